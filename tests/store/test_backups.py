import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from factdesk.domain.errors import FactDeskError, ProjectDamaged, ProjectExists, StorageFull
from factdesk.store import Project, backups
from factdesk.store.backups import back_up, copy_project
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    LONG,
    add_articles,
    files_beside,
    fill,
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


def state(path: Path) -> str:
    with Project.open(path) as project:
        return state_digest(project, history=True)


def test_a_backup_says_all_that_the_project_says(path: Path) -> None:
    made = back_up(path, "before version 2")
    assert made.parent == path.with_name("mill backups")
    assert made.name.startswith("mill 2")
    assert made.name.endswith(" before version 2.factdesk")
    assert state(made) == state(path)
    assert problems(made) == []
    assert list(files_beside(made)) == []


def test_a_copy_can_be_made_while_the_project_is_open_and_written(path: Path) -> None:
    with Project.open(path) as project:
        for number in range(5):
            add_articles(project, make_article(f"Text {number}."))
            copy_project(path, path.with_name(f"copy {number}.factdesk"))
        with Project.open(path.with_name("copy 4.factdesk")) as copy:
            assert state_digest(copy) == state_digest(project)


def test_a_copy_is_not_disturbed_by_a_write_between_its_steps(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts = backups._counts

    def while_somebody_writes(connection: sqlite3.Connection) -> list[tuple[str, int]]:
        found = counts(connection)
        if connection.in_transaction:  # between the counts and the pages
            with closing(sqlite3.connect(path, timeout=0.05, isolation_level=None)) as other:
                with pytest.raises(sqlite3.OperationalError, match="locked"):
                    other.execute("UPDATE ledger SET standing = standing + 1")
                refused.append(True)
        return found

    refused: list[bool] = []
    monkeypatch.setattr(backups, "_counts", while_somebody_writes)
    copy_project(path, path.with_name("copy.factdesk"))
    assert refused == [True]
    assert problems(path.with_name("copy.factdesk")) == []


def test_a_project_is_never_copied_onto_itself(path: Path) -> None:
    before = path.read_bytes()
    link = path.with_name("link.factdesk")
    link.symlink_to(path)
    for target in (path, link):
        with pytest.raises(ProjectExists, match="the project itself"):
            copy_project(path, target)
    assert path.read_bytes() == before


def test_a_copy_that_fails_its_check_is_not_kept_and_an_older_one_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = path.with_name("copy.factdesk")
    copy_project(path, target)
    before = target.read_bytes()

    def differ(*_: object) -> None:
        raise ProjectDamaged("It differs.")

    monkeypatch.setattr(backups, "_check_pages", differ)
    with pytest.raises(ProjectDamaged):
        copy_project(path, target)
    assert target.read_bytes() == before
    assert list(files_beside(path)) == ["copy.factdesk"]


def test_a_damaged_project_is_not_backed_up(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 3 : 4096 * 8] = bytes(4096 * 5)
    path.write_bytes(content)
    with pytest.raises(FactDeskError):
        back_up(path, "now")
    assert list(path.with_name("mill backups").glob("*")) == []


def test_a_folder_that_cannot_be_made_is_said_so(path: Path) -> None:
    path.with_name("mill backups").write_text("in the way")
    with pytest.raises(StorageFull, match="No backup of"):
        back_up(path, "now")


COPY = """
import sys
from pathlib import Path
from factdesk.store.backups import copy_project
print("ready", flush=True)
while True:
    copy_project(Path(sys.argv[1]), Path(sys.argv[2]))
"""


def test_killed_at_any_moment_the_copy_is_the_old_or_the_new(path: Path) -> None:
    target = path.with_name("copy.factdesk")
    copy_project(path, target)
    for number in range(50 if LONG else 5):
        with Project.open(path) as project:
            add_articles(project, make_article(f"Text {number}."))
        process = start_python(COPY, path, target)
        assert process.stdout is not None
        process.stdout.readline()
        wait(process, (number % 7) * 0.004)
        process.kill()
        process.communicate()
        assert problems(target) == []
        Project.open(target).close()
    copy_project(path, target)
    assert state(target) == state(path)


def wait(process: object, seconds: float) -> None:
    import subprocess

    assert isinstance(process, subprocess.Popen)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(seconds)
