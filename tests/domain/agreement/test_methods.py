"""The paragraph for a paper."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.agreement.counts import ReadArticle, count_article
from factdesk.domain.agreement.figures import Agreement
from factdesk.domain.agreement.measures import measure_agreement
from factdesk.domain.agreement.methods import methods_paragraph, methods_sentences
from factdesk.domain.claims import ArticleId
from tests.annotations import ANA, BEN, CLEO, LENGTH, Claims, claim, claims_of_people

D = "denied"
PEOPLE = (ANA, BEN, CLEO)


def measured(*articles: Claims) -> Agreement:
    counts = [
        count_article(ReadArticle(ArticleId(f"article {at}"), LENGTH, claims))
        for at, claims in enumerate(articles)
    ]
    people = sorted({by for claims in articles for by in claims})
    return measure_agreement(counts, people, resamples=50)


def article(*people: str) -> Claims:
    """Two claims of each; Ben denies the first."""
    return {
        by: [claim(by, (0, 9), label=D if by == BEN else "reported"), claim(by, (20, 29), label=D)]
        for by in PEOPLE
        if by in people
    }


def test_two_people_are_told_with_cohens_kappa() -> None:
    words = methods_paragraph(measured(article(ANA, BEN), article(ANA, BEN)))
    assert (
        "The claims of 2 articles were marked and labelled by 2 annotators, each article by two at least: 8 claims"
        in words
    )
    assert "was 1.00 [1.00, 1.00]." in words
    assert "Raw agreement on labels was 0.50 [0.50, 0.50], Cohen's kappa 0.00 [0.00, 0.00]." in words
    assert "Fleiss" not in words


def test_three_people_are_told_with_fleiss_kappa() -> None:
    words = methods_paragraph(measured(article(*PEOPLE), article(ANA, BEN)))
    assert "Fleiss' kappa" in words
    assert "over the 2 claims with as many labels as most have." in words
    assert "Cohen" not in words


def test_what_is_not_defined_is_said_with_its_reason() -> None:
    words = methods_sentences(measured({ANA: [claim(ANA, (0, 9))], BEN: []}))
    assert any(sentence.endswith("nominal alpha was –; 0 labels were missing.") for sentence in words)
    assert "Not defined: no claim was marked by two people." in words


def test_nothing_to_compare_is_said_alone() -> None:
    assert methods_paragraph(measured({ANA: []})) == (
        "Agreement was not measured. Not defined: fewer than two people took part."
    )


@given(st.lists(claims_of_people(PEOPLE), max_size=2))
def test_the_paragraph_is_made_of_whole_sentences_without_names(articles: list[Claims]) -> None:
    agreement = measured(*articles)
    assert " ".join(methods_sentences(agreement)) == methods_paragraph(agreement)
    for sentence in methods_sentences(agreement):
        assert re.fullmatch(r"[A-Z].*\.", sentence)
        assert not re.search(r"\b(ana|ben|cleo|nan|None)\b", sentence)
