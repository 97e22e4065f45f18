"""What people may call themselves."""

from __future__ import annotations

from factdesk.domain.errors import InvalidValue
from factdesk.domain.texts import storable

LONGEST_NAME = 200
"""Code points of an annotator's name."""


def annotator_name(words: str) -> str:
    """A name as it is stored: without spaces at its ends, and with single ones within.

    Raises InvalidValue for an empty name and for one that is too long.
    """
    name = " ".join(storable(words).split())
    if not name or len(name) > LONGEST_NAME:
        raise InvalidValue(f"Say who is annotating: a name of 1 to {LONGEST_NAME} characters.")
    return name
