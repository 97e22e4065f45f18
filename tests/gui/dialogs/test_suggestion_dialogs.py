"""Dialogs about suggestions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.suggestion_dialogs import AcceptAboveDialog, LexiconDialog
from factdesk.gui.main_window import MainWindow


@pytest.fixture
def above(window: MainWindow, qtbot: QtBot) -> AcceptAboveDialog:
    dialog = AcceptAboveDialog(window.desk, window)
    qtbot.addWidget(dialog)
    return dialog


@pytest.fixture
def lexicon(window: MainWindow, qtbot: QtBot) -> LexiconDialog:
    dialog = LexiconDialog(window.desk, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_how_many_would_be_accepted_is_told_before(above: AcceptAboveDialog, qtbot: QtBot) -> None:
    assert above.count.text() == "Suggestions that become claims: 0. Articles: 0."
    assert not above._accept.isEnabled()
    above.score.setValue(0.8)
    assert above.count.text() == "Suggestions that become claims: 5. Articles: 1."
    above.here.setChecked(False)
    assert above.count.text() == "Counting…"
    assert not above._accept.isEnabled()
    qtbot.waitUntil(lambda: "Counting" not in above.count.text())
    assert above.count.text() == "Suggestions that become claims: 6. Articles: 2."
    assert above._accept.isEnabled()
    assert above.article_ids is None


def test_without_an_article_all_are_meant(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.show("")
    dialog = AcceptAboveDialog(window.desk, window)
    qtbot.addWidget(dialog)
    assert not dialog.here.isEnabled()
    assert dialog.article_ids is None


def test_enter_adds_a_word_and_does_not_close(lexicon: LexiconDialog) -> None:
    lexicon.word.setFocus()
    lexicon.group.setCurrentIndex(1)
    QTest.keyClicks(lexicon.word, "leak")
    QTest.keyClick(lexicon.word, Qt.Key.Key_Return)
    assert lexicon.isVisible()
    assert lexicon.word.text() == ""


def test_what_does_not_fit_is_refused_with_a_reason(lexicon: LexiconDialog) -> None:
    lexicon.word.setText("two words")
    lexicon.group.setCurrentIndex(1)
    lexicon.add.click()
    assert lexicon.cues.topLevelItemCount() == 0
    assert lexicon.complaint.isVisible()
    assert lexicon.complaint.textFormat() == Qt.TextFormat.PlainText
    lexicon.word.setText("leak")
    lexicon.add.click()
    assert not lexicon.complaint.isVisible()
    assert lexicon.cues.topLevelItemCount() == 1


def test_a_word_can_be_taken_out_again(lexicon: LexiconDialog) -> None:
    lexicon.word.setText("leak")
    lexicon.group.setCurrentIndex(1)
    lexicon.add.click()
    lexicon.cues.setCurrentIndex(lexicon.cues.model().index(0, 0))
    lexicon.remove.click()
    assert lexicon.overrides().added == ()


def test_a_project_of_headlines_says_so_in_its_lexicon(lexicon: LexiconDialog) -> None:
    assert not lexicon.overrides().headlines
    lexicon.headlines.click()
    assert lexicon.overrides().headlines
