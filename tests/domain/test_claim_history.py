from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.changes import EditRecord
from factdesk.domain.claim_history import (
    Aspect,
    ClaimVersion,
    Difference,
    StepKind,
    differences,
    only_in,
    steps_of,
    words_at,
)
from factdesk.domain.claims import Annotator, AnnotatorId, Claim
from factdesk.domain.spans import Segments, Span
from factdesk.domain.texts import quote
from tests.projects import find_span, make_article, make_claim
from tests.strategies import plain_text, segments

ARTICLE = make_article()
CLAIM = make_claim(ARTICLE, Annotator(AnnotatorId("ana"), "Ana"), label="reported")


def at(parts: Segments, text: str = ARTICLE.text) -> Claim:
    words = quote(text, parts)
    return replace(CLAIM, segments=parts, text=words.text, prefix=words.prefix, suffix=words.suffix)


def version(claim: Claim, *, standing: bool = True) -> ClaimVersion:
    return ClaimVersion(EditRecord(1, "", "", "Ana", "", "edit", "done", None), claim, standing)


def test_equal_states_do_not_differ() -> None:
    assert differences(CLAIM, replace(CLAIM, updated_at="later")) == ()


def test_every_aspect_is_told_before_and_after() -> None:
    other = replace(
        CLAIM,
        label=None,
        source="the mayor",
        anonymous_source=True,
        cue="said",
        kind="statement",
        confidence=3,
        note="ask",
    )
    assert differences(CLAIM, other) == (
        Difference(Aspect.LABEL, "reported", ""),
        Difference(Aspect.SOURCE, "", "the mayor"),
        Difference(Aspect.ANONYMOUS, "", "1"),
        Difference(Aspect.CUE, "", "said"),
        Difference(Aspect.KIND, "attributed", "statement"),
        Difference(Aspect.CONFIDENCE, "", "3"),
        Difference(Aspect.NOTE, "", "ask"),
    )


def test_an_extent_is_told_by_the_words_lost_and_gained() -> None:
    parts = find_span(ARTICLE.text, "The mayor"), find_span(ARTICLE.text, "talks had failed")
    wider = find_span(ARTICLE.text, "mayor denied that any talks")
    [found] = differences(at(parts), at((wider,)))
    assert found == Difference(Aspect.EXTENT, "The … had failed", "denied that any")


def test_coming_going_and_changing_are_steps_of_their_own() -> None:
    denied = replace(CLAIM, label="denied")
    found = steps_of(
        [version(CLAIM), version(denied), version(denied, standing=False), version(CLAIM), version(CLAIM)]
    )
    assert [step.kind for step in found] == [
        StepKind.MADE,
        StepKind.CHANGED,
        StepKind.REMOVED,
        StepKind.RETURNED,
        StepKind.CHANGED,
    ]
    assert [len(step.differences) for step in found] == [0, 1, 0, 1, 0]


def covered(parts: tuple[Span, ...]) -> set[int]:
    return {place for span in parts for place in range(span.start, span.end)}


@given(segments(60), segments(60))
def test_what_lies_only_in_one_is_what_the_other_lacks(one: Segments, other: Segments) -> None:
    found = only_in(one, other)
    assert covered(found) == covered(one) - covered(other)
    assert list(found) == sorted(found)


@given(plain_text.filter(lambda text: len(text) > 3), st.data())
def test_words_are_found_in_the_quote_as_they_stand_in_the_text(text: str, data: st.DataObject) -> None:
    one, other = (data.draw(segments(len(text))) for _ in range(2))
    lost = only_in(one, other)
    assert words_at(at(one, text), lost) == [words for span in lost if (words := span.of(text).strip())]
