"""Undoing and redoing much: beside the window, which refuses to write meanwhile, and as a whole or not at all."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.changes import Kind
from factdesk.gui.dialogs.history_window import HistoryWindow
from factdesk.gui.main_window import MainWindow
from factdesk.store import reading, reversing
from factdesk.store.fingerprint import state_digest
from tests.projects import make_article

MANY = 60


@pytest.fixture
def much(window: MainWindow) -> int:
    """An import of many articles, as the newest edit of the annotator; how many articles there were before."""
    project, by = window.session.project, window.session.annotator
    assert project is not None
    before = len(window.articles.model.ids)
    with project.bulk_edit("Import articles", by) as edit:
        edit.journal.insert(Kind.ARTICLE, [make_article(f"Text {n}.", f"Text {n}") for n in range(MANY)])
        changes = edit.finish()
    window.session.tell(changes)
    assert len(window.articles.model.ids) == before + MANY
    return before


def busy(window: MainWindow) -> bool:
    return window.session.jobs.running


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=20_000)
    QApplication.processEvents()


def test_a_long_edit_is_undone_and_redone_by_key_beside_the_window(
    window: MainWindow, much: int, qtbot: QtBot
) -> None:
    window.actions_by_key["undo"].trigger()
    assert window.session.jobs.running
    wait(window, qtbot)
    assert len(window.articles.model.ids) == much
    assert window.status.notice.text() == "Undone: Import articles"
    assert window.status.action.text() == "Redo"
    window.status.action.click()
    assert window.session.jobs.running
    wait(window, qtbot)
    assert len(window.articles.model.ids) == much + MANY
    assert window.status.action.text() == "Undo"


@pytest.mark.usefixtures("much")
def test_a_label_is_undone_at_once_without_a_job(window: MainWindow) -> None:
    window.focus_article()
    before = window.desk.open_count
    QTest.keyClick(window.view, Qt.Key.Key_D)
    assert window.desk.open_count == before - 1
    window.actions_by_key["undo"].trigger()
    assert not window.session.jobs.running
    assert window.desk.open_count == before


def test_nothing_is_written_while_much_is_undone_and_the_window_says_why(
    window: MainWindow, much: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reversing, "_ROWS_AT_ONCE", 1)
    monkeypatch.setattr(reversing, "_LONGEST", 0.0)
    window.actions_by_key["undo"].trigger()
    before = window.desk.open_count
    QTest.keyClick(window.view, Qt.Key.Key_D)
    assert window.session.jobs.running
    assert window.desk.open_count == before
    assert window.status.notice.text().startswith("Much is being undone or done again; wait")
    window.actions_by_key["undo"].trigger()
    wait(window, qtbot)
    assert len(window.articles.model.ids) == much
    QTest.keyClick(window.view, Qt.Key.Key_D)
    assert window.desk.open_count == before - 1


@pytest.mark.usefixtures("much")
def test_cancelled_it_leaves_all_as_it_was(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reversing, "_ROWS_AT_ONCE", 1)
    monkeypatch.setattr(reversing, "_LONGEST", 0.0)
    project = window.session.project
    assert project is not None
    before = state_digest(project, history=True)
    window.actions_by_key["undo"].trigger()
    QTest.qWait(20)
    window.status.cancel.click()
    wait(window, qtbot)
    assert state_digest(project, history=True) == before
    assert window.status.notice.text() == "Cancelled; nothing was changed."


def test_going_back_over_much_is_a_job_and_over_little_is_not(
    window: MainWindow, much: int, qtbot: QtBot
) -> None:
    project = window.session.project
    assert project is not None
    window.desk.accept()
    window.errands.show_history()
    shown = next(one for one in window.errands._windows.values() if isinstance(one, HistoryWindow))
    shown.choose_row(1)
    shown.back.click()
    assert not busy(window)
    at = next(row for row in range(20) if shown.list.topLevelItem(row).text(2) == "Suggest claims")  # type: ignore[union-attr]
    shown.choose_row(at)
    shown.back.click()
    assert busy(window)
    wait(window, qtbot)
    assert len(window.articles.model.ids) == much
    assert reading.history(project, 1)[0].title == "Undo: Import articles"
    shown.close()
