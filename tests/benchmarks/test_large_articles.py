"""A30: an article of ten megabytes and an endless line open in proportion, in little memory, and can be walked."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factdesk.gui.main_window import MainWindow
from tests.faults.ledger import record
from tests.gui.conftest import open_in
from tests.projects import add_articles, make_article, make_project

pytestmark = [
    pytest.mark.timeout(900),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
MILLION = 1_000_000
MORE_AT_MOST = 200
"""MiB that the largest article may take."""
STEPS = 20
SENTENCE = "The mill will close in May, the owner said on Monday of his house. "


def of_length(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


TEXTS = {
    "short": of_length(SENTENCE * 8 + "\n\n", 20_000),
    "1 MB": of_length(SENTENCE * 8 + "\n\n", MILLION),
    "10 MB": of_length(SENTENCE * 8 + "\n\n", 10 * MILLION),
    "a line of words": of_length(SENTENCE, MILLION),
    "a line without a space": of_length("mill", MILLION),
}


@pytest.fixture
def window(make_window: Callable[[], MainWindow], tmp_path: Path) -> Iterator[MainWindow]:
    project, _ = make_project(tmp_path / "large.factdesk")
    with project:
        add_articles(
            project,
            *(
                make_article(text, title=name, source_name=f"{at}.txt")
                for at, (name, text) in enumerate(TEXTS.items())
            ),
        )
    made = make_window()
    open_in(made, tmp_path / "large.factdesk")
    yield made
    made.session.end()


def resident() -> float:
    """MiB that the program holds; nothing where the system does not tell."""
    if sys.platform != "linux":
        return 0.0
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def milliseconds(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def test_a30_large_articles_open_in_proportion_and_are_walked_like_short_ones(window: MainWindow) -> None:
    opened, walked, held = {}, {}, {}
    for number, name in enumerate(TEXTS):
        before = resident()
        opened[name] = milliseconds(lambda: window.walk.step_article(1)) if number else 0.0
        assert window.desk.article is not None
        assert window.desk.article.title == name
        held[name] = resident() - before
        QTest.keyClick(window.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        steps = [
            milliseconds(
                lambda: QTest.keyClick(window.view, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
            )
            for _ in range(STEPS)
        ]
        walked[name] = sorted(steps)[STEPS // 2]
    notes = [
        f"{name} {opened[name]:.0f} ms, {walked[name]:.1f} ms a step, {held[name]:+.0f} MiB"
        for name in list(TEXTS)[1:]
    ]
    sys.stdout.write(f"\n{'; '.join(notes)}; short {walked['short']:.1f} ms a step\n")
    record("A30", tried=len(TEXTS) - 1, lost=0, note="; ".join(notes))
    assert opened["10 MB"] <= 25 * opened["1 MB"]
    assert opened["a line of words"] <= 10 * opened["1 MB"]
    assert opened["a line without a space"] <= 10 * opened["1 MB"]
    assert max(walked.values()) <= 20 * walked["short"]
    assert max(held.values()) <= MORE_AT_MOST
