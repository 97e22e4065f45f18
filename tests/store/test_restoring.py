import os
import subprocess
from pathlib import Path

import pytest

from factdesk.domain.errors import ProjectDamaged, ProjectLocked, ProjectMissing
from factdesk.jobs import run
from factdesk.store import Project, reading, restoring
from factdesk.store.backups import back_up
from factdesk.store.presence import Presence
from factdesk.store.restoring import restore
from tests.projects import (
    LONG,
    add_articles,
    files_beside,
    fill,
    in_file,
    make_article,
    make_project,
    problems,
    start_python,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana)
    return tmp_path / "mill.factdesk"


@pytest.fixture
def backup(path: Path) -> Path:
    made = back_up(path, "by hand")
    with Project.open(path) as project:
        add_articles(project, make_article("Written afterwards."))
    return made


def articles(path: Path) -> int:
    with Project.open(path) as project:
        return reading.statistics(project).articles


def test_a_restored_project_is_what_the_backup_holds_and_says_so(path: Path, backup: Path) -> None:
    before, content = path.read_bytes(), backup.read_bytes()
    kept = run(restore(path, backup))
    assert kept is not None
    assert kept.name.startswith("mill.before-restore-2")
    assert kept.read_bytes() == before
    assert backup.read_bytes() == content
    assert (articles(path), articles(kept)) == (3, 4)
    with Project.open(path) as project:
        newest = reading.history(project, 1)[0]
    assert (newest.title, newest.detail) == ("Restore backup", backup.name)
    assert problems(path) == []
    assert sorted(files_beside(path)) == sorted([kept.name, "mill backups"])


def test_a_damaged_file_is_kept_as_damaged_to_the_last_byte(path: Path, backup: Path) -> None:
    path.write_bytes(path.read_bytes()[:10_000])
    damaged = path.read_bytes()
    kept = run(restore(path, backup))
    assert kept is not None
    assert kept.name.startswith("mill.damaged-2")
    assert kept.read_bytes() == damaged
    assert articles(path) == 3


def test_a_journal_that_was_left_goes_with_its_own_file(path: Path, backup: Path) -> None:
    journal = path.with_name("mill.factdesk-journal")
    journal.write_bytes(b"a journal of a write that was cut off")
    kept = run(restore(path, backup))
    assert kept is not None
    assert not journal.exists()
    assert kept.with_name(f"{kept.name}-journal").read_bytes().startswith(b"a journal")


def test_what_is_gone_altogether_can_be_restored(path: Path, backup: Path) -> None:
    path.unlink()
    assert run(restore(path, backup)) is None
    assert articles(path) == 3


def test_a_damaged_backup_takes_nobodys_place(path: Path, backup: Path) -> None:
    in_file(backup, "UPDATE claims SET label = 'confirmed' WHERE rowid = 2")
    before = path.read_bytes()
    with pytest.raises(ProjectDamaged, match=r"by hand\.factdesk is damaged"):
        run(restore(path, backup))
    with pytest.raises(ProjectMissing):
        run(restore(path, backup.with_name("none")))
    assert path.read_bytes() == before
    assert list(files_beside(path)) == ["mill backups"]


def test_a_project_that_is_open_is_not_replaced(path: Path, backup: Path) -> None:
    with Project.open(path), pytest.raises(ProjectLocked, match="is open; close it"):
        run(restore(path, backup))
    there = Presence.take(path, "Ben")
    with pytest.raises(ProjectLocked, match="Ben"):
        run(restore(path, backup))
    there.release()
    assert articles(path) == 4


def test_where_there_are_no_links_the_file_is_kept_as_a_copy(
    path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    before = path.read_bytes()
    monkeypatch.setattr(os, "link", refuse)
    kept = run(restore(path, backup))
    assert kept is not None
    assert kept.read_bytes() == before


def test_two_within_a_second_keep_both(path: Path, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restoring, "stamp_of", lambda _: "20260101T000000")
    names = [run(restore(path, backup)) for _ in range(2)]
    assert [name.name for name in names if name] == [
        "mill.before-restore-20260101T000000.factdesk",
        "mill.before-restore-20260101T000000-2.factdesk",
    ]


RESTORE = """
import sys
from pathlib import Path
from factdesk.jobs import run
from factdesk.store.restoring import restore
print("ready", flush=True)
while True:
    run(restore(Path(sys.argv[1]), Path(sys.argv[2])))
"""


def test_killed_while_restoring_the_path_leads_to_a_whole_project(path: Path, backup: Path) -> None:
    for number in range(50 if LONG else 5):
        process = start_python(RESTORE, path, backup)
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.05 + (number % 9) * 0.03)
        process.kill()
        process.communicate()
        assert articles(path) in (3, 4)
        assert problems(path) == []
    run(restore(path, backup))
    assert not list(path.parent.glob("*.restoring"))
