from __future__ import annotations

from dataclasses import replace

import pytest

from factdesk.domain.colleagues.review_groups import AgreedBy, Change, GoldSource, News, ReviewState
from factdesk.domain.colleagues.reviews import CONTESTED, EDITED, GAP, NO_CLAIM, REOPENED, TAKEN
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.domain.errors import InvalidValue, NotFound
from factdesk.domain.spans import Span
from factdesk.usecases import history
from factdesk.usecases.claims import label_claims, remove_claims
from factdesk.usecases.comments import add_comment, reopen_thread, resolve_thread, threads_of
from factdesk.usecases.readings import reopen_article
from factdesk.usecases.review import decide, edited_claim, reopen, review_group, send_back
from factdesk.usecases.review_queue import ReviewScope, lines_of
from tests.projects import add_articles, make_article
from tests.usecases.reviews import BY_NAME, Table, table

__all__ = ["table"]


@pytest.fixture
def differing(table: Table) -> Table:
    """Every kind of difference, one after the other, and a claim that both have."""
    ana, ben = table.ana, table.ben
    for by in (ana, ben):
        table.mark(by, (0, 15))
    table.mark(ana, (16, 30))
    table.mark(ben, (31, 45))
    table.mark(ana, (46, 66))
    table.mark(ben, (46, 56))
    table.mark(ben, (56, 66))
    table.mark(ana, (70, 90), label="reported")
    table.mark(ben, (70, 90), label="denied")
    table.mark(ana, (100, 120))
    table.mark(ben, (100, 118))
    table.mark(ana, (130, 150), source="the mayor")
    table.mark(ben, (130, 150), source="a worker")
    table.finish(ana, ben)
    return table


def test_every_kind_of_difference_is_queued_in_the_order_of_the_text(differing: Table) -> None:
    queue = differing.queue()
    assert [line.kind for line in queue.lines] == [
        GroupKind.ONLY_A,
        GroupKind.ONLY_B,
        GroupKind.SPLIT,
        GroupKind.LABEL,
        GroupKind.BOUNDARY,
        GroupKind.SOURCE,
    ]
    assert queue.counts == {ReviewState.AGREED: 1, ReviewState.OPEN: 6}
    assert (queue.left, queue.articles, queue.compared) == (6, 1, 1)
    assert {line.title for line in queue.lines} == {"The mill"}
    split = queue.lines[2]
    assert split.people == (differing.ana.id, differing.ben.id)
    assert split.labels == (("reported",), ("reported", "reported"))


def test_the_queue_is_narrowed_by_kind_labels_person_publisher_and_state(differing: Table) -> None:
    def starts(**narrowed: object) -> list[int]:
        scope = replace(BY_NAME, **narrowed)  # type: ignore[arg-type]
        return [line.start for line in differing.queue(scope).lines]

    assert starts(kinds=(GroupKind.LABEL, GroupKind.ONLY_B)) == [31, 70]
    assert starts(labels=("denied", "reported")) == [70]
    assert starts(labels=("denied", "denied")) == []
    assert starts(labels=("reported", "reported")) == [46, 100, 130]
    assert starts(labels=("denied",)) == [70]
    assert starts(labels=("",)) == []
    assert len(starts(person=differing.ana.id)) == 6
    assert starts(person=differing.rita.id) == []
    assert starts(publisher="Another") == []
    assert len(starts(publisher="The Example")) == 6
    assert starts(states=(ReviewState.AGREED,)) == [0]
    assert starts(annotators=(differing.ana.id,)) == []


def test_a_sample_of_what_is_agreed_is_looked_at_all_the_same(differing: Table) -> None:
    everything = differing.queue(replace(BY_NAME, sample=1.0))
    assert [line.start for line in everything.lines if line.sampled] == [0]
    assert everything.left == 7
    seeds = [len(differing.queue(replace(BY_NAME, sample=0.5, seed=seed)).lines) for seed in range(12)]
    assert set(seeds) == {6, 7}
    assert seeds == [
        len(differing.queue(replace(BY_NAME, sample=0.5, seed=seed)).lines) for seed in range(12)
    ]


