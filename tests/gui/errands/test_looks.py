"""Contrast and motion are chosen in the menu, kept, and follow the system when that is what is wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from factdesk.gui.app import dress
from factdesk.gui.look.motion import motion
from factdesk.gui.look.theme import (
    LIGHT,
    STRONG_LIGHT,
    apply_theme,
    current_theme,
    theme_choice,
)
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    theme_choice().more, theme_choice().more_heard = None, False
    motion().choose(None)
    apply_theme(qapp, None)


def test_more_contrast_is_switched_in_the_menu_and_remembered(bare: MainWindow, qapp: QApplication) -> None:
    bare.actions_by_key["theme.light"].trigger()
    action = bare.actions_by_key["look.contrast"]
    assert action in bare.menus["view"].actions()
    assert action.isCheckable()
    assert not action.isChecked()
    action.trigger()
    assert action.isChecked()
    assert current_theme() is STRONG_LIGHT is bare.view.scene.theme
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(STRONG_LIGHT.desk)
    assert bare.settings.get("contrast") == "on"
    action.trigger()
    assert not action.isChecked()
    assert current_theme() is LIGHT
    assert bare.settings.get("contrast") == "system"


def test_whoever_wants_less_than_the_system_asks_for_gets_that(bare: MainWindow) -> None:
    bare.actions_by_key["theme.light"].trigger()
    theme_choice().more_heard = True
    theme_choice().changed.emit(current_theme())
    action = bare.actions_by_key["look.contrast"]
    assert action.isChecked()
    action.trigger()
    assert bare.settings.get("contrast") == "off"
    assert current_theme() is LIGHT
    action.trigger()
    assert bare.settings.get("contrast") == "system"
    assert current_theme() is STRONG_LIGHT


def test_less_motion_is_switched_in_the_menu_and_remembered(bare: MainWindow) -> None:
    action = bare.actions_by_key["look.motion"]
    assert not action.isChecked()
    action.trigger()
    assert motion().reduced
    assert action.isChecked()
    assert bare.settings.get("reduced_motion") == "on"
    action.trigger()
    assert not motion().reduced
    assert bare.settings.get("reduced_motion") == "system"


def test_both_are_there_again_at_the_next_start(
    settings: UserSettings, qapp: QApplication, make_window: Callable[[], MainWindow]
) -> None:
    settings.set("contrast", "on")
    settings.set("reduced_motion", "on")
    dress(qapp, settings)
    window = make_window()
    assert current_theme().strong
    assert motion().reduced
    assert window.actions_by_key["look.contrast"].isChecked()
    assert window.actions_by_key["look.motion"].isChecked()


def test_unknown_words_in_the_settings_mean_the_system(settings: UserSettings, qapp: QApplication) -> None:
    settings.set("contrast", "perhaps")
    settings.set("reduced_motion", "perhaps")
    dress(qapp, settings)
    assert not current_theme().strong
    assert not motion().reduced
