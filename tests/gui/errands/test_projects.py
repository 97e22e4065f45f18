"""Opening projects: beside the window, which goes on; told, stopped, and never two at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factdesk.domain.errors import ProjectDamaged
from factdesk.gui.dialogs import messages
from factdesk.gui.errands import projects as project_errands
from factdesk.gui.main_window import MainWindow
from factdesk.jobs import Job, Progress
from factdesk.store import Project
from factdesk.store.engine import is_open_here
from factdesk.usecases import projects, sight
from tests.gui.conftest import Told, open_in, wait_for_opening
from tests.projects import make_project


class Gate:
    """Holds an opening back until it is let go, as a large project on a slow disk does."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self.open = threading.Event(), threading.Event()
        self.error: Exception | None = None
        self._real = sight.opening_at_sight
        monkeypatch.setattr(sight, "opening_at_sight", self.opening)

    def opening(self, address: str | Path, *, read_only: bool = False) -> Job[Project]:
        """Open a project as the program does, but only beyond the gate."""
        self.begun.set()
        while not self.open.wait(0.002):
            yield Progress(1, 4)
        if self.error is not None:
            raise self.error
        project = yield from self._real(address, read_only=read_only)
        return project


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    made = Gate(monkeypatch)
    yield made
    made.open.set()


@pytest.fixture
def _told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(project_errands, "_UNNOTICED", 0)


def begin(window: MainWindow, address: Path, gate: Gate) -> None:
    window.projects.open_address(str(address))
    assert gate.begun.wait(10)


def working(window: MainWindow) -> bool:
    return window.status.job.isVisible()


def test_the_window_goes_on_while_a_project_is_opened(
    bare: MainWindow, mill: Path, gate: Gate, qtbot: QtBot
) -> None:
    begin(bare, mill, gate)
    beats: list[None] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(None))
    timer.start(1)
    qtbot.waitUntil(lambda: len(beats) > 5)
    timer.stop()
    assert not bare.session.is_open
    gate.open.set()
    wait_for_opening(bare)
    assert bare.session.is_open


def test_a_quick_opening_is_not_announced(bare: MainWindow, mill: Path, gate: Gate) -> None:
    begin(bare, mill, gate)
    QTest.qWait(20)
    assert not working(bare)


@pytest.mark.usefixtures("_told_at_once")
def test_a_long_opening_shows_how_far_it_is(
    make_window: Callable[[], MainWindow], mill: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = make_window()
    begin(window, mill, gate)
    qtbot.waitUntil(lambda: window.status.job.text() == "Opening mill 1/4")
    assert working(window)
    assert window.status.cancel.isVisible()
    gate.open.set()
    wait_for_opening(window)
    assert not working(window)
    assert window.status.notice.text() == ""


@pytest.mark.usefixtures("_told_at_once")
def test_an_opening_can_be_cancelled_and_begun_again(
    make_window: Callable[[], MainWindow], mill: Path, gate: Gate, qtbot: QtBot
) -> None:
    window = make_window()
    begin(window, mill, gate)
    qtbot.waitUntil(lambda: working(window))
    window.status.cancel.click()
    wait_for_opening(window)
    assert window.status.notice.text() == "Cancelled; nothing was changed."
    assert not window.session.is_open
    assert not is_open_here(mill)
    gate.open.set()
    open_in(window, mill)
    assert window.session.is_open


def test_the_open_project_can_be_worked_on_until_the_next_one_is_ready(
    window: MainWindow, gate: Gate, tmp_path: Path
) -> None:
    first = window.session.project
    other, _ = make_project(tmp_path / "other.factdesk")
    other.close()
    begin(window, tmp_path / "other.factdesk", gate)
    window.desk.label("denied")
    assert "Saved" in window.status.saved.text()
    assert window.session.project is first
    gate.open.set()
    wait_for_opening(window)
    assert window.session.project is not first


def test_what_is_being_opened_is_not_opened_twice(bare: MainWindow, mill: Path, gate: Gate) -> None:
    begin(bare, mill, gate)
    bare.projects.open_address(str(mill))
    assert bare.status.notice.text() == ""
    bare.projects.open_address(str(mill.with_name("other.factdesk")))
    assert bare.status.notice.text().startswith("A project is being opened")
    gate.open.set()
    wait_for_opening(bare)
    assert bare.session.is_open


def test_a_refusal_leaves_everything_as_it_was(window: MainWindow, gate: Gate, told: Told) -> None:
    first = window.session.project
    begin(window, Path("other.factdesk"), gate)
    gate.error = ProjectDamaged("other.factdesk is damaged; open a backup.")
    gate.open.set()
    wait_for_opening(window)
    assert told == ["other.factdesk is damaged; open a backup."]
    assert window.session.project is first


def test_closing_the_window_stops_the_opening(bare: MainWindow, mill: Path, gate: Gate) -> None:
    begin(bare, mill, gate)
    bare.close()
    assert not bare.projects.opening
    QTest.qWait(20)
    assert not bare.session.is_open
    assert not is_open_here(mill)


def test_a_project_that_is_ready_when_the_window_closes_is_let_go_of(
    bare: MainWindow, mill: Path, gate: Gate
) -> None:
    begin(bare, mill, gate)
    gate.open.set()
    worker = bare.projects._opener._worker
    assert worker is not None
    assert worker.wait(10_000)
    bare.close()
    QTest.qWait(20)
    assert not bare.session.is_open
    assert not is_open_here(mill)


def test_a_dialog_about_the_open_project_is_answered_before_the_next_one_is_shown(
    window: MainWindow, gate: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    first = window.session.project
    other, _ = make_project(tmp_path / "other.factdesk")
    other.close()
    begin(window, tmp_path / "other.factdesk", gate)
    dialog = QDialog(window)
    dialog.open()
    gate.open.set()
    worker = window.projects._opener._worker
    assert worker is not None
    qtbot.waitUntil(lambda: not window.projects._opener.running)
    QTest.qWait(80)
    assert window.session.project is first
    dialog.close()
    wait_for_opening(window)
    assert window.session.project is not first
    dialog.deleteLater()


@pytest.mark.parametrize(
    ("choice", "read_only", "name"),
    [(None, None, ""), (0, True, "mill.factdesk"), (1, False, "mill copy.factdesk")],
)
def test_a_project_that_is_open_elsewhere_can_be_read_or_copied(
    choice: int | None,
    read_only: bool | None,
    name: str,
    bare: MainWindow,
    mill: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def choose(_parent: object, sentence: str, *_answers: str) -> int | None:
        asked.append(sentence)
        return choice

    monkeypatch.setattr(messages, "choose", choose)
    with projects.open_project(mill) as other:
        other.announce("Ben")
        open_in(bare, mill)
        assert len(asked) == 1
        assert "Ben" in asked[0]
        project = bare.session.project
        assert (project.read_only if project else None) is read_only
        assert (project.name if project else "") == name
        bare.session.end()


def test_the_sample_is_made_beside_the_window_too(bare: MainWindow) -> None:
    acted: list[str] = []
    bare.projects.open_sample_then(lambda: acted.append(bare.session.title))
    assert not bare.session.is_open
    wait_for_opening(bare)
    assert acted == [bare.session.title]
    assert len(bare.articles.model.ids) == 5
    bare.projects.open_sample_then(lambda: acted.append("again"))
    wait_for_opening(bare)
    assert len(acted) == 1
