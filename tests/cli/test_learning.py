"""The command learn."""

from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.projects import Reading
from factdesk.domain.times import now
from tests.command_line import Commands
from tests.projects import make_article, make_claim, make_project
from tests.suggesters.learning.desk import lessons


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A project in which Ana has finished eight articles."""
    path = tmp_path / "town.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project, project.edit("Work", ana) as edit:
        for number, one in enumerate(lessons(8)):
            article = make_article(one.text, f"Town {number}")
            edit.insert(Kind.ARTICLE, [article])
            edit.insert(Kind.CLAIM, [make_claim(article, ana, taken.segments) for taken in one.claims])
            edit.insert(Kind.READING, [Reading(new_id(), article.id, ana.id, now(), now())])
    return path


def test_what_is_learned_is_told_listed_switched_and_removed(factdesk: Commands, town: Path) -> None:
    learned = factdesk("learn", town)
    assert (learned.code, learned.err) == (0, "")
    assert learned.lines[0].startswith("Learned from 40 decisions in 8 articles: found ")
    assert learned.lines[1] == "Version 1 is on: suggest anew to use it."
    [line] = factdesk("learn", town, "--list").lines
    assert line.startswith("1  on   20")
    [line] = factdesk("learn", town, "--off").lines
    assert line.startswith("1  off  ")
    [line] = factdesk("learn", town, "--on", "1").lines
    assert line.startswith("1  on   ")
    suggested = factdesk("suggest", town)
    assert suggested.lines[0].startswith("Read 8 articles: ")
    assert factdesk("learn", town, "--remove", "1").lines == []


def test_learning_leaves_the_project_file_as_it_was(factdesk: Commands, town: Path) -> None:
    before = town.read_bytes()
    factdesk("learn", town)
    assert town.read_bytes() == before


def test_too_little_to_learn_from_is_one_sentence(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("learn", mill)
    assert answer.code == 2
    assert answer.complaint.startswith("There is nothing to learn from yet")


def test_a_version_that_is_not_there_is_one_sentence(factdesk: Commands, mill: Path) -> None:
    for option in ("--on", "--remove"):
        answer = factdesk("learn", mill, option, "3")
        assert (answer.code, answer.out) == (2, "")
        assert answer.complaint == "There is no version 3 of what was learned from this project."
