"""A small table as CSV that a spreadsheet opens as it is meant: UTF-8 with its mark, and no cell run as a formula."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from typing import BinaryIO

from factdesk.domain.errors import ExportFailed
from factdesk.formats.labels_csv import guarded_text

Cell = str | int | float | None
"""Words, a number, or nothing known."""


def write_table(file: BinaryIO, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a header and rows into a file opened for bytes. Raises ExportFailed for a text that is no UTF-8."""
    lines = io.StringIO(newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([guarded_text(title) for title in header])
    writer.writerows([guarded_text(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    try:
        file.write(codecs.BOM_UTF8 + lines.getvalue().encode("utf-8"))
    except UnicodeEncodeError as error:
        raise ExportFailed("A text holds half of a surrogate pair, which no file can; correct it.") from error
