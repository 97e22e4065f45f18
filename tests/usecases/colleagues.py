"""A project, and the copy that a colleague works in."""

import hashlib
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from factdesk.domain.claims import Annotator, Article
from factdesk.domain.colleagues.merges import MergeReport
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.merging import merge_file
from tests.projects import (
    add_articles,
    add_suggestions,
    make_article,
    make_project,
    make_suggestion,
    orphans,
    problems,
)


@dataclass
class Two:
    """A project, and a copy that a colleague works in."""

    ours: Project
    theirs: Project
    ana: Annotator
    ben: Annotator
    mill: Article

    def come_home(self) -> MergeReport:
        """Merge the colleague's file, as the one of now."""
        return run(merge_file(self.ours, self.file, self.ana))

    @property
    def file(self) -> Path:
        return Path(self.theirs.address)

    def mark(self, project: Project, by: Annotator, start: int = 0, label: str | None = "reported") -> str:
        return mark_claim(project, self.mill.id, [Span(start, start + 10)], by, label)[0]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    path = tmp_path / "mill.factdesk"
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    [mill] = add_articles(project, make_article(), by=ana)
    add_suggestions(project, *(make_suggestion(mill, Span(at, at + 9)) for at in (0, 20, 40)))
    project.close()
    copy = Path(shutil.copy(path, tmp_path / "ben.factdesk"))
    with Project.open(path) as ours, Project.open(copy) as theirs:
        yield Two(ours, theirs, ana, ben, mill)
    for found in (path, copy):
        assert problems(found) == []
        assert orphans(found) == 0


def copied_again(two: Two) -> None:
    """Let the colleague begin anew, from the project as it is now."""
    two.theirs.close()
    shutil.copy(two.ours.address, two.file)
    two.theirs = Project.open(two.file)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
