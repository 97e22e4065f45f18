from __future__ import annotations

import pytest

from factdesk.domain.colleagues.review_groups import Change, GoldSource, News, ReviewState
from factdesk.domain.colleagues.reviews import CONTESTED, NO_CLAIM, TAKEN
from factdesk.domain.errors import Conflict, InvalidValue
from factdesk.jobs import run
from factdesk.store import reading
from factdesk.usecases.gold import gold_claims
from factdesk.usecases.inbox import accept, answer, inbox, own_claims
from factdesk.usecases.review import decide, send_back
from tests.usecases.reviews import Table, table

__all__ = ["table"]


@pytest.fixture
def disputed(table: Table) -> Table:
    table.mark(table.ana, (0, 20), label="reported")
    table.mark(table.ben, (0, 18), label="denied")
    table.finish(table.ana, table.ben)
    return table


@pytest.fixture
def ids(disputed: Table) -> tuple[str, str]:
    ours, theirs = (
        reading.claims_of(disputed.project, disputed.mill.id, by.id)[0].id
        for by in (disputed.ana, disputed.ben)
    )
    return ours, theirs


def test_only_who_said_something_else_hears_of_a_decision(disputed: Table, ids: tuple[str, str]) -> None:
    decide(
        disputed.project, ids[0], TAKEN, disputed.rita, take=[ids[0]], reason="boundary", note="All of it."
    )
    [item] = inbox(disputed.project, disputed.ben)
    assert (item.reviewer, item.decision.reason, item.decision.note) == ("Rita", "boundary", "All of it.")
    assert [claim.id for claim in item.claims] == [ids[1]]
    assert [claim.label for claim in item.gold] == ["reported"]
    assert (item.article_title, item.can_accept, own_claims([item])) == ("The mill", True, 1)
    assert inbox(disputed.project, disputed.ana) == ()
    assert inbox(disputed.project, disputed.rita) == ()


def test_accepting_makes_ones_own_claim_what_was_decided(disputed: Table, ids: tuple[str, str]) -> None:
    decide(disputed.project, ids[0], TAKEN, disputed.rita, take=[ids[0]])
    [item] = inbox(disputed.project, disputed.ben)
    before = disputed.state
    accept(disputed.project, item.decision.id, disputed.ben)
    disputed.undone_again(disputed.ben, before)
    own = reading.claim(disputed.project, ids[1])
    assert (own.label, own.segments[0].end, own.annotator_id) == ("reported", 20, disputed.ben.id)
    assert inbox(disputed.project, disputed.ben) == ()
    assert disputed.queue().lines[0].state is ReviewState.DECIDED
    with pytest.raises(Conflict, match="meanwhile"):
        accept(disputed.project, item.decision.id, disputed.ben)


def test_accepting_that_there_is_no_claim_takes_ones_own_away(disputed: Table, ids: tuple[str, str]) -> None:
    decide(disputed.project, ids[0], NO_CLAIM, disputed.rita)
    for by in (disputed.ana, disputed.ben):
        [item] = inbox(disputed.project, by)
        assert item.can_accept
        accept(disputed.project, item.decision.id, by)
        assert reading.claims_of(disputed.project, disputed.mill.id, by.id) == []
        assert inbox(disputed.project, by) == ()
    assert disputed.queue().lines == ()


def test_accepting_a_split_brings_the_claim_that_lacks(table: Table) -> None:
    whole = table.mark(table.ana, (0, 20))
    parts = [table.mark(table.ben, pair, label="denied") for pair in ((0, 10), (10, 20))]
    table.finish(table.ana, table.ben)
    decide(table.project, whole.id, TAKEN, table.rita, take=[part.id for part in parts])
    before = table.state
    accept(table.project, inbox(table.project, table.ana)[0].decision.id, table.ana)
    table.undone_again(table.ana, before)
    own = reading.claims_of(table.project, table.mill.id, table.ana.id)
    assert [(one.segments[0].start, one.segments[0].end, one.label) for one in own] == [
        (0, 10, "denied"),
        (10, 20, "denied"),
    ]
    assert whole.id in {one.id for one in own}
    assert [line.state for line in table.queue().lines] == [ReviewState.DECIDED, ReviewState.DECIDED]
    gold = run(gold_claims(table.project))
    assert [(one.claim.id, one.source) for one in gold] == [
        (part.id, GoldSource.ADJUDICATED) for part in parts
    ]


def test_a_joined_claim_takes_what_is_over(table: Table) -> None:
    whole = table.mark(table.ana, (0, 20))
    for pair in ((0, 10), (10, 20)):
        table.mark(table.ben, pair)
    table.finish(table.ana, table.ben)
    decide(table.project, whole.id, TAKEN, table.rita, take=[whole.id])
    accept(table.project, inbox(table.project, table.ben)[0].decision.id, table.ben)
    [own] = reading.claims_of(table.project, table.mill.id, table.ben.id)
    assert (own.segments[0].start, own.segments[0].end) == (0, 20)
    assert table.queue().lines[0].state is ReviewState.DECIDED


def test_an_answer_returns_the_spot_to_the_queue_and_is_given_once(
    disputed: Table, ids: tuple[str, str]
) -> None:
    decide(disputed.project, ids[0], TAKEN, disputed.rita, take=[ids[0]])
    [item] = inbox(disputed.project, disputed.ben)
    before = disputed.state
    answer(disputed.project, item.decision.id, "The last word belongs to the next sentence.", disputed.ben)
    disputed.undone_again(disputed.ben, before)
    line = disputed.queue().lines[0]
    assert (line.state, line.news) == (ReviewState.OPEN, (News(Change.ANSWERED, disputed.ben.id),))
    assert inbox(disputed.project, disputed.ben) == ()
    with pytest.raises(Conflict):
        answer(disputed.project, item.decision.id, "Again.", disputed.ben)
    decide(disputed.project, ids[0], TAKEN, disputed.rita, take=[ids[0]])
    assert disputed.queue().lines[0].state is ReviewState.DECIDED
    assert inbox(disputed.project, disputed.ben) == ()


def test_what_is_sent_back_is_answered_or_accepted_when_something_is_proposed(
    disputed: Table, ids: tuple[str, str]
) -> None:
    send_back(disputed.project, ids[0], disputed.rita, note="Who is right?")
    [item] = inbox(disputed.project, disputed.ana)
    assert not item.can_accept
    with pytest.raises(InvalidValue, match="answer instead"):
        accept(disputed.project, item.decision.id, disputed.ana)
    answer(disputed.project, item.decision.id, "I am.", disputed.ana)
    assert disputed.queue().lines[0].state is ReviewState.OPEN
    send_back(disputed.project, ids[0], disputed.rita, take=[ids[0]])
    assert inbox(disputed.project, disputed.ana) == ()
    accept(disputed.project, inbox(disputed.project, disputed.ben)[0].decision.id, disputed.ben)
    assert disputed.queue().lines == ()
    assert disputed.queue().counts == {ReviewState.AGREED: 1}


def test_nobody_hears_of_what_is_contested_or_was_replaced(disputed: Table, ids: tuple[str, str]) -> None:
    decide(disputed.project, ids[0], TAKEN, disputed.rita, take=[ids[0]])
    decide(disputed.project, ids[0], CONTESTED, disputed.rita)
    assert inbox(disputed.project, disputed.ben) == ()
