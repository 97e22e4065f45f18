"""What people may call themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.errors import InvalidValue
from factdesk.domain.names import LONGEST_NAME, annotator_name


@pytest.mark.parametrize("words", ["", "   ", "\n\t", "x" * (LONGEST_NAME + 1)])
def test_nobody_is_called_nothing_or_a_whole_page(words: str) -> None:
    with pytest.raises(InvalidValue, match="1 to 200 characters"):
        annotator_name(words)


def test_a_name_is_kept_but_for_needless_spaces() -> None:
    assert annotator_name("  Ana   María\tFerreira ") == "Ana María Ferreira"


@given(st.text(max_size=LONGEST_NAME).filter(lambda words: words.split()))
def test_a_stored_name_is_stored_as_it_is(words: str) -> None:
    assert annotator_name(annotator_name(words)) == annotator_name(words)
