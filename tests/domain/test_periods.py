"""Days put together into periods."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.periods import MOST_PERIODS, Counts, Step, day_of, periods

DAYS = st.dictionaries(st.dates(), st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30)


def test_few_days_stay_days_and_those_between_are_there_with_nothing() -> None:
    step, found = periods({date(2024, 5, 1): (1, 2), date(2024, 5, 3): (4, 0)})
    assert step is Step.DAY
    assert [(one.start.day, one.counts) for one in found] == [(1, (1, 2)), (2, (0, 0)), (3, (4, 0))]


@pytest.mark.parametrize(
    ("last", "step"),
    [
        (date(2024, 2, 9), Step.DAY),
        (date(2024, 2, 10), Step.WEEK),
        (date(2025, 12, 1), Step.MONTH),
        (date(2030, 1, 1), Step.YEAR),
    ],
)
def test_longer_times_take_longer_periods(last: date, step: Step) -> None:
    assert periods({date(2024, 1, 1): (1,), last: (1,)})[0] is step


def test_a_week_begins_on_monday() -> None:
    step, found = periods({date(2024, 1, 3): (1,), date(2024, 3, 31): (1,)})
    assert (step, found[0].start) == (Step.WEEK, date(2024, 1, 1))


@pytest.mark.parametrize("words", ["", "2024", "2024-13-01", "yesterday"])
def test_what_is_no_day_is_none(words: str) -> None:
    assert day_of(words) is None


@given(DAYS)
def test_periods_hold_all_counts_in_order_without_a_gap(days: dict[date, Counts]) -> None:
    step, found = periods(days)
    for at in range(2):
        assert sum(one.counts[at] for one in found) == sum(counts[at] for counts in days.values())
    starts = [one.start for one in found]
    assert starts == sorted(set(starts))
    assert step is Step.YEAR or len(found) <= MOST_PERIODS + 1
    if step in (Step.DAY, Step.WEEK):
        apart = timedelta(days=7 if step is Step.WEEK else 1)
        assert all(b - a == apart for a, b in pairwise(starts[1:]))
