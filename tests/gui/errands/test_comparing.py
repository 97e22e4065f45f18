"""One file beside another in the review: looked at, never stored, and brought in when that is wanted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.receive_dialog import ReceiveDialog
from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.window import ReviewWindow
from factdesk.store import Project, reading
from factdesk.usecases.projects import find_annotator
from tests.gui.conftest import Told, open_in
from tests.gui.errands.test_colleagues import Answer, wait
from tests.gui.review.conftest import BEN, CARA, DAM, MILL, label_all, settle
from tests.projects import add_articles, make_article, make_project
from tests.window_story import press


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """What Ben has labelled, with Ana as reviewer."""
    path = tmp_path / "mine.factdesk"
    project, (ana, _) = make_project(path, "Ana", "Ben")
    with project:
        articles = add_articles(
            project,
            make_article(MILL, title="The mill", publisher="The Echo", source_name="1.txt"),
            make_article(DAM, title="The dam", publisher="Daily Post", source_name="2.txt"),
            by=ana,
        )
    copy = Path(shutil.copy(path, tmp_path / "cara.factdesk"))
    for file, name, said in ((path, "Ben", BEN), (copy, "Cara", CARA)):
        with Project.open(file) as project:
            label_all(project, articles, find_annotator(project, name), said)
    return path


@pytest.fixture
def theirs(mine: Path) -> Path:
    return mine.with_name("cara.factdesk")


@pytest.fixture
def window(make_window: Callable[[], MainWindow], mine: Path) -> MainWindow:
    made = make_window()
    open_in(made, mine)
    return made


def compare(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    monkeypatch.setattr(messages, "ask_file_to_compare", lambda _: path)
    window.actions_by_key["colleagues.compare"].trigger()
    wait(window, qtbot)


@pytest.fixture
def compared(window: MainWindow, theirs: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> ReviewWindow:
    compare(window, qtbot, monkeypatch, theirs)
    [found] = window.findChildren(ReviewWindow)
    qtbot.waitUntil(found.isActiveWindow)
    settle(found, qtbot)
    return found


def test_both_sides_stand_beside_each_other_and_neither_file_changes(
    window: MainWindow, mine: Path, theirs: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = mine.read_bytes(), theirs.read_bytes()
    compare(window, qtbot, monkeypatch, theirs)
    [compared] = window.findChildren(ReviewWindow)
    settle(compared, qtbot)
    assert compared.reviewer.queue.lines[0].words == "any talks had failed"
    assert len(compared.reviewer.queue.lines) == 6
    assert compared.banner.words.text().startswith("Compared with cara.factdesk. Nothing is stored here")
    project = window.session.project
    assert project is not None
    assert [one.name for one in reading.all_annotators(project)] == ["Ana", "Ben"]
    compared.close()
    assert (mine.read_bytes(), theirs.read_bytes()) == before


def test_nothing_can_be_decided_and_it_says_so(compared: ReviewWindow) -> None:
    left = compared.reviewer.queue.left
    for key in "1", "B", "0", "C", "G", "S", "E":
        press(key)
    assert compared.reviewer.queue.left == left
    assert not compared.spot.decisions.buttons["review.gap"].isEnabled()
    compared.spot.rows.setFocus()
    press("Return")
    assert compared.reviewer.queue.left == left
    assert "Nothing is stored while two files are compared" in compared.told.text()


def test_one_can_go_from_spot_to_spot_and_filter(compared: ReviewWindow, qtbot: QtBot) -> None:
    first = compared.reviewer.key
    press("Space")
    assert compared.reviewer.key != first
    press("Backspace")
    assert compared.reviewer.key == first
    box = compared.filters.kind
    box.setCurrentIndex(box.findText("Label differs"))
    box.activated.emit(box.currentIndex())
    settle(compared, qtbot)
    assert [line.words for line in compared.reviewer.queue.lines] == [
        "any talks had failed",
        "The dam is safe",
    ]


def test_from_there_the_file_is_brought_in(
    window: MainWindow, compared: ReviewWindow, qtbot: QtBot, answer: Answer
) -> None:
    answer(ReceiveDialog, lambda _: True)
    QTest.mouseClick(compared.banner.button, Qt.MouseButton.LeftButton)
    for _ in range(4):
        wait(window, qtbot)
    project = window.session.project
    assert project is not None
    assert "Cara" in {one.name for one in reading.all_annotators(project)}
    assert not [one for one in window.findChildren(ReviewWindow) if one.isVisible()]


def test_the_review_and_a_comparison_take_turns_and_each_has_the_keys(
    window: MainWindow, compared: ReviewWindow, qtbot: QtBot
) -> None:
    window.actions_by_key["review"].trigger()
    QApplication.processEvents()
    [shown] = [one for one in window.findChildren(ReviewWindow) if one.isVisible()]
    assert shown is not compared
    settle(shown, qtbot)
    assert not shown.banner.words.text().startswith("Compared")


def test_copies_go_with_the_window_and_with_the_project(window: MainWindow, compared: ReviewWindow) -> None:
    copied = compared.reviewer.session.project
    assert copied is not None
    folder = Path(copied.address).parent
    assert folder.exists()
    window.session.end()
    QApplication.processEvents()
    assert not folder.exists()


def test_a_file_that_is_this_project_is_refused_in_a_sentence(
    window: MainWindow, mine: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, told: Told
) -> None:
    compare(window, qtbot, monkeypatch, mine)
    assert len(told) == 1
    assert "is this project itself" in told[0]
    compare(window, qtbot, monkeypatch, None)
    assert len(told) == 1
