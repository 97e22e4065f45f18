"""Some articles of a project that is not yet checked as a whole: they and all that belongs to them, row by row."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection

from factdesk.domain.changes import Kind
from factdesk.domain.errors import ProjectDamaged
from factdesk.store.rows import COLUMNS, digest

_BLOCK = 400
"""Ids that go into one query, below what every database takes."""
_OF_ARTICLE = tuple(kind for kind, names in COLUMNS.items() if "article_id" in names)
_TEXT, _SHA256 = (COLUMNS[Kind.ARTICLE].index(name) for name in ("text", "sha256"))


def check_articles(connection: Connection, address: str, ids: Sequence[str]) -> None:
    """Compare the rows of these articles, and of what belongs to them, with their digests. Raises ProjectDamaged."""
    for at in range(0, len(ids), _BLOCK):
        some = tuple(ids[at : at + _BLOCK])
        these = f"({', '.join('?' * len(some))})"
        for row in _rows(connection, address, Kind.ARTICLE, f"id IN {these}", some):
            if hashlib.sha256(row[_TEXT].encode()).hexdigest() != row[_SHA256]:
                raise ProjectDamaged(
                    f"{address} is damaged: the text of “{row[1]}” was altered; open a backup."
                )
        for kind in _OF_ARTICLE:
            _rows(connection, address, kind, f"article_id IN {these}", some)
        offered = f"suggestion_id IN (SELECT id FROM suggestions WHERE article_id IN {these})"  # noqa: S608
        _rows(connection, address, Kind.REJECTION, offered, some)


def _rows(
    connection: Connection, address: str, kind: Kind, where: str, given: tuple[str, ...]
) -> list[tuple[Any, ...]]:
    # Said in plain words: it is asked once in an opening, and making each statement would take longer than asking.
    names = ", ".join(f'"{name}"' for name in COLUMNS[kind])
    query = f"SELECT digest, {names} FROM {kind.value} WHERE {where}"  # noqa: S608
    found = [tuple(row) for row in connection.exec_driver_sql(query, given)]
    for row in found:
        if digest(row[1:]) != row[0]:
            raise ProjectDamaged(f"{address} is damaged: one of its {kind.value} was altered; open a backup.")
    return [row[1:] for row in found]
