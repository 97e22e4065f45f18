"""What a file must show before anything in it is believed: the checks on opening a project.

The order matters: the magic is read before SQLite opens the file (closing a file that SQLite has open would drop its
locks), the identity before the schema, the schema before any content is read.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from factdesk.domain.changes import Kind
from factdesk.domain.errors import (
    NotAProject,
    ProjectDamaged,
    ProjectHostile,
    ProjectMissing,
    ProjectReadOnly,
    SchemaTooNew,
)
from factdesk.jobs import Progress
from factdesk.store.seals import APPLICATION_ID, SCHEMA_VERSION, STAMPS, digest

MAGIC = b"SQLite format 3\x00"
_HEADER = 100
_APPLICATION_ID = slice(68, 72)
SCHEMA_DIGESTS = {
    1: "fd9110c7e6adfdf489a6a153f29dde5deea8f781f0577e8bb40f638f6d768ac9",
    2: "b6e513ce6096ef36b19262a87f23562f9fead975bf1f8cd6d8a75cfb2481f9b4",
}
"""SHA-256 over the SQL of every table and index of each released schema."""
_ENDLESS = 20_000_000
"""Steps of SQLite's machine that a check of the schema may take: a file that needs more means harm."""


def check_magic(path: Path) -> None:
    """Make sure that a file is there and begins as a project does. Raises the kind that fits."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEADER)
    except FileNotFoundError:
        raise ProjectMissing(f"There is no project at {path}.") from None
    except IsADirectoryError:
        raise NotAProject(f"{path} is a folder; a FactDesk project is one file.") from None
    except PermissionError:
        raise ProjectReadOnly(f"{path} cannot be read; check its permissions.") from None
    if not head or not head.strip(b"\x00"):
        raise ProjectDamaged(
            f"{path} is damaged: it is empty or overwritten with zeros; open a backup instead."
        )
    if not head.startswith(MAGIC) or len(head) < _HEADER:
        raise NotAProject(
            f"{path} is not a FactDesk project, or its beginning is damaged; nothing was changed."
        )
    if head[_APPLICATION_ID] != APPLICATION_ID.to_bytes(4, "big"):
        raise NotAProject(_of_another_program(path))


def check_identity(connection: sqlite3.Connection, path: Path) -> int:
    """The schema version of the file. Raises NotAProject or SchemaTooNew."""
    if _pragma(connection, "application_id") != APPLICATION_ID:
        raise NotAProject(_of_another_program(path))
    version = _pragma(connection, "user_version")
    if version > SCHEMA_VERSION:
        raise SchemaTooNew(
            f"{path} was made by a newer FactDesk; update FactDesk to open it. Nothing was changed."
        )
    if version not in SCHEMA_DIGESTS:
        raise ProjectDamaged(
            f"{path} is damaged: it names a version {version} that never was; open a backup."
        )
    return version


def _of_another_program(path: Path) -> str:
    return f"{path} is a database of another program, not a FactDesk project."


def check_schema(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Make sure that the file holds FactDesk's tables and indexes of that version and nothing else."""
    connection.set_progress_handler(lambda: 1, _ENDLESS)
    try:
        found = schema_digest(connection)
    except sqlite3.OperationalError as error:
        if "interrupted" in str(error):
            raise ProjectHostile(f"{path} would keep FactDesk busy for ever; it was not opened.") from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
    if found != SCHEMA_DIGESTS[version]:
        raise ProjectHostile(
            f"{path} holds tables, triggers or views that FactDesk never makes; it was not opened."
        )


def schema_digest(connection: sqlite3.Connection) -> str:
    """SHA-256 over kind, name and SQL of all that the schema holds, white space apart."""
    rows = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name LIMIT 1000"
    )
    whole = "\n".join("\x1f".join(" ".join(str(cell).split()) for cell in row) for row in rows)
    return hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()


def check_structure(connection: sqlite3.Connection, path: Path) -> None:
    """Let SQLite check its pages, every index entry and the references between rows. Raises ProjectDamaged."""
    check_integrity(connection, path)
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise ProjectDamaged(
            f"{path} is damaged: something in it refers to what is not there; open a backup."
        )


def check_contents(connection: sqlite3.Connection, path: Path) -> Iterator[Progress]:
    """Compare every row with its digest, every text with its fingerprint, and the counts with the ledger.

    Yields progress in rows. Raises ProjectDamaged at the first difference.
    """
    promised: dict[str, int] = dict(connection.execute("SELECT kind, standing FROM ledger"))
    total, done = sum(promised.values()), 0
    for kind in Kind:
        standing = 0
        names = ", ".join(f'"{name}"' for name in _sealed(connection, kind))
        for row in connection.execute(f"SELECT removed_edit, digest, {names} FROM {kind.value}"):  # noqa: S608
            if digest(row[2:]) != row[1]:
                raise ProjectDamaged(
                    f"{path} is damaged: one of its {kind.value} was altered; open a backup."
                )
            standing += row[0] is None
            done += 1
            if done % 5_000 == 0:
                yield Progress(done, max(total, done))
        if standing != promised.get(kind.value, 0):
            raise ProjectDamaged(
                f"{path} is damaged: it holds {standing} {kind.value} where it counts "
                f"{promised.get(kind.value, 0)}; open a backup."
            )
    _check_fingerprints(connection, path)


def _sealed(connection: sqlite3.Connection, kind: Kind) -> list[str]:
    """The columns that a row's digest covers, in order: those of the schema, which has been compared by now."""
    columns = connection.execute(f"PRAGMA table_info({kind.value})")
    return [name for _, name, *_ in columns if name not in STAMPS]


def _check_fingerprints(connection: sqlite3.Connection, path: Path) -> None:
    for title, text, sha256 in connection.execute(f"SELECT title, text, sha256 FROM {Kind.ARTICLE.value}"):  # noqa: S608
        if hashlib.sha256(text.encode()).hexdigest() != sha256:
            raise ProjectDamaged(f"{path} is damaged: the text of “{title}” was altered; open a backup.")


def check_history(connection: sqlite3.Connection, path: Path) -> None:
    """Compare every row of the history with its digest. Raises ProjectDamaged."""
    for table, columns in (
        ("edits", "digest, seq, id, kind, title, detail, annotator_id, device, at, target"),
        ("changes", "digest, edit, position, kind, row_id, before, after"),
    ):
        for row in connection.execute(f"SELECT {columns} FROM {table}"):  # noqa: S608
            if digest(row[1:]) != row[0]:
                raise ProjectDamaged(f"{path} is damaged: its history was altered; open a backup.")


def check_integrity(connection: sqlite3.Connection, path: Path) -> None:
    """Let SQLite check its pages and every index entry. Raises ProjectDamaged."""
    answer = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if answer != "ok":
        told = [line for line in answer.splitlines() if not line.startswith("***")]  # a heading
        raise ProjectDamaged(
            f"{path} is damaged ({told[0] if told else 'its pages'}); open a backup, or a copy of the file."
        )


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
