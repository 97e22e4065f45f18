import json
import platform
from pathlib import Path

import pytest

from factdesk.domain.errors import ProjectLocked
from factdesk.store import Project, reading
from factdesk.store.presence import Presence
from tests.projects import files_beside, make_project, start_python


@pytest.fixture
def path(tmp_path: Path) -> Path:
    project, _ = make_project(tmp_path / "mill.factdesk", "Ana")
    project.close()
    return tmp_path / "mill.factdesk"


def test_a18_a_second_window_is_told_who_has_the_project_where_and_since_when(path: Path) -> None:
    with Project.open(path) as first, Project.open(path) as second:
        first.announce("Ana Díaz")
        with pytest.raises(ProjectLocked) as caught:
            second.announce("Ben")
        sentence = str(caught.value)
        assert "Ana Díaz" in sentence
        assert platform.node() in sentence
        card = json.loads(path.with_name(".mill.factdesk.open").read_text(encoding="utf-8"))
        assert f"since {card['since'][:16].replace('T', ' ')} UTC" in sentence
        assert "for reading" in sentence
        assert "copy" in sentence


def test_closing_the_first_window_lets_the_second_in_and_leaves_no_file(path: Path) -> None:
    with Project.open(path) as first:
        first.announce("Ana")
    with Project.open(path) as second:
        second.announce("Ben")
    if platform.system() != "Windows":
        assert list(files_beside(path)) == []


def test_the_second_window_can_read_meanwhile(path: Path) -> None:
    with Project.open(path) as first, Project.open(path, read_only=True) as second:
        first.announce("Ana")
        assert reading.project_info(second).title == "Mills"


HOLD = """
import sys
from factdesk.store import Project
project = Project.open(sys.argv[1])
project.announce("Ana")
print("here", flush=True)
sys.stdin.read()
import time; time.sleep(100)
"""


def test_another_process_is_named_and_once_killed_does_not_block(path: Path) -> None:
    process = start_python(HOLD, path)
    assert process.stdout is not None
    process.stdout.readline()
    with Project.open(path) as project:
        with pytest.raises(ProjectLocked, match="Ana on "):
            project.announce("Ben")
        process.kill()
        process.communicate()
        project.announce("Ben")
        with pytest.raises(ProjectLocked, match="Ben on "):
            Presence.take(path, "Cem")


@pytest.mark.parametrize(
    "card", ["", "{", "[]", '{"annotator": 3}', '{"annotator": "A", "computer": "B", "since": 5}']
)
def test_a_damaged_card_still_gives_a_sentence(path: Path, card: str) -> None:
    with Project.open(path) as first, Project.open(path) as second:
        first.announce("Ana")
        path.with_name(".mill.factdesk.open").write_text(card, encoding="utf-8")
        with pytest.raises(ProjectLocked, match="open in another window"):
            second.announce("Ben")


def test_a_name_that_no_file_can_hold_is_no_obstacle(path: Path) -> None:
    with Project.open(path) as first, Project.open(path) as second:
        first.announce("Ana \ud800")
        with pytest.raises(ProjectLocked):
            second.announce("Ben")


def test_a_folder_that_takes_no_lock_is_no_obstacle(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("factdesk.store.presence.FileLock.acquire", refuse)
    with Project.open(path) as project:
        project.announce("Ana")
        with project.bulk_edit("Import"):
            pass
