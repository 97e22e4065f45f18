"""The versions of the guidelines, with who wrote each."""

from __future__ import annotations

from sqlalchemy import select

from factdesk.domain.changes import Kind
from factdesk.domain.guidelines import GuidelineVersion
from factdesk.store.project import Project
from factdesk.store.queries import select_values, values
from factdesk.store.tables import annotators, edits, guidelines


def guideline_versions(project: Project) -> list[GuidelineVersion]:
    """All versions that stand, the newest first."""
    query = select_values(Kind.GUIDELINE).order_by(guidelines.c.version.desc())
    authors = (
        select(guidelines.c.id, annotators.c.name)
        .join(edits, edits.c.seq == guidelines.c.created_edit)
        .join(annotators, annotators.c.id == edits.c.annotator_id)
    )
    with project.reading() as connection:
        found = values(connection, Kind.GUIDELINE, query)
        names = {row_id: name for row_id, name in connection.execute(authors)}  # noqa: C416
    return [GuidelineVersion(one, names.get(one.id, "")) for one in found]
