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
    if without_evidence(lexicon, parse.text[cue[0] : cue[1]]):
        return UNCONFIRMED.key
    tokens = range(bisect_left(parse.starts, cue[0]), bisect_left(parse.starts, cue[1]))
    phrases = {phrase.verb: phrase for phrase in verb_phrases(parse, lexicon) if phrase.verb in tokens}
    for token in reversed(tokens):
        label = _by_verb(parse, lexicon, phrases[token], spans) if token in phrases else None
        label = label or _by_word(parse, lexicon, token)
        if label is not None:
            return label
    return REPORTED.key


def _by_word(parse: Parse, lexicon: Lexicon, token: int) -> str | None:
    """The label of a word that is no verb with a content of its own; None when it is no cue."""
    word = parse.words[token]
    if word in lexicon.verbs and parse.is_verb(token):
        return _label_of_form(lexicon, word)
    if word in lexicon.nouns and parse.tags[token].startswith("NN"):
        return noun_label(parse, lexicon, token, lexicon.nouns[word].label)
    if word in lexicon.words["seeming"] or word in _OPEN:
        return UNCONFIRMED.key
    return lexicon.hedges[word].label if word in lexicon.hedges else None


def _by_verb(parse: Parse, lexicon: Lexicon, phrase: VerbPhrase, spans: list[Range]) -> str:
    frame = next((phrase.cue.frames[name] for name in _FRAMES if name in phrase.cue.frames), None)
    frame = frame or next(iter(phrase.cue.frames.values()))
    label = verb_label(parse, lexicon, phrase, frame.label)
    return (label_by_surroundings(parse, lexicon, phrase, spans) or label) if label == REPORTED.key else label


def _label_of_form(lexicon: Lexicon, word: str) -> str:
    """The label of a verb that the parser left without a clause."""
    frames = next((cue.frames for cue in lexicon.verbs[word] if not cue.follow), {})
    frame = next((frames[name] for name in _FRAMES if name in frames), None)
    return frame.label if frame is not None else REPORTED.key
