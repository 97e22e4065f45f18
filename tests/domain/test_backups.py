from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.backups import DAYS, RECENT, WEEKS, kept, moment_of, stamp_of

NOON = datetime(2026, 3, 18, 12, tzinfo=UTC)
moments = st.lists(st.integers(0, 60 * 24 * 90).map(lambda minutes: NOON - timedelta(minutes=minutes)))


def test_a_name_gives_the_moment_back() -> None:
    assert moment_of(stamp_of(NOON)) == NOON


def test_who_works_every_half_an_hour_keeps_ten_recent_seven_daily_and_four_weekly() -> None:
    made = [NOON - timedelta(minutes=30 * number) for number in range(48 * 60)]
    staying = kept(made)
    assert set(made[:RECENT]) <= staying
    days = {moment.date() for moment in staying}
    assert {(NOON - timedelta(days=number)).date() for number in range(DAYS)} <= days
    assert max(NOON - moment for moment in staying) > timedelta(days=7 * (WEEKS - 2))
    assert len(staying) <= RECENT + DAYS + WEEKS


@given(moments)
def test_the_newest_always_stay_and_never_more_than_all_rules_ask_for(made: list[datetime]) -> None:
    staying = kept(made)
    assert staying <= set(made)
    assert set(sorted(set(made))[-RECENT:]) <= staying
    assert len(staying) <= RECENT + DAYS + WEEKS


@given(moments, st.integers(0, 60 * 24))
def test_a_new_backup_never_brings_back_what_was_let_go(made: list[datetime], minutes: int) -> None:
    staying = kept(made)
    new = max(made, default=NOON) + timedelta(minutes=minutes + 1)
    assert kept([*staying, new]) <= staying | {new}
