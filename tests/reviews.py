"""Spots on which people differ, and decisions on them, made for tests."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.domain.claims import AnnotatorId, Claim
from factdesk.domain.colleagues.opinions import gold_of, opinions_of
from factdesk.domain.colleagues.review_groups import Record, ReviewGroup, ReviewState, judge
from factdesk.domain.colleagues.reviews import (
    CONTESTED,
    EDITED,
    GAP,
    NO_CLAIM,
    SENT_BACK,
    TAKEN,
    Comment,
    Decision,
    DecisionId,
)
from factdesk.domain.comparison.alignment import ClaimGroup, align
from tests.annotations import ANA, ARTICLE, BEN, CLEO, claim

DORA = AnnotatorId("dora")
A = claim(ANA, (0, 20), label="reported", name="a")
B = claim(BEN, (0, 20), label="denied", name="b")
STATES = {
    TAKEN: ReviewState.DECIDED,
    EDITED: ReviewState.DECIDED,
    NO_CLAIM: ReviewState.DECIDED,
    CONTESTED: ReviewState.CONTESTED,
    GAP: ReviewState.WAITING,
    SENT_BACK: ReviewState.SENT_BACK,
}


def grouped(*claims: Claim, people: Sequence[AnnotatorId] = (ANA, BEN)) -> ClaimGroup:
    """The one group that some claims make."""
    by = {one: [claim for claim in claims if claim.annotator_id == one] for one in people}
    [group] = align(ARTICLE, by)
    return group


def decision(
    group: ClaimGroup, outcome: str, *gold: Claim, name: str = "d", replaces: Sequence[Decision] = ()
) -> Decision:
    ids = tuple(sorted(one.id for one in group.claims))
    old = tuple(sorted(one.id for one in replaces))
    return Decision(
        DecisionId(name), ARTICLE, CLEO, outcome, ids, opinions_of(group), gold_of(gold), "", "", old
    )


def judged(group: ClaimGroup, *decided: Decision, said: Sequence[Comment] = ()) -> ReviewGroup:
    return judge(group, Record(decided, said))
