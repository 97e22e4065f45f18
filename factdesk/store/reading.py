"""Questions to an open project, answered in domain values. Nothing here writes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, or_, select

from factdesk.domain.changes import EditRecord, Kind
from factdesk.domain.claims import (
    Annotator,
    AnnotatorId,
    Article,
    ArticleId,
    Claim,
    ClaimId,
    Suggestion,
    SuggestionId,
)
from factdesk.domain.errors import NotFound, ProjectDamaged
from factdesk.domain.overview import ArticleLine, ArticleState, Statistics
from factdesk.domain.projects import Guideline, ProjectInfo, Reading
from factdesk.store.project import Project
from factdesk.store.rows import CODECS, COLUMNS
from factdesk.store.tables import (
    CONTENT,
    annotators,
    articles,
    changes,
    claims,
    edits,
    guidelines,
    readings,
    rejections,
    source_files,
    suggestions,
)

BLOCK = 400
"""Ids that go into one query, below what every database takes."""


def select_values(kind: Kind, *where: ColumnElement[bool]) -> Select[Any]:
    """A query for the standing rows of one kind, in the column order that its codec reads."""
    table = CONTENT[kind]
    columns = [table.c[name] for name in COLUMNS[kind]]
    return select(*columns).where(table.c.removed_edit.is_(None), *where)


def values(connection: Connection, kind: Kind, query: Select[Any]) -> list[Any]:
    """Run a query made by select_values."""
    read = CODECS[kind].from_row
    return [read(tuple(row)) for row in connection.execute(query)]


def _one(project: Project, kind: Kind, *where: ColumnElement[bool]) -> Any | None:
    with project.reading() as connection:
        found = values(connection, kind, select_values(kind, *where).limit(1))
    return found[0] if found else None


# -- the project ---------------------------------------------------------------------------------------------------


def project_info(project: Project) -> ProjectInfo:
    """The project's own line."""
    info = _one(project, Kind.PROJECT)
    if not isinstance(info, ProjectInfo):
        raise ProjectDamaged(f"{project.name} is damaged: its own title is missing; open a backup.")
    return info


def newest_edit(project: Project) -> int:
    """Number of the newest edit: when it grows, somebody has written."""
    with project.reading() as connection:
        return connection.execute(select(func.max(edits.c.seq))).scalar() or 0


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
            found.id: found.value for found in values(connection, Kind.SETTING, select_values(Kind.SETTING))
        }


def all_annotators(project: Project) -> list[Annotator]:
    """Everybody who has worked in the project, by name."""
    with project.reading() as connection:
        found = values(connection, Kind.ANNOTATOR, select_values(Kind.ANNOTATOR))
    return sorted(found, key=lambda annotator: (annotator.name.casefold(), annotator.id))


def annotator_named(project: Project, name: str) -> Annotator | None:
    """The annotator of exactly this name."""
    return _one(project, Kind.ANNOTATOR, annotators.c.name == name)


# -- articles ------------------------------------------------------------------------------------------------------


def article(project: Project, article_id: str) -> Article:
    """One article with its text. Raises NotFound."""
    found: Article | None = _one(project, Kind.ARTICLE, articles.c.id == article_id)
    if found is None:
        raise NotFound(f"There is no article {article_id} in {project.name}.")
    return found


def article_ids(
    project: Project, annotator_id: str, state: ArticleState | None = None, among: Iterable[str] | None = None
) -> list[ArticleId]:
    """Ids of the articles in the order of their import, by choice in one state or among some."""
    query = select(articles.c.id).where(articles.c.removed_edit.is_(None))
    if state is not None:
        query = query.where(_in_state(annotator_id, state))
    query = query.order_by(articles.c.created_edit, articles.c.source_name, articles.c.title, articles.c.id)
    with project.reading() as connection:
        found = [ArticleId(row) for row in connection.execute(query).scalars()]
    if among is not None:
        wanted = frozenset(among)
        found = [article_id for article_id in found if article_id in wanted]
    return found


def _in_state(annotator_id: str, state: ArticleState) -> ColumnElement[bool]:
    finished = exists().where(*_mine(annotator_id), readings.c.finished_at != "")
    begun = or_(
        exists().where(*_mine(annotator_id)),
        exists().where(
            claims.c.article_id == articles.c.id,
            claims.c.annotator_id == annotator_id,
            claims.c.removed_edit.is_(None),
        ),
    )
    if state is ArticleState.FINISHED:
        return finished
    return and_(~finished, begun) if state is ArticleState.STARTED else ~begun


def _mine(annotator_id: str) -> tuple[ColumnElement[bool], ...]:
    return (
        readings.c.article_id == articles.c.id,
        readings.c.annotator_id == annotator_id,
        readings.c.removed_edit.is_(None),
    )


def article_lines(project: Project, ids: Sequence[str], annotator_id: str) -> list[ArticleLine]:
    """The lines of a list for these articles, in this order; articles that are gone are left out."""
    lines: dict[str, ArticleLine] = {}
    with project.reading() as connection:
        for at in range(0, len(ids), BLOCK):
            block = ids[at : at + BLOCK]
            for row in connection.execute(_lines(annotator_id).where(articles.c.id.in_(block))):
                lines[row.id] = _line(row)
    return [lines[article_id] for article_id in ids if article_id in lines]


