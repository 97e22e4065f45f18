"""The overview of ten thousand articles with eighty thousand claims: counted in looks that keep nobody waiting."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk.jobs import run
from factdesk.store import Project, reading_overview
from factdesk.usecases.importing import import_articles
from factdesk.usecases.overview import describe_overview
from factdesk.usecases.projects import find_annotator
from tests.benchmarks.conftest import ARTICLES, CLAIMS_EACH
from tests.benchmarks.corpus import write_corpus

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

FEWER = 10
"""The small project has so many times fewer articles."""
GROWTH = 1.5
"""Counting may take this much more than in proportion."""
LONGEST = 0.3
"""The most of the whole time that one look at the project may take. Here all claims came by one single edit, whose
article is found in one look; with an edit for each claim no look takes a twentieth."""


def imported(folder: Path, articles: int) -> Project:
    write_corpus(folder / f"{articles}.jsonl", articles, CLAIMS_EACH)
    project = Project.create(folder / f"{articles}.factdesk", "Corpus")
    run(import_articles(project, [folder / f"{articles}.jsonl"], find_annotator(project, "Ana")))
    return project


@pytest.fixture(scope="module")
def projects(pristine: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Project]]:
    small = imported(tmp_path_factory.mktemp("overview"), ARTICLES // FEWER)
    with Project.open(pristine, read_only=True) as large, small:
        yield large, small


def best(project: Project) -> float:
    """Seconds of processor time of the quickest of three rounds."""
    found = []
    for _ in range(3):
        begun = time.process_time()
        overview = run(describe_overview(project))
        found.append(time.process_time() - begun)
        assert overview.claims == len(overview.articles) * CLAIMS_EACH
    return min(found)


def test_counting_takes_no_longer_than_in_proportion(projects: tuple[Project, Project]) -> None:
    large, small = (best(project) for project in projects)
    sys.stdout.write(
        f"\noverview: {large:.2f} s, {large / small:.1f} times that of {FEWER} times fewer articles\n"
    )
    assert large <= GROWTH * FEWER * small


def test_no_look_holds_writers_up_for_long(projects: tuple[Project, Project]) -> None:
    project, _ = projects
    longest, whole = 0.0, 0.0
    for look in (
        reading_overview.article_rows,
        reading_overview.claim_rows,
        reading_overview.suggestion_rows,
        reading_overview.edit_moments,
    ):
        rows, begun = look(project), time.process_time()
        for _ in rows:
            took = time.process_time() - begun
            longest, whole = max(longest, took), whole + took
            begun = time.process_time()
    sys.stdout.write(f"\nlongest look: {longest * 1_000:.0f} ms of {whole * 1_000:.0f} ms\n")
    assert longest <= LONGEST * whole
