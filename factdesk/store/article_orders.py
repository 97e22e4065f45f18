"""The orders of the list of articles, read beside the window and kept in step with what is changed.

All orders come from one walk through the articles in small looks, since a long look would keep others from writing.
What is changed afterwards is put where it belongs by asking for the keys of some few neighbours.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from heapq import merge
from typing import Any, NamedTuple

from sqlalchemy import Connection, Integer, Select, bindparam, func, literal_column, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import ArticleId
from factdesk.domain.found_words import folded
from factdesk.domain.overview import ArticleOrder
from factdesk.jobs import Job, Progress
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK
from factdesk.store.reading import articles_touched_since
from factdesk.store.tables import articles, ledger

_LOOK = 1_000
"""Rows of the table that one look goes through: some thousandths of a second."""
_RUN = 5_000
"""Articles sorted at once: nothing else runs while Python sorts."""
_ROW = literal_column("rowid", Integer)


class ArticleKey(NamedTuple):
    """What an article is sorted by."""

    id: ArticleId
    title: str
    publisher: str
    """In lower case, as far as the database knows how."""
    published_on: str
    created_edit: int
    source_name: str


Orders = dict[ArticleOrder, list[ArticleId]]


class _Backwards:
    """A text that comes before what it follows."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __lt__(self, other: _Backwards) -> bool:
        return other.text < self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Backwards) and self.text == other.text

    __hash__ = None  # type: ignore[assignment]


def _imported(key: ArticleKey) -> tuple[Any, ...]:
    return key.created_edit, key.source_name, key.title, key.id


_SORTED_BY: dict[ArticleOrder, Callable[[ArticleKey], Any]] = {
    ArticleOrder.TITLE: lambda key: folded(key.title),
    ArticleOrder.PUBLISHER: lambda key: key.publisher,
    ArticleOrder.NEWEST: lambda key: key.published_on,
    ArticleOrder.OLDEST: lambda key: (not key.published_on, key.published_on),
}
"""What comes before the order of import; for the newest first, backwards."""
KEPT = (ArticleOrder.IMPORT, *_SORTED_BY)
"""The orders that depend on nothing but the articles."""


def _place(order: ArticleOrder, key: ArticleKey) -> tuple[Any, ...]:
    if order is ArticleOrder.IMPORT:
        return _imported(key)
    first = _SORTED_BY[order](key)
    return (_Backwards(first) if order is ArticleOrder.NEWEST else first, _imported(key))


def count_articles(project: Project) -> int:
    """How many articles stand, as the project itself keeps count: the same for any number of them."""
    counted = select(ledger.c.standing).where(ledger.c.kind == Kind.ARTICLE.value)
    with project.reading() as connection:
        return connection.execute(counted).scalar() or 0


def reading_orders(project: Project) -> Job[Orders]:
    """Ids of all articles in each order of `KEPT`; what is changed meanwhile may be missing or stand wrongly."""
    keys: list[ArticleKey] = []
    for some in _all_keys(project):
        keys += some
        yield Progress(len(keys), None)
    yield from _sorting(keys, _imported)
    orders: Orders = {ArticleOrder.IMPORT: [key.id for key in keys]}
    for order, by in _SORTED_BY.items():
        found = list(keys)
        yield from _sorting(found, by, reverse=order is ArticleOrder.NEWEST)
        orders[order] = [key.id for key in found]
    return orders


def _sorting(keys: list[ArticleKey], by: Callable[[ArticleKey], Any], *, reverse: bool = False) -> Job[None]:
    for at in range(0, len(keys), _RUN):
        keys[at : at + _RUN] = sorted(keys[at : at + _RUN], key=by, reverse=reverse)
        yield Progress(at, len(keys))
    runs = [keys[at : at + _RUN] for at in range(0, len(keys), _RUN)]
    # Joined one by one: sorting all at once would hold up every thread for longer than anybody should wait.
    keys[:] = merge(*runs, key=by, reverse=reverse)


def _all_keys(project: Project) -> Iterator[list[ArticleKey]]:
    with project.reading() as connection:
        end = connection.execute(select(func.max(_ROW)).select_from(articles)).scalar() or 0
    for first in range(1, end + 1, _LOOK):
        with project.reading() as connection:
            found = connection.execute(_some_rows(), {"first": first, "last": first + _LOOK - 1}).all()
        yield [ArticleKey._make(one) for one in found]


def _columns() -> Select[Any]:
    named = (articles.c.published_on, articles.c.created_edit, articles.c.source_name)
    query = select(articles.c.id, articles.c.title, func.lower(articles.c.publisher), *named)
    return query.where((articles.c.removed_edit + 0).is_(None))


@cache
def _some_rows() -> Select[Any]:
    return _columns().where(_ROW.between(bindparam("first"), bindparam("last")))


@cache
def _some_ids() -> Select[Any]:
    return _columns().where(articles.c.id.in_(bindparam("ids", expanding=True)))


# -- in step -------------------------------------------------------------------------------------------------------


def touched_since(project: Project, seq: int) -> list[str]:
    """Ids of the articles that an edit after `seq` changed, removed, or brought back, whoever made it."""
    with project.reading() as connection:
        return [str(one) for one in connection.execute(articles_touched_since(seq)).scalars()]


def move(project: Project, orders: Orders, touched: Sequence[str]) -> Orders | None:
    """These orders as they are after a change of some articles; None when they must be read anew.

    Articles that are gone are left out; new ones and those that have another place now are put there.
    """
    with project.reading() as connection:
        known = _Keys(connection)
        standing = known.read(touched)
        try:
            return {
                order: _moved(order, ids, frozenset(touched), standing, known)
                for order, ids in orders.items()
            }
        except KeyError:  # somebody else has taken a neighbour away
            return None


class _Keys:
    """Keys of articles, each asked for once within one look. Raises KeyError for an article that is gone."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, ArticleKey] = {}

    def read(self, ids: Sequence[str]) -> list[ArticleKey]:
        found: list[ArticleKey] = []
        for at in range(0, len(ids), BLOCK):
            rows = self._connection.execute(_some_ids(), {"ids": list(ids[at : at + BLOCK])})
            found += [ArticleKey._make(row) for row in rows]
        self._known.update((key.id, key) for key in found)
        return found

    def __getitem__(self, article_id: str) -> ArticleKey:
        if article_id not in self._known:
            self.read([article_id])
        return self._known[article_id]


def _moved(
    order: ArticleOrder,
    ids: Sequence[ArticleId],
    touched: Collection[str],
    standing: Sequence[ArticleKey],
    known: _Keys,
) -> list[ArticleId]:
    found = [one for one in ids if one not in touched]
    for key in standing:
        at = bisect_left(found, _place(order, key), key=lambda one: _place(order, known[one]))
        found.insert(at, key.id)
    return found
