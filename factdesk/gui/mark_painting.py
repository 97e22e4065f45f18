"""Drawing marks: fills, outlines and underlines below the text, badges and captions in the leading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from factdesk.domain.spans import Span
from factdesk.gui.article_geometry import ShownLine
from factdesk.gui.marks import Mark, Marks
from factdesk.gui.offsets import DisplayText
from factdesk.gui.theme import Theme, caption_font

DEEPEST_INSET = 3
"""Layers beyond this one are drawn no smaller: their edges would leave the letters."""


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
    """The part of one segment that stands in one line, and whether the segment begins and ends here."""

    rect: QRectF
    line: ShownLine
    opens: bool
    closes: bool


def pieces(scene: Scene, lines: Sequence[ShownLine], span: Span) -> Iterator[Piece]:
    """Where the characters of `span` stand in `lines`, which must be in reading order."""
    start, end = scene.text.position(span.start), scene.text.position(span.end)
    for line in _lines_holding(lines, start, end):
        rects = line.rects(start, end, bidirectional=scene.bidirectional)
        for rect in rects:
            whole = scene.bidirectional
            yield Piece(rect, line, whole or start >= line.start, whole or end <= line.end)


def _lines_holding(lines: Sequence[ShownLine], start: int, end: int) -> Sequence[ShownLine]:
    first = bisect_left(lines, start + 1, key=lambda line: line.end)
    last = bisect_left(lines, end, key=lambda line: line.start)
    return lines[first:last]


def marks_in(scene: Scene, lines: Sequence[ShownLine]) -> list[Mark]:
    """The marks that reach into these lines: outer layers first, the active one last."""
    if not lines:
        return []
    text = scene.text
    shown = scene.marks.within(
        text.offset(lines[0].start, forward=False), text.offset(lines[-1].end, forward=True)
    )
    return sorted(shown, key=lambda mark: (mark.id == scene.active, scene.marks.layer(mark.id)))


def paint_below(painter: QPainter, scene: Scene, lines: Sequence[ShownLine]) -> None:
    """Everything that lies under the letters."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_selection(painter, scene, lines)
    for span in scene.found:
        for piece in pieces(scene, lines, span):
            _fill(painter, piece.rect.adjusted(-1, -1, 1, 1), QColor(scene.theme.found), 2)
    for mark in marks_in(scene, lines):
        _paint_mark(painter, scene, lines, mark)
    painter.restore()


def box_of(scene: Scene, mark: Mark, piece: Piece) -> QRectF:
    """The frame around one piece, the deeper the layer the closer to the letters."""
    inset = min(scene.marks.layer(mark.id), DEEPEST_INSET)
    tall = (3.5 - 2.0 * inset) * scene.unit
    wide = max(0.0, 1.5 - 0.5 * inset) * scene.unit
    return piece.rect.adjusted(-wide if piece.opens else 0, -tall, wide if piece.closes else 0, tall)


def _paint_selection(painter: QPainter, scene: Scene, lines: Sequence[ShownLine]) -> None:
    start, end = scene.selection
    if start >= end:
        return
    colour = QColor(scene.theme.selection)
    for line in _lines_holding(lines, start, end):
        top, bottom = line.slot
        for left, right in line.ranges(start, end, bidirectional=scene.bidirectional):
            painter.fillRect(QRectF(left, top, right - left, bottom - top), colour)


def _paint_mark(painter: QPainter, scene: Scene, lines: Sequence[ShownLine], mark: Mark) -> None:
    active = mark.id == scene.active
    for segment in mark.segments:
        for piece in pieces(scene, lines, segment):
            box = box_of(scene, mark, piece)
            if not mark.suggestion or active:
                fill = scene.theme.label_fill(mark.label, active=active and not mark.suggestion)
                _fill(painter, box, fill, 3 * scene.unit)
            if active or mark.suggestion:
                _outline(painter, scene, mark, piece, box)
            else:
                _underline(painter, scene, mark, box)
    if active:
        _paint_evidence(painter, scene, lines, mark)


def _fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def _underline(painter: QPainter, scene: Scene, mark: Mark, box: QRectF) -> None:
    width = 1.75 * scene.unit
    painter.setPen(QPen(scene.theme.label_ink(mark.label), width))
    height = box.bottom() - width / 2
    painter.drawLine(QPointF(box.left() + 1, height), QPointF(box.right() - 1, height))


def _outline(painter: QPainter, scene: Scene, mark: Mark, piece: Piece, box: QRectF) -> None:
    active = mark.id == scene.active
    pen = QPen(scene.theme.label_ink(mark.label), (2.0 if active else 1.2) * scene.unit)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if mark.suggestion:
        pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(frame_path(box, 3 * scene.unit, opens=piece.opens, closes=piece.closes))


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


