from __future__ import annotations

from dataclasses import replace

import pytest

from factdesk.domain.claims import AnnotatorId, Claim
from factdesk.domain.colleagues.review_groups import (
    REASON_KEYS,
    REASONS,
    AgreedBy,
    Change,
    GoldSource,
    News,
    ReviewState,
    group_key,
    judge,
)
from factdesk.domain.colleagues.reviews import (
    ACCEPTED,
    ANSWERED,
    CONTESTED,
    EDITED,
    NO_CLAIM,
    REMARK,
    REOPENED,
    SENT_BACK,
    TAKEN,
    Comment,
    CommentId,
    Decision,
)
from factdesk.domain.comparison.alignment import ClaimGroup, GroupKind, align
from tests.annotations import ANA, ARTICLE, BEN, CLEO, claim
from tests.reviews import DORA, STATES, A, B, decision, grouped, judged


def response(to: Decision, kind: str, by: AnnotatorId = BEN) -> Comment:
    return Comment(CommentId(f"{to.id} {kind} {by}"), ARTICLE, by, to.id, "", kind, "")


# -- by rule -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("others", "all_rule", "two_thirds", "off"),
    [
        ([("reported", 20), ("reported", 20)], "agreed", "agreed", "open"),
        ([("reported", 20), ("denied", 20)], "open", "agreed", "open"),
        ([("reported", 18), ("denied", 20)], "open", "open", "open"),
        ([("reported", 20), None], "open", "agreed", "open"),
        ([None, None], "open", "open", "open"),
    ],
)
def test_a_rule_decides_what_needs_no_decision(
    others: list[tuple[str, int] | None], all_rule: str, two_thirds: str, off: str
) -> None:
    found = [
        claim(by, (0, one[1]), label=one[0], name=by)
        for by, one in zip((BEN, CLEO), others, strict=True)
        if one is not None
    ]
    group = grouped(A, *found, people=(ANA, BEN, CLEO))
    states = [judge(group, rule=one).state.value for one in AgreedBy]
    assert states == [all_rule, two_thirds, off]


def test_the_gold_of_what_is_agreed_says_by_which_rule_and_is_one_of_the_claims_whoever_comes_first() -> None:
    same = replace(B, label="reported")
    for people in ((ANA, BEN), (BEN, ANA)):
        gold = judge(grouped(A, same, people=people)).gold
        assert (gold.source, gold.claims) == (GoldSource.UNANIMOUS, (A,))
    third = claim(CLEO, (0, 20), label="denied", name="c")
    gold = judge(grouped(A, same, third, people=(CLEO, BEN, ANA)), rule=AgreedBy.TWO_THIRDS).gold
    assert (gold.source, gold.claims) == (GoldSource.MAJORITY, (A,))


def test_two_of_four_are_no_majority_and_most_who_saw_nothing_outvote_nobody() -> None:
    same = replace(B, label="reported")
    people = (ANA, BEN, CLEO, DORA)
    assert judge(grouped(A, same, people=people), rule=AgreedBy.TWO_THIRDS).state is ReviewState.OPEN
    assert judge(grouped(A, people=people), rule=AgreedBy.TWO_THIRDS).state is ReviewState.OPEN


def test_what_one_person_alone_has_read_is_single() -> None:
    group = ClaimGroup(ARTICLE, (ANA,), ((A,),), (GroupKind.SAME,))
    found = judge(group)
    assert (found.state, found.gold.source, found.gold.claims) == (
        ReviewState.SINGLE,
        GoldSource.SINGLE,
        (A,),
    )
    assert judged(group, decision(group, NO_CLAIM)).state is ReviewState.DECIDED


# -- decided -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("outcome", STATES)
def test_a_decision_tells_the_state_and_the_gold(outcome: str) -> None:
    group = grouped(A, B)
    gold = (A,) if outcome in (TAKEN, EDITED) else ()
    found = judged(group, decision(group, outcome, *gold))
    assert (found.state, found.news) == (STATES[outcome], ())
    if outcome in (TAKEN, EDITED, NO_CLAIM):
        assert found.gold.source is GoldSource.ADJUDICATED
        assert [(one.id, one.label) for one in found.gold.claims] == [(one.id, one.label) for one in gold]
    elif outcome == SENT_BACK:
        assert found.gold.source is None
    else:
        assert (found.gold.source, found.gold.claims) == (GoldSource.CONTESTED, (A,))


