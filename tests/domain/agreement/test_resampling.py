"""How sure a figure is."""

from __future__ import annotations

from random import Random
from statistics import mean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.agreement.coefficients import share
from factdesk.domain.agreement.resampling import RESAMPLES, Sums, add_up, intervals


def part_of(sums: Sums) -> float | None:
    return share(sums[0], sums[1])


def test_the_interval_of_a_mean_is_that_of_the_normal_law() -> None:
    """With many articles the bootstrap must come near mean ± 1.96 standard errors."""
    random = Random(7)  # noqa: S311 - any numbers do
    values = [random.randrange(1_000) for _ in range(400)]
    [found] = intervals([[value, 1] for value in values], [part_of])
    error = stdev(values) / len(values) ** 0.5
    assert found is not None
    assert found[0] == pytest.approx(mean(values) - 1.96 * error, abs=0.25 * error)
    assert found[1] == pytest.approx(mean(values) + 1.96 * error, abs=0.25 * error)


def test_the_same_seed_gives_the_same_interval_and_another_another() -> None:
    rows = [[at % 7, 7] for at in range(50)]
    assert intervals(rows, [part_of], seed=3) == intervals(rows, [part_of], seed=3)
    assert intervals(rows, [part_of], seed=3) != intervals(rows, [part_of], seed=4)


def test_articles_that_are_all_alike_leave_no_doubt() -> None:
    assert intervals([[1, 4]] * 9, [part_of]) == [(0.25, 0.25)]


def test_one_article_or_none_gives_no_interval() -> None:
    assert intervals([[1, 2]], [part_of]) == [None]
    assert intervals([], [part_of]) == [None]


def test_a_figure_that_is_mostly_not_defined_gets_no_interval() -> None:
    rare = [[0, 0]] * 9 + [[1, 2]]
    assert intervals(rare, [part_of]) == [None]


def test_each_figure_is_asked_of_the_same_draws() -> None:
    rows = [[at, at % 3 + 1] for at in range(30)]
    one, other, twice = intervals(rows, [part_of, lambda sums: sums[0], lambda sums: 2 * sums[0]])
    assert other is not None
    assert twice == (2 * other[0], 2 * other[1])
    assert one != other


@given(
    st.lists(st.lists(st.integers(0, 2**40), min_size=3, max_size=3), min_size=2, max_size=6),
    st.integers(0, 9),
)
def test_no_number_runs_over_into_the_next(rows: list[list[int]], seed: int) -> None:
    """Each draw is the sum of as many rows as there are, whatever the size of their numbers."""
    seen: list[Sums] = []

    def remember(sums: Sums) -> None:
        seen.append(sums)

    intervals(rows, [remember], resamples=5, seed=seed)
    columns = list(zip(*rows, strict=True))
    assert len(seen) == 5
    for sums in seen:
        for total, column in zip(sums, columns, strict=True):
            assert len(rows) * min(column) <= total <= len(rows) * max(column)


def test_a_draw_of_one_hot_rows_counts_as_many_as_there_are() -> None:
    rows = [[int(at == to) for to in range(5)] for at in range(5)]
    totals: set[int] = set()

    def remember(sums: Sums) -> None:
        totals.add(sum(sums))

    intervals(rows, [remember], resamples=20)
    assert totals == {5}


def test_rows_are_added_number_by_number() -> None:
    assert add_up([[1, 2], [3, 4]]) == [4, 6]
    assert RESAMPLES == 1_000
