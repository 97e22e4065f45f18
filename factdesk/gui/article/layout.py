"""The page that an article is set on: leading, spaces between paragraphs, and its heading's own lines.

QPlainTextEdit sets lines solid, one directly below the other. It asks its layout for the rectangle of each block
before it draws, hits or scrolls to anything in it, and that is where this one moves the lines apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextBlock, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextDocumentLayout

LEADING = 1.68
"""Distance of two base lines of running text, in sizes of the face."""
_LONG_BLOCK = 5_000


class BlockKind(IntEnum):
    """How a block is set; kept in the block's user state, where Qt puts -1 when nobody says anything."""

    PARAGRAPH = -1
    SECTION_END = 1
    """A paragraph with more than one blank line after it."""
    KICKER = 2
    """Publisher, date and by-line, above the title."""
    TITLE = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """Vertical measures of one kind of block, in logical pixels."""

    ascent: float
    descent: float
    pitch: float
    """Distance of two base lines."""
    gap: float
    """Space below the block."""

    @property
    def above(self) -> float:
        """Free space between the top of a line's slot and the top of its letters."""
        return (self.pitch - self.ascent - self.descent) / 2


def measure(font: QFont, leading: float, gap: float) -> Measure:
    """The measures of text in `font`; `leading` and `gap` in sizes of the face."""
    metrics = QFontMetricsF(font)
    size = font.pixelSize()
    pitch = max(size * leading, metrics.ascent() + metrics.descent())
    return Measure(metrics.ascent(), metrics.descent(), float(ceil(pitch)), float(round(size * gap)))


class PageLayout(QPlainTextDocumentLayout):
    """Sets each kind of block with its own leading and the space that belongs below it."""

    def __init__(self, document: QTextDocument, measures: dict[BlockKind, Measure]) -> None:
        super().__init__(document)
        self.measures = measures
        self.age = 0
        """Grows whenever lines may stand elsewhere than before."""
        self.documentSizeChanged.connect(self._grow_older)
        self.update.connect(self._grow_older)

    def _grow_older(self) -> None:
        self.age += 1

    def documentChanged(self, start: int, removed: int, added: int) -> None:
        self.age += 1
        super().documentChanged(start, removed, added)

    def measure_of(self, block: QTextBlock) -> Measure:
        """The vertical measures that hold in this block."""
        kinds: dict[int, Measure] = self.measures  # type: ignore[assignment]  # a state is a bare number
        return kinds.get(block.userState()) or kinds[BlockKind.PARAGRAPH]

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        rect = super().blockBoundingRect(block)
        # Qt also asks about the block after the last one.
        layout = block.layout() if block.isValid() else None
        if layout is None or not block.isVisible() or not layout.lineCount():
            return rect
        measure = self.measure_of(block)
        if layout.lineAt(0).y() == 0:
            self.age += 1
            _lead(layout, measure, backwards=block.textDirection() == Qt.LayoutDirection.RightToLeft)
            # Without its shaped glyphs a layout shapes the whole block again for every line it draws.
            layout.setCacheEnabled(block.length() > _LONG_BLOCK)
            rect = super().blockBoundingRect(block)
        last = layout.lineAt(layout.lineCount() - 1)
        below = last.y() + last.ascent() + max(measure.descent, last.descent()) + measure.above + measure.gap
        rect.setHeight(below if block.next().isValid() else below + self.document().documentMargin())
        return rect


def _lead(layout: QTextLayout, measure: Measure, *, backwards: bool) -> None:
    """Put base lines one pitch apart, further only where a tall character needs it; `backwards` sets them right."""
    slot = 0.0
    for index in range(layout.lineCount()):
        line = layout.lineAt(index)
        taller = max(0.0, line.height() - measure.pitch)
        base = slot + measure.above + measure.ascent + taller
        indent = max(0.0, line.width() - line.naturalTextWidth()) if backwards else 0.0
        # A first line exactly at the top would look as if it had not been moved yet.
        line.setPosition(QPointF(line.x() + indent, (base - line.ascent()) or 0.5))
        slot += measure.pitch + taller