@pytest.mark.parametrize("outcome", STATES)
@pytest.mark.parametrize(
    ("now", "change"),
    [
        (replace(B, label="confirmed"), Change.LABEL),
        (replace(B, segments=claim(BEN, (0, 19)).segments), Change.EXTENT),
        (replace(B, source="the mayor"), Change.SOURCE),
        (replace(B, cue="said"), Change.WORDS),
    ],
)
def test_a_changed_opinion_reopens_it_and_says_what_is_new(outcome: str, now: Claim, change: Change) -> None:
    before = grouped(A, B)
    gold = (A,) if outcome in (TAKEN, EDITED) else ()
    found = judged(grouped(A, now), decision(before, outcome, *gold))
    assert (found.state, found.news) == (ReviewState.OPEN, (News(change, BEN),))
    assert found.gold.source is None


def test_when_all_come_to_say_what_was_decided_there_is_nothing_left_to_decide() -> None:
    before = decision(grouped(A, B), TAKEN, A)
    everybody = [replace(B, label="reported"), claim(DORA, (0, 20), label="reported", name="d")]
    assert judged(grouped(A, *everybody, people=(ANA, BEN, DORA)), before).state is ReviewState.DECIDED


def test_where_others_opinions_are_unknown_gold_is_told_once() -> None:
    other = claim(BEN, (40, 60), name="e")
    both = ClaimGroup(ARTICLE, (BEN,), ((B, other),), (GroupKind.SAME,))
    blind = replace(decision(both, TAKEN, A), opinions="")
    alone = [ClaimGroup(ARTICLE, (BEN,), ((one,),), (GroupKind.SAME,)) for one in (B, other)]
    assert [len(judged(one, blind).gold.claims) for one in alone] == [1, 0]


def test_a_note_or_confidence_is_no_new_opinion() -> None:
    found = decision(grouped(A, B), TAKEN, A)
    now = grouped(A, replace(B, note="hm", confidence=1, updated_at="later"))
    assert judged(now, found).state is ReviewState.DECIDED


def test_a_new_opinion_reopens_it_even_when_it_agrees() -> None:
    before = decision(grouped(A, B), TAKEN, A)
    new = claim(DORA, (0, 20), label="reported", name="d")
    found = judged(grouped(A, B, new, people=(ANA, BEN, DORA)), before)
    assert (found.state, found.news) == (ReviewState.OPEN, (News(Change.NEW, DORA),))


def test_an_opinion_taken_away_reopens_it_unless_there_was_to_be_no_claim() -> None:
    both, alone = grouped(A, B), grouped(A)
    assert judged(alone, decision(both, TAKEN, A)).news == (News(Change.GONE),)
    assert judged(alone, decision(both, NO_CLAIM)).state is ReviewState.DECIDED


def test_who_comes_to_say_what_was_decided_does_not_reopen_it() -> None:
    before = decision(grouped(A, B), TAKEN, A)
    found = judged(grouped(A, replace(B, label="reported")), before)
    assert (found.state, found.gold.source) == (ReviewState.DECIDED, GoldSource.ADJUDICATED)


def test_what_was_sent_back_returns_with_an_answer_and_rests_when_all_agree() -> None:
    group = grouped(A, B)
    sent = decision(group, SENT_BACK, A)
    assert judged(group, sent, said=[response(sent, REMARK)]).state is ReviewState.SENT_BACK
    answered = judged(group, sent, said=[response(sent, ANSWERED)])
    assert (answered.state, answered.news) == (ReviewState.OPEN, (News(Change.ANSWERED, BEN),))
    agreed = judged(grouped(A, replace(B, label="reported")), sent, said=[response(sent, ACCEPTED)])
    assert (agreed.state, agreed.gold.source) == (ReviewState.AGREED, GoldSource.UNANIMOUS)


