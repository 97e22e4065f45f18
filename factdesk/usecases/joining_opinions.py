"""Bringing what people said beside their claims: rejections, readings, decisions and comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from factdesk.domain.changes import Kind, StoredValue
from factdesk.domain.claims import Suggestion, SuggestionId, new_id
from factdesk.domain.colleagues.reviews import Decision
from factdesk.domain.projects import Reading, Rejection
from factdesk.store.adopting import (
    Look,
    rejections_on,
    standing_ids,
    stored_values,
    suggestions_on,
    withdrawn,
)
from factdesk.store.transfer import pairs_in
from factdesk.usecases.joining import Joining, Spoken


def bring_opinions(joining: Joining, article_ids: Sequence[str]) -> None:
    """Bring what was said about some articles there that are known here, and what was taken back of that."""
    # What stands there stands in an article that stands here by now; what was taken back may be in one that is gone.
    here = [one for one in article_ids if one in joining.places]
    _bring_rejections(joining, here)
    _bring_readings(joining, here)
    joining.tally.decisions += _bring_spoken(joining, Kind.DECISION, here)
    joining.tally.comments += _bring_spoken(joining, Kind.COMMENT, here)


# -- rejections ----------------------------------------------------------------------------------------------------


def _bring_rejections(joining: Joining, article_ids: Sequence[str]) -> None:
    found = [
        one
        for one in rejections_on(joining.there, article_ids)
        if joining.choice.lets_in(one.value.annotator_id)
    ]
    if not found:
        return
    ids = {one.value.suggestion_id for one in found}
    there = {one.value.id: one.value for one in stored_values(joining.there, Kind.SUGGESTION, "id", ids)}
    gone = withdrawn(joining.there, found)
    with joining.pen.looking() as here:
        known = _Known(joining, here, found, there)
    fresh, missing, removed = known.compare(found, gone)
    taken_back = known.moved(
        [one for one in found if one.value.id in gone and one.value.id not in known.here]
    )
    joining.bring_people()
    for one in removed:  # first, since the same person may have said no again since
        joining.pen.remove(Kind.REJECTION, one)
    joining.pen.bring(Kind.SUGGESTION, missing)
    joining.pen.bring(Kind.REJECTION, fresh)
    _bring_taken_back(joining, taken_back, there)
    joining.tally.rejections += len(fresh) + len(removed) + len(taken_back)


def _bring_taken_back(
    joining: Joining, found: Sequence[Rejection], there: dict[SuggestionId, Suggestion]
) -> None:
    """Learn of rejections that were taken back, so that an older file cannot bring them later."""
    ids = {one.suggestion_id for one in found}
    with joining.pen.looking() as here:
        known = {one.value.id for one in stored_values(here, Kind.SUGGESTION, "id", ids)}
    missing = [there[one] for one in sorted(ids - known)]
    moved = [replace(one, article_id=joining.places[one.article_id]) for one in missing]
    joining.pen.bring_gone(Kind.SUGGESTION, moved)
    joining.pen.bring_gone(Kind.REJECTION, found)


class _Known:
    """What is known here of some rejections there, and of the suggestions that they refuse."""

    def __init__(
        self,
        joining: Joining,
        here: Look,
        found: Sequence[StoredValue],
        there: dict[SuggestionId, Suggestion],
    ) -> None:
        self._joining, self._there = joining, there
        places = {joining.places[one.article_id] for one in there.values()}
        self._by_place = {_place(one): one.id for one in suggestions_on(here, places)}
        self._standing = set(self._by_place.values())
        rows = stored_values(here, Kind.REJECTION, "id", [one.value.id for one in found])
        self.here = {one.value.id: one for one in rows}
        self._withdrawn = withdrawn(here, rows)
        self._said = set(pairs_in(here, Kind.REJECTION, self._standing))

    def compare(
        self, found: Sequence[StoredValue], gone: frozenset[str]
    ) -> tuple[list[Rejection], list[Suggestion], list[str]]:
        """Rejections that are new, suggestions that these need, and ids of rejections that were taken back."""
        fresh: list[Rejection] = []
        missing: dict[SuggestionId, Suggestion] = {}
        removed = [one for one in self.here.values() if one.removed_edit is None and one.value.id in gone]
        self._said.difference_update((one.value.suggestion_id, one.value.annotator_id) for one in removed)
        for one in found:
            known = self.here.get(one.value.id)
            if one.removed_edit is not None or one.value.id in self._withdrawn:
                continue
            if known is not None and known.removed_edit is None:
                continue
            suggestion = self._same(self._there[one.value.suggestion_id])
            who = self._joining.people.same(one.value.annotator_id, self._joining.tally)
            if (suggestion.id, who) not in self._said:
                self._said.add((suggestion.id, who))
                fresh.append(replace(one.value, suggestion_id=suggestion.id, annotator_id=who))
                if suggestion.id not in self._standing:
                    missing[suggestion.id] = suggestion
        return fresh, list(missing.values()), [one.value.id for one in removed]

    def moved(self, found: Sequence[StoredValue]) -> list[Rejection]:
        """Rejections as they are told here, of people that are known here."""
        people, tally = self._joining.people, self._joining.tally
        return [replace(one.value, annotator_id=people.same(one.value.annotator_id, tally)) for one in found]

    def _same(self, there: Suggestion) -> Suggestion:
        moved = replace(there, article_id=self._joining.places[there.article_id])
        if moved.id in self._standing:
            return moved
        return replace(moved, id=self._by_place.get(_place(moved), moved.id))


def _place(one: Suggestion) -> tuple[Any, ...]:
    return (one.article_id, one.segments, one.kind)


# -- readings ------------------------------------------------------------------------------------------------------


def _bring_readings(joining: Joining, article_ids: Sequence[str]) -> None:
    found = [
        one.value
        for one in stored_values(joining.there, Kind.READING, "article_id", article_ids)
        if one.removed_edit is None and joining.choice.lets_in(one.value.annotator_id)
    ]
    moved = [
        replace(
            one,
            article_id=joining.places[one.article_id],
            annotator_id=joining.people.same(one.annotator_id, joining.tally),
        )
        for one in found
    ]
    with joining.pen.looking() as here:
        rows = stored_values(here, Kind.READING, "article_id", {one.article_id for one in moved})
    known = {
        (one.value.article_id, one.value.annotator_id): one.value for one in rows if one.removed_edit is None
    }
    joining.bring_people()
    joined = [_joined(one, known.get((one.article_id, one.annotator_id))) for one in moved]
    changed = [one for one in joined if known.get((one.article_id, one.annotator_id)) != one]
    with joining.pen.looking() as here:
        taken = standing_ids(here, Kind.READING, [one.id for one in changed]) - {
            one.id for one in known.values()
        }
    for one in changed:
        joining.pen.put(Kind.READING, replace(one, id=new_id()) if one.id in taken else one)
    joining.tally.readings += len(changed)


def _joined(theirs: Reading, ours: Reading | None) -> Reading:
    """How far somebody is by both accounts: a time that one of them lacks is the other's, else the earlier holds."""
    if ours is None:
        return theirs
    return replace(
        ours,
        first_pass_at=_earlier(ours.first_pass_at, theirs.first_pass_at),
        finished_at=_earlier(ours.finished_at, theirs.finished_at),
    )


