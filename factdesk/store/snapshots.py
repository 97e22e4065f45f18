"""A project held still: what is read from it is one moment, however long the reading takes."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from factdesk.domain.errors import StorageFull
from factdesk.store import engine as engines
from factdesk.store.project import Project


@contextmanager
def held_still(project: Project) -> Iterator[Project]:
    """The project as it is now, for reading only, while others write on: a passing copy of its file.

    One long look at the file itself would keep every label that is set meanwhile from being committed. A hundred
    megabytes are copied in about a tenth of a second. Raises StorageFull when the copy finds no room.
    """
    path = Path(project.address)
    with tempfile.TemporaryDirectory(prefix="factdesk-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder, path.name)
        try:
            with engines.storage_errors(path):
                copy_file(path, copy)
        except StorageFull as error:
            raise StorageFull(
                f"There is no room in {folder} for a copy of {path.name}; make room there."
            ) from error
        with Project(str(copy), engines.sqlite_engine(copy, read_only=True), read_only=True) as still:
            yield still


def copy_file(path: Path, copy: Path) -> None:
    """Copy a project to a file that need not last; raises what SQLite raises."""
    with (
        closing(engines.connect_sqlite(path, read_only=True)) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        # It is thrown away at the end, so it need not outlive a power cut.
        target.execute("PRAGMA journal_mode=OFF")
        target.execute("PRAGMA synchronous=OFF")
        source.backup(target, pages=-1)