def test_without_a_rule_somebody_looks_at_everything(differing: Table) -> None:
    assert differing.queue(replace(BY_NAME, rule=AgreedBy.OFF)).left == 7


def test_who_has_not_finished_is_not_compared_unless_wished(differing: Table) -> None:
    reopen_article(differing.project, differing.mill.id, differing.ben)
    assert differing.queue().lines == ()
    assert differing.queue().counts == {ReviewState.SINGLE: 6}
    assert differing.queue(replace(BY_NAME, finished_only=False)).left == 6


def test_anonymous_letters_are_drawn_by_lot_and_stay(differing: Table) -> None:
    project = differing.project
    firsts = set()
    for seed in range(20):
        scope = ReviewScope(seed=seed)
        lines = differing.queue(scope).lines
        assert lines == differing.queue(scope).lines
        assert len({line.people for line in lines}) == 1
        spot = review_group(project, lines[0].key, scope)
        assert [row.letter for row in spot.rows] == ["A", "B"]
        assert tuple(row.annotator.id for row in spot.rows) == lines[0].people
        firsts.add(lines[0].people[0])
        kinds = [line.kind for line in lines[:2]]
        assert sorted(kinds) == [GroupKind.ONLY_A, GroupKind.ONLY_B]
        assert (kinds[0] is GroupKind.ONLY_A) == (lines[0].people[0] == differing.ana.id)
    assert firsts == {differing.ana.id, differing.ben.id}


def test_a_spot_is_shown_in_its_paragraph_with_all_that_people_say(differing: Table) -> None:
    line = differing.queue().lines[3]
    own = review_group(differing.project, line.key, BY_NAME).rows[1].claims[0]
    add_comment(differing.project, own.id, "Really?", differing.rita)
    spot = review_group(differing.project, own.id, BY_NAME)
    assert spot.paragraph == Span(0, 97)
    assert [row.annotator.name for row in spot.rows] == ["Ana", "Ben"]
    assert [row.claims[0].label for row in spot.rows] == ["reported", "denied"]
    assert spot.rows[1].threads[0].comments[0].text == "Really?"
    assert spot.decisions == ()
    with pytest.raises(NotFound, match="has changed since"):
        review_group(differing.project, "nothing", BY_NAME)


# -- deciding ------------------------------------------------------------------------------------------------------


@pytest.fixture
def disputed(table: Table) -> Table:
    table.mark(table.ana, (0, 20), label="reported")
    table.mark(table.ben, (0, 20), label="denied")
    table.finish(table.ana, table.ben)
    return table


def spot_of(table: Table) -> tuple[str, list[str]]:
    """The key of the one spot, and the ids of its claims."""
    [line] = lines_of(table.project, table.mill.id, replace(BY_NAME, states=tuple(ReviewState)))
    spot = review_group(table.project, line.key, BY_NAME)
    return line.key, [row.claims[0].id for row in spot.rows]


@pytest.mark.parametrize(
    ("outcome", "state", "title"),
    [
        (TAKEN, ReviewState.DECIDED, "Decide difference"),
        (NO_CLAIM, ReviewState.DECIDED, "Decide no claim"),
        (CONTESTED, ReviewState.CONTESTED, "Leave contested"),
        (GAP, ReviewState.WAITING, "Note gap in guidelines"),
    ],
)
def test_every_outcome_is_one_edit_that_can_be_undone(
    disputed: Table, outcome: str, state: ReviewState, title: str
) -> None:
    key, (first, _) = spot_of(disputed)
    before = disputed.state
    take = (first,) if outcome == TAKEN else ()
    changes = decide(
        disputed.project, key, outcome, disputed.rita, take=take, reason="context", note=" See “May”. "
    )
    assert changes.title == title
    [line] = disputed.queue().lines
    assert (line.state, line.news) == (state, ())
    [shown] = review_group(disputed.project, key).decisions
    assert (shown.reviewer, shown.decision.reason, shown.decision.note) == (
        "Rita",
        "context",
        " See “May”. ",
    )
    assert shown.decision.outcome == outcome
    disputed.undone_again(disputed.rita, before)


