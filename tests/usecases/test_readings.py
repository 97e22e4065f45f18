from factdesk.domain.changes import NO_CHANGE
from factdesk.domain.overview import ArticleState
from factdesk.store import reading
from factdesk.usecases import article_lists, history, projects, readings, suggestions
from tests.projects import add_suggestions, make_suggestion
from tests.usecases.conftest import Desk


def state_of(desk: Desk) -> ArticleState:
    (line,) = article_lists.article_lines(desk.project, [desk.mill.id], desk.ana)
    return line.state


def test_an_article_is_finished_and_reopened_in_one_edit_each(desk: Desk) -> None:
    before = desk.state
    changes = readings.finish_article(desk.project, desk.mill.id, desk.ana)
    assert state_of(desk) is ArticleState.FINISHED
    desk.is_one_edit(changes, "Finish article", before)
    assert readings.finish_article(desk.project, desk.mill.id, desk.ana) == NO_CHANGE
    before = desk.state
    changes = readings.reopen_article(desk.project, desk.mill.id, desk.ana)
    assert state_of(desk) is ArticleState.STARTED
    desk.is_one_edit(changes, "Reopen article", before)
    assert readings.reopen_article(desk.project, desk.mill.id, desk.ana) == NO_CHANGE
    assert readings.reopen_article(desk.project, desk.port.id, desk.ana) == NO_CHANGE
    readings.finish_article(desk.project, desk.mill.id, desk.ana)
    assert state_of(desk) is ArticleState.FINISHED


def test_the_bias_guard_hides_suggestions_until_the_first_pass_is_finished(desk: Desk) -> None:
    (offered,) = add_suggestions(desk.project, make_suggestion(desk.mill))
    assert not readings.suggestions_hidden(desk.project, desk.mill.id, desk.ana)
    assert suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana) == [offered]
    projects.change_setting(desk.project, "bias_guard", True, desk.ben)
    assert readings.suggestions_hidden(desk.project, desk.mill.id, desk.ana)
    assert suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana) == []
    before = desk.state
    changes = readings.finish_first_pass(desk.project, desk.mill.id, desk.ana)
    assert suggestions.visible_suggestions(desk.project, desk.mill.id, desk.ana) == [offered]
    assert readings.suggestions_hidden(desk.project, desk.mill.id, desk.ben)
    desk.is_one_edit(changes, "Finish first pass", before)
    assert readings.finish_first_pass(desk.project, desk.mill.id, desk.ana) == NO_CHANGE
    readings.finish_article(desk.project, desk.mill.id, desk.ana)
    known = reading.reading_of(desk.project, desk.mill.id, desk.ana.id)
    assert known is not None
    assert known.first_pass_at
    assert known.finished_at
    history.undo(desk.project, desk.ana)
    history.undo(desk.project, desk.ana)
    assert readings.suggestions_hidden(desk.project, desk.mill.id, desk.ana)
