"""What became of one claim, what it was then, and bringing that back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.claim_history import Aspect
from factdesk.domain.claims import Claim
from factdesk.domain.spans import Span
from factdesk.gui.dialogs.claim_history_window import ClaimHistoryWindow
from factdesk.gui.dialogs.claim_history_words import local_time
from factdesk.gui.look.theme import DARK, LIGHT, theme_choice
from factdesk.gui.main_window import MainWindow
from factdesk.usecases import claims
from factdesk.usecases.projects import open_project


@pytest.fixture
def claim_id(window: MainWindow) -> str:
    """A claim made of a suggestion and then changed five times."""
    window.desk.label("reported")
    found = window.desk.items[0].id
    by, do = window.session.annotator, window.session.do
    do(claims.label_claims, [found], "denied", by)
    do(claims.resize_claim, found, [Span(4, 26)], by)
    do(claims.describe_claim, found, by, source="the mayor", note="ask again")
    do(claims.set_confidence, found, 2, by)
    window.walk.undo()
    window.desk.activate(found)
    return found


@pytest.fixture
def history(window: MainWindow, claim_id: str, qtbot: QtBot) -> ClaimHistoryWindow:
    found = ClaimHistoryWindow(window.session, window)
    qtbot.addWidget(found)
    found.show_claim(claim_id)
    found.show()
    return found


def lines(history: ClaimHistoryWindow) -> list[str]:
    rows = (history.list.topLevelItem(row) for row in range(history.list.topLevelItemCount()))
    return [item.text(2) for item in rows if item]


def marked(history: ClaimHistoryWindow) -> list[str]:
    return [one.cursor.selectedText() for one in history.state.paragraph.extraSelections()]


def now(window: MainWindow) -> Claim:
    found = window.desk.items[0].claim
    assert found is not None
    return found


def test_each_line_says_what_changed_the_newest_first(history: ClaimHistoryWindow) -> None:
    assert lines(history) == [
        "Undo: Set confidence — Confidence: fairly sure → –",
        "Confidence: – → fairly sure",
        "Source: the owner → the mayor; Note: – → ask again",
        "Words: without “The”",
        "Label: Reported → Denied",
        "Made of a suggestion: rule said, label Reported, score 0.80; label: Reported",
    ]
    first = history.list.topLevelItem(0)
    assert first is not None
    assert first.text(1) == "Ana"


def test_the_claim_is_shown_as_it_was_then(history: ClaimHistoryWindow) -> None:
    history.list.setFocus()
    assert marked(history) == ["mill will close in May"]
    assert history.state.values[Aspect.SOURCE].text() == "the mayor"
    for _ in range(5):
        QTest.keyClick(history.list, Qt.Key.Key_Down)
    assert marked(history) == ["The mill will close in May"]
    assert history.state.paragraph.toPlainText().startswith("The mill will close in May, the owner said")
    assert history.state.values[Aspect.LABEL].text() == "Reported"
    assert history.state.values[Aspect.LABEL].accessibleName() == "Label: Reported"
    assert history.state.values[Aspect.SOURCE].text() == "the owner"
    assert history.state.values[Aspect.NOTE].text() == "–"


def test_a_time_chooses_the_state_that_held_then(history: ClaimHistoryWindow) -> None:
    assert history._found is not None
    made = local_time(history._found.steps[-1].version.edit.at)
    history.then.setDateTime(made)
    chosen = history.chosen
    assert chosen is not None
    # All of it was done within seconds: the newest state of that second is meant.
    end = made.addMSecs(999 - made.time().msec())
    later = [step for step in history._found.steps if local_time(step.version.edit.at) <= end]
    assert chosen is later[0]
    assert history.then.minimumDateTime() <= made


def test_an_earlier_state_comes_back_at_a_press_and_can_be_undone(
    history: ClaimHistoryWindow, window: MainWindow
) -> None:
    before = now(window)
    assert not history.restore.isEnabled()
    assert "how the claim is now" in history.notice.text()
    history.choose_row(5)
    assert history.restore.isEnabled()
    QTest.mouseClick(history.restore, Qt.MouseButton.LeftButton)
    after = now(window)
    assert (after.label, after.text, after.source) == ("reported", "The mill will close in May", "the owner")
    assert lines(history)[0].startswith(
        "Restore claim — Label: Denied → Reported; Words: with “The”; Source:"
    )
    assert history.list.currentIndex().row() == 0
    window.walk.undo()
    assert now(window) == before
    assert lines(history)[0].startswith("Undo: Restore claim — ")


def test_what_is_done_meanwhile_appears_and_the_chosen_line_stays(
    history: ClaimHistoryWindow, window: MainWindow
) -> None:
    history.choose_row(4)
    window.desk.label("confirmed")
    assert lines(history)[0] == "Label: Denied → Confirmed"
    assert history.list.currentIndex().row() == 5
    history.choose_row(0)
    window.desk.activate(now(window).id)
    window.desk.label("unconfirmed")
    assert history.list.currentIndex().row() == 0
    assert history.state.values[Aspect.LABEL].text() == "Unconfirmed"


def test_a_claim_that_was_deleted_can_be_brought_back(
    history: ClaimHistoryWindow, window: MainWindow, claim_id: str
) -> None:
    window.desk.remove()
    assert lines(history)[0] == "Remove claim — taken away"
    assert not history.restore.isEnabled()
    assert "Taken away" in history.notice.text()
    history.choose_row(1)
    history.restore.click()
    assert now(window).id == claim_id
    assert lines(history)[0] == "Restore claim — brought back"


def test_what_cannot_be_brought_back_says_why(
    history: ClaimHistoryWindow, window: MainWindow, claim_id: str
) -> None:
    window.session.annotate_as("Ben")
    history.choose_row(4)
    assert not history.restore.isEnabled()
    assert "Only the one who made the claim" in history.notice.text()
    assert window.session.project is not None
    address = window.session.project.address
    window.session.begin(open_project(address, read_only=True), "Ana")
    history.show_claim(claim_id)
    history.choose_row(4)
    assert "open for reading" in history.notice.text()


def test_without_its_article_a_claim_is_shown_in_its_own_words(
    history: ClaimHistoryWindow, window: MainWindow
) -> None:
    window.imports.remove_article()
    assert marked(history) == ["mill will close in May"]
    history.choose_row(1)
    assert "was removed" in history.notice.text()


def test_the_mark_follows_the_theme(history: ClaimHistoryWindow) -> None:
    pictures = []
    for theme in (LIGHT, DARK):
        theme_choice().changed.emit(theme)
        [drawn] = history.state.paragraph.extraSelections()
        pictures.append(drawn.format.background().color().name())
    assert pictures[0] != pictures[1]


def test_all_of_it_can_be_reached_by_tab_and_heard(history: ClaimHistoryWindow) -> None:
    history.list.setFocus()
    history.choose_row(5)
    seen = set()
    for _ in range(8):
        focus = history.focusWidget()
        seen.add(focus)
        assert focus.accessibleName() or focus is history.restore
        history.focusNextChild()
    assert {history.list, history.then, history.state.paragraph, history.restore} <= seen