def test_originals_stay_as_they_are(disputed: Table) -> None:
    key, ids = spot_of(disputed)
    before = [row.claims for row in review_group(disputed.project, key, BY_NAME).rows]
    mine = edited_claim(disputed.project, ids[0], label="confirmed", segments=[Span(0, 26)], source="she")
    decide(disputed.project, key, EDITED, disputed.rita, gold=[mine])
    spot = review_group(disputed.project, key, BY_NAME)
    assert [row.claims for row in spot.rows] == before
    [gold] = spot.review.gold.claims
    assert (gold.label, gold.text, gold.source) == ("confirmed", "The mill will close in May", "she")


def test_both_can_be_taken(disputed: Table) -> None:
    key, ids = spot_of(disputed)
    decide(disputed.project, key, TAKEN, disputed.rita, take=ids)
    gold = review_group(disputed.project, key).review.gold
    assert (gold.source, len(gold.claims)) == (GoldSource.ADJUDICATED, 2)


def test_a_decision_that_makes_no_sense_is_refused(disputed: Table) -> None:
    project, rita = disputed.project, disputed.rita
    key, ids = spot_of(disputed)
    wrong = replace(edited_claim(project, ids[0]), text="Other words")
    for refused, sentence in (
        (lambda: decide(project, key, TAKEN, rita), "which claim holds"),
        (lambda: decide(project, key, NO_CLAIM, rita, take=ids), "no claim holds"),
        (lambda: decide(project, key, REOPENED, rita), "is no decision"),
        (lambda: decide(project, key, TAKEN, rita, take=ids, reason="mood"), "no reason “mood”"),
        (lambda: decide(project, key, EDITED, rita, gold=[wrong]), "does not fit the article"),
        (lambda: decide(project, key, TAKEN, rita, gold=[edited_claim(project, ids[0])]), "stays as it is"),
        (lambda: decide(project, key, CONTESTED, rita, note="x" * 100_001), "too long"),
        (lambda: edited_claim(project, ids[0], label="maybe"), "no label “maybe”"),
    ):
        with pytest.raises(InvalidValue, match=sentence):
            refused()
    with pytest.raises(NotFound, match="not among those"):
        decide(project, key, TAKEN, rita, take=["other"])
    assert disputed.queue().lines[0].state is ReviewState.OPEN


def test_a_decision_is_reopened_and_replaced(disputed: Table) -> None:
    key, (first, second) = spot_of(disputed)
    decide(disputed.project, key, TAKEN, disputed.rita, take=[first])
    before = disputed.state
    reopen(disputed.project, key, disputed.ana)
    [line] = disputed.queue().lines
    assert (line.state, line.news) == (
        ReviewState.OPEN,
        (News(Change.REOPENED, disputed.ana.id),),
    )
    disputed.undone_again(disputed.ana, before)
    decide(disputed.project, key, TAKEN, disputed.rita, take=[second])
    spot = review_group(disputed.project, key)
    assert [claim.label for claim in spot.review.gold.claims] == ["denied"]
    assert len(spot.decisions) == 1
    assert reopen(disputed.project, key, disputed.ana).edit != 0
    assert reopen(disputed.project, key, disputed.ana).edit == 0


def test_what_is_agreed_by_rule_can_be_opened_and_decided_too(table: Table) -> None:
    both = [table.mark(by, (0, 20)) for by in (table.ana, table.ben)]
    table.finish(table.ana, table.ben)
    assert table.queue().lines == ()
    reopen(table.project, both[0].id, table.rita)
    assert table.line(both[0]).state is ReviewState.OPEN
    decide(table.project, both[0].id, NO_CLAIM, table.rita, reason="overlooked")
    assert table.line(both[0]).state is ReviewState.DECIDED


def test_a_changed_label_reopens_a_decision_until_it_is_undone(disputed: Table) -> None:
    key, (first, second) = spot_of(disputed)
    decide(disputed.project, key, TAKEN, disputed.rita, take=[first])
    label_claims(disputed.project, [second], "confirmed", disputed.ben)
    [line] = disputed.queue().lines
    assert (line.state, line.news) == (ReviewState.OPEN, (News(Change.LABEL, disputed.ben.id),))
    history.undo(disputed.project, disputed.ben)
    assert disputed.queue().lines[0].state is ReviewState.DECIDED


