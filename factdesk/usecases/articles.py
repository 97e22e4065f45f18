"""Lists of articles, what is known about each, and taking articles out again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, Article
from factdesk.domain.errors import InvalidValue
from factdesk.domain.texts import storable
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.usecases.article_lists import list_articles

__all__ = ["edit_article", "list_articles", "remove_articles"]

_LONGEST = 2_000
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def edit_article(
    project: Project,
    article_id: str,
    by: Annotator,
    *,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    published_on: str | None = None,
    language: str | None = None,
) -> ChangeSet:
    """Change what is known about an article; what is None stays. The text itself never changes.

    Raises InvalidValue for an empty title, a date that is not one, or a language that is no code.
    """
    given = {
        "title": title,
        "publisher": publisher,
        "url": url,
        "byline": byline,
        "published_on": published_on,
        "language": language,
    }
    fields: dict[str, Any] = {
        name: clean_field(name, words) for name, words in given.items() if words is not None
    }
    before = reading.article(project, article_id)
    after = replace(before, **fields)
    if after == before:
        return NO_CHANGE
    with project.edit("Edit article", by, after.title) as edit:
        edit.update(Kind.ARTICLE, article_id, **fields)
    return edit.changes


def clean_field(name: str, words: str) -> str:
    """What is said about an article as it is stored. Raises InvalidValue when the field cannot hold it."""
    words = " ".join(storable(words).split())
    if len(words) > _LONGEST:
        raise InvalidValue(
            f"The {name.replace('_', ' ')} is too long: {len(words)} characters, where {_LONGEST} fit."
        )
    if name == "title" and not words:
        raise InvalidValue("An article needs a title.")
    if name == "published_on" and words:
        try:
            words = date.fromisoformat(words).isoformat()
        except ValueError:
            raise InvalidValue(f"“{words}” is not a date; write it as {now()[:10]}.") from None
    if name == "language" and not _LANGUAGE.fullmatch(words):
        raise InvalidValue(f"“{words}” is not a language code; write en, de or pt-BR.")
    return words


def remove_articles(project: Project, article_ids: Sequence[str], by: Annotator) -> ChangeSet:
    """Take articles out with all that belongs to them, everybody's claims included, in one edit that can be undone."""
    article_ids = tuple(dict.fromkeys(article_ids))
    if not article_ids:
        return NO_CHANGE
    first: Article = reading.article(project, article_ids[0])
    detail = first.title if len(article_ids) == 1 else f"{len(article_ids)} articles"
    belongings = [reading.belongings(project, article_id) for article_id in article_ids]
    with project.edit("Remove article", by, detail) as edit:
        for article_id, found in zip(article_ids, belongings, strict=True):
            for kind, row_id in found:
                edit.remove(kind, row_id)
            edit.remove(Kind.ARTICLE, article_id)
    return edit.changes
