"""Articles, claims, suggestions and the people who decide on them, as plain values."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import NewType

from factdesk.domain.spans import Segments, Span

ArticleId = NewType("ArticleId", str)
ClaimId = NewType("ClaimId", str)
SuggestionId = NewType("SuggestionId", str)
AnnotatorId = NewType("AnnotatorId", str)

ATTRIBUTED = "attributed"
"""Kind of a claim that somebody puts forward or answers."""
STATEMENT = "statement"
"""Kind of a claim in the article's own voice."""
KINDS = (ATTRIBUTED, STATEMENT)

SUGGESTED = "suggested"
"""Origin of a claim taken from a suggestion as it stood."""
EDITED = "edited"
"""Origin of a claim taken from a suggestion and then changed in label or extent."""
MANUAL = "manual"
"""Origin of a claim that a person marked."""
ORIGINS = (SUGGESTED, EDITED, MANUAL)


def new_id() -> str:
    """A fresh identifier, made once and kept for ever: a random UUID in its usual text form."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person who labels claims."""

    id: AnnotatorId
    name: str
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One text with what is known about it. The text is normalised once and never changes."""

    id: ArticleId
    title: str
    text: str
    sha256: str
    """SHA-256 of the text's UTF-8 bytes, in hexadecimal."""
    publisher: str = ""
    url: str = ""
    byline: str = ""
    published_on: str = ""
    """ISO date (2024-11-11), or empty when unknown."""
    language: str = "en"
    source_name: str = ""
    """Name of the file it came from, without folders; empty for pasted text."""
    source_sha256: str = ""
    """SHA-256 of the bytes it came from."""
    import_report: tuple[str, ...] = ()
    """What was changed on the way in, one sentence each."""
    created_at: str = ""


@dataclass(frozen=True, slots=True)
class SuggestedClaim:
    """What a suggester finds in a text, before anything is stored. Offsets are code points of that text."""

    id: str
    """Unique within one text, such as "c3"."""
    segments: Segments
    cue: Span | None
    source: Span | None
    label: str
    kind: str
    score: float
    """Between 0 and 1: how likely an annotator is to accept it."""
    rule: str
    """The rule that fired, in words."""
    parent: str | None = None
    """Id of the claim that this one is nested in."""
    source_name: str = ""
    """Whom the source refers to: a pronoun resolved to a name; the source's own words otherwise."""
    anonymous_source: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A suggested claim as a project stores it."""

    id: SuggestionId
    article_id: ArticleId
    segments: Segments
    text: str
    label: str
    kind: str
    score: float
    rule: str
    cue: Span | None = None
    source: Span | None = None
    source_name: str = ""
    anonymous_source: bool = False
    parent_id: SuggestionId | None = None
    suggester: str = ""
    """Name and version of what made it."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One annotator's claim in one article: where it stands, how it is labelled, and where it came from."""

    id: ClaimId
    article_id: ArticleId
    annotator_id: AnnotatorId
    segments: Segments
    text: str
    """The quoted words; segments are joined by texts.GAP."""
    prefix: str
    suffix: str
    label: str | None = None
    kind: str = ATTRIBUTED
    cue: str = ""
    cue_span: Span | None = None
    source: str = ""
    source_span: Span | None = None
    anonymous_source: bool = False
    note: str = ""
    confidence: int | None = None
    """How sure the annotator is: 1 unsure, 2 fairly sure, 3 sure; None when not said."""
    origin: str = MANUAL
    suggestion_id: SuggestionId | None = None
    suggestion_rule: str = ""
    suggestion_label: str = ""
    suggestion_score: float | None = None
    suggestion_seen: bool = False
    """Whether a suggestion for these words had been shown to the annotator when the claim was made."""
    suggestion_changes: tuple[str, ...] = ()
    """What differs from the suggestion: "label", "extent", "kind", "cue", "source"."""
    guideline_version: int = 1
    created_at: str = ""
    updated_at: str = ""
