"""Making a project file, and checking one before it is believed."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from factdesk import __version__
from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.errors import ProjectDamaged, ProjectExists, ProjectReadOnly
from factdesk.domain.projects import Guideline, ProjectInfo
from factdesk.domain.times import now
from factdesk.jobs import Job
from factdesk.paths import sync_folder
from factdesk.store import engine as engines
from factdesk.store import guard
from factdesk.store.editing import Edit, begin
from factdesk.store.tables import APPLICATION_ID, METADATA, SCHEMA_VERSION, ledger
from factdesk.store.verdict import State, state_of


def create_file(path: Path, title: str, guidelines: str = "") -> None:
    """Write an empty project. It appears whole or not at all, and never in place of another file."""
    if path.exists():
        raise ProjectExists(f"{path} is there already; choose another name, or open it.")
    draft = path.with_name(f".{path.name}.{new_id()}.new")
    try:
        # With the permissions that the user's other new files have, so that a shared folder stays shared.
        os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666))
    except OSError as error:
        raise ProjectReadOnly(f"No project can be made in {path.parent}: {_reason(error)}.") from error
    try:
        _fill(draft, title, guidelines)
        _place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _fill(draft: Path, title: str, guidelines: str) -> None:
    engine = engines.sqlite_engine(draft, read_only=False)
    try:
        with engines.writing(engine, draft) as connection:
            METADATA.create_all(connection)
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
            connection.execute(ledger.insert(), [{"kind": kind.value, "standing": 0} for kind in Kind])
            edit = Edit(connection, begin(connection, "origin", "New project", title, None), "New project")
            at = now()
            edit.insert(Kind.PROJECT, [ProjectInfo(new_id(), title, at, f"FactDesk {__version__}")])
            if guidelines:
                edit.insert(Kind.GUIDELINE, [Guideline(new_id(), 1, guidelines, at)])
            edit.settle()
    finally:
        engine.dispose()


def _place(draft: Path, path: Path) -> None:
    try:
        try:
            os.link(draft, path)  # unlike a rename, never replaces what somebody else put there meanwhile
        except (OSError, NotImplementedError) as error:
            if isinstance(error, FileExistsError):
                raise
            if path.exists():
                raise FileExistsError from error
            draft.rename(path)
    except FileExistsError:
        raise ProjectExists(f"{path} is there already; choose another name, or open it.") from None
    except OSError as error:
        raise ProjectReadOnly(f"{path} could not be made: {_reason(error)}.") from error
    sync_folder(path.parent)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def verify(path: Path, *, read_only: bool) -> Job[int]:
    """Check a file from its first bytes to its last row and return its schema version.

    Raises ProjectMissing, NotAProject, ProjectDamaged, ProjectHostile, SchemaTooNew or ProjectReadOnly.
    """
    _check_beginning(path, read_only=read_only)
    with engines.storage_errors(path), guarded(path, read_only=read_only, trusted=False) as connection:
        version = _check_form(connection, path, read_only=read_only)
        # SQLite reads the pages while Python compares digests: on two cores it takes no longer than either.
        with ThreadPoolExecutor(1, "check-pages") as pool:
            pages = pool.submit(_check_pages, path, read_only)
            if version == SCHEMA_VERSION:
                yield from guard.check_contents(connection, path)
            pages.result()
        connection.execute("COMMIT")
    return version


def _check_beginning(path: Path, *, read_only: bool) -> None:
    if not engines.is_open_here(path):
        guard.check_magic(path)
    if not read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        # SQLite would open it for reading and refuse the first label.
        raise ProjectReadOnly(f"{path} or its folder cannot be written; open it for reading, or open a copy.")


def _check_form(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> int:
    """Begin a look, check identity and schema in it, and return the version."""
    connection.execute("BEGIN")
    version = guard.check_identity(connection, path)
    if read_only and version < SCHEMA_VERSION:
        raise ProjectReadOnly(
            f"{path} was made by an older FactDesk; open it once for writing, or open a copy."
        )
    guard.check_schema(connection, path, version)
    return version


def glance(path: Path, *, read_only: bool) -> State | None:
    """Check what is quickly checked: beginning, identity and schema. Raises as `verify` does.

    Returns the state in which the file may be shown before it is verified; None when it needs more first: a newer
    schema, the end of interrupted work, or the journal of another program put away.
    """
    _check_beginning(path, read_only=read_only)
    if any(path.with_name(f"{path.name}{ending}").exists() for ending in ("-journal", "-wal")):
        return None
    with engines.storage_errors(path), guarded(path, read_only=read_only, trusted=False) as connection:
        version = _check_form(connection, path, read_only=read_only)
        alone = connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        running = connection.execute("SELECT 1 FROM edits WHERE state = 'running' LIMIT 1").fetchone()
        state = state_of(path)
        connection.execute("COMMIT")
    return state if version == SCHEMA_VERSION and alone and not running else None


def _check_pages(path: Path, read_only: bool) -> None:
    with guarded(path, read_only=read_only, trusted=False) as connection:
        guard.check_structure(connection, path)


@contextlib.contextmanager
def guarded(path: Path, *, read_only: bool, trusted: bool = True) -> Iterator[sqlite3.Connection]:
    """A guarded connection, closed at the end."""
    try:
        connection = engines.connect_sqlite(path, read_only=read_only, trusted=trusted)
    except (
        UnicodeDecodeError
    ) as error:  # SQLite quotes what it cannot read, and Python cannot read the quotation
        raise ProjectDamaged(f"{path} is damaged: its tables cannot be read; open a backup.") from error
    try:
        yield connection
    finally:
        connection.close()
