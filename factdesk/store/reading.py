"""Questions to an open project, answered in domain values. Nothing here writes."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Connection, Select, bindparam, func, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import (
    Annotator,
    AnnotatorId,
    Article,
)
from factdesk.domain.errors import NotFound, ProjectDamaged
from factdesk.domain.projects import Guideline, ProjectInfo, Reading
from factdesk.store.prepared import Prepared
from factdesk.store.project import Project
from factdesk.store.queries import BLOCK, every_value, one, one_by_id, select_values, values
from factdesk.store.reading_articles import article_ids, article_lines, belongings_of
from factdesk.store.reading_claims import (
    article_of_claim,
    articles_suggested_by,
    claim,
    claims_of,
    identified,
    open_suggestions,
    standing_suggestions,
    suggestion,
    suggestion_behind,
)
from factdesk.store.reading_history import history, progress_of, statistics
from factdesk.store.tables import (
    annotators,
    articles,
    changes,
    edits,
    guidelines,
    readings,
)

__all__ = [
    "BLOCK",
    "all_annotators",
    "annotator",
    "annotator_named",
    "article",
    "article_ids",
    "article_lines",
    "article_of_claim",
    "articles_suggested_by",
    "articles_touched_since",
    "belongings",
    "claim",
    "claims_of",
    "guideline_version",
    "history",
    "identified",
    "is_empty",
    "newest_edit",
    "newest_guideline",
    "open_suggestions",
    "progress_of",
    "project_info",
    "reading_of",
    "select_values",
    "setting_values",
    "standing_suggestions",
    "statistics",
    "suggestion",
    "suggestion_behind",
    "values",
]

# -- the project ---------------------------------------------------------------------------------------------------


def project_info(project: Project) -> ProjectInfo:
    """The project's own line."""
    info = one(project, Kind.PROJECT)
    if not isinstance(info, ProjectInfo):
        raise ProjectDamaged(f"{project.name} is damaged: its own title is missing; open a backup.")
    return info


_NEWEST = Prepared(select(func.max(edits.c.seq)))


def newest_edit(project: Project) -> int:
    """Number of the newest edit: when it grows, somebody has written."""
    with project.reading() as connection:
        return _NEWEST.scalar(connection) or 0


def newest_guideline(project: Project) -> Guideline | None:
    """The guidelines in force."""
    with project.reading() as connection:
        query = select_values(Kind.GUIDELINE).order_by(guidelines.c.version.desc()).limit(1)
        found = values(connection, Kind.GUIDELINE, query)
    return found[0] if found else None


def guideline_version(connection: Connection) -> int:
    """Version of the guidelines in force; 0 when the project has none."""
    standing = guidelines.c.removed_edit.is_(None)
    return connection.execute(select(func.max(guidelines.c.version)).where(standing)).scalar() or 0


def setting_values(project: Project) -> dict[str, str]:
    """The project's settings by key, as JSON text."""
    with project.reading() as connection:
        return {
            found.id: found.value for found in values(connection, Kind.SETTING, every_value(Kind.SETTING))
        }


def all_annotators(project: Project) -> list[Annotator]:
    """Everybody who has worked in the project, by name."""
    with project.reading() as connection:
        found = values(connection, Kind.ANNOTATOR, select_values(Kind.ANNOTATOR))
    return sorted(found, key=lambda annotator: (annotator.name.casefold(), annotator.id))


def annotator_named(project: Project, name: str) -> Annotator | None:
    """The annotator of exactly this name."""
    return one(project, Kind.ANNOTATOR, annotators.c.name == name)


def annotator(project: Project, annotator_id: AnnotatorId) -> Annotator:
    """One annotator. Raises NotFound."""
    found: Annotator | None = one(project, Kind.ANNOTATOR, annotators.c.id == annotator_id)
    if found is None:
        raise NotFound(f"There is no annotator {annotator_id} in {project.name}.")
    return found


# -- articles ------------------------------------------------------------------------------------------------------


def article(project: Project, article_id: str) -> Article:
    """One article with its text. Raises NotFound."""
    found: Article | None = one_by_id(project, Kind.ARTICLE, article_id)
    if found is None:
        raise NotFound(f"There is no article {article_id} in {project.name}.")
    return found


def articles_touched_since(seq: int) -> Select[tuple[str]]:
    """A query for the ids of articles that an edit after `seq` changed, removed, or brought back.

    Undoing gives a row its former stamps back, so what an undo touched is told by the edit that it names.
    """
    later = edits.c.seq > seq
    numbers = (
        select(edits.c.seq)
        .where(later)
        .union(select(edits.c.target).where(later, edits.c.target.is_not(None)))
    )
    recorded = select(changes.c.row_id).where(
        changes.c.kind == Kind.ARTICLE.value, changes.c.edit.in_(numbers)
    )
    made = select(articles.c.id).where(articles.c.created_edit.in_(numbers))
    return recorded.union(made)  # type: ignore[return-value]


def reading_of(project: Project, article_id: str, annotator_id: str) -> Reading | None:
    """How far this annotator is with this article; None when nothing is noted."""
    with project.reading() as connection:
        found = values(connection, Kind.READING, _reading_of(), article=article_id, by=annotator_id)
    return found[0] if found else None


@cache
def _reading_of() -> Prepared:
    mine = (readings.c.article_id == bindparam("article"), readings.c.annotator_id == bindparam("by"))
    return Prepared(select_values(Kind.READING, *mine).limit(1))


def belongings(project: Project, article_id: str) -> list[tuple[Kind, str]]:
    """Kind and id of all that stands and belongs to an article, in an order in which it can be removed."""
    with project.reading() as connection:
        found = belongings_of(connection, [article_id])
    return [one for one in found if one[0] is not Kind.ARTICLE]


def is_empty(project: Project) -> bool:
    """Whether the project holds no article."""
    with project.reading() as connection:
        found = select(articles.c.id).where(articles.c.removed_edit.is_(None)).limit(1)
        return connection.execute(found).first() is None
