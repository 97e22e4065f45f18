"""Days as people shorten them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.days import days_meant
from factdesk.domain.errors import InvalidValue


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2024", "2024-01-01", "2024-12-31"),
        ("2024-2", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        (" 2024-11-05 ", "2024-11-05", "2024-11-05"),
        ("2024-1-5", "2024-01-05", "2024-01-05"),
        ("", "", ""),
        ("  ", "", ""),
    ],
)
def test_a_year_a_month_and_a_day_are_understood(words: str, first: str, last: str) -> None:
    assert days_meant(words) == (first, last)


@pytest.mark.parametrize(
    "words", ["soon", "24", "2024-13", "2024-02-30", "0000", "2024-11-05-1", "11/5/2024"]
)
def test_what_is_no_day_is_refused(words: str) -> None:
    with pytest.raises(InvalidValue, match="is no day"):
        days_meant(words)


@given(st.dates())
def test_every_day_is_itself_and_lies_in_its_month_and_year(day: date) -> None:
    words = day.isoformat()
    assert days_meant(words) == (words, words)
    for part in (words[:4], words[:7]):
        first, last = days_meant(part)
        assert first <= words <= last
