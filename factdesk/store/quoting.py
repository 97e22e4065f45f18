"""What quotes an article: every standing claim and suggestion, many articles at a time."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article, Claim, Suggestion
from factdesk.store.labelled import by_article
from factdesk.store.project import Project
from factdesk.store.reading import select_values, values
from factdesk.store.tables import articles, claims, suggestions

BLOCK = 300
"""Articles to be read at a time: few enough for one query, and their texts for memory."""

Quoting = tuple[Article, list[Claim], list[Suggestion]]
"""An article, and what quotes it in no certain order."""


def quoting(project: Project, article_ids: Sequence[str]) -> list[Quoting]:
    """These articles, at most BLOCK of them, each with all that quotes it. Raises ValueError when a row is none."""
    with project.reading() as connection:
        query = select_values(Kind.ARTICLE, articles.c.id.in_(article_ids))
        found: list[Article] = values(connection, Kind.ARTICLE, query)
        made = by_article(connection, Kind.CLAIM, claims.c.article_id.in_(article_ids))
        offered = by_article(connection, Kind.SUGGESTION, suggestions.c.article_id.in_(article_ids))
    return [(one, made.get(one.id, []), offered.get(one.id, [])) for one in found]
