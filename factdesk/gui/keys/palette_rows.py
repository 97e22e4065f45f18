"""The parts of the command palette: the line that is typed in, and how its rows are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from factdesk.gui.look.theme import GAP, RADIUS, caption_font, current_theme
from factdesk.gui.panels.articles_model import Index

ROWS = 12
"""Rows shown at once."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be chosen."""

    title: str
    aside: str
    """Said at its right: its keys, its publisher and date, or its folder."""
    run: Callable[[], object]


class PaletteLine(QLineEdit):
    """The line that is typed in; it keeps every key from being an action of the window behind it."""

    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS - 1,
            Qt.Key.Key_PageUp: 1 - ROWS,
            Qt.Key.Key_Tab: 1,
            Qt.Key.Key_Backtab: -1,
        }
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in steps:
            self.stepped.emit(steps[key])
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        return False  # Tab moves in the list: there is nowhere else to go

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        kept = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in kept:
            self.left.emit()


class RowDelegate(QStyledItemDelegate):
    """Draws a title, and at its right in grey what stands beside it; headings small and grey."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, option.fontMetrics.height() + GAP + GAP // 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = current_theme()
        row = index.data(Qt.ItemDataRole.UserRole)
        area = option.rect.adjusted(GAP + 2, 0, -GAP - 2, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(option.rect.adjusted(2, 0, -2, 0), RADIUS, RADIUS)
        middle = Qt.AlignmentFlag.AlignVCenter
        if not isinstance(row, Row):
            painter.setFont(caption_font(12))
            painter.setPen(QColor(theme.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignLeading | middle, index.data())
        else:
            painter.setPen(QColor(theme.on_accent if selected else theme.muted))
            aside = _shortened(row.aside, option.fontMetrics, area.width() // 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignTrailing | middle, aside)
            room = area.width() - option.fontMetrics.horizontalAdvance(aside) - 2 * GAP
            painter.setPen(QColor(theme.on_accent if selected else theme.ink))
            title = _shortened(row.title, option.fontMetrics, room)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeading | middle, title)
        painter.restore()


def _shortened(words: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
