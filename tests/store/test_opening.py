import hashlib
import sqlite3
from pathlib import Path

import pytest

from factdesk.domain.errors import (
    FactDeskError,
    NotAProject,
    ProjectDamaged,
    ProjectHostile,
    ProjectMissing,
    SchemaTooNew,
)
from factdesk.store import Project, guard, reading
from factdesk.store import engine as engines
from factdesk.store.fingerprint import state_digest
from factdesk.store.seals import SCHEMA_VERSION
from tests.faults.ledger import record
from tests.projects import add_articles, fill, in_file, make_article, make_project


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A project with content that nobody has open."""
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana, articles=2, claims=2)
    return tmp_path / "mill.factdesk"


def seal(path: Path) -> tuple[str, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def test_a_project_opens_as_it_was_closed(closed: Path) -> None:
    with Project.open(closed) as project:
        before = state_digest(project)
        assert project.recovered == ()
    with Project.open(closed) as project:
        assert state_digest(project) == before


@pytest.mark.parametrize(
    ("content", "kind", "sentence"),
    [
        (b"", ProjectDamaged, "empty or overwritten"),
        (b"\x00" * 16_384, ProjectDamaged, "overwritten with zeros"),
        (b"Dear reader, this is a text of some length.", NotAProject, "not a FactDesk project"),
        (b"SQLite format 3", NotAProject, "not a FactDesk project"),
        (guard.MAGIC + b"\xff" * 4_096, NotAProject, "project"),
        (b"\x00" * 8, ProjectDamaged, "damaged"),
    ],
)
@pytest.mark.parametrize("read_only", [False, True])
def test_a12_what_is_no_project_is_refused_and_left_alone(
    tmp_path: Path, content: bytes, kind: type[FactDeskError], sentence: str, read_only: bool
) -> None:
    path = tmp_path / "mill.factdesk"
    path.write_bytes(content)
    before = seal(path)
    with pytest.raises(kind, match=sentence) as caught:
        Project.open(path, read_only=read_only)
    assert "mill.factdesk" in str(caught.value)
    assert seal(path) == before


def test_a_missing_file_is_said_to_be_missing_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(ProjectMissing, match="no project at"):
        Project.open(tmp_path / "mill.factdesk")
    assert not (tmp_path / "mill.factdesk").exists()


def test_a_folder_is_no_project(tmp_path: Path) -> None:
    with pytest.raises(NotAProject, match="is a folder"):
        Project.open(tmp_path)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path, journal: str) -> None:
    path = tmp_path / "places.sqlite"
    in_file(path, f"PRAGMA journal_mode={journal}")
    in_file(path, "CREATE TABLE bookmarks (id INTEGER)")
    before = seal(path)
    for read_only in (False, True):
        with pytest.raises(NotAProject, match="another program"):
            Project.open(path, read_only=read_only)
    assert seal(path) == before


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_a14_a_project_of_a_newer_version_is_refused_byte_for_byte(closed: Path, journal: str) -> None:
    in_file(closed, f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    in_file(closed, "CREATE TABLE stories (id TEXT)")
    in_file(closed, f"PRAGMA journal_mode={journal}")
    before = seal(closed)
    for read_only in (False, True):
        with pytest.raises(SchemaTooNew, match="newer FactDesk"):
            Project.open(closed, read_only=read_only)
    assert seal(closed) == before


def test_a_version_that_never_was_is_damage(closed: Path) -> None:
    in_file(closed, "PRAGMA user_version=0")
    with pytest.raises(ProjectDamaged, match="never was"):
        Project.open(closed)


def test_a_project_left_in_write_ahead_mode_becomes_one_file_again(closed: Path) -> None:
    in_file(closed, "PRAGMA journal_mode=wal")
    with Project.open(closed) as project:
        assert reading.statistics(project).articles == 2
    assert in_file(closed, "PRAGMA journal_mode") == [("delete",)]
    assert not closed.with_name(closed.name + "-wal").exists()


def test_a4_every_pooled_connection_has_the_guarded_settings(closed: Path) -> None:
    with Project.open(closed) as project:
        held = [project._engine.connect() for _ in range(8)]
        for connection in held:
            answers = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name, _, _ in engines.PRAGMAS
            }
            assert answers == {name: wanted for name, _, wanted in engines.PRAGMAS}
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "delete"
            assert connection.exec_driver_sql("PRAGMA hard_heap_limit").scalar() == 512 * 1024 * 1024
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            assert driver.getlimit(sqlite3.SQLITE_LIMIT_ATTACHED) == 1
            assert driver.getlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH) == 1
            assert driver.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == 64 * 1024 * 1024
            assert driver.isolation_level is None
            assert driver.execute("PRAGMA synchronous").fetchone() == (3,)
        for connection in held:
            connection.close()
        record("A4", tried=len(held), lost=0, note=f"{len(held)} connections of the pool, read back")


def test_a_trigger_that_comes_up_later_is_denied(closed: Path) -> None:
    with Project.open(closed) as project:
        before = state_digest(project)
        in_file(closed, "CREATE TRIGGER t AFTER INSERT ON edits BEGIN DELETE FROM claims; END")
        with pytest.raises(ProjectHostile, match="trigger"):
            add_articles(project, make_article("Other."))
        assert state_digest(project) == before


def test_a_reference_to_nothing_is_refused_by_the_database(closed: Path) -> None:
    with (
        Project.open(closed) as project,
        engines.writing(project._engine, closed) as connection,
        pytest.raises(Exception, match="FOREIGN KEY"),
    ):
        connection.exec_driver_sql(
            "INSERT INTO rejections SELECT 'r', 'nothing', id, '', 1, 1, NULL, x'00' FROM annotators"
        )
