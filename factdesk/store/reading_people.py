"""Questions about who works on a project."""

from __future__ import annotations

from sqlalchemy import exists, select

from factdesk.domain.claims import AnnotatorId
from factdesk.store.project import Project
from factdesk.store.tables import annotators, claims


def who_labelled(project: Project) -> frozenset[AnnotatorId]:
    """Ids of the annotators who have given a label that stands."""
    labelled = exists().where(
        claims.c.annotator_id == annotators.c.id, claims.c.removed_edit.is_(None), claims.c.label != ""
    )
    query = select(annotators.c.id).where(annotators.c.removed_edit.is_(None), labelled)
    with project.reading() as connection:
        return frozenset(connection.execute(query).scalars())
