"""From a project's path to a SQLAlchemy engine: how the file is locked and written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy
from sqlalchemy import Connection, Engine, event, exc
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

from factdesk.domain.errors import ProjectLocked
from factdesk.store.connection import (
    PRAGMAS,
    connect_sqlite,
    is_open_here,
    note_closed,
    note_open,
    sentence_of,
)

__all__ = [
    "PRAGMAS",
    "begin_write",
    "connect_sqlite",
    "is_open_here",
    "note_closed",
    "note_open",
    "reading",
    "sqlite_engine",
    "storage_errors",
    "writing",
]

_WRITE = "factdesk_write"
_COMPILED: LRUCache[object, object] = LRUCache(500)
"""Statements of all engines as text: half of what a copy costs that is opened for a merge was compiling them anew."""


class ProjectDialect(SQLiteDialect_pysqlite):
    """SQLite as every project speaks it, so that what was compiled for one of them serves the others too."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ProjectDialect)

    def __hash__(self) -> int:
        return hash(ProjectDialect)


registry.register("sqlite.factdesk", __name__, ProjectDialect.__name__)


def sqlite_engine(path: Path, *, read_only: bool, checked: Callable[[], bool] = lambda: True) -> Engine:
    """An engine on a project file, on which nothing is written until it has been `checked`."""
    engine = sqlalchemy.create_engine(
        "sqlite+factdesk://",
        execution_options={"compiled_cache": _COMPILED},
        creator=lambda: connect_sqlite(path, read_only=read_only, trusted=checked()),
        poolclass=sqlalchemy.pool.QueuePool,
        pool_size=4,
        max_overflow=4,
    )

    def begin(connection: Connection) -> None:
        # A deferred transaction that reads and then writes fails at once when somebody else wrote in between.
        write = connection.get_execution_options().get(_WRITE, False)
        if write and not checked():
            raise ProjectLocked(f"{path} is still being checked; try again in a moment.")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    event.listen(engine, "begin", begin)
    return engine


@contextmanager
def writing(engine: Engine, path: Path | str) -> Iterator[Connection]:
    """One transaction that writes: committed at the end of the block, rolled back when it raises.

    Raises ProjectLocked, ProjectReadOnly, StorageFull or ProjectDamaged, with the file's name.
    """
    with storage_errors(path), engine.connect() as found:
        connection = found.execution_options(**{_WRITE: True})
        with connection.begin():
            yield connection


def begin_write(engine: Engine) -> Connection:
    """A connection with a begun transaction that writes; the caller commits or rolls back, and closes it."""
    connection = engine.connect().execution_options(**{_WRITE: True})
    try:
        connection.begin()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def reading(engine: Engine, path: Path | str) -> Iterator[Connection]:
    """One consistent look at the project."""
    with storage_errors(path), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def storage_errors(path: Path | str) -> Iterator[None]:
    """Turn what a database can run into into one sentence that names the file; a bug stays a bug."""
    try:
        yield
    except (exc.DBAPIError, sqlite3.Error) as error:
        original = error.orig if isinstance(error, exc.DBAPIError) else error
        if (sentence := sentence_of(original, path)) is None:
            raise
        raise sentence from error
