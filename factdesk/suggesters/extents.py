"""From tokens to stretches of text: what a claim covers, with whole quotations and without edge punctuation."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factdesk.suggesters.parse import Parse
from factdesk.suggesters.quotations import Quotation

Range = tuple[int, int]
"""Half-open range of code points."""

_EDGE = frozenset({",", ";", ":", ".", "!", "?", "...", "…", "-", "--", "–", "—", "―", "*", "|", "/"})
_LOOSE_END = _EDGE | {"and", "but", "or", "that", "while", "as"}
_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,}(?:, [A-Z][\w.]+)?(?:, [A-Z][a-z]{2,8}\.? \d+)?"
    r"(?: \([^)\n]{2,20}\))?\s*(?:--|—|–|―|-)\s+"
)
_CONNECTIVE = re.compile(
    r"(?:in fact|in contrast|by contrast|in addition|for example|for instance|even so|however|meanwhile|moreover|indeed"
    r"|instead|also|still|and yet|but|and|yet|so)\b(?:,\s+|\s+(?!as\b|long\b|far\b))",
    re.IGNORECASE,
)


class QuotationIndex:
    """The outermost quotations of a text, found by offset."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        self.outer = [quotation for quotation in quotations if quotation.depth == 0]
        self._starts = [quotation.start for quotation in self.outer]
        self._first = self._starts[0] if self._starts else None

    def at(self, offset: int) -> Quotation | None:
        """The outermost quotation that covers `offset`, marks included."""
        if self._first is None or offset < self._first:
            return None
        quotation = self.outer[bisect_right(self._starts, offset) - 1]
        return quotation if offset < quotation.end else None

    def next_from(self, offset: int) -> Quotation | None:
        """The first outermost quotation that begins at or after `offset`."""
        index = self.index_from(offset)
        return self.outer[index] if index < len(self.outer) else None

    def index_from(self, offset: int) -> int:
        """Index in `outer` of the first quotation that begins at or after `offset`."""
        index = bisect_right(self._starts, offset)
        if index and self._starts[index - 1] == offset:
            return index - 1
        return index


def runs(tokens: Sequence[int], holes: Iterable[int] = ()) -> list[Range]:
    """Token ranges (end exclusive) from the first to the last token, cut where `holes` are."""
    left_out = set(holes)
    found: list[Range] = []
    start = None
    for token in range(tokens[0], tokens[-1] + 1):
        if token in left_out:
            if start is not None:
                found.append((start, token))
            start = None
        elif start is None:
            start = token
    if start is not None:
        found.append((start, tokens[-1] + 1))
    return found


def stretch(parse: Parse, first: int, end: int) -> Range | None:
    """The code points of tokens [first, end) without space and punctuation at the edges; None when none is left."""
    while first < end and (parse.words[first] in _EDGE or parse.is_space(first)):
        first += 1
    while end > first and (parse.words[end - 1] in _LOOSE_END or parse.is_space(end - 1)):
        end -= 1
    if first >= end or not (parse.is_word(first) or any(map(parse.is_word, range(first, end)))):
        return None
    return parse.starts[first], parse.ends[end - 1]


def whole_quotations(text: str, span: Range, index: QuotationIndex) -> Range | None:
    """Widen or narrow a range so that it holds quotation marks in pairs."""
    start, end = span
    quotation, other = index.at(start), index.at(end - 1)
    if quotation is other is None:
        start, end = tidied(text, start, end)
        return (start, end) if start < end else None
    if quotation and not (quotation.inner_start <= start and end <= quotation.inner_end):
        start = quotation.start if quotation.start <= start < quotation.inner_end else quotation.end
    if other and not (other.inner_start <= start and end <= other.inner_end):
        end = other.end if other.inner_start < end else other.start
    quotation = index.at(start)
    if quotation and start == quotation.inner_start and _reaches(text, end, quotation):
        start, end = quotation.start, quotation.end
    start, end = tidied(text, start, end)
    return (start, end) if start < end else None


def _reaches(text: str, end: int, quotation: Quotation) -> bool:
    return not text[end : quotation.inner_end].strip(" .,;:!?…")


def tidied(text: str, start: int, end: int) -> Range:
    """A range without space and separating punctuation at its edges."""
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:—–"):
        end -= 1
    return start, end


def without_opening(text: str, span: Range) -> Range:
    """A range without the connective or the dateline that it begins with."""
    start, end = span
    for pattern in (_DATELINE, _CONNECTIVE):
        match = pattern.match(text, start, end)
        if match is not None and match.end() < end:
            start = match.end()
    return start, end


def segments(parse: Parse, tokens: Sequence[int], holes: Iterable[int], index: QuotationIndex) -> list[Range]:
    """The stretches of text that tokens cover, without the holes, each tidied at its edges."""
    found: list[Range] = []
    for first, end in runs(tokens, holes):
        span = stretch(parse, first, end)
        span = whole_quotations(parse.text, span, index) if span else None
        if span and (not found or span[0] >= found[-1][1]):
            found.append(span)
        elif span and span[1] > found[-1][1]:
            found[-1] = (found[-1][0], span[1])
    return found


def joined(spans: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that touch or overlap made one."""
    found: list[Range] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found
