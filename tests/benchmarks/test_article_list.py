"""The list of a hundred thousand articles: searched letter by letter, filtered, sorted, walked through.

What is measured lies between a key and the painted rows. It is held against the same in a list of a thousand, with an
allowance for what grows with the number of articles: a broad search finds a hundred thousand of them.
"""

from __future__ import annotations

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
from factdesk.gui.app import dress, make_application
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.benchmarks.many_articles import write_many

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
MANY, FEW = 100_000, 1_000
WORDS = ("kremlin denied", "peskov said the", "report 555", "trump call on thursday", "zebra")
Measured = dict[str, list[float]]


@pytest.fixture(scope="module")
def corpora(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("many")
    paths = {count: folder / f"{count}.factdesk" for count in (FEW, MANY)}
    for count, path in paths.items():
        write_many(path, count)
    return paths


def opened(path: Path, count: int, qtbot: QtBot) -> MainWindow:
    settings = UserSettings()
    settings.set("annotator", "Ana")
    dress(make_application(), settings)
    window = MainWindow(settings)
    qtbot.addWidget(window, before_close_func=lambda w: w.session.end())
    window.resize(1280, 820)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.projects.open_address(str(path))
    qtbot.waitUntil(lambda: len(window.articles.model.ids) == count, timeout=60_000)
    window.articles.focus_search()
    qtbot.waitUntil(lambda: not window.articles.finder.reading, timeout=300_000)
    return window


def painted(act: Callable[..., object], *given: object) -> float:
    """Milliseconds until what an act changes is painted."""
    begun = time.perf_counter()
    act(*given)
    QApplication.processEvents()
    return (time.perf_counter() - begun) * 1000


def typed(window: MainWindow) -> list[float]:
    found: list[float] = []
    for words in WORDS:
        found += [painted(QTest.keyClicks, window.articles.search, letter) for letter in words]
        window.articles.search.clear()
        QApplication.processEvents()
    return found


def measured(window: MainWindow) -> Measured:
    panel = window.articles
    found: Measured = {"a letter typed": typed(window)}
    window.focus_article()
    found["the first letter after an edit"] = []
    for _ in range(8):
        QTest.keyClick(window.view, Qt.Key.Key_D)
        panel.focus_search()
        found["the first letter after an edit"].append(painted(QTest.keyClicks, panel.search, "k"))
        panel.search.clear()
        window.focus_article()
        QApplication.processEvents()
    found["a filter"] = [painted(panel.state.setCurrentIndex, at) for at in (1, 2, 3, 0)]
    boxes = (panel.filters.label, panel.filters.left_to_do)
    panel.show_filters()
    found["a filter"] += [painted(box.setCurrentIndex, at) for box in boxes for at in (1, 2, 0)]
    found["a filter"] += [
        painted(panel.filters.publisher.setCurrentIndex, 2),
        painted(panel.lift_filters),
    ]
    orders = (ArticleOrder.TITLE, ArticleOrder.NEWEST, ArticleOrder.LEFT, ArticleOrder.IMPORT)
    found["an order, the first time"] = [painted(panel.order.actions_by_order[one].trigger) for one in orders]
    found["an order, known"] = [painted(panel.order.actions_by_order[one].trigger) for one in orders]
    found["the next unfinished"] = [painted(window.walk.next_unfinished) for _ in range(20)]
    found["all selected"] = [painted(panel.list.selectAll)]
    return {what: sorted(times) for what, times in found.items()}


def share(times: list[float], part: float) -> float:
    return times[min(int(len(times) * part), len(times) - 1)]


def test_a_hundred_thousand_articles_are_listed_as_fast_as_a_few(
    corpora: dict[int, Path], qtbot: QtBot
) -> None:
    small = measured(opened(corpora[FEW], FEW, qtbot))
    large = measured(opened(corpora[MANY], MANY, qtbot))
    for what, times in large.items():
        few, many = small[what], times
        sys.stdout.write(
            f"\n{what}: p50 {share(many, 0.5):.1f} ms, p95 {share(many, 0.95):.1f} ms of {MANY:,};"
            f" p50 {share(few, 0.5):.1f} ms, p95 {share(few, 0.95):.1f} ms of {FEW:,}"
        )
    # A hundred times as many articles.
    assert share(large["a letter typed"], 0.5) <= 8 * share(small["a letter typed"], 0.95)
    assert share(large["the next unfinished"], 0.5) <= 8 * share(small["the next unfinished"], 0.5)


def test_a_list_is_laid_out_without_asking_for_every_row(
    corpora: dict[int, Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(corpora[MANY], MANY, qtbot)
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
