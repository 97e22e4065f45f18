import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Claim
from factdesk.domain.errors import InvalidSpan, InvalidValue, NotFound
from factdesk.domain.spans import Span, segments_of, shared_length
from factdesk.domain.texts import check_quote
from factdesk.store import reading
from factdesk.usecases import claims, suggestions
from factdesk.usecases.claim_shapes import drop_segment, join_claims, joined_segments, split_claim
from tests.projects import add_suggestions, make_suggestion
from tests.strategies import plain_text, segments
from tests.usecases.conftest import Desk


def marked(desk: Desk, *words: str, label: str | None = None, note: str = "") -> str:
    """A claim of these words, each a segment of its own."""
    parts = [desk.span(one) for one in words]
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, parts, desk.ana, label)
    claims.describe_claim(desk.project, claim_id, desk.ana, note=note)
    return claim_id


def accepted(desk: Desk, words: str, label: str) -> str:
    """A claim made of a suggestion for these words."""
    (offered,) = add_suggestions(desk.project, make_suggestion(desk.mill, desk.span(words), label))
    return suggestions.accept_suggestion(desk.project, offered.id, desk.ana)[0]


def claims_of(desk: Desk) -> list[Claim]:
    return reading.claims_of(desk.project, desk.mill.id, desk.ana.id)


# -- split ---------------------------------------------------------------------------------------------------------


def test_a_claim_can_be_split_where_the_caret_is(desk: Desk) -> None:
    span = desk.span("talks had failed")
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [span], desk.ana, "denied")
    claims.describe_claim(desk.project, claim_id, desk.ana, note="Both", cue="denied")
    before = desk.state
    changes = split_claim(desk.project, claim_id, span.start + 6, desk.ana)
    first, second = claims_of(desk)
    assert (first.id, first.text, second.text) == (claim_id, "talks", "had failed")
    assert (second.label, second.note, second.cue, second.origin) == ("denied", "Both", "denied", "manual")
    for claim in (first, second):
        check_quote(desk.mill.text, claim.segments, claim.text, claim.id)
    assert changes.ids(Kind.CLAIM) == (first.id, second.id)
    desk.is_one_edit(changes, "Split claim", before)


def test_the_comma_between_two_halves_belongs_to_neither(desk: Desk) -> None:
    claim_id = marked(desk, "in May, the owner")
    split_claim(desk.project, claim_id, desk.span("May").end, desk.ana)
    assert [claim.text for claim in claims_of(desk)] == ["in May", "the owner"]


@pytest.mark.parametrize("at", [-1, 0, 3, 8, 99])
def test_a_claim_is_split_only_inside(desk: Desk, at: int) -> None:
    claim_id, _ = claims.mark_claim(desk.project, desk.mill.id, [Span(3, 8)], desk.ana)
    with pytest.raises(InvalidSpan, match="inside the claim"):
        split_claim(desk.project, claim_id, at, desk.ana)


def test_a_claim_of_several_parts_is_split_between_them(desk: Desk) -> None:
    claim_id = marked(desk, "The mill", "close in May", "the owner said")
    split_claim(desk.project, claim_id, desk.span("in May").start, desk.ana)
    first, second = claims_of(desk)
    assert first.segments == (desk.span("The mill"), desk.span("close"))
    assert second.segments == (desk.span("in May"), desk.span("the owner said"))


def test_splitting_what_came_from_a_suggestion_leaves_its_first_part_there(desk: Desk) -> None:
    claim_id = accepted(desk, "talks had failed", "denied")
    split_claim(desk.project, claim_id, desk.span("talks").end, desk.ana)
    first, second = claims_of(desk)
    assert (first.origin, first.suggestion_changes) == ("edited", ("extent",))
    assert first.suggestion_id is not None
    assert (second.suggestion_id, second.origin, second.suggestion_changes) == (None, "manual", ())
    assert (second.suggestion_rule, second.suggestion_label, second.suggestion_score) == ("", "", None)
    assert second.suggestion_seen


# -- join ----------------------------------------------------------------------------------------------------------


def test_neighbours_are_joined_with_what_lies_between(desk: Desk) -> None:
    second = marked(desk, "the owner said", label="denied", note="Second")
    first = marked(desk, "The mill will close in May", label="reported", note="First")
    before = desk.state
    claim_id, changes = join_claims(desk.project, [second, first], desk.ana)
    (claim,) = claims_of(desk)
    assert (claim_id, claim.id, claim.text) == (first, first, "The mill will close in May, the owner said")
    assert (claim.label, claim.note) == ("reported", "First\nSecond")
    assert {*changes.ids(Kind.CLAIM)} == {first, second}
    desk.is_one_edit(changes, "Join claims", before)


def test_claims_with_words_between_become_one_in_segments(desk: Desk) -> None:
    ids = [marked(desk, "The mill"), marked(desk, "in May"), marked(desk, "the owner")]
    join_claims(desk.project, ids, desk.ana)
    (claim,) = claims_of(desk)
    assert claim.segments == (desk.span("The mill"), desk.span("in May, the owner"))
    check_quote(desk.mill.text, claim.segments, claim.text, claim.id)


def test_a_claim_inside_another_is_swallowed(desk: Desk) -> None:
    join_claims(desk.project, [marked(desk, "will close"), marked(desk, "mill will close in May")], desk.ana)
    assert [claim.text for claim in claims_of(desk)] == ["mill will close in May"]


