import csv
import hashlib
import itertools
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, new_id
from factdesk.domain.errors import ExportFailed, InvalidValue
from factdesk.domain.projects import Reading, Rejection
from factdesk.domain.spans import Span
from factdesk.formats.labels_csv import COLUMNS, LabelWriter, read_labels_csv
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases import exporting
from factdesk.usecases.claims import label_claims
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    fill,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
)
from tests.strategies import texts_with_segments

Opened = tuple[Project, Annotator, Annotator]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    """Two articles; Ana has denied three claims and has finished the first article, Ben has one without a label."""
    project, (ana, ben) = make_project(tmp_path / "mills.factdesk", "Ana", "Ben")
    with project:
        first, second = add_articles(
            project, make_article(title="#1 The mill"), make_article(f"{TEXT} More.", "=2+2")
        )
        spans = (Span(0, 26), Span(28, 40))
        claims = [make_claim(first, ana, span, label="denied", note="-1") for span in spans]
        claims += [
            make_claim(second, ana, (Span(0, 8), Span(14, 19)), label="denied"),
            make_claim(second, ben),
        ]
        offered = [make_suggestion(first, Span(at, at + 10)) for at in (0, 30, 60)]
        add_suggestions(project, *offered)
        with project.edit("Label", ana) as edit:
            edit.insert(Kind.CLAIM, [replace(claims[0], suggestion_id=offered[0].id), *claims[1:]])
            edit.insert(Kind.REJECTION, [Rejection(new_id(), offered[1].id, ben.id)])
            edit.insert(
                Kind.READING, [Reading(new_id(), first.id, ana.id, finished_at="2026-01-31T10:00:00.000Z")]
            )
        yield project, ana, ben


