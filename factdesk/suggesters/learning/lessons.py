"""From an article's decisions to what is known of each of its words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factdesk.domain.learning import Lesson
from factdesk.domain.spans import Span
from factdesk.suggesters.learning.chain import BEGIN, END, INSIDE, OUTSIDE, SINGLE, STATES
from factdesk.suggesters.learning.columns import Columns

if TYPE_CHECKING:
    from factdesk.suggesters.learning.chain import Flags

_UNKNOWN = -1


def allowed_states(columns: Columns, lesson: Lesson) -> Flags:
    """The states that each word may have: one where it is known, all where it is not.

    Of claims that overlap, the one that was marked with the most words counts.
    """
    states = [OUTSIDE if lesson.complete else _UNKNOWN] * len(columns.starts)
    taken = [False] * len(states)
    for span in _longest_first(part for claim in lesson.claims for part in claim.segments):
        for first, end in _words(columns, span):
            if not any(taken[first:end]):
                taken[first:end] = [True] * (end - first)
                states[first:end] = _claimed(end - first)
    refused = (words for segments in lesson.rejected for part in segments for words in _words(columns, part))
    for word in (word for first, end in refused for word in range(first, end)):
        if not taken[word]:
            states[word] = OUTSIDE
    return _as_flags(states)


def _as_flags(states: list[int]) -> Flags:
    import numpy as np

    allowed = np.ones((len(states), STATES), bool)
    for word, state in enumerate(states):
        if state != _UNKNOWN:
            allowed[word] = False
            allowed[word, state] = True
    return allowed


def taught_paragraphs(columns: Columns, allowed: Flags) -> list[tuple[int, int]]:
    """Those paragraphs of which something is known."""
    known = allowed.sum(1) == 1
    return [(first, end) for first, end in columns.paragraphs if known[first:end].any()]


def _longest_first(spans: Iterable[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (-len(span), span.start))


def _claimed(count: int) -> list[int]:
    return [SINGLE] if count == 1 else [BEGIN, *[INSIDE] * (count - 2), END]


def _words(columns: Columns, span: Span) -> list[tuple[int, int]]:
    """The words that a span touches, paragraph by paragraph."""
    first = bisect_left(columns.starts, span.start)
    if first and columns.ends[first - 1] > span.start:
        first -= 1
    end = bisect_left(columns.starts, span.end)
    parts = ((max(first, begin), min(end, stop)) for begin, stop in columns.paragraphs)
    return [(begin, stop) for begin, stop in parts if begin < stop]
