"""Marking by hand, with real keys: edges, segments, splitting and joining."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factdesk.domain.spans import Span
from factdesk.gui.errands.marking import Marking
from factdesk.gui.main_window import MainWindow
from tests.gui.conftest import CLAIMS

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
KEYS = Qt.Key
WORDS = [words for words, _ in CLAIMS]


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(window.view, key, modifiers)


def words_of(window: MainWindow) -> str:
    active = window.desk.active
    assert active is not None
    return active.value.text


def put_caret(window: MainWindow, words: str) -> None:
    at = window.view.article_text.index(words)
    window.view.select_span(Span(at, at + 1), backwards=True)
    window.view.clear_selection()


def claims_in(window: MainWindow) -> list[tuple[str, str | None]]:
    return [(item.value.text, item.label) for item in window.desk.items if item.claim is not None]


@pytest.mark.parametrize(
    ("key", "modifiers", "left"),
    [
        (KEYS.Key_BracketLeft, NONE, "that any talks had failed"),
        (KEYS.Key_BraceLeft, NONE, "talks had failed"),
        (KEYS.Key_BracketRight, NONE, "any talks had failed.\n“Nobody"),
        (KEYS.Key_BraceRight, NONE, "any talks had"),
        (KEYS.Key_BracketLeft, ALT, " any talks had failed"),
        (KEYS.Key_BraceLeft, ALT, "ny talks had failed"),
        (KEYS.Key_BracketRight, ALT, "any talks had failed."),
        (KEYS.Key_BraceRight, ALT, "any talks had faile"),
    ],
)
def test_edges_move_by_words_and_with_alt_by_characters(
    window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, left: str
) -> None:
    press(window, KEYS.Key_J)
    press(window, key, modifiers)
    assert words_of(window) == left
    active = window.desk.active
    assert active is not None
    assert active.claim is not None


def test_an_edge_that_leaves_the_view_is_scrolled_to(window: MainWindow) -> None:
    window.resize(900, 480)
    window.view.set_zoom(3.0)
    press(window, KEYS.Key_BracketRight, times=30)
    active = window.desk.active
    assert active is not None
    last = window.view.scene.text.position(active.segments[-1].end - 1)
    assert any(line.start <= last < line.end for line in window.view.shown_lines())


def test_a_claim_is_made_from_the_caret_without_a_mouse(window: MainWindow) -> None:
    press(window, KEYS.Key_Home, CONTROL)
    press(window, KEYS.Key_Right, CONTROL, times=7)
    press(window, KEYS.Key_Right, CONTROL | SHIFT, times=3)
    press(window, KEYS.Key_C)
    assert claims_in(window) == [("the owner said", "confirmed")]
    assert window.view.selected_span() is None


def test_the_caret_follows_the_walk_so_that_a_claim_is_split_by_key(window: MainWindow) -> None:
    press(window, KEYS.Key_J)
    press(window, KEYS.Key_D)
    press(window, KEYS.Key_K)
    press(window, KEYS.Key_Right, CONTROL, times=2)
    press(window, KEYS.Key_4, CONTROL)
    assert claims_in(window) == [("any talks", "denied"), ("had failed", "denied")]
    press(window, KEYS.Key_Z, CONTROL)
    assert claims_in(window) == [("any talks had failed", "denied")]


def test_a_claim_is_joined_with_the_next_one_by_key_and_parted_again_by_undo(window: MainWindow) -> None:
    press(window, KEYS.Key_R)
    press(window, KEYS.Key_D)
    press(window, KEYS.Key_K, times=2)
    before = claims_in(window)
    press(window, KEYS.Key_5, CONTROL)
    assert claims_in(window) == [(f"{WORDS[0]} … {WORDS[1]}", "reported")]
    assert words_of(window) == f"{WORDS[0]} … {WORDS[1]}"
    assert [item.value.text for item in window.desk.items if item.open] == WORDS[2:], "none comes back"
    press(window, KEYS.Key_Z, CONTROL)
    assert claims_in(window) == before


def test_several_claims_are_joined_at_once(window: MainWindow) -> None:
    press(window, KEYS.Key_Return, times=3)
    chosen = [item.id for item in window.desk.items if item.claim is not None]
    Marking(window).join(chosen)
    assert [label for _, label in claims_in(window)] == ["reported"]


def test_without_a_claim_to_join_or_to_part_that_is_said(window: MainWindow) -> None:
    said: list[str] = []
    window.session.nothing_done.connect(said.append)
    press(window, KEYS.Key_5, CONTROL)
    press(window, KEYS.Key_4, CONTROL)
    press(window, KEYS.Key_R)
    press(window, KEYS.Key_K)
    press(window, KEYS.Key_5, CONTROL)
    press(window, KEYS.Key_3, CONTROL)
    assert said == [
        *["This is a suggestion still: accept it first."] * 2,
        "There is no claim after this one to join it with.",
        "Select the words that belong to the claim as well.",
    ]


def test_a_segment_added_by_mistake_is_taken_away_at_the_caret(window: MainWindow) -> None:
    press(window, KEYS.Key_R)
    press(window, KEYS.Key_K)
    for words in ("the owner", "on Monday"):
        at = window.view.article_text.index(words)
        window.view.select_span(Span(at, at + len(words)))
        press(window, KEYS.Key_3, CONTROL)
    assert words_of(window) == f"{WORDS[0]} … the owner … on Monday"
    put_caret(window, "owner")
    window.actions_by_key["claim.drop_segment"].trigger()
    assert words_of(window) == f"{WORDS[0]} … on Monday"
    put_caret(window, "The mayor")
    window.actions_by_key["claim.drop_segment"].trigger()
    assert words_of(window) == WORDS[0]
    window.actions_by_key["claim.drop_segment"].trigger()
    assert words_of(window) == WORDS[0]
