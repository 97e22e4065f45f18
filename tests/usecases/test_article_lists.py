"""Lists of articles: filtered by all that is known, in every order, searched while the index is still being made."""

from typing import Any

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article
from factdesk.domain.overview import ArticleFilter, ArticleOrder, ArticleState, Left
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import reading
from factdesk.usecases import article_lists, articles, claims, history, readings, suggestions
from factdesk.usecases.article_lists import ArticleLists, list_articles
from tests.projects import add_articles, add_suggestions, make_article, make_suggestion
from tests.usecases.conftest import Desk

FIELDS = (
    ("Émile’s day", "Reuters", "2024-11-05"),
    ("apples", "", ""),
    ("Zebras", "AFP", "2023-01-01"),
    ("eagles", "reuters", "2025-06-30"),
)


@pytest.fixture
def shelf(desk: Desk) -> list[Article]:
    """Four articles of two publishers, after the two on the desk."""
    return add_articles(
        desk.project,
        *(
            make_article(f"A zebra was seen, number {number}.", title, publisher=house, published_on=day)
            for number, (title, house, day) in enumerate(FIELDS)
        ),
    )


def titles(desk: Desk, order: ArticleOrder = ArticleOrder.IMPORT, **wanted: Any) -> list[str]:
    found = list_articles(desk.project, desk.ana, ArticleFilter(**wanted), order)
    return [reading.article(desk.project, one).title for one in found]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (ArticleOrder.TITLE, ["apples", "eagles", "Émile’s day", "Zebras"]),
        (ArticleOrder.NEWEST, ["eagles", "Émile’s day", "Zebras", "apples"]),
        (ArticleOrder.OLDEST, ["Zebras", "Émile’s day", "eagles", "apples"]),
        (ArticleOrder.PUBLISHER, ["apples", "Zebras", "eagles", "Émile’s day"]),
        (ArticleOrder.IMPORT, ["Zebras", "apples", "eagles", "Émile’s day"]),
    ],
)
def test_a_list_stands_in_the_order_asked_for(desk: Desk, order: ArticleOrder, expected: list[str]) -> None:
    assert titles(desk, order, words="zebra seen") == expected
    listed = [title for title in titles(desk, order) if title in expected]
    assert listed == expected


def test_what_has_most_left_to_decide_comes_first(desk: Desk, shelf: list[Article]) -> None:
    add_suggestions(
        desk.project, make_suggestion(shelf[2], Span(0, 7)), make_suggestion(shelf[2], Span(8, 12))
    )
    claims.mark_claim(desk.project, shelf[3].id, [Span(0, 7)], desk.ana)
    claims.mark_claim(desk.project, shelf[1].id, [Span(0, 7)], desk.ana, "denied")
    assert titles(desk, ArticleOrder.LEFT)[:2] == ["Zebras", "eagles"]


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"publisher": "Reuters"}, {"Émile’s day"}),
        ({"publisher": ""}, {"apples", "The mill", "The port"}),
        ({"since": "2024-11-05"}, {"Émile’s day", "eagles"}),
        ({"until": "2024-11-05"}, {"Émile’s day", "Zebras"}),
        ({"since": "2024-01-01", "until": "2024-12-31"}, {"Émile’s day"}),
        ({"publisher": "AFP", "words": "zebra"}, {"Zebras"}),
        ({"publisher": "AFP", "words": "mayor"}, set()),
        ({"publisher": "Nobody"}, set()),
        ({"state": ArticleState.FINISHED}, set()),
    ],
)
def test_filters_narrow_a_list_together(desk: Desk, wanted: dict[str, Any], expected: set[str]) -> None:
    assert set(titles(desk, **wanted)) == expected


