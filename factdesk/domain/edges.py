"""Moving the edges of a claim by words or characters."""

from __future__ import annotations

from enum import Enum

from factdesk.domain.spans import Segments, Span, word_spans


class Edge(Enum):
    """Which end of a claim."""

    START = "start"
    END = "end"


def move_edge(text: str, segments: Segments, edge: Edge, steps: int, *, by_words: bool = True) -> Segments:
    """The segments with one end moved: forwards for positive steps, backwards for negative ones.

    An end stays inside the text and at least one character (or word) away from the other end of its own segment.
    """
    at = segments[0].start if edge is Edge.START else segments[-1].end
    for _ in range(abs(steps)):
        at = _next_stop(text, at, edge, forwards=steps > 0) if by_words else at + (1 if steps > 0 else -1)
    if edge is Edge.START:
        first = segments[0]
        return (Span(min(max(at, 0), first.end - 1), first.end), *segments[1:])
    last = segments[-1]
    return (*segments[:-1], Span(last.start, max(min(at, len(text)), last.start + 1)))


def _next_stop(text: str, at: int, edge: Edge, *, forwards: bool) -> int:
    stops = [span.start if edge is Edge.START else span.end for span in word_spans(text)]
    if forwards:
        return next((stop for stop in stops if stop > at), at)
    return next((stop for stop in reversed(stops) if stop < at), at)
