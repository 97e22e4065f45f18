"""Comparing people: ten thousand articles with eighty thousand claims, an article full of claims, and intervals."""

from __future__ import annotations

import sys
from random import Random

import pytest

from factdesk.domain.agreement.resampling import Sums, add_up, intervals
from factdesk.domain.claims import AnnotatorId, ArticleId, Claim
from factdesk.domain.comparison.alignment import align
from tests.annotations import ANA, BEN, Claims, claim
from tests.benchmarks.clock import seconds

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(600)]

ARTICLES, CLAIMS_EACH = 10_000, 4
"""Claims of each of two people."""
MAKING = 4
"""Comparing claims may take so many times as long as making them took; mostly it is about once."""
DENSE, DENSER = 200, 400
CROWDED = 8
"""Twice as many claims that all overlap may take so many times as long: more pairs, but no more than that."""
GAIN = 2
"""Adding up rows as single large numbers must be so many times as quick as number by number."""


def marked(random: Random, by: AnnotatorId) -> list[Claim]:
    """Some claims along an article, some of which end a little later than they might."""
    return [
        claim(by, (start, start + 60 + random.choice((0, 0, 5))), label=random.choice(("reported", "denied")))
        for start in range(0, CLAIMS_EACH * 100, 100)
        if random.random() < 0.9
    ]


def test_comparing_takes_about_as_long_as_making_the_claims() -> None:
    def make() -> list[Claims]:
        random = Random(5)  # noqa: S311 - any numbers do
        return [{by: marked(random, by) for by in (ANA, BEN)} for _ in range(ARTICLES)]

    articles = make()
    making = seconds(make, 1)
    comparing = seconds(lambda: [align(ArticleId("mill"), claims) for claims in articles])
    sys.stdout.write(
        f"\nalignment: {comparing:.2f} s, {comparing / making:.2f} times the making of the claims\n"
    )
    assert comparing <= MAKING * making


def test_an_article_full_of_overlapping_claims_is_compared_in_proportion_to_their_pairs() -> None:
    def crowd(count: int) -> Claims:
        return {
            by: [claim(by, (at * 2 + no, at * 2 + no + 3_001)) for at in range(count)]
            for no, by in enumerate((ANA, BEN))
        }

    dense, denser = crowd(DENSE), crowd(DENSER)
    small = seconds(lambda: align(ArticleId("mill"), dense))
    large = seconds(lambda: align(ArticleId("mill"), denser))
    sys.stdout.write(
        f"\n{DENSER} claims that all overlap: {large:.2f} s, {large / small:.1f} times that of {DENSE}\n"
    )
    assert large <= CROWDED * small


def test_a_draw_is_one_sum() -> None:
    random = Random(6)  # noqa: S311 - any numbers do
    rows = [[random.randrange(50) for _ in range(40)] for _ in range(1_000)]

    def first(sums: Sums) -> float:
        return float(sums[0])

    quick = seconds(lambda: intervals(rows, [first], resamples=50))
    slow = seconds(lambda: [add_up(random.choices(rows, k=len(rows))) for _ in range(50)])
    sys.stdout.write(
        f"\n1,000 draws of 1,000 articles: {20 * quick:.2f} s, {slow / quick:.1f} times as quick\n"
    )
    assert slow >= GAIN * quick
