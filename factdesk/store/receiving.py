"""A colleague's file on its way in: copied before it is looked at, and never opened where it lies."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from factdesk.domain.changes import Kind
from factdesk.domain.colleagues.reviews import Revision
from factdesk.domain.colleagues.revisions import claim_of, revision_id
from factdesk.domain.errors import (
    FactDeskError,
    InvalidValue,
    ProjectDamaged,
    ProjectLocked,
    ProjectMissing,
    ProjectReadOnly,
    StorageFull,
)
from factdesk.store import engine as engines
from factdesk.store import guard, snapshots
from factdesk.store.connection import guarded
from factdesk.store.rows import CODECS, COLUMNS
from factdesk.store.tables import CONTENT, revisions

_BESIDE = ("-journal", "-wal")
"""Files that belong to a project whose writing was cut off, or which another program has open."""


@dataclass(frozen=True, slots=True)
class PrivateCopy:
    """A copy that nobody else knows of."""

    path: Path
    original: Path
    sha256: str
    """SHA-256 of the original, in hexadecimal."""


@contextmanager
def private_copy(original: Path) -> Iterator[PrivateCopy]:
    """A passing copy of a file with what belongs to it; the original is read and nothing else.

    Raises ProjectMissing, ProjectReadOnly, ProjectLocked when it changes meanwhile, or StorageFull.
    """
    with tempfile.TemporaryDirectory(prefix="factdesk-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, original.name)
        try:
            seal = _copy(original, copy)
        except FileNotFoundError:
            raise ProjectMissing(f"There is no file at {original}.") from None
        except (IsADirectoryError, PermissionError) as error:
            raise ProjectReadOnly(f"{original} cannot be read: {str(error.strerror).lower()}.") from error
        except OSError as error:
            raise StorageFull(f"{original} could not be copied to {folder}: {error.strerror}.") from error
        yield PrivateCopy(copy, original, seal)


def _copy(original: Path, copy: Path) -> str:
    if engines.is_open_here(original):
        # Reading it past SQLite would drop the locks of the window that has it open.
        with engines.storage_errors(original):
            snapshots.copy_file(original, copy)
        return _sha256(copy)
    for ending in _BESIDE:
        beside = original.with_name(original.name + ending)
        if beside.exists():
            shutil.copyfile(beside, copy.with_name(copy.name + ending))
    shutil.copyfile(original, copy)
    seal = _sha256(copy)
    if _sha256(original) != seal:
        raise ProjectLocked(
            f"{original} is being written right now; close it where it is open, then try again."
        )
    return seal


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def named_as(copy: PrivateCopy) -> Iterator[None]:
    """Let what is raised speak of the original file, since nobody has heard of the copy."""
    try:
        yield
    except FactDeskError as error:
        sentence = str(error).replace(str(copy.path), str(copy.original))
        raise type(error)(sentence) from error


def is_same_file(one: Path, other: Path) -> bool:
    """Whether two paths lead to one file."""
    try:
        return one.samefile(other)
    except OSError:
        return False


def check_past(path: Path) -> None:
    """Make sure that the history of a checked project is as it was written. Raises ProjectDamaged."""
    with engines.storage_errors(path), guarded(path, read_only=True) as connection:
        guard.check_history(connection, path)


def check_values(connection: Connection, name: str) -> None:
    """Make sure that each row holds what its kind of thing is made of. Raises ProjectDamaged.

    Digests tell of accidents, not of somebody who writes a row with the digest that fits it.
    """
    for kind, table in CONTENT.items():
        read = CODECS[kind].from_row
        query = table.select().with_only_columns(*(table.c[column] for column in COLUMNS[kind]))
        try:
            for row in connection.execute(query, execution_options={"yield_per": 500}):
                read(tuple(row))
        except (ValueError, TypeError) as error:
            raise ProjectDamaged(f"{name} holds one of its {kind.value} in no form of FactDesk's.") from error


def check_revisions(connection: Connection, name: str) -> None:
    """Make sure that each kept revision is what its name says, and holds a claim or nothing. Raises ProjectDamaged."""
    columns = [revisions.c[name] for name in COLUMNS[Kind.REVISION]]
    query = revisions.select().with_only_columns(*columns)
    for row in connection.execute(query, execution_options={"yield_per": 500}):
        found: Revision = CODECS[Kind.REVISION].from_row(tuple(row))
        if revision_id(found) != found.id:
            raise ProjectDamaged(
                f"{name} holds a revision of a claim that was altered after it was made; nothing was taken in."
            )
        try:
            if found.payload:
                claim_of(found.payload, found.claim_id, found.article_id, found.annotator_id)
        except InvalidValue as error:
            raise ProjectDamaged(
                f"{name} holds a revision that is no claim; nothing was taken in."
            ) from error
