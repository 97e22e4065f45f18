"""How far annotators agree, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.projects import Reading
from factdesk.store import Project, reading
from factdesk.store.reading_looks import second_looks
from tests.command_line import Commands
from tests.projects import TEXT, add_articles, find_span, make_article, make_claim, make_project

CLOSES, FAILED = (find_span(TEXT, words) for words in ("The mill will close in May", "any talks had failed"))


@pytest.fixture
def twice(tmp_path: Path) -> Path:
    """A project of two articles that Ana and Ben have read, one of which Cleo has read too."""
    path = tmp_path / "mill.factdesk"
    project, people = make_project(path, "Ana", "Ben", "Cleo")
    with project:
        made = add_articles(
            project,
            *(
                make_article(f"{TEXT} {n}.", publisher="The Post", published_on=f"2024-1{n}-05")
                for n in range(2)
            ),
        )
        for article, readers in zip(made, (people[:2], people), strict=True):
            for by in readers:
                labels = ("reported", "denied" if by.name == "Ana" else "reported")
                with project.edit("Mark claims", by) as edit:
                    found = zip((CLOSES, FAILED), labels, strict=True)
                    edit.insert(
                        Kind.CLAIM, [make_claim(article, by, span, label=label) for span, label in found]
                    )
                    read = Reading(new_id(), article.id, by.id, "", "2026-03-02T12:00:00.000Z")
                    edit.insert(Kind.READING, [read])
    return path


def test_tables_show_each_figure_and_why_one_is_missing(factdesk: Commands, twice: Path) -> None:
    answer = factdesk("agreement", twice)
    assert answer.code == 0
    assert answer.lines[:4] == ["Mills", "Annotators  Ana, Ben, Cleo", "Articles    2", "Claims      10"]
    [f1] = [line for line in answer.lines if line.startswith("found     F1")]
    assert f1.split()[2:4] == ["1.000", "1.000–1.000"]
    [kappa] = [line for line in answer.lines if "Cohen’s kappa" in line]
    assert kappa.split()[3:5] == ["–", "(1)"]
    assert "(1) Not defined: it compares two people; see the pairs." in answer.lines
    assert "nan" not in answer.out.lower()


def test_tables_show_labels_pairs_confusion_publishers_and_months(factdesk: Commands, twice: Path) -> None:
    lines = factdesk("agreement", twice).lines
    assert any(line.startswith("denied ") for line in lines)
    assert any(line.split()[:3] == ["Ana", "Ben", "2"] for line in lines)
    at = lines.index("Ana / Ben  reported  denied  total")
    assert lines[at + 2].split() == ["denied", "2", "0", "2"]
    assert any(line.startswith("The Post") for line in lines)
    assert any(line.startswith("2026-03 ") for line in lines)


def test_a_narrow_terminal_shows_values_whole_and_leaves_intervals_to_the_first_table(
    factdesk: Commands, twice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    answer = factdesk("agreement", twice)
    assert max(map(len, answer.lines)) <= 80
    assert any(line.startswith("label     raw agreement  0.625") for line in answer.lines)
    [post] = [line for line in answer.lines if line.startswith("The Post")]
    assert post.split()[2:] == ["2", "1.000", "1.000", "-0.125", "0.625"]


def test_json_holds_all_figures_with_names(factdesk: Commands, twice: Path) -> None:
    found = json.loads(factdesk("agreement", twice, "--format", "json").out)
    assert (found["project"], found["people"]) == ("Mills", ["Ana", "Ben", "Cleo"])
    assert found["found"]["f1"]["value"] == 1.0
    assert found["label"]["kappa"] == {
        "value": None,
        "reason": "Not defined: it compares two people; see the pairs.",
        "low": None,
        "high": None,
        "n_units": 4,
        "n_raters": 3,
        "n_missing": 2,
    }
    assert [(pair["first"], pair["second"], pair["n_articles"]) for pair in found["pairs"]] == [
        ("Ana", "Ben", 2),
        ("Ana", "Cleo", 1),
        ("Ben", "Cleo", 1),
    ]
    assert found["pairs"][0]["label"]["confusion"] == {
        "labels": ["reported", "denied"],
        "counts": [[2, 0], [2, 0]],
    }
    assert found["methods"].startswith("The claims of 2 articles")


def test_the_methods_are_one_paragraph(factdesk: Commands, twice: Path) -> None:
    [line] = factdesk("agreement", twice, "--format", "methods", "--by", "Ben", "--by", "Ana").lines
    assert line.startswith("The claims of 2 articles were marked and labelled by 2 annotators")
    assert "Cohen's kappa" in line


def test_articles_can_be_narrowed_down(factdesk: Commands, twice: Path) -> None:
    for options, articles in (
        (("--since", "2024-11"), 1),
        (("--until", "2024-10"), 1),
        (("--until", "2024"), 2),
        (("--publisher", "The Times"), 0),
    ):
        answer = factdesk("agreement", twice, "--format", "json", *options)
        assert json.loads(answer.out)["n_articles"] == articles


def test_weeks_begin_on_monday(factdesk: Commands, twice: Path) -> None:
    lines = factdesk("agreement", twice, "--step", "week", "--time", "published").lines
    at = next(number for number, line in enumerate(lines) if line.startswith("WEEK FROM"))
    assert [line.split()[0] for line in lines[at + 1 :]] == ["2024-09-30", "2024-11-04"]


def test_fewer_resamples_give_the_same_figures(factdesk: Commands, twice: Path) -> None:
    few = json.loads(factdesk("agreement", twice, "--format", "json", "--resamples", "20").out)
    assert few["resamples"] == 20
    assert few["label"]["alpha"]["value"] == pytest.approx(1 - (10 - 1) * 4 / (100 - 64 - 4))


def test_a_project_of_one_person_says_why_nothing_is_told(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("agreement", mill)
    assert answer.code == 0
    assert "Annotators  nobody" in answer.lines
    assert answer.out.count("– (1)") == 11
    assert answer.lines[-1] == "(1) Not defined: fewer than two people took part."


def test_somebody_unknown_is_refused_with_one_sentence(factdesk: Commands, twice: Path) -> None:
    answer = factdesk("agreement", twice, "--by", "Dora")
    assert (answer.code, answer.out) == (2, "")
    assert "No annotator of mill.factdesk is called “Dora”; there is Ana, Ben, Cleo." in answer.err


def test_no_name_steers_a_terminal(factdesk: Commands, tmp_path: Path) -> None:
    with Project.create(tmp_path / "mill.factdesk", "\x1b[2Jgone"):
        pass
    answer = factdesk("agreement", tmp_path / "mill")
    assert answer.code == 0
    assert "\x1b" not in answer.out


def test_a_second_look_is_given_read_and_told(factdesk: Commands, twice: Path) -> None:
    given = factdesk("second-look", twice, "--by", "Ana", "--share", "100", "--annotator", "Ben")
    assert given.code == 0
    assert len(given.lines) == 2
    assert "annotate as “Ana (second look)”" in given.err
    with Project.open(twice) as project:
        [look] = second_looks(project)
        shadow = reading.annotator(project, look.shadow)
        for one in look.articles:
            with project.edit("Mark claims", shadow) as edit:
                article = reading.article(project, one)
                edit.insert(Kind.CLAIM, [make_claim(article, shadow, CLOSES, label="reported")])
                read = Reading(new_id(), one, shadow.id, "", "2026-03-03T12:00:00.000Z")
                edit.insert(Kind.READING, [read])
    answer = factdesk("agreement", twice, "--second-look")
    assert answer.lines[1] == "Annotators  Ana, Ana (second look)"
    [found] = json.loads(factdesk("agreement", twice, "--second-look", "--format", "json").out)["looks"]
    assert found["people"] == ["Ana", "Ana (second look)"]
    assert found["found"]["recall"]["value"] == pytest.approx(0.5)
    assert factdesk("agreement", twice).lines[1] == "Annotators  Ana, Ben, Cleo"


def test_without_a_second_look_there_is_nothing_to_tell_of(factdesk: Commands, twice: Path) -> None:
    answer = factdesk("agreement", twice, "--second-look")
    assert answer.code == 0
    assert "Nobody has been given a second look" in answer.err
