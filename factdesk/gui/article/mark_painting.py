"""Drawing marks: fills, outlines and underlines below the text, badges and captions in the leading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from factdesk.gui.article.geometry import ShownLine
from factdesk.gui.article.mark_shapes import (
    DrawnMark,
    Piece,
    Scene,
    Tag,
    frame_path,
    handles,
    lines_holding,
    pieces,
    placed_tags,
    tag_font,
    wave_path,
)

_SELECTION_SHARE = 0.72
"""How much of what lies below a selection it hides."""
_LEFT_OUT_SHARE = 0.3
"""The same for selected spaces and punctuation that will not be part of a claim."""


def paint_below(
    painter: QPainter, scene: Scene, lines: Sequence[ShownLine], drawn: Sequence[DrawnMark]
) -> None:
    """Everything that lies under the letters."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # By layer and not the active one last: it must not hide what lies inside it.
    for one in sorted(drawn, key=lambda one: scene.marks.layer(one.mark.id)):
        _paint_fill(painter, scene, one)
    for span in scene.found:
        for piece in pieces(scene, lines, span):
            _fill(painter, piece.rect.adjusted(-1, -1, 1, 1), QColor(scene.theme.found), 2)
    paint_selection(painter, scene, lines)
    for one in drawn:
        _paint_edges(painter, scene, one)
        if one.active:
            _paint_evidence(painter, scene, lines, one)
    painter.restore()


def paint_above(
    painter: QPainter, scene: Scene, lines: Sequence[ShownLine], drawn: Sequence[DrawnMark]
) -> None:
    """Badges, captions and handles, which lie in the leading and cover no letter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for tag, rect in placed_tags(scene, lines, drawn):
        _paint_tag(painter, scene, tag, rect)
    for handle in handles(drawn):
        painter.setPen(QPen(QColor(scene.theme.page), 1.5 * scene.unit))
        painter.setBrush(scene.theme.label_ink(handle.mark.label))
        painter.drawEllipse(handle.knob, 4 * scene.unit, 4 * scene.unit)
    painter.restore()


def paint_selection(painter: QPainter, scene: Scene, lines: Sequence[ShownLine]) -> None:
    """What is selected, and what of it would become a claim."""
    (start, end), (first, last) = scene.selection, scene.markable
    _paint_selected(painter, scene, lines, start, min(end, first), _LEFT_OUT_SHARE)
    _paint_selected(painter, scene, lines, first, last, _SELECTION_SHARE)
    _paint_selected(painter, scene, lines, max(start, last), end, _LEFT_OUT_SHARE)
    if first < last:
        _paint_bounds(painter, scene, lines, first, last)


def _paint_bounds(painter: QPainter, scene: Scene, lines: Sequence[ShownLine], start: int, end: int) -> None:
    """A firm line at either end of what would be marked."""
    width = scene.stroke(2.0)
    for line in lines_holding(lines, start, end):
        top, bottom = line.slot
        for at, closes in ((start, False), (end - 1, True)):
            for one in line.stretches(at, at + 1, bidirectional=scene.bidirectional):
                place = one.right if closes != one.backwards else one.left - width
                painter.fillRect(QRectF(place, top, width, bottom - top), QColor(scene.theme.accent))


def _paint_selected(
    painter: QPainter, scene: Scene, lines: Sequence[ShownLine], start: int, end: int, share: float
) -> None:
    if start >= end:
        return
    colour = QColor(scene.theme.selection)
    colour.setAlphaF(share)
    for line in lines_holding(lines, start, end):
        top, bottom = line.slot
        for one in line.stretches(start, end, bidirectional=scene.bidirectional):
            painter.fillRect(QRectF(one.left, top, one.right - one.left, bottom - top), colour)


def _paint_fill(painter: QPainter, scene: Scene, drawn: DrawnMark) -> None:
    if drawn.mark.suggestion and not drawn.active:
        return
    colour = scene.theme.label_fill(drawn.mark.label, active=drawn.active and not drawn.mark.suggestion)
    # Opaque, so that a claim inside another one keeps the hue of its own label.
    opaque = scene.theme.on_page(colour)
    for segment in drawn.segments:
        for box in segment.boxes:
            if drawn.mark.unsaved:
                hatch(painter, box, colour, QColor(scene.theme.page), 3 * scene.unit)
            else:
                _fill(painter, box, opaque, 3 * scene.unit)


def hatch(painter: QPainter, rect: QRectF, colour: QColor, page: QColor, radius: float) -> None:
    """Fill with slanting lines on the page's own colour: this stands on the screen alone."""
    _fill(painter, rect, page, radius)
    lines = QColor(colour)
    lines.setAlphaF(min(1.0, 2 * colour.alphaF()))
    painter.setBrush(QBrush(lines, Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(rect, radius, radius)


def _fill(painter: QPainter, rect: QRectF, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)


def _paint_edges(painter: QPainter, scene: Scene, drawn: DrawnMark) -> None:
    for segment in drawn.segments:
        for piece, box in zip(segment.pieces, segment.boxes, strict=True):
            if drawn.active or drawn.mark.suggestion or drawn.mark.unsaved or scene.theme.strong:
                _paint_frame(painter, scene, drawn, piece, box)
            if drawn.mark.suggestion or not drawn.active:
                _paint_underline(painter, scene, drawn, box)


def _paint_frame(painter: QPainter, scene: Scene, drawn: DrawnMark, piece: Piece, box: QRectF) -> None:
    ink = scene.theme.label_ink(drawn.mark.label)
    if not drawn.active and not scene.theme.strong:
        ink.setAlphaF(0.45)
    width = scene.stroke((2.0 if drawn.active else 1.0) * (1.5 if scene.theme.strong else 1.0))
    pen = QPen(ink, width)
    if drawn.mark.unsaved or (scene.theme.strong and drawn.mark.suggestion):
        pen.setDashPattern([3.0, 2.0])  # a firm frame is a claim's
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    whole, inner = scene.bidirectional, 0.0 if drawn.active else width / 2
    frame = box.adjusted(inner, inner, -inner, -inner)
    painter.drawPath(
        frame_path(frame, 3 * scene.unit, opens=piece.opens or whole, closes=piece.closes or whole)
    )


def _paint_underline(painter: QPainter, scene: Scene, drawn: DrawnMark, box: QRectF) -> None:
    """A firm line below a claim, dashes below a suggestion."""
    ink, width = scene.theme.label_ink(drawn.mark.label), scene.stroke(1.75)
    if not drawn.mark.suggestion:
        painter.fillRect(QRectF(box.left() + 1, box.bottom() - width, box.width() - 2, width), ink)
        return
    pen = QPen(ink, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2.5, 1.5])
    height = box.bottom() - width / 2 - (2 * scene.stroke(1.0) if drawn.active else 0.0)
    painter.setPen(pen)
    painter.drawLine(QPointF(box.left() + 1.5, height), QPointF(box.right() - 1.5, height))


def _paint_evidence(painter: QPainter, scene: Scene, lines: Sequence[ShownLine], drawn: DrawnMark) -> None:
    """The active mark's cue with a wave below it, and its source with dots."""
    unit = scene.unit
    dots = QPen(QColor(scene.theme.ink), 2.0 * unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    dots.setDashPattern([0.01, 2.0])
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(scene.theme.ink), 1.2 * unit))
    for piece in pieces(scene, lines, drawn.mark.cue) if drawn.mark.cue else ():
        height = piece.rect.bottom() - 0.5 * unit
        painter.drawPath(wave_path(piece.rect.left(), piece.rect.right(), height, 1.5 * unit))
    painter.setPen(dots)
    for piece in pieces(scene, lines, drawn.mark.source) if drawn.mark.source else ():
        height = piece.rect.bottom() - 0.5 * unit
        painter.drawLine(QPointF(piece.rect.left() + 1, height), QPointF(piece.rect.right() - 1, height))


