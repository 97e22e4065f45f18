"""Who passes a claim on: chains of sources from claims that lie in each other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.chains import source_chain, source_name, written_source
from factdesk.domain.claims import STATEMENT, Annotator, AnnotatorId, Claim, Suggestion
from factdesk.domain.spans import Span
from tests.projects import find_span, make_article, make_claim, make_suggestion

TEXT = "The Lantern wrote that the union said that Jo Reed had promised she would stay. Nobody asked."
ARTICLE = make_article(TEXT)
ANA = Annotator(AnnotatorId("ana"), "Ana")


def suggested(words: str, cue: str, source: str, name: str = "") -> Suggestion:
    return make_suggestion(
        ARTICLE,
        find_span(TEXT, words),
        cue=find_span(TEXT, cue),
        source=find_span(TEXT, source),
        source_name=name,
    )


OUTER = suggested("the union said that Jo Reed had promised she would stay", "wrote", "The Lantern")
MIDDLE = suggested("Jo Reed had promised she would stay", "said", "the union", "The bakers’ union")
INNER = suggested("she would stay", "promised", "Jo Reed")


def test_the_outermost_source_comes_first_and_pronouns_stand_behind_their_names() -> None:
    found = [INNER, OUTER, MIDDLE]
    assert source_chain(INNER, found, TEXT) == ("The Lantern", "The bakers’ union", "Jo Reed")
    assert source_chain(MIDDLE, found, TEXT) == ("The Lantern", "The bakers’ union")
    assert source_chain(OUTER, found, TEXT) == ()


def test_claims_and_suggestions_make_one_chain() -> None:
    claim = make_claim(ARTICLE, ANA, *OUTER.segments, source="The Lantern (daily)")
    assert source_chain(INNER, [claim, MIDDLE], TEXT) == (
        "The Lantern (daily)",
        "The bakers’ union",
        "Jo Reed",
    )
    own = make_claim(ARTICLE, ANA, find_span(TEXT, "she would stay"), source="Reed")
    assert source_chain(own, [MIDDLE, own], TEXT) == ("The bakers’ union", "Reed")


def test_nobody_is_named_twice_in_a_row_and_an_open_pronoun_never() -> None:
    same = replace(MIDDLE, source_name="the lantern")
    assert source_chain(MIDDLE, [replace(OUTER, source_name="THE BAKERS’ UNION")], TEXT) == ()
    assert source_chain(INNER, [OUTER, same], TEXT) == ("the lantern", "Jo Reed")
    assert source_chain(replace(INNER, source_name="She"), [OUTER, MIDDLE], TEXT) == ()
    assert source_chain(INNER, [OUTER, replace(MIDDLE, source_name="they")], TEXT) == (
        "The Lantern",
        "Jo Reed",
    )


def test_a_claim_without_source_passes_nothing_on_and_statements_never_do() -> None:
    hedge = replace(MIDDLE, source=None, source_name="")
    assert source_chain(INNER, [hedge], TEXT) == ()
    assert source_chain(hedge, [OUTER], TEXT) == ()
    assert source_chain(INNER, [replace(MIDDLE, kind=STATEMENT)], TEXT) == ()


CITING = (
    ("The Lantern reported that the mill was shut, citing unnamed officials.", "unnamed officials"),
    ("The Lantern reported that the mill was shut. It rained, citing unnamed officials.", ""),
    ("The Lantern reported that the mill was shut.\nElsewhere, citing unnamed officials.", ""),
    ("The Lantern reported that the mill was shut", ""),
)


@pytest.mark.parametrize(("text", "cited"), CITING)
def test_an_unnamed_source_that_is_cited_ends_the_chain(text: str, cited: str) -> None:
    article = make_article(text)
    spans = find_span(text, "reported"), find_span(text, "The Lantern")
    made = make_suggestion(
        article, find_span(text, "the mill was shut"), cue=spans[0], source=spans[1], anonymous_source=True
    )
    assert source_chain(made, [made], text) == (("The Lantern", cited) if cited else ())
    assert source_chain(replace(made, anonymous_source=False), [made], text) == ()


def test_the_source_is_told_as_written_and_as_named() -> None:
    assert (written_source(MIDDLE, TEXT), source_name(MIDDLE, TEXT)) == ("the union", "The bakers’ union")
    claim = make_claim(ARTICLE, ANA, Span(0, 3), source="Jo")
    assert (written_source(claim, TEXT), source_name(claim, TEXT)) == ("", "Jo")


spans = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)).map(
    lambda pair: Span(pair[0], min(len(TEXT), pair[0] + pair[1]))
)


@given(st.lists(spans, min_size=1, max_size=12))
def test_any_claims_at_all_have_chains_that_end_with_their_own_source(some: list[Span]) -> None:
    claims: list[Claim] = [
        make_claim(ARTICLE, ANA, span, source=f"S{number}") for number, span in enumerate(some)
    ]
    for claim in claims:
        chain = source_chain(claim, claims, TEXT)
        assert not chain or (chain[-1] == claim.source and 1 < len(chain) <= len(claims))
