"""Words are found again in a corrected text, or said to be lost; they are never found where they were not meant."""

from itertools import pairwise

from hypothesis import given

from factdesk.domain.anchoring import find_again, reanchor
from factdesk.domain.likeness import REVISED, likeness
from factdesk.domain.spans import Segments, Span
from tests.projects import TEXT, find_span
from tests.strategies import plain_text, texts_with_segments


def test_words_are_found_where_they_moved_to() -> None:
    new = f"Correction: the date was wrong.\n\n{TEXT.replace('in May', 'in June')}"
    span = find_span(TEXT, "any talks had failed")
    found = find_again(TEXT, new, span)
    assert found is not None
    assert found.of(new) == span.of(TEXT)
    assert found.start == span.start + 34


def test_of_words_that_stand_twice_those_are_found_with_the_same_around_them() -> None:
    old = "He denied it on Monday. The owner said that she denied it too."
    new = "In the end, he denied it on Tuesday. The owner said that she denied it too."
    for at, start in ((old.index("denied"), 15), (old.rindex("denied"), new.rindex("denied"))):
        assert find_again(old, new, Span(at, at + 6)) == Span(start, start + 6)


def test_a_short_word_in_a_new_place_is_not_the_same_word() -> None:
    assert (
        find_again(
            "Nobody denied that the mill closes.", "All is well. But much was denied then.", Span(7, 13)
        )
        is None
    )


def test_words_that_were_corrected_are_lost() -> None:
    assert reanchor(TEXT, TEXT.replace("in May", "in June"), (Span(0, 26),)) is None


@given(texts_with_segments())
def test_in_the_same_text_all_is_where_it_was(drawn: tuple[str, Segments]) -> None:
    text, segments = drawn
    assert reanchor(text, text, segments) == segments


@given(plain_text, texts_with_segments(), plain_text)
def test_what_is_found_says_the_same_and_keeps_its_order(
    before: str, drawn: tuple[str, Segments], after: str
) -> None:
    text, segments = drawn
    new = before + text + after
    found = reanchor(text, new, segments)
    if found is not None:
        assert [span.of(new) for span in found] == [span.of(text) for span in segments]
        assert all(one.end < other.start for one, other in pairwise(found))


@given(plain_text, plain_text)
def test_likeness_is_between_none_and_all_and_the_same_from_both_sides(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 1
    assert likeness(one, other) == likeness(other, one)
    assert likeness(one, one) == 1


def test_a_correction_is_like_its_article_and_another_article_is_not() -> None:
    assert likeness(TEXT, TEXT.replace("240", "250") + " This report was corrected.") >= REVISED
    assert likeness(TEXT, "The port stays open, officials said. Nobody denied it.") < 0.1
