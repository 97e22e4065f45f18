"""Which suggestions are on offer to an annotator, asked for one article, for some, or for all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article, Suggestion, SuggestionId
from factdesk.domain.offers import Extent, Offers, OfferTerms
from factdesk.store.prepared import Prepared
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK, claimed_by, select_values, undecided, values
from factdesk.store.rows import CODECS, COLUMNS, span_of
from factdesk.store.tables import articles, claims, readings, rejections, suggestions


class Offer(NamedTuple):
    """One suggestion on offer, as far as lists and counts need it."""

    id: str
    article_id: str
    start: int
    end: int
    segments: str
    kind: str
    rule: str
    cue: str
    """Its span in the text; empty for none."""
    score: float


_COLUMNS = tuple(suggestions.c[name] for name in Offer._fields)
_WHOLE = tuple(suggestions.c[name] for name in COLUMNS[Kind.SUGGESTION])
_AT = tuple(COLUMNS[Kind.SUGGESTION].index(name) for name in Offer._fields)


def offered_suggestions(
    project: Project, article_id: str, annotator_id: str, terms: OfferTerms
) -> list[Suggestion]:
    """What is on offer in one article, in reading order."""
    with project.reading() as connection:
        rows = _whole().rows(connection, by=annotator_id, article=article_id)
        found = [Offer(*(row[at] for at in _AT)) for row in rows]
        kept = {one.id for one in _sift(connection, found, annotator_id, terms, [article_id])}
    read = CODECS[Kind.SUGGESTION].from_row
    return [read(row) for row in rows if row[0] in kept]


def offers_in(
    connection: Connection, ids: Sequence[str], annotator_id: str, terms: OfferTerms
) -> list[Offer]:
    """What is on offer in some articles."""
    found: list[Offer] = []
    for at in range(0, len(ids), BLOCK):
        block = list(ids[at : at + BLOCK])
        rows = connection.execute(_some(), {"by": annotator_id, "ids": block})
        found += _sift(connection, [Offer._make(row) for row in rows], annotator_id, terms, block)
    return found


def all_offers(connection: Connection, annotator_id: str, terms: OfferTerms) -> list[Offer]:
    """What is on offer in the whole project: each table is gone through once, which no join would be as fast as."""
    taken = select(claims.c.suggestion_id).where(
        claimed_by(annotator_id), now_standing(claims), claims.c.suggestion_id.is_not(None)
    )
    refused = select(rejections.c.suggestion_id).where(
        rejections.c.annotator_id.concat("") == annotator_id, now_standing(rejections)
    )
    decided = {*connection.execute(taken).scalars().all(), *connection.execute(refused).scalars().all()}
    rows = connection.execute(select(*_COLUMNS).where(now_standing(suggestions))).all()
    found = [Offer._make(row) for row in rows if row[0] not in decided]
    return _sift(connection, found, annotator_id, terms, None)


def offers_above(
    project: Project, score: float, annotator_id: str, terms: OfferTerms, ids: Sequence[str] | None = None
) -> list[Offer]:
    """What is on offer with at least this score, in all articles or in some, by article and in reading order."""
    with project.reading() as connection:
        if ids is None:
            found = all_offers(connection, annotator_id, terms)
        else:
            found = offers_in(connection, ids, annotator_id, terms)
    chosen = [one for one in found if one.score >= score]
    return sorted(chosen, key=lambda one: (one.article_id, one.start, -one.end, one.id))


def still_undecided(connection: Connection, ids: Sequence[str], annotator_id: str) -> list[Suggestion]:
    """Those of these suggestions that stand and that the annotator has not decided on, in this order."""
    _, *mine = undecided(annotator_id)
    found: list[Suggestion] = values(
        connection, Kind.SUGGESTION, select_values(Kind.SUGGESTION, suggestions.c.id.in_(ids), *mine)
    )
    by_id = {one.id: one for one in found}
    return [by_id[SuggestionId(one)] for one in ids if one in by_id]


def articles_by_id(connection: Connection, ids: Collection[str]) -> dict[str, Article]:
    """Those of these articles that stand."""
    query = select_values(Kind.ARTICLE, articles.c.id.in_(ids))
    return {one.id: one for one in values(connection, Kind.ARTICLE, query)}


# -- what is left to do --------------------------------------------------------------------------------------------


def offer_counts(
    connection: Connection, ids: Sequence[str], annotator_id: str, terms: OfferTerms
) -> Counter[str]:
    """How many suggestions are on offer, by article."""
    return Counter(one.article_id for one in offers_in(connection, ids, annotator_id, terms))


# -- what decides --------------------------------------------------------------------------------------------------


def _sift(
    connection: Connection,
    found: list[Offer],
    annotator_id: str,
    terms: OfferTerms,
    ids: Sequence[str] | None,
) -> list[Offer]:
    if not found:
        return []
    passed = passed_by(connection, annotator_id) if terms.guarded else frozenset()
    offers = Offers(terms, _claimed(connection, annotator_id, ids), passed)
    words = dict(cue_words(connection, [one for one in found if offers.needs_words(one[1], one[6], one[7])]))
    hold = offers.hold
    return [
        one for one in found if hold(one[1], (one[2], one[3], one[4]), one[5], one[6], words.get(one[0], ""))
    ]


def _claimed(connection: Connection, annotator_id: str, ids: Sequence[str] | None) -> dict[str, list[Extent]]:
    rows: Sequence[Any]
    if ids is None:
        rows = connection.execute(_claims().where(now_standing(claims)), {"by": annotator_id}).all()
    elif len(ids) == 1:
        rows = _claims_here().rows(connection, by=annotator_id, article=ids[0])
    else:
        rows = connection.execute(_claims_in(), {"by": annotator_id, "ids": list(ids)}).all()
    found: dict[str, list[Extent]] = {}
    for article_id, *extent in rows:
        found.setdefault(article_id, []).append(tuple(extent))
    return found


def passed_by(connection: Connection, annotator_id: str) -> frozenset[str]:
    """Ids of the articles that this annotator has gone through once."""
    query = select(readings.c.article_id).where(
        readings.c.annotator_id == annotator_id,
        readings.c.first_pass_at != "",
        readings.c.removed_edit.is_(None),
    )
    return frozenset(connection.execute(query).scalars().all())


def cue_words(connection: Connection, found: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Id and words of the cue of suggestions with id, article_id and cue, whose rules name no cue."""
    places: dict[str, list[tuple[str, str]]] = {}
    for one in found:
        places.setdefault(one.article_id, []).append((one.id, one.cue))
    ids = list(places)
    for at in range(0, len(ids), BLOCK):
        query = select(articles.c.id, articles.c.text).where(articles.c.id.in_(ids[at : at + BLOCK]))
        for article_id, text in connection.execute(query):
            for suggestion_id, cue in places[article_id]:
                span = span_of(cue)
                yield suggestion_id, span.of(text) if span else ""


