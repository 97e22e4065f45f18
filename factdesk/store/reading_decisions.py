"""Questions about what was decided on suggestions, asked in pages: none keeps a writer waiting for long."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Select, case, func, literal, select

from factdesk.domain.claims import EDITED
from factdesk.domain.decisions import Decisions, RuleDecisions
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK
from factdesk.store.tables import articles, claims, rejections, suggestions

ARTICLES_OF_A_PAGE = 100
REJECTIONS_OF_A_PAGE = 500


@dataclass(frozen=True, slots=True)
class Decided:
    """One claim made of a suggestion, or one rejection, whether it stands or was taken away."""

    id: str
    annotator_id: str
    rule: str
    origin: str
    """As in Claim; empty for a rejection."""
    stands: bool


def accepted_page(project: Project, annotator_id: str, after: str) -> tuple[list[RuleDecisions], str]:
    """By rule, the claims that an annotator has made of suggestions in the articles whose ids follow `after`.

    Returns the last id of the page with it, which is empty when there is no further one.
    """
    ids = select(articles.c.id).where(articles.c.id > after).order_by(articles.c.id).limit(ARTICLES_OF_A_PAGE)
    changed = func.sum(case((claims.c.origin == EDITED, 1), else_=0))
    query = select(claims.c.suggestion_rule, func.count(), changed).where(
        claims.c.annotator_id.concat("") == annotator_id,
        claims.c.suggestion_id.is_not(None),
        claims.c.removed_edit.is_(None),
    )
    with project.reading() as connection:
        page = connection.execute(ids).scalars().all()
        if not page:
            return [], ""
        within = query.where(claims.c.article_id > after, claims.c.article_id <= page[-1])
        rows = connection.execute(within.group_by(claims.c.suggestion_rule)).all()
    return [(rule, Decisions(count, edited)) for rule, count, edited in rows], page[-1]


def rejected_page(project: Project, annotator_id: str, after: str) -> tuple[list[RuleDecisions], str]:
    """By rule, the suggestions whose ids follow `after` and which an annotator has rejected; as `accepted_page`."""
    standing = rejections.c.removed_edit.is_(None)
    ids = select(rejections.c.suggestion_id).where(standing, rejections.c.suggestion_id > after)
    last = ids.order_by(rejections.c.suggestion_id).limit(REJECTIONS_OF_A_PAGE)
    with project.reading() as connection:
        page = connection.execute(last).scalars().all()
        if not page:
            return [], ""
        query = (
            select(suggestions.c.rule, func.count())
            .join(rejections, rejections.c.suggestion_id == suggestions.c.id)
            .where(
                standing,
                rejections.c.annotator_id == annotator_id,
                rejections.c.suggestion_id > after,
                rejections.c.suggestion_id <= page[-1],
            )
            .group_by(suggestions.c.rule)
        )
        rows = connection.execute(query).all()
    return [(rule, Decisions(rejected=count)) for rule, count in rows], page[-1]


def claims_decided(project: Project, ids: Sequence[str]) -> list[Decided]:
    """Those of these claims that were made of suggestions, standing or not."""
    query = select(
        claims.c.id,
        claims.c.annotator_id,
        claims.c.suggestion_rule,
        claims.c.origin,
        claims.c.removed_edit.is_(None),
    ).where(claims.c.suggestion_id.is_not(None))
    return _by_id(project, query, claims.c.id, ids)


def rejections_decided(project: Project, ids: Sequence[str]) -> list[Decided]:
    """These rejections, standing or not."""
    query = select(
        rejections.c.id,
        rejections.c.annotator_id,
        suggestions.c.rule,
        literal(""),
        rejections.c.removed_edit.is_(None),
    ).join(suggestions, rejections.c.suggestion_id == suggestions.c.id)
    return _by_id(project, query, rejections.c.id, ids)


def _by_id(project: Project, query: Select[Any], column: Column[str], ids: Sequence[str]) -> list[Decided]:
    found: list[Decided] = []
    with project.reading() as connection:
        for at in range(0, len(ids), BLOCK):
            rows = connection.execute(query.where(column.in_(ids[at : at + BLOCK])))
            found += [
                Decided(id_, who, rule, origin, bool(stands)) for id_, who, rule, origin, stands in rows
            ]
    return found
