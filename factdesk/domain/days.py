"""Days as people shorten them: a year, a month, or one day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from factdesk.domain.errors import InvalidValue

_SHORTENED = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def days_meant(words: str) -> tuple[str, str]:
    """The first and the last day of what is meant by 2024, 2024-11 or 2024-11-05; both empty for no words.

    Raises InvalidValue for anything else.
    """
    words = words.strip()
    if not words:
        return "", ""
    found = _SHORTENED.fullmatch(words)
    try:
        if found is None:
            raise ValueError(words)
        year, month, day = (int(part) if part else 0 for part in found.groups())
        first = date(year, month or 1, day or 1)
        last = date(year, month or 12, day or monthrange(year, month or 12)[1])
    except ValueError:
        raise InvalidValue(f"“{words}” is no day; write 2024, 2024-11 or 2024-11-05.") from None
    return first.isoformat(), last.isoformat()
