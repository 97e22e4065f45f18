"""Clauses, predicates and quotations that the parser lost, or hung in the wrong place, each on sentences of our own."""

from collections.abc import Callable
from typing import Any

import pytest

Find = Callable[[str], list[Any]]

# Text, words of an outermost claim, source.
FOUND = (
    (
        "Reed said the night was “long and cold.” Lowe said the harbour's future is “drifting away.”",
        "the harbour's future is “drifting away.”",
        "Lowe",
    ),
    (
        "The coach called the referee “unfair.” His captain called the whole match “a shambles.”",
        "the whole match “a shambles.”",
        "His captain",
    ),
    (
        "Reed called the head of the agency, Ada Lowe, “utterly reckless” and left the hall.",
        "the head of the agency, Ada Lowe, “utterly reckless”",
        "Reed",
    ),
    (
        "The union called both the mayor and the harbour master “cowards” on Monday.",
        "both the mayor and the harbour master “cowards”",
        "The union",
    ),
    ("Lowe called him a kind, patient and loving man.", "him a kind, patient and loving man", "Lowe"),
    (
        "Unless the rain stops, farmers say, the harvest will rot.",
        "Unless the rain stops … the harvest will rot",
        "farmers",
    ),
    (
        "With every new delay, the engineers admit, it becomes harder to defend the plan.",
        "With every new delay … it becomes harder to defend the plan",
        "the engineers",
    ),
    (
        "The surveyors found the depth of the lake in spring exceeded all older figures.",
        "the depth of the lake in spring exceeded all older figures",
        "The surveyors",
    ),
    (
        "Shopkeepers, like their customers, say taxing sugar helps nobody.",
        "taxing sugar helps nobody",
        "Shopkeepers",
    ),
    (
        "He said closing it could cost the town ninety jobs.",
        "closing it could cost the town ninety jobs",
        "He",
    ),
    (
        "She noted that during the strike the price of bread had doubled.",
        "during the strike the price of bread had doubled",
        "She",
    ),
    ("He said on the way to the station he would not run again.", "he would not run again", "He"),
    (
        "As the Courier wrote in March, the ferry has never made a profit.",
        "the ferry has never made a profit",
        "the Courier",
    ),
    (
        "The clerk added that without a new roof, “the hall will not see another winter.”",
        "without a new roof, “the hall will not see another winter.”",
        "The clerk",
    ),
    (
        "The captain wrote:\n\nThe harbour froze on Monday and no boat has left since.\n\nThe mayor was away.",
        "The harbour froze on Monday and no boat has left since.",
        "The captain",
    ),
    (
        "Ott says his keys were taken from him and he was locked into the cellar.",
        "his keys were taken from him and he was locked into the cellar",
        "Ott",
    ),
    (
        'The minister says "two schools will close. Then the buses will be cut as well" (translated).',
        '"two schools will close. Then the buses will be cut as well"',
        "The minister",
    ),
    (
        'He said, "In May we had hope.\n\nBy June it was gone." After that, Ott said, "We are tired."',
        '"In May we had hope.\n\nBy June it was gone."',
        "He",
    ),
    ('Then they all stood up and he said, "Never."', '"Never."', "he"),
    (
        'Reed stated, "The pump was broken for weeks." Lowe asserted that the crew, "being tired," slept.',
        'the crew, "being tired," slept',
        "Lowe",
    ),
    (
        'Reed stated, "The pump was broken for weeks." Lowe asserted that the crew, "being tired," slept.',
        '"The pump was broken for weeks."',
        "Reed",
    ),
    (
        "The bridge (the third on this spot, she believes) was built in wood.",
        "the third on this spot",
        "she",
    ),
    (
        "The lake, as one of the rangers told us, never freezes before March.",
        "The lake … never freezes before March",
        "one of the rangers",
    ),
    (
        "The auditors found some 40 percent “had no papers at all.”",
        "some 40 percent “had no papers at all.”",
        "The auditors",
    ),
    (
        "As stated in the annual report, there are two wells and a spring.",
        "there are two wells and a spring",
        "",
    ),
    (
        "The mill was a “safe place” that fed “half the valley,” Ott recalled.",
        "The mill was a “safe place” that fed “half the valley,”",
        "Ott",
    ),
    (
        "The children, it turns out, are fond of “Peter Pan,” Ms. Lowe said.",
        "The children, it turns out, are fond of “Peter Pan,”",
        "Ms. Lowe",
    ),
    (
        "“It was late,” Ott said on “Talk of the Day.” “Nobody was hurt at all.”",
        "“It was late,” … “Nobody was hurt at all.”",
        "Ott",
    ),
    (
        "It was in ‘08 that the mill shut. “We all lost our work,” Lowe said. “It was hard.”",
        "“We all lost our work,” … “It was hard.”",
        "Lowe",
    ),
    (
        "“My office is the right one for it.” He said, twice, that he would move on Wednesday.",
        "he would move on Wednesday",
        "He",
    ),
    (
        "She said the plan has one great virtue: “It costs us nothing at all.”",
        "the plan has one great virtue … “It costs us nothing at all.”",
        "She",
    ),
)


@pytest.mark.parametrize(("text", "words", "source"), FOUND)
def test_a_claim_is_found_where_the_parser_lost_it(find: Find, text: str, words: str, source: str) -> None:
    found = {(claim.text, claim.source) for claim in find(text) if claim.claim.parent is None}
    assert (words, source) in found


NOT_FOUND = (
    "The council called on the mayor to close the road.",
    "The song calls to mind an old summer.",
    "The street is called Hope Lane.",
    "They are talking about moving the market.",
    "It is portrayed as though she had lied.",
    "After calling the agency by phone to complain, she went home.",
    "The lease on which the panel will vote was drawn up overnight.",
    "For the licence, all drivers were obliged to reverse, park and turn.",
    "The list of members follows:\n\nAnn Lowe, Jo Reed, Peter Ott and two more",
    "At noon they all watched “The Old Mill,” which recounts the life of a baker.",
    "They played “Peter Pan” and “The Owl,” and she added the words.",
    "Did the mayor say, “We are broke”?",
    "They took a vote on a new way to report profits.",
    "He wouldn't tell them anything.",
    "He is reading that paper in the garden, and she is writing.",
)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_what_puts_nothing_forward_is_no_claim(find: Find, text: str) -> None:
    assert [claim.text for claim in find(text)] == []


def test_what_somebody_refuses_to_acknowledge_stays_a_claim(find: Find) -> None:
    found = find("The refusal to acknowledge the flooding angered the whole valley.")
    assert [claim.text for claim in found] == ["the flooding"]
