"""The keys in force, for sentences that name them: “press Ctrl+I”, or the menu to choose from where there is no key.

Panels say which action they mean; who makes the actions writes their keys in here. So a sentence never names a key that
the user has given to something else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Signal

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


@dataclass(frozen=True, slots=True)
class KeyName:
    """How an action is called up: its first key as this platform writes it, and its place in the menus."""

    key: str
    """Empty when the action has none."""
    place: str
    """Such as “Article › Finish Article”."""
    menu: str = ""


class KeyNames(QObject):
    """Names of all actions' keys; `changed` says that sentences which name one must be said anew.

    Connect a widget's own method to it: a lambda would be called after the widget is gone.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._names: dict[str, KeyName] = {}

    def show(self, names: Mapping[str, KeyName]) -> None:
        """Take these names, by action, for those in force."""
        if self._names != names:
            self._names = dict(names)
            self.changed.emit()

    @property
    def known(self) -> Mapping[str, KeyName]:
        """The names in force, by action."""
        return self._names

    def of(self, action: str) -> KeyName:
        """The names of an action; before there is a window, the menus at large."""
        menus = translate("KeyNames", "the menus")
        return self._names.get(action, KeyName("", menus, menus))


_known: list[KeyNames] = []


def key_names() -> KeyNames:
    """The one object that knows the keys in force."""
    if not _known:
        _known.append(KeyNames())
    return _known[0]


def key_words(action: str) -> str:
    """An action's first key, or its place in the menus, for “Import files with {0}”."""
    name = key_names().of(action)
    return name.key or name.place


def press_words(*actions: str) -> str:
    """How to call up one of these actions, for the middle of a sentence: “press R, D, U or C”, “choose File › Quit”."""
    names = [key_names().of(action) for action in actions]
    keys = list(dict.fromkeys(name.key for name in names if name.key))
    if keys:
        return translate("KeyNames", "press {0}").format(one_of(keys))
    if len(names) == 1:
        return translate("KeyNames", "choose {0}").format(names[0].place)
    return translate("KeyNames", "choose from the menu {0}").format(names[0].menu)


def sentence(words: str) -> str:
    """Words with a capital at their beginning, where a placeholder came first."""
    return words[:1].upper() + words[1:]


def one_of(words: list[str]) -> str:
    """A choice in words: “R, D or U”."""
    if len(words) == 1:
        return words[0]
    return translate("KeyNames", "{0} or {1}").format(", ".join(words[:-1]), words[-1])
