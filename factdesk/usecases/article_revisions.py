"""Revisions of an article: the same report, corrected. Its claims can be carried over to the new text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article, ArticleId
from factdesk.domain.likeness import REVISED, likeness
from factdesk.domain.merges import RevisedArticle
from factdesk.store.adopting import ArticleKey, Look, article_keys, stored_values

_MOST_COMPARED = 20
"""Articles of one title or address that a new one is compared with."""


def revised_among(connection: Look, articles: Sequence[Article]) -> tuple[RevisedArticle, ...]:
    """Those of some new articles that may be revisions of others: nearly the same text, same title or address."""
    known: dict[tuple[str, str], list[ArticleKey]] = defaultdict(list)
    new = {article.id for article in articles}
    for key in article_keys(connection) if articles else ():
        if key.standing and key.id not in new:
            for name in _names(key.title, key.url):
                known[name].append(key)
    found = (_likest(connection, article, known) for article in articles)
    return tuple(one for one in found if one is not None)


def _names(title: str, url: str) -> list[tuple[str, str]]:
    return [(kind, words.casefold()) for kind, words in (("title", title), ("url", url)) if words.strip()]


def _likest(
    connection: Look, article: Article, known: dict[tuple[str, str], list[ArticleKey]]
) -> RevisedArticle | None:
    ids = {key.id for name in _names(article.title, article.url) for key in known.get(name, ())}
    if not ids:
        return None
    others = stored_values(connection, Kind.ARTICLE, "id", sorted(ids)[:_MOST_COMPARED])
    scored = [(likeness(article.text, one.value.text), one.value.id) for one in others]
    best, old_id = max(scored)
    return RevisedArticle(ArticleId(old_id), article.id, article.title, best) if best >= REVISED else None
