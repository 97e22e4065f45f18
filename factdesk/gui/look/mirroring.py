"""What lists draw, on the side where their reader begins: from the right in a window that is read from there."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem


def mirrored(option: QStyleOptionViewItem, area: QRect) -> QRect:
    """Where an area of a row lies, that was measured from the left."""
    return QStyle.visualRect(option.direction, option.rect, area)


def draw_words(
    painter: QPainter,
    option: QStyleOptionViewItem,
    area: QRect,
    words: str,
    flags: Qt.TextFlag | Qt.AlignmentFlag = Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """Draw words from the side where rows begin, each in the direction of its own letters.

    An English title stays English in an Arabic window: only its place is mirrored.
    """
    sides, directions = Qt.AlignmentFlag, Qt.LayoutDirection
    side = sides.AlignRight if option.direction == directions.RightToLeft else sides.AlignLeft
    painter.setLayoutDirection(direction_of(words))
    painter.drawText(area, int(side | sides.AlignAbsolute) | int(flags), words)


def direction_of(words: str) -> Qt.LayoutDirection:
    """The direction of the first letter that has one."""
    for letter in words:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            break
    return Qt.LayoutDirection.LeftToRight
