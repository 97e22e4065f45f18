import re
import sys
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.wording.words import (
    align_to_words,
    last_word_before,
    marks_class,
    word_around,
    word_spans,
    words_from,
)
from tests.strategies import any_text, ranges, scripts


def words(text: str) -> list[str]:
    return [span.of(text) for span in word_spans(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The minister’s well-known café—it closed.",
            ["The", "minister’s", "well-known", "café", "it", "closed"],
        ),
        ("$1,200.50 (40%) at 10:30 on 11/12", ["$1,200.50", "40%", "at", "10:30", "on", "11/12"]),
        ("the U.S.-led force, e.g. in D.C.", ["the", "U.S.-led", "force", "e.g.", "in", "D.C."]),
        ("हिन्दी में क्षति", ["हिन्दी", "में", "क्षति"]),
        ("قالَ مُحَمَّدٌ ذلك", ["قالَ", "مُحَمَّدٌ", "ذلك"]),
        ("שָׁלוֹם עולם", ["שָׁלוֹם", "עולם"]),
        ("한국어 문장", ["한국어", "문장"]),
        ("今日はスーパーで40%オフ", ["今", "日", "は", "スーパー", "で", "40%", "オフ"]),
        ("ผู้แทน", ["ผู้", "แ", "ท", "น"]),
        ("one 🚢 two", ["one", "two"]),
        ("3.5 and 3. And", ["3.5", "and", "3", "And"]),
    ],
)
def test_words_are_those_that_a_reader_would_name(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.one_of(any_text, scripts), st.integers(0, 80))
def test_words_from_anywhere_are_those_of_the_whole_text(text: str, offset: int) -> None:
    at = min(offset, len(text))
    every = word_spans(text)
    assert list(words_from(text, at)) == [word for word in every if word.end > at]
    for ending in (True, False):
        before = [word for word in every if (word.end if ending else word.start) < at]
        assert last_word_before(text, at, ending=ending) == (before[-1] if before else None)
    assert word_around(text, at) == next((w for w in every if w.start < at < w.end), None)


def test_no_combining_mark_of_unicode_is_forgotten() -> None:
    known = re.compile(f"[{marks_class()}]")
    every = (chr(point) for point in range(sys.maxunicode + 1))
    marks = [letter for letter in every if unicodedata.category(letter) in ("Mn", "Mc", "Me")]
    assert [letter for letter in marks if not known.match(letter)] == []
    assert not known.match("a")


def test_words_are_found_far_from_any_space() -> None:
    text = "x" * 3_000 + " " + "." * 3_000
    assert word_around(text, 2_000) == word_spans(text)[0]
    assert last_word_before(text, len(text), ending=True) == word_spans(text)[0]


@given(st.data())
def test_aligning_never_cuts_a_word_and_never_shrinks(data: st.DataObject) -> None:
    text = data.draw(any_text.filter(bool))
    start, end = data.draw(ranges(len(text)))
    first, last = align_to_words(text, start, end)
    assert first <= start < end <= last
    assert align_to_words(text, first, last) == (first, last)
    for word in word_spans(text):
        assert not word.start < first < word.end
        assert not word.start < last < word.end


@pytest.mark.parametrize(
    ("text", "touched", "whole"),
    [
        ("the minister’s car", "niste", "minister’s"),
        ("a well-known man", "know", "well-known"),
        ("cafe\u0301s close", "afe", "cafe\u0301s"),
        ("one two", "ne tw", "one two"),
        ("deny it", "deny", "deny"),
    ],
)
def test_a_word_holds_its_apostrophe_hyphen_and_accents(text: str, touched: str, whole: str) -> None:
    start = text.index(touched)
    first, last = align_to_words(text, start, start + len(touched))
    assert text[first:last] == whole


@given(any_text)
def test_words_stand_in_order_and_apart(text: str) -> None:
    found = word_spans(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(letter == "_" or not letter.isspace() for word in found for letter in word.of(text))
