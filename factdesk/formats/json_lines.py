"""Files of one JSON object a line, read line by line: nothing in a line can do more than be refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, NoReturn

from factdesk.domain.errors import UnreadableRecord

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes of one line: an article of the greatest length fits."""
_MARK = b"\xef\xbb\xbf"
_JSON_SPACE = " \t\r\n"
_BUFFER = 1024 * 1024


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number")


_decode = json.JSONDecoder(parse_constant=_no_constant).raw_decode
_encode = json.JSONEncoder(ensure_ascii=False).encode


def iterate_jsonl(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The objects of a file with their line numbers from 1. Blank lines are passed over.

    Only a line feed ends a line. Raises UnreadableRecord, naming file and line, for a line that is too long, not
    UTF-8, not JSON, or not an object, and when the file cannot be read.
    """
    with opened(path) as file:
        for number, raw in raw_lines(file, path.name):
            if not raw.isspace():
                yield number, parse_line(raw, path.name, number)


def opened(path: Path) -> BinaryIO:
    """The file, opened for reading bytes. Raises UnreadableRecord when that cannot be done."""
    try:
        return path.open("rb", buffering=_BUFFER)
    except OSError as error:
        raise UnreadableRecord(f"{path} cannot be read: {(error.strerror or str(error)).lower()}.") from error


def raw_lines(file: BinaryIO, name: str) -> Iterator[tuple[int, bytes]]:
    """Lines as bytes with their numbers from 1, whatever they hold; a leading byte order mark is passed over.

    Raises UnreadableRecord for a line longer than LONGEST_LINE, before it is read whole.
    """
    number = 0
    while True:
        try:
            raw = file.readline(LONGEST_LINE + 1)
        except OSError as error:
            raise UnreadableRecord(
                f"{name} cannot be read: {(error.strerror or str(error)).lower()}."
            ) from error
        if not raw:
            return
        number += 1
        if len(raw) > LONGEST_LINE:
            raise refusal(name, number, f"is longer than {LONGEST_LINE >> 20} MB")
        yield number, raw.removeprefix(_MARK) if number == 1 else raw


def parse_line(raw: bytes, name: str, number: int) -> dict[str, Any]:
    """The object that one line holds. Raises UnreadableRecord, naming file and line."""
    try:
        words = raw.decode("utf-8").strip(_JSON_SPACE)
        found, end = _decode(words)
        if end != len(words):
            raise ValueError(f"more follows after {end:,} characters")
        if b"\\ud" in raw or b"\\uD" in raw:
            _encode(found).encode("utf-8")
    except UnicodeDecodeError as error:
        raise refusal(name, number, "is not UTF-8") from error
    except UnicodeEncodeError as error:
        raise refusal(name, number, "holds half of a surrogate pair") from error
    except RecursionError as error:
        raise refusal(name, number, "is nested too deeply") from error
    except ValueError as error:
        raise refusal(name, number, f"is not JSON ({error})") from error
    if not isinstance(found, dict):
        raise refusal(name, number, "is not a JSON object")
    return found


def refusal(name: str, number: int, what: str) -> UnreadableRecord:
    """The error for one line, such as “NAME, line 7, is not JSON”."""
    return UnreadableRecord(f"{name}, line {number:,}, {what}.")
