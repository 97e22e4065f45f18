"""Every edit recorded in the transaction that makes it; undo and redo from the record, also after a restart.

An insertion is recorded by the row's own stamp, an update by the fields before and after, a removal as an update of
`removed_edit`. So a bulk edit needs no image of its rows, and nothing that was ever stored is lost. Undoing an edit
is an edit of its own that names its target; the target's state tells whether it holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, and_, bindparam, func, insert, select, update

from factdesk.domain.changes import ChangeSet, Kind, RowChange, Scalar
from factdesk.domain.claims import new_id
from factdesk.domain.errors import Conflict, NotFound, ProjectDamaged
from factdesk.store.prepared import Prepared, driver_of, insertion
from factdesk.store.references import (
    refuse_if_referred_to,
    refuse_orphans,
    refuse_returned,
    require_parents,
)
from factdesk.store.rows import CODECS, COLUMNS, Row, digest
from factdesk.store.tables import CONTENT, changes, edits, ledger

LISTED = 500
"""A change set lists at most so many rows of one kind; beyond that it says that the kind changed in bulk."""
SEALED = ("seq", "id", "kind", "title", "detail", "annotator_id", "device", "at", "target")
"""What the digest of an edit covers: all but its state, which undo and redo change."""
_BLOB_KEY = "$hex"


class Journal:
    """Writes one edit into a project, on a connection whose transaction belongs to the caller."""

    def __init__(self, connection: Connection, seq: int, position: int = 0) -> None:
        self.connection = connection
        self.seq = seq
        self.position = position
        """How many changes of this edit are recorded so far."""
        self._listed: list[RowChange] = []
        self._bulk: set[Kind] = set()
        self._standing: dict[Kind, int] = {}
        self._counts: dict[Kind, int] = {}

    # -- writing ---------------------------------------------------------------------------------------------------

    def insert(self, kind: Kind, values: Iterable[Any]) -> None:
        """Store new values of one kind. Raises NotFound when something that they belong to does not stand."""
        to_row = CODECS[kind].to_row
        self.insert_rows(kind, [to_row(value) for value in values])

    def insert_rows(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Store rows as they stand."""
        if not rows:
            return
        require_parents(self.connection, kind, rows)
        seq = self.seq
        stamped = [(*row, seq, seq, None, digest(row)) for row in rows]
        self.connection.exec_driver_sql(insertion(self.connection, CONTENT[kind]), stamped)
        self.count(kind, len(rows))
        self.note(kind, (RowChange(kind, row[0], None, {}) for row in rows), len(rows))

    def update(self, kind: Kind, row_id: str, **fields: Scalar) -> None:
        """Change fields of one row that stands. Raises NotFound when it does not."""
        before = self._row(kind, row_id)
        self._change(kind, before, {name: value for name, value in fields.items() if before[name] != value})

    def put(self, kind: Kind, value: Any) -> None:
        """Store a value under its own id, also when a row of this id was taken away earlier."""
        row = CODECS[kind].to_row(value)
        query = select(CONTENT[kind]).where(CONTENT[kind].c.id == row[0])
        before = self.connection.execute(query).mappings().first()
        if before is None:
            self.insert_rows(kind, [row])
            return
        fields: dict[str, Scalar] = dict(zip(COLUMNS[kind], row, strict=True))
        if before["removed_edit"] is not None:
            self.count(kind, 1)
        fields["removed_edit"] = None
        self._change(
            kind, dict(before), {name: value for name, value in fields.items() if before[name] != value}
        )

    def replace(self, kind: Kind, value: Any, known: Any = None) -> None:
        """Store a value in place of the one with the same id. Raises NotFound when none stands.

        With `known`, the value as it was read: only what differs from it is written, and Conflict is raised when
        one of those fields has been changed by somebody else since.
        """
        row = CODECS[kind].to_row(value)
        fields = dict(zip(COLUMNS[kind], row, strict=True))
        before = self._row(kind, row[0])
        if known is not None:
            as_read = dict(zip(COLUMNS[kind], CODECS[kind].to_row(known), strict=True))
            fields = {name: cell for name, cell in fields.items() if as_read[name] != cell}
            if any(before[name] != as_read[name] for name in fields):
                raise Conflict("Somebody else has just changed the same thing; look at it again.")
        self._change(kind, before, {name: cell for name, cell in fields.items() if before[name] != cell})

    def remove(self, kind: Kind, row_id: str) -> None:
        """Take away one row that stands. Raises NotFound when it does not, Conflict when something refers to it."""
        before = self._row(kind, row_id)
        refuse_if_referred_to(self.connection, kind, row_id, "It cannot be removed")
        self._change(kind, before, {"removed_edit": self.seq})
        self.count(kind, -1)

    def _row(self, kind: Kind, row_id: str) -> Mapping[str, Scalar]:
        row = _standing_row(kind).first(self.connection, wanted=row_id)
        if row is None:
            raise NotFound(
                f"There is no such thing among the {kind.value} of this project any more: {row_id}."
            )
        return dict(zip(CONTENT[kind].columns.keys(), row, strict=True))

    def _change(self, kind: Kind, row: Mapping[str, Any], fields: Mapping[str, Scalar]) -> None:
        if not fields:
            return
        after = {**fields, "changed_edit": self.seq}
        before = {name: row[name] for name in after}
        _write(self.connection, kind, row, after)
        self.position += 1
        record = (self.seq, self.position, kind.value, row["id"], dump_fields(before), dump_fields(after))
        driver_of(self.connection).execute(insertion(self.connection, changes), (*record, digest(record)))
        self.note(kind, (_as_told(RowChange(kind, row["id"], before, after)),), 1)

    # -- reporting -------------------------------------------------------------------------------------------------

    def count(self, kind: Kind, by: int) -> None:
        """Note that so many rows more (or fewer) of this kind stand."""
        self._standing[kind] = self._standing.get(kind, 0) + by

    def note(self, kind: Kind, listed: Iterable[RowChange], count: int) -> None:
        """List what was touched, as long as it is not too much to list."""
        self._counts[kind] = self._counts.get(kind, 0) + count
        if self._counts[kind] > LISTED:
            if kind not in self._bulk:
                self._bulk.add(kind)
                self._listed = [change for change in self._listed if change.kind is not kind]
            return
        self._listed.extend(listed)

    def settle(self) -> None:
        """Bring the ledger's counts up to date: once before each commit."""
        settle(self.connection, self._standing)
        self._standing.clear()

    @property
    def empty(self) -> bool:
        """Whether this edit has touched nothing."""
        return not self._counts

    def change_set(self, title: str) -> ChangeSet:
        """What this edit has touched so far."""
        return ChangeSet(self.seq, title, tuple(self._listed), frozenset(self._bulk))


