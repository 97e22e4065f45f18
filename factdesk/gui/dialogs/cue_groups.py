"""The groups of the cue lexicon in the user's language: whoever adds a word says which of them it works like."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

GROUPS: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("CueGroups", "saying"),
    QT_TRANSLATE_NOOP("CueGroups", "telling"),
    QT_TRANSLATE_NOOP("CueGroups", "reminding"),
    QT_TRANSLATE_NOOP("CueGroups", "reporting"),
    QT_TRANSLATE_NOOP("CueGroups", "announcing"),
    QT_TRANSLATE_NOOP("CueGroups", "mentioning"),
    QT_TRANSLATE_NOOP("CueGroups", "talking"),
    QT_TRANSLATE_NOOP("CueGroups", "finding"),
    QT_TRANSLATE_NOOP("CueGroups", "asking"),
    QT_TRANSLATE_NOOP("CueGroups", "promising"),
    QT_TRANSLATE_NOOP("CueGroups", "describing"),
    QT_TRANSLATE_NOOP("CueGroups", "regarding"),
    QT_TRANSLATE_NOOP("CueGroups", "praising"),
    QT_TRANSLATE_NOOP("CueGroups", "perceiving"),
    QT_TRANSLATE_NOOP("CueGroups", "accusing"),
    QT_TRANSLATE_NOOP("CueGroups", "charging"),
    QT_TRANSLATE_NOOP("CueGroups", "denying"),
    QT_TRANSLATE_NOOP("CueGroups", "dismissing"),
    QT_TRANSLATE_NOOP("CueGroups", "ruling out"),
    QT_TRANSLATE_NOOP("CueGroups", "confirming"),
    QT_TRANSLATE_NOOP("CueGroups", "admitting"),
    QT_TRANSLATE_NOOP("CueGroups", "conceding"),
    QT_TRANSLATE_NOOP("CueGroups", "suspecting"),
    QT_TRANSLATE_NOOP("CueGroups", "alleging"),
    QT_TRANSLATE_NOOP("CueGroups", "believing"),
    QT_TRANSLATE_NOOP("CueGroups", "thinking"),
    QT_TRANSLATE_NOOP("CueGroups", "showing"),
    QT_TRANSLATE_NOOP("CueGroups", "opinion"),
    QT_TRANSLATE_NOOP("CueGroups", "wanting"),
    QT_TRANSLATE_NOOP("CueGroups", "intending"),
    QT_TRANSLATE_NOOP("CueGroups", "weighing"),
    QT_TRANSLATE_NOOP("CueGroups", "judging"),
    QT_TRANSLATE_NOOP("CueGroups", "questions"),
    QT_TRANSLATE_NOOP("CueGroups", "impression"),
    QT_TRANSLATE_NOOP("CueGroups", "reports"),
    QT_TRANSLATE_NOOP("CueGroups", "allegations"),
    QT_TRANSLATE_NOOP("CueGroups", "attitudes"),
    QT_TRANSLATE_NOOP("CueGroups", "denials"),
    QT_TRANSLATE_NOOP("CueGroups", "confirmations"),
    QT_TRANSLATE_NOOP("CueGroups", "hedging adverb"),
    QT_TRANSLATE_NOOP("CueGroups", "reporting adverb"),
    QT_TRANSLATE_NOOP("CueGroups", "hedging adjective"),
)
"""Names of the groups as the lexicon writes them; a test holds this against it."""


def title_of_group(name: str) -> str:
    """What a group is called; one that is not of this list by its own name."""
    return QCoreApplication.translate("CueGroups", name.replace("_", " "))
