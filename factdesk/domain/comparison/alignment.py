"""The claims of several people in one article side by side: what they agree on, and where and how they differ.

Claims that are the same claim, by the rule of `matching`, stand in one group, with a row for each person; so do a
claim and the several of somebody else that together match it. Neither the order of people nor that of claims makes a
difference.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factdesk.domain.claims import AnnotatorId, ArticleId, Claim
from factdesk.domain.comparison.clusters import Claims, Cluster, Matching
from factdesk.domain.comparison.matching import SAME_CLAIM, Mark, Place, place_of
from factdesk.domain.comparison.splits import clusters_with_parts


class GroupKind(StrEnum):
    """How the people of a group of claims differ; where several kinds hold, the one that comes first here leads."""

    ONLY_A = "only A"
    """Of two people the first alone has marked it."""
    ONLY_B = "only B"
    """Of two people the second alone has marked it."""
    ONLY_SOME = "only some"
    """Of more than two people some have not marked it."""
    SPLIT = "split or joined"
    """What one person marked as one claim is several with another."""
    LABEL = "label differs"
    """A label against none is a difference too."""
    BOUNDARY = "boundary differs"
    SOURCE = "source differs"
    """Its words differ by more than case and spacing."""
    SAME = "same"
    """Everybody has it, with the same extent, label and source."""


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """What several people marked as one claim; or one of them, and the others did not."""

    article_id: ArticleId
    people: tuple[AnnotatorId, ...]
    """Whose claims were compared, in the order in which they were given: of two, A and B."""
    rows: tuple[tuple[Claim, ...], ...]
    """For each of the people their claims, in reading order: mostly one, none when they did not mark it."""
    differences: tuple[GroupKind, ...]
    """Every kind that holds for it, in the order of GroupKind: at least one."""

    @property
    def kind(self) -> GroupKind:
        """The kind that leads."""
        return self.differences[0]

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of the group, row by row."""
        return tuple(claim for row in self.rows for claim in row)

    def of(self, annotator: AnnotatorId) -> tuple[Claim, ...]:
        """One person's claims in it. Raises ValueError for somebody whose claims were not compared."""
        return self.rows[self.people.index(annotator)]


def align(article_id: ArticleId, claims: Claims, least: float = SAME_CLAIM) -> list[ClaimGroup]:
    """The claims of an article in groups, in reading order; every claim is in exactly one.

    `claims` are those of each annotator who read the article; the ids of all claims must be unique. `least` is the
    overlap, above 0 and up to 1, from which two claims may be the same one.
    """
    matching = Matching(claims, least)
    people = tuple(claims)
    order = [matching.people.index(person) for person in people]
    groups = []
    for cluster in sorted(clusters_with_parts(matching), key=_reading_order):
        rows = [cluster.get(person, ()) for person in order]
        found = tuple([tuple([mark.claim for mark in row]) for row in rows])
        groups.append(ClaimGroup(article_id, people, found, _differences(rows)))
    return groups


def _reading_order(cluster: Cluster) -> tuple[int, int, Place]:
    """Of claims that begin together the wider one comes first, as everywhere."""
    return min([(row[0].start, -row[-1].end, place_of(row[0])) for row in cluster.values()])


_ALONE = {True: (GroupKind.ONLY_A,), False: (GroupKind.ONLY_B,)}
_SAME = (GroupKind.SAME,)


def _differences(rows: Sequence[Sequence[Mark]]) -> tuple[GroupKind, ...]:
    if len(rows) == 2 and not (rows[0] and rows[1]):  # noqa: PLR2004 - A and B
        return _ALONE[bool(rows[0])]
    first, *others = [mark for row in rows for mark in row]
    found = []
    if not all(rows):
        found.append(GroupKind.ONLY_SOME)
    if max(map(len, rows)) > 1:
        found.append(GroupKind.SPLIT)
    if any(mark.label != first.label for mark in others):
        found.append(GroupKind.LABEL)
    if GroupKind.SPLIT not in found and any(mark.points != first.points for mark in others):
        found.append(GroupKind.BOUNDARY)
    if any(mark.source != first.source for mark in others):
        found.append(GroupKind.SOURCE)
    return tuple(found) or _SAME
