"""What is to be drawn where: the boxes of marks in the lines in view, their tags and their handles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from factdesk.domain.spans import Span
from factdesk.gui.article_geometry import ShownLine
from factdesk.gui.marks import Mark, Marks
from factdesk.gui.offsets import DisplayText
from factdesk.gui.theme import Theme, caption_font

DEEPEST_INSET = 3
"""Layers beyond this one are drawn no smaller: their edges would enter the letters."""


@dataclass(slots=True)
class Scene:
    """All that decides what is drawn. Spans are code points, the selection Qt's positions."""

    theme: Theme
    text: DisplayText = field(default_factory=lambda: DisplayText(""))
    marks: Marks = field(default_factory=Marks)
    active: str | None = None
    selection: tuple[int, int] = (0, 0)
    found: tuple[Span, ...] = ()
    bidirectional: bool = False
    size: float = 18.0
    """Size of the face in logical pixels, which all strokes and insets follow."""
    captions: tuple[str, str] = ("cue", "source")

    @property
    def unit(self) -> float:
        """One pixel of a drawing made for text of 18 pixels."""
        return max(0.75, self.size / 18.0)


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of one span that stands in one line, and whether the span begins and ends here."""

    rect: QRectF
    line: ShownLine
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class DrawnSegment:
    """The pieces of one segment of a mark that are in view, each with the box drawn around it."""

    pieces: tuple[Piece, ...]
    boxes: tuple[QRectF, ...]


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark with all of it that is in view."""

    mark: Mark
    active: bool
    segments: tuple[DrawnSegment, ...]


def pieces(scene: Scene, lines: Sequence[ShownLine], span: Span) -> Iterator[Piece]:
    """Where the characters of `span` stand in `lines`, which must be in reading order."""
    start, end = scene.text.position(span.start), scene.text.position(span.end)
    for line in lines_holding(lines, start, end):
        whole = scene.bidirectional
        for rect in line.rects(start, end, bidirectional=whole):
            yield Piece(rect, line, whole or start >= line.start, whole or end <= line.end)


def lines_holding(lines: Sequence[ShownLine], start: int, end: int) -> Sequence[ShownLine]:
    """The lines that hold some of the positions [start, end)."""
    first = bisect_left(lines, start + 1, key=lambda line: line.end)
    last = bisect_left(lines, end, key=lambda line: line.start)
    return lines[first:last]


def drawn_marks(scene: Scene, lines: Sequence[ShownLine]) -> list[DrawnMark]:
    """The marks that reach into these lines: outer layers first, the active one last."""
    if not lines:
        return []
    text, active = scene.text, scene.active
    shown = scene.marks.within(
        text.offset(lines[0].start, forward=False), text.offset(lines[-1].end, forward=True)
    )
    shown.sort(key=lambda mark: (mark.id == active, scene.marks.layer(mark.id)))
    return [
        DrawnMark(mark, mark.id == active, tuple(_drawn(scene, lines, mark, span) for span in mark.segments))
        for mark in shown
    ]


def _drawn(scene: Scene, lines: Sequence[ShownLine], mark: Mark, span: Span) -> DrawnSegment:
    found = tuple(pieces(scene, lines, span))
    inset = min(scene.marks.layer(mark.id), DEEPEST_INSET)
    tall = (3.5 - 2.0 * inset) * scene.unit
    wide = max(0.0, 1.5 - 0.5 * inset) * scene.unit
    # Hardly any room at the end: a full stop or comma follows closely there.
    boxes = (
        piece.rect.adjusted(-wide if piece.opens else 0, -tall, wide / 3 if piece.closes else 0, tall)
        for piece in found
    )
    return DrawnSegment(found, tuple(boxes))


