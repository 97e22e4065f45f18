"""Deciding on suggestions: taking them up, turning them down, many at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import (
    SUGGESTED,
    Annotator,
    Article,
    Claim,
    ClaimId,
    Suggestion,
    new_id,
)
from factdesk.domain.errors import Conflict, NotFound
from factdesk.domain.labels import label_of
from factdesk.domain.offers import SAME
from factdesk.domain.projects import Rejection
from factdesk.domain.spans import Span, overlap_ratio, segments_of
from factdesk.domain.texts import quote
from factdesk.domain.times import now
from factdesk.store import Project, reading, reading_offers
from factdesk.store.editing import Edit
from factdesk.store.rejecting import rejection_ids
from factdesk.usecases.claims import compared, own_claim, short
from factdesk.usecases.mutes import offer_terms


def visible_suggestions(project: Project, article_id: str, by: Annotator) -> list[Suggestion]:
    """The suggestions to show this annotator in an article, in reading order.

    Left out are those already decided on, those that say what a claim of theirs says, those of muted cues, statements
    unless the project wants them, and all of them while the bias guard holds.
    """
    return reading_offers.offered_suggestions(project, article_id, by.id, offer_terms(project))


def accept_suggestion(
    project: Project,
    suggestion_id: str,
    by: Annotator,
    label: str | None = None,
    segments: Iterable[Span] | None = None,
) -> tuple[ClaimId, ChangeSet]:
    """Make a claim of a suggestion, by choice with another label or extent, and return the claim's id.

    Raises NotFound, InvalidValue, InvalidSpan, or Conflict when this annotator has decided on it already.
    """
    suggestion = reading.suggestion(project, suggestion_id)
    must_be_undecided(project, suggestion, by)
    if label is not None:
        label_of(label)
    article = reading.article(project, suggestion.article_id)
    with project.edit("Accept suggestion", by, short(suggestion.text)) as edit:
        version = reading.guideline_version(edit.connection)
        claim = claim_from(article, suggestion, by, version, label, segments)
        edit.insert(Kind.CLAIM, [compared(project, claim)])
    return claim.id, edit.changes


def reject_suggestions(project: Project, suggestion_ids: Sequence[str], by: Annotator) -> ChangeSet:
    """Turn suggestions down in one edit: this annotator is never offered them again. Raises NotFound or Conflict."""
    found = [reading.suggestion(project, suggestion_id) for suggestion_id in dict.fromkeys(suggestion_ids)]
    for suggestion in found:
        must_be_undecided(project, suggestion, by)
    if not found:
        return NO_CHANGE
    detail = short(found[0].text) if len(found) == 1 else f"{len(found)} suggestions"
    with project.edit("Reject suggestion", by, detail) as edit:
        refuse(project, edit, found, by)
    return edit.changes


def reject_claim(project: Project, claim_id: str, by: Annotator) -> ChangeSet:
    """Remove a claim and, when it came from a suggestion, turn that down as well, in one edit.

    Raises NotFound or NotYours.
    """
    claim = own_claim(project, claim_id, by)
    behind = suggestions_of(project, claim, by)
    with project.edit("Reject claim", by, short(claim.text)) as edit:
        edit.remove(Kind.CLAIM, claim.id)
        refuse(project, edit, behind, by)
    return edit.changes


def suggestions_of(project: Project, claim: Claim, by: Annotator) -> list[Suggestion]:
    """The suggestion that a claim was made from, or what a later run of the suggester has put in its place."""
    if claim.suggestion_id is None:
        return []
    try:
        return [reading.suggestion(project, claim.suggestion_id)]
    except NotFound:
        pending = reading.open_suggestions(project, claim.article_id, by.id)
        return [found for found in pending if overlap_ratio(found.segments, claim.segments) >= SAME]


def must_be_undecided(project: Project, suggestion: Suggestion, by: Annotator) -> None:
    """Make sure that this annotator has not decided on a suggestion. Raises Conflict."""
    pending = reading.open_suggestions(project, suggestion.article_id, by.id)
    if all(known.id != suggestion.id for known in pending):
        raise Conflict(f"You have decided on the suggestion “{short(suggestion.text)}” already.")


def refuse(project: Project, edit: Edit, found: Sequence[Suggestion], by: Annotator) -> None:
    """Note within an edit this annotator's no to some suggestions, made now."""
    ids, at = rejection_ids(project, [one.id for one in found], by.id), now()
    for suggestion_id, rejection_id in ids.items():
        edit.put(Kind.REJECTION, Rejection(rejection_id, suggestion_id, by.id, at))


def claim_from(
    article: Article,
    suggestion: Suggestion,
    by: Annotator,
    guideline_version: int,
    label: str | None = None,
    segments: Iterable[Span] | None = None,
) -> Claim:
    """The claim that a suggestion becomes, made now: as suggested, or with another label or extent."""
    parts = suggestion.segments if segments is None else segments_of(segments)
    words = quote(article.text, parts)
    at = now()
    return Claim(
        ClaimId(new_id()),
        article.id,
        by.id,
        parts,
        words.text,
        words.prefix,
        words.suffix,
        label or suggestion.label,
        suggestion.kind,
        suggestion.cue.of(article.text) if suggestion.cue else "",
        suggestion.cue,
        suggestion.source_name or (suggestion.source.of(article.text) if suggestion.source else ""),
        suggestion.source,
        suggestion.anonymous_source,
        origin=SUGGESTED,
        suggestion_id=suggestion.id,
        suggestion_rule=suggestion.rule,
        suggestion_label=suggestion.label,
        suggestion_score=suggestion.score,
        suggestion_seen=True,
        guideline_version=guideline_version,
        created_at=at,
        updated_at=at,
    )
