"""Questions about second looks, which are kept in a setting of the project."""

from __future__ import annotations

from sqlalchemy import select

from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.colleagues.second_looks import SETTING, SecondLook, from_values
from factdesk.settings import decode
from factdesk.store.adopting import Look
from factdesk.store.project import Project
from factdesk.store.tables import readings, settings


def second_looks(project: Project) -> tuple[SecondLook, ...]:
    """All second looks of a project, in the order in which they were slipped in."""
    with project.reading() as connection:
        return looks_in(connection)


def looks_in(connection: Look) -> tuple[SecondLook, ...]:
    """The same, of what is being looked at."""
    query = select(settings.c.value).where(settings.c.id == SETTING, settings.c.removed_edit.is_(None))
    return from_values(decode(SETTING, connection.execute(query).scalar()))


def shadows(project: Project) -> frozenset[AnnotatorId]:
    """Who reads a second time: to be left out wherever people are counted or compared."""
    return frozenset(one.shadow for one in second_looks(project))


def finished_until(project: Project, annotator_id: str, until: str = "") -> frozenset[ArticleId]:
    """Ids of the articles that an annotator has finished, by choice up to a point in time as it is stored."""
    where = [readings.c.annotator_id == annotator_id, readings.c.removed_edit.is_(None)]
    where += [readings.c.finished_at != ""]
    where += [readings.c.finished_at <= until] if until else []
    with project.reading() as connection:
        return frozenset(connection.execute(select(readings.c.article_id).where(*where)).scalars())
