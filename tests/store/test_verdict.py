"""A large project is read before all of it is checked: what is shown is right, and nothing is written."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from factdesk.domain.errors import Cancelled, FactDeskError, ProjectDamaged, ProjectLocked
from factdesk.jobs import run
from factdesk.store import Project, reading, verdict
from factdesk.store import engine as engines
from factdesk.store.engine import is_open_here
from factdesk.store.verdict import Verdict, read_answer, state_of
from factdesk.usecases.sight import opening_at_sight
from tests.checks import SlowChecks
from tests.projects import LONG, add_articles, fill, in_file, make_article, make_project


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A project of three articles that nobody has open."""
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana, articles=3, claims=3)
    return tmp_path / "mill.factdesk"


@pytest.fixture
def _all_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verdict, "LARGE", 0)


def sight(path: Path) -> Project:
    return run(opening_at_sight(path))


def damage(path: Path, table: str = "claims", column: str = "note") -> bytes:
    """Change what stands in the last row of a table, past its digest; returns the bytes then."""
    in_file(path, f"UPDATE {table} SET {column} = 'x' WHERE rowid = (SELECT max(rowid) FROM {table})")  # noqa: S608
    return path.read_bytes()


def test_a_small_project_is_checked_before_it_is_shown(closed: Path) -> None:
    with sight(closed) as project:
        assert not project.unchecked


@pytest.mark.usefixtures("_all_large")
def test_a_large_project_is_checked_by_a_process_of_its_own(closed: Path) -> None:
    with sight(closed) as project:
        run(project.being_checked())
        assert not project.unchecked
        add_articles(project, make_article("Other."))


@pytest.mark.usefixtures("_all_large")
def test_what_the_process_finds_is_said_as_it_is_on_opening(closed: Path) -> None:
    before = damage(closed)
    with pytest.raises(ProjectDamaged) as known:
        Project.open(closed)
    with sight(closed) as project, pytest.raises(ProjectDamaged) as found:
        run(project.being_checked())
    assert str(found.value) == str(known.value)
    assert closed.read_bytes() == before


@pytest.mark.usefixtures("checks")
def test_a_project_is_read_while_it_is_checked(closed: Path) -> None:
    with sight(closed) as project:
        assert project.unchecked
        ids = reading.article_ids(project, "")
        project.vouch_for(ids)
        assert reading.article(project, ids[0]).text


def test_a_write_waits_until_all_is_checked(closed: Path, checks: SlowChecks) -> None:
    before = closed.read_bytes()
    with sight(closed) as project:
        writer = threading.Thread(target=add_articles, args=(project, make_article("Other.")))
        writer.start()
        assert checks.begun.wait(10)
        writer.join(0.1)
        assert writer.is_alive()
        assert closed.read_bytes() == before
        checks.go()
        writer.join(10)
        assert len(reading.article_ids(project, "")) == 4


@pytest.mark.usefixtures("checks")
def test_no_way_of_writing_leads_past_the_checks(closed: Path) -> None:
    before = closed.read_bytes()
    with sight(closed) as project:
        with pytest.raises(ProjectLocked, match="still being checked"):
            engines.begin_write(project._engine)
        with (
            pytest.raises(ProjectLocked, match="still being checked"),
            engines.writing(project._engine, closed),
        ):
            pass
    assert closed.read_bytes() == before


def test_nothing_is_written_into_a_damaged_project(closed: Path, checks: SlowChecks) -> None:
    before = damage(closed)
    with sight(closed) as project:
        checks.go()
        for _ in range(2):
            with pytest.raises(ProjectDamaged, match=r"mill\.factdesk is damaged: one of its claims"):
                add_articles(project, make_article("Other."))
    assert closed.read_bytes() == before


@pytest.mark.usefixtures("checks")
@pytest.mark.parametrize(
    ("table", "column"),
    [("claims", "note"), ("articles", "title"), ("articles", "text"), ("suggestions", "rule")],
)
def test_an_article_that_was_altered_is_not_vouched_for(closed: Path, table: str, column: str) -> None:
    damage(closed, table, column)
    with sight(closed) as project:
        refused = []
        for one in reading.article_ids(project, ""):
            try:
                project.vouch_for([one])
            except ProjectDamaged:
                refused.append(one)
        assert len(refused) == 1


