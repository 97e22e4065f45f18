"""Laws that hold for the suggestions of any text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.claims import ATTRIBUTED, KINDS, STATEMENT, SuggestedClaim
from factdesk.domain.labels import LABEL_KEYS
from factdesk.suggesters import Suggester, from_record, to_record
from factdesk.suggesters.lexicon import load_lexicon

PIECES = (
    "The mayor",
    "Jo Reed",
    "he",
    "said",
    "denied",
    "has not confirmed",
    "reports of",
    "that",
    "the bridge was closed",
    "according to",
    "allegedly",
    "“There was no call,”",
    "'It is late,'",
    '"',
    "“",
    "”",
    "’",
    ",",
    ".",
    ":",
    "\n\n",
    "\n",
    "it is unclear whether",
    "🎉",
    "\u00a0",
    "REED:",
    "—",
    "(",
    ")",
)
NEWS_LIKE = st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join)
ANY_TEXT = st.text(max_size=200) | NEWS_LIKE
MODERATE = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def check(text: str, claims: tuple[SuggestedClaim, ...]) -> None:
    ids = [claim.id for claim in claims]
    assert len(set(ids)) == len(ids)
    for position, claim in enumerate(claims):
        assert claim.label in LABEL_KEYS
        assert claim.kind in KINDS
        assert 0 < claim.score < 1
        spans = [
            *claim.segments,
            *([claim.cue] if claim.cue else []),
            *([claim.source] if claim.source else []),
        ]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(
            one.end < other.start for one, other in zip(claim.segments, claim.segments[1:], strict=False)
        )
        assert claim.parent is None or claim.parent in ids[:position]
        assert (claim.cue is None) == (claim.kind == STATEMENT)


@MODERATE
@given(text=ANY_TEXT)
def test_any_text_gives_valid_claims_and_the_same_ones_again(suggester: Suggester, text: str) -> None:
    (first,) = suggester.suggest([text])
    (second,) = suggester.suggest([text])
    assert first == second
    check(text, first)


@MODERATE
@given(text=ANY_TEXT)
def test_any_text_gives_valid_claims_without_a_model(text: str) -> None:
    (claims,) = Suggester(None, load_lexicon()).suggest([text])
    check(text, claims)


@MODERATE
@given(texts=st.lists(NEWS_LIKE, max_size=6), batch_size=st.integers(1, 4))
def test_the_batch_does_not_matter(suggester: Suggester, texts: list[str], batch_size: int) -> None:
    assert list(suggester.suggest(texts, batch_size=batch_size)) == list(suggester.suggest(texts))


@MODERATE
@given(text=NEWS_LIKE)
def test_a_record_gives_back_its_claims(suggester: Suggester, text: str) -> None:
    (claims,) = suggester.suggest([text])
    assert from_record(to_record("a", text, claims), text) == claims


def test_lone_surrogates_and_nulls_are_read_like_any_character(suggester: Suggester) -> None:
    text = "The mayor said the \ud800 bridge \x00 was closed."
    (claims,) = suggester.suggest([text])
    check(text, claims)
    assert [claim.kind for claim in claims] == [ATTRIBUTED]


def test_texts_are_taken_a_batch_at_a_time(suggester: Suggester) -> None:
    taken: list[int] = []

    def texts() -> object:
        for number in range(100):
            taken.append(number)
            yield "The mayor said the bridge was closed."

    next(suggester.suggest(texts(), batch_size=4))  # type: ignore[arg-type]
    assert len(taken) <= 5


def test_ruled_lines_and_texts_without_sentence_ends_take_no_time_worth_naming(suggester: Suggester) -> None:
    text = "'" * 20_000 + "\n\nThe mayor said the bridge was closed.\n\n" + "He said that " * 1_000
    (claims,) = suggester.suggest([text])
    check(text, claims)
    assert claims[0].segments[0].of(text) == "the bridge was closed"
