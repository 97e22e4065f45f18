from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import SUGGESTED
from factdesk.domain.colleagues.review_groups import AgreedBy, Change, GoldSource, ReviewState
from factdesk.domain.colleagues.reviews import CONTESTED, EDITED, GAP, NO_CLAIM, TAKEN
from factdesk.formats.codebook import DECISION_COLUMNS, LABEL_COLUMNS
from factdesk.formats.labels_csv import COLUMNS
from factdesk.formats.labels_jsonl import label_cells
from factdesk.formats.proofs import file_sha256
from factdesk.jobs import run
from factdesk.store import reading
from factdesk.store.reading_reviews import decision, decisions_by_article
from factdesk.usecases.exporting import ExportOptions, ExportReport, Layer, export_labels
from factdesk.usecases.gold import GoldClaim, gold_claims
from factdesk.usecases.review import decide, edited_claim, reopen, review_group, send_back
from factdesk.usecases.review_queue import ReviewScope
from tests.usecases.reviews import Table, table

__all__ = ["table"]


@pytest.fixture
def varied(table: Table) -> Table:
    """Agreed, taken, edited, no claim, contested, a gap, open and sent back, one after the other."""
    for at in range(8):
        table.mark(table.ana, (at * 20, at * 20 + 15), label="reported", note="mine", confidence=2)
        table.mark(table.ben, (at * 20, at * 20 + 15), label="denied" if at else "reported")
    table.finish(table.ana, table.ben)
    ours = [one.id for one in reading.claims_of(table.project, table.mill.id, table.ana.id)]
    project, rita = table.project, table.rita
    decide(project, ours[1], TAKEN, rita, take=[ours[1]], reason="context", note="See the end.")
    decide(project, ours[2], EDITED, rita, gold=[edited_claim(project, ours[2], label="confirmed")])
    decide(project, ours[3], NO_CLAIM, rita)
    decide(project, ours[4], CONTESTED, rita, reason="other")
    decide(project, ours[5], GAP, rita, reason="context")
    send_back(project, ours[7], rita)
    return table


def test_a_gap_is_told_from_what_is_contested_by_its_reason(varied: Table) -> None:
    reasons = {one.claim.segments[0].start: one.cells for one in gold_of(varied) if not one.is_gold}
    assert (reasons[80].gold_source, reasons[80].decision_reason) == ("contested", "other")
    assert (reasons[100].gold_source, reasons[100].decision_reason) == ("contested", "guidelines")


def gold_of(table: Table, **options: object) -> list[GoldClaim]:
    return list(run(gold_claims(table.project, ReviewScope(**options))))  # type: ignore[arg-type]


def test_the_gold_layer_says_of_each_claim_why_it_holds(varied: Table) -> None:
    told = [
        (one.claim.segments[0].start, one.claim.label, one.source.value, one.is_gold, one.decided_by)
        for one in gold_of(varied)
    ]
    assert told == [
        (0, "reported", "unanimous", True, ""),
        (20, "reported", "adjudicated", True, "Rita"),
        (40, "confirmed", "adjudicated", True, "Rita"),
        (80, None, "contested", False, "Rita"),
        (100, None, "contested", False, "Rita"),
    ]
    taken = gold_of(varied)[1]
    assert (taken.reason, taken.note, taken.claim.note, taken.claim.confidence) == (
        "context",
        "See the end.",
        "See the end.",
        None,
    )


def test_without_a_second_reader_gold_is_single_and_by_two_thirds_it_is_a_majority(table: Table) -> None:
    table.mark(table.ana, (0, 20))
    table.finish(table.ana)
    assert [one.source for one in gold_of(table)] == [GoldSource.SINGLE]
    table.mark(table.ben, (0, 20))
    table.mark(table.rita, (0, 20), label="denied")
    table.finish(table.ben, table.rita)
    assert gold_of(table) == []
    [one] = gold_of(table, rule=AgreedBy.TWO_THIRDS)
    assert (one.source, one.claim.label) == (GoldSource.MAJORITY, "reported")


