from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.spans import Span
from factdesk.domain.wording.graphemes import is_boundary
from factdesk.domain.wording.trimming import nearest_word_edge, snap, trim
from factdesk.domain.wording.words import word_spans
from tests.strategies import any_text, ranges, scripts

some_text = st.one_of(any_text, scripts).filter(bool)


def trimmed(text: str, start: int, end: int) -> Span | None:
    return trim(text, start, end)


def spaces_trimmed(text: str, start: int, end: int) -> Span | None:
    return trim(text, start, end, punctuation=False)


@pytest.mark.parametrize("way", [trimmed, spaces_trimmed, snap])
@given(data=st.data())
def test_what_is_left_of_a_range_stays_as_it_is_when_done_again(
    way: Callable[[str, int, int], Span | None], data: st.DataObject
) -> None:
    text = data.draw(some_text)
    start, end = data.draw(ranges(len(text)))
    found = way(text, start, end)
    if found is None:
        assert not any(word.start < end and start < word.end for word in word_spans(text))
        return
    assert 0 <= found.start < found.end <= len(text)
    assert way(text, found.start, found.end) == found


@given(st.data())
def test_trimming_takes_only_edges_and_no_letter(data: st.DataObject) -> None:
    text = data.draw(some_text)
    start, end = data.draw(ranges(len(text)))
    for punctuation in (True, False):
        found = trim(text, start, end, punctuation=punctuation)
        gone = text[start:end] if found is None else text[start : found.start] + text[found.end : end]
        assert not any(letter.isalnum() for letter in gone)
        assert found is None or Span(start, end).contains(found)
        if is_boundary(text, start) and is_boundary(text, end) and found is not None:
            assert is_boundary(text, found.start)
            assert is_boundary(text, found.end)


@given(st.data())
def test_a_snapped_selection_holds_every_word_it_touched_and_cuts_none(data: st.DataObject) -> None:
    text = data.draw(some_text)
    start, end = data.draw(ranges(len(text)))
    touched = [word for word in word_spans(text) if word.start < end and start < word.end]
    found = snap(text, start, end)
    if found is None:
        assert not touched
        return
    assert is_boundary(text, found.start)
    assert is_boundary(text, found.end)
    assert all(found.contains(word) for word in touched)
    for word in word_spans(text):
        assert not word.start < found.start < word.end
        assert not word.start < found.end < word.end


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("  the mill closed. ", "the mill closed"),
        ("“It closed,” ", "“It closed,”"),
        ("'It's closed,' he said, 'for good.' ", "'It's closed,' he said, 'for good.'"),
        (" (so they say)", "(so they say)"),
        (" — ", "—"),
        ("…", "…"),
        (" ” ", "”"),
        ("\u2003\u00a0x\u3000", "x"),
        ("It closed in the U.S. ", "It closed in the U.S."),
        (" -5 degrees,", "-5 degrees"),
        ("the workers’ ", "the workers’"),
        ("“First.\n\n“Second.” ", "“First.\n\n“Second.”"),
        ("„So war es“, ", "„So war es“"),
        ("«C’est faux», ", "«C’est faux»"),
        ("»So war es«, ", "»So war es«"),
        ("「今日は。」。", "「今日は。」"),
        ("، قالَ ذلك؟", "قالَ ذلك"),
        ("\u200fשלום\u200f.", "שלום"),
        ("👩‍👩‍👧, ", "👩‍👩‍👧"),
        ("‘He said “no”’ ", "‘He said “no”’"),
    ],
)
def test_trimming_leaves_what_belongs_to_the_claim(text: str, left: str) -> None:
    found = trim(text, 0, len(text))
    assert found is not None
    assert found.of(text) == left


@pytest.mark.parametrize(
    ("selected", "left"),
    [
        ("“It closed", "It closed"),
        ("closed,”", "closed"),
        ("(so they", "so they"),
        ("they say).", "they say"),
        ("'for", "for"),
        ("good.'", "good"),
        ("“It closed,” he", "“It closed,” he"),
    ],
)
def test_a_mark_without_its_partner_goes(selected: str, left: str) -> None:
    text = "“It closed,” he said (so they say). And 'for good.'"
    start = text.index(selected)
    found = trim(text, start, start + len(selected))
    assert found is not None
    assert found.of(text) == left


@pytest.mark.parametrize(
    ("touched", "taken"),
    [
        ("inis", "minister’s"),
        ("r’s car, b", "minister’s car, burnt"),
        ("urnt do", "burnt down"),
        (" car, ", "car"),
        ("天", "天"),
        ("天気が", "天気が"),
        ("ーパ", "スーパー"),
    ],
)
def test_a_selection_grows_to_whole_words_and_no_further(touched: str, taken: str) -> None:
    text = "The minister’s car, burnt down. 今日は天気がいいスーパー"
    start = text.index(touched)
    found = snap(text, start, start + len(touched))
    assert found is not None
    assert found.of(text) == taken


def test_white_space_alone_leaves_nothing_even_past_the_ends() -> None:
    assert trim(" \n\t ", -3, 99) is None
    assert snap(" \u200b ", -3, 99) is None
    assert trim("ab", -3, 99) == snap("ab", -3, 99) == Span(0, 2)
    assert snap("ab", 1, 1) is None


@given(some_text, st.integers(0, 60))
def test_a_snapped_edge_cuts_neither_word_nor_character(text: str, offset: int) -> None:
    edge = nearest_word_edge(text, min(offset, len(text)))
    assert is_boundary(text, edge)
    assert not any(word.start < edge < word.end for word in word_spans(text))
