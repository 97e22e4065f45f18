"""What tests of the window need: a window on a small project, and dialogs that are answered."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from factdesk.gui.app import dress, make_application
from factdesk.gui.dialogs import messages
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

CLAIMS = (
    ("The mill will close in May", "reported"),
    ("any talks had failed", "denied"),
    ("“Nobody told us,”", "reported"),
    ("the date", "unconfirmed"),
    ("240 people had signed the agreement", "confirmed"),
)
"""What is suggested in the first article of the mill, in reading order."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a display, Qt complains about what only a window manager could do."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """A project of three articles; the first has five suggestions, the second one."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        first, second, _ = add_articles(
            project,
            make_article(title="A first mill", source_name="1.txt"),
            make_article(f"{TEXT} It was built in 1900.", title="A second mill", source_name="2.txt"),
            make_article(f"{TEXT} Nobody remembers.", title="A third mill", source_name="3.txt"),
        )
        offered = [
            make_suggestion(first, find_span(first.text, words), label, source_name="the owner")
            for words, label in CLAIMS
        ]
        add_suggestions(project, *offered, make_suggestion(second))
    return path


@pytest.fixture
def settings() -> UserSettings:
    found = UserSettings()
    found.set("annotator", "Ana")
    found.set("backups", False)  # tests of backups turn them on
    return found


@pytest.fixture
def make_window(qtbot: QtBot, settings: UserSettings) -> Callable[[], MainWindow]:
    """Make a window as the program makes it."""
    dress(make_application(), settings)

    def make() -> MainWindow:
        window = MainWindow(settings)
        qtbot.addWidget(window, before_close_func=lambda w: w.session.end())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def bare(make_window: Callable[[], MainWindow]) -> MainWindow:
    """A window without a project."""
    return make_window()


@pytest.fixture
def window(bare: MainWindow, mill: Path) -> MainWindow:
    """A window on the mill, the keyboard in its first article."""
    open_in(bare, mill)
    assert bare.session.is_open
    return bare


def open_in(window: MainWindow, address: Path | str) -> None:
    """Open a project as the user does, and wait until it is shown or refused."""
    window.projects.open_address(str(address))
    wait_for_opening(window)


def wait_for_opening(window: MainWindow) -> None:
    """Wait until nothing is being opened any more."""
    until = time.monotonic() + 20
    while window.projects.opening and time.monotonic() < until:
        QTest.qWait(1)
    assert not window.projects.opening
    QApplication.processEvents()


class Told(list[str]):
    """What the message boxes said, one line each."""


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Message boxes are noted instead of shown."""
    heard = Told()
    for name in ("tell", "warn"):
        monkeypatch.setattr(
            messages, name, lambda _parent, sentence, detail="": heard.append(f"{sentence} {detail}".strip())
        )
    monkeypatch.setattr(messages, "doubt", lambda _parent, sentence, *_answers: heard.append(sentence))
    return heard


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Callable[[type[QDialog], Callable[[QDialog], bool]], None]:
    """Let dialogs of a kind be answered instead of shown: what `act` returns is whether they are accepted."""

    def prepare(kind: type[QDialog], act: Callable[[QDialog], bool]) -> None:
        monkeypatch.setattr(kind, "exec", lambda dialog: int(act(dialog)))

    return prepare
