"""Claims that were changed in two places: listed with all that they say, until somebody decides."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator, Claim, ClaimId
from factdesk.domain.colleagues.reviews import Revision, RevisionId
from factdesk.domain.colleagues.revisions import (
    REMOVED,
    Frontier,
    History,
    alike,
    chosen,
    claim_of,
    common_ancestor,
    revision_id,
)
from factdesk.domain.errors import Conflict, NotFound, QuoteMismatch
from factdesk.formats.project_checks import check_claim
from factdesk.store import Project, reading
from factdesk.store.adopting import Look, everybody, stored_values
from factdesk.store.editing import Edit
from factdesk.store.reading_conflicts import edit_line, standing_conflicts
from factdesk.store.revisions import Histories
from factdesk.usecases.claims import short

TITLE = "Decide conflict"
"""Title of the edit."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the states between which somebody has to decide."""

    revision: RevisionId
    claim: Claim | None
    """None when the claim was taken away."""
    annotator: str
    """Name of who made it so; empty when nobody is known to have."""
    title: str
    """What they did, as the history calls it."""
    at: str
    device: str


@dataclass(frozen=True, slots=True)
class ClaimConflict:
    """A claim that was changed in two or more places without either knowing."""

    claim_id: ClaimId
    article_id: str
    annotator: str
    """Name of whose claim it is."""
    base: Side | None
    """What all of them began from; None when they share no history."""
    ours: Side | None
    """What the project holds."""
    others: tuple[Side, ...]
    """What it says elsewhere, in order of revision."""


def list_conflicts(project: Project) -> list[ClaimConflict]:
    """All claims on which somebody has to decide, by article and place; those that say the same by now are left out."""
    with project.reading() as connection:
        if not (ids := standing_conflicts(connection)):
            return []
        histories = Histories(connection).of(ids)
        rows = {one.value.id: one.value for one in stored_values(connection, Kind.CLAIM, "id", ids)}
        names: dict[str, str] = {one.id: one.name for one, _ in everybody(connection)}
    found = [
        _conflict(rows[claim_id], history, names)
        for claim_id, history in histories.items()
        if not alike(history.revisions, history.heads)
    ]
    return sorted(found, key=lambda one: (one.article_id, rows[one.claim_id].segments[0].start, one.claim_id))


def _conflict(row: Claim, history: History, names: dict[str, str]) -> ClaimConflict:
    def side(one: RevisionId) -> Side:
        revision = history.revisions[one]
        claim = (
            claim_of(revision.payload, row.id, row.article_id, row.annotator_id) if revision.payload else None
        )
        who = names.get(revision.annotator_id, "")
        return Side(one, claim, who, revision.title, revision.at, revision.device)

    sides = {*history.heads, *history.current}
    base = common_ancestor(history.revisions, sides)
    ours = chosen(history.revisions, history.current) if history.current else None
    others = [one for one in history.heads if one not in history.current]
    return ClaimConflict(
        row.id,
        row.article_id,
        names.get(row.annotator_id, ""),
        side(base) if base else None,
        side(ours) if ours else None,
        tuple(map(side, others)),
    )


def decide_conflict(
    project: Project, claim_id: str, by: Annotator, revision: RevisionId | None = None
) -> ChangeSet:
    """Let one state of a claim hold from now on, everywhere; without `revision`, the one that the project holds.

    The others stay in the claim's history. One edit, which can be undone. Raises NotFound when there is nothing to
    decide or no such state, QuoteMismatch when the state does not fit the article.
    """
    row = _row(project, claim_id)
    with project.edit(TITLE, by, short(row.text)) as edit:
        history = Histories(edit.connection).of([claim_id])[row.id]
        if alike(history.revisions, history.heads):
            raise NotFound("There is nothing to decide on this claim any more.")
        wanted = revision or chosen(history.revisions, history.current)
        if wanted not in history.revisions:
            raise NotFound("The claim never was in the state that was chosen; look at the conflict again.")
        payload = history.revisions[wanted].payload
        _write(project, edit, row, payload)
        parents = tuple(sorted({*history.heads, *history.current}))
        edit.insert(Kind.REVISION, [_decision(edit, row, parents, payload)])
        if claim_id in standing_conflicts(edit.connection):
            edit.remove(Kind.CONFLICT, claim_id)
    return edit.changes


def _row(project: Project, claim_id: str) -> Claim:
    with project.reading() as connection:
        found = stored_values(connection, Kind.CLAIM, "id", [claim_id])
    if not found:
        raise NotFound(f"There never was a claim {claim_id} in {project.name}.")
    claim: Claim = found[0].value
    return claim


def _decision(edit: Edit, row: Claim, parents: Frontier, payload: str) -> Revision:
    line = edit_line(edit.connection, edit.seq)
    who = line.annotator_id or ""
    draft = Revision(
        RevisionId(""), row.id, row.article_id, parents, payload, who, line.device, line.id, TITLE, line.at
    )
    return replace(draft, id=revision_id(draft))


def _write(project: Project, edit: Edit, row: Claim, payload: str) -> None:
    stands = _stands(edit.connection, row.id)
    if payload == REMOVED:
        if stands:
            edit.remove(Kind.CLAIM, row.id)
        return
    claim = claim_of(payload, row.id, row.article_id, row.annotator_id)
    try:
        article = reading.article(project, row.article_id)
    except NotFound:
        raise Conflict(
            "The article of this claim was taken out of the project; bring it back first."
        ) from None
    try:
        check_claim(claim, article.text)
    except ValueError as error:
        raise QuoteMismatch(f"This state of the claim does not fit its article: {error}.") from error
    edit.put(Kind.CLAIM, claim)


def _stands(connection: Look, claim_id: str) -> bool:
    return any(one.removed_edit is None for one in stored_values(connection, Kind.CLAIM, "id", [claim_id]))
