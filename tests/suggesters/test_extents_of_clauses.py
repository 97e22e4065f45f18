"""Where a reported clause begins and ends when the parser, or the writer, puts something else beside it."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], list[Any]]

# Sentence, words of an outermost claim, source.
WHOLE = (
    (
        "The survey showed that nurses, cooks aged 50 and older, drivers living in huts and teachers liked it.",
        "nurses, cooks aged 50 and older, drivers living in huts and teachers liked it",
        "The survey",
    ),
    ("The bakers are saying that's true, that's not right.", "that's true, that's not right", "The bakers"),
    (
        "The clerk said she had seen letters from people planning a march, and that talk of a strike masked quarrels.",
        "she had seen letters from people planning a march, and that talk of a strike masked quarrels",
        "The clerk",
    ),
    (
        "The poll found that 60 percent of the drivers liked the road, while 23 percent wanted it closed.",
        "60 percent of the drivers liked the road, while 23 percent wanted it closed",
        "The poll",
    ),
    (
        "Reed told me this week that he couldn't remember his password and hasn't visited the site in six months.",
        "he couldn't remember his password and hasn't visited the site in six months",
        "Reed",
    ),
    (
        "Reed says he’s proud of his team and expects to leave the town with a cup.",
        "he’s proud of his team and expects to leave the town with a cup",
        "Reed",
    ),
    (
        "Reed said that their father “could be harsh,” and that Ann had suffered from his stern ways.",
        "their father “could be harsh,” and that Ann had suffered from his stern ways",
        "Reed",
    ),
    (
        "The director said the sums he saw were even worse, showing the north outspending the south by far.",
        "the sums he saw were even worse, showing the north outspending the south by far",
        "The director",
    ),
    (
        "Voters, Harper suggested, don’t have to worry that big shops can buy the council.",
        "Voters … don’t have to worry that big shops can buy the council",
        "Harper",
    ),
    (
        "But there is a risk, some farmers said, that the dam would break in spring.",
        "there is a risk … that the dam would break in spring",
        "some farmers",
    ),
    (
        "If it doesn't slow down, brokers say the price of bread will ruin the bakers.",
        "If it doesn't slow down … the price of bread will ruin the bakers",
        "brokers",
    ),
    (
        "A spokesman for the mill said the search had nothing to do with the town, had begun after the flood.",
        "the search had nothing to do with the town, had begun after the flood",
        "A spokesman for the mill",
    ),
    (
        "The barge is cleared to sail again, according to the F.A.A.",
        "The barge is cleared to sail again",
        "the F.A.A.",
    ),
    (
        "According to the club's manager, Bruno Haas, in May, the club's keeper, called “Wall,” stopped nine shots.",
        "in May, the club's keeper, called “Wall,” stopped nine shots",
        "the club's manager, Bruno Haas",
    ),
    (
        "According to the choir's teacher, Ada Lowe, on rainy evenings the hall fills twice.",
        "on rainy evenings the hall fills twice",
        "the choir's teacher, Ada Lowe",
    ),
    (
        "Less than a third agreed with the minister that the town would have to wait.",
        "the town would have to wait",
        "Less than a third",
    ),
)

# The same for what the writer adds.
CLIPPED = (
    (
        "Now, half of the voters said the mayor would do better, compared with a third last spring.",
        "the mayor would do better",
        "half of the voters",
    ),
    (
        "The two councillors have said they will not back the mayor, as has Ada Lowe, the treasurer.",
        "they will not back the mayor",
        "The two councillors",
    ),
    (
        "The senator has long said that he will support the plan, even as he has taken shots at its authors.",
        "he will support the plan",
        "The senator",
    ),
    (
        "Reed insisted it was too early to back the plan before adding that he liked the mayor.",
        "it was too early to back the plan",
        "Reed",
    ),
    (
        "Reed insisted it was too early to back the plan before adding that he liked the mayor.",
        "he liked the mayor",
        "Reed",
    ),
    (
        "The coach denounced the chants, saying his club did not want that dirt in an interview with the Courier.",
        "his club did not want that dirt",
        "The coach",
    ),
    (
        "They sent home a man (they called him “Vill” — the finder was a Scot, I believe).",
        "the finder was a Scot",
        "I",
    ),
)


@pytest.mark.parametrize(("sentence", "words", "source"), WHOLE + CLIPPED)
def test_a_reported_clause_is_neither_torn_nor_mixed_with_remarks(
    find: Find, sentence: str, words: str, source: str
) -> None:
    assert (words, source) in [(f.text, f.source) for f in find(sentence) if f.claim.parent is None]


def test_an_inserted_cue_after_a_place_or_a_condition_alone_is_followed_by_its_own_clause(find: Find) -> None:
    (found,) = find("When the mill burned, the baker said, that was the end of the village.")
    assert "that was the end of the village" in found.text


def test_a_condition_belongs_to_what_is_foreseen_and_not_to_what_is_offered(find: Find) -> None:
    found = find("If anybody still doubts her love of goats, Lowe has also argued that hay should be free.")
    assert "hay should be free" in [f.text for f in found]
