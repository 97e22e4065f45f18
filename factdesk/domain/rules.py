"""Rules of suggestions, grouped by their construction: what a rule does, whichever cue it was that fired it.

A rule is written as “cue” + content → label claim, such as “has denied” + clause → denied claim. Every inflection of
every cue would make a rule of its own; what can be counted and compared is the construction with its outcome.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from factdesk.domain.labels import LABEL_KEYS

NOUN = "noun and clause"
"""Construction of “allegations that” and its like."""
HEDGE = "hedging word"
"""Construction of a lone word such as “allegedly”."""
HEADLINE = "headline"
"""Construction of a headline that is one claim as a whole."""
STATEMENT = "statement"
"""Construction of a claim in the article's own voice."""
SPEAKER = "speaker’s name"
"""Construction of a line that begins with who says it."""
LEARNED = "learned"
"""Construction of a claim that no rule found, but a model that was taught with the project's decisions."""
OTHER = "other"
"""Construction of a rule that is not written at all."""

CONSTRUCTIONS: tuple[str, ...] = (
    *(
        "clause",
        "clause around",
        "quotation",
        "quotation that follows",
        "object",
        "noun of the claim",
        "predicate",
        "as",
        "finding",
        "poll",
        "paragraph",
    ),
    *("infinitive", "gerund", "topic", "question", "accusation", "subject and infinitive"),
    *("subject and predicate", "according to", NOUN, HEDGE, SPEAKER, HEADLINE, STATEMENT, LEARNED, OTHER),
)
"""Every construction that the rules in this program can have, in words."""

_LEARNED = re.compile(
    r"\Alearned from (?P<count>\d+) decisions of this project(?:; rule: (?P<rule>.*))?\Z", re.DOTALL
)
_OUTCOME = re.compile(r"\s*→\s*(?P<label>\w+) claim\s*\Z")
_CUE = re.compile(r"\A\s*“(?P<cue>[^”]*)”\s*(?:\+\s*(?P<content>.*\S))?\s*\Z", re.DOTALL)
_NAMED = re.compile(r"\A\s*“(?P<cue>[^”]*)”")
_QUESTIONS = frozenset(["whether", "if", "how", "what", "why", "who", "when", "where", "which"])
_TOPICS = frozenset(["about", "on", "of", "over", "to", "with"])
_POLLS = frozenset(["poll", "polls", "survey", "surveys", "polling"])
_JOINTS = frozenset(["that", "of", "about", "whether", "if", "to"])


@dataclass(frozen=True, slots=True, order=True)
class RuleGroup:
    """A construction with its outcome."""

    construction: str
    """One of CONSTRUCTIONS, or the words of a rule that is not of this program."""
    label: str = ""
    """Key of the label that the rule suggests; empty when the rule names none."""


def rule_group(rule: str) -> RuleGroup:
    """The group of a rule as it is kept with a suggestion or a claim."""
    learned = _LEARNED.match(rule)
    if learned is not None:
        rule = learned["rule"] or ""
        if "→" not in rule:
            return RuleGroup(LEARNED)
    outcome = _OUTCOME.search(rule)
    label = outcome["label"] if outcome and outcome["label"] in LABEL_KEYS else ""
    body = rule[: outcome.start()] if outcome and label else rule
    cue = _CUE.match(body)
    if cue is not None:
        return RuleGroup(_after_cue(cue["cue"], cue["content"]), label)
    words = " ".join(body.split())
    if words.startswith("statement in the article"):
        return RuleGroup(STATEMENT, label)
    return RuleGroup(SPEAKER if words.startswith("speaker’s name") else words or OTHER, label)


def rule_cue(rule: str) -> str:
    """The cue that a rule names, as it stood in the article; empty when it names none."""
    learned = _LEARNED.match(rule)
    named = _NAMED.match((learned["rule"] or "") if learned is not None else rule)
    return named["cue"] if named else ""


def learned_rule(decisions: int, rule: str) -> str:
    """The rule of a claim that a taught model put right, or found: how much it was taught, and what the rules say."""
    known = f"; rule: {rule}" if rule else ""
    return f"learned from {decisions} decisions of this project{known}"


def learned_from(rule: str) -> int | None:
    """How many decisions the model behind a rule was taught with; None when no model was."""
    learned = _LEARNED.match(rule)
    return int(learned["count"]) if learned is not None else None


def _after_cue(cue: str, content: str | None) -> str:
    if content is None:
        return NOUN if " " in cue.strip() else HEDGE
    if cue == "according to":
        return cue
    return content if content in CONSTRUCTIONS else _construction(content)


def _construction(content: str) -> str:
    first, *rest = content.split() or [""]
    if rest:
        if first == "…":
            return "accusation"
        return "noun of the claim" if not rest[1:] and rest[0] in _JOINTS else content
    if first in _QUESTIONS:
        return "question"
    if first in _POLLS:
        return "poll"
    return "topic" if first in _TOPICS else content
