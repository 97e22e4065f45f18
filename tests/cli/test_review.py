"""Where annotators differ, and gold labels on their way out, on the command line."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article, new_id
from factdesk.domain.colleagues.reviews import TAKEN
from factdesk.domain.projects import Reading
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.claims import label_claims
from factdesk.usecases.projects import find_annotator
from factdesk.usecases.review import decide, review_group
from factdesk.usecases.review_queue import review_queue
from tests.command_line import Commands
from tests.projects import TEXT, add_articles, find_span, make_article, make_claim, make_project
from tests.usecases.colleagues import sha256

CLOSES, FAILED = (find_span(TEXT, words) for words in ("The mill will close in May", "any talks had failed"))


def label(project: Project, article: Article, name: str, *labels: str) -> None:
    by = find_annotator(project, name)
    with project.edit("Mark claims", by) as edit:
        found = zip((CLOSES, FAILED), labels, strict=True)
        edit.insert(Kind.CLAIM, [make_claim(article, by, span, label=one) for span, one in found])
        edit.insert(Kind.READING, [Reading(new_id(), article.id, by.id, "", "2026-03-02T12:00:00.000Z")])


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """A project with an article that Ana and Ben have read: they agree on one claim and not on another."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path, "Ana", "Ben")
    with project:
        [article] = add_articles(project, make_article())
        label(project, article, "Ana", "reported", "denied")
        label(project, article, "Ben", "reported", "confirmed")
    return path


def decided(path: Path) -> None:
    """Let Ana be right."""
    with Project.open(path) as project:
        rita = find_annotator(project, "Rita")
        [line] = run(review_queue(project)).lines
        rows = review_group(project, line.key).rows
        [ours] = [row.claims[0] for row in rows if row.annotator.name == "Ana"]
        decide(project, line.key, TAKEN, rita, take=[ours.id], reason="context")


def test_the_queue_is_a_table_of_what_differs(factdesk: Commands, twice: Path) -> None:
    answer = factdesk("review", twice)
    assert answer.code == 0
    head, line = answer.lines
    assert head.split() == ["ID", "STATE", "DIFFERS", "IN", "LABELS", "ARTICLE", "CLAIM"]
    assert "open" in line
    assert "denied / confirmed" in line
    assert line.endswith("any talks had failed")
    assert answer.err == "factdesk: 1 of 1 spot left to decide.\n"
    assert len(factdesk("review", twice, "--sample", "100").lines) == 3
    assert len(factdesk("review", twice, "--agreed-by", "off").lines) == 3
    assert factdesk("review", twice, "--kind", "only-a").lines == []
    assert len(factdesk("review", twice, "--kind", "label", "--label", "denied").lines) == 2
    assert factdesk("review", twice, "--state", "sent-back").lines == []
    assert len(factdesk("review", twice, "--person", "Ben", "--by", "Ben", "--by", "Ana").lines) == 2


def test_the_queue_as_json_holds_all(factdesk: Commands, twice: Path) -> None:
    found = json.loads(factdesk("review", twice, "--format", "json").out)
    assert found["left"] == 1
    assert (found["states"]["open"], found["states"]["agreed"]) == (1, 1)
    [spot] = found["spots"]
    assert spot["labels"] == {"Ana": ["denied"], "Ben": ["confirmed"]}
    assert (spot["differences"], spot["gold_source"], spot["news"]) == (["label differs"], None, [])
    hidden = json.loads(factdesk("review", twice, "--format", "json", "--anonymous").out)
    assert set(hidden["spots"][0]["labels"]) == {"A", "B"}
    assert "Ana" not in json.dumps(hidden)


def test_a_new_label_after_a_decision_is_told(factdesk: Commands, twice: Path) -> None:
    decided(twice)
    assert "decided" in factdesk("review", twice).lines[1]
    with Project.open(twice) as project:
        ben = find_annotator(project, "Ben")
        [line] = run(review_queue(project)).lines
        theirs = [row.claims[0] for row in review_group(project, line.key).rows if row.annotator == ben]
        label_claims(project, [theirs[0].id], "unconfirmed", ben)
    [spot] = json.loads(factdesk("review", twice, "--format", "json").out)["spots"]
    assert (spot["state"], spot["news"]) == ("open", ["Ben’s label is new"])


def test_one_file_is_compared_with_another_and_neither_is_changed(factdesk: Commands, tmp_path: Path) -> None:
    path, copy = tmp_path / "ours.factdesk", tmp_path / "theirs.factdesk"
    project, _ = make_project(path, "Ana", "Ben")
    with project:
        [article] = add_articles(project, make_article())
    shutil.copy(path, copy)
    for file, name, labels in (
        (path, "Ana", ("reported", "denied")),
        (copy, "Ben", ("reported", "reported")),
    ):
        with Project.open(file) as opened:
            label(opened, article, name, *labels)
    before = [sha256(file) for file in (path, copy)]
    answer = factdesk("review", path, "--against", copy)
    assert "denied / reported" in answer.lines[1]
    assert [sha256(file) for file in (path, copy)] == before
    assert factdesk("review", path).lines == []
    assert factdesk("review", path, "--against", path).code == 2


def test_gold_labels_go_out_with_who_decided_and_why(factdesk: Commands, twice: Path, tmp_path: Path) -> None:
    decided(twice)
    target = tmp_path / "gold.csv"
    answer = factdesk("export", twice, target, "--layer", "gold", "--with-codebook")
    assert answer.code == 0
    assert [Path(line).name for line in answer.lines[:-1]] == [
        "gold.codebook.md",
        "gold.datasheet.md",
        "gold.decisions.csv",
    ]
    with target.open(encoding="utf-8-sig", newline="") as file:
        told = [
            (row["label"], row["gold_source"], row["decided_by"], row["decision_reason"], row["annotator"])
            for row in csv.DictReader(file)
        ]
    assert told == [
        ("reported", "unanimous", "", "", ""),
        ("denied", "adjudicated", "Rita", "context", ""),
    ]


def test_labels_go_out_as_json_lines_too(factdesk: Commands, twice: Path, tmp_path: Path) -> None:
    target = tmp_path / "labels.jsonl"
    answer = factdesk("export", twice, target, "--layer", "both")
    assert answer.code == 0
    assert answer.err == "factdesk: Spots on which people differ and that have no gold yet: 1.\n"
    rows = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [(row["annotator"], row["label"], row["label_is_gold"]) for row in rows] == [
        ("", "reported", True),
        ("Ana", "reported", True),
        ("Ben", "reported", True),
        ("Ana", "denied", False),
        ("Ben", "confirmed", False),
    ]
