"""Suggestions that come back by undo or redo, when their articles were read anew meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import ColumnElement, Connection, select

from factdesk.domain.errors import Conflict
from factdesk.domain.offers import says_the_same
from factdesk.store.tables import suggestions

_BLOCK = 400


def refuse_read_anew(connection: Connection, target: int, returned: Collection[str], title: str) -> None:
    """Make sure that nothing which came back says what a later run of the suggester says in the same place.

    Whoever has decided on the later one would be asked again. `returned`: ids beside those that edit `target` made.
    Raises Conflict.
    """
    newer = (suggestions.c.created_edit > target, suggestions.c.removed_edit.is_(None))
    if connection.execute(select(suggestions.c.id).where(*newer).limit(1)).first() is None:
        return
    for which in _those(target, list(returned)):
        if _said_twice(connection, which, target):
            raise Conflict(
                f"“{title}” cannot be taken back or done again: its articles were read anew since; undo that first."
            )


def _those(target: int, returned: list[str]) -> Iterator[ColumnElement[bool]]:
    yield suggestions.c.created_edit == target
    for at in range(0, len(returned), _BLOCK):
        yield suggestions.c.id.in_(returned[at : at + _BLOCK])


def _said_twice(connection: Connection, which: ColumnElement[bool], target: int) -> bool:
    mine, later = suggestions.c, suggestions.alias("later")
    pairs = (
        select(mine.start, mine.end, mine.segments, later.c.start, later.c.end, later.c.segments)
        .join(later, later.c.article_id == mine.article_id)
        .where(
            which,
            mine.removed_edit.is_(None),
            later.c.created_edit > target,
            later.c.removed_edit.is_(None),
            later.c.id != mine.id,
            later.c.kind == mine.kind,
            later.c.start < mine.end,
            later.c.end > mine.start,
        )
    )
    found = connection.execute(pairs)
    return any(says_the_same((row[0], row[1], row[2]), (row[3], row[4], row[5])) for row in found)
