"""The list of claims and suggestions: it follows the article, and the article follows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.claims_panel import Role
from tests.gui.conftest import CLAIMS


def test_the_model_keeps_qts_promises_while_everything_changes(window: MainWindow) -> None:
    tester = QAbstractItemModelTester(
        window.claims.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    window.desk.label("denied")
    window.desk.reject()
    window.actions_by_key["edge.end_later"].trigger()
    for _ in range(3):
        window.walk.undo()
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
    assert "Select words" in window.claims.empty.text()


def test_all_rows_can_be_drawn_in_every_state(window: MainWindow) -> None:
    window.desk.label("denied")
    blank = window.claims.list.viewport().grab().toImage()
    window.desk.activate("")
    other = window.claims.list.viewport().grab().toImage()
    assert blank != other
