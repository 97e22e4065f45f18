"""Words in a text of any script: where they begin and end, and ranges that cut none of them in two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from factdesk.domain.spans import Span
from factdesk.domain.wording.graphemes import boundary_after, boundary_before

_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3005\u3007\u3041-\u309f"
    "\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaadf\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, Tai, Hiragana, Han: written without spaces, so that only a dictionary finds words."""
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d"
"""Written without spaces too, but for names and borrowed words, which are other scripts' neighbours."""
_CURRENCIES = "$¢£¥₤₦₩₪₫€₱₴₸₹₺₽₿"
_CHUNK = 256


_MARKED = (
    *((0x300, 0x3100), (0xA66F, 0xAC00), (0xFB1E, 0xFB1F), (0xFE00, 0xFE30), (0x101FD, 0x12000)),
    *((0x13430, 0x13460), (0x16AF0, 0x17000), (0x1BC00, 0x1BD00), (0x1CF00, 0x1D300), (0x1DA00, 0x1E960)),
    (0xE0100, 0xE01F0),
)
"""Where in Unicode combining marks lie: to look through all of it would take a tenth of a second."""


@cache
def marks_class() -> str:
    """All combining marks, joiners and variation selectors as the inside of a character class."""
    found: list[list[int]] = [[0x200C, 0x200D]]
    for point in (point for first, end in _MARKED for point in range(first, end)):
        if unicodedata.category(chr(point)) in ("Mn", "Mc", "Me"):
            if point == found[-1][1] + 1:
                found[-1][1] = point
            else:
                found.append([point, point])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in found)


@cache
def _word() -> re.Pattern[str]:
    marks = f"[{marks_class()}]"
    letters = rf"(?:[^\W{_SPACELESS}{_KATAKANA}]++{marks}*+)"
    initials = rf"(?<!\w)(?:[^\W\d_{_SPACELESS}{_KATAKANA}]{marks}*\.){{2,}}"
    run = rf"(?:{initials}{letters}*+|(?:[{_CURRENCIES}](?=\d))?{letters}++)"
    joiner = r"(?:[’'\-\u2010\u2011]|(?<=\d)[.,:/](?=\d))"
    return re.compile(
        rf"{run}(?:{joiner}{run})*(?:(?<=\d)[%‰°])?|[{_KATAKANA}]+{marks}*|[{_SPACELESS}]{marks}*"
    )


@cache
def _not_in_words() -> re.Pattern[str]:
    """One character at which no word that began before it goes on."""
    inside = rf"{marks_class()}’'\-\u2010\u2011.,:/%‰°{_CURRENCIES}"
    return re.compile(rf"[^\w{inside}]|[{_SPACELESS}]")


def words_from(text: str, offset: int) -> Iterator[Span]:
    """The words that end after `offset`, in order, the one that it lies in included.

    A word is a run of letters, digits and their marks, with inner apostrophes and hyphens. Figures keep what belongs
    to them ($1,200.50, 40%, 10:30), and initials their full stops (U.S.). In scripts that put no spaces between words
    each character counts as a word of its own, so that none of them is swallowed with its whole sentence; a run of
    Katakana is one word.
    """
    for match in _word().finditer(text, _run_start(text, min(offset, len(text)))):
        if match.end() > offset:
            yield Span(*match.span())


def word_spans(text: str) -> list[Span]:
    """The words of `text` in order; `words_from` says what a word is."""
    return list(words_from(text, 0))


def last_word_before(text: str, offset: int, *, ending: bool) -> Span | None:
    """The last word that begins before `offset`, or that ends before it; None when there is none."""
    reach = _CHUNK
    while True:
        first = max(0, offset - reach)
        found: Span | None = None
        for word in words_from(text, first):
            if (word.end if ending else word.start) >= offset:
                break
            found = word
        if found is not None or first == 0:
            return found
        reach *= 4


def align_to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a range so that neither edge cuts a word, or a character of a reader's, in two."""
    while True:
        wide = boundary_before(text, _outwards(text, start, 0)), boundary_after(text, _outwards(text, end, 1))
        if wide == (start, end):
            return wide
        start, end = wide


def _outwards(text: str, offset: int, side: int) -> int:
    word = word_around(text, offset)
    return offset if word is None else (word.start, word.end)[side]


def word_around(text: str, offset: int) -> Span | None:
    """The word that is cut in two at `offset`; None when there is none."""
    word = next(words_from(text, offset), None)
    return word if word is not None and word.start < offset else None


def _run_start(text: str, offset: int) -> int:
    """An offset, not after the given one, at which no word is under way."""
    last = offset
    while last > 0:
        first = max(0, last - _CHUNK)
        # Turned round, the first hit is the last one before the offset.
        if (hit := _not_in_words().search(text[first:last][::-1])) is not None:
            at = last - hit.start()
            return at - 1 if _is_spaceless(text[at - 1]) else at
        last = first
    return 0


@cache
def _spaceless() -> re.Pattern[str]:
    return re.compile(f"[{_SPACELESS}]")


def _is_spaceless(letter: str) -> bool:
    return _spaceless().match(letter) is not None
