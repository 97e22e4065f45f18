"""The large project that benchmarks of the window share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.importing import import_articles
from factdesk.usecases.projects import find_annotator
from tests.benchmarks.corpus import write_corpus

ARTICLES, CLAIMS_EACH = 10_000, 8


@pytest.fixture(scope="session")
def pristine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of ten thousand articles and eighty thousand claims, to be copied."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.factdesk"
    lines = path.with_suffix(".jsonl")
    write_corpus(lines, ARTICLES, CLAIMS_EACH)
    with Project.create(path, "Corpus") as project:
        run(import_articles(project, [lines], find_annotator(project, "Ana")))
    lines.unlink()
    return path


@pytest.fixture
def large(pristine: Path, tmp_path: Path) -> Path:
    """A copy of it of this one test."""
    return Path(shutil.copy(pristine, tmp_path / "large.factdesk"))
