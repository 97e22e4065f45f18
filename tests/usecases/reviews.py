"""A project in which several people have read the same article, with every kind of difference between two of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article, Claim
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import history
from factdesk.usecases.readings import finish_article
from factdesk.usecases.review_queue import ReviewLine, ReviewQueue, ReviewScope, review_queue
from tests.projects import add_articles, make_article, make_claim, make_project, orphans, problems

BY_NAME = ReviewScope(anonymous=False)
"""A is Ana, B is Ben."""


@dataclass
class Table:
    """A project, those who labelled in it, and the reviewer."""

    project: Project
    ana: Annotator
    ben: Annotator
    rita: Annotator
    mill: Article

    def mark(
        self,
        by: Annotator,
        *spans: tuple[int, int],
        label: str | None = "reported",
        article: Article | None = None,
        **more: object,
    ) -> Claim:
        """A claim of somebody."""
        parts = tuple(Span(*pair) for pair in spans)
        claim = make_claim(article or self.mill, by, parts, label=label, **more)
        with self.project.edit("Mark claim", by) as edit:
            edit.insert(Kind.CLAIM, [claim])
        return claim

    def finish(self, *people: Annotator) -> None:
        """Let people be done with the article."""
        for one in people:
            finish_article(self.project, self.mill.id, one)

    def queue(self, scope: ReviewScope = BY_NAME) -> ReviewQueue:
        """The queue as it is now."""
        return run(review_queue(self.project, scope))

    def line(self, claim: Claim, scope: ReviewScope = BY_NAME) -> ReviewLine:
        """The line of the spot on which a claim stands, which begins there."""
        return next(one for one in self.queue(scope).lines if one.start == claim.segments[0].start)

    def undone_again(self, by: Annotator, before: str) -> None:
        """Make sure that undoing the newest edit leads to the state before, and redoing back."""
        after = state_digest(self.project)
        assert after != before
        history.undo(self.project, by)
        assert state_digest(self.project) == before
        history.redo(self.project, by)
        assert state_digest(self.project) == after

    @property
    def state(self) -> str:
        """The state digest of the project."""
        return state_digest(self.project)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    path = tmp_path / "mill.factdesk"
    project, (ana, ben, rita) = make_project(path, "Ana", "Ben", "Rita")
    with project:
        [mill] = add_articles(project, make_article(publisher="The Example"), by=ana)
        yield Table(project, ana, ben, rita, mill)
    assert problems(path) == []
    assert orphans(path) == 0
