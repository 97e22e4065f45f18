import getpass
import sys
from pathlib import Path

import pytest

from factdesk.cli.opening import project_address
from factdesk.settings import UserSettings
from tests.command_line import Commands
from tests.projects import in_file, run_python

CUT_OFF = """
import os, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE articles SET text = text || hex(zeroblob(200000))")
connection.execute("UPDATE edits SET title = title || 'x'")
print("written", flush=True)
os.kill(os.getpid(), 9)
"""


def who(project: Path) -> str:
    """Who made the newest claim."""
    query = (
        "SELECT a.name FROM claims c JOIN annotators a ON a.id = c.annotator_id ORDER BY c.created_at DESC"
    )
    return str(in_file(project, query)[0][0])


def test_the_ending_of_a_project_may_be_left_out(mill: Path, factdesk: Commands) -> None:
    assert factdesk("stats", mill.with_suffix("")) == factdesk("stats", mill)
    assert project_address(str(mill.with_suffix(""))) == mill


def test_a_project_without_an_ending_is_taken_as_it_is(mill: Path, factdesk: Commands) -> None:
    bare = mill.rename(mill.with_suffix(""))
    assert factdesk("stats", bare).code == 0


def test_the_person_is_named_by_option_then_environment_then_settings_then_system(
    mill: Path, factdesk: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [line.split()[0] for line in factdesk("claims", mill, "--suggestions").lines[1:]]
    monkeypatch.setattr(getpass, "getuser", lambda: "cara")
    UserSettings().set("annotator", "Ben")
    factdesk("label", mill, ids[0], "denied", "--annotator", "Dora")
    assert who(mill) == "Dora"
    factdesk("label", mill, ids[0], "denied")
    assert who(mill) == "Ana"
    monkeypatch.delenv("FACTDESK_ANNOTATOR")
    factdesk("label", mill, ids[0], "denied")
    assert who(mill) == "Ben"
    UserSettings().set("annotator", "")
    factdesk("label", mill, ids[0], "denied")
    assert who(mill) == "cara"


def test_nobody_to_be_found_is_asked_for(
    mill: Path, factdesk: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError("no user name")

    monkeypatch.setattr(getpass, "getuser", nobody)
    monkeypatch.delenv("FACTDESK_ANNOTATOR")
    answer = factdesk("undo", mill)
    assert (answer.code, answer.complaint) == (
        2,
        "Who is working? Say so with --annotator NAME or FACTDESK_ANNOTATOR.",
    )


def test_an_empty_name_is_refused(mill: Path, factdesk: Commands) -> None:
    [_, first, *_] = factdesk("claims", mill, "--suggestions").lines
    answer = factdesk("label", mill, first.split()[0], "denied", "--annotator", " ")
    assert answer.code == 2
    assert "Say who is annotating" in answer.complaint


def test_looking_changes_nothing(mill: Path, factdesk: Commands) -> None:
    before = mill.read_bytes()
    for words in (
        ["claims"],
        ["claims", "--suggestions", "--annotator", "Nobody"],
        ["stats"],
        ["history"],
        ["check"],
    ):
        assert factdesk(words[0], mill, *words[1:]).code == 0
    assert mill.read_bytes() == before
    assert [path.name for path in mill.parent.iterdir() if path.is_file()] == [mill.name]


def test_taking_back_nothing_notes_nobody(mill: Path, factdesk: Commands) -> None:
    before = mill.read_bytes()
    answer = factdesk("undo", mill, "--annotator", "Nobody")
    assert (answer.code, answer.complaint) == (2, "Nobody has made no edit that could be undone.")
    assert mill.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="the file is written by a process that kills itself")
@pytest.mark.parametrize("command", ["stats", "claims", "history", "check"])
def test_a_write_that_was_cut_off_does_not_keep_anybody_from_looking(
    command: str, mill: Path, factdesk: Commands
) -> None:
    before = factdesk(command, mill)
    with pytest.raises(AssertionError):
        run_python(CUT_OFF, mill)
    journal = mill.with_name(mill.name + "-journal")
    assert journal.exists()
    assert factdesk(command, mill) == before
    assert not journal.exists()
