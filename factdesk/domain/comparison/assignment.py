"""The assignment problem: pairing rows with columns so that the sum of their weights is the largest."""

from __future__ import annotations

from collections.abc import Sequence

MOST_EXACT = 128
"""With more rows and more columns than this, the pairs of the largest weight are taken one after another: an answer at
once where the best one would take minutes. No text that a person has marked comes near it."""

_NEVER = 1 << 200
"""More than any cost."""

Weights = Sequence[Sequence[int]]


def assign(weights: Weights) -> list[tuple[int, int]]:
    """Pairs (row, column), each row and each column in one at most, of the largest sum of weights.

    Weights are whole and none is negative; every row has as many columns. The answer depends on nothing but them.
    """
    if not weights or not weights[0]:
        return []
    if min(len(weights), len(weights[0])) > MOST_EXACT:
        return _greedily(weights)
    if len(weights) <= len(weights[0]):
        return _exactly(weights)
    turned = [list(column) for column in zip(*weights, strict=True)]
    return sorted((row, column) for column, row in _exactly(turned))


def _greedily(weights: Weights) -> list[tuple[int, int]]:
    order = sorted((-weight, i, j) for i, row in enumerate(weights) for j, weight in enumerate(row))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in order:
        if i not in taken and j not in used:
            taken[i] = j
            used.add(j)
    return sorted(taken.items())


def _exactly(weights: Weights) -> list[tuple[int, int]]:
    """The Hungarian method with potentials, a row at a time; there are no more rows than columns.

    Columns count from 1; column 0 stands for the row that is just being placed.
    """
    width = len(weights[0])
    row_potential = [0] * (len(weights) + 1)
    column_potential = [0] * (width + 1)
    row_of = [0] * (width + 1)
    for row in range(1, len(weights) + 1):
        row_of[0] = row
        _place(weights, row_of, row_potential, column_potential)
    return sorted((row_of[column] - 1, column - 1) for column in range(1, width + 1) if row_of[column])


def _place(weights: Weights, row_of: list[int], rows: list[int], columns: list[int]) -> None:
    """Give the row of column 0 a column of its own by the cheapest path of others that move on."""
    width = len(row_of)
    slack = [_NEVER] * width
    came_from = [0] * width
    visited = [False] * width
    column = 0
    while row_of[column]:
        visited[column] = True
        row, delta, nearest = row_of[column], _NEVER, 0
        for to in range(1, width):
            if visited[to]:
                continue
            cost = -weights[row - 1][to - 1] - rows[row] - columns[to]
            if cost < slack[to]:
                slack[to], came_from[to] = cost, column
            if slack[to] < delta:
                delta, nearest = slack[to], to
        _shift(delta, visited, slack, row_of, rows, columns)
        column = nearest
    while column:
        row_of[column] = row_of[came_from[column]]
        column = came_from[column]


def _shift(
    delta: int,
    visited: list[bool],
    slack: list[int],
    row_of: list[int],
    rows: list[int],
    columns: list[int],
) -> None:
    for to, seen in enumerate(visited):
        if seen:
            rows[row_of[to]] += delta
            columns[to] -= delta
        else:
            slack[to] -= delta
