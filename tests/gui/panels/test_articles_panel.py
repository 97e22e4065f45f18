"""The list of articles: searching, filtering, and going on where one was."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.claims import ArticleId
from factdesk.domain.overview import ArticleOrder, ArticleState
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.articles_model import ArticlesModel, Role
from factdesk.gui.panels.articles_panel import ArticlesPanel
from factdesk.store import Project, reading_articles
from factdesk.usecases import article_lists
from tests.projects import add_articles, make_article


@pytest.fixture
def panel(window: MainWindow) -> ArticlesPanel:
    return window.articles


def titles(model: QAbstractItemModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def search(panel: ArticlesPanel, words: str, qtbot: QtBot) -> None:
    panel.focus_search()
    with qtbot.waitSignal(panel._pause.timeout):
        QTest.keyClicks(panel.search, words)


def test_the_model_keeps_qts_promises_while_everything_changes(window: MainWindow, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(
        window.articles.model, QAbstractItemModelTester.FailureReportingMode.Fatal, window
    )
    project = window.session.project
    assert project is not None
    window.desk.label("denied")
    window.walk.finish()
    search(window.articles, "1900", qtbot)
    QTest.keyClick(window.articles.search, Qt.Key.Key_Escape)
    window.actions_by_key["article.remove"].trigger()
    window.walk.undo()
    add_articles(project, *(make_article(f"Mill number {number} burned.") for number in range(250)))
    window.session._look_for_others()
    window.articles.model.refresh()
    assert window.articles.model.rowCount() == 253
    window.session.end()
    assert tester.model() is window.articles.model


def test_articles_stand_in_the_order_of_import_with_what_is_to_decide(panel: ArticlesPanel) -> None:
    assert titles(panel.model) == ["A first mill", "A second mill", "A third mill"]
    line = panel.model.index(0).data(Role.LINE)
    assert (line.claims, line.open_suggestions, line.state) == (0, 5, ArticleState.UNREAD)
    described = panel.model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert described == "not begun; claims: 0, suggestions to decide: 5"


def test_a_decision_is_counted_in_the_list_at_once(window: MainWindow) -> None:
    window.desk.label("denied")
    line = window.articles.model.index(0).data(Role.LINE)
    assert (line.claims, line.open_suggestions, line.state) == (1, 4, ArticleState.STARTED)


def test_what_is_not_there_has_no_row(panel: ArticlesPanel) -> None:
    assert panel.model.row_of("nothing") == -1
    assert panel.model.index(99).data() is None
    assert panel.model.index(0).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_search_lists_what_it_finds_and_leaves_the_article_in_hand(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot
) -> None:
    search(panel, "1900", qtbot)
    assert titles(panel.model) == ["A second mill"]
    assert window.desk.article is not None
    assert window.desk.article.title == "A first mill"


def test_enter_opens_the_first_that_was_found(window: MainWindow, panel: ArticlesPanel) -> None:
    panel.focus_search()
    QTest.keyClicks(panel.search, "1900")
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert window.desk.article is not None
    assert window.desk.article.title == "A second mill"
    assert window.view.hasFocus()
    assert titles(panel.model) == ["A second mill"]


def test_escape_shows_all_articles_again_and_goes_back_to_the_one_in_hand(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot
) -> None:
    search(panel, "zzz", qtbot)
    assert titles(panel.model) == []
    assert "No article matches" in panel.empty.text()
    assert panel.empty.isVisible()
    QTest.keyClick(panel.search, Qt.Key.Key_Escape)
    assert panel.search.text() == ""
    assert len(titles(panel.model)) == 3
    assert window.view.hasFocus()
    assert window.desk.article is not None
    assert window.desk.article.title == "A first mill"
    assert panel.list.currentIndex().row() == 0


def test_a_filter_shows_the_articles_of_one_state(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot
) -> None:
    window.desk.label("denied")
    window.walk.step_article(1)
    window.walk.finish()
    for index, expected in ((1, ["A third mill"]), (2, ["A first mill"]), (3, ["A second mill"])):
        with qtbot.waitSignal(panel._pause.timeout):
            panel.state.setCurrentIndex(index)
        assert titles(panel.model) == expected
        assert window.desk.article is not None
        assert [window.desk.article.title] == expected


def test_an_article_that_a_filter_hides_can_still_be_gone_to(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot
) -> None:
    first = panel.model.ids[0]
    search(panel, "1900", qtbot)
    panel.choose_article(first)
    assert panel.search.text() == ""
    assert panel.current == first
    assert window.desk.article is not None
    assert window.desk.article.id == first


def test_steps_end_at_both_ends(panel: ArticlesPanel) -> None:
    assert not panel.step(-1)
    assert panel.step(1)
    assert panel.step(1)
    assert not panel.step(1)


def test_a_new_project_is_not_searched_for_the_old_words(window: MainWindow, qtbot: QtBot) -> None:
    search(window.articles, "1900", qtbot)
    window.session.end()
    assert window.articles.search.text() == ""
    assert window.articles.current is None


def test_lines_are_read_only_for_rows_that_are_looked_at(window: MainWindow) -> None:
    project = window.session.project
    assert project is not None
    add_articles(project, *(make_article(f"Mill number {number} burned.") for number in range(1_000)))
    model: ArticlesModel = window.articles.model
    window.articles.reload()
    model.index(0).data(Role.LINE)
    QTest.qWait(20)
    assert 0 < len(model._lines) <= 200


def test_other_words_show_the_list_from_its_best_match(window: MainWindow, qtbot: QtBot) -> None:
    project = window.session.project
    assert project is not None
    add_articles(project, *(make_article(f"Mill number {number} burned.") for number in range(60)))
    window.session._look_for_others()
    window.articles.choose_article(window.articles.model.ids[-1])
    search(window.articles, "burned", qtbot)
    qtbot.waitUntil(lambda: len(window.articles.model.ids) == 60)  # they are still being read for the search
    assert window.articles.list.verticalScrollBar().value() == 0
    assert window.articles.model.snippet(0).text.startswith("Mill number")
    window.articles._look_again()  # as when more has been read
    assert window.articles.list.verticalScrollBar().value() == 0


def test_a_long_list_stands_until_what_is_asked_for_is_known(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.walk.finish()
    monkeypatch.setattr(article_lists, "_FEW", 1)
    window.articles.finder._forget()
    panel.reload()
    with qtbot.waitSignal(panel._pause.timeout):
        panel.state.setCurrentIndex(3)
    assert titles(panel.model) == ["A first mill", "A second mill", "A third mill"]
    panel.state.setCurrentIndex(1)  # what was asked first is of no interest any more
    qtbot.waitUntil(lambda: len(panel.model.ids) < 3)
    qtbot.waitUntil(lambda: not panel._awaiting)
    assert titles(panel.model) == ["A second mill", "A third mill"]
    panel.order.actions_by_order[ArticleOrder.LEFT].trigger()
    qtbot.waitUntil(lambda: not panel._awaiting)
    panel.lift_filters()
    assert len(titles(panel.model)) == 3


def test_enter_waits_for_what_is_asked_for(
    window: MainWindow, panel: ArticlesPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.walk.finish()
    monkeypatch.setattr(article_lists, "_FEW", 1)
    window.articles.finder._forget()
    panel.reload()
    panel.state.setCurrentIndex(1)
    search(panel, "1901", qtbot)
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert titles(panel.model) == []


def test_a_large_list_is_read_anew_beside_the_window(
    window: MainWindow, mill: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(article_lists, "_FEW", 0)
    window.articles.reload()
    qtbot.waitUntil(lambda: not window.articles.finder.sorting)
    before, threads, read = list(window.articles.model.ids), [], reading_articles.ordered_ids

    def noted(project: Project, order: ArticleOrder) -> list[ArticleId]:
        threads.append(threading.current_thread())
        return read(project, order)

    monkeypatch.setattr(reading_articles, "ordered_ids", noted)
    with Project.open(mill) as other:
        add_articles(other, *(make_article(f"Something else. {n}", f"New {n}") for n in range(9)))
    window.session._look_for_others()
    assert list(window.articles.model.ids) == before
    qtbot.waitUntil(lambda: len(window.articles.model.ids) == len(before) + 9)
    assert threads
    assert threading.main_thread() not in threads
    qtbot.waitUntil(lambda: not window.articles.finder.sorting)