def _earlier(one: str, other: str) -> str:
    return min(one, other) if one and other else one or other


# -- decisions and comments ----------------------------------------------------------------------------------------


def _bring_spoken(joining: Joining, kind: Kind, article_ids: Sequence[str]) -> int:
    found = stored_values(joining.there, kind, "article_id", article_ids)
    wanted = [one for one in found if joining.hears(one.value)]
    if not wanted:
        return 0
    gone = withdrawn(joining.there, wanted)
    ids = [one.value.id for one in wanted]
    with joining.pen.looking() as here:
        rows = stored_values(here, kind, "id", ids)
        standing = standing_ids(here, kind, ids)
        stay_away = withdrawn(here, rows) | standing
    fresh = [
        _moved(joining, one.value)
        for one in wanted
        if one.removed_edit is None and one.value.id not in stay_away
    ]
    known = {one.value.id for one in rows}
    taken_back = [
        _moved(joining, one.value) for one in wanted if one.value.id in gone and one.value.id not in known
    ]
    removed = sorted(gone & standing)
    here_now = {one.value.id: one.value for one in rows if one.value.id in standing - gone}
    fuller = [
        full
        for one in wanted
        if one.removed_edit is None and (full := _fuller(here_now.get(one.value.id), one.value)) is not None
    ]
    joining.bring_people()
    joining.pen.bring(kind, fresh)
    for one in fuller:
        joining.pen.put(kind, one)
    joining.pen.bring_gone(kind, taken_back)
    for row_id in removed:
        joining.pen.remove(kind, row_id)
    return len(fresh) + len(fuller) + len(removed) + len(taken_back)


def _fuller(ours: Spoken | None, theirs: Spoken) -> Decision | None:
    """A decision that a package has brought shortened, with what another file tells of it besides.

    Whoever gets a blind package sees the decision on their own claims alone. None when nothing is lacking.
    """
    if not (isinstance(ours, Decision) and isinstance(theirs, Decision)) or ours.opinions:
        return None
    told = [(one.outcome, one.gold, one.reason, one.note, one.created_at) for one in (ours, theirs)]
    if told[0] != told[1]:
        return None
    claims = tuple(sorted({*ours.claims, *theirs.claims}))
    fuller = replace(ours, claims=claims, opinions=theirs.opinions)
    return fuller if fuller != ours else None


def _moved(joining: Joining, one: Spoken) -> Spoken:
    place = {
        "article_id": joining.places[one.article_id],
        "annotator_id": joining.people.same(one.annotator_id, joining.tally),
    }
    return replace(joining.spoken(one), **place)  # type: ignore[arg-type]
