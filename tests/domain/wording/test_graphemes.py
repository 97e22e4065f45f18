import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.wording.graphemes import (
    boundary_after,
    boundary_before,
    extends,
    is_boundary,
    next_boundary,
    previous_boundary,
)
from tests.strategies import any_text


@pytest.mark.parametrize(
    "character",
    [
        "e\u0301",
        "\U0001f9d1\u200d\U0001f4bb",
        "👩‍👩‍👧",
        "👍🏽",
        "🏳️‍🌈",
        "🇺🇦",
        "1\ufe0f\u20e3",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "नि",
        "क्षि",
        "ผู้",
        "שָׁ",
        "مُ",
        "각",
        "\u1100\u1161\u11a8",
        "\u06001",
        "\r\n",
    ],
)
def test_what_a_reader_takes_for_one_character_is_never_cut(character: str) -> None:
    text = f"a{character}b"
    assert [at for at in range(len(text) + 1) if is_boundary(text, at)] == [
        0,
        1,
        1 + len(character),
        len(text),
    ]
    assert next_boundary(text, 1) == 1 + len(character)
    assert previous_boundary(text, 1 + len(character)) == 1


def test_two_flags_are_two_characters() -> None:
    assert is_boundary("🇺🇦🇩🇪", 2)
    assert not is_boundary("🇺🇦🇩🇪", 3)


def test_a_joiner_after_a_letter_binds_no_picture() -> None:
    assert is_boundary("a\u200d💻", 2)


@given(any_text, st.integers(0, 60))
def test_boundaries_lie_on_either_side_of_every_offset(text: str, offset: int) -> None:
    at = min(offset, len(text))
    before, after = boundary_before(text, at), boundary_after(text, at)
    assert 0 <= before <= at <= after <= len(text)
    assert is_boundary(text, before)
    assert is_boundary(text, after)
    assert (before == at) == (after == at) == is_boundary(text, at)


@given(any_text)
def test_steps_forth_and_back_visit_the_same_characters(text: str) -> None:
    forth, at = [0], 0
    while at < len(text):
        at = next_boundary(text, at)
        forth.append(at)
    back = [len(text)]
    while back[-1] > 0:
        back.append(previous_boundary(text, back[-1]))
    assert forth == back[::-1] == [n for n in range(len(text) + 1) if is_boundary(text, n)]


@given(any_text)
def test_a_mark_goes_with_the_letter_before_it(text: str) -> None:
    for at in range(1, len(text)):
        if extends(text[at]) and text[at - 1].isalnum():
            assert not is_boundary(text, at)
