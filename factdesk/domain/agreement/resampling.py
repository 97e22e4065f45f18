"""How sure a figure is: what it would be if other articles of the same kind had been read.

The bootstrap over articles (Efron and Tibshirani 1993): as many articles as there are are drawn with replacement,
again and again, and the figure is computed from each draw. Claims of one article are no independent cases, so whole
articles are drawn. What a figure needs of an article is a row of whole numbers; a draw is the sum of its rows. A row
is one large integer with a field for each number, so that all of them are added at once.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from random import Random

RESAMPLES = 1_000
SEED = 1
CONFIDENCE = 0.95
_FIELDS = (("I", 4), ("Q", 8))
"""Sizes of a field, and their bytes."""
_MOST_UNDEFINED = 0.05
"""With more draws than this in which the figure is not defined, an interval would speak of the others alone."""

Sums = Sequence[int]
"""The rows of some articles, added up."""
Estimate = Callable[[Sums], float | None]
"""A figure, from sums; None where it is not defined."""
Interval = tuple[float, float]


def add_up(rows: Sequence[Sequence[int]]) -> list[int]:
    """The sum of rows, number by number."""
    return [sum(column) for column in zip(*rows, strict=True)]


def intervals(
    rows: Sequence[Sequence[int]],
    estimates: Sequence[Estimate],
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> list[Interval | None]:
    """The interval that holds CONFIDENCE of the draws of each figure, by percentiles.

    None when there are fewer than two articles to draw from, or the figure is not defined in too many draws. The same
    rows in the same order with the same seed give the same intervals; no number may be negative.
    """
    draws: list[list[float]] = [[] for _ in estimates]
    if len(rows) > 1:
        for sums in _drawn(rows, resamples, seed):
            for values, estimate in zip(draws, estimates, strict=True):
                value = estimate(sums)
                if value is not None:
                    values.append(value)
    enough = max(2, (1 - _MOST_UNDEFINED) * resamples)
    return [_middle(sorted(values)) if len(values) >= enough else None for values in draws]


def _drawn(rows: Sequence[Sequence[int]], resamples: int, seed: int) -> Iterator[Sums]:
    # The narrower the fields, the quicker they are added; no draw may carry over from one into the next.
    most = len(rows) * max(map(max, rows))
    letter, size = next(field for field in _FIELDS if most < 1 << 8 * field[1])
    fields = struct.Struct(f"<{len(rows[0])}{letter}")
    packed = [int.from_bytes(fields.pack(*row), "little") for row in rows]
    random = Random(seed)  # noqa: S311 - no secret hangs on it, and it must come out the same again
    for _ in range(resamples):
        total = sum(random.choices(packed, k=len(packed)))
        yield fields.unpack(total.to_bytes(len(rows[0]) * size, "little"))


def _middle(ordered: Sequence[float]) -> Interval:
    tail = (1 - CONFIDENCE) / 2
    return _percentile(ordered, tail), _percentile(ordered, 1 - tail)


def _percentile(ordered: Sequence[float], part: float) -> float:
    """The value below which a part of the others lie; between two of them in proportion."""
    place = part * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
