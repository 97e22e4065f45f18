"""Questions that are asked when a cue is muted, inside the transaction that mutes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, exists, select

from factdesk.domain.changes import Kind
from factdesk.domain.spans import Span
from factdesk.store.queries import BLOCK, select_values, values
from factdesk.store.rows import span_of
from factdesk.store.tables import articles, claims, rejections, suggestions

_OPEN = (
    suggestions.c.removed_edit.is_(None),
    ~exists().where(claims.c.suggestion_id == suggestions.c.id, claims.c.removed_edit.is_(None)),
    ~exists().where(rejections.c.suggestion_id == suggestions.c.id, rejections.c.removed_edit.is_(None)),
)
"""Suggestions that stand and that nobody has decided on."""


def settings_in(connection: Connection) -> dict[str, str]:
    """The project's settings by key as JSON text, as this transaction sees them."""
    return {found.id: found.value for found in values(connection, Kind.SETTING, select_values(Kind.SETTING))}


def rules_on_offer(connection: Connection, article_id: str | None = None) -> list[str]:
    """The rules by which something is suggested, in all articles or in one."""
    query = select(suggestions.c.rule).distinct().where(suggestions.c.removed_edit.is_(None))
    if article_id is not None:
        query = query.where(suggestions.c.article_id == article_id)
    return list(connection.execute(query).scalars())


def open_by_rules(connection: Connection, rules: Iterable[str], article_id: str | None = None) -> list[str]:
    """Ids of the suggestions by these rules that nobody has decided on, in all articles or in one."""
    found: list[str] = []
    wanted = list(rules)
    for at in range(0, len(wanted), BLOCK):
        query = select(suggestions.c.id).where(*_OPEN, suggestions.c.rule.in_(wanted[at : at + BLOCK]))
        if article_id is not None:
            query = query.where(suggestions.c.article_id == article_id)
        found += connection.execute(query).scalars()
    return found


def open_with_cues(
    connection: Connection, rules: Sequence[str], article_id: str | None = None
) -> list[tuple[str, str]]:
    """As `open_by_rules`, with the words of each suggestion's cue: for rules that do not name their cue."""
    found: list[tuple[str, str]] = []
    for at in range(0, len(rules), BLOCK):
        query = (
            select(suggestions.c.id, suggestions.c.cue, articles.c.text)
            .join(articles, articles.c.id == suggestions.c.article_id)
            .where(*_OPEN, suggestions.c.cue != "", suggestions.c.rule.in_(rules[at : at + BLOCK]))
        )
        if article_id is not None:
            query = query.where(suggestions.c.article_id == article_id)
        found += [(row_id, _words(text, span_of(cue))) for row_id, cue, text in connection.execute(query)]
    return found


def titles_of(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """Titles of those of these articles that stand."""
    found: dict[str, str] = {}
    for at in range(0, len(ids), BLOCK):
        query = select(articles.c.id, articles.c.title).where(
            articles.c.id.in_(ids[at : at + BLOCK]), articles.c.removed_edit.is_(None)
        )
        found.update((row_id, title) for row_id, title in connection.execute(query))
    return found


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""
