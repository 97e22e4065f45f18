"""Several articles selected in the list: what is done to all of them, and how it is taken back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.export_dialog import ExportDialog, ExportResult
from factdesk.gui.dialogs.shared_details import SharedDetails
from factdesk.gui.errands import articles as article_batches
from factdesk.gui.main_window import MainWindow
from factdesk.store import Project, reading

Answer = Callable[[type[QDialog], Callable[[QDialog], bool]], None]


@pytest.fixture
def project(window: MainWindow) -> Project:
    found = window.session.project
    assert found is not None
    return found


def select(window: MainWindow, rows: int) -> None:
    """Select so many articles from the first on, with the keyboard."""
    window.articles.list.setFocus()
    for _ in range(rows - 1):
        QTest.keyClick(window.articles.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def trigger(window: MainWindow, key: str) -> None:
    window.actions_by_key[f"articles.{key}"].trigger()


def undo_by_notice(window: MainWindow) -> None:
    assert window.status.action.text() == "Undo"
    QTest.mouseClick(window.status.action, Qt.MouseButton.LeftButton)


def finished(window: MainWindow) -> int:
    project = window.session.project
    assert project is not None
    return reading.progress_of(project, window.session.annotator.id)[0]


def test_articles_are_selected_with_keys_and_pointer(window: MainWindow) -> None:
    panel = window.articles
    select(window, 2)
    assert panel.selected() == panel.model.ids[:2]
    QTest.keyClick(panel.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert panel.selected() == panel.model.ids
    place = panel.list.visualRect(panel.model.index(1)).center()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert panel.selected() == [panel.model.ids[0], panel.model.ids[2]]
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.selected() == [panel.model.ids[1]]


def test_selected_articles_are_finished_and_reopened_each_in_one_edit(window: MainWindow) -> None:
    select(window, 2)
    trigger(window, "finish")
    assert window.status.notice.text() == "Finished: 2 articles."
    assert window.status.progress.text() == "2 of 3 articles finished"
    undo_by_notice(window)
    assert finished(window) == 0
    select(window, 3)
    trigger(window, "finish")
    trigger(window, "reopen")
    assert finished(window) == 0
    trigger(window, "reopen")
    assert window.status.notice.text() == "There was nothing to change."


def test_selected_articles_are_removed_and_come_back_with_their_claims(window: MainWindow) -> None:
    window.desk.label("denied")
    select(window, 2)
    trigger(window, "remove")
    assert [str(window.articles.model.index(0).data())] == ["A third mill"]
    undo_by_notice(window)
    assert len(window.articles.model.ids) == 3
    assert window.articles.model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole).startswith("begun")


def test_details_in_common_are_edited_and_what_is_not_touched_stays(
    window: MainWindow, project: Project, answer: Answer, told: list[str]
) -> None:
    tries = iter(("soon", "2024-11-05"))

    def fill(dialog: QDialog) -> bool:
        fields = cast(SharedDetails, dialog).fields
        assert fields["publisher"].placeholderText() == ""
        fields["publisher"].clear()
        fields["published_on"].clear()
        QTest.keyClicks(fields["publisher"], "AFP")
        QTest.keyClicks(fields["published_on"], next(tries))
        return True

    answer(SharedDetails, fill)
    select(window, 2)
    trigger(window, "edit")
    assert "is not a date" in told[0]
    found = [reading.article(project, one) for one in window.articles.model.ids]
    assert [(one.publisher, one.published_on) for one in found] == [
        *[("AFP", "2024-11-05")] * 2,
        ("", ""),
    ]
    assert found[0].title == "A first mill"
    assert window.status.notice.text() == "Edited: 2 articles."
    undo_by_notice(window)
    assert reading.article(project, window.articles.model.ids[0]).publisher == ""


def test_what_differs_is_said_to_differ(qtbot: QtBot) -> None:
    dialog = SharedDetails({"publisher": None, "language": "en"}, 2)
    qtbot.addWidget(dialog)
    assert dialog.fields["publisher"].placeholderText() == "Differs"
    assert dialog.fields["language"].text() == "en"
    assert dialog.values() == {}


def test_many_articles_are_done_beside_the_window(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(article_batches, "_AT_ONCE", 1)
    select(window, 3)
    trigger(window, "finish")
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    assert window.status.notice.text() == "Finished: 3 articles."
    assert finished(window) == 3
    undo_by_notice(window)
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    assert finished(window) == 0


def test_the_labels_of_selected_articles_alone_are_exported(
    window: MainWindow, answer: Answer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    window.desk.label("denied")
    window.walk.step_article(1)
    window.desk.label("confirmed")
    target = tmp_path / "labels.csv"
    answer(ExportDialog, lambda _: True)
    answer(ExportResult, lambda _: True)
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    assert len(window.articles.selected()) == 1
    trigger(window, "export")
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    written = target.read_text(encoding="utf-8-sig")
    assert "A second mill" in written
    assert "A first mill" not in written


def test_the_lists_menu_offers_what_can_be_done_to_the_selection(window: MainWindow) -> None:
    window.articles.list.setFocus()
    window.articles.menu_requested.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    keys = [action.objectName() for action in menu.actions() if action.objectName()]
    assert keys[:2] == ["articles.finish", "articles.reopen"]
    assert set(keys) == {key for key in window.actions_by_key if key.startswith("articles.")}
    menu.close()


def test_the_next_unfinished_article_is_one_key_away(window: MainWindow) -> None:
    select(window, 2)
    trigger(window, "finish")
    window.articles.choose_article(window.articles.model.ids[0])
    window.focus_article()
    QTest.keyClick(window.view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert window.articles.current == window.articles.model.ids[2]
    QTest.keyClick(window.view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert window.status.notice.text() == "No other article is unfinished."
    window.articles.search.setText("mill")
    QApplication.processEvents()
    window.walk.next_unfinished()
    assert "the list is filtered" in window.status.notice.text()


def test_undo_leads_to_the_article_that_was_finished_or_rejected_in(window: MainWindow) -> None:
    first = window.articles.model.ids[0]
    active = window.desk.active_id
    window.desk.reject()
    window.walk.finish()
    assert window.articles.current != first
    window.walk.undo()
    assert window.articles.current == first
    window.walk.step_article(1)
    window.walk.undo()
    assert window.articles.current == first
    assert window.desk.active_id == active


def test_what_was_found_is_marked_in_the_article_and_brought_into_view(
    window: MainWindow, qtbot: QtBot
) -> None:
    panel = window.articles
    panel.focus_search()
    QTest.keyClicks(panel.search, "signed")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    article = window.desk.article
    assert article is not None
    assert [span.of(article.text) for span in window.view.scene.found] == ["signed"]
    window.walk.step_article(1)
    assert len(window.view.scene.found) == 1
    panel.focus_search()
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert not list(window.view.scene.found)
    qtbot.waitUntil(window.view.hasFocus)
