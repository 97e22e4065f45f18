"""The list of spots on which people differ."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from factdesk.domain.comparison.alignment import GroupKind
from factdesk.gui.look.mirroring import draw_words, mirrored
from factdesk.gui.look.row_states import paint_row_focus, paint_row_ground
from factdesk.gui.look.theme import GAP, current_theme
from factdesk.gui.review.histories import HistoryLine
from factdesk.gui.review.queue import Queue, QueueLine, Replaced
from factdesk.gui.review.row_delegate import paint_badge
from factdesk.gui.review.words import difference_words, labels_words, marked_state, state_words
from factdesk.usecases.review_queue import ReviewLine

Index = QModelIndex | QPersistentModelIndex
_LINE = Qt.ItemDataRole.UserRole
_BADGE = 16


class QueueList(QListView):
    """Lists spots; what is chosen here is taken in hand."""

    line_chosen = Signal(int)

    def __init__(self, queue: Queue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = _Lines(queue, self)
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Spots on which people differ"))
        self.selectionModel().currentChanged.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.line_chosen.emit(index.row())

    def show_line(self, at: int) -> None:
        """Choose a line without telling so."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.lines.index(at, 0) if at >= 0 else QModelIndex())
        if at >= 0:
            self.scrollTo(self.lines.index(at, 0))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Letters and digits are keys of the review; a list would look for lines that begin with them.
        if event.key() == Qt.Key.Key_Space or (event.text().isalnum() and not event.modifiers()):
            event.ignore()
            return
        super().keyPressEvent(event)


class _Lines(QAbstractListModel):
    def __init__(self, queue: Queue, parent: QWidget) -> None:
        super().__init__(parent)
        self._queue = queue
        self._count = 0

    def read(self) -> None:
        """All lines are others."""
        self.beginResetModel()
        self._count = len(self._queue.lines)
        self.endResetModel()

    def replace(self, found: Replaced) -> None:
        """Some lines are others."""
        if found.before != found.after:
            self.read()
        elif found.after:
            last = found.first + found.after - 1
            self.dataChanged.emit(self.index(found.first, 0), self.index(last, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._queue.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == _LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}, {1}: {2}. {3}").format(
                about_line(line), state_words(line.state), line.words, line.title
            )
        return None


def about_line(line: QueueLine) -> str:
    """How people differ on a spot, with the labels they gave: “Label differs, Reported – Denied”."""
    labels = labels_words([label for row in line.labels for label in row])
    return ", ".join(part for part in (difference_words(_kind(line)), labels) if part)


def _kind(line: QueueLine) -> GroupKind | None:
    return line.kind if isinstance(line, ReviewLine) else None


class _LineDelegate(QStyledItemDelegate):
    """Draws a spot in two lines: what differs there, and the first words."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + 2 * GAP - 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(_LINE)
        if not isinstance(line, ReviewLine | HistoryLine):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_ground(painter, option, QColor(theme.accent))
        area = option.rect.adjusted(GAP + 2, GAP - 2, -GAP, -GAP + 2)
        high = option.fontMetrics.lineSpacing()
        above = QRect(area.left(), area.top(), area.width(), high)
        self._paint_above(painter, option, line, above)
        painter.setFont(option.font)
        painter.setPen(QColor(theme.ink if line.is_left else theme.muted))
        words = option.fontMetrics.elidedText(line.words, Qt.TextElideMode.ElideRight, area.width())
        below = QRect(area.left(), area.top() + high, area.width(), high)
        draw_words(painter, option, mirrored(option, below), words)
        paint_row_focus(painter, option)
        painter.restore()

    @staticmethod
    def _paint_above(painter: QPainter, option: QStyleOptionViewItem, line: QueueLine, area: QRect) -> None:
        """The badge of every label given, the kind, and at the end the state unless it is open."""
        theme, left = current_theme(), area.left()
        for labels in line.labels:
            for label in labels:
                box = QRect(left, area.top() + (area.height() - _BADGE) // 2, _BADGE, _BADGE)
                paint_badge(painter, mirrored(option, box), label or None, theme)
                left += _BADGE + 3
        small = QFont(option.font)
        small.setPointSizeF(max(7.0, option.font.pointSizeF() * 0.88))
        metrics = QFontMetrics(small)
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        state = "" if line.is_left else marked_state(line.state)
        room = area.right() - left - GAP // 2
        words = state or difference_words(_kind(line))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        draw_words(
            painter,
            option,
            mirrored(option, QRect(left + GAP // 2, area.top(), room, area.height())),
            words,
        )
