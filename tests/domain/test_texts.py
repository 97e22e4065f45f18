import hashlib

import pytest
from hypothesis import given

from factdesk.domain.errors import InvalidSpan, QuoteMismatch
from factdesk.domain.spans import Span, segments_of
from factdesk.domain.texts import CONTEXT, GAP, check_quote, fingerprint, normalise, quote, title_from
from tests.strategies import any_text, texts_with_segments

REPLACED = {0x00, 0xFDD0, 0xFDD1, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)}


def test_every_code_point_is_kept_or_replaced_by_one_so_that_no_offset_moves() -> None:
    kept = [chr(code) for code in range(0x110000) if code not in REPLACED and code != 0x0D]
    assert len(kept) == 1_112_064 - 6
    whole = "a" + "".join(kept)
    assert normalise(whole).text == whole
    assert normalise(whole).report == ()
    for code in REPLACED:
        assert normalise(f"a{chr(code)}b").text == "a\ufffdb"


@given(any_text)
def test_a28_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)
    twice = normalise(once.text)
    assert twice.text == once.text
    assert twice.report == ()
    assert bool(once.report) == (once.text != text)


@given(any_text)
def test_a_normalised_text_can_be_encoded_and_has_line_feeds_only(text: str) -> None:
    found = normalise(text).text
    assert found.encode("utf-8").decode("utf-8") == found
    assert "\r" not in found
    assert not found.startswith("\ufeff")
    assert not any(ord(letter) in REPLACED for letter in found)


def test_a28_the_report_says_what_was_changed_and_how_often() -> None:
    found = normalise("\ufeffone\r\ntwo\rthree\x00\ud800")
    assert found.text == "one\ntwo\nthree\ufffd\ufffd"
    assert found.report == (
        "A byte order mark at the beginning was dropped.",
        "2 line ends were changed to line feeds.",
        "2 characters that cannot be stored were replaced by U+FFFD.",
    )


def test_composed_and_decomposed_letters_spaces_and_quotation_marks_stay() -> None:
    text = " e\u0301 é \u00a0“x” ‘y’ \u2028 \u200d \ufeff inside "
    assert normalise(text).text == text


@given(any_text)
def test_a28_line_ends_of_every_system_give_one_fingerprint(text: str) -> None:
    plain = normalise(text.replace("\r", "")).text
    prints = {fingerprint(normalise(plain.replace("\n", end)).text) for end in ("\n", "\r\n", "\r")}
    assert prints == {hashlib.sha256(plain.encode()).hexdigest()}


@given(texts_with_segments())
def test_a_quote_stands_at_its_segments_with_its_surroundings(found: tuple[str, tuple[Span, ...]]) -> None:
    text, parts = found
    words = quote(text, parts)
    assert words.text == GAP.join(text[span.start : span.end] for span in parts)
    assert text[: parts[0].start].endswith(words.prefix)
    assert text[parts[-1].end :].startswith(words.suffix)
    assert len(words.prefix) == min(CONTEXT, parts[0].start)
    assert len(words.suffix) == min(CONTEXT, len(text) - parts[-1].end)
    check_quote(text, parts, words.text, "c1")


@given(texts_with_segments())
def test_a_quote_with_another_letter_is_a_mismatch(found: tuple[str, tuple[Span, ...]]) -> None:
    text, parts = found
    words = quote(text, parts).text
    with pytest.raises(QuoteMismatch, match="c1"):
        check_quote(text, parts, words + "x", "c1")
    at = parts[0].start
    other = text[:at] + ("y" if text[at] == "x" else "x") + text[at + 1 :]
    with pytest.raises(QuoteMismatch):
        check_quote(other, parts, words, "c1")


def test_a_mismatch_of_long_quotes_is_told_in_a_short_sentence() -> None:
    with pytest.raises(QuoteMismatch) as caught:
        check_quote("b" * 5_000, segments_of([(0, 5_000)]), "a" * 5_000, "c1")
    assert len(str(caught.value)) < 400


def test_quoting_past_the_end_is_refused() -> None:
    with pytest.raises(InvalidSpan):
        quote("abc", segments_of([(1, 9)]))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill closed. Its owner left.", "The mill closed."),
        ("\n\n  A headline without a stop\nText.", "A headline without a stop"),
        ("# Heading\ntext", "Heading"),
        ("##", "##"),
        ("It cost 3.5 million. Much.", "It cost 3.5 million."),
        ("", ""),
        ("\n \n", ""),
    ],
)
def test_a_title_is_the_first_sentence_or_line(text: str, title: str) -> None:
    assert title_from(text) == title


@given(any_text)
def test_a_title_is_one_short_line(text: str) -> None:
    title = title_from(text)
    assert len(title) <= 160
    assert "\n" not in title