def _cells(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _export(opened: Opened, path: Path, **options: object) -> list[dict[str, str]]:
    run(export_labels(opened[0], path, ExportOptions(**options)))  # type: ignore[arg-type]
    return _cells(path)


def test_every_claim_is_a_row_and_the_report_and_manifest_say_so(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    report = run(export_labels(opened[0], path))
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfproject_id,")
    assert (report.rows, report.articles, report.proof.rows, report.proof.mismatches) == (4, 2, 4, ())
    assert (report.size, report.sha256) == (len(data), hashlib.sha256(data).hexdigest())
    manifest = json.loads((tmp_path / "labels.manifest.json").read_text(encoding="utf-8"))
    assert manifest["sha256"] == report.sha256
    assert manifest["counts"] == {"rows": 4, "articles": 2, "claims": 4, "suggestions": 0}
    assert manifest["columns"] == list(COLUMNS)
    assert manifest["filters"]["labels"] == ["reported", "denied", "unconfirmed", "confirmed"]
    assert manifest["proof"] == {"rows": 4, "mismatches": 0}
    assert manifest["mode"]["texts"].startswith("spreadsheet")
    assert report.losses == tuple(manifest["losses"])
    assert "1 rows are of claims in several segments" in report.losses[0]


def test_rows_carry_the_article_the_annotator_and_the_project(opened: Opened, tmp_path: Path) -> None:
    project = opened[0]
    rows = _export(opened, tmp_path / "labels.csv")
    assert {row["project_id"] for row in rows} == {reading.project_info(project).id}
    assert [(row["title"], row["annotator"]) for row in rows] == [
        ("#1 The mill", "Ana"),
        ("#1 The mill", "Ana"),
        ("'=2+2", "Ana"),
        ("'=2+2", "Ben"),
    ]
    assert rows[0]["note"] == "'-1"
    assert rows[2]["segment_count"] == "2"


def test_the_exact_mode_leaves_every_text_as_it_is(opened: Opened, tmp_path: Path) -> None:
    rows = _export(opened, tmp_path / "labels.csv", spreadsheet=False, bom=False)
    assert rows[2]["title"] == "=2+2"
    assert (tmp_path / "labels.csv").read_bytes().startswith(b"project_id")
    guarded = tmp_path / "guarded.csv"
    run(export_labels(opened[0], guarded))
    one = list(read_labels_csv(tmp_path / "labels.csv", spreadsheet=False))
    assert one == list(read_labels_csv(guarded, spreadsheet=True))


@pytest.mark.parametrize(
    ("options", "count"),
    [
        ({"labels": ("denied",)}, 3),
        ({"labels": ("reported", "confirmed")}, 0),
        ({"annotators": ("Ben",)}, 1),
        ({"annotators": ("Ben", "Ana")}, 4),
        ({"annotators": ("Ben",), "labels": ("denied",)}, 0),
        ({"finished_only": True}, 2),
        ({"with_suggestions": True}, 5),
        ({"with_suggestions": True, "labels": ("denied",)}, 3),
        ({"with_suggestions": True, "labels": ("reported",)}, 1),
        ({"with_suggestions": True, "finished_only": True}, 3),
    ],
)
def test_filters_take_what_they_name(
    opened: Opened, tmp_path: Path, options: dict[str, object], count: int
) -> None:
    rows = _export(opened, tmp_path / "labels.csv", **options)
    assert len(rows) == count
    undecided = [row for row in rows if row["origin"] == "suggestion"]
    offered = "with_suggestions" in options and options.get("labels") != ("denied",)
    assert len(undecided) == offered
    assert all(row["claim_id"] == row["annotator"] == row["label"] == "" for row in undecided)


def test_unknown_labels_and_people_are_refused_before_anything_is_written(
    opened: Opened, tmp_path: Path
) -> None:
    for options, sentence in (
        (ExportOptions(labels=("maybe",)), "no label “maybe”"),
        (ExportOptions(annotators=("Cleo",)), "called “Cleo”; there is Ana, Ben"),
    ):
        with pytest.raises(InvalidValue, match=sentence):
            run(export_labels(opened[0], tmp_path / "labels.csv", options))
    assert not (tmp_path / "labels.csv").exists()


def test_a_project_without_claims_gives_a_header_alone(tmp_path: Path) -> None:
    project, _ = make_project(tmp_path / "empty.factdesk", "Ana")
    with project:
        report = run(export_labels(project, tmp_path / "labels.csv"))
    assert report.rows == 0
    assert _cells(tmp_path / "labels.csv") == []


def test_the_project_itself_is_never_written_over(opened: Opened, tmp_path: Path) -> None:
    for export in (export_labels, export_project):
        with pytest.raises(ExportFailed, match=r"choose a name ending in \.csv or \.jsonl"):
            run(export(opened[0], tmp_path / "mills.factdesk"))
        with pytest.raises(ExportFailed, match="is a folder"):
            run(export(opened[0], tmp_path))


@pytest.mark.skipif(not hasattr(Path, "hardlink_to"), reason="needs links")
def test_nor_by_another_name(opened: Opened, tmp_path: Path) -> None:
    (tmp_path / "labels.csv").symlink_to(tmp_path / "mills.factdesk")
    with pytest.raises(ExportFailed, match="is the project itself"):
        run(export_labels(opened[0], tmp_path / "labels.csv"))


def test_a_disk_that_alters_what_is_written_is_found_and_the_old_file_stays(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes(b"old")
    honest = LabelWriter.write

    def shifted(self: LabelWriter, rows: list[object]) -> None:
        honest(self, [row._replace(start=row.start + 1) for row in rows])  # type: ignore[attr-defined]

    monkeypatch.setattr(LabelWriter, "write", shifted)
    with pytest.raises(ExportFailed, match="differs from the project in line 2, column"):
        run(export_labels(opened[0], path))
    assert path.read_bytes() == b"old"
    assert not (tmp_path / "labels.manifest.json").exists()


@pytest.mark.parametrize("export", [export_labels, export_project])
def test_closing_an_export_leaves_the_old_file_and_no_draft(
    opened: Opened, tmp_path: Path, export: object
) -> None:
    path = tmp_path / "out" / "labels.csv"
    path.parent.mkdir()
    path.write_bytes(b"old")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exporting, "_EVERY", 1)
        job = export(opened[0], path)  # type: ignore[operator]
        next(job)
        job.close()
    assert path.read_bytes() == b"old"
    assert [found.name for found in path.parent.iterdir()] == ["labels.csv"]


@pytest.mark.parametrize("export", [export_labels, export_project])
def test_labels_set_during_an_export_are_committed_at_once_and_do_not_change_the_file(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, export: object
) -> None:
    monkeypatch.setattr(exporting, "_EVERY", 1)
    project, ana, _ = opened
    run(export(project, tmp_path / "before"))  # type: ignore[operator]
    (claim, *_) = reading.claims_of(project, reading.article_ids(project, ana.id)[0], ana.id)
    labels = itertools.cycle(("reported", "confirmed"))
    for _ in export(project, tmp_path / "meanwhile"):  # type: ignore[operator]
        label_claims(project, [claim.id], next(labels), ana)
    assert (tmp_path / "meanwhile").read_bytes() == (tmp_path / "before").read_bytes()


def test_a_whole_project_is_written_proved_and_counted(opened: Opened, tmp_path: Path) -> None:
    project, ana, _ = opened
    fill(project, ana, articles=1)
    project.undo(ana)
    path = tmp_path / "project.jsonl"
    report = run(export_project(project, path))
    lines = path.read_bytes().splitlines()
    assert report.rows == len(lines) - 2
    manifest = json.loads((tmp_path / "project.manifest.json").read_text(encoding="utf-8"))
    assert (manifest["counts"]["articles"], manifest["counts"]["claims"]) == (
        3,
        reading.statistics(project).claims,
    )
    assert manifest["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
    assert sum(manifest["counts"].values()) == report.rows


@given(st.lists(texts_with_segments(), min_size=1, max_size=4, unique_by=lambda case: case[0]))
@settings(max_examples=settings().max_examples // 4)  # each makes a project
def test_whatever_is_labelled_goes_out_with_its_words_at_its_offsets(
    tmp_path_factory: pytest.TempPathFactory, cases: list[tuple[str, tuple[Span, ...]]]
) -> None:
    folder = tmp_path_factory.mktemp("out")
    project, (ana,) = make_project(folder / "p.factdesk", "Ana")
    with project:
        articles = add_articles(project, *(make_article(text) for text, _ in cases))
        with project.edit("Label", ana) as edit:
            edit.insert(
                Kind.CLAIM,
                [make_claim(one, ana, segments) for one, (_, segments) in zip(articles, cases, strict=True)],
            )
        run(export_labels(project, folder / "labels.csv"))
    texts = {article.id: article.text for article in articles}
    rows = list(read_labels_csv(folder / "labels.csv", spreadsheet=True))
    assert len(rows) == len(cases)
    for row in rows:
        text = texts[row.article_id]  # type: ignore[index]
        assert row.segment_count > 1 or text[row.start : row.end] == row.text
        assert text[: row.start].endswith(row.prefix)
        assert text[row.end :].startswith(row.suffix)
