"""Days put together into as few equal periods as a chart can show: days, weeks, months or years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST_PERIODS = 40
"""With more of them a longer period is taken; years alone can be more."""


class Step(StrEnum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


Counts = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Period:
    """The counts of one period."""

    start: date
    """Its first day; a week begins on Monday."""
    counts: Counts


def day_of(words: str) -> date | None:
    """The day that an ISO date such as 2024-11-11 names; None when it names none."""
    try:
        return date.fromisoformat(words)
    except ValueError:
        return None


def periods(days: Mapping[date, Counts], most: int = MOST_PERIODS) -> tuple[Step, list[Period]]:
    """Every period from the first to the last day, those without a count too, and how long each of them is."""
    if not days:
        return Step.DAY, []
    first, last = min(days), max(days)
    step = next((s for s in Step if _count(s, first, last) <= most), Step.YEAR)
    width = len(next(iter(days.values())))
    sums = {start: [0] * width for start in _starts(step, first, last)}
    for day, counts in days.items():
        for at, count in enumerate(counts):
            sums[start_of(step, day)][at] += count
    return step, [Period(start, tuple(counts)) for start, counts in sums.items()]


def start_of(step: Step, day: date) -> date:
    """The first day of the period that a day lies in."""
    if step is Step.WEEK:
        # The first days of the calendar lie in a week that began before it.
        return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
    if step is Step.MONTH:
        return day.replace(day=1)
    return day.replace(month=1, day=1) if step is Step.YEAR else day


def _count(step: Step, first: date, last: date) -> int:
    if step is Step.YEAR:
        return last.year - first.year + 1
    if step is Step.MONTH:
        return (last.year - first.year) * 12 + last.month - first.month + 1
    return (last - first).days // (7 if step is Step.WEEK else 1) + 1


def _starts(step: Step, first: date, last: date) -> Iterable[date]:
    if step is Step.YEAR:
        return [date(year, 1, 1) for year in range(first.year, last.year + 1)]
    if step is Step.MONTH:
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [date(month // 12, month % 12 + 1, 1) for month in months]
    length = 7 if step is Step.WEEK else 1
    begin = start_of(step, first)
    return [begin + timedelta(days=at) for at in range(0, (last - begin).days + 1, length)]