def test_a_third_opinion_reopens_a_decision(disputed: Table) -> None:
    key, (first, _) = spot_of(disputed)
    decide(disputed.project, key, TAKEN, disputed.rita, take=[first])
    cleo = disputed.mark(disputed.rita, (0, 20), label="confirmed")
    disputed.finish(disputed.rita)
    line = disputed.line(cleo)
    assert (line.state, line.news) == (ReviewState.OPEN, (News(Change.NEW, disputed.rita.id),))
    assert len(review_group(disputed.project, key, BY_NAME).rows) == 3


def test_when_all_claims_of_a_decision_are_gone_nothing_is_left_to_review(disputed: Table) -> None:
    key, (first, second) = spot_of(disputed)
    decide(disputed.project, key, TAKEN, disputed.rita, take=[first])
    remove_claims(disputed.project, [first], disputed.ana)
    remove_claims(disputed.project, [second], disputed.ben)
    assert disputed.queue().lines == ()
    with pytest.raises(NotFound):
        review_group(disputed.project, key)


def test_to_compare_fewer_people_is_no_news_of_the_others(disputed: Table) -> None:
    key, (first, _) = spot_of(disputed)
    disputed.mark(disputed.rita, (0, 20), label="confirmed")
    disputed.finish(disputed.rita)
    decide(disputed.project, key, TAKEN, disputed.rita, take=[first])
    fewer = replace(BY_NAME, annotators=(disputed.ana.id, disputed.ben.id))
    assert [line.state for line in disputed.queue(fewer).lines] == [ReviewState.DECIDED]
    reopen_article(disputed.project, disputed.mill.id, disputed.ben)
    assert [line.state for line in disputed.queue().lines] == [ReviewState.DECIDED]


def test_sending_back_waits_for_those_who_labelled(disputed: Table) -> None:
    key, (first, _) = spot_of(disputed)
    before = disputed.state
    send_back(disputed.project, key, disputed.rita, take=[first], note="Look at line 3.")
    assert disputed.queue().lines[0].state is ReviewState.SENT_BACK
    disputed.undone_again(disputed.rita, before)


def test_the_lines_of_one_article_are_those_of_the_queue(differing: Table) -> None:
    [other] = add_articles(differing.project, make_article("Nobody read this.", "Other"))
    assert lines_of(differing.project, differing.mill.id, BY_NAME) == differing.queue().lines
    assert lines_of(differing.project, other.id, BY_NAME) == ()


# -- comments ------------------------------------------------------------------------------------------------------


def test_a_thread_is_begun_answered_closed_and_opened(disputed: Table) -> None:
    project, (_, (first, _)) = disputed.project, spot_of(disputed)
    before = disputed.state
    thread, _ = add_comment(project, first, " Why? ", disputed.rita)
    disputed.undone_again(disputed.rita, before)
    before = disputed.state
    add_comment(project, "", "Because.", disputed.ana, thread=thread)
    disputed.undone_again(disputed.ana, before)
    [found] = threads_of(project, first)
    assert ([one.text for one in found.comments], found.about, found.resolved) == (
        ["Why?", "Because."],
        first,
        False,
    )
    for verb, closed in ((resolve_thread, True), (reopen_thread, False)):
        before = disputed.state
        verb(project, thread, disputed.ana)
        disputed.undone_again(disputed.ana, before)
        assert threads_of(project, first)[0].resolved is closed
        assert verb(project, thread, disputed.ben).edit == 0


def test_words_are_needed_and_something_that_they_are_about(disputed: Table) -> None:
    _, (first, _) = spot_of(disputed)
    with pytest.raises(InvalidValue, match="needs words"):
        add_comment(disputed.project, first, "  ", disputed.rita)
    with pytest.raises(NotFound):
        add_comment(disputed.project, "nothing", "Why?", disputed.rita)
    thread, _ = add_comment(disputed.project, first, "Why?", disputed.rita)
    reply, _ = add_comment(disputed.project, "", "So.", disputed.ana, thread=thread)
    with pytest.raises(NotFound, match="goes by the comment"):
        resolve_thread(disputed.project, reply, disputed.ana)
