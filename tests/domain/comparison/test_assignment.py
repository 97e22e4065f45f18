"""Pairing rows with columns: the best there is, by trying every way."""

from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.comparison.assignment import MOST_EXACT, assign


@st.composite
def tables(draw: st.DrawFn) -> list[list[int]]:
    width = draw(st.integers(1, 5))
    weight = st.one_of(st.integers(0, 9), st.integers(0, 2**90))
    return draw(st.lists(st.lists(weight, min_size=width, max_size=width), min_size=1, max_size=5))


def total(weights: list[list[int]], pairs: list[tuple[int, int]]) -> int:
    return sum(weights[row][column] for row, column in pairs)


def best(weights: list[list[int]]) -> int:
    height, width = len(weights), len(weights[0])
    if height > width:
        return best([list(column) for column in zip(*weights, strict=True)])
    return max(total(weights, list(enumerate(columns))) for columns in permutations(range(width), height))


@given(tables())
def test_no_other_assignment_weighs_more(weights: list[list[int]]) -> None:
    assert total(weights, assign(weights)) == best(weights)


@given(tables())
def test_each_row_and_each_column_is_taken_once_at_most(weights: list[list[int]]) -> None:
    pairs = assign(weights)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert len(pairs) == min(len(weights), len(weights[0]))


def test_nothing_is_assigned_to_nothing() -> None:
    assert assign([]) == assign([[]]) == []


def test_a_table_too_large_for_the_best_answer_still_gets_one_at_once() -> None:
    size, random = MOST_EXACT + 1, Random(1)  # noqa: S311 - any numbers do
    weights = [[random.randrange(100) for _ in range(size)] for _ in range(size)]
    for at in range(size):
        weights[at][size - 1 - at] = 1_000
    assert assign(weights) == [(at, size - 1 - at) for at in range(size)]
