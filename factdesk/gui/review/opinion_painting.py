"""What several people marked, drawn around one text: each in a lane of their own above or below the letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments, Span
from factdesk.gui.article.geometry import ShownLine
from factdesk.gui.article.mark_shapes import Piece, Scene, frame_path, pieces, wave_path
from factdesk.gui.look.theme import caption_font
from factdesk.gui.review.opinions import Opinion

LANE = 14.0
"""Height of a lane, in pixels of a drawing made for text of 18."""
_BADGE = 12.0


@dataclass(frozen=True, slots=True)
class Lane:
    """What is drawn for one claim of one person."""

    letter: str
    label: str | None
    segments: Segments
    at: int
    """Number of the lane, from the top."""
    band: int
    """Number among the people who have marked something: letters are tinted in so many bands."""
    row: int
    """Number of the person's row."""


_EACH = 3
"""Up to so many people each keep their lane, so that B is below the line also where A has marked nothing."""


@dataclass(frozen=True, slots=True)
class Lanes:
    """All lanes of one spot."""

    lanes: tuple[Lane, ...] = ()
    rows: int = 1
    """How many there is room for."""
    bands: int = 1


def lanes_of(opinions: Sequence[Opinion], shown: Callable[[Segments], Segments]) -> Lanes:
    """Where everybody's claims are drawn, the first of them at the top; `shown` tells what of them is in view."""
    marked = [row for row, one in enumerate(opinions) if one.claims]
    at = list(range(len(opinions))) if len(opinions) <= _EACH else marked
    lanes = tuple(
        Lane(opinions[row].letter, claim.label, shown(claim.segments), at.index(row), band, row)
        for band, row in enumerate(marked)
        for claim in opinions[row].claims
    )
    return Lanes(lanes, max(1, len(at)), max(1, len(marked)))


def lanes_beside(rows: int) -> tuple[int, int]:
    """How many lanes lie above the letters and how many below: of two A is above and B below."""
    above = rows // 2 or 1
    return above, rows - above


def leading_for(rows: int, leading: float) -> float:
    """The distance of base lines that so many lanes need, in sizes of the face; at least `leading`."""
    return max(leading, 1.15 + (2 * max(lanes_beside(rows)) * LANE + 4) / 18.0)


class OpinionPainter:
    """Draws lanes into the lines in view."""

    def __init__(self, painter: QPainter, scene: Scene, lines: Sequence[ShownLine], lanes: Lanes) -> None:
        self._painter, self._scene, self._lines = painter, scene, lines
        self._rows, self._bands = lanes.rows, lanes.bands

    def paint_fill(self, lane: Lane, *, chosen: bool) -> None:
        """Tint the letters of a claim, each row in a band of its own."""
        colour = self._scene.theme.on_page(self._scene.theme.label_fill(lane.label, active=chosen))
        for piece in self._pieces(lane.segments):
            height = piece.rect.height() / self._bands
            top = piece.rect.top() + lane.band * height
            self._painter.fillRect(QRectF(piece.rect.left(), top, piece.rect.width(), height), colour)

    def paint_lane(self, lane: Lane, *, chosen: bool) -> None:
        """Draw the bracket of a claim, with the person's letter and the label's at its beginning."""
        scene, unit = self._scene, self._scene.unit
        ink = scene.theme.label_ink(lane.label)
        width = scene.stroke(3.0 if chosen else 1.75)
        first = True
        for piece in self._pieces(lane.segments):
            height, inward = self._height(piece, lane.at)
            bar = QRectF(piece.rect.left(), height - width / 2, piece.rect.width(), width)
            self._painter.fillRect(bar, ink)
            for end, closes in ((piece.opens, False), (piece.closes, True)):
                if end:
                    x = bar.right() - width if closes != piece.backwards else bar.left()
                    tick = QRectF(x, height, width, inward * 3 * unit).normalized()
                    self._painter.fillRect(tick, ink)
            if first and piece.opens:
                self._paint_badge(lane, piece, height, -inward)
                first = False

    def paint_evidence(self, cues: Sequence[Span], sources: Sequence[Span]) -> None:
        """Put a wave below cues and dots below sources."""
        unit, ink = self._scene.unit, QColor(self._scene.theme.ink)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(ink, 1.2 * unit))
        for piece in (piece for span in cues for piece in pieces(self._scene, self._lines, span)):
            left, right = piece.rect.left(), piece.rect.right()
            self._painter.drawPath(wave_path(left, right, piece.rect.bottom() - 0.5 * unit, 1.5 * unit))
        dots = QPen(ink, 2.0 * unit, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        dots.setDashPattern([0.01, 2.0])
        self._painter.setPen(dots)
        for piece in (piece for span in sources for piece in pieces(self._scene, self._lines, span)):
            base = piece.rect.bottom() - 0.5 * unit
            self._painter.drawLine(
                QPointF(piece.rect.left() + 1, base), QPointF(piece.rect.right() - 1, base)
            )

    def paint_draft(self, segments: Segments, label: str | None) -> None:
        """Frame the reviewer's own wording."""
        unit = self._scene.unit
        self._painter.setPen(QPen(self._scene.theme.label_ink(label), self._scene.stroke(2.0)))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in self._pieces(segments):
            box = piece.rect.adjusted(-1.5 * unit, -2 * unit, 0.5 * unit, 2 * unit)
            self._painter.drawPath(frame_path(box, 3 * unit, opens=piece.opens, closes=piece.closes))

    def _pieces(self, segments: Segments) -> list[Piece]:
        return [piece for span in segments for piece in pieces(self._scene, self._lines, span)]

    def _height(self, piece: Piece, row: int) -> tuple[float, int]:
        """Where the bar of a row lies in a line, and in which direction the letters are: 1 below it, -1 above."""
        above, _ = lanes_beside(self._rows)
        unit = self._scene.unit
        near, lane = 3.5 * unit, LANE * unit
        if row < above:
            return self._scene.sharp(piece.rect.top() - near - (above - 1 - row) * lane), 1
        return self._scene.sharp(piece.rect.bottom() + near + (row - above) * lane), -1

    def _paint_badge(self, lane: Lane, piece: Piece, bar: float, outward: int) -> None:
        scene, unit = self._scene, self._scene.unit
        font = QFont(caption_font(9.0 * unit))
        font.setBold(True)
        high = _BADGE * unit
        wide = max(high, QFontMetricsF(font).horizontalAdvance(lane.letter) + 4 * unit)
        top = bar - high if outward < 0 else bar
        left = piece.rect.right() - wide - high if piece.backwards else piece.rect.left()
        ink, page = scene.theme.label_ink(lane.label), QColor(scene.theme.page)
        person, label = QRectF(left, top, wide, high), QRectF(left + wide, top, high, high)
        self._painter.setFont(font)
        self._painter.setPen(QPen(ink, unit))
        self._painter.setBrush(page)
        self._painter.drawRect(person.adjusted(0.5, 0.5, 0, -0.5))
        self._painter.fillRect(label, ink)
        self._painter.setPen(QColor(scene.theme.ink))
        self._painter.drawText(person, int(Qt.AlignmentFlag.AlignCenter), lane.letter)
        self._painter.setPen(page)
        letter = label_of(lane.label).letter if lane.label else "?"
        self._painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), letter)
