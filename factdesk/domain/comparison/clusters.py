"""The claims of several people in one article, put together where they are the same claim: one of each person.

Each pair of people is matched. With more than two people clusters grow from the pairs that overlap most, and no
cluster takes two claims of one person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factdesk.domain.claims import AnnotatorId, Claim
from factdesk.domain.comparison.matching import SAME_CLAIM, Mark, Match, marks_of, match, place_of

Claims = Mapping[AnnotatorId, Sequence[Claim]]
"""Claims in one article by annotator; who read it and marked nothing stands there with no claims."""

Cluster = dict[int, list[Mark]]
"""Marks that stand together, by the number of the person."""
_Place = tuple[int, int]
"""Number of a person, and place among their marks."""


class Matching:
    """Who marked the same claim as whom in one article. The ids of all claims must be unique."""

    def __init__(self, claims: Claims, least: float = SAME_CLAIM) -> None:
        self.people = tuple(sorted(claims))
        """In the order of their ids, so that the result depends neither on that of people nor on that of claims."""
        self.least = least
        self.marks = [marks_of(claims[person], person) for person in self.people]
        """By person, in reading order."""
        self.matches: dict[tuple[int, int], list[Match]] = {
            (one, other): match(self.marks[one], self.marks[other], least)
            for other in range(len(self.people))
            for one in range(other)
        }
        """By pair of people, the smaller number first."""

    def clusters(self) -> list[Cluster]:
        """Every mark once, with at most one of each person that is the same claim."""
        if len(self.people) == 2:  # noqa: PLR2004 - as in most projects, and quicker
            return self._of_two()
        return self._of_many()

    def _of_two(self) -> list[Cluster]:
        (ones, others), matches = self.marks, self.matches[0, 1]
        found: list[Cluster] = [{0: [ones[m.one]], 1: [others[m.other]]} for m in matches]
        if len(matches) < len(ones):
            taken = {m.one for m in matches}
            found += [{0: [mark]} for at, mark in enumerate(ones) if at not in taken]
        if len(matches) < len(others):
            taken = {m.other for m in matches}
            found += [{1: [mark]} for at, mark in enumerate(others) if at not in taken]
        return found

    def _of_many(self) -> list[Cluster]:
        members: dict[_Place, dict[int, int]] = {
            (person, at): {person: at} for person, marks in enumerate(self.marks) for at in range(len(marks))
        }
        for one, other in self._links():
            here, there = members[one], members[other]
            if here is there or here.keys() & there.keys():
                continue
            here |= there
            for place in there.items():
                members[place] = here
        different = {id(found): found for found in members.values()}.values()
        return [{person: [self.marks[person][at]] for person, at in found.items()} for found in different]

    def _links(self) -> list[tuple[_Place, _Place]]:
        """What was matched, the most alike first."""
        links = []
        for (one, other), matches in self.matches.items():
            for found in matches:
                here, there = self.marks[one][found.one], self.marks[other][found.other]
                ends = (one, found.one), (other, found.other)
                links.append((-found.weight, place_of(here), place_of(there), ends))
        return [ends for *_, ends in sorted(links)]