def now_standing(table: Any) -> ColumnElement[bool]:
    """Rows that stand, found by going through the table: through a partial index SQLite would go criss-cross."""
    standing: ColumnElement[bool] = (table.c.removed_edit + 0).is_(None)
    return standing


@cache
def _some() -> Select[Any]:
    here = suggestions.c.article_id.in_(bindparam("ids", expanding=True))
    return select(*_COLUMNS).where(here, *_open())


@cache
def _whole() -> Prepared:
    here = suggestions.c.article_id == bindparam("article")
    order = (suggestions.c.start, suggestions.c.end.desc(), suggestions.c.id)
    return Prepared(select(*_WHOLE).where(here, *_open()).order_by(*order))


def _open() -> list[ColumnElement[bool]]:
    # The first ties them to an article's row, which is not asked for here.
    _, *mine = undecided(bindparam("by"))
    return mine


@cache
def _claims() -> Select[Any]:
    columns = (claims.c.article_id, claims.c.start, claims.c.end, claims.c.segments)
    return select(*columns).where(claimed_by(bindparam("by")))


@cache
def _claims_in() -> Select[Any]:
    here = claims.c.article_id.in_(bindparam("ids", expanding=True))
    return _claims().where(here, claims.c.removed_edit.is_(None))


@cache
def _claims_here() -> Prepared:
    here = claims.c.article_id == bindparam("article")
    return Prepared(_claims().where(here, claims.c.removed_edit.is_(None)))
