import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.errors import ExportFailed, UnreadableRecord
from factdesk.domain.spans import Span
from factdesk.formats.labels_csv import CsvStyle, LabelRow, LabelWriter, label_rows
from factdesk.formats.proofs import Proof, file_sha256, prove_labels
from tests.projects import TEXT, make_article, make_claim, make_suggestion
from tests.strategies import texts_with_segments

ANA = Annotator(AnnotatorId("ana"), "Ana")


def _write(path: Path, rows: list[LabelRow], *, spreadsheet: bool = True) -> Path:
    file = io.BytesIO()
    LabelWriter(file, CsvStyle(spreadsheet)).write(rows)
    path.write_bytes(file.getvalue())
    return path


@given(st.lists(texts_with_segments(), min_size=1, max_size=3), st.booleans())
def test_what_was_written_right_is_proved(
    tmp_path_factory: pytest.TempPathFactory, cases: list[tuple[str, tuple[Span, ...]]], spreadsheet: bool
) -> None:
    rows: list[LabelRow] = []
    texts: dict[str, str] = {}
    for text, segments in cases:
        article = make_article(text)
        texts[article.id] = article.text
        claim, undecided = make_claim(article, ANA, segments), make_suggestion(article, segments)
        rows += label_rows("p", article, [claim], {ANA.id: "=Ana"}, [undecided])
    path = _write(tmp_path_factory.mktemp("proof") / "labels.csv", rows, spreadsheet=spreadsheet)
    proof = prove_labels(path, lambda wanted: texts[wanted], spreadsheet=spreadsheet)
    assert proof == Proof(2 * len(cases))
    proof.require(path, 2 * len(cases))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("article_sha256", "0" * 64),
        ("start", 4),
        ("end", 10**6),
        ("text", "The mill"),
        ("prefix", "x"),
        ("suffix", "x"),
        ("start_utf16", 99),
        ("end_utf16", 99),
    ],
)
@pytest.mark.parametrize("text", [TEXT, TEXT.replace("😀", "")])
def test_one_wrong_cell_is_found_and_named(tmp_path: Path, text: str, column: str, value: object) -> None:
    article = make_article(text)
    rows = label_rows("p", article, [make_claim(article, ANA, Span(5, 20))], {ANA.id: "Ana"}) * 2
    rows[1] = LabelRow(**{**rows[1]._asdict(), column: value})
    path = _write(tmp_path / "labels.csv", rows)
    proof = prove_labels(path, lambda _: article.text, spreadsheet=True)
    assert proof.rows == 2
    (wrong,) = proof.mismatches
    assert wrong.line == 3
    assert wrong.claim_id == rows[1].claim_id
    with pytest.raises(ExportFailed, match=r"differs from the project in line 3"):
        proof.require(path, 2)


def test_a_text_that_was_changed_meanwhile_is_found(tmp_path: Path) -> None:
    article = make_article()
    rows = label_rows("p", article, [make_claim(article, ANA)], {ANA.id: "Ana"})
    path = _write(tmp_path / "labels.csv", rows)
    proof = prove_labels(path, lambda _: article.text + " ", spreadsheet=True)
    assert [wrong.column for wrong in proof.mismatches] == ["article_sha256"]


@pytest.mark.parametrize(
    "text", ["mill … close", "The … Monday", "The mill … Monday … said", "The mill will"]
)
def test_a_divided_quote_whose_pieces_do_not_stand_there_is_found(tmp_path: Path, text: str) -> None:
    article = make_article()
    claim = make_claim(article, ANA, (Span(0, 8), Span(14, 19)))
    rows = [row._replace(text=text) for row in label_rows("p", article, [claim], {ANA.id: "Ana"})]
    proof = prove_labels(_write(tmp_path / "labels.csv", rows), lambda _: article.text, spreadsheet=True)
    assert [wrong.column for wrong in proof.mismatches] == ["text"]


def test_missing_rows_are_noticed(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="holds 3 of 4 rows"):
        Proof(3).require(tmp_path / "labels.csv", 4)


def test_a_row_that_was_cut_short_is_not_passed(tmp_path: Path) -> None:
    article = make_article()
    path = _write(
        tmp_path / "labels.csv", label_rows("p", article, [make_claim(article, ANA)], {ANA.id: "Ana"})
    )
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(UnreadableRecord, match="cells instead of 39"):
        prove_labels(path, lambda _: article.text, spreadsheet=True)


def test_the_fingerprint_of_a_file_is_that_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    assert file_sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
