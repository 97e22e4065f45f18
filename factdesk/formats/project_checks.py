"""What must hold between the fields of a value, and between a value and its article, before it is believed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from factdesk.domain.changes import Kind
from factdesk.domain.claims import KINDS, ORIGINS, Article, Claim, Suggestion
from factdesk.domain.colleagues.reviews import (
    COMMENT_KINDS,
    OUTCOMES,
    RECEIPT_KINDS,
    Comment,
    Decision,
    Receipt,
)
from factdesk.domain.labels import LABEL_KEYS
from factdesk.domain.spans import Span
from factdesk.domain.texts import CONTEXT, LONGEST_TEXT, check_quote, fingerprint, normalise

_UNSURE, _SURE = 1, 3


def check_article(article: Article, *, new: bool) -> None:
    """Make sure that a text is the one its article was made with, and can be stored. Raises ValueError."""
    if not new:
        raise ValueError("its id is that of another article")
    if len(article.text) > LONGEST_TEXT:
        raise ValueError(f"its text has more than {LONGEST_TEXT:,} characters")
    if article.sha256 != fingerprint(article.text):
        raise ValueError("its text is not the one it was made with")
    if normalise(article.text).text != article.text:
        raise ValueError("its text holds characters that cannot be stored")


def check_suggestion(found: Suggestion, text: str) -> None:
    """Make sure that a suggestion fits its article's text. Raises QuoteMismatch or ValueError."""
    check_quote(text, found.segments, found.text, found.id)
    _inside(text, found.segments[-1], found.cue, found.source)
    if found.label not in LABEL_KEYS or found.kind not in KINDS or not 0 <= found.score <= 1:
        raise ValueError("its label, kind or score is impossible")


def check_claim(claim: Claim, text: str) -> None:
    """Make sure that a claim fits its article's text. Raises QuoteMismatch or ValueError."""
    check_quote(text, claim.segments, claim.text, claim.id)
    _inside(text, claim.segments[-1], claim.cue_span, claim.source_span)
    start, end = claim.segments[0].start, claim.segments[-1].end
    if text[max(0, start - CONTEXT) : start] != claim.prefix or text[end : end + CONTEXT] != claim.suffix:
        raise ValueError("what stands before and after it is not what its article says")
    if claim.label is not None and claim.label not in LABEL_KEYS:
        raise ValueError("its label is unknown")
    if claim.kind not in KINDS or claim.origin not in ORIGINS:
        raise ValueError("its kind or origin is unknown")
    if claim.confidence is not None and not _UNSURE <= claim.confidence <= _SURE:
        raise ValueError("its confidence is not 1, 2 or 3")


def _inside(text: str, *spans: Span | None) -> None:
    for span in spans:
        if span is not None and span.end > len(text):
            raise ValueError("it reaches past the end of its article")


def _one_of(allowed: tuple[str, ...], found: str, name: str) -> None:
    if found not in allowed:
        raise ValueError(f"its {name} is unknown")


def _check_decision(found: Decision) -> None:
    _one_of(OUTCOMES, found.outcome, "outcome")
    _without_spaces(found.claims, found.replaces)


def _check_comment(found: Comment) -> None:
    _one_of(COMMENT_KINDS, found.kind, "kind")


def _check_receipt(found: Receipt) -> None:
    _one_of(RECEIPT_KINDS, found.kind, "kind")


def _without_spaces(*lists: tuple[str, ...]) -> None:
    """Ids are kept with spaces between them, so none may hold one."""
    if any(not one or len(one.split()) != 1 or one != one.strip() for found in lists for one in found):
        raise ValueError("an id in it is empty or holds a space")


REVIEW_CHECKS: Mapping[Kind, Callable[[Any], None]] = {
    Kind.REVISION: lambda found: _without_spaces(found.parents),
    Kind.CONFLICT: lambda found: _without_spaces(found.heads),
    Kind.DECISION: _check_decision,
    Kind.COMMENT: _check_comment,
    Kind.RECEIPT: _check_receipt,
}
"""What must hold within a value of review before it is believed."""