def test_a_decision_from_elsewhere_that_does_not_fit_the_article_is_no_gold(varied: Table) -> None:
    found = decisions_by_article(varied.project)[varied.mill.id]
    taken = next(one for one in found if one.outcome == TAKEN)
    forged = taken.gold.replace('"text":"', '"text":"Forged ')
    with varied.project.edit("Forge") as edit:
        edit.replace(Kind.DECISION, replace(decision(varied.project, taken.id), gold=forged))
    assert [one.claim.segments[0].start for one in gold_of(varied)] == [0, 40, 80, 100]
    assert exported(varied, Path(varied.project.address).with_name("labels.csv"), layer=Layer.GOLD)
    spot = review_group(varied.project, taken.claims[0]).review
    assert (spot.state, spot.gold.claims) == (ReviewState.OPEN, ())
    assert [news.change for news in spot.news] == [Change.UNREADABLE]


def test_a_claim_that_all_left_without_a_label_is_no_gold_label(table: Table, tmp_path: Path) -> None:
    for by in (table.ana, table.ben):
        table.mark(by, (0, 20), label=None)
    table.finish(table.ana, table.ben)
    [one] = gold_of(table)
    assert (one.source, one.is_gold) == (GoldSource.UNANIMOUS, False)
    rows = exported(table, tmp_path / "labels.csv", layer=Layer.BOTH)
    assert [row["label_is_gold"] for row in rows] == ["false"] * 3


# -- on its way out ------------------------------------------------------------------------------------------------


def written(table: Table, path: Path, **options: object) -> ExportReport:
    return run(export_labels(table.project, path, ExportOptions(**options)))  # type: ignore[arg-type]


def exported(table: Table, path: Path, **options: object) -> list[dict[str, str]]:
    written(table, path, **options)
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_each_annotators_rows_say_what_became_of_them(varied: Table, tmp_path: Path) -> None:
    rows = exported(varied, tmp_path / "labels.csv")
    told = [
        (row["annotator"], row["label_is_gold"], row["gold_source"], row["decided_by"])
        for row in rows
        if row["start"] in {"0", "20", "60", "80", "120", "140"}
    ]
    assert told == [
        ("Ana", "true", "unanimous", ""),
        ("Ben", "true", "unanimous", ""),
        ("Ana", "true", "adjudicated", "Rita"),
        ("Ben", "false", "adjudicated", "Rita"),
        ("Ana", "false", "adjudicated", "Rita"),
        ("Ben", "false", "adjudicated", "Rita"),
        ("Ana", "false", "contested", "Rita"),
        ("Ben", "false", "contested", "Rita"),
        ("Ana", "false", "", ""),
        ("Ben", "false", "", ""),
        ("Ana", "false", "", ""),
        ("Ben", "false", "", ""),
    ]


def test_work_that_is_not_finished_says_nothing_of_gold(table: Table, tmp_path: Path) -> None:
    table.mark(table.ana, (0, 20))
    [row] = exported(table, tmp_path / "labels.csv")
    assert (row["label_is_gold"], row["gold_source"]) == ("", "")


def test_the_gold_layer_goes_out_alone_or_with_everybodys(varied: Table, tmp_path: Path) -> None:
    gold = exported(varied, tmp_path / "gold.csv", layer=Layer.GOLD)
    assert [(row["origin"], row["annotator"]) for row in gold] == [("gold", "")] * 5
    both = exported(varied, tmp_path / "both.csv", layer=Layer.BOTH)
    own = exported(varied, tmp_path / "own.csv")
    assert [row for row in both if row["annotator"] == ""] == gold
    assert [row for row in both if row["annotator"]] == own
    confirmed = exported(varied, tmp_path / "gold.csv", layer=Layer.GOLD, labels=("confirmed",))
    assert [row["start"] for row in confirmed] == ["40"]
    alone = exported(varied, tmp_path / "gold.csv", layer=Layer.GOLD, annotators=("Ben",))
    assert {row["gold_source"] for row in alone} == {"single", "adjudicated", "contested"}


