"""What was learned from a project, ready to be asked where claims stand in a text."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factdesk.domain.learning import LearnedModel
from factdesk.suggesters.learning.chain import BEGIN, END, SINGLE, Weights, best_states, emissions, marginals
from factdesk.suggesters.learning.columns import Columns
from factdesk.suggesters.learning.labels import LabelWeights
from factdesk.suggesters.learning.templates import BITS, buckets

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from factdesk.suggesters.learning.chain import Ids, Lengths

_CLOSE = 1e-6
_FEWEST = 5
"""Answers of each kind that a scale needs."""
_STEPS = 25


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of words that the model takes for a claim, or for a part of one."""

    first: int
    end: int
    """One after the last word."""
    odds: float
    """Logarithm of the odds that both edges are right, by the model's own reckoning."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From the model's own odds to how often people said yes in held-out articles."""

    slope: float = 1.0
    offset: float = 0.0

    def score(self, odds: float) -> float:
        """A probability."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.slope * odds + self.offset))))


@dataclass(frozen=True)
class Model:
    """Weights with all that is needed to use them."""

    known: Ids
    """Buckets of the known features in ascending order; their weights have the same order."""
    weights: Weights
    facts: LearnedModel = field(default_factory=lambda: LearnedModel(0, ""))
    scale: Scale = field(default_factory=Scale)
    labels: LabelWeights = field(default_factory=LabelWeights)
    digest: str = ""
    """Eight hex digits of its file."""

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        return rows_of(self.known)

    def extents(self, columns: Columns) -> list[Extent]:
        """Where claims stand in a text, in reading order."""
        if not columns.tokens:
            return []
        return extents(self.weights, self._rows[buckets(columns)], columns.paragraphs)


def rows_of(known: Ids) -> NDArray[np.int32]:
    """For each bucket the row of its weights; unknown ones have the last row, which is all zeros."""
    import numpy as np

    rows = np.full(1 << BITS, len(known), np.int32)
    rows[known] = np.arange(len(known), dtype=np.int32)
    return rows


def extents(weights: Weights, ids: Ids, paragraphs: Iterable[tuple[int, int]]) -> list[Extent]:
    """The likeliest extents of claims in paragraphs whose words have these features."""
    import numpy as np

    lengths: Lengths = np.array([end - first for first, end in paragraphs])
    scores = emissions(weights, ids)
    states = best_states(scores, weights.follows, lengths).tolist()
    likely, _ = marginals(scores, weights.follows, lengths)
    found = []
    first = 0
    for word, state in enumerate(states):
        if state in (BEGIN, SINGLE):
            first = word
        if state in (END, SINGLE):
            odds = float(likely[first, states[first]] * likely[word, state])
            odds = min(1 - _CLOSE, max(_CLOSE, odds))
            found.append(Extent(first, word + 1, math.log(odds / (1 - odds))))
    return found


def fitted_scale(examples: list[tuple[float, bool]]) -> Scale:
    """The scale that fits odds and whether people said yes; the model's own when there are too few of either."""
    import numpy as np

    odds = np.array([x for x, _ in examples])
    yes = np.array([float(y) for _, y in examples])
    if min(yes.sum(), len(yes) - yes.sum()) < _FEWEST:
        return Scale()
    # Yes and no are softened a little, as Platt advises, so that no score becomes certainty.
    count = yes.sum()
    goal = np.where(yes > 0, (count + 1) / (count + 2), 1 / (len(yes) - count + 2))
    design = np.stack([odds, np.ones_like(odds)], 1)
    solution = np.array([1.0, 0.0])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-np.clip(design @ solution, -30, 30)))
        slopes = design.T @ (goal - likely) - 1e-3 * solution
        bend = (design * (likely * (1 - likely))[:, None]).T @ design + 1e-3 * np.eye(2)
        solution = solution + np.linalg.solve(bend, slopes)
    return Scale(float(solution[0]), float(solution[1])) if solution[0] > 0 else Scale()
