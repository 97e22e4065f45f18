"""The chain over the words of a paragraph."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.suggesters.learning.chain import (
    FIRST,
    FOLLOWS,
    LAST,
    STATES,
    Weights,
    best_states,
    emissions,
    marginals,
)


@st.composite
def chains(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    lengths = draw(st.lists(st.integers(1, 4), min_size=1, max_size=3))
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    scores = random.normal(0, 2, (sum(lengths), STATES)).astype(np.float32)
    return scores, random.normal(0, 1, (STATES, STATES)).astype(np.float32), np.array(lengths)


def paths(scores: np.ndarray, follows: np.ndarray) -> dict[tuple[int, ...], float]:
    """Every way through one paragraph with its score, by trying all."""
    found = {}
    for path in product(range(STATES), repeat=len(scores)):
        steps = list(pairwise(path))
        if FIRST[path[0]] and LAST[path[-1]] and all(FOLLOWS[a][b] for a, b in steps):
            own = sum(float(scores[at, state]) for at, state in enumerate(path))
            found[path] = own + sum(float(follows[a, b]) for a, b in steps)
    return found


@given(chains())
@settings(max_examples=40, deadline=None)
def test_the_best_states_are_the_best_of_all_ways_through_a_paragraph(
    chain: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    scores, follows, lengths = chain
    found = best_states(scores, follows, lengths).tolist()
    at = 0
    for length in lengths:
        ways = paths(scores[at : at + length], follows)
        assert ways[tuple(found[at : at + length])] >= max(ways.values()) - 1e-3
        at += length


@given(chains())
@settings(max_examples=40, deadline=None)
def test_the_likelihood_of_a_state_is_that_of_all_ways_through_it(
    chain: tuple[np.ndarray, np.ndarray, np.ndarray],
) -> None:
    scores, follows, lengths = chain
    likely, pairs = marginals(scores, follows, lengths)
    at = 0
    for length in lengths:
        ways = paths(scores[at : at + length], follows)
        total = sum(np.exp(score) for score in ways.values())
        for word, state in product(range(length), range(STATES)):
            through = sum(np.exp(score) for path, score in ways.items() if path[word] == state)
            assert abs(likely[at + word, state] - through / total) < 1e-4
        at += length
    assert abs(pairs.sum() - (len(scores) - len(lengths))) < 1e-4


@given(chains(), st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_what_is_not_allowed_is_never_likely(
    chain: tuple[np.ndarray, np.ndarray, np.ndarray], seed: int
) -> None:
    scores, follows, lengths = chain
    true = best_states(scores, follows, lengths)
    allowed = np.random.default_rng(seed).random((len(scores), STATES)) < 0.5
    allowed[np.arange(len(true)), true] = True
    likely, _ = marginals(scores, follows, lengths, allowed)
    assert not likely[~allowed].any()
    assert np.allclose(likely.sum(1), 1, atol=1e-4)


def test_a_feature_that_was_never_seen_says_nothing() -> None:
    weights = Weights(np.array([[1, 2, 3, 4, 5], [0, 0, 0, 0, 0]], np.float32), np.zeros((5, 5), np.float32))
    assert emissions(weights, np.array([[0, 1], [1, 1]], np.int32)).tolist() == [[1, 2, 3, 4, 5], [0] * 5]
