from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.errors import InvalidSpan
from factdesk.domain.spans import (
    Span,
    extent,
    overlap_ratio,
    segments_of,
    sentence_index,
    sentence_starts,
    shared_length,
    utf16_offsets,
)
from tests.strategies import any_text, plain_text, segments, spans, texts_with_segments


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
