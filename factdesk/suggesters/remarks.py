"""What the writer adds behind a reported clause, so that it is no part of the claim."""

from __future__ import annotations

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.scopes import Scope

_OCCASIONS = frozenset(
    {
        "interview",
        "statement",
        "speech",
        "briefing",
        "email",
        "e-mail",
        "memo",
        "letter",
        "tweet",
        "conference",
        "appearance",
        "post",
    }
)
"""Nouns that say where or how somebody spoke."""
_BREAKS = frozenset({",", "—", "–", "--", "-", "―"})
_JOINTS = frozenset({"before", "after", "while"})
_PLACES = frozenset({"in", "during"})
_OPENINGS = _BREAKS | _JOINTS | _PLACES
"""Words that a remark begins with."""
_AUXILIARIES = frozenset({"has", "have", "had", "did", "does", "do"})
_NAMES = frozenset({"PRP", "NNP"})
_SHORTEST = 3
"""Tokens that a claim has before a remark."""


def without_remarks(scope: Scope, tokens: list[int], phrase: VerbPhrase) -> list[int]:
    """The tokens of a reported clause up to the first remark of the writer's."""
    words = scope.parse.words
    for token in tokens[_SHORTEST:-3]:
        if words[token] not in _OPENINGS or scope.quoted(token):
            continue
        goes_on = _goes_on(scope, token)
        if goes_on:
            scope.taken_over[token + 1] = phrase
        if goes_on or _compares(scope, token) or _is_occasion(scope, token, tokens[-1]):
            return [t for t in tokens if t < token]
    return tokens


def _compares(scope: Scope, token: int) -> bool:
    """Whether others are set beside the claim: “…, compared with half in May”, “…, as have his friends”."""
    words, after = scope.parse.words, token + 1
    if words[token] not in _BREAKS:
        return False
    second = words[after + 1]
    if words[after] == "compared":
        return second == "with"
    if words[after] == "as":
        return second in _AUXILIARIES
    # “even as he left” tells what happened beside; “even as a child” belongs to what is said.
    return words[after] == "even" and second == "as" and scope.parse.tags[after + 2] in _NAMES


def _goes_on(scope: Scope, token: int) -> bool:
    """Whether the speaker says something else next: “… before adding that it was late”."""
    after = token + 1
    joins = scope.parse.words[token] in _JOINTS
    return joins and after in scope.speaking and scope.parse.tags[after] == "VBG"


def _is_occasion(scope: Scope, token: int, last: int) -> bool:
    """Whether a clause ends with where it was said: “… in an interview with the Courier”."""
    parse = scope.parse
    if parse.words[token] not in _PLACES or parse.deps[token] != "prep":
        return False
    noun = parse.child(token, "pobj")
    if noun is None or parse.words[noun] not in _OCCASIONS or parse.heads[token] in scope.speaking:
        return False
    return parse.subtree(token)[-1] >= last - 1
