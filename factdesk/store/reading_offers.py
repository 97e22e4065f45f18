"""What decides whether suggestions are shown, asked for many articles at once."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from factdesk.domain.spans import Segments
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK, claimed_by
from factdesk.store.rows import read_segments
from factdesk.store.tables import claims, readings


def claimed_segments(
    project: Project, article_ids: Sequence[str], annotator_id: str
) -> dict[str, list[Segments]]:
    """Where this annotator's claims stand, by article."""
    found: dict[str, list[Segments]] = {}
    columns = (claims.c.article_id, claims.c.start, claims.c.end, claims.c.segments)
    with project.reading() as connection:
        for at in range(0, len(article_ids), BLOCK):
            query = select(*columns).where(
                claims.c.article_id.in_(article_ids[at : at + BLOCK]),
                claimed_by(annotator_id),
                claims.c.removed_edit.is_(None),
            )
            for article_id, start, end, segments in connection.execute(query):
                found.setdefault(article_id, []).append(read_segments(start, end, segments))
    return found


def first_passes(project: Project, annotator_id: str) -> frozenset[str]:
    """Ids of the articles that this annotator has gone through once."""
    query = select(readings.c.article_id).where(
        readings.c.annotator_id == annotator_id,
        readings.c.first_pass_at != "",
        readings.c.removed_edit.is_(None),
    )
    with project.reading() as connection:
        return frozenset(connection.execute(query).scalars())
