from pathlib import Path

import pytest

from tests.command_line import Commands
from tests.projects import in_file


def test_a_new_project_is_made_and_its_path_printed(factdesk: Commands, tmp_path: Path) -> None:
    answer = factdesk("new", tmp_path / "mills", "--title", "The mills of 2024")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{tmp_path / 'mills.factdesk'}\n"
    assert factdesk("stats", tmp_path / "mills").lines[0] == "The mills of 2024"


def test_a_project_without_a_title_is_called_after_its_file(factdesk: Commands, tmp_path: Path) -> None:
    factdesk("new", tmp_path / "mills.factdesk")
    assert factdesk("stats", tmp_path / "mills").lines[0] == "mills"


def test_a_new_project_never_replaces_one(factdesk: Commands, mill: Path) -> None:
    before = mill.read_bytes()
    answer = factdesk("new", mill)
    assert (answer.code, answer.out) == (2, "")
    assert answer.complaint == f"{mill} is there already; choose another name, or open it."
    assert mill.read_bytes() == before


def test_a_new_project_in_no_folder_is_refused(factdesk: Commands, tmp_path: Path) -> None:
    answer = factdesk("new", tmp_path / "nowhere" / "mills")
    assert answer.code == 2
    assert str(tmp_path / "nowhere") in answer.complaint


def test_a_sound_project_passes_every_check(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("check", mill)
    assert (answer.code, answer.err) == (0, "")
    assert len(answer.lines) == 4
    assert all(line.startswith("ok ") for line in answer.lines)


def test_a_failed_check_is_exit_code_1_and_says_why(factdesk: Commands, mill: Path) -> None:
    in_file(mill, "UPDATE suggestions SET label = 'confirmed' WHERE label = 'denied'")
    answer = factdesk("check", mill)
    assert answer.code == 1
    assert answer.lines[-1].startswith("FAILED  ")
    assert answer.complaint == f"{mill} is damaged: one of its suggestions was altered; open a backup."


@pytest.mark.parametrize("content", [b"", b"notes", b"\x00" * 4096])
def test_a_file_that_is_no_project_fails_its_check(
    content: bytes, factdesk: Commands, tmp_path: Path
) -> None:
    path = tmp_path / "mill.factdesk"
    path.write_bytes(content)
    answer = factdesk("check", path)
    assert answer.code == 1
    assert str(path) in answer.complaint


def test_a_check_of_a_file_that_is_not_there_is_bad_use(factdesk: Commands, tmp_path: Path) -> None:
    assert factdesk("check", tmp_path / "gone").code == 2


def test_statistics_count_what_there_is(factdesk: Commands, mill: Path) -> None:
    ids = [line.split()[0] for line in factdesk("claims", mill, "--suggestions").lines[1:]]
    factdesk("label", mill, ids[0], "denied")
    factdesk("label", mill, ids[1], "denied", "--annotator", "Ben")
    factdesk("reject", mill, ids[2])
    counted = {line[:-11].strip(): line[-9:].strip() for line in factdesk("stats", mill).lines[1:]}
    assert counted == {
        "Articles": "1",
        "finished": "0",
        "Claims": "2",
        "reported": "0",
        "denied": "2",
        "unconfirmed": "0",
        "confirmed": "0",
        "without a label": "0",
        "Suggestions": "3",
        "rejected": "1",
        "Edits": "8",
        "Claims by": "2",
        "Ana": "1",
        "Ben": "1",
    }
