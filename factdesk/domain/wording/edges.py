"""Moving the edges of a claim by words or characters."""

from __future__ import annotations

from enum import Enum

from factdesk.domain.spans import Segments, Span, segments_of
from factdesk.domain.wording.graphemes import (
    boundary_after,
    boundary_before,
    next_boundary,
    previous_boundary,
)
from factdesk.domain.wording.words import last_word_before, words_from


class Edge(Enum):
    """Which end of a claim."""

    START = "start"
    END = "end"


def move_edge(text: str, segments: Segments, edge: Edge, steps: int, *, by_words: bool = True) -> Segments:
    """The segments with one end moved: forwards for positive steps, backwards for negative ones.

    A step is a word, or a character as a reader counts them. An end stays inside the text, and stays where it is rather
    than leave nothing of its own segment.
    """
    first, last = segments[0], segments[-1]
    at = first.start if edge is Edge.START else last.end
    for _ in range(abs(steps)):
        at = _next_stop(text, at, edge, forwards=steps > 0, by_words=by_words)
    if edge is Edge.START:
        return (Span(at, first.end), *segments[1:]) if at < first.end else segments
    return (*segments[:-1], Span(last.start, at)) if at > last.start else segments


def _next_stop(text: str, at: int, edge: Edge, *, forwards: bool, by_words: bool) -> int:
    if not by_words:
        return next_boundary(text, at) if forwards else previous_boundary(text, at)
    if forwards:
        return next((stop for word in words_from(text, at) if (stop := _stop(text, word, edge)) > at), at)
    word = last_word_before(text, at, ending=edge is Edge.END)
    while word is not None and _stop(text, word, edge) >= at:
        word = last_word_before(text, word.start, ending=edge is Edge.END)
    return at if word is None else _stop(text, word, edge)


def _stop(text: str, word: Span, edge: Edge) -> int:
    """Where an edge comes to rest at a word: outside of what else belongs to its first or last character."""
    return boundary_before(text, word.start) if edge is Edge.START else boundary_after(text, word.end)


def drag_edge(text: str, segments: Segments, number: int, offset: int, *, at_start: bool) -> Segments:
    """The segments with one edge of the segment of this number at `offset`, which keeps at least one character."""
    moved = segments[number]
    if at_start:
        new = Span(boundary_before(text, min(offset, previous_boundary(text, moved.end))), moved.end)
    else:
        new = Span(moved.start, boundary_after(text, max(offset, next_boundary(text, moved.start))))
    return segments_of([*segments[:number], new, *segments[number + 1 :]])
