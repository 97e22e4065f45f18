"""Importing whole projects: into an empty one, and into one that holds articles."""

import json
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk import paths
from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, ArticleId
from factdesk.domain.spans import Span
from factdesk.domain.texts import check_quote, normalise
from factdesk.formats.labels_csv import read_labels_csv
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases.claims import describe_claim, mark_claim
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
from factdesk.usecases.importing import ImportReport, import_articles, paste_article
from tests.faults.ledger import record
from tests.projects import LONG, add_articles, fill, in_file, make_article, make_project, problems
from tests.strategies import NASTY, texts_with_segments


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Project, Annotator]]:
    project, (ana,) = make_project(tmp_path / "mills.factdesk", "Ana")
    with project:
        yield project, ana


def _import(opened: tuple[Project, Annotator], *sources: Path, encoding: str | None = None) -> ImportReport:
    project, ana = opened
    return run(import_articles(project, sources, ana, encoding))


# -- whole projects ------------------------------------------------------------------------------------------------


def _exported(folder: Path) -> tuple[Path, str]:
    """A project with a history, undone and redone edits included, in the lossless format; and its state."""
    project, (ana, ben) = make_project(folder / "source.factdesk", "Ana", "Ben")
    with project:
        fill(project, ana, articles=2)
        _import((project, ben), *paths.sample_articles())
        project.undo(ana)
        project.undo(ana)
        project.redo(ana)
        run(export_project(project, folder / "project.jsonl"))
        return folder / "project.jsonl", state_digest(project, history=True)


def test_a35_a_project_goes_out_and_comes_back_the_same_with_its_history(tmp_path: Path) -> None:
    file, state = _exported(tmp_path)
    project, (cleo,) = make_project(tmp_path / "copy.factdesk", "Cleo")
    with project:
        report = run(import_articles(project, [file], cleo))
        assert state_digest(project, history=True) == state
        assert (len(report.imported), report.claims) == (7, reading.statistics(project).claims)
        assert report.annotator is None  # Cleo is not of that project
        ana = reading.annotator_named(project, "Ana")
        assert ana is not None
        project.redo(ana)
        project.undo(ana)
        assert state_digest(project) != state
    with Project.open(tmp_path / "copy.factdesk") as again:
        assert again.recovered == ()
    assert problems(tmp_path / "copy.factdesk") == []


def test_undo_and_redo_go_on_in_a_restored_project_as_they_would_have_in_its_source(tmp_path: Path) -> None:
    file, _ = _exported(tmp_path)
    states = []
    copy, (ben,) = make_project(tmp_path / "copy.factdesk", "Ben")
    with copy:
        restored = run(import_articles(copy, [file], ben)).annotator
        assert restored is not None
        assert (restored.name, restored.id == ben.id) == ("Ben", False)
    for name in ("source", "copy"):
        with Project.open(tmp_path / f"{name}.factdesk") as project:
            ana = reading.annotator_named(project, "Ana")
            assert ana is not None
            steps = [project.redo, *[project.undo] * 10, project.redo, project.undo]
            states.append([(step(ana), state_digest(project))[1] for step in steps])
    assert states[0] == states[1]
    assert len(set(states[0])) >= len(states[0]) - 3


NASTY_TEXTS, AT_A_TIME = 10_000 if LONG else 200, 100


