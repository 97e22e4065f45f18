"""Files that somebody else has made or changed: refused before anything of theirs runs."""

import hashlib
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factdesk.domain.errors import (
    ProjectDamaged,
    ProjectHostile,
)
from factdesk.store import Project, connection, guard
from factdesk.store.seals import APPLICATION_ID, SCHEMA_VERSION
from tests.projects import fill, in_file, make_project


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A project with content that nobody has open."""
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana, articles=2, claims=2)
    return tmp_path / "mill.factdesk"


def seal(path: Path) -> tuple[str, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


HOSTILE: dict[str, str] = {
    "trigger": "CREATE TRIGGER t AFTER INSERT ON edits BEGIN DELETE FROM claims; END",
    "view": "CREATE VIEW everything AS SELECT * FROM claims",
    "view for a table": "DROP TABLE ledger; CREATE VIEW ledger AS SELECT 'claims' AS kind, 0 AS standing",
    "recursive view": "ALTER TABLE ledger RENAME TO l2; CREATE VIEW ledger AS WITH RECURSIVE c(n) AS"
    " (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n AS kind, n AS standing FROM c",
    "view with a function": "DROP TABLE ledger; CREATE VIEW ledger AS"
    " SELECT load_extension('/tmp/x') AS kind, randomblob(900000000) AS standing",
    "shadow table": "CREATE TABLE words_content (id INTEGER PRIMARY KEY, c0)",
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
def test_a17_a_file_with_more_than_our_tables_is_refused_before_anything_of_it_runs(
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


def test_a17_ten_thousand_tables_are_refused(closed: Path) -> None:
    with closing(sqlite3.connect(closed)) as connection:
        connection.executescript(
            "BEGIN;" + "".join(f"CREATE TABLE t{n} (a);" for n in range(10_000)) + "COMMIT;"
        )
    with pytest.raises(ProjectHostile):
        Project.open(closed)


def test_a17_a_schema_rewritten_by_hand_is_refused(closed: Path) -> None:
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
def test_a17_content_changed_behind_our_back_is_seen(closed: Path, name: str, read_only: bool) -> None:
    DAMAGE[name](closed)
    before = seal(closed)
    with pytest.raises(ProjectDamaged, match=r"mill\.factdesk.* damaged") as caught:
        Project.open(closed, read_only=read_only)
    assert "backup" in str(caught.value)
    assert seal(closed) == before


def test_a_changed_history_is_seen_by_the_long_check(closed: Path) -> None:
    in_file(closed, "UPDATE changes SET before = replace(before, 'reported', 'confirmed')")
    with (
        connection.guarded(closed, read_only=True) as opened,
        pytest.raises(ProjectDamaged, match="history"),
    ):
        guard.check_history(opened, closed)


def test_a_digest_of_the_schema_is_kept_for_every_version() -> None:
    assert sorted(guard.SCHEMA_DIGESTS) == list(range(1, SCHEMA_VERSION + 1))


def test_the_application_id_spells_our_name() -> None:
    assert APPLICATION_ID.to_bytes(4, "big") == b"FDK1"
