"""Lessons as JSON values, as they are sent to the process that learns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factdesk.domain.learning import Lesson, TaughtClaim
from factdesk.domain.spans import Segments, Span


def to_record(lesson: Lesson) -> dict[str, Any]:
    """A lesson in plain values."""
    return {
        "text": lesson.text,
        "claims": [[_pairs(claim.segments), claim.label, claim.origin] for claim in lesson.claims],
        "rejected": [_pairs(segments) for segments in lesson.rejected],
        "complete": lesson.complete,
    }


def from_record(record: Mapping[str, Any]) -> Lesson:
    """The lesson of a record that `to_record` made."""
    return Lesson(
        record["text"],
        tuple(TaughtClaim(_segments(parts), label, origin) for parts, label, origin in record["claims"]),
        tuple(_segments(parts) for parts in record["rejected"]),
        record["complete"],
    )


def _pairs(segments: Segments) -> list[list[int]]:
    return [[span.start, span.end] for span in segments]


def _segments(pairs: list[list[int]]) -> Segments:
    return tuple(Span(start, end) for start, end in pairs)
