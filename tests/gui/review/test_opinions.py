"""The part of an article that is shown around claims."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import AnnotatorId, ArticleId, Claim, ClaimId
from factdesk.domain.spans import Span
from factdesk.gui.review.opinion_painting import lanes_beside, lanes_of, leading_for
from factdesk.gui.review.opinions import Opinion, excerpt_of
from tests.projects import find_span


def claim(*spans: Span) -> Claim:
    return Claim(ClaimId("c"), ArticleId("a"), AnnotatorId("b"), spans, "", "", "")


def test_the_paragraph_is_shown_whole_with_one_more_on_either_side() -> None:
    text = "First.\n\nSecond here.\n\nThird one, with a claim.\n\nFourth.\n\nFifth."
    found = excerpt_of(text, (claim(find_span(text, "a claim")),))
    assert found.text == "Second here.\n\nThird one, with a claim.\n\nFourth."


def test_a_neighbour_that_is_too_long_is_left_out() -> None:
    text = f"{'long ' * 100}\n\nThe claim.\n\nAfter."
    assert excerpt_of(text, (claim(find_span(text, "claim")),), around=50).text == "The claim.\n\nAfter."


def test_of_a_paragraph_without_end_whole_words_around_the_claim_are_shown() -> None:
    text = f"{'before ' * 500}CLAIM {'after ' * 500}"
    found = excerpt_of(text, (claim(find_span(text, "CLAIM")),), around=20)
    assert found.text == "before before CLAIM after after after"


texts = st.text(st.sampled_from("ab \n😀"), min_size=1, max_size=200)


@given(text=texts, start=st.integers(0, 199), length=st.integers(1, 30), around=st.integers(1, 60))
def test_an_excerpt_holds_its_claims_and_spans_go_there_and_back(
    text: str, start: int, length: int, around: int
) -> None:
    start = min(start, len(text) - 1)
    span = Span(start, min(len(text), start + length))
    found = excerpt_of(text, (claim(span),), around)
    assert text[found.start : found.start + len(found.text)] == found.text
    within = found.within(span)
    assert within is not None
    assert found.outside(within) == span
    assert within.of(found.text) == span.of(text)
    assert len(found.text) <= len(span) + 2 * around


def test_of_two_people_one_is_above_the_letters_and_one_below() -> None:
    assert [lanes_beside(count) for count in (1, 2, 3, 4)] == [(1, 0), (1, 1), (1, 2), (2, 2)]
    leadings = [leading_for(count, 1.68) for count in (1, 2, 3, 4)]
    assert leadings == sorted(leadings)


def opinions(*marked: bool) -> list[Opinion]:
    return [
        Opinion(letter, "", (claim(Span(0, 4)),) * one) for letter, one in zip("ABCDEF", marked, strict=False)
    ]


def drawn(*marked: bool) -> list[tuple[str, int, int]]:
    found = lanes_of(opinions(*marked), lambda segments: segments)
    return [(lane.letter, lane.at, lane.band) for lane in found.lanes]


def test_a_single_opinion_of_the_second_person_stays_below_the_line() -> None:
    assert drawn(True, False) == [("A", 0, 0)]
    assert drawn(False, True) == [("B", 1, 0)]
    assert drawn(False, False, True) == [("C", 2, 0)]
    found = lanes_of(opinions(False, True), lambda segments: segments)
    assert (found.rows, found.bands) == (2, 1)


def test_of_many_people_only_those_who_marked_something_take_room() -> None:
    assert drawn(False, True, False, False, True) == [("B", 0, 0), ("E", 1, 1)]
