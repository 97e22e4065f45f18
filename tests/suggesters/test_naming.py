"""Whom sources stand for: cases of our own, and those in which nobody may be named."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], list[Any]]

SAID = " said the bridge was shut."

SHORT_NAMES = (
    ("Mayor Ada Lowe came early.", "Lowe", "Mayor Ada Lowe"),
    ("Ada Lowe, the mayor of Oldtown, came early.", "Lowe", "Ada Lowe, mayor of Oldtown"),
    ("Harbour spokesman Peter Hale came early.", "Mr Hale", "Peter Hale, Harbour spokesman"),
    ("The harbour's director, Peter Hale, came early.", "Hale", "Peter Hale, harbour's director"),
    ("Lowe came early.", "Ada Lowe", "Ada Lowe"),
    ("Dr. Ada Lowe came early.", "Lowe", "Dr. Ada Lowe"),
    ("Mr. Peter Hale came early.", "Hale", "Peter Hale"),
    ("Peter J. Hale came early.", "Peter Hale", "Peter J. Hale"),
    ("Former trade minister Ruth Osei came early.", "Osei", "Ruth Osei, Former trade minister"),
    ("Peter Hale Jr. came early.", "Hale", "Peter Hale Jr."),
    ("Senator Ruth Osei came early.", "Sen. Osei", "Senator Ruth Osei"),
    ("Ruth Osei, a lawyer, met Peter Hale.", "Hale", "Peter Hale"),
    ("Ruth Osei, who is a lawyer, came early.", "Osei", "Ruth Osei"),
    ("Peter Hale and Mary Hale came early.", "Peter Hale", "Peter Hale"),
    ("Peter Hale came early with Mary Hale.", "Mrs. Hale", "Mary Hale"),
    ("Mr Hale came early.", "Mr Hale", "Mr Hale"),
    ("Lt. Gov. Ruth Osei came early.", "Osei", "Lt. Gov. Ruth Osei"),
    ("Patty Judge came early.", "Judge", "Patty Judge"),
    ("Peter Hale Meets Ada Lowe\n\nMayor Ada Lowe came early.", "Lowe", "Mayor Ada Lowe"),
)  # fmt: skip
OFFICES = (
    ("Harbour spokesman Peter Hale came early.", "The spokesman", "Peter Hale, Harbour spokesman"),
    ("Mayor Ada Lowe came early.", "The mayor", "Mayor Ada Lowe"),
    ("Ada Lowe, the mayor of Oldtown, came early.", "The mayor of Oldtown", "Ada Lowe, mayor of Oldtown"),
    ("The Trade Ministry wrote first.", "The ministry", "The Trade Ministry"),
    ("The Osei campaign wrote first.", "The campaign", "The Osei campaign"),
)  # fmt: skip
PRONOUNS = (
    ("Mayor Ada Lowe came early.", "She", "Mayor Ada Lowe"),
    ("Peter Hale met Ada Lowe.", "She", "Ada Lowe"),
    ("Peter Hale met Ada Lowe.", "He", "Peter Hale"),
    ("A spokesman for the harbour came early.", "He", "A spokesman for the harbour"),
    ("Harbour spokeswoman Sol Kirby came early.", "She", "Sol Kirby, Harbour spokeswoman"),
    ("The officials met at noon.", "They", "They"),
    ("The Lantern reported that the tunnel was open.", "It", "The Lantern"),
    ("When Peter Hale came,", "he", "Peter Hale"),
    ("King Osric came early.", "He", "King Osric"),
)  # fmt: skip
OTHERWISE = (
    ("Lowe said the bridge was shut. Mayor Ada Lowe had come early.", "Lowe", "Mayor Ada Lowe"),
    ("The Oldtown Lantern wrote first. The Lantern reported it was shut.", "The Lantern", "The Oldtown Lantern"),
    ("Peter Hale came early. “The bridge is shut,” he said.", "he", "Peter Hale"),
    ("Ada Lowe said the tunnel was open. The road was wet. She added that the bridge was shut.", "She", "Ada Lowe"),
    ("Peter Hale said the tunnel was open. “The bridge is shut,” he told reporters.", "he", "Peter Hale"),
    ("Ada Lowe came early. “The road is wet,” Peter Hale, 58, told her. “It rains,” he said.", "he", "Peter Hale"),
    ("Ada Lowe, who said the bridge was shut, came early.", "who", "Ada Lowe"),
    ("Officials said the tunnel was open. They added that the bridge was shut.", "They", "Officials"),
)  # fmt: skip
"""Whole texts."""
NOBODY = (
    ("Peter Hale and David Orme came early.", "He"),
    ("Peter Hale came early.", "She"),
    ("The Oldtown Lantern came early.", "He"),
    ("Oldtown is a small town.", "He"),
    ("Ada Lowe came early.", "It"),
    ("Ada Lowe came early.", "They"),
    ("Ada Lowe came early.", "We"),
    ("The Osei campaign met the Hale campaign.", "The campaign"),
    ("Peter Hale came with Mary Hale.", "Hale"),
    ("The White House wrote first.", "The house"),
    ("Mayor Ada Lowe met Mayor Peter Hale.", "The mayor"),
    ("Ada Lowe came early.", "Officials"),
    ("Ada Lowe came early.", "Sources"),
    ("Ada Lowe came early.", "A mayor"),
    ("Ben Orme, an actor, met Peter Hale.", "The actor"),
    ("“Peter Hale is my friend,” it read.", "He"),
)  # fmt: skip


def named(find: Find, text: str, source: str) -> str:
    """The name that the last claim with this source is shown with."""
    shown: str = [found.claim.source_name for found in find(text) if found.source == source][-1]
    return shown


@pytest.mark.parametrize(("before", "source", "name"), [*SHORT_NAMES, *OFFICES, *PRONOUNS])
def test_whoever_was_named_before_is_shown_in_full(find: Find, before: str, source: str, name: str) -> None:
    assert named(find, f"{before} {source}{SAID}", source) == name


@pytest.mark.parametrize(("text", "source", "name"), OTHERWISE)
def test_a_source_may_stand_anywhere(find: Find, text: str, source: str, name: str) -> None:
    assert named(find, text, source) == name


@pytest.mark.parametrize(("before", "source"), NOBODY)
def test_where_the_text_does_not_tell_its_own_words_stay(find: Find, before: str, source: str) -> None:
    assert named(find, f"{before} {source}{SAID}", source) == source


def test_who_says_i_in_a_quotation_is_its_speaker(find: Find) -> None:
    text = "“I think I said that the bridge was shut,” said Mayor Ada Lowe."
    assert named(find, text, "I") == "Mayor Ada Lowe"


def test_a_name_with_two_bearers_goes_to_whom_it_was_given_alone(find: Find) -> None:
    text = "Hale came early. Peter Hale met Mary Hale. Hale said the bridge was shut."
    assert named(find, text, "Hale") == "Hale"
    text = "Peter Hale came early. Hale met his sister, Mary Hale. Hale said the bridge was shut."
    assert named(find, text, "Hale") == "Peter Hale"


def test_a_pronoun_follows_whom_the_text_keeps_speaking_of(find: Find) -> None:
    text = "Peter Hale came early. He met nobody. He saw the tunnel. He said the bridge was shut."
    assert named(find, text, "He") == "Peter Hale"


def test_all_mentions_of_one_person_are_shown_alike(find: Find) -> None:
    text = (
        "Hale said the bridge was shut. Harbour spokesman Peter Hale said the tunnel was open."
        " “The road is wet,” he said. Mr Hale added that the mill stood."
    )
    assert {found.claim.source_name for found in find(text)} == {"Peter Hale, Harbour spokesman"}


@pytest.mark.parametrize(
    "office",
    [
        "his friend",
        "the most able candidate of all",
        "a man",
        "author of “The Long Road, and What Came After It, Told by",
    ],
)
def test_what_says_nothing_of_somebody_is_no_office(find: Find, office: str) -> None:
    text = f"Peter Hale, {office}, came early. Hale said the bridge was shut."
    assert named(find, text, "Hale") in ("Peter Hale", "Peter Hale, author")
