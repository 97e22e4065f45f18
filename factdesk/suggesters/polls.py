"""What polls and surveys found, where no verb says so: “In a poll last week, Reed had a lead of ten points”."""

from __future__ import annotations

from factdesk.domain.labels import REPORTED
from factdesk.suggesters.extents import segments, without_opening
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.scopes import Scope
from factdesk.suggesters.sources import source_range

_POLLS = frozenset({"poll", "polls", "survey", "surveys", "polling"})
_SCORE = 0.55
_SHARES = frozenset({"percent", "%", "half", "third", "quarter", "majority", "most", "many", "more", "few"})
"""Words for those who were asked: what they say, the poll says."""
_NEAR = 4
"""Tokens after a poll within which a comma ends what is said of it."""
_FEWEST = 3
"""Tokens that a finding has at least."""


def poll_findings(scope: Scope) -> list[Finding]:
    """One claim for each clause that “in” and a poll stand before or after."""
    parse = scope.parse
    found = []
    for noun in parse.places(_POLLS):
        preposition = parse.heads[noun]
        if parse.deps[noun] == "pobj" and parse.words[preposition] == "in":
            finding = _finding(scope, preposition, noun)
            if finding is not None:
                found.append(finding)
    return found


def _finding(scope: Scope, preposition: int, noun: int) -> Finding | None:
    parse, verb = scope.parse, _verb_above(scope, preposition)
    if verb is None or scope.asks(verb) or scope.quoted(preposition):
        return None
    tokens = _clause_tokens(scope, preposition, verb, noun)
    if len(tokens) < _FEWEST:
        return None
    parts = segments(parse, tokens, (), scope.index)
    if not parts:
        return None
    parts[0] = without_opening(parse.text, parts[0])
    return Finding(
        parts,
        (parse.starts[preposition], parse.ends[preposition]),
        REPORTED.key,
        _SCORE,
        f"“in” + {parse.words[noun]}",
        source_range(parse, noun, scope.index),
        noun,
        head=verb,
    )


def _clause_tokens(scope: Scope, preposition: int, verb: int, noun: int) -> list[int]:
    """The clause after “in a poll last week,”, or the one that “in the same poll” closes."""
    parse = scope.parse
    first, last = preposition, parse.subtree(preposition)[-1]
    tokens = parse.subtree(verb, without=[preposition])
    if first == parse.sentence_of(first)[0] or parse.words[first - 1] in (",", "and", "but"):
        comma = next(
            (t for t in range(last + 1, last + _NEAR) if t < len(parse) and parse.words[t] == ","), last
        )
        return [t for t in tokens if t > max(last, comma)]
    # “leads in the polls” says how somebody stands; “led in the latest poll” what that poll found.
    return [t for t in tokens if t < first] if first > verb and parse.words[noun][-1] != "s" else []


def _verb_above(scope: Scope, preposition: int) -> int | None:
    """The finite verb that “in a poll” belongs to; none where another source speaks."""
    parse, verb = scope.parse, scope.parse.heads[preposition]
    subject = parse.child(verb, "nsubj", "nsubjpass", "expl")
    if not parse.is_verb(verb) or subject is None or parse.deps[verb] not in ("ROOT", "conj", "ccomp"):
        return None
    if verb not in scope.cue_verbs:
        return verb
    asked = {parse.words[t] for t in parse.subtree(subject)}
    return verb if not asked.isdisjoint(_SHARES) or parse.tags[subject] == "CD" else None
