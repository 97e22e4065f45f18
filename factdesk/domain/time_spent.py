"""How long somebody worked, told from the moments of their edits: an estimate, since nobody is watched.

The time between two edits of one annotator counts as work when it is at most PAUSE_SECONDS long, and as a pause, with
nothing of it counted, when it is longer. What counts belongs to the article of the later edit: it led up to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

PAUSE_SECONDS = 300.0
"""A longer time without an edit is a pause."""
NOWHERE = ""
"""The article of an edit that concerns none, or several at once."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One edit of an annotator."""

    seconds: float
    """Since any fixed point in time."""
    article: str = NOWHERE
    """Id of the article that the edit was made in."""


def work_of(moments: Iterable[Moment]) -> dict[str, float]:
    """Seconds of work by article id, NOWHERE included, from all the moments of one annotator in any order."""
    found: dict[str, float] = defaultdict(float)
    before: float | None = None
    for moment in sorted(moments, key=lambda moment: moment.seconds):
        if before is not None and (gap := moment.seconds - before) <= PAUSE_SECONDS:
            found[moment.article] += gap
        before = moment.seconds
    return dict(found)


def total(work: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The work of several annotators put together, by article id."""
    found: dict[str, float] = defaultdict(float)
    for one in work:
        for article, seconds in one.items():
            found[article] += seconds
    return dict(found)
