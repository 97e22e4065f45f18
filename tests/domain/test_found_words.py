"""Where the words that somebody searches for stand in a text."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.found_words import folded, found_spans, snippet_of, words_typed
from tests.strategies import any_text, plain_text

LONG = "Nobody knew. " * 40 + "The mayor denied that talks had failed. " + "It rained on. " * 40


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("The mayor denied it, twice.", "denied", ["denied"]),
        ("The mayor denied it, twice.", "MAYOR den", ["mayor", "denied"]),
        ("The mayors and the mayor.", "mayor the", ["The", "the", "mayor"]),
        ("Señor Núñez and nunez", "nunez", ["Núñez", "nunez"]),
        ("nunez and Nu\u0301n\u0303ez", "Núñez", ["nunez", "Nu\u0301n\u0303ez"]),
        ("It's over. It’s not, it s.", "it's", ["It's", "It’s", "it s"]),
        ("under_score", "score", ["score"]),
        ("a.b (c) [d]", "(c) [", ["c"]),
        ("😀 mayor 😀", "mayor", ["mayor"]),
        ("nothing", "", []),
        ("nothing", "“…” ’", []),
        ("", "nothing", []),
        ("İstanbul", "stanbul", []),
    ],
)
def test_words_are_found_whole_and_the_last_as_a_beginning(text: str, words: str, found: list[str]) -> None:
    assert sorted(span.of(text) for span in found_spans(text, words)) == sorted(found)


@given(any_text)
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)


@given(plain_text, any_text)
def test_every_find_is_a_word_that_was_typed_or_begins_with_the_last(text: str, words: str) -> None:
    wanted = ["".join(re.findall(r"[^\W_]", folded(word))) for word in words_typed(words)]
    spans = found_spans(text, words)
    for span in spans:
        letters = "".join(re.findall(r"[^\W_]", folded(unicodedata.normalize("NFC", span.of(text)))))
        assert letters in wanted or letters.startswith(wanted[-1])
    assert list(spans) == sorted(spans)


@given(st.lists(st.text("abcé", min_size=1, max_size=4), min_size=1, max_size=30), st.data())
def test_a_word_of_the_text_is_always_found(words: list[str], data: st.DataObject) -> None:
    wanted = data.draw(st.sampled_from(words))
    found = found_spans(" ".join(words), wanted)
    assert len(found) == sum(folded(word).startswith(folded(wanted)) for word in words)


@given(plain_text, any_text)
def test_a_snippet_shows_what_was_found_on_one_line(text: str, words: str) -> None:
    snippet = snippet_of(text, words)
    assert bool(snippet.found) == bool(found_spans(text, words))
    assert not re.search(r"[\n\t]", snippet.text)
    found = {re.sub(r"\s", " ", span.of(text)) for span in found_spans(text, words)}
    assert {span.of(snippet.text) for span in snippet.found} <= found


def test_a_snippet_shows_the_place_where_most_of_the_words_stand_together() -> None:
    snippet = snippet_of(f"A mayor came. {LONG}", "talks mayor denied")
    assert snippet.text.startswith("… ")
    assert snippet.text.endswith(" …")
    assert [span.of(snippet.text) for span in snippet.found] == ["mayor", "denied", "talks"]
    assert len(snippet.text) < 160


def test_a_snippet_of_a_short_text_is_the_whole_of_it() -> None:
    assert snippet_of("The mayor\ndenied it.", "denied").text == "The mayor denied it."
