from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.errors import NothingToUndo
from factdesk.store import reading
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    add_articles,
    add_suggestions,
    fill,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
    problems,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mill.factdesk"


def test_going_back_takes_everybody_to_that_point_and_forth_again(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        point, then = reading.newest_edit(project), state_digest(project)
        claim = make_claim(article, ben)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [claim])
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Newer")
        with project.edit("Label", ben) as edit:
            edit.update(Kind.CLAIM, claim.id, label="denied")
        now = state_digest(project)
        done = project.go_back_to(point, ana)
        assert [change.title for change in done] == ["Label", "Title", "Mark"]
        assert state_digest(project) == then
        with pytest.raises(NothingToUndo, match="since then"):
            project.go_back_to(point, ana)
        project.redo(ben)
        project.redo(ana)
        project.redo(ben)
        assert state_digest(project) == now


def test_going_back_to_the_beginning_leaves_the_people_who_work_here(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        add_articles(project, make_article(), by=ana)
        project.go_back_to(0, ben)
        assert reading.is_empty(project)
        assert reading.all_annotators(project) == [ana, ben]
        project.redo(ana)
        assert not reading.is_empty(project)


def test_a_full_project_survives_going_back_and_forth(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        fill(project, ana, articles=2, claims=3)
        offered = add_suggestions(
            project, make_suggestion(reading.article(project, reading.article_ids(project, ana.id)[0]))
        )
        assert offered
    assert problems(path) == []
