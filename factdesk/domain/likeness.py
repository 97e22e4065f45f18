"""How much two texts have in common: enough to tell a corrected article from another one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

REVISED = 0.8
"""From this likeness on, one text may be a revision of the other."""
_RUN = 3
_WORD = re.compile(r"\w+")


def likeness(one: str, other: str) -> float:
    """Share of runs of three words that both texts have, each counted as often as it stands in both: 0 to 1."""
    ours, theirs = _runs(one), _runs(other)
    whole = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / whole if whole else float(one == other)


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = [found.group().casefold() for found in _WORD.finditer(text)]
    runs: Iterable[tuple[str, ...]] = zip(*(words[at:] for at in range(_RUN)), strict=False)
    return Counter(runs) if len(words) >= _RUN else Counter([tuple(words)])
