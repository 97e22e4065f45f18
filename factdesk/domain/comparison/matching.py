"""Which claims of two people are the same claim: one to one, by how far they overlap, then by label.

How far two claims overlap is the number of code points that lie in both, divided by those that lie in either
(Jaccard's index). Claims of equal extent are matched first; of the others, the pairs that overlap by SAME_CLAIM at
least are matched so that the sum of overlaps is the largest possible. Between equal sums more equal labels decide,
then more equal sources.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from factdesk.domain.claims import Claim
from factdesk.domain.comparison.assignment import assign

SAME_CLAIM = 0.5
"""The least overlap at which two people are taken to have marked the same claim."""
_FRACTION = 40
"""Bits in which an overlap is weighed."""
_TALLY = 20
"""Bits in which equal labels and equal sources are counted, each."""


class Mark(NamedTuple):
    """One claim as matching looks at it; marks sort in reading order, whoever gave them and in whatever order."""

    points: tuple[int, ...]
    """Start and end of each segment, in code points."""
    label: str
    """Empty when there is none."""
    source: str
    """Who says it, without regard to case and spacing."""
    annotator: str
    id: str
    length: int
    """Code points that it covers."""
    claim: Claim

    @property
    def start(self) -> int:
        """Where its first segment begins."""
        return self.points[0]

    @property
    def end(self) -> int:
        """Where its last segment ends."""
        return self.points[-1]


class Match(NamedTuple):
    """Two marks taken for one claim, by their places in the two lists."""

    one: int
    other: int
    weight: int
    """The larger, the more alike: overlap, then label, then source."""
    exact: bool
    """Whether both cover the same code points."""


class _Link(NamedTuple):
    one: int
    other: int
    weight: int


def marks_of(claims: Iterable[Claim], annotator: str) -> list[Mark]:
    """The claims of one annotator in one article, ready to be matched: in reading order."""
    marks = []
    for claim in claims:
        segments = claim.segments
        points: tuple[int, ...] = (segments[0].start, segments[0].end)
        length = points[1] - points[0]
        if len(segments) > 1:
            points = tuple([point for span in segments for point in (span.start, span.end)])
            length = sum(points[1::2]) - sum(points[::2])
        source = " ".join(claim.source.casefold().split()) if claim.source else ""
        marks.append(Mark(points, claim.label or "", source, annotator, claim.id, length, claim))
    marks.sort(key=place_of)
    return marks


Place = tuple[tuple[int, ...], str, str, str, str]
place_of: Callable[[Mark], Place] = itemgetter(0, 1, 2, 3, 4)
"""What tells where a mark stands in reading order."""


def shared_points(one: Mark, other: Mark) -> int:
    """How many code points two marks share."""
    a, b = one.points, other.points
    if len(a) == len(b) == 2:  # noqa: PLR2004 - one segment each, as nearly all claims are
        return max(0, min(a[1], b[1]) - max(a[0], b[0]))
    shared = at = to = 0
    while at < len(a) and to < len(b):
        shared += max(0, min(a[at + 1], b[to + 1]) - max(a[at], b[to]))
        if a[at + 1] <= b[to + 1]:
            at += 2
        else:
            to += 2
    return shared


class Neighbours:
    """Finds the marks of a list that lie near another mark."""

    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._starts = [mark.start for mark in marks]
        # The end that no mark so far reaches past: only grows, so that it can be searched.
        self._reach = list(accumulate((mark.end for mark in marks), max))

    def of(self, mark: Mark) -> list[tuple[int, int]]:
        """Places of the marks that share code points with this one, with how many, in reading order."""
        low = bisect_right(self._reach, mark.start)
        high = bisect_left(self._starts, mark.end)
        found = ((at, shared_points(mark, self._marks[at])) for at in range(low, high))
        return [(at, shared) for at, shared in found if shared]


def match(ones: Sequence[Mark], others: Sequence[Mark], least: float = SAME_CLAIM) -> list[Match]:
    """Match the marks of two people in one article, each sorted, as `marks_of` gives them.

    Equally good matchings are told apart by the order of the two lists, so the same people must always come in the
    same order for the same answer.
    """
    matches, free_ones, free_others = _match_equal(ones, others)
    if free_ones and free_others:
        links = _links(ones, others, free_ones, free_others, least)
        matches += [Match(*link, exact=False) for link in _best(links)]
    return matches


def _match_equal(ones: Sequence[Mark], others: Sequence[Mark]) -> tuple[list[Match], list[int], list[int]]:
    """The matches of equal extent, and the places of what is left on both sides."""
    matches: list[Match] = []
    free_ones, free_others = [], []
    at = to = 0
    while at < len(ones) and to < len(others):
        here, there = ones[at].points, others[to].points
        if here < there:
            free_ones.append(at)
            at += 1
        elif there < here:
            free_others.append(to)
            to += 1
        else:
            last, end = _run(ones, at), _run(others, to)
            found = _match_stacked(ones, others, range(at, last), range(to, end))
            matches += found
            if len(found) < max(last - at, end - to):
                free_ones += sorted(set(range(at, last)) - {one.one for one in found})
                free_others += sorted(set(range(to, end)) - {one.other for one in found})
            at, to = last, end
    return matches, [*free_ones, *range(at, len(ones))], [*free_others, *range(to, len(others))]


def _run(marks: Sequence[Mark], at: int) -> int:
    """Where the marks of the same extent as this one end."""
    points, end = marks[at].points, at + 1
    while end < len(marks) and marks[end].points == points:
        end += 1
    return end


def _match_stacked(ones: Sequence[Mark], others: Sequence[Mark], here: range, there: range) -> list[Match]:
    """The matches among marks of one and the same extent."""
    if len(here) == len(there) == 1:
        one, other = here[0], there[0]
        return [Match(one, other, _weight(ones[one], others[other], 1, 1), exact=True)]
    links = [_Link(i, j, _weight(ones[i], others[j], 1, 1)) for i in here for j in there]
    return [Match(*link, exact=True) for link in _best(links)]


def _weight(one: Mark, other: Mark, shared: int, covered: int) -> int:
    overlap = (shared << _FRACTION) // covered
    return (overlap << 2 * _TALLY) + ((one.label == other.label) << _TALLY) + (one.source == other.source)


def _links(
    ones: Sequence[Mark], others: Sequence[Mark], free_ones: list[int], free_others: list[int], least: float
) -> list[_Link]:
    """What may be matched of what is left."""
    near = Neighbours([others[to] for to in free_others])
    links = []
    for at in free_ones:
        one = ones[at]
        for place, shared in near.of(one):
            to = free_others[place]
            covered = one.length + others[to].length - shared
            if shared >= least * covered:
                links.append(_Link(at, to, _weight(one, others[to], shared, covered)))
    return links


def _best(links: list[_Link]) -> list[_Link]:
    """Of these links the matching of the largest weight, in reading order."""
    if len(links) > 1 and _compete(links):
        links = [link for crowd in _crowds(links) for link in _best_of_crowd(crowd)]
    return sorted(links)


def _compete(links: list[_Link]) -> bool:
    """Whether a mark occurs in several links."""
    return len({link.one for link in links}) < len(links) or len({link.other for link in links}) < len(links)


def _crowds(links: list[_Link]) -> list[list[_Link]]:
    """The links, those together that hang together by their marks."""
    by_one, by_other = defaultdict(list), defaultdict(list)
    for link in links:
        by_one[link.one].append(link)
        by_other[link.other].append(link)
    crowds = []
    while by_one:
        crowd, (_, waiting) = [], by_one.popitem()
        while waiting:
            crowd += waiting
            beside = [link for to in {link.other for link in waiting} for link in by_other.pop(to, ())]
            waiting = [link for at in {link.one for link in beside} for link in by_one.pop(at, ())]
        crowds.append(sorted(crowd))
    return crowds


def _best_of_crowd(crowd: list[_Link]) -> list[_Link]:
    by_places = {(link.one, link.other): link for link in crowd}
    ones, others = sorted({link.one for link in crowd}), sorted({link.other for link in crowd})
    if len(ones) == 1 or len(others) == 1:
        return [max(crowd, key=lambda link: (link.weight, -link.one, -link.other))]
    weights = [[by_places[i, j].weight if (i, j) in by_places else 0 for j in others] for i in ones]
    chosen = ((ones[i], others[j]) for i, j in assign(weights))
    return [by_places[places] for places in chosen if places in by_places]
