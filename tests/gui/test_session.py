"""What is shown as saved is saved; what is not done is said, and can be tried again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factdesk.domain.changes import NO_CHANGE, ChangeSet
from factdesk.domain.errors import InvalidValue
from factdesk.gui import session as sessions
from factdesk.gui.article.marks import Mark
from factdesk.gui.main_window import MainWindow
from factdesk.store import reading
from factdesk.store.project import Project
from factdesk.usecases.claims import label_claims
from factdesk.usecases.projects import create_project, find_annotator, open_project, rename_project
from factdesk.usecases.suggestions import reject_suggestions


def test_nothing_to_undo_is_no_failure(window: MainWindow) -> None:
    window.walk.undo()
    assert "no edit that could be undone" in window.status.notice.text()
    assert "Saved" in window.status.saved.text()


def test_an_undo_shows_where_it_was(window: MainWindow) -> None:
    first = window.desk.items[0].id
    window.desk.label("denied")
    window.desk.step(1)
    window.walk.undo()
    assert window.desk.active_id == first
    window.walk.redo()
    active = window.desk.active
    assert active is not None
    assert active.made_of == first


def test_an_undone_rejection_is_shown_again(window: MainWindow) -> None:
    first = window.desk.items[0].id
    window.desk.reject()
    window.desk.step(1)
    window.walk.undo()
    assert window.desk.active_id == first


def test_an_undo_goes_to_the_article_where_the_claim_stood(window: MainWindow) -> None:
    article = window.desk.article
    window.desk.label("denied")
    window.walk.step_article(2)
    assert window.desk.article != article
    window.walk.undo()
    assert window.desk.article == article


def test_changes_of_this_window_are_no_news(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.label("denied")
    window.desk.reject()
    window.walk.undo()
    with qtbot.assertNotEmitted(window.session.changed_elsewhere):
        window.session._look_for_others()


def test_what_others_wrote_between_two_edits_of_this_window_is_seen(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    window.desk.label("denied")
    with open_project(project.address) as other:
        reject_suggestions(other, [window.desk.items[3].id], window.session.annotator)
    window.desk.label("denied")
    with qtbot.waitSignal(window.session.changed_elsewhere):
        window.session._look_for_others()
    assert len(window.desk.items) == 4


def test_the_title_follows_a_renaming(window: MainWindow) -> None:
    window.session.do(rename_project, "Works", window.session.annotator)
    assert window.windowTitle() == "Works — FactDesk"
    window.session.end()
    assert window.windowTitle() == "FactDesk"


def test_what_is_being_typed_is_saved_before_the_project_is_left(window: MainWindow, mill: Path) -> None:
    window.desk.label("denied")
    window.desk.activate(window.desk.items[0].id)
    window.inspector.note.setPlainText("called the owner")
    window.inspector.source.setText("the owner of the mill")
    window.inspector.source.setModified(True)
    window.session.end()
    with open_project(mill) as project:
        by = find_annotator(project, "Ana")
        [claim] = [
            claim
            for article_id in reading.article_ids(project, by.id)
            for claim in reading.claims_of(project, article_id)
        ]
    assert (claim.note, claim.source) == ("called the owner", "the owner of the mill")


def test_a_name_that_is_none_leaves_the_open_project_open(window: MainWindow, tmp_path: Path) -> None:
    before = window.session.project
    with create_project(tmp_path / "other.factdesk") as other:
        with pytest.raises(InvalidValue):
            window.session.begin(other, " ")
        assert window.session.project is before


def test_without_project_nothing_is_done(bare: MainWindow) -> None:
    assert bare.session.do(label_claims, ["x"], "denied", bare.session.annotator) is None
    assert bare.session.undo() is None


@pytest.mark.parametrize("result", [NO_CHANGE, (), None, ["x"], ("id", NO_CHANGE)])
def test_an_edit_that_changed_nothing_is_not_told(result: object, window: MainWindow, qtbot: QtBot) -> None:
    def usecase(_: Project) -> object:
        return result

    with qtbot.assertNotEmitted(window.session.changed):
        window.session.do(usecase)


def test_what_several_edits_changed_is_told_at_once(window: MainWindow) -> None:
    heard: list[ChangeSet] = []
    window.session.changed.connect(heard.append)
    made: Callable[[Project], list[ChangeSet]] = lambda _: [ChangeSet(7, "One"), ChangeSet(8, "Two")]  # noqa: E731
    window.session.do(made)
    assert [(change.edit, change.title) for change in heard] == [(8, "Two")]
    assert sessions.touches_articles(heard[0]) is False


def test_marks_of_the_view_are_those_of_the_desk(window: MainWindow) -> None:
    assert list[Mark](window.view.marks) == window.desk.marks()
