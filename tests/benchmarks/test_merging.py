"""A colleague's eighty thousand claims brought in, against the plain import of the same."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.exporting import export_project
from factdesk.usecases.importing import import_articles
from factdesk.usecases.merging import merge_file, plan_merge
from factdesk.usecases.projects import find_annotator
from tests.benchmarks.clock import processor_time
from tests.benchmarks.corpus import write_corpus
from tests.projects import LONG

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ARTICLES, CLAIMS_EACH = (10_000 if LONG else 2_000), 8
"""Fewer in the short run, as both sides grow alike."""
ROUNDS = 2


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    """A project with the articles, and a colleague's with their claims, as a project and as JSON Lines."""
    folder = tmp_path_factory.mktemp("merging")
    bare, lines, project = folder / "ours.factdesk", folder / "theirs.jsonl", folder / "theirs.factdesk"
    write_corpus(lines, ARTICLES, CLAIMS_EACH)
    write_corpus(folder / "bare.jsonl", ARTICLES, 0)
    for path, source in ((bare, folder / "bare.jsonl"), (project, lines)):
        with Project.create(path, "Corpus") as made:
            run(import_articles(made, [source], find_annotator(made, "Ana")))
    with Project.open(project) as made:
        lines.unlink()
        run(export_project(made, lines))
    return bare, project, lines


def _seconds(work: Callable[[Path], object], bare: Path, tmp_path: Path) -> float:
    """Seconds of processor time of the quickest of several rounds, that of the process which reads files included."""
    best = float("inf")
    for number in range(ROUNDS):
        path = Path(shutil.copy(bare, tmp_path / f"{number}.factdesk"))
        begun = processor_time()
        work(path)
        best = min(best, processor_time() - begun)
    return best


def test_a_merge_takes_at_most_three_times_the_plain_import_of_the_same(
    files: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    bare, project, lines = files

    def plain(path: Path) -> None:
        with Project.open(path) as ours:
            assert (
                run(import_articles(ours, [lines], find_annotator(ours, "Ana"))).claims
                == ARTICLES * CLAIMS_EACH
            )

    def merge(path: Path) -> None:
        with Project.open(path) as ours:
            report = run(merge_file(ours, project, find_annotator(ours, "Ana")))
        assert report.labels == (("Ana", ARTICLES * CLAIMS_EACH),)

    def plan(path: Path) -> None:
        with Project.open(path) as ours:
            run(plan_merge(ours, project))

    imported, merged, planned = (_seconds(work, bare, tmp_path) for work in (plain, merge, plan))
    sys.stdout.write(
        f"\nmerge: {merged:.1f} s, plan {planned:.1f} s, import {imported:.1f} s, "
        f"ratio {merged / imported:.2f}\n"
    )
    assert merged <= 3 * imported
