"""Making a project file."""

from __future__ import annotations

import os
from pathlib import Path

from factdesk import __version__
from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.errors import ProjectExists, ProjectReadOnly
from factdesk.domain.projects import Guideline, ProjectInfo
from factdesk.domain.times import now
from factdesk.paths import sync_folder
from factdesk.store import engine as engines
from factdesk.store.editing import Edit, begin
from factdesk.store.seals import APPLICATION_ID, SCHEMA_VERSION
from factdesk.store.tables import METADATA, ledger


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
        place(draft, path)
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


def place(draft: Path, path: Path) -> None:
    """Give a finished draft its name, unless somebody has taken it. Raises ProjectExists or ProjectReadOnly."""
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
