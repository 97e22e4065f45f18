"""What the process that reads files answers: frames of three parts, each with its length in front.

A frame is the lengths of the three parts as big-endian numbers of four bytes, then a header in JSON, a text in UTF-8
and plain bytes. Nothing in it can be run, and no part is read that is longer than it may be.
"""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from typing import IO, Any

from factdesk.domain.texts import LONGEST_TEXT
from factdesk.formats.json_lines import LONGEST_LINE

_LENGTHS = struct.Struct(">III")
_LONGEST_HEADER = 256 * 1024
_SMALL = 65_536
_LONGEST = (_LONGEST_HEADER, 4 * LONGEST_TEXT, 2 * LONGEST_LINE)


class WrongFrame(Exception):
    """What came is no frame; whoever sent it must not be listened to any more."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One answer, as it came: only its lengths and the form of its header have been looked at."""

    header: dict[str, Any]
    text: bytes = b""
    data: bytes = b""


def send_frame(answers: IO[bytes], header: dict[str, Any], text: bytes = b"", data: bytes = b"") -> None:
    """Send an answer at once."""
    words = json.dumps(header).encode("ascii")
    lengths = _LENGTHS.pack(len(words), len(text), len(data))
    if len(text) + len(data) < _SMALL:
        answers.write(b"".join((lengths, words, text, data)))
    else:
        for part in (lengths, words, text, data):
            answers.write(part)
    answers.flush()


class Frames:
    """Answers, put together again from the pieces in which they come."""

    def __init__(self) -> None:
        self._pending = bytearray()

    def add(self, piece: bytes) -> None:
        """Take what came next."""
        self._pending += piece

    def next(self) -> Frame | None:
        """The next answer; None while it has not come whole. Raises WrongFrame."""
        pending = self._pending
        if len(pending) < _LENGTHS.size:
            return None
        sizes = _LENGTHS.unpack_from(pending)
        if any(size > longest for size, longest in zip(sizes, _LONGEST, strict=True)):
            raise WrongFrame
        first = _LENGTHS.size + sizes[0]
        second = first + sizes[1]
        third = second + sizes[2]
        if len(pending) < third:
            return None
        found = bytes(pending[first:second]), bytes(pending[second:third])
        header = _header(pending[_LENGTHS.size : first])
        del pending[:third]
        return Frame(header, *found)


def _header(words: bytes | bytearray) -> dict[str, Any]:
    try:
        found = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise WrongFrame from error
    if not isinstance(found, dict):
        raise WrongFrame
    return found
