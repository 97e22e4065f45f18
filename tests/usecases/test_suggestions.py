import pytest

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claims import Suggestion
from factdesk.domain.errors import Conflict, InvalidSpan, InvalidValue, NotFound
from factdesk.domain.spans import Span
from factdesk.store import reading
from factdesk.usecases import claims, history, offers, projects, readings, suggestions
from tests.projects import add_suggestions, make_suggestion
from tests.usecases.conftest import Desk


@pytest.fixture
def offered(desk: Desk) -> list[Suggestion]:
    """Four suggestions about the mill, the last of which is a statement, and one about the port."""
    return add_suggestions(
        desk.project,
        make_suggestion(
            desk.mill, desk.span("The mill will close in May"), "reported", score=0.9, rule="says",
            cue=desk.span("said"), source=desk.span("the owner"), source_name="Jo Owner",
        ),
        make_suggestion(
            desk.mill, desk.span("any talks had failed"), "denied", score=0.5, source=desk.span("The mayor")
        ),
        make_suggestion(
            desk.mill, (desk.span("Nobody told us"), desk.span("240 people")), score=0.7, anonymous_source=True
        ),
        make_suggestion(desk.mill, desk.span("The union"), score=0.95, kind="statement"),
        make_suggestion(desk.port, Span(0, 20), score=0.6),
    )  # fmt: skip


def test_what_is_shown_is_undecided_attributed_and_not_yet_claimed(
    desk: Desk, offered: list[Suggestion]
) -> None:
    def shown() -> list[str]:
        return [found.id for found in suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana)]

    first, second, third, fourth, _ = (found.id for found in offered)
    assert shown() == [first, second, third]
    projects.change_setting(desk.project, "statements", True, desk.ana)
    assert shown() == [first, second, third, fourth]
    suggestions.accept_suggestion(desk.project, first, desk.ana)
    suggestions.reject_suggestions(desk.project, [third], desk.ana)
    assert shown() == [second, fourth]
    claims.mark_claim(desk.project, desk.mill.id, [desk.span("talks had failed")], desk.ana)
    assert shown() == [fourth], "a claim that says the same stands in for the suggestion"
    claims.mark_claim(
        desk.project, desk.mill.id, [desk.span("The union acknowledged that 240 people")], desk.ana
    )
    assert shown() == [fourth]
    assert len(suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ben)) == 4


def test_a_suggestion_is_accepted_as_it_stands_in_one_edit(desk: Desk, offered: list[Suggestion]) -> None:
    before = desk.state
    claim_id, changes = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    claim = reading.claim(desk.project, claim_id)
    assert (claim.segments, claim.text, claim.label) == (offered[0].segments, offered[0].text, "reported")
    assert (claim.cue, claim.cue_span) == ("said", offered[0].cue)
    assert (claim.source, claim.source_span) == ("Jo Owner", offered[0].source)
    assert (claim.origin, claim.suggestion_id, claim.suggestion_changes) == ("suggested", offered[0].id, ())
    assert (claim.suggestion_rule, claim.suggestion_label, claim.suggestion_score) == (
        "says",
        "reported",
        0.9,
    )
    assert claim.suggestion_seen
    assert claim.guideline_version == 1
    desk.is_one_edit(changes, "Accept suggestion", before)


def test_a_source_without_a_name_is_quoted_and_an_anonymous_one_noted(
    desk: Desk, offered: list[Suggestion]
) -> None:
    second, _ = suggestions.accept_suggestion(desk.project, offered[1].id, desk.ana)
    third, _ = suggestions.accept_suggestion(desk.project, offered[2].id, desk.ana)
    assert reading.claim(desk.project, second).source == "The mayor"
    assert reading.claim(desk.project, third).anonymous_source
    assert len(reading.claim(desk.project, third).segments) == 2


@pytest.mark.parametrize(
    ("label", "words", "origin", "changes"),
    [
        (None, None, "suggested", ()),
        ("reported", None, "suggested", ()),
        ("denied", None, "edited", ("label",)),
        (None, "The mill will close", "edited", ("extent",)),
        ("denied", "The mill will close", "edited", ("label", "extent")),
    ],
)
def test_a_suggestion_can_be_accepted_with_another_label_or_extent(
    desk: Desk,
    offered: list[Suggestion],
    label: str | None,
    words: str | None,
    origin: str,
    changes: tuple[str, ...],
) -> None:
    segments = [desk.span(words)] if words else None
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana, label, segments)
    claim = reading.claim(desk.project, claim_id)
    assert (claim.origin, claim.suggestion_changes) == (origin, changes)
    assert claim.label == (label or "reported")
    assert claim.text == (words or offered[0].text)
    assert claim.suggestion_label == "reported"


def test_what_is_changed_later_is_noted_and_changed_back_forgotten(
    desk: Desk, offered: list[Suggestion]
) -> None:
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)

    def noted() -> tuple[str, tuple[str, ...]]:
        claim = reading.claim(desk.project, claim_id)
        return claim.origin, claim.suggestion_changes

    claims.label_claims(desk.project, [claim_id], "denied", desk.ana)
    assert noted() == ("edited", ("label",))
    claims.resize_claim(desk.project, claim_id, [Span(0, 5)], desk.ana)
    assert noted() == ("edited", ("label", "extent"))
    claims.describe_claim(desk.project, claim_id, desk.ana, kind="statement", cue="", source="The mayor")
    assert noted() == ("edited", ("label", "extent", "kind", "cue", "source"))
    claims.label_claims(desk.project, [claim_id], "reported", desk.ana)
    claims.resize_claim(desk.project, claim_id, offered[0].segments, desk.ana)
    claims.describe_claim(
        desk.project, claim_id, desk.ana, kind="attributed", cue=offered[0].cue, source=offered[0].source
    )
    assert noted() == ("suggested", ())


