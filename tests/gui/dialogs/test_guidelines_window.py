"""The guidelines: read, searched, written as a new version."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.guidelines_window import GuidelinesWindow
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.projects import current_guidelines, open_project


@pytest.fixture
def guidelines(window: MainWindow, qtbot: QtBot) -> GuidelinesWindow:
    found = GuidelinesWindow(window.session, window)
    qtbot.addWidget(found)
    found.show()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def stored(window: MainWindow) -> tuple[int, str]:
    assert window.session.project is not None
    found = current_guidelines(window.session.project)
    assert found is not None
    return found.version, found.text


def test_the_version_in_force_is_shown_and_cannot_be_changed_by_accident(
    guidelines: GuidelinesWindow,
) -> None:
    assert guidelines.text.toPlainText() == "Mark every claim."
    assert guidelines.version.text() == "Version 1"
    assert guidelines.text.isReadOnly()
    assert not guidelines.save.isVisible()


def test_what_is_saved_is_a_new_version(guidelines: GuidelinesWindow, window: MainWindow) -> None:
    guidelines.edit.click()
    guidelines.text.setPlainText("Mark every claim twice.")
    guidelines.save.click()
    assert stored(window) == (2, "Mark every claim twice.")
    assert guidelines.version.text() == "Version 2"
    assert guidelines.text.isReadOnly()
    window.walk.undo()
    assert stored(window) == (1, "Mark every claim.")


def test_what_was_written_is_not_lost_when_the_window_closes(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    guidelines.edit.click()
    QTest.keyClicks(guidelines.text, "Look twice. ")
    QTest.keyClick(guidelines.text, Qt.Key.Key_Escape)
    assert not guidelines.isVisible()
    assert stored(window) == (2, "Look twice. Mark every claim.")


def test_it_is_not_lost_when_the_project_closes_either(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    assert window.session.project is not None
    address = window.session.project.address
    guidelines.edit.click()
    QTest.keyClicks(guidelines.text, "Look twice. ")
    window.session.end()
    assert not guidelines.isVisible()
    with open_project(address) as project:
        found = current_guidelines(project)
    assert found is not None
    assert found.text.startswith("Look twice.")


def test_what_was_not_changed_makes_no_version(guidelines: GuidelinesWindow, window: MainWindow) -> None:
    guidelines.edit.click()
    guidelines.close()
    assert stored(window)[0] == 1


def test_enter_in_the_search_goes_from_place_to_place(guidelines: GuidelinesWindow) -> None:
    guidelines.text.setPlainText("claim one, claim two")
    guidelines.search.setFocus()
    QTest.keyClicks(guidelines.search, "claim")
    assert guidelines.text.textCursor().selectionStart() == 0
    QTest.keyClick(guidelines.search, Qt.Key.Key_Return)
    assert guidelines.text.textCursor().selectionStart() == 11
    QTest.keyClick(guidelines.search, Qt.Key.Key_Return)
    assert guidelines.text.textCursor().selectionStart() == 0
    assert guidelines.text.isReadOnly()


def test_in_a_project_open_for_reading_nothing_can_be_written(window: MainWindow, qtbot: QtBot) -> None:
    address = window.session.project.address if window.session.project else ""
    window.session.begin(open_project(address, read_only=True), "Ana")
    found = GuidelinesWindow(window.session, window)
    qtbot.addWidget(found)
    assert not found.edit.isEnabled()
