import pytest
from hypothesis import HealthCheck, given, settings

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.errors import InvalidValue, NotFound
from factdesk.domain.overview import ArticleFilter, ArticleState
from factdesk.domain.spans import Span
from factdesk.store import reading
from factdesk.usecases import article_lists, articles, claims, readings, suggestions
from tests.projects import add_suggestions, make_suggestion
from tests.strategies import any_text
from tests.usecases.conftest import Desk


def test_articles_are_listed_in_the_order_of_their_import_and_filtered(desk: Desk) -> None:
    both = [desk.mill.id, desk.port.id]
    assert articles.list_articles(desk.project, desk.ana) == both
    assert articles.list_articles(desk.project, desk.ana, ArticleFilter("  ")) == both
    assert articles.list_articles(desk.project, desk.ana, ArticleFilter("spokes")) == [desk.mill.id]
    assert articles.list_articles(desk.project, desk.ana, ArticleFilter("denied")) == both
    claims.mark_claim(desk.project, desk.mill.id, [Span(0, 3)], desk.ana)
    readings.finish_article(desk.project, desk.port.id, desk.ana)

    def in_state(state: ArticleState, words: str = "") -> list[str]:
        return list(articles.list_articles(desk.project, desk.ana, ArticleFilter(words, state)))

    assert in_state(ArticleState.STARTED) == [desk.mill.id]
    assert in_state(ArticleState.FINISHED) == [desk.port.id]
    assert in_state(ArticleState.UNREAD) == []
    assert in_state(ArticleState.FINISHED, "spokesman") == []
    assert articles.list_articles(desk.project, desk.ben, ArticleFilter("", ArticleState.UNREAD)) == both


def test_what_is_known_about_an_article_is_changed_in_one_edit(desk: Desk) -> None:
    before = desk.state
    changes = articles.edit_article(
        desk.project,
        desk.mill.id,
        desk.ana,
        title=" The  mill ",
        publisher="Daily\nPlanet",
        url="https://example.org",
        byline="Jo",
        published_on="2024-11-11",
        language="pt-BR",
    )
    found = reading.article(desk.project, desk.mill.id)
    assert (found.title, found.publisher, found.url) == ("The mill", "Daily Planet", "https://example.org")
    assert (found.byline, found.published_on, found.language) == ("Jo", "2024-11-11", "pt-BR")
    assert (found.text, found.sha256) == (desk.mill.text, desk.mill.sha256)
    desk.is_one_edit(changes, "Edit article", before)
    assert articles.edit_article(desk.project, desk.mill.id, desk.ana, title="The mill") == NO_CHANGE
    articles.edit_article(desk.project, desk.mill.id, desk.ana, published_on="")
    assert reading.article(desk.project, desk.mill.id).published_on == ""


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("title", "  ", "needs a title"),
        ("title", "a" * 2_001, "title is too long"),
        ("published_on", "11/11/2024", "is not a date; write it as 2"),
        ("published_on", "2024-02-30", "is not a date"),
        ("language", "English!", "is not a language code"),
        ("language", "", "is not a language code"),
    ],
)
def test_what_no_field_can_hold_is_refused(desk: Desk, field: str, value: str, sentence: str) -> None:
    before = desk.state
    with pytest.raises(InvalidValue, match=sentence):
        articles.edit_article(desk.project, desk.mill.id, desk.ana, **{field: value})
    assert desk.state == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(any_text)
def test_any_words_can_stand_in_the_fields(desk: Desk, words: str) -> None:
    articles.edit_article(desk.project, desk.mill.id, desk.ana, title=f"x{words}", url=words, byline=words)
    assert "\x00" not in reading.article(desk.project, desk.mill.id).title


def test_an_article_is_taken_out_with_all_that_belongs_to_it_in_one_edit(desk: Desk) -> None:
    offered = add_suggestions(
        desk.project, *(make_suggestion(desk.mill, Span(n * 9, n * 9 + 8)) for n in range(3))
    )
    suggestions.accept_suggestion(desk.project, offered[0].id, desk.ana)
    suggestions.reject_suggestions(desk.project, [offered[1].id], desk.ben)
    claims.mark_claim(desk.project, desk.mill.id, [Span(0, 3)], desk.ben)
    readings.finish_article(desk.project, desk.mill.id, desk.ben)
    before = desk.state
    changes = articles.remove_articles(desk.project, [desk.mill.id, desk.mill.id], desk.ana)
    found = reading.statistics(desk.project)
    assert (found.articles, found.claims, found.suggestions, found.rejections, found.finished) == (
        1,
        0,
        0,
        0,
        0,
    )
    assert changes.ids(Kind.ARTICLE) == (desk.mill.id,)
    desk.is_one_edit(changes, "Remove article", before)
    with pytest.raises(NotFound):
        articles.remove_articles(desk.project, [desk.mill.id], desk.ana)
    assert articles.remove_articles(desk.project, [], desk.ana) == NO_CHANGE
    assert articles.remove_articles(desk.project, [desk.port.id], desk.ana).edit
    assert reading.is_empty(desk.project)


def test_a_line_shows_state_and_progress_of_one_annotator(desk: Desk) -> None:
    offered = add_suggestions(
        desk.project, *(make_suggestion(desk.mill, Span(n * 9, n * 9 + 8)) for n in range(3))
    )
    claims.mark_claim(desk.project, desk.mill.id, [Span(0, 3)], desk.ana)
    suggestions.accept_suggestion(desk.project, offered[2].id, desk.ana)
    suggestions.reject_suggestions(desk.project, [offered[1].id], desk.ana)
    port, mill = article_lists.article_lines(desk.project, [desk.port.id, "gone", desk.mill.id], desk.ana)
    assert (mill.claims, mill.labelled, mill.open_suggestions, mill.state) == (2, 1, 1, ArticleState.STARTED)
    assert (port.title, port.claims, port.state) == ("The port", 0, ArticleState.UNREAD)
    (theirs,) = article_lists.article_lines(desk.project, [desk.mill.id], desk.ben)
    assert (theirs.claims, theirs.open_suggestions, theirs.state) == (0, 3, ArticleState.UNREAD)
