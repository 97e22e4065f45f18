"""Names with a colon or a dash: speakers in transcripts, headlines (“Reed: The bridge is safe”) and quotations."""

from __future__ import annotations

import re

from factdesk.domain.labels import REPORTED
from factdesk.suggesters.extents import QuotationIndex, Range
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.quotations import Quotation

_LABEL = re.compile(
    r"^[ \t\"“]*(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,4})(?P<mark>:)[ \t]+(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_MIXED_LABEL = re.compile(
    r"^[ \t]*(?P<name>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,3})(?P<mark>:)[ \t]+(?P<words>\S[^\n]*)$",
    re.MULTILINE,
)
_NAME = r"[A-Z][\w.’'-]*(?:,? (?:[A-Z(][\w.’'()-]*|and|of|on|at|for)){0,4}"
_HEADLINE = re.compile(rf"\s*(?P<name>{_NAME})(?P<mark>:)[ \t]+(?P<words>\S[^\n]*)")
_BEFORE_QUOTATION = re.compile(
    rf"(?:^|[-–—.]\s+|\n\s*)(?:[Mm]ore from |[Ff]rom |[Aa]s )?(?P<name>{_NAME})(?P<mark>:)\s*\Z"
)
_AFTER_QUOTATION = re.compile(
    r"[^\S\n]*(?P<mark>[―—–-]{1,2})[^\S\n]*(?P<name>[A-Z][^\n:;“”\"]{2,80}?)\.?[^\S\n]*(?:\n|\Z)"
)
_TITLE = re.compile(
    r"(?:an?|the|our)\s+(?:[\w’'-]+\s+){0,2}?"
    r"(?:interview|conversation|profile|portrait|obituary|introduction|tribute)\s+(?:with|of|to)\b",
    re.IGNORECASE,
)
"""“Ada Lowe: An interview with …” is what an article is called."""
_FEWEST_WORDS = 4
_FEWEST_IN_HEADLINE = 3
_FEWEST_LINES = 3
"""Lines that begin with a name and a colon in a text that is taken for a transcript."""
_REACH = 90
"""Code points before a quotation within which the speaker's name begins."""


def named_speakers(text: str, lexicon: Lexicon, index: QuotationIndex, taken: list[Range]) -> list[Finding]:
    """Findings for words beside a speaker's name alone; `taken` are stretches that have a cue already."""
    headings = lexicon.words["headings"]
    matches = [*_LABEL.finditer(text), *_mixed_labels(text, headings)]
    found = {match.start("words"): _line(match, headings, _FEWEST_WORDS) for match in matches}
    headline = _HEADLINE.match(text)
    if headline is not None and not _TITLE.match(headline.group("words")):
        found.setdefault(headline.start("words"), _line(headline, headings, _FEWEST_IN_HEADLINE))
    for quotation in index.outer:
        found.setdefault(quotation.start, _quoted(text, headings, quotation))
    return [finding for finding in found.values() if finding is not None and not _overlaps(finding, taken)]


def _mixed_labels(text: str, headings: frozenset[str]) -> list[re.Match[str]]:
    """Lines like “Jo Reed: …”, when there are so many that they make a transcript."""
    matches = [
        match for match in _MIXED_LABEL.finditer(text) if not _is_no_name(match.group("name"), headings)
    ]
    return matches if len(matches) >= _FEWEST_LINES else []


def _is_no_name(words: str, headings: frozenset[str]) -> bool:
    return any(word.strip(".,()").lower() in headings for word in words.split())


def _line(match: re.Match[str], headings: frozenset[str], fewest: int) -> Finding | None:
    """The words behind a name's colon; None when they ask something, are few, or follow no name."""
    words = match.group("words").rstrip()
    if (
        words.rstrip("”’\"'").endswith("?")
        or not words.rstrip(".; ")
        or len(words.split()) < fewest
        or _is_no_name(match.group("name"), headings)
    ):
        return None
    start = match.start("words")
    return _speaking((start, start + len(words.rstrip(".; "))), match, 0, "colon")


def _quoted(text: str, headings: frozenset[str], quotation: Quotation) -> Finding | None:
    """A quotation with a name and a colon before it, or, filling its line, with a dash and a name after it."""
    span = (quotation.start, quotation.end)
    offset = max(0, quotation.start - _REACH)
    before = text[offset : quotation.start]
    match = _BEFORE_QUOTATION.search(before) if ":" in before[-3:] else None
    if match is not None and not _is_no_name(match.group("name"), headings):
        return _speaking(span, match, offset, "colon")
    match = _AFTER_QUOTATION.match(text, quotation.end)
    begins_line = not text[text.rfind("\n", 0, quotation.start) + 1 : quotation.start].strip()
    if match is not None and begins_line:
        return _speaking(span, match, 0, "dash")
    return None


def _speaking(span: Range, match: re.Match[str], offset: int, mark: str) -> Finding:
    cue = (match.start("mark") + offset, match.end("mark") + offset)
    source = (match.start("name") + offset, match.end("name") + offset)
    return Finding([span], cue, REPORTED.key, 0.6, f"speaker’s name and {mark} → reported claim", source)


def _overlaps(finding: Finding, taken: list[Range]) -> bool:
    shared = (min(end, finding.end) - max(start, finding.start) for start, end in taken)
    return any(2 * length > finding.size for length in shared)
