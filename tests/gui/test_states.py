"""Where nothing can be shown, or not all, the window says what is so and what to do about it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.gui.keys.menus import DEFAULT_KEYS, give_keys
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.projects import open_project
from tests.projects import make_project

Noting = Callable[[MainWindow, str], list[str]]


@pytest.fixture
def noting() -> Noting:
    """Let an action be noted instead of done."""

    def note(window: MainWindow, key: str) -> list[str]:
        heard: list[str] = []
        window.actions_by_key[key].triggered.disconnect()
        window.actions_by_key[key].triggered.connect(lambda: heard.append(key))
        return heard

    return note


@pytest.fixture
def empty(bare: MainWindow, tmp_path: Path) -> MainWindow:
    """A window on a project without articles."""
    project, _ = make_project(tmp_path / "empty.factdesk")
    bare.session.begin(project, "Ana")
    return bare


@pytest.fixture
def reading(bare: MainWindow, mill: Path) -> MainWindow:
    """A window on the mill that cannot change it."""
    bare.session.begin(open_project(mill, read_only=True), "Ana")
    return bare


def test_without_articles_the_page_offers_to_import_some(empty: MainWindow, noting: Noting) -> None:
    nothing = empty.states.nothing
    assert nothing.isVisible()
    assert nothing.title.text() == "No articles yet"
    assert nothing.geometry() == empty.view.rect()
    heard = noting(empty, "article.import")
    QTest.mouseClick(nothing.buttons[0], Qt.MouseButton.LeftButton)
    assert heard == ["article.import"]
    assert [button.text() for button in nothing.buttons] == ["Import Articles…", "Paste as Article…"]


def test_the_page_follows_the_size_of_the_window(empty: MainWindow) -> None:
    empty.resize(900, 600)
    assert empty.states.nothing.geometry() == empty.view.rect()


def test_an_article_takes_the_place_of_the_words(window: MainWindow) -> None:
    assert not window.states.nothing.isVisible()
    assert not window.states.banner.isVisible()


def test_a_project_for_reading_only_says_so_and_offers_a_copy(reading: MainWindow, qtbot: QtBot) -> None:
    banner, before = reading.states.banner, reading.session.project
    assert banner.isVisible()
    assert "for reading only" in banner.words.text()
    assert banner.button.text() == "Open a Copy"
    banner.button.click()
    qtbot.waitUntil(lambda: reading.session.is_open and reading.session.project is not before, timeout=20_000)
    assert reading.session.writable
    assert not banner.isVisible()


def test_an_empty_project_for_reading_only_does_not_offer_what_cannot_be(
    bare: MainWindow, tmp_path: Path
) -> None:
    project, _ = make_project(tmp_path / "empty.factdesk")
    project.close()
    bare.session.begin(open_project(tmp_path / "empty.factdesk", read_only=True), "Ana")
    assert [button.text() for button in bare.states.nothing.buttons] == ["Open Project…"]


def test_the_bias_guard_says_that_suggestions_are_hidden_until_the_first_pass(window: MainWindow) -> None:
    window.actions_by_key["suggest.guard"].trigger()
    banner = window.states.banner
    assert banner.isVisible()
    assert "hidden" in banner.words.text()
    QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    assert window.desk.items


def test_when_all_is_finished_the_labels_are_offered_for_export(window: MainWindow, noting: Noting) -> None:
    heard, banner = noting(window, "labels.export"), window.states.banner
    for _ in range(2):
        window.actions_by_key["article.finish"].trigger()
        assert not banner.isVisible()
    window.actions_by_key["article.finish"].trigger()
    assert "3 of 3" in banner.words.text()
    QTest.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    assert heard == ["labels.export"]
    window.actions_by_key["undo"].trigger()
    assert not banner.isVisible()


def test_when_no_article_is_chosen_the_key_for_choosing_is_named(window: MainWindow) -> None:
    window.desk.show("")
    assert "press G" in window.states.nothing.words.text()
    give_keys(window.actions_by_key, DEFAULT_KEYS | {"article.go_to": ()})
    assert "choose Article › Go to Article" in window.states.nothing.words.text()
