"""What one action of the window is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Needs(Enum):
    """What must be there for an action to be possible."""

    NOTHING = "nothing"
    PROJECT = "project"
    WRITABLE = "writable"
    ARTICLE = "article"
    OWN_ARTICLE = "own article"
    """An article in a project that can be changed."""
    ITEM = "item"
    """A claim or suggestion is active, or words are selected, in a project that can be changed."""


@dataclass(frozen=True, slots=True)
class Action:
    """One thing a user can do. Titles and tips are English source texts for translation."""

    key: str
    title: str
    shortcuts: tuple[str, ...]
    menu: str
    needs: Needs
    tip: str = ""
    section: int = 0
    """Within its menu: a line is drawn between sections."""
    checkable: bool = False
    scope: str = ""
    """Where its keys hold: empty for the main window. Actions of different scopes may share a key."""
    number: int = 0
    """What stands at the {0} of its title."""
