"""Offsets of the domain and positions of Qt, over everything that Unicode holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from factdesk.domain.spans import Span
from factdesk.gui.article.display import LONGEST_UNBROKEN_RUN, BlankRun, blank_runs, displayable, has_long_run
from factdesk.gui.article.offsets import DisplayText

NASTY = [
    *(
        "\r",
        "\n",
        "\r\n",
        "\x00",
        "\u00a0",
        "\u2028",
        "\u2029",
        "\ufdd0",
        "\ufdd1",
        "\ufeff",
        "\ufffe",
        "\uffff",
    ),
    *("\ud800", "\udc00", "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467", "\U0001f1e9\U0001f1ea"),
    *(
        "e\u0301",
        "\u0627\u0644",
        "\u05d0\u05d1",
        "\u202e",
        "\u2066",
        "\ufffc",
        "\x0b",
        "\x0c",
        "\x85",
        "\x1f",
    ),
    *("\t", " ", "a", "word", "\U00020000", "\U0010ffff", "\u1100\u1161\u11a8", "\ufe0f"),
]
nasty_texts = st.lists(st.sampled_from(NASTY), max_size=40).map("".join)
headings = st.one_of(st.just(""), nasty_texts.map(lambda words: " ".join(words.split())))


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(nasty_texts, headings)
def test_the_shown_copy_has_the_utf_16_length_of_the_text(text: str, heading: str) -> None:
    shown = DisplayText(text, heading).shown
    assert units(shown) == units(text) + (units(heading) + 1 if heading else 0)
    assert not set(shown) & set("\r\x00\u2029\ufdd0\ufdd1\ud800\udc00")
    assert shown[:1] not in ("\ufeff", "\ufffe")


@pytest.mark.usefixtures("qapp")
@settings(deadline=None)
@given(nasty_texts, headings)
def test_qt_keeps_every_position_of_a_nasty_text(text: str, heading: str) -> None:
    shown = DisplayText(text, heading)
    document = QTextDocument()
    document.setDocumentLayout(QPlainTextDocumentLayout(document))
    document.setPlainText(shown.shown)
    # One more than the text: every document ends with a paragraph separator of its own.
    assert document.characterCount() == units(shown.shown) + 1
    for offset, character in enumerate(shown.shown[len(shown.shown) - len(text) :]):
        if character <= "\uffff":
            held = document.characterAt(shown.position(offset))
            assert held == ("\u2029" if character == "\n" else character)
    assert document.blockCount() == shown.shown.count("\n") + 1


@given(nasty_texts, headings, st.data())
def test_a_span_survives_the_way_to_the_screen_and_back(text: str, heading: str, data: st.DataObject) -> None:
    shown = DisplayText(text, heading)
    for offset in range(len(text) + 1):
        position = shown.position(offset)
        assert shown.offset(position, forward=True) == shown.offset(position, forward=False) == offset
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        assert shown.span(shown.position(start), shown.position(end)) == Span(start, end)


@given(nasty_texts, st.integers(-5, 400))
def test_a_position_inside_a_character_snaps_outwards(text: str, position: int) -> None:
    shown = DisplayText(text)
    back, forth = shown.offset(position, forward=False), shown.offset(position, forward=True)
    clamped = min(max(position, 0), units(text))
    assert shown.position(back) <= clamped <= shown.position(forth)
    assert forth - back <= 1


def test_positions_in_the_heading_and_past_the_end_count_as_the_nearest_end() -> None:
    shown = DisplayText("ab", "Head\U0001f600ing")
    assert [shown.offset(at, forward=True) for at in (0, 3, shown.base)] == [0, 0, 0]
    assert shown.offset(99, forward=False) == 2
    assert shown.span(0, 5) is None
    assert shown.span(0, 99) == Span(0, 2)


def test_a27_every_single_scalar_value_alone_is_one_character_long_on_the_screen() -> None:
    for point in range(0x110000):
        if not 0xD800 <= point <= 0xDFFF:
            assert len(displayable(chr(point))) == 1


def test_blank_lines_are_counted_by_line_number() -> None:
    assert blank_runs("\n\nOne\n\n \t\n\nTwo\nThree\n") == [BlankRun(0, 1), BlankRun(3, 5), BlankRun(8, 8)]
    assert blank_runs("One\nTwo") == []
    assert blank_runs("") == [BlankRun(0, 0)]


@given(st.lists(st.sampled_from(["", " ", "word", "\u00a0", "two words"]), max_size=30))
def test_blank_runs_are_exactly_the_lines_without_letters(lines: list[str]) -> None:
    lines = lines or [""]
    blank = [number for number, line in enumerate(lines) if not line.strip(" \t\u00a0")]
    assert [
        number for run in blank_runs("\n".join(lines)) for number in range(run.first, run.last + 1)
    ] == blank


@pytest.mark.parametrize("before", [0, 1, 7_777, LONGEST_UNBROKEN_RUN, 33_333])
@pytest.mark.parametrize("longer", [False, True])
def test_an_unbroken_run_is_found_wherever_it_lies(before: int, longer: bool) -> None:
    run = "x" * (LONGEST_UNBROKEN_RUN + longer)
    text = ("ab " * (before // 3)) + run + " tail " * 5_000
    assert has_long_run(text) is longer
