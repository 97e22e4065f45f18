"""Speaker labels of transcripts: a line that begins with a name in capitals and a colon."""

from __future__ import annotations

import re

from factdesk.domain.labels import REPORTED
from factdesk.suggesters.extents import Range
from factdesk.suggesters.findings import Finding

_LABEL = re.compile(
    r"^[ \t]*(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4})(?P<colon>:)[ \t]+(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_NOT_NAMES = frozenset(
    [
        "PHOTO",
        "PHOTOS",
        "VIDEO",
        "WATCH",
        "READ",
        "RELATED",
        "MORE",
        "UPDATE",
        "UPDATED",
        "NOTE",
        "CORRECTION",
        "SEE",
    ]
)
_FEWEST_WORDS = 4


def transcript(text: str) -> list[Finding]:
    """One finding for each line of a transcript that is no question."""
    found = []
    for match in _LABEL.finditer(text):
        words = match.group("words").rstrip()
        if (
            words.endswith("?")
            or len(words.split()) < _FEWEST_WORDS
            or match.group("name").split()[0] in _NOT_NAMES
        ):
            continue
        start = match.start("words")
        span: Range = (start, start + len(words.rstrip(".")))
        found.append(
            Finding(
                [span],
                match.span("colon"),
                REPORTED.key,
                0.6,
                "speaker’s name and colon → reported claim",
                match.span("name"),
            )
        )
    return found
