import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import MANUAL, Annotator, AnnotatorId, Article, Claim, Suggestion
from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.domain.spans import Span, sentence_index, sentence_starts
from factdesk.formats.labels_csv import (
    COLUMNS,
    FORMULA_STARTS,
    CsvStyle,
    LabelRow,
    LabelWriter,
    guarded,
    label_rows,
    read_labels_csv,
    unguarded,
)
from tests.faults.ledger import record
from tests.projects import TEXT, find_span, make_article, make_claim, make_suggestion
from tests.strategies import NASTY, texts_with_segments

ANA = Annotator(AnnotatorId("ana"), "Ana")
NAMES = {ANA.id: ANA.name}
NUMBERS = {
    *("segment_count", "start", "end", "start_utf16", "end_utf16", "sentence_index", "confidence"),
    *("suggestion_score", "guideline_version", "schema_version"),
}
STARTS = (*sorted(FORMULA_STARTS), "'", "''", "'=", "")

CELLS = 1_000

cell_text = st.builds(
    str.__add__,
    st.sampled_from(STARTS),
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.lists(
            st.sampled_from([piece for piece in NASTY if piece.isprintable() or piece in "\r\n\t\x00"])
        ).map("".join),
    ),
)


@st.composite
def rows(draw: st.DrawFn) -> LabelRow:
    cells: list[object] = [
        draw(st.integers(0, 10**7)) if name in NUMBERS else draw(cell_text) for name in COLUMNS
    ]
    cells[COLUMNS.index("confidence")] = draw(st.sampled_from((None, 1, 2, 3)))
    cells[COLUMNS.index("suggestion_score")] = draw(st.none() | st.floats(0, 1))
    cells[COLUMNS.index("guideline_version")] = draw(st.none() | st.integers(0, 9))
    return LabelRow(*cells)  # type: ignore[arg-type]


def _written(found: Sequence[LabelRow], style: CsvStyle) -> bytes:
    file = io.BytesIO()
    writer = LabelWriter(file, style)
    writer.write(found)
    assert writer.rows == len(found)
    return file.getvalue()


def _file(folder: Path, data: bytes) -> Path:
    path = folder / "labels.csv"
    path.write_bytes(data)
    return path


def test_the_columns_are_those_that_others_rely_on_in_this_order() -> None:
    assert ", ".join(COLUMNS) == (
        "project_id, article_id, title, publisher, url, byline, published_on, article_sha256, claim_id, segment_count, "
        "start, end, start_utf16, end_utf16, sentence_index, text, prefix, suffix, label, annotator, confidence, "
        "source, cue, anonymous_source, kind, note, origin, suggestion_rule, suggestion_label, suggestion_score, "
        "suggestion_seen, guideline_version, created_at, updated_at, label_is_gold, gold_source, decided_by, "
        "decision_reason, schema_version"
    )


@given(st.lists(rows(), max_size=4), st.booleans(), st.booleans())
def test_a34_every_cell_comes_back_in_both_modes(
    tmp_path_factory: pytest.TempPathFactory, found: list[LabelRow], spreadsheet: bool, bom: bool
) -> None:
    data = _written(found, CsvStyle(spreadsheet, bom))
    path = _file(tmp_path_factory.mktemp("csv"), data)
    assert list(read_labels_csv(path, spreadsheet=spreadsheet)) == found
    assert data.startswith(b"\xef\xbb\xbf") is bom


@given(st.lists(rows(), min_size=1, max_size=4))
def test_a34_no_cell_of_a_spreadsheet_begins_like_a_formula(found: list[LabelRow]) -> None:
    text = _written(found, CsvStyle(spreadsheet=True, bom=False)).decode()
    for cells in csv.reader(io.StringIO(text, newline="")):
        assert not [cell for cell in cells if cell and cell[0] in FORMULA_STARTS]


def test_a34_a_thousand_hostile_cells_start_no_formula_and_come_back(tmp_path: Path) -> None:
    """The starts are written out here once more, so that a shorter list in the program is noticed."""
    starts = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"
    payloads = (
        "cmd|' /C calc'!A0",
        'HYPERLINK("http://x")',
        "1+1",
        "SUM(A1)",
        "",
        "'=1",
        '"",=1',
        "\r\n=1",
        " =1",
    )
    chance = Random(34)  # noqa: S311
    texts = [name for name in COLUMNS if name not in NUMBERS]
    article, claim, _ = _nasty_claim()
    (base,) = label_rows("p", article, [claim], NAMES)
    found, tried = [], 0
    while tried < CELLS:
        cells = {
            name: "".join(chance.choices(starts, k=chance.randrange(1, 4))) + chance.choice(payloads)
            for name in texts
        }
        found.append(base._replace(**cells))  # type: ignore[arg-type]
        tried += len(cells)
    data = _written(found, CsvStyle(spreadsheet=True, bom=True))
    cells_of = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    lost = sum(cell[:1] in starts for row in cells_of for cell in row if cell)
    path = _file(tmp_path, data)
    lost += list(read_labels_csv(path, spreadsheet=True)) != found
    exact = _written(found, CsvStyle(spreadsheet=False, bom=False))
    plain = io.StringIO(newline="")
    csv.writer(plain).writerows([COLUMNS, *found])
    lost += exact != plain.getvalue().encode()
    record("A34", tried=tried, lost=lost, note="guarded, read back, and exact to the byte")
    assert lost == 0


@given(st.lists(rows(), min_size=1, max_size=4))
def test_a34_the_exact_mode_is_what_pythons_own_writer_makes(found: list[LabelRow]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file).writerows([COLUMNS, *found])
    assert _written(found, CsvStyle(spreadsheet=False, bom=False)) == file.getvalue().encode()


