"""How far a statement in the article's own voice can be checked, and by what, in the user's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.domain.checkability import ACTOR, COMPARISON, DATE, EVENT, NAME, NUMBER, reasons_of
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Statements"
_TO_CHECK = {
    NUMBER: QT_TRANSLATE_NOOP("Statements", "a number"),
    ACTOR: QT_TRANSLATE_NOOP("Statements", "who did it"),
    EVENT: QT_TRANSLATE_NOOP("Statements", "that it happened"),
    DATE: QT_TRANSLATE_NOOP("Statements", "when"),
    COMPARISON: QT_TRANSLATE_NOOP("Statements", "a comparison"),
    NAME: QT_TRANSLATE_NOOP("Statements", "a name"),
}
_RANKS: tuple[tuple[float, str], ...] = (
    (0.4, QT_TRANSLATE_NOOP("Statements", "Well worth checking")),
    (0.3, QT_TRANSLATE_NOOP("Statements", "Can be checked")),
    (0.2, QT_TRANSLATE_NOOP("Statements", "Can be checked in part")),
    (0.0, QT_TRANSLATE_NOOP("Statements", "Hardly to be checked")),
)
"""Least score of a statement and its words; the best statements have about 0.6."""


def checkable_words(score: float) -> str:
    """How far a statement with this score can be checked."""
    return next(_said(words) for least, words in _RANKS if score >= least or not least)


def to_check_words(rule: str) -> str:
    """What there is to check in a statement that was suggested by this rule; empty when the rule does not say."""
    reasons = ", ".join(_said(_TO_CHECK[reason]) for reason in reasons_of(rule))
    return _said(QT_TRANSLATE_NOOP("Statements", "To check: {0}.")).format(reasons) if reasons else ""


def _said(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
