"""Clauses that belong to a reported one, though the parser hung them on its cue: a second one, a condition before."""

from __future__ import annotations

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.scopes import Scope

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOINTS = frozenset({",", "and", "that", "but"})
_CONDITIONS = frozenset({"if", "unless"})
_LEADS = frozenset({"and", "but", "yet", "so"})
_FORESEEING = frozenset(
    {"say", "warn", "predict", "think", "believe", "tell", "promise", "vow", "forecast", "expect"}
)
"""Verbs after which a condition at the head of the sentence belongs to what is said."""


def with_second(scope: Scope, tokens: list[int], phrase: VerbPhrase) -> list[int]:
    """A reported clause with the second one that the cue brings."""
    return _with_complement(scope, _with_past(scope, tokens, phrase), phrase)


def _with_past(scope: Scope, tokens: list[int], phrase: VerbPhrase) -> list[int]:
    """A past clause with a second one that the parser hung on a cue in the present: “says it shut and he was hurt”."""
    parse = scope.parse
    if parse.tags[phrase.verb] not in ("VBZ", "VBP"):
        return tokens
    for child in parse.children_by(phrase.verb, ("conj",)):
        subject = parse.child(child, "nsubj", "nsubjpass")
        finite = parse.child(child, "aux", "auxpass")
        past = parse.tags[child if finite is None else finite] == "VBD"
        if subject is None or not past or child in scope.cue_verbs or parse.tags[subject] != "PRP":
            continue
        own = parse.subtree(child)
        if {parse.words[t] for t in range(tokens[-1] + 1, own[0])} <= {",", "and", "that"}:
            return [*tokens, *range(tokens[-1] + 1, own[-1] + 1)]
    return tokens


def _with_complement(scope: Scope, tokens: list[int], phrase: VerbPhrase) -> list[int]:
    """A clause with the next one below the same cue: “showed that most of them, nurses and cooks, liked it”."""
    parse = scope.parse
    last = next((t for t in reversed(tokens) if parse.is_word(t)), tokens[-1])
    for child in parse.children_by(phrase.verb, ("ccomp",)):
        if child <= tokens[-1] or child in scope.cue_verbs:
            continue
        own = parse.subtree(child)
        if scope.speaking.isdisjoint(own) and {parse.words[t] for t in range(last + 1, own[0])} <= _JOINTS:
            return list(range(tokens[0], own[-1] + 1))
    return tokens


def condition_before(scope: Scope, phrase: VerbPhrase) -> list[int]:
    """The clause with “if” at the head of a cue's sentence, if any: “If it rains, she said the fair would move”."""
    parse, subject = scope.parse, phrase.subject
    if subject is None or subject > phrase.verb or phrase.cue.lemma not in _FORESEEING:
        return []
    first, comma = parse.sentence_of(phrase.verb)[0], parse.subtree(subject)[0] - 1
    while first < comma and (parse.words[first] in _LEADS or not parse.is_word(first)):
        first += 1
    tokens = list(range(first, comma))
    if (
        not tokens
        or parse.words[first] not in _CONDITIONS
        or parse.words[comma] != ","
        or scope.quoted(first)
    ):
        return []
    finite = not _FINITE.isdisjoint(parse.tags[t] for t in tokens)
    return tokens if finite and scope.speaking.isdisjoint(tokens) else []
