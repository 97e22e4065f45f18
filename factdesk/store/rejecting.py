"""Names for rejections, by which two copies of a project know that they hold one and the same no."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID, uuid5

from factdesk.domain.changes import Kind
from factdesk.domain.claims import AnnotatorId, SuggestionId
from factdesk.store.adopting import stored_values, withdrawn
from factdesk.store.project import Project

_NAMES = UUID("5f0c1a53-9f0e-4b51-8d3c-0d4c6f5f3e7a")
"""Made once for this purpose."""


def rejection_ids(
    project: Project, suggestion_ids: Collection[SuggestionId], annotator_id: AnnotatorId
) -> dict[SuggestionId, str]:
    """Ids for an annotator's no to some suggestions.

    The first no has the same id in every copy, so that it is one no however many devices it was given on; a no after
    one that was taken back has the next id, so that what was taken back elsewhere does not take it away.
    """
    with project.reading() as connection:
        found = stored_values(connection, Kind.REJECTION, "suggestion_id", suggestion_ids)
        mine = [one for one in found if one.value.annotator_id == annotator_id]
        gone = withdrawn(connection, mine)
    return {one: _next(one, annotator_id, gone) for one in suggestion_ids}


def _next(suggestion_id: str, annotator_id: str, gone: Collection[str]) -> str:
    number = 0
    while (name := str(uuid5(_NAMES, f"{suggestion_id}/{annotator_id}/{number}"))) in gone:
        number += 1
    return name
