"""The page of keys: what the user presses there holds at once, everywhere, and the next time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QGroupBox, QLabel
from pytestqt.qtbot import QtBot

from factdesk.gui.keys.keys_page import KeysPage
from factdesk.gui.keys.keys_window import KeysWindow
from factdesk.gui.keys.menus import DEFAULT_KEYS, keys_in_force
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.window_story import press, write


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> KeysPage:
    """The page of keys beside a window on the mill."""
    window.actions_by_key["help.rebind"].trigger()
    [found] = window.findChildren(KeysPage)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def give(page: KeysPage, action: str, keys: str) -> None:
    """Choose an action, go to the field and press keys, as a user does."""
    page.tree.setCurrentItem(page._items[action])
    page.field.setFocus()
    press(keys)


def keys_of(window: MainWindow, action: str) -> list[str]:
    return [keys.toString() for keys in window.actions_by_key[action].shortcuts()]


def shown(page: KeysPage) -> list[str]:
    return [item.text(0) for item in page._items.values() if not item.isHidden()]


def test_a_new_key_does_its_action_at_once_and_the_old_one_no_longer(
    window: MainWindow, page: KeysPage, qtbot: QtBot
) -> None:
    give(page, "article.next", "Y")
    assert keys_of(window, "article.next") == ["Y"]
    assert page.told.text() == "“Next Article” now has the key Y."
    page.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.view.setFocus()
    press("N")
    assert window.desk.article is not None
    assert window.desk.article.title == "A first mill"
    press("Y")
    assert window.desk.article.title == "A second mill"


def test_menus_tooltips_the_bar_and_the_cheat_sheet_show_the_new_key(
    window: MainWindow, page: KeysPage
) -> None:
    window.errands.show_keys()
    page.activateWindow()
    give(page, "label.denied", "Ctrl+Shift+D")
    action = window.actions_by_key["label.denied"]
    assert action in window.menus["claim"].actions()
    assert action.shortcut().toString() == "Ctrl+Shift+D"
    assert "(Ctrl+Shift+D)" in action.toolTip()
    window.resize(1600, 900)
    assert window.bar._buttons["label.denied"].text().endswith("Ctrl+Shift+D")
    [sheet] = window.findChildren(KeysWindow)
    [claims] = [group for group in sheet._body.findChildren(QGroupBox) if group.title() == "Claim"]
    words = [label.text() for label in claims.findChildren(QLabel)]
    assert "Ctrl+Shift+D" in words
    assert "D" not in words
    assert page._items["label.denied"].text(1) == "Ctrl+Shift+D"


def test_new_keys_are_there_the_next_time(
    page: KeysPage, make_window: Callable[[], MainWindow], settings: UserSettings
) -> None:
    give(page, "label.denied", "Y")
    give(page, "claim.accept", "Ctrl+Return")
    assert UserSettings().get("keys") == {"claim.accept": ["Ctrl+Return"], "label.denied": ["Y"]}
    later = make_window()
    assert keys_of(later, "label.denied") == ["Y"]
    assert "(Y)" in later.actions_by_key["label.denied"].toolTip()
    assert settings.get("keys") == UserSettings().get("keys")


def test_a_key_that_another_action_has_is_refused_with_a_sentence_that_names_it(
    window: MainWindow, page: KeysPage
) -> None:
    give(page, "claim.reject", "J")
    assert page.told.text() == "J is the key of “Next Claim”: give that another key first."
    assert keys_of(window, "claim.reject") == ["X"]
    assert keys_of(window, "claim.next") == ["J"]
    assert UserSettings().get("keys") == {}


def test_a_key_that_was_given_up_is_free_for_others(window: MainWindow, page: KeysPage) -> None:
    page.tree.setCurrentItem(page._items["claim.next"])
    page.none.click()
    assert keys_of(window, "claim.next") == []
    assert not page.none.isEnabled()
    assert page.told.text() == "“Next Claim” now has no key."
    give(page, "claim.reject", "J")
    assert keys_of(window, "claim.reject") == ["J"]
    page.tree.setCurrentItem(page._items["claim.next"])
    page.default.click()
    assert page.told.text() == "J is the key of “Reject”: give that another key first."
    assert keys_of(window, "claim.next") == []


def test_a_key_of_the_main_window_can_be_one_of_the_review_too(window: MainWindow, page: KeysPage) -> None:
    give(page, "review.gap", "J")
    assert [keys.toString() for keys in window.review_actions["review.gap"].shortcuts()] == ["J"]
    assert keys_of(window, "claim.next") == ["J"]


def test_two_actions_of_the_review_cannot_share_a_key(window: MainWindow, page: KeysPage) -> None:
    give(page, "review.gap", "B")
    assert page.told.text() == "B is the key of “Take All Opinions”: give that another key first."
    assert [keys.toString() for keys in window.review_actions["review.gap"].shortcuts()] == ["G"]


@pytest.mark.parametrize("keys", ["Down", "Shift+Left", "Ctrl+C", "Ctrl+A", "Home"])
def test_keys_that_every_text_needs_are_refused(window: MainWindow, page: KeysPage, keys: str) -> None:
    give(page, "claim.reject", keys)
    assert "in every text" in page.told.text()
    assert keys_of(window, "claim.reject") == ["X"]


def test_enter_stands_for_both_enter_keys(window: MainWindow, page: KeysPage) -> None:
    page.tree.setCurrentItem(page._items["claim.accept"])
    page.none.click()
    give(page, "claim.mark", "Enter")
    assert set(keys_of(window, "claim.mark")) == {"Return", "Enter"}


def test_one_action_goes_back_to_its_default(window: MainWindow, page: KeysPage) -> None:
    page.tree.setCurrentItem(page._items["claim.reject"])
    assert not page.default.isEnabled()
    give(page, "claim.reject", "Y")
    give(page, "claim.next", "Z")
    page.tree.setCurrentItem(page._items["claim.reject"])
    page.default.click()
    assert keys_of(window, "claim.reject") == ["X"]
    assert UserSettings().get("keys") == {"claim.next": ["Z"]}


def test_all_actions_go_back_to_their_defaults(window: MainWindow, page: KeysPage) -> None:
    assert not page.all_default.isEnabled()
    give(page, "claim.reject", "Y")
    give(page, "claim.next", "X")
    page.all_default.click()
    assert keys_of(window, "claim.reject") == ["X"]
    assert keys_of(window, "claim.next") == ["J"]
    assert UserSettings().get("keys") == {}
    assert not page.all_default.isEnabled()


def test_actions_are_found_by_their_names_and_by_their_keys(page: KeysPage) -> None:
    page.filter.setFocus()
    write("next und")
    assert shown(page) == ["Next Undecided"]
    assert page._chosen() == "claim.next_open"
    page.filter.setText("ctrl+shift+e")
    assert shown(page) == ["Export Whole Project"]
    groups = [page.tree.topLevelItem(at) for at in range(page.tree.topLevelItemCount())]
    assert [group.text(0) for group in groups if group and not group.isHidden()] == ["File"]


def test_every_action_is_listed(page: KeysPage) -> None:
    assert set(page._items) == set(DEFAULT_KEYS)


def test_a_plain_key_of_ones_own_is_still_a_letter_in_a_field(
    window: MainWindow, page: KeysPage, qtbot: QtBot
) -> None:
    give(page, "article.next", "Y")
    page.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.articles.search.setFocus()
    write("y")
    assert window.articles.search.text() == "y"
    assert window.desk.article is not None
    assert window.desk.article.title == "A first mill"


def test_escape_leads_from_the_field_to_the_list_and_closes_there(
    window: MainWindow, page: KeysPage, qtbot: QtBot
) -> None:
    page.field.setFocus()
    press("Esc")
    assert page.tree.hasFocus()
    press("Esc")
    qtbot.waitUntil(lambda: not window.findChildren(KeysPage))


def test_every_control_has_a_name_to_hear(page: KeysPage) -> None:
    for control in (page.filter, page.tree, page.field):
        assert control.accessibleName()
    page.tree.setCurrentItem(page._items["claim.reject"])
    assert page.field.accessibleName() == "New key for “Reject”"


@pytest.mark.parametrize(
    "stored",
    [
        {"claim.reject": "Y"},
        {"claim.reject": ["nonsense"]},
        {"claim.reject": ["Y", 3]},
        {"claim.reject": ["Ctrl+K, Ctrl+X"]},
        {"claim.reject": [""]},
        {"claim.reject": None},
        {"claim.reject": ["J"]},
        {"claim.reject": ["Y"], "claim.next": ["y"]},
        {"no.such.action": ["Y"]},
    ],
)
def test_stored_keys_that_make_no_sense_are_passed_over(stored: dict[str, object]) -> None:
    assert keys_in_force(stored) == DEFAULT_KEYS


def test_what_is_sound_holds_beside_what_is_not() -> None:
    keys = keys_in_force(
        {"claim.reject": ["J"], "label.denied": ["U"], "label.unconfirmed": ["D"], "undo": []}
    )
    changed = {key: keys[key] for key in keys if keys[key] != DEFAULT_KEYS[key]}
    assert changed == {"label.denied": ("U",), "label.unconfirmed": ("D",), "undo": ()}


def test_a_window_opens_with_damaged_settings(
    settings: UserSettings, make_window: Callable[[], MainWindow]
) -> None:
    settings.set("keys", {"label.denied": 7, "claim.reject": ["Y"]})
    window = make_window()
    assert keys_of(window, "label.denied") == ["D"]
    assert keys_of(window, "claim.reject") == ["Y"]
