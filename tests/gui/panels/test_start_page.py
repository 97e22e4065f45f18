"""What is shown before a project is open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
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
