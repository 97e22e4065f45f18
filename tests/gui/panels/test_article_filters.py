"""Narrowing and ordering the list of articles, and what is said when nothing is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factdesk.domain.overview import ArticleFilter, ArticleOrder, Left
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.articles_panel import ArticlesPanel
from factdesk.usecases.articles import edit_article


@pytest.fixture
def panel(window: MainWindow) -> ArticlesPanel:
    session = window.session
    fields = (("Reuters", "2024-11-05"), ("AFP", "2023-01-31"), ("", ""))
    for article_id, (publisher, day) in zip(list(window.articles.model.ids), fields, strict=True):
        session.do(edit_article, article_id, session.annotator, publisher=publisher, published_on=day)
    return window.articles


def titles(panel: ArticlesPanel) -> list[str]:
    QApplication.processEvents()
    return [str(panel.model.index(row).data()) for row in range(panel.model.rowCount())]


def press(window: MainWindow, keys: str) -> None:
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    held = {"Ctrl+Shift+F": (Qt.Key.Key_F, control | shift), "Shift+N": (Qt.Key.Key_N, shift)}
    key, modifiers = held[keys]
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def test_a_key_unfolds_the_filters_and_escape_clears_and_folds_them(
    window: MainWindow, panel: ArticlesPanel
) -> None:
    assert not panel.filters.isVisible()
    press(window, "Ctrl+Shift+F")
    assert panel.filters.isVisible()
    assert panel.filters.label.hasFocus()
    QTest.keyClick(panel.filters.label, Qt.Key.Key_Tab)
    QTest.keyClick(panel.filters.left_to_do, Qt.Key.Key_Down)
    assert titles(panel) == ["A first mill", "A second mill"]
    QTest.keyClick(panel.filters.left_to_do, Qt.Key.Key_Escape)
    assert len(titles(panel)) == 3
    assert not panel.filters.isVisible()
    assert window.view.hasFocus()


def test_the_project_says_whom_and_what_one_can_choose(panel: ArticlesPanel) -> None:
    panel.show_filters()
    houses = [panel.filters.publisher.itemText(at) for at in range(panel.filters.publisher.count())]
    assert houses == ["Any publisher", "No publisher (1)", "AFP (1)", "Reuters (1)"]
    people = [panel.filters.annotator.itemText(at) for at in range(panel.filters.annotator.count())]
    assert people == ["Anybody", "Ana"]


def test_several_filters_narrow_together_and_are_summed_up_in_one_line(
    window: MainWindow, panel: ArticlesPanel
) -> None:
    window.desk.label("denied")
    panel.show_filters()
    panel.filters.label.setCurrentIndex(panel.filters.label.findData("denied"))
    panel.filters.publisher.setCurrentIndex(panel.filters.publisher.findData("Reuters"))
    QTest.keyClicks(panel.filters.since, "2024")
    QTest.keyClicks(panel.filters.until, "2024")
    assert titles(panel) == ["A first mill"]
    assert panel.wanted() == ArticleFilter(
        label="denied", publisher="Reuters", since="2024-01-01", until="2024-12-31"
    )
    assert panel.summary.isVisible()
    assert panel.summary.filters.text() == "Denied · Reuters · 2024"
    assert panel.summary.count.text() == "1 of 3"
    QTest.mouseClick(panel.summary.lift, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 3
    assert not panel.summary.isVisible()
    assert panel.summary.count.text() == "3 articles"


def test_a_publisher_can_be_typed(panel: ArticlesPanel) -> None:
    panel.show_filters()
    panel.filters.publisher.setFocus()
    line = panel.filters.publisher.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "reuters")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert titles(panel) == ["A first mill"]
    line.selectAll()
    QTest.keyClicks(line, "nobody")
    panel.filters.since.setFocus()
    assert line.text() == "Reuters (1)"


def test_a_day_that_is_none_is_said_to_be_none_and_narrows_nothing(panel: ArticlesPanel) -> None:
    panel.show_filters()
    QTest.keyClicks(panel.filters.since, "soon")
    assert panel.filters.hint.isVisible()
    assert panel.filters.hint.text() == "“soon” is no day; write 2024, 2024-11 or 2024-11-05."
    assert len(titles(panel)) == 3
    panel.filters.since.clear()
    assert not panel.filters.hint.isVisible()


def test_what_is_left_to_do_is_a_filter(window: MainWindow, panel: ArticlesPanel) -> None:
    window.desk.mark()
    panel.filters.left_to_do.setCurrentIndex(panel.filters.left_to_do.findData(Left.NOTHING.value))
    assert titles(panel) == ["A third mill"]


def test_nothing_left_says_why_and_how_to_lift_it(panel: ArticlesPanel) -> None:
    panel.filters.since.setText("2030")
    panel.search.setText("zebra")
    assert titles(panel) == []
    assert panel.empty.text() == "No article matches “zebra” among those filtered by from 2030."
    assert panel.nothing.button.text() == "Lift all filters"
    QTest.mouseClick(panel.nothing.button, Qt.MouseButton.LeftButton)
    assert panel.empty.text() == "No article matches “zebra”."
    assert panel.nothing.button.text() == "Clear the search"
    QTest.mouseClick(panel.nothing.button, Qt.MouseButton.LeftButton)
    assert len(titles(panel)) == 3
    assert panel.search.hasFocus()


def test_a_project_without_articles_offers_no_filter_to_lift(
    window: MainWindow, panel: ArticlesPanel
) -> None:
    for _ in range(3):
        window.imports.remove_article()
    assert panel.empty.text().startswith("No articles yet.")
    assert not panel.nothing.button.isVisible()
    assert panel.summary.count.text() == ""


def test_an_order_is_chosen_kept_and_remembered(window: MainWindow, panel: ArticlesPanel) -> None:
    panel.order.actions_by_order[ArticleOrder.OLDEST].trigger()
    assert titles(panel) == ["A second mill", "A first mill", "A third mill"]
    assert panel.order.text() == "Oldest first ▾"
    assert window.settings.get("article_order") == "oldest"
    again = MainWindow(window.settings)
    assert again.articles.order.order is ArticleOrder.OLDEST
    again.deleteLater()


def test_the_best_match_comes_first_while_words_are_searched_for(panel: ArticlesPanel) -> None:
    order = panel.order
    assert not order.actions_by_order[ArticleOrder.MATCH].isVisible()
    panel.search.setText("mill third")
    assert titles(panel)[:1] == ["A third mill"]
    assert order.order is ArticleOrder.MATCH
    panel.search.setText("mill")
    order.actions_by_order[ArticleOrder.NEWEST].trigger()
    assert titles(panel) == ["A first mill", "A second mill", "A third mill"]
    panel.search.clear()
    titles(panel)
    assert order.text() == "Newest first ▾"
    assert not order.actions_by_order[ArticleOrder.MATCH].isVisible()


def test_another_project_is_not_narrowed_by_the_filters_of_this_one(
    window: MainWindow, panel: ArticlesPanel
) -> None:
    panel.show_filters()
    panel.filters.publisher.setCurrentIndex(2)
    window.session.end()
    assert panel.wanted() == ArticleFilter()
    assert panel.filters.publisher.count() == 1


def test_every_filter_is_named_and_reached_by_tab(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot
) -> None:
    panel.show_filters()
    filters = panel.filters
    wanted: list[QWidget] = [filters.label, filters.left_to_do, filters.annotator, filters.publisher]
    wanted += [filters.since, filters.until, filters.lift]
    assert all(widget.accessibleName() or widget is filters.lift for widget in wanted)
    order = []
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        order.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert [widget for widget in order if widget in wanted] == wanted
    qtbot.waitUntil(window.isActiveWindow)
