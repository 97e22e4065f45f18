"""The list of a hundred thousand articles: searched letter by letter, filtered, sorted, walked through.

What is measured lies between a key and the painted rows, and beside it the longest time for which the window answers
nothing. It is held against the same in a list of a thousand, with an allowance for what grows with the number of
articles: a broad search finds a hundred thousand of them.
"""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.overview import ArticleLine, ArticleOrder
from factdesk.gui.main_window import MainWindow
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.store.search import SearchIndex
from tests.benchmarks.many_articles import write_many

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
MANY, FEW = 100_000, 1_000
WORDS = ("kremlin denied", "peskov said the", "report 555", "trump call on thursday", "zebra")
ORDERS = (ArticleOrder.TITLE, ArticleOrder.NEWEST, ArticleOrder.LEFT, ArticleOrder.IMPORT)
Measured = dict[str, list[float]]


@pytest.fixture(scope="module")
def projects(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """A project of each size, and in the folder `user` beside them the index of their words."""
    folder = tmp_path_factory.mktemp("many")
    paths = {count: folder / f"{count}.factdesk" for count in (FEW, MANY)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FACTDESK_HOME", str(folder / "user"))
        for count, path in paths.items():
            write_many(path, count)
            with Project.open(path) as project:
                run(SearchIndex(project).catch_up())
    return paths


@pytest.fixture
def corpora(projects: dict[int, Path], user_folders: Path) -> dict[int, Path]:
    """The projects, for a user to whom their words are known."""
    shutil.copytree(projects[MANY].parent / "user", user_folders, dirs_exist_ok=True)
    return projects


def opened(window: MainWindow, path: Path, count: int, qtbot: QtBot) -> MainWindow:
    window.projects.open_address(str(path))
    qtbot.waitUntil(lambda: len(window.articles.model.ids) == count, timeout=60_000)
    window.articles.focus_search()
    qtbot.waitUntil(lambda: not window.articles.finder.reading, timeout=300_000)
    qtbot.waitUntil(lambda: not window.articles.finder.sorting, timeout=60_000)
    return window


class Watch:
    """Lets the window work until what was asked of it is shown, and notes how long that takes."""

    def __init__(self, window: MainWindow) -> None:
        self._panel = window.articles
        self.stalls: list[float] = []
        """For each act, the milliseconds of the longest turn of the window's loop."""

    def painted(self, act: Callable[..., object], *given: object) -> float:
        """Milliseconds until what an act changes is painted."""
        begun = last = time.perf_counter()
        act(*given)
        longest = 0.0
        while True:
            QApplication.processEvents()
            last, before = time.perf_counter(), last
            longest = max(longest, last - before)
            if not self._panel.busy:
                break
            time.sleep(0.0005)
        self.stalls.append(longest * 1000)
        return (last - begun) * 1000


def typed(window: MainWindow, watch: Watch) -> list[float]:
    found: list[float] = []
    for words in WORDS:
        found += [watch.painted(QTest.keyClicks, window.articles.search, letter) for letter in words]
        window.articles.search.clear()
        QApplication.processEvents()
    return found


def after_edits(window: MainWindow, watch: Watch) -> list[float]:
    panel, found = window.articles, []
    window.focus_article()
    for _ in range(8):
        QTest.keyClick(window.view, Qt.Key.Key_D)
        panel.focus_search()
        found.append(watch.painted(QTest.keyClicks, panel.search, "k"))
        panel.search.clear()
        window.focus_article()
        QApplication.processEvents()
    return found


def filtered(window: MainWindow, watch: Watch) -> list[float]:
    panel, filters = window.articles, window.articles.filters
    found = [watch.painted(panel.state.setCurrentIndex, at) for at in (1, 2, 3, 0)]
    panel.show_filters()
    for box in (filters.label, filters.left_to_do):
        found += [watch.painted(box.setCurrentIndex, at) for at in (1, 2, 0)]
    return [*found, watch.painted(filters.publisher.setCurrentIndex, 2), watch.painted(panel.lift_filters)]


def ordered(window: MainWindow, watch: Watch) -> list[float]:
    return [watch.painted(window.articles.order.actions_by_order[one].trigger) for one in ORDERS]


def measured(window: MainWindow) -> Measured:
    found: Measured = {}
    acts: dict[str, Callable[[Watch], list[float]]] = {
        "a letter typed": lambda watch: typed(window, watch),
        "the first letter after an edit": lambda watch: after_edits(window, watch),
        "a filter": lambda watch: filtered(window, watch),
        "an order, the first time": lambda watch: ordered(window, watch),
        "an order, known": lambda watch: ordered(window, watch),
        "the next unfinished": lambda watch: [watch.painted(window.walk.next_unfinished) for _ in range(20)],
        "all selected": lambda watch: [watch.painted(window.articles.list.selectAll)],
    }
    for what, act in acts.items():
        watch = Watch(window)
        found[what] = sorted(act(watch))
        found[f"{what}, longest without an answer"] = sorted(watch.stalls)
    return found


def share(times: list[float], part: float) -> float:
    return times[min(int(len(times) * part), len(times) - 1)]


def test_a_hundred_thousand_articles_are_listed_as_fast_as_a_few(
    corpora: dict[int, Path], make_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    small = measured(opened(make_window(), corpora[FEW], FEW, qtbot))
    large = measured(opened(make_window(), corpora[MANY], MANY, qtbot))
    for what, times in large.items():
        few, many = small[what], times
        sys.stdout.write(
            f"\n{what}: p50 {share(many, 0.5):.1f} ms, p95 {share(many, 0.95):.1f} ms of {MANY:,};"
            f" p50 {share(few, 0.5):.1f} ms, p95 {share(few, 0.95):.1f} ms of {FEW:,}"
        )
    # A hundred times as many articles; the few are painted in as long as it takes to paint a page of them.
    assert share(large["a letter typed"], 0.5) <= 5 * share(small["a letter typed"], 0.95)
    stall = "a filter, longest without an answer"
    assert share(large[stall], 0.5) <= 8 * share(small[stall], 0.95)
    assert share(large["the next unfinished"], 0.5) <= 8 * share(small["the next unfinished"], 0.5)


def test_a_list_is_laid_out_without_asking_for_every_row(
    corpora: dict[int, Path],
    make_window: Callable[[], MainWindow],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    window = opened(make_window(), corpora[MANY], MANY, qtbot)
    asked = 0
    model = window.articles.model
    known = model.line

    def counted(row: int) -> ArticleLine | None:
        nonlocal asked
        asked += 1
        return known(row)

    monkeypatch.setattr(model, "line", counted)
    window.articles.reload()
    window.articles.list.selectAll()
    QApplication.processEvents()
    assert 0 < asked < 500
