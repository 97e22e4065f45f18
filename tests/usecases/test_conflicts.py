"""Claims that were changed in two places: all of them are listed, and only a person decides."""

from pathlib import Path
from random import Random

import pytest

from factdesk.domain.claims import Annotator
from factdesk.domain.errors import (
    NotFound,
)
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import history
from factdesk.usecases.claims import describe_claim, label_claims, remove_claims
from factdesk.usecases.conflicts import decide_conflict, list_conflicts
from factdesk.usecases.merging import merge_file
from tests.usecases.colleagues import Two, copied_again

PLANTED = 100


def test_a40_a_hundred_planted_conflicts_are_listed_and_none_is_resolved_by_itself(two: Two) -> None:
    claims = [two.mark(two.ours, two.ana, at) for at in range(PLANTED)]
    copied_again(two)
    chance = Random(5)  # noqa: S311
    for claim in claims:
        _plant(two.ours, claim, two.ana, chance.choice(("denied", "removed", "note a")))
        _plant(two.theirs, claim, two.ana, chance.choice(("confirmed", "unconfirmed", "note b")))
    before = {claim: _row(two.ours, claim) for claim in claims}
    report = two.come_home()
    assert sorted(report.conflicts) == sorted(claims)
    found = list_conflicts(two.ours)
    assert sorted(one.claim_id for one in found) == sorted(claims)
    assert all(len(one.others) == 1 and one.base and one.base.claim for one in found)
    assert {claim: _row(two.ours, claim) for claim in claims} == before, "nothing of ours was overwritten"


def _plant(project: Project, claim: str, by: Annotator, what: str) -> None:
    if what == "removed":
        remove_claims(project, [claim], by)
    elif what.startswith("note"):
        describe_claim(project, claim, by, note=what)
    else:
        label_claims(project, [claim], what, by)


def _row(project: Project, claim: str) -> object:
    try:
        return reading.claim(project, claim)
    except NotFound:
        return None


def test_a40_a_hundred_equal_edits_are_no_conflicts(two: Two) -> None:
    claims = [two.mark(two.ours, two.ana, at) for at in range(PLANTED)]
    copied_again(two)
    for claim in claims:
        for project in (two.ours, two.theirs):
            _plant(project, claim, two.ana, "removed" if claim < "8" else "denied")
    assert two.come_home().conflicts == ()
    assert list_conflicts(two.ours) == []


@pytest.mark.parametrize("years", [-10, 10])
def test_a41_a_clock_that_is_wrong_by_ten_years_changes_nothing(
    two: Two, monkeypatch: pytest.MonkeyPatch, years: int
) -> None:
    both, only = two.mark(two.ours, two.ana), two.mark(two.ours, two.ana, 20)
    copied_again(two)
    label_claims(two.ours, [both], "denied", two.ana)
    wrong = f"{2026 + years}-01-01T00:00:00.000Z"
    with monkeypatch.context() as clock:
        for module in ("store.editing", "usecases.claims"):
            clock.setattr(f"factdesk.{module}.now", lambda: wrong)
        label_claims(two.theirs, [both], "confirmed", two.ana)
        label_claims(two.theirs, [only], "confirmed", two.ana)
    report = two.come_home()
    assert (report.conflicts, report.followed) == ((both,), 1)
    assert reading.claim(two.ours, both).label == "denied"
    assert reading.claim(two.ours, only).label == "confirmed"


def test_what_follows_ours_takes_its_place_and_a_removal_does_too(two: Two) -> None:
    labelled, removed = two.mark(two.ours, two.ana), two.mark(two.ours, two.ana, 20)
    copied_again(two)
    label_claims(two.theirs, [labelled], "denied", two.ana)
    remove_claims(two.theirs, [removed], two.ana)
    report = two.come_home()
    assert (report.followed, report.yours, report.conflicts) == (2, 2, ())
    assert [claim.label for claim in reading.claims_of(two.ours, two.mill.id)] == ["denied"]


def test_an_edit_against_a_removal_is_a_conflict(two: Two) -> None:
    claim = two.mark(two.ours, two.ana)
    copied_again(two)
    remove_claims(two.ours, [claim], two.ana)
    label_claims(two.theirs, [claim], "denied", two.ana)
    assert two.come_home().conflicts == (claim,)
    [found] = list_conflicts(two.ours)
    assert found.ours is not None
    assert found.ours.claim is None
    assert [side.claim.label for side in found.others if side.claim] == ["denied"]


@pytest.mark.parametrize("own", [True, False])
def test_what_one_decides_is_decided_for_all(two: Two, own: bool) -> None:
    claim = two.mark(two.ours, two.ana)
    copied_again(two)
    label_claims(two.ours, [claim], "denied", two.ana)
    label_claims(two.theirs, [claim], "confirmed", two.ana)
    two.come_home()
    [found] = list_conflicts(two.ours)
    before = state_digest(two.ours)
    changes = decide_conflict(two.ours, claim, two.ben, None if own else found.others[0].revision)
    assert changes.title == "Decide conflict"
    wanted = "denied" if own else "confirmed"
    assert reading.claim(two.ours, claim).label == wanted
    assert list_conflicts(two.ours) == []
    history.undo(two.ours, two.ben)
    assert state_digest(two.ours) == before
    assert len(list_conflicts(two.ours)) == 1
    history.redo(two.ours, two.ben)
    assert list_conflicts(two.ours) == []
    two.ours.close()
    report = run(merge_file(two.theirs, Path(two.ours.address), two.ben))
    assert report.conflicts == ()
    assert reading.claim(two.theirs, claim).label == wanted
    with pytest.raises(NotFound):
        decide_conflict(two.theirs, claim, two.ben)


def test_a_conflict_tells_who_did_what(two: Two) -> None:
    claim = two.mark(two.ours, two.ana)
    copied_again(two)
    label_claims(two.ours, [claim], "denied", two.ana)
    label_claims(two.theirs, [claim], "confirmed", two.ana)
    two.come_home()
    [found] = list_conflicts(two.ours)
    assert [side.annotator for side in (found.ours, *found.others) if side] == ["Ana", "Ana"]
