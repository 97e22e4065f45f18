"""Where the words that somebody searches for stand in a text, and what to show around them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factdesk.domain.spans import Span

_TYPED = re.compile(r"[\w’']+")
_LETTERS = re.compile(r"[^\W_]+")
_LETTER, _BETWEEN, _MARKS = r"[^\W_]", r"[\W_]+", "[\u0300-\u036f]*"
_BEFORE, _AFTER = 32, 110
"""Characters shown before the first match of a snippet, and from it on."""
_NEAR = 12
"""Characters within which a snippet rather ends at a word's edge."""


class _Folds(dict[int, int]):
    """For each letter the same one in lower case and without accents; always one character for one."""

    def __missing__(self, code: int) -> int:
        first, *marks = list(unicodedata.normalize("NFD", chr(code)))
        plain = (first if all(map(unicodedata.combining, marks)) else chr(code)).lower()
        self[code] = ord(plain) if len(plain) == 1 else code
        return self[code]


_FOLDS = _Folds()


def folded(text: str) -> str:
    """The text without case and accents, character for character: offsets into it are offsets into the text."""
    return text.lower() if text.isascii() else text.translate(_FOLDS)


def words_typed(words: str) -> list[str]:
    """The words in what somebody typed; what is no letter or digit parts them, an apostrophe does not."""
    composed = unicodedata.normalize("NFC", words)
    return [word for word in _TYPED.findall(composed) if _LETTERS.search(word)]


@lru_cache(maxsize=8)
def _pattern(words: str) -> re.Pattern[str] | None:
    typed = [_BETWEEN.join(map(_spelt, _LETTERS.findall(word))) for word in words_typed(words)]
    if not typed:
        return None
    whole = [f"{word}(?!{_LETTER})" for word in typed[:-1]]
    return re.compile(f"(?<!{_LETTER})(?:{'|'.join([*whole, f'{typed[-1]}(?:{_LETTER}{_MARKS})*'])})")


def _spelt(word: str) -> str:
    """A word as a pattern: accents that stand after their letters, as characters of their own, may be there or not."""
    return "".join(re.escape(letter) + _MARKS for letter in folded(word))


def found_spans(text: str, words: str) -> tuple[Span, ...]:
    """Where any of the words stands in a text, the last one also as a beginning, without case and accents."""
    pattern = _pattern(words)
    return tuple(_spans(pattern, text)) if pattern else ()


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in pattern.finditer(folded(text)):
        yield Span(*match.span())


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text on one line, and where in it the words searched for stand."""

    text: str
    found: tuple[Span, ...] = ()


def snippet_of(text: str, words: str) -> Snippet:
    """The place of a text where most of the words stand together, with some of what is around; empty without any."""
    spans = found_spans(text, words)
    if not spans:
        return Snippet("")
    first = _fullest(folded(text), spans)
    start = _edge(text, max(0, first.start - _BEFORE), first.start)
    end = len(text) - _edge(text[::-1], max(0, len(text) - first.start - _AFTER), len(text) - first.end)
    lead, tail = "… " if start else "", " …" if end < len(text) else ""
    shift = len(lead) - start
    shown = tuple(
        Span(span.start + shift, span.end + shift)
        for span in spans
        if start <= span.start and span.end <= end
    )
    # One space for one: the places of what was found hold.
    return Snippet(lead + re.sub(r"\s", " ", text[start:end]) + tail, shown)


def _fullest(text: str, spans: Sequence[Span]) -> Span:
    """The match with the most different words in what a snippet beginning there would show."""
    best, most = spans[0], 0
    within: dict[str, int] = {}
    last = 0
    for span in spans:
        while last < len(spans) and spans[last].end <= span.start + _AFTER:
            word = spans[last].of(text)
            within[word] = within.get(word, 0) + 1
            last += 1
        if len(within) > most:
            best, most = span, len(within)
        word = span.of(text)
        if within.get(word, 0) > 1:
            within[word] -= 1
        else:
            within.pop(word, None)
    return best


def _edge(text: str, at: int, limit: int) -> int:
    """The beginning of a word at or shortly after `at`, where there is one before `limit`."""
    if at == 0:
        return 0
    space = text.find(" ", at - 1, min(limit, at + _NEAR))
    return at if space < 0 else space + 1
