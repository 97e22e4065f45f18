"""What figures of agreement need to know of one article, counted once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.comparison.clusters import Claims, Matching
from factdesk.domain.comparison.matching import SAME_CLAIM, Mark, Match, Neighbours

NO_CLAIM = ""
"""Stands for a code point that lies in no claim."""
UNLABELLED = "?"
"""Stands for the label of a claim without one, where its place alone counts."""
_AND = "+"


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article with what each of those who read it has marked."""

    id: ArticleId
    length: int
    """Code points of its text."""
    claims: Claims
    """By annotator; who read it and marked nothing stands there with no claims."""
    publisher: str = ""
    day: str = ""
    """The ISO date by which it belongs to a period; empty when unknown."""


Labels = tuple[str, ...]
"""The labels that people gave to one claim, in the order of the people; empty where somebody gave none."""
Cover = tuple[str, ...]
"""In what a code point lies, by person."""


@dataclass(frozen=True, slots=True)
class View:
    """What some people marked in one article."""

    readers: tuple[AnnotatorId, ...]
    """Those of the people who read it."""
    claims: tuple[int, ...]
    """By reader."""
    matched: int
    """Pairs of claims of two readers that are the same claim; with more than two readers, summed over pairs."""
    exact: int
    """Those of them that have the same extent."""
    overlapping: int
    """Claims that share something with a claim of another reader, counted for each of the others."""
    labels: Counter[Labels]
    """For each claim that two readers or more have marked."""
    covers: Counter[Cover]
    """Code points."""

    def turned(self) -> View:
        """The same view of two people, the second first."""
        return replace(
            self,
            readers=self.readers[::-1],
            claims=self.claims[::-1],
            labels=Counter({labels[::-1]: count for labels, count in self.labels.items()}),
            covers=Counter({cover[::-1]: length for cover, length in self.covers.items()}),
        )


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """One article, counted."""

    id: ArticleId
    publisher: str
    day: str
    whole: View
    """All readers, in the order of their ids."""
    pairs: dict[tuple[AnnotatorId, AnnotatorId], View]
    """Every two of them."""


def count_article(article: ReadArticle, least: float = SAME_CLAIM) -> ArticleCounts:
    """Match the claims of an article and count. The ids of all claims must be unique."""
    matching = Matching(article.claims, least)
    people = matching.people
    claims = tuple(map(len, matching.marks))
    covers = _covers(matching.marks, article.length)
    pairs = {}
    for one, other in combinations(range(len(people)), 2):
        ones, others = matching.marks[one], matching.marks[other]
        found = matching.matches[one, other]
        pairs[people[one], people[other]] = View(
            (people[one], people[other]),
            (claims[one], claims[other]),
            len(found),
            sum([match.exact for match in found]),
            _overlapping(ones, others, found),
            Counter([(ones[match.one].label, others[match.other].label) for match in found]),
            covers if claims[2:] == () else _covers_of(covers, one, other),
        )
    whole = (
        next(iter(pairs.values()))
        if len(pairs) == 1
        else _whole(matching, claims, covers, list(pairs.values()))
    )
    return ArticleCounts(article.id, article.publisher, article.day, whole, pairs)


def _whole(matching: Matching, claims: tuple[int, ...], covers: Counter[Cover], pairs: list[View]) -> View:
    labels: Counter[Labels] = Counter()
    for cluster in matching.clusters():
        if len(cluster) > 1:
            given = [cluster.get(person) for person in range(len(claims))]
            labels[tuple([row[0].label if row else "" for row in given])] += 1
    matched, exact = sum(pair.matched for pair in pairs), sum(pair.exact for pair in pairs)
    return View(
        matching.people, claims, matched, exact, sum(pair.overlapping for pair in pairs), labels, covers
    )


def _overlapping(ones: Sequence[Mark], others: Sequence[Mark], found: Sequence[Match]) -> int:
    """Claims on either side that share something with one of the other side; those matched do."""
    count = 2 * len(found)
    if len(found) < len(ones) and others:
        matched, near = {match.one for match in found}, Neighbours(others)
        count += sum([at not in matched and bool(near.of(mark)) for at, mark in enumerate(ones)])
    if len(found) < len(others) and ones:
        matched, near = {match.other for match in found}, Neighbours(ones)
        count += sum([at not in matched and bool(near.of(mark)) for at, mark in enumerate(others)])
    return count


# -- code points ---------------------------------------------------------------------------------------------------


def _covers(people: Sequence[Sequence[Mark]], length: int) -> Counter[Cover]:
    """How many code points of a text lie in what, by person."""
    turns = []
    for person, marks in enumerate(people):
        for start, end, cover in _runs(marks):
            turns.append((start, True, person, cover))
            turns.append((end, False, person, NO_CLAIM))
    turns.sort()
    covers: Counter[Cover] = Counter()
    state, last = [NO_CLAIM] * len(people), 0
    for at, _, person, cover in turns:
        if at > last:
            covers[tuple(state)] += at - last
            last = at
        state[person] = cover
    if length > last:
        covers[tuple(state)] += length - last
    return covers


def _runs(marks: Sequence[Mark]) -> Iterator[tuple[int, int, str]]:
    """Ranges, none of which overlap, with the labels of the claims of one person that they lie in."""
    parts = sorted(
        [(start, end, mark.label or UNLABELLED) for mark in marks for start, end in _segments(mark.points)]
    )
    if all(one[1] <= other[0] for one, other in pairwise(parts)):
        yield from parts
        return
    cuts = sorted({cut for start, end, _ in parts for cut in (start, end)})
    open_parts: list[tuple[int, int, str]] = []
    at = 0
    for start, end in pairwise(cuts):
        open_parts = [part for part in open_parts if part[1] > start]
        while at < len(parts) and parts[at][0] == start:
            open_parts.append(parts[at])
            at += 1
        if open_parts:
            yield start, end, _AND.join(sorted({label for _, _, label in open_parts}))


def _segments(points: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    return zip(points[::2], points[1::2], strict=True)


def _covers_of(covers: Counter[Cover], one: int, other: int) -> Counter[Cover]:
    """The same for two of the people."""
    found: Counter[Cover] = Counter()
    for cover, length in covers.items():
        found[cover[one], cover[other]] += length
    return found
