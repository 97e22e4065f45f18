"""The list of articles as it is asked for with every letter typed: filtered, searched, in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId
from factdesk.domain.found_words import Snippet, snippet_of
from factdesk.domain.offers import OfferTerms
from factdesk.domain.overview import ArticleFilter, ArticleLine, ArticleOrder
from factdesk.jobs import Job, Progress, run
from factdesk.store import Project, article_orders, reading_articles, reading_left
from factdesk.store.search import SearchIndex, has_edit, settled_edit
from factdesk.usecases.mutes import offer_terms

_AT_ONCE = 50
"""So many changed articles are taken in before a search; more would be felt, and are left to `catching_up`."""

_NEAR = 100
"""Rows that are looked at before all that is finished is asked for: the next unfinished article is mostly close."""

_FEW = 5_000
"""Up to so many articles are filtered and sorted while a finger is on its way up."""

_MOVED = 4
"""So many changed articles are put into their places; for more, the orders are read anew."""

_FILTERS = 4
"""Answers to filters that are kept: somebody goes to and fro between some few."""

OrderKey = tuple[ArticleOrder, str]
"""An order, and the id of the annotator for whom it is one."""
FilterKey = tuple[str, ArticleFilter]


@dataclass(frozen=True, slots=True)
class Prepared:
    """What lists need that was read beside the window."""

    orders: dict[OrderKey, list[ArticleId]] = field(default_factory=dict)
    narrowed: dict[FilterKey, frozenset[str]] = field(default_factory=dict)


class ArticleLists:
    """The lists of one open project. What does not depend on the words searched for is kept until it changes."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self._index: SearchIndex | None = None
        self._orders: dict[OrderKey, list[ArticleId]] = {}
        self._narrowed: dict[FilterKey, frozenset[str]] = {}
        self._count: int | None = None
        """Articles of the project now, once somebody has asked for it."""
        self.total = 0
        """Articles of the project, as of the last listing."""
        self.waiting = 0
        """Articles that the last search did not know as they are, or at all; `catching_up` brings them in."""
        self._seen: tuple[int, str] | None = None
        """The newest edit when the first of the orders was read: what came later has been followed."""
        self.age = (0, 0)
        """How often articles, and how often anything, has changed."""

    def forget(self, *, articles: bool = True) -> None:
        """Something has changed: an article, or only what was done in articles."""
        self._narrowed.clear()
        if articles:
            self._seen = self._count = None
        self._orders = {} if articles else {key: ids for key, ids in self._orders.items() if not key[1]}
        self.age = (self.age[0] + articles, self.age[1] + 1)

    def follow(self, change: ChangeSet) -> None:
        """Keep in step with a change: some few articles are put where they belong, and the rest stays as it is."""
        if Kind.ARTICLE in change.bulk:
            self.forget()
        else:
            self._move(change.ids(Kind.ARTICLE))

    def follow_others(self) -> None:
        """Keep in step with what another program has written."""
        seen, self._seen = self._seen, settled_edit(self.project)
        if seen is None or not has_edit(self.project, *seen):
            self.forget()
        else:
            self._move(article_orders.touched_since(self.project, seen[0]))

    def _move(self, touched: Sequence[str]) -> None:
        orders = {order: ids for (order, whose), ids in self._orders.items() if not whose}
        self.forget(articles=bool(touched))
        if orders and 0 < len(touched) <= _MOVED:
            moved = article_orders.move(self.project, orders, touched)
            self._orders = {(order, ""): ids for order, ids in (moved or {}).items()}

    # -- beside the window -----------------------------------------------------------------------------------------

    def knows(self, by: Annotator, wanted: ArticleFilter, order: ArticleOrder) -> bool:
        """Whether `listed` answers at once; else `preparing` brings what it needs."""
        return self._few() or not (self._lacks_order(by, order) or self._lacks_filter(by, wanted))

    def knows_orders(self) -> bool:
        """Whether every order of the articles alone is known, or there are too few to mind."""
        return self._few() or all((order, "") in self._orders for order in article_orders.KEPT)

    def _few(self) -> bool:
        if self._count is None:
            self._count = article_orders.count_articles(self.project)
        return self._count <= _FEW

    def _lacks_order(self, by: Annotator, order: ArticleOrder) -> bool:
        return _order_key(by, order) not in self._orders

    def _lacks_filter(self, by: Annotator, wanted: ArticleFilter) -> bool:
        return wanted.narrows and (by.id, wanted.plain) not in self._narrowed

    def preparing_orders(self) -> Job[Prepared]:
        """Read every order of the articles alone; it may run in another thread."""
        orders = yield from article_orders.reading_orders(self.project)
        return Prepared({(order, ""): ids for order, ids in orders.items()})

    def preparing(self, by: Annotator, wanted: ArticleFilter, order: ArticleOrder) -> Job[Prepared]:
        """Read what a list needs that is not known; it may run in another thread."""
        found = Prepared()
        every = self._orders.get((ArticleOrder.IMPORT, ""))
        if every is None:
            every = reading_articles.ordered_ids(self.project, ArticleOrder.IMPORT)
            found.orders[ArticleOrder.IMPORT, ""] = every
        yield Progress(0, None)
        if self._lacks_order(by, order):
            key = _order_key(by, order)
            found.orders[key] = self._read_order(by, key[0], every)
        yield Progress(0, None)
        if self._lacks_filter(by, wanted):
            found.narrowed[by.id, wanted.plain] = self._read_filter(by, wanted.plain, every)
        return found

    def take(self, prepared: Prepared, age: tuple[int, int]) -> None:
        """Keep what was prepared when things were of this `age`, as far as nothing has changed it since."""
        if age[0] == self.age[0]:
            self._orders |= {
                key: ids for key, ids in prepared.orders.items() if not key[1] or age == self.age
            }
        if age == self.age:
            for key, ids in prepared.narrowed.items():
                self._keep(key, ids)

    # -- listing ---------------------------------------------------------------------------------------------------

    def listed(self, by: Annotator, wanted: ArticleFilter, order: ArticleOrder) -> list[ArticleId]:
        """Ids of the articles that a filter lets through, as this annotator sees them."""
        words = wanted.words.strip()
        if self._seen is None:
            self._seen = settled_edit(self.project)
        every = self._ordered(by, order)
        self.total = len(every)
        through: Collection[str] | None = None
        if wanted.narrows:
            through = self._let_through(by, wanted.plain, every)
        if not words:
            self.waiting = 0
            return list(every) if through is None else [one for one in every if one in through]
        found = self._found(words, best_first=order is ArticleOrder.MATCH)
        if order is ArticleOrder.MATCH:
            if through is None and self.waiting:
                through = frozenset(every)  # else what the index holds is what the project holds
            return found if through is None else [one for one in found if one in through]
        chosen = frozenset(found) if through is None else frozenset(through).intersection(found)
        return [one for one in every if one in chosen]

    def _ordered(self, by: Annotator, order: ArticleOrder) -> list[ArticleId]:
        key = _order_key(by, order)
        if key not in self._orders:
            every = self._orders.get((ArticleOrder.IMPORT, "")) if key[1] else None
            self._orders[key] = self._read_order(by, key[0], every)
        return self._orders[key]

    def _read_order(
        self, by: Annotator, order: ArticleOrder, every: Sequence[ArticleId] | None
    ) -> list[ArticleId]:
        if order is not ArticleOrder.LEFT:
            return reading_articles.ordered_ids(self.project, order)
        if every is None:
            every = reading_articles.ordered_ids(self.project, order)
        return reading_left.most_left_first(self.project, by.id, offer_terms(self.project), every)

    def _let_through(self, by: Annotator, wanted: ArticleFilter, every: Sequence[str]) -> frozenset[str]:
        key = (by.id, wanted)
        if key not in self._narrowed:
            self._keep(key, self._read_filter(by, wanted, every))
        return self._narrowed[key]

    def _keep(self, key: FilterKey, ids: frozenset[str]) -> None:
        self._narrowed[key] = ids
        if len(self._narrowed) > _FILTERS:
            del self._narrowed[next(iter(self._narrowed))]

    def _read_filter(self, by: Annotator, wanted: ArticleFilter, every: Sequence[str]) -> frozenset[str]:
        found = reading_articles.filtered_ids(self.project, by.id, wanted, every)
        if wanted.left is None:
            return found
        return reading_left.with_left(self.project, by.id, offer_terms(self.project), wanted.left, found)

    def _found(self, words: str, *, best_first: bool) -> list[ArticleId]:
        if self._index is None:
            self._index = SearchIndex(self.project)
        self.waiting = self._index.waiting()
        if 0 < self.waiting <= _AT_ONCE:
            run(self._index.catch_up())
            self.waiting = 0
        return self._index.find_now(words, best_first=best_first)

    def catching_up(self) -> Job[None]:
        """Let searches know all articles. It may run in another thread; what it has read is found as it goes."""
        index = SearchIndex(self.project)
        yield from index.catch_up()
        if self._index is None:
            index.know_places()
            self._index = index  # this is the last that is done with it here

    def unfinished_after(self, by: Annotator, ids: Sequence[ArticleId], row: int) -> ArticleId | None:
        """The first article below a row of a list that this annotator has not finished, or else from its top.

        None when there is none but the one at that row.
        """
        near = ids[row + 1 : row + 1 + _NEAR]
        finished = reading_articles.finished_articles(self.project, by.id, near)
        if found := next((one for one in near if one not in finished), None):
            return found
        finished = reading_articles.finished_articles(self.project, by.id)
        around = (*range(row + 1, len(ids)), *range(max(row, 0)))
        return next((ids[at] for at in around if ids[at] not in finished), None)


def _order_key(by: Annotator, order: ArticleOrder) -> OrderKey:
    if order is ArticleOrder.MATCH:
        order = ArticleOrder.IMPORT
    return order, by.id if order is ArticleOrder.LEFT else ""


def article_lines(
    project: Project, ids: Sequence[str], by: Annotator, terms: OfferTerms | None = None
) -> list[ArticleLine]:
    """The lines of a list for these articles, in this order; articles that are gone are left out.

    `terms` are those of `offer_terms`, for who asks again before a setting has changed.
    """
    return reading_articles.article_lines(project, ids, by.id, terms or offer_terms(project))


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