def test_what_has_no_gold_is_told_and_the_layer_stands_in_the_manifest(varied: Table, tmp_path: Path) -> None:
    report = written(varied, tmp_path / "gold.csv", layer=Layer.GOLD)
    assert report.losses == ("Spots on which people differ and that have no gold yet: 2.",)
    manifest = json.loads(report.manifest.read_text(encoding="utf-8"))
    assert (manifest["filters"]["layer"], manifest["filters"]["agreed_by"]) == ("gold", "all")
    assert manifest["schema_version"] == 2


def test_json_lines_hold_the_same_rows_and_are_proved(varied: Table, tmp_path: Path) -> None:
    options = {"layer": Layer.BOTH, "with_suggestions": True}
    report = written(varied, tmp_path / "lines.jsonl", lines=True, **options)
    rows = exported(varied, tmp_path / "labels.csv", spreadsheet=False, **options)
    cells = [cells for _, cells in label_cells(tmp_path / "lines.jsonl")]
    assert [dict(zip(COLUMNS, one, strict=True)) for one in cells] == rows
    assert report.proof.rows == len(rows)
    first = json.loads((tmp_path / "lines.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert (type(first["start"]), first["anonymous_source"], first["label_is_gold"]) == (int, False, True)
    assert json.loads(report.manifest.read_text(encoding="utf-8"))["format"] == "jsonl"


def test_codebook_datasheet_and_decisions_lie_beside_it(varied: Table, tmp_path: Path) -> None:
    varied.mark(varied.ana, (160, 170), origin=SUGGESTED)
    reopen(varied.project, reading.claims_of(varied.project, varied.mill.id)[6].id, varied.rita)
    report = written(varied, tmp_path / "labels.csv", with_codebook=True)
    assert report.beside == ("labels.codebook.md", "labels.datasheet.md", "labels.decisions.csv")
    manifest = json.loads(report.manifest.read_text(encoding="utf-8"))
    assert manifest["beside"] == {name: file_sha256(tmp_path / name) for name in report.beside}

    book = (tmp_path / "labels.codebook.md").read_text(encoding="utf-8")
    for name in (*COLUMNS, "reported", "adjudicated", "attribution", "gold_labels"):
        assert f"| `{name}` |" in book

    sheet = (tmp_path / "labels.datasheet.md").read_text(encoding="utf-8")
    assert "17 claims." in sheet
    assert "1 of 17 claims (5.9 %) merely accepted a suggestion" in sheet
    assert "Version 1 is in force." in sheet
    assert "| Label: raw agreement | 0.125 |" in sheet
    assert "| adjudicated | 2 |" in sheet
    assert "have no gold yet: 4." in sheet

    with (tmp_path / "labels.decisions.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == [column.name for column in DECISION_COLUMNS]
    assert [(row["outcome"], row["gold_labels"], row["stands"]) for row in rows] == [
        ("taken", "reported", "true"),
        ("edited", "confirmed", "true"),
        ("no claim", "", "false"),
        ("contested", "", "true"),
        ("gap", "", "true"),
        ("sent back", "", "true"),
        ("reopened", "", "true"),
    ]


def test_a_decision_on_its_way_out_is_safe_for_spreadsheets(table: Table, tmp_path: Path) -> None:
    claim = table.mark(table.ana, (0, 20))
    table.mark(table.ben, (0, 20), label="denied")
    table.finish(table.ana, table.ben)
    decide(table.project, claim.id, NO_CLAIM, table.rita, note="=cmd()")
    written(table, tmp_path / "labels.csv", with_codebook=True)
    with (tmp_path / "labels.decisions.csv").open(encoding="utf-8-sig", newline="") as file:
        [row] = list(csv.DictReader(file))
    assert row["note"] == "'=cmd()"


def test_the_codebook_explains_every_column_once_and_in_order() -> None:
    assert tuple(column.name for column in LABEL_COLUMNS) == COLUMNS
    for column in (*LABEL_COLUMNS, *DECISION_COLUMNS):
        assert column.meaning[0].isalpha()
        assert not column.meaning.endswith(".")
