"""What is shown before a project is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from factdesk.gui.panels.start_page import StartPage


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    found = StartPage()
    qtbot.addWidget(found)
    found.resize(900, 700)
    found.show()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_at_the_first_time_the_sample_is_the_main_thing(page: StartPage) -> None:
    page.show_recent([])
    page.focus_first()
    assert page.sample.isDefault()
    assert page.sample.hasFocus()
    assert not page.recent.isVisible()
    assert not page.heading.isVisible()


def test_recent_projects_are_listed_but_for_those_that_are_gone(page: StartPage, tmp_path: Path) -> None:
    there = tmp_path / "mill.factdesk"
    there.touch()
    page.show_recent([str(there), str(tmp_path / "gone.factdesk")])
    assert page.recent.count() == 1
    assert page.recent.item(0).text() == f"mill\n{tmp_path}"
    assert not page.sample.isDefault()


def test_enter_opens_the_last_project_at_once(page: StartPage, tmp_path: Path, qtbot: QtBot) -> None:
    paths = [tmp_path / f"{name}.factdesk" for name in "ab"]
    for path in paths:
        path.touch()
    page.show_recent([str(path) for path in paths])
    page.focus_first()
    assert page.recent.hasFocus()
    with qtbot.waitSignal(page.project_chosen) as heard:
        QTest.keyClick(page.recent, Qt.Key.Key_Return)
    assert heard.args == [str(paths[0])]


@pytest.mark.parametrize("name", ["new", "open", "sample"])
def test_each_button_asks_for_what_it_says(name: str, page: StartPage, qtbot: QtBot) -> None:
    button: QPushButton = getattr(page, name)
    with qtbot.waitSignal(getattr(page, f"{name}_wanted")):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_who_has_not_said_their_name_is_asked_for_it_with_a_suggestion(page: StartPage) -> None:
    before = page.asking
    page.show_recent([])
    page.ask_name("ana")
    assert (before, page.asking) == (False, True)
    assert QApplication.focusWidget() is page.who.field
    assert page.who.field.selectedText() == "ana"
    assert page.sample.isDefault()
    assert not page.go_on.isVisible()


@pytest.mark.parametrize("name", ["new", "open", "sample"])
def test_a_name_is_given_before_anything_is_opened(name: str, page: StartPage) -> None:
    heard: list[str] = []
    page.name_given.connect(heard.append)
    getattr(page, f"{name}_wanted").connect(lambda: heard.append(name))
    page.ask_name("ana")
    QTest.keyClicks(page.who.field, "  Ana   Ferreira ")
    QTest.mouseClick(getattr(page, name), Qt.MouseButton.LeftButton)
    assert heard == ["Ana Ferreira", name]
    assert not page.asking


def test_without_a_name_nothing_is_opened_and_a_sentence_says_why(page: StartPage) -> None:
    heard: list[str] = []
    page.sample_wanted.connect(lambda: heard.append("sample"))
    page.ask_name("ana")
    page.who.field.clear()
    QTest.mouseClick(page.sample, Qt.MouseButton.LeftButton)
    assert heard == []
    assert page.asking
    assert page.who.field.hasFocus()
    assert "a name of 1 to 200 characters" in page.who.hint.text()
    assert page.who.hint.objectName() == "fault"
    assert page.who.field.accessibleDescription() == page.who.hint.text()
    QTest.keyClicks(page.who.field, "A")
    assert page.who.hint.objectName() == "muted"


def test_enter_after_the_name_opens_the_sample_or_the_project_of_last_time(
    page: StartPage, tmp_path: Path
) -> None:
    heard: list[str] = []
    page.sample_wanted.connect(lambda: heard.append("sample"))
    page.project_chosen.connect(heard.append)
    page.show_recent([])
    page.ask_name("ana")
    QTest.keyClick(page.who.field, Qt.Key.Key_Return)
    there = tmp_path / "mill.factdesk"
    there.touch()
    page.show_recent([str(there)])
    page.ask_name("ana")
    QTest.keyClick(page.who.field, Qt.Key.Key_Return)
    assert heard == ["sample", str(there)]


def test_what_waits_for_the_name_is_done_when_it_is_given(page: StartPage) -> None:
    heard: list[str] = []
    page.show_recent([])
    page.ask_name("ana", lambda: heard.append("waited"))
    assert page.go_on.isVisible()
    assert page.go_on.isDefault()
    assert not page.sample.isDefault()
    QTest.keyClick(page.who.field, Qt.Key.Key_Return)
    assert heard == ["waited"]
    assert not page.go_on.isVisible()
    page.sample.click()
    assert heard == ["waited"]
