"""Backups of a project: made, listed with what is in them, checked, and put in the project's place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from factdesk.domain.backups import BY_HAND, Backup
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import FactDeskError, ProjectExists
from factdesk.jobs import Job, Progress
from factdesk.store import Project
from factdesk.store.backup_files import ACCEPTED, backup_folder, described, found_backups
from factdesk.store.backups import back_up, back_up_if_changed, copy_project
from factdesk.store.editing import begin
from factdesk.store.restoring import restore
from factdesk.store.verifying import verify

__all__ = [
    "accept_loss",
    "backup_folder",
    "check_backup",
    "copy_backup",
    "keep_up",
    "list_backups",
    "make_backup",
    "restore_backup",
]


def make_backup(path: Path, reason: str = BY_HAND) -> Job[Backup]:
    """Make a verified backup, and let go of the oldest when there are enough.

    Raises ProjectDamaged or BackupRefused when the project is not as it should be, or StorageFull; all earlier
    backups then stay.
    """
    yield Progress(0, None)
    made = back_up(path, reason)
    return next(described(found) for found in found_backups(path) if found.path == made)


def keep_up(path: Path, reason: str) -> Job[Path | None]:
    """As `make_backup`, when the project has changed since its last backup; None when it has not."""
    yield Progress(0, None)
    return back_up_if_changed(path, reason)


def list_backups(path: Path) -> Job[tuple[Backup, ...]]:
    """All backups of a project with what is in them, the newest first."""
    found = found_backups(path)
    known = []
    for number, backup in enumerate(found):
        yield Progress(number, len(found))
        known.append(described(backup))
    return tuple(known)


def check_backup(backup: Backup) -> Job[Backup]:
    """Check a backup from its first byte to its last row: the same backup, with its fault if it has one."""
    if backup.fault:
        return backup
    try:
        # As for writing, since one made by an older version is sound too; nothing is written.
        yield from verify(backup.path, read_only=False)
    except FactDeskError as error:
        return replace(backup, fault=str(error))
    return backup


def restore_backup(path: Path, backup: Path, who: str = "") -> Job[Path | None]:
    """Let the project be what the file of a backup holds; returns where the file is kept that was there before, if any.

    Raises what opening the backup raises, ProjectLocked when the project is open somewhere, or StorageFull.
    """
    return (yield from restore(path, backup, who))


def copy_backup(backup: Path, target: Path) -> None:
    """Write a verified copy of a backup. Raises ProjectExists, ProjectDamaged or StorageFull."""
    if target.exists():
        raise ProjectExists(f"{target} is there already; choose another name for the copy.")
    copy_project(backup, target)


def accept_loss(project: Project, by: Annotator) -> None:
    """Say in the history that the project is meant to hold fewer labels than its last backup: the next one is made."""
    with project.writing() as connection:
        begin(connection, "origin", ACCEPTED, "", by.id)
