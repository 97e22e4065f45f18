"""Claims as one cites them in a report or a mail: the words, who says it, and where it stands.

A citation is for readers, so it holds neither offsets nor fingerprints: the labels' CSV proves, a citation tells.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from factdesk.domain.claims import Article, Claim, Suggestion
from factdesk.domain.spans import Segments

OMISSION = " […] "
"""Stands between the segments of a claim: what is left out was left out by who cites."""
_ALWAYS_CLOSES = "”"
_CLOSED_BY = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", '"': '"'}
"""A mark that opens in one language closes in another, so it depends on the mark that stands open."""
_LINE_END = re.compile(r"\s*[\n\u2028\u2029]\s*")
_LOOSE = " \t\n\r,;:"
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class CitationWords:
    """How citations are written in the reader's language."""

    opening: str = "“"
    closing: str = "”"
    inner_opening: str = "‘"
    inner_closing: str = "’"
    within: str = "in:"
    """Before the article."""
    anonymous: str = "anonymous source"
    labels: Mapping[str, str] | None = None
    """The labels' titles by key; the keys themselves otherwise."""
    date: Callable[[str], str] = str
    """An ISO date as it is written in that language."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation or several, as plain text and as HTML of which every word is escaped."""

    plain: str
    rich: str


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a citation, with what stands before them."""

    before: str
    words: str
    rich: str


def cite(cited: Iterable[tuple[Claim | Suggestion, Article]], words: CitationWords | None = None) -> Citation:
    """Cite claims or suggestions, each in a paragraph of its own. A suggestion is cited without its label."""
    style = words or CitationWords()
    parts = [_parts(value, article, style) for value, article in cited]
    plain = "\n\n".join("".join(part.before + part.words for part in one) for one in parts)
    rich = "".join(f"<p>{''.join(html.escape(part.before) + part.rich for part in one)}</p>" for one in parts)
    return Citation(plain, rich)


def _parts(value: Claim | Suggestion, article: Article, style: CitationWords) -> list[_Part]:
    quoted = quoted_words(article.text, value.segments, style)
    parts = [_Part("", quoted, f"<bdi>{html.escape(quoted)}</bdi>")]
    if source := _source(value, article, style):
        parts.append(_Part(" — ", source, f"<bdi>{html.escape(source)}</bdi>"))
    before = f", {style.within} "
    for words, rich in _place(article, style):
        parts.append(_Part(before, words, rich))
        before = ", "
    if isinstance(value, Claim) and value.label is not None:
        label = (style.labels or {}).get(value.label, value.label)
        parts.append(_Part(" ", f"[{label}]", f"[<b>{html.escape(label)}</b>]"))
    return parts


def quoted_words(text: str, segments: Segments, style: CitationWords) -> str:
    """The words at some segments in quotation marks: verbatim, but for line ends and for the marks inside.

    Line ends become spaces, and double quotation marks inside become single ones of the same style.
    """
    shown = OMISSION.join(_LINE_END.sub(" ", span.of(text)).strip() for span in segments)
    return f"{style.opening}{_nested(shown, style)}{style.closing}"


def _nested(words: str, style: CitationWords) -> str:
    """Double marks turned into the style's inner ones."""
    found, opener = [], ""
    for letter in words:
        if letter not in _CLOSED_BY and letter != _ALWAYS_CLOSES:
            found.append(letter)
        elif letter == _ALWAYS_CLOSES or letter in _CLOSED_BY.get(opener, ""):
            found.append(style.inner_closing)
            opener = ""
        else:
            found.append(style.inner_opening)
            opener = letter
    return "".join(found)


def _source(value: Claim | Suggestion, article: Article, style: CitationWords) -> str:
    if isinstance(value, Claim):
        named = value.source
    else:
        named = value.source_name or (value.source.of(article.text) if value.source else "")
    return _tidy(named) or (style.anonymous if value.anonymous_source else "")


def _place(article: Article, style: CitationWords) -> list[tuple[str, str]]:
    """Title, publisher, date and address as far as they are known, plain and rich."""
    title, publisher, address = _tidy(article.title), _tidy(article.publisher), _tidy(article.url)
    date = style.date(article.published_on) if article.published_on else ""
    link = html.escape(address)
    if address.startswith(_WEB):
        link = f'<a href="{link}">{link}</a>'
    found = (
        (title.removesuffix("."), f"<i><bdi>{html.escape(title.removesuffix('.'))}</bdi></i>"),
        (publisher, f"<bdi>{html.escape(publisher)}</bdi>"),
        (date, html.escape(date)),
        (address, link),
    )
    return [(words, rich) for words, rich in found if words]


def _tidy(words: str) -> str:
    return " ".join(words.split()).strip(_LOOSE)
