"""Who marked what in which article, for comparing people: a block of articles at a time, each in a short look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import AnnotatorId, ArticleId, Claim
from factdesk.store.project import Project
from factdesk.store.queries import select_values, values
from factdesk.store.reading_looks import shadows
from factdesk.store.tables import articles, claims, readings

BLOCK = 100
"""Articles that are read in one look."""


@dataclass(frozen=True, slots=True)
class ReadingFilter:
    """Whose work on which articles to read; what is empty does not narrow it."""

    annotators: tuple[AnnotatorId, ...] = ()
    """With nobody, everybody but second looks."""
    finished_only: bool = True
    """Only the work of who has finished the article; otherwise of everybody who has begun it."""
    publisher: str | None = None
    """Exactly this publisher; the empty text means articles without one."""
    since: str = ""
    """Published on this day (as 2024-11-11) or later."""
    until: str = ""
    """Published on this day or earlier."""
    kinds: tuple[str, ...] = ()
    """Kinds of claim."""


class ReadRow(NamedTuple):
    """One article and what each of its readers marked in it."""

    id: ArticleId
    length: int
    """Code points of its text."""
    publisher: str
    published_on: str
    finished_at: str
    """When the last of the readers who have finished it did so; empty when nobody has."""
    claims: dict[AnnotatorId, list[Claim]]
    """By reader; nothing for who marked nothing."""


def read_rows(project: Project, article_ids: Sequence[str], wanted: ReadingFilter) -> Iterator[list[ReadRow]]:
    """Those of some articles that somebody has read, in blocks: one for each BLOCK of ids, in their order."""
    aside = frozenset() if wanted.annotators else shadows(project)
    for at in range(0, len(article_ids), BLOCK):
        block = article_ids[at : at + BLOCK]
        with project.reading() as connection:
            yield _read_rows(connection, block, wanted, aside)


def _read_rows(
    connection: Connection, block: Sequence[str], wanted: ReadingFilter, aside: frozenset[AnnotatorId]
) -> list[ReadRow]:
    finished = _finished(connection, block, wanted)
    made = _claims(connection, block, wanted)
    if not wanted.finished_only:
        for article, found in made.items():
            for reader in found:
                finished[article].setdefault(reader, "")
    facts = _facts(connection, list(finished), wanted)
    rows = []
    for article in block:
        readers = {one: at for one, at in finished.get(article, {}).items() if one not in aside}
        if article in facts and readers:
            marked = made.get(article, {})
            claimed = {reader: marked.get(reader, []) for reader in readers}
            rows.append(ReadRow(ArticleId(article), *facts[article], max(readers.values()), claimed))
    return rows


_Finished = dict[str, dict[AnnotatorId, str]]
"""When each reader finished each article; empty when they have not."""


def _finished(connection: Connection, block: Sequence[str], wanted: ReadingFilter) -> _Finished:
    where: list[ColumnElement[bool]] = [readings.c.article_id.in_(block), readings.c.removed_edit.is_(None)]
    where += [readings.c.annotator_id.in_(wanted.annotators)] if wanted.annotators else []
    where += [readings.c.finished_at != ""] if wanted.finished_only else []
    query = select(readings.c.article_id, readings.c.annotator_id, readings.c.finished_at).where(*where)
    found: _Finished = defaultdict(dict)
    for article, annotator, finished_at in connection.execute(query):
        found[article][annotator] = finished_at
    return found


def _claims(
    connection: Connection, block: Sequence[str], wanted: ReadingFilter
) -> dict[str, dict[AnnotatorId, list[Claim]]]:
    where: list[ColumnElement[bool]] = [claims.c.article_id.in_(block)]
    # The expression keeps SQLite from walking through all that an annotator has ever claimed.
    where += [claims.c.annotator_id.concat("").in_(wanted.annotators)] if wanted.annotators else []
    where += [claims.c.kind.in_(wanted.kinds)] if wanted.kinds else []
    found: dict[str, dict[AnnotatorId, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    claim: Claim
    for claim in values(connection, Kind.CLAIM, select_values(Kind.CLAIM, *where)):
        found[claim.article_id][claim.annotator_id].append(claim)
    return found


def _facts(
    connection: Connection, block: Sequence[str], wanted: ReadingFilter
) -> dict[str, tuple[int, str, str]]:
    """Length, publisher and day of publication of the articles that a filter lets through."""
    where: list[ColumnElement[bool]] = [articles.c.id.in_(block), articles.c.removed_edit.is_(None)]
    where += [articles.c.publisher == wanted.publisher] if wanted.publisher is not None else []
    where += [articles.c.published_on >= wanted.since] if wanted.since else []
    where += [articles.c.published_on <= wanted.until, articles.c.published_on != ""] if wanted.until else []
    columns = (articles.c.id, func.length(articles.c.text), articles.c.publisher, articles.c.published_on)
    return {article: (*facts,) for article, *facts in connection.execute(select(*columns).where(*where))}
