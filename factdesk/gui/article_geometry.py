"""Where the characters of an article stand on the screen: lines in view, and rectangles of ranges in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from factdesk.gui.article_layout import Measure

_Edge = QTextLine.Edge


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line in the viewport. Positions are Qt's; coordinates are logical pixels of the viewport."""

    text_line: QTextLine
    block: int
    """Position at which its block begins."""
    start: int
    end: int
    left: float
    base: float
    """Height of its base line."""
    measure: Measure

    @property
    def top(self) -> float:
        """Top of its letters."""
        return self.base - self.measure.ascent

    @property
    def bottom(self) -> float:
        """Bottom of its letters."""
        return self.base + self.measure.descent

    @property
    def slot(self) -> tuple[float, float]:
        """Top and bottom of all that belongs to this line, up to its neighbours."""
        top = self.top - self.measure.above
        return top, top + self.measure.pitch

    @property
    def right(self) -> float:
        """Where its last letter ends, for a line that runs from left to right."""
        return self.left + self.text_line.naturalTextRect().right()

    def ranges(self, start: int, end: int, *, bidirectional: bool) -> list[tuple[float, float]]:
        """From where to where the positions [start, end) reach: several stretches in mixed directions."""
        first, last = max(start, self.start) - self.block, min(end, self.end) - self.block
        if first >= last:
            return []
        if not bidirectional:
            right = min(self.edge(last - 1, _Edge.Trailing), self.text_line.naturalTextRect().right())
            found = [(self.edge(first, _Edge.Leading), right)]
        else:
            edges = (
                (self.edge(at, _Edge.Leading), self.edge(at, _Edge.Trailing)) for at in range(first, last)
            )
            found = _joined(sorted((min(pair), max(pair)) for pair in edges))
        return [(self.left + one, self.left + two) for one, two in found if two > one]

    def edge(self, at: int, edge: QTextLine.Edge) -> float:
        """Edge of the character at `at`, counted from the block's beginning, left of it or right of it."""
        return cast("tuple[float, int]", self.text_line.cursorToX(at, edge))[0]

    def rects(self, start: int, end: int, *, bidirectional: bool) -> list[QRectF]:
        """The boxes of the letters at [start, end)."""
        height = self.measure.ascent + self.measure.descent
        stretches = self.ranges(start, end, bidirectional=bidirectional)
        return [QRectF(left, self.top, right - left, height) for left, right in stretches]


def _joined(stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for left, right in stretches:
        if joined and left <= joined[-1][1] + 0.5:
            joined[-1] = joined[-1][0], max(joined[-1][1], right)
        else:
            joined.append((left, right))
    return joined


class Page(Protocol):
    """What is asked of an editor whose lines are to be found; Qt's names and meanings."""

    def firstVisibleBlock(self) -> QTextBlock: ...
    def contentOffset(self) -> QPointF: ...
    def blockBoundingRect(self, block: QTextBlock, /) -> QRectF: ...
    def measure_of(self, block: QTextBlock) -> Measure:
        """The vertical measures that hold in a block."""


def lines_between(page: Page, top: float, bottom: float) -> Iterator[ShownLine]:
    """The lines that reach into the viewport between two heights, in reading order."""
    block = page.firstVisibleBlock()
    offset = page.contentOffset()
    while block.isValid():
        rect = page.blockBoundingRect(block)
        if block.isVisible():
            if offset.y() > bottom:
                return
            if offset.y() + rect.height() >= top:
                yield from _lines_of(page, block, offset, top, bottom)
        offset = QPointF(offset.x(), offset.y() + rect.height())
        block = block.next()


def _lines_of(
    page: Page, block: QTextBlock, offset: QPointF, top: float, bottom: float
) -> Iterator[ShownLine]:
    layout, measure, start = block.layout(), page.measure_of(block), block.position()
    for index in range(_first_line(layout, top - offset.y() - measure.pitch), layout.lineCount()):
        line = layout.lineAt(index)
        base = offset.y() + line.y() + line.ascent()
        if base - measure.pitch > bottom:
            return
        first = start + line.textStart()
        yield ShownLine(line, start, first, first + line.textLength(), offset.x(), base, measure)


def _first_line(layout: QTextLayout, height: float) -> int:
    """Number of the first line that ends below `height`; a block may hold tens of thousands."""
    low, high = 0, layout.lineCount()
    while low < high:
        middle = (low + high) // 2
        line = layout.lineAt(middle)
        if line.y() + line.height() < height:
            low = middle + 1
        else:
            high = middle
    return low