def test_work_done_in_articles_is_a_filter(desk: Desk, shelf: list[Article]) -> None:
    project, ana, ben = desk.project, desk.ana, desk.ben
    offered = add_suggestions(project, *(make_suggestion(one, Span(0, 7)) for one in shelf[:3]))
    suggestions.reject_suggestions(project, [offered[1].id], ana)
    claims.mark_claim(project, shelf[0].id, [Span(8, 12)], ana, "denied")
    claims.mark_claim(project, shelf[1].id, [Span(0, 7)], ben, "confirmed")
    claims.mark_claim(project, shelf[3].id, [Span(0, 7)], ana)
    readings.finish_article(project, desk.port.id, ben)
    assert titles(desk, label="denied") == ["Émile’s day"]
    assert titles(desk, label="confirmed") == []
    assert titles(desk, label="confirmed", annotator=ben.id) == ["apples"]
    assert set(titles(desk, annotator=ben.id)) == {"apples", "The port"}
    assert set(titles(desk, annotator=ana.id)) == {"Émile’s day", "eagles"}
    assert set(titles(desk, left=Left.SUGGESTIONS)) == {"Émile’s day", "Zebras"}
    assert titles(desk, left=Left.UNLABELLED) == ["eagles"]
    assert set(titles(desk, left=Left.NOTHING)) == {"The mill", "The port", "apples"}
    claim = suggestions.accept_suggestion(project, offered[0].id, ana)[0]
    assert titles(desk, left=Left.SUGGESTIONS) == ["Zebras"]
    claims.remove_claims(project, [claim], ana)
    assert set(titles(desk, left=Left.SUGGESTIONS)) == {"Émile’s day", "Zebras"}


def test_a_list_that_is_kept_knows_what_has_changed_once_it_is_told(desk: Desk, shelf: list[Article]) -> None:
    lists, unread = ArticleLists(desk.project), ArticleFilter(state=ArticleState.UNREAD)
    assert len(lists.listed(desk.ana, unread, ArticleOrder.TITLE)) == 6
    readings.finish_article(desk.project, shelf[0].id, desk.ana)
    lists.forget(articles=False)
    assert len(lists.listed(desk.ana, unread, ArticleOrder.TITLE)) == 5
    assert len(lists.listed(desk.ben, unread, ArticleOrder.TITLE)) == 6
    with desk.project.edit("Remove article", desk.ana) as edit:
        edit.remove(Kind.ARTICLE, shelf[1].id)
    lists.forget()
    assert len(lists.listed(desk.ana, unread, ArticleOrder.TITLE)) == 4
    assert lists.total == 5


