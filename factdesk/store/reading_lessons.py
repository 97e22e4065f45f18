"""Questions about what people's decisions teach: who decided what in which article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, func, literal, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import ATTRIBUTED, Claim, Suggestion
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK, select_values, values
from factdesk.store.reading_looks import shadows
from factdesk.store.rows import CODECS, COLUMNS
from factdesk.store.tables import articles, claims, readings, rejections, suggestions


@dataclass(frozen=True, slots=True)
class DecidedIn:
    """How much one annotator has decided in one article."""

    article_id: str
    annotator_id: str
    decisions: int = 0
    finished: bool = False
    newest: int = 0
    """Number of the edit in which they last did so."""


def decided_in(project: Project) -> list[DecidedIn]:
    """Everybody's work, article by article: claims made, suggestions rejected, articles finished.

    Second looks are left out: they would teach the same article twice, and what was said first holds.
    """
    found: dict[tuple[str, str], DecidedIn] = {}
    aside = shadows(project)
    with project.reading() as connection:
        for query in (_claimed(), _rejected(), _finished()):
            for article_id, annotator_id, count, finished, newest in connection.execute(query):
                if annotator_id in aside:
                    continue
                known = found.get((article_id, annotator_id), DecidedIn(article_id, annotator_id))
                found[article_id, annotator_id] = DecidedIn(
                    article_id,
                    annotator_id,
                    known.decisions + count,
                    known.finished or bool(finished),
                    max(known.newest, newest),
                )
    return list(found.values())


def _claimed() -> Select[Any]:
    return (
        select(
            claims.c.article_id,
            claims.c.annotator_id,
            func.count(),
            literal(0),
            func.max(claims.c.changed_edit),
        )
        .where(claims.c.removed_edit.is_(None), claims.c.kind == ATTRIBUTED)
        .group_by(claims.c.article_id, claims.c.annotator_id)
    )


def _rejected() -> Select[Any]:
    newest = func.max(rejections.c.created_edit)
    return (
        select(suggestions.c.article_id, rejections.c.annotator_id, func.count(), literal(0), newest)
        .join(suggestions, rejections.c.suggestion_id == suggestions.c.id)
        .where(rejections.c.removed_edit.is_(None), suggestions.c.kind == ATTRIBUTED)
        .group_by(suggestions.c.article_id, rejections.c.annotator_id)
    )


def _finished() -> Select[Any]:
    return (
        select(
            readings.c.article_id, readings.c.annotator_id, literal(0), literal(1), readings.c.changed_edit
        )
        .join(articles, articles.c.id == readings.c.article_id)
        .where(
            readings.c.removed_edit.is_(None),
            readings.c.finished_at != "",
            articles.c.removed_edit.is_(None),
        )
    )


def attributed_claims(project: Project, article_ids: Sequence[str]) -> list[Claim]:
    """Everybody's claims in these articles that somebody puts forward or answers."""
    found: list[Claim] = []
    with project.reading() as connection:
        for at in range(0, len(article_ids), BLOCK):
            here = claims.c.article_id.in_(article_ids[at : at + BLOCK])
            query = select_values(Kind.CLAIM, here, claims.c.kind == ATTRIBUTED)
            found += values(connection, Kind.CLAIM, query)
    return found


def rejected_suggestions(project: Project, article_ids: Sequence[str]) -> list[tuple[str, Suggestion]]:
    """By whom a suggestion in these articles was rejected, and the suggestion."""
    columns = [suggestions.c[name] for name in COLUMNS[Kind.SUGGESTION]]
    read = CODECS[Kind.SUGGESTION].from_row
    found: list[tuple[str, Suggestion]] = []
    with project.reading() as connection:
        for at in range(0, len(article_ids), BLOCK):
            query = (
                select(rejections.c.annotator_id, *columns)
                .join(suggestions, rejections.c.suggestion_id == suggestions.c.id)
                .where(
                    rejections.c.removed_edit.is_(None),
                    suggestions.c.kind == ATTRIBUTED,
                    suggestions.c.article_id.in_(article_ids[at : at + BLOCK]),
                )
            )
            found += [(row[0], read(tuple(row[1:]))) for row in connection.execute(query)]
    return found
