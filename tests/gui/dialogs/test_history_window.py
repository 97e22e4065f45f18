"""What has been done, by whom and when; and going back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs import history_window
from factdesk.gui.dialogs.history_window import HistoryWindow
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.projects import open_project
from tests.gui.conftest import CLAIMS


@pytest.fixture
def history(window: MainWindow, qtbot: QtBot) -> HistoryWindow:
    window.desk.label("denied")
    window.desk.reject()
    window.walk.undo()
    found = HistoryWindow(window.session, window)
    qtbot.addWidget(found)
    return found


def lines(history: HistoryWindow) -> list[list[str]]:
    found = (history.list.topLevelItem(row) for row in range(history.list.topLevelItemCount()))
    return [[item.text(column) for column in (1, 2, 3)] for item in found if item]


def test_edits_are_listed_with_who_and_what_the_newest_first(history: HistoryWindow) -> None:
    assert lines(history)[:3] == [
        ["Ana", "Undo: Reject suggestion", ""],
        ["Ana", "Reject suggestion (undone)", CLAIMS[1][0]],
        ["Ana", "Accept suggestion", CLAIMS[0][0]],
    ]
    assert history.list.model().index(0, 0).data()


def test_new_edits_are_listed_at_once(history: HistoryWindow, window: MainWindow) -> None:
    window.desk.label("confirmed")
    assert lines(history)[0][:2] == ["Ana", "Accept suggestion"]


def test_going_back_undoes_all_that_followed_and_can_be_redone(
    history: HistoryWindow, window: MainWindow
) -> None:
    for _ in CLAIMS[1:]:
        window.desk.accept()
    assert window.desk.open_count == 0
    at = next(row for row, line in enumerate(lines(history)) if line[1] == "Suggest claims")
    history.choose_row(at)
    history.back.click()
    assert window.desk.open_count == len(CLAIMS)
    window.walk.redo()
    assert window.desk.open_count == len(CLAIMS) - 1


def test_from_the_newest_edit_there_is_nowhere_to_go_back_to(history: HistoryWindow) -> None:
    assert not history.back.isEnabled()
    history.choose_row(0)
    assert not history.back.isEnabled()
    history.choose_row(1)
    assert history.back.isEnabled()


def test_older_edits_are_shown_on_demand(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_window, "_BLOCK", 3)
    for _ in CLAIMS:
        window.desk.accept()
    history = HistoryWindow(window.session, window)
    qtbot.addWidget(history)
    history.show()
    assert len(lines(history)) == 3
    while history.more.isVisible():
        history.more.click()
    assert lines(history)[-1][1] == "New project"
    assert len({tuple(line) for line in lines(history)}) >= len(CLAIMS)


def test_a_project_open_for_reading_cannot_go_back(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.accept()
    address = window.session.project.address if window.session.project else ""
    window.session.begin(open_project(address, read_only=True), "Ana")
    history = HistoryWindow(window.session, window)
    qtbot.addWidget(history)
    history.choose_row(2)
    assert not history.back.isEnabled()


def test_it_closes_with_the_project(history: HistoryWindow, window: MainWindow) -> None:
    history.show()
    window.session.end()
    assert not history.isVisible()
