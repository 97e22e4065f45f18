"""A window that makes backups, and questions that are answered by the number of a button."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs import messages
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.gui.backed_up import keeping
from tests.gui.conftest import open_in


@pytest.fixture
def settings() -> UserSettings:
    """Ana's, with backups."""
    found = UserSettings()
    found.set("annotator", "Ana")
    return found


@pytest.fixture
def bare(make_window: Callable[[], MainWindow]) -> Iterator[MainWindow]:
    """A window without a project; when it is gone, no backup is being made any more."""
    made = make_window()
    yield made
    made.session.end()
    keeping(made).wait()  # no thread is left


@pytest.fixture
def window(bare: MainWindow, mill: Path, qtbot: QtBot) -> MainWindow:
    """It with the mill, whose first article is shown."""
    open_in(bare, mill)
    qtbot.waitUntil(lambda: bare.desk.article is not None)
    return bare


@pytest.fixture
def chosen(monkeypatch: pytest.MonkeyPatch) -> Callable[[int | None], list[list[str]]]:
    """Let every question be answered by the button of this number; returns what was asked with its buttons."""

    def prepare(number: int | None) -> list[list[str]]:
        asked: list[list[str]] = []

        def answer(_parent: object, sentence: str, *answers: str, **_: str) -> int | None:
            asked.append([sentence, *answers])
            return number

        monkeypatch.setattr(messages, "choose", answer)
        monkeypatch.setattr(messages, "doubt", answer)
        return asked

    return prepare
