"""Teaching a chain: gradient descent with a step size of its own for each weight, which shrinks as it is used.

Words whose state is not known are summed over, so that an article that is decided on in part teaches just that part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.suggesters.learning.chain import FOLLOWS, STATES, Weights, emissions, marginals

if TYPE_CHECKING:
    import numpy as np

    from factdesk.suggesters.learning.chain import Flags, Floats, Ids, Lengths

PASSES = 6
_RATE = 0.03
_START = 0.1
"""What the sum of a weight's squared gradients begins with: it keeps the first steps small."""
_RIDGE = 3e-4
"""How much of a weight goes with each word that has its feature; holds back what few examples say."""
_WORDS = 3000
"""Words of one step."""
_SHUFFLED = 3.0
"""Words by which paragraphs of unlike length may stand together, so that no two passes are alike."""


@dataclass(frozen=True, slots=True)
class Example:
    """The words of one text with what is known of their states."""

    ids: Ids
    paragraphs: Sequence[tuple[int, int]]
    """First word and end of those paragraphs that teach something."""
    allowed: Flags
    """The states that each word may have."""


_Paragraph = tuple[int, int, int]
"""Number of its example, first word, end."""


def teach(examples: Sequence[Example], features: int, passes: int = PASSES) -> Iterator[Weights]:
    """Teach a chain that knows so many features; yields its weights after each pass, the last time as they stay."""
    import numpy as np

    random = np.random.default_rng(1)
    weights = Weights(np.zeros((features + 1, STATES), np.float32), np.zeros((STATES, STATES), np.float32))
    descent = _Descent(weights)
    paragraphs = [(n, first, end) for n, one in enumerate(examples) for first, end in one.paragraphs]
    for number in range(passes):
        batches = _batches(paragraphs, random)
        for turn, batch in enumerate(batches):
            ids = np.concatenate([examples[n].ids[first:end] for n, first, end in batch])
            allowed = np.concatenate([examples[n].allowed[first:end] for n, first, end in batch])
            lengths = np.array([end - first for _, first, end in batch])
            pace = _RATE * (1 - (number + turn / len(batches)) / passes)
            descent.step(ids, allowed, lengths, pace)
        yield weights


class _Descent:
    def __init__(self, weights: Weights) -> None:
        import numpy as np

        self._weights = weights
        self._squares = np.full_like(weights.features, _START)
        self._pair_squares = np.full_like(weights.follows, _START)

    def step(self, ids: Ids, allowed: Flags, lengths: Lengths, pace: float) -> None:
        """Move the weights towards what these paragraphs say."""
        import numpy as np

        weights = self._weights
        scores = emissions(weights, ids)
        free, free_pairs = marginals(scores, weights.follows, lengths)
        held, held_pairs = marginals(scores, weights.follows, lengths, allowed)
        at, gradient = _by_feature(ids, held - free, len(weights.features) - 1)
        gradient -= _RIDGE * len(ids) * weights.features[at]
        self._squares[at] += gradient * gradient
        weights.features[at] += pace * gradient / np.sqrt(self._squares[at])
        pairs = np.where(np.array(FOLLOWS, bool), held_pairs - free_pairs, 0).astype(np.float32)
        self._pair_squares += pairs * pairs
        weights.follows += pace * pairs / np.sqrt(self._pair_squares)


def _by_feature(
    ids: Ids, errors: Floats, features: int
) -> tuple[np.ndarray[tuple[int], np.dtype[np.int64]], Floats]:
    """The known features of some words, and for each what these words add up to."""
    import numpy as np

    flat = ids.ravel()
    touched = np.zeros(features + 1, bool)
    touched[flat] = True
    touched[features] = False
    at = np.flatnonzero(touched)
    sums = np.empty((len(at), STATES), np.float32)
    for state in range(STATES):
        each = np.repeat(errors[:, state].astype(np.float64), ids.shape[1])
        sums[:, state] = np.bincount(flat, each, features + 1)[at]
    return at, sums


def _batches(paragraphs: Sequence[_Paragraph], random: np.random.Generator) -> list[list[_Paragraph]]:
    """Paragraphs of about the same length together, in another order each time."""
    import numpy as np

    lengths = np.array([end - first for _, first, end in paragraphs], np.float64)
    found: list[list[_Paragraph]] = []
    batch: list[_Paragraph] = []
    size = 0
    for number in np.argsort(lengths + random.normal(0, _SHUFFLED, len(lengths))):
        batch.append(paragraphs[number])
        size += paragraphs[number][2] - paragraphs[number][1]
        if size >= _WORDS:
            found.append(batch)
            batch, size = [], 0
    if batch:
        found.append(batch)
    return [found[number] for number in random.permutation(len(found))]
