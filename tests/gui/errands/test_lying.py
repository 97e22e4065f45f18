"""A23: who opens a project in a place that can harm it is told so, and can work on a copy and bring it back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.places import NETWORK, SYNCED, Place
from factdesk.gui.errands.imports import Imports
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.offer_bar import OfferBar
from factdesk.usecases import places
from tests.gui.conftest import open_in, wait_for_opening


def bar_of(window: MainWindow, qtbot: QtBot) -> OfferBar:
    qtbot.waitUntil(lambda: bool(window.findChildren(OfferBar)))
    [bar] = window.findChildren(OfferBar)
    qtbot.waitUntil(bar.isVisible)
    return bar


def click(bar: OfferBar, words: str) -> None:
    [button] = [button for button in bar.buttons if button.text() == words]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def taken_in(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was to be merged."""
    heard: list[Path] = []
    monkeypatch.setattr(Imports, "take_in", lambda _, sources, *__: heard.extend(sources))
    return heard


@pytest.mark.parametrize(
    ("place", "words"),
    [(Place(NETWORK, "nfs4"), "network (nfs4)"), (Place(SYNCED, "Dropbox"), "folder of Dropbox")],
)
def test_a23_a_harmful_place_is_told_and_one_can_go_on(
    place: Place, words: str, bare: MainWindow, mill: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "place_of", lambda _: place)
    open_in(bare, mill)
    bar = bar_of(bare, qtbot)
    assert words in bar.words.text()
    click(bar, "Go On")
    assert not bar.isVisible()


def test_a23_a_local_copy_is_worked_on_and_brought_back_by_merging(
    bare: MainWindow, mill: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, taken_in: list[Path]
) -> None:
    monkeypatch.setattr(places, "place_of", lambda path: Place(SYNCED, "Dropbox") if path == mill else None)
    open_in(bare, mill)
    click(bar_of(bare, qtbot), "Work on a Local Copy")
    wait_for_opening(bare)
    copy = places.local_copy_path(mill)
    assert bare.session.project is not None
    assert bare.session.project.address == str(copy)
    bar = bar_of(bare, qtbot)
    assert str(mill) in bar.words.text()
    bare.desk.label("denied")
    click(bar, "Bring It Back")
    wait_for_opening(bare)
    assert bare.session.project.address == str(mill)
    assert taken_in == [copy]


def test_a23_conflicted_copies_are_offered_for_merging(
    bare: MainWindow, mill: Path, qtbot: QtBot, taken_in: list[Path]
) -> None:
    copy = mill.with_name("mill (Ana's conflicted copy 2024-11-11).factdesk")
    shutil.copy(mill, copy)
    open_in(bare, mill)
    bar = bar_of(bare, qtbot)
    assert copy.name in bar.words.text()
    click(bar, "Merge…")
    assert taken_in == [copy]


def test_a23_nothing_is_said_of_a_place_that_is_safe(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(200)
    assert not window.findChildren(OfferBar)
