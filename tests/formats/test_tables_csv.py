"""Small tables as CSV."""

from __future__ import annotations

import csv
import io

import pytest

from factdesk.domain.errors import ExportFailed
from factdesk.formats.tables_csv import write_table


def written(*rows: tuple[str | int | float | None, ...]) -> bytes:
    file = io.BytesIO()
    write_table(file, ("Name", "Claims"), rows)
    return file.getvalue()


def test_a_table_is_utf_8_with_its_mark_and_lines_as_spreadsheets_write_them() -> None:
    assert written(("Küste", 3), ("a, “b”", None)) == (
        b"\xef\xbb\xbfName,Claims\r\n" + 'Küste,3\r\n"a, “b”",\r\n'.encode()
    )


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@x", "\tx", "'x"])
def test_no_cell_of_words_can_be_run_as_a_formula_and_numbers_stay_numbers(words: str) -> None:
    rows = list(csv.reader(io.StringIO(written((words, -1)).decode("utf-8-sig"))))
    assert rows[1] == [f"'{words}", "-1"]


def test_half_a_surrogate_pair_is_refused_in_a_sentence() -> None:
    with pytest.raises(ExportFailed, match="surrogate"):
        written(("\ud83d", 1))
