"""What has been done in the project, by whom and when; and going back to a point."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.changes import EditRecord
from factdesk.gui.look.edit_titles import title_of
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP, current_theme
from factdesk.gui.session import Session
from factdesk.usecases import history

_BLOCK = 300
_SEQ = Qt.ItemDataRole.UserRole


class HistoryWindow(QDialog):
    """Lists edits, the newest first, and undoes all that follow the chosen one."""

    long_way_wanted = Signal(int)
    """Number of the edit to which to go back, when so much follows that it takes a while."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.resize(720, 520)
        self._session = session
        self.list = QTreeWidget(self)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(self.tr("Edits, the newest first"))
        self.list.setHeaderLabels([self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Details")])
        self.list.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.list.header().setStretchLastSection(True)
        self.more = QPushButton(self.tr("Show older"), self)
        self.back = QPushButton(self.tr("Go Back to Here"), self)
        self.back.setToolTip(
            self.tr("Undo every edit after the chosen one. Nothing is lost: each can be redone.")
        )
        self.hint = QLabel(self.tr("Undone edits are grey."), self)
        self.hint.setObjectName("muted")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for widget in (self.hint, self.more, self.back):
            row.addWidget(widget)
        row.insertStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setSpacing(GAP)
        whole.addWidget(self.list, 1)
        whole.addLayout(row)
        self.more.clicked.connect(lambda: self._add(self._oldest))
        self.back.clicked.connect(self._go_back)
        self.list.currentItemChanged.connect(self._enable)
        session.changed.connect(self.reload)
        session.closed.connect(self.close)
        self.reload()

    def reload(self, *_: object) -> None:
        """Read the newest edits anew."""
        self.list.clear()
        self._oldest: int | None = None
        self._add(None)
        self._enable()

    def _add(self, before: int | None) -> None:
        if self._session.project is None:
            return
        found = history.list_history(self._session.project, _BLOCK, before)
        self.list.addTopLevelItems([self._item(record) for record in found])
        self._oldest = found[-1].seq if found else None
        self.more.setVisible(len(found) == _BLOCK)

    def _item(self, record: EditRecord) -> QTreeWidgetItem:
        at = QDateTime.fromString(record.at, Qt.DateFormat.ISODateWithMs).toLocalTime()
        when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
        item = QTreeWidgetItem([when, record.annotator, title_of(record.title), said(record.detail)])
        item.setData(0, _SEQ, record.seq)
        if record.state != "done" or record.kind != "edit":
            for column in range(4):
                item.setForeground(column, QBrush(QColor(current_theme().muted)))
        if record.state == "undone":
            item.setText(2, self.tr("{0} (undone)").format(title_of(record.title)))
        return item

    @property
    def chosen(self) -> int | None:
        """Number of the chosen edit."""
        item = self.list.currentItem()
        return int(item.data(0, _SEQ)) if item else None

    def _enable(self, *_: object) -> None:
        first = self.list.topLevelItem(0)
        newest = int(first.data(0, _SEQ)) if first else 0
        self.back.setEnabled(self._session.writable and self.chosen is not None and self.chosen < newest)

    def _go_back(self) -> None:
        project = self._session.project
        if self.chosen is None or project is None:
            return
        if history.going_back_is_long(project, self.chosen):
            self.long_way_wanted.emit(self.chosen)
        else:
            self._session.do(history.go_back_to, self.chosen, self._session.annotator)

    def choose_row(self, row: int) -> None:
        """Choose a line of the list."""
        index: QModelIndex = self.list.model().index(row, 0)
        self.list.setCurrentIndex(index)
