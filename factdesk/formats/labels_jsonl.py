"""Labels as JSON Lines: the rows of labels_csv, each an object with the columns as its names.

Numbers that are not known and answers that nobody gave are null; yes and no are true and false.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.formats.json_lines import opened
from factdesk.formats.labels_csv import COLUMNS, LabelRow

_ANSWERS = ("anonymous_source", "suggestion_seen", "label_is_gold")
_SAID = {"true": True, "false": False, "": None}
_WRITTEN = {answer: words for words, answer in _SAID.items()}
_AT = tuple(COLUMNS.index(name) for name in _ANSWERS)


class LabelLinesWriter:
    """Writes rows into a file opened for bytes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.rows = 0
        """How many have been written."""

    def write(self, rows: Sequence[LabelRow]) -> None:
        """Write rows. Raises ExportFailed when a text cannot be written as UTF-8."""
        try:
            self._file.write("".join(f"{_line(row)}\n" for row in rows).encode("utf-8"))
        except UnicodeEncodeError as error:
            raise ExportFailed(
                "A text holds half of a surrogate pair, which no file can; correct it."
            ) from error
        self.rows += len(rows)


def _line(row: LabelRow) -> str:
    found: dict[str, object] = row._asdict()
    for name in _ANSWERS:
        found[name] = _SAID[str(found[name])]
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def label_cells(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Each row's cells as they would stand in exact CSV, with its line. Raises UnreadableRecord."""
    with opened(path) as file:
        for line, words in enumerate(file, 1):
            try:
                found = json.loads(words)
                cells = [found[name] for name in COLUMNS]
                for at in _AT:
                    cells[at] = _WRITTEN[cells[at]]
            except (ValueError, KeyError, TypeError, RecursionError) as error:
                raise UnreadableRecord(
                    f"{path.name}, line {line:,}, is not a row of labels ({error})."
                ) from error
            yield line, ["" if cell is None else str(cell) for cell in cells]
