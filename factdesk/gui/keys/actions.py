"""Every action of the window in one table: menus, tooltips, the bar of keys and the cheat sheet are made from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.gui.keys.action import Action, Needs
from factdesk.gui.keys.article_actions import ARTICLE_ACTIONS
from factdesk.gui.keys.claim_actions import CLAIM_ACTIONS
from factdesk.gui.keys.colleague_actions import COLLEAGUE_ACTIONS
from factdesk.gui.keys.look_actions import LOOK_ACTIONS
from factdesk.gui.keys.project_actions import PROJECT_ACTIONS
from factdesk.gui.keys.review_actions import REVIEW_ACTIONS
from factdesk.gui.keys.selection_actions import SELECTION_ACTIONS
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

__all__ = ["ACTIONS", "EVERY_ACTION", "MENUS", "SECTIONS", "WITHIN", "Action", "Needs", "translated"]

_CONTEXT = "Actions"

ACTIONS: tuple[Action, ...] = (
    # Both stand in the same menus, each in its sections.
    *sorted((*PROJECT_ACTIONS, *COLLEAGUE_ACTIONS), key=lambda action: action.section),
    *CLAIM_ACTIONS,
    *ARTICLE_ACTIONS,
    *SELECTION_ACTIONS,
    *LOOK_ACTIONS,
)
"""Those of the main window."""
EVERY_ACTION: tuple[Action, ...] = (*ACTIONS, *REVIEW_ACTIONS)
"""Those of the main window and of windows beside it."""

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("claim", QT_TRANSLATE_NOOP("Actions", "&Claim")),
    ("edges", QT_TRANSLATE_NOOP("Actions", "Move Edge")),
    ("article", QT_TRANSLATE_NOOP("Actions", "&Article")),
    ("suggestions", QT_TRANSLATE_NOOP("Actions", "&Suggestions")),
    ("project", QT_TRANSLATE_NOOP("Actions", "&Project")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("face", QT_TRANSLATE_NOOP("Actions", "Face of the Text")),
    ("language", QT_TRANSLATE_NOOP("Actions", "Language")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)
SECTIONS: tuple[tuple[str, str], ...] = (*MENUS, ("review", QT_TRANSLATE_NOOP("Actions", "Review")))
"""Under what keys are listed: the menus, and windows beside the window."""
WITHIN = {"edges": "claim", "face": "view", "language": "view"}
"""Menus that open out of another one, by key."""


def translated(words: str) -> str:
    """A title or tip of the table in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)
