"""Bytes to text: what the bytes decide is decided, anything else is asked with a preview."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from factdesk.domain.errors import EncodingUnknown, UnreadableArticle
from factdesk.domain.texts import LONGEST_TEXT

LARGEST_FILE = 50 * 1024 * 1024
"""Bytes that a file of one article may have."""

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_NARROW = (
    *("cp1252", "iso8859-15", "cp1250", "cp1251", "koi8-r", "mac-roman", "cp1253", "cp1254", "cp437"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
_SHIFTED = ((b"\x1b$", "iso2022_jp"), (b"\x1b(", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"), (b"~{", "hz"))
"""Encodings that hide other scripts in plain ASCII, by what gives them away."""
_NOT_FOR_ARTICLES = frozenset(
    ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "unicode-escape")
)
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_KNOWN_OTHERS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document of the old kind"),
    (b"{\\rtf", "a rich text file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a compressed file"),
)
_SAMPLE = 262_144
_PREVIEW_BEFORE, _PREVIEW_AFTER = 60, 200
_LINE = 90


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of some bytes. A byte order mark is still in it: normalising drops and reports it."""

    text: str
    encoding: str
    report: tuple[str, ...]


def decode(data: bytes, encoding: str | None, name: str) -> Decoded:
    """Read bytes as text: in `encoding` when given, else as their byte order mark says, else as strict UTF-8.

    `name` is the file's name for sentences. Raises EncodingUnknown, with previews, when the bytes do not
    decide; UnreadableArticle when they are no text, too many, or do not fit the encoding given.
    """
    if len(data) > LARGEST_FILE:
        raise UnreadableArticle(
            f"{name} has more than {LARGEST_FILE >> 20} MB; divide it into smaller files."
        )
    _refuse_known_others(data, name)
    found = _decode_chosen(data, encoding, name) if encoding else _decode_certain(data, name)
    if len(found.text) > LONGEST_TEXT:
        raise UnreadableArticle(
            f"{name} has more than {LONGEST_TEXT:,} characters; divide it into smaller files."
        )
    return found


def _refuse_known_others(data: bytes, name: str) -> None:
    for beginning, what in _KNOWN_OTHERS:
        if data.startswith(beginning):
            raise UnreadableArticle(
                f"{name} is {what}, not a text file; save its text as .txt and import that."
            )


def _decode_chosen(data: bytes, encoding: str, name: str) -> Decoded:
    try:
        canonical = codecs.lookup(encoding).name
        if canonical in _NOT_FOR_ARTICLES:
            raise LookupError(encoding)
        text = data.decode(canonical)
    except UnicodeDecodeError as error:
        raise UnreadableArticle(
            f"{name} is not written in {encoding}: its byte {error.start + 1:,} does not fit; choose another encoding."
        ) from error
    except (LookupError, ValueError) as error:
        raise UnreadableArticle(
            f"There is no text encoding “{encoding}”; utf-8 and cp1252 are two."
        ) from error
    return Decoded(text, canonical, (f"It was read as {canonical}, as chosen.",))


def _decode_certain(data: bytes, name: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark) and (text := _strictly(data, encoding)) is not None:
            told = (
                () if encoding == "utf-8" else (f"It was read as {encoding}, as its byte order mark says.",)
            )
            return Decoded(text, encoding, told)
    text = _strictly(data, "utf-8")
    if text is None or _strange(text):
        raise _undecided(data, name, _NARROW if text is None and b"\x00" not in data else ())
    if text.isascii() and (shifted := tuple(name for trace, name in _SHIFTED if trace in data)):
        raise _undecided(data, name, shifted)
    return Decoded(text, "utf-8", ())


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strange(text: str) -> bool:
    """Whether more than a tenth of a text are control characters: so read UTF-16 without a mark, and no prose."""
    return _CONTROLS.search(text) is not None and len(_CONTROLS.sub("", text)) * 10 < len(text) * 9


def _undecided(data: bytes, name: str, narrow: tuple[str, ...]) -> UnreadableArticle:
    """What to raise for bytes that do not decide: with previews, or a refusal when nothing makes text of them."""
    sample = data[:_SAMPLE]
    # Half of an English text in UTF-16 are NULs; without one, UTF-16 is an unlikely guess and comes last.
    order = (*narrow, *_WIDE) if narrow else _WIDE
    read = {encoding: text for encoding in order if (text := _plausibly(sample, encoding)) is not None}
    candidates = tuple((encoding, _passage(text)) for encoding, text in read.items())
    if not candidates:
        return UnreadableArticle(f"{name} is not a text file; only text can be imported.")
    preview = _passage(sample.decode("cp1252", "replace"))
    first, passage = candidates[0]
    return EncodingUnknown(
        f"{name} is neither UTF-8 nor marked by a byte order mark; choose its encoding. "
        f"Read as {first} it says “{_in_one_line(passage)}”.",
        preview,
        candidates,
    )


def _plausibly(sample: bytes, encoding: str) -> str | None:
    try:
        # Not final: the sample may end within a character.
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeError:  # of the kind UnicodeDecodeError, or of none, where too much is pending
        return None
    if not text or _strange(text) or (encoding in _WIDE and _unassigned(text[:2_000])):
        return None
    return text


def _unassigned(text: str) -> bool:
    """Whether more than one in fifty characters mean nothing: so reads what is not in this encoding."""
    return sum(unicodedata.category(character) in ("Cn", "Co", "Cs") for character in text) * 50 > len(text)


def _passage(text: str) -> str:
    """The part of a text around its first character outside ASCII, where encodings differ."""
    at = next((index for index, character in enumerate(text) if character > "\x7f"), 0)
    return text[max(0, at - _PREVIEW_BEFORE) : at + _PREVIEW_AFTER]


def _in_one_line(passage: str) -> str:
    words = " ".join(passage.split())
    return words if len(words) <= _LINE else words[: _LINE - 1] + "…"
