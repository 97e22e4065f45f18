"""The label that the rules give to a claim whose extent and cue are known already."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from factdesk.domain.labels import REPORTED, UNCONFIRMED
from factdesk.suggesters.contradictions import mark_contradictions
from factdesk.suggesters.cues import VerbPhrase, verb_phrases
from factdesk.suggesters.extents import Range
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.judging import EARLIER
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.nouns import noun_label
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.surroundings import label_by_surroundings
from factdesk.suggesters.verdicts import contradicted, verb_label, without_evidence

_OPEN = frozenset({"clear", "unclear", "unknown", "uncertain"})
_FRAMES = ("claims", "clause", "quote")
"""Frames of a cue in the order in which they give a label; a claim that is dismissed is no quotation."""


def label_of(
    parse: Parse,
    lexicon: Lexicon,
    segments: Sequence[Range],
    cue: Range | None,
    earlier: Sequence[Finding] = (),
) -> str:
    """The label by the words of the cue, and by what the claim says against `earlier` claims.

    Ranges are code points of the parsed text. A claim whose cue the lexicon does not know is reported, unless its own
    words deny something.
    """
    label = _by_cue(parse, lexicon, cue, list(segments)) if cue is not None else REPORTED.key
    words = " ".join(parse.text[start:end] for start, end in segments)
    start = segments[0][0]
    label = contradicted(lexicon, label, words, parse.text[max(0, start - EARLIER) : start])
    finding = Finding(list(segments), cue, label, 0.0, "")
    mark_contradictions(parse, lexicon, [*earlier, finding])
    return finding.label


def _by_cue(parse: Parse, lexicon: Lexicon, cue: Range, spans: list[Range]) -> str:
    tokens = range(bisect_left(parse.starts, cue[0]), bisect_left(parse.starts, cue[1]))
    phrases = {phrase.verb: phrase for phrase in verb_phrases(parse, lexicon) if phrase.verb in tokens}
    if without_evidence(lexicon, parse.text[cue[0] : cue[1]]):
        return UNCONFIRMED.key
    for token in reversed(tokens):
        if token in phrases:
            return _by_verb(parse, lexicon, phrases[token], spans)
        if parse.words[token] in lexicon.nouns and parse.tags[token].startswith("NN"):
            return noun_label(parse, lexicon, token, lexicon.nouns[parse.words[token]].label)
        if parse.words[token] in lexicon.words["seeming"] or parse.words[token] in _OPEN:
            return UNCONFIRMED.key
        if parse.words[token] in lexicon.hedges:
            return lexicon.hedges[parse.words[token]].label
    return REPORTED.key


def _by_verb(parse: Parse, lexicon: Lexicon, phrase: VerbPhrase, spans: list[Range]) -> str:
    frame = next((phrase.cue.frames[name] for name in _FRAMES if name in phrase.cue.frames), None)
    frame = frame or next(iter(phrase.cue.frames.values()))
    label = verb_label(parse, lexicon, phrase, frame.label)
    return (label_by_surroundings(parse, lexicon, phrase, spans) or label) if label == REPORTED.key else label
