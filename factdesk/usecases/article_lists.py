"""The list of articles as it is asked for with every letter typed: filtered, searched, in order."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId
from factdesk.domain.found_words import Snippet, snippet_of
from factdesk.domain.overview import ArticleFilter, ArticleLine, ArticleOrder
from factdesk.jobs import Job, run
from factdesk.store import Project, reading_articles, reading_left
from factdesk.store.search import SearchIndex
from factdesk.usecases.mutes import offer_terms

_AT_ONCE = 50
"""So many changed articles are taken in before a search; more would be felt, and are left to `catching_up`."""

_NEAR = 100
"""Rows that are looked at before all that is finished is asked for: the next unfinished article is mostly close."""


class ArticleLists:
    """The lists of one open project. What does not depend on the words searched for is kept until `forget`."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._index: SearchIndex | None = None
        self._orders: dict[tuple[ArticleOrder, str], list[ArticleId]] = {}
        self._narrowed: dict[tuple[str, ArticleFilter], frozenset[str]] = {}
        self.total = 0
        """Articles of the project, as of the last listing."""
        self.waiting = 0
        """Articles that the last search did not know as they are, or at all; `catching_up` brings them in."""

    def forget(self, *, articles: bool = True) -> None:
        """Something has changed: an article, or only what was done in articles."""
        self._narrowed.clear()
        kept = {} if articles else {key: ids for key, ids in self._orders.items() if not key[1]}
        self._orders = kept

    def listed(self, by: Annotator, wanted: ArticleFilter, order: ArticleOrder) -> list[ArticleId]:
        """Ids of the articles that a filter lets through, as this annotator sees them."""
        words = wanted.words.strip()
        every = self._ordered(by, ArticleOrder.IMPORT if order is ArticleOrder.MATCH else order)
        self.total = len(every)
        through = self._let_through(by, wanted.plain, every)
        if not words:
            self.waiting = 0
            return [one for one in every if one in through] if wanted.narrows else list(every)
        found = self._found(words, best_first=order is ArticleOrder.MATCH)
        if order is ArticleOrder.MATCH:
            if not wanted.narrows and not self.waiting:
                return found  # what the index holds is what the project holds
            return [one for one in found if one in through]
        chosen = through.intersection(found)
        return [one for one in every if one in chosen]

    def _ordered(self, by: Annotator, order: ArticleOrder) -> list[ArticleId]:
        key = (order, by.id if order is ArticleOrder.LEFT else "")
        if key not in self._orders:
            found = reading_articles.ordered_ids(self._project, order)
            if order is ArticleOrder.LEFT:
                found = reading_left.most_left_first(self._project, by.id, offer_terms(self._project), found)
            self._orders[key] = found
        return self._orders[key]

    def _let_through(self, by: Annotator, wanted: ArticleFilter, every: Sequence[str]) -> frozenset[str]:
        key = (by.id, wanted)
        if key not in self._narrowed:
            found = reading_articles.filtered_ids(self._project, by.id, wanted, every)
            if wanted.left is not None:
                terms = offer_terms(self._project)
                found = reading_left.with_left(self._project, by.id, terms, wanted.left, found)
            self._narrowed = {key: found}
        return self._narrowed[key]

    def _found(self, words: str, *, best_first: bool) -> list[ArticleId]:
        if self._index is None:
            self._index = SearchIndex(self._project)
        self.waiting = self._index.waiting()
        if 0 < self.waiting <= _AT_ONCE:
            run(self._index.catch_up())
            self.waiting = 0
        return self._index.find_now(words, best_first=best_first)

    def catching_up(self) -> Job[None]:
        """Let searches know all articles. It may run in another thread; what it has read is found as it goes."""
        yield from SearchIndex(self._project).catch_up()

    def unfinished_after(self, by: Annotator, ids: Sequence[ArticleId], row: int) -> ArticleId | None:
        """The first article below a row of a list that this annotator has not finished, or else from its top.

        None when there is none but the one at that row.
        """
        near = ids[row + 1 : row + 1 + _NEAR]
        finished = reading_articles.finished_articles(self._project, by.id, near)
        if found := next((one for one in near if one not in finished), None):
            return found
        finished = reading_articles.finished_articles(self._project, by.id)
        around = (*range(row + 1, len(ids)), *range(max(row, 0)))
        return next((ids[at] for at in around if ids[at] not in finished), None)


def article_lines(project: Project, ids: Sequence[str], by: Annotator) -> list[ArticleLine]:
    """The lines of a list for these articles, in this order; articles that are gone are left out."""
    return reading_articles.article_lines(project, ids, by.id, offer_terms(project))


def snippets(project: Project, ids: Sequence[ArticleId], words: str) -> dict[ArticleId, Snippet]:
    """The words around what was found in the text of each of these articles, by id."""
    texts = reading_articles.article_texts(project, ids)
    return {one: snippet_of(texts.get(one, ""), words) for one in ids}


def list_articles(
    project: Project,
    by: Annotator,
    wanted: ArticleFilter | None = None,
    order: ArticleOrder = ArticleOrder.IMPORT,
) -> list[ArticleId]:
    """Ids of the articles that a filter lets through, in an order; what was changed last is found too."""
    lists, wanted = ArticleLists(project), wanted or ArticleFilter()
    if wanted.words.strip():
        run(lists.catching_up())
    return lists.listed(by, wanted, order)


def article_touched(project: Project, change: ChangeSet) -> ArticleId | None:
    """The article in which an edit was made, as far as it is still there; None for what concerns none in particular."""
    for kind in (Kind.CLAIM, Kind.REJECTION, Kind.READING, Kind.ARTICLE):
        if touched := change.ids(kind):
            return reading_articles.article_of(project, kind, touched[0])
    return None


def suggestions_of(project: Project, rejections: Sequence[str]) -> list[str]:
    """The suggestions that some rejections concern, also when these have been taken back."""
    return reading_articles.suggestions_of(project, rejections)