_NEWEST = Prepared(select(func.max(edits.c.seq)))
_BEGUN = Prepared(insert(edits))
_COUNTED = Prepared(
    update(ledger)
    .where(ledger.c.kind == bindparam("counted"))
    .values(standing=ledger.c.standing + bindparam("by"))
)
_SUPERSEDED = Prepared(
    update(edits)
    .where(
        edits.c.annotator_id.is_not_distinct_from(bindparam("mine")),
        edits.c.kind == "edit",
        edits.c.state == "undone",
    )
    .values(state="superseded")
)
"""Statements that every edit runs, made once."""


@cache
def _standing_row(kind: Kind) -> Prepared:
    table = CONTENT[kind]
    return Prepared(select(table).where(table.c.id == bindparam("wanted"), table.c.removed_edit.is_(None)))


@cache
def _written(kind: Kind, names: tuple[str, ...]) -> Prepared:
    """Writes these columns of the row with the id `wanted`."""
    table = CONTENT[kind]
    query = update(table).where(table.c.id == bindparam("wanted"))
    return Prepared(query.values({name: bindparam(f"new_{name}") for name in names}))


def settle(connection: Connection, standing: Mapping[Kind, int]) -> None:
    """Add to the ledger's count of standing rows for each kind."""
    for kind, by in standing.items():
        if by:
            _COUNTED.run(connection, counted=kind.value, by=by)


# -- the record of edits -------------------------------------------------------------------------------------------


