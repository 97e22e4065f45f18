import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.errors import ProjectMissing
from factdesk.jobs import Progress, run
from factdesk.store import Project, guard, reading
from factdesk.store.quoting import Quoting, quoting
from factdesk.usecases import checking
from factdesk.usecases.checking import CHECKS, CheckReport, check_project
from factdesk.usecases.projects import open_project
from tests.projects import fill, in_file, make_project

OPENING, INTEGRITY, HISTORY, QUOTES = (check.title for check in CHECKS)


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    project, [ana] = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana)
    return tmp_path / "mill.factdesk"


def assert_fails(report: CheckReport, title: str, part: str) -> None:
    assert report.failed == title
    assert report.passed == tuple(check.title for check in CHECKS)[: [c.title for c in CHECKS].index(title)]
    assert report.fault is not None
    assert part in report.fault


def test_a_sound_project_passes_every_check_with_progress(mill: Path) -> None:
    before = mill.read_bytes()
    shown: list[Progress] = []
    report = run(check_project(mill), shown.append)
    assert report == CheckReport(tuple(check.title for check in CHECKS))
    assert len(shown) >= len(CHECKS)
    assert mill.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "title", "part"),
    [
        ("UPDATE claims SET label = 'confirmed'", OPENING, "one of its claims was altered"),
        ("UPDATE articles SET text = text || '.'", OPENING, "one of its articles was altered"),
        ("UPDATE ledger SET standing = standing + 1 WHERE kind = 'claims'", OPENING, "it counts"),
        ("PRAGMA user_version = 99", OPENING, "newer FactDesk"),
        ("CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM claims; END", OPENING, "never makes"),
        ("UPDATE edits SET title = 'Nothing'", HISTORY, "its history was altered"),
        ("UPDATE changes SET after = '{}'", HISTORY, "its history was altered"),
    ],
)
def test_what_was_altered_is_found(sql: str, title: str, part: str, mill: Path) -> None:
    in_file(mill, sql)
    assert_fails(run(check_project(mill)), title, part)


def test_an_index_that_leaves_rows_out_is_found(mill: Path) -> None:
    with closing(sqlite3.connect(mill, isolation_level=None)) as connection:
        name, root = connection.execute(
            "SELECT name, rootpage FROM sqlite_schema WHERE type = 'index' AND sql LIKE '%created_edit%'"
        ).fetchone()
        [table] = connection.execute("SELECT tbl_name FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
        row = connection.execute("SELECT * FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = ?", (name,))
    with closing(sqlite3.connect(mill, isolation_level=None)) as connection:
        connection.execute(f"UPDATE {table} SET created_edit = 1")  # noqa: S608
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", row)
    assert root == row[3]
    assert_fails(run(check_project(mill)), OPENING, "is damaged")


@pytest.mark.parametrize(
    ("field", "value", "part"),
    [
        ("text", "something else", "quotes “something else”"),
        ("prefix", "something else", "before and after"),
        ("source_span", "[5,90000]", "past the end"),
    ],
)
def test_a_claim_that_says_what_its_article_does_not_is_found(
    field: str, value: str, part: str, mill: Path
) -> None:
    change(mill, Kind.CLAIM, field, value)
    assert_fails(run(check_project(mill)), QUOTES, part)


def test_a_suggestion_that_says_what_its_article_does_not_is_found(mill: Path) -> None:
    change(mill, Kind.SUGGESTION, "text", "something else")
    report = run(check_project(mill))
    assert_fails(report, QUOTES, "“something else”")
    assert report.fault is not None
    assert report.fault.startswith("mill.factdesk, “Mill 0”: ")


def change(path: Path, kind: Kind, field: str, value: str) -> None:
    """Change a row as a program would that knows how to seal it."""
    with open_project(path) as project, project.edit("Change") as edit:
        edit.update(kind, first(project, kind), **{field: value})


def first(project: Project, kind: Kind) -> str:
    article_id = reading.article_ids(project, "")[0]
    if kind is Kind.CLAIM:
        return reading.claims_of(project, article_id)[0].id
    with project.reading() as connection:
        return reading.standing_suggestions(connection, article_id)[0][0].id


def test_a_file_that_is_cut_off_is_found(mill: Path) -> None:
    mill.write_bytes(mill.read_bytes()[:-8192])
    report = run(check_project(mill))
    assert (report.passed, report.failed) == ((), OPENING)


def test_a_file_that_is_not_there_cannot_be_checked(tmp_path: Path) -> None:
    with pytest.raises(ProjectMissing):
        run(check_project(tmp_path / "gone.factdesk"))


def test_every_row_is_compared_with_its_digest_once(mill: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, seen = guard.check_contents, []

    def counted(opened: sqlite3.Connection, path: Path) -> Iterator[Progress]:
        seen.append(path)
        return real(opened, path)

    monkeypatch.setattr(guard, "check_contents", counted)
    assert run(check_project(mill)).fault is None
    assert seen == [mill]


def test_an_article_is_named_when_one_of_its_claims_cannot_be_read(
    mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows that fit their digests and are no claims all the same: made by a program that is not ours."""
    real = quoting

    def strange(project: Project, ids: list[str]) -> list[Quoting]:
        found = real(project, ids)
        if any(article.title == "Mill 1" for article, *_ in found):
            raise ValueError("its segments overlap")
        return found

    monkeypatch.setattr(checking, "quoting", strange)
    assert_fails(run(check_project(mill)), QUOTES, "of a claim in “Mill 1”, its segments overlap")