def test_who_comes_to_say_what_was_proposed_without_a_word_has_answered_too() -> None:
    sent = decision(grouped(A, B), SENT_BACK, A)
    assert judged(grouped(A, replace(B, label="reported")), sent).state is ReviewState.AGREED
    third = claim(DORA, (0, 20), label="denied", name="d")
    people = (ANA, BEN, DORA)
    sent = decision(grouped(A, B, third, people=people), SENT_BACK, A)
    found = judged(grouped(A, replace(B, label="reported"), third, people=people), sent)
    assert (found.state, found.news) == (ReviewState.OPEN, (News(Change.LABEL, BEN),))
    agreed = grouped(A, replace(B, label="reported"))
    assert judged(agreed, decision(agreed, SENT_BACK)).state is ReviewState.SENT_BACK


def test_an_answer_to_a_decision_returns_it_to_the_queue() -> None:
    group = grouped(A, B)
    taken = decision(group, TAKEN, A)
    assert judged(group, taken, said=[response(taken, ANSWERED)]).state is ReviewState.OPEN
    assert judged(group, taken, said=[response(taken, ACCEPTED)]).state is ReviewState.DECIDED
    again = decision(group, TAKEN, A, name="e", replaces=[taken])
    assert judged(group, taken, again, said=[response(taken, ANSWERED)]).state is ReviewState.DECIDED


def test_a_decision_is_lifted_and_replaced() -> None:
    group = grouped(A, B)
    taken = decision(group, TAKEN, A)
    lifted = decision(group, REOPENED, name="e", replaces=[taken])
    found = judged(group, taken, lifted)
    assert (found.state, found.standing, found.news) == (
        ReviewState.OPEN,
        (lifted,),
        (News(Change.REOPENED, CLEO),),
    )
    final = decision(group, CONTESTED, name="f", replaces=[lifted])
    assert judged(group, final, lifted, taken).state is ReviewState.CONTESTED


def test_decisions_of_two_reviewers_apart_are_both_shown_and_neither_holds() -> None:
    group = grouped(A, B)
    one, other = decision(group, TAKEN, A, name="d"), decision(group, NO_CLAIM, name="e")
    found = judged(group, other, one)
    assert (found.state, found.standing, found.gold.source) == (ReviewState.OPEN, (one, other), None)
    assert {news.change for news in found.news} == {Change.DIVIDED}
    both = decision(group, NO_CLAIM, name="f", replaces=[one, other])
    assert judged(group, one, other, both).state is ReviewState.DECIDED


def test_claims_that_part_open_both_spots() -> None:
    before = decision(grouped(A, B), TAKEN, A)
    moved = replace(B, segments=claim(BEN, (40, 60)).segments)
    states = [judged(group, before).state for group in align(ARTICLE, {ANA: [A], BEN: [moved]})]
    assert states == [ReviewState.OPEN, ReviewState.OPEN]


@pytest.mark.parametrize(
    "broken",
    [
        {"gold": "[]"},
        {"gold": "no json"},
        {"gold": '[{"claim":1}]'},
        {"gold": ""},
        {"opinions": "1"},
        {"opinions": "[1]"},
        {"opinions": "{"},
        {"outcome": "surprise"},
    ],
)
def test_a_decision_that_cannot_be_read_decides_nothing_and_harms_nobody(broken: dict[str, str]) -> None:
    group = grouped(A, B)
    found = judged(group, replace(decision(group, TAKEN, A), **broken))  # type: ignore[arg-type]
    assert (found.state, found.news) == (ReviewState.OPEN, (News(Change.UNREADABLE, CLEO),))


def test_a_decision_without_the_opinions_of_others_holds() -> None:
    blind = replace(decision(grouped(A, B), TAKEN, A), opinions="", claims=(B.id,))
    assert judged(grouped(B), blind).state is ReviewState.DECIDED


def test_reasons_are_few_and_each_has_its_own_key() -> None:
    assert len(REASON_KEYS) == len(REASONS) == 7
    assert all(reason.title for reason in REASONS)


def test_the_key_leads_to_the_group_whatever_joins_it() -> None:
    assert group_key(grouped(A, B)) == "a"
    third = claim(DORA, (0, 20), name="c")
    assert group_key(grouped(A, B, third, people=(ANA, BEN, DORA))) == "a"
