"""What is done to many articles at once is one edit, whole or not at all, and undone as one."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import NO_CHANGE, ChangeSet
from factdesk.domain.claims import Article
from factdesk.domain.errors import InvalidValue
from factdesk.domain.spans import Span
from factdesk.jobs import Job, run
from factdesk.store import reading
from factdesk.usecases import article_batches, claims, history, readings, suggestions
from tests.projects import add_articles, add_suggestions, make_article, make_suggestion
from tests.usecases.conftest import Desk

Batch = Callable[[Desk, list[str]], Job[ChangeSet]]
BATCHES: dict[str, Batch] = {
    "Finish article": lambda desk, ids: article_batches.finish_articles(desk.project, ids, desk.ana),
    "Reopen article": lambda desk, ids: article_batches.reopen_articles(desk.project, ids, desk.ana),
    "Edit article": lambda desk, ids: article_batches.edit_articles(
        desk.project, ids, desk.ana, {"publisher": "AFP", "published_on": "2024-11-05"}
    ),
    "Remove article": lambda desk, ids: article_batches.remove_articles(desk.project, ids, desk.ana),
}


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(article_batches, "BATCH", 2)


@pytest.fixture
def shelf(desk: Desk) -> list[Article]:
    """Five articles with claims of both, suggestions, a rejection; Ana has finished the first."""
    made = add_articles(
        desk.project, *(make_article(f"Number {n} burned down.", f"Fire {n}") for n in range(5))
    )
    offered = add_suggestions(desk.project, *(make_suggestion(one, Span(0, 6)) for one in made))
    suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    suggestions.reject_suggestions(desk.project, [offered[1].id], desk.ben)
    claims.mark_claim(desk.project, made[2].id, [Span(0, 6)], desk.ben)
    readings.finish_article(desk.project, made[0].id, desk.ana)
    return made


@pytest.mark.parametrize("title", BATCHES)
def test_many_articles_are_one_edit_that_is_undone_as_one(
    desk: Desk, shelf: list[Article], title: str
) -> None:
    before = desk.state
    ids: list[str] = [one.id for one in shelf]
    changes = run(BATCHES[title](desk, [*ids, ids[0]]))
    assert desk.state != before
    assert reading.history(desk.project, limit=1)[0].detail == "5 articles"
    desk.is_one_edit(changes, title, before)


@pytest.mark.parametrize("title", BATCHES)
def test_a_batch_that_is_cancelled_leaves_nothing_behind(
    desk: Desk, shelf: list[Article], title: str
) -> None:
    before = desk.state
    job = BATCHES[title](desk, [one.id for one in shelf])
    assert (next(job).done, next(job).done) == (0, 2)
    job.close()
    assert desk.state == before
    assert reading.history(desk.project, limit=1)[0].title == "Finish article"


@pytest.mark.parametrize("title", BATCHES)
def test_a_batch_of_nothing_leaves_no_trace(desk: Desk, title: str) -> None:
    seq = reading.newest_edit(desk.project)
    assert run(BATCHES[title](desk, [])) == NO_CHANGE
    assert run(BATCHES[title](desk, ["gone"])) == NO_CHANGE
    assert reading.newest_edit(desk.project) == seq


def test_what_is_so_already_stays_as_it_is(desk: Desk, shelf: list[Article]) -> None:
    first = reading.reading_of(desk.project, shelf[0].id, desk.ana.id)
    run(article_batches.finish_articles(desk.project, [one.id for one in shelf], desk.ana))
    assert reading.reading_of(desk.project, shelf[0].id, desk.ana.id) == first
    assert reading.progress_of(desk.project, desk.ana.id)[0] == 5
    assert reading.progress_of(desk.project, desk.ben.id)[0] == 0
    readings.finish_first_pass(desk.project, shelf[1].id, desk.ana)
    run(article_batches.reopen_articles(desk.project, [one.id for one in shelf], desk.ana))
    assert reading.progress_of(desk.project, desk.ana.id)[0] == 0
    again = reading.reading_of(desk.project, shelf[1].id, desk.ana.id)
    assert again is not None
    assert again.first_pass_at


def test_articles_that_are_removed_take_all_that_belongs_to_them_along(
    desk: Desk, shelf: list[Article]
) -> None:
    run(article_batches.remove_articles(desk.project, [one.id for one in shelf], desk.ana))
    found = reading.statistics(desk.project)
    assert (found.articles, found.claims, found.suggestions, found.rejections) == (2, 0, 0, 0)


def test_only_the_fields_that_are_given_are_written(desk: Desk, shelf: list[Article]) -> None:
    ids = [one.id for one in shelf[:2]]
    run(article_batches.edit_articles(desk.project, ids, desk.ana, {"publisher": "  AFP ", "language": "de"}))
    found = [reading.article(desk.project, one) for one in ids]
    assert [(one.title, one.publisher, one.language) for one in found] == [
        ("Fire 0", "AFP", "de"),
        ("Fire 1", "AFP", "de"),
    ]
    assert article_batches.common_fields(desk.project, ids)["publisher"] == "AFP"
    assert article_batches.common_fields(desk.project, [*ids, shelf[2].id])["publisher"] is None


def test_what_no_field_can_hold_is_refused_before_anything_is_written(
    desk: Desk, shelf: list[Article]
) -> None:
    before = desk.state
    with pytest.raises(InvalidValue, match="is not a date"):
        article_batches.check_fields({"published_on": "soon"})
    with pytest.raises(InvalidValue, match="is not a date"):
        run(article_batches.edit_articles(desk.project, [shelf[0].id], desk.ana, {"published_on": "soon"}))
    assert desk.state == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(sorted(BATCHES)), st.sets(st.integers(0, 4))), max_size=4))
def test_any_batches_are_undone_to_where_they_began(
    desk: Desk, shelf: list[Article], steps: list[tuple[str, set[int]]]
) -> None:
    before, done = desk.state, 0
    for title, rows in steps:
        done += bool(run(BATCHES[title](desk, [shelf[row].id for row in rows])).edit)
    for _ in range(done):
        history.undo(desk.project, desk.ana)
    assert desk.state == before
