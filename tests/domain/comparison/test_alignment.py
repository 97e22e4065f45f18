"""The claims of several people side by side."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import AnnotatorId, Claim
from factdesk.domain.comparison.alignment import ClaimGroup, GroupKind, align
from factdesk.domain.spans import shared_length
from tests.annotations import ANA, ARTICLE, BEN, CLEO, Claims, claim, claims_of, claims_of_people

PEOPLE = (ANA, BEN, CLEO)

Ranges = tuple[tuple[int, int], ...]
Given = list[tuple[Ranges, str, str]]
"""Ranges, label and source of the claims of one person."""
Expected = list[tuple[GroupKind, list[int], list[int]]]
"""Kind of each group, and the places of A's and of B's claims in it."""

R, D = "reported", "denied"

DIFFERENCES: dict[str, tuple[Given, Given, Expected]] = {
    "nobody marked anything": ([], [], []),
    "the same": ([(((0, 9),), R, "Ann")], [(((0, 9),), R, "ann")], [(GroupKind.SAME, [0], [0])]),
    "both without a label": ([(((0, 9),), "", "")], [(((0, 9),), "", "")], [(GroupKind.SAME, [0], [0])]),
    "a boundary": ([(((0, 9),), R, "")], [(((0, 11),), R, "")], [(GroupKind.BOUNDARY, [0], [0])]),
    "a label": ([(((0, 9),), R, "")], [(((0, 9),), D, "")], [(GroupKind.LABEL, [0], [0])]),
    "a label against none": ([(((0, 9),), R, "")], [(((0, 9),), "", "")], [(GroupKind.LABEL, [0], [0])]),
    "a source": ([(((0, 9),), R, "Ann")], [(((0, 9),), R, "Bea")], [(GroupKind.SOURCE, [0], [0])]),
    "only A": ([(((0, 9),), R, "")], [], [(GroupKind.ONLY_A, [0], [])]),
    "only B": ([], [(((0, 9),), R, "")], [(GroupKind.ONLY_B, [], [0])]),
    "apart": (
        [(((0, 9),), R, "")],
        [(((9, 20),), R, "")],
        [(GroupKind.ONLY_A, [0], []), (GroupKind.ONLY_B, [], [0])],
    ),
    "too little in common": (
        [(((0, 20),), R, "")],
        [(((12, 30),), R, "")],
        [(GroupKind.ONLY_A, [0], []), (GroupKind.ONLY_B, [], [0])],
    ),
    "split in two halves": (
        [(((0, 20),), R, "")],
        [(((0, 10),), R, ""), (((10, 20),), R, "")],
        [(GroupKind.SPLIT, [0], [0, 1])],
    ),
    "joined from three": (
        [(((0, 9),), R, ""), (((10, 19),), R, ""), (((20, 29),), R, "")],
        [(((0, 29),), R, "")],
        [(GroupKind.SPLIT, [0, 1, 2], [0])],
    ),
    "a split with a rest": (
        [(((0, 20),), R, "")],
        [(((0, 16),), R, ""), (((17, 20),), D, "")],
        [(GroupKind.SPLIT, [0], [0, 1])],
    ),
    "parts that leave too much out": (
        [(((0, 40),), R, "")],
        [(((0, 5),), R, ""), (((30, 35),), R, "")],
        [(GroupKind.ONLY_A, [0], []), (GroupKind.ONLY_B, [], [0]), (GroupKind.ONLY_B, [], [1])],
    ),
    "a nested claim that one missed": (
        [(((0, 40),), R, ""), (((10, 40),), D, "")],
        [(((0, 40),), R, "")],
        [(GroupKind.SAME, [0], [0]), (GroupKind.ONLY_A, [1], [])],
    ),
    "two nested claims beside a wider one": (
        [(((0, 40),), R, ""), (((0, 20),), R, ""), (((20, 40),), R, "")],
        [(((0, 38),), R, "")],
        [(GroupKind.BOUNDARY, [0], [0]), (GroupKind.ONLY_A, [1], []), (GroupKind.ONLY_A, [2], [])],
    ),
    "stacked claims with their labels turned": (
        [(((0, 9),), R, ""), (((0, 9),), D, "")],
        [(((0, 9),), D, ""), (((0, 9),), R, "")],
        [(GroupKind.SAME, [1], [0]), (GroupKind.SAME, [0], [1])],
    ),
    "stacked claims of one": (
        [(((0, 9),), R, ""), (((0, 9),), D, "")],
        [(((0, 9),), D, "")],
        [(GroupKind.SAME, [1], [0]), (GroupKind.ONLY_A, [0], [])],
    ),
    "a claim in two segments": (
        [(((0, 9), (20, 29)), R, "")],
        [(((0, 9), (20, 29)), R, "")],
        [(GroupKind.SAME, [0], [0])],
    ),
    "what stands between, marked by one": (
        [(((0, 19), (20, 39)), R, "")],
        [(((0, 39),), R, "")],
        [(GroupKind.BOUNDARY, [0], [0])],
    ),
    "two segments against two claims": (
        [(((0, 9), (20, 29)), R, "")],
        [(((0, 9),), R, ""), (((20, 29),), R, "")],
        [(GroupKind.SPLIT, [0], [0, 1])],
    ),
    "a claim in the gap of another": (
        [(((0, 9), (20, 29)), R, "")],
        [(((10, 19),), R, "")],
        [(GroupKind.ONLY_A, [0], []), (GroupKind.ONLY_B, [], [0])],
    ),
}


def made(by: AnnotatorId, given: Given) -> list[Claim]:
    return [claim(by, *ranges, label=label or None, source=source) for ranges, label, source in given]


@pytest.mark.parametrize(("ones", "others", "expected"), DIFFERENCES.values(), ids=DIFFERENCES.keys())
def test_every_kind_of_difference_is_told(ones: Given, others: Given, expected: Expected) -> None:
    claims = {ANA: made(ANA, ones), BEN: made(BEN, others)}
    groups = align(ARTICLE, claims)
    found = [
        (group.kind, *([claims[by].index(one) for one in group.of(by)] for by in (ANA, BEN)))
        for group in groups
    ]
    assert found == expected


def test_all_kinds_between_two_people_are_in_that_set() -> None:
    shown = {kind for _, _, expected in DIFFERENCES.values() for kind, _, _ in expected}
    assert shown == set(GroupKind) - {GroupKind.ONLY_SOME}


def test_a_group_tells_every_difference_and_leads_with_the_gravest() -> None:
    ones, others = [claim(ANA, (0, 9), source="Ann")], [claim(BEN, (0, 10), label=D, source="Bea")]
    [group] = align(ARTICLE, {ANA: ones, BEN: others})
    assert group.differences == (GroupKind.LABEL, GroupKind.BOUNDARY, GroupKind.SOURCE)
    assert group.kind is GroupKind.LABEL
    assert group.claims == (*ones, *others)


def test_the_parts_of_a_split_may_differ_in_label_too() -> None:
    others = [claim(BEN, (0, 10)), claim(BEN, (10, 20), label=D)]
    [group] = align(ARTICLE, {ANA: [claim(ANA, (0, 20))], BEN: others})
    assert group.differences == (GroupKind.SPLIT, GroupKind.LABEL)


# -- more than two people ------------------------------------------------------------------------------------------


def test_a_group_has_a_row_for_each_of_three_people() -> None:
    claims = {BEN: [claim(BEN, (0, 10))], CLEO: [], ANA: [claim(ANA, (0, 9), label=D)]}
    [group] = align(ARTICLE, claims)
    assert group.people == (BEN, CLEO, ANA)
    assert group.rows == (tuple(claims[BEN]), (), tuple(claims[ANA]))
    assert group.differences == (GroupKind.ONLY_SOME, GroupKind.LABEL, GroupKind.BOUNDARY)


def test_three_people_who_agree_make_one_group() -> None:
    [group] = align(ARTICLE, {by: [claim(by, (3, 12), source="Ann")] for by in PEOPLE})
    assert group.kind is GroupKind.SAME


def test_no_group_takes_two_claims_of_one_person_that_are_the_same_claim_as_a_third() -> None:
    claims = {
        ANA: [claim(ANA, (0, 10))],
        BEN: [claim(BEN, (0, 10))],
        CLEO: [claim(CLEO, (0, 9)), claim(CLEO, (1, 10))],
    }
    groups = align(ARTICLE, claims)
    assert sorted(len(group.claims) for group in groups) == [1, 3]


def test_what_two_people_split_is_one_group_with_the_third() -> None:
    claims = {
        ANA: [claim(ANA, (0, 20))],
        BEN: [claim(BEN, (0, 10)), claim(BEN, (10, 20))],
        CLEO: [claim(CLEO, (0, 6)), claim(CLEO, (6, 13)), claim(CLEO, (13, 20))],
    }
    groups = [group for group in align(ARTICLE, claims) if group.of(ANA)]
    assert [len(row) for group in groups for row in group.rows] == [1, 2, 3]
    assert groups[0].kind is GroupKind.SPLIT


# -- laws ----------------------------------------------------------------------------------------------------------


def shape(group: ClaimGroup) -> tuple[frozenset[tuple[str, tuple[str, ...]]], frozenset[str]]:
    """A group without regard to who is A: whose claims it holds, and how they differ."""
    rows = {(by, tuple(one.id for one in group.of(by))) for by in group.people}
    alone = {GroupKind.ONLY_A: "alone", GroupKind.ONLY_B: "alone"}
    return frozenset(rows), frozenset(alone.get(kind, kind.value) for kind in group.differences)


@given(claims_of_people(PEOPLE))
def test_every_claim_is_in_exactly_one_group(claims: Claims) -> None:
    found = [one.id for group in align(ARTICLE, claims) for one in group.claims]
    assert sorted(found) == sorted(one.id for row in claims.values() for one in row)


@given(claims_of_people())
def test_who_is_a_and_who_is_b_makes_no_difference(claims: Claims) -> None:
    turned = dict(reversed(claims.items()))
    assert [shape(group) for group in align(ARTICLE, claims)] == [
        shape(group) for group in align(ARTICLE, turned)
    ]


@given(claims_of_people(PEOPLE), st.randoms())
def test_neither_the_order_of_people_nor_that_of_claims_makes_a_difference(
    claims: Claims, random: object
) -> None:
    groups = [shape(group) for group in align(ARTICLE, claims)]
    for order in permutations(PEOPLE):
        mixed = {by: list(claims[by]) for by in order}
        for row in mixed.values():
            random.shuffle(row)  # type: ignore[attr-defined]
        assert [shape(group) for group in align(ARTICLE, mixed)] == groups


@given(claims_of(ANA))
def test_claims_compared_with_themselves_are_all_the_same(ones: list[Claim]) -> None:
    twins = [
        claim(BEN, *((s.start, s.end) for s in one.segments), label=one.label, source=one.source)
        for one in ones
    ]
    groups = align(ARTICLE, {ANA: ones, BEN: twins})
    assert [group.kind for group in groups] == [GroupKind.SAME] * len(ones)


@given(claims_of_people())
def test_one_claim_stands_against_one_or_is_split(claims: Claims) -> None:
    for group in align(ARTICLE, claims):
        counts = sorted(map(len, group.rows))
        assert (max(counts) > 1) == (group.kind is GroupKind.SPLIT)
        assert (min(counts) == 0) == (group.kind in (GroupKind.ONLY_A, GroupKind.ONLY_B))


@given(claims_of_people())
def test_the_parts_of_a_split_share_nothing_with_each_other(claims: Claims) -> None:
    for group in align(ARTICLE, claims):
        for row in group.rows:
            for at, part in enumerate(row):
                assert not any(shared_length(part.segments, other.segments) for other in row[:at])


@given(claims_of_people(PEOPLE))
def test_groups_stand_in_reading_order(claims: Claims) -> None:
    starts = [min(one.segments for one in group.claims) for group in align(ARTICLE, claims)]
    assert [one[0].start for one in starts] == sorted(one[0].start for one in starts)


@given(claims_of(ANA))
def test_somebody_alone_has_nobody_to_differ_from(ones: list[Claim]) -> None:
    groups = align(ARTICLE, {ANA: ones})
    assert [group.kind for group in groups] == [GroupKind.SAME] * len(ones)
    assert align(ARTICLE, {}) == []
