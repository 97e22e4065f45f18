"""Backups of a project: what is known of one, and which of them are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

RECENT, DAYS, WEEKS = 10, 7, 4
"""How many are kept: the newest, the last one of so many days, and the last one of so many weeks."""

BEFORE_MERGE = "before merge"
BEFORE_REMOVAL = "before removal"
BEFORE_RESTORING = "before restoring"
WHILE_WORKING = "while working"
ON_CLOSING = "on closing"
BY_HAND = "by hand"
"""Why a backup was made, as its file says; one made before a new version names that version."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup and what is in it."""

    path: Path
    made_at: datetime
    """When it was begun, in UTC."""
    reason: str
    size: int
    """Bytes."""
    project_id: str = ""
    newest_edit: str = ""
    """Id of the last edit that it holds."""
    articles: int = 0
    claims: int = 0
    labels: int = 0
    """Claims that carry a label."""
    fault: str = ""
    """Why it cannot be used, in one sentence; empty when nothing is known against it."""


def moment_of(stamp: str) -> datetime:
    """The moment that a backup's file name gives, such as 20260131T235959, in UTC. Raises ValueError."""
    return datetime.strptime(stamp, "%Y%m%dT%H%M%S").replace(tzinfo=UTC)


def stamp_of(moment: datetime) -> str:
    """A moment as the names of backups give it."""
    return moment.strftime("%Y%m%dT%H%M%S")


def kept(moments: Sequence[datetime]) -> frozenset[datetime]:
    """Which backups stay, by the moments at which they were made."""
    newest_first = sorted(set(moments), reverse=True)
    return frozenset(
        (
            *newest_first[:RECENT],
            *_last_of_each(newest_first, lambda moment: moment.date().toordinal())[:DAYS],
            *_last_of_each(newest_first, lambda moment: moment.date().toordinal() // 7)[:WEEKS],
        )
    )


def _last_of_each(newest_first: Sequence[datetime], span: Callable[[datetime], int]) -> list[datetime]:
    found: dict[int, datetime] = {}
    for moment in newest_first:
        found.setdefault(span(moment), moment)
    return list(found.values())
