"""Copies of a project that are known to be good: written beside, opened and checked, then put in place."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from factdesk.domain.backups import Backup, kept, stamp_of
from factdesk.domain.errors import (
    BackupRefused,
    FactDeskError,
    ProjectDamaged,
    ProjectExists,
    ProjectLocked,
    StorageFull,
)
from factdesk.jobs import run
from factdesk.paths import sync_folder
from factdesk.store import backup_files, guard, verdict
from factdesk.store.connection import connect_sqlite, driver_errors, guarded, is_open_here
from factdesk.store.verifying import verify

_PATIENCE = 30.0
"""Seconds to wait for another backup into the same folder."""
Check = Callable[[Path], None]


def back_up(path: Path, reason: str) -> Path:
    """Put a verified copy of a project among its backups, let the oldest go, and return the copy's path.

    It counts only when it has been opened and checked to its last row, and lacks no label of the last good backup
    but what the history tells of; until then no other backup is touched. Raises ProjectDamaged or BackupRefused when
    it is not as it should be, StorageFull when there is no room.
    """
    name, _ = _identify(path)
    folder = backup_files.backup_folder(path)
    try:
        folder.mkdir(exist_ok=True, parents=True)
    except OSError as error:
        raise StorageFull(f"No backup of {path} could be made in {folder}: {error.strerror}.") from error
    with _alone(folder, path):
        _sweep(folder)
        last = _last_good(path, name)
        target = _free_name(folder, path, reason)
        _copy(path, target, lambda draft: _check_backup(draft, path, last))
        _rotate(path, target)
    return target


def back_up_if_changed(path: Path, reason: str) -> Path | None:
    """As `back_up`, when the project has changed since its last good backup; None when it has not."""
    name, newest = _identify(path)
    last = _last_good(path, name)
    return None if last is not None and last.newest_edit == newest else back_up(path, reason)


def _identify(path: Path) -> tuple[str, str]:
    """The id of a project and that of its newest edit. Raises what opening raises for a file that is none."""
    if not is_open_here(path):
        guard.check_magic(path)
    with driver_errors(path), guarded(path, read_only=True, trusted=False) as connection:
        guard.check_schema(connection, path, guard.check_identity(connection, path))
        return backup_files.project_id(connection), backup_files.newest_edit(connection)


def _last_good(path: Path, project_id: str) -> Backup | None:
    """The newest backup that can be used; those of another project, which once had the same name, do not count."""
    for found in backup_files.found_backups(path):
        known = backup_files.described(found)
        if not known.fault and known.project_id == project_id:
            return known
    return None


def copy_project(path: Path, target: Path) -> None:
    """Write a verified copy of a project to `target`, which then holds the old file or the whole new one.

    Raises ProjectExists when the target is the project itself, ProjectDamaged or StorageFull.
    """
    _copy(path, target, lambda draft: _check_pages(draft, path))


def _copy(path: Path, target: Path, check: Check) -> None:
    if os.path.realpath(path) == os.path.realpath(target):
        raise ProjectExists(f"{target} is the project itself; choose another name for the copy.")
    draft = target.with_name(f".{target.name}.tmp")
    draft.unlink(missing_ok=True)
    try:
        _take_pages(path, draft)
        check(draft)
        _sync(draft)
        draft.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise StorageFull(f"No copy of {path} could be written to {target}: {error.strerror}.") from error
    finally:
        draft.unlink(missing_ok=True)


def _take_pages(path: Path, draft: Path) -> None:
    # All pages in one step, since a stepped copy never ends beside a busy writer; a label waits no longer than that.
    with (
        driver_errors(path),
        closing(connect_sqlite(path, read_only=True, trusted=False)) as source,
        closing(sqlite3.connect(draft, isolation_level=None)) as copy,
    ):
        source.execute("BEGIN")  # nobody else's write may come between the pages and the counts
        promised = _counts(source)
        copy.execute("PRAGMA journal_mode=OFF")
        copy.execute("PRAGMA synchronous=OFF")  # it is brought to the disk once, when it has been checked
        source.backup(copy, pages=-1)
        source.execute("COMMIT")
        if _counts(copy) != promised:
            raise ProjectDamaged(f"{path} changed while it was copied; try again.")


def _counts(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    return connection.execute("SELECT kind, standing FROM ledger ORDER BY kind").fetchall()


def _check_pages(draft: Path, path: Path) -> None:
    with driver_errors(path), closing(sqlite3.connect(draft)) as copy:
        if copy.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise ProjectDamaged(
                f"{path} is damaged: a copy of it does not pass its check, so no backup was kept."
            )


def _check_backup(draft: Path, path: Path, last: Backup | None) -> None:
    """Open the draft as a project is opened, and compare it with the last good backup."""
    try:
        # A large one in a process of its own, so that the window keeps its thread.
        if (checks := verdict.checks_of(draft, read_only=False)) is None:
            run(verify(draft, read_only=False))
        else:
            checks.hold_to(verdict.state_of(draft))
            checks.wait()
    except FactDeskError as error:
        raise type(error)(str(error).replace(str(draft), str(path))) from error
    if last is not None and (lost := backup_files.labels_lost(draft, last.path)):
        raise BackupRefused(
            f"{path} holds {lost} labels fewer than its backup “{last.path.name}”, and its history does not say "
            "why; no backup was made, and all earlier ones are kept."
        )


def _free_name(folder: Path, path: Path, reason: str) -> Path:
    first = f"{path.stem} {stamp_of(datetime.now(UTC))} {reason}"
    name, number = first, 1
    while (folder / f"{name}{path.suffix}").exists():
        number += 1
        name = f"{first} ({number})"
    return folder / f"{name}{path.suffix}"


def _rotate(path: Path, newest: Path) -> None:
    """Let go of what is too old: only of sound backups of this project, which leave better ones behind."""
    known = [backup_files.described(found) for found in backup_files.found_backups(path)]
    project = next((one.project_id for one in known if one.path == newest), "")
    own = [one for one in known if not one.fault and project and one.project_id == project]
    staying = kept([one.made_at for one in own])
    for one in own:
        if one.made_at not in staying and one.path != newest:
            one.path.unlink(missing_ok=True)
    sync_folder(newest.parent)


@contextmanager
def _alone(folder: Path, path: Path) -> Iterator[None]:
    lock = FileLock(folder / ".lock", thread_local=False)
    try:
        lock.acquire(timeout=_PATIENCE)
    except Timeout:
        raise ProjectLocked(f"Another backup of {path} is being made; try again in a moment.") from None
    except OSError as error:
        raise StorageFull(f"No backup of {path} could be made in {folder}: {error.strerror}.") from error
    try:
        yield
    finally:
        if os.name == "posix":
            Path(lock.lock_file).unlink(missing_ok=True)
        lock.release()


def _sweep(folder: Path) -> None:
    """Remove what a backup has left that was killed: nobody else writes here now."""
    for draft in folder.glob(".*.tmp"):
        draft.unlink(missing_ok=True)


def _sync(file: Path) -> None:
    with file.open("rb+") as handle:
        os.fsync(handle.fileno())
