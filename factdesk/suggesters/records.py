"""Suggested claims as JSON values, one record for each article: what `scan` prints and the workers send."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import Any

from factdesk.domain.claims import KINDS, SuggestedClaim
from factdesk.domain.errors import InvalidSpan, InvalidValue
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments, Span
from factdesk.domain.texts import GAP, fingerprint


def to_record(doc_id: str, text: str, claims: Iterable[SuggestedClaim]) -> dict[str, Any]:
    """The record of one article: its id, the SHA-256 of its text, and its claims with offsets in code points."""
    return {
        "doc_id": doc_id,
        "sha256": fingerprint(text),
        "claims": [_claim_record(claim, text) for claim in claims],
    }


def from_record(record: Mapping[str, Any], text: str) -> tuple[SuggestedClaim, ...]:
    """The claims of a record made for `text`.

    Raises InvalidValue when the record is of another shape, names an unknown label, kind or parent, or has offsets that
    do not fit the text.
    """
    try:
        claims = tuple(_claim(entry, len(text)) for entry in record["claims"])
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        reason = (
            str(error) if isinstance(error, InvalidValue | InvalidSpan) else "it is not in the expected form"
        )
        raise InvalidValue(f"A suggested claim cannot be used: {reason}") from error
    ids = {claim.id for claim in claims}
    if len(ids) != len(claims):
        raise InvalidValue("A suggested claim cannot be used: two claims have the same id.")
    for claim in claims:
        if claim.parent is not None and (claim.parent not in ids or claim.parent == claim.id):
            raise InvalidValue(
                f"A suggested claim cannot be used: its parent “{claim.parent}” does not exist."
            )
    return claims


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


def _claim(entry: Mapping[str, Any], length: int) -> SuggestedClaim:
    if entry["kind"] not in KINDS:
        raise InvalidValue(f"there is no kind of claim “{entry['kind']}”.")
    score = entry["score"]
    if isinstance(score, bool) or not isinstance(score, int | float) or not 0 <= score <= 1:
        raise InvalidValue(f"the score {score!r} is not between 0 and 1.")
    parent = entry["parent"]
    return SuggestedClaim(
        id=_text(entry["id"]),
        segments=_segments(entry["segments"], length),
        cue=_span(entry["cue"], length) if entry["cue"] is not None else None,
        source=_span(entry["source"], length) if entry["source"] is not None else None,
        label=label_of(_text(entry["label"])).key,
        kind=entry["kind"],
        score=float(score),
        rule=_text(entry["rule"]),
        parent=_text(parent) if parent is not None else None,
        source_name=_text(entry.get("source_name", "")),
        anonymous_source=bool(entry.get("anonymous_source", False)),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise InvalidValue(f"{value!r} stands where words are expected.")
    return value


def _segments(pairs: Iterable[object], length: int) -> Segments:
    spans = tuple(_span(pair, length) for pair in pairs)
    if not spans or any(one.end >= other.start for one, other in pairwise(spans)):
        raise InvalidValue("its parts are missing, out of order or overlapping.")
    return spans


def _span(pair: object, length: int) -> Span:
    match pair:
        case [int(start), int(end)] if not isinstance(start, bool) and not isinstance(end, bool):
            span = Span(start, end)
        case _:
            raise InvalidValue(f"{pair!r} is no pair of offsets.")
    if span.end > length:
        raise InvalidValue(f"the span {start}–{end} ends after the text, which has {length} characters.")
    return span
