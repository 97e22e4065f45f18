"""What the process that reads files has answered, looked at before it is believed.

The process has read a stranger's file, so nothing of it is trusted: each part must be of its type, no longer than it
may be, and such as our own readers make it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any

from factdesk.domain.errors import EncodingUnknown, FactDeskError, UnreadableArticle, UnreadableRecord
from factdesk.domain.texts import LONGEST_TEXT, normalise
from factdesk.formats.articles import ReadArticle
from factdesk.formats.frames import Frame, WrongFrame

_LONGEST_WORDS = 1_000
_MOST_LINES = 20
_SENTENCE = 8_000
_SHA256 = re.compile(r"[0-9a-f]{64}")
_DATE = re.compile(r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2})?")
_ERRORS: Mapping[str, type[FactDeskError]] = {
    error.__name__: error for error in (UnreadableArticle, UnreadableRecord)
}


def article_of(answer: Frame, name: str, keep: int) -> tuple[ReadArticle, bytes]:
    """The article in an answer about a file of this name, and what to keep of its bytes. Raises WrongFrame."""
    found = answer.header.get("article")
    if not isinstance(found, dict):
        raise WrongFrame
    report = found.pop("report", None)
    if not isinstance(report, list) or len(report) > _MOST_LINES or not all(map(_words, report)):
        raise WrongFrame
    if not all(map(_words, found.values())):
        raise WrongFrame
    try:
        article = ReadArticle(text=answer.text.decode("utf-8"), report=tuple(report), **found)
    except (UnicodeDecodeError, TypeError) as error:
        raise WrongFrame from error
    if not (_is_sound(article) and article.source_name == name and len(answer.data) <= keep):
        raise WrongFrame
    if answer.data and hashlib.sha256(answer.data).hexdigest() != article.source_sha256:
        raise WrongFrame
    return article, answer.data


def _is_sound(article: ReadArticle) -> bool:
    text = article.text
    return bool(
        len(text) <= LONGEST_TEXT
        and not text.isspace()
        and text
        and normalise(text).text == text
        and _SHA256.fullmatch(article.source_sha256)
        and _DATE.fullmatch(article.published_on)
    )


def _words(found: object, longest: int = _LONGEST_WORDS) -> bool:
    return type(found) is str and len(found) <= longest


def error_of(answer: Frame) -> FactDeskError | None:
    """The refusal in an answer; None when it is none. Raises WrongFrame."""
    if "refused" not in answer.header:
        return None
    kind, sentence = answer.header["refused"], answer.header.get("sentence")
    if not _words(sentence, _SENTENCE):
        raise WrongFrame
    if kind == EncodingUnknown.__name__:
        return _undecided(answer.header, str(sentence))
    error = _ERRORS.get(kind) if isinstance(kind, str) else None
    if error is None:
        raise WrongFrame
    return error(sentence)


def _undecided(header: dict[str, Any], sentence: str) -> EncodingUnknown:
    preview, candidates = header.get("preview"), header.get("candidates")
    if not _words(preview) or not isinstance(candidates, list) or len(candidates) > _MOST_LINES:
        raise WrongFrame
    pairs = tuple(tuple(pair) for pair in candidates if isinstance(pair, list))
    if len(pairs) != len(candidates) or not all(len(pair) == 2 and all(map(_words, pair)) for pair in pairs):  # noqa: PLR2004
        raise WrongFrame
    return EncodingUnknown(sentence, str(preview), pairs)


def number_in(answer: Frame, key: str) -> int:
    """A count in an answer. Raises WrongFrame."""
    found = answer.header.get(key)
    if type(found) is not int or not 0 <= found < 1 << 62:
        raise WrongFrame
    return found
