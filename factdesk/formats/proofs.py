"""Proof of an export: what was written is read back and held against the articles it speaks of."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.domain.spans import utf16_offsets
from factdesk.domain.texts import CONTEXT, GAP
from factdesk.formats.labels_csv import COLUMNS, is_narrow, raw_rows, unguarded

_LISTED = 20


@dataclass(frozen=True, slots=True)
class Mismatch:
    """One row that does not say what its article says."""

    line: int
    claim_id: str
    column: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What reading a file back has shown."""

    rows: int
    mismatches: tuple[Mismatch, ...] = ()
    """The first of them; none when the file is what it should be."""

    def require(self, path: Path, rows: int) -> None:
        """Raise ExportFailed, saying what is wrong, unless the file holds so many rows and each of them is right."""
        if self.mismatches:
            bad = self.mismatches[0]
            raise ExportFailed(
                f"{path.name} was read back and differs from the project in line {bad.line:,}, column {bad.column}; "
                "nothing was replaced. Check the disk and export again."
            )
        if self.rows != rows:
            raise ExportFailed(
                f"{path.name} was read back and holds {self.rows:,} of {rows:,} rows; nothing was replaced. "
                "Check the disk and export again."
            )


_ARTICLE, _SHA256, _CLAIM = (COLUMNS.index(name) for name in ("article_id", "article_sha256", "claim_id"))
_COUNT = COLUMNS.index("segment_count")
_PLACED = slice(_COUNT + 1, _COUNT + 5)
_QUOTED = slice(_COUNT + 6, _COUNT + 9)


def prove_labels(
    path: Path,
    text_of: Callable[[str], str],
    *,
    spreadsheet: bool,
    cells_of: Callable[[Path], Iterator[tuple[int, list[str]]]] = raw_rows,
) -> Proof:
    """Read a file of labels, as CSV unless `cells_of` reads it otherwise, and compare every span with its article.

    Compared are the fingerprint, the words, what stands before and after them, and both kinds of
    offset. `text_of` gives an article's text by its id, and is asked once for each run of rows that share an
    article. Raises UnreadableRecord when the file is not what was written.
    """
    rows = 0
    mismatches: list[Mismatch] = []
    article_id, article = None, _Article("")
    for line, cells in cells_of(path):
        rows += 1
        if len(cells) != len(COLUMNS):
            raise UnreadableRecord(
                f"{path.name}, line {line:,}, has {len(cells)} cells instead of {len(COLUMNS)}."
            )
        if cells[_ARTICLE] != article_id:
            article_id = cells[_ARTICLE]
            article = _Article(text_of(unguarded(article_id) if spreadsheet else article_id))
        wrong = article.first_difference(cells, spreadsheet)
        if wrong and len(mismatches) < _LISTED:
            mismatches.append(Mismatch(line, cells[_CLAIM], wrong))
    return Proof(rows, tuple(mismatches))


class _Article:
    def __init__(self, text: str) -> None:
        self._text = text
        self._sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        self._narrow = is_narrow(text)

    def first_difference(self, cells: list[str], spreadsheet: bool) -> str:
        """The column of the first difference; empty when there is none."""
        text = self._text
        start, end, *utf16 = cells[_PLACED]
        quoted = [cell.removeprefix("'") for cell in cells[_QUOTED]] if spreadsheet else cells[_QUOTED]
        try:
            first, last = int(start), int(end)
        except ValueError:
            return "start"
        if cells[_SHA256] != self._sha256 or not 0 <= first < last <= len(text):
            return "article_sha256" if cells[_SHA256] != self._sha256 else "end"
        if utf16 != ([start, end] if self._narrow else self._utf16(first, last)):
            return "start_utf16"
        found = [text[first:last], text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT]]
        if quoted == found:
            return ""
        if quoted[0] != found[0] and not (cells[_COUNT] != "1" and _stand_in_order(found[0], quoted[0])):
            return "text"
        return "" if quoted[1:] == found[1:] else "prefix" if quoted[1] != found[1] else "suffix"

    def _utf16(self, first: int, last: int) -> list[str]:
        return [str(offset) for offset in utf16_offsets(self._text, (first, last))]


def _stand_in_order(found: str, words: str) -> bool:
    """Whether the pieces of a divided quote stand in `found` one after the other, from its beginning to its end."""
    if GAP not in words:
        return False
    first, *middle, last = words.split(GAP)
    if not found.startswith(first) or len(first) + len(last) > len(found) or not found.endswith(last):
        return False
    at, end = len(first), len(found) - len(last)
    for piece in middle:
        at = found.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def file_sha256(path: Path) -> str:
    """SHA-256 of a file's bytes in hexadecimal. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
