"""A43: a long day of labelling by the keys leaves the window as small and as sound as it was."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from factdesk.domain.spans import Span
from factdesk.gui.main_window import MainWindow
from factdesk.gui.tidying import Tidying
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from tests.faults.ledger import record
from tests.gui.conftest import open_in
from tests.projects import (
    LONG,
    add_articles,
    add_suggestions,
    make_article,
    make_project,
    make_suggestion,
    problems,
)

ACTIONS = 100_000 if LONG else 1_000
WARM = 400
"""Labels after which caches are as full as they get."""
GROWTH_AT_MOST = 50
"""MiB that the program may have grown by after all of them."""
KEYS = (Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_U, Qt.Key.Key_C)
LABELS = ("denied", "reported", "unconfirmed", "confirmed")
ARTICLES, CLAIMS = 30, 12
NOISE = 2_000
"""References to None that a running window may hold more or less from one look to the next."""


def resident() -> float:
    """MiB of memory that the program holds."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """A project of thirty articles with a dozen suggestions each."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        for number in range(ARTICLES):
            [article] = add_articles(project, make_article(f"{'word ' * 100}{number}", f"Mill {number:02}"))
            add_suggestions(
                project, *(make_suggestion(article, Span(at * 40, at * 40 + 24)) for at in range(CLAIMS))
            )
    return path


def press(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.view, key, modifiers)
    QApplication.processEvents()


def label(window: MainWindow, number: int) -> str:
    """Give one claim a label by its key, and return the words that are no claim or not saved; none is right."""
    items = window.desk.items
    window.desk.activate(items[number % len(items)].id)
    words = items[number % len(items)].value.text, items[number % len(items)].value.segments
    turn = (number // CLAIMS + number) % 4
    press(window, KEYS[turn])
    found = [item for item in window.desk.items if item.value.segments == words[1]]
    good = [item.label for item in found] == [LABELS[turn]] and window.status.saved.text().endswith("Saved")
    return "" if good else words[0]


@pytest.mark.timeout(7_200 if LONG else 300)
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process holds")
def test_a43_a_day_of_labels_lets_the_program_grow_no_larger(bare: MainWindow, mill: Path) -> None:
    open_in(bare, mill)
    Tidying(bare.session).begin()
    nones = wrong = 0
    begun = peak = 0.0
    for number in range(ACTIONS):
        wrong += bool(label(bare, number))
        if number % (CLAIMS * ARTICLES) == CLAIMS * ARTICLES - 1:
            bare.articles.list.choose_row(0)
        elif number % CLAIMS == CLAIMS - 1:
            press(bare, Qt.Key.Key_N)
        if number % 97 == 96:
            press(bare, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        if number == WARM:
            begun, nones = resident(), sys.getrefcount(None)
        elif number > WARM and number % 500 == 0:
            peak = max(peak, resident() - begun)
            if number % 10_000 == 0:
                sys.stdout.write(f"\n{number:,} labels: {resident():.0f} MiB")
                sys.stdout.flush()
    growth, drift = max(peak, resident() - begun), sys.getrefcount(None) - nones
    note = f"{ACTIONS:,} labels by key: {begun:.0f} MiB after {WARM}, +{growth:.1f} MiB at most"
    record("A43", tried=ACTIONS, lost=wrong, note=f"{note}, references to None {drift:+d}")
    sys.stdout.write(f"\n{note}, references to None {drift:+d}\n")
    assert wrong == 0
    assert growth <= GROWTH_AT_MOST
    assert abs(drift) < NOISE
    assert bare.session.project is not None
    shown = state_digest(bare.session.project)
    bare.session.end()
    with Project.open(mill) as project:
        assert reading.statistics(project).claims > ARTICLES * CLAIMS * 0.9
        assert state_digest(project) == shown
    assert problems(mill) == []
