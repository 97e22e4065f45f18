"""A linear chain over the words of a paragraph: each word begins, continues or ends a claim, or stands outside.

This is a conditional random field. Here is what it says of a text; how it is taught stands in `descent`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Doubles = NDArray[np.float64]
    Ids = NDArray[np.int32]
    Flags = NDArray[np.bool_]
    Lengths = NDArray[np.int64]
    States = NDArray[np.int8]

OUTSIDE, BEGIN, INSIDE, END, SINGLE = range(5)
STATES = 5
FOLLOWS = ((1, 1, 0, 0, 1), (0, 0, 1, 1, 0), (0, 0, 1, 1, 0), (1, 1, 0, 0, 1), (1, 1, 0, 0, 1))
"""Which state may follow which."""
FIRST = (1, 1, 0, 0, 1)
LAST = (1, 0, 0, 1, 1)
_NEVER = -1e9


@dataclass(slots=True)
class Weights:
    """What a chain has learned."""

    features: Floats
    """A row of one weight for each state for each known feature, and a last row of zeros for unknown ones."""
    follows: Floats
    """For each pair of states that follow one another."""


def emissions(weights: Weights, ids: Ids) -> Floats:
    """The score of each state of each word, without its neighbours; `ids` are rows of the weights."""
    import numpy as np

    result = np.zeros((len(ids), STATES), np.float32)
    for column in range(ids.shape[1]):
        result += weights.features[ids[:, column]]
    return result


def marginals(
    scores: Floats, follows: Floats, lengths: Lengths, allowed: Flags | None = None
) -> tuple[Floats, Doubles]:
    """How likely each state of each word is, and how often each pair of states is expected to follow one another.

    `lengths` are those of the paragraphs that the words belong to, in order; `allowed` are the states that are left.
    """
    import numpy as np

    if allowed is not None:
        scores = np.where(allowed, scores, np.float32(-np.inf))
    likely = np.exp(scores - scores.max(1, keepdims=True)).astype(np.float64)
    grid, mask = _padded(likely, lengths, 1.0)
    grid[:, 0] *= np.array(FIRST)
    grid[np.arange(len(lengths)), lengths - 1] *= np.array(LAST)
    moves = np.exp(follows.astype(np.float64)) * np.array(FOLLOWS)
    ahead, scale = _ahead(grid, mask, moves)
    behind = np.ones_like(grid)
    for step in range(grid.shape[1] - 2, -1, -1):
        onward = (grid[:, step + 1] * behind[:, step + 1] / scale[:, step + 1, None]) @ moves.T
        behind[:, step] = np.where(mask[:, step + 1, None], onward, 1.0)
    later = np.where(mask[:, 1:, None], grid[:, 1:] * behind[:, 1:] / scale[:, 1:, None], 0.0)
    pairs = moves * np.einsum("bti,btj->ij", ahead[:, :-1], later)
    return (ahead * behind)[mask].astype(np.float32), pairs


def _ahead(grid: Doubles, mask: Flags, moves: Doubles) -> tuple[Doubles, Doubles]:
    """How likely each state is by what stands before it, and what was divided by at each step."""
    import numpy as np

    ahead, scale = np.empty_like(grid), np.ones(mask.shape)
    state = grid[:, 0]
    for step in range(grid.shape[1]):
        if step:
            on = (ahead[:, step - 1] @ moves) * grid[:, step]
            state = np.where(mask[:, step, None], on, ahead[:, step - 1])
        scale[:, step] = np.where(mask[:, step], np.maximum(state.sum(1), 1e-100), 1.0)
        ahead[:, step] = state / scale[:, step, None]
    return ahead, scale


def best_states(scores: Floats, follows: Floats, lengths: Lengths) -> States:
    """The states of the words that are likeliest together."""
    import numpy as np

    grid, mask = _padded(scores.astype(np.float64), lengths, 0.0)
    count, longest, _ = grid.shape
    moves = np.where(np.array(FOLLOWS, bool), follows, _NEVER)
    grid[:, 0] += np.where(np.array(FIRST, bool), 0, _NEVER)
    grid[np.arange(count), lengths - 1] += np.where(np.array(LAST, bool), 0, _NEVER)
    best = grid[:, 0]
    back = np.zeros(grid.shape, np.int8)
    for step in range(1, longest):
        options = best[:, :, None] + moves
        back[:, step] = options.argmax(1)
        best = np.where(mask[:, step, None], options.max(1) + grid[:, step], best)
    states = np.zeros((count, longest), np.int8)
    at = best.argmax(1)
    rows = np.arange(count)
    for step in range(longest - 1, -1, -1):
        within = mask[:, step]
        states[within, step] = at[within]
        at = np.where(within, back[rows, step, at], at)
    return states[mask]


def _padded(values: Doubles, lengths: Lengths, fill: float) -> tuple[Doubles, Flags]:
    """One row for each paragraph, filled up to the longest, and where words stand in it."""
    import numpy as np

    mask = np.arange(int(lengths.max())) < lengths[:, None]
    result = np.full((*mask.shape, values.shape[1]), fill, values.dtype)
    result[mask] = values
    return result, mask
