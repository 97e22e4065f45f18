"""Articles in: a registry of readers, each from bytes to a title, a text and what is known about it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath, PureWindowsPath

from factdesk.domain.errors import UnreadableArticle
from factdesk.domain.texts import LONGEST_TEXT, normalise, title_from
from factdesk.formats.encodings import LARGEST_FILE, Decoded, decode


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article as its file gives it, normalised, before it has an id or is stored."""

    title: str
    text: str
    published_on: str = ""
    """ISO date, or empty when the file does not say."""
    byline: str = ""
    publisher: str = ""
    url: str = ""
    language: str = "en"
    source_name: str = ""
    """The file's name without folders; empty for pasted text."""
    source_sha256: str = ""
    """SHA-256 of the bytes it was read from."""
    encoding: str = ""
    report: tuple[str, ...] = ()
    """What was changed on the way in, one sentence each."""


@dataclass(frozen=True, slots=True)
class ArticleReader:
    """One kind of file that articles are read from."""

    suffixes: tuple[str, ...]
    title: str
    read: Callable[[str, bytes, str | None], ReadArticle]
    """From the file's name, its bytes and the encoding chosen, if any. Raises UnreadableArticle."""


def _read_plain(name: str, data: bytes, encoding: str | None) -> ReadArticle:
    return _from_text(decode(data, encoding, name), data, name)


def _read_markdown(name: str, data: bytes, encoding: str | None) -> ReadArticle:
    """The text stays as it is, marks included, so that offsets are those of the file's own text."""
    article = _from_text(decode(data, encoding, name), data, name)
    headings = (found.group(1).rstrip(_SPACES).rstrip("#") for found in _HEADING.finditer(article.text))
    heading = next((words for words in headings if words.strip()), None)
    return replace(article, title=title_from(heading)) if heading else article


READERS: tuple[ArticleReader, ...] = (
    ArticleReader((".txt",), "Plain text", _read_plain),
    ArticleReader((".md", ".markdown"), "Markdown", _read_markdown),
)
"""Every kind of file that articles are read from; one more line is one more kind."""

_OTHER_KINDS: Mapping[str, str] = {
    ".pdf": "a PDF file",
    ".rtf": "a rich text file",
    ".gz": "a compressed file",
    ".factdesk": "a FactDesk project",
    **dict.fromkeys((".zip", ".docx", ".odt", ".epub", ".xlsx"), "a zip archive or an office document"),
    **dict.fromkeys((".doc", ".xls"), "an office document of the old kind"),
    **dict.fromkeys((".htm", ".html", ".xhtml", ".mht"), "a web page"),
    **dict.fromkeys((".csv", ".tsv", ".json", ".jsonl", ".xml"), "a table or a data file"),
}
"""What people try to import and cannot, by the ending of its name."""

_SPACES = " \t"
# What may close a heading is cut off afterwards: a pattern for it would try a run of spaces in all ways.
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(\S.*)$", re.MULTILINE)
_DATE_HEADER = re.compile(r"[ \t]*date[ \t]+([0-9]{4}-[0-9]{2}-[0-9]{2})(?=[ \t\n]|\Z)[ \t]*\n?")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def readable_suffixes() -> tuple[str, ...]:
    """The endings of the files that can be read, such as “.txt”."""
    return tuple(suffix for reader in READERS for suffix in reader.suffixes)


def reader_for(name: str) -> ArticleReader | None:
    """The reader for a file of this name; None when there is none."""
    suffix = PurePath(name).suffix.lower()
    return next((reader for reader in READERS if suffix in reader.suffixes), None)


def read_article(name: str, data: bytes, encoding: str | None = None) -> ReadArticle:
    """Read one article from a file's name and bytes.

    Raises EncodingUnknown when the encoding must be asked, UnreadableArticle for anything else that keeps the
    file from becoming an article: an unknown kind, too large, blank, or no text.
    """
    shown = plain_name(name)
    return _fitting(shown).read(shown, data, encoding)


def _fitting(shown: str) -> ArticleReader:
    reader = reader_for(shown)
    if reader is not None:
        return reader
    other = _OTHER_KINDS.get(PurePath(shown).suffix.lower())
    if other is not None:
        raise UnreadableArticle(
            f"{shown} is {other}, not a text file; save its text as .txt and import that."
        )
    known = ", ".join(readable_suffixes())
    raise UnreadableArticle(f"{shown} is not a kind of file that can be imported; {known} are.")


def read_file(path: Path, name: str, encoding: str | None = None) -> tuple[ReadArticle, bytes]:
    """Read one article from a file, called `name` in sentences, and return it with the file's bytes.

    Raises as `read_article` does, and UnreadableArticle when the file is none, too large, or cannot be read.
    """
    shown = plain_name(path.name)
    data = _bytes(path, name, shown)
    return _fitting(shown).read(shown, data, encoding), data


def _bytes(path: Path, name: str, shown: str) -> bytes:
    try:
        if not path.is_file():
            what = "is not a file" if path.exists() else "is not there"
            raise UnreadableArticle(f"{path} {what}; choose a text file or a folder.")
        _fitting(shown)
        if path.stat().st_size > LARGEST_FILE:
            raise UnreadableArticle(
                f"{name} has more than {LARGEST_FILE >> 20} MB; divide it into smaller files."
            )
        with path.open("rb") as file:
            # A file may tell a size that is not its own: one byte more than is taken is enough to be refused.
            return file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableArticle(f"{path} cannot be read: {reason.lower()}.") from error


def read_pasted(text: str) -> ReadArticle:
    """Read one article from pasted or typed text. Raises UnreadableArticle when it is blank or too long."""
    if len(text) > LONGEST_TEXT:
        raise UnreadableArticle(
            f"The text has more than {LONGEST_TEXT:,} characters; divide it into smaller ones."
        )
    data = text.encode("utf-8", "surrogatepass")
    return _from_text(Decoded(text, "utf-8", ()), data, "")


def plain_name(name: str) -> str:
    """A file's name without folders of either spelling and without characters that cannot be seen."""
    return _UNSEEN.sub("", PureWindowsPath(name.replace("/", "\\")).name)[-255:] or "file"


def _from_text(decoded: Decoded, data: bytes, name: str) -> ReadArticle:
    normalised = normalise(decoded.text)
    text, published_on = _without_date_header(normalised.text)
    if not text.strip():
        raise UnreadableArticle(f"{name or 'The text'} holds no words; there is nothing to label in it.")
    header = (f"The header “date {published_on}” became the date of publication.",) if published_on else ()
    return ReadArticle(
        title=title_from(text),
        text=text,
        published_on=published_on,
        source_name=name,
        source_sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        report=(*decoded.report, *normalised.report, *header),
    )


def _without_date_header(text: str) -> tuple[str, str]:
    """The text without the header “date 2024-11-11” at its very beginning, and that date; else the text and “”."""
    header = _DATE_HEADER.match(text)
    if header is None:
        return text, ""
    try:
        date.fromisoformat(header.group(1))
    except ValueError:
        return text, ""
    return text[header.end() :], header.group(1)
