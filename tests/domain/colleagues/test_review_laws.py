"""What holds for every spot, whoever says what in whatever order."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from factdesk.domain.claims import AnnotatorId, Claim
from factdesk.domain.colleagues.opinions import gold_claims_of, kept_opinions, opinions_of
from factdesk.domain.colleagues.review_groups import AgreedBy, Record, ReviewState, group_key, judge
from factdesk.domain.colleagues.reviews import EDITED, REOPENED, SENT_BACK, TAKEN, Decision
from factdesk.domain.comparison.alignment import ClaimGroup, align
from tests.annotations import ANA, ARTICLE, BEN, CLEO, Claims, claim, claims_of_people
from tests.reviews import DORA, STATES, A, B, decision, grouped, judged


@given(claims_of_people((ANA, BEN, CLEO)), st.sampled_from(AgreedBy), st.permutations((ANA, BEN, CLEO)))
def test_neither_the_order_of_people_nor_that_of_claims_makes_a_difference(
    found: Claims, rule_: AgreedBy, people: list[AnnotatorId]
) -> None:
    def told(claims: Claims) -> dict[str, tuple[object, ...]]:
        groups = [judge(group, rule=rule_) for group in align(ARTICLE, claims)]
        return {
            one.key: (one.state, one.gold, opinions_of(one.group), group_key(one.group)) for one in groups
        }

    turned = {one: list(reversed(found[one])) for one in people}
    assert told(found) == told(turned)


@given(claims_of_people((ANA, BEN)))
def test_what_a_decision_keeps_comes_back(found: Claims) -> None:
    for group in align(ARTICLE, found):
        kept = decision(group, TAKEN, *group.claims)
        back = gold_claims_of(kept)
        assert [(one.id, one.segments, one.label, one.source) for one in back] == [
            (one.id, one.segments, one.label, one.source) for one in group.claims
        ]
        assert {one for row in kept_opinions(kept) for one in row} == {one.id for one in group.claims}
        assert json.loads(kept.opinions)
        assert judged(group, kept).state is ReviewState.DECIDED


class Deciding(RuleBasedStateMachine):
    """Whatever people and reviewers do, a group is open exactly when there is something to decide."""

    @initialize()
    def begin(self) -> None:
        self.claims: dict[AnnotatorId, Claim] = {ANA: A, BEN: B}
        self.decided: list[Decision] = []
        self.known: dict[AnnotatorId, Claim] = {}
        """What the last decision was made on."""
        self.state: ReviewState | None = None
        """What the last decision says, when it is the only one."""
        self.gold: Claim | None = None

    @property
    def group(self) -> ClaimGroup:
        people = tuple(sorted({*self.claims, ANA, BEN}))
        return grouped(*self.claims.values(), people=people)

    @rule(by=st.sampled_from((ANA, BEN, DORA)), label=st.sampled_from(("reported", "denied")))
    def label(self, by: AnnotatorId, label: str) -> None:
        own = self.claims.get(by) or claim(by, (0, 20), name=f"of {by}")
        self.claims[by] = replace(own, label=label)

    @rule(outcome=st.sampled_from(tuple(STATES)), taken=st.sampled_from((ANA, BEN)))
    def decide(self, outcome: str, taken: AnnotatorId) -> None:
        self.gold = self.claims[taken] if outcome in (TAKEN, EDITED) else None
        self._add(outcome, *((self.gold,) if self.gold else ()))
        self.state = STATES[outcome]

    @rule()
    def reopen(self) -> None:
        self._add(REOPENED)
        self.state, self.gold = ReviewState.OPEN, None

    @rule()
    def undo(self) -> None:
        if self.decided:
            self.decided.pop()
            self.state = None

    def _add(self, outcome: str, *gold: Claim) -> None:
        standing = Record(self.decided).on(self.group)
        name = f"{len(self.decided):03}"
        self.decided.append(decision(self.group, outcome, *gold, name=name, replaces=standing))
        self.known = dict(self.claims)

    @invariant()
    def the_newest_decision_holds_until_there_is_news(self) -> None:
        if not hasattr(self, "claims"):
            return
        found = judged(self.group, *self.decided)
        assert len(found.standing) == min(1, len(self.decided))
        if not self.decided:
            same = len({one.label for one in self.claims.values()}) == 1
            assert found.state is (ReviewState.AGREED if same else ReviewState.OPEN)
        elif self.state is not None:
            assert found.state is self._expected()
        assert (found.state is ReviewState.OPEN) == (found.gold.source is None) or (
            found.state is ReviewState.SENT_BACK
        )

    def _expected(self) -> ReviewState | None:
        gold = self.gold.label if self.gold else ""
        news = [
            by
            for by, now in self.claims.items()
            if by not in self.known or (now.label != self.known[by].label and now.label != gold)
        ]
        if not news:
            return self.state
        same = len({one.label for one in self.claims.values()}) == 1
        back = self.decided[-1].outcome == SENT_BACK
        if self.gold and same and {one.label for one in self.claims.values()} == {gold}:
            return self.state
        return ReviewState.AGREED if back and same else ReviewState.OPEN


TestDeciding = Deciding.TestCase
TestDeciding.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)