def _paint_evidence(painter: QPainter, scene: Scene, lines: Sequence[ShownLine], mark: Mark) -> None:
    """The active mark's cue with a wave below it, and its source with dots."""
    ink = QColor(scene.theme.ink)
    for span, wavy in ((mark.cue, True), (mark.source, False)):
        for piece in pieces(scene, lines, span) if span else ():
            height = piece.rect.bottom() - 0.5 * scene.unit
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if wavy:
                painter.setPen(QPen(ink, 1.2 * scene.unit))
                painter.drawPath(_wave(piece.rect.left(), piece.rect.right(), height, 1.5 * scene.unit))
            else:
                pen = QPen(ink, 2.0 * scene.unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
                pen.setDashPattern([0.01, 2.0])
                painter.setPen(pen)
                painter.drawLine(
                    QPointF(piece.rect.left() + 1, height), QPointF(piece.rect.right() - 1, height)
                )


def _wave(left: float, right: float, height: float, swing: float) -> QPainterPath:
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


def paint_above(painter: QPainter, scene: Scene, lines: Sequence[ShownLine]) -> None:
    """Badges, captions and handles, which lie in the leading and cover no letter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for tag, rect in placed_tags(scene, lines):
        _paint_tag(painter, scene, tag, rect)
    for handle in handles(scene, lines):
        painter.setPen(QPen(QColor(scene.theme.page), 1.5 * scene.unit))
        painter.setBrush(scene.theme.label_ink(handle.mark.label))
        painter.drawEllipse(handle.knob, 4 * scene.unit, 4 * scene.unit)
    painter.restore()


def placed_tags(scene: Scene, lines: Sequence[ShownLine]) -> list[tuple[Tag, QRectF]]:
    """Every tag in these lines with its place; those that would meet stand side by side."""
    placed: list[tuple[Tag, QRectF]] = []
    right_end: dict[int, float] = {}
    height = 11.0 * scene.unit
    for tag in sorted(_tags(scene, lines), key=lambda tag: (tag.line.start, tag.left)):
        metrics = QFontMetricsF(tag_font(scene, tag))
        width = max(height, metrics.horizontalAdvance(tag.words) + 4 * scene.unit)
        left = max(tag.left, right_end.get(tag.line.start, tag.left))
        right_end[tag.line.start] = left + width + scene.unit
        placed.append((tag, QRectF(left, tag.line.top - 8.5 * scene.unit, width, height)))
    return placed


def _tags(scene: Scene, lines: Sequence[ShownLine]) -> Iterator[Tag]:
    for mark in marks_in(scene, lines):
        for piece in pieces(scene, lines, mark.segments[0]):
            if piece.opens:
                yield Tag(mark.letter, box_of(scene, mark, piece).left() - scene.unit, piece.line, mark, True)
                break
        if mark.id != scene.active:
            continue
        for span, words in zip((mark.cue, mark.source), scene.captions, strict=True):
            first = next(pieces(scene, lines, span), None) if span else None
            if first and first.opens:
                yield Tag(words, first.rect.left(), first.line, mark, False)


def tag_font(scene: Scene, tag: Tag) -> QFont:
    """The face of a tag: bold for a letter, plain for a caption."""
    font = caption_font(9.0 * scene.unit)
    if tag.badge:
        font.setWeight(QFont.Weight.Bold)
    return font


def _paint_tag(painter: QPainter, scene: Scene, tag: Tag, rect: QRectF) -> None:
    painter.setFont(tag_font(scene, tag))
    ink = scene.theme.label_ink(tag.mark.label)
    page = QColor(scene.theme.page)
    if not tag.badge:
        painter.setPen(QColor(scene.theme.muted))
    elif tag.mark.suggestion:
        painter.setPen(QPen(ink, scene.unit))
        painter.setBrush(page)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3 * scene.unit, 3 * scene.unit)
    else:
        _fill(painter, rect, ink, 3 * scene.unit)
        painter.setPen(page)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), tag.words)


@dataclass(frozen=True, slots=True)
class Handle:
    """A knob by which one edge of the active mark is dragged."""

    mark: Mark
    segment: int
    at_start: bool
    knob: QPointF
    line: ShownLine


def handles(scene: Scene, lines: Sequence[ShownLine]) -> list[Handle]:
    """The knobs of the active mark that are in view: two for each of its segments."""
    mark = scene.marks.get(scene.active)
    if mark is None:
        return []
    found: list[Handle] = []
    for number, segment in enumerate(mark.segments):
        shown = list(pieces(scene, lines, segment))
        for piece, at_start in ((shown[0], True), (shown[-1], False)) if shown else ():
            box = box_of(scene, mark, piece)
            if piece.opens if at_start else piece.closes:
                knob = QPointF(box.left() if at_start else box.right(), box.bottom())
                found.append(Handle(mark, number, at_start, knob, piece.line))
    return found
