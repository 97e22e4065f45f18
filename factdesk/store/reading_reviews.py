"""Questions about what was decided on claims, and said about them and about decisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Table, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import AnnotatorId, Claim, ClaimId
from factdesk.domain.colleagues.reviews import Comment, Decision
from factdesk.domain.errors import NotFound
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK, one_by_id, select_values, values
from factdesk.store.tables import CONTENT, articles, claims, comments, decisions, readings

_IN_PARTS = 20
"""From so many articles on all that the project holds is read at once, which is quicker than asking for each."""


def decisions_by_article(
    project: Project, article_ids: Sequence[str] | None = None
) -> dict[str, list[Decision]]:
    """Decisions by article id; of some articles, or of all. Those that later ones replace are among them."""
    return _by_article(project, Kind.DECISION, decisions, article_ids)


def comments_by_article(
    project: Project, article_ids: Sequence[str] | None = None
) -> dict[str, list[Comment]]:
    """Comments by article id, the oldest first; of some articles, or of all."""
    found: dict[str, list[Comment]] = _by_article(project, Kind.COMMENT, comments, article_ids)
    for said in found.values():
        said.sort(key=lambda one: (one.created_at, one.id))
    return found


def _by_article(
    project: Project, kind: Kind, table: Table, article_ids: Sequence[str] | None
) -> dict[str, list[Any]]:
    few = article_ids is not None and len(article_ids) <= _IN_PARTS
    query = select_values(kind, *((table.c.article_id.in_(article_ids or ()),) if few else ()))
    with project.reading() as connection:
        rows = values(connection, kind, query)
    found: dict[str, list[Any]] = defaultdict(list)
    for value in rows:
        found[value.article_id].append(value)
    return found


def decision(project: Project, decision_id: str) -> Decision:
    """One decision. Raises NotFound."""
    found: Decision | None = one_by_id(project, Kind.DECISION, decision_id)
    if found is None:
        raise NotFound(f"There is no decision {decision_id} in {project.name} any more.")
    return found


def comment(project: Project, comment_id: str) -> Comment:
    """One comment. Raises NotFound."""
    found: Comment | None = one_by_id(project, Kind.COMMENT, comment_id)
    if found is None:
        raise NotFound(f"There is no comment {comment_id} in {project.name} any more.")
    return found


def comments_about(project: Project, about: Sequence[str]) -> list[Comment]:
    """What was said about some claims and decisions, the oldest first."""
    query = select_values(Kind.COMMENT, comments.c.about.in_(about))
    with project.reading() as connection:
        return values(connection, Kind.COMMENT, query.order_by(comments.c.created_at, comments.c.id))


def claims_by_id(project: Project, ids: Sequence[str]) -> dict[str, Claim]:
    """Those of these claims that stand."""
    found: dict[str, Claim] = {}
    with project.reading() as connection:
        for at in range(0, len(ids), BLOCK):
            found |= _claims_of_block(connection, ids[at : at + BLOCK])
    return found


def _claims_of_block(connection: Connection, ids: Sequence[str]) -> dict[str, Claim]:
    rows = values(connection, Kind.CLAIM, select_values(Kind.CLAIM, claims.c.id.in_(ids)))
    return {one.id: one for one in rows}


def decided_on(connection: Connection, annotator_id: AnnotatorId, decided: Sequence[str]) -> set[str]:
    """Those of some claims that stand and belong to an annotator."""
    table, found = CONTENT[Kind.CLAIM], set[str]()
    for at in range(0, len(decided), BLOCK):
        query = select(table.c.id).where(
            table.c.id.in_(decided[at : at + BLOCK]),
            table.c.annotator_id.concat("") == annotator_id,
            table.c.removed_edit.is_(None),
        )
        found.update(connection.execute(query).scalars())
    return found


def standing_claims(project: Project, ids: Collection[ClaimId]) -> dict[str, frozenset[ClaimId]]:
    """Those of some claims that stand, by article."""
    wanted, found = list(ids), defaultdict[str, set[ClaimId]](set)
    with project.reading() as connection:
        for at in range(0, len(wanted), BLOCK):
            here = (claims.c.id.in_(wanted[at : at + BLOCK]), claims.c.removed_edit.is_(None))
            for article, claim in connection.execute(select(claims.c.article_id, claims.c.id).where(*here)):
                found[article].add(claim)
    return {article: frozenset(those) for article, those in found.items()}


def titles_by_article(project: Project) -> dict[str, str]:
    """Titles of all articles by id."""
    query = select(articles.c.id, articles.c.title).where(articles.c.removed_edit.is_(None))
    with project.reading() as connection:
        return {one: title for one, title in connection.execute(query)}  # noqa: C416


def finished_articles(project: Project) -> frozenset[str]:
    """Ids of the articles that somebody has finished."""
    query = select(readings.c.article_id).where(
        readings.c.removed_edit.is_(None), readings.c.finished_at != ""
    )
    with project.reading() as connection:
        return frozenset(connection.execute(query).scalars())
