"""Words beside a reporting cue or behind its content that say what it does: “falsely said”, “…, an admission that”."""

from __future__ import annotations

import re

from factdesk.domain.labels import CONFIRMED, DENIED, UNCONFIRMED
from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import Range
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.verdicts import hedged

_SUMMARY = re.compile(
    r"\s*[,—–-]+\s+(?:in\s+)?(?:an?|his|her|its|their|another|the\s+first)\s+(?:[\w-]+\s+){0,2}?"
    r"(?P<noun>acknowledge?ment|admission|concession|confession|confirmation|denial)\b"
)
_REFUSAL = re.compile(
    r"\W*(?:(?:I|we|it|they|he|she|the\s+[\w’'-]+)\s+(?:(?:do|does|did|will|would|can|could)(?:\s+not|n[’']t)|cannot|never|won[’']t|can[’']t)"
    r"\s+(?:\w+\s+)?(?:comment|confirm|speculate|verify|discuss)\b|no\s+comment\b"
    r"|nothing\s+(?:can|could)\s+be\s+(?:ruled\s+out|confirmed|excluded)\b)",
    re.IGNORECASE,
)
"""“We do not comment on private calls”: words by which somebody leaves open what he is asked."""
_NO_PROOF = re.compile(
    r"\W*(?:there\s+(?:is|was|are|were|has\s+been)\s+)?no\s+(?:\w+\s+)?(?:evidence|proof|indications?|signs?)\s+(?:that|of|to)\b",
    re.IGNORECASE,
)
_PROOF = frozenset({"evidence", "proof", "indication", "sign", "suggestion"})
_SEEING = frozenset({"see", "view", "perceive", "regard"})
_REACH = 5
"""Tokens before a cue within which “no evidence” stands."""


def label_by_surroundings(
    parse: Parse, lexicon: Lexicon, phrase: VerbPhrase, spans: list[Range]
) -> str | None:
    """The label that stands beside a reporting cue or behind what it brings; None when neither says anything."""
    if any(parse.words[child] in lexicon.words["falsely"] for child in parse.children[phrase.verb]):
        return DENIED.key
    if _is_hedged(parse, lexicon, phrase.verb) or _lacks_proof(parse, phrase) or _is_seen(parse, phrase):
        return UNCONFIRMED.key
    summary = _SUMMARY.match(parse.text, spans[-1][1])
    if summary is not None:
        return DENIED.key if summary["noun"] == "denial" else CONFIRMED.key
    if _NO_PROOF.match(parse.text, spans[0][0]):
        return UNCONFIRMED.key
    return UNCONFIRMED.key if _REFUSAL.match(parse.text, spans[0][0]) else None


def _is_hedged(parse: Parse, lexicon: Lexicon, verb: int) -> bool:
    """“allegedly told him”, and “allegedly met him and reminded him”."""
    verbs = [verb, parse.heads[verb]] if parse.deps[verb] == "conj" else [verb]
    words = (parse.words[child] for holder in verbs for child in parse.children[holder] if child < verb)
    return hedged(words, lexicon)


def _lacks_proof(parse: Parse, phrase: VerbPhrase) -> bool:
    """“have no evidence to suggest that …”."""
    before = parse.words[max(0, phrase.verb - _REACH) : phrase.verb]
    return "no" in before and not _PROOF.isdisjoint(before[before.index("no") :])


def _is_seen(parse: Parse, phrase: VerbPhrase) -> bool:
    """“is widely seen as a defeat”: nobody is named who sees it so."""
    passive = phrase.passive and phrase.cue.lemma in _SEEING
    return passive and parse.child(phrase.verb, "agent") is None
