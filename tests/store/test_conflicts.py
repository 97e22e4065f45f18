"""What one person does to what another has done: nothing is overwritten, and nothing stands on nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.errors import Conflict, NotFound, ProjectDamaged
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    add_articles,
    in_file,
    make_article,
    make_claim,
    make_project,
    orphans,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mill.factdesk"


def test_what_somebody_else_has_changed_since_is_not_taken_back(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Ana's")
        with project.edit("Title", ben) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Ben's")
        before = state_digest(project, history=True)
        with pytest.raises(Conflict, match="somebody changed the same thing since"):
            project.undo(ana)
        assert state_digest(project, history=True) == before
        project.undo(ben)
        project.undo(ana)
        assert reading.article(project, article.id).title == article.title


def test_what_somebody_else_has_worked_on_since_is_not_taken_back(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ben)])
        with pytest.raises(Conflict, match="claims were made on it since"):
            project.undo(ana)
        assert reading.article(project, article.id) == article


def test_what_an_undone_edit_had_brought_cannot_be_built_on_by_redoing(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ben)])
        project.go_back_to(1, ana)
        with pytest.raises(Conflict, match="articles"):
            project.redo(ben)
        project.redo(ana)
        project.redo(ben)
        assert reading.statistics(project).claims == 1
    assert orphans(path) == 0


def test_a_removal_is_not_undone_when_what_it_belonged_to_is_gone(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        claim = make_claim(article, ben)
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [claim])
        with project.edit("Remove", ben) as edit:
            edit.remove(Kind.CLAIM, claim.id)
        with project.edit("Remove article", ana) as edit:
            edit.remove(Kind.ARTICLE, article.id)
        with pytest.raises(Conflict, match="articles"):
            project.undo(ben)
        project.undo(ana)
        project.undo(ben)
        assert reading.claims_of(project, article.id) == [claim]
    assert orphans(path) == 0


def test_nothing_can_be_put_on_what_is_gone(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        project.undo(ana)
        with pytest.raises(NotFound, match="articles"), project.edit("Mark", ana) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ana)])
    assert orphans(path) == 0


def test_the_same_text_brought_in_again_is_not_doubled_by_an_undo(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Remove article", ana) as edit:
            edit.remove(Kind.ARTICLE, article.id)
        add_articles(project, make_article(), by=ben)
        with pytest.raises(Conflict):
            project.undo(ana)
        assert reading.statistics(project).articles == 1


def test_what_is_referred_to_cannot_be_removed(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Mark", ana) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ana)])
        with (
            pytest.raises(Conflict, match="claims that belong to it stand"),
            project.edit("Remove", ana) as edit,
        ):
            edit.remove(Kind.ARTICLE, article.id)


def test_replacing_what_somebody_else_has_changed_meanwhile_is_a_conflict(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Newer", byline="B")
        with (
            pytest.raises(Conflict, match="Somebody else has just changed"),
            project.edit("Old", ana) as edit,
        ):
            edit.replace(Kind.ARTICLE, replace(article, title="Mine"), known=article)
        with project.edit("Other field", ana) as edit:
            edit.replace(Kind.ARTICLE, replace(article, publisher="P"), known=article)
        found = reading.article(project, article.id)
        assert (found.title, found.byline, found.publisher) == ("Newer", "B", "P")


def test_changing_what_is_not_there_is_said_so(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        for act in ("update", "remove"):
            with pytest.raises(NotFound), project.edit("Try", ana) as edit:
                getattr(edit, act)(Kind.CLAIM, "nothing")


def test_a_damaged_history_is_not_used_to_undo(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        with project.edit("Title", ana) as edit:
            edit.update(Kind.ARTICLE, article.id, title="Newer")
    in_file(path, "UPDATE changes SET before = replace(before, 'The mill', 'The bill')")
    with Project.open(path) as project:
        with pytest.raises(ProjectDamaged, match="history"):
            project.undo(ana)
        assert reading.article(project, article.id).title == "Newer"
