"""Questions for the overview, about every row of a project, read in blocks.

A look at the project holds up whoever wants to write, and an overview looks at everything: so each block is read in a
short look of its own. `newest_edit` before and after tells whether somebody wrote in between. Blocks follow SQLite's
own numbers of rows: any other order would jump about in a file that is larger than its cache.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    Table,
    and_,
    exists,
    func,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.sql.expression import CompoundSelect

from factdesk.domain.changes import Kind
from factdesk.domain.claims import EDITED
from factdesk.domain.offers import Offers
from factdesk.store.project import Project
from factdesk.store.reading_offers import cue_words
from factdesk.store.tables import (
    annotators,
    articles,
    changes,
    claims,
    edits,
    readings,
    rejections,
    suggestions,
)

ROWS_AT_ONCE = 1_000


class ArticleRow(NamedTuple):
    """What the overview shows of an article itself."""

    order: int
    """Number of the edit that brought it."""
    source_name: str
    id: str
    title: str
    publisher: str
    published_on: str


class ClaimRow(NamedTuple):
    """What the overview counts of a claim."""

    article_id: str
    annotator_id: str
    label: str
    """Empty when it has none."""
    created_at: str
    suggestion_id: str
    """Empty when it comes from none."""
    rule: str
    changed: bool
    """Whether label or extent differ from the suggestion."""
    suggestion_stands: bool
    start: int
    end: int
    segments: str
    """As in `offers.Extent`."""


class ReadingRow(NamedTuple):
    """That an annotator has begun an article."""

    article_id: str
    annotator_id: str
    finished: bool
    passed: bool
    """Whether the article was gone through once."""


class RejectionRow(NamedTuple):
    """That an annotator has rejected a suggestion."""

    suggestion_id: str
    annotator_id: str
    rule: str
    suggestion_stands: bool


class SuggestionRow(NamedTuple):
    """A suggestion that stands."""

    article_id: str
    rule: str
    decided: bool
    """Whether anybody has decided on it."""
    id: str
    start: int
    end: int
    segments: str
    """As in `offers.Extent`."""
    kind: str
    cue: str
    """The words of the cue where they decide whether it is muted, and are not in the rule; else empty."""


class EditMoment(NamedTuple):
    """One edit of somebody, and the article it was made in; empty when that is none or not just one."""

    annotator_id: str
    at: str
    article_id: str


def annotator_names(project: Project) -> dict[str, str]:
    """The names of all annotators by id."""
    query = select(annotators.c.id, annotators.c.name).where(annotators.c.removed_edit.is_(None))
    with project.reading() as connection:
        return {row.id: row.name for row in connection.execute(query)}


def article_rows(project: Project) -> Iterator[list[ArticleRow]]:
    """All articles."""
    columns = (articles.c.created_edit, articles.c.source_name, articles.c.id, articles.c.title)
    query = select(*columns, articles.c.publisher, articles.c.published_on)
    for rows in _blocks(project, articles, query):
        yield [ArticleRow._make(row) for row in rows]


def claim_rows(project: Project) -> Iterator[list[ClaimRow]]:
    """All claims."""
    query = select(
        claims.c.article_id,
        claims.c.annotator_id,
        func.coalesce(claims.c.label, ""),
        claims.c.created_at,
        func.coalesce(claims.c.suggestion_id, ""),
        claims.c.suggestion_rule,
        claims.c.origin == EDITED,
        _stands(claims.c.suggestion_id),
        claims.c.start,
        claims.c.end,
        claims.c.segments,
    )
    for rows in _blocks(project, claims, query):
        yield [ClaimRow._make(row) for row in rows]


def reading_rows(project: Project) -> Iterator[list[ReadingRow]]:
    """Who has begun or finished which article."""
    query = select(
        readings.c.article_id,
        readings.c.annotator_id,
        readings.c.finished_at != "",
        readings.c.first_pass_at != "",
    )
    for rows in _blocks(project, readings, query):
        yield [ReadingRow._make(row) for row in rows]


def rejection_rows(project: Project) -> Iterator[list[RejectionRow]]:
    """Who has rejected which suggestion."""
    query = select(
        rejections.c.suggestion_id,
        rejections.c.annotator_id,
        suggestions.c.rule,
        suggestions.c.removed_edit.is_(None),
    ).join(suggestions, suggestions.c.id == rejections.c.suggestion_id)
    for rows in _blocks(project, rejections, query):
        yield [RejectionRow._make(row) for row in rows]


def suggestion_rows(project: Project, offers: Offers | None = None) -> Iterator[list[SuggestionRow]]:
    """All suggestions that stand, with the words of their cues as far as what is on offer depends on them."""
    taken = exists().where(claims.c.suggestion_id == suggestions.c.id, claims.c.removed_edit.is_(None))
    refused = exists().where(
        rejections.c.suggestion_id == suggestions.c.id, rejections.c.removed_edit.is_(None)
    )
    query = select(
        suggestions.c.article_id,
        suggestions.c.rule,
        taken | refused,
        suggestions.c.id,
        suggestions.c.start,
        suggestions.c.end,
        suggestions.c.segments,
        suggestions.c.kind,
        suggestions.c.cue,
    )
    for rows in _blocks(project, suggestions, query):
        found = [SuggestionRow._make(row) for row in rows]
        unknown = [one for one in found if offers and offers.needs_words(one.article_id, one.rule, one.cue)]
        words: dict[str, str] = {}
        if unknown:
            with project.reading() as connection:
                words = dict(cue_words(connection, unknown))
        yield [one._replace(cue=words.get(one.id, "")) for one in found]


def _stands(suggestion_id: ColumnElement[Any]) -> ColumnElement[bool]:
    return exists().where(suggestions.c.id == suggestion_id, suggestions.c.removed_edit.is_(None))


def _blocks(project: Project, table: Table, query: Select[Any]) -> Iterator[list[Row[Any]]]:
    """The rows of a query over the standing rows of a table, a block of its numbers at a time."""
    number = literal_column(f"{table.name}.rowid", Integer)
    with project.reading() as connection:
        last = connection.execute(select(func.max(number)).select_from(table)).scalar() or 0
    standing = query.where(table.c.removed_edit.is_(None))
    for low in range(0, last, ROWS_AT_ONCE):
        with project.reading() as connection:
            within = standing.where(number > low, number <= low + ROWS_AT_ONCE)
            found = list(connection.execute(within).all())
        if found:
            yield found


# -- the journal ---------------------------------------------------------------------------------------------------


def edit_moments(project: Project, after: int = 0) -> Iterator[list[EditMoment]]:
    """The edits of all annotators with a number above `after`, in blocks, each read in a look of its own."""
    with project.reading() as connection:
        newest = connection.execute(select(func.max(edits.c.seq))).scalar() or 0
    for low in range(after, newest, ROWS_AT_ONCE):
        within = and_(edits.c.seq > low, edits.c.seq <= low + ROWS_AT_ONCE)
        query = select(edits.c.seq, edits.c.target, edits.c.annotator_id, edits.c.at).where(
            within, edits.c.annotator_id.is_not(None)
        )
        with project.reading() as connection:
            rows = connection.execute(query).all()
            places: dict[int, str] = {}
            if rows:
                numbers = [row.seq if row.target is None else row.target for row in rows]
                known = connection.execute(_places(min(numbers), max(numbers)))
                places = {seq: first for seq, first, last in known if first == last}
        yield [
            EditMoment(
                row.annotator_id, row.at, places.get(row.seq if row.target is None else row.target, "")
            )
            for row in rows
        ]


def _places(first: int, last: int) -> Select[Any]:
    """For each edit between two numbers: the first and the last by id of the articles that it touched."""
    touched = _touched(first, last).subquery()
    seq, article = touched.c[0], touched.c[1]
    return select(seq, func.min(article), func.max(article)).group_by(seq)


def _touched(first: int, last: int) -> CompoundSelect[Any]:
    parts: list[Select[Any]] = [
        select(articles.c.created_edit.label("edit"), articles.c.id.label("article")).where(
            articles.c.created_edit.between(first, last)
        )
    ]
    for table in (claims, readings, suggestions):
        parts.append(
            select(table.c.created_edit, table.c.article_id).where(table.c.created_edit.between(first, last))
        )
        parts.append(
            select(changes.c.edit, table.c.article_id)
            .join(table, table.c.id == changes.c.row_id)
            .where(changes.c.edit.between(first, last), changes.c.kind == table.name)
        )
    of_rejection = select(rejections.c.created_edit, suggestions.c.article_id).join(
        suggestions, suggestions.c.id == rejections.c.suggestion_id
    )
    parts.append(of_rejection.where(rejections.c.created_edit.between(first, last)))
    parts.append(
        select(changes.c.edit, suggestions.c.article_id)
        .join(rejections, rejections.c.id == changes.c.row_id)
        .join(suggestions, suggestions.c.id == rejections.c.suggestion_id)
        .where(changes.c.edit.between(first, last), changes.c.kind == Kind.REJECTION.value)
    )
    parts.append(
        select(changes.c.edit, changes.c.row_id).where(
            changes.c.edit.between(first, last), changes.c.kind == Kind.ARTICLE.value
        )
    )
    return union_all(*parts)
