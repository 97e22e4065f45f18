"""Charts of figures with their intervals: a dot where the figure lies, and a line across its interval."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import Theme, caption_font, current_theme
from factdesk.gui.overview.scales import spread
from factdesk.gui.overview.sheets import Chart

ROW_PIXELS = 30
UPRIGHT_PIXELS = 280
_AXIS_PIXELS = 40
_FONT = 12
_DOT, _CAP = 5.0, 4.0
"""Logical pixels: half of a dot, and half of the stroke at the end of an interval."""
_NAMES_SHARE = 0.36
"""The most of the width that names take."""
_STEP = 0.2
_APART = 14
_ROOM_LEFT = 52
"""Logical pixels for the numbers of an upright chart."""


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure of a chart."""

    title: str
    value: float | None
    """None where it is not defined."""
    low: float | None = None
    high: float | None = None
    units: str = ""
    """What it rests on, such as “N 12”."""
    reason: str = ""
    """Why it is not defined."""

    @property
    def words(self) -> str:
        """All that is known of it, for who points at it."""
        told = self.reason if self.value is None else shown_figure(self)
        return "\n".join(filter(None, (self.title, told, self.units)))


@dataclass(frozen=True, slots=True)
class DotChart(Chart):
    """Figures under one another, or along time when `upright`; from the least of them, or 0, up to 1."""

    dots: tuple[Dot, ...] = ()

    @property
    def longest(self) -> float:
        """1 when there is something to draw."""
        return 1.0 if any(dot.value is not None for dot in self.dots) else 0.0

    @property
    def least(self) -> float:
        """Where the axis begins: at 0, or at the round number below the least figure or interval."""
        lows = [number for dot in self.dots for number in (dot.value, dot.low) if number is not None]
        return min(0.0, math.floor(min(lows, default=0.0) / _STEP + 1e-9) * _STEP)


def dot_chart(dots: tuple[Dot, ...], axis: str, *, upright: bool = False, names: str = "") -> DotChart:
    """A chart of dots; `axis` says what is measured, `names` what the dots stand for."""
    return DotChart((), (), axis, upright=upright, names=names, dots=dots)


