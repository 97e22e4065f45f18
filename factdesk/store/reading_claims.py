"""Questions about claims and suggestions."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Connection, bindparam, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import (
    ArticleId,
    Claim,
    ClaimId,
    Suggestion,
    SuggestionId,
)
from factdesk.domain.errors import NotFound
from factdesk.store.prepared import Prepared
from factdesk.store.project import Project
from factdesk.store.queries import claimed_by, one_by_id, select_values, undecided, values
from factdesk.store.rows import COLUMNS
from factdesk.store.tables import (
    articles,
    claims,
    rejections,
    suggestions,
)


def claim(project: Project, claim_id: str) -> Claim:
    """One claim. Raises NotFound."""
    found: Claim | None = one_by_id(project, Kind.CLAIM, claim_id)
    if found is None:
        raise NotFound(f"There is no claim {claim_id} in {project.name} any more.")
    return found


def claims_of(project: Project, article_id: str, annotator_id: str | None = None) -> list[Claim]:
    """The claims in an article in reading order, by choice those of one annotator."""
    query = _claims_of(everybody=annotator_id is None)
    given = {"by": annotator_id} if annotator_id is not None else {}
    with project.reading() as connection:
        return values(connection, Kind.CLAIM, query, article=article_id, **given)


@cache
def _claims_of(*, everybody: bool) -> Prepared:
    mine = () if everybody else (claimed_by(bindparam("by")),)
    query = select_values(Kind.CLAIM, claims.c.article_id == bindparam("article"), *mine)
    return Prepared(query.order_by(claims.c.start, claims.c.end.desc(), claims.c.id))


def suggestion(project: Project, suggestion_id: str) -> Suggestion:
    """One suggestion. Raises NotFound."""
    found: Suggestion | None = one_by_id(project, Kind.SUGGESTION, suggestion_id)
    if found is None:
        raise NotFound(f"There is no suggestion {suggestion_id} in {project.name} any more.")
    return found


def suggestion_behind(project: Project, suggestion_id: str) -> Suggestion | None:
    """The suggestion that a claim was made from, on offer or not; None when the project never kept it."""
    columns = [suggestions.c[name] for name in COLUMNS[Kind.SUGGESTION]]
    query = select(*columns).where(suggestions.c.id == suggestion_id)
    with project.reading() as connection:
        found = values(connection, Kind.SUGGESTION, query)
    return found[0] if found else None


def open_suggestions(project: Project, article_id: str, annotator_id: str) -> list[Suggestion]:
    """The suggestions in an article that this annotator has not decided on, in reading order."""
    with project.reading() as connection:
        return values(connection, Kind.SUGGESTION, _open_suggestions(), article=article_id, by=annotator_id)


@cache
def _open_suggestions() -> Prepared:
    mine = undecided(bindparam("by"))
    query = select_values(Kind.SUGGESTION, articles.c.id == bindparam("article"), *mine)
    return Prepared(query.order_by(suggestions.c.start, suggestions.c.end.desc(), suggestions.c.id))


def standing_suggestions(connection: Connection, article_id: str) -> tuple[list[Suggestion], frozenset[str]]:
    """All suggestions in an article, and the ids of those that anybody has taken up or rejected."""
    found = values(
        connection, Kind.SUGGESTION, select_values(Kind.SUGGESTION, suggestions.c.article_id == article_id)
    )
    taken = select(claims.c.suggestion_id).where(
        claims.c.article_id == article_id,
        claims.c.suggestion_id.is_not(None),
        claims.c.removed_edit.is_(None),
    )
    here = select(suggestions.c.id).where(suggestions.c.article_id == article_id)
    refused = select(rejections.c.suggestion_id).where(
        rejections.c.suggestion_id.in_(here), rejections.c.removed_edit.is_(None)
    )
    decided = (*connection.execute(taken).scalars(), *connection.execute(refused).scalars())
    return found, frozenset(decided)


def articles_suggested_by(project: Project, identity: str) -> frozenset[str]:
    """Ids of the articles that hold suggestions of exactly this suggester."""
    query = (
        select(suggestions.c.article_id)
        .distinct()
        .where(suggestions.c.suggester == identity, suggestions.c.removed_edit.is_(None))
    )
    with project.reading() as connection:
        return frozenset(connection.execute(query).scalars())


def identified(project: Project, beginning: str) -> ClaimId | SuggestionId:
    """The claim or suggestion whose id begins so. Raises NotFound when there is none, or more than one."""
    found: list[str] = []
    with project.reading() as connection:
        for table in (claims, suggestions):
            query = select(table.c.id).where(
                table.c.removed_edit.is_(None), table.c.id.startswith(beginning, autoescape=True)
            )
            found += connection.execute(query.limit(2)).scalars().all()
    if len(found) != 1 or not beginning:
        which = "several claims or suggestions begin" if found else "no claim or suggestion begins"
        raise NotFound(f"In {project.name} {which} with “{beginning}”; give more of the id.")
    return ClaimId(found[0])


def article_of_claim(project: Project, claim_id: str) -> ArticleId | None:
    """The article of a claim, also of one that was taken away; None when there never was one."""
    with project.reading() as connection:
        found = connection.execute(select(claims.c.article_id).where(claims.c.id == claim_id)).scalar()
    return ArticleId(found) if found else None
