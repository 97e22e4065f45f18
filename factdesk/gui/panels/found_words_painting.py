"""Words in a row of a list, as plain text, with what was searched for made to stand out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyleOptionViewItem

from factdesk.domain.spans import Span
from factdesk.gui.article.offsets import DisplayText
from factdesk.gui.look.mirroring import direction_of
from factdesk.gui.look.theme import Theme

_DOTS = 2
"""Characters that give way to the dots."""
_KEPT = 200
_laid_out: dict[tuple[str, str, int, int, Qt.LayoutDirection], QTextLayout] = {}
"""Titles as they were set last; what is searched for is never kept, for it changes with every letter."""


def draw_found(
    painter: QPainter,
    option: QStyleOptionViewItem,
    area: QRect,
    words: str,
    found: Sequence[Span],
    *,
    font: QFont,
    lines: int,
    theme: Theme,
) -> None:
    """Draw words in so many lines at most, from the side where rows begin; what does not fit ends in dots."""
    if not found:
        # Rows are painted over and over, at each step through the list and while it is scrolled.
        key = words, font.toString(), area.width(), lines, option.direction
        if (known := _laid_out.get(key)) is None:
            known = _laid(option, area.width(), words, (), font=font, lines=lines, theme=theme)
            known.setCacheEnabled(True)
            if len(_laid_out) >= _KEPT:
                _laid_out.clear()
            _laid_out[key] = known
        known.draw(painter, QPointF(area.topLeft()))
        return
    _laid(option, area.width(), words, found, font=font, lines=lines, theme=theme).draw(
        painter, QPointF(area.topLeft())
    )


def _laid(
    option: QStyleOptionViewItem,
    width: int,
    words: str,
    found: Sequence[Span],
    *,
    font: QFont,
    lines: int,
    theme: Theme,
) -> QTextLayout:
    layout = QTextLayout()
    layout.setFont(font)
    layout.setTextOption(_option(option, words))
    layout.setText(words)
    text = DisplayText(words)
    layout.setFormats([_standing_out(text, span, theme) for span in found])
    held = text.offset(_break(layout, width, lines), forward=False)
    if held < len(words):
        cut = words[: max(held - _DOTS, 0)].rstrip() + "…"
        layout.setText(cut)
        layout.setFormats([_standing_out(text, span, theme) for span in found if span.end < len(cut)])
        _break(layout, width, lines)
    return layout


def _option(option: QStyleOptionViewItem, words: str) -> QTextOption:
    sides, directions = Qt.AlignmentFlag, Qt.LayoutDirection
    side = sides.AlignRight if option.direction == directions.RightToLeft else sides.AlignLeft
    choice = QTextOption(side | sides.AlignAbsolute)
    choice.setTextDirection(direction_of(words))
    choice.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return choice


def _standing_out(text: DisplayText, span: Span, theme: Theme) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setBackground(QBrush(QColor(theme.found)))
    form.setForeground(QBrush(QColor(theme.ink)))
    form.setFontWeight(QFont.Weight.DemiBold)
    found = QTextLayout.FormatRange()
    found.start = text.position(span.start)
    found.length = text.position(span.end) - text.position(span.start)
    found.format = form
    return found


def _break(layout: QTextLayout, width: int, lines: int) -> int:
    """Break into lines of this width and return Qt's position where they end."""
    layout.beginLayout()
    top, end = 0.0, 0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end
