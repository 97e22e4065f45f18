"""How parts of bars are filled: by colour and by pattern, so that they are told apart without seeing the colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from factdesk.domain.labels import CONFIRMED, DENIED, LABEL_KEYS, REPORTED, UNCONFIRMED, label_of
from factdesk.gui.look.theme import Theme
from factdesk.gui.overview.sheets import Fill

_GROUND = 0.22
"""Share of the ink behind a pattern."""
_STEP = 6.0
"""Logical pixels from one line of a pattern to the next."""
_LETTER_ROOM = 15.0


class Pattern(Enum):
    """What is drawn in a part of a bar."""

    FULL = "full"
    RISING = "rising"
    DOTS = "dots"
    LEVEL = "level"
    CROSSED = "crossed"
    EMPTY = "empty"


_OF_LABELS = {
    REPORTED.key: Pattern.FULL,
    DENIED.key: Pattern.RISING,
    UNCONFIRMED.key: Pattern.DOTS,
    CONFIRMED.key: Pattern.LEVEL,
}
_OF_FILLS = {
    Fill.DONE: Pattern.FULL,
    Fill.PART: Pattern.RISING,
    Fill.REFUSED: Pattern.CROSSED,
    Fill.OPEN: Pattern.EMPTY,
}


@dataclass(frozen=True)
class Paint:
    """How one part is painted in one theme."""

    ink: QColor
    page: QColor
    pattern: Pattern
    letter: str = ""

    @property
    def ground(self) -> QColor:
        """What lies under the pattern."""
        if self.pattern is Pattern.FULL:
            return self.ink
        share = 0.0 if self.pattern is Pattern.EMPTY else _GROUND
        return QColor.fromRgbF(
            *(
                ink * share + page * (1 - share)
                for ink, page in zip(self.ink.getRgbF()[:3], self.page.getRgbF()[:3], strict=True)  # type: ignore[index]
            )
        )


def paint_of(fill: Fill | str, theme: Theme) -> Paint:
    """The paint of a fill or of a label, by its key."""
    page = QColor(theme.raised)
    if isinstance(fill, Fill):
        muted = fill in (Fill.REFUSED, Fill.OPEN)
        return Paint(QColor(theme.muted if muted else theme.accent), page, _OF_FILLS[fill])
    letter = label_of(fill).letter if fill in LABEL_KEYS else ""
    return Paint(theme.label_ink(fill), page, _OF_LABELS.get(fill, Pattern.EMPTY), letter)


def fill_part(painter: QPainter, part: QRectF, paint: Paint, font: QFont | None = None) -> None:
    """Paint one part of a bar; its letter too, when a font is given and it fits."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(part, paint.ground)
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_pattern(painter, part, paint)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(paint.ink, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(part.adjusted(0, 0, -1, -1))
    if font is not None and paint.letter and part.width() >= _LETTER_ROOM and part.height() >= _LETTER_ROOM:
        _draw_letter(painter, part, paint, font)
    painter.restore()


def _draw_pattern(painter: QPainter, part: QRectF, paint: Paint) -> None:
    if paint.pattern is Pattern.DOTS:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paint.ink)
        for spot in _dots(part):
            painter.drawEllipse(spot, 1.2, 1.2)
        return
    painter.setPen(QPen(paint.ink, 1.6))
    for line in _lines(part, paint.pattern):
        painter.drawLine(line)


def _dots(part: QRectF) -> Iterator[QPointF]:
    rows = int(part.height() / (_STEP / 2)) + 1
    for row in range(rows):
        y = part.top() + row * _STEP / 2 + 2
        for at in range(int(part.width() / _STEP) + 2):
            yield QPointF(part.left() + at * _STEP + (_STEP / 2 if row % 2 else 0), y)


def _lines(part: QRectF, pattern: Pattern) -> Iterator[QLineF]:
    left, top, wide, high = part.left(), part.top(), part.width(), part.height()
    if pattern is Pattern.LEVEL:
        for at in range(1, int(high / (_STEP - 1)) + 1):
            yield QLineF(left, top + at * (_STEP - 1), left + wide, top + at * (_STEP - 1))
    if pattern in (Pattern.RISING, Pattern.CROSSED):
        for at in range(int((wide + high) / _STEP) + 1):
            x = left + at * _STEP
            yield QLineF(x - high, top + high, x, top)
            if pattern is Pattern.CROSSED:
                yield QLineF(x - high, top, x, top + high)


def _draw_letter(painter: QPainter, part: QRectF, paint: Paint, font: QFont) -> None:
    painter.setFont(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    full = paint.pattern is Pattern.FULL
    plate = QRectF(0, 0, 13, 13)
    plate.moveCenter(part.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(paint.ink if full else paint.page)
    painter.drawRoundedRect(plate, 2, 2)
    painter.setPen(paint.page if full else paint.ink)
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, paint.letter)
