"""Grapheme clusters: what a reader takes for one character, be it written with one code point or with many.

Follows the extended grapheme clusters of Unicode Standard Annex 29, with the tables that Python carries. Where those
do not say enough (pictographs, conjuncts), characters are rather kept together than taken apart.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

_JOINER = "\u200d"
_PREPENDED = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\U000110bd\U000110cd"
)
_LINKERS = frozenset("\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d")
"""Signs that bind the consonant after them into the same cluster."""


def is_boundary(text: str, offset: int) -> bool:
    """Whether no character of a reader's is cut in two at this code point offset; true at both ends of the text."""
    if not 0 < offset < len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    return not any(joins(text, offset, before, after) for joins in _RULES)


def boundary_before(text: str, offset: int) -> int:
    """The nearest boundary at or before an offset."""
    while not is_boundary(text, offset):
        offset -= 1
    return max(offset, 0)


def boundary_after(text: str, offset: int) -> int:
    """The nearest boundary at or after an offset."""
    while not is_boundary(text, offset):
        offset += 1
    return min(offset, len(text))


def next_boundary(text: str, offset: int) -> int:
    """The boundary one character on; the end of the text where there is none."""
    return boundary_after(text, min(offset + 1, len(text)))


def previous_boundary(text: str, offset: int) -> int:
    """The boundary one character back; 0 where there is none."""
    return boundary_before(text, max(offset - 1, 0))


def _breaks_lines(letter: str) -> bool:
    """Control characters stand alone, whatever comes after them."""
    return letter not in _PREPENDED and not extends(letter) and unicodedata.category(letter) in _CONTROLS


_CONTROLS = ("Cc", "Cf", "Zl", "Zp")


def extends(letter: str) -> bool:
    """Whether a code point belongs to the character before it: marks, joiners, skin tones, tags."""
    if letter < "\u0300":
        return False
    return (
        letter in "\u200c\u200d\uff9e\uff9f"
        or "\U0001f3fb" <= letter <= "\U0001f3ff"
        or "\U000e0020" <= letter <= "\U000e007f"
        or unicodedata.category(letter) in ("Mn", "Me", "Mc")
    )


def _joins_mark(_text: str, _at: int, before: str, after: str) -> bool:
    return extends(after) and not _breaks_lines(before)


def _joins_prepended(_text: str, _at: int, before: str, after: str) -> bool:
    return before in _PREPENDED and not _breaks_lines(after)


def _joins_pictograph(text: str, at: int, before: str, after: str) -> bool:
    """Families, professions and flags that are drawn as one picture."""
    if before != _JOINER or not _is_pictograph(after):
        return False
    at -= 1
    while at > 0 and extends(text[at - 1]):
        at -= 1
    return at > 0 and _is_pictograph(text[at - 1])


def _is_pictograph(letter: str) -> bool:
    return letter in "©®‼⁉™ℹ" or (letter >= "\u2190" and unicodedata.category(letter) in ("So", "Sm", "Cn"))


def _joins_flag(text: str, at: int, before: str, after: str) -> bool:
    if not _is_flag_letter(before) or not _is_flag_letter(after):
        return False
    first = at - 1
    while first > 0 and _is_flag_letter(text[first - 1]):
        first -= 1
    return (at - first) % 2 == 1


def _is_flag_letter(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _joins_conjunct(text: str, at: int, _before: str, after: str) -> bool:
    if not "\u0900" <= after <= "\u0d7f" or unicodedata.category(after) != "Lo":
        return False
    linked = False
    while at > 0 and extends(text[at - 1]) and unicodedata.category(text[at - 1]) != "Mc":
        at -= 1
        linked = linked or text[at] in _LINKERS
    return linked and at > 0 and "\u0900" <= text[at - 1] <= "\u0d7f"


def _joins_syllable(_text: str, _at: int, before: str, after: str) -> bool:
    """Korean letters that make up one syllable."""
    return _syllable_part(after) in _FOLLOWED_BY.get(_syllable_part(before), ())


_FOLLOWED_BY = {
    "L": ("L", "V", "LV", "LVT"),
    "LV": ("V", "T"),
    "V": ("V", "T"),
    "LVT": ("T",),
    "T": ("T",),
}


def _syllable_part(letter: str) -> str:
    if "\uac00" <= letter <= "\ud7a3":
        return "LVT" if (ord(letter) - 0xAC00) % 28 else "LV"
    for part, ranges in _JAMO:
        if any(first <= letter <= last for first, last in ranges):
            return part
    return ""


_JAMO = (
    ("L", (("\u1100", "\u115f"), ("\ua960", "\ua97c"))),
    ("V", (("\u1160", "\u11a7"), ("\ud7b0", "\ud7c6"))),
    ("T", (("\u11a8", "\u11ff"), ("\ud7cb", "\ud7fb"))),
)

_RULES: tuple[Callable[[str, int, str, str], bool], ...] = (
    *(_joins_mark, _joins_prepended, _joins_pictograph, _joins_flag, _joins_conjunct, _joins_syllable),
)
