"""Whether the window goes on while it imports, suggests, exports and opens: a timer's beats, and what lies between."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factdesk import paths
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
from factdesk.usecases.projects import create_project
from tests.gui.conftest import open_in, wait_for_opening
from tests.projects import LONG

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(900),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
FILES = 3_000 if LONG else 1_000
STALL = 50.0
"""Milliseconds between two beats that a hand would feel."""
STALLS_AT_MOST = 0.01
"""Share of the beats that may come so late: on a busy machine some do, whatever the window does."""
STEPS = 15
OWN_AT_MOST = 12
"""The most that the window itself may compute between two beats, in steps to the next article, painted."""


class Heart(QObject):
    """Notes the milliseconds between two beats, and those of them in which the window's thread computed."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.own: list[float] = []
        self._at = self._computed = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(3)
        self._timer.timeout.connect(self._beat)

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._at) * 1000)
        self.own.append((computed - self._computed) * 1000)
        self._at, self._computed = now, computed

    def listen(self, what: str, act: Callable[[], object], ended: Callable[[], bool]) -> None:
        """Do something, wait for its end and what follows from it, and say how even the beats were meanwhile."""
        self.gaps, self.own = [], []
        self._at, self._computed = time.perf_counter(), time.thread_time()
        self._timer.start()
        act()
        while not ended():
            QTest.qWait(5)
        QTest.qWait(100)
        self._timer.stop()
        gaps = sorted(self.gaps)
        sys.stdout.write(
            f"\n{what}: {len(gaps)} beats, p50 {gaps[len(gaps) // 2]:.1f} ms, p99 {gaps[int(len(gaps) * 0.99)]:.1f} ms,"
            f" longest {gaps[-1]:.0f} ms, of its own {max(self.own):.0f} ms\n"
        )

    def even(self, step: float) -> bool:
        """Whether hardly a beat was late, and the window never had much to do itself."""
        late = sum(gap > STALL for gap in self.gaps)
        return late <= max(1, STALLS_AT_MOST * len(self.gaps)) and max(self.own) <= OWN_AT_MOST * step


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> Iterator[MainWindow]:
    window = make_window()
    window.errands, window.imports  # noqa: B018 - a user has long opened a menu
    yield window
    window.session.end()


@pytest.fixture
def heart() -> Heart:
    return Heart()


def step_of(window: MainWindow) -> float:
    """Milliseconds that the window computes for the next article, painted: the measure of this machine."""
    found = []
    for number in range(STEPS):
        begun = time.thread_time()
        window.walk.step_article(-1 if number % 2 else 1)
        QApplication.processEvents()
        found.append((time.thread_time() - begun) * 1000)
    return sorted(found)[STEPS // 2]


def idle(window: MainWindow) -> Callable[[], bool]:
    return lambda: not window.session.jobs.running


def test_an_import_of_thousands_of_files_leaves_the_window_its_beat(
    window: MainWindow, heart: Heart, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    create_project(tmp_path / "new.factdesk").close()
    open_in(window, tmp_path / "new.factdesk")
    folder = tmp_path / "articles"
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in paths.sample_articles()]
    for number in range(FILES):
        (folder / f"{number:05}.txt").write_text(f"Report {number}\n\n{texts[number % 5]}", encoding="utf-8")
    monkeypatch.setattr(window.errands, "suggest", lambda **_: None)
    heart.listen("import", lambda: window.imports.take_in([folder]), idle(window))
    assert len(window.articles.model.ids) == FILES
    assert heart.even(step_of(window))


def test_suggesting_leaves_the_window_its_beat(window: MainWindow, heart: Heart, tmp_path: Path) -> None:
    create_project(tmp_path / "new.factdesk").close()
    open_in(window, tmp_path / "new.factdesk")
    heart.listen("import and suggest", lambda: window.imports.take_in(paths.sample_articles()), idle(window))
    assert any(item.suggestion for item in window.desk.items)
    assert heart.even(step_of(window))


def test_opening_and_exporting_a_large_project_leave_the_window_its_beat(
    window: MainWindow, heart: Heart, large: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window.errands, "_exported", lambda _: None)
    heart.listen("idle", lambda: None, lambda: len(heart.gaps) > 300)
    opening = window.projects
    heart.listen("open", lambda: opening.open_address(str(large)), lambda: not opening.opening)
    wait_for_opening(window)
    step = step_of(window)
    assert heart.even(step)
    project = window.session.project
    assert project is not None
    for name, export in (
        ("project.jsonl", lambda path: export_project(project, path)),
        ("labels.csv", lambda path: export_labels(project, path, ExportOptions())),
    ):
        path = large.with_name(name)
        begin = lambda path=path, export=export: window.errands.run(  # noqa: E731
            "Exporting", lambda: export(path), lambda _: None
        )
        heart.listen(f"export {name}", begin, idle(window))
        assert path.stat().st_size > 1_000_000
        assert heart.even(step)
