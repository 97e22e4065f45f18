"""Questions about the history and the figures of a project."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from factdesk.domain.changes import EditRecord, Kind
from factdesk.domain.overview import Statistics
from factdesk.store.project import Project
from factdesk.store.tables import (
    CONTENT,
    annotators,
    claims,
    edits,
    readings,
)


def history(project: Project, limit: int = 200, before: int | None = None) -> list[EditRecord]:
    """The newest edits first, at most `limit`, by choice only those before number `before`."""
    query = (
        select(edits, annotators.c.name)
        .outerjoin(annotators, annotators.c.id == edits.c.annotator_id)
        .order_by(edits.c.seq.desc())
        .limit(limit)
    )
    if before is not None:
        query = query.where(edits.c.seq < before)
    with project.reading() as connection:
        return [
            EditRecord(
                row.seq, row.title, row.detail, row.name or "", row.at, row.kind, row.state, row.target
            )
            for row in connection.execute(query)
        ]


def progress_of(project: Project, annotator_id: str) -> tuple[int, int]:
    """How many articles this annotator has finished, and how many there are."""
    finished = (
        select(func.count())
        .select_from(readings)
        .where(
            readings.c.annotator_id == annotator_id,
            readings.c.removed_edit.is_(None),
            readings.c.finished_at != "",
        )
    )
    with project.reading() as connection:
        return connection.execute(finished).scalar() or 0, _count(connection, Kind.ARTICLE)


def statistics(project: Project) -> Statistics:
    """Count what the project holds."""
    with project.reading() as connection:
        standing = {
            kind: _count(connection, kind)
            for kind in (Kind.ARTICLE, Kind.CLAIM, Kind.SUGGESTION, Kind.REJECTION)
        }
        finished = select(func.count(readings.c.article_id.distinct())).where(
            readings.c.removed_edit.is_(None), readings.c.finished_at != ""
        )
        current = claims.c.removed_edit.is_(None)
        by_label = select(claims.c.label, func.count()).where(current).group_by(claims.c.label)
        by_name = (
            select(annotators.c.name, func.count())
            .join(claims, claims.c.annotator_id == annotators.c.id)
            .where(current)
            .group_by(annotators.c.name)
        )
        return Statistics(
            articles=standing[Kind.ARTICLE],
            finished=connection.execute(finished).scalar() or 0,
            claims=standing[Kind.CLAIM],
            suggestions=standing[Kind.SUGGESTION],
            rejections=standing[Kind.REJECTION],
            edits=connection.execute(select(func.count()).select_from(edits)).scalar() or 0,
            by_label={label or "": count for label, count in connection.execute(by_label)},
            by_annotator={name: count for name, count in connection.execute(by_name)},  # noqa: C416
        )


def _count(connection: Connection, kind: Kind) -> int:
    table = CONTENT[kind]
    query = select(func.count()).select_from(table).where(table.c.removed_edit.is_(None))
    return connection.execute(query).scalar() or 0
