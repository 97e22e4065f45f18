"""What is to be drawn where: the boxes of marks in the lines in view, their tags and their handles."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath

from factdesk.domain.spans import Span
from factdesk.gui.article.geometry import ShownLine
from factdesk.gui.article.marks import Mark, Marks
from factdesk.gui.article.offsets import DisplayText
from factdesk.gui.look.theme import Theme, caption_font

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
    markable: tuple[int, int] = (0, 0)
    """What of the selection would become a claim."""
    found: tuple[Span, ...] = ()
    bidirectional: bool = False
    size: float = 18.0
    """Size of the face in logical pixels, which all strokes and insets follow."""
    density: float = 1.0
    """Pixels of the screen in one logical pixel."""
    captions: tuple[str, str] = ("cue", "source")

    @property
    def unit(self) -> float:
        """One pixel of a drawing made for text of 18 pixels."""
        return max(0.75, self.size / 18.0)

    def sharp(self, length: float) -> float:
        """The nearest length that fills whole pixels of the screen, so that an edge at it is not blurred."""
        return round(length * self.density) / self.density

    def stroke(self, width: float) -> float:
        """A line's width in whole pixels of the screen, at least one."""
        return max(1.0 / self.density, self.sharp(width * self.unit))


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of one span that stands in one line, and whether the span begins and ends here."""

    rect: QRectF
    line: ShownLine
    opens: bool
    closes: bool
    backwards: bool = False
    """Whether it runs from right to left, so that it begins at its right."""


@dataclass(frozen=True, slots=True)
class DrawnSegment:
    """The pieces of one segment of a mark that are in view, each with the box drawn around it."""

    pieces: tuple[Piece, ...]
    boxes: tuple[QRectF, ...]

    @property
    def start(self) -> tuple[Piece, QRectF] | None:
        """The piece with its first character, and its box, when that is in view."""
        return next((pair for pair in self._pairs() if pair[0].opens), None)

    @property
    def end(self) -> tuple[Piece, QRectF] | None:
        """The piece with its last character, and its box, when that is in view."""
        return next((pair for pair in self._pairs() if pair[0].closes), None)

    def _pairs(self) -> Iterator[tuple[Piece, QRectF]]:
        return zip(self.pieces, self.boxes, strict=True)


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
        stretches = line.stretches(start, end, bidirectional=scene.bidirectional)
        opens, closes = start >= line.start, end <= line.end
        if len(stretches) == 1:
            yield Piece(line.rect(stretches[0]), line, opens, closes, stretches[0].backwards)
            continue
        # In mixed directions the first character may stand anywhere among the others.
        first = line.stretches(start, start + 1, bidirectional=True) if opens else []
        last = line.stretches(end - 1, end, bidirectional=True) if closes else []
        for one in stretches:
            begins, ends = any(map(one.holds, first)), any(map(one.holds, last))
            yield Piece(line.rect(one), line, begins, ends, one.backwards)


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
    boxes = tuple(_box(scene, piece, tall, wide) for piece in found)
    return DrawnSegment(found, boxes)


def _box(scene: Scene, piece: Piece, tall: float, wide: float) -> QRectF:
    # Hardly any room at the end: a full stop or comma follows closely there.
    before, after = wide if piece.opens else 0.0, wide / 3 if piece.closes else 0.0
    left, right = (after, before) if piece.backwards else (before, after)
    box = piece.rect.adjusted(-left, -tall, right, tall)
    return QRectF(box.left(), scene.sharp(box.top()), box.width(), scene.sharp(box.height()))


def frame_path(box: QRectF, radius: float, *, opens: bool, closes: bool) -> QPainterPath:
    """A rounded frame whose left or right side is missing where the segment goes on in another line."""
    path = QPainterPath()
    if opens and closes:
        path.addRoundedRect(box, radius, radius)
        return path
    curve = 2 * radius
    if opens:
        path.moveTo(box.topRight())
        path.lineTo(box.left() + radius, box.top())
        path.arcTo(box.left(), box.top(), curve, curve, 90, 90)
        path.arcTo(box.left(), box.bottom() - curve, curve, curve, 180, 90)
        path.lineTo(box.bottomRight())
        return path
    path.moveTo(box.topLeft())
    if closes:
        path.lineTo(box.right() - radius, box.top())
        path.arcTo(box.right() - curve, box.top(), curve, curve, 90, -90)
        path.arcTo(box.right() - curve, box.bottom() - curve, curve, curve, 0, -90)
    else:
        path.lineTo(box.topRight())
        path.moveTo(box.bottomRight())
    path.lineTo(box.bottomLeft())
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
    place: float
    """Its left edge, or its right one when `backwards`."""
    backwards: bool
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
    for tag in sorted(_tags(scene, lines, drawn), key=lambda tag: (tag.line.start, tag.place)):
        metrics = QFontMetricsF(tag_font(scene, tag))
        width = max(height, metrics.horizontalAdvance(tag.words) + 5 * scene.unit)
        wish = tag.place - width if tag.backwards else tag.place
        left = max(wish, taken.get(tag.line.start, wish))
        taken[tag.line.start] = left + width + scene.unit
        placed.append((tag, QRectF(left, tag.line.top - 8.5 * scene.unit, width, height)))
    return placed


def _tags(scene: Scene, lines: Sequence[ShownLine], drawn: Sequence[DrawnMark]) -> Iterator[Tag]:
    for one in drawn:
        mark = one.mark
        start = one.segments[0].start
        if start:
            piece, box = start
            place = box.right() + scene.unit if piece.backwards else box.left() - scene.unit
            yield Tag(mark.letter, place, piece.backwards, piece.line, mark, True)
        for span, words in zip((mark.cue, mark.source), scene.captions, strict=True):
            shown = pieces(scene, lines, span) if span and one.active else ()
            for piece in shown:
                if piece.opens:
                    place = piece.rect.right() if piece.backwards else piece.rect.left()
                    yield Tag(words, place, piece.backwards, piece.line, mark, False)


def tag_font(scene: Scene, tag: Tag) -> QFont:
    """The face of a tag: bold for a letter, plain for a caption."""
    font = caption_font((9.0 if tag.badge else 10.5) * scene.unit)
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
            for edge, at_start in ((segment.start, True), (segment.end, False)):
                if edge:
                    piece, box = edge
                    knob = box.bottomLeft() if at_start != piece.backwards else box.bottomRight()
                    found.append(Handle(one.mark, number, at_start, knob))
    return found
