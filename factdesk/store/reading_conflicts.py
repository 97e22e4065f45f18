"""Questions about claims on which somebody has to decide."""

from __future__ import annotations

from sqlalchemy import Connection, select

from factdesk.domain.changes import EditEntry
from factdesk.store.tables import conflicts, edits


def standing_conflicts(connection: Connection) -> list[str]:
    """Ids of the claims that were changed in two places, in order."""
    query = select(conflicts.c.id).where(conflicts.c.removed_edit.is_(None)).order_by(conflicts.c.id)
    return list(connection.execute(query).scalars())


def edit_line(connection: Connection, seq: int) -> EditEntry:
    """One line of the history as it is kept."""
    columns = (column for column in edits.columns if column.name != "digest")
    return EditEntry(*connection.execute(select(*columns).where(edits.c.seq == seq)).one())
