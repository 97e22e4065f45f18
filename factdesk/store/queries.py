"""What every question to a project is made of: standing rows of one kind, read as domain values."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Connection, Select, bindparam, exists, select

from factdesk.domain.changes import Kind
from factdesk.store.prepared import Prepared
from factdesk.store.project import Project
from factdesk.store.rows import CODECS, COLUMNS
from factdesk.store.tables import (
    CONTENT,
    articles,
    claims,
    rejections,
    suggestions,
)

BLOCK = 400
"""Ids that go into one query, below what every database takes."""


def select_values(kind: Kind, *where: ColumnElement[bool]) -> Select[Any]:
    """A query for the standing rows of one kind, in the column order that its codec reads."""
    table = CONTENT[kind]
    columns = [table.c[name] for name in COLUMNS[kind]]
    return select(*columns).where(table.c.removed_edit.is_(None), *where)


def values(connection: Connection, kind: Kind, query: Select[Any] | Prepared, **given: object) -> list[Any]:
    """Run a query made by select_values; `given` are the values of its parameters."""
    read = CODECS[kind].from_row
    if isinstance(query, Prepared):
        return [read(row) for row in query.rows(connection, **given)]
    return [read(tuple(row)) for row in connection.execute(query, given)]


@cache
def value_by_id(kind: Kind) -> Prepared:
    """A query for the standing row of one kind with the id `wanted`: made once, since keys ask it all day."""
    return Prepared(select_values(kind, CONTENT[kind].c.id == bindparam("wanted")))


@cache
def every_value(kind: Kind) -> Prepared:
    """A query for all standing rows of one kind."""
    return Prepared(select_values(kind))


def one_by_id(project: Project, kind: Kind, wanted: str) -> Any | None:
    """The standing value of one kind with this id."""
    with project.reading() as connection:
        found = values(connection, kind, value_by_id(kind), wanted=wanted)
    return found[0] if found else None


def one(project: Project, kind: Kind, *where: ColumnElement[bool]) -> Any | None:
    """A standing value that meets the conditions."""
    with project.reading() as connection:
        found = values(connection, kind, select_values(kind, *where).limit(1))
    return found[0] if found else None


def claimed_by(annotator_id: str | BindParameter[str]) -> ColumnElement[bool]:
    """Claims of this annotator, among those of one article or suggestion.

    It asks for an expression instead of the bare column: else SQLite walks through all that the annotator has ever
    claimed, which may be everything, rather than through the few claims in question.
    """
    return claims.c.annotator_id.concat("") == annotator_id


def undecided(annotator_id: str | BindParameter[str]) -> tuple[ColumnElement[bool], ...]:
    """Suggestions of the article in question that this annotator has neither taken up nor rejected."""
    taken = exists().where(
        claims.c.suggestion_id == suggestions.c.id,
        claimed_by(annotator_id),
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
