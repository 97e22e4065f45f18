"""What is known of the words of an article that was decided on."""

import numpy as np

from factdesk.domain.learning import Lesson, TaughtClaim
from factdesk.domain.spans import Span
from factdesk.suggesters.learning.chain import BEGIN, END, INSIDE, OUTSIDE, SINGLE
from factdesk.suggesters.learning.columns import Columns
from factdesk.suggesters.learning.lessons import allowed_states, taught_paragraphs

TEXT = "Ana said it rained\nNobody left"


def columns(text: str = TEXT) -> Columns:
    starts, ends, at = [], [], 0
    for word in text.split():
        at = text.index(word, at)
        starts.append(at)
        ends.append(at + len(word))
        at += len(word)
    return Columns(list(range(len(starts))), starts, ends, [(0, 4), (4, 6)], {})


def known(lesson: Lesson) -> list[int | None]:
    """The state of each word where just one is allowed."""
    rows = allowed_states(columns(), lesson)
    return [int(np.flatnonzero(row)[0]) if row.sum() == 1 else None for row in rows]


def claim(start: int, end: int) -> TaughtClaim:
    return TaughtClaim((Span(start, end),), "reported")


def test_in_a_finished_article_what_is_not_claimed_is_no_claim() -> None:
    assert known(Lesson(TEXT, (claim(9, 18),))) == [OUTSIDE, OUTSIDE, BEGIN, END, OUTSIDE, OUTSIDE]


def test_in_an_unfinished_article_what_is_not_decided_is_unknown() -> None:
    assert known(Lesson(TEXT, (claim(9, 18),), complete=False)) == [None, None, BEGIN, END, None, None]


def test_a_rejected_suggestion_is_no_claim_where_nothing_else_is_claimed() -> None:
    lesson = Lesson(TEXT, (claim(9, 18),), ((Span(4, 18),),), complete=False)
    assert known(lesson) == [None, OUTSIDE, BEGIN, END, None, None]


def test_a_claim_of_one_word_and_one_of_many_are_told_apart() -> None:
    lesson = Lesson(TEXT, (claim(0, 3), claim(4, 18)))
    assert known(lesson)[:4] == [SINGLE, BEGIN, INSIDE, END]


def test_of_overlapping_claims_the_longer_one_counts() -> None:
    lesson = Lesson(TEXT, (claim(9, 18), claim(0, 18)))
    assert known(lesson)[:4] == [BEGIN, INSIDE, INSIDE, END]


def test_a_claim_over_two_paragraphs_is_one_in_each() -> None:
    assert known(Lesson(TEXT, (claim(12, 25),))) == [OUTSIDE, OUTSIDE, OUTSIDE, SINGLE, SINGLE, OUTSIDE]


def test_a_paragraph_of_which_nothing_is_known_teaches_nothing() -> None:
    lesson = Lesson(TEXT, (claim(19, 25),), complete=False)
    assert taught_paragraphs(columns(), allowed_states(columns(), lesson)) == [(4, 6)]
