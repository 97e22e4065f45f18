"""The guidelines beside the article: to read, to search, to write, and to look back at."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.gui.desk import Desk
from factdesk.gui.dialogs.guidelines_page import GuidelinesPage
from factdesk.gui.dialogs.guidelines_versions import GuidelinesVersions
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import GAP, body_font
from factdesk.settings import UserSettings
from factdesk.usecases.projects import current_guidelines, write_guidelines


class GuidelinesWindow(QDialog):
    """Shows the guidelines in force and stays where it was put; saving makes a new version."""

    def __init__(self, desk: Desk, settings: UserSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guidelines"))
        self.setMinimumSize(340, 320)
        self._session, self._settings = desk.session, settings
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find in the guidelines"))
        self.search.setAccessibleName(self.tr("Find in the guidelines"))
        self.search.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setWordWrap(True)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents.setMinimumWidth(90)
        self.page = GuidelinesPage(self)
        self.text = QPlainTextEdit(self)
        self.text.setFont(body_font(0.85))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Guidelines to be changed"))
        self.versions = GuidelinesVersions(desk.session, self)
        self.version = QLabel(self)
        self.version.setObjectName("muted")
        self.edit = QPushButton(self.tr("Edit"), self)
        self.save = QPushButton(self.tr("Save as New Version"), self)
        self.drop = QPushButton(self.tr("Cancel"), self)
        self.look_back = QPushButton(self.tr("Versions"), self)
        self.look_back.setCheckable(True)
        self._lay_out()
        self._connect()
        self._restore_place()
        self.reload()

    def _lay_out(self) -> None:
        for button in (self.edit, self.save, self.drop, self.look_back):
            button.setAutoDefault(False)  # Enter in the search field means the next place found
        self._finding = QWidget(self)
        top = QHBoxLayout(self._finding)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(GAP)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        self._reading = QSplitter(Qt.Orientation.Horizontal, self)
        self._reading.addWidget(self.contents)
        self._reading.addWidget(self.page)
        self._reading.setStretchFactor(1, 1)
        self._reading.setSizes([150, 450])
        self.pages = QStackedWidget(self)
        for page in (self._reading, self.text, self.versions):
            self.pages.addWidget(page)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.version)
        row.addStretch(1)
        for button in (self.look_back, self.edit, self.drop, self.save):
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self._finding)
        whole.addWidget(self.pages, 1)
        whole.addLayout(row)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._step)
        self.contents.currentRowChanged.connect(self._go_to_section)
        self.contents.itemClicked.connect(lambda _: self._go_to_section(self.contents.currentRow()))
        self.page.contents_changed.connect(self._list_contents)
        self.edit.clicked.connect(lambda: self._show(self.text))
        self.drop.clicked.connect(self.reload)
        self.save.clicked.connect(self._save)
        self.look_back.toggled.connect(lambda on: self._show(self.versions if on else self._reading))
        self._session.changed.connect(self._on_change)
        self._session.changed_elsewhere.connect(self._look_again)
        self._session.closing.connect(self.close)
        self.finished.connect(self._keep_writing)

    # -- what it shows ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show the version in force."""
        project = self._session.project
        found = current_guidelines(project) if project else None
        words = found.text if found else ""
        self.text.setPlainText(words)
        self.page.show_text(words)
        self.version.setText(
            self.tr("Version {0}").format(found.version) if found else self.tr("No guidelines yet")
        )
        self.versions.reload()
        self._show(self.versions if self.look_back.isChecked() else self._reading)

    def turn_to(self, label: str) -> None:
        """Go to the definition of a label, unless something is being written or compared."""
        if self.pages.currentWidget() is self._reading:
            self.page.turn_to(label)

    @property
    def writing(self) -> bool:
        """Whether a new version is being written."""
        return self.pages.currentWidget() is self.text

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        self._finding.setVisible(page is self._reading)
        for button in (self.save, self.drop):
            button.setVisible(page is self.text)
        for button in (self.edit, self.look_back):
            button.setVisible(page is not self.text)
        self.edit.setEnabled(self._session.writable and page is self._reading)
        if page is self.text:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _list_contents(self) -> None:
        self.contents.blockSignals(True)
        self.contents.clear()
        self.contents.addItems([title for title, _ in self.page.contents])
        self.contents.blockSignals(False)

    def _go_to_section(self, row: int) -> None:
        if 0 <= row < len(self.page.contents):
            self.page.go_to(self.page.contents[row][1])

    # -- finding ---------------------------------------------------------------------------------------------------

    def _find(self) -> None:
        words = self.search.text()
        found = self.page.find_all(words)
        self._tell_place(1 if found else 0, found, sought=bool(words))

    def _step(self) -> None:
        """To the next place that was found; with Shift held, to the one before."""
        if self.search.text():
            back = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell_place(self.page.step(-1 if back else 1), self.page.found_count, sought=True)

    def _tell_place(self, place: int, found: int, *, sought: bool) -> None:
        words = ""
        if sought:
            words = self.tr("{0} of {1}").format(shown_number(place), shown_number(found))
            if not found:
                words = self.tr("Not found")
        self.count.setText(words)

    # -- writing ---------------------------------------------------------------------------------------------------

    def _keep_writing(self) -> None:
        """What was written and not saved becomes a version too: an undo takes it back, a closed window would not."""
        self._keep_place()
        if self.writing and self.text.document().isModified():
            self._save()

    def _save(self) -> None:
        written = self.text.toPlainText()
        if self._session.do(write_guidelines, written, self._session.annotator) is not None:
            self.reload()

    def _on_change(self, change: ChangeSet) -> None:
        if change.touches(Kind.GUIDELINE):
            self._look_again()

    def _look_again(self) -> None:
        if not self.writing:
            self.reload()

    # -- its place -------------------------------------------------------------------------------------------------

    def _restore_place(self) -> None:
        state = self._settings.get("guidelines_window")
        if state and self.restoreGeometry(QByteArray(base64.b64decode(state))):
            return
        self.resize(600, 660)
        window = self.parentWidget()
        if window is not None:  # over the list of articles, beside the article
            self.move(window.mapToGlobal(QPoint(0, max(0, window.height() - 700) // 2)))

    def _keep_place(self) -> None:
        state = base64.b64encode(self.saveGeometry().data()).decode("ascii")
        self._settings.set("guidelines_window", state)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_place()
        super().closeEvent(event)
