"""Several claims and suggestions decided on at once, each time in one edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, Claim, ClaimId, Suggestion
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.store.editing import Edit
from factdesk.usecases.claims import compared, label_title, own_claim
from factdesk.usecases.suggestions import claim_from, must_be_undecided, refuse, suggestions_of


def label_chosen(
    project: Project, claim_ids: Sequence[str], suggestion_ids: Sequence[str], label: str, by: Annotator
) -> tuple[list[ClaimId], ChangeSet]:
    """Give claims a label and make claims of suggestions with it; the ids of the claims that were made.

    Raises InvalidValue, NotFound, NotYours, or Conflict when a suggestion is decided already.
    """
    title = label_title(label)
    claims = [own_claim(project, claim_id, by) for claim_id in dict.fromkeys(claim_ids)]
    changing = [claim for claim in claims if claim.label != label]
    offered = _offered(project, suggestion_ids, by)
    if not changing and not offered:
        return [], NO_CHANGE
    with project.edit(title, by, f"{len(changing) + len(offered)} claims") as edit:
        for claim in changing:
            labelled = replace(compared(project, replace(claim, label=label)), updated_at=now())
            edit.replace(Kind.CLAIM, labelled, known=claim)
        made = _make_claims(project, edit, offered, label, by)
    return made, edit.changes


def accept_chosen(
    project: Project, suggestion_ids: Sequence[str], by: Annotator
) -> tuple[list[ClaimId], ChangeSet]:
    """Make claims of suggestions as they stand; the ids of the claims. Raises NotFound or Conflict."""
    offered = _offered(project, suggestion_ids, by)
    if not offered:
        return [], NO_CHANGE
    with project.edit("Accept suggestions", by, f"{len(offered)} suggestions") as edit:
        made = _make_claims(project, edit, offered, None, by)
    return made, edit.changes


def reject_chosen(
    project: Project, claim_ids: Sequence[str], suggestion_ids: Sequence[str], by: Annotator
) -> ChangeSet:
    """Turn suggestions down, and take claims away together with the suggestions that they came from.

    Raises NotFound, NotYours or Conflict.
    """
    claims = [own_claim(project, claim_id, by) for claim_id in dict.fromkeys(claim_ids)]
    offered = _offered(project, suggestion_ids, by)
    if not claims and not offered:
        return NO_CHANGE
    behind = [suggestion for claim in claims for suggestion in suggestions_of(project, claim, by)]
    refused = {suggestion.id: suggestion for suggestion in (*offered, *behind)}
    title = "Reject claim" if claims else "Reject suggestion"
    with project.edit(title, by, _counted(claims, offered)) as edit:
        for claim in claims:
            edit.remove(Kind.CLAIM, claim.id)
        refuse(project, edit, list(refused.values()), by)
    return edit.changes


def _offered(project: Project, suggestion_ids: Sequence[str], by: Annotator) -> list[Suggestion]:
    found = [reading.suggestion(project, suggestion_id) for suggestion_id in dict.fromkeys(suggestion_ids)]
    for suggestion in found:
        must_be_undecided(project, suggestion, by)
    return found


def _make_claims(
    project: Project, edit: Edit, offered: Sequence[Suggestion], label: str | None, by: Annotator
) -> list[ClaimId]:
    version = reading.guideline_version(edit.connection)
    texts = {
        article_id: reading.article(project, article_id)
        for article_id in {suggestion.article_id for suggestion in offered}
    }
    made = [
        compared(project, claim_from(texts[suggestion.article_id], suggestion, by, version, label))
        for suggestion in offered
    ]
    edit.insert(Kind.CLAIM, made)
    return [claim.id for claim in made]


def _counted(claims: Sequence[Claim], offered: Sequence[Suggestion]) -> str:
    words = [f"{len(claims)} claims"] if claims else []
    return ", ".join([*words, f"{len(offered)} suggestions"] if offered else words)
