"""Statements in the article's own voice: which sentences are any, and which can be checked best."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from factdesk.domain.checkability import ACTOR, COMPARISON, DATE, EVENT, NAME, NUMBER, reasons_of
from factdesk.domain.claims import STATEMENT, SuggestedClaim
from factdesk.suggesters import Suggester

Statements = Callable[[str], list[SuggestedClaim]]

REASONS = (
    ("The Harbour Board sold 14 cranes in 2019.", {NUMBER, ACTOR, EVENT, DATE}),
    ("The ferry sank 300 metres off Kilmore last week.", {NUMBER, EVENT, DATE, NAME}),
    ("Ana Ferris closed the mill in Oldtown.", {ACTOR, EVENT}),
    ("The mill was closed by Ana Ferris and her brother.", {ACTOR, EVENT}),
    ("The bridge in Oldtown is longer than the tunnel.", {COMPARISON, NAME}),
    ("Oldtown has 5,200 inhabitants and a small harbour.", {NUMBER, ACTOR}),
    ("On Monday the doors of the school stayed shut.", {DATE, EVENT}),
    ("The council voted 12 to 3 against the plan.", {NUMBER, EVENT}),
    ("The new road is used by most drivers in Oldtown.", {NAME, COMPARISON}),
    ("The Oldtown road would cost 4 million pounds.", {NUMBER, ACTOR}),
)
NONE = (
    "I saw 12 boats in Oldtown on Monday morning.",
    "You can find the 12 boats in Oldtown today.",
    "How many people live in Oldtown in 2024?",
    "The weather was mild and the sea lay still.",
    "A town of 5,200 on the east coast",
    "Oldtown won.",
)
RANKED = (
    "The Harbour Board sold 14 cranes in 2019.",
    "The Harbour Board sold 14 of its old cranes.",
    "The Harbour Board sold some of its cranes.",
    "The Harbour Board has some very old cranes.",
    "The Harbour Board could perhaps sell the cranes.",
)
"""The best to check first."""


@pytest.fixture
def statements(suggester: Suggester) -> Statements:
    def run(text: str) -> list[SuggestedClaim]:
        (claims,) = suggester.suggest([text])
        return [claim for claim in claims if claim.kind == STATEMENT]

    return run


@pytest.mark.parametrize(("sentence", "reasons"), REASONS)
def test_a_statement_says_what_there_is_to_check(
    statements: Statements, sentence: str, reasons: set[str]
) -> None:
    (found,) = statements(sentence)
    assert set(reasons_of(found.rule)) == reasons


@pytest.mark.parametrize("sentence", NONE)
def test_what_cannot_be_checked_is_no_statement(statements: Statements, sentence: str) -> None:
    assert statements(sentence) == []


def test_the_more_there_is_to_check_the_higher_it_ranks(statements: Statements) -> None:
    scores = [claim.score for sentence in RANKED for claim in statements(sentence)]
    assert len(scores) == len(RANKED)
    assert all(higher > lower for higher, lower in pairwise(scores)), scores


@pytest.mark.parametrize(
    ("plain", "lower"),
    [
        ("The bridge in Oldtown cost 4 million pounds.", "The bridge in Oldtown may cost 4 million pounds."),
        (
            "The bridge in Oldtown cost 4 million pounds.",
            "The great bridge in Oldtown cost 4 million pounds.",
        ),
        ("The mayor of Oldtown sold 12 boats.", "The mayor of Oldtown probably sold 12 boats."),
    ],
)
def test_what_is_possible_unsure_or_a_matter_of_taste_ranks_lower(
    statements: Statements, plain: str, lower: str
) -> None:
    (one,), (other,) = statements(plain), statements(lower)
    assert one.score > other.score


def test_no_statement_ranks_above_what_somebody_is_likely_quoted_for(statements: Statements) -> None:
    (best,) = statements("The Harbour Board sold 14 more cranes to Kilmore than Ana Ferris did in 2019.")
    assert 0.5 < best.score <= 0.6
