"""Writing what remains of a damaged project into a new file, which says in its history where it comes from."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from pathlib import Path

from sqlalchemy import Connection, delete, update

from factdesk.domain.changes import Kind, Scalar
from factdesk.domain.claims import new_id
from factdesk.domain.errors import ProjectExists
from factdesk.domain.projects import ProjectInfo, SettingValue
from factdesk.domain.times import now
from factdesk.jobs import Job
from factdesk.store import engine as engines
from factdesk.store.editing import Edit, begin
from factdesk.store.opening import create_file, place
from factdesk.store.prepared import insertion
from factdesk.store.rows import CODECS, digest
from factdesk.store.salvaging import Remains, Row, standing
from factdesk.store.tables import CONTENT, changes, edits, ledger
from factdesk.store.verifying import verify

RECOVERED, LOST = "Recovered", "Lost edit"
"""Titles of the edit that says where a project comes from, and of those that stand for lost ones."""
RECOVERED_SETTING = "recovered"
_INNER = (Kind.PROJECT, Kind.ANNOTATOR, Kind.ARTICLE, Kind.SUGGESTION)
"""What other rows refer to, so that it comes first."""


def rebuild(remains: Remains, target: Path, title: str, detail: str, note: str) -> Job[None]:
    """Write a new project of what remains; `note` is its setting “recovered”. It appears whole or not at all.

    Raises ProjectExists when there is a file at the target already, ProjectReadOnly or StorageFull.
    """
    if target.exists():
        raise ProjectExists(f"{target} is there already; choose another name for the recovered project.")
    draft = target.with_name(f".{target.name}.{new_id()}.new")
    try:
        create_file(draft, title)
        engine = engines.sqlite_engine(draft, read_only=False)
        try:
            with engines.writing(engine, draft) as connection:
                _fill(connection, remains, title)
                edit = Edit(connection, begin(connection, "origin", RECOVERED, detail, None), RECOVERED)
                edit.put(Kind.SETTING, SettingValue(RECOVERED_SETTING, note))
                edit.settle()
        finally:
            engine.dispose()
        yield from verify(draft, read_only=False)
        place(draft, target)
    finally:
        for ending in ("", "-journal"):
            with contextlib.suppress(OSError):
                draft.with_name(draft.name + ending).unlink(missing_ok=True)


def _fill(connection: Connection, remains: Remains, title: str) -> None:
    for table in (changes, *reversed(CONTENT.values()), edits):
        connection.execute(delete(table))
    if not any(row[-2] is None for row in remains.content[Kind.PROJECT].values()):
        values = CODECS[Kind.PROJECT].to_row(ProjectInfo(new_id(), title, now()))
        remains.content[Kind.PROJECT][values[0]] = (*values, 1, 1, None, digest(values))
    _insert(connection, edits, [*remains.edits.values(), *_lost_edits(remains)])
    for kind in (*_INNER, *(kind for kind in Kind if kind not in _INNER)):
        _insert(connection, CONTENT[kind], remains.content[kind].values())
    _insert(connection, changes, remains.changes.values())
    for kind, count in standing(remains).items():
        connection.execute(update(ledger).where(ledger.c.kind == kind.value).values(standing=count))


def _insert(connection: Connection, table: object, rows: Iterable[Row]) -> None:
    if found := list(rows):
        connection.exec_driver_sql(insertion(connection, table), found)  # type: ignore[arg-type]


def _lost_edits(remains: Remains) -> list[tuple[Scalar, ...]]:
    """Lines of the history for the edits that rows name and that are lost: nobody can undo them."""
    named = {edit for edit, _ in remains.changes}
    for rows in remains.content.values():
        for row in rows.values():
            named.update(int(str(seq)) for seq in row[-4:-1] if seq is not None)
    made: list[tuple[Scalar, ...]] = []
    for seq in sorted(named - remains.edits.keys()):
        sealed = (seq, new_id(), "origin", LOST, "", None, "", now(), None)
        made.append((*sealed[:8], "done", None, None, digest(sealed)))
    return made
