"""Everything about one claim, shown and changed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factdesk.domain.claims import STATEMENT, Claim
from factdesk.domain.labels import LABELS
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.inspector import Inspector
from factdesk.store import reading


@pytest.fixture
def inspector(window: MainWindow) -> Inspector:
    """On a claim that was accepted as suggested."""
    window.desk.accept()
    window.desk.activate(window.desk.items[0].id)
    return window.inspector


def claim(window: MainWindow) -> Claim:
    """As it is stored."""
    assert window.session.project is not None
    return reading.claim(window.session.project, window.desk.items[0].id)


def test_a_suggestion_shows_why_and_cannot_be_written_in(window: MainWindow) -> None:
    inspector = window.inspector
    assert inspector.suggested.isVisible()
    assert inspector.suggested.does.text() == "said"
    assert inspector.why.text() == ""
    assert inspector.source.text() == "the owner"
    assert not inspector.source.isEnabled()
    assert not inspector.note.isEnabled()
    assert not any(button.isChecked() for button in inspector.labels.buttons())


def test_a_claim_shows_its_label_and_where_it_came_from(window: MainWindow, inspector: Inspector) -> None:
    assert inspector.labels.button(0).isChecked()
    assert inspector.why.text() == "Accepted as suggested by: said."
    window.desk.label("denied")
    assert [button.isChecked() for button in inspector.labels.buttons()] == [False, True, False, False]
    assert inspector.why.text() == "Suggested by: said. Changed since: label."


def test_a_label_is_given_by_its_button(window: MainWindow, inspector: Inspector) -> None:
    for number, label in enumerate(LABELS):
        inspector.labels.button(number).click()
        assert claim(window).label == label.key
        assert inspector.labels.button(number).isChecked()


def test_pressing_the_button_of_the_label_it_has_changes_nothing(
    window: MainWindow, inspector: Inspector
) -> None:
    inspector.labels.button(0).click()
    assert claim(window).label == "reported"
    assert inspector.labels.button(0).isChecked()


def test_source_and_cue_are_stored_when_the_field_is_left(window: MainWindow, inspector: Inspector) -> None:
    for field, words in ((inspector.source, "the mayor"), (inspector.cue, "said")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Return)
    window.focus_article()
    assert (claim(window).source, claim(window).cue) == ("the mayor", "said")


def test_a_note_is_stored_when_the_field_is_left(window: MainWindow, inspector: Inspector) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_M)
    assert inspector.note.hasFocus()
    QTest.keyClicks(inspector.note, "Asked twice.")
    QTest.keyClick(inspector.note, Qt.Key.Key_Tab)
    assert claim(window).note == "Asked twice."


def test_kind_confidence_and_anonymity_are_stored_at_once(window: MainWindow, inspector: Inspector) -> None:
    inspector.kind.setCurrentIndex(1)
    inspector.kind.activated.emit(1)
    inspector.confidence.setCurrentIndex(3)
    inspector.confidence.activated.emit(3)
    inspector.anonymous.click()
    stored = claim(window)
    assert (stored.kind, stored.confidence, stored.anonymous_source) == (STATEMENT, 3, True)


def test_each_of_these_is_one_undo(window: MainWindow, inspector: Inspector) -> None:
    before = claim(window)
    inspector.anonymous.click()
    inspector.confidence.setCurrentIndex(2)
    inspector.confidence.activated.emit(2)
    window.walk.undo()
    assert claim(window).confidence is None
    assert inspector.confidence.currentIndex() == 0
    window.walk.undo()
    assert claim(window) == before


def test_what_is_being_typed_survives_news_about_the_same_claim(
    window: MainWindow, inspector: Inspector
) -> None:
    inspector.note.setFocus()
    QTest.keyClicks(inspector.note, "half a sen")
    window.desk.refresh()
    assert inspector.note.toPlainText() == "half a sen"
    inspector.source.setFocus()
    QTest.keyClicks(inspector.source, "x")
    words = inspector.source.text()
    window.desk.refresh()
    assert inspector.source.text() == words


def test_without_an_active_claim_only_advice_is_shown(window: MainWindow, inspector: Inspector) -> None:
    window.desk.activate("")
    assert not inspector.fields.isVisible()
    assert "Select words" in inspector.why.text()


def test_a_claim_marked_by_hand_says_so(window: MainWindow) -> None:
    QTest.keyClick(
        window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    QTest.keyClick(window.view, Qt.Key.Key_U)
    assert window.inspector.why.text() == "Marked by hand."
