"""Time spent, told from edits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.time_spent import NOWHERE, PAUSE_SECONDS, Moment, total, work_of

MOMENTS = st.lists(st.tuples(st.integers(0, 20_000).map(float), st.sampled_from(["mill", "port", NOWHERE])))


def test_time_between_two_edits_counts_for_the_article_of_the_later_one() -> None:
    moments = [(0.0, "mill"), (40.0, "mill"), (100.0, "port")]
    assert work_of(moments) == {"mill": 40.0, "port": 60.0}


def test_five_minutes_still_count_and_longer_is_a_pause() -> None:
    assert work_of([(0.0, NOWHERE), (PAUSE_SECONDS, NOWHERE)]) == {NOWHERE: 300.0}
    paused = [(0.0, NOWHERE), (PAUSE_SECONDS + 0.5, NOWHERE), (PAUSE_SECONDS + 10.0, NOWHERE)]
    assert work_of(paused) == {NOWHERE: 9.5}


@pytest.mark.parametrize("moments", [[], [(7.0, "mill")]])
def test_a_single_edit_takes_no_time(moments: list[Moment]) -> None:
    assert work_of(moments) == {}


def test_the_work_of_two_is_added_by_article() -> None:
    assert total([{"mill": 1.0, "port": 2.0}, {"mill": 4.0}]) == {"mill": 5.0, "port": 2.0}


@given(MOMENTS)
def test_time_spent_never_exceeds_the_span_from_the_first_edit_to_the_last(moments: list[Moment]) -> None:
    times = [moment[0] for moment in moments] or [0.0]
    assert 0 <= sum(work_of(moments).values()) <= max(times) - min(times)


@given(MOMENTS, st.randoms(use_true_random=False))
def test_the_order_of_the_edits_does_not_matter_in_sum(moments: list[Moment], random: object) -> None:
    shuffled = list(moments)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert sum(work_of(shuffled).values()) == sum(work_of(moments).values())
