import hashlib
import os
import sqlite3
import stat
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factdesk.domain.errors import (
    FactDeskError,
    NotAProject,
    ProjectDamaged,
    ProjectHostile,
    ProjectMissing,
    ProjectReadOnly,
    SchemaTooNew,
)
from factdesk.store import Project, guard, opening, reading
from factdesk.store import engine as engines
from factdesk.store.fingerprint import state_digest
from factdesk.store.tables import APPLICATION_ID, SCHEMA_VERSION
from tests.projects import add_articles, fill, in_file, make_article, make_project, run_python


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
def test_what_is_no_project_is_refused_and_left_alone(
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
def test_a_project_of_a_newer_version_is_refused_byte_for_byte(closed: Path, journal: str) -> None:
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


# -- strangers -----------------------------------------------------------------------------------------------------

HOSTILE: dict[str, str] = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON edits BEGIN DELETE FROM claims; END",
    "view": "CREATE VIEW everything AS SELECT * FROM claims",
    "view for a table": "DROP TABLE ledger; CREATE VIEW ledger AS SELECT 'claims' AS kind, 0 AS standing",
    "recursive view": "ALTER TABLE ledger RENAME TO l2; CREATE VIEW ledger AS WITH RECURSIVE c(n) AS"
    " (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n AS kind, n AS standing FROM c",
    "extra table": "CREATE TABLE extra (id INTEGER)",
    "missing table": "DROP TABLE readings",
    "missing index": "DROP INDEX ix_claims_article_id_start",
    "extra index": "CREATE INDEX mine ON claims (label)",
    "virtual table": "CREATE VIRTUAL TABLE words USING fts5(text)",
    "generated column": "ALTER TABLE claims ADD COLUMN bomb TEXT AS (hex(zeroblob(200000000)))",
    "other check": "DROP TABLE ledger; CREATE TABLE ledger (kind TEXT PRIMARY KEY, standing INTEGER)",
    "statistics": "ANALYZE",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_with_more_than_our_tables_is_refused_before_anything_of_it_runs(
    closed: Path, name: str, read_only: bool
) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.executescript(HOSTILE[name])
    before = seal(closed)
    began = time.monotonic()
    with pytest.raises(ProjectHostile, match=r"mill\.factdesk holds tables, triggers or views"):
        Project.open(closed, read_only=read_only)
    assert time.monotonic() - began < 30, "it was run"
    assert seal(closed) == before


def test_ten_thousand_tables_are_refused(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.executescript(
            "BEGIN;" + "".join(f"CREATE TABLE t{n} (a);" for n in range(10_000)) + "COMMIT;"
        )
    with pytest.raises(ProjectHostile):
        Project.open(closed)


def test_a_schema_rewritten_by_hand_is_refused(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection, connection:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE ledger (nonsense' WHERE name = 'ledger'"
        )
    with pytest.raises((ProjectDamaged, ProjectHostile)):
        Project.open(closed)


def _wrong_type(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        (sql,) = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'claims'").fetchone()
    for words, update in ((sql.replace("STRICT", ""), "UPDATE claims SET start = 'three'"), (sql, None)):
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("PRAGMA writable_schema=ON")
            connection.execute("UPDATE sqlite_schema SET sql = ? WHERE name = 'claims'", (words,))
        if update:
            in_file(path, update)


def _bad_utf8(path: Path) -> None:
    in_file(path, "UPDATE claims SET note = CAST(x'41ff42' AS TEXT)")


def _sql(statement: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        in_file(path, statement)

    return change


def _no_project_row(path: Path) -> None:
    in_file(path, "DELETE FROM projects")


def _orphan(path: Path) -> None:
    in_file(path, "PRAGMA foreign_keys=OFF")
    in_file(path, "DELETE FROM articles WHERE title = 'Mill 0'")


DAMAGE: dict[str, Callable[[Path], None]] = {
    "a label": _sql("UPDATE claims SET label = 'confirmed' WHERE start = 0"),
    "a span": _sql("UPDATE claims SET start = 1 WHERE start = 0"),
    "a text": _sql("UPDATE articles SET text = replace(text, 'mayor', 'baker')"),
    "a title": _sql("UPDATE articles SET title = 'Baker'"),
    "a row too few": _sql("DELETE FROM claims WHERE start = 0"),
    "a row taken away": _sql("UPDATE claims SET removed_edit = 1"),
    "a count": _sql("UPDATE ledger SET standing = standing + 1 WHERE kind = 'claims'"),
    "a count less": _sql("DELETE FROM ledger WHERE kind = 'claims'"),
    "a digest": _sql("UPDATE annotators SET digest = x'00'"),
    "a type": _wrong_type,
    "an encoding": _bad_utf8,
    "no project": _no_project_row,
    "an orphan": _orphan,
}


@pytest.mark.parametrize("name", DAMAGE)
@pytest.mark.parametrize("read_only", [False, True])
def test_content_changed_behind_our_back_is_seen(closed: Path, name: str, read_only: bool) -> None:
    DAMAGE[name](closed)
    before = seal(closed)
    with pytest.raises(ProjectDamaged, match=r"mill\.factdesk.* damaged") as caught:
        Project.open(closed, read_only=read_only)
    assert "backup" in str(caught.value)
    assert seal(closed) == before


def test_a_changed_history_is_seen_by_the_long_check(closed: Path) -> None:
    in_file(closed, "UPDATE changes SET before = replace(before, 'reported', 'confirmed')")
    with (
        opening.guarded(closed, read_only=True) as connection,
        pytest.raises(ProjectDamaged, match="history"),
    ):
        guard.check_history(connection, closed)


def test_a_digest_of_the_schema_is_kept_for_every_version() -> None:
    assert sorted(guard.SCHEMA_DIGESTS) == list(range(1, SCHEMA_VERSION + 1))


def test_the_application_id_spells_our_name() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"FDK1"


# -- connections ---------------------------------------------------------------------------------------------------


def test_every_pooled_connection_has_the_guarded_settings(closed: Path) -> None:
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


# -- reading only --------------------------------------------------------------------------------------------------


def test_a_project_open_for_reading_can_be_read_and_not_written(closed: Path) -> None:
    before = seal(closed)
    with Project.open(closed, read_only=True) as project:
        assert reading.statistics(project).claims == 4
        with pytest.raises(ProjectReadOnly, match="for reading only"), project.edit("Try"):
            pass
        with pytest.raises(ProjectReadOnly), project.bulk_edit("Try"):
            pass
        ana = reading.all_annotators(project)[0]
        for act in (project.undo, project.redo, lambda by: project.go_back_to(1, by)):
            with pytest.raises(ProjectReadOnly):
                act(ana)
        with pytest.raises(ProjectReadOnly, match="cannot be written"), project.reading() as connection:
            connection.exec_driver_sql("DELETE FROM claims")
    assert seal(closed) == before


def test_a_project_in_a_folder_nobody_can_write_opens_for_reading(closed: Path) -> None:
    mode = closed.parent.stat().st_mode
    closed.chmod(stat.S_IRUSR)
    closed.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with Project.open(closed, read_only=True) as project:
            assert reading.statistics(project).claims == 4
    finally:
        closed.parent.chmod(mode)


NOBODY = """
import os, sys
from factdesk.store import Project, reading
from factdesk.domain.errors import FactDeskError
import alembic, sqlalchemy.dialects.sqlite.pysqlite
os.setgid(65534); os.setuid(65534)
try:
    Project.open(sys.argv[1]).close()
    print("opened")
except FactDeskError as error:
    print(type(error).__name__)
with Project.open(sys.argv[1], read_only=True) as project:
    print(reading.statistics(project).claims)
"""


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become somebody else"
)
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o666, 0o555), (0o444, 0o555)])
def test_without_permission_to_write_opening_says_so_and_reading_works(
    file_mode: int, folder_mode: int
) -> None:
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="factdesk-nobody-"))  # below a folder that everybody may enter
    try:
        project, (ana,) = make_project(folder / "mill.factdesk", "Ana")
        with project:
            fill(project, ana, articles=1, claims=2)
        (folder / "mill.factdesk").chmod(file_mode)
        folder.chmod(folder_mode)
        said = run_python(NOBODY, folder / "mill.factdesk").split()
        assert said == ["ProjectReadOnly", "2"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_file_that_cannot_be_read_is_said_so(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ProjectReadOnly, match="cannot be read"):
        Project.open(closed)


def test_an_older_project_is_not_brought_up_to_date_while_only_reading(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    before = seal(closed)
    with pytest.raises(ProjectReadOnly, match="older FactDesk"):
        Project.open(closed, read_only=True)
    assert seal(closed) == before


AUDIT = """
import sys
from pathlib import Path
path = str(Path(sys.argv[1]).absolute())
opened = []
live = False
def listen(event, arguments):
    if live and event in {"open", "os.rename", "os.remove"} and str(arguments[0]).endswith("mill.factdesk"):
        opened.append(event)
sys.addaudithook(listen)
from factdesk.store import Project, reading
from factdesk.store.backups import back_up, copy_project
from factdesk.store.fingerprint import state_digest
from factdesk.store.search import SearchIndex
from tests.projects import fill, make_project
project, (ana,) = make_project(Path(path), "Ana")
live = True
with project:
    project.announce("Ana")
    fill(project, ana)
    again = Project.open(path)
    again.close()
    Project.open(path, read_only=True).close()
    back_up(Path(path), "now")
    copy_project(Path(path), Path(path).with_name("copy"))
    SearchIndex(project).find("mill")
    project.undo(ana), project.redo(ana), state_digest(project)
live = False
print(opened)
print([name for name in ("apsw", "pysqlite3", "PySide6.QtSql") if name in sys.modules])
"""


def test_nothing_but_sqlite_opens_the_file_of_an_open_project(tmp_path: Path) -> None:
    assert run_python(AUDIT, tmp_path / "mill.factdesk").splitlines() == ["[]", "[]"]


def test_a_project_whose_name_is_not_utf8_can_be_made_and_opened(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("names of files are always Unicode here")
    path = tmp_path / os.fsdecode(b"mill \xff ?#%.factdesk")
    Project.create(path, "Mills").close()
    with Project.open(path) as project:
        assert reading.is_empty(project)
