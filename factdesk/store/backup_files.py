"""The backups that lie beside a project: what each is called, what is in it, and what it holds that a project lacks."""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from factdesk.domain.backups import Backup, moment_of
from factdesk.domain.errors import FactDeskError
from factdesk.settings import UserSettings
from factdesk.store import guard
from factdesk.store.connection import connect_sqlite, driver_errors, guarded

RESTORED, ACCEPTED = "Restore backup", "Go on with fewer labels"
"""Titles of the edits by which somebody says that fewer labels than before are meant."""
_NAME = re.compile(r"(?P<stem>.+) (?P<stamp>\d{8}T\d{6}) (?P<reason>.+?)(?: \(\d+\))?")
_NEWEST = "SELECT id FROM {0}edits WHERE state <> 'running' ORDER BY seq DESC LIMIT 1"
_LOST = f"""
SELECT count(*) FROM before.claims AS old
WHERE old.removed_edit IS NULL AND old.label IS NOT NULL
  AND old.created_edit NOT IN (SELECT seq FROM before.edits WHERE state = 'running')
  AND NOT EXISTS (
    SELECT 1 FROM main.claims AS new WHERE new.id = old.id AND (
      (new.removed_edit IS NULL AND new.label IS NOT NULL)
      OR new.removed_edit IN (SELECT seq FROM main.edits)
      OR (new.removed_edit IS NULL
          AND EXISTS (SELECT 1 FROM main.edits WHERE id = ({_NEWEST.format("before.")})))))
"""  # noqa: S608
"""Labels of the backup that are missing in the project, and of which its history tells nothing.

A claim that was taken away is still a row and names the edit that did it; a label that was taken off is an edit of a
history that goes on from the backup's. Rows made by work that was never ended are not promised to anybody.
"""
_MEANT = """
SELECT 1 FROM main.edits WHERE kind = 'origin' AND title IN (?, ?)
  AND id NOT IN (SELECT id FROM before.edits) LIMIT 1
"""


def backup_folder(path: Path) -> Path:
    """Where the backups of a project lie: beside it, or in the folder that the user has chosen for all."""
    chosen = UserSettings().get("backup_folder")
    name = f"{path.stem} backups"
    return Path(chosen).expanduser() / name if chosen else path.with_name(name)


def found_backups(path: Path) -> list[Backup]:
    """Files that are called as backups of this project are, the newest first; nothing is opened."""
    found: list[tuple[int, Backup]] = []
    for file in _files(backup_folder(path)):
        match = _NAME.fullmatch(file.stem)
        if match is None or match["stem"] != path.stem or file.suffix != path.suffix:
            continue
        try:
            made_at, known = moment_of(match["stamp"]), file.stat()
        except (ValueError, OSError):
            continue
        found.append((known.st_mtime_ns, Backup(file, made_at, match["reason"], known.st_size)))
    found.sort(key=lambda one: (one[1].made_at, one[0]), reverse=True)
    return [backup for _, backup in found]


def _files(folder: Path) -> Iterator[Path]:
    try:
        yield from (file for file in folder.iterdir() if file.is_file())
    except OSError:
        return


def described(backup: Backup) -> Backup:
    """A backup with what is in it, or with its fault: a look that takes some thousandths of a second."""
    try:
        guard.check_magic(backup.path)
        with driver_errors(backup.path), guarded(backup.path, read_only=True, trusted=False) as connection:
            guard.check_schema(connection, backup.path, guard.check_identity(connection, backup.path))
            counts = dict(connection.execute("SELECT kind, standing FROM ledger"))
            labels = connection.execute(
                "SELECT count(*), count(label) FROM claims WHERE removed_edit IS NULL"
            ).fetchone()
            fault = (
                "" if counts.get("claims") == labels[0] else f"{backup.path} is damaged: its counts differ."
            )
            return replace(
                backup,
                project_id=project_id(connection),
                newest_edit=newest_edit(connection),
                articles=int(counts.get("articles", 0)),
                claims=labels[0],
                labels=labels[1],
                fault=fault,
            )
    except FactDeskError as error:
        return replace(backup, fault=str(error))


def project_id(connection: sqlite3.Connection) -> str:
    """The id of the project in a file."""
    found = connection.execute("SELECT id FROM projects WHERE removed_edit IS NULL LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def newest_edit(connection: sqlite3.Connection) -> str:
    """The id of the last edit that has ended in a file."""
    found = connection.execute(_NEWEST.format("")).fetchone()
    return str(found[0]) if found else ""


def labels_lost(copy: Path, before: Path) -> int:
    """How many labels of the backup `before` are missing in a copy of its project without a word in its history.

    0 when somebody has said since that it is meant so.
    """
    with (
        driver_errors(before),
        closing(connect_sqlite(copy, read_only=True, trusted=False)) as connection,
    ):
        connection.execute("ATTACH ? AS before", (f"file:{quote(os.fsencode(before))}?mode=ro",))
        if connection.execute(_MEANT, (RESTORED, ACCEPTED)).fetchone():
            return 0
        return int(connection.execute(_LOST).fetchone()[0])