def begin_edit(
    connection: Connection,
    *,
    kind: str,
    title: str,
    detail: str,
    annotator_id: str | None,
    device: str,
    at: str,
    target: int | None = None,
    state: str = "done",
) -> int:
    """Write the line of the history for a new edit and return its number."""
    seq = (_NEWEST.scalar(connection) or 0) + 1
    sealed = (seq, new_id(), kind, title, detail, annotator_id, device, at, target)
    values = dict(zip(SEALED, sealed, strict=True))
    _BEGUN.run(connection, **values, state=state, reversed_by=None, digest=digest(sealed))
    return seq


def end_edit(connection: Connection, seq: int, detail: str) -> None:
    """Let a running edit count, and say what it did."""
    reword_edit(connection, seq, detail)
    connection.execute(update(edits).where(edits.c.seq == seq).values(state="done"))


def reword_edit(connection: Connection, seq: int, detail: str) -> None:
    """Give an edit another detail."""
    row = connection.execute(select(edits).where(edits.c.seq == seq)).mappings().one()
    sealed = {**{name: row[name] for name in SEALED}, "detail": detail}
    seal = digest(list(sealed.values()))
    connection.execute(update(edits).where(edits.c.seq == seq).values(detail=detail, digest=seal))


def supersede_undone(connection: Connection, annotator_id: str | None) -> None:
    """A new edit ends the possibility to redo what this annotator had undone."""
    _SUPERSEDED.run(connection, mine=annotator_id)


def undoable(connection: Connection, annotator_id: str | None) -> int | None:
    """The newest edit of this annotator that holds."""
    mine = (edits.c.annotator_id == annotator_id, edits.c.kind == "edit", edits.c.state == "done")
    return connection.execute(select(func.max(edits.c.seq)).where(*mine)).scalar()


def redoable(connection: Connection, annotator_id: str | None) -> int | None:
    """The edit of this annotator that was undone last."""
    mine = (edits.c.annotator_id == annotator_id, edits.c.kind == "edit", edits.c.state == "undone")
    return connection.execute(select(func.min(edits.c.seq)).where(*mine)).scalar()


def reverse(connection: Connection, target: int, by: int, title: str) -> ChangeSet:
    """Undo edit `target` on behalf of edit `by`. Raises Conflict when a row was changed by another edit since."""
    journal = Journal(connection, by)
    recorded = [change.inverse() for _, change in reversed(recorded_changes(connection, target))]
    for change in recorded:
        apply_change(connection, journal, change, title)
    for kind in CONTENT:
        _withdraw(connection, journal, kind, target, title)
    refuse_orphans(connection, target, by, title)
    refuse_returned(connection, target, recorded, title)
    journal.settle()
    connection.execute(update(edits).where(edits.c.seq == target).values(state="undone", reversed_by=by))
    return journal.change_set(title)


def restore(connection: Connection, target: int, by: int, title: str) -> ChangeSet:
    """Redo edit `target` on behalf of edit `by`. Raises Conflict when a row was changed by another edit since."""
    journal = Journal(connection, by)
    undone_by = connection.execute(select(edits.c.reversed_by).where(edits.c.seq == target)).scalar()
    for kind, table in CONTENT.items():
        which = and_(table.c.created_edit == target, table.c.removed_edit == undone_by)
        list_ids(connection, journal, kind, which, 1)
        connection.execute(update(table).where(which).values(removed_edit=None))
    recorded = [change for _, change in recorded_changes(connection, target)]
    for change in recorded:
        apply_change(connection, journal, change, title)
    refuse_returned(connection, target, recorded, title)
    journal.settle()
    connection.execute(update(edits).where(edits.c.seq == target).values(state="done", reversed_by=None))
    return journal.change_set(title)


def recorded_changes(
    connection: Connection,
    seq: int,
    limit: int | None = None,
    *,
    since: int = 0,
    before: int | None = None,
    newest_first: bool = False,
) -> list[tuple[int, RowChange]]:
    """The changes recorded for an edit with their positions, by choice only some. Raises ProjectDamaged."""
    sealed = (changes.c[name] for name in ("edit", "position", "kind", "row_id", "before", "after"))
    query = select(*sealed, changes.c.digest).where(changes.c.edit == seq, changes.c.position >= since)
    if before is not None:
        query = query.where(changes.c.position < before)
    order = changes.c.position.desc() if newest_first else changes.c.position
    found = []
    for *record, seal in connection.execute(query.order_by(order).limit(limit)):
        if digest(record) != seal:
            raise ProjectDamaged(
                "The history of this project is damaged, so nothing was taken back or done again; open a backup."
            )
        _, position, kind, row_id, earlier, later = record
        found.append((position, RowChange(Kind(kind), row_id, load_fields(earlier), load_fields(later))))
    return found