def test_a_change_of_some_few_articles_is_followed_in_every_order(
    desk: Desk, shelf: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, ana = desk.project, desk.ana
    orders = [order for order in ArticleOrder if order is not ArticleOrder.MATCH]
    lists = ArticleLists(project)
    for order in orders:
        lists.listed(ana, ArticleFilter(), order)
    renamed = articles.edit_article(project, shelf[0].id, ana, title="Aardvark", published_on="2026-01-01")
    lists.follow(renamed)
    monkeypatch.setattr(article_lists, "_FEW", 0)
    assert lists.knows_orders()  # nothing needs to be read anew
    for order in orders:
        assert lists.listed(ana, ArticleFilter(), order) == list_articles(project, ana, None, order)
    undone = history.undo(project, ana)
    lists.follow(undone)
    for order in orders:
        assert lists.listed(ana, ArticleFilter(), order) == list_articles(project, ana, None, order)


def test_what_others_have_written_is_followed(desk: Desk, shelf: list[Article]) -> None:
    project, ana = desk.project, desk.ana
    lists, finished = ArticleLists(project), ArticleFilter(state=ArticleState.FINISHED)
    assert len(lists.listed(ana, ArticleFilter(), ArticleOrder.TITLE)) == 6
    assert lists.listed(ana, finished, ArticleOrder.TITLE) == []
    with project.edit("Remove article", desk.ben) as edit:
        edit.remove(Kind.ARTICLE, shelf[1].id)
    readings.finish_article(project, shelf[0].id, ana)
    lists.follow_others()
    expected = list_articles(project, ana, None, ArticleOrder.TITLE)
    assert lists.listed(ana, ArticleFilter(), ArticleOrder.TITLE) == expected
    assert len(expected) == 5
    assert lists.listed(ana, finished, ArticleOrder.TITLE) == [shelf[0].id]


@pytest.mark.usefixtures("shelf")
def test_what_takes_long_is_prepared_and_taken_unless_something_has_changed_since(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_lists, "_FEW", 3)
    project, ana = desk.project, desk.ana
    lists, unread = ArticleLists(project), ArticleFilter(state=ArticleState.UNREAD)
    lists.listed(ana, ArticleFilter(), ArticleOrder.IMPORT)
    asked = (ana, unread, ArticleOrder.LEFT)
    assert not lists.knows(*asked)
    assert not lists.knows_orders()
    age, prepared = lists.age, run(lists.preparing(*asked))
    readings.finish_article(project, desk.port.id, ana)
    lists.forget(articles=False)
    lists.take(prepared, age)
    assert not lists.knows(*asked)
    lists.take(run(lists.preparing(*asked)), lists.age)
    lists.take(run(lists.preparing_orders()), age)  # no article has changed since then
    assert lists.knows(*asked)
    assert lists.knows_orders()
    assert lists.listed(*asked) == list_articles(project, *asked)
    assert desk.port.id not in lists.listed(*asked)


def test_very_many_new_articles_are_found_as_they_are_read(
    desk: Desk, shelf: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_lists, "_AT_ONCE", 3)
    lists, zebra = ArticleLists(desk.project), ArticleFilter("zebra")
    assert lists.listed(desk.ana, zebra, ArticleOrder.MATCH) == []
    assert lists.waiting == 6
    run(lists.catching_up())
    assert {*lists.listed(desk.ana, zebra, ArticleOrder.MATCH)} == {one.id for one in shelf}
    assert lists.waiting == 0


def test_the_next_unfinished_article_is_looked_for_below_and_then_from_the_top(
    desk: Desk, shelf: list[Article]
) -> None:
    lists = ArticleLists(desk.project)
    ids = lists.listed(desk.ana, ArticleFilter(), ArticleOrder.IMPORT)
    for row in (2, 3, 5):
        readings.finish_article(desk.project, ids[row], desk.ana)
    assert lists.unfinished_after(desk.ana, ids, 1) == ids[4]
    assert lists.unfinished_after(desk.ana, ids, 4) == ids[0]
    assert lists.unfinished_after(desk.ana, ids, -1) == ids[0]
    assert lists.unfinished_after(desk.ana, ids[2:4], 0) is None
    assert lists.unfinished_after(desk.ana, ids[4:5], 0) is None
    assert lists.unfinished_after(desk.ana, [], -1) is None
    assert len(shelf) == 4


def test_a_change_leads_to_the_article_that_it_was_made_in(desk: Desk) -> None:
    project, ana = desk.project, desk.ana
    (offered,) = add_suggestions(project, make_suggestion(desk.mill))
    made = [
        readings.finish_article(project, desk.port.id, ana),
        suggestions.reject_suggestions(project, [offered.id], ana),
        claims.mark_claim(project, desk.mill.id, [Span(0, 3)], ana)[1],
    ]
    expected = [desk.port.id, desk.mill.id, desk.mill.id]
    assert [article_lists.article_touched(project, change) for change in made] == expected
    undone = [history.undo(project, ana) for _ in made]
    assert [article_lists.article_touched(project, change) for change in reversed(undone)] == expected
    assert article_lists.suggestions_of(project, made[1].ids(Kind.REJECTION)) == [offered.id]


def test_a_snippet_is_read_of_the_articles_asked_for(desk: Desk) -> None:
    found = article_lists.snippets(desk.project, [desk.mill.id, desk.port.id], "denied")
    assert [span.of(found[desk.port.id].text) for span in found[desk.port.id].found] == ["denied"]
