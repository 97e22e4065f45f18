"""Statements that keys ask all day: built with Core, compiled once, and handed straight to the driver.

Core looks each statement up anew, and wraps what it finds; for the one row that a key needs, that is most of the work.
What is asked with lists of varying length, or seldom, goes through Core as usual.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Table, insert


class Prepared:
    """One statement; its parameters are given by name. Rows are tuples as the driver has them."""

    def __init__(self, statement: Executable) -> None:
        self._statement = statement
        self._words = ""
        self._names: tuple[str, ...] = ()
        self._fixed: dict[str, object] = {}
        """Values that are part of the statement itself."""

    def run(self, connection: Connection, **given: object) -> sqlite3.Cursor:
        """Run it in the connection's transaction."""
        words = self.words(connection)
        given = {**self._fixed, **given}
        return driver_of(connection).execute(words, [given[name] for name in self._names])

    def words(self, connection: Connection) -> str:
        """What the driver is told; the values of a whole row go in the order of the table's columns."""
        if not self._words:
            compiled = self._statement.compile(dialect=connection.dialect)  # type: ignore[attr-defined]
            self._names = tuple(compiled.positiontup or ())
            self._fixed = {name: bind.value for name, bind in compiled.binds.items() if not bind.required}
            self._words = str(compiled)
        return self._words

    def rows(self, connection: Connection, **given: object) -> list[tuple[Any, ...]]:
        """All rows that it finds."""
        return self.run(connection, **given).fetchall()

    def first(self, connection: Connection, **given: object) -> tuple[Any, ...] | None:
        """The first row that it finds."""
        found: tuple[Any, ...] | None = self.run(connection, **given).fetchone()
        return found

    def scalar(self, connection: Connection, **given: object) -> Any:
        """The first cell of the first row; None when there is none."""
        found = self.first(connection, **given)
        return found[0] if found else None


def driver_of(connection: Connection) -> sqlite3.Connection:
    """The driver's own connection below one of SQLAlchemy."""
    driver: sqlite3.Connection = connection.connection.dbapi_connection  # type: ignore[assignment]
    return driver


def insertion(connection: Connection, table: Table) -> str:
    """The driver's statement that inserts whole rows of a table, given as tuples in column order."""
    # Tuples straight to the driver: half the time of building a dictionary for each row of a large import.
    return _insertion(table).words(connection)


@cache
def _insertion(table: Table) -> Prepared:
    return Prepared(insert(table))
