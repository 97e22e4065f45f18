"""What belongs to a claim and what the writer or another speaker adds, each on sentences of our own."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], list[Any]]

# Sentence, words of an outermost claim, source.
REACH = (
    (
        "Most buyers say they prefer cheap lamps, according to a survey of shops.",
        "Most buyers say they prefer cheap lamps",
        "a survey of shops",
    ),
    (
        "The clerk said the town kept 50 letters, which the mayor said were private.",
        "the town kept 50 letters",
        "The clerk",
    ),
    (
        "The clerk said the town kept 50 letters, which the mayor said were private.",
        "which … were private",
        "the mayor",
    ),
    (
        "The firm said it had closed ten shops since May and was reviewing others.",
        "it had closed ten shops since May and was reviewing others",
        "The firm",
    ),
    ("The heating, Ms. Ott told her guests, was broken.", "The heating … was broken", "Ms. Ott"),
    (
        "This time, Reed told his neighbours, the goats should eat “only the thistles” until autumn.",
        "This time … the goats should eat “only the thistles” until autumn",
        "Reed",
    ),
    (
        "The ferry changed its course at noon, its captain, Ann White, said on Saturday, and nobody fell ill.",
        "The ferry changed its course at noon … and nobody fell ill",
        "its captain, Ann White",
    ),
    (
        "The lake has been clean for years, a new survey by the county finds, a result that pleased swimmers.",
        "The lake has been clean for years",
        "a new survey by the county",
    ),
    (
        "Two sailors have said they saw a whale and three cooks have said they heard it.",
        "they saw a whale",
        "Two sailors",
    ),
    (
        "Two sailors have said they saw a whale and three cooks have said they heard it.",
        "they heard it",
        "three cooks",
    ),
    (
        "In a poll of readers last month, Mr. Lowe had a lead of ten points.",
        "Mr. Lowe had a lead of ten points",
        "a poll of readers",
    ),
    (
        "In a new survey, half of the bakers said they were tired.",
        "half of the bakers said they were tired",
        "a new survey",
    ),
    (
        "Mr. Lowe led the other farmers by ten points in the latest poll.",
        "Mr. Lowe led the other farmers by ten points",
        "the latest poll",
    ),
    (
        "The survey of bakers shows Leeds behind York and Hull, with nine ovens in the street.",
        "Leeds behind York and Hull, with nine ovens in the street",
        "The survey of bakers",
    ),
    (
        "Visitors recalled an old story in the village about a lost dog.",
        "an old story in the village about a lost dog",
        "Visitors",
    ),
    (
        "The plan was described as reckless by the mayor.",
        "The plan … as reckless",
        "the mayor",
    ),
    ("Voters see Reed as the best man for the job.", "Reed as the best man for the job", "Voters"),
    (
        "Teachers see the urge to draw on walls as caused by rain.",
        "the urge to draw on walls as caused by rain",
        "Teachers",
    ),
    ("He kept referring to the plan as a mistake.", "the plan as a mistake", "He"),
    ("She called him an expert on old bread.", "him an expert on old bread", "She"),
    ("The survey shows them without bread on Sundays.", "them without bread on Sundays", "The survey"),
    (
        "According to the report, Ada Lowe, a baker, sold the mill in May.",
        "Ada Lowe, a baker, sold the mill in May",
        "the report",
    ),
    (
        "The clerk said the mill would close in May, a move that surprised the town.",
        "the mill would close in May",
        "The clerk",
    ),
    (
        "The clerk said the mill would close in May — a date nobody had heard of.",
        "the mill would close in May",
        "The clerk",
    ),
    (
        "The clerk said the mill — a brick house by the river — would close in May.",
        "the mill — a brick house by the river — would close in May",
        "The clerk",
    ),
    (
        "The teachers said the attic held one secret: that a family of owls lived there.",
        "the attic held one secret: that a family of owls lived there",
        "The teachers",
    ),
    (
        "As reported by the Courier, herons have built a nest on the chimney.",
        "herons have built a nest on the chimney",
        "the Courier",
    ),
    ("He noted the smell of smoke, adding “nobody lit the stove today.”", "the smell of smoke", "He"),
    ("Two clerks confirmed the sale on condition of anonymity.", "the sale", "Two clerks"),
    ("The clerk confirmed the sale of the mill in a statement.", "the sale of the mill", "The clerk"),
    ("The paper cited the tax as a reason for the loss.", "the tax as a reason for the loss", "The paper"),
    (
        "The baker said the summers in which her grandmother sold plums, pears and “honest” bread were warmer.",
        "the summers in which her grandmother sold plums, pears and “honest” bread were warmer",
        "The baker",
    ),
    (
        "As Lowe told her sister, the cellar was full of apples.",
        "the cellar was full of apples",
        "Lowe",
    ),
    (
        "According to the orchestra's director, Ada Lowe, on rainy evenings the hall fills twice.",
        "on rainy evenings the hall fills twice",
        "the orchestra's director, Ada Lowe",
    ),
    (
        "Reed said, “We were late and the road was bad.\n\nWe could have gone by train and been home by five.”",
        "“We were late and the road was bad.\n\nWe could have gone by train and been home by five.”",
        "Reed",
    ),
    ("Analysts expect that prices will fall in May.", "prices will fall in May", "Analysts"),
    ("The farmers fear the dam could break in spring.", "the dam could break in spring", "The farmers"),
)

# What nobody puts forward.
NOT_SAID = (
    "Do you think the bridge is safe?",
    "“Do you think the bridge is safe?” the reporter asked.",
    "Assuming that the bridge is safe, the parade can begin.",
    "The clerk knows who broke the window.",
    "The baker quickly slid in the polls.",
    "That said, the town has two mills.",
    "All told, the town has two mills.",
    "The vote will determine whether the mill is sold.",
    "The farmer saw a fox in the yard.",
)


@pytest.mark.parametrize(("sentence", "words", "source"), REACH)
def test_a_claim_reaches_as_far_as_its_source_speaks(
    find: Find, sentence: str, words: str, source: str
) -> None:
    assert (words, source) in [(f.text, f.source) for f in find(sentence) if f.claim.parent is None]


@pytest.mark.parametrize("sentence", NOT_SAID)
def test_what_is_asked_or_thought_by_nobody_is_no_claim(find: Find, sentence: str) -> None:
    assert find(sentence) == []


def test_what_is_doubted_is_held_open(find: Find) -> None:
    (found,) = find("Some farmers doubt that the dam will hold.")
    assert (found.text, found.label) == ("the dam will hold", "unconfirmed")
