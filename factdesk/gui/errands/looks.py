"""Contrast and motion as the window's user chooses them, or else as the system asks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from factdesk.gui.look.motion import motion
from factdesk.gui.look.theme import apply_contrast, contrast_asked, current_theme, theme_choice
from factdesk.gui.window_parts import WindowParts
from factdesk.settings import UserSettings

_SYSTEM, _ON, _OFF = "system", "on", "off"
_WISHES = {_ON: True, _OFF: False}


def wish_of(settings: UserSettings, key: str) -> bool | None:
    """Whether the user chose this or chose against it; None to follow the system, also for unknown words."""
    return _WISHES.get(settings.get(key))


class LookErrands(QObject):
    """Carries out what concerns contrast and motion. Each method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        theme_choice().changed.connect(self._show_state)
        motion().changed.connect(self._show_state)
        self._show_state()

    def switch_contrast(self) -> None:
        """Give more contrast, or no longer."""
        self._switch("contrast", not current_theme().strong, contrast_asked(), _apply_contrast)

    def switch_motion(self) -> None:
        """Let nothing move by itself, or let it again."""
        self._switch("reduced_motion", not motion().reduced, motion().asked, motion().choose)

    def _switch(
        self, setting: str, wanted: bool, asked: bool, apply: Callable[[bool | None], object]
    ) -> None:
        """Remember a choice and follow it; who wants what the system asks for follows the system again."""
        own = _ON if wanted else _OFF
        choice = _SYSTEM if wanted is asked else own
        self._window.settings.set(setting, choice)
        apply(_WISHES.get(choice))
        self._show_state()

    def _show_state(self) -> None:
        actions = self._window.actions_by_key
        actions["look.contrast"].setChecked(current_theme().strong)
        actions["look.motion"].setChecked(motion().reduced)


def _apply_contrast(more: bool | None) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        apply_contrast(app, more)
