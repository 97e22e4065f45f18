"""Suggested claims as JSON values, one record for each article: what `scan` prints and the workers send."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from factdesk.domain.claims import KINDS, SuggestedClaim
from factdesk.domain.errors import InvalidSpan, InvalidValue
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments, Span
from factdesk.domain.texts import GAP, fingerprint

MOST_SEGMENTS = 1_000
"""Parts of one claim: a speech that runs over as many paragraphs."""
DEEPEST = 50
"""Claims that may lie in one another."""
_LONGEST_ID = 32
_LONGEST_RULE = 2_000
_LONGEST_NAME = 10_000
_LONGEST_SHOWN = 80
_SURROGATE = re.compile("[\ud800-\udfff]")
_FEWEST_CLAIMS = 100
_CHARACTERS = 4
"""For each claim; the shortest there are take several times as many."""


def to_record(doc_id: str, text: str, claims: Iterable[SuggestedClaim]) -> dict[str, Any]:
    """The record of one article: its id, the SHA-256 of its text, and its claims with offsets in code points."""
    return {
        "doc_id": doc_id,
        "sha256": fingerprint(text),
        "claims": [_claim_record(claim, text) for claim in claims],
    }


def from_record(record: Mapping[str, Any], text: str) -> tuple[SuggestedClaim, ...]:
    """The claims of a record made for `text`.

    Raises InvalidValue when the record is of another shape or text, names an unknown label, kind or parent, has offsets
    or words that do not fit the text, or more or longer ones than there can be.
    """
    try:
        entries = record["claims"]
        if record["sha256"] != fingerprint(text):
            raise InvalidValue("it was made for another text.")
        if len(entries) > _FEWEST_CLAIMS + len(text) // _CHARACTERS:
            raise InvalidValue(f"there are {len(entries):,} of them, more than the text can hold.")
        claims = tuple(_claim(entry, text) for entry in entries)
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        reason = (
            str(error) if isinstance(error, InvalidValue | InvalidSpan) else "it is not in the expected form"
        )
        raise InvalidValue(f"A suggested claim cannot be used: {reason}") from error
    _check_parents(claims)
    return claims


def _check_parents(claims: Sequence[SuggestedClaim]) -> None:
    parents = {claim.id: claim.parent for claim in claims}
    if len(parents) != len(claims):
        raise InvalidValue("A suggested claim cannot be used: two claims have the same id.")
    for claim in claims:
        parent, depth = claim.parent, 0
        if parent is not None and (parent not in parents or parent == claim.id):
            raise InvalidValue(f"A suggested claim cannot be used: its parent “{parent}” does not exist.")
        while parent is not None and depth <= DEEPEST:
            parent, depth = parents.get(parent), depth + 1
        if depth > DEEPEST:
            raise InvalidValue(f"A suggested claim cannot be used: it lies in more than {DEEPEST} others.")


def _claim_record(claim: SuggestedClaim, text: str) -> dict[str, Any]:
    return {
        "id": claim.id,
        "segments": [[span.start, span.end] for span in claim.segments],
        "text": GAP.join(span.of(text) for span in claim.segments),
        "cue": _pair(claim.cue),
        "source": _pair(claim.source),
        "kind": claim.kind,
        "parent": claim.parent,
        "label": claim.label,
        "score": claim.score,
        "rule": claim.rule,
        "source_name": claim.source_name,
        "anonymous_source": claim.anonymous_source,
    }


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _claim(entry: Mapping[str, Any], text: str) -> SuggestedClaim:
    length = len(text)
    if entry["kind"] not in KINDS:
        raise InvalidValue(f"there is no kind of claim “{_shown(entry['kind'])[1:-1]}”.")
    score = entry["score"]
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise InvalidValue(f"the score {_shown(score)} is not between 0 and 1.")
    segments = _segments(entry["segments"], length)
    if entry["text"] != GAP.join(span.of(text) for span in segments):
        raise InvalidValue("its words are not those of the article.")
    parent = entry["parent"]
    return SuggestedClaim(
        id=_text(entry["id"], _LONGEST_ID),
        segments=segments,
        cue=_span(entry["cue"], length) if entry["cue"] is not None else None,
        source=_span(entry["source"], length) if entry["source"] is not None else None,
        label=label_of(_text(entry["label"], _LONGEST_ID)).key,
        kind=entry["kind"],
        score=float(score),
        rule=_text(entry["rule"], _LONGEST_RULE),
        parent=_text(parent, _LONGEST_ID) if parent is not None else None,
        source_name=_text(entry.get("source_name", ""), _LONGEST_NAME),
        anonymous_source=bool(entry.get("anonymous_source", False)),
    )


def _text(value: object, longest: int) -> str:
    if not isinstance(value, str):
        raise InvalidValue(f"{_shown(value)} stands where words are expected.")
    if len(value) > longest or _SURROGATE.search(value):
        raise InvalidValue(f"{_shown(value)} is too long, or holds what is no character.")
    return value


def _shown(value: object) -> str:
    """The beginning of a value of a stranger's, for a sentence; what is no character is shown by its number."""
    return ascii(value)[:_LONGEST_SHOWN]


def _segments(pairs: Iterable[object], length: int) -> Segments:
    spans = tuple(_span(pair, length) for pair in pairs)
    if len(spans) > MOST_SEGMENTS:
        raise InvalidValue(f"it has {len(spans):,} parts.")
    if not spans or any(one.end >= other.start for one, other in pairwise(spans)):
        raise InvalidValue("its parts are missing, out of order or overlapping.")
    return spans


def _span(pair: object, length: int) -> Span:
    match pair:
        case [int(start), int(end)] if not isinstance(start, bool) and not isinstance(end, bool):
            span = Span(start, end)
        case _:
            raise InvalidValue(f"{_shown(pair)} is no pair of offsets.")
    if span.end > length:
        raise InvalidValue(f"the span {start}–{end} ends after the text, which has {length} characters.")
    return span
