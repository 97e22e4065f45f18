"""What one person marked as one claim and another as several, found after each claim was matched with one other.

A part is a claim that a certain other person has not marked, though at least half of it lies in a claim of theirs: of
several such claims the one that it overlaps most is its whole. The parts that one person marked, with the claim of
theirs that stands beside the whole already, are joined when they share nothing with each other and together overlap
the whole as the same claim would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from factdesk.domain.comparison.clusters import Cluster, Matching
from factdesk.domain.comparison.matching import Mark, Neighbours, Place, place_of, shared_points

HALF = 0.5


class _Whole(NamedTuple):
    """A claim of which somebody else may have marked parts."""

    person: int
    place: int
    """Among the marks of that person."""


class _Part(NamedTuple):
    overlap: float
    """With its whole."""
    mark: Mark


_Wanted = dict[tuple[_Whole, int], list[_Part]]
"""Parts by their whole and the person who may have marked them."""
_Clusters = dict[str, Cluster]
"""The cluster of each mark, by its id."""


def clusters_with_parts(matching: Matching) -> list[Cluster]:
    """The clusters of an article, in which a person may now have several marks, in reading order."""
    clusters = matching.clusters()
    if all(len(cluster) == len(matching.people) for cluster in clusters):
        return clusters
    cluster_of = {mark.id: cluster for cluster in clusters for row in cluster.values() for mark in row}
    wanted = _parts_by_whole(matching, cluster_of)
    if not wanted:
        return clusters

    def largest_first(key: tuple[_Whole, int]) -> tuple[int, Place, int]:
        whole = matching.marks[key[0].person][key[0].place]
        return -whole.length, place_of(whole), key[1]

    for whole, person in sorted(wanted, key=largest_first):
        mark = matching.marks[whole.person][whole.place]
        _join(cluster_of, mark, person, wanted[whole, person], matching.least)
    return list({id(cluster): cluster for cluster in cluster_of.values()}.values())


def _parts_by_whole(matching: Matching, cluster_of: _Clusters) -> _Wanted:
    near = [Neighbours(marks) for marks in matching.marks]
    wanted: _Wanted = defaultdict(list)
    for person, marks in enumerate(matching.marks):
        for mark in marks:
            if wholes := list(_wholes(matching, near, mark, cluster_of[mark.id])):
                overlap, _, whole = max(wholes)
                wanted[whole, person].append(_Part(overlap, mark))
    return wanted


def _wholes(
    matching: Matching, near: list[Neighbours], mark: Mark, cluster: Cluster
) -> Iterator[tuple[float, Place, _Whole]]:
    """The claims of people who have not marked this one that hold half of it, with their overlap."""
    if len(cluster) == len(near):
        return
    for other, neighbours in enumerate(near):
        if other in cluster:
            continue
        for at, shared in neighbours.of(mark):
            whole = matching.marks[other][at]
            if shared >= HALF * mark.length:
                overlap = shared / (mark.length + whole.length - shared)
                yield overlap, place_of(whole), _Whole(other, at)


def _join(cluster_of: _Clusters, whole: Mark, person: int, parts: list[_Part], least: float) -> None:
    """Put the parts that make up a whole into its cluster, if they do so."""
    home = cluster_of[whole.id]
    grown = {one: list(row) for one, row in home.items()}
    for part in sorted(parts, key=lambda part: (-part.overlap, place_of(part.mark))):
        cluster = cluster_of[part.mark.id]
        if cluster is not home and _is_free(cluster, whole, grown):
            for one, row in cluster.items():
                grown.setdefault(one, []).extend(row)
    taken = grown.get(person, [])
    if len(taken) < 2 or sum(map(len, grown.values())) == sum(map(len, home.values())):  # noqa: PLR2004 - no split
        return
    shared = sum(shared_points(mark, whole) for mark in taken)
    if shared >= least * (sum(mark.length for mark in taken) + whole.length - shared):
        for one, row in grown.items():
            home[one] = sorted(row, key=place_of)
            for mark in row:
                cluster_of[mark.id] = home


def _is_free(cluster: Cluster, whole: Mark, grown: Cluster) -> bool:
    """Whether a cluster can join: it holds nothing beside the whole, nor what shares anything with its row there."""
    return not any(
        mark.annotator == whole.annotator or shared_points(mark, other)
        for one, row in cluster.items()
        for mark in row
        for other in grown.get(one, ())
    )
