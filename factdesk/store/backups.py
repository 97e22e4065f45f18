"""Copies of a project that are known to be good: written beside, opened and checked, then put in place."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from factdesk.domain.errors import ProjectDamaged, ProjectExists, StorageFull
from factdesk.domain.times import now
from factdesk.paths import sync_folder
from factdesk.store import engine as engines


def back_up(path: Path, reason: str) -> Path:
    """Write a verified copy of a project into the folder “NAME backups” beside it and return the copy's path.

    Raises ProjectDamaged when the copy is not what the project is, StorageFull when there is no room.
    """
    folder = path.with_name(f"{path.stem} backups")
    stamp = now()[:19].replace(":", "").replace("-", "")
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise StorageFull(f"No backup of {path} could be made in {folder}: {error.strerror}.") from error
    copy_project(path, folder / f"{path.stem} {stamp} {reason}{path.suffix}")
    return folder / f"{path.stem} {stamp} {reason}{path.suffix}"


def copy_project(path: Path, target: Path) -> None:
    """Write a verified copy of a project to `target`, which then holds the old file or the whole new one.

    Raises ProjectExists when the target is the project itself, ProjectDamaged or StorageFull.
    All pages are copied in one step, since a stepped backup never ends beside a busy writer.
    """
    if os.path.realpath(path) == os.path.realpath(target):
        raise ProjectExists(f"{target} is the project itself; choose another name for the copy.")
    draft = target.with_name(f".{target.name}.tmp")
    draft.unlink(missing_ok=True)
    try:
        with (
            engines.storage_errors(path),
            closing(engines.connect_sqlite(path, read_only=True)) as source,
            closing(sqlite3.connect(draft)) as copy,
        ):
            source.execute("BEGIN")  # nobody else's write may come between the copy and its check
            source.execute("SELECT kind FROM ledger").fetchall()
            source.backup(copy, pages=-1)
            _compare(source, copy, path)
        _sync(draft)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StorageFull(f"No copy of {path} could be written to {target}: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)


def _compare(source: sqlite3.Connection, copy: sqlite3.Connection, path: Path) -> None:
    if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise ProjectDamaged(
            f"{path} is damaged: a copy of it does not pass its check, so no backup was kept."
        )
    counts = "SELECT kind, standing FROM ledger ORDER BY kind"
    if list(source.execute(counts)) != list(copy.execute(counts)):
        raise ProjectDamaged(f"{path} changed while it was copied; try again.")


def _sync(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())
