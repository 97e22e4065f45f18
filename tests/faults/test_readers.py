"""A32: whatever a file holds, its reader gives a value or refuses in one sentence, and nothing of it stays behind."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import NO_CHANGE
from factdesk.domain.errors import FactDeskError
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases.importing import import_articles
from factdesk.usecases.merging import merge_file
from tests.faults.ledger import record
from tests.faults.mutations import TOKENS, mutated
from tests.faults.readers import READERS, Reader, exports, try_reader
from tests.projects import LONG, make_project, problems

EXAMPLES = 3_000 if LONG else 200
IMPORTS = 400 if LONG else 12
"""Files that go into a real project, each of them through a process of its own."""

_readers = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.title)


@_readers
def test_a32_a_sound_file_is_read(reader: Reader, tmp_path: Path) -> None:
    for seed in reader.seeds():
        if reader.suffix not in (".txt", ".md") or seed.isascii():
            assert try_reader(reader, seed, tmp_path)


@_readers
def test_a32_each_nasty_piece_alone_and_in_front_is_read_or_refused(reader: Reader, tmp_path: Path) -> None:
    for token in TOKENS:
        for data in (token, token + reader.seeds()[0]):
            try_reader(reader, data, tmp_path)


@_readers
def test_a32_a_changed_file_is_read_or_refused_in_one_sentence(reader: Reader, tmp_path: Path) -> None:
    tried = taken = 0

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.one_of(mutated(reader.seeds()), st.binary(max_size=200)))
    def try_one(data: bytes) -> None:
        nonlocal tried, taken
        tried += 1
        taken += try_reader(reader, data, tmp_path)

    try_one()
    record("A32", tried=tried, lost=0)
    assert tried >= EXAMPLES / 2


@pytest.mark.parametrize("suffix", [".txt", ".md", ".jsonl"])
@pytest.mark.parametrize("is_empty", [True, False], ids=["into an empty project", "into one with articles"])
def test_a32_a_changed_file_goes_into_a_project_whole_or_not_at_all(
    suffix: str, is_empty: bool, tmp_path: Path
) -> None:
    reader = next(one for one in READERS if one.suffix == suffix and one.title != "labels as JSON Lines")
    count = tried = 0

    @settings(max_examples=IMPORTS, deadline=None, suppress_health_check=list(HealthCheck))
    @given(mutated(reader.seeds()))
    def try_one(data: bytes) -> None:
        nonlocal count, tried
        count += 1
        tried += 1
        file = tmp_path / f"{count}{suffix}"
        file.write_bytes(data)
        path = tmp_path / f"{count}.factdesk"
        project, (ana,) = make_project(path, "Ana")
        with project:
            if not is_empty:
                (tmp_path / "first.txt").write_text("First.")
                run(import_articles(project, [tmp_path / "first.txt"], ana))
            before = state_digest(project)
            report = run(import_articles(project, [file], ana))
            if report.refused:
                assert not report.imported
                assert state_digest(project) == before
                assert file.name in report.refused[0][1]
            else:
                _read_all(project)
        assert problems(path) == []
        path.unlink()

    try_one()
    record("A32", tried=tried, lost=0)


def _read_all(project: Project) -> None:
    for article_id in reading.article_ids(project, ""):
        article = reading.article(project, article_id)
        for claim in reading.claims_of(project, article.id):
            assert claim.segments[-1].end <= len(article.text)


def test_a32_a_changed_project_file_is_brought_in_whole_or_not_at_all(tmp_path: Path) -> None:
    ours = tmp_path / "ours.factdesk"
    project, (ana,) = make_project(ours, "Ana")
    tried = 0

    @settings(max_examples=IMPORTS * 2, deadline=None, suppress_health_check=list(HealthCheck))
    @given(mutated([exports()["mill.factdesk"], exports()["project.jsonl"]]))
    def try_one(data: bytes) -> None:
        nonlocal tried
        tried += 1
        file = tmp_path / "theirs.factdesk"
        file.write_bytes(data)
        before = state_digest(project)
        try:
            report = run(merge_file(project, file, ana))
        except FactDeskError as error:
            refusal = str(error)
        else:
            refusal = ""
        if refusal:
            assert file.name in refusal
            assert state_digest(project) == before
            return
        if report.changes != NO_CHANGE:
            project.undo(ana)
        assert reading.statistics(project).articles == 0

    with project:
        try_one()
    assert problems(ours) == []
    record("A32", tried=tried, lost=0)
