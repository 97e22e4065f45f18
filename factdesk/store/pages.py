"""The pages of a SQLite file, read one by one without SQLite, so that a damaged page costs no more than what is on it.

The layout is that of https://www.sqlite.org/fileformat2.html. Nothing is believed: a number that leads out of the file,
or in a circle, ends the reading of that one row.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.changes import Scalar
from factdesk.store.guard import MAGIC

_USUAL_SIZE, _SIZES = 4096, frozenset(1 << power for power in range(9, 17))
_LEAF, _INNER = 0x0D, 0x05
_HEADER = 100
_LONGEST = 64 * 1024 * 1024
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of a value, by its serial type below 10."""
_FLOAT, _ZERO, _ONE, _BLOB = 7, 8, 9, 12


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row as it stands on a page."""

    table: str
    """Name of the table; empty when the way from the table's beginning to the page is lost."""
    rowid: int
    values: tuple[Scalar, ...]


class Unreadable(Exception):
    """A row, or a part of a page, that makes no sense."""


class PageFile:
    """A file of pages. `unreadable` counts the rows that could not be read."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()
        self.unreadable = 0
        whole = self._bytes.startswith(MAGIC) and len(self._bytes) >= _HEADER
        size = int.from_bytes(self._bytes[16:18], "big") if whole else 0
        size = 65536 if size == 1 else size
        self.size = size if size in _SIZES else _USUAL_SIZE
        spare = self._bytes[20] if whole else 0
        self._room = self.size - (spare if spare <= self.size // 8 else 0)
        self.count = -(-len(self._bytes) // self.size)
        self._owners: dict[int, str] = {}
        self._own()

    def rows(self) -> Iterator[PageRow]:
        """Every row of every page that is in use, in the order of the pages."""
        free = self._free()
        for number in range(1, self.count + 1):
            if number not in free and self._kind(number) == _LEAF:
                for rowid, values in self._leaf(number):
                    yield PageRow(self._owners.get(number, ""), rowid, values)

    # -- where a page belongs --------------------------------------------------------------------------------------

    def _own(self) -> None:
        """Follow each table from its beginning as far as its inner pages go."""
        for number in self._leaves_below(1):
            self._owners[number] = "sqlite_schema"
            for _, values in self._leaf(number):
                if len(values) == 5 and values[0] == "table" and isinstance(values[3], int):  # noqa: PLR2004
                    for leaf in self._leaves_below(values[3]):
                        self._owners.setdefault(leaf, str(values[1]))
        self.unreadable = 0

    def _leaves_below(self, root: int) -> Iterator[int]:
        waiting, seen = [root], set[int]()
        while waiting:
            number = waiting.pop()
            if number in seen or not 1 <= number <= self.count:
                continue
            seen.add(number)
            if (kind := self._kind(number)) == _LEAF:
                yield number
            elif kind == _INNER:
                waiting.extend(self._children(number))

    def _children(self, number: int) -> list[int]:
        page, start = self._page(number), self._start(number)
        try:
            cells = struct.unpack_from(">H", page, start + 3)[0]
            places = struct.unpack_from(f">{cells}H", page, start + 12)
            found = [struct.unpack_from(">I", page, place)[0] for place in places]
            return [*found, struct.unpack_from(">I", page, start + 8)[0]]
        except struct.error:
            return []

    def _free(self) -> frozenset[int]:
        """Pages that are not in use: they may hold rows as they were long ago."""
        if not self._bytes.startswith(MAGIC) or len(self._bytes) < _HEADER:
            return frozenset()
        trunk, found = int.from_bytes(self._bytes[32:36], "big"), set[int]()
        while 1 <= trunk <= self.count and trunk not in found:
            found.add(trunk)
            page = self._page(trunk)
            trunk, count = struct.unpack_from(">II", page)
            if count <= self.size // 4 - 2:
                found.update(struct.unpack_from(f">{count}I", page, 8))
        return frozenset(found)

    def _page(self, number: int) -> bytes:
        return self._bytes[(number - 1) * self.size : number * self.size].ljust(self.size, b"\x00")

    def _start(self, number: int) -> int:
        return _HEADER if number == 1 else 0

    def _kind(self, number: int) -> int:
        at = (number - 1) * self.size + self._start(number)
        return self._bytes[at] if at < len(self._bytes) else 0

    # -- rows ------------------------------------------------------------------------------------------------------

    def _leaf(self, number: int) -> Iterator[tuple[int, tuple[Scalar, ...]]]:
        page, start = self._page(number), self._start(number)
        cells = min(struct.unpack_from(">H", page, start + 3)[0], (self.size - start - 8) // 2)
        for place in struct.unpack_from(f">{cells}H", page, start + 8):
            try:
                length, at = _number(page, place)
                rowid, at = _number(page, at)
                values = _record(self._payload(page, at, length))
            except (Unreadable, IndexError, struct.error, UnicodeDecodeError):
                self.unreadable += 1
                continue
            yield rowid - (1 << 64) if rowid >> 63 else rowid, values

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        if not 0 < length <= min(_LONGEST, len(self._bytes)):
            raise Unreadable
        most = self._room - 35
        if length <= most:
            return page[at : at + length]
        least = (self._room - 12) * 32 // 255 - 23
        here = least + (length - least) % (self._room - 4)
        here = here if here <= most else least
        parts, left = [page[at : at + here]], length - here
        (further,) = struct.unpack_from(">I", page, at + here)
        while left > 0:
            if not 1 <= further <= self.count:
                raise Unreadable
            beyond = self._page(further)
            (further,) = struct.unpack_from(">I", beyond)
            parts.append(beyond[4 : 4 + min(left, self._room - 4)])
            left -= self._room - 4
        return b"".join(parts)


def _number(words: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    found = 0
    for step in range(8):
        byte = words[at + step]
        found = found << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004
            return found, at + step + 1
    return found << 8 | words[at + 8], at + 9


def _record(payload: bytes) -> tuple[Scalar, ...]:
    end, at = _number(payload, 0)
    if not at <= end <= len(payload):
        raise Unreadable
    kinds = []
    while at < end:
        kind, at = _number(payload, at)
        kinds.append(kind)
    values, at = [], end
    for kind in kinds:
        width = _width(kind)
        if at + width > len(payload):
            raise Unreadable
        values.append(_value(kind, payload[at : at + width]))
        at += width
    return tuple(values)


def _width(kind: int) -> int:
    if kind >= _BLOB:
        return (kind - _BLOB) // 2
    if kind >= len(_WIDTHS):
        raise Unreadable
    return _WIDTHS[kind]


def _value(kind: int, content: bytes) -> Scalar:
    if kind >= _BLOB:
        return content.decode("utf-8") if kind % 2 else content
    if kind == _FLOAT:
        (number,) = struct.unpack(">d", content)
        return float(number)
    if kind in (_ZERO, _ONE):
        return kind - _ZERO
    return int.from_bytes(content, "big", signed=True) if kind else None
