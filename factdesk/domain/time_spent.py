"""How long somebody worked, told from the moments of their edits: an estimate, since nobody is watched.

The time between two edits of one annotator counts as work when it is at most PAUSE_SECONDS long, and as a pause, with
nothing of it counted, when it is longer. What counts belongs to the article of the later edit: it led up to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from operator import itemgetter

PAUSE_SECONDS = 300.0
"""A longer time without an edit is a pause."""
NOWHERE = ""
"""The article of an edit that concerns none, or several at once."""


Moment = tuple[float, str]
"""One edit of an annotator: seconds since any fixed point in time, and the id of the article it was made in.

A bare pair, since there are as many as a project has edits, and the collector of garbage would look at every object.
"""


def work_of(moments: Iterable[Moment]) -> dict[str, float]:
    """Seconds of work by article id, NOWHERE included, from all the moments of one annotator in any order."""
    found: dict[str, float] = defaultdict(float)
    before: float | None = None
    for seconds, article in sorted(moments, key=itemgetter(0)):
        if before is not None and (gap := seconds - before) <= PAUSE_SECONDS:
            found[article] += gap
        before = seconds
    return dict(found)


def total(work: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """The work of several annotators put together, by article id."""
    found: dict[str, float] = defaultdict(float)
    for one in work:
        for article, seconds in one.items():
            found[article] += seconds
    return dict(found)
