"""A new project from what can still be read in a damaged one: row by row, each compared with its digest."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Double

from factdesk.domain.changes import Kind, Scalar
from factdesk.domain.errors import FactDeskError
from factdesk.jobs import Job, Progress
from factdesk.store.connection import guarded
from factdesk.store.pages import PageFile, PageRow
from factdesk.store.receiving import private_copy
from factdesk.store.rows import CODECS, COLUMNS, digest
from factdesk.store.seals import STAMPS
from factdesk.store.tables import CONTENT, REFERENCES, changes, edits, ledger

Row = tuple[Scalar, ...]
Fits = Callable[[Kind, Any, Any], bool]
"""Whether a claim or suggestion quotes what its article says: its kind, itself, the article."""
_EDIT_SEALED = (0, 1, 2, 3, 4, 5, 6, 7, 9)
_TOLD = 200
_WORDS = 80
_EVERY = 5_000


@dataclass(slots=True)
class Remains:
    """What was found in a damaged file: rows as they were saved, by table."""

    content: dict[Kind, dict[str, Row]] = field(default_factory=lambda: {kind: {} for kind in Kind})
    edits: dict[int, Row] = field(default_factory=dict)
    changes: dict[tuple[int, int], Row] = field(default_factory=dict)
    promised: dict[Kind, int] = field(default_factory=dict)
    altered: int = 0
    orphaned: int = 0
    unreadable: int = 0
    left_out: list[str] = field(default_factory=list)
    doubted: dict[str, str] = field(default_factory=dict)
    """Words of claims that were not as they had been saved, by id."""


def read_remains(source: Path, fits: Fits) -> Job[Remains]:
    """Read all that can be read in a damaged project; the file itself is only copied.

    Raises ProjectMissing, ProjectReadOnly, ProjectLocked or StorageFull when it cannot be copied.
    """
    with private_copy(source) as copy:
        _end_journal(copy.path)
        pages, remains = PageFile(copy.path), Remains()
        for number, row in enumerate(pages.rows()):
            if number % _EVERY == 0:
                yield Progress(number, None, source.name)
            _sort_in(remains, row)
        remains.unreadable = pages.unreadable
    yield Progress(0, None, source.name)
    _leave_orphans(remains)
    _leave_misquotes(remains, fits)
    for claim_id, words in remains.doubted.items():
        if claim_id not in remains.content[Kind.CLAIM]:
            _tell(remains, words)
    return remains


def _end_journal(copy: Path) -> None:
    """Let SQLite roll back, in the copy, a write that was cut off, if it still can."""
    if any(copy.with_name(copy.name + ending).exists() for ending in ("-journal", "-wal")):
        with (
            suppress(sqlite3.Error, FactDeskError, UnicodeDecodeError),
            guarded(copy, read_only=False, trusted=False) as connection,
        ):
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


# -- what a row is -------------------------------------------------------------------------------------------------


def _sort_in(remains: Remains, row: PageRow) -> None:
    if row.table in ("sqlite_schema", "sqlite_sequence"):
        return
    if row.table:
        if not _fitted(remains, row, row.table):
            remains.altered += 1
            _doubt(remains, row)
        return
    if not any(_fitted(remains, row, name) for name in _names_like(row)):
        remains.altered += 1


def _names_like(row: PageRow) -> Iterator[str]:
    """Tables that a row may be of whose page stands alone, by its form; two kinds of the same form are told apart."""
    for kind in Kind:
        if len(row.values) == len(CONTENT[kind].columns) and _LIKELY.get(kind, _any)(row.values):
            yield kind.value
    yield from (table.name for table in (edits, changes, ledger) if len(table.columns) == len(row.values))


def _any(_: Row) -> bool:
    return True


def _is_id(value: Scalar) -> bool:
    text = str(value).replace("-", "")
    return len(text) == 32 and all(letter in "0123456789abcdef" for letter in text)  # noqa: PLR2004


_LIKELY: Mapping[Kind, Callable[[Row], bool]] = {
    Kind.SETTING: lambda row: not _is_id(row[0]),
    Kind.CONFLICT: lambda row: _is_id(row[0]),
    Kind.REJECTION: lambda row: _is_id(row[1]) and _is_id(row[2]),
    Kind.PROJECT: lambda row: isinstance(row[1], str) and not (_is_id(row[1]) and _is_id(row[2])),
    Kind.GUIDELINE: lambda row: isinstance(row[1], int),
    Kind.SOURCE_FILE: lambda row: isinstance(row[3], bytes),
}


def _fitted(remains: Remains, row: PageRow, name: str) -> bool:
    """Put a row where it belongs, when it is as it was saved in this table."""
    if name == ledger.name:
        return _count(remains, row.values)
    if name == edits.name:
        return _edit(remains, row)
    if name == changes.name:
        return _change(remains, row.values)
    try:
        kind = Kind(name)
    except ValueError:
        return False
    return _thing(remains, kind, row.values)


def _thing(remains: Remains, kind: Kind, values: Row) -> bool:
    table = CONTENT[kind]
    if len(values) != len(table.columns):
        return False
    # SQLite stores 1.0 as 1.
    values = tuple(
        float(value) if isinstance(column.type, Double) and isinstance(value, int) else value
        for column, value in zip(table.columns, values, strict=True)
    )
    made, changed, removed, seal = values[-len(STAMPS) :]
    if digest(values[: -len(STAMPS)]) != seal or not (isinstance(made, int) and isinstance(changed, int)):
        return False
    if not (removed is None or isinstance(removed, int)):
        return False
    known = remains.content[kind].get(str(values[0]))
    if known is None or int(str(known[-3])) <= changed:
        remains.content[kind][str(values[0])] = values
    return True


def _edit(remains: Remains, row: PageRow) -> bool:
    values = (row.rowid, *row.values[1:])
    if len(values) != len(edits.columns) or digest([values[at] for at in _EDIT_SEALED]) != values[-1]:
        return False
    remains.edits[row.rowid] = values
    return True


def _change(remains: Remains, values: Row) -> bool:
    edit, position = values[:2] if len(values) == len(changes.columns) else (None, None)
    if not (isinstance(edit, int) and isinstance(position, int)) or digest(values[:-1]) != values[-1]:
        return False
    remains.changes[edit, position] = values
    return True


def _count(remains: Remains, values: Row) -> bool:
    if len(values) != 2 or not isinstance(values[1], int) or values[1] < 0:  # noqa: PLR2004
        return False
    with suppress(ValueError):
        remains.promised[Kind(str(values[0]))] = values[1]
        return True
    return False


# -- what is left out ----------------------------------------------------------------------------------------------


def _doubt(remains: Remains, row: PageRow) -> None:
    if row.table == Kind.CLAIM.value and len(row.values) == len(CONTENT[Kind.CLAIM].columns):
        remains.doubted[str(row.values[0])] = str(row.values[COLUMNS[Kind.CLAIM].index("text")])


def _tell(remains: Remains, words: str) -> None:
    if len(remains.left_out) < _TOLD:
        remains.left_out.append(words if len(words) <= _WORDS else f"{words[: _WORDS - 1]}…")


def _leave_orphans(remains: Remains) -> None:
    """Drop what belongs to something that is lost: parents come before their children in this order."""
    for kind in (Kind.SUGGESTION, Kind.CLAIM, Kind.REJECTION, Kind.READING, Kind.DECISION, Kind.COMMENT):
        for child, column, parent in REFERENCES:
            if child is not kind:
                continue
            at = COLUMNS[kind].index(column)
            rows, parents = remains.content[kind], remains.content[parent]
            for row_id in [row_id for row_id, row in rows.items() if row[at] not in parents]:
                _drop(remains, kind, row_id)


def _leave_misquotes(remains: Remains, fits: Fits) -> None:
    articles: dict[str, Any] = {}
    for kind in (Kind.SUGGESTION, Kind.CLAIM):
        read, at = CODECS[kind].from_row, COLUMNS[kind].index("article_id")
        for row_id, row in list(remains.content[kind].items()):
            article_id = str(row[at])
            if article_id not in articles:
                found = remains.content[Kind.ARTICLE][article_id]
                articles[article_id] = CODECS[Kind.ARTICLE].from_row(found[: -len(STAMPS)])
            if not fits(kind, read(row[: -len(STAMPS)]), articles[article_id]):
                _drop(remains, kind, row_id)


def _drop(remains: Remains, kind: Kind, row_id: str) -> None:
    row = remains.content[kind].pop(row_id)
    remains.orphaned += 1
    if kind is Kind.CLAIM:
        _tell(remains, str(row[COLUMNS[kind].index("text")]))


def standing(remains: Remains) -> Counter[Kind]:
    """How many rows of each kind stand among what was found."""
    return Counter(
        {kind: sum(row[-2] is None for row in rows.values()) for kind, rows in remains.content.items()}
    )
