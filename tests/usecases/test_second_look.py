"""A second look: articles that somebody has finished are read again, and count nowhere but in the comparison."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.claims import Annotator, AnnotatorId, Article, ArticleId
from factdesk.domain.colleagues.second_looks import SecondLook, as_values, from_values, shadow_of
from factdesk.domain.errors import InvalidValue
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.settings import encode
from factdesk.store import reading
from factdesk.store.reading_looks import second_looks, shadows
from factdesk.usecases import history
from factdesk.usecases.agreement import describe_agreement
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.overview import describe_overview
from factdesk.usecases.readings import finish_article
from factdesk.usecases.review_queue import ReviewScope, review_queue
from factdesk.usecases.second_look import TITLE, describe_second_looks, slip_in
from tests.projects import add_articles, make_article
from tests.usecases.conftest import Desk

Read = Callable[..., None]


@pytest.fixture
def read(desk: Desk) -> Read:
    """Let somebody mark the beginning of articles with a label, and finish them."""

    def do(by: Annotator, label: str, *articles: str) -> None:
        for one in articles:
            mark_claim(desk.project, one, [Span(0, 10)], by, label)
            finish_article(desk.project, one, by)

    return do


@pytest.fixture
def ten(desk: Desk, read: Read) -> list[Article]:
    """Ten articles that Ana has finished."""
    made = add_articles(
        desk.project, *(make_article(f"The mill closes in {n} days.", f"Mill {n}") for n in range(10))
    )
    read(desk.ana, "reported", *(one.id for one in made))
    return made


def test_a_share_of_what_somebody_has_finished_is_slipped_in_as_one_edit(
    desk: Desk, ten: list[Article]
) -> None:
    before = desk.state
    found = slip_in(desk.project, desk.ana, 30, desk.ben)
    desk.is_one_edit(found.changes, TITLE, before, desk.ben)
    assert found.shadow.name == "Ana (second look)"
    assert len(found.look.articles) == 3
    assert set(found.look.articles) <= {one.id for one in ten}
    assert second_looks(desk.project) == (found.look,)


def test_at_least_one_article_is_slipped_in_and_none_twice(desk: Desk, ten: list[Article]) -> None:
    looks = [slip_in(desk.project, desk.ana, 1, desk.ana) for _ in range(10)]
    assert {one for found in looks for one in found.look.articles} == {one.id for one in ten}
    assert looks[1].shadow.name == "Ana (second look 2)"
    with pytest.raises(InvalidValue, match="no article that is not in a second look"):
        slip_in(desk.project, desk.ana, 1, desk.ana)


def test_who_has_finished_nothing_gets_no_second_look(desk: Desk) -> None:
    with pytest.raises(InvalidValue, match="Ben has finished no article"):
        slip_in(desk.project, desk.ben, 50, desk.ana)


def test_a_second_look_gets_no_second_look(desk: Desk, ten: list[Article]) -> None:
    assert ten
    shadow = slip_in(desk.project, desk.ana, 50, desk.ana).shadow
    with pytest.raises(InvalidValue, match="is a second look already"):
        slip_in(desk.project, shadow, 50, desk.ana)


@pytest.mark.parametrize("share", [0, -1, 101])
def test_a_share_that_is_none_is_refused(desk: Desk, ten: list[Article], share: int) -> None:
    assert ten
    with pytest.raises(InvalidValue, match="between 1 and 100"):
        slip_in(desk.project, desk.ana, share, desk.ana)


def test_agreement_with_oneself_is_told_of_what_was_read_twice(
    desk: Desk, ten: list[Article], read: Read
) -> None:
    assert ten
    found = slip_in(desk.project, desk.ana, 40, desk.ana)
    one, *others = found.look.articles
    read(found.shadow, "denied", one)
    read(found.shadow, "reported", *others[:2])
    [told] = run(describe_second_looks(desk.project))
    assert [person.name for person in told.found.annotators] == ["Ana", "Ana (second look)"]
    assert told.found.agreement.n_articles == 3
    assert told.found.agreement.label.raw.value == pytest.approx(2 / 3)
    assert run(describe_second_looks(desk.project, people=[desk.ben.id])) == []


def test_a_second_look_counts_neither_in_agreement_nor_in_the_overview(
    desk: Desk, ten: list[Article], read: Read
) -> None:
    read(desk.ben, "reported", *(one.id for one in ten))
    agreement, overview = run(describe_agreement(desk.project)), run(describe_overview(desk.project))
    found = slip_in(desk.project, desk.ana, 40, desk.ana)
    read(found.shadow, "denied", *found.look.articles)
    assert run(describe_agreement(desk.project)) == agreement
    after = run(describe_overview(desk.project))
    assert [one.name for one in after.annotators] == [one.name for one in overview.annotators]
    assert (after.claims, after.labelled) == (overview.claims, overview.labelled)
    assert shadows(desk.project) == {found.shadow.id}


def test_the_review_leaves_a_second_look_out(desk: Desk, ten: list[Article], read: Read) -> None:
    read(desk.ben, "denied", *(one.id for one in ten))
    before = run(review_queue(desk.project, ReviewScope()))
    found = slip_in(desk.project, desk.ana, 40, desk.ana)
    read(found.shadow, "confirmed", *found.look.articles)
    after = run(review_queue(desk.project, ReviewScope()))
    assert [(line.key, line.labels) for line in after.lines] == [
        (line.key, line.labels) for line in before.lines
    ]
    assert len(after.lines) == 10


def test_two_copies_of_a_project_give_a_shadow_the_same_id() -> None:
    ana = Annotator(AnnotatorId("00000000-0000-4000-8000-00000000000a"), "Ana")
    project = "00000000-0000-4000-8000-000000000001"
    assert shadow_of(project, ana, 1) == shadow_of(project, ana, 1)
    assert shadow_of(project, ana, 1)[0] != shadow_of(project, ana, 2)[0]


words = st.text(max_size=8)
looks = st.builds(
    SecondLook,
    words.map(AnnotatorId),
    words.map(AnnotatorId),
    st.integers(1, 99),
    st.lists(words.map(ArticleId), max_size=3).map(tuple),
    words,
)


@given(st.lists(looks, max_size=4))
def test_what_a_setting_keeps_of_second_looks_comes_back(found: list[SecondLook]) -> None:
    assert from_values(as_values(found)) == tuple(found)
    assert encode(as_values(found))


@given(
    st.recursive(st.none() | st.integers() | words, lambda inner: st.lists(inner, max_size=3), max_leaves=6)
    | st.dictionaries(words, words | st.lists(words) | st.dictionaries(words, words))
)
def test_a_setting_that_keeps_something_else_holds_no_second_look(value: object) -> None:
    assert from_values(value) == ()


def test_an_undo_takes_the_second_look_back(desk: Desk, ten: list[Article]) -> None:
    assert ten
    slip_in(desk.project, desk.ana, 40, desk.ana)
    history.undo(desk.project, desk.ana)
    assert second_looks(desk.project) == ()
    assert "Ana (second look)" not in [one.name for one in reading.all_annotators(desk.project)]
