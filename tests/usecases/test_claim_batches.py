import pytest

from factdesk.domain.changes import NO_CHANGE
from factdesk.domain.claims import Suggestion
from factdesk.domain.errors import Conflict, InvalidValue, NotYours
from factdesk.domain.spans import Span
from factdesk.store import reading
from factdesk.usecases import claims, suggestions
from factdesk.usecases.claim_batches import accept_chosen, label_chosen, reject_chosen
from tests.projects import add_suggestions, make_suggestion
from tests.usecases.conftest import Desk


@pytest.fixture
def offered(desk: Desk) -> list[Suggestion]:
    return add_suggestions(desk.project, *(make_suggestion(desk.mill, Span(n, n + 9)) for n in (0, 30, 60)))


@pytest.fixture
def marked(desk: Desk) -> list[str]:
    return [claims.mark_claim(desk.project, desk.mill.id, [Span(n, n + 5)], desk.ana)[0] for n in (90, 99)]


def labels(desk: Desk) -> list[str | None]:
    return [claim.label for claim in reading.claims_of(desk.project, desk.mill.id)]


def pending(desk: Desk) -> list[str]:
    return [one.id for one in reading.open_suggestions(desk.project, desk.mill.id, desk.ana.id)]


def test_claims_and_suggestions_get_their_label_in_one_edit(
    desk: Desk, offered: list[Suggestion], marked: list[str]
) -> None:
    before = desk.state
    made, changes = label_chosen(desk.project, marked, [offered[0].id, offered[2].id], "denied", desk.ana)
    assert labels(desk) == ["denied"] * 4
    assert len(made) == 2
    assert reading.claim(desk.project, made[0]).suggestion_changes == ("label",)
    assert pending(desk) == [offered[1].id]
    desk.is_one_edit(changes, "Label denied", before)
    assert label_chosen(desk.project, marked, [], "denied", desk.ana) == ([], NO_CHANGE)


def test_suggestions_are_accepted_as_they_stand_in_one_edit(desk: Desk, offered: list[Suggestion]) -> None:
    before = desk.state
    made, changes = accept_chosen(desk.project, [one.id for one in offered], desk.ana)
    assert labels(desk) == ["reported"] * 3
    assert {reading.claim(desk.project, claim_id).origin for claim_id in made} == {"suggested"}
    desk.is_one_edit(changes, "Accept suggestions", before)
    assert accept_chosen(desk.project, [], desk.ana) == ([], NO_CHANGE)


def test_what_is_rejected_is_gone_with_what_it_came_from(
    desk: Desk, offered: list[Suggestion], marked: list[str]
) -> None:
    taken, _ = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    before = desk.state
    changes = reject_chosen(desk.project, [taken, marked[0]], [offered[1].id, offered[1].id], desk.ana)
    assert [claim.id for claim in reading.claims_of(desk.project, desk.mill.id)] == [marked[1]]
    assert pending(desk) == [offered[2].id]
    desk.is_one_edit(changes, "Reject claim", before)
    assert reject_chosen(desk.project, [], [], desk.ana) == NO_CHANGE


def test_of_several_none_is_done_when_one_cannot_be(
    desk: Desk, offered: list[Suggestion], marked: list[str]
) -> None:
    suggestions.reject_suggestions(desk.project, [offered[0].id], desk.ana)
    before = desk.state
    ids = [one.id for one in offered]
    with pytest.raises(Conflict):
        label_chosen(desk.project, marked, ids, "denied", desk.ana)
    with pytest.raises(Conflict):
        reject_chosen(desk.project, marked, ids, desk.ana)
    with pytest.raises(NotYours):
        label_chosen(desk.project, marked, ids[1:], "denied", desk.ben)
    with pytest.raises(InvalidValue):
        label_chosen(desk.project, marked, ids[1:], "true", desk.ana)
    assert desk.state == before


def test_label_source_cue_and_note_change_in_one_edit(desk: Desk, marked: list[str]) -> None:
    before = desk.state
    said = {"label": "denied", "source": "the mayor", "cue": "denied", "note": "ask again"}
    changes = claims.describe_claim(desk.project, marked[0], desk.ana, **said)  # type: ignore[arg-type]
    claim = reading.claim(desk.project, marked[0])
    assert {name: getattr(claim, name) for name in said} == said
    desk.is_one_edit(changes, "Describe claim", before)
    assert claims.describe_claim(desk.project, marked[0], desk.ana, **said) == NO_CHANGE  # type: ignore[arg-type]
    before = desk.state
    desk.is_one_edit(
        claims.describe_claim(desk.project, marked[0], desk.ana, **{**said, "label": ""}),  # type: ignore[arg-type]
        "Remove label",
        before,
    )
