"""What a rule does and how far it is to be trusted, in the user's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.domain.decisions import Decisions
from factdesk.domain.rules import (
    HEADLINE,
    HEDGE,
    LEARNED,
    NOUN,
    OTHER,
    SPEAKER,
    STATEMENT,
    learned_from,
    rule_group,
)
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Rules"

DOES: dict[str, str] = {
    "clause": QT_TRANSLATE_NOOP("Rules", "The cue introduces a clause, and the clause is the claim."),
    "clause around": QT_TRANSLATE_NOOP(
        "Rules", "The cue stands inside or after the clause that is the claim."
    ),
    "quotation": QT_TRANSLATE_NOOP("Rules", "The cue introduces quoted words."),
    "quotation that follows": QT_TRANSLATE_NOOP(
        "Rules", "The quotation carries on one that the cue introduced before."
    ),
    "object": QT_TRANSLATE_NOOP(
        "Rules", "The cue names the thing itself: what is confirmed, denied, announced."
    ),
    "noun of the claim": QT_TRANSLATE_NOOP(
        "Rules", "The cue answers a noun such as “reports of”, which names the claim."
    ),
    "predicate": QT_TRANSLATE_NOOP("Rules", "The cue says what somebody calls the thing."),
    "as": QT_TRANSLATE_NOOP("Rules", "The cue says as what somebody sees the thing."),
    "finding": QT_TRANSLATE_NOOP("Rules", "The cue names what a study, a paper or a court shows."),
    "poll": QT_TRANSLATE_NOOP("Rules", "The clause is what a poll or survey found."),
    "paragraph": QT_TRANSLATE_NOOP("Rules", "The cue introduces the paragraph that follows."),
    "infinitive": QT_TRANSLATE_NOOP(
        "Rules", "The cue brings the claim with “to”, as in “promised to leave”."
    ),
    "gerund": QT_TRANSLATE_NOOP("Rules", "The cue brings the claim with “-ing”, as in “denied meeting him”."),
    "topic": QT_TRANSLATE_NOOP(
        "Rules", "The cue names what the words are about, after “on”, “of” or “about”."
    ),
    "question": QT_TRANSLATE_NOOP("Rules", "The cue leaves a question open, with “whether” or “if”."),
    "accusation": QT_TRANSLATE_NOOP("Rules", "The cue says of what somebody is accused."),
    "subject and infinitive": QT_TRANSLATE_NOOP(
        "Rules", "The cue says of somebody what they are said or expected to do."
    ),
    "subject and predicate": QT_TRANSLATE_NOOP("Rules", "The cue says of somebody what they are said to be."),
    "according to": QT_TRANSLATE_NOOP("Rules", "The cue names the source of the whole clause."),
    NOUN: QT_TRANSLATE_NOOP("Rules", "The cue is a noun that announces a claim, such as “allegations that”."),
    HEDGE: QT_TRANSLATE_NOOP("Rules", "By the cue the writer keeps a distance from the claim."),
    SPEAKER: QT_TRANSLATE_NOOP("Rules", "The line begins with the name of who says it."),
    HEADLINE: QT_TRANSLATE_NOOP(
        "Rules", "The whole headline is the claim; the cue, or that there is none, says what it does."
    ),
    STATEMENT: QT_TRANSLATE_NOOP("Rules", "The article says this in its own voice; nobody is quoted."),
    LEARNED: QT_TRANSLATE_NOOP("Rules", "No rule finds this; it was learned from this project’s labels."),
    OTHER: QT_TRANSLATE_NOOP("Rules", "The suggestion does not say by which rule it was made."),
}
"""By construction; a rule of another program is shown as it is."""

LIKELY: tuple[tuple[float, str], ...] = (
    (0.85, QT_TRANSLATE_NOOP("Rules", "Very likely right")),
    (0.7, QT_TRANSLATE_NOOP("Rules", "Likely right")),
    (0.5, QT_TRANSLATE_NOOP("Rules", "Perhaps right")),
    (0.0, QT_TRANSLATE_NOOP("Rules", "Hardly more than a guess")),
)
"""Least score and its words."""

_ENOUGH = 5
"""Decisions from which on a share says something."""


def rule_does(rule: str) -> str:
    """What a rule does, in one sentence."""
    construction = rule_group(rule).construction
    does = _said(DOES[construction]) if construction in DOES else rule
    taught = learned_from(rule)
    if taught is None or construction == LEARNED:
        return does
    learned = QT_TRANSLATE_NOOP("Rules", "Extent or label as learned from {0} decisions of this project.")
    return f"{does} {_said(learned).format(shown_number(taught))}"


def score_words(score: float) -> str:
    """How likely a suggestion with this score is to be accepted."""
    return next(_said(words) for least, words in LIKELY if score >= least or not least)


def decisions_words(decisions: Decisions) -> str:
    """How often the annotator has accepted what rules of this kind suggest."""
    if not decisions.decided or decisions.share is None:
        return _said(QT_TRANSLATE_NOOP("Rules", "You have not decided on this rule yet."))
    counts = shown_number(decisions.accepted), shown_number(decisions.decided)
    if decisions.decided < _ENOUGH:
        words = _said(QT_TRANSLATE_NOOP("Rules", "By this rule you accepted {0} of {1}")).format(*counts)
    else:
        percent = shown_number(100 * decisions.share)
        words = _said(QT_TRANSLATE_NOOP("Rules", "By this rule you accepted {0} of {1} ({2} %)"))
        words = words.format(*counts, percent)
    if not decisions.changed:
        return f"{words}."
    changed = _said(QT_TRANSLATE_NOOP("Rules", "{0} with changes")).format(shown_number(decisions.changed))
    return f"{words}, {changed}."


def _said(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
