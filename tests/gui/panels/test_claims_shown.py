"""Which claims are listed, and in what order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import STATEMENT, Annotator, AnnotatorId
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span
from factdesk.gui.items import Item
from factdesk.gui.panels.claims_shown import ANY_LABEL, NO_LABEL, ClaimGroup, ClaimOrder, ClaimsShown
from tests.projects import make_article, make_claim, make_suggestion

ARTICLE = make_article()
ANA = Annotator(AnnotatorId("ana"), "Ana")


def claim(start: int, **fields: object) -> Item:
    made = make_claim(ARTICLE, ANA, Span(start, start + 9), **fields)
    return Item(made.id, made, None)


def suggestion(start: int, label: str = "reported", **fields: object) -> Item:
    made = make_suggestion(ARTICLE, Span(start, start + 9), label, **fields)
    return Item(made.id, None, made)


ITEMS = [
    claim(0, label="denied", source="the owner", updated_at="2024-01-02T00:00:00.000Z", suggestion_score=0.5),
    suggestion(10, "confirmed", score=0.9, source_name="A union"),
    claim(20, note="Ask AGAIN", updated_at="2024-01-03T00:00:00.000Z"),
    suggestion(30, score=0.2, kind=STATEMENT),
    claim(40, label="reported", source="Zoe", cue="said", updated_at="2024-01-01T00:00:00.000Z"),
]


def rows(shown: ClaimsShown) -> list[int]:
    return [ITEMS.index(item) for item in shown.of(ITEMS, ARTICLE.text)]


def test_each_order_puts_first_what_one_looks_for() -> None:
    assert rows(ClaimsShown()) == [0, 1, 2, 3, 4]
    assert rows(ClaimsShown(order=ClaimOrder.LABEL)) == [3, 4, 0, 1, 2]
    assert rows(ClaimsShown(order=ClaimOrder.SOURCE)) == [1, 0, 4, 2, 3]
    assert rows(ClaimsShown(order=ClaimOrder.SCORE)) == [1, 0, 3, 2, 4]
    assert rows(ClaimsShown(order=ClaimOrder.CHANGED)) == [2, 0, 4, 1, 3]
    assert rows(ClaimsShown(order=ClaimOrder.CHECKABLE)) == [3, 0, 1, 2, 4]


def test_the_statements_that_can_be_checked_best_come_first() -> None:
    some = [suggestion(0, score=0.9), *(suggestion(9, score=s, kind=STATEMENT) for s in (0.2, 0.5, 0.3))]
    found = ClaimsShown(order=ClaimOrder.CHECKABLE).of(some, ARTICLE.text)
    assert [some.index(item) for item in found] == [2, 3, 1, 0]


def test_words_are_looked_for_in_claim_source_cue_and_note() -> None:
    assert rows(ClaimsShown("OWNER")) == [0, 3]
    assert rows(ClaimsShown("again ask")) == [2]
    assert rows(ClaimsShown("union")) == [1]
    assert rows(ClaimsShown("said")) == [4]
    assert rows(ClaimsShown("the mill")) == [0]
    assert rows(ClaimsShown("   ")) == [0, 1, 2, 3, 4]


def test_groups_and_labels_narrow_what_is_listed() -> None:
    assert rows(ClaimsShown(group=ClaimGroup.CLAIMS)) == [0, 2, 4]
    assert rows(ClaimsShown(group=ClaimGroup.SUGGESTIONS)) == [1, 3]
    assert rows(ClaimsShown(group=ClaimGroup.UNDECIDED)) == [1, 2, 3]
    assert rows(ClaimsShown(group=ClaimGroup.STATEMENTS)) == [3]
    assert rows(ClaimsShown(label=NO_LABEL)) == [2]
    assert rows(ClaimsShown(label="reported", group=ClaimGroup.CLAIMS)) == [4]


shown = st.builds(
    ClaimsShown,
    st.sampled_from(["", "owner", "ask again", "zzz", "i"]),
    st.sampled_from(ClaimGroup),
    st.sampled_from([ANY_LABEL, NO_LABEL, *(label.key for label in LABELS)]),
    st.sampled_from(ClaimOrder),
)


@given(shown, st.lists(st.sampled_from(ITEMS), unique_by=lambda item: item.id))
def test_an_order_leaves_nothing_out_and_a_filter_adds_nothing(wanted: ClaimsShown, some: list[Item]) -> None:
    found = wanted.of(some, ARTICLE.text)
    unsorted = replace(wanted, order=ClaimOrder.READING).of(some, ARTICLE.text)
    assert sorted(item.id for item in found) == sorted(item.id for item in unsorted)
    assert [item for item in some if item in unsorted] == unsorted
    assert wanted.filtering or len(found) == len(some)