@given(rows(), rows())
def test_guarding_makes_no_two_texts_one_and_leaves_numbers(one: LabelRow, other: LabelRow) -> None:
    assert (guarded(one) == guarded(other)) is (one == other)
    for name, before, after in zip(COLUMNS, one, guarded(one), strict=True):
        assert (before == after) if name in NUMBERS else (unguarded(str(after)) == before)


@given(texts_with_segments())
def test_a_row_tells_where_its_claim_stands_in_both_counts(case: tuple[str, tuple[Span, ...]]) -> None:
    text, segments = case
    article = make_article(text)
    claim = make_claim(article, ANA, segments, label="denied")
    (row,) = label_rows("p", article, [claim], NAMES)
    units = text.encode("utf-16-le")
    assert units[2 * row.start_utf16 : 2 * row.end_utf16].decode("utf-16-le") == text[row.start : row.end]
    assert (row.start, row.end, row.segment_count) == (segments[0].start, segments[-1].end, len(segments))
    assert row.sentence_index == sentence_index(sentence_starts(text), row.start)
    assert (row.text, row.prefix, row.suffix) == (claim.text, claim.prefix, claim.suffix)


def _nasty_claim() -> tuple[Article, Claim, Suggestion]:
    article = make_article(
        TEXT, "=HYPERLINK(1)", publisher="The Mill", url="https://example.org", byline="@ana"
    )
    span = find_span(TEXT, "The union")
    claim = make_claim(
        *(article, ANA, span),
        label="confirmed",
        source="The union",
        cue="acknowledged",
        note="-1",
        confidence=3,
        suggestion_rule="said",
        suggestion_label="reported",
        suggestion_score=0.5,
        suggestion_seen=True,
    )
    cue = find_span(TEXT, "denied")
    undecided = make_suggestion(
        article, find_span(TEXT, "any talks"), "denied", cue=cue, source_name="the mayor"
    )
    return article, claim, undecided


def test_a_claim_and_an_undecided_suggestion_become_rows_in_the_order_of_the_text() -> None:
    article, claim, undecided = _nasty_claim()
    first, second = label_rows("p", article, [claim], NAMES, [undecided])
    assert (first.origin, first.claim_id, first.annotator, first.label) == ("suggestion", "", "", "")
    assert (first.suggestion_label, first.suggestion_score, first.cue, first.source) == (
        "denied",
        0.8,
        "denied",
        "the mayor",
    )
    assert (first.confidence, first.guideline_version, first.suggestion_seen, first.created_at) == (
        None,
        None,
        "",
        "",
    )
    assert (second.origin, second.claim_id, second.annotator) == (MANUAL, claim.id, "Ana")
    assert (second.label, second.confidence, second.suggestion_seen) == ("confirmed", 3, "true")
    assert second.start_utf16 == second.start + 1  # an emoji stands before it
    assert label_rows("p", article, [], NAMES) == []


def test_a_claim_without_a_label_has_an_empty_cell() -> None:
    article, claim, _ = _nasty_claim()
    (row,) = label_rows("p", article, [replace(claim, label=None)], NAMES)
    assert row.label == ""


def test_rows_end_as_the_standard_says() -> None:
    article, claim, _ = _nasty_claim()
    data = _written(label_rows("p", article, [claim], NAMES), CsvStyle())
    assert data.endswith(b",2\r\n")
    assert data.count(b"\r\n") == 2


def test_bad_rows_are_reported_with_file_and_line(tmp_path: Path) -> None:
    article, claim, _ = _nasty_claim()
    good = label_rows("p", article, [claim], NAMES)
    data = _written(good, CsvStyle(spreadsheet=False, bom=False))
    header, line = data.split(b"\r\n")[:2]
    wrong = line.replace(b",1,", b",one,", 1)
    path = _file(tmp_path, b"\r\n".join([header, line, b"1,2,3", wrong, line, b""]))
    bad: list[UnreadableRecord] = []
    assert list(read_labels_csv(path, spreadsheet=False, on_bad_row=bad.append)) == good * 2
    assert [str(error).split(",")[:2] for error in bad] == [
        ["labels.csv", " line 3"],
        ["labels.csv", " line 4"],
    ]
    with pytest.raises(
        UnreadableRecord, match=r"labels\.csv, line 3, is not a row of labels \(3 cells instead of 39\)"
    ):
        list(read_labels_csv(path, spreadsheet=False))


@pytest.mark.parametrize("data", [b"", b"a,b\r\n", b'"project_id', b"\xff\xfe\x00"])
def test_another_file_is_not_taken_for_labels(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnreadableRecord, match=r"^labels\.csv"):
        list(read_labels_csv(_file(tmp_path, data), spreadsheet=True))


def test_a_cell_of_many_characters_is_read_and_the_limit_of_others_stays(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    article = make_article("word " * 200_000)
    claim = make_claim(article, ANA, Span(0, 900_000))
    path = _file(tmp_path, _written(label_rows("p", article, [claim], NAMES), CsvStyle()))
    (row,) = read_labels_csv(path, spreadsheet=True)
    assert len(row.text) == 900_000
    assert csv.field_size_limit() == limit


def test_half_a_surrogate_pair_is_refused_and_not_written() -> None:
    article, claim, _ = _nasty_claim()
    (row,) = label_rows("p", article, [claim], NAMES)
    with pytest.raises(ExportFailed, match="half of a surrogate pair"):
        _written([row._replace(note="\ud800")], CsvStyle())
