"""Finding the words of a claim again in a corrected text: by what it quotes and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator

from factdesk.domain.spans import Segments, Span
from factdesk.domain.texts import CONTEXT

LONG_ENOUGH = 20
"""Words of so many characters that stand only once in a text are found whatever stands around them."""
_LEAST = 8
"""Shorter or repeated words are found where at least so many characters around them are the same."""
_MOST_PLACES = 1_000


def reanchor(old: str, new: str, segments: Segments) -> Segments | None:
    """The segments of a claim in `old` as they stand in `new`; None when one of them cannot be told there."""
    found: list[Span] = []
    for segment in segments:
        span = find_again(old, new, segment, found[-1].end + 1 if found else 0)
        if span is None:
            return None
        found.append(span)
    return tuple(found)


def find_again(old: str, new: str, span: Span, least: int = 0) -> Span | None:
    """Where the words at a span of `old` stand in `new`, from `least` on: where most around them is the same.

    Of places that are equal in that, the one nearest to where the words stood. None when there is no such place.
    """
    words = span.of(old)
    places = list(_places(new, words, least))
    if not places:
        return None
    prefix, suffix = old[max(0, span.start - CONTEXT) : span.start], old[span.end : span.end + CONTEXT]
    scored = [(_shared(new, at, len(words), prefix, suffix), -abs(at - span.start), at) for at in places]
    shared, _, at = max(scored)
    alone = len(places) == 1 and len(words) >= LONG_ENOUGH
    around = min(_LEAST, len(prefix) + len(suffix))
    return Span(at, at + len(words)) if alone or shared >= around else None


def _places(text: str, words: str, least: int) -> Iterator[int]:
    at = text.find(words, least)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)


def _shared(text: str, at: int, length: int, prefix: str, suffix: str) -> int:
    """How many characters before and after a place are those that stood there before."""
    before = text[max(0, at - CONTEXT) : at]
    after = text[at + length : at + length + CONTEXT]
    return _begin_alike(before[::-1], prefix[::-1]) + _begin_alike(after, suffix)


def _begin_alike(one: str, other: str) -> int:
    """How many characters at the beginning of two texts are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
