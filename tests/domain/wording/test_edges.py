import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.spans import Span, segments_of
from factdesk.domain.wording.edges import Edge, drag_edge, move_edge
from factdesk.domain.wording.graphemes import boundary_after, boundary_before, is_boundary
from factdesk.domain.wording.words import word_spans
from tests.strategies import any_text, ranges, scripts

TEXT = "The mill, they say, will close 👩‍👩‍👧 in May."


def moved(words: str, edge: Edge, steps: int, *, by_words: bool = True) -> str:
    start = TEXT.index(words)
    (found,) = move_edge(TEXT, (Span(start, start + len(words)),), edge, steps, by_words=by_words)
    return found.of(TEXT)


@pytest.mark.parametrize(
    ("edge", "steps", "left"),
    [
        (Edge.START, -1, "they say, will"),
        (Edge.START, 1, "will"),
        (Edge.START, 2, "say, will"),
        (Edge.END, 1, "say, will close"),
        (Edge.END, -1, "say"),
        (Edge.END, -2, "say, will"),
        (Edge.END, 9, "say, will close 👩‍👩‍👧 in May"),
    ],
)
def test_an_edge_moves_by_words_and_never_past_the_other(edge: Edge, steps: int, left: str) -> None:
    assert moved("say, will", edge, steps) == left


def test_an_edge_moves_by_what_a_reader_takes_for_one_character() -> None:
    assert moved("close", Edge.END, 2, by_words=False) == "close 👩‍👩‍👧"
    assert moved("close 👩‍👩‍👧", Edge.END, -1, by_words=False) == "close "
    assert moved("in", Edge.START, -2, by_words=False) == "👩‍👩‍👧 in"
    assert moved("👩‍👩‍👧", Edge.START, 1, by_words=False) == "👩‍👩‍👧"


def test_only_the_outer_edges_of_a_claim_in_parts_are_moved_by_key() -> None:
    parts = (Span(4, 8), Span(20, 24))
    assert move_edge(TEXT, parts, Edge.START, -1) == (Span(0, 8), Span(20, 24))
    assert move_edge(TEXT, parts, Edge.END, 1) == (Span(4, 8), Span(20, 30))


@given(st.data())
def test_a_moved_edge_cuts_nothing_and_the_other_end_stays(data: st.DataObject) -> None:
    text = data.draw(st.one_of(any_text, scripts).filter(bool))
    start, end = data.draw(ranges(len(text)))
    whole = Span(boundary_before(text, start), boundary_after(text, end))
    edge, steps = data.draw(st.sampled_from(Edge)), data.draw(st.integers(-3, 3))
    by_words = data.draw(st.booleans())
    (found,) = move_edge(text, (whole,), edge, steps, by_words=by_words)
    assert 0 <= found.start < found.end <= len(text)
    assert is_boundary(text, found.start)
    assert is_boundary(text, found.end)
    assert found.end == whole.end if edge is Edge.START else found.start == whole.start
    new, old = (found.start, whole.start) if edge is Edge.START else (found.end, whole.end)
    assert (new - old) * steps >= 0
    if by_words and new != old:
        assert not any(word.start < new < word.end for word in word_spans(text))


@given(st.data())
def test_a_dragged_edge_leaves_a_character_and_cuts_none(data: st.DataObject) -> None:
    text = data.draw(st.one_of(any_text, scripts).filter(bool))
    start, end = data.draw(ranges(len(text)))
    whole = Span(boundary_before(text, start), boundary_after(text, end))
    offset, at_start = data.draw(st.integers(0, len(text))), data.draw(st.booleans())
    (found,) = drag_edge(text, (whole,), 0, offset, at_start=at_start)
    assert is_boundary(text, found.start)
    assert is_boundary(text, found.end)
    assert found.end == whole.end if at_start else found.start == whole.start


def test_an_edge_dragged_past_the_other_leaves_one_character() -> None:
    text = "x" * 99
    parts = segments_of([Span(10, 20), Span(30, 40)])
    assert drag_edge(text, parts, 0, 3, at_start=False) == (Span(10, 11), Span(30, 40))
    assert drag_edge(text, parts, 1, 99, at_start=True) == (Span(10, 20), Span(39, 40))
    assert drag_edge(text, parts, 0, 35, at_start=False) == (Span(10, 40),), "segments that meet become one"
