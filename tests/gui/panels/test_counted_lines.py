"""The figures in the list of articles after edits: counted on the desk, or read where that is not enough."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factdesk.gui.main_window import MainWindow
from factdesk.usecases.article_lists import article_lines
from factdesk.usecases.offers import accept_suggestions_above
from factdesk.usecases.projects import change_setting

Keys = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
STEPS: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
    *((key, Qt.KeyboardModifier.NoModifier) for key in (Keys.Key_D, Keys.Key_X, Keys.Key_Return, Keys.Key_K)),
    *((key, Qt.KeyboardModifier.NoModifier) for key in (Keys.Key_X, Keys.Key_R, Keys.Key_Delete, Keys.Key_F)),
    *((Keys.Key_Z, CONTROL) for _ in range(6)),
    (Keys.Key_Y, CONTROL),
)


def lines_are_right(window: MainWindow) -> None:
    """Every line that the list shows says what reading it now would say."""
    project, model = window.session.project, window.articles.model
    assert project is not None
    shown = [model.line(row) for row in range(len(model.ids))]
    assert shown == article_lines(project, model.ids, window.session.annotator)


def press(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    window.focus_article()
    QTest.keyClick(window.view, key, modifier)


def test_each_key_leaves_the_list_with_the_figures_of_the_project(window: MainWindow) -> None:
    lines_are_right(window)
    for key, modifier in STEPS:
        press(window, key, modifier)
        lines_are_right(window)


def test_an_undo_in_another_article_corrects_that_article_s_line(window: MainWindow) -> None:
    press(window, Keys.Key_Return, Qt.KeyboardModifier.NoModifier)
    press(window, Keys.Key_N, Qt.KeyboardModifier.NoModifier)
    lines_are_right(window)
    press(window, Keys.Key_Z, CONTROL)
    lines_are_right(window)


def test_an_edit_in_several_articles_corrects_all_their_lines(window: MainWindow) -> None:
    lines_are_right(window)
    window.session.do(accept_suggestions_above, 0.0, window.session.annotator)
    lines_are_right(window)
    window.session.undo()
    lines_are_right(window)


def test_the_first_pass_under_the_bias_guard_is_counted_in_the_list(window: MainWindow) -> None:
    window.session.do(change_setting, "bias_guard", True, window.session.annotator)
    lines_are_right(window)
    window.desk.finish_first_pass()
    lines_are_right(window)


def test_a_label_given_anew_asks_nothing_of_the_project_for_the_list(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(window, Keys.Key_Return, Qt.KeyboardModifier.NoModifier)
    press(window, Keys.Key_K, Qt.KeyboardModifier.NoModifier)
    lines_are_right(window)
    told: list[object] = []
    window.articles.model.dataChanged.connect(told.append)
    monkeypatch.setattr("factdesk.usecases.article_lists.article_lines", lambda *_: told.append("read"))
    press(window, Keys.Key_D, Qt.KeyboardModifier.NoModifier)
    active = window.desk.active
    assert active is not None
    assert active.label == "denied"
    assert told == []
