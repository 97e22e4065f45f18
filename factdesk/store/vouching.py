"""Some articles of a project that is not yet checked as a whole: they and all that belongs to them, row by row."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, select

from factdesk.domain.changes import Kind
from factdesk.domain.errors import ProjectDamaged
from factdesk.store.rows import COLUMNS, digest
from factdesk.store.tables import CONTENT, articles, rejections, suggestions

_BLOCK = 400
"""Ids that go into one query, below what every database takes."""
_OF_ARTICLE = tuple(kind for kind, names in COLUMNS.items() if "article_id" in names)
_TEXT, _SHA256 = (COLUMNS[Kind.ARTICLE].index(name) for name in ("text", "sha256"))


def check_articles(connection: Connection, address: str, ids: Sequence[str]) -> None:
    """Compare the rows of these articles, and of what belongs to them, with their digests. Raises ProjectDamaged."""
    for at in range(0, len(ids), _BLOCK):
        some = ids[at : at + _BLOCK]
        for row in _rows(connection, address, Kind.ARTICLE, articles.c.id.in_(some)):
            if hashlib.sha256(row[_TEXT].encode()).hexdigest() != row[_SHA256]:
                raise ProjectDamaged(
                    f"{address} is damaged: the text of “{row[1]}” was altered; open a backup."
                )
        for kind in _OF_ARTICLE:
            _rows(connection, address, kind, CONTENT[kind].c.article_id.in_(some))
        theirs = select(suggestions.c.id).where(suggestions.c.article_id.in_(some))
        _rows(connection, address, Kind.REJECTION, rejections.c.suggestion_id.in_(theirs))


def _rows(
    connection: Connection, address: str, kind: Kind, where: ColumnElement[bool]
) -> list[tuple[Any, ...]]:
    table = CONTENT[kind]
    query = select(table.c.digest, *(table.c[name] for name in COLUMNS[kind])).where(where)
    found = [tuple(row) for row in connection.execute(query)]
    for row in found:
        if digest(row[1:]) != row[0]:
            raise ProjectDamaged(f"{address} is damaged: one of its {kind.value} was altered; open a backup.")
    return [row[1:] for row in found]
