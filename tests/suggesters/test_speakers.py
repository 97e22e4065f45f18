"""Speakers who are named by a colon or a dash alone."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], list[Any]]

NAMED = (
    ("Reed: Bridge closed until May\n\nThe town has 500 people.", "Bridge closed until May", "Reed"),
    ("Report: Mayor met the builder twice.\n", "Mayor met the builder twice", "Report"),
    ("Jo Reed: ‘The bridge is safe.’\n", "‘The bridge is safe.’", "Jo Reed"),
    ("BAD NEWS - More from Jo Reed: “The bridge is shut.” [Gazette]", "“The bridge is shut.”", "Jo Reed"),
    ("Readers wrote.\n\n“He never kept a promise.” ― Ada Marsh\n", "“He never kept a promise.”", "Ada Marsh"),
    (
        "Readers wrote.\n\n“He never kept a promise.”\u00a0— Ada Marsh\n",
        "“He never kept a promise.”",
        "Ada Marsh",
    ),
    ("“The dam will hold.”\u00a0—\u00a0Ada Marsh", "“The dam will hold.”", "Ada Marsh"),
    ('"REED: The bridge will stay closed until May.\n', "The bridge will stay closed until May", "REED"),
)
UNNAMED = (
    "The Latest: Oldtown bridge opens to traffic again",
    "Breaking: Bridge opens after all",
    "Photo: The bridge in 1920, before the flood",
    "Reed: Is the bridge safe after all these years?",
    "Ada Marsh: An interview with the keeper of the old bridge\n",
    "Ada Marsh: A short profile of the woman behind the dam\n",
)


@pytest.mark.parametrize(("text", "words", "source"), NAMED)
def test_a_name_with_a_colon_or_dash_is_a_source(find: Find, text: str, words: str, source: str) -> None:
    assert (words, source) in [(f.text, f.source) for f in find(text)]


@pytest.mark.parametrize("text", UNNAMED)
def test_headings_and_questions_have_no_speaker(find: Find, text: str) -> None:
    assert find(text) == []


def test_names_in_small_letters_make_a_transcript_from_three_lines_on(find: Find) -> None:
    lines = [
        "Ann Lee: The bridge was closed in May.",
        "Bo Hall: It was closed in June instead.",
        "Ann Lee: It was closed for a year.",
    ]
    assert [f.source for f in find("An evening debate.\n\n" + "\n".join(lines))] == [
        "Ann Lee",
        "Bo Hall",
        "Ann Lee",
    ]
    assert find("An evening debate.\n\n" + lines[0]) == []


def test_a_quotation_with_a_cue_of_its_own_is_found_once(find: Find) -> None:
    assert len(find("Reed: ‘The bridge is safe,’ he said.")) == 1


def test_dots_behind_a_name_are_no_claim(find: Find) -> None:
    assert find("Reed: . . .") == []
