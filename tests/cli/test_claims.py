from collections.abc import Callable
from pathlib import Path

import pytest

from factdesk.cli.claims import named_label
from factdesk.domain.labels import LABELS
from tests.command_line import Commands
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

Suggested = Callable[[str], str]


@pytest.mark.parametrize("label", [label.key for label in LABELS])
def test_a_label_given_comes_back(label: str, factdesk: Commands, mill: Path, suggested: Suggested) -> None:
    answer = factdesk("label", mill, suggested("any talks"), label)
    assert (answer.code, answer.err) == (0, "")
    claim_id, given = answer.out.split()
    assert given == label
    [record] = factdesk("claims", mill, "--format", "jsonl").records
    assert record["id"] == claim_id
    assert record["label"] == label
    assert record["origin"] == ("suggested" if label == "denied" else "edited")
    assert record["annotator"] == "Ana"
    [[start, end]] = record["segments"]
    assert TEXT[start:end] == record["text"] == "any talks had failed"


def test_a_claim_can_be_labelled_again_and_its_label_removed(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    claim_id = factdesk("label", mill, suggested("any talks"), "denied").out.split()[0]
    assert factdesk("label", mill, claim_id, "U").out == f"{claim_id}  unconfirmed\n"
    assert factdesk("claims", mill, "--format", "jsonl").records[0]["label"] == "unconfirmed"
    assert factdesk("label", mill, claim_id[:6], "none").out == f"{claim_id}  none\n"
    assert factdesk("claims", mill, "--format", "jsonl").records[0]["label"] is None
    assert factdesk("claims", mill).lines[1].split()[1] == "–"


def test_a_label_may_be_its_letter() -> None:
    assert [named_label(letter) for letter in "rduc"] == [label.key for label in LABELS]
    assert [named_label(label.title) for label in LABELS] == [label.key for label in LABELS]


def test_a_label_that_is_none_of_the_four_is_refused(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    answer = factdesk("label", mill, suggested("any talks"), "false")
    assert answer.code == 2
    assert answer.complaint == (
        "There is no label “false”; use one of reported, denied, unconfirmed, confirmed."
    )


def test_a_suggestion_has_no_label_to_remove(factdesk: Commands, mill: Path, suggested: Suggested) -> None:
    answer = factdesk("label", mill, suggested("any talks"), "none")
    assert answer.code == 2
    assert "reject it instead" in answer.complaint


def test_a_suggestion_is_decided_on_once(factdesk: Commands, mill: Path, suggested: Suggested) -> None:
    first = suggested("any talks")
    factdesk("label", mill, first, "denied")
    answer = factdesk("label", mill, first, "denied")
    assert answer.code == 2
    assert answer.complaint == "You have decided on the suggestion “any talks had failed” already."


def test_a_rejected_suggestion_is_never_listed_again(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    chosen = suggested("any talks")
    answer = factdesk("reject", mill, chosen)
    assert answer.code == 0
    assert answer.out.startswith(chosen)
    assert "any talks" not in factdesk("claims", mill, "--suggestions").out
    assert "any talks" in factdesk("claims", mill, "--suggestions", "--annotator", "Ben").out


def test_a_rejected_claim_takes_its_suggestion_along(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    claim_id = factdesk("label", mill, suggested("any talks"), "denied").out.split()[0]
    assert factdesk("reject", mill, claim_id).code == 0
    assert "any talks" not in factdesk("claims", mill, "--suggestions").out


@pytest.mark.parametrize("command", [["label", "denied"], ["reject"]])
def test_nobody_else_s_claim_can_be_changed(
    command: list[str], factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    claim_id = factdesk("label", mill, suggested("any talks"), "reported", "--annotator", "Ben").out.split()[
        0
    ]
    answer = factdesk(command[0], mill, claim_id, *command[1:])
    assert (answer.code, answer.out) == (2, "")
    assert "belongs to" in answer.complaint
    assert factdesk("claims", mill, "--format", "jsonl").records[0]["label"] == "reported"


@pytest.mark.parametrize("wrong", ["zz", "", "%", "_"])
@pytest.mark.parametrize("command", [["label", "denied"], ["reject"]])
def test_an_id_that_nothing_has_is_refused(
    command: list[str], wrong: str, factdesk: Commands, mill: Path
) -> None:
    answer = factdesk(command[0], mill, wrong, *command[1:])
    assert answer.code == 2
    assert f"begins with “{wrong}”" in answer.complaint or f"begin with “{wrong}”" in answer.complaint


def test_a_beginning_that_several_ids_have_is_refused(factdesk: Commands, tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "many.factdesk")
    with project:
        [article] = add_articles(project, make_article())
        add_suggestions(project, *(make_suggestion(article) for _ in range(17)))
    ids = [
        r["id"] for r in factdesk("claims", tmp_path / "many", "--suggestions", "--format", "jsonl").records
    ]
    shared = next(one[0] for one in ids if sum(other[0] == one[0] for other in ids) > 1)
    answer = factdesk("reject", tmp_path / "many", shared)
    assert answer.code == 2
    assert f"several claims or suggestions begin with “{shared}”" in answer.complaint


def test_the_table_is_aligned_and_marks_what_is_only_suggested(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    factdesk("label", mill, suggested("any talks"), "confirmed")
    head, *lines = factdesk("claims", mill, "--suggestions").lines
    assert head.split() == ["ID", "LABEL", "KIND", "SOURCE", "TEXT"]
    assert [line.split()[1] for line in lines] == ["reported?", "confirmed", "confirmed?"]
    for column, words in (("KIND", "attributed"), ("SOURCE", "the owner")):
        assert {line.index(words) for line in lines} == {head.index(column)}
    texts = [line[head.index("TEXT") :] for line in lines]
    assert texts == [
        "The mill will close in May",
        "any talks had failed",
        "240 people had signed the agreement",
    ]


def test_the_table_is_cut_to_the_terminal_s_width(
    factdesk: Commands, mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = factdesk("claims", mill, "--suggestions").lines
    assert all(len(line) <= 60 for line in lines)
    assert any(line.endswith("…") for line in lines)


def test_the_table_says_who_when_several_have_worked(
    factdesk: Commands, mill: Path, suggested: Suggested
) -> None:
    chosen = suggested("any talks")
    factdesk("label", mill, chosen, "denied")
    factdesk("label", mill, chosen, "confirmed", "--annotator", "Ben")
    head, *lines = factdesk("claims", mill).lines
    assert "ANNOTATOR" in head
    assert sorted(line[head.index("ANNOTATOR") :].split()[0] for line in lines) == ["Ana", "Ben"]
    assert len(factdesk("claims", mill, "--by", "Ben").lines) == 2


def test_claims_of_somebody_unknown_are_refused(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("claims", mill, "--by", "Zoe")
    assert answer.code == 2
    assert answer.complaint == "Nobody of the name “Zoe” has worked in mill.factdesk."


def test_no_claims_are_an_empty_list(factdesk: Commands, mill: Path) -> None:
    assert len(factdesk("claims", mill).lines) == 1
    assert factdesk("claims", mill, "--format", "jsonl").out == ""


def test_text_that_would_steer_a_terminal_is_shown_plainly(factdesk: Commands, tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "evil.factdesk")
    text = "He denied \x1b[2J\x07 a \u202eplan\nto flee."
    with project:
        [article] = add_articles(project, make_article(text, "evil"))
        add_suggestions(project, make_suggestion(article, find_span(text, text)))
    out = factdesk("claims", tmp_path / "evil", "--suggestions").out
    assert "He denied [2J a plan to flee." in out
    assert not set("\x1b\x07\u202e") & set(out)
    [record] = factdesk("claims", tmp_path / "evil", "--suggestions", "--format", "jsonl").records
    assert record["text"] == text


def test_what_the_bias_guard_hides_is_not_listed(factdesk: Commands, tmp_path: Path) -> None:
    from factdesk.usecases.projects import change_setting

    project, [ana] = make_project(tmp_path / "guarded.factdesk", "Ana")
    with project:
        [article] = add_articles(project, make_article())
        add_suggestions(project, make_suggestion(article))
        change_setting(project, "bias_guard", True, ana)
    assert factdesk("claims", tmp_path / "guarded", "--suggestions", "--format", "jsonl").records == []