@given(
    st.lists(texts_with_segments(), min_size=1, max_size=4, unique_by=lambda case: case[0]),
    st.text(min_size=1),
)
@settings(max_examples=settings().max_examples // 10)  # each makes two projects
def test_a26_any_text_labelled_reopened_and_written_comes_back_word_for_word(
    tmp_path_factory: pytest.TempPathFactory, cases: list[tuple[str, tuple[Span, ...]]], note: str
) -> None:
    _label_reopen_and_write(tmp_path_factory.mktemp("there-and-back"), cases, normalise(note).text)
    record("A26", tried=len(cases), lost=0)


def test_a26_thousands_of_nasty_texts_come_back_word_for_word(tmp_path: Path) -> None:
    chance = random.Random(26)  # noqa: S311
    for number in range(NASTY_TEXTS // AT_A_TIME):
        cases: dict[str, tuple[Span, ...]] = {}
        while len(cases) < AT_A_TIME:
            text = normalise("".join(chance.choices(NASTY, k=chance.randrange(1, 40)))).text
            edges = sorted(chance.randrange(len(text) + 1) for _ in range(2))
            if edges[0] < edges[1]:
                cases[text] = (Span(*edges),)
        folder = tmp_path / str(number)
        folder.mkdir()
        _label_reopen_and_write(folder, list(cases.items()), "long")
    record(
        "A26",
        tried=NASTY_TEXTS,
        lost=0,
        note="labelled, reopened, exported, imported, compared word for word",
    )


def _label_reopen_and_write(folder: Path, cases: list[tuple[str, tuple[Span, ...]]], note: str) -> None:
    source, (ana,) = make_project(folder / "source.factdesk", "Ana")
    with source:
        articles = add_articles(source, *(make_article(text) for text, _ in cases), by=ana)
        for article, (_, segments) in zip(articles, cases, strict=True):
            claim_id, _ = mark_claim(source, article.id, segments, ana, "denied")
        describe_claim(source, claim_id, ana, note=note)
        state = state_digest(source, history=True)
    with Project.open(folder / "source.factdesk") as reopened:
        _check_quotes(reopened, [article.id for article in articles])
        run(export_project(reopened, folder / "project.jsonl"))
        run(export_labels(reopened, folder / "labels.csv", ExportOptions(spreadsheet=False)))
    texts = {article.id: article.text for article in articles}
    rows = list(read_labels_csv(folder / "labels.csv", spreadsheet=False))
    assert len(rows) == len(cases)
    for row in rows:
        if row.segment_count == 1:
            assert texts[ArticleId(row.article_id)][row.start : row.end] == row.text
    copy, (ben,) = make_project(folder / "copy.factdesk", "Ben")
    with copy:
        assert run(import_articles(copy, [folder / "project.jsonl"], ben)).refused == ()
        assert state_digest(copy, history=True) == state
        _check_quotes(copy, [article.id for article in articles])
    shutil.rmtree(folder)


def _check_quotes(project: Project, ids: list[ArticleId]) -> None:
    for article_id in ids:
        (claim,) = reading.claims_of(project, article_id)
        check_quote(reading.article(project, article_id).text, claim.segments, claim.text, claim.id)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_file_that_was_cut_off_or_altered_restores_nothing(tmp_path: Path, share: float) -> None:
    file, _ = _exported(tmp_path)
    data = file.read_bytes()
    file.write_bytes(data[: int(len(data) * share)])
    project, (ana,) = make_project(tmp_path / "copy.factdesk", "Ana")
    with project:
        before = state_digest(project, history=True)
        report = run(import_articles(project, [file], ana))
        assert report.refused[0][0] == "project.jsonl"
        assert report.changes.edit == 0
        assert state_digest(project, history=True) == before


def _altered(file: Path, word: str, **fields: object) -> None:
    lines = [json.loads(line) for line in file.read_bytes().splitlines()]
    next(line for line in lines if word in line)[word].update(fields)
    file.write_bytes(b"".join(json.dumps(line).encode() + b"\n" for line in lines))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"evil": None}, {"evil": 1}),
        ({"id": "a"}, {"id": "b"}),
        ({"digest": "a"}, {"digest": "b"}),
        ({"note": 1}, {"note": "a"}),
        ({"note": "a"}, {"note": None}),
    ],
)
def test_a_history_that_no_edit_can_have_made_is_refused(
    tmp_path: Path, before: dict[str, object], after: dict[str, object]
) -> None:
    file, _ = _exported(tmp_path)
    _altered(file, "change", before=before, after=after, kind="claims")
    project, (ana,) = make_project(tmp_path / "copy.factdesk", "Ana")
    with project:
        report = run(import_articles(project, [file], ana))
    assert "touches what no edit can" in report.refused[0][1]


def test_a_file_that_contradicts_itself_is_refused(tmp_path: Path) -> None:
    file, _ = _exported(tmp_path)
    lines = file.read_bytes().splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith(b'{"annotator"'))
    lines.insert(at, lines[at])
    count = json.loads(lines[-1])["end"]
    file.write_bytes(b"".join([*lines[:-1], json.dumps({"end": count + 1}).encode() + b"\n"]))
    project, (ana,) = make_project(tmp_path / "copy.factdesk", "Ana")
    with project:
        before = state_digest(project, history=True)
        report = run(import_articles(project, [file], ana))
        assert "contradicts itself" in report.refused[0][1]
        assert state_digest(project, history=True) == before


