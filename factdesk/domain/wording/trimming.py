"""What of a selection becomes a claim: whole words, without what merely surrounds them."""

from __future__ import annotations

import re
from collections.abc import Callable

from factdesk.domain.spans import Span
from factdesk.domain.wording.enclosures import MARKS, partners
from factdesk.domain.wording.graphemes import is_boundary
from factdesk.domain.wording.words import align_to_words, word_around

_SPACE = " \t\n\r\f\v\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
_UNSEEN = "\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff"
"""Takes no room: soft hyphen, marks of direction, places to break or not to break a line."""
_PUNCTUATION = ",;:.!?…-–—•·،؛؟۔।、。，：；！？"
_LOOK_AROUND = 2_000
"""Code points on either side in which the partner of a quotation mark or bracket is looked for."""
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}\Z")
_PARAGRAPH = "\n"


def snap(text: str, start: int, end: int) -> Span | None:
    """The whole words that a range touches, trimmed; None when it holds nothing but white space.

    The result lies in the text, cuts no word and no character of a reader's in two, and is left as it is by
    snapping it again.
    """
    start, end = _inside(text, start, end)
    return trim(text, *align_to_words(text, start, end)) if start < end else None


def trim(text: str, start: int, end: int, *, punctuation: bool = True) -> Span | None:
    """The range without white space, and by choice without punctuation, at its edges; None when nothing is left.

    Quotation marks and brackets stay where both of a pair lie in the range, as a quoted claim includes its marks; one
    without its partner goes. What belongs to a word stays: the last full stop of U.S., the minus of -5. A range
    of nothing but punctuation keeps it.
    """
    start, end = _inside(text, start, end)
    bare = _stripped(text, start, end, _is_space)
    if bare is None or not punctuation:
        return bare
    found: Span | None = bare
    while found is not None:
        inner = _without_punctuation(text, found)
        if inner == found:
            return found
        found = inner
    return bare


def _inside(text: str, start: int, end: int) -> tuple[int, int]:
    return max(0, start), min(end, len(text))


def _without_punctuation(text: str, span: Span) -> Span | None:
    inner = _stripped(text, span.start, span.end, _is_edge)
    return None if inner is None else _without_lone_marks(text, inner)


def _without_lone_marks(text: str, span: Span) -> Span | None:
    """The span without a mark at either edge whose partner lies outside of it."""
    start, end = span.start, span.end
    if text[start] not in MARKS and text[end - 1] not in MARKS:
        return span
    pairs = _partners_around(text, span)
    if text[start] in MARKS and _is_lone(text, start, span, pairs):
        start += 1
    if start < end and text[end - 1] in MARKS and _is_lone(text, end - 1, span, pairs):
        end -= 1
    return Span(start, end) if start < end else None


def _is_lone(text: str, at: int, span: Span, pairs: dict[int, int]) -> bool:
    if text[at] in "'’" and at not in pairs and _follows_letter(text, at):
        return False
    return is_boundary(text, at + 1) and not span.start <= pairs.get(at, -1) < span.end


def _follows_letter(text: str, at: int) -> bool:
    """Whether a letter stands just before an offset, so that an apostrophe there belongs to its word."""
    return at > 0 and text[at - 1].isalnum()


def _partners_around(text: str, span: Span) -> dict[int, int]:
    """Partners of marks in the paragraphs that hold the span, as far as is looked."""
    first = text.rfind(_PARAGRAPH, max(0, span.start - _LOOK_AROUND), span.start) + 1
    last = text.find(_PARAGRAPH, span.end, span.end + _LOOK_AROUND)
    return partners(
        text,
        first or max(0, span.start - _LOOK_AROUND),
        last if last >= 0 else min(len(text), span.end + _LOOK_AROUND),
    )


def _stripped(text: str, start: int, end: int, gone: Callable[[str, int], bool]) -> Span | None:
    while (
        start < end and gone(text, start) and is_boundary(text, start + 1) and not _signs(text, start, gone)
    ):
        start += 1
    while (
        end > start and gone(text, end - 1) and is_boundary(text, end - 1) and not _ends_word(text, end, gone)
    ):
        end -= 1
    return Span(start, end) if start < end else None


def _is_space(text: str, at: int) -> bool:
    return text[at] in _SPACE or text[at] in _UNSEEN


def _is_edge(text: str, at: int) -> bool:
    return text[at] in _PUNCTUATION or _is_space(text, at)


def _signs(text: str, at: int, gone: Callable[[str, int], bool]) -> bool:
    """Whether a minus or a decimal point stands before a figure."""
    return (
        gone is _is_edge
        and text[at] in "-."
        and text[at + 1 : at + 2].isdigit()
        and (at == 0 or text[at - 1].isspace() or text[at - 1] == "(")
    )


def _ends_word(text: str, end: int, gone: Callable[[str, int], bool]) -> bool:
    """Whether a full stop closes initials."""
    if gone is not _is_edge or text[end - 1] != ".":
        return False
    return _INITIALS.search(text, max(0, end - 40), end) is not None


def nearest_word_edge(text: str, offset: int) -> int:
    """`offset`, or the nearer edge of the word or character of a reader's that it cuts in two."""
    word = word_around(text, offset)
    if word is None:
        start, end = align_to_words(text, offset, offset)
    else:
        start, end = align_to_words(text, word.start, word.end)
    return start if offset - start <= end - offset else end
