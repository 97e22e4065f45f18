"""Long texts in pieces that a model can hold, and pieces in batches of even size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST_PIECE = 40_000
"""Code points in one piece: what a model parses within a few hundred megabytes."""
LARGEST_BATCH = 60_000
"""Code points parsed together, whatever the number of pieces."""
_ENDS = ("\n\n", "\n", ". ", " ")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of one text."""

    text: str
    offset: int
    is_last: bool


def pieces(text: str, longest: int = LONGEST_PIECE) -> Iterator[Piece]:
    """Cut a text at paragraph ends, or where that cannot be at lines, sentences, words, anywhere."""
    start = 0
    while len(text) - start > longest:
        end = _cut(text, start, start + longest)
        yield Piece(text[start:end], start, is_last=False)
        start = end
    yield Piece(text[start:], start, is_last=True)


def _cut(text: str, start: int, limit: int) -> int:
    for mark in _ENDS:
        found = text.rfind(mark, start + (limit - start) // 2, limit)
        if found >= 0:
            return found + len(mark)
    return limit


def batches(parts: Iterable[Piece], most: int, largest: int = LARGEST_BATCH) -> Iterator[list[Piece]]:
    """Group pieces in order, at most `most` and about `largest` code points in a batch."""
    batch: list[Piece] = []
    size = 0
    for part in parts:
        if batch and (len(batch) >= most or size + len(part.text) > largest):
            yield batch
            batch, size = [], 0
        batch.append(part)
        size += len(part.text)
    if batch:
        yield batch
