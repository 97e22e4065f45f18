"""The table of actions: complete, unambiguous, and carried out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from factdesk.domain.labels import LABELS
from factdesk.gui.handlers import handlers_of
from factdesk.gui.keys.actions import ACTIONS, MENUS, Action, Needs
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.projects import open_project
from tests.window_story import combined

BY_KEY = {action.key: action for action in ACTIONS}


def normal(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.PortableText)


def enabled(window: MainWindow) -> dict[str, bool]:
    return {key: action.isEnabled() for key, action in window.actions_by_key.items()}


def expected(*met: Needs) -> dict[str, bool]:
    return {action.key: action.needs in {Needs.NOTHING, *met} for action in ACTIONS}


def test_every_action_has_a_key_of_its_own() -> None:
    assert not [key for key, count in Counter(action.key for action in ACTIONS).items() if count > 1]


def test_no_two_actions_share_a_shortcut() -> None:
    every = Counter(normal(shortcut) for action in ACTIONS for shortcut in action.shortcuts)
    assert not [shortcut for shortcut, count in every.items() if count > 1]


def test_every_shortcut_is_one_that_qt_understands() -> None:
    assert all(normal(shortcut) for action in ACTIONS for shortcut in action.shortcuts)


def test_every_label_is_an_action_with_the_labels_own_key() -> None:
    assert {label.key: BY_KEY[f"label.{label.key}"].shortcuts for label in LABELS} == {
        label.key: (label.shortcut,) for label in LABELS
    }


def test_sections_of_a_menu_follow_one_another() -> None:
    for menu, _ in MENUS:
        sections = [action.section for action in ACTIONS if action.menu == menu]
        assert sections
        assert sections == sorted(sections)


def test_titles_are_written_as_titles_and_tips_as_sentences() -> None:
    for action in ACTIONS:
        assert re.match(r"[A-Z]", action.title)
        assert not action.title.endswith(".")
        assert action.tip == "" or action.tip.endswith(".")


def test_every_action_is_in_its_menu(bare: MainWindow) -> None:
    for action in ACTIONS:
        assert bare.actions_by_key[action.key] in bare.menus[action.menu].actions()


def test_every_action_has_a_handler_and_no_handler_is_without_action(bare: MainWindow) -> None:
    handlers = handlers_of(bare, bare.projects, bare.errands, bare.imports, bare.walk, bare.guide)
    assert handlers.keys() == BY_KEY.keys()


def test_every_tooltip_names_the_key(bare: MainWindow) -> None:
    for action in ACTIONS:
        if action.shortcuts:
            shown = (
                bare.actions_by_key[action.key].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            )
            assert f"({shown})" in bare.actions_by_key[action.key].toolTip()


def test_without_project_only_what_needs_none_is_possible(bare: MainWindow) -> None:
    assert enabled(bare) == expected()


def test_in_an_article_with_an_active_claim_everything_is_possible(window: MainWindow) -> None:
    assert enabled(window) == expected(*Needs)


def test_without_active_claim_nothing_is_possible_that_needs_one(window: MainWindow) -> None:
    window.desk.activate("")
    assert enabled(window) == expected(*(set(Needs) - {Needs.ITEM}))


def test_words_that_are_selected_are_enough_for_a_claim(window: MainWindow) -> None:
    window.desk.activate("")
    QTest.keyClick(
        window.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert enabled(window) == expected(*Needs)


def test_in_an_empty_project_articles_can_come_in(window: MainWindow) -> None:
    for _ in range(3):
        window.imports.remove_article()
    assert enabled(window) == expected(Needs.PROJECT, Needs.WRITABLE)


def test_a_project_open_for_reading_cannot_be_changed(window: MainWindow) -> None:
    path = window.session.project.address if window.session.project else ""
    window.session.begin(open_project(path, read_only=True), "Ana")
    assert enabled(window) == expected(Needs.PROJECT, Needs.ARTICLE)


def test_after_closing_nothing_is_left_to_do(window: MainWindow) -> None:
    window.session.end()
    assert enabled(window) == expected()


def test_what_an_open_project_has_chosen_is_ticked(window: MainWindow) -> None:
    assert not window.actions_by_key["suggest.guard"].isChecked()
    window.actions_by_key["suggest.guard"].trigger()
    assert window.actions_by_key["suggest.guard"].isChecked()
    window.walk.undo()
    assert not window.actions_by_key["suggest.guard"].isChecked()


@pytest.mark.parametrize("action", [action for action in ACTIONS if action.shortcuts], ids=lambda a: a.key)
def test_each_key_does_its_action(action: Action, window: MainWindow) -> None:
    done = watched(window, [action])
    for shortcut in action.shortcuts:
        combination = combined(shortcut)
        QTest.keyClick(window.view, combination.key(), combination.keyboardModifiers())
    assert done() == len(action.shortcuts)


def watched(window: MainWindow, actions: Sequence[Action]) -> Callable[[], int]:
    """Let actions count instead of acting; how often they were triggered."""
    count = Counter[str]()
    for action in actions:
        known = window.actions_by_key[action.key]
        known.triggered.disconnect()
        known.triggered.connect(lambda _=False, key=action.key: count.update([key]))
    return count.total
