"""The card that says why something is suggested."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from factdesk.domain.decisions import Decisions
from factdesk.gui.look.theme import DARK, apply_theme
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.rule_words import DOES, decisions_words, rule_does, score_words
from factdesk.gui.panels.suggestion_why import SuggestionWhy
from factdesk.store import Project
from factdesk.usecases.projects import find_annotator, write_guidelines
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

SAID = "“said” + clause → reported claim"
DENIED = "“has denied” + object → denied claim"


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """Three suggestions: two by one rule, the second of an anonymous source, and one by another."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        (article,) = add_articles(project, make_article(title="A mill"))

        def at(words: str) -> object:
            return find_span(TEXT, words)

        add_suggestions(
            project,
            make_suggestion(article, find_span(TEXT, "The mill"), rule=SAID, cue=at("said"), score=0.9),
            make_suggestion(
                article, find_span(TEXT, "any talks"), rule=SAID, anonymous_source=True, score=0.55
            ),
            make_suggestion(article, find_span(TEXT, "the date"), "denied", rule=DENIED),
        )
    return path


@pytest.fixture
def card(window: MainWindow, qtbot: QtBot) -> SuggestionWhy:
    """The card, when what was decided has been counted."""
    found = window.inspector.suggested
    qtbot.waitUntil(lambda: bool(found.decided.text().strip()))
    return found


def test_the_cue_the_rule_the_score_and_the_record_are_said_in_words(card: SuggestionWhy) -> None:
    assert card.cue.text() == "“said”"
    assert card.outcome.text() == "→ Reported"
    assert card.does.text() == "The cue introduces a clause, and the clause is the claim."
    assert (card.likely.text(), card.score.value()) == ("Very likely right · 0.90", 90)
    assert card.decided.text() == "You have not decided on this rule yet."
    assert not card.source.badge.isVisible()
    assert "press Enter" in card.toolTip()
    heard = card.accessibleDescription()
    assert all(line.text() in heard for line in (card.cue, card.does, card.likely, card.decided))


def test_decisions_are_counted_with_every_key_and_taken_back_with_undo(
    window: MainWindow, card: SuggestionWhy
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_D)
    assert card.decided.text() == "By this rule you accepted 1 of 1, 1 with changes."
    assert card.source.badge.isVisible()
    assert "does not give its name" in card.accessibleDescription()
    QTest.keyClick(window.view, Qt.Key.Key_X)
    assert card.decided.text() == "You have not decided on this rule yet."
    assert card.outcome.text() == "→ Denied"
    window.walk.undo()
    assert card.decided.text() == "By this rule you accepted 1 of 1, 1 with changes."
    window.walk.undo()
    assert card.decided.text() == "You have not decided on this rule yet."


def test_another_annotator_has_a_record_of_their_own(
    window: MainWindow, card: SuggestionWhy, qtbot: QtBot
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_R)
    window.session.annotate_as("Ben")
    qtbot.waitUntil(lambda: card.decided.text() == "You have not decided on this rule yet.")
    window.session.annotate_as("Ana")
    window.desk.activate(window.desk.items[1].id)
    qtbot.waitUntil(lambda: card.decided.text() == "By this rule you accepted 1 of 1.")


def test_the_card_is_about_suggestions_alone(window: MainWindow, card: SuggestionWhy) -> None:
    window.desk.accept()
    window.desk.activate(window.desk.items[0].id)
    assert not card.isVisible()
    assert "Accepted as suggested by" in window.inspector.why.text()
    window.desk.activate("")
    assert not card.isVisible()


def test_the_cue_is_muted_by_its_button_too(window: MainWindow, card: SuggestionWhy) -> None:
    here, in_project = card.findChildren(QToolButton)
    assert "(Ctrl+M)" in here.toolTip()
    assert in_project.accessibleName() == "Mute This Cue in the Project"
    here.click()
    assert [item.suggestion.rule for item in window.desk.items if item.suggestion] == [DENIED]


def test_a_long_cue_is_wrapped_and_the_card_follows_the_theme(
    window: MainWindow, card: SuggestionWhy
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, DARK)
    assert DARK.label_ink("reported").name() in card.cue.styleSheet()
    card.cue.setText("“" + "was reportedly said to have repeatedly insisted " * 3 + "”")
    card._make_room()
    assert card.minimumSizeHint().width() <= window.inspector.width()
    assert card.minimumHeight() > card.cue.heightForWidth(card.cue.width())


def test_a_claim_says_when_other_guidelines_are_in_force_by_now(
    window: MainWindow, card: SuggestionWhy
) -> None:
    assert card.isVisible()
    window.desk.accept()
    window.desk.activate(window.desk.items[0].id)
    assert "guidelines" not in window.inspector.why.text()
    project = window.session.project
    assert isinstance(project, Project)
    window.session.do(write_guidelines, "Mark every claim twice.", find_annotator(project, "Ana"))
    assert window.inspector.why.text().endswith(
        "Made under version 1 of the guidelines; now version 2 is in force."
    )
    window.walk.undo()
    assert "guidelines" not in window.inspector.why.text()


def test_the_share_is_told_once_there_is_enough_to_tell_it_from() -> None:
    assert (
        decisions_words(Decisions(34, 5, 6)) == "By this rule you accepted 34 of 40 (85 %), 5 with changes."
    )
    assert decisions_words(Decisions(0, 0, 4)) == "By this rule you accepted 0 of 4."


@pytest.mark.parametrize(
    ("score", "words"), [(1.0, "Very"), (0.85, "Very"), (0.7, "Likely"), (0.5, "Perhaps"), (0.0, "Hardly")]
)
def test_every_score_has_its_words(score: float, words: str) -> None:
    assert score_words(score).startswith(words)


def test_a_rule_of_another_program_is_shown_as_it_is() -> None:
    assert rule_does("by the moon") == "by the moon"
    assert rule_does("") == DOES["other"]
