"""Who says something, as the window tells it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factdesk.domain.checkability import VOICE
from factdesk.domain.claims import STATEMENT
from factdesk.domain.rules import CONSTRUCTIONS
from factdesk.gui.items import Item
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.claims_shown import ClaimOrder
from factdesk.gui.panels.rule_words import DOES
from factdesk.gui.panels.source_words import chain_words, source_words, tip_words
from factdesk.gui.panels.statement_words import checkable_words, to_check_words
from factdesk.store import Project
from tests.projects import (
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

TEXT = "The Lantern wrote that Jo Reed had told it that <b>she</b> would close the mill. She never did, it wrote."
REED = "Jo Reed, mayor of Oldtown"


def items() -> list[Item]:
    article = make_article(TEXT)

    def one(words: str, cue: str, source: str, name: str = "", **fields: Any) -> Item:
        spans = find_span(TEXT, cue), find_span(TEXT, source)
        made = make_suggestion(
            article, find_span(TEXT, words), cue=spans[0], source=spans[1], source_name=name, **fields
        )
        return Item(made.id, None, made)

    return [
        one("Jo Reed had told it that <b>she</b> would close the mill", "wrote", "The Lantern"),
        one("<b>she</b> would close the mill", "told", "Jo Reed", REED),
        one("She never did", "wrote.", "it", "The Lantern", anonymous_source=True),
    ]


def test_a_pronoun_or_a_short_name_points_to_the_name_in_full() -> None:
    outer, inner, last = items()
    assert source_words(outer, TEXT) == "The Lantern"
    assert source_words(inner, TEXT) == f"“Jo Reed” → {REED}"
    assert source_words(last, TEXT) == "“it” → The Lantern"


def test_a_name_with_its_parts_in_another_order_is_said_once() -> None:
    _, inner, _ = items()
    assert inner.suggestion is not None
    made = replace(inner.suggestion, source=find_span(TEXT, "Jo Reed"), source_name="Reed, Jo")
    assert source_words(Item(made.id, None, made), TEXT) == "Reed, Jo"


def test_a_claim_in_a_claim_tells_who_passes_it_on() -> None:
    outer, inner, last = found = items()
    assert chain_words(inner, found, TEXT) == f"The Lantern → {REED}"
    assert chain_words(outer, found, TEXT) == chain_words(last, found, TEXT) == ""
    assert tip_words(inner, found, TEXT).splitlines()[1] == f"Told by: The Lantern → {REED}"
    assert tip_words(last, found, TEXT).splitlines()[1] == "The source does not give its name."


def test_every_construction_says_what_it_does() -> None:
    assert {name for name in CONSTRUCTIONS if name != "learned"} <= DOES.keys()


@pytest.mark.parametrize(
    ("score", "words"),
    [(0.6, "Well"), (0.35, "Can be checked"), (0.2, "Can be checked in part"), (0.1, "Hardly")],
)
def test_a_statement_says_how_far_it_can_be_checked(score: float, words: str) -> None:
    assert checkable_words(score).startswith(words)


def test_a_statement_says_what_there_is_to_check() -> None:
    rule = "statement in the article’s own voice + number + named actor + past event"
    assert to_check_words(rule) == "To check: a number, who did it, that it happened."
    assert to_check_words("“said” + clause → reported claim") == ""


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        (article,) = add_articles(project, make_article(TEXT, title="A mill"))
        made = [item.suggestion for item in items()]
        add_suggestions(
            project, *(replace(found, article_id=article.id) for found in made if found is not None)
        )
    return path


def test_the_card_shows_name_chain_and_badge(window: MainWindow) -> None:
    line, desk = window.inspector.suggested.source, window.desk
    desk.activate(desk.items[1].id)
    assert line.source.text() == f"“Jo Reed” → {REED}"
    assert line.chain.text() == f"Told by: The Lantern → {REED}"
    assert line.chain.isVisible()
    assert not line.badge.isVisible()
    assert f"The Lantern → {REED}" in window.inspector.suggested.accessibleDescription()
    desk.activate(desk.items[2].id)
    assert line.badge.isVisible()
    assert not line.chain.isVisible()
    assert "does not give its name" in window.inspector.suggested.accessibleDescription()


def test_an_accepted_claim_keeps_the_name_and_still_says_what_the_article_says(window: MainWindow) -> None:
    desk = window.desk
    desk.activate(desk.items[1].id)
    desk.accept()
    desk.activate(desk.items[1].id)
    claim = desk.items[1].claim
    assert claim is not None
    assert claim.source == REED
    assert window.inspector.source.text() == REED
    said = window.inspector.why.text()
    assert f"Source: “Jo Reed” → {REED}." in said
    assert f"Told by: The Lantern → {REED}." in said


def test_a_row_of_the_list_tells_it_as_a_tip_that_is_no_page(window: MainWindow) -> None:
    model = window.claims.model
    tip = model.index(1).data(Qt.ItemDataRole.ToolTipRole)
    assert f"Told by: The Lantern → {REED}" in tip
    desk = window.desk
    desk.activate(desk.items[0].id)
    desk.accept()
    desk.activate(desk.items[0].id)
    desk.describe(source="<b>Reed</b>")
    assert "&lt;b&gt;Reed" in model.index(0).data(Qt.ItemDataRole.ToolTipRole)


def test_a_statement_has_no_chain() -> None:
    outer, inner, _ = items()
    assert inner.suggestion is not None
    plain = replace(inner.suggestion, kind=STATEMENT)
    assert chain_words(outer, [outer, Item(plain.id, None, plain)], TEXT) == ""


def test_one_key_shows_the_statements_and_the_list_puts_the_best_first(window: MainWindow) -> None:
    project, article = window.session.project, window.desk.article
    assert isinstance(project, Project)
    assert article is not None
    rows = (
        ("Jo Reed", 0.2, "date"),
        ("close the mill", 0.5, "number"),
        ("She never did", 0.35, "past event"),
    )
    found = [
        make_suggestion(
            article, find_span(TEXT, words), kind=STATEMENT, score=score, rule=f"{VOICE} + {reason}", cue=None
        )
        for words, score, reason in rows
    ]
    add_suggestions(project, *found)
    window.desk.refresh()
    before = len(window.desk.items)
    QTest.keyClick(window.view, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.desk.items) == before + len(found)
    order = window.claims.head.order
    order.setCurrentIndex(order.findData(ClaimOrder.CHECKABLE))
    shown = [window.claims.model.index(row).data() for row in range(3)]
    assert shown == ["close the mill", "She never did", "Jo Reed"]
    window.desk.activate(next(item.id for item in window.desk.items if item.value.text == "close the mill"))
    card = window.inspector.suggested
    assert card.does.text().endswith("To check: a number.")
    assert card.likely.text().startswith("Well worth checking")
    QTest.keyClick(window.view, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
    assert len(window.desk.items) == before
