"""Whole projects, streamed out of a project file and into one: a block at a time, whatever the size."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

from sqlalchemy import Column, Connection, delete, exc, func, select, update

from factdesk.domain.changes import ChangeEntry, EditEntry, Kind, ProjectRecord, Scalar, StoredValue
from factdesk.domain.claims import Annotator, Suggestion
from factdesk.domain.errors import Conflict, UnreadableRecord
from factdesk.store.journal import dump_fields, load_fields
from factdesk.store.prepared import insertion
from factdesk.store.project import Project
from factdesk.store.reading import select_values, values
from factdesk.store.rows import CODECS, COLUMNS, digest
from factdesk.store.seals import STAMPS
from factdesk.store.tables import (
    CONTENT,
    articles,
    changes,
    edits,
    ledger,
    readings,
    rejections,
    suggestions,
)

BLOCK = 100
"""Articles that are in memory at one time."""
_ROWS = 500
_EDIT_COLUMNS = tuple(column.name for column in edits.columns if column.name != "digest")
_SEALED = len(_EDIT_COLUMNS) - 2
_SEALED_COLUMNS = ("seq", "id", "kind", "title", "detail", "annotator_id", "device", "at", "target")
_STANDING_TEXT = ("text", "sha256")


# -- the whole project out -----------------------------------------------------------------------------------------


def count_records(connection: Connection) -> int:
    """How many records `iter_records` gives."""
    tables = (edits, changes, *CONTENT.values())
    return sum(connection.execute(select(func.count()).select_from(table)).scalar() or 0 for table in tables)


def iter_records(connection: Connection) -> Iterator[ProjectRecord]:
    """All that a project consists of, what was removed included: edits, values in the order of Kind, changes."""
    names = [edits.c[name] for name in _EDIT_COLUMNS]
    for row in _streamed(connection, select(*names).order_by(edits.c.seq)):
        yield EditEntry(*row)
    for kind in Kind:
        yield from _stored_values(connection, kind)
    columns = (changes.c[name] for name in ("edit", "position", "kind", "row_id", "before", "after"))
    query = select(*columns).order_by(changes.c.edit, changes.c.position)
    for edit, position, kind, row_id, before, after in _streamed(connection, query):
        yield ChangeEntry(edit, position, Kind(kind), row_id, load_fields(before), load_fields(after))


def _streamed(connection: Connection, query: Any) -> Iterable[Any]:
    return connection.execute(query, execution_options={"yield_per": _ROWS})


def _stored_values(connection: Connection, kind: Kind) -> Iterator[StoredValue]:
    # Ids first and rows by them: sorting whole rows would hold all texts in memory.
    table = CONTENT[kind]
    in_articles = kind in (Kind.SUGGESTION, Kind.CLAIM)
    of, by = (articles, table.c.article_id) if in_articles else (table, table.c.id)
    query = select(*(table.c[name] for name in (*COLUMNS[kind], *STAMPS[:3])))
    width, read = len(COLUMNS[kind]), CODECS[kind].from_row
    ids = connection.execute(select(of.c.id).order_by(of.c.created_edit, of.c.id)).scalars().all()
    for at in range(0, len(ids), BLOCK):
        block = ids[at : at + BLOCK]
        rows: dict[str, list[Any]] = defaultdict(list)
        column = COLUMNS[kind].index(by.name)
        for row in connection.execute(_in_reading_order(query.where(by.in_(block)), table, in_articles)):
            rows[row[column]].append(row)
        for row in (row for one in block for row in rows[one]):
            yield StoredValue(kind, read(row[:width]), *row[width:])


def _in_reading_order(query: Any, table: Any, in_articles: bool) -> Any:
    return query.order_by(table.c.article_id, table.c.start, table.c.id) if in_articles else query


# -- the whole project in ------------------------------------------------------------------------------------------


def restore_records(project: Project, records: Iterable[ProjectRecord], name: str) -> Iterator[int]:
    """Let a project without articles become the one that these records tell of, history included.

    All in one transaction: closing the iterator before its end changes nothing. Yields how many records are in.
    `name` is that of the file, for sentences. Raises Conflict when the project holds articles, UnreadableRecord when
    the records contradict each other.
    """
    with project.writing() as connection:
        if connection.execute(select(articles.c.id).limit(1)).first():
            raise Conflict(
                f"{project.name} holds articles; a whole project can only be put into an empty one."
            )
        for table in (changes, *reversed(CONTENT.values()), edits):
            connection.execute(delete(table))
        standing = dict.fromkeys(Kind, 0)
        done = 0
        try:
            for _, run in groupby(records, _table_name):
                while block := list(islice(run, _ROWS)):
                    _insert(connection, block, standing)
                    done += len(block)
                    yield done
        except exc.IntegrityError as error:
            raise UnreadableRecord(
                f"{name} contradicts itself: {error.orig}. Nothing of it was brought in."
            ) from error
        if standing[Kind.PROJECT] != 1:
            raise UnreadableRecord(f"{name} holds {standing[Kind.PROJECT]} projects instead of one.")
        for kind, count in standing.items():
            connection.execute(update(ledger).where(ledger.c.kind == kind.value).values(standing=count))


def _table_name(record: ProjectRecord) -> str:
    if isinstance(record, StoredValue):
        return record.kind.value
    return edits.name if isinstance(record, EditEntry) else changes.name


def _insert(connection: Connection, block: Sequence[Any], standing: dict[Kind, int]) -> None:
    first = block[0]
    if isinstance(first, StoredValue):
        kind = first.kind
        to_row = CODECS[kind].to_row
        rows = []
        for record in block:
            row = to_row(record.value)
            rows.append((*row, record.created_edit, record.changed_edit, record.removed_edit, digest(row)))
        standing[kind] += sum(record.removed_edit is None for record in block)
        connection.exec_driver_sql(insertion(connection, CONTENT[kind]), rows)
    elif isinstance(first, EditEntry):
        connection.exec_driver_sql(insertion(connection, edits), [_edit_row(record) for record in block])
    else:
        connection.exec_driver_sql(insertion(connection, changes), [_change_row(record) for record in block])


def _edit_row(entry: EditEntry) -> tuple[Scalar, ...]:
    row = tuple(getattr(entry, name) for name in _EDIT_COLUMNS)
    return (*row, digest([getattr(entry, name) for name in _SEALED_COLUMNS]))


def _change_row(entry: ChangeEntry) -> tuple[Scalar, ...]:
    table = CONTENT[entry.kind]
    for name in entry.before:
        known = table.c.get(name)
        fixed = name in ("id", "digest") or (entry.kind is Kind.ARTICLE and name in _STANDING_TEXT)
        if (
            known is None
            or fixed
            or not (_fits(known, entry.before[name]) and _fits(known, entry.after[name]))
        ):
            raise UnreadableRecord(f"A change of edit {entry.edit} touches what no edit can: {name[:40]}.")
    row = (
        entry.edit,
        entry.position,
        entry.kind.value,
        entry.row_id,
        dump_fields(entry.before),
        dump_fields(entry.after),
    )
    return (*row, digest(row))


def _fits(column: Column[Any], value: Scalar) -> bool:
    if value is None:
        return bool(column.nullable)
    wanted = column.type.python_type
    return type(value) is wanted or (wanted is float and type(value) is int)


# -- some of it in -------------------------------------------------------------------------------------------------


def known_ids(connection: Connection, kind: Kind, ids: Sequence[str]) -> frozenset[str]:
    """Those of some ids under which the project holds something, or has held it."""
    column = CONTENT[kind].c.id
    return frozenset(connection.execute(select(column).where(column.in_(ids))).scalars())


def annotators_in(connection: Connection) -> list[Annotator]:
    """Everybody who has worked in the project."""
    return values(connection, Kind.ANNOTATOR, select_values(Kind.ANNOTATOR))


def articles_with_text(connection: Connection, sha256s: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Id and title of the standing articles with these fingerprints, by fingerprint."""
    wanted = articles.c.sha256.in_(tuple(sha256s))
    query = select(articles.c.sha256, articles.c.id, articles.c.title).where(
        wanted, articles.c.removed_edit.is_(None)
    )
    return {sha256: (article_id, title) for sha256, article_id, title in connection.execute(query)}


def suggestions_in(connection: Connection, article_ids: Iterable[str]) -> list[Suggestion]:
    """The standing suggestions in some articles."""
    where = suggestions.c.article_id.in_(tuple(article_ids))
    return values(connection, Kind.SUGGESTION, select_values(Kind.SUGGESTION, where))


def pairs_in(connection: Connection, kind: Kind, firsts: Iterable[str]) -> frozenset[tuple[str, str]]:
    """(suggestion, annotator) of standing rejections, or (article, annotator) of readings, for some of the former."""
    table = CONTENT[kind]
    first = rejections.c.suggestion_id if kind is Kind.REJECTION else readings.c.article_id
    query = select(first, table.c.annotator_id).where(
        first.in_(tuple(firsts)), table.c.removed_edit.is_(None)
    )
    return frozenset((one, other) for one, other in connection.execute(query))
