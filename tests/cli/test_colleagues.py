"""The commands merge, conflicts and package."""

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import WORDS
from tests.command_line import Commands


@pytest.fixture
def copy(mill: Path) -> Path:
    """A colleague's copy of the project."""
    return Path(shutil.copy(mill, mill.with_name("ben.factdesk")))


def accept(factdesk: Commands, project: Path, words: str, label: str, who: str) -> str:
    [line] = [
        one for one in factdesk("claims", project, "--suggestions", "--annotator", who).lines if words in one
    ]
    answer = factdesk("label", project, line.split()[0], label, "--annotator", who)
    assert answer.code == 0, answer.err
    return answer.lines[0].split()[0]


def test_a_dry_run_tells_what_would_come_in_and_writes_nothing(
    factdesk: Commands, mill: Path, copy: Path
) -> None:
    accept(factdesk, copy, WORDS[0], "denied", "Ben")
    before = mill.read_bytes()
    answer = factdesk("merge", mill, copy, "--dry-run")
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == ["ben.factdesk: +1 label by Ben, 0 new articles, 0 conflicts, 0 changes to yours."]
    assert mill.read_bytes() == before


def test_files_are_merged_once_and_the_second_time_there_is_nothing_to_do(
    factdesk: Commands, mill: Path, copy: Path
) -> None:
    accept(factdesk, copy, WORDS[0], "denied", "Ben")
    dry = factdesk("merge", mill, copy, "--dry-run").out
    assert factdesk("merge", mill, copy).out == dry
    assert "denied" in factdesk("claims", mill, "--by", "Ben").out
    again = factdesk("merge", mill, copy)
    assert (again.code, again.lines) == (
        0,
        ["ben.factdesk: ben.factdesk is merged already; there is nothing to do."],
    )
    assert factdesk("undo", mill).code == 0
    assert "denied" not in factdesk("claims", mill).out


def test_a_file_that_is_none_is_named_and_the_others_go_in(
    factdesk: Commands, mill: Path, copy: Path, tmp_path: Path
) -> None:
    accept(factdesk, copy, WORDS[0], "denied", "Ben")
    wrong = tmp_path / "wrong.factdesk"
    wrong.write_text("Nothing. " * 100)
    answer = factdesk("merge", mill, wrong, copy)
    assert answer.code == 2
    assert str(wrong) in answer.complaint
    assert answer.out.startswith("ben.factdesk: +1 label by Ben")


def test_conflicts_are_listed_with_what_was_said_before_here_and_there(
    factdesk: Commands, mill: Path, copy: Path
) -> None:
    assert factdesk("conflicts", mill).complaint == "There is nothing to decide."
    claim = accept(factdesk, mill, WORDS[0], "reported", "Ana")
    shutil.copy(mill, copy)
    factdesk("label", mill, claim, "denied")
    factdesk("label", copy, claim, "confirmed")
    assert "1 conflict" in factdesk("merge", mill, copy).out
    answer = factdesk("conflicts", mill)
    head, *sides = answer.lines
    assert head.startswith(claim)
    assert [line.split()[:2] for line in sides] == [
        ["before", "reported"],
        ["here", "denied"],
        ["there", "confirmed"],
    ]
    assert all(WORDS[0] in line and "Ana, 20" in line for line in sides)


def test_packages_are_written_and_come_home(factdesk: Commands, mill: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    answer = factdesk(
        "package", mill, "--to", "Ana", "--to", "Ben", "--folder", folder, "--double", "100", "--blind"
    )
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [
        f"{folder}/Mills - {name}.factdesk: 1 article, 1 shared" for name in ("Ana", "Ben")
    ]
    accept(factdesk, folder / "Mills - Ben.factdesk", WORDS[1], "denied", "Ben")
    answer = factdesk("merge", mill, *sorted(folder.iterdir()))
    assert answer.code == 0
    assert [line.split(": ")[1][:12] for line in answer.lines] == ["Mills - Ana.", "+1 label by "]


@pytest.mark.parametrize("words", [("--double", "101"), ("--sample", "0"), ("--to",)])
def test_a_package_for_nobody_or_of_no_share_is_refused(
    factdesk: Commands, mill: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    to = () if words == ("--to",) else ("--to", "Ana")
    answer = factdesk("package", mill, *to, "--folder", tmp_path / "out", *words)
    assert answer.code == 2
    assert answer.complaint
    assert factdesk("package", mill, "--folder", tmp_path).code == 2
