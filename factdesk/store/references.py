"""What belongs to what: nothing stands on something that is gone, and nothing goes while something stands on it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, func, select

from factdesk.domain.changes import Kind, RowChange
from factdesk.domain.errors import Conflict, NotFound
from factdesk.store.rereading import refuse_read_anew
from factdesk.store.rows import COLUMNS, Row
from factdesk.store.tables import CONTENT, REFERENCES

_BLOCK = 400


def require_parents(connection: Connection, kind: Kind, rows: Sequence[Row]) -> None:
    """Make sure that all that new rows belong to stands. Raises NotFound when something does not any more."""
    for child, column, parent in REFERENCES:
        if child is kind:
            at = COLUMNS[kind].index(column)
            if _standing(connection, parent, wanted := {row[at] for row in rows}) < len(wanted):
                raise NotFound(
                    f"What these {kind.value} belong to is not among the {parent.value} of the project any more."
                )


def _standing(connection: Connection, kind: Kind, ids: Collection[str]) -> int:
    table, found, wanted = CONTENT[kind], 0, list(ids)
    for at in range(0, len(wanted), _BLOCK):
        here = table.c.id.in_(wanted[at : at + _BLOCK])
        query = select(func.count()).select_from(table).where(here, table.c.removed_edit.is_(None))
        found += connection.execute(query).scalar() or 0
    return found


def refuse_if_referred_to(connection: Connection, kind: Kind, row_id: str, sentence: str) -> None:
    """Make sure that nothing that stands belongs to this row. Raises Conflict, the sentence begun as given."""
    for child, column, parent in REFERENCES:
        if parent is kind:
            table = CONTENT[child]
            query = (
                select(table.c.id).where(table.c[column] == row_id, table.c.removed_edit.is_(None)).limit(1)
            )
            if connection.execute(query).first():
                raise Conflict(f"{sentence} while {child.value} that belong to it stand.")


def refuse_orphans(connection: Connection, target: int, by: int, title: str) -> None:
    """Make sure that nothing stands on what edit `by` has just taken back of edit `target`. Raises Conflict."""
    for child, column, parent in REFERENCES:
        gone = CONTENT[parent].c.removed_edit == by
        _refuse_standing_on(connection, (child, column, parent), target, gone, title)


def refuse_foundation(connection: Connection, target: int, title: str) -> None:
    """Make sure that nothing stands on what edit `target` made but what it made itself. Raises Conflict.

    What `refuse_orphans` would find at the end of a long undo, this finds before it begins.
    """
    for child, column, parent in REFERENCES:
        later = CONTENT[parent].c.removed_edit.is_(None) & (CONTENT[child].c.created_edit != target)
        _refuse_standing_on(connection, (child, column, parent), target, later, title)


def _refuse_standing_on(
    connection: Connection,
    reference: tuple[Kind, str, Kind],
    target: int,
    where: ColumnElement[bool],
    title: str,
) -> None:
    child, column, parent = reference
    below, above = CONTENT[child], CONTENT[parent]
    standing = (
        select(below.c.id)
        .join(above, above.c.id == below.c[column])
        .where(above.c.created_edit == target, below.c.removed_edit.is_(None), where)
        .limit(1)
    )
    if connection.execute(standing).first():
        raise Conflict(
            f"“{title}” cannot be taken back: {child.value} were made on it since; undo those first."
        )


def refuse_returned(connection: Connection, target: int, applied: Iterable[RowChange], title: str) -> None:
    """Make sure that what came back stands on something, and says nothing that a later reading says too.

    It is what edit `target` made, and the rows in `applied`. Raises Conflict.
    """
    returned: dict[Kind, list[str]] = {}
    for change in applied:
        if change.after is not None and change.after.get("removed_edit", 0) is None:
            returned.setdefault(change.kind, []).append(change.id)
    for child, column, parent in REFERENCES:
        below, above = CONTENT[child], CONTENT[parent]
        gone = (
            select(below.c.id)
            .join(above, above.c.id == below.c[column])
            .where(below.c.removed_edit.is_(None), above.c.removed_edit.is_not(None))
            .limit(1)
        )
        ids = returned.get(child, [])
        among = [below.c.created_edit == target]
        among += [below.c.id.in_(ids[at : at + _BLOCK]) for at in range(0, len(ids), _BLOCK)]
        if any(connection.execute(gone.where(where)).first() for where in among):
            raise Conflict(
                f"“{title}” cannot be taken back or done again: the {parent.value} that it concerns are gone;"
                " bring those back first."
            )
    refuse_read_anew(connection, target, returned.get(Kind.SUGGESTION, ()), title)
