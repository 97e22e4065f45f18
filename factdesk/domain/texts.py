"""An article's text: normalised once on the way in, fingerprinted, quoted with its surroundings."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from factdesk.domain.errors import QuoteMismatch
from factdesk.domain.spans import Segments, extent

CONTEXT = 32
"""Code points of text kept before and after a quote."""
GAP = " … "
"""Stands between the segments of a claim in its quoted text."""
_SHORT = 60
LONGEST_TEXT = 10_000_000
"""Code points that one article may hold."""

# Neither SQLite nor PostgreSQL nor Qt carries these unchanged.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff\ufdd0\ufdd1\ufffe\uffff]")
_REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text as it is stored, and one sentence for each kind of change that led to it."""

    text: str
    report: tuple[str, ...]


def normalise(text: str) -> NormalisedText:
    """Bring a text into the one form that is stored: idempotent, and nothing is changed beyond this.

    A leading byte order mark is dropped, line ends become LF, and characters that a database or Qt
    would alter (NUL, lone surrogates, U+FDD0, U+FDD1, U+FFFE, U+FFFF) become U+FFFD. Composed and decomposed
    characters, no-break spaces and quotation marks stay as they are.
    """
    report: list[str] = []
    if text.startswith("\ufeff"):
        text = text[1:].lstrip("\ufeff")
        report.append("A byte order mark at the beginning was dropped.")
    if "\r" in text:
        crlf, lone = text.count("\r\n"), text.count("\r") - text.count("\r\n")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        report.append(f"{crlf + lone} line ends were changed to line feeds.")
    text, replaced = _UNSTORABLE.subn(_REPLACEMENT, text)
    if replaced:
        report.append(f"{replaced} characters that cannot be stored were replaced by U+FFFD.")
    return NormalisedText(text, tuple(report))


def storable(words: str) -> str:
    """Words of a person, character for character, with U+FFFD in place of what a database or Qt would not carry."""
    return _UNSTORABLE.sub(_REPLACEMENT, words)


def fingerprint(text: str) -> str:
    """SHA-256 of the text's UTF-8 bytes in hexadecimal: what makes two articles the same."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Quote:
    """The words at a claim's segments with up to CONTEXT code points on either side."""

    text: str
    prefix: str
    suffix: str


def quote(text: str, segments: Segments) -> Quote:
    """Quote the segments of a text. Raises InvalidSpan when one reaches past the end."""
    whole = extent(segments)
    words = GAP.join(span.of(text) for span in segments)
    return Quote(
        words, text[max(0, whole.start - CONTEXT) : whole.start], text[whole.end : whole.end + CONTEXT]
    )


def check_quote(text: str, segments: Segments, words: str, name: str) -> None:
    """Make sure that `words` stand at `segments`. Raises QuoteMismatch, naming the claim, when they do not."""
    if len(segments) == 1:
        found = text[segments[0].start : segments[0].end]
    else:
        found = GAP.join(text[span.start : span.end] for span in segments)
    if found != words:
        raise QuoteMismatch(
            f"The claim {name} quotes “{_short(words)}”, but its article has “{_short(found)}” there; "
            "the article or the claim was altered."
        )


def _short(words: str) -> str:
    return words if len(words) <= _SHORT else words[: _SHORT - 1] + "…"


_SENTENCE = re.compile(r".+?(?:[.!?…][\"”’'»)\]]*(?=\s|$)|$)")
_LONGEST_TITLE = 160


def title_from(text: str) -> str:
    """A title for a text that has none: its first sentence, or first line when that is shorter."""
    line = next((stripped for line in text.split("\n") if (stripped := line.strip())), "")
    line = line.lstrip("#").strip() or line
    match = _SENTENCE.match(line)
    title = match.group() if match else line
    if len(title) > _LONGEST_TITLE:
        title = title[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"
    return title
