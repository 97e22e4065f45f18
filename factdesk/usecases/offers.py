"""What is on offer above a score, over many articles at once, and taking it all up."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import InvalidValue
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading, reading_offers
from factdesk.store.journal import Journal
from factdesk.store.reading_offers import Offer
from factdesk.usecases.mutes import offer_terms
from factdesk.usecases.suggestions import claim_from

_BATCH = 200
"""Claims that are made between two commits."""


def suggestions_above(
    project: Project, score: float, by: Annotator, article_ids: Sequence[str] | None = None
) -> list[Offer]:
    """What `accept_suggestions_above` would take up: of each article what `visible_suggestions` would show.

    Raises InvalidValue for an impossible score.
    """
    if not 0 <= score <= 1:
        raise InvalidValue("A score lies between 0 and 1.")
    return reading_offers.offers_above(project, score, by.id, offer_terms(project), article_ids)


def looking_for_offers(project: Project, by: Annotator) -> Job[list[Offer]]:
    """All that is on offer in the project, as a job."""
    yield Progress(0, None)
    return suggestions_above(project, 0, by)


def accept_suggestions_above(
    project: Project, score: float, by: Annotator, article_ids: Sequence[str] | None = None
) -> ChangeSet:
    """Make claims of all undecided suggestions with at least this score, in one edit.

    Takes those of some articles, or of all; only what `visible_suggestions` would show.
    """
    chosen = suggestions_above(project, score, by, article_ids)
    if not chosen:
        return NO_CHANGE
    with project.edit("Accept suggestions", by, _detail(len(chosen), score)) as edit:
        for at in range(0, len(chosen), _BATCH):
            _take_up(edit, chosen[at : at + _BATCH], by)
    return edit.changes


def accepting_above(
    project: Project, score: float, by: Annotator, article_ids: Sequence[str] | None = None
) -> Job[ChangeSet]:
    """As `accept_suggestions_above`, in batches; closing the job takes it back.

    What is decided on in the window meanwhile stays as it was decided.
    """
    yield Progress(0, None)
    chosen = suggestions_above(project, score, by, article_ids)
    made = 0
    with project.bulk_edit("Accept suggestions", by) as edit:
        for at in range(0, len(chosen), _BATCH):
            yield Progress(at, len(chosen))
            made += _take_up(edit.journal, chosen[at : at + _BATCH], by)
            edit.commit()
        return edit.finish(_detail(made, score))


def _detail(count: int, score: float) -> str:
    return f"{count} with a score of {score:.2f} or more"


def _take_up(journal: Journal, chosen: Sequence[Offer], by: Annotator) -> int:
    """Make claims of those of these suggestions that are still undecided, and return how many they were."""
    connection = journal.connection
    found = reading_offers.still_undecided(connection, [one.id for one in chosen], by.id)
    articles = reading_offers.articles_by_id(connection, {one.article_id for one in found})
    version = reading.guideline_version(connection)
    journal.insert(Kind.CLAIM, [claim_from(articles[one.article_id], one, by, version) for one in found])
    return len(found)
