"""Labels on their way out: claims with their articles, a block at a time, and the texts to prove them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, select

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article, Claim, Suggestion
from factdesk.domain.errors import NotFound
from factdesk.store.project import Project
from factdesk.store.reading import select_values, values
from factdesk.store.rows import CODECS
from factdesk.store.tables import articles, claims, readings, rejections, suggestions

BLOCK = 100
"""Articles that are in memory at one time."""


@dataclass(frozen=True, slots=True)
class LabelFilter:
    """Which claims to take; an empty tuple means all."""

    labels: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    """Ids."""
    aside: tuple[str, ...] = ()
    """Ids of annotators who are left out, and with them what they decided on suggestions."""
    finished_only: bool = False
    """Only claims in articles that their annotator has finished."""
    suggestions: bool = False
    """Also the suggestions that nobody has decided on."""


ArticleLabels = tuple[Article, list[Claim], list[Suggestion]]


def labelled_articles(
    connection: Connection, article_ids: Sequence[str], wanted: LabelFilter
) -> list[ArticleLabels]:
    """Some articles, in this order, with the claims and undecided suggestions that a filter lets through."""
    found: list[Article] = values(
        connection, Kind.ARTICLE, select_values(Kind.ARTICLE, articles.c.id.in_(article_ids))
    )
    by_id = {article.id: article for article in found}
    made = by_article(connection, Kind.CLAIM, claims.c.article_id.in_(article_ids), *_claims_wanted(wanted))
    undecided: dict[str, list[Any]] = {}
    if wanted.suggestions:
        where = (suggestions.c.article_id.in_(article_ids), *_undecided(wanted))
        undecided = by_article(connection, Kind.SUGGESTION, *where)
    return [
        (by_id[one], made.get(one, []), undecided.get(one, []))  # type: ignore[index]
        for one in article_ids
        if one in by_id
    ]


def by_article(connection: Connection, kind: Kind, *where: ColumnElement[bool]) -> dict[str, list[Any]]:
    """Standing values of a kind by the article that they belong to, in no certain order."""
    found: dict[str, list[Any]] = defaultdict(list)
    read = CODECS[kind].from_row
    # All rows of a block at once: asking for them one by one takes half as long again.
    for row in connection.execute(select_values(kind, *where)).all():
        value = read(row)
        found[value.article_id].append(value)
    return found


def _claims_wanted(wanted: LabelFilter) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if wanted.labels:
        where.append(claims.c.label.in_(wanted.labels))
    if wanted.annotators:
        where.append(claims.c.annotator_id.in_(wanted.annotators))
    if wanted.aside:
        where.append(claims.c.annotator_id.not_in(wanted.aside))
    if wanted.finished_only:
        theirs = (
            readings.c.article_id == claims.c.article_id,
            readings.c.annotator_id == claims.c.annotator_id,
        )
        where.append(exists().where(*theirs, readings.c.removed_edit.is_(None), readings.c.finished_at != ""))
    return where


def _undecided(wanted: LabelFilter) -> list[ColumnElement[bool]]:
    taken = exists().where(
        claims.c.suggestion_id == suggestions.c.id,
        claims.c.removed_edit.is_(None),
        claims.c.annotator_id.not_in(wanted.aside),
    )
    refused = exists().where(
        rejections.c.suggestion_id == suggestions.c.id,
        rejections.c.removed_edit.is_(None),
        rejections.c.annotator_id.not_in(wanted.aside),
    )
    where = [~taken, ~refused]
    if wanted.labels:
        where.append(suggestions.c.label.in_(wanted.labels))
    if wanted.finished_only:
        here = (readings.c.article_id == suggestions.c.article_id, readings.c.removed_edit.is_(None))
        where.append(exists().where(*here, readings.c.finished_at != ""))
    return where


class ArticleTexts:
    """Texts by article id, read a block at a time along a list of ids that is asked in order."""

    def __init__(self, project: Project, article_ids: Sequence[str]) -> None:
        self._project = project
        self._ids = article_ids
        self._at = {article_id: at for at, article_id in enumerate(article_ids)}
        self._texts: dict[str, str] = {}

    def __call__(self, article_id: str) -> str:
        """The text. Raises NotFound."""
        if article_id not in self._texts:
            at = self._at.get(article_id, 0)
            query = select(articles.c.id, articles.c.text).where(
                articles.c.id.in_(self._ids[at : at + BLOCK])
            )
            with self._project.reading() as connection:
                self._texts = {one: text for one, text in connection.execute(query)}  # noqa: C416
        try:
            return self._texts[article_id]
        except KeyError:
            raise NotFound(f"There is no article {article_id} in {self._project.name}.") from None
