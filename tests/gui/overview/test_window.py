"""The overview as a user meets it: opened by key, read as charts and tables, and taken out of the program."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from factdesk.gui.look.theme import DARK, LIGHT, THEMES, Theme, apply_theme, current_theme
from factdesk.gui.main_window import MainWindow
from factdesk.gui.overview.window import OverviewWindow
from factdesk.usecases.readings import finish_article
from tests.command_line import ROOT
from tests.gui.conftest import CLAIMS
from tests.gui.overview.conftest import CONTROL, SHIFT, board, card, colours, opened, shown_table


def test_the_figures_stand_above_the_charts(overview: OverviewWindow) -> None:
    told = [tile.accessibleName() for tile in board(overview).headlines._tiles]
    assert told[:4] == [
        "0 of 3 articles finished",
        "3 of 3 claims labelled",
        "2 suggestions left to decide",
        "75 % of decided suggestions accepted",
    ]


def test_five_cards_show_what_was_done(overview: OverviewWindow) -> None:
    assert list(board(overview).cards) == ["progress", "publishers", "time", "rules", "spent"]
    rules = card(overview, "rules")
    assert rules.picture.isVisible()
    assert not rules.table.isVisible()
    assert rules.finding.text() == "75 % of the decisions were to accept."
    bars = rules.picture.chart.bars
    assert bars is not None
    assert sum(sum(bar.parts) for bar in bars.chart.bars) == len(CLAIMS) + 1


def test_a_second_call_brings_the_same_window_to_the_front(
    overview: OverviewWindow, window: MainWindow, qtbot: QtBot
) -> None:
    assert opened(window, qtbot) is overview


def test_by_key_a_chart_becomes_a_table_and_the_table_is_walked(overview: OverviewWindow) -> None:
    found = card(overview, "progress")
    found.as_chart.setFocus()
    QTest.keyClick(found.as_chart, Qt.Key.Key_Right)
    QTest.keyClick(found.as_table, Qt.Key.Key_Space)
    assert found.table.isVisible()
    assert not found.picture.isVisible()
    assert shown_table(found) == [["Ana", "2", "1", "0", "3", "3", "2"]]
    found.table.setFocus()
    QTest.keyClick(found.table, Qt.Key.Key_Right)
    assert found.table.currentIndex().data() == "2"


def test_the_tab_key_goes_through_a_card_in_reading_order(overview: OverviewWindow) -> None:
    found = card(overview, "progress")
    overview.activateWindow()
    found.as_chart.setFocus()
    seen = []
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or overview, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [found.save, found.choice]


def test_a_card_can_show_the_same_by_article(overview: OverviewWindow) -> None:
    found = card(overview, "progress")
    found.choice.setFocus()
    QTest.keyClick(found.choice, Qt.Key.Key_Down)
    assert found.title.text() == "Where suggestions are left to decide"
    found.as_table.click()
    assert [row[0] for row in shown_table(found)] == ["A first mill", "A second mill", "A third mill"]
    assert shown_table(found)[0][1:] == ["Begun", "3", "3", "1"]


def test_a_table_is_sorted_by_the_size_of_its_figures(overview: OverviewWindow) -> None:
    found = card(overview, "progress")
    found.choice.setCurrentIndex(1)
    found.as_table.click()
    found.table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    assert [row[4] for row in shown_table(found)] == ["1", "1", "0"]
    found.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert shown_table(found)[0][0] == "A third mill"


def test_everything_can_be_heard(overview: OverviewWindow) -> None:
    for found in board(overview).cards.values():
        sheet = found.sheet
        assert sheet is not None
        assert found.accessibleName() == sheet.title
        for control in (found.choice, found.as_chart, found.as_table, found.save):
            assert sheet.title in control.accessibleName()
        found.as_table.click()
        assert found.table.accessibleName() == sheet.title
        assert sheet.finding in found.table.accessibleDescription()


def test_the_pointer_over_a_bar_tells_its_values(overview: OverviewWindow, qtbot: QtBot) -> None:
    chart = card(overview, "publishers").picture.chart
    qtbot.waitUntil(lambda: chart.bars is not None and bool(chart.bars.parts))
    assert chart.bars is not None
    place = chart.bars.parts[0].place.center().toPoint()
    assert chart.value_at(place) == "No publisher named\nReported: 1\nDenied: 1\nConfirmed: 1"
    assert chart.value_at(QPoint(1, 1)) == ""
    spot, none = QPointF(place), Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        spot,
        chart.viewport().mapToGlobal(spot),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(chart.viewport(), event)
    assert QToolTip.text().startswith("No publisher named")


def test_what_is_done_in_the_window_is_counted_after_a_pause(
    overview: OverviewWindow, window: MainWindow, qtbot: QtBot
) -> None:
    overview._pause.setInterval(50)
    before = overview.overview
    window.desk.accept()
    qtbot.waitUntil(lambda: overview.overview is not before and board(overview).complete, timeout=20_000)
    assert overview.overview is not None
    assert overview.overview.claims == 4
    assert board(overview).headlines._tiles[1].accessibleName() == "4 of 4 claims labelled"


def test_a_choice_and_a_sorted_table_survive_newer_figures(
    overview: OverviewWindow, window: MainWindow, qtbot: QtBot
) -> None:
    found = card(overview, "progress")
    found.choice.setCurrentIndex(1)
    found.as_table.click()
    found.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    before = overview.overview
    window.session.do(finish_article, window.articles.model.ids[2], window.session.annotator)
    QTest.keyClick(overview, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: overview.overview is not before and board(overview).complete, timeout=20_000)
    assert found.table.isVisible()
    assert shown_table(found)[0][:2] == ["A third mill", "Finished"]


def test_another_annotator_in_the_middle_of_counting_is_counted_next(
    overview: OverviewWindow, window: MainWindow, qtbot: QtBot
) -> None:
    overview._pause.setInterval(50)
    overview.count()
    window.session.annotate_as("Ben")
    assert overview.again.isEnabled()
    qtbot.waitUntil(
        lambda: (
            overview.overview is not None
            and [one.name for one in overview.overview.annotators] == ["Ana", "Ben"]
        ),
        timeout=20_000,
    )


def test_it_closes_with_the_project(overview: OverviewWindow, window: MainWindow) -> None:
    window.session.end()
    assert not overview.isVisible()


def test_closing_it_while_it_counts_harms_nothing(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_O, CONTROL | SHIFT)
    [found] = window.findChildren(OverviewWindow)
    qtbot.waitUntil(found.isActiveWindow)
    gone: list[bool] = []
    found.destroyed.connect(lambda: gone.append(True))
    QTest.keyClick(found, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(gone))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert opened(window, qtbot).overview is not None


def test_a_project_without_anything_says_how_to_come_by_figures(
    bare: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    from factdesk.usecases.projects import create_project

    bare.session.begin(create_project(tmp_path / "new.factdesk"), "Ana")
    found = opened(bare, qtbot)
    for one in board(found).cards.values():
        qtbot.waitUntil(one.empty.isVisible)
        assert len(one.empty.text()) > 20
        assert not one.finding.isVisible()
    found.close()


# -- themes --------------------------------------------------------------------------------------------------------


@pytest.fixture
def _themes_back() -> Iterator[None]:
    yield
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app)


@pytest.mark.usefixtures("_themes_back")
@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_charts_dress_in_every_theme_at_once(overview: OverviewWindow, theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, DARK if theme is LIGHT else LIGHT)
    apply_theme(app, theme) if theme in (LIGHT, DARK) else None
    seen = colours(card(overview, "publishers").grab())
    worn = current_theme()
    assert max(seen, key=lambda name: seen[name]) == QColor(worn.raised).name()
    assert worn.label_ink("reported").name() in seen


# -- what it costs -------------------------------------------------------------------------------------------------


def in_a_process_of_its_own(words: str, home: Path) -> str:
    environment = {
        "PYTHONPATH": str(ROOT),
        "HOME": str(home),
        "FACTDESK_HOME": str(home / "desk"),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", words],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_window_starts_without_the_plotting_library(tmp_path: Path) -> None:
    words = (
        "import sys, factdesk.gui.main_window; print([m for m in ('pyqtgraph', 'numpy') if m in sys.modules])"
    )
    assert in_a_process_of_its_own(words, tmp_path) == "[]\n"


def test_the_plotting_library_comes_without_a_warning_and_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    words = (
        "import sys; hook = sys.excepthook; import factdesk.gui.overview.board;"
        " print('pyqtgraph' in sys.modules, sys.excepthook is hook)"
    )
    assert in_a_process_of_its_own(words, tmp_path) == "True True\n"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_the_pause_grows_with_the_time_that_counting_takes(
    overview: OverviewWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: Callable[[], float] = iter((10.0, 13.0)).__next__
    monkeypatch.setattr("factdesk.gui.overview.figures_window.time.monotonic", times)
    before = overview.overview
    overview.count()
    qtbot.waitUntil(lambda: overview.overview is not before, timeout=20_000)
    assert overview._pause.interval() == 30_000
