from pathlib import Path

import pytest

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.errors import NothingToRedo, NothingToUndo
from factdesk.store import reading
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    add_articles,
    make_article,
    make_project,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mill.factdesk"


def test_an_edit_that_changes_nothing_leaves_no_trace(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        (article,) = add_articles(project, make_article(), by=ana)
        before = state_digest(project, history=True)
        with project.edit("Look", ana) as edit:
            pass
        with project.edit("Same title", ana) as same:
            same.update(Kind.ARTICLE, article.id, title=article.title)
        assert edit.changes == same.changes == NO_CHANGE
        assert state_digest(project, history=True) == before


def test_an_edit_that_changes_nothing_leaves_what_was_undone_to_be_redone(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        add_articles(project, make_article(), by=ana)
        project.undo(ana)
        with project.edit("Look", ana):
            pass
        project.redo(ana)
        assert reading.statistics(project).articles == 1


def test_an_edit_that_raises_has_not_happened(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        before = state_digest(project, history=True)
        with pytest.raises(ZeroDivisionError), project.edit("Fail", ana) as edit:  # noqa: PT012
            edit.insert(Kind.ARTICLE, [make_article()])
            raise ZeroDivisionError
        assert state_digest(project, history=True) == before


def test_a_change_set_tells_what_came_what_changed_and_what_went(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        article = make_article()
        with project.edit("Import", ana) as made:
            made.insert(Kind.ARTICLE, [article])
        with project.edit("Edit", ana) as changed:
            changed.update(Kind.ARTICLE, article.id, title="Baker")
        with project.edit("Remove", ana) as gone:
            gone.remove(Kind.ARTICLE, article.id)
        (came,) = made.changes.changes
        assert (came.kind, came.id, came.before) == (Kind.ARTICLE, article.id, None)
        assert came.after is not None
        (change,) = changed.changes.changes
        assert change.before is not None
        assert change.after is not None
        assert (change.before["title"], change.after["title"]) == (article.title, "Baker")
        (left,) = gone.changes.changes
        assert left.before is not None
        assert left.after is None
        assert made.changes.edit < changed.changes.edit < gone.changes.edit
        (back,) = project.undo(ana).changes
        assert (back.id, back.before) == (article.id, None)
        assert back.after is not None
        project.undo(ana)
        (away,) = project.undo(ana).changes
        assert away.after is None
        (again,) = project.redo(ana).changes
        assert again.before is None


def test_a_large_edit_is_told_in_bulk_and_undone_as_one(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        before = state_digest(project)
        with project.edit("Import", ana) as edit:
            edit.insert(Kind.ARTICLE, [make_article(f"Text {n}.") for n in range(501)])
        assert edit.changes.bulk == {Kind.ARTICLE}
        assert edit.changes.touches(Kind.ARTICLE)
        after = state_digest(project)
        undone = project.undo(ana)
        assert undone.bulk == {Kind.ARTICLE}
        assert state_digest(project) == before
        assert project.redo(ana).bulk == {Kind.ARTICLE}
        assert state_digest(project) == after


def test_nothing_to_undo_or_redo_is_said_by_name(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        with pytest.raises(NothingToUndo, match="Ana"):
            project.undo(ana)
        with pytest.raises(NothingToRedo, match="Ben"):
            project.redo(ben)
        add_articles(project, make_article(), by=ana)
        with pytest.raises(NothingToUndo, match="Ben"):
            project.undo(ben)


def test_undo_and_redo_are_lines_of_the_history(path: Path) -> None:
    project, (ana,) = make_project(path, "Ana")
    with project:
        add_articles(project, make_article(), by=ana)
        project.undo(ana)
        project.redo(ana)
        redo, undo, edit = reading.history(project, limit=3)
        assert (edit.kind, edit.state, edit.title, edit.annotator) == (
            "edit",
            "done",
            "Import articles",
            "Ana",
        )
        assert (undo.kind, undo.title, undo.target) == ("undo", "Undo: Import articles", edit.seq)
        assert (redo.kind, redo.title, redo.target) == ("redo", "Redo: Import articles", edit.seq)


def test_a_new_edit_ends_what_could_be_redone(path: Path) -> None:
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        add_articles(project, make_article("One."), by=ana)
        project.undo(ana)
        add_articles(project, make_article("Two."), by=ben)
        project.redo(ana)
        project.undo(ana)
        add_articles(project, make_article("Three."), by=ana)
        with pytest.raises(NothingToRedo):
            project.redo(ana)
        assert [record.state for record in reading.history(project) if record.title == "Import articles"] == [
            "done",
            "done",
            "superseded",
        ]
