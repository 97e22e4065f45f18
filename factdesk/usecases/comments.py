"""Talking about claims and decisions, in threads that travel with packages and merges."""

from __future__ import annotations

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId, new_id
from factdesk.domain.colleagues.reviews import REMARK, REOPENED_THREAD, RESOLVED, Comment, CommentId
from factdesk.domain.colleagues.threads import Thread, threads_from
from factdesk.domain.errors import InvalidValue, NotFound
from factdesk.domain.texts import storable
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.store.reading_reviews import comment, comments_about, decision
from factdesk.usecases.claims import LONGEST_NOTE, short


def add_comment(
    project: Project, about: str, text: str, by: Annotator, *, thread: str = ""
) -> tuple[CommentId, ChangeSet]:
    """Say something about a claim or decision, by choice in a thread. Raises InvalidValue or NotFound."""
    words = spoken_words(text)
    if thread:
        about = _beginning(project, thread).about
    said = make_comment(article_of(project, about), about, REMARK, words, by, thread)
    with project.edit("Comment", by, short(words)) as edit:
        edit.insert(Kind.COMMENT, [said])
    return said.id, edit.changes


def resolve_thread(project: Project, thread: str, by: Annotator) -> ChangeSet:
    """Close a thread; nothing happens to one that is closed. Raises NotFound."""
    return _mark(project, thread, by, RESOLVED, "Resolve comments")


def reopen_thread(project: Project, thread: str, by: Annotator) -> ChangeSet:
    """Open a closed thread again. Raises NotFound."""
    return _mark(project, thread, by, REOPENED_THREAD, "Reopen comments")


def threads_of(project: Project, *about: str) -> tuple[Thread, ...]:
    """What was said about claims and decisions, by their ids; the oldest thread first."""
    return threads_from(comments_about(project, about))


def _mark(project: Project, thread: str, by: Annotator, kind: str, title: str) -> ChangeSet:
    begun = _beginning(project, thread)
    [found] = [one for one in threads_of(project, begun.about) if one.id == thread]
    if found.resolved == (kind == RESOLVED):
        return NO_CHANGE
    mark = make_comment(begun.article_id, begun.about, kind, "", by, thread)
    with project.edit(title, by, short(begun.text)) as edit:
        edit.insert(Kind.COMMENT, [mark])
    return edit.changes


def _beginning(project: Project, thread: str) -> Comment:
    begun = comment(project, thread)
    if begun.thread:
        raise NotFound("A thread goes by the comment that it began with.")
    return begun


# -- one comment ---------------------------------------------------------------------------------------------------


def make_comment(
    article_id: ArticleId, about: str, kind: str, text: str, by: Annotator, thread: str = ""
) -> Comment:
    """A comment made now, not yet stored."""
    return Comment(CommentId(new_id()), article_id, by.id, about, thread, kind, text, now())


def spoken_words(text: str) -> str:
    """Words as a comment keeps them. Raises InvalidValue when there are none, or too many."""
    words = storable(text.strip())
    if not words:
        raise InvalidValue("A comment needs words.")
    if len(words) > LONGEST_NOTE:
        raise InvalidValue(f"The comment is too long: {len(words)} characters, where {LONGEST_NOTE} fit.")
    return words


def article_of(project: Project, about: str) -> ArticleId:
    """The article of a claim or decision that stands. Raises NotFound."""
    try:
        return reading.claim(project, about).article_id
    except NotFound:
        return decision(project, about).article_id
