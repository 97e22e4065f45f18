"""QActions and menus made from the table of actions."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from factdesk.domain.labels import LABELS
from factdesk.gui.actions import ACTIONS, MENUS, WITHIN, Action, Needs, translated

_LABEL_KEYS = frozenset(f"label.{label.key}" for label in LABELS)


def title_of_action(action: Action) -> str:
    """What an action is called in the user's language."""
    if action.key in _LABEL_KEYS:
        return QCoreApplication.translate("Labels", action.title)
    return translated(action.title)


def make_actions(window: QMainWindow) -> dict[str, QAction]:
    """One QAction for each line of the table, by key."""
    return {action.key: _made(action, window) for action in ACTIONS}


def _made(action: Action, window: QMainWindow) -> QAction:
    title = title_of_action(action)
    made = QAction(title, window)
    made.setObjectName(action.key)
    made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
    made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    made.setCheckable(action.checkable)
    made.setMenuRole(QAction.MenuRole.QuitRole if action.key == "quit" else QAction.MenuRole.NoRole)
    tip = (
        QCoreApplication.translate("Labels", action.tip)
        if action.key in _LABEL_KEYS
        else translated(action.tip)
    )
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = tip or title.removesuffix("…")
    made.setToolTip(f"{words} ({keys})" if keys else words)
    window.addAction(made)
    return made


def fill_menu_bar(window: QMainWindow, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Put every action into its menu, with a line between sections; the menus by key."""
    menus: dict[str, QMenu] = {}
    for key, title in MENUS:
        parent = WITHIN.get(key)
        if parent:
            menus[parent].addSeparator()
        menu = (menus[parent] if parent else window.menuBar()).addMenu(translated(title))
        menus[key] = menu
        section = 0
        for action in (action for action in ACTIONS if action.menu == key):
            if action.section != section:
                menu.addSeparator()
                section = action.section
            menu.addAction(actions[action.key])
    for setting in ("theme", "language"):
        choices = QActionGroup(window)
        for key in (key for key in actions if key.startswith(f"{setting}.")):
            actions[key].setCheckable(True)
            choices.addAction(actions[key])
    return menus


def enable_actions(actions: Mapping[str, QAction], met: frozenset[Needs]) -> None:
    """Enable what is possible now."""
    for action in ACTIONS:
        actions[action.key].setEnabled(action.needs in met)
