"""Questions about the list of articles: which there are, in what order, and what a line of the list says.

Each question goes once through one table, so that a list of a hundred thousand articles is answered while a finger is
still on its way up; a question that joins would take many times as long.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, String, and_, bindparam, func, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import ArticleId
from factdesk.domain.found_words import folded
from factdesk.domain.offers import OfferTerms
from factdesk.domain.overview import ArticleFilter, ArticleLine, ArticleOrder, ArticleState
from factdesk.domain.projects import Reading
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK, claimed_by, select_values, values
from factdesk.store.reading_offers import offer_counts
from factdesk.store.tables import (
    articles,
    claims,
    comments,
    decisions,
    readings,
    rejections,
    source_files,
    suggestions,
)

Ids = frozenset[str]


def article_ids(
    project: Project, annotator_id: str, state: ArticleState | None = None, among: Iterable[str] | None = None
) -> list[ArticleId]:
    """Ids of the articles in the order of their import, by choice in one state or among some."""
    found = ordered_ids(project, ArticleOrder.IMPORT)
    if state is not None:
        wanted = filtered_ids(project, annotator_id, ArticleFilter(state=state), found)
        found = [article_id for article_id in found if article_id in wanted]
    if among is not None:
        chosen = frozenset(among)
        found = [article_id for article_id in found if article_id in chosen]
    return found


# -- the order -----------------------------------------------------------------------------------------------------


def ordered_ids(project: Project, order: ArticleOrder) -> list[ArticleId]:
    """Ids of all articles in an order; `MATCH` and `LEFT` ask for more than articles, and are that of import here."""
    imported = (articles.c.created_edit, articles.c.source_name, articles.c.title, articles.c.id)
    sorting: dict[ArticleOrder, tuple[ColumnElement[Any], ...]] = {
        ArticleOrder.PUBLISHER: (func.lower(articles.c.publisher), *imported),
        ArticleOrder.NEWEST: (articles.c.published_on.desc(), *imported),
        ArticleOrder.OLDEST: (articles.c.published_on == "", articles.c.published_on, *imported),
    }
    standing = articles.c.removed_edit.is_(None)
    query = select(articles.c.id).where(standing).order_by(*sorting.get(order, imported))
    with project.reading() as connection:
        found: list[ArticleId] = list(connection.execute(query).scalars().all())
        if order is ArticleOrder.TITLE:
            titled = select(articles.c.id, articles.c.title).where(_now(articles))
            titles = {article_id: folded(title) for article_id, title in connection.execute(titled)}
            found.sort(key=lambda article_id: titles.get(article_id, ""))
    return found


def _now(table: Any) -> ColumnElement[bool]:
    """Rows that stand, found by going through the table: through a partial index SQLite would go criss-cross."""
    standing: ColumnElement[bool] = (table.c.removed_edit + 0).is_(None)
    return standing


# -- the filters ---------------------------------------------------------------------------------------------------


def filtered_ids(project: Project, annotator_id: str, wanted: ArticleFilter, every: Iterable[str]) -> Ids:
    """Which of these articles a filter lets through; its words, and what is left to do, are not looked at."""
    found = frozenset(every) if wanted.among is None else wanted.among.intersection(every)
    with project.reading() as connection:
        if wanted.publisher is not None or wanted.since or wanted.until:
            found &= _published(connection, wanted)
        if wanted.state is not None:
            found = _in_state(connection, annotator_id, wanted.state, found)
        if wanted.annotator:
            found &= _begun_by(connection, wanted.annotator)
        if wanted.label:
            whose = _made_by(wanted.annotator or annotator_id)
            found &= _ids(
                connection, select(claims.c.article_id).where(*whose, claims.c.label == wanted.label)
            )
    return found


def _ids(connection: Connection, query: Select[Any]) -> Ids:
    return frozenset(connection.execute(query).scalars().all())


def _published(connection: Connection, wanted: ArticleFilter) -> Ids:
    where = [_now(articles)]
    if wanted.publisher is not None:
        where.append(articles.c.publisher == wanted.publisher)
    if wanted.since:
        where.append(articles.c.published_on >= wanted.since)
    if wanted.until:
        where += [articles.c.published_on <= wanted.until, articles.c.published_on != ""]
    return _ids(connection, select(articles.c.id).where(*where))


def _in_state(connection: Connection, annotator_id: str, state: ArticleState, among: Ids) -> Ids:
    finished = finished_ids(connection, annotator_id)
    if state is ArticleState.FINISHED:
        return among & finished
    begun = _begun_by(connection, annotator_id)
    return (among & begun) - finished if state is ArticleState.STARTED else among - begun


def finished_ids(connection: Connection, annotator_id: str) -> Ids:
    """Ids of the articles that this annotator has finished."""
    query = select(readings.c.article_id).where(*_read_by(annotator_id), readings.c.finished_at != "")
    return _ids(connection, query)


def finished_articles(project: Project, annotator_id: str, among: Sequence[str] | None = None) -> Ids:
    """Ids of the articles that this annotator has finished, by choice among some few."""
    with project.reading() as connection:
        if among is not None:
            known = readings_of(connection, among, annotator_id)
            return frozenset(one for one, found in known.items() if found.finished_at)
        return finished_ids(connection, annotator_id)


def _begun_by(connection: Connection, annotator_id: str) -> Ids:
    read = _ids(connection, select(readings.c.article_id).where(*_read_by(annotator_id)))
    return read | _ids(connection, select(claims.c.article_id).where(*_made_by(annotator_id)))


def _read_by(annotator_id: str) -> tuple[ColumnElement[bool], ...]:
    return (readings.c.annotator_id.concat("") == annotator_id, _now(readings))


def _made_by(annotator_id: str) -> tuple[ColumnElement[bool], ...]:
    return (claimed_by(annotator_id), _now(claims))


# -- what there is to choose from ----------------------------------------------------------------------------------


def publishers(project: Project) -> list[tuple[str, int]]:
    """Every publisher with the number of its articles, by name; the empty name for articles without one."""
    query = select(articles.c.publisher, func.count()).where(_now(articles)).group_by(articles.c.publisher)
    with project.reading() as connection:
        found = [(str(name), int(count)) for name, count in connection.execute(query)]
    return sorted(found, key=lambda pair: folded(pair[0]))


def article_texts(project: Project, ids: Sequence[str]) -> dict[str, str]:
    """The texts of some articles, by id."""
    query = select(articles.c.id, articles.c.text).where(articles.c.id.in_(ids))
    with project.reading() as connection:
        return {article_id: text for article_id, text in connection.execute(query)}  # noqa: C416


# -- for many articles at once -------------------------------------------------------------------------------------


def standing_ids(connection: Connection, ids: Sequence[str]) -> list[ArticleId]:
    """Those of these articles that are in the project."""
    query = select(articles.c.id).where(articles.c.id.in_(ids), articles.c.removed_edit.is_(None))
    return [ArticleId(found) for found in connection.execute(query).scalars()]


def readings_of(connection: Connection, ids: Sequence[str], annotator_id: str) -> dict[str, Reading]:
    """How far this annotator is with some articles, by article; those without a note are left out."""
    here = (readings.c.article_id.in_(ids), readings.c.annotator_id == annotator_id)
    found = values(connection, Kind.READING, select_values(Kind.READING, *here))
    return {one.article_id: one for one in found}


def fields_of(project: Project, ids: Sequence[str], names: Sequence[str]) -> list[tuple[str, ...]]:
    """Some columns of these articles, in no order."""
    query = select(*(articles.c[name] for name in names)).where(articles.c.removed_edit.is_(None))
    with project.reading() as connection:
        return [
            tuple(row)
            for at in range(0, len(ids), BLOCK)
            for row in connection.execute(query.where(articles.c.id.in_(ids[at : at + BLOCK])))
        ]


def article_of(project: Project, kind: Kind, row_id: str) -> ArticleId | None:
    """The article, if it stands, to which a claim, reading or rejection belongs, also one that was taken away."""
    queries: dict[Kind, Select[Any]] = {
        Kind.ARTICLE: select(articles.c.id).where(articles.c.id == row_id),
        Kind.CLAIM: select(claims.c.article_id).where(claims.c.id == row_id),
        Kind.READING: select(readings.c.article_id).where(readings.c.id == row_id),
        Kind.REJECTION: select(suggestions.c.article_id)
        .join(rejections, rejections.c.suggestion_id == suggestions.c.id)
        .where(rejections.c.id == row_id),
    }
    with project.reading() as connection:
        found = connection.execute(queries[kind]).scalar()
        standing = standing_ids(connection, [found]) if found else []
    return standing[0] if standing else None


def suggestions_of(project: Project, rejection_ids: Sequence[str]) -> list[str]:
    """The suggestions that some rejections concern, also those taken back."""
    query = select(rejections.c.suggestion_id).where(rejections.c.id.in_(rejection_ids[:BLOCK]))
    with project.reading() as connection:
        return list(connection.execute(query).scalars())


def belongings_of(connection: Connection, ids: Sequence[str]) -> list[tuple[Kind, str]]:
    """Kind and id of all that stands of these articles, themselves included, in an order in which it can be removed."""
    offered = select(suggestions.c.id).where(suggestions.c.article_id.in_(ids))
    queries = (
        (Kind.REJECTION, rejections, rejections.c.suggestion_id.in_(offered)),
        (Kind.COMMENT, comments, comments.c.article_id.in_(ids)),
        (Kind.DECISION, decisions, decisions.c.article_id.in_(ids)),
        (Kind.CLAIM, claims, claims.c.article_id.in_(ids)),
        (Kind.READING, readings, readings.c.article_id.in_(ids)),
        (Kind.SUGGESTION, suggestions, suggestions.c.article_id.in_(ids)),
        (Kind.SOURCE_FILE, source_files, source_files.c.id.in_(ids)),
        (Kind.ARTICLE, articles, articles.c.id.in_(ids)),
    )
    return [
        (kind, row_id)
        for kind, table, where in queries
        for row_id in connection.execute(
            select(table.c.id).where(where, table.c.removed_edit.is_(None))
        ).scalars()
    ]


# -- lines ---------------------------------------------------------------------------------------------------------


def article_lines(
    project: Project, ids: Sequence[str], annotator_id: str, terms: OfferTerms
) -> list[ArticleLine]:
    """The lines of a list for these articles, in this order; articles that are gone are left out."""
    lines: dict[str, ArticleLine] = {}
    with project.reading() as connection:
        for at in range(0, len(ids), BLOCK):
            block = ids[at : at + BLOCK]
            pending = offer_counts(connection, block, annotator_id, terms)
            for row in connection.execute(_lines(), {"by": annotator_id, "ids": block}):
                lines[row.id] = _line(row, pending[row.id])
    return [lines[article_id] for article_id in ids if article_id in lines]


def _mine(annotator_id: BindParameter[str]) -> tuple[ColumnElement[bool], ...]:
    return (
        readings.c.article_id == articles.c.id,
        readings.c.annotator_id == annotator_id,
        readings.c.removed_edit.is_(None),
    )


@cache
def _lines() -> Select[Any]:
    annotator_id = bindparam("by", type_=String)
    mine = and_(
        claims.c.article_id == articles.c.id,
        claimed_by(annotator_id),
        claims.c.removed_edit.is_(None),
    )
    made = select(func.count()).select_from(claims).where(mine).scalar_subquery()
    labelled = select(func.count(claims.c.label)).where(mine).scalar_subquery()
    reading = select(readings.c.finished_at).where(*_mine(annotator_id)).limit(1).scalar_subquery()
    return select(
        articles.c.id,
        articles.c.title,
        articles.c.publisher,
        articles.c.published_on,
        made.label("made"),
        labelled.label("labelled"),
        reading.label("finished_at"),
    ).where(articles.c.removed_edit.is_(None), articles.c.id.in_(bindparam("ids", expanding=True)))


def _line(row: Any, pending: int) -> ArticleLine:
    state = ArticleState.UNREAD
    if row.finished_at:
        state = ArticleState.FINISHED
    elif row.made or row.finished_at is not None:
        state = ArticleState.STARTED
    return ArticleLine(
        ArticleId(row.id),
        row.title,
        row.publisher,
        row.published_on,
        state,
        row.made,
        row.labelled,
        pending,
    )
