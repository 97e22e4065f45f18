import io
import json
from pathlib import Path

import pytest

from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.formats.labels_csv import COLUMNS, LabelRow, label_rows
from factdesk.formats.labels_jsonl import LabelLinesWriter, label_cells
from tests.projects import make_article, make_claim, make_suggestion

ANA = Annotator(AnnotatorId("ana"), "=Ana")


def rows() -> list[LabelRow]:
    article = make_article()
    claim = make_claim(article, ANA, label="denied", note="a\nb “c” ,;'")
    return label_rows("p", article, [claim], {ANA.id: ANA.name}, [make_suggestion(article)])


def test_a_line_holds_every_column_with_numbers_and_answers_as_such(tmp_path: Path) -> None:
    file = io.BytesIO()
    writer = LabelLinesWriter(file)
    writer.write(rows())
    found = [json.loads(line) for line in file.getvalue().decode().splitlines()]
    assert writer.rows == len(found) == 2
    [claim] = [one for one in found if one["annotator"]]
    [offered] = [one for one in found if not one["annotator"]]
    assert tuple(claim) == tuple(offered) == COLUMNS
    assert (claim["annotator"], claim["start"], claim["anonymous_source"]) == ("=Ana", 0, False)
    assert (claim["confidence"], claim["label_is_gold"], offered["suggestion_seen"]) == (None, None, None)
    path = tmp_path / "labels.jsonl"
    path.write_bytes(file.getvalue())
    cells = [dict(zip(COLUMNS, one, strict=True)) for _, one in label_cells(path)]
    expected = [
        {name: "" if cell is None else str(cell) for name, cell in row._asdict().items()} for row in rows()
    ]
    for one, other in zip(cells, expected, strict=True):
        del one["created_at"], one["updated_at"], other["created_at"], other["updated_at"]
        assert {k: v for k, v in one.items() if not k.endswith("_id")} == {
            k: v for k, v in other.items() if not k.endswith("_id")
        }


@pytest.mark.parametrize("line", ["no json", "[]", "{}", '{"project_id": 1}', "1"])
def test_a_line_that_is_no_row_is_named(line: str, tmp_path: Path) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(UnreadableRecord, match=r"labels\.jsonl, line 1, is not a row of labels"):
        list(label_cells(path))


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ExportFailed, match="surrogate pair"):
        LabelLinesWriter(io.BytesIO()).write([rows()[0]._replace(note="\ud800")])
