"""A file that breaks or holds up whoever reads it, in the window: it goes on, says so, and takes in the rest."""

import itertools
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from factdesk.formats import cage as cages
from factdesk.formats import reader_process
from factdesk.formats.reader_process import ReaderProcess
from factdesk.gui.main_window import MainWindow
from factdesk.store import reading
from tests.gui.conftest import Told

HANG, PATIENCE = "hang.txt", 2


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[ReaderProcess]:
    """The processes that read files, made by a reader that hangs at some names."""
    monkeypatch.setattr(reader_process, "_MODULE", "tests.formats.liars")
    monkeypatch.setattr(cages, "SECONDS", PATIENCE)
    monkeypatch.setattr(cages, "_GRACE", 0)
    made: list[ReaderProcess] = []

    class Noted(ReaderProcess):
        def __init__(self) -> None:
            super().__init__()
            made.append(self)

    monkeypatch.setattr(cages, "ReaderProcess", Noted)
    return made


def _take_in(window: MainWindow, folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text(name)
    window.errands.suggest = lambda **_: None  # type: ignore[method-assign]  # what comes next is not tried here
    window.imports.take_in([folder / name for name in names])


def test_a31_the_window_is_alive_while_a_file_hangs_and_takes_in_the_others(
    window: MainWindow, started: list[ReaderProcess], told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    beats: list[float] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start(20)
    with qtbot.waitSignal(window.session.jobs.ended, timeout=60_000):
        _take_in(window, tmp_path, "first.txt", HANG, "die.txt", "last.txt")
    heart.stop()
    seconds = beats[-1] - beats[0]
    assert seconds >= PATIENCE / 2
    assert max(later - earlier for earlier, later in itertools.pairwise(beats)) < seconds / 2
    qtbot.waitUntil(lambda: bool(told))
    assert "hang.txt took longer than" in told[0]
    assert "die.txt broke the process" in told[0]
    project = window.session.project
    assert project is not None
    names = [reading.article(project, one).source_name for one in reading.article_ids(project, "")]
    assert {HANG, "first.txt", "die.txt", "last.txt"} & {*names} == {"first.txt", "last.txt"}
    assert all(process._process.poll() is not None for process in started)


def test_a31_cancelling_an_import_that_hangs_ends_its_process_at_once(
    window: MainWindow,
    started: list[ReaderProcess],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    monkeypatch.setattr(cages, "SECONDS", 250)
    project = window.session.project
    assert project is not None
    before, threads = reading.article_ids(project, ""), threading.active_count()
    _take_in(window, tmp_path, "first.txt", HANG)
    qtbot.waitUntil(lambda: bool(started), timeout=20_000)
    with qtbot.waitSignal(window.session.jobs.ended, timeout=60_000):
        window.session.jobs.cancel()
    assert started[0]._process.poll() is not None
    assert reading.article_ids(project, "") == before
    assert threading.active_count() <= threads