def apply_change(connection: Connection, journal: Journal, change: RowChange, title: str) -> None:
    """Write one change of one row. Raises Conflict, with nothing written, when the row is not as it was before it."""
    table = CONTENT[change.kind]
    row = connection.execute(select(table).where(table.c.id == change.id)).mappings().first()
    expected, wanted = change.before or {}, change.after or {}
    if row is None or any(row[name] != value for name, value in expected.items()):
        raise Conflict(
            f"“{title}” cannot be taken back or done again: somebody changed the same thing since."
        )
    if wanted.get("removed_edit") is not None:
        refuse_if_referred_to(connection, change.kind, change.id, f"“{title}” cannot be done again")
    _write(connection, change.kind, dict(row), wanted)
    if "removed_edit" in wanted:
        journal.count(change.kind, 1 if wanted["removed_edit"] is None else -1)
    journal.note(change.kind, (_as_told(change),), 1)


def _as_told(change: RowChange) -> RowChange:
    """The change as a change set lists it: a row that was taken away has no after, one brought back no before."""
    after = change.after or {}
    if "removed_edit" not in after:
        return change
    if after["removed_edit"] is None:
        return RowChange(change.kind, change.id, None, after)
    return RowChange(change.kind, change.id, change.before, None)


def _withdraw(connection: Connection, journal: Journal, kind: Kind, target: int, title: str) -> None:
    refuse_touched(connection, kind, target, title)
    table = CONTENT[kind]
    standing = and_(table.c.created_edit == target, table.c.removed_edit.is_(None))
    list_ids(connection, journal, kind, standing, -1)
    connection.execute(update(table).where(standing).values(removed_edit=journal.seq))


def refuse_touched(connection: Connection, kind: Kind, target: int, title: str, *among: Any) -> None:
    """Make sure that nobody has changed, of what an edit brought, the rows that stand. Raises Conflict."""
    table = CONTENT[kind]
    standing = and_(table.c.created_edit == target, table.c.removed_edit.is_(None), *among)
    touched = select(table.c.id).where(standing, table.c.changed_edit != target).limit(1)
    if connection.execute(touched).first():
        raise Conflict(f"“{title}” cannot be taken back: somebody has worked on what it brought since.")


def list_ids(connection: Connection, journal: Journal, kind: Kind, which: Any, by: int) -> int:
    """Note that the rows in question come (`by` 1) or go (-1), and return how many they are."""
    table = CONTENT[kind]
    count = connection.execute(select(func.count()).select_from(table).where(which)).scalar() or 0
    if not count:
        return 0
    ids: Iterable[str] = ()
    if count <= LISTED:
        ids = connection.execute(select(table.c.id).where(which)).scalars().all()
    noted = (RowChange(kind, row_id, *((None, {}) if by > 0 else ({}, None))) for row_id in ids)
    journal.note(kind, noted, count)
    journal.count(kind, by * count)
    return int(count)


def _write(connection: Connection, kind: Kind, row: Mapping[str, Any], fields: Mapping[str, Scalar]) -> None:
    content = [fields.get(name, row[name]) for name in COLUMNS[kind]]
    values = {**fields, "digest": digest(content)}
    given = {f"new_{name}": value for name, value in values.items()}
    _written(kind, tuple(values)).run(connection, wanted=row["id"], **given)


def dump_fields(fields: Mapping[str, Scalar]) -> str:
    """The fields of a change as the journal keeps them."""
    return json.dumps(
        {
            name: {_BLOB_KEY: value.hex()} if isinstance(value, bytes) else value
            for name, value in fields.items()
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def load_fields(words: str) -> dict[str, Scalar]:
    """The inverse of dump_fields."""
    fields = json.loads(words)
    return {
        name: bytes.fromhex(value[_BLOB_KEY]) if isinstance(value, dict) else value
        for name, value in fields.items()
    }
