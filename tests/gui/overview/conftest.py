"""What tests of the overview need: the overview of a small project, opened by its key."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs import messages
from factdesk.gui.main_window import MainWindow
from factdesk.gui.overview.board import Board
from factdesk.gui.overview.card import Card
from factdesk.gui.overview.window import OverviewWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(window: MainWindow, qtbot: QtBot) -> OverviewWindow:
    """The overview, opened by its key and counted."""
    QTest.keyClick(window.view, Qt.Key.Key_O, CONTROL | SHIFT)
    [found] = window.findChildren(OverviewWindow)
    qtbot.waitUntil(lambda: found.board is not None and found.board.complete, timeout=20_000)
    return found


@pytest.fixture
def overview(window: MainWindow, qtbot: QtBot) -> OverviewWindow:
    for label in ("reported", "denied", "confirmed"):
        window.desk.label(label)
    window.desk.reject()
    return opened(window, qtbot)


def board(overview: OverviewWindow) -> Board:
    assert overview.board is not None
    return overview.board


def card(overview: OverviewWindow, topic: str) -> Card:
    return board(overview).cards[topic]


def shown_table(found: Card) -> list[list[str]]:
    model = found.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


@pytest.fixture
def target(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "out" / "chosen"
    path.parent.mkdir()
    monkeypatch.setattr(messages, "ask_target", lambda *_: path)
    return path


def choose(found: Card, way: str) -> None:
    """Choose from the menu of a card."""
    next(action for action in found.save.menu().actions() if action.objectName() == way).trigger()


def colours(picture: QPixmap | QImage) -> dict[str, int]:
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    found: dict[str, int] = {}
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            name = QColor(image.pixel(x, y)).name()
            found[name] = found.get(name, 0) + 1
    return found