def frame_path(box: QRectF, radius: float, *, opens: bool, closes: bool) -> QPainterPath:
    """A rounded frame whose left or right side is missing where the segment goes on in another line."""
    path = QPainterPath()
    if opens and closes:
        path.addRoundedRect(box, radius, radius)
        return path
    curve = 2 * radius
    path.moveTo(box.topRight())
    if opens:
        path.lineTo(box.left() + radius, box.top())
        path.arcTo(box.left(), box.top(), curve, curve, 90, 90)
        path.arcTo(box.left(), box.bottom() - curve, curve, curve, 180, 90)
        path.lineTo(box.bottomRight())
        return path
    path.lineTo(box.topLeft())
    path.moveTo(box.bottomLeft())
    path.lineTo(box.right() - (radius if closes else 0), box.bottom())
    if closes:
        path.arcTo(box.right() - curve, box.bottom() - curve, curve, curve, 270, 90)
        path.arcTo(box.right() - curve, box.top(), curve, curve, 0, 90)
        path.lineTo(box.topRight())
    return path


def wave_path(left: float, right: float, height: float, swing: float) -> QPainterPath:
    """A wavy line at a height; `swing` is how far it goes up and down."""
    path = QPainterPath(QPointF(left, height))
    step, up = swing * 2, True
    while left < right:
        end = min(left + step, right)
        path.quadTo((left + end) / 2, height + (-swing if up else swing) * 1.6, end, height)
        left, up = end, not up
    return path


@dataclass(frozen=True, slots=True)
class Tag:
    """A few small letters in the leading above the place that they name."""

    words: str
    left: float
    line: ShownLine
    mark: Mark
    badge: bool


def placed_tags(
    scene: Scene, lines: Sequence[ShownLine], drawn: Sequence[DrawnMark]
) -> list[tuple[Tag, QRectF]]:
    """Every tag in these lines with its place; those that would meet stand side by side."""
    placed: list[tuple[Tag, QRectF]] = []
    taken: dict[int, float] = {}
    height = 11.0 * scene.unit
    for tag in sorted(_tags(scene, lines, drawn), key=lambda tag: (tag.line.start, tag.left)):
        metrics = QFontMetricsF(tag_font(scene, tag))
        width = max(height, metrics.horizontalAdvance(tag.words) + 5 * scene.unit)
        left = max(tag.left, taken.get(tag.line.start, tag.left))
        taken[tag.line.start] = left + width + scene.unit
        placed.append((tag, QRectF(left, tag.line.top - 8.5 * scene.unit, width, height)))
    return placed


def _tags(scene: Scene, lines: Sequence[ShownLine], drawn: Sequence[DrawnMark]) -> Iterator[Tag]:
    for one in drawn:
        mark, first = one.mark, one.segments[0]
        for piece, box in zip(first.pieces[:1], first.boxes, strict=False):
            if piece.opens:
                yield Tag(mark.letter, box.left() - scene.unit, piece.line, mark, True)
        for span, words in zip((mark.cue, mark.source), scene.captions, strict=True):
            start = next(pieces(scene, lines, span), None) if span and one.active else None
            if start and start.opens:
                yield Tag(words, start.rect.left(), start.line, mark, False)


def tag_font(scene: Scene, tag: Tag) -> QFont:
    """The face of a tag: bold for a letter, plain for a caption."""
    font = caption_font(9.0 * scene.unit)
    if tag.badge:
        font.setWeight(QFont.Weight.Bold)
    return font


@dataclass(frozen=True, slots=True)
class Handle:
    """A knob by which one edge of the active mark is dragged."""

    mark: Mark
    segment: int
    at_start: bool
    knob: QPointF


def handles(drawn: Sequence[DrawnMark]) -> list[Handle]:
    """The knobs of the active mark that are in view: two for each of its segments."""
    found: list[Handle] = []
    for one in drawn:
        for number, segment in enumerate(one.segments if one.active else ()):
            if segment.pieces and segment.pieces[0].opens:
                found.append(Handle(one.mark, number, True, segment.boxes[0].bottomLeft()))
            if segment.pieces and segment.pieces[-1].closes:
                found.append(Handle(one.mark, number, False, segment.boxes[-1].bottomRight()))
    return found
