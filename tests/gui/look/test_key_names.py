"""Sentences name the keys that are in force, and the menu where there is none."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.keys.keys_page import KeysPage
from factdesk.gui.keys.menus import DEFAULT_KEYS, give_keys
from factdesk.gui.look.key_names import key_names, key_words, one_of, press_words, sentence
from factdesk.gui.main_window import MainWindow
from tests.projects import ROOT

LITERAL = re.compile(
    r"""(Ctrl|Shift|Alt|Meta)\s?\+\s?\S            # a combination
      | \b(?!\AF1\Z|F1\s(over|of)\b|F1,\swas\b)F\d{1,2}\b  # a function key; F1 is a figure too
      | \b[Pp]ress(es|ed)?\s+(?!\{)(Enter|Return|Space|Tab|Delete|[A-Z?/\[\]]\b)
      | \(\s*[/?\[\]{}A-Z]\s*\)                    # a key in brackets
      | \b([A-Z],\s)+[A-Z]\s(or|and)\s[A-Z]\b      # R, D, U or C
      | \b[A-Z]\s(to|for)\s[a-z]                   # X to reject
      | ,\s[A-Z]\s(accepts|rejects|goes)""",
    re.VERBOSE,
)
OF_FIELDS = {"factdesk/gui/panels/claim_editor.py"}
"""What Enter and Esc do in a field is not in the table of actions, and nobody can change it."""
TRANSLATING = {"tr", "translate", "QT_TRANSLATE_NOOP"}


def called(node: ast.Call) -> str:
    match node.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def sentences() -> Iterator[tuple[str, str]]:
    """Every text for translation in the window's source, with its place."""
    for path in sorted((ROOT / "factdesk" / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and called(node) in TRANSLATING:
                for given in node.args:
                    if isinstance(given, ast.Constant) and isinstance(given.value, str):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", given.value


def test_no_sentence_of_the_window_spells_out_a_key() -> None:
    found = [
        f"{place}: {words}"
        for place, words in sentences()
        if LITERAL.search(words) and place.partition(":")[0] not in OF_FIELDS
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "words",
    [
        "Import files with Ctrl+I, or drop them here.",
        "Search articles  ( / )",
        "Press F to finish the article, N for the next one.",
        "Select words in the article and press R, D, U or C.",
        "Score {1}. Press Enter to accept, X to reject.",
        "Press J to go to the first claim.",
    ],
)
def test_a_key_that_is_spelt_out_would_be_noticed(words: str) -> None:
    assert LITERAL.search(words)


def test_the_walk_over_the_source_finds_its_sentences() -> None:
    found = dict(sentences())
    assert len(found) > 200
    assert any(Path("factdesk/gui/panels") in Path(place).parents for place in found)


def test_a_key_is_named_as_the_platform_writes_it(bare: MainWindow) -> None:
    assert key_words("article.import") == bare.actions_by_key["article.import"].shortcut().toString()
    assert press_words("article.finish") == "press F"
    assert press_words("claim.accept") == "press Enter"
    assert press_words("label.reported", "label.denied", "label.confirmed") == "press R, D or C"


def test_without_a_key_the_place_in_the_menus_is_named(bare: MainWindow) -> None:
    give_keys(bare.actions_by_key, DEFAULT_KEYS | {"article.finish": (), "label.denied": ()})
    assert key_words("article.finish") == "Article › Finish Article"
    assert press_words("article.finish") == "choose Article › Finish Article"
    assert press_words("label.reported", "label.denied") == "press R"
    none = {action.key: () for action in ACTIONS if action.key.startswith("label.")}
    give_keys(bare.actions_by_key, DEFAULT_KEYS | none)
    assert press_words(*none) == "choose from the menu Claim"
    assert press_words("language.de") == "choose View › Language › Deutsch"


def test_who_shows_keys_hears_of_a_change_once(bare: MainWindow) -> None:
    heard: list[bool] = []
    link = key_names().changed.connect(lambda: heard.append(True))
    give_keys(bare.actions_by_key, DEFAULT_KEYS | {"article.next": ("F7",)})
    give_keys(bare.actions_by_key, DEFAULT_KEYS | {"article.next": ("F7",)})
    key_names().changed.disconnect(link)
    assert heard == [True]


def test_a_choice_is_said_in_words() -> None:
    assert one_of(["R"]) == "R"
    assert one_of(["R", "D"]) == "R or D"
    assert one_of(["R", "D", "U"]) == "R, D or U"


def test_a_sentence_begins_with_a_capital() -> None:
    assert sentence("press F. Or not.") == "Press F. Or not."
    assert sentence("") == ""


def test_a_sentence_on_the_screen_follows_the_keys_page_at_once(window: MainWindow) -> None:
    window.desk.show("")
    words = window.states.nothing.words
    assert "press G" in words.text()
    assert window.articles.search.placeholderText() == "Search articles  ( / )"
    window.errands.change_keys()
    [page] = window.findChildren(KeysPage)
    for action, key in (("article.go_to", "y"), ("search", "q")):
        page.tree.setCurrentItem(page._items[action])
        page.field.setFocus()
        QTest.keyClicks(page.field, key)
    assert window.actions_by_key["article.go_to"].shortcut().toString() == "Y"
    assert "press Y" in words.text()
    assert window.articles.search.placeholderText() == "Search articles  ( Q )"


def test_the_empty_list_of_claims_names_the_keys_for_making_some(window: MainWindow) -> None:
    window.walk.step_article(2)
    for item in list(window.desk.items):
        window.desk.activate(item.id)
        window.desk.reject()
    assert "press R, D, U or C; for suggestions, press Ctrl+G" in window.claims.empty.text()
    give_keys(window.actions_by_key, DEFAULT_KEYS | {"label.denied": ("F8",), "suggest.all": ()})
    assert "press R, F8, U or C" in window.claims.empty.text()
    assert "choose Suggestions › Suggest Claims" in window.claims.empty.text()
