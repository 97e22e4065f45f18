import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

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


def rows(path: Path) -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


@pytest.fixture
def labelled(factdesk: Commands, mill: Path, suggested: Suggested) -> Path:
    """The mill with a claim of Ana's, denied, and one of Ben's, confirmed."""
    factdesk("label", mill, suggested("any talks"), "denied")
    factdesk("label", mill, suggested("240 people"), "confirmed", "--annotator", "Ben")
    return mill


def test_labels_go_out_as_csv_and_prove_themselves(
    factdesk: Commands, labelled: Path, tmp_path: Path
) -> None:
    target = tmp_path / "labels.csv"
    answer = factdesk("export", labelled, target)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"{target}: 2 rows, written and read back.\n"
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    found = rows(target)
    assert [(row["label"], row["annotator"]) for row in found] == [("denied", "Ana"), ("confirmed", "Ben")]
    assert all(TEXT[int(row["start"]) : int(row["end"])] == row["text"] for row in found)


@pytest.mark.parametrize(
    ("options", "labels"),
    [
        (["--label", "denied"], ["denied"]),
        (["--label", "d", "--label", "c"], ["denied", "confirmed"]),
        (["--label", "reported"], []),
        (["--by", "Ben"], ["confirmed"]),
        (["--by", "Ben", "--label", "denied"], []),
        (["--finished"], []),
        (["--suggestions"], ["", "denied", "confirmed"]),
    ],
    ids=" ".join,
)
def test_what_goes_out_can_be_chosen(
    options: list[str], labels: list[str], factdesk: Commands, labelled: Path, tmp_path: Path
) -> None:
    assert factdesk("export", labelled, tmp_path / "labels.csv", *options).code == 0
    assert [row["label"] for row in rows(tmp_path / "labels.csv")] == labels


def test_the_mark_and_the_guard_can_be_left_out(factdesk: Commands, tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "p.factdesk")
    text = "=1+1 is what he said."
    with project:
        [article] = add_articles(project, make_article(text))
        add_suggestions(project, make_suggestion(article, find_span(text, "=1+1")))
    [record] = factdesk("claims", tmp_path / "p", "--suggestions", "--format", "jsonl").records
    factdesk("label", tmp_path / "p", record["id"], "reported")
    factdesk("export", tmp_path / "p", tmp_path / "safe.csv")
    factdesk("export", tmp_path / "p", tmp_path / "exact.csv", "--exact", "--no-bom")
    assert [row["text"] for row in rows(tmp_path / "safe.csv")] == ["'=1+1"]
    assert [row["text"] for row in rows(tmp_path / "exact.csv")] == ["=1+1"]
    assert not (tmp_path / "exact.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_ending_chooses_the_format_unless_it_is_named(
    factdesk: Commands, labelled: Path, tmp_path: Path
) -> None:
    for name, options in (("a.jsonl", []), ("b.data", ["--format", "jsonl"])):
        answer = factdesk("export", labelled, tmp_path / name, *options)
        assert answer.code == 0
        assert "records, written and read back" in answer.out
        assert (tmp_path / name).read_bytes().startswith(b"{")
    factdesk("export", labelled, tmp_path / "c.jsonl", "--format", "csv")
    assert (tmp_path / "c.jsonl").read_text(encoding="utf-8-sig").startswith("project_id,")


@pytest.mark.parametrize("option", ["--finished", "--suggestions", "--exact", "--no-bom", "--with-codebook"])
def test_json_lines_cannot_be_narrowed(
    option: str, factdesk: Commands, labelled: Path, tmp_path: Path
) -> None:
    answer = factdesk("export", labelled, tmp_path / "a.jsonl", option)
    assert answer.code == 2
    assert answer.complaint == (
        f"JSON Lines hold the whole project unless --layer is given, so {option} is for labels alone."
    )
    assert not (tmp_path / "a.jsonl").exists()


@pytest.mark.parametrize(
    ("options", "part"),
    [(["--label", "false"], "“false”"), (["--by", "Zoe"], "“Zoe”"), (["--label", "none"], "--label")],
)
def test_a_choice_that_cannot_be_made_writes_nothing(
    options: list[str], part: str, factdesk: Commands, labelled: Path, tmp_path: Path
) -> None:
    answer = factdesk("export", labelled, tmp_path / "labels.csv", *options)
    assert (answer.code, answer.out) == (2, "")
    assert part in answer.complaint
    assert not (tmp_path / "labels.csv").exists()


def test_a_folder_that_is_not_there_is_named(factdesk: Commands, labelled: Path, tmp_path: Path) -> None:
    answer = factdesk("export", labelled, tmp_path / "nowhere" / "labels.csv")
    assert answer.code == 2
    assert str(tmp_path / "nowhere") in answer.complaint


def test_the_project_is_never_overwritten_by_its_labels(factdesk: Commands, labelled: Path) -> None:
    before = labelled.read_bytes()
    assert factdesk("export", labelled, labelled).code == 2
    assert labelled.read_bytes() == before
