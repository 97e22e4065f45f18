"""The figures of the overview for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import Commands
from tests.projects import add_articles, make_article, make_project


def test_json_holds_all_figures_in_one_object(
    factdesk: Commands, mill: Path, suggested: Callable[[str], str]
) -> None:
    factdesk("label", mill, suggested("any talks had failed"), "denied")
    answer = factdesk("stats", mill, "--format", "json")
    assert answer.code == 0
    found = json.loads(answer.out)
    assert (found["claims"], found["labelled"], found["to_decide"], found["acceptance"]) == (1, 1, 2, 1)
    assert [one["title"] for one in found["articles"]] == ["The mill"]
    assert [(one["name"], one["claims"]) for one in found["annotators"]] == [("Ana", 1)]
    assert [(one["denied"], one["none"]) for one in found["publishers"]] == [(1, 0)]
    assert sum(one["offered"] for one in found["rules"]) == 3


def test_csv_holds_the_same_figures_one_a_row(factdesk: Commands, mill: Path) -> None:
    whole = json.loads(factdesk("stats", mill, "--format", "json").out)
    rows = list(csv.DictReader(io.StringIO(factdesk("stats", mill, "--format", "csv").out)))
    assert {row["measure"]: row["value"] for row in rows if row["part"] == "project"} == {
        key: "" if value is None else str(value)
        for key, value in whole.items()
        if not isinstance(value, list)
    }
    for part in ("articles", "annotators", "rules"):
        told = [(row["name"], row["measure"], row["value"]) for row in rows if row["part"] == part]
        assert told == [
            (name, measure, "" if value is None else str(value))
            for (_, name), *measures in (one.items() for one in whole[part])
            for measure, value in measures
        ]


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "\x1b[2Jgone"])
def test_no_title_steers_a_spreadsheet_or_a_terminal(factdesk: Commands, tmp_path: Path, title: str) -> None:
    project, _ = make_project(tmp_path / "mill.factdesk")
    with project:
        add_articles(project, make_article(title=title))
    answer = factdesk("stats", tmp_path / "mill", "--format", "csv")
    assert "\x1b" not in answer.out
    assert ",=" not in answer.out


def test_another_format_is_refused(factdesk: Commands, mill: Path) -> None:
    assert factdesk("stats", mill, "--format", "xml").code == 2
