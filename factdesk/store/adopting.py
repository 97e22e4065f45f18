"""What bringing two projects together asks of each, and how it writes what came in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from factdesk.domain.changes import Kind, StoredValue
from factdesk.domain.claims import Annotator, Suggestion
from factdesk.domain.colleagues.reviews import RECEIVED
from factdesk.domain.errors import ProjectDamaged
from factdesk.store.journal import Journal
from factdesk.store.prepared import insertion
from factdesk.store.queries import BLOCK, select_values, values
from factdesk.store.rows import CODECS, COLUMNS, digest
from factdesk.store.seals import STAMPS
from factdesk.store.tables import (
    CONTENT,
    annotators,
    articles,
    claims,
    comments,
    decisions,
    edits,
    ledger,
    receipts,
    rejections,
    suggestions,
)

Look = Connection
"""One look at a project, as `Project.reading` gives it."""


@dataclass(frozen=True, slots=True)
class ArticleKey:
    """By what an article is known again."""

    id: str
    sha256: str
    title: str
    url: str
    standing: bool


def article_keys(connection: Connection) -> list[ArticleKey]:
    """All articles that a project holds or has held, in order of id."""
    query = select(
        articles.c.id, articles.c.sha256, articles.c.title, articles.c.url, articles.c.removed_edit
    )
    return [ArticleKey(*row[:4], row[4] is None) for row in connection.execute(query.order_by(articles.c.id))]


def stored_values(
    connection: Connection, kind: Kind, column: str, among: Collection[str]
) -> list[StoredValue]:
    """Values of one kind whose column is one of some words, also those that were taken away, in order of id."""
    table, read, width = CONTENT[kind], CODECS[kind].from_row, len(COLUMNS[kind])
    columns = [table.c[name] for name in (*COLUMNS[kind], *STAMPS[:3])]
    found: list[StoredValue] = []
    wanted = list(among)
    for at in range(0, len(wanted), BLOCK):
        query = select(*columns).where(table.c[column].in_(wanted[at : at + BLOCK]))
        rows = connection.execute(query).all()
        found += [StoredValue(kind, read(tuple(row[:width])), *row[width:]) for row in rows]
    return sorted(found, key=lambda one: one.value.id)


def everybody(connection: Connection) -> list[tuple[Annotator, bool]]:
    """All annotators that a project knows by an id, and whether they stand under it, in order of id."""
    query = select(annotators.c.id, annotators.c.name, annotators.c.created_at, annotators.c.removed_edit)
    rows = connection.execute(query.order_by(annotators.c.id))
    return [(Annotator(*row[:3]), row[3] is None) for row in rows]


def claims_by_article(connection: Connection, article_ids: Sequence[str]) -> list[StoredValue]:
    """The claims in some articles, also those that were taken away, by article and id."""
    found = stored_values(connection, Kind.CLAIM, claims.c.article_id.name, article_ids)
    return sorted(found, key=lambda one: (one.value.article_id, one.value.id))


def suggestions_on(connection: Connection, article_ids: Collection[str]) -> list[Suggestion]:
    """The standing suggestions in some articles."""
    where = suggestions.c.article_id.in_(tuple(article_ids))
    return values(connection, Kind.SUGGESTION, select_values(Kind.SUGGESTION, where))


def rejections_on(connection: Connection, article_ids: Collection[str]) -> list[StoredValue]:
    """The rejections of suggestions in some articles, also those that were taken back, in order of id."""
    of = select(rejections.c.id).join(suggestions, suggestions.c.id == rejections.c.suggestion_id)
    ids = connection.execute(of.where(suggestions.c.article_id.in_(tuple(article_ids)))).scalars().all()
    return stored_values(connection, Kind.REJECTION, "id", ids)


def taken_back_on(connection: Connection, article_ids: Collection[str]) -> frozenset[str]:
    """Those of some articles about which something was said and taken back: a rejection, comment or decision."""
    wanted, found = tuple(article_ids), set[str]()
    gone = select(suggestions.c.article_id).join(rejections, rejections.c.suggestion_id == suggestions.c.id)
    queries = [gone.where(suggestions.c.article_id.in_(wanted), rejections.c.removed_edit.is_not(None))]
    for table in (comments, decisions):
        here = table.c.article_id.in_(wanted), table.c.removed_edit.is_not(None)
        queries.append(select(table.c.article_id).where(*here))
    for query in queries:
        found.update(connection.execute(query.distinct()).scalars())
    return frozenset(found)


def withdrawn(connection: Connection, found: Iterable[StoredValue]) -> frozenset[str]:
    """Ids of those that their own annotator took away, here or where they were brought from."""
    gone = [one for one in found if one.removed_edit is not None]
    received = select(receipts.c.created_edit).where(receipts.c.kind == RECEIVED)
    adopting = set(connection.execute(received).scalars()) if gone else set()
    lines: dict[int, Any] = {}
    numbers = sorted({one.removed_edit for one in gone if one.removed_edit is not None})
    for at in range(0, len(numbers), BLOCK):
        query = select(edits).where(edits.c.seq.in_(numbers[at : at + BLOCK]))
        lines.update((line.seq, line) for line in connection.execute(query))

    def own(one: StoredValue) -> bool:
        line = lines.get(one.removed_edit or 0)
        if line is None:
            return False
        if line.seq in adopting:
            return bool(line.state == "done")
        return bool(line.annotator_id == one.value.annotator_id and line.target not in adopting)

    return frozenset(one.value.id for one in gone if own(one))


def standing_ids(connection: Connection, kind: Kind, ids: Collection[str]) -> frozenset[str]:
    """Those of some ids under which something of this kind stands."""
    table, wanted = CONTENT[kind], list(ids)
    found: set[str] = set()
    for at in range(0, len(wanted), BLOCK):
        query = select(table.c.id).where(
            table.c.id.in_(wanted[at : at + BLOCK]), table.c.removed_edit.is_(None)
        )
        found.update(connection.execute(query).scalars())
    return frozenset(found)


# -- writing -------------------------------------------------------------------------------------------------------


def bring(journal: Journal, kind: Kind, found: Sequence[Any]) -> None:
    """Store values under their own ids: those that stand here stay as they are, those taken away come back."""
    known: dict[str, bool] = {}
    table, ids = CONTENT[kind], [value.id for value in found]
    for at in range(0, len(ids), BLOCK):
        query = select(table.c.id, table.c.removed_edit).where(table.c.id.in_(ids[at : at + BLOCK]))
        known.update((one, removed is None) for one, removed in journal.connection.execute(query))
    journal.insert(kind, [value for value in found if value.id not in known])
    for value in found:
        if known.get(value.id) is False:
            journal.put(kind, value)


def bring_gone(journal: Journal, kind: Kind, found: Sequence[Any]) -> None:
    """Store values that were taken away elsewhere: they never stand here, but can be brought back."""
    to_row, seq = CODECS[kind].to_row, journal.seq
    rows = [to_row(value) for value in found]
    stamped = [(*row, seq, seq, seq, digest(row)) for row in rows]
    if stamped:
        journal.connection.exec_driver_sql(insertion(journal.connection, CONTENT[kind]), stamped)
        journal.note(kind, (), len(stamped))


def refuse_miscounts(journal: Journal, address: str) -> None:
    """Make sure that a project holds as much of each kind as it counts. Raises ProjectDamaged."""
    journal.settle()
    promised = dict(journal.connection.execute(select(ledger.c.kind, ledger.c.standing)).all())
    for kind, table in CONTENT.items():
        query = select(func.count()).select_from(table).where(table.c.removed_edit.is_(None))
        if journal.connection.execute(query).scalar() != promised.get(kind.value, 0):
            raise ProjectDamaged(
                f"{address} does not hold as many {kind.value} as it counts; nothing was changed."
            )
