"""What can be done about a file that was not opened: read it, copy it, salvage it, or go back to a backup."""

from __future__ import annotations

import shutil
from contextlib import closing
from enum import Enum
from pathlib import Path

from factdesk.domain.errors import (
    BackupRefused,
    Cancelled,
    FactDeskError,
    InvalidValue,
    ProjectExists,
    ProjectLocked,
    ProjectMissing,
    ProjectReadOnly,
    StorageFull,
)
from factdesk.jobs import Job
from factdesk.store import Project
from factdesk.store.backup_files import found_backups
from factdesk.store.receiving import named_as, private_copy


class WayOut(Enum):
    """One thing to do about a refusal."""

    BACKUP = "backup"
    SALVAGE = "salvage"
    COPY = "copy"
    READ = "read"


_NOT_OF_THE_FILE = (Cancelled, InvalidValue, ProjectExists)
"""What an opening can end with that says nothing about the file."""


def ways_out(path: Path, error: Exception) -> tuple[WayOut, ...]:
    """What can be done after opening `path` has ended with `error`, the safest first."""
    if not isinstance(error, FactDeskError) or isinstance(error, _NOT_OF_THE_FILE):
        return ()
    backups = (WayOut.BACKUP,) if found_backups(path) else ()
    if isinstance(error, ProjectMissing) or not path.is_file():
        return backups
    if isinstance(error, ProjectReadOnly):
        return (WayOut.READ, WayOut.COPY)
    if isinstance(error, ProjectLocked):
        return (WayOut.COPY,)
    if isinstance(error, BackupRefused):
        return (*backups, WayOut.COPY)
    return (*backups, WayOut.SALVAGE)


def copy_aside(path: Path, target: Path) -> Job[Project]:
    """Open a copy of a file that cannot be opened where it lies; the file is read and nothing else.

    The copy is checked, and an interrupted write rolled back in it, before it gets its name. Raises what opening
    raises, ProjectExists when the copy would replace a file, or StorageFull.
    """
    if target.exists():
        raise ProjectExists(f"{target} is there already; choose another name for the copy.")
    with private_copy(path) as copy:
        with named_as(copy):
            checked = yield from Project.opening(copy.path)
            with closing(checked):
                pass
        try:
            shutil.copyfile(copy.path, target)
        except OSError as error:
            target.unlink(missing_ok=True)
            raise StorageFull(f"{path} could not be copied to {target}: {error.strerror}.") from error
    return (yield from Project.opening(target))
