"""Quotations of an article: where quotation marks open and close, over the whole text.

Straight and curly marks, double and single ones, doubled single marks ('' and ``) and guillemets are understood. A
quotation that is not closed at the end of its paragraph runs on when the next one opens it again, as newspapers
print it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile("''|``|[\"“”„«»‘’‚'`]")
_SINGLE = re.compile("['’‘]")
_OPENING = {"“": "double", "„": "double", "«": "angle", "‘": "single", "‚": "single", "``": "double"}
_CLOSING = {"”": "double", "»": "angle", "’": "single"}
_EITHER = {'"': "double", "''": "double", "'": "single", "`": "single"}
_CLOSES_FIRST = re.compile('[^"“”]*[.,!?]"(?=\\s)')
"""A paragraph whose first mark closes a quotation, so that it began in the one before."""
_SHORTENED = re.compile(r"(?:\d\d(?:s|-\d\d)?|em|til|tis|cause)\b(?![’'])")
"""A year or a word that has lost its beginning."""
_FARTHEST = 2000
"""Code points within which the end of a quotation in single marks is looked for."""
_OPENERS = "([{—–-/"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A range of text in quotation marks: `start` and `end` include the marks."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    """0 for a quotation that stands in no other."""
    closed: bool
    continued: bool = False
    """Whether it carries on a quotation that the paragraph before left open."""


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    family: str


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """All quotations of a text in the order of their beginnings, outer before inner."""
    found: list[Quotation] = []
    left_open = False
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            left_open = _paragraph(text, start, end, left_open, found)
        start = end + 1
    found.sort(key=lambda quotation: (quotation.start, -quotation.end))
    return tuple(found)


def _paragraph(text: str, start: int, end: int, left_open: bool, found: list[Quotation]) -> bool:
    """Match the marks of one paragraph; returns whether a double quotation is still open at its end."""
    first = len(found)
    stack: list[_Open] = []
    if left_open and (inner := _unopened(text, start, end)) is not None:
        stack.append(_Open(inner, inner, "double"))
    for match in _MARK.finditer(text, start, end):
        _take(text, start, end, match, stack, found)
    runs_on = False
    if stack and stack[0].family != "single":
        outer = stack[0]
        stop = _without_space(text, outer.inner, end)
        if stop > outer.inner:
            found.append(Quotation(outer.start, stop, outer.inner, stop, 0, closed=False))
            runs_on = True
    _continue(text, start, first, left_open, found)
    return runs_on


def _unopened(text: str, start: int, end: int) -> int | None:
    """Where a paragraph begins that closes the quotation of the one before without opening it again."""
    while start < end and text[start].isspace():
        start += 1
    paragraph = text[start:end].rstrip()
    if _CLOSES_FIRST.match(paragraph):
        return start
    straight, opening, closing = (paragraph.count(mark) for mark in ('"', "“", "”"))
    lacks = closing == 1 and not opening and not straight if closing else straight == 1 and not opening
    closes = paragraph.endswith(("”", '"')) or re.search(r"[.,!?][”\"]\s", paragraph) is not None
    return start if lacks and closes and paragraph[0] not in '“"' else None


def _continue(text: str, start: int, first: int, left_open: bool, found: list[Quotation]) -> None:
    if not left_open:
        return
    for index in range(first, len(found)):
        quotation = found[index]
        if quotation.depth == 0 and not text[start : quotation.start].strip():
            found[index] = Quotation(
                quotation.start,
                quotation.end,
                quotation.inner_start,
                quotation.inner_end,
                0,
                quotation.closed,
                True,
            )


def _take(
    text: str, start: int, end: int, match: re.Match[str], stack: list[_Open], found: list[Quotation]
) -> None:
    mark, at = match.group(), match.start()
    family = _OPENING.get(mark) or _CLOSING.get(mark) or _EITHER[mark]
    before = text[at - 1] if at > start else " "
    after = text[match.end()] if match.end() < end else " "
    if family == "single" and _is_apostrophe(text, end, match, before, after, stack):
        return
    inside = [entry.family for entry in stack]
    if _is_reversed(mark, before, after, inside):
        if mark in _CLOSING:
            stack.append(_Open(at, match.end(), family))
        else:
            _close(text, match, family, stack, found)
        return
    if mark in _OPENING or (mark in _EITHER and _opens(family, before, after, inside)):
        if not after.isspace() or mark in _OPENING:
            stack.append(_Open(at, match.end(), family))
        return
    if family in inside:
        _close(text, match, family, stack, found)


def _close(text: str, match: re.Match[str], family: str, stack: list[_Open], found: list[Quotation]) -> None:
    while stack and stack[-1].family != family:
        stack.pop()
    opened = stack.pop()
    if text[opened.inner : match.start()].strip():
        found.append(
            Quotation(opened.start, match.end(), opened.inner, match.start(), len(stack), closed=True)
        )


def _is_reversed(mark: str, before: str, after: str, inside: list[str]) -> bool:
    """Whether a curly double mark was typed the wrong way round: it closes where it should open, or opens at an end."""
    if mark == "”":
        return "double" not in inside and before.isspace() and after.isalnum()
    at_end = not before.isspace() and before not in _OPENERS and not after.isalnum()
    return mark == "“" and "double" in inside and at_end


def _opens(family: str, before: str, after: str, inside: list[str]) -> bool:
    """Whether a mark that may open or close opens: it is glued to what follows, or nothing is open."""
    glued_after = not after.isspace() and after not in ".,;:!?)]}"
    free_before = before.isspace() or before in _OPENERS or before in "“‘\"'"
    if family in inside:
        return free_before and glued_after and inside[-1] != family
    return glued_after or free_before


def _is_apostrophe(
    text: str, end: int, match: re.Match[str], before: str, after: str, stack: list[_Open]
) -> bool:
    mark = match.group()
    if before.isalnum() and after.isalnum():
        return True
    is_open = any(entry.family == "single" for entry in stack)
    if mark in ("‘", "‚"):
        # Word processors turn the mark of “‘08” and “‘em” the wrong way round.
        return mark == "‘" and _SHORTENED.match(text, match.end()) is not None
    if before.isalnum() or before in '.,!?…;:"”)]%':
        # A closing mark needs an opening one; "the leaders' talks" inside a quotation has a later, better end.
        return not is_open or (before in "sS" and after == " " and _closes_later(text, match.end(), end))
    if mark == "’":
        return not is_open
    # What is left stands at the beginning of a word: ’em, '90s, or a quotation that closes further on.
    return after.isspace() or after.isdigit() or not _closes_later(text, match.end(), end)


def _closes_later(text: str, start: int, end: int) -> bool:
    """Whether a single mark that can close a quotation follows before the next one opens."""
    end = min(end, start + _FARTHEST)
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        before = text[at - 1] if at else " "
        after = text[at + 1] if at + 1 < end else " "
        if match.group() == "‘" or (match.group() == "'" and before.isspace() and after.isalnum()):
            return False
        if before.isalnum() and after.isalnum():
            continue
        if not before.isspace() and (after.isspace() or after in '.,;:!?)]”"—–-'):
            return True
    return False


def _without_space(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