class DotView(QWidget):
    """Draws one chart of dots, and tells what is known of the dot under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: DotChart | None = None
        self.places: list[QRectF] = []
        """Where each dot answers to the pointer, as it was painted last."""
        self.setMouseTracking(True)
        # In a mirrored window too, figures grow as the numbers on their axis are read.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_chart(self, chart: DotChart) -> None:
        """Draw another chart."""
        self.chart = chart
        rows = max(1, len(chart.dots)) * ROW_PIXELS + _AXIS_PIXELS
        self.setFixedHeight(UPRIGHT_PIXELS if chart.upright else rows)
        self.update()

    def words_at(self, place: QPointF) -> str:
        """What is known of the dot at a place; empty where there is none."""
        dots = self.chart.dots if self.chart else ()
        return next(
            (dot.words for dot, spot in zip(dots, self.places, strict=False) if spot.contains(place)), ""
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(caption_font(_FONT))
        paint = _Upright if self.chart.upright else _Lying
        self.places = paint(painter, self.chart, QRectF(self.rect()), current_theme()).paint()
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        words = self.words_at(event.position())
        if words:
            QToolTip.showText(event.globalPosition().toPoint(), words, self)
        else:
            QToolTip.hideText()

    def leaveEvent(self, event: QEvent) -> None:
        QToolTip.hideText()
        super().leaveEvent(event)


class _Painting:
    """One painting of a chart: where things lie, and how they look."""

    def __init__(self, painter: QPainter, chart: DotChart, page: QRectF, theme: Theme) -> None:
        self.painter, self.chart, self.page, self.theme = painter, chart, page, theme
        self.metrics = QFontMetricsF(caption_font(_FONT))
        self.least = chart.least
        self.ticks = [round(self.least + _STEP * at, 6) for at in range(round((1 - self.least) / _STEP) + 1)]

    def share(self, value: float) -> float:
        """How far along the axis a figure lies, from 0 to 1."""
        return (value - self.least) / (1 - self.least)

    def write(self, place: QRectF, words: str, align: Qt.AlignmentFlag, colour: str) -> None:
        self.painter.setPen(QColor(colour))
        flags = int((align | Qt.AlignmentFlag.AlignVCenter).value)
        self.painter.drawText(place, flags, words)

    def grid(self, start: QPointF, end: QPointF, tick: float) -> None:
        strong = abs(tick) < 1e-9  # noqa: PLR2004  a figure of 0 means agreement no better than by chance
        self.painter.setPen(QPen(QColor(self.theme.muted if strong else self.theme.line), 1))
        self.painter.drawLine(start, end)

    def interval(self, start: QPointF, end: QPointF) -> None:
        """A line across an interval, with a stroke at each end."""
        self.painter.setPen(QPen(QColor(self.theme.accent), 2))
        self.painter.drawLine(start, end)
        lying = abs(start.y() - end.y()) < 0.5  # noqa: PLR2004
        across = QPointF(0, _CAP) if lying else QPointF(_CAP, 0)
        for one in (start, end):
            self.painter.drawLine(one - across, one + across)

    def dot(self, place: QPointF) -> None:
        self.painter.setPen(QPen(QColor(self.theme.raised), 1.5))
        self.painter.setBrush(QColor(self.theme.accent))
        self.painter.drawEllipse(place, _DOT, _DOT)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)


class _Lying(_Painting):
    """Dots under one another, the axis below them."""

    def paint(self) -> list[QRectF]:
        names = [dot.title for dot in self.chart.dots]
        widest = max(map(self.metrics.horizontalAdvance, names), default=0.0)
        left = min(widest, self.page.width() * _NAMES_SHARE) + _APART
        told = [shown_figure(dot) + dot.units for dot in self.chart.dots]
        figures = max(map(self.metrics.horizontalAdvance, told), default=0.0) + 3 * _APART
        field = QRectF(
            left, 0, max(40.0, self.page.width() - left - figures), self.page.height() - _AXIS_PIXELS
        )
        self._paint_axis(field)
        for at, dot in enumerate(self.chart.dots):
            self._paint_row(dot, QRectF(0, at * ROW_PIXELS, self.page.width(), ROW_PIXELS), field)
        return [
            QRectF(0, at * ROW_PIXELS, self.page.width(), ROW_PIXELS) for at in range(len(self.chart.dots))
        ]

    def _at(self, field: QRectF, value: float) -> float:
        return field.left() + self.share(value) * field.width()

    def _paint_axis(self, field: QRectF) -> None:
        room = int(field.width() / (self.metrics.horizontalAdvance("−0.0") + _APART))
        shown = set(spread(len(self.ticks), max(1, room)))
        for at, tick in enumerate(self.ticks):
            x = self._at(field, tick)
            self.grid(QPointF(x, field.top()), QPointF(x, field.bottom()), tick)
            if at in shown:
                place = QRectF(x - 30, field.bottom() + 2, 60, 18)
                self.write(place, shown_number(tick, 1), Qt.AlignmentFlag.AlignHCenter, self.theme.ink)
        below = QRectF(field.left(), field.bottom() + 20, field.width(), 18)
        self.write(below, self.chart.axis, Qt.AlignmentFlag.AlignHCenter, self.theme.muted)

    def _paint_row(self, dot: Dot, row: QRectF, field: QRectF) -> None:
        name = self.metrics.elidedText(dot.title, Qt.TextElideMode.ElideMiddle, field.left() - _APART)
        place = QRectF(0, row.top(), field.left() - _APART + 2, row.height())
        self.write(place, name, Qt.AlignmentFlag.AlignLeft, self.theme.ink)
        after = QRectF(field.right() + _APART, row.top(), row.width() - field.right() - _APART, row.height())
        self.write(after, dot.units, Qt.AlignmentFlag.AlignRight, self.theme.muted)
        if dot.value is None:
            reason = self.metrics.elidedText(dot.reason, Qt.TextElideMode.ElideRight, field.width() - 8)
            told = QRectF(field.left() + 6, row.top() + 2, field.width() - 6, row.height() - 4)
            self.painter.fillRect(told, QColor(self.theme.raised))
            self.write(told, reason, Qt.AlignmentFlag.AlignLeft, self.theme.muted)
            self.write(after, "–", Qt.AlignmentFlag.AlignLeft, self.theme.muted)
            return
        middle = row.center().y()
        if dot.low is not None and dot.high is not None:
            ends = [QPointF(self._at(field, number), middle) for number in (dot.low, dot.high)]
            self.interval(ends[0], ends[1])
        self.dot(QPointF(self._at(field, dot.value), middle))
        self.write(after, shown_figure(dot), Qt.AlignmentFlag.AlignLeft, self.theme.ink)


class _Upright(_Painting):
    """Dots beside one another, as along time; the axis stands on the left."""

    def paint(self) -> list[QRectF]:
        field = QRectF(
            _ROOM_LEFT, 10, self.page.width() - _ROOM_LEFT - 8, self.page.height() - 10 - _AXIS_PIXELS
        )
        for tick in self.ticks:
            y = self._at(field, tick)
            self.grid(QPointF(field.left(), y), QPointF(field.right(), y), tick)
            place = QRectF(0, y - 9, _ROOM_LEFT - 8, 18)
            self.write(place, shown_number(tick, 1), Qt.AlignmentFlag.AlignRight, self.theme.ink)
        self._paint_names(field)
        places = []
        wide = field.width() / max(1, len(self.chart.dots))
        for at, dot in enumerate(self.chart.dots):
            column = QRectF(field.left() + at * wide, field.top(), wide, field.height())
            self._paint_column(dot, column, field)
            places.append(column)
        return places

    def _at(self, field: QRectF, value: float) -> float:
        return field.bottom() - self.share(value) * field.height()

    def _paint_names(self, field: QRectF) -> None:
        names = [dot.title for dot in self.chart.dots]
        widest = max(map(self.metrics.horizontalAdvance, names), default=0.0) + _APART
        wide = field.width() / max(1, len(names))
        for at in spread(len(names), max(1, int(field.width() / widest))):
            x = field.left() + (at + 0.5) * wide
            left = min(max(field.left() - 8, x - widest / 2), max(0.0, field.right() - widest + 8))
            place = QRectF(left, field.bottom() + 2, widest, 18)
            self.write(place, names[at], Qt.AlignmentFlag.AlignHCenter, self.theme.ink)
        below = QRectF(field.left(), field.bottom() + 20, field.width(), 18)
        self.write(below, self.chart.names, Qt.AlignmentFlag.AlignHCenter, self.theme.muted)

    def _paint_column(self, dot: Dot, column: QRectF, field: QRectF) -> None:
        x = column.center().x()
        if dot.value is None:
            place = QRectF(column.left(), field.bottom() - 20, column.width(), 18)
            self.write(place, "–", Qt.AlignmentFlag.AlignHCenter, self.theme.muted)
            return
        if dot.low is not None and dot.high is not None:
            ends = [QPointF(x, self._at(field, number)) for number in (dot.low, dot.high)]
            self.interval(ends[0], ends[1])
        self.dot(QPointF(x, self._at(field, dot.value)))


def shown_figure(dot: Dot) -> str:
    """The figure with its interval, as the locale writes numbers."""
    if dot.value is None:
        return "–"
    value = shown_number(dot.value, 2)
    if dot.low is None or dot.high is None:
        return value
    # A comma would be read as that of a number where decimals are written with one.
    return f"{value}  [{shown_number(dot.low, 2)}; {shown_number(dot.high, 2)}]"
