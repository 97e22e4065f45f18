"""Bringing claims: what both projects know of each is brought together, and its row follows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from factdesk.domain.changes import Kind, StoredValue
from factdesk.domain.claims import AnnotatorId, ArticleId, Claim, ClaimId
from factdesk.domain.colleagues.merges import Meeting, meet
from factdesk.domain.colleagues.reviews import Conflict, Revision
from factdesk.domain.colleagues.revisions import REMOVED, UNKNOWN, History, claim_of, payload_of
from factdesk.domain.errors import FactDeskError, ProjectDamaged
from factdesk.formats.project_checks import check_claim
from factdesk.store.adopting import Look, standing_ids, stored_values
from factdesk.usecases.joining import Joining

_BLOCK = 400
"""Claims that are in memory at one time."""


class _Case(NamedTuple):
    """One claim of which something is new here."""

    meeting: Meeting
    theirs: StoredValue
    ours: StoredValue | None
    claim: Claim | None
    """What its row is to say; None when it is to be taken away."""
    article_id: ArticleId
    annotator_id: AnnotatorId


class _Rows:
    """What becomes of the rows of some claims."""

    def __init__(self) -> None:
        self.fresh: list[Claim] = []
        self.gone: list[Claim] = []
        self.changed: list[Claim] = []
        self.removed: list[ClaimId] = []
        self.revisions: list[Revision] = []


def bring_claims(joining: Joining, found: Sequence[StoredValue]) -> None:
    """Bring claims that lie in articles whose places here are known."""
    wanted = [one for one in found if one.value.article_id in joining.places]
    for at in range(0, len(wanted), _BLOCK):
        _bring_some(joining, wanted[at : at + _BLOCK])


def _bring_some(joining: Joining, found: Sequence[StoredValue]) -> None:
    histories = joining.theirs.of([one.value.id for one in found])
    with joining.pen.looking() as here:
        cases = list(_cases(joining, here, found, histories))
        conflicts = standing_ids(here, Kind.CONFLICT, [case.theirs.value.id for case in cases])
    rows = _Rows()
    for case in cases:
        _sort(joining, case, rows)
        rows.revisions += _told(joining, case)
    joining.bring_people()
    _write(joining, rows)
    for case in cases:
        _note_conflict(joining, case, conflicts)


def _cases(
    joining: Joining, here: Look, found: Sequence[StoredValue], histories: dict[ClaimId, History]
) -> Iterator[_Case]:
    ids = [one.value.id for one in found]
    known = {one.value.id: one for one in stored_values(here, Kind.CLAIM, "id", ids)}
    ours = joining.histories_here(here, list(known)) if known else {}
    met: list[tuple[StoredValue, Meeting]] = []
    for one in found:
        theirs = histories[one.value.id]
        _refuse_gaps(joining, theirs)
        if (meeting := meet(ours.get(one.value.id, UNKNOWN), theirs)) is not None:
            met.append((one, meeting))
    joining.read_texts({one.value.article_id for one, _ in met})
    for one, meeting in met:
        if (case := _case(joining, meeting, one, known.get(one.value.id))) is not None:
            yield case


def _refuse_gaps(joining: Joining, history: History) -> None:
    known = history.revisions
    if any(parent not in known for revision in known.values() for parent in revision.parents):
        raise ProjectDamaged(f"{joining.name} lacks a part of a claim's history; nothing was taken in.")


def _case(joining: Joining, meeting: Meeting, theirs: StoredValue, ours: StoredValue | None) -> _Case | None:
    """What becomes of a claim; None, with a sentence noted, when it does not fit its article."""
    article_id = joining.places[theirs.value.article_id]
    there = theirs.value.annotator_id
    annotator_id = ours.value.annotator_id if ours else joining.people.same(there, joining.tally)
    if meeting.payload == REMOVED or article_id not in joining.standing:
        return _Case(meeting, theirs, ours, None, article_id, annotator_id)
    try:
        claim = claim_of(meeting.payload, theirs.value.id, article_id, annotator_id)
        check_claim(claim, joining.texts[theirs.value.article_id])
    except (FactDeskError, ValueError) as error:
        sentence = f"Of {joining.people.names[annotator_id]}, a claim was left outside: {error}"
        joining.tally.refused.append(sentence.rstrip(".") + ".")
        return None
    return _Case(meeting, theirs, ours, claim, article_id, annotator_id)


def _sort(joining: Joining, case: _Case, rows: _Rows) -> None:
    """Note what becomes of the row, and count it."""
    tally, claim, ours = joining.tally, case.claim, case.ours
    if ours is None and claim is None:
        place = {"article_id": case.article_id, "annotator_id": case.annotator_id}
        rows.gone.append(replace(case.theirs.value, **place))
    elif ours is None and claim is not None:
        rows.fresh.append(claim)
        tally.labels[case.annotator_id] = tally.labels.get(case.annotator_id, 0) + 1
    elif ours is not None and _differs(ours, claim):
        if claim is None:
            rows.removed.append(ours.value.id)
        else:
            rows.changed.append(claim)
        tally.followed += 1
        tally.yours += case.annotator_id == joining.by


def _differs(ours: StoredValue, claim: Claim | None) -> bool:
    if ours.removed_edit is not None or claim is None:
        return (ours.removed_edit is None) == (claim is None)
    return payload_of(ours.value) != payload_of(claim)


def _told(joining: Joining, case: _Case) -> Iterator[Revision]:
    for revision in case.meeting.new:
        joining.people.note_author(revision.annotator_id, joining.tally)
        yield replace(revision, article_id=case.article_id)


def _write(joining: Joining, rows: _Rows) -> None:
    pen = joining.pen
    pen.bring(Kind.CLAIM, rows.fresh)
    pen.bring_gone(Kind.CLAIM, rows.gone)
    for claim in rows.changed:
        pen.put(Kind.CLAIM, claim)
    for claim_id in rows.removed:
        pen.remove(Kind.CLAIM, claim_id)
    pen.bring(Kind.REVISION, rows.revisions)
    joining.tally.revisions += len(rows.revisions)


def _note_conflict(joining: Joining, case: _Case, conflicts: frozenset[str]) -> None:
    claim_id = case.theirs.value.id
    if case.meeting.differing:
        joining.pen.put(Kind.CONFLICT, Conflict(claim_id, case.meeting.differing))
        joining.tally.conflicts.append(claim_id)
    elif claim_id in conflicts:
        joining.pen.remove(Kind.CONFLICT, claim_id)
