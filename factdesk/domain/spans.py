"""Half-open ranges of code points in an article's text, and what can be done with them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factdesk.domain.errors import InvalidSpan


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open range [start, end) of code points into an article's stored text.

    Raises InvalidSpan when it is empty or begins before the text does.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end <= self.start:
            raise InvalidSpan(
                f"A span must hold at least one character, but {self.start}–{self.end} does not."
            )

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether at least one code point lies in both."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every code point of `other` lies in this span."""
        return self.start <= other.start and other.end <= self.end

    def of(self, text: str) -> str:
        """The words of `text` that this span covers. Raises InvalidSpan when it reaches past the end."""
        if self.end > len(text):
            raise InvalidSpan(
                f"The span {self.start}–{self.end} ends after the text, which has {len(text)} characters."
            )
        return text[self.start : self.end]


Segments = tuple[Span, ...]
"""The parts of one claim in reading order: at least one, none touching or overlapping another."""


def segments_of(pairs: Iterable[Span | Sequence[int]]) -> Segments:
    """Order spans or (start, end) pairs and join those that touch or overlap.

    Raises InvalidSpan when there is none, or one is empty.
    """
    spans = sorted(pair if isinstance(pair, Span) else Span(pair[0], pair[1]) for pair in pairs)
    if not spans:
        raise InvalidSpan("A claim must cover at least one character of its article.")
    joined = [spans[0]]
    for span in spans[1:]:
        last = joined[-1]
        if span.start <= last.end:
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def extent(segments: Segments) -> Span:
    """The span from the first segment's start to the last segment's end."""
    return Span(segments[0].start, segments[-1].end)


def shared_length(one: Segments, other: Segments) -> int:
    """How many code points lie in both."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)


def overlap_ratio(one: Segments, other: Segments) -> float:
    """Intersection over union in code points: 1.0 when equal, 0.0 when apart."""
    shared = shared_length(one, other)
    return shared / (sum(map(len, one)) + sum(map(len, other)) - shared)


# An end mark with what closes it and the white space before a new sentence, or a run of line ends. One class of
# characters begins every match, so that the scan passes over all other text at full speed.
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<=\n)\n*|(?<!\n)[\"”’'»)\]]*\s+(?=[\"“‘'«(\[]*[A-Z0-9À-ÖØ-Þ]))")


def sentence_starts(text: str) -> list[int]:
    """Offsets at which a sentence begins, by punctuation and line ends alone.

    A plain rule, so that every consumer can recompute `sentence_index`: a sentence ends after . ! ? or … with
    closing marks, white space and a capital letter, digit or opening quotation mark, and at every line end;
    blank lines at the beginning belong to the first sentence.
    """
    lead, end = len(text) - len(text.lstrip()), len(text)
    return [0, *(at for match in _SENTENCE_END.finditer(text) if lead < (at := match.end()) < end)]


def sentence_index(starts: Sequence[int], offset: int) -> int:
    """Number, from 0, of the sentence that holds `offset`, given the result of `sentence_starts`."""
    return bisect_right(starts, offset) - 1


def utf16_offsets(text: str, offsets: Sequence[int]) -> list[int]:
    """Convert ascending code point offsets into UTF-16 code units, as Qt, JavaScript and Java count."""
    # Encoding and counting is faster than looking at each character, and most texts need nothing more.
    if not offsets or text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return list(offsets)
    astral = [index for index, character in enumerate(text) if character > "\uffff"]
    return [offset + bisect_left(astral, offset) for offset in offsets]
