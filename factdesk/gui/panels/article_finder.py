"""Finds what the list of articles shows, and reads beside the window's work what a search does not know yet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import ArticleId
from factdesk.domain.errors import FactDeskError
from factdesk.domain.overview import ArticleFilter, ArticleOrder
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.late import late
from factdesk.gui.session import Session
from factdesk.jobs import Job

if TYPE_CHECKING:
    from factdesk.usecases import article_lists
else:
    article_lists = late("factdesk.usecases.article_lists")

_LOOK_AGAIN = 600
"""Milliseconds between two looks at what can be found by now, while articles are being read for the search."""


class ArticleFinder(QObject):
    """Answers at once with what is known; `found_more` says that there is more to be found by now."""

    found_more = Signal()
    ready = Signal()
    """What `knows` has not known may be known by now: ask again."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lists: article_lists.ArticleLists | None = None
        self._expected: article_lists.ArticleLists | None = None
        self._reader = JobRunner(self)
        self._reader.progressed.connect(self._read_on)
        self._sorter, self._answerer = JobRunner(self), JobRunner(self)
        self._clock = QElapsedTimer()
        session.changed.connect(self._changed)
        session.changed_elsewhere.connect(self._follow_others)
        session.annotator_changed.connect(self._forget)
        for runner in (self._reader, self._sorter, self._answerer):
            session.closing.connect(runner.shut_down)
        session.closed.connect(self._close)

    @property
    def reading(self) -> bool:
        """Whether articles are being read that a search does not find yet."""
        return self._reader.running

    @property
    def sorting(self) -> bool:
        """Whether the orders are being read, before anybody asks for them."""
        return self._sorter.running

    def listed(self, wanted: ArticleFilter, order: ArticleOrder) -> list[ArticleId]:
        """The articles that a filter lets through, in an order; none when there is no project.

        Raises what the store raises when the project cannot be read.
        """
        lists = self._known()
        if lists is None:
            return []
        found = lists.listed(self._session.annotator, wanted, order)
        if lists.waiting:
            self.prepare()
        if not lists.knows_orders():
            self._sort()
        return found

    def knows(self, wanted: ArticleFilter, order: ArticleOrder) -> bool:
        """Whether `listed` answers at once; else what it needs is read beside the window, and `ready` says when."""
        lists = self._known()
        if lists is None or lists.knows(self._session.annotator, wanted, order):
            return True
        if self._answerer.running:
            return False  # it is asked again once that ends
        by, age = self._session.annotator, lists.age
        self._answerer.start(
            "", lambda: lists.preparing(by, wanted, order), lambda found: self._take(found, age), self._failed
        )
        return False

    def _sort(self) -> None:
        """Read every order before anybody asks for it."""
        lists = self._known()
        if lists is not None and not self._sorter.running:
            age = lists.age
            sort = partial(_once_checked, lists, lists.preparing_orders)
            self._sorter.start("", sort, lambda found: self._take(found, age), self._failed)

    def _take(self, found: article_lists.Prepared, age: tuple[int, int]) -> None:
        if self._lists is not None:
            self._lists.take(found, age)
            self.ready.emit()

    @property
    def total(self) -> int:
        """How many articles there are, as of the last listing."""
        return self._lists.total if self._lists else 0

    def unfinished_after(self, ids: list[ArticleId], row: int) -> ArticleId | None:
        """The next article of a list that the annotator has not finished, from the top again at its end."""
        lists = self._known()
        return lists.unfinished_after(self._session.annotator, ids, row) if lists else None

    def prepare(self) -> None:
        """Begin to read what a search does not find yet, unless that is being done."""
        lists = self._known()
        if lists is not None and not self._reader.running:
            self._clock.start()
            read = partial(_once_checked, lists, lists.catching_up)
            self._reader.start("", read, lambda _: self.found_more.emit(), self._failed)

    def expect(self, lists: article_lists.ArticleLists) -> None:
        """Take lists that were read beside the window, for when their project is shown."""
        self._expected = lists

    def _known(self) -> article_lists.ArticleLists | None:
        project = self._session.project
        if self._lists is None and project is not None:
            expected, self._expected = self._expected, None
            known = expected is not None and expected.project is project
            self._lists = expected if known else article_lists.ArticleLists(project)
        return self._lists

    def _read_on(self) -> None:
        if self._clock.elapsed() > _LOOK_AGAIN:
            self._clock.restart()
            self.found_more.emit()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, FactDeskError):
            self._session.saving_failed.emit(str(error))

    def _changed(self, change: ChangeSet) -> None:
        if self._lists is not None:
            self._lists.follow(change)

    def _follow_others(self) -> None:
        if self._lists is not None:
            self._lists.follow_others()

    def _forget(self) -> None:
        if self._lists is not None:
            self._lists.forget()

    def _close(self) -> None:
        self._lists = None


def _once_checked(lists: article_lists.ArticleLists, make: Callable[[], Job[Any]]) -> Job[Any]:
    """Long reading of a project, and what is kept of it for later: not before all of it has been checked."""
    yield from lists.project.being_checked()
    return (yield from make())
