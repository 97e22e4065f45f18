"""Dealing articles out to people: some to two of them, so that they can be compared, the others evenly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from random import Random

from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.errors import InvalidValue

_WHOLE = 100


def draw(ids: Iterable[ArticleId], count: int, seed: int) -> list[ArticleId]:
    """So many articles by chance, in order of id: the same ones for the same seed, in whatever order they are given."""
    ordered = sorted(ids)
    return sorted(_chance(seed).sample(ordered, min(count, len(ordered))))


def deal(
    ids: Iterable[ArticleId], people: Sequence[AnnotatorId], share: int, seed: int
) -> dict[AnnotatorId, list[ArticleId]]:
    """Who gets which articles, in order of id: `share` percent go to two people, all others to one.

    Every pair gets about as many in common and everybody about as much in all. One person alone gets everything.
    Raises InvalidValue when nobody is named, somebody twice, or the share is none.
    """
    if not people or len(set(people)) < len(people):
        raise InvalidValue("Name everybody who is to get articles, and each once.")
    if not 0 <= share <= _WHOLE:
        raise InvalidValue(
            f"The share of articles that two people get lies between 0 and 100 %, so not at {share}."
        )
    mixed = sorted(ids)
    _chance(seed).shuffle(mixed)
    twice = round(len(mixed) * share / _WHOLE) if len(people) > 1 else 0
    hands: dict[AnnotatorId, list[ArticleId]] = {one: [] for one in people}
    pairs = dict.fromkeys(combinations(people, 2), 0)
    for article in mixed[:twice]:
        pair = min(pairs, key=lambda pair: (pairs[pair], sum(len(hands[one]) for one in pair)))
        pairs[pair] += 1
        for one in pair:
            hands[one].append(article)
    for article in mixed[twice:]:
        hands[min(people, key=lambda one: len(hands[one]))].append(article)
    return {one: sorted(found) for one, found in hands.items()}


def _chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311
