"""A wording of the reviewer's own: extent, label, cue and source, decided so or sent back to be agreed to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.domain.colleagues.reviews import EDITED, SENT_BACK
from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.window import ReviewWindow
from factdesk.usecases.inbox import inbox
from factdesk.usecases.projects import find_annotator
from tests.gui.review.conftest import CONTROL, SHIFT
from tests.gui.review.test_window import decided, decision, go_to, in_hand
from tests.projects import find_span
from tests.window_story import press


def test_a_wording_of_ones_own_has_another_label_and_extent(review: ReviewWindow) -> None:
    go_to(review, "Workers")
    review.spot.rows.setCurrentIndex(review.spot.rows.rows.index(0, 0))
    press("E")
    press("C")
    assert decision_states(review) == {"confirmed"}
    press("}")
    press("Return")
    assert in_hand(review).words == "Nobody had asked the town"
    go_to(review, "Workers")
    assert review.reviewer.spot is not None
    [gold] = review.reviewer.spot.review.gold.claims
    assert gold.label == "confirmed"
    assert gold.text in ("Workers were told on", "Workers were")


def test_a_wording_of_ones_own_has_another_cue_and_source(review: ReviewWindow) -> None:
    go_to(review, "any talks")
    press("E")
    field = review.spot.edits.fields["source"]
    field.setFocus()
    QTest.keyClicks(field, "The owner")
    page = review.spot.page
    page.setFocus()
    page.select_span(find_span(page.excerpt.text, "denied"))
    press("Ctrl+1")
    assert review.spot.edits.fields["cue"].text() == "denied"
    press("Return")
    go_to(review, "any talks")
    assert review.reviewer.spot is not None
    [gold] = review.reviewer.spot.review.gold.claims
    assert (gold.source, gold.source_span) == ("The owner", None)
    assert gold.cue_span == find_span(review.reviewer.spot.article.text, "denied")
    assert gold.cue == "denied"
    assert decision(review).outcome == EDITED


def test_cue_and_source_that_nobody_touches_stay_as_they_are(review: ReviewWindow) -> None:
    go_to(review, "any talks")
    press("E")
    assert review.spot.wording.details == {}
    press("Ctrl+2")
    assert review.told.text() == "Select the words that name the source."
    assert review.spot.wording.details == {}


def test_what_is_typed_into_a_field_of_the_wording_is_no_key(review: ReviewWindow) -> None:
    go_to(review, "any talks")
    press("E")
    before = decision_states(review)
    field = review.spot.edits.fields["source"]
    field.setFocus()
    for key in "R", "D", "U", "C", "S", "Space":
        press(key)
    assert field.text().lower() == "rducs "
    assert decision_states(review) == before


def test_a_spot_is_sent_back_with_a_wording_to_agree_to(main: MainWindow, review: ReviewWindow) -> None:
    go_to(review, "any talks")
    press("E")
    press("R")
    press("S")
    assert decided(review, "any talks").outcome == SENT_BACK
    assert in_hand(review).state is ReviewState.SENT_BACK
    project = main.session.project
    assert project is not None
    ben = find_annotator(project, "Ben")
    [item] = inbox(project, ben)
    assert [claim.label for claim in item.gold] == ["reported"]
    assert item.can_accept


def decision_states(review: ReviewWindow) -> set[str]:
    """The label that is pressed in the bar of the wording."""
    return {key.rpartition(".")[2] for key, button in review.spot.edits.buttons.items() if button.isChecked()}


def test_selected_words_become_the_extent(review: ReviewWindow) -> None:
    go_to(review, "Workers")
    press("E")
    page = review.spot.page
    assert QApplication.focusWidget() is page
    QTest.keyClick(page, Qt.Key.Key_Right, CONTROL | SHIFT)
    QTest.keyClick(page, Qt.Key.Key_Right, CONTROL | SHIFT)
    press("Space")
    press("Return")
    go_to(review, "Workers")
    assert review.reviewer.spot is not None
    assert review.reviewer.spot.review.gold.claims[0].text == "Workers were"


def test_escape_leaves_the_wording_and_then_the_window(review: ReviewWindow) -> None:
    press("E")
    press("Esc")
    assert review.isVisible()
    assert review.spot.decisions.isVisible()
    assert not review.spot.edits.isVisible()
    assert in_hand(review).is_left
    press("Esc")
    assert not review.isVisible()
