"""The list of claims and suggestions: it follows the article, and the article follows it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.claims_panel import Role
from factdesk.gui.panels.claims_shown import ClaimGroup, ClaimOrder
from tests.gui.conftest import CLAIMS


def listed(window: MainWindow) -> list[str]:
    model = window.claims.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def choose(window: MainWindow, name: str, value: object) -> None:
    box = getattr(window.claims.head, name)
    box.setCurrentIndex(box.findData(value))


WORDS = [words for words, _ in CLAIMS]


def test_the_model_keeps_qts_promises_while_everything_changes(window: MainWindow) -> None:
    tester = QAbstractItemModelTester(
        window.claims.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    window.desk.label("denied")
    window.desk.reject()
    choose(window, "order", ClaimOrder.LABEL)
    window.actions_by_key["edge.end_later"].trigger()
    window.claims.head.words.setText("talks")
    for _ in range(3):
        window.walk.undo()
    window.claims.head.show_all()
    window.walk.redo()
    window.walk.step_article(1)
    window.walk.step_article(-1)
    window.session.annotate_as("Ben")
    window.session.end()
    assert tester.model() is window.claims.model
    assert window.claims.model.rowCount() == 0


def test_rows_tell_what_they_are_to_those_who_hear_them(window: MainWindow) -> None:
    spoken = Qt.ItemDataRole.AccessibleTextRole
    model = window.claims.model
    assert model.index(1).data(spoken) == f"Suggestion, Denied: {CLAIMS[1][0]}"
    window.desk.label("confirmed")
    assert model.index(0).data(spoken) == f"Claim, Confirmed: {CLAIMS[0][0]}"
    assert model.index(0).data(Role.SOURCE) == "the owner"
    assert model.index(99).data(spoken) is None


def test_the_row_of_the_active_item_is_chosen_and_the_other_way_round(window: MainWindow) -> None:
    window.desk.step(2)
    assert window.claims.list.currentIndex().row() == 2
    window.claims.list.setFocus()
    QTest.keyClick(window.claims.list, Qt.Key.Key_Down)
    assert window.desk.active_id == window.desk.items[3].id
    assert window.view.active == window.desk.items[3].id


def test_the_head_counts(window: MainWindow) -> None:
    assert window.claims.count.text() == "Claims: 0, to decide: 5"
    window.desk.label("denied")
    assert window.claims.count.text() == "Claims: 1, to decide: 4"
    window.session.end()
    assert window.claims.count.text() == ""


def test_an_article_without_anything_says_what_to_do(window: MainWindow) -> None:
    window.walk.step_article(2)
    assert window.claims.empty.isVisible()
    assert "select words" in window.claims.empty.text()
    assert not window.claims.show_all.isVisible()


def test_all_rows_can_be_drawn_in_every_state(window: MainWindow) -> None:
    window.desk.label("denied")
    blank = window.claims.list.viewport().grab().toImage()
    window.desk.activate("")
    other = window.claims.list.viewport().grab().toImage()
    assert blank != other


# -- filter and order ----------------------------------------------------------------------------------------------


def test_the_filter_takes_no_room_until_it_is_asked_for(window: MainWindow) -> None:
    head = window.claims.head
    low = head.sizeHint().height()
    assert not head.folded.isVisible()
    QTest.mouseClick(head.unfold, Qt.MouseButton.LeftButton)
    assert head.folded.isVisible()
    assert head.sizeHint().height() > low
    head.unfold.click()
    assert head.sizeHint().height() == low


def test_words_are_found_as_they_are_typed_and_esc_lifts_the_filter(window: MainWindow) -> None:
    window.actions_by_key["claim.filter"].trigger()
    words = window.claims.head.words
    assert words.hasFocus()
    QTest.keyClicks(words, "THE owner")
    assert listed(window) == WORDS
    QTest.keyClicks(words, " talks")
    assert listed(window) == ["any talks had failed"]
    assert window.claims.count.text() == "1 of 5"
    assert window.claims.head.unfold.text() == "Filter: on"
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert listed(window) == WORDS
    QTest.keyClick(words, Qt.Key.Key_Escape)
    assert not window.claims.head.folded.isVisible()
    assert window.claims.list.hasFocus()


def test_the_list_can_be_narrowed_to_a_label_and_to_what_is_undecided(window: MainWindow) -> None:
    window.desk.label("denied")
    choose(window, "label", "denied")
    assert listed(window) == WORDS[:2]
    choose(window, "group", ClaimGroup.UNDECIDED)
    assert listed(window) == [WORDS[1]]
    choose(window, "group", ClaimGroup.CLAIMS)
    assert listed(window) == [WORDS[0]]
    choose(window, "group", ClaimGroup.STATEMENTS)
    assert listed(window) == []
    choose(window, "label", "any")
    choose(window, "group", ClaimGroup.SUGGESTIONS)
    assert listed(window) == WORDS[1:]


def test_nothing_found_says_so_and_shows_everything_at_a_press(window: MainWindow) -> None:
    window.claims.head.words.setText("no such word")
    assert window.claims.empty.isVisible()
    assert "No claim" in window.claims.empty.text()
    window.claims.show_all.click()
    assert listed(window) == WORDS
    assert window.claims.list.isVisible()


def test_the_walk_follows_the_article_whatever_the_list_shows(window: MainWindow) -> None:
    choose(window, "label", "confirmed")
    assert not window.claims.list.currentIndex().isValid()
    for item in window.desk.items[1:]:
        QTest.keyClick(window.view, Qt.Key.Key_J)
        assert window.desk.active_id == item.id
    assert window.claims.list.currentIndex().data() == WORDS[4]
    assert "follow the article" in window.claims.head.unfold.toolTip()


def test_the_list_can_be_sorted_and_keeps_the_active_claim(window: MainWindow) -> None:
    window.desk.step(4)
    choose(window, "order", ClaimOrder.LABEL)
    assert listed(window) == [WORDS[0], WORDS[2], WORDS[1], WORDS[3], WORDS[4]]
    assert window.claims.list.currentIndex().data() == WORDS[4]
    choose(window, "order", ClaimOrder.CHANGED)
    window.desk.label("denied")
    assert listed(window)[0] == WORDS[4]
    choose(window, "order", ClaimOrder.READING)
    assert listed(window) == WORDS


# -- several at once -----------------------------------------------------------------------------------------------


def several(window: MainWindow, count: int) -> None:
    window.claims.list.setFocus()
    for _ in range(count - 1):
        QTest.keyClick(window.claims.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def labels(window: MainWindow) -> list[str | None]:
    return [item.label if item.claim else "?" for item in window.desk.items]


def test_several_are_labelled_by_one_key_as_one_edit(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_R)
    window.desk.activate(window.desk.items[0].id)
    several(window, 3)
    assert window.claims.count.text() == "3 chosen"
    QTest.keyClick(window.claims.list, Qt.Key.Key_C)
    assert labels(window) == ["confirmed", "confirmed", "confirmed", "?", "?"]
    assert "3" in window.status.notice.text()
    window.status.action.click()
    assert labels(window) == ["reported", "?", "?", "?", "?"]


def test_several_are_rejected_accepted_and_deleted_each_as_one_edit(window: MainWindow) -> None:
    several(window, 2)
    QTest.keyClick(window.claims.list, Qt.Key.Key_X)
    assert len(window.desk.items) == 3
    window.walk.undo()
    window.desk.activate(window.desk.items[0].id)
    several(window, 5)
    QTest.keyClick(window.claims.list, Qt.Key.Key_Return)
    assert labels(window) == [label for _, label in CLAIMS]
    window.desk.activate(window.desk.items[0].id)
    several(window, 2)
    QTest.keyClick(window.claims.list, Qt.Key.Key_Delete)
    assert labels(window)[:2] == ["?", "?"]
    window.walk.undo()
    window.walk.undo()
    assert labels(window) == ["?"] * 5


def test_several_claims_are_joined(window: MainWindow) -> None:
    window.desk.label("reported")
    window.desk.label("reported")
    window.desk.activate(window.desk.items[0].id)
    several(window, 2)
    window.actions_by_key["claim.join"].trigger()
    claims = [item for item in window.desk.items if item.claim is not None]
    assert [len(item.segments) for item in claims] == [2]


def test_with_the_keyboard_elsewhere_only_the_active_one_is_meant(window: MainWindow) -> None:
    several(window, 3)
    window.view.setFocus()
    assert len(window.claims.list.chosen()) == 1
    QTest.keyClick(window.view, Qt.Key.Key_D)
    assert labels(window) == ["?", "?", "denied", "?", "?"]


def test_selected_words_are_labelled_rather_than_what_is_chosen(window: MainWindow) -> None:
    window.view.setFocus()
    QTest.keyClick(
        window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    several(window, 2)
    window.actions_by_key["label.denied"].trigger()
    assert sum(item.claim is not None for item in window.desk.items) == 1


@pytest.mark.parametrize("reason", [QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard])
def test_a_menu_of_what_is_chosen_opens_by_mouse_and_by_key(
    reason: QContextMenuEvent.Reason, window: MainWindow
) -> None:
    several(window, 2)
    view = window.claims.list.viewport()
    place = window.claims.list.visualRect(window.claims.model.index(0)).center()
    QApplication.sendEvent(view, QContextMenuEvent(reason, place, view.mapToGlobal(place)))
    menu = window.menus["claim"]
    assert menu.isVisible()
    assert window.actions_by_key["claim.cite"] in menu.actions()
    assert len(window.claims.list.chosen()) == 2
    menu.close()
