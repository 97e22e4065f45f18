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
    ("The bakers are saying that's stale, that's not bread.", "that's stale, that's not bread", "The bakers"),
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
        "Reed told the baker that he couldn't find his ladder and hasn't climbed the roof since May.",
        "he couldn't find his ladder and hasn't climbed the roof since May",
        "Reed",
    ),
    (
        "Ott says she’s fond of her goats and expects to sell the farm with a gain.",
        "she’s fond of her goats and expects to sell the farm with a gain",
        "Ott",
    ),
    (
        "Reed said that the old cook “was a grouch,” and that Ann had learnt little from her.",
        "the old cook “was a grouch,” and that Ann had learnt little from her",
        "Reed",
    ),
    (
        "The director said the bills were higher, showing the north outspending the south by far.",
        "the bills were higher, showing the north outspending the south by far",
        "The director",
    ),
    (
        "Voters, Harper suggested, should never worry that rich brewers own the council.",
        "Voters … should never worry that rich brewers own the council",
        "Harper",
    ),
    (
        "Still there is a danger, some farmers said, that the dam would break in spring.",
        "there is a danger … that the dam would break in spring",
        "some farmers",
    ),
    (
        "If the frost stays, brokers say the price of bread will ruin the bakers.",
        "If the frost stays … the price of bread will ruin the bakers",
        "brokers",
    ),
    (
        "A spokesman for the mill said the fire spared the mill, had begun after the flood.",
        "the fire spared the mill, had begun after the flood",
        "A spokesman for the mill",
    ),
    (
        "The barge may sail, according to the F.A.A.",
        "The barge may sail",
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
        "Few cooks agreed with the minister that the inns should close.",
        "the inns should close",
        "Few cooks",
    ),
)

# The same for what the writer adds.
CLIPPED = (
    (
        "Half of the tenants said they liked the roof, compared with a third last spring.",
        "they liked the roof",
        "Half of the tenants",
    ),
    (
        "The two councillors have said they dislike the bridge, as has Ada Lowe, the treasurer.",
        "they dislike the bridge",
        "The two councillors",
    ),
    (
        "The warden has long said that he likes the plan, even as he laughs at its authors.",
        "he likes the plan",
        "The warden",
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