@pytest.mark.usefixtures("checks")
def test_what_is_read_of_a_damaged_file_is_what_was_written(closed: Path, tmp_path: Path) -> None:
    """Flips bits anywhere; while the checks are out, each article is either refused or as it was."""
    with Project.open(closed) as project:
        (ana,) = reading.all_annotators(project)
        ids = reading.article_ids(project, ana.id)
        expected = {one: shown(project, one, ana.id) for one in ids}
    whole, path, chance = closed.read_bytes(), tmp_path / "hurt.factdesk", random.Random(3)  # noqa: S311
    refused = 0
    for _ in range((60, 500)[LONG]):
        content = bytearray(whole)
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(content)
        try:
            with sight(path) as project:
                for one in ids:
                    project.vouch_for([one])
                    assert shown(project, one, ana.id) == expected[one]
        except FactDeskError:
            refused += 1
        assert path.read_bytes() == content
    assert refused


def shown(project: Project, article_id: str, annotator_id: str) -> tuple[object, ...]:
    return (
        reading.article(project, article_id),
        reading.claims_of(project, article_id, annotator_id),
        reading.open_suggestions(project, article_id, annotator_id),
        reading.reading_of(project, article_id, annotator_id),
    )


def test_closing_a_project_that_is_checked_leaves_nothing_behind(closed: Path) -> None:
    threads = threading.active_count()
    found = Verdict(closed, read_only=False)
    process = found._process
    assert process is not None
    found.stop()
    assert process.poll() is not None
    assert threading.active_count() == threads
    with pytest.raises(Cancelled):
        found.wait()
    assert not is_open_here(closed)


@pytest.mark.usefixtures("checks")
def test_who_waits_to_write_is_told_when_the_project_is_closed(closed: Path) -> None:
    heard: list[Exception] = []
    project = sight(closed)

    def write() -> None:
        try:
            add_articles(project, make_article("Other."))
        except FactDeskError as error:
            heard.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    project.close()
    writer.join(10)
    assert isinstance(heard[0], Cancelled)


@pytest.mark.parametrize("words", ["raise SystemExit(3)", "print('nonsense')", "print('{\"file\": [1]}')"])
@pytest.mark.usefixtures("_all_large")
def test_a_process_that_does_not_answer_is_not_believed(
    closed: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    damage(closed)

    def start(_path: Path, **_how: bool) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", words], stdout=subprocess.PIPE)

    monkeypatch.setattr(verdict, "_start", start)
    with sight(closed) as project, pytest.raises(ProjectDamaged):
        run(project.being_checked())


@pytest.mark.usefixtures("_all_large")
def test_what_was_found_of_another_file_does_not_count(closed: Path, tmp_path: Path) -> None:
    found = Verdict(closed, read_only=False)
    found._thread.join(0)
    other = Path(shutil.copy(closed, tmp_path / "other.factdesk"))
    damage(other)
    shutil.move(other, closed)
    found.hold_to(state_of(closed))
    with pytest.raises(ProjectDamaged):
        found.wait(20)
    found.stop()


@pytest.mark.parametrize(
    "answer", [b"", b"[]", b'{"file": [1, 2, 3, 4], "error": ["SystemExit", "x"]}', b"\xff"]
)
def test_an_answer_that_is_none_says_nothing(answer: bytes) -> None:
    assert read_answer(answer) == (None, None)


def test_a_project_left_by_another_program_in_a_log_is_checked_first(
    closed: Path, checks: SlowChecks
) -> None:
    in_file(closed, "PRAGMA journal_mode=wal")
    checks.go()
    with sight(closed) as project:
        assert not project.unchecked


def test_interrupted_work_is_taken_back_before_the_project_is_shown(closed: Path, checks: SlowChecks) -> None:
    in_file(closed, "UPDATE edits SET state = 'running' WHERE seq = (SELECT max(seq) FROM edits)")
    checks.go()
    with sight(closed) as project:
        assert not project.unchecked
        assert len(project.recovered) == 1


def test_an_answer_with_endless_numbers_is_none() -> None:
    assert verdict.read_answer(b'{"file": [1, 2, 3, 1e999], "error": null}') == (None, None)
    assert verdict.read_answer(b'{"file": ' + b"[" * 100_000) == (None, None)
    for kind in (b"5", b"[1]", b'"\\ud800"', b'"FactDeskError.x"', b"{}", b"true"):
        found = verdict.read_answer(b'{"file": [1, 2, 3, 4], "error": [' + kind + b', "x"]}')
        assert found == (None, None), kind
