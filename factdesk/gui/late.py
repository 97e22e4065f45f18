"""Modules that are imported when they are first asked for something, so that the window is painted before them.

A module of the window that needs the store or a use case names it twice: once for those who read and check types,
and once for the program.

    if TYPE_CHECKING:
        from factdesk.store import reading
    else:
        reading = late("factdesk.store.reading")
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from importlib import import_module
from typing import Any


class LateModule:
    """Stands for a module until something of it is wanted; what it answers is always the module's own."""

    def __init__(self, name: str) -> None:
        self.__name = name

    def __getattr__(self, name: str) -> Any:
        # Asked of the module each time, which is a look into a dictionary: what is patched there holds here too.
        return getattr(import_module(self.__name), name)


_names: dict[str, None] = {}


def late(name: str) -> Any:
    """The module of this full name, imported at the first use."""
    _names[name] = None
    return LateModule(name)


def import_late(but: Collection[str] = ()) -> Iterator[str]:
    """Import all that somebody has asked for late, `but` some, naming each; meant for a thread beside the window."""
    for name in [name for name in _names if name not in but]:
        import_module(name)
        yield name


class LateObject:
    """Stands for an object whose methods are handed out before it is made; calling one makes it."""

    def __init__(self, found: Callable[[], object]) -> None:
        self.__found = found

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            return getattr(self.__found(), name)(*given, **named)

        return call
