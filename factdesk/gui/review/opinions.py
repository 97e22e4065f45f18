"""What one person says about the place in hand, as the review window shows it."""

from __future__ import annotations

from dataclasses import dataclass

from factdesk.domain.claims import Claim
from factdesk.domain.spans import Segments, Span, extent


@dataclass(frozen=True, slots=True)
class Opinion:
    """One person's claims in a group: mostly one; none when they found no claim here."""

    letter: str
    """A, B and so on, in the order of rows."""
    name: str
    """The person's name; empty while people are called by their letters."""
    claims: tuple[Claim, ...]

    @property
    def segments(self) -> tuple[Segments, ...]:
        """Where each of the claims stands."""
        return tuple(claim.segments for claim in self.claims)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of an article's text; offsets count from the article's beginning."""

    text: str
    start: int

    def within(self, span: Span) -> Span | None:
        """Where a span of the article stands in the excerpt; None when no part of it does."""
        start, end = max(0, span.start - self.start), min(len(self.text), span.end - self.start)
        return Span(start, end) if start < end else None

    def outside(self, span: Span) -> Span:
        """Where a span of the excerpt stands in the article."""
        return Span(span.start + self.start, span.end + self.start)


AROUND = 700
"""Code points that are shown at most before and after the claims of a group."""


def excerpt_of(text: str, claims: tuple[Claim, ...], around: int = AROUND) -> Excerpt:
    """The paragraphs of an article in which claims stand, with one more on either side where there is room.

    Cues and sources are in it too, as far as they are near.
    """
    if not claims:
        return Excerpt(text[: 2 * around], 0)
    whole = extent(tuple(sorted(span for claim in claims for span in claim.segments)))
    start = _line_start(text, whole.start, max(0, whole.start - around))
    end = _line_end(text, whole.end, min(len(text), whole.end + around))
    return Excerpt(text[start:end], start)


def _line_start(text: str, at: int, least: int) -> int:
    """The beginning of the paragraph before that of `at`, or of the words from `least` on."""
    own = text.rfind("\n", 0, at) + 1
    if own < least:
        found = text.find(" ", least, at)
        return found + 1 if found >= 0 else least
    before = text.rfind("\n", 0, len(text[:own].rstrip())) + 1
    return before if before >= least else own


def _line_end(text: str, at: int, most: int) -> int:
    own = text.find("\n", at)
    own = len(text) if own < 0 else own
    if own > most:
        found = text.rfind(" ", at, most)
        return found if found >= 0 else most
    blank = len(text) - len(text[own:].lstrip())
    after = text.find("\n", blank)
    after = len(text) if after < 0 else after
    return after if after <= most else own
