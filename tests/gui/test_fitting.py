"""Nothing is cut off, covered or out of reach: in small windows and large ones, at 200 %, in both languages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.label_bar import LabelBar
from tests.gui.fitting import SIZES, faults
from tests.gui.windows import wait_for_article
from tests.projects import ROOT


@pytest.mark.parametrize("scale", ["1", "2"])
@pytest.mark.parametrize("language", ["en", "de"])
def test_everything_fits_into_windows_of_all_sizes(language: str, scale: str, tmp_path: Path) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "tests.gui.fitting", language]
    done = subprocess.run(
        command, env=environment, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("theme", ["theme.dark", "look.contrast"])
def test_everything_fits_in_other_themes_too(window: MainWindow, qtbot: QtBot, theme: str) -> None:
    wait_for_article(window, qtbot)
    window.actions_by_key[theme].trigger()
    try:
        for size in SIZES:
            window.resize(*size)
            qtbot.wait(40)
            assert list(faults(window)) == []
    finally:
        if theme == "look.contrast":
            window.actions_by_key[theme].trigger()
        window.actions_by_key["theme.system"].trigger()


def test_the_bar_says_less_where_there_is_less_room_and_never_nothing(bare: MainWindow, qtbot: QtBot) -> None:
    bar = LabelBar(bare.actions_by_key)
    qtbot.addWidget(bar)
    bar.show_progress("5 to decide")
    bar.show()
    said: list[str] = []
    for width in range(900, bar.minimumSizeHint().width(), -10):
        bar.resize(width, bar.height())
        qtbot.wait(1)
        buttons = bar.findChildren(QToolButton)
        assert len(buttons) == 7
        assert all(button.text().strip() for button in buttons)
        assert max(button.geometry().right() for button in buttons) < width
        shown = bar.progress.text() * bar.progress.isVisible()
        said.append(" ".join([*(button.text() for button in buttons), shown]))
    assert [len(words) for words in said] == sorted((len(words) for words in said), reverse=True)
    assert len(set(said)) >= 5


def test_what_does_not_fit_would_be_found(window: MainWindow, qtbot: QtBot) -> None:
    wait_for_article(window, qtbot)
    window.resize(1024, 700)
    qtbot.wait(40)
    assert list(faults(window)) == []
    button = window.bar.findChild(QToolButton, "claim.accept")
    assert isinstance(button, QToolButton)
    button.setFixedWidth(8)
    qtbot.wait(20)
    assert any("is cut" in fault for fault in faults(window))
    window.bar.show_keys()
    qtbot.wait(20)
    other = QPushButton("In the way", window.bar)
    other.setGeometry(button.geometry())
    other.show()
    qtbot.wait(20)
    assert any("lies over" in fault for fault in faults(window))
    other.move(window.bar.width() - 10, 0)
    assert any("reaches out" in fault for fault in faults(window))
    other.deleteLater()