def _lines(annotator_id: str) -> Select[Any]:
    mine = and_(
        claims.c.article_id == articles.c.id,
        claims.c.annotator_id == annotator_id,
        claims.c.removed_edit.is_(None),
    )
    made = select(func.count()).select_from(claims).where(mine).scalar_subquery()
    labelled = select(func.count(claims.c.label)).where(mine).scalar_subquery()
    pending = select(func.count()).select_from(suggestions).where(*_open(annotator_id)).scalar_subquery()
    reading = select(readings.c.finished_at).where(*_mine(annotator_id)).limit(1).scalar_subquery()
    return select(
        articles.c.id,
        articles.c.title,
        articles.c.publisher,
        articles.c.published_on,
        made.label("made"),
        labelled.label("labelled"),
        pending.label("pending"),
        reading.label("finished_at"),
    ).where(articles.c.removed_edit.is_(None))


def _open(annotator_id: str) -> tuple[ColumnElement[bool], ...]:
    """Suggestions of the article in question that this annotator has neither taken up nor rejected."""
    taken = exists().where(
        claims.c.suggestion_id == suggestions.c.id,
        claims.c.annotator_id == annotator_id,
        claims.c.removed_edit.is_(None),
    )
    refused = exists().where(
        rejections.c.suggestion_id == suggestions.c.id,
        rejections.c.annotator_id == annotator_id,
        rejections.c.removed_edit.is_(None),
    )
    return (
        suggestions.c.article_id == articles.c.id,
        suggestions.c.removed_edit.is_(None),
        ~taken,
        ~refused,
    )


def _line(row: Any) -> ArticleLine:
    state = ArticleState.UNREAD
    if row.finished_at:
        state = ArticleState.FINISHED
    elif row.made or row.finished_at is not None:
        state = ArticleState.STARTED
    return ArticleLine(
        ArticleId(row.id),
        row.title,
        row.publisher,
        row.published_on,
        state,
        row.made,
        row.labelled,
        row.pending,
    )


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
    return _one(
        project, Kind.READING, readings.c.article_id == article_id, readings.c.annotator_id == annotator_id
    )


def belongings(project: Project, article_id: str) -> list[tuple[Kind, str]]:
    """Kind and id of all that stands and belongs to an article, in an order in which it can be removed."""
    of_article = select(suggestions.c.id).where(suggestions.c.article_id == article_id)
    queries = (
        (Kind.REJECTION, rejections, rejections.c.suggestion_id.in_(of_article)),
        (Kind.CLAIM, claims, claims.c.article_id == article_id),
        (Kind.READING, readings, readings.c.article_id == article_id),
        (Kind.SUGGESTION, suggestions, suggestions.c.article_id == article_id),
        (Kind.SOURCE_FILE, source_files, source_files.c.id == article_id),
    )
    with project.reading() as connection:
        return [
            (kind, row_id)
            for kind, table, where in queries
            for row_id in connection.execute(
                select(table.c.id).where(where, table.c.removed_edit.is_(None))
            ).scalars()
        ]


# -- claims and suggestions ----------------------------------------------------------------------------------------


def claim(project: Project, claim_id: str) -> Claim:
    """One claim. Raises NotFound."""
    found: Claim | None = _one(project, Kind.CLAIM, claims.c.id == claim_id)
    if found is None:
        raise NotFound(f"There is no claim {claim_id} in {project.name} any more.")
    return found


def claims_of(project: Project, article_id: str, annotator_id: str | None = None) -> list[Claim]:
    """The claims in an article in reading order, by choice those of one annotator."""
    where = [claims.c.article_id == article_id]
    if annotator_id is not None:
        where.append(claims.c.annotator_id == annotator_id)
    query = select_values(Kind.CLAIM, *where).order_by(claims.c.start, claims.c.end.desc(), claims.c.id)
    with project.reading() as connection:
        return values(connection, Kind.CLAIM, query)


def suggestion(project: Project, suggestion_id: str) -> Suggestion:
    """One suggestion. Raises NotFound."""
    found: Suggestion | None = _one(project, Kind.SUGGESTION, suggestions.c.id == suggestion_id)
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
    query = select_values(Kind.SUGGESTION, articles.c.id == article_id, *_open(annotator_id))
    query = query.order_by(suggestions.c.start, suggestions.c.end.desc(), suggestions.c.id)
    with project.reading() as connection:
        return values(connection, Kind.SUGGESTION, query)


def open_suggestions_above(
    project: Project, annotator_id: str, score: float, among: Sequence[str] | None = None
) -> list[Suggestion]:
    """Undecided suggestions with at least this score, in all articles or in some."""
    where = [articles.c.id == suggestions.c.article_id, *_open(annotator_id), suggestions.c.score >= score]
    if among is not None:
        where.append(suggestions.c.article_id.in_(among))
    query = select_values(Kind.SUGGESTION, *where)
    query = query.order_by(
        suggestions.c.article_id, suggestions.c.start, suggestions.c.end.desc(), suggestions.c.id
    )
    with project.reading() as connection:
        return values(connection, Kind.SUGGESTION, query)


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


# -- history and figures -------------------------------------------------------------------------------------------


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


def article_of_claim(project: Project, claim_id: str) -> ArticleId | None:
    """The article of a claim, also of one that was taken away; None when there never was one."""
    with project.reading() as connection:
        found = connection.execute(select(claims.c.article_id).where(claims.c.id == claim_id)).scalar()
    return ArticleId(found) if found else None


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


def is_empty(project: Project) -> bool:
    """Whether the project holds no article."""
    with project.reading() as connection:
        return (
            connection.execute(
                select(articles.c.id).where(articles.c.removed_edit.is_(None)).limit(1)
            ).first()
            is None
        )


def annotator(project: Project, annotator_id: AnnotatorId) -> Annotator:
    """One annotator. Raises NotFound."""
    found: Annotator | None = _one(project, Kind.ANNOTATOR, annotators.c.id == annotator_id)
    if found is None:
        raise NotFound(f"There is no annotator {annotator_id} in {project.name}.")
    return found
