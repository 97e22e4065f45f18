"""Putting a backup in a project's place. What stood there is kept under another name, whatever state it is in."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from factdesk.domain.backups import stamp_of
from factdesk.domain.errors import FactDeskError, ProjectLocked, ProjectMissing, StorageFull
from factdesk.jobs import Job, Progress
from factdesk.paths import sync_folder
from factdesk.store import engine as engines
from factdesk.store.backup_files import RESTORED
from factdesk.store.editing import begin
from factdesk.store.presence import Presence
from factdesk.store.verifying import verify

_BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file that it had open: of no use to another file, and harmful to it."""


def restore(path: Path, backup: Path, who: str = "") -> Job[Path | None]:
    """Let a project be what a backup holds, and return where the file is kept that was there before, if any.

    The backup is checked as a project is on opening, and stays as it is. The history of the restored project says
    from where it comes. At any moment the path leads to the old file or to the whole restored one. Raises what
    opening the backup raises, ProjectLocked when the project is open, or StorageFull.
    """
    path = path.absolute()
    if engines.is_open_here(path):
        raise ProjectLocked(f"{path} is open; close it before a backup takes its place.")
    if not backup.is_file():
        raise ProjectMissing(f"There is no backup at {backup}.")
    presence = Presence.take(path, who)
    draft = path.with_name(f".{path.name}.restoring")
    try:
        shutil.copyfile(backup, draft)
        yield from _checked(draft, backup)
        _note(draft, backup.name)
        damaged = yield from _is_damaged(path)
        return _exchange(path, draft, "damaged" if damaged else "before-restore")
    except OSError as error:
        raise StorageFull(f"{backup} could not be put in the place of {path}: {error.strerror}.") from error
    finally:
        for ending in ("", *_BESIDE):
            draft.with_name(draft.name + ending).unlink(missing_ok=True)
        presence.release()


def _checked(draft: Path, backup: Path) -> Job[None]:
    try:
        yield from verify(draft, read_only=False)
    except FactDeskError as error:
        raise type(error)(str(error).replace(str(draft), str(backup))) from error


def _note(draft: Path, name: str) -> None:
    engine = engines.sqlite_engine(draft, read_only=False)
    try:
        with engines.writing(engine, draft) as connection:
            begin(connection, "origin", RESTORED, name, None)
    finally:
        engine.dispose()


def _is_damaged(path: Path) -> Job[bool]:
    if not path.exists():
        return False
    yield Progress(0, None)
    try:
        yield from verify(path, read_only=True)
    except FactDeskError:
        return True
    return False


def _exchange(path: Path, draft: Path, word: str) -> Path | None:
    kept = _keep(path, word) if path.exists() else None
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    for ending in _BESIDE:
        # A journal that is left would be rolled back into the restored file; it is kept with its own.
        path.with_name(path.name + ending).unlink(missing_ok=True)
    draft.replace(path)
    sync_folder(path.parent)
    return kept


def _keep(path: Path, word: str) -> Path:
    stamp, number = stamp_of(datetime.now(UTC)), 1
    kept = path.with_name(f"{path.stem}.{word}-{stamp}{path.suffix}")
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.stem}.{word}-{stamp}-{number}{path.suffix}")
    for ending in _BESIDE:
        if (beside := path.with_name(path.name + ending)).exists():
            _keep_copy(beside, kept.with_name(kept.name + ending))
    try:
        os.link(path, kept)
    except (OSError, NotImplementedError):
        _keep_copy(path, kept)
    sync_folder(path.parent)
    return kept


def _keep_copy(file: Path, copy: Path) -> None:
    shutil.copy2(file, copy)
    with copy.open("rb+") as handle:
        os.fsync(handle.fileno())
