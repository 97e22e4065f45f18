"""What is left to an annotator in all articles at once, counted while a finger is still on its way up.

It says what `reading_offers` says of each article. Where single spans alone decide, one question finds all
suggestions that claims cover; what needs more, several segments or a cue's words, is asked article by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Float, case, cast, select

from factdesk.domain.claims import STATEMENT, ArticleId
from factdesk.domain.offers import SAME, Offers, OfferTerms
from factdesk.domain.overview import Left
from factdesk.store.project import Project
from factdesk.store.queries import claimed_by
from factdesk.store.reading_offers import now_standing, offers_in, passed_by
from factdesk.store.tables import claims, rejections, suggestions

_SEVERAL = "%],[%"
"""How the segments of what has more than one are written."""
Ids = frozenset[str]


def most_left_first(
    project: Project, annotator_id: str, terms: OfferTerms, ids: Sequence[ArticleId]
) -> list[ArticleId]:
    """These articles by how many suggestions and claims without label are left to this annotator."""
    with project.reading() as connection:
        left = offer_totals(connection, annotator_id, terms)
        left.update(_unlabelled(connection, annotator_id))
    return sorted(ids, key=lambda article_id: -left[article_id])


def with_left(project: Project, annotator_id: str, terms: OfferTerms, left: Left, among: Ids) -> Ids:
    """Those of these articles in which this is left to this annotator."""
    pending: Ids = frozenset()
    bare: Ids = frozenset()
    with project.reading() as connection:
        if left is not Left.UNLABELLED:
            pending = frozenset(offer_totals(connection, annotator_id, terms))
        if left is not Left.SUGGESTIONS:
            bare = frozenset(_unlabelled(connection, annotator_id))
    return among - pending - bare if left is Left.NOTHING else among & (pending | bare)


def offer_totals(connection: Connection, annotator_id: str, terms: OfferTerms) -> Counter[str]:
    """How many suggestions are on offer, by article; articles without any are left out."""
    rules, odd = _needing_words(connection, terms)
    odd |= _in_several_parts(connection, annotator_id)
    wanted = [now_standing(suggestions)]
    if not terms.statements:
        wanted.append(suggestions.c.kind != STATEMENT)
    if rules:
        wanted.append(suggestions.c.rule.not_in(rules))
    gone = _decided(connection, annotator_id) | _covered(connection, annotator_id)
    rows = connection.execute(select(suggestions.c.id, suggestions.c.article_id).where(*wanted)).all()
    found = Counter([article_id for row_id, article_id in rows if row_id not in gone])
    if terms.guarded:
        passed = passed_by(connection, annotator_id)
        found = Counter({one: count for one, count in found.items() if one in passed})
    for one in odd:
        found.pop(one, None)
    found.update(one.article_id for one in offers_in(connection, list(odd), annotator_id, terms))
    return found


def _needing_words(connection: Connection, terms: OfferTerms) -> tuple[list[str], set[str]]:
    """The rules that are muted everywhere, and the articles in which more than rules decides what is muted."""
    odd = set(terms.muted_in)
    if not terms.muted:
        return [], odd
    everywhere = Offers(OfferTerms(True, False, terms.muted, {}, terms.base_form), {}, ())
    known = (
        connection.execute(select(suggestions.c.rule).where(now_standing(suggestions)).distinct())
        .scalars()
        .all()
    )
    nameless = [rule for rule in known if everywhere.needs_words("", rule, "[0,1]")]
    query = select(suggestions.c.article_id).where(
        now_standing(suggestions), suggestions.c.cue != "", suggestions.c.rule.in_(nameless)
    )
    odd.update(connection.execute(query).scalars())
    return [rule for rule in known if everywhere.mutes("", rule)], odd


def _in_several_parts(connection: Connection, annotator_id: str) -> set[str]:
    """The articles in which a suggestion, or a claim of this annotator, has several segments."""
    offered = select(suggestions.c.article_id).where(
        now_standing(suggestions), suggestions.c.segments.like(_SEVERAL)
    )
    made = select(claims.c.article_id).where(
        claimed_by(annotator_id), now_standing(claims), claims.c.segments.like(_SEVERAL)
    )
    return {*connection.execute(offered).scalars(), *connection.execute(made).scalars()}


def _decided(connection: Connection, annotator_id: str) -> set[str]:
    taken = select(claims.c.suggestion_id).where(
        claimed_by(annotator_id), now_standing(claims), claims.c.suggestion_id.is_not(None)
    )
    refused = select(rejections.c.suggestion_id).where(
        rejections.c.annotator_id.concat("") == annotator_id, now_standing(rejections)
    )
    return {*connection.execute(taken).scalars().all(), *connection.execute(refused).scalars().all()}


def _covered(connection: Connection, annotator_id: str) -> set[str]:
    """Suggestions that say what a claim of this annotator says, where both have one segment."""
    one, other = claims.c, suggestions.c
    # Spans that have so much in common begin within a quarter of the claim's length of one another.
    near = (one.end - one.start) / 4 + 1
    shared = _less(one.end, other.end) - _more(one.start, other.start)
    union = (one.end - one.start) + (other.end - other.start) - shared
    query = select(other.id).where(
        claimed_by(annotator_id),
        now_standing(claims),
        other.article_id == one.article_id,
        other.start >= one.start - near,
        other.start <= one.start + near,
        other.removed_edit.is_(None),
        cast(shared, Float) / union >= SAME,
    )
    return set(connection.execute(query).scalars().all())


def _less(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    return case((one < other, one), else_=other)


def _more(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    return case((one > other, one), else_=other)


def _unlabelled(connection: Connection, annotator_id: str) -> Sequence[str]:
    query = select(claims.c.article_id).where(
        claimed_by(annotator_id), now_standing(claims), claims.c.label.is_(None)
    )
    return connection.execute(query).scalars().all()
