"""What is on offer above a score, over many articles at once, and taking it all up."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk import settings
from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import STATEMENT, Annotator, Suggestion
from factdesk.domain.errors import InvalidValue
from factdesk.domain.spans import overlap_ratio
from factdesk.store import Project, reading
from factdesk.store.reading_offers import claimed_segments, first_passes
from factdesk.usecases.claims import SAME
from factdesk.usecases.mutes import Mutes
from factdesk.usecases.suggestions import claim_from


def suggestions_above(
    project: Project, score: float, by: Annotator, article_ids: Sequence[str] | None = None
) -> list[Suggestion]:
    """What `accept_suggestions_above` would take up: of each article what `visible_suggestions` would show.

    Raises InvalidValue for an impossible score.
    """
    if not 0 <= score <= 1:
        raise InvalidValue("A score lies between 0 and 1.")
    found = reading.open_suggestions_above(project, by.id, score, article_ids)
    values = reading.setting_values(project)
    if settings.decode("bias_guard", values.get("bias_guard")):
        passed = first_passes(project, by.id)
        found = [one for one in found if one.article_id in passed]
    if not settings.decode("statements", values.get("statements")):
        found = [one for one in found if one.kind != STATEMENT]
    by_article: dict[str, list[Suggestion]] = {}
    for one in found:
        by_article.setdefault(one.article_id, []).append(one)
    claimed, mutes = claimed_segments(project, list(by_article), by.id), Mutes(values)
    return [
        one
        for article_id, offered in by_article.items()
        for one in mutes.shown(project, article_id, offered)
        if all(overlap_ratio(one.segments, known) < SAME for known in claimed.get(article_id, ()))
    ]


def accept_suggestions_above(
    project: Project, score: float, by: Annotator, article_ids: Sequence[str] | None = None
) -> ChangeSet:
    """Make claims of all undecided suggestions with at least this score, in one edit.

    Takes those of some articles, or of all; only what `visible_suggestions` would show.
    """
    chosen = suggestions_above(project, score, by, article_ids)
    if not chosen:
        return NO_CHANGE
    articles = {one.article_id: reading.article(project, one.article_id) for one in chosen}
    with project.edit("Accept suggestions", by, f"{len(chosen)} with a score of {score:.2f} or more") as edit:
        version = reading.guideline_version(edit.connection)
        made = [claim_from(articles[one.article_id], one, by, version) for one in chosen]
        edit.insert(Kind.CLAIM, made)
    return edit.changes