def test_a_suggestion_is_decided_once_by_each(desk: Desk, offered: list[Suggestion]) -> None:
    first, second = offered[0].id, offered[1].id
    suggestions.accept_suggestion(desk.project, first, desk.ana)
    suggestions.reject_suggestions(desk.project, [second], desk.ana)
    for suggestion_id in (first, second):
        with pytest.raises(Conflict, match="decided on the suggestion"):
            suggestions.accept_suggestion(desk.project, suggestion_id, desk.ana)
        with pytest.raises(Conflict, match="decided on the suggestion"):
            suggestions.reject_suggestions(desk.project, [suggestion_id], desk.ana)
        suggestions.accept_suggestion(desk.project, suggestion_id, desk.ben)
    with pytest.raises(NotFound):
        suggestions.accept_suggestion(desk.project, "nothing", desk.ana)


def test_what_does_not_fit_is_refused(desk: Desk, offered: list[Suggestion]) -> None:
    before = desk.state
    with pytest.raises(InvalidValue):
        suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana, "true")
    with pytest.raises(InvalidSpan):
        suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana, None, [Span(0, 9_999)])
    assert desk.state == before


def test_suggestions_are_rejected_in_one_edit_and_back_after_undo(
    desk: Desk, offered: list[Suggestion]
) -> None:
    before = desk.state
    ids = [offered[0].id, offered[1].id, offered[0].id]
    changes = suggestions.reject_suggestions(desk.project, ids, desk.ana)
    assert len(changes.ids(Kind.REJECTION)) == 2
    desk.is_one_edit(changes, "Reject suggestion", before)
    assert len(suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana)) == 1
    history.undo(desk.project, desk.ana)
    assert len(suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana)) == 3
    assert suggestions.reject_suggestions(desk.project, [], desk.ana) == NO_CHANGE


def test_a_removed_claim_leaves_its_suggestion_open_and_a_rejected_one_does_not(
    desk: Desk, offered: list[Suggestion]
) -> None:
    def open_ids() -> set[str]:
        return {found.id for found in suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana)}

    claim_id, _ = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    claims.remove_claims(desk.project, [claim_id], desk.ana)
    assert offered[0].id in open_ids()
    claim_id, _ = suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    before = desk.state
    changes = suggestions.reject_claim(desk.project, claim_id, desk.ana)
    assert offered[0].id not in open_ids()
    assert changes.touches(Kind.CLAIM)
    assert changes.touches(Kind.REJECTION)
    desk.is_one_edit(changes, "Reject claim", before)
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [desk.span("😀")], desk.ana)
    assert not suggestions.reject_claim(desk.project, claim_id, desk.ana).touches(Kind.REJECTION)


def test_all_above_a_score_are_accepted_in_one_edit(desk: Desk, offered: list[Suggestion]) -> None:
    before = desk.state
    chosen = offers.suggestions_above(desk.project, 0.6, desk.ana)
    assert {found.id for found in chosen} == {offered[0].id, offered[2].id, offered[4].id}
    changes = offers.accept_suggestions_above(desk.project, 0.6, desk.ana)
    made = reading.claims_of(desk.project, desk.mill.id) + reading.claims_of(desk.project, desk.port.id)
    assert {claim.suggestion_id for claim in made} == {found.id for found in chosen}
    assert {claim.origin for claim in made} == {"suggested"}
    assert "0.60" in reading.history(desk.project, limit=1)[0].detail
    desk.is_one_edit(changes, "Accept suggestions", before)
    assert offers.accept_suggestions_above(desk.project, 0.6, desk.ana) == NO_CHANGE
    assert len(offers.suggestions_above(desk.project, 0, desk.ana)) == 1


def test_some_articles_can_be_named_and_hidden_suggestions_are_not_accepted(
    desk: Desk, offered: list[Suggestion]
) -> None:
    only_port = offers.suggestions_above(desk.project, 0, desk.ana, [desk.port.id])
    assert [found.id for found in only_port] == [offered[4].id]
    projects.change_setting(desk.project, "bias_guard", True, desk.ana)
    assert offers.accept_suggestions_above(desk.project, 0, desk.ana) == NO_CHANGE


def test_what_is_counted_beforehand_is_what_the_articles_show(desk: Desk, offered: list[Suggestion]) -> None:
    def shown() -> list[str]:
        found: list[str] = [
            one.id
            for article in (desk.mill, desk.port)
            for one in suggestions.visible_suggestions(desk.project, article.id, desk.ana)
        ]
        assert sorted(one.id for one in offers.suggestions_above(desk.project, 0, desk.ana)) == sorted(found)
        return found

    assert shown()
    claims.mark_claim(desk.project, desk.mill.id, offered[0].segments, desk.ana)
    suggestions.reject_suggestions(desk.project, [offered[2].id], desk.ana)
    projects.change_setting(desk.project, "statements", True, desk.ana)
    assert offered[0].id not in shown()
    projects.change_setting(desk.project, "bias_guard", True, desk.ana)
    assert shown() == []
    readings.finish_first_pass(desk.project, desk.mill.id, desk.ana)
    found = shown()
    assert found
    assert offered[4].id not in found


@pytest.mark.parametrize("score", [-0.01, 1.01, float("nan")])
def test_a_score_lies_between_0_and_1(desk: Desk, score: float) -> None:
    with pytest.raises(InvalidValue, match="between 0 and 1"):
        offers.accept_suggestions_above(desk.project, score, desk.ana)
