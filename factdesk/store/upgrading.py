"""Bringing an older project file up to date: a verified backup first, then one transaction a version."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

from factdesk.domain.errors import ProjectDamaged
from factdesk.store import engine as engines
from factdesk.store.backups import back_up
from factdesk.store.connection import guarded
from factdesk.store.guard import SCHEMA_DIGESTS, schema_digest
from factdesk.store.seals import SCHEMA_VERSION

LOCATION = "factdesk.store:migrations"
"""Where Alembic finds the revisions; each is named for the schema version that it leads to, as in 0002."""


def revision(version: int) -> str:
    """Alembic's name for a schema version."""
    return f"{version:04d}"


def upgrade(path: Path, version: int, target: int = SCHEMA_VERSION, location: str = LOCATION) -> None:
    """Lead a file from `version` to `target`; at any moment it is one or the other. Raises ProjectDamaged."""
    if version >= target or _version_of(path) >= target:
        return  # or another process was faster
    back_up(path, f"before version {target}")
    engine = engines.sqlite_engine(path, read_only=False)
    try:
        for step in range(version, target):
            with engines.storage_errors(path), engine.connect() as connection:
                # A table that is rebuilt would take its references with it; the check below stands in for them.
                # It must be set before a transaction begins, so past SQLAlchemy, which begins one by itself.
                connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]
                _step(connection, path, step, location)
    finally:
        engine.dispose()


def _version_of(path: Path) -> int:
    with engines.storage_errors(path), guarded(path, read_only=True, trusted=False) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _step(connection: Connection, path: Path, step: int, location: str) -> None:
    writer = connection.execution_options(factdesk_write=True)
    with writer.begin():
        found = writer.exec_driver_sql("PRAGMA user_version").scalar()
        if found != step:
            return  # another process was faster
        run_revisions(writer, revision(step), revision(step + 1), location)
        writer.exec_driver_sql(f"PRAGMA user_version={step + 1}")
        if not _as_it_should_be(writer, step + 1):
            raise ProjectDamaged(
                f"{path} could not be brought up to date; it is unchanged, and a backup lies beside it."
            )


def _as_it_should_be(connection: Connection, version: int) -> bool:
    found = schema_digest(connection.connection.driver_connection)  # type: ignore[arg-type]
    references_hold = connection.exec_driver_sql("PRAGMA foreign_key_check").first() is None
    return references_hold and SCHEMA_DIGESTS.get(version, found) == found


def run_revisions(connection: Connection, start: str | None, end: str, location: str = LOCATION) -> None:
    """Run Alembic's revisions from `start` (None: from nothing) to `end` in the caller's transaction."""
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    package, _, folder = location.partition(":")
    script = ScriptDirectory(_folder(package, folder))
    context = MigrationContext.configure(
        connection, opts={"transactional_ddl": True, "render_as_batch": True}
    )
    with Operations.context(context):
        for found in reversed(list(script.walk_revisions(start or "base", end))):
            if found.revision != start:
                found.module.upgrade()


def _folder(package: str, folder: str) -> str:
    if not package:
        return folder
    module = __import__(package, fromlist=["__path__"])
    return str(Path(module.__path__[0]) / folder)
