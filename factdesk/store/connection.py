"""A guarded connection to a project file by Python's own driver, and what is said when it fails.

Nothing here needs SQLAlchemy: the checks of a file run in a process of their own, which is to begin at once.
"""

from __future__ import annotations

import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from factdesk.domain.errors import (
    Conflict,
    FactDeskError,
    ProjectDamaged,
    ProjectHostile,
    ProjectLocked,
    ProjectReadOnly,
    StorageFull,
)

BUSY_SECONDS = 5.0
"""How long a write waits for another program's write."""
_HEAP_LIMIT = 512 * 1024 * 1024
_LONGEST_CELL = 64 * 1024 * 1024

PRAGMAS: tuple[tuple[str, str, object], ...] = (
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("foreign_keys", "ON", 1),
    ("temp_store", "MEMORY", 2),
    ("synchronous", "EXTRA", 3),
)
"""Setting, value, and what SQLite answers when asked; journal_mode is set apart, since it answers at once."""

_TRIGGERED = frozenset((sqlite3.SQLITE_INSERT, sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE))


def _authorize(action: int, _1: str | None, _2: str | None, _3: str | None, trigger: str | None) -> int:
    # A foreign key's cascade has no trigger name; a stranger's trigger or view has one.
    return sqlite3.SQLITE_DENY if action in _TRIGGERED and trigger is not None else sqlite3.SQLITE_OK


_open_here: Counter[str] = Counter()


def note_open(path: Path | str) -> None:
    """Remember that this process holds the file open through SQLite."""
    _open_here[os.path.realpath(path)] += 1


def note_closed(path: Path | str) -> None:
    """Take one `note_open` back."""
    _open_here[os.path.realpath(path)] -= 1


def is_open_here(path: Path | str) -> bool:
    """Whether this process holds the file: opening and closing it past SQLite would then drop SQLite's locks."""
    return _open_here[os.path.realpath(path)] > 0


def connect_sqlite(path: Path, *, read_only: bool, trusted: bool = True) -> sqlite3.Connection:
    """A guarded connection to an existing project file: bounded, suspicious of its schema, rollback journal.

    A file that is not yet `trusted` to be a project keeps the journal mode that it has. Raises sqlite3
    errors; `storage_errors` turns them into sentences.
    """
    mode = "ro" if read_only else "rw"
    connection = sqlite3.connect(
        f"file:{quote(os.fsencode(path))}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_SECONDS,
        check_same_thread=False,
    )
    try:
        _guard(connection, read_only=read_only)
        if trusted and not read_only:
            _leave_write_ahead(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _guard(connection: sqlite3.Connection, *, read_only: bool) -> None:
    for limit, value in (
        (sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_CELL),
        (sqlite3.SQLITE_LIMIT_ATTACHED, 1),
        (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
        (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    ):
        connection.setlimit(limit, value)
    connection.set_authorizer(_authorize)
    connection.execute(f"PRAGMA hard_heap_limit={_HEAP_LIMIT}")
    for name, words, _ in PRAGMAS:
        connection.execute(f"PRAGMA {name}={words}")
    if read_only:
        connection.execute("PRAGMA query_only=ON")


def _leave_write_ahead(connection: sqlite3.Connection, path: Path) -> None:
    if connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
        raise ProjectLocked(
            f"{path} is open in another program that keeps a write-ahead log; close it there first."
        )


@contextmanager
def guarded(path: Path, *, read_only: bool, trusted: bool = True) -> Iterator[sqlite3.Connection]:
    """A guarded connection, closed at the end."""
    try:
        connection = connect_sqlite(path, read_only=read_only, trusted=trusted)
    except UnicodeDecodeError as error:
        # SQLite quotes what it cannot read, and Python cannot read the quotation.
        raise ProjectDamaged(f"{path} is damaged: its tables cannot be read; open a backup.") from error
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def driver_errors(path: Path | str) -> Iterator[None]:
    """Turn what SQLite can run into into one sentence that names the file; a bug stays a bug."""
    try:
        yield
    except sqlite3.Error as error:
        if (sentence := sentence_of(error, path)) is None:
            raise
        raise sentence from error


_SENTENCES: tuple[tuple[tuple[str, ...], type[FactDeskError], str], ...] = (
    (
        ("SQLITE_BUSY", "SQLITE_LOCKED"),
        ProjectLocked,
        "{} is being written by another program; try again in a moment.",
    ),
    (
        ("SQLITE_FULL",),
        StorageFull,
        "The disk that holds {} is full; make room and try again. Nothing was changed.",
    ),
    (
        ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM"),
        ProjectReadOnly,
        "{} or its folder cannot be written; check its permissions or open a copy.",
    ),
    (
        ("SQLITE_IOERR",),
        StorageFull,
        "The disk refused to read or write {}; check it and try again. Nothing was changed.",
    ),
    (
        ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"),
        Conflict,
        "The same thing has been done in {} already, in another window or before; nothing was changed.",
    ),
    (
        ("SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_TOOBIG", "SQLITE_NOMEM", "unsupported file format"),
        ProjectDamaged,
        "{} is damaged; open a backup, or a copy of the file.",
    ),
    (
        ("SQLITE_AUTH", "not authorized"),
        ProjectHostile,
        "{} holds a trigger that FactDesk did not write; nothing of it was run.",
    ),
    (
        ("Could not decode to UTF-8",),
        ProjectDamaged,
        "{} is damaged: it holds text that is not UTF-8; open a backup.",
    ),
)
"""How SQLite's error name or its message begins, and what to say then."""


def sentence_of(error: BaseException | None, path: Path | str) -> FactDeskError | None:
    """What a database has run into, in one sentence that names the file; None for a bug."""
    told = (getattr(error, "sqlite_errorname", "") or "", str(error))
    for beginnings, kind, words in _SENTENCES:
        if any(text.startswith(beginnings) for text in told):
            return kind(words.format(path))
    return None
