"""What was said about the spot in hand: threads, to be answered, resolved and opened again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from factdesk.domain.colleagues.reviews import ACCEPTED, ANSWERED, REMARK, REOPENED_THREAD, RESOLVED, Comment
from factdesk.domain.colleagues.threads import Thread
from factdesk.gui.look.theme import GAP, current_theme
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP
from factdesk.gui.review.words import said_in_review

_THREAD = Qt.ItemDataRole.UserRole
_DONE: Mapping[str, str] = {
    RESOLVED: QT_TRANSLATE_NOOP("Review", "resolved this"),
    REOPENED_THREAD: QT_TRANSLATE_NOOP("Review", "opened this again"),
    ACCEPTED: QT_TRANSLATE_NOOP("Review", "accepted what was decided"),
    ANSWERED: QT_TRANSLATE_NOOP("Review", "answered"),
}
_MOST_HEIGHT = 120


class Comments(QWidget):
    """Lists comments thread by thread, with a field for one more."""

    added = Signal(str, str)
    """Words, and the thread they answer; empty for a new one."""
    resolved = Signal(str)
    reopened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._threads: Sequence[Thread] = ()
        self.list = QListWidget(self)
        self.list.setWordWrap(True)
        self.list.setMaximumHeight(_MOST_HEIGHT)
        self.list.setAccessibleName(self.tr("Comments"))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Write a comment"))
        self.field.setAccessibleName(self.tr("Write a comment"))
        self.add = QPushButton(self.tr("Add"), self)
        self.resolve = QPushButton(self.tr("Resolve"), self)
        self.fresh = QPushButton(self.tr("New Thread"), self)
        self.aside = QLabel(self)
        self.aside.setObjectName("muted")
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        for button in (self.add, self.resolve, self.fresh):
            button.setAutoDefault(False)
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP // 2)
        whole.addWidget(self.list)
        whole.addLayout(row)
        self.add.setToolTip(self.tr("Add the comment to the chosen thread, or begin one."))
        self.fresh.setToolTip(self.tr("Choose no thread: the next comment begins a new one."))
        self.aside.hide()
        self.field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self.resolve.clicked.connect(self._turn)
        self.fresh.clicked.connect(lambda: self.list.setCurrentRow(-1))
        self.list.currentRowChanged.connect(self._enable)

    def show_threads(self, threads: Sequence[Thread], names: Mapping[str, str]) -> None:
        """List these, with what people are called."""
        self._threads = threads
        self.list.clear()
        for thread in threads:
            for number, comment in enumerate(thread.comments):
                self.list.addItem(_item(thread, comment, names, first=number == 0))
        self.list.setVisible(bool(threads))
        self.field.clear()
        unresolved = [thread for thread in threads if not thread.resolved]
        self._choose(unresolved[-1] if unresolved else None)

    def _choose(self, thread: Thread | None) -> None:
        rows = [
            row
            for row in range(self.list.count())
            if thread and self.list.item(row).data(_THREAD) == thread.id
        ]
        self.list.setCurrentRow(rows[-1] if rows else -1)
        self._enable()

    @property
    def chosen(self) -> Thread | None:
        """The thread that is chosen."""
        row = self.list.currentRow()
        wanted = self.list.item(row).data(_THREAD) if row >= 0 else ""
        return next((thread for thread in self._threads if thread.id == wanted), None)

    def _enable(self, *_: object) -> None:
        thread = self.chosen
        self.resolve.setVisible(bool(self._threads))
        self.fresh.setVisible(bool(self._threads))
        self.resolve.setEnabled(thread is not None)
        self.fresh.setEnabled(thread is not None)
        reopens = thread is not None and thread.resolved
        self.resolve.setText(self.tr("Reopen") if reopens else self.tr("Resolve"))

    def _add(self) -> None:
        if words := self.field.text().strip():
            thread = self.chosen
            self.added.emit(words, thread.id if thread is not None else "")

    def _turn(self) -> None:
        if (thread := self.chosen) is not None:
            (self.reopened if thread.resolved else self.resolved).emit(thread.id)


def _item(thread: Thread, comment: Comment, names: Mapping[str, str], *, first: bool) -> QListWidgetItem:
    at = QDateTime.fromString(comment.created_at, Qt.DateFormat.ISODateWithMs).toLocalTime()
    when = QLocale().toString(at, QLocale.FormatType.ShortFormat)
    who = names.get(comment.annotator_id, "?")
    said = comment.text if comment.kind == REMARK else said_in_review(_DONE[comment.kind])
    if comment.kind == ANSWERED:
        said = f"{said}: {comment.text}"
    indent = "" if first else "    "
    item = QListWidgetItem(f"{indent}{who}, {when}: {said}")
    item.setData(_THREAD, thread.id)
    if thread.resolved:
        item.setForeground(QBrush(QColor(current_theme().muted)))
    return item
