"""How far an annotator is with an article: first pass, finished, and what the bias guard hides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId, new_id
from factdesk.domain.projects import Reading
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.usecases.projects import project_setting


def suggestions_hidden(project: Project, article_id: str, by: Annotator) -> bool:
    """Whether the project's bias guard keeps suggestions from this annotator until a first pass is finished."""
    if not project_setting(project, "bias_guard"):
        return False
    known = reading.reading_of(project, article_id, by.id)
    return known is None or not known.first_pass_at


def finish_first_pass(project: Project, article_id: str, by: Annotator) -> ChangeSet:
    """Note that the annotator has gone through the article once; suggestions may be shown from now on."""
    return _note(project, article_id, by, "Finish first pass", first_pass_at=now())


def finish_article(project: Project, article_id: str, by: Annotator) -> ChangeSet:
    """Note that the annotator has nothing left to do in the article."""
    return _note(project, article_id, by, "Finish article", finished_at=now())


def reopen_article(project: Project, article_id: str, by: Annotator) -> ChangeSet:
    """Note that there is more to do in the article after all."""
    known = reading.reading_of(project, article_id, by.id)
    if known is None or not known.finished_at:
        return NO_CHANGE
    with project.edit("Reopen article", by, reading.article(project, article_id).title) as edit:
        edit.replace(Kind.READING, replace(known, finished_at=""))
    return edit.changes


def _note(project: Project, article_id: str, by: Annotator, title: str, **times: Any) -> ChangeSet:
    article = reading.article(project, article_id)
    known = reading.reading_of(project, article_id, by.id)
    if known is not None and all(getattr(known, name) for name in times):
        return NO_CHANGE
    with project.edit(title, by, article.title) as edit:
        if known is None:
            edit.insert(Kind.READING, [Reading(new_id(), ArticleId(article_id), by.id, **times)])
        else:
            edit.replace(Kind.READING, replace(known, **times))
    return edit.changes
