"""Which claims of two people are the same claim."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import Claim
from factdesk.domain.comparison.matching import SAME_CLAIM, Mark, Neighbours, marks_of, match, shared_points
from factdesk.domain.spans import overlap_ratio, shared_length
from tests.annotations import ANA, BEN, claim, claims_of


def matched(ones: list[Claim], others: list[Claim]) -> set[tuple[str, str]]:
    here, there = marks_of(ones, ANA), marks_of(others, BEN)
    return {(here[one.one].id, there[one.other].id) for one in match(here, there)}


@given(claims_of(ANA), claims_of(BEN))
def test_marks_share_what_their_claims_share(ones: list[Claim], others: list[Claim]) -> None:
    for one in marks_of(ones, ANA):
        for other in marks_of(others, BEN):
            assert shared_points(one, other) == shared_length(one.claim.segments, other.claim.segments)


@given(claims_of(ANA), claims_of(BEN, most=8))
def test_neighbours_are_all_that_share_something(ones: list[Claim], others: list[Claim]) -> None:
    there = marks_of(others, BEN)
    near = Neighbours(there)
    for one in marks_of(ones, ANA):
        found = {at: shared_points(one, other) for at, other in enumerate(there) if shared_points(one, other)}
        assert dict(near.of(one)) == found


@given(claims_of(ANA), claims_of(BEN))
def test_equal_extents_are_matched_as_often_as_they_can_be(ones: list[Claim], others: list[Claim]) -> None:
    here, there = [one.segments for one in ones], [other.segments for other in others]
    exact = [found for found in match(marks_of(ones, ANA), marks_of(others, BEN)) if found.exact]
    assert len(exact) == sum(min(here.count(extent), there.count(extent)) for extent in set(here))


def overlaps(ones: list[Mark], others: list[Mark]) -> dict[tuple[int, int], float]:
    return {
        (at, to): ratio
        for at, one in enumerate(ones)
        for to, other in enumerate(others)
        if (ratio := overlap_ratio(one.claim.segments, other.claim.segments)) >= SAME_CLAIM
    }


def best(weights: dict[tuple[int, int], float], height: int, width: int) -> float:
    """The largest sum of overlaps, by trying every way; rows that stay alone are paired with columns of nothing."""
    columns = range(width + height)
    ways = permutations(columns, height)
    return max(sum(weights.get(pair, 0) for pair in enumerate(way)) for way in ways)


@given(claims_of(ANA, most=4), claims_of(BEN, most=4))
def test_what_is_not_equal_is_matched_for_the_largest_sum_of_overlaps(
    ones: list[Claim], others: list[Claim]
) -> None:
    here, there = marks_of(ones, ANA), marks_of(others, BEN)
    equal = {mark.points for mark in here} & {mark.points for mark in there}
    here, there = ([mark for mark in marks if mark.points not in equal] for marks in (here, there))
    weights = overlaps(here, there)
    found = match(here, there)
    assert {(one.one, one.other) for one in found} <= weights.keys()
    assert (
        abs(sum(weights[one.one, one.other] for one in found) - best(weights, len(here), len(there))) < 1e-9
    )


@given(claims_of(ANA), claims_of(BEN), st.randoms())
def test_the_order_of_claims_makes_no_difference(
    ones: list[Claim], others: list[Claim], random: object
) -> None:
    found = matched(ones, others)
    random.shuffle(ones)  # type: ignore[attr-defined]
    random.shuffle(others)  # type: ignore[attr-defined]
    assert matched(ones, others) == found


def test_of_stacked_claims_those_with_the_same_label_are_matched() -> None:
    ones = [claim(ANA, (0, 9), label="denied", name="a1"), claim(ANA, (0, 9), label="reported", name="a2")]
    others = [claim(BEN, (0, 9), label="reported", name="b1"), claim(BEN, (0, 9), label="denied", name="b2")]
    assert matched(ones, others) == {("a1", "b2"), ("a2", "b1")}


def test_then_those_with_the_same_source() -> None:
    ones = [claim(ANA, (0, 9), source="the mayor", name="a1"), claim(ANA, (0, 9), source="Ann", name="a2")]
    others = [
        claim(BEN, (0, 9), source="ann ", name="b1"),
        claim(BEN, (0, 9), source="The  mayor", name="b2"),
    ]
    assert matched(ones, others) == {("a1", "b2"), ("a2", "b1")}


def test_overlap_comes_before_label() -> None:
    ones = [claim(ANA, (0, 10), label="denied", name="a1")]
    others = [claim(BEN, (0, 9), name="b1"), claim(BEN, (0, 7), label="denied", name="b2")]
    assert matched(ones, others) == {("a1", "b1")}


def test_two_close_pairs_are_better_than_one_that_is_closer() -> None:
    ones = [claim(ANA, (0, 10), name="a1"), claim(ANA, (0, 16), name="a2")]
    others = [claim(BEN, (0, 11), name="b1"), claim(BEN, (0, 7), name="b2")]
    assert matched(ones, others) == {("a1", "b2"), ("a2", "b1")}


def test_claims_that_share_less_than_half_are_two_claims() -> None:
    assert matched([claim(ANA, (0, 20))], [claim(BEN, (10, 31))]) == set()
    assert matched([claim(ANA, (0, 20), name="a")], [claim(BEN, (10, 20), name="b")]) == {("a", "b")}


def test_claims_of_several_segments_are_compared_by_all_of_them() -> None:
    ones = [claim(ANA, (0, 10), (40, 50), name="a")]
    assert matched(ones, [claim(BEN, (0, 50), name="b")]) == set()
    assert matched(ones, [claim(BEN, (0, 10), (42, 50), name="b")]) == {("a", "b")}