def test_what_the_first_does_not_say_is_taken_from_the_next_that_does(desk: Desk) -> None:
    first, second, third = (
        marked(desk, "The mill"),
        marked(desk, "in May"),
        marked(desk, "the owner", label="denied"),
    )
    claims.describe_claim(
        desk.project, second, desk.ana, cue="said", source="the owner", anonymous_source=True
    )
    claims.describe_claim(desk.project, third, desk.ana, cue="denied", source="The mayor")
    claims.set_confidence(desk.project, second, 3, desk.ana)
    claims.set_confidence(desk.project, third, 1, desk.ana)
    join_claims(desk.project, [first, second, third], desk.ana)
    (claim,) = claims_of(desk)
    assert (claim.label, claim.cue, claim.source, claim.confidence) == ("denied", "said", "the owner", 1)
    assert claim.anonymous_source
    assert claim.cue_span is not None
    assert claim.cue_span.of(desk.mill.text) == "said"


def test_joined_claims_keep_one_link_and_no_suggestion_comes_back(desk: Desk) -> None:
    by_hand = marked(desk, "The mill")
    first, second = accepted(desk, "in May", "reported"), accepted(desk, "the owner", "denied")
    behind = reading.claim(desk.project, first).suggestion_id
    before = desk.state
    _, changes = join_claims(desk.project, [by_hand, first, second], desk.ana)
    (claim,) = claims_of(desk)
    assert (claim.id, claim.suggestion_id, claim.suggestion_label) == (by_hand, behind, "reported")
    assert (claim.origin, claim.suggestion_seen) == ("edited", True)
    assert "extent" in claim.suggestion_changes
    assert suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana) == []
    desk.is_one_edit(changes, "Join claims", before)


def test_only_several_claims_of_one_article_are_joined(desk: Desk) -> None:
    here = marked(desk, "The mill")
    there, _ = claims.mark_claim(desk.project, desk.port.id, [Span(0, 8)], desk.ana)
    before = desk.state
    with pytest.raises(InvalidValue, match="at least two"):
        join_claims(desk.project, [here, here], desk.ana)
    with pytest.raises(InvalidValue, match="one article"):
        join_claims(desk.project, [here, there], desk.ana)
    with pytest.raises(NotFound):
        join_claims(desk.project, [here, "gone"], desk.ana)
    assert desk.state == before


def test_notes_too_long_for_one_claim_are_refused_before_anything_is_changed(desk: Desk) -> None:
    ids = [
        marked(desk, words, note=letter * claims.LONGEST_NOTE)
        for words, letter in (("The mill", "a"), ("in May", "b"))
    ]
    before = desk.state
    with pytest.raises(InvalidValue, match="too long for one"):
        join_claims(desk.project, ids, desk.ana)
    assert desk.state == before


@given(st.data())
def test_joined_segments_hold_all_they_had_and_no_letter_more(data: st.DataObject) -> None:
    text = data.draw(plain_text.filter(bool))
    parts = data.draw(segments(len(text), most=5))
    joined = joined_segments(text, parts)
    assert shared_length(joined, parts) == sum(map(len, parts))
    added = set().union(*(range(s.start, s.end) for s in joined)) - set().union(
        *(range(s.start, s.end) for s in parts)
    )
    assert not any(text[at].isalnum() for at in added)
    assert joined_segments(text, joined) == joined


@given(at=st.integers(0, 60), start=st.integers(0, 30), length=st.integers(2, 30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
def test_joining_the_halves_of_a_split_claim_gives_the_claim_back(
    desk: Desk, at: int, start: int, length: int
) -> None:
    claim_id, _ = claims.mark_claim(
        desk.project, desk.mill.id, [Span(start, start + length)], desk.ana, "denied"
    )
    try:
        split_claim(desk.project, claim_id, at, desk.ana)
    except InvalidSpan:
        pass
    else:
        join_claims(desk.project, [claim.id for claim in claims_of(desk)], desk.ana)
    (claim,) = claims_of(desk)
    assert (claim.id, claim.segments, claim.label) == (claim_id, (Span(start, start + length),), "denied")
    claims.remove_claims(desk.project, [claim_id], desk.ana)


# -- segments ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "left"),
    [
        ("The mill", ["in May", "the owner"]),
        ("in May", ["The mill", "the owner"]),
        (None, ["The mill", "in May"]),
        ("union", ["The mill", "in May"]),
    ],
)
def test_the_segment_at_the_caret_is_taken_away_or_else_the_last(
    desk: Desk, at: str | None, left: list[str]
) -> None:
    claim_id = marked(desk, "The mill", "in May", "the owner")
    before = desk.state
    changes = drop_segment(desk.project, claim_id, desk.span(at).end if at else None, desk.ana)
    (claim,) = claims_of(desk)
    assert claim.segments == segments_of([desk.span(words) for words in left])
    check_quote(desk.mill.text, claim.segments, claim.text, claim.id)
    desk.is_one_edit(changes, "Remove segment", before)


def test_the_only_segment_stays(desk: Desk) -> None:
    claim_id = marked(desk, "The mill")
    with pytest.raises(InvalidSpan, match="one segment only"):
        drop_segment(desk.project, claim_id, 0, desk.ana)
