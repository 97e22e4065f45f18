"""What figures of agreement need to know of one article."""

from __future__ import annotations

from collections import Counter

from hypothesis import given

from factdesk.domain.agreement.counts import NO_CLAIM, UNLABELLED, ReadArticle, View, count_article
from factdesk.domain.spans import shared_length
from tests.annotations import ANA, ARTICLE, BEN, CLEO, LENGTH, Claims, claim, claims_of_people

R, D = "reported", "denied"


def counted(claims: Claims, length: int = LENGTH) -> View:
    return count_article(ReadArticle(ARTICLE, length, claims)).whole


def covers_by_looking(claims: Claims) -> Counter[tuple[str, ...]]:
    """Each code point looked at by itself."""
    found: Counter[tuple[str, ...]] = Counter()
    for at in range(LENGTH):
        here = [
            {
                one.label or UNLABELLED
                for one in claims[by]
                for part in one.segments
                if part.start <= at < part.end
            }
            for by in sorted(claims)
        ]
        found[tuple("+".join(sorted(labels)) for labels in here)] += 1
    return found


@given(claims_of_people((ANA, BEN, CLEO)))
def test_code_points_are_counted_as_if_each_were_looked_at(claims: Claims) -> None:
    article = count_article(ReadArticle(ARTICLE, LENGTH, claims))
    assert article.whole.covers == covers_by_looking(claims)
    for (one, other), view in article.pairs.items():
        assert view.covers == covers_by_looking({one: claims[one], other: claims[other]})


@given(claims_of_people())
def test_claims_that_overlap_are_counted_as_if_each_pair_were_looked_at(claims: Claims) -> None:
    overlapping = sum(
        any(shared_length(one.segments, other.segments) for other in claims[there])
        for here, there in ((ANA, BEN), (BEN, ANA))
        for one in claims[here]
    )
    view = counted(claims)
    assert view.overlapping == overlapping
    assert view.exact <= view.matched
    assert 2 * view.matched <= overlapping <= sum(view.claims)
    assert view.labels.total() == view.matched


@given(claims_of_people())
def test_a_view_turned_twice_is_itself(claims: Claims) -> None:
    view = counted(claims)
    assert view.turned().turned() == view
    assert view.turned().claims == (view.claims[1], view.claims[0])


def test_labels_stand_in_the_order_of_people_with_gaps() -> None:
    claims = {CLEO: [claim(CLEO, (0, 9), label=D)], ANA: [claim(ANA, (0, 9))], BEN: []}
    assert counted(claims).labels == {(R, "", D): 1}
    assert counted(claims | {BEN: [claim(BEN, (0, 8), label=None)]}).labels == {(R, "", D): 1}


def test_a_claim_of_one_alone_has_nothing_to_compare() -> None:
    view = counted({ANA: [claim(ANA, (0, 9))], BEN: []})
    assert (view.claims, view.matched, view.overlapping, view.labels) == ((1, 0), 0, 0, Counter())
    assert view.covers == {(R, NO_CLAIM): 9, (NO_CLAIM, NO_CLAIM): LENGTH - 9}


def test_an_article_that_one_person_read_has_no_pairs() -> None:
    article = count_article(ReadArticle(ARTICLE, LENGTH, {ANA: [claim(ANA, (0, 9))]}))
    assert article.pairs == {}
    assert article.whole.readers == (ANA,)


def test_a_code_point_in_two_claims_has_the_labels_of_both() -> None:
    claims = {ANA: [claim(ANA, (0, 9)), claim(ANA, (3, 6), label=D)], BEN: []}
    assert counted(claims, 9).covers == {(R, ""): 6, (f"{D}+{R}", ""): 3}
