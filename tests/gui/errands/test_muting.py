"""Muting a cue by key, and lifting that in the lexicon."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.suggestion_dialogs import LexiconDialog
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.lexicon import project_lexicon
from factdesk.usecases.mutes import muted_cues
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

Answer = Callable[[type[QDialog], Callable[[QDialog], bool]], None]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
INSISTED = "“insisted” + clause → reported claim"
SAID = "“said” + clause → reported claim"


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """Two articles; in the first “insist” suggests two things and “say” one, in the second “insist” one."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        first, second = add_articles(
            project,
            make_article(title="A first mill", source_name="1.txt"),
            make_article(f"{TEXT} It was built in 1900.", title="A second mill", source_name="2.txt"),
        )
        places = (
            (first, "The mill will close", INSISTED),
            (first, "any talks", SAID),
            (first, "the date", INSISTED),
        )
        add_suggestions(
            project,
            *(
                make_suggestion(article, find_span(article.text, words), rule=rule)
                for article, words, rule in places
            ),
            make_suggestion(second, rule=INSISTED),
        )
    return path


def rules(window: MainWindow) -> list[str]:
    return [item.suggestion.rule for item in window.desk.items if item.suggestion]


def counts(window: MainWindow) -> list[int]:
    """What the list of articles says is left to decide."""
    lines = [window.articles.model.line(row) for row in range(2)]
    return [line.open_suggestions for line in lines if line]


def test_ctrl_m_mutes_the_cue_here_and_undo_brings_its_suggestions_back(window: MainWindow) -> None:
    assert counts(window) == [3, 1]
    QTest.keyClick(window.view, Qt.Key.Key_M, CTRL)
    assert window.status.notice.text() == "Muted “insist” in this article. Suggestions gone: 2."
    assert rules(window) == [SAID]
    assert window.desk.active is not None
    assert counts(window) == [1, 1]
    window.status.action.click()
    assert rules(window) == [INSISTED, SAID, INSISTED]
    assert counts(window) == [3, 1]


def test_ctrl_shift_m_mutes_the_cue_everywhere_in_one_edit(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_M, CTRL | SHIFT)
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    assert window.status.notice.text() == "Muted “insist” in the project. Suggestions gone: 3."
    assert (rules(window), counts(window)) == ([SAID], [1, 0])
    window.walk.undo()
    assert (rules(window), counts(window)) == ([INSISTED, SAID, INSISTED], [3, 1])
    window.walk.redo()
    assert (rules(window), counts(window)) == ([SAID], [1, 0])


def test_a_claim_cannot_be_muted_and_is_told_so(window: MainWindow) -> None:
    window.desk.accept()
    window.desk.activate(window.desk.items[0].id)
    for modifiers in (CTRL, CTRL | SHIFT):
        QTest.keyClick(window.view, Qt.Key.Key_M, modifiers)
        assert window.status.notice.text() == "Go to a suggestion whose cue is to be muted first."
        window.status.clear_notice()
    assert len(window.desk.items) == 3


def test_what_is_muted_in_an_article_is_listed_with_its_place_and_lifted_there(
    window: MainWindow, answer: Answer, qtbot: QtBot
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_M, CTRL)
    seen: list[list[str]] = []

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, LexiconDialog)
        row = dialog.cues.topLevelItem(0)
        assert row is not None
        seen.append([row.text(column) for column in range(3)])
        dialog.show()
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.cues.setFocus()
        dialog.cues.setCurrentItem(row)
        QTest.keyClick(dialog.cues, Qt.Key.Key_Delete)
        return True

    answer(LexiconDialog, act)
    window.errands.edit_lexicon()
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    project = window.session.project
    assert project is not None
    assert seen == [["insist", "Is muted", "A first mill"]]
    assert muted_cues(project) == []
    assert "made again" in window.status.notice.text()
    window.status.action.click()
    assert [cue.base for cue in muted_cues(project)] == ["insist"]


def test_a_lexicon_that_is_closed_without_a_change_makes_no_edit(window: MainWindow, answer: Answer) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_M, CTRL)
    answer(LexiconDialog, lambda _: True)
    window.errands.edit_lexicon()
    assert not window.session.jobs.running
    assert window.session.project is not None
    assert project_lexicon(window.session.project).muted == ()
