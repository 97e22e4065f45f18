"""What the overview shows, apart from how: sheets of a table and a chart each, gathered into topics."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from factdesk.formats.tables_csv import Cell
from factdesk.gui.look.language import shown_date, shown_number

MOST_BARS = 12
"""Rows of a chart; what is left is put together in one more, or named in the note."""
_MINUTE, _HOUR = 60, 3_600


class Measure(Enum):
    """What the cells of a column or the lengths of bars are."""

    WORDS = "words"
    DAY = "day"
    """An ISO date, or empty."""
    COUNT = "count"
    SHARE = "share"
    """From 0 to 1, or None."""
    SECONDS = "seconds"
    COEFFICIENT = "coefficient"
    """From -1 to 1, or None."""

    @property
    def is_number(self) -> bool:
        """Whether it is set to the right and sorted by size."""
        return self not in (Measure.WORDS, Measure.DAY)


class Fill(Enum):
    """How a part of a bar is filled; a label is filled by its key."""

    DONE = "done"
    PART = "part"
    REFUSED = "refused"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Series:
    """One part that every bar has."""

    title: str
    fill: Fill | str
    """A kind of fill, or the key of a label."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its name and the lengths of its parts, in the order of the series."""

    title: str
    parts: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Stacked bars."""

    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    axis: str
    """What the lengths count, and in what unit."""
    measure: Measure = Measure.COUNT
    unit: float = 1.0
    """How much of the measure is one on the axis, such as 3,600 seconds."""
    upright: bool = False
    """Bars stand beside one another, as along time, instead of lying under one another."""
    names: str = ""
    """What the bars stand for, along the other axis."""

    @property
    def longest(self) -> float:
        """Length of the longest bar."""
        return max((sum(bar.parts) for bar in self.bars), default=0.0)


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    title: str
    measure: Measure = Measure.COUNT


@dataclass(frozen=True, slots=True)
class Sheet:
    """One chart and its table."""

    key: str
    """Names it in files."""
    choice: str
    """Short name, where a topic has several."""
    title: str
    """What is measured."""
    finding: str
    """What is to be seen, in one sentence."""
    note: str
    """How it is counted."""
    empty: str
    """What stands here as long as there is nothing, and how to come by something."""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    chart: Chart

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return self.chart.longest <= 0


@dataclass(frozen=True, slots=True)
class Topic:
    """What one card shows: one sheet, or several to choose from."""

    key: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """One large figure."""

    figure: str
    words: str


def shown_cell(cell: Cell, measure: Measure) -> str:
    """A cell as the user's locale writes it."""
    if cell is None:
        return "–"
    if isinstance(cell, str):
        return shown_date(cell) if measure is Measure.DAY else cell
    return shown_length(cell, measure)


def shown_length(number: float, measure: Measure) -> str:
    """A number with its unit."""
    if measure is Measure.SHARE:
        return QCoreApplication.translate("Overview", "{0} %").format(shown_number(100 * number))
    if measure is Measure.COEFFICIENT:
        return shown_number(number, 2)
    return shown_time(number) if measure is Measure.SECONDS else shown_number(number)


def shown_time(seconds: float) -> str:
    """A length of time in hours and minutes, or in seconds when it is shorter than a minute."""
    if seconds < _MINUTE:
        return QCoreApplication.translate("Overview", "{0} s").format(shown_number(int(seconds)))
    hours, minutes = int(seconds) // _HOUR, int(seconds) % _HOUR // _MINUTE
    if not hours:
        return QCoreApplication.translate("Overview", "{0} min").format(minutes)
    words = QCoreApplication.translate("Overview", "{0} h {1} min")
    return words.format(shown_number(hours), minutes)


def shown_day(day: date, form: str) -> str:
    """A day in a form such as “d MMM”, the months named in the user's language."""
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
