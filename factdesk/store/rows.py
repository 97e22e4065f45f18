"""Domain values to rows and back, and the digest that seals a row.

A row here is the tuple of a table's columns before its stamps, in the table's order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from factdesk.domain.changes import Kind
from factdesk.domain.claims import (
    Annotator,
    AnnotatorId,
    Article,
    Claim,
    Suggestion,
)
from factdesk.domain.colleagues.reviews import Comment, Conflict, Decision, Receipt, Revision
from factdesk.domain.projects import Guideline, ProjectInfo, Reading, Rejection, SettingValue, SourceFile
from factdesk.domain.spans import Segments, Span
from factdesk.store.seals import STAMPS, digest
from factdesk.store.tables import CONTENT

__all__ = ["CODECS", "COLUMNS", "Codec", "Row", "digest", "read_segments", "span_of"]

Row = tuple[Any, ...]


def _segments_text(segments: Segments) -> str:
    return "[" + ",".join(f"[{span.start},{span.end}]" for span in segments) + "]"


def read_segments(start: int, end: int, segments: str) -> Segments:
    """Segments as they are kept in the columns start, end and segments."""
    if "],[" not in segments:
        return (Span(start, end),)
    try:
        pairs = json.loads(segments)
    except RecursionError as error:
        raise ValueError("segments are nested") from error
    return tuple(Span(a, b) for a, b in pairs)


def _span_text(span: Span | None) -> str:
    return f"[{span.start},{span.end}]" if span else ""


def span_of(words: str) -> Span | None:
    """A span as it is kept in a column; None for an empty one."""
    if not words:
        return None
    start, end = words[1:-1].split(",")
    return Span(int(start), int(end))


def _article_row(value: Article) -> Row:
    return (
        value.id,
        value.title,
        value.text,
        value.sha256,
        value.publisher,
        value.url,
        value.byline,
        value.published_on,
        value.language,
        value.source_name,
        value.source_sha256,
        "\n".join(value.import_report),
        value.created_at,
    )


def _article(row: Row) -> Article:
    report = tuple(row[11].split("\n")) if row[11] else ()
    return Article(*(*row[:11], report, row[12]))


def _claim_row(value: Claim) -> Row:
    return (
        value.id,
        value.article_id,
        value.annotator_id,
        value.segments[0].start,
        value.segments[-1].end,
        _segments_text(value.segments),
        value.text,
        value.prefix,
        value.suffix,
        value.label,
        value.kind,
        value.cue,
        _span_text(value.cue_span),
        value.source,
        _span_text(value.source_span),
        int(value.anonymous_source),
        value.note,
        value.confidence,
        value.origin,
        value.suggestion_id,
        value.suggestion_rule,
        value.suggestion_label,
        value.suggestion_score,
        int(value.suggestion_seen),
        ",".join(value.suggestion_changes),
        value.guideline_version,
        value.created_at,
        value.updated_at,
    )


def _claim(row: Row) -> Claim:
    fields = (
        *row[:3],
        read_segments(row[3], row[4], row[5]),
        *row[6:12],
        span_of(row[12]),
        row[13],
        span_of(row[14]),
        bool(row[15]),
        *row[16:23],
        bool(row[23]),
        tuple(row[24].split(",")) if row[24] else (),
        *row[25:28],
    )
    return Claim(*fields)


def _suggestion_row(value: Suggestion) -> Row:
    return (
        value.id,
        value.article_id,
        value.segments[0].start,
        value.segments[-1].end,
        _segments_text(value.segments),
        value.text,
        value.label,
        value.kind,
        value.score,
        value.rule,
        _span_text(value.cue),
        _span_text(value.source),
        value.source_name,
        int(value.anonymous_source),
        value.parent_id,
        value.suggester,
    )


def _suggestion(row: Row) -> Suggestion:
    fields = (
        *row[:2],
        read_segments(row[2], row[3], row[4]),
        *row[5:10],
        span_of(row[10]),
        span_of(row[11]),
        row[12],
        bool(row[13]),
        *row[14:16],
    )
    return Suggestion(*fields)


def _annotator(row: Row) -> Annotator:
    return Annotator(AnnotatorId(row[0]), row[1], row[2])


def _revision_row(value: Revision) -> Row:
    return (
        value.id,
        value.claim_id,
        value.article_id,
        " ".join(value.parents),
        value.payload,
        value.annotator_id,
        value.device,
        value.edit_id,
        value.title,
        value.at,
    )


def _revision(row: Row) -> Revision:
    return Revision(*(*row[:3], tuple(row[3].split()), *row[4:]))


def _conflict(row: Row) -> Conflict:
    return Conflict(row[0], tuple(row[1].split()))


def _decision_row(value: Decision) -> Row:
    return (
        value.id,
        value.article_id,
        value.annotator_id,
        value.outcome,
        " ".join(value.claims),
        value.opinions,
        value.gold,
        value.reason,
        value.note,
        " ".join(value.replaces),
        value.created_at,
    )


def _decision(row: Row) -> Decision:
    return Decision(*(*row[:4], tuple(row[4].split()), *row[5:9], tuple(row[9].split()), row[10]))


@dataclass(frozen=True, slots=True)
class Codec:
    """How one kind of value becomes a row of its table and is read from it."""

    to_row: Callable[[Any], Row]
    from_row: Callable[[Row], Any]


def _plain(made: type, *fields: str) -> Codec:
    """For values whose fields are the columns as they stand."""
    return Codec(lambda value: tuple(getattr(value, name) for name in fields), lambda row: made(*row))


CODECS: Mapping[Kind, Codec] = {
    Kind.PROJECT: _plain(ProjectInfo, "id", "title", "created_at", "made_by"),
    Kind.SETTING: _plain(SettingValue, "id", "value"),
    Kind.GUIDELINE: _plain(Guideline, "id", "version", "text", "created_at"),
    Kind.ANNOTATOR: Codec(lambda value: (value.id, value.name, value.created_at), _annotator),
    Kind.ARTICLE: Codec(_article_row, _article),
    Kind.SOURCE_FILE: _plain(SourceFile, "id", "name", "encoding", "data"),
    Kind.SUGGESTION: Codec(_suggestion_row, _suggestion),
    Kind.REJECTION: _plain(Rejection, "id", "suggestion_id", "annotator_id", "created_at"),
    Kind.CLAIM: Codec(_claim_row, _claim),
    Kind.READING: _plain(Reading, "id", "article_id", "annotator_id", "first_pass_at", "finished_at"),
    Kind.REVISION: Codec(_revision_row, _revision),
    Kind.CONFLICT: Codec(lambda value: (value.id, " ".join(value.heads)), _conflict),
    Kind.DECISION: Codec(_decision_row, _decision),
    Kind.COMMENT: _plain(
        *(Comment, "id", "article_id", "annotator_id", "about", "thread", "kind", "text", "created_at")
    ),
    Kind.RECEIPT: _plain(Receipt, "id", "kind", "name", "sha256", "annotator_id", "report", "created_at"),
}

COLUMNS: Mapping[Kind, tuple[str, ...]] = {
    kind: tuple(column.name for column in table.columns if column.name not in STAMPS)
    for kind, table in CONTENT.items()
}
"""Names of the columns of a row, in order."""
