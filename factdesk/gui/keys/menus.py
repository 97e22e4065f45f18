"""QActions and menus made from the table of actions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from factdesk.domain.labels import LABELS
from factdesk.gui.keys.actions import (
    ACTIONS,
    EVERY_ACTION,
    MENUS,
    SECTIONS,
    WITHIN,
    Action,
    Needs,
    translated,
)
from factdesk.gui.look.key_names import KeyName, key_names

_LABEL_KEYS = frozenset(f"{menu}.{label.key}" for menu in ("label", "review.edit") for label in LABELS)
_PORTABLE, _NATIVE = QKeySequence.SequenceFormat.PortableText, QKeySequence.SequenceFormat.NativeText

Keys = dict[str, tuple[str, ...]]
"""Key sequences in Qt's portable writing, by action."""


def normal_keys(keys: str) -> str:
    """A key or combination as Qt writes it on every platform; empty for what is none."""
    found = QKeySequence.fromString(keys, _PORTABLE)
    return found.toString(_PORTABLE) if found.count() == 1 else ""


DEFAULT_KEYS: Keys = {
    action.key: tuple(normal_keys(keys) for keys in action.shortcuts) for action in EVERY_ACTION
}
SCOPES = {action.key: action.scope for action in EVERY_ACTION}
"""Where the keys of each action hold."""


def keys_in_force(overrides: Mapping[str, object]) -> Keys:
    """The keys of every action: the user's own where they are sound, and else those of the table.

    What no action is called, what is no key, and keys that two actions would share are passed over.
    """
    own = {key: keys for key in overrides if (keys := _sound(key, overrides[key])) is not None}
    while True:
        every = DEFAULT_KEYS | own
        shared = Counter(
            (SCOPES[key], sequence) for key, sequences in every.items() for sequence in sequences
        )
        clashing = [key for key in own if any(shared[SCOPES[key], sequence] > 1 for sequence in own[key])]
        if not clashing:
            return every
        for key in clashing:
            del own[key]


def _sound(key: str, value: object) -> tuple[str, ...] | None:
    if key not in DEFAULT_KEYS or not isinstance(value, list):
        return None
    keys = tuple(normal_keys(one) if isinstance(one, str) else "" for one in value)
    return tuple(dict.fromkeys(keys)) if all(keys) else None


def native_keys(action: QAction) -> str:
    """All keys of an action as this platform writes them."""
    return "  ".join(dict.fromkeys(keys.toString(_NATIVE) for keys in action.shortcuts()))


def make_actions(
    window: QMainWindow, overrides: Mapping[str, object], table: Iterable[Action] = ACTIONS
) -> dict[str, QAction]:
    """One QAction for each line of the table, by key; `overrides` holds the user's own keys as they were stored.

    Those of a window beside the window belong to it only after it has added them.
    """
    actions = {action.key: _made(action, window) for action in table}
    give_keys(actions, keys_in_force(overrides))
    return actions


def give_keys(actions: Mapping[str, QAction], keys: Keys) -> None:
    """Let the actions have these keys, and tooltips and sentences that name them say so."""
    given = [action for action in EVERY_ACTION if action.key in actions]
    for action in given:
        made = actions[action.key]
        made.setShortcuts([QKeySequence.fromString(one, _PORTABLE) for one in keys[action.key]])
        words = _translated(action, action.tip) if action.tip else made.text().removesuffix("…").rstrip()
        first = made.shortcut().toString(_NATIVE)
        made.setToolTip(f"{words} ({first})" if first else words)
    names = {action.key: _key_name(action, actions[action.key]) for action in given}
    key_names().show({**key_names().known, **names})


def _key_name(action: Action, made: QAction) -> KeyName:
    titles = {key: translated(title).replace("&", "") for key, title in SECTIONS}
    above = WITHIN.get(action.menu)
    menu = f"{titles[above]} › {titles[action.menu]}" if above else titles[action.menu]
    place = f"{menu} › {made.text().removesuffix('…').rstrip()}"
    keys = [sequence.toString(_NATIVE) for sequence in made.shortcuts()]
    # Of the two keys that people take for one, the keyboards of most say Enter.
    enter = QKeySequence(Qt.Key.Key_Enter).toString(_NATIVE)
    return KeyName(enter if enter in keys else next(iter(keys), ""), place, menu)


def _translated(action: Action, words: str) -> str:
    return QCoreApplication.translate("Labels", words) if action.key in _LABEL_KEYS else translated(words)


def _made(action: Action, window: QMainWindow) -> QAction:
    made = QAction(_translated(action, action.title).format(action.number), window)
    made.setObjectName(action.key)
    made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    made.setCheckable(action.checkable)
    made.setMenuRole(QAction.MenuRole.QuitRole if action.key == "quit" else QAction.MenuRole.NoRole)
    if not action.scope:
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
    for setting in ("theme", "language", "face"):
        choices = QActionGroup(window)
        for key in (key for key in actions if key.startswith(f"{setting}.")):
            actions[key].setCheckable(True)
            choices.addAction(actions[key])
    return menus


def enable_actions(actions: Mapping[str, QAction], met: frozenset[Needs]) -> None:
    """Enable what is possible now."""
    for action in ACTIONS:
        actions[action.key].setEnabled(action.needs in met)