def test_cancelling_a_restoration_leaves_the_project_as_it_was(tmp_path: Path) -> None:
    file, _ = _exported(tmp_path)
    project, (ana,) = make_project(tmp_path / "copy.factdesk", "Ana")
    with project:
        before = state_digest(project, history=True)
        job = import_articles(project, [file], ana)
        next(job)
        next(job)
        job.close()
        assert state_digest(project, history=True) == before


# -- into a project with articles ----------------------------------------------------------------------------------


def test_a_file_joins_a_project_with_articles_as_one_edit_that_can_be_undone(tmp_path: Path) -> None:
    file, _ = _exported(tmp_path)
    project, (cleo,) = make_project(tmp_path / "other.factdesk", "Cleo")
    with project:
        _import((project, cleo), paths.sample_articles()[0])
        before = state_digest(project)
        report = run(import_articles(project, [file], cleo))
        assert (len(report.imported), len(report.duplicates)) == (6, 1)
        figures = reading.statistics(project)
        assert (figures.articles, figures.claims, figures.suggestions) == (7, report.claims, 8)
        assert set(figures.by_annotator) == {"Ana"}
        assert any("stayed behind" in note for note in report.notes)
        again = run(import_articles(project, [file], cleo))
        assert (again.imported, again.claims) == ((), 0)
        assert reading.statistics(project).suggestions == 8
        project.undo(cleo)
        assert state_digest(project) == before
    assert problems(tmp_path / "other.factdesk") == []


def test_claims_go_to_the_standing_article_of_the_same_text_and_people_are_known_by_name(
    tmp_path: Path,
) -> None:
    sources = [make_project(tmp_path / f"{name}.factdesk", "Ana", name) for name in ("one", "two")]
    files = []
    for number, (project, (ana, _)) in enumerate(sources):
        with project:
            fill(project, ana, articles=1, claims=2 + number)
            files.append(tmp_path / f"{number}.jsonl")
            run(export_project(project, files[-1]))
    project, (ana,) = make_project(tmp_path / "both.factdesk", "Ana")
    with project:
        paste_article(project, "Something else.", ana)
        for file in files:
            run(import_articles(project, [file], ana))
        figures = reading.statistics(project)
        # The texts are equal, so are the suggestions for equal words; claims are everybody's own.
        assert (figures.articles, figures.suggestions, figures.claims) == (2, 3, 5)
        assert figures.by_annotator == {"Ana": 5}
        ids = {
            claim_id
            for (claim_id,) in in_file(tmp_path / "both.factdesk", "SELECT suggestion_id FROM claims")
        }
        known = {found for (found,) in in_file(tmp_path / "both.factdesk", "SELECT id FROM suggestions")}
        assert ids <= known
    assert problems(tmp_path / "both.factdesk") == []


def test_what_was_removed_here_stays_removed_but_a_removed_article_can_come_back(tmp_path: Path) -> None:
    source, (ana,) = make_project(tmp_path / "source.factdesk", "Ana")
    with source:
        fill(source, ana, articles=1, claims=2)
        paste_article(source, "Other.", ana)
        run(export_project(source, tmp_path / "project.jsonl"))
        first = reading.article_ids(source, ana.id)[0]
        claim = reading.claims_of(source, first)[0]
        with source.edit("Remove claim", ana) as edit:
            edit.remove(Kind.CLAIM, claim.id)
        run(import_articles(source, [tmp_path / "project.jsonl"], ana))
        assert reading.statistics(source).claims == 1
        other = reading.article_ids(source, ana.id)[1]
        with source.edit("Remove article", ana) as edit:
            edit.remove(Kind.ARTICLE, other)
        report = run(import_articles(source, [tmp_path / "project.jsonl"], ana))
        assert [title for _, title in report.imported] == ["Other."]
        assert reading.statistics(source).articles == 2
    assert problems(tmp_path / "source.factdesk") == []


def test_a_bad_project_file_among_articles_is_listed_and_the_articles_go_in(tmp_path: Path) -> None:
    file, _ = _exported(tmp_path)
    file.write_bytes(file.read_bytes()[:-20])
    project, (cleo,) = make_project(tmp_path / "other.factdesk", "Cleo")
    with project:
        report = run(import_articles(project, [paths.sample_articles()[0], file], cleo))
        assert len(report.imported) == 1
        assert report.refused[0][0] == "project.jsonl"
        assert reading.statistics(project).claims == 0
