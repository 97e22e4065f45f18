"""Negatives that are denials by the sentence they stand in: nobody says what he did not do unless it is in question."""

from __future__ import annotations

from bisect import bisect_left

from factdesk.domain.labels import DENIED
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_PERSONS = frozenset({"i", "we", "he", "she", "they", "it"})


def is_defence(parse: Parse, lexicon: Lexicon, finding: Finding, root: int) -> bool:
    """Whether a finding whose verb `root` is negated answers somebody, as far as its own surroundings tell."""
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is None or parse.words[subject] not in _PERSONS:
        return False
    if _is_past(parse, root) and (
        parse.words[root] in lexicon.words["uttering"] or _insists(parse, lexicon, finding)
    ):
        return True
    known = parse.words[root] in lexicon.words["common"]
    return not known and parse.words[subject] != "it" and _follows_charge(parse, lexicon, finding)


def _is_past(parse: Parse, root: int) -> bool:
    return parse.tags[root] in ("VBD", "VBN") or any(parse.words[c] == "did" for c in parse.children[root])


def _insists(parse: Parse, lexicon: Lexicon, finding: Finding) -> bool:
    """“insisted that he had never been there”."""
    if finding.cue is None:
        return False
    first, last = (bisect_left(parse.starts, end) for end in finding.cue)
    return not lexicon.words["insisting"].isdisjoint(parse.words[first:last])


def _follows_charge(parse: Parse, lexicon: Lexicon, finding: Finding) -> bool:
    """“She denied it. “I did not go,” she said”: right after a denial or an accusation."""
    anchor = min(finding.start, finding.cue[0] if finding.cue else finding.start)
    first = bisect_left(parse.starts, anchor)
    if first >= len(parse):
        return False
    start = parse.sentence_of(first)[0]
    before = range(parse.sentence_of(start - 1)[0] if start else 0, first)
    return any(_calls_for_defence(lexicon, parse.words[token]) for token in before)


def _calls_for_defence(lexicon: Lexicon, word: str) -> bool:
    if word in lexicon.words["charging"]:
        return True
    cues = lexicon.verbs.get(word, ())
    return any(frame.label == DENIED.key for cue in cues if not cue.follow for frame in cue.frames.values())
