"""The second look in the window: begun by a dialog, read with the first reading out of sight, ended and compared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.gui.agreement.window import AgreementWindow
from factdesk.gui.dialogs.second_look_dialog import SecondLookDialog
from factdesk.gui.errands.second_looking import SecondLooking
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.banner import Banner
from factdesk.store import Project, reading
from factdesk.store.reading_looks import second_looks
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.projects import find_annotator
from factdesk.usecases.readings import finish_article
from tests.gui.conftest import open_in
from tests.gui.windows import controls, fault_of

Answer = Callable[[type[QDialog], Callable[[QDialog], bool]], None]


@pytest.fixture
def window(bare: MainWindow, mill: Path) -> MainWindow:
    """Ana has finished all three articles, and Ben one."""
    with Project.open(mill) as project:
        ana, ben = (find_annotator(project, name) for name in ("Ana", "Ben"))
        for number, one in enumerate(reading.article_ids(project, "")):
            mark_claim(project, one, [Span(0, 10)], ana, "reported")
            finish_article(project, one, ana)
            if not number:
                mark_claim(project, one, [Span(0, 10)], ben, "denied")
                finish_article(project, one, ben)
    open_in(bare, mill)
    return bare


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


def banner(window: MainWindow) -> Banner:
    [found] = window.findChildren(SecondLooking)
    return found.banner


def look_again(window: MainWindow, answer: Answer, act: Callable[[SecondLookDialog], None]) -> None:
    """Choose Second Look…, choose something, and agree."""

    def answering(dialog: QDialog) -> bool:
        assert isinstance(dialog, SecondLookDialog)
        act(dialog)
        assert dialog.begin.isEnabled()
        return True

    answer(SecondLookDialog, answering)
    window.actions_by_key["second_look"].trigger()


def share(percent: int, words: str = "") -> Callable[[SecondLookDialog], None]:
    """Choose so many percent, and see what the dialog tells."""

    def act(dialog: SecondLookDialog) -> None:
        dialog.share.setValue(percent)
        assert not words or dialog.told.text() == words

    return act


def test_only_the_articles_to_read_again_are_listed_and_the_earlier_labels_are_out_of_sight(
    window: MainWindow, answer: Answer
) -> None:
    assert window.desk.items
    look_again(window, answer, share(60, "Articles to read again: 2 of 3."))
    [look] = second_looks(project_of(window))
    assert set(window.articles.model.ids) == set(look.articles)
    assert window.articles.summary.count.text() == "2 articles"
    assert window.status.who.text() == "Ana (second look)"
    assert window.desk.article is not None
    assert window.desk.article.id in look.articles
    assert not [item for item in window.desk.items if item.suggestion is None]
    assert banner(window).isVisible()
    assert banner(window).words.text() == "Second look: 0 of 2 articles done."
    assert window.status.progress.text() == "0 of 2 articles finished"


def test_labels_go_to_the_second_look_and_the_first_reading_stays(window: MainWindow, answer: Answer) -> None:
    look_again(window, answer, share(30))
    project = project_of(window)
    [look] = second_looks(project)
    [only] = look.articles
    first = reading.claims_of(project, only, look.annotator)
    window.focus_article()
    window.view.select_span(Span(0, 10))
    QTest.keyClick(window.view, Qt.Key.Key_D)
    assert [claim.label for claim in reading.claims_of(project, only, look.shadow)] == ["denied"]
    assert reading.claims_of(project, only, look.annotator) == first
    window.actions_by_key["article.finish"].trigger()
    assert banner(window).words.text() == "Second look: all done."


def test_ending_shows_the_agreement_with_oneself(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    look_again(window, answer, share(30))
    project = project_of(window)
    [look] = second_looks(project)
    window.view.select_span(Span(0, 10))
    QTest.keyClick(window.view, Qt.Key.Key_D)
    window.actions_by_key["article.finish"].trigger()
    QTest.mouseClick(banner(window).button, Qt.MouseButton.LeftButton)
    assert window.session.annotator.name == "Ana"
    assert window.settings.get("annotator") == "Ana"
    assert window.articles.model.rowCount() == 3
    assert not banner(window).isVisible()
    qtbot.waitUntil(lambda: bool(window.findChildren(AgreementWindow)))
    [page] = window.findChildren(AgreementWindow)
    both = (look.annotator, look.shadow)
    # The page may be counting everybody when it is told whom to compare.
    qtbot.waitUntil(lambda: page.found is not None and page.found.agreement.people == both, timeout=20_000)
    assert page.found is not None
    assert page.found.agreement.label.raw.value == 0
    page.close()


def test_an_end_before_anything_is_read_says_so_and_asks_no_more(window: MainWindow, answer: Answer) -> None:
    look_again(window, answer, share(60))
    window.actions_by_key["second_look.end"].trigger()
    assert window.session.annotator.name == "Ana"
    assert "no article was finished a second time" in window.status.notice.text()
    assert not banner(window).isVisible()
    look_again(window, answer, lambda _: None)
    assert window.session.annotator.name == "Ana (second look)"
    assert len(second_looks(project_of(window))) == 1


def test_a_second_look_that_was_begun_is_gone_on_with(window: MainWindow, answer: Answer) -> None:
    look_again(window, answer, share(60))
    window.actions_by_key["article.finish"].trigger()
    window.session.annotate_as("Ana")
    told: list[str] = []

    def act(dialog: SecondLookDialog) -> None:
        told.extend((dialog.told.text(), dialog.begin.text()))
        assert not dialog.share.isEnabled()

    look_again(window, answer, act)
    assert told == ["A second look is under way: 1 of 2 articles done.", "Go On"]
    assert banner(window).words.text() == "Second look: 1 of 2 articles done."


def test_what_is_slipped_in_for_somebody_else_waits_until_they_annotate(
    window: MainWindow, answer: Answer
) -> None:
    def act(dialog: SecondLookDialog) -> None:
        dialog.person.setCurrentIndex(dialog.person.findText("Ben"))
        assert dialog.begin.text() == "Slip In"
        assert dialog.told.text() == "Articles to read again: 1 of 1."

    look_again(window, answer, act)
    assert window.session.annotator.name == "Ana"
    assert not banner(window).isVisible()
    window.session.annotate_as("Ben")
    assert banner(window).words.text() == "A second look waits for you. Articles to read again: 1."
    QTest.mouseClick(banner(window).button, Qt.MouseButton.LeftButton)
    assert window.session.annotator.name == "Ben (second look)"
    assert window.articles.model.rowCount() == 1


def test_what_was_finished_too_lately_is_not_offered(window: MainWindow, answer: Answer) -> None:
    seen: list[str] = []

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, SecondLookDialog)
        dialog.age.setCurrentIndex(dialog.age.findData(7))
        seen.append(dialog.told.text())
        assert not dialog.begin.isEnabled()
        return False

    answer(SecondLookDialog, act)
    window.actions_by_key["second_look"].trigger()
    assert seen == ["Nothing was finished then that is not in a second look already."]
    assert second_looks(project_of(window)) == ()


def test_search_and_filters_stay_within_the_second_look(
    window: MainWindow, answer: Answer, qtbot: QtBot
) -> None:
    look_again(window, answer, share(60))
    QTest.keyClicks(window.articles.search, "mill")
    qtbot.waitUntil(lambda: bool(window.articles.words) and not window.articles.busy)
    assert window.articles.model.rowCount() == 2
    window.articles.lift_all()
    assert window.articles.words == ""
    assert window.articles.model.rowCount() == 2


def test_a_project_that_is_closed_at_a_second_look_lists_everything_when_it_is_opened_again(
    window: MainWindow, answer: Answer, mill: Path
) -> None:
    look_again(window, answer, share(60))
    window.session.end()
    assert not banner(window).isVisible()
    open_in(window, mill)
    assert window.session.annotator.name == "Ana"
    assert window.articles.model.rowCount() == 3
    assert banner(window).words.text() == "A second look waits for you. Articles to read again: 2."


def test_undo_takes_back_what_was_done_at_the_second_look(window: MainWindow, answer: Answer) -> None:
    look_again(window, answer, share(30))
    window.view.select_span(Span(0, 10))
    QTest.keyClick(window.view, Qt.Key.Key_D)
    window.walk.undo()
    [look] = second_looks(project_of(window))
    assert not reading.claims_of(project_of(window), look.articles[0], look.shadow)
    assert window.session.annotator.name == "Ana (second look)"


def test_every_control_of_the_dialog_says_what_it_is(window: MainWindow, qtbot: QtBot) -> None:
    dialog = SecondLookDialog(project_of(window), window.session.annotator, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert [fault for one in controls(dialog) if (fault := fault_of(one))] == []
