"""Dealing articles out: all of them, evenly, and the same for the same seed."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import AnnotatorId, ArticleId
from factdesk.domain.colleagues.dealing import deal, draw
from factdesk.domain.errors import InvalidValue

articles = st.integers(0, 60).map(lambda count: [ArticleId(f"article {n}") for n in range(count)])
people = st.integers(1, 6).map(lambda count: [AnnotatorId(f"person {n}") for n in range(count)])


@given(articles, people, st.integers(0, 100), st.integers())
def test_every_article_goes_to_one_person_and_the_share_to_two(
    ids: list[ArticleId], who: list[AnnotatorId], share: int, seed: int
) -> None:
    hands = deal(ids, who, share, seed)
    got = sorted(one for hand in hands.values() for one in hand)
    twice = {one for one in ids if got.count(one) == 2}
    assert set(got) == set(ids)
    assert len(got) == len(ids) + len(twice)
    assert len(twice) == (round(len(ids) * share / 100) if len(who) > 1 else 0)
    sizes = [len(hand) for hand in hands.values()]
    assert max(sizes) - min(sizes) <= 2
    assert deal(list(reversed(ids)), who, share, seed) == hands


@given(articles, people, st.integers())
def test_every_two_people_have_about_as_much_in_common(
    ids: list[ArticleId], who: list[AnnotatorId], seed: int
) -> None:
    hands = deal(ids, who, 100, seed)
    shared = [len(set(hands[one]) & set(hands[other])) for one, other in combinations(who, 2)]
    assert not shared or max(shared) - min(shared) <= 1


@given(articles, st.integers(0, 80), st.integers())
def test_a_sample_is_drawn_again_by_its_seed(ids: list[ArticleId], count: int, seed: int) -> None:
    drawn = draw(ids, count, seed)
    assert len(set(drawn)) == len(drawn) == min(count, len(ids))
    assert draw(list(reversed(ids)), count, seed) == drawn


@pytest.mark.parametrize("share", [-1, 101])
def test_nobody_and_no_such_share_is_refused(share: int) -> None:
    with pytest.raises(InvalidValue):
        deal([], [], 0, 1)
    with pytest.raises(InvalidValue):
        deal([], [AnnotatorId("1")], share, 1)
