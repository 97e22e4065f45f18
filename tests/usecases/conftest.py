"""A desk with a project on it, for tests of what a user can do."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import Annotator, Article
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import history
from tests.projects import add_articles, find_span, make_article, make_project, orphans, problems
from tests.usecases.colleagues import two

__all__ = ["desk", "two"]


@dataclass(frozen=True)
class Desk:
    """An open project with two articles, and two people."""

    project: Project
    ana: Annotator
    ben: Annotator
    mill: Article
    port: Article

    def span(self, words: str) -> Span:
        """Where words stand in the article about the mill."""
        return find_span(self.mill.text, words)

    def is_one_edit(self, changes: ChangeSet, title: str, before: str, by: Annotator | None = None) -> None:
        """Make sure that this was one edit with that title, whose undoing leads to the state before."""
        (line,) = reading.history(self.project, limit=1)
        assert (line.seq, line.title, line.annotator) == (changes.edit, title, (by or self.ana).name)
        after = state_digest(self.project)
        history.undo(self.project, by or self.ana)
        assert state_digest(self.project) == before
        history.redo(self.project, by or self.ana)
        assert state_digest(self.project) == after

    @property
    def state(self) -> str:
        """The state digest of the project."""
        return state_digest(self.project)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "mill.factdesk"
    project, (ana, ben) = make_project(path, "Ana", "Ben")
    with project:
        mill, port = add_articles(
            project,
            make_article(),
            make_article("The port stays open, officials said. 😀 Nobody denied it.", "The port"),
        )
        yield Desk(project, ana, ben, mill, port)
    assert problems(path) == []
    assert orphans(path) == 0
