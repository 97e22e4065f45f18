"""Checking a project file before it is believed: at a glance, and from its first bytes to its last row."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from factdesk.domain.errors import ProjectReadOnly
from factdesk.jobs import Job
from factdesk.store import guard
from factdesk.store.connection import driver_errors, guarded, is_open_here
from factdesk.store.seals import SCHEMA_VERSION
from factdesk.store.verdict import State, state_of


def verify(path: Path, *, read_only: bool) -> Job[int]:
    """Check a file from its first bytes to its last row and return its schema version.

    Raises ProjectMissing, NotAProject, ProjectDamaged, ProjectHostile, SchemaTooNew or ProjectReadOnly.
    """
    _check_beginning(path, read_only=read_only)
    with driver_errors(path), guarded(path, read_only=read_only, trusted=False) as connection:
        version = _check_form(connection, path, read_only=read_only)
        # SQLite reads the pages while Python compares digests: on two cores it takes no longer than either.
        with ThreadPoolExecutor(1, "check-pages") as pool:
            pages: Callable[[], None]
            try:
                pages = pool.submit(_check_pages, path, read_only).result
            except (
                RuntimeError
            ):  # Python is ending and lets nothing more begin beside: then one after the other
                pages = partial(_check_pages, path, read_only)
            if version == SCHEMA_VERSION:
                yield from guard.check_contents(connection, path)
            pages()
        connection.execute("COMMIT")
    return version


def _check_beginning(path: Path, *, read_only: bool) -> None:
    if not is_open_here(path):
        guard.check_magic(path)
    if not read_only and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        # SQLite would open it for reading and refuse the first label.
        raise ProjectReadOnly(f"{path} or its folder cannot be written; open it for reading, or open a copy.")


def _check_form(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> int:
    """Begin a look, check identity and schema in it, and return the version."""
    connection.execute("BEGIN")
    version = guard.check_identity(connection, path)
    if read_only and version < SCHEMA_VERSION:
        raise ProjectReadOnly(
            f"{path} was made by an older FactDesk; open it once for writing, or open a copy."
        )
    guard.check_schema(connection, path, version)
    return version


def glance(path: Path, *, read_only: bool) -> State | None:
    """Check what is quickly checked: beginning, identity and schema. Raises as `verify` does.

    Returns the state in which the file may be shown before it is verified; None when it needs more first: a newer
    schema, the end of interrupted work, or the journal of another program put away.
    """
    _check_beginning(path, read_only=read_only)
    if any(path.with_name(f"{path.name}{ending}").exists() for ending in ("-journal", "-wal")):
        return None
    with driver_errors(path), guarded(path, read_only=read_only, trusted=False) as connection:
        version = _check_form(connection, path, read_only=read_only)
        alone = connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        running = connection.execute("SELECT 1 FROM edits WHERE state = 'running' LIMIT 1").fetchone()
        state = state_of(path)
        connection.execute("COMMIT")
    return state if version == SCHEMA_VERSION and alone and not running else None


def _check_pages(path: Path, read_only: bool) -> None:
    with guarded(path, read_only=read_only, trusted=False) as connection:
        guard.check_structure(connection, path)
