"""The lines of the queue stay counted and found while single articles change."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import ArticleId
from factdesk.domain.colleagues.review_groups import GroupKey, ReviewState
from factdesk.domain.comparison.alignment import GroupKind
from factdesk.gui.review.queue import Queue
from factdesk.usecases.review_queue import ReviewLine, ReviewQueue

STATES = (ReviewState.OPEN, ReviewState.DECIDED, ReviewState.CONTESTED)
articles = st.sampled_from(("a", "b", "c", "d"))
lines = st.lists(st.sampled_from(STATES), max_size=4)


def line(article: str, number: int, state: ReviewState) -> ReviewLine:
    return ReviewLine(
        GroupKey(f"{article}{number}"),
        ArticleId(article),
        "",
        "",
        state,
        (GroupKind.LABEL,),
        (),
        (),
        number,
        "words",
        None,
    )


def of_article(article: str, states: list[ReviewState]) -> tuple[ReviewLine, ...]:
    return tuple(line(article, number, state) for number, state in enumerate(states))


@given(
    begun=st.dictionaries(articles, lines),
    edits=st.lists(st.tuples(articles, lines), max_size=8),
)
def test_replacing_lines_leaves_what_filling_anew_would(
    begun: dict[str, list[ReviewState]], edits: list[tuple[str, list[ReviewState]]]
) -> None:
    queue, anew = Queue(), Queue()
    queue.fill(queue_of({one: of_article(one, states) for one, states in begun.items()}))
    known = {one: of_article(one, states) for one, states in begun.items() if states}
    for article, states in edits:
        queue.replace(article, of_article(article, states))
        known[article] = of_article(article, states)
        if not states:
            del known[article]  # comes again at the end
        anew.fill(queue_of(known))
        assert queue.lines == anew.lines
        assert queue.left == anew.left
        assert [queue.place(one.key) for one in queue.lines] == list(range(len(queue.lines)))
        for at in range(-1, len(queue.lines)):
            assert queue.next_left(at) == anew.next_left(at)


def queue_of(known: dict[str, tuple[ReviewLine, ...]]) -> ReviewQueue:
    found = tuple(one for some in known.values() for one in some)
    return ReviewQueue(found, Counter(one.state for one in found), len(known), len(known))


def test_the_next_that_is_left_is_looked_for_from_the_end_to_the_beginning() -> None:
    queue = Queue()
    states = [ReviewState.OPEN, ReviewState.DECIDED, ReviewState.DECIDED]
    queue.fill(queue_of({"a": of_article("a", states)}))
    assert [queue.next_left(at) for at in (-1, 0, 1, 2)] == [0, 0, 0, 0]
    queue.replace("a", [replace(one, state=ReviewState.DECIDED) for one in of_article("a", states)])
    assert queue.next_left(0) is None
    assert queue.counts[ReviewState.DECIDED] == 3
