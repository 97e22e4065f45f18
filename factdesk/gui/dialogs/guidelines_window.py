"""The guidelines beside the article: to read, to search, and to write a new version of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.gui.look.theme import GAP, body_font
from factdesk.gui.session import Session
from factdesk.usecases.projects import current_guidelines, write_guidelines


class GuidelinesWindow(QDialog):
    """Shows the guidelines in force as plain text; saving makes a new version."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Guidelines"))
        self.resize(560, 640)
        self._session = session
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Find in the guidelines"))
        self.search.setClearButtonEnabled(True)
        self.text = QPlainTextEdit(self)
        self.text.setFont(body_font(0.85))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the guidelines"))
        self.version = QLabel(self)
        self.version.setObjectName("muted")
        self.edit = QPushButton(self.tr("Edit"), self)
        self.save = QPushButton(self.tr("Save as New Version"), self)
        self.search.setAccessibleName(self.tr("Find in the guidelines"))
        for button in (self.edit, self.save):
            button.setAutoDefault(False)  # Enter in the search field means the next place found
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.version)
        row.addStretch(1)
        row.addWidget(self.edit)
        row.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.search)
        whole.addWidget(self.text, 1)
        whole.addLayout(row)
        self.search.textChanged.connect(lambda: self._find(from_start=True))
        self.search.returnPressed.connect(lambda: self._find(from_start=False))
        self.edit.clicked.connect(lambda: self._allow_editing(True))
        self.save.clicked.connect(self._save)
        session.closing.connect(self.close)
        self.finished.connect(self._keep_writing)
        self.reload()

    def reload(self) -> None:
        """Show the version in force."""
        project = self._session.project
        found = current_guidelines(project) if project else None
        self.text.setPlainText(found.text if found else "")
        self.version.setText(
            self.tr("Version {0}").format(found.version) if found else self.tr("No guidelines yet")
        )
        self._allow_editing(False)

    def _allow_editing(self, allowed: bool) -> None:
        self.text.setReadOnly(not allowed)
        self.edit.setVisible(not allowed)
        self.edit.setEnabled(self._session.writable)
        self.save.setVisible(allowed)
        if allowed:
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, *, from_start: bool) -> None:
        if from_start:
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
        words = self.search.text()
        if words and not self.text.find(words, QTextDocument.FindFlag(0)):
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            self.text.find(words, QTextDocument.FindFlag(0))

    def _keep_writing(self) -> None:
        """What was written and not saved becomes a version too: an undo takes it back, a closed window would not."""
        if not self.text.isReadOnly() and self.text.document().isModified():
            self._save()

    def _save(self) -> None:
        if self._session.do(write_guidelines, self.text.toPlainText(), self._session.annotator) is not None:
            self.reload()
