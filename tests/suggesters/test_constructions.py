"""Constructions in which claims stand, each on sentences of our own: words claimed, cue, source, label."""

from collections.abc import Callable
from typing import Any

import pytest

from factdesk.suggesters import LexiconOverrides, Suggester, load_suggester

Find = Callable[[str], list[Any]]

# Sentence, words of the claim, cue, source, label.
CLAIMS = (
    (
        "The port turned away boats which, according to the coast guard, the law had told it to take in.",
        "which … the law had told it to take in",
        "according to",
        "the coast guard",
        "reported",
    ),
    (
        "According to Rathbun the property at the end of the lane had been empty for years.",
        "the property at the end of the lane had been empty for years",
        "According to",
        "Rathbun",
        "reported",
    ),
    (
        "They claimed he was a fireman and claim she has a licence.",
        "he was a fireman",
        "claimed",
        "They",
        "reported",
    ),
    (
        "They claimed he was a fireman and claim she has a licence.",
        "she has a licence",
        "claim",
        "They",
        "reported",
    ),
    (
        "He claimed he was a fireman and claims he has a medal.",
        "he has a medal",
        "claims",
        "He",
        "reported",
    ),
    ("Ferris denied having hidden the letters.", "having hidden the letters", "denied", "Ferris", "denied"),
    ("She labelled the rumours “nonsense”.", "the rumours “nonsense”", "labelled", "She", "denied"),
    (
        "Asked whether the plant would close, the director said no.",
        "the plant would close",
        "said no",
        "the director",
        "denied",
    ),
    (
        "Asked if the mill had been sold, Ms. Hale answered yes.",
        "the mill had been sold",
        "answered yes",
        "Ms. Hale",
        "confirmed",
    ),
    (
        "The port surprised its tenants at breakfast by announcing it would buy two new cranes.",
        "it would buy two new cranes",
        "announcing",
        "The port",
        "reported",
    ),
    (
        "The board is expected to announce on Monday, after a vote, that it will close the mine.",
        "it will close the mine",
        "is expected to announce",
        "The board",
        "reported",
    ),
    (
        "The ministry said it was taking steps to repair the dam and it would publish a plan.",
        "it was taking steps to repair the dam and it would publish a plan",
        "said",
        "The ministry",
        "reported",
    ),
    (
        "Ms. Hale, who watched the parade, said the day brought back the war, and with it ''all those we lost.''",
        "the day brought back the war, and with it ''all those we lost.''",
        "said",
        "Ms. Hale",
        "reported",
    ),
    (
        "The governor told farmers this weekend he would sign the bill.",
        "he would sign the bill",
        "told",
        "The governor",
        "reported",
    ),
    (
        "“I like the plan,” he said, but “it costs too much.”",
        "“I like the plan,” … but “it costs too much.”",
        "said",
        "he",
        "reported",
    ),
    (
        "The tax, which critics said was unfair, was dropped.",
        "which … was unfair",
        "said",
        "critics",
        "reported",
    ),
    (
        "A new poll shows wide support for the bridge.",
        "wide support for the bridge",
        "shows",
        "A new poll",
        "reported",
    ),
    (
        "Residents believe the fire began in the kitchen.",
        "the fire began in the kitchen",
        "believe",
        "Residents",
        "reported",
    ),
    (
        "“It is a sad day,” said Lena Ott, who wrote ''Loss and Gain,'' a novel. “We all feel it.”",
        "“It is a sad day,” … “We all feel it.”",
        "said",
        "Lena Ott",
        "reported",
    ),
    (
        "The clerk said the mayor, who was elected in May, had left.",
        "the mayor, who was elected in May, had left",
        "said",
        "The clerk",
        "reported",
    ),
    (
        "The farmer said the road was closed by the mayor, who was elected in May.",
        "the road was closed by the mayor",
        "said",
        "The farmer",
        "reported",
    ),
)

# What these words look like they claim, nobody claims.
NO_CLAIM = (
    "The alleged call never took place.",
    "The two students were denied visas.",
    "The goalkeeper conceded a penalty in the tenth minute.",
    "She is in charge of the museum.",
    "As time went on, the band became used to the noise.",
    "The director said no.",
    "The wall chart found a buyer at once.",
)

# Sentence, words found when attitudes are asked for.
ATTITUDES = (
    ("The reporter asked whether the bridge was safe.", "whether the bridge was safe"),
    ("“Is the bridge safe?” the reporter asked.", "“Is the bridge safe?”"),
    ("The union called for a new vote.", "a new vote"),
    ("The mayor urged residents to stay at home.", "residents to stay at home"),
    ("The senator criticized the new law.", "the new law"),
    ("The senator criticized the mayor for his silence.", "the mayor for his silence"),
    ("The plan seems to have failed.", "The plan … to have failed"),
    ("The miners are worried that the pit will close.", "the pit will close"),
    ("The bank sought to calm its customers.", "to calm its customers"),
    ("There was support for a new harbour.", "a new harbour"),
    ("The town is considering selling the park.", "selling the park"),
)


@pytest.mark.parametrize(("sentence", "words", "cue", "source", "label"), CLAIMS)
def test_a_claim_is_found_with_extent_cue_source_and_label(
    find: Find, sentence: str, words: str, cue: str, source: str, label: str
) -> None:
    found = [(f.text, f.cue, f.source, f.label) for f in find(sentence) if f.claim.parent is None]
    assert (words, cue, source, label) in found


@pytest.mark.parametrize("sentence", NO_CLAIM)
def test_what_only_looks_like_a_claim_is_not_offered(find: Find, sentence: str) -> None:
    assert find(sentence) == []


@pytest.fixture(scope="module")
def wide() -> Suggester:
    return load_suggester(LexiconOverrides(attitudes=True), statements=False)


@pytest.mark.parametrize(("sentence", "words"), ATTITUDES)
def test_attitudes_are_found_only_when_asked_for(
    find: Find, wide: Suggester, sentence: str, words: str
) -> None:
    (claims,) = wide.suggest([sentence])
    assert words in [" … ".join(span.of(sentence) for span in claim.segments) for claim in claims]
    assert words not in [f.text for f in find(sentence)]


def test_a_noun_inside_a_claim_is_not_offered_by_itself(find: Find) -> None:
    found = find("The mayor said the alleged call had taken place.")
    assert [f.text for f in found] == ["the alleged call had taken place"]


def test_a_cue_in_two_parts_leaves_the_claim_whole(find: Find) -> None:
    (found,) = find("The mayor called reports of a merger pure fiction.")
    assert (found.text, found.label) == ("a merger", "denied")
