"""How a row of a list shows that it is chosen, pointed at or has the keyboard: alike in every list drawn by hand."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from factdesk.gui.look.mirroring import mirrored
from factdesk.gui.look.theme import current_theme

_EDGE = 3


def paint_row_ground(
    painter: QPainter, option: QStyleOptionViewItem, ink: QColor, *, hovers: bool = True
) -> None:
    """Tint a row that is chosen or, by choice, pointed at; a chosen one has an edge in this ink where lines begin."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    if selected or (hovers and option.state & QStyle.StateFlag.State_MouseOver):
        painter.fillRect(option.rect, QColor(current_theme().hover))
    if selected:
        edge = QRect(option.rect.left(), option.rect.top(), _EDGE, option.rect.height())
        painter.fillRect(mirrored(option, edge), ink)


def paint_row_focus(painter: QPainter, option: QStyleOptionViewItem, *, line_below: bool = False) -> None:
    """Frame a row that has the keyboard; what draws a line below its rows keeps that outside of the frame."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(current_theme().accent))
        painter.drawRect(option.rect.adjusted(0, 0, -1, -2 if line_below else -1))