def paint_caret(painter: QPainter, scene: Scene, place: QRectF) -> None:
    """The caret as an I with serifs, taller than the frame of a claim, so that it is seen at the edge of one too."""
    unit, width = scene.unit, scene.stroke(2.0)
    middle = scene.sharp(place.center().x()) - width / 2
    top, bottom = scene.sharp(place.top() - 5 * unit), scene.sharp(place.bottom() + 5 * unit)
    ink, serif = QColor(scene.theme.ink), 3 * unit
    painter.fillRect(QRectF(middle, top, width, bottom - top), ink)
    for height in (top, bottom - width):
        painter.fillRect(QRectF(middle - serif, height, width + 2 * serif, width), ink)


def caret_room(scene: Scene, place: QRectF) -> QRect:
    """What of the viewport the caret at a place is painted on."""
    room = 7 * scene.unit
    return place.adjusted(-room, -room, room, room).toAlignedRect()


def _paint_tag(painter: QPainter, scene: Scene, tag: Tag, rect: QRectF) -> None:
    painter.setFont(tag_font(scene, tag))
    ink, page = scene.theme.label_ink(tag.mark.label), QColor(scene.theme.page)
    radius = 3 * scene.unit
    if not tag.badge:
        _fill(painter, rect, page, radius)
        painter.setPen(QColor(scene.theme.muted))
    elif tag.mark.suggestion:
        painter.setPen(QPen(ink, scene.unit))
        painter.setBrush(page)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        _fill(painter, rect, ink, radius)
        painter.setPen(page)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), tag.words)
