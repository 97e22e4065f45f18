"""Where the characters of an article stand on the screen: lines in view, and rectangles of ranges in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine

from factdesk.gui.article.layout import Measure

_Edge = QTextLine.Edge


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring characters of one line that run in one direction; coordinates of the viewport."""

    left: float
    right: float
    backwards: bool
    """Whether they run from right to left."""

    def holds(self, other: Stretch) -> bool:
        """Whether the middle of `other` lies in here."""
        return self.left <= (other.left + other.right) / 2 <= self.right


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

    def stretches(self, start: int, end: int, *, bidirectional: bool) -> list[Stretch]:
        """Where the positions [start, end) stand in this line, from left to right."""
        first, last = max(start, self.start) - self.block, min(end, self.end) - self.block
        if first >= last:
            return []
        if bidirectional:
            return _joined(sorted(self._runs(first, last), key=lambda run: run.left))
        right = min(self._edge(last - 1, _Edge.Trailing), self.text_line.naturalTextRect().right())
        found = Stretch(self.left + self._edge(first, _Edge.Leading), self.left + right, False)
        return [found] if found.right > found.left else []

    def rect(self, stretch: Stretch) -> QRectF:
        """The box of the letters in a stretch."""
        height = self.measure.ascent + self.measure.descent
        return QRectF(stretch.left, self.top, stretch.right - stretch.left, height)

    def _edge(self, at: int, edge: QTextLine.Edge) -> float:
        return cast("tuple[float, int]", self.text_line.cursorToX(at, edge))[0]

    def _runs(self, first: int, last: int) -> Iterator[Stretch]:
        # Where directions meet, Qt gives the caret's place for a character, not the character's; its glyphs
        # are where they are.
        for run in self.text_line.glyphRuns(first, last - first):
            widths = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
            places = [place.x() for place in run.positions()]
            if places:
                right = max(place + width.x() for place, width in zip(places, widths, strict=True))
                yield Stretch(self.left + min(places), self.left + right, run.isRightToLeft())


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for one in stretches:
        if joined and one.left <= joined[-1].right + 1 and one.backwards == joined[-1].backwards:
            last = joined[-1]
            joined[-1] = Stretch(last.left, max(last.right, one.right), last.backwards)
        else:
            joined.append(one)
    return joined


class Page(Protocol):
    """What is asked of an editor whose lines are to be found; Qt's names and meanings."""

    def firstVisibleBlock(self) -> QTextBlock: ...
    def contentOffset(self) -> QPointF: ...
    def blockBoundingRect(self, block: QTextBlock, /) -> QRectF: ...
    def measure_of(self, block: QTextBlock) -> Measure:
        """The vertical measures that hold in a block."""


def lines_reaching(lines: Sequence[ShownLine], top: float, bottom: float) -> list[ShownLine]:
    """Those of some lines that reach between two heights, with a neighbour at either end."""
    return [line for line in lines if line.slot[1] >= top - line.measure.pitch and line.slot[0] <= bottom]


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
