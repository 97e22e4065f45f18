"""What makes a statement in the article's own voice checkable, and how the suggester writes that into its rule.

The rule reads “statement in the article’s own voice + number + named actor”: what was found, the weightiest first.
"""

from __future__ import annotations

VOICE = "statement in the article’s own voice"
"""How the rule of every such statement begins."""
NUMBER, ACTOR, EVENT, DATE, COMPARISON, NAME = (
    "number",
    "named actor",
    "past event",
    "date",
    "comparison",
    "name",
)
REASONS: tuple[str, ...] = (NUMBER, ACTOR, EVENT, DATE, COMPARISON, NAME)
"""What can be looked up or counted, the weightiest first."""
_JOINT = " + "


def statement_rule(reasons: frozenset[str]) -> str:
    """The rule of a statement that is checkable for these reasons."""
    return _JOINT.join((VOICE, *(reason for reason in REASONS if reason in reasons)))


def reasons_of(rule: str) -> tuple[str, ...]:
    """The reasons that a rule names, in its order; none for another rule, or one from before reasons were written."""
    voice, *reasons = rule.split(_JOINT)
    return tuple(reason for reason in reasons if reason in REASONS) if voice == VOICE else ()
