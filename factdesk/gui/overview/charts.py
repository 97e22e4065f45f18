"""Charts of stacked bars, drawn with pyqtgraph: it lays out view and axes, the bars themselves are ours.

Nobody zooms or drags such a chart: what it shows is all there is, and the wheel moves the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QToolTip, QWidget

from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import Theme, caption_font, current_theme
from factdesk.gui.overview.fills import Paint, fill_part, paint_of
from factdesk.gui.overview.scales import nice_steps, spread
from factdesk.gui.overview.sheets import Chart, Measure, shown_length

ROW_PIXELS = 30
"""Height of the row of a lying bar."""
UPRIGHT_PIXELS = 280
_THICKEST, _BROADEST = 24.0, 44.0
"""Logical pixels across a lying and an upright bar."""
_SHARE = 0.72
"""Share of its row that a bar takes."""
_NAMES_SHARE = 0.36
"""The most of the width that the names of bars take."""
_AXIS_PIXELS = 46
_LETTERS, _NAMES = 10, 12


@dataclass(frozen=True)
class Part:
    """One part of a bar as it was painted, in the pixels of the view."""

    place: QRectF
    bar: int
    series: int


class Bars(pg.GraphicsObject):  # type: ignore[misc]
    """The bars of a chart: painted in whole pixels, whatever the scales of the axes."""

    def __init__(self, chart: Chart, theme: Theme) -> None:
        super().__init__()
        self.chart = chart
        self.parts: list[Part] = []
        self._ink = QColor(theme.muted)
        self._paints: Sequence[Paint] = [paint_of(series.fill, theme) for series in chart.series]

    def boundingRect(self) -> QRectF:
        count, longest = len(self.chart.bars), self.chart.longest
        if self.chart.upright:
            return QRectF(-0.5, 0, count, longest)
        return QRectF(0, -0.5, longest, count)

    def paint(self, painter: QPainter, *_: object) -> None:
        view = painter.worldTransform()
        painter.save()
        painter.resetTransform()
        self.parts = []
        for at, bar in enumerate(self.chart.bars):
            reached = 0.0
            for series, length in enumerate(bar.parts):
                if length > 0:
                    place = view.mapRect(self._part(at, reached, length)).normalized()
                    part = Part(self._trimmed(place), at, series)
                    fill_part(painter, part.place, self._paints[series], caption_font(_LETTERS))
                    self.parts.append(part)
                reached += length
            self._write_sum(painter, view.map(self._end(at, reached)), reached)
        painter.restore()

    def _part(self, at: int, start: float, length: float) -> QRectF:
        if self.chart.upright:
            return QRectF(at - _SHARE / 2, start, _SHARE, length)
        return QRectF(start, at - _SHARE / 2, length, _SHARE)

    def _end(self, at: int, reached: float) -> QPointF:
        return QPointF(at, reached) if self.chart.upright else QPointF(reached, at)

    def _trimmed(self, place: QRectF) -> QRectF:
        """In whole pixels, a gap to the next part, and not too thick."""
        if self.chart.upright:
            thick = min(_BROADEST, place.width())
            left = place.center().x() - thick / 2
            top, bottom = round(place.top()), max(round(place.bottom()), round(place.top()) + 2)
            return QRectF(round(left), top, max(2, round(thick)), max(1, bottom - top - 1))
        thick = min(_THICKEST, place.height())
        left, right = round(place.left()), max(round(place.right()), round(place.left()) + 2)
        return QRectF(left, round(place.center().y() - thick / 2), max(1, right - left - 1), round(thick))

    def _write_sum(self, painter: QPainter, end: QPointF, reached: float) -> None:
        if self.chart.upright or reached <= 0:
            return
        painter.setPen(self._ink)
        painter.setFont(caption_font(_NAMES - 1))
        room = QRectF(end.x() + 6, end.y() - 10, 90, 20)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, align, shown_length(reached, self.chart.measure))


class ChartView(pg.PlotWidget):  # type: ignore[misc]
    """Shows one chart, and the values of the bar under the pointer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None, enableMenu=False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setMouseTracking(True)
        self.plot = self.getPlotItem()
        # In a mirrored window too, lengths grow as the numbers on their axis are read.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.hideButtons()
        self.bars: Bars | None = None
        self.chart: Chart | None = None
        self._names: tuple[str, ...] = ()
        self._told: tuple[int, int] | None = None
        self._reach = 1.0

    def show_chart(self, chart: Chart, theme: Theme | None = None) -> None:
        """Draw a chart anew in the theme that holds, or in another one."""
        theme = theme or current_theme()
        self.plot.clear()
        self.chart, self.bars = chart, Bars(chart, theme)
        self._names = tuple(bar.title for bar in chart.bars)
        self.setFixedHeight(_height(chart))
        self.plot.invertY(not chart.upright)
        self.plot.addItem(self.bars)
        self._dress(theme)
        self._set_range()
        self._fit()

    # -- axes ------------------------------------------------------------------------------------------------------

    def _dress(self, theme: Theme) -> None:
        self.setBackground(theme.raised)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.line))
            axis.setTextPen(pg.mkPen(theme.ink))
            axis.setStyle(
                tickFont=caption_font(_NAMES),
                tickLength=0,
                tickAlpha=0,
                tickTextOffset=6,
                hideOverlappingLabels=False,
            )
        chart = self._chart
        self._label(self._length_side, chart.axis, theme)
        self._label(self._name_side, chart.names, theme)

    def _label(self, side: str, words: str, theme: Theme) -> None:
        axis = self.plot.getAxis(side)
        size = f"{_NAMES - 1}px"
        axis.enableAutoSIPrefix(False)  # else a day is told as a thousand thousandths
        axis.setLabel(words or None, color=theme.muted, **{"font-size": size})
        axis.showLabel(bool(words))

    @property
    def _chart(self) -> Chart:
        if self.chart is None:
            raise LookupError("no chart is shown")
        return self.chart

    @property
    def _length_side(self) -> str:
        return "left" if self._chart.upright else "bottom"

    @property
    def _name_side(self) -> str:
        return "bottom" if self._chart.upright else "left"

    def _set_range(self) -> None:
        chart = self._chart
        steps = nice_steps(chart.longest / chart.unit, whole=chart.measure is Measure.COUNT)
        ticks = [
            (step * chart.unit, shown_number(step, 0 if float(step).is_integer() else 1)) for step in steps
        ]
        self.plot.getAxis(self._length_side).setTicks([ticks])
        rows = (-0.5, max(1, len(chart.bars)) - 0.5)
        self._reach = max(chart.longest, ticks[-1][0]) or 1.0
        if chart.upright:
            self.plot.setXRange(*rows, padding=0)
            self.plot.setYRange(0, self._reach * 1.04, padding=0)
        else:
            self.plot.setYRange(*rows, padding=0)

    def _fit(self) -> None:
        """Shorten or thin out the names of the bars to the room that there is."""
        if self.chart is None or not self.width():
            return
        axis = self.plot.getAxis(self._name_side)
        metrics = QFontMetricsF(caption_font(_NAMES))
        if self.chart.upright:
            self.plot.getAxis("left").setWidth(None)
            widest = max(map(metrics.horizontalAdvance, self._names), default=0.0) + 14
            shown = spread(len(self._names), max(1, int((self.width() - 80) / widest)))
            axis.setTicks([[(at, self._names[at]) for at in shown]])
            return
        room = self.width() * _NAMES_SHARE
        shortened = [metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room) for name in self._names]
        axis.setTicks([list(enumerate(shortened))])
        names = int(max(map(metrics.horizontalAdvance, shortened), default=0.0)) + 12
        axis.setWidth(names)
        # Room for the sums after the bars.
        longest = shown_length(self.chart.longest, self.chart.measure)
        sums = metrics.horizontalAdvance(longest) + 14
        free = max(60.0, self.width() - names - 20)
        self.plot.setXRange(
            0, max(self._reach, self.chart.longest * free / max(40.0, free - sums)), padding=0
        )

    # -- values ----------------------------------------------------------------------------------------------------

    def value_at(self, place: QPoint) -> str:
        """What the bar at a place of the view stands for; empty where there is none."""
        part = self._part_at(place)
        return self._words(part) if part else ""

    def _part_at(self, place: QPoint) -> Part | None:
        parts = self.bars.parts if self.bars else []
        spot = QPointF(place)
        return next((part for part in parts if part.place.adjusted(-1, -2, 1, 2).contains(spot)), None)

    def _words(self, part: Part) -> str:
        chart = self._chart
        bar = chart.bars[part.bar]
        measure = chart.measure
        lines = [bar.title]
        lines += [
            f"{series.title}: {shown_length(length, measure)}"
            for series, length in zip(chart.series, bar.parts, strict=True)
            if length > 0
        ]
        return "\n".join(lines)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        part = self._part_at(place)
        told = (part.bar, part.series) if part else None
        if told != self._told:
            self._told = told
            words = self._words(part) if part else ""
            if words:
                QToolTip.showText(event.globalPosition().toPoint(), words, self)
            else:
                QToolTip.hideText()

    def leaveEvent(self, event: QEvent) -> None:
        self._told = None
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The library asks for the first size while the widget is being made.
        if getattr(self, "chart", None) is not None:
            self._fit()


def _height(chart: Chart) -> int:
    if chart.upright:
        return UPRIGHT_PIXELS
    return max(1, len(chart.bars)) * ROW_PIXELS + _AXIS_PIXELS
