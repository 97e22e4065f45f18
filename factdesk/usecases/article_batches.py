"""What is done to many articles at once: a job each, and one edit that is undone as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from factdesk.domain.backups import BEFORE_REMOVAL
from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, ArticleId, new_id
from factdesk.domain.projects import Reading
from factdesk.domain.times import now
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading_articles
from factdesk.store.backups import back_up
from factdesk.store.journal import Journal
from factdesk.usecases.articles import clean_field

BATCH = 100
"""Articles whose changes are committed together."""
COMMON = ("publisher", "url", "byline", "published_on", "language")
"""What several articles can have in common, and be given together."""


def finish_articles(project: Project, article_ids: Sequence[str], by: Annotator) -> Job[ChangeSet]:
    """Note that the annotator has nothing left to do in these articles."""
    at = now()

    def finish(journal: Journal, ids: Sequence[str]) -> None:
        known = reading_articles.readings_of(journal.connection, ids, by.id)
        standing = reading_articles.standing_ids(journal.connection, ids)
        new = [
            Reading(new_id(), ArticleId(one), by.id, "", at)
            for one in ids
            if one in standing and one not in known
        ]
        journal.insert(Kind.READING, new)
        for found in known.values():
            if not found.finished_at:
                journal.replace(Kind.READING, replace(found, finished_at=at))

    return _in_batches(project, "Finish article", article_ids, by, finish)


def reopen_articles(project: Project, article_ids: Sequence[str], by: Annotator) -> Job[ChangeSet]:
    """Note that there is more to do in these articles after all."""

    def reopen(journal: Journal, ids: Sequence[str]) -> None:
        for found in reading_articles.readings_of(journal.connection, ids, by.id).values():
            if found.finished_at:
                journal.replace(Kind.READING, replace(found, finished_at=""))

    return _in_batches(project, "Reopen article", article_ids, by, reopen)


def edit_articles(
    project: Project, article_ids: Sequence[str], by: Annotator, given: Mapping[str, str]
) -> Job[ChangeSet]:
    """Give articles the same publisher, url, byline, published_on or language; what is not given stays.

    Raises InvalidValue at once for a date that is not one, or a language that is no code.
    """
    fields = {name: clean_field(name, given[name]) for name in COMMON if name in given}

    def write(journal: Journal, ids: Sequence[str]) -> None:
        for one in reading_articles.standing_ids(journal.connection, ids):
            journal.update(Kind.ARTICLE, one, **fields)

    return _in_batches(project, "Edit article", article_ids if fields else (), by, write)


def check_fields(given: Mapping[str, str]) -> None:
    """Make sure that articles can be given these fields. Raises InvalidValue."""
    for name, words in given.items():
        clean_field(name, words)


def remove_articles(project: Project, article_ids: Sequence[str], by: Annotator) -> Job[ChangeSet]:
    """Take articles out with all that belongs to them, everybody's claims included; a backup is made before.

    Raises ProjectDamaged, BackupRefused or StorageFull, with nothing taken out, when there can be none.
    """
    if article_ids:
        back_up(Path(project.address), BEFORE_REMOVAL)

    def remove(journal: Journal, ids: Sequence[str]) -> None:
        for kind, row_id in reading_articles.belongings_of(journal.connection, ids):
            journal.remove(kind, row_id)

    return (yield from _in_batches(project, "Remove article", article_ids, by, remove))


def common_fields(project: Project, article_ids: Sequence[str]) -> dict[str, str | None]:
    """What all of these articles have in common, by name of the field; None where they differ."""
    found: dict[str, set[str]] = {name: set() for name in COMMON}
    for row in reading_articles.fields_of(project, article_ids, COMMON):
        for name, value in zip(COMMON, row, strict=True):
            found[name].add(value)
    return {name: (next(iter(values)) if len(values) == 1 else None) for name, values in found.items()}


def _in_batches(
    project: Project,
    title: str,
    article_ids: Sequence[str],
    by: Annotator,
    act: Callable[[Journal, Sequence[str]], None],
) -> Job[ChangeSet]:
    ids = tuple(dict.fromkeys(article_ids))
    detail = _titled(project, ids)
    with project.bulk_edit(title, by) as edit:
        for at in range(0, len(ids), BATCH):
            yield Progress(at, len(ids))
            act(edit.journal, ids[at : at + BATCH])
            if at + BATCH < len(ids):
                edit.commit()
        return edit.finish(detail)


def _titled(project: Project, ids: Sequence[str]) -> str:
    if len(ids) != 1:
        return f"{len(ids)} articles"
    return next((row[0] for row in reading_articles.fields_of(project, ids, ("title",))), "")
