import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from factdesk.domain.errors import ProjectExists, ProjectReadOnly
from factdesk.store import Project, opening, reading
from factdesk.store.guard import MAGIC
from factdesk.store.seals import APPLICATION_ID, SCHEMA_VERSION
from tests.projects import files_beside, in_file, problems, start_python


def test_a_new_project_is_one_file_with_its_own_mark_and_version(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    with Project.create(path, "Mills", "Mark every claim.") as project:
        assert reading.project_info(project).title == "Mills"
        guideline = reading.newest_guideline(project)
        assert guideline is not None
        assert (guideline.version, guideline.text) == (1, "Mark every claim.")
        assert [record.kind for record in reading.history(project)] == ["origin"]
    assert path.read_bytes().startswith(MAGIC)
    assert in_file(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert in_file(path, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert in_file(path, "PRAGMA journal_mode") == [("delete",)]
    assert list(files_beside(path)) == []
    assert problems(path) == []


@pytest.mark.parametrize("content", [b"", b"notes of a year", MAGIC])
def test_a_new_project_never_replaces_a_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "mill.factdesk"
    path.write_bytes(content)
    with pytest.raises(ProjectExists, match=r"mill\.factdesk is there already"):
        Project.create(path, "Mills")
    assert path.read_bytes() == content
    assert list(files_beside(path)) == []


def test_a_new_project_never_replaces_a_file_that_came_up_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mill.factdesk"
    fill = opening._fill

    def somebody_else_is_faster(draft: Path, title: str, guidelines: str) -> None:
        fill(draft, title, guidelines)
        path.write_bytes(b"somebody else's")

    monkeypatch.setattr(opening, "_fill", somebody_else_is_faster)
    with pytest.raises(ProjectExists):
        Project.create(path, "Mills")
    assert path.read_bytes() == b"somebody else's"
    assert list(files_beside(path)) == []


def test_a_disk_without_links_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", refuse)
    path = tmp_path / "mill.factdesk"
    Project.create(path, "Mills").close()
    assert list(files_beside(path)) == []
    with pytest.raises(ProjectExists):
        Project.create(path, "Mills")


def test_of_many_who_make_the_same_project_one_succeeds(tmp_path: Path) -> None:
    def make(number: int) -> str | None:
        try:
            opening.create_file(tmp_path / "mill.factdesk", f"Mills {number}")
        except ProjectExists:
            return None
        return f"Mills {number}"

    with ThreadPoolExecutor(4) as pool:
        made = [title for title in pool.map(make, range(8)) if title]
    assert len(made) == 1
    with Project.open(tmp_path / "mill.factdesk") as project:
        assert reading.project_info(project).title == made[0]


def test_a_project_in_a_folder_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ProjectReadOnly, match=r"No project can be made in .*nowhere"):
        Project.create(tmp_path / "nowhere" / "mill.factdesk", "Mills")
    assert not (tmp_path / "nowhere").exists()


def test_a_project_that_cannot_be_filled_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("power")

    monkeypatch.setattr(opening, "begin", fail)
    with pytest.raises(RuntimeError):
        Project.create(tmp_path / "mill.factdesk", "Mills")
    assert list(tmp_path.iterdir()) == [] or [p.name for p in tmp_path.iterdir()] == ["user"]


CREATE = """
import sys
from pathlib import Path
from factdesk.store.opening import create_file
print("ready", flush=True)
for number in range(1000):
    create_file(Path(sys.argv[1]) / f"{number}.factdesk", "Mills", "Mark every claim.")
"""


def test_killed_at_any_moment_every_project_is_whole_or_not_there(tmp_path: Path) -> None:
    for round_ in range(6):
        folder = tmp_path / str(round_)
        folder.mkdir()
        process = start_python(CREATE, folder)
        assert process.stdout is not None
        process.stdout.readline()
        try:
            process.wait(0.11 + round_ * 0.017)
        except subprocess.TimeoutExpired:
            process.kill()
        process.communicate()
        for path in folder.glob("[0-9]*.factdesk"):
            Project.open(path).close()
            assert problems(path) == []
