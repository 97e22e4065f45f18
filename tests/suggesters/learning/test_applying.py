"""From the extents that a model finds to suggestions."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.claims import ATTRIBUTED, STATEMENT, SuggestedClaim
from factdesk.domain.learning import LearnedModel
from factdesk.domain.spans import Span
from factdesk.suggesters import Suggester, from_record, to_record
from factdesk.suggesters.learning import applying
from factdesk.suggesters.learning.columns import Columns, Found, columns_of
from factdesk.suggesters.learning.labels import LabelWeights
from factdesk.suggesters.learning.model import Extent, Scale
from factdesk.suggesters.learning.reader import RuleReader
from factdesk.suggesters.parse import Parse

TEXT = "“The road is safe,” Ana Ruiz said, “and it was closed for a day.” It rained."


class Marked:
    """Stands in for a model: it finds what it is told to find."""

    def __init__(self, *words: str) -> None:
        self._words = words
        self.facts, self.scale, self.labels = LearnedModel(0, ""), Scale(), LabelWeights()
        self.text = TEXT
        self.found: list[Extent] = []

    def extents(self, columns: Columns) -> list[Extent]:
        found = list(self.found)
        for words in self._words:
            start = self.text.index(words)
            first = columns.starts.index(start)
            found.append(Extent(first, columns.ends.index(start + len(words)) + 1, 1.0))
        return found


@pytest.fixture(scope="module")
def read(suggester: Suggester) -> tuple[Parse, Found, RuleReader]:
    rules = RuleReader()
    ((_, parse),) = suggester.parses([TEXT])
    return parse, rules.found(parse), rules


Read = tuple[Parse, Found, RuleReader]


def applied(read: Read, *words: str) -> tuple[SuggestedClaim, ...]:
    parse, found, rules = read
    return applying.learned_claims(parse, rules.lexicon, found, Marked(*words))  # type: ignore[arg-type]


def outer(claims: tuple[SuggestedClaim, ...]) -> list[list[str]]:
    return [[span.of(TEXT) for span in claim.segments] for claim in claims if claim.kind == ATTRIBUTED]


def test_a_claim_that_the_rules_find_too_keeps_their_words(read: Read) -> None:
    (whole,) = (claim for claim in read[1].plain if claim.kind == ATTRIBUTED)
    claims = applied(read, *(span.of(TEXT) for span in whole.segments))
    assert claims[0] == replace(whole, id="c1", score=claims[0].score)


def test_the_parts_of_a_split_quotation_stay_one_claim_with_its_cue_and_source(read: Read) -> None:
    claims = applied(read, "The road is safe", "it was closed for a day")
    assert outer(claims) == [["The road is safe", "it was closed for a day"]]
    assert claims[0].cue is not None
    assert claims[0].cue.of(TEXT) == "said"
    assert claims[0].source_name == "Ana Ruiz"
    assert claims[0].rule.startswith("learned from 0 decisions of this project; rule: “said” + quotation")


def test_what_no_rule_finds_gets_cue_and_source_from_the_sentence(suggester: Suggester) -> None:
    text = "Ana Ruiz yodelled the old bridge is unsafe."
    rules = RuleReader()
    ((_, parse),) = suggester.parses([text])
    model = Marked("the old bridge is unsafe")
    model.text = text
    (claim,) = applying.learned_claims(parse, rules.lexicon, Found((), ()), model)  # type: ignore[arg-type]
    assert (claim.label, claim.kind, claim.id) == ("reported", ATTRIBUTED, "c1")
    assert claim.cue is not None
    assert claim.cue.of(text) == "yodelled"
    assert claim.source_name == "Ana Ruiz"
    assert claim.rule == "learned from 0 decisions of this project; rule: “yodelled”"


def test_a_claim_whose_cue_is_taken_in_becomes_a_nested_one(suggester: Suggester) -> None:
    text = "The mayor yodelled that Ana Ruiz said the road is safe."
    rules = RuleReader()
    ((_, parse),) = suggester.parses([text])
    model = Marked("that Ana Ruiz said the road is safe")
    model.text = text
    found = rules.found(parse)
    claims = applying.learned_claims(parse, rules.lexicon, found, model)  # type: ignore[arg-type]
    assert [(claim.segments[0].of(text), claim.parent) for claim in claims] == [
        ("that Ana Ruiz said the road is safe", None),
        ("the road is safe", "c1"),
    ]
    assert claims[0].source_name == "The mayor"
    assert claims[1].source_name == "Ana Ruiz"


def test_what_the_model_does_not_find_is_not_suggested(read: Read) -> None:
    assert outer(applied(read)) == []


def test_statements_stay_where_nothing_is_claimed(read: Read) -> None:
    def statements(claims: tuple[SuggestedClaim, ...]) -> list[str]:
        return [claim.segments[0].of(TEXT) for claim in claims if claim.kind == STATEMENT]

    extra = SuggestedClaim(
        "c9", (Span(66, 76),), None, None, "reported", STATEMENT, 0.5, "statement in the article"
    )
    parse, found, rules = read
    more = (parse, Found((*found.plain, extra), found.wide), rules)
    assert TEXT[66:76] == "It rained."
    assert "It rained." in statements(applied(more))
    assert "It rained." not in statements(applied(more, "It rained."))


def test_ids_are_unique_and_parents_are_there(read: Read) -> None:
    claims = applied(read, "The road is safe", "it was closed for a day", "It rained.")
    ids = [claim.id for claim in claims]
    assert len(set(ids)) == len(ids)
    assert all(claim.parent is None or claim.parent in ids for claim in claims)


@given(st.lists(st.integers(0, 24), unique=True, max_size=16).map(sorted))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_model_finds_becomes_suggestions_that_can_be_stored(read: Read, edges: list[int]) -> None:
    parse, found, rules = read
    words = len(columns_of(parse, found).tokens)
    pairs = zip(edges[::2], edges[1::2], strict=False)
    extents = [Extent(first, min(end, words), 0.3) for first, end in pairs if first < min(end, words)]
    model = Marked()
    model.found = extents
    claims = applying.learned_claims(parse, rules.lexicon, found, model)  # type: ignore[arg-type]
    assert from_record(to_record("a", TEXT, claims), TEXT) == claims
    spans = [
        span for claim in claims if claim.kind == ATTRIBUTED and not claim.parent for span in claim.segments
    ]
    assert all(not one.overlaps(other) for one, other in combinations(spans, 2))


def test_every_word_has_a_value_in_every_column(read: Read) -> None:
    parse, found, _ = read
    columns = columns_of(parse, found)
    assert {len(codes) for codes in columns.codes.values()} == {len(columns.tokens)}
    assert columns.paragraphs == [(0, len(columns.tokens))]
