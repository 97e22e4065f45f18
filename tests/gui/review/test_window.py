"""The review by keys: every way to decide, back and forth, and what the window says."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.domain.colleagues.reviews import NO_CLAIM, TAKEN, Decision
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.window import ReviewWindow
from factdesk.gui.review.words import marked_state
from factdesk.settings import UserSettings
from factdesk.usecases import review as reviewing
from factdesk.usecases.review_queue import ReviewLine
from tests.gui.review.conftest import open_review, settle
from tests.gui.windows import controls, fault_of
from tests.window_story import press


def words(review: ReviewWindow) -> list[str]:
    return [line.words for line in review.reviewer.queue.lines]


def kinds(review: ReviewWindow) -> list[GroupKind]:
    return [line.kind for line in review.reviewer.queue.lines if isinstance(line, ReviewLine)]


def in_hand(review: ReviewWindow) -> ReviewLine:
    line = review.reviewer.queue.line(review.reviewer.at)
    assert isinstance(line, ReviewLine)
    return line


def go_to(review: ReviewWindow, begins: str) -> None:
    """Take the spot with these words in hand, as a click in the list does."""
    at = next(at for at, line in enumerate(review.reviewer.queue.lines) if line.words.startswith(begins))
    review.list.setCurrentIndex(review.list.lines.index(at, 0))


def decision(review: ReviewWindow) -> Decision:
    """The one that stands on the spot in hand."""
    spot = review.reviewer.spot
    assert spot is not None
    [found] = spot.decisions
    return found.decision


def decided(review: ReviewWindow, begins: str) -> Decision:
    go_to(review, begins)
    return decision(review)


def row_of(review: ReviewWindow, label: str) -> str:
    """The key of the person who gave this label on the spot in hand; who did not mark it for no label."""
    rows = [[claim.label for claim in one.claims] for one in review.reviewer.opinions]
    return str(rows.index([label] if label else []) + 1)


# -- the queue ---------------------------------------------------------------------------------------------------------


def test_every_spot_on_which_two_people_differ_is_listed_and_the_first_is_in_hand(
    review: ReviewWindow,
) -> None:
    assert kinds(review) == [
        GroupKind.LABEL,
        GroupKind.BOUNDARY,
        *[one for one in kinds(review) if one in (GroupKind.ONLY_A, GroupKind.ONLY_B)][:1],
        GroupKind.SPLIT,
        *[one for one in kinds(review) if one in (GroupKind.ONLY_A, GroupKind.ONLY_B)][1:],
        GroupKind.LABEL,
    ]
    assert [" ".join(one.split()[:2]) for one in words(review)] == [
        "any talks",
        "Workers were",
        "Nobody had",
        "240 people",
        "he was",
        "The dam",
    ]
    assert review.count.text() == "6 of 6 left"
    assert in_hand(review).words == "any talks had failed"


def test_a_filter_narrows_the_list_at_once(review: ReviewWindow, qtbot: QtBot) -> None:
    review.more.click()
    box = review.filters.kind
    box.setCurrentIndex(box.findText("Label differs"))
    box.activated.emit(box.currentIndex())
    settle(review, qtbot)
    assert words(review) == ["any talks had failed", "The dam is safe"]
    box = review.filters.publisher
    box.setCurrentIndex(box.findText("Daily Post"))
    box.activated.emit(box.currentIndex())
    settle(review, qtbot)
    assert words(review) == ["The dam is safe"]


def test_a_pair_of_labels_narrows_the_list(review: ReviewWindow, qtbot: QtBot) -> None:
    box = review.filters.labels
    box.setCurrentIndex(box.findText("Denied – Unconfirmed"))
    box.activated.emit(box.currentIndex())
    settle(review, qtbot)
    assert words(review) == ["any talks had failed"]


def test_a_sample_of_all_that_is_agreed_is_listed_too(review: ReviewWindow, qtbot: QtBot) -> None:
    box = review.filters.sample
    box.setCurrentIndex(box.findText("100 %"))
    box.activated.emit(box.currentIndex())
    settle(review, qtbot)
    assert words(review)[0] == "the mill will close in May"
    assert review.count.text() == "7 of 7 left"


# -- deciding ----------------------------------------------------------------------------------------------------------


def test_a_number_takes_that_opinion_and_the_next_spot_is_there(review: ReviewWindow) -> None:
    press(row_of(review, "denied"))
    assert in_hand(review).words.startswith("Workers were told")
    assert review.count.text() == "5 of 6 left"
    assert review.told.text().startswith("Taken: ")
    assert review.told.text().endswith("5 left.")
    found = decided(review, "any talks")
    assert found.outcome == TAKEN
    assert review.reviewer.spot is not None
    assert [claim.label for claim in review.reviewer.spot.review.gold.claims] == ["denied"]


def test_taking_who_has_marked_nothing_means_no_claim_here(review: ReviewWindow) -> None:
    go_to(review, "Nobody had asked")
    press(row_of(review, ""))
    assert decided(review, "Nobody had asked").outcome == NO_CLAIM


@pytest.mark.parametrize(
    ("key", "outcome"),
    [("B", "taken"), ("0", "no claim"), ("C", "contested"), ("G", "gap"), ("S", "sent back")],
)
def test_each_key_decides_in_its_way(review: ReviewWindow, key: str, outcome: str) -> None:
    press(key)
    assert in_hand(review).words.startswith("Workers were told")
    assert decided(review, "any talks").outcome == outcome


def test_both_lets_every_claim_of_a_split_hold(review: ReviewWindow) -> None:
    go_to(review, "240 people")
    press("B")
    go_to(review, "240 people")
    assert review.reviewer.spot is not None
    assert len(review.reviewer.spot.review.gold.claims) == 3


def test_reason_and_note_are_kept_and_begin_empty_on_the_next_spot(review: ReviewWindow) -> None:
    press("Alt+3")
    press("M")
    assert QApplication.focusWidget() is review.spot.decisions.note
    QTest.keyClicks(review.spot.decisions.note, "see 4.2, C first")
    QTest.keyClick(review.spot.decisions.note, Qt.Key.Key_Escape)
    assert review.isVisible()
    press("1")
    assert review.spot.decisions.given == ("", "")
    found = decided(review, "any talks")
    assert (found.reason, found.note) == (reviewing.REASONS[2].key, "see 4.2, C first")
    assert "see 4.2, C first" in review.spot.decided.text()


def test_space_goes_to_the_next_that_is_left_and_backspace_to_the_line_before(review: ReviewWindow) -> None:
    press("Space")
    assert in_hand(review).words.startswith("Workers were told")
    press("C")
    press("Backspace")
    assert in_hand(review).state is ReviewState.CONTESTED
    press("Backspace")
    press("Space")
    assert in_hand(review).words == "Nobody had asked the town"


def test_undo_takes_a_decision_back_and_goes_there(review: ReviewWindow) -> None:
    press("1")
    press("0")
    press("Ctrl+Z")
    assert in_hand(review).words.startswith("Workers were told")
    assert in_hand(review).is_left
    press("Ctrl+Z")
    assert in_hand(review).words == "any talks had failed"
    assert review.count.text() == "6 of 6 left"
    press("Ctrl+Y")
    assert review.count.text() == "5 of 6 left"


def test_a_decided_spot_can_be_looked_at_and_reopened(review: ReviewWindow) -> None:
    assert not review.spot.decisions.buttons["review.reopen"].isEnabled()
    press("1")
    press("Backspace")
    assert in_hand(review).state is ReviewState.DECIDED
    assert review.spot.decided.text().startswith("Ana: Taken")
    press("O")
    assert in_hand(review).words == "any talks had failed"
    assert in_hand(review).is_left
    assert "Ana has reopened it." in review.spot.news.text()


def test_all_can_be_decided_by_key_alone(review: ReviewWindow) -> None:
    for key in "1", "2", "0", "B", "C", "1":
        press(key)
    assert review.count.text() == "0 of 6 left"
    assert review.told.text().endswith("That was the last one.")
    assert review.banner.isVisible()
    assert review.banner.words.text() == "All decided. Agreed by rule: 1, Decided: 5, Contested: 1."
    assert review.banner.button.text() == "Export Labels…"
    press("Space")
    assert "Nothing else is left" in review.told.text()
    for _ in range(6):
        press("Ctrl+Z")
    assert review.count.text() == "6 of 6 left"


def test_the_next_spot_comes_from_one_reading_of_one_article(
    review: ReviewWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    known = reviewing.review_group

    def counted(project: object, key: str, scope: object) -> object:
        asked.append(key)
        return known(project, key, scope)  # type: ignore[arg-type]

    monkeypatch.setattr(reviewing, "review_group", counted)
    press("1")
    assert asked == [in_hand(review).key]


# -- what the queue says -----------------------------------------------------------------------------------------------


def test_only_what_is_decided_is_ticked_and_the_others_have_signs_of_their_own() -> None:
    assert [marked_state(one) for one in ReviewState] == [
        "Open",
        "✓ Agreed by rule",
        "✓ Decided",
        "≠ Contested",
        "↩ Sent back",
        "… Waiting for guidelines",
        "Read by one person",
    ]


def test_while_something_is_sent_back_or_waits_not_all_is_decided(review: ReviewWindow) -> None:
    for key in "S", "G", "1", "1", "1", "1":
        press(key)
    counts = "Agreed by rule: 1, Decided: 4, Sent back: 1, Waiting for guidelines: 1."
    assert review.banner.words.text() == f"Nothing is left for you at present. {counts}"
    assert not review.banner.button.isVisible()


# -- letters and names -------------------------------------------------------------------------------------------------


def test_people_go_by_letters_until_names_are_wanted(
    review: ReviewWindow, qtbot: QtBot, settings: UserSettings
) -> None:
    assert [(one.letter, one.name) for one in review.reviewer.opinions] == [("A", ""), ("B", "")]
    press("A")
    settle(review, qtbot)
    assert [(one.letter, one.name) for one in review.reviewer.opinions] == [("A", "Ben"), ("B", "Cara")]
    assert settings.get("review_anonymous") is False


def test_letters_hide_names_in_all_that_a_screen_reader_hears(review: ReviewWindow) -> None:
    heard = QAccessible.queryAccessibleInterface(review.spot.rows)
    told = [heard.child(row).text(QAccessible.Text.Name) for row in range(2)]
    assert told[0].startswith("1, A: ")
    assert told[1].startswith("2, B: ")
    assert not any(name in one for one in told for name in ("Ben", "Cara"))
    assert "any talks had failed" in review.spot.page.accessibleDescription()


def test_every_control_says_what_it_is(review: ReviewWindow) -> None:
    review.more.click()
    assert {str(one): fault_of(one) for one in controls(review) if fault_of(one)} == {}
    press("E")
    assert {str(one): fault_of(one) for one in controls(review) if fault_of(one)} == {}


# -- comments ----------------------------------------------------------------------------------------------------------


def test_a_comment_is_added_resolved_and_opened_again(review: ReviewWindow) -> None:
    press("T")
    field = review.spot.comments.field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "Who says so?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    listed = review.spot.comments.list
    assert listed.count() == 1
    assert listed.item(0).text().endswith(": Who says so?")
    review.spot.comments.resolve.click()
    assert listed.item(1).text().endswith("resolved this")
    review.spot.comments.list.setCurrentRow(0)
    assert review.spot.comments.resolve.text() == "Reopen"
    review.spot.comments.resolve.click()
    assert listed.count() == 3
    review.spot.rows.setFocus()
    for _ in range(3):
        press("Ctrl+Z")
    assert listed.count() == 0


# -- beside the main window --------------------------------------------------------------------------------------------


def test_a_new_opinion_opens_a_decided_spot_again(
    main: MainWindow, review: ReviewWindow, qtbot: QtBot
) -> None:
    press(row_of(review, "denied"))
    main.session.annotate_as("Cara")
    main.articles.choose_article(review.reviewer.queue.lines[0].article_id)
    item = next(one for one in main.desk.items if one.value.text == "any talks had failed")
    main.desk.activate(item.id)
    main.desk.label("reported")
    qtbot.waitUntil(lambda: review.reviewer.queue.left == 6, timeout=10_000)
    go_to(review, "any talks")
    assert "has changed the label since." in review.spot.news.text()


def test_the_window_closes_with_the_project_and_remembers_its_place(
    main: MainWindow, review: ReviewWindow, qtbot: QtBot, settings: UserSettings
) -> None:
    review.resize(1_000, 640)
    main.session.end()
    qtbot.waitUntil(lambda: not main.findChildren(ReviewWindow))
    assert settings.get("review_window")


def test_without_anybody_elses_claims_it_says_how_they_come_in(window: MainWindow, qtbot: QtBot) -> None:
    found = open_review(window, qtbot)
    assert found.nothing.isVisible()
    assert found.nothing.title.text() == "Nobody else's claims yet"
    press("1")
    assert found.reviewer.spot is None


def test_keys_of_the_review_do_nothing_in_the_main_window(main: MainWindow, qtbot: QtBot) -> None:
    review = open_review(main, qtbot)
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    main.view.setFocus()
    press("0")
    press("G")
    assert review.reviewer.queue.left == 6


def test_it_can_be_opened_again_after_it_was_closed(main: MainWindow, qtbot: QtBot) -> None:
    open_review(main, qtbot).close()
    qtbot.waitUntil(lambda: not main.findChildren(ReviewWindow))
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    again = open_review(main, qtbot)
    press("1")
    assert again.count.text() == "5 of 6 left"
