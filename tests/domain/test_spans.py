from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.errors import InvalidSpan
from factdesk.domain.spans import (
    Span,
    align_to_words,
    extent,
    overlap_ratio,
    segments_of,
    sentence_index,
    sentence_starts,
    shared_length,
    trim,
    utf16_offsets,
    word_spans,
)
from tests.strategies import any_text, plain_text, ranges, segments, spans, texts_with_segments


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (4, 2), (-1, 2), (-2, -1)])
def test_a_span_holds_at_least_one_character_of_the_text(start: int, end: int) -> None:
    with pytest.raises(InvalidSpan, match="at least one character"):
        Span(start, end)


def test_a_span_that_reaches_past_the_text_is_refused() -> None:
    assert Span(2, 4).of("abcd") == "cd"
    with pytest.raises(InvalidSpan, match="has 4 characters"):
        Span(2, 5).of("abcd")


@given(spans, spans)
def test_overlap_and_containment_are_those_of_the_sets_of_code_points(one: Span, other: Span) -> None:
    ours, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))
    assert one.overlaps(other) == bool(ours & theirs)
    assert one.contains(other) == (theirs <= ours)
    assert len(one) == len(ours)


@given(st.lists(spans, min_size=1, max_size=8), st.randoms())
def test_segments_cover_the_same_code_points_apart_and_in_order(found: list[Span], random: object) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    parts = segments_of(found)
    assert (
        parts == segments_of(shuffled) == segments_of(parts) == segments_of([(s.start, s.end) for s in parts])
    )
    assert set().union(*(range(s.start, s.end) for s in parts)) == set().union(
        *(range(s.start, s.end) for s in found)
    )
    assert all(a.end < b.start for a, b in pairwise(parts))
    assert extent(parts) == Span(min(s.start for s in found), max(s.end for s in found))


def test_a_claim_of_no_segment_is_refused() -> None:
    with pytest.raises(InvalidSpan, match="must cover"):
        segments_of([])


@given(segments(40), segments(40))
def test_the_overlap_ratio_is_that_of_intersection_and_union(
    one: tuple[Span, ...], other: tuple[Span, ...]
) -> None:
    ours = {at for span in one for at in range(span.start, span.end)}
    theirs = {at for span in other for at in range(span.start, span.end)}
    assert shared_length(one, other) == len(ours & theirs)
    assert overlap_ratio(one, other) == overlap_ratio(other, one) == len(ours & theirs) / len(ours | theirs)
    assert overlap_ratio(one, one) == 1.0


@given(st.data())
def test_trimming_takes_nothing_but_edges_and_is_done_once(data: st.DataObject) -> None:
    text = data.draw(any_text.filter(bool))
    start, end = data.draw(ranges(len(text)))
    for punctuation in (True, False):
        found = trim(text, start, end, punctuation=punctuation)
        if found is None:
            assert not text[start:end].strip()
            continue
        assert Span(start, end).contains(found)
        assert trim(text, found.start, found.end, punctuation=punctuation) == found
        assert not any(letter.isalnum() or letter in '“”"’()' for letter in text[start : found.start])
        assert not any(letter.isalnum() or letter in '“”"’()' for letter in text[found.end : end])
        assert not found.of(text)[0].isspace() or found.of(text)[0] in "\x1c\x1d\x1e\x1f\x85"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  the mill closed. ", "the mill closed"),
        ("“It closed,” ", "“It closed,”"),
        (" (so they say)", "(so they say)"),
        (" — ", "—"),
        ("…", "…"),
        ("\u2003\u00a0x\u3000", "x"),
    ],
)
def test_trimming_leaves_quotation_marks_brackets_and_lone_punctuation(text: str, left: str) -> None:
    found = trim(text, 0, len(text))
    assert found is not None
    assert found.of(text) == left


def test_trimming_white_space_alone_leaves_nothing_even_past_the_ends() -> None:
    assert trim(" \n\t ", -3, 99) is None
    assert trim("ab", -3, 99) == Span(0, 2)


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


@given(plain_text, st.data())
def test_every_offset_lies_in_the_sentence_of_its_index(text: str, data: st.DataObject) -> None:
    starts = sentence_starts(text)
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    index = sentence_index(starts, offset)
    assert starts[index] <= offset
    assert index + 1 == len(starts) or offset < starts[index + 1]


def test_sentences_end_at_full_stops_closing_marks_and_line_ends() -> None:
    text = "He said: “It is over.” She agreed! Then 3.5 per cent fell.\nA new line, e.g. this one.\n\nEnd"
    starts = sentence_starts(text)
    assert [text[a:b].strip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)] == [
        "He said: “It is over.”",
        "She agreed!",
        "Then 3.5 per cent fell.",
        "A new line, e.g. this one.",
        "End",
    ]


def test_blank_lines_at_the_beginning_belong_to_the_first_sentence() -> None:
    text = "\n\n \nHe left. She stayed."
    assert sentence_index(sentence_starts(text), text.index("He")) == 0
    assert sentence_index(sentence_starts(text), text.index("She")) == 1


@given(st.one_of(any_text, st.text(alphabet="a😀é\n", max_size=60)), st.data())
def test_utf16_offsets_are_those_of_the_encoded_text(text: str, data: st.DataObject) -> None:
    offsets = sorted(data.draw(st.lists(st.integers(0, len(text)), max_size=6)))
    wanted = [len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2 for offset in offsets]
    assert utf16_offsets(text, offsets) == wanted


@given(texts_with_segments())
def test_a_span_covers_the_slice_of_its_offsets(found: tuple[str, tuple[Span, ...]]) -> None:
    text, parts = found
    for span in parts:
        assert span.of(text) == text[span.start : span.end]
        assert len(span.of(text)) == len(span)
