from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import Commands, run
from tests.projects import problems

Suggested = Callable[[str], str]


def test_undo_and_redo_say_what_they_concern(factdesk: Commands, mill: Path, suggested: Suggested) -> None:
    factdesk("label", mill, suggested("any talks"), "denied")
    assert factdesk("undo", mill).out == "Undone: Accept suggestion: any talks had failed\n"
    assert factdesk("claims", mill, "--format", "jsonl").records == []
    assert factdesk("redo", mill).out == "Redone: Accept suggestion: any talks had failed\n"
    assert len(factdesk("claims", mill, "--format", "jsonl").records) == 1


def test_every_step_can_be_taken_back_and_done_again_in_processes_of_their_own(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    def state() -> str:
        return factdesk("claims", mill, "--suggestions", "--format", "jsonl").out

    states = [state()]

    def step(*words: object) -> None:
        assert run(*words).code == 0
        states.append(state())

    claim_id = suggested("any talks")
    step("label", mill, claim_id, "denied")
    [record] = factdesk("claims", mill, "--format", "jsonl").records
    step("label", mill, record["id"], "confirmed")
    step("reject", mill, suggested("240 people"))
    assert len(set(states)) == 4
    for before in reversed(states[:-1]):
        assert run("undo", mill).code == 0
        assert state() == before
    assert run("undo", mill).complaint == "Ana has made no edit that could be undone."
    for after in states[1:]:
        assert run("redo", mill).code == 0
        assert state() == after
    assert run("redo", mill).complaint == "Ana has undone nothing that could be done again."
    assert problems(mill) == []


def test_everybody_takes_back_their_own(factdesk: Commands, mill: Path, suggested: Suggested) -> None:
    factdesk("label", mill, suggested("any talks"), "denied", "--annotator", "Ben")
    factdesk("label", mill, suggested("240 people"), "denied")
    assert "any talks" in factdesk("undo", mill, "--annotator", "Ben").out
    [left] = factdesk("claims", mill, "--format", "jsonl").records
    assert left["annotator"] == "Ana"


@pytest.mark.parametrize(
    ("command", "sentence"), [("undo", "has made no edit"), ("redo", "has undone nothing")]
)
def test_nothing_to_take_back_or_do_again_is_said(
    command: str, sentence: str, factdesk: Commands, mill: Path
) -> None:
    answer = factdesk(command, mill)
    assert (answer.code, answer.out) == (2, "")
    assert sentence in answer.complaint


def test_the_history_lists_the_newest_edit_first(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    factdesk("label", mill, suggested("any talks"), "denied")
    factdesk("undo", mill)
    head, newest, *older = factdesk("history", mill).lines
    assert head.split() == ["EDIT", "TIME", "(UTC)", "WHO", "STATE", "WHAT"]
    assert newest.endswith("Undo: Accept suggestion")
    assert older[0].split()[3:5] == ["Ana", "undone"]
    assert older[0].endswith("Accept suggestion: any talks had failed")
    numbers = [int(line.split()[0]) for line in (newest, *older)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(factdesk("history", mill, "--limit", "2").lines) == 3


def test_the_history_of_one_claim_says_what_was_before_and_after(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    factdesk("label", mill, suggested("any talks"), "denied")
    [claim] = factdesk("claims", mill, "--format", "jsonl").records
    factdesk("label", mill, claim["id"], "confirmed")
    factdesk("undo", mill)
    factdesk("label", mill, claim["id"], "none")
    factdesk("label", mill, suggested("240 people"), "denied")
    head, *lines = factdesk("history", mill, "--claim", claim["id"][:8]).lines
    assert head.split() == ["EDIT", "TIME", "(UTC)", "WHO", "WHAT"]
    assert [line.split("Ana", 1)[1].strip() for line in lines] == [
        "Remove label: label: denied → none",
        "Undo: Label confirmed: label: confirmed → denied",
        "Label confirmed: label: denied → confirmed",
        "Accept suggestion: “any talks had failed”; label: denied; suggested by said as denied, 0.80",
    ]
    assert len(factdesk("history", mill, "--claim", claim["id"], "--limit", "2").lines) == 3


def test_a_claim_that_was_taken_away_still_has_its_history(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    factdesk("label", mill, suggested("any talks"), "denied")
    [claim] = factdesk("claims", mill, "--format", "jsonl").records
    factdesk("undo", mill)
    assert "Undo: Accept suggestion" in factdesk("history", mill, "--claim", claim["id"]).lines[1]
    answer = factdesk("history", mill, "--claim", "nothing")
    assert (answer.code, answer.out) == (2, "")
    assert "begins with “nothing”" in answer.complaint
