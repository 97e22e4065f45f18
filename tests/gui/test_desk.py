"""Working through an article: what is active, what a key does to it, and what comes next."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.gui.desk import Desk
from factdesk.gui.main_window import MainWindow
from factdesk.store import reading
from factdesk.usecases.articles import remove_articles
from factdesk.usecases.projects import open_project
from factdesk.usecases.suggestions import reject_suggestions
from tests.gui.conftest import CLAIMS

WORDS = [words for words, _ in CLAIMS]


@pytest.fixture
def desk(window: MainWindow) -> Desk:
    return window.desk


def active(desk: Desk) -> tuple[str, str | None, bool]:
    """Words and label of the active item, and whether it is a claim."""
    item = desk.active
    assert item is not None
    return item.value.text, item.label, item.claim is not None


def select(desk: Desk, words: str) -> None:
    assert desk.article is not None
    at = desk.article.text.index(words)
    window = desk.parent()
    assert isinstance(window, MainWindow)
    window.view.select_span(Span(at, at + len(words)))


def test_an_article_opens_at_its_first_open_suggestion(desk: Desk) -> None:
    assert active(desk) == (WORDS[0], "reported", False)


def test_items_lie_in_reading_order(desk: Desk) -> None:
    assert [item.value.text for item in desk.items] == WORDS


def test_a_label_makes_a_claim_of_the_suggestion_and_goes_on(desk: Desk) -> None:
    desk.label("confirmed")
    assert active(desk) == (WORDS[1], "denied", False)
    claim = desk.items[0].claim
    assert claim is not None
    assert (claim.label, claim.suggestion_label, claim.origin) == ("confirmed", "reported", "edited")


def test_accepting_takes_the_label_that_was_suggested(desk: Desk) -> None:
    desk.step(1)
    desk.accept()
    assert desk.items[1].label == "denied"
    assert desk.items[1].claim is not None


def test_after_the_last_one_comes_what_was_left_out_above(desk: Desk) -> None:
    desk.activate(desk.items[-1].id)
    desk.accept()
    assert active(desk)[0] == WORDS[0]


def test_when_all_is_decided_the_last_decision_stays_active(desk: Desk) -> None:
    for _ in WORDS:
        desk.accept()
    assert desk.open_count == 0
    assert active(desk) == (WORDS[-1], "confirmed", True)


def test_when_the_last_one_is_rejected_what_stands_before_it_becomes_active(desk: Desk) -> None:
    for _ in WORDS[:-1]:
        desk.accept()
    desk.reject()
    assert active(desk)[0] == WORDS[-2]


def test_rejecting_is_as_cheap_as_accepting(desk: Desk) -> None:
    desk.reject()
    assert active(desk)[0] == WORDS[1]
    assert [item.value.text for item in desk.items] == WORDS[1:]


def test_rejecting_a_claim_turns_its_suggestion_down_as_well(desk: Desk) -> None:
    desk.label("denied")
    desk.activate(desk.items[0].id)
    desk.reject()
    assert [item.value.text for item in desk.items] == WORDS[1:]


def test_deleting_a_claim_makes_its_suggestion_the_active_one(desk: Desk) -> None:
    desk.label("denied")
    desk.activate(desk.items[0].id)
    desk.remove()
    assert active(desk) == (WORDS[0], "reported", False)


def test_another_label_for_a_claim_stays_where_it_is(desk: Desk) -> None:
    desk.accept()
    desk.activate(desk.items[0].id)
    desk.label("denied")
    assert active(desk) == (WORDS[0], "denied", True)


def test_selected_words_become_a_claim_with_the_label(desk: Desk) -> None:
    select(desk, " the owner said ")
    desk.label("reported")
    assert active(desk) == ("the owner said", "reported", True)
    assert desk.selected_span() is None


def test_a_claim_can_be_marked_first_and_labelled_later(desk: Desk) -> None:
    select(desk, "the owner")
    desk.mark()
    assert active(desk) == ("the owner", None, True)
    desk.label("denied")
    assert desk.session.project is not None
    assert [item.label for item in desk.items if item.value.text == "the owner"] == ["denied"]


def test_going_on_lets_go_of_selected_words(desk: Desk) -> None:
    select(desk, "the owner")
    desk.step(1)
    desk.label("denied")
    assert [item.value.text for item in desk.items] == WORDS


def test_steps_end_at_both_ends(desk: Desk) -> None:
    assert not desk.step(-1)
    assert [desk.step(1) for _ in WORDS] == [True] * (len(WORDS) - 1) + [False]


def test_steps_among_the_undecided_leave_claims_out(desk: Desk) -> None:
    desk.activate(desk.items[1].id)
    desk.accept()
    desk.activate(desk.items[0].id)
    desk.step(1, undecided=True)
    assert active(desk)[0] == WORDS[2]


def test_an_edge_of_a_suggestion_that_is_moved_makes_it_a_claim(window: MainWindow, desk: Desk) -> None:
    window.actions_by_key["edge.end_later"].trigger()
    assert active(desk) == ("The mill will close in May, the", "reported", True)
    window.actions_by_key["edge.end_earlier"].trigger()
    window.actions_by_key["edge.end_earlier"].trigger()
    window.actions_by_key["edge.start_later"].trigger()
    assert active(desk)[0] == "mill will close in"
    window.actions_by_key["edge.start_earlier"].trigger()
    assert active(desk)[0] == "The mill will close in"


def test_cue_source_and_a_second_segment_come_from_selected_words(window: MainWindow, desk: Desk) -> None:
    desk.accept()
    desk.activate(desk.items[0].id)
    for words, key in (("said", "cue"), ("the owner", "source"), ("on Monday", "segment")):
        select(desk, words)
        window.actions_by_key[f"claim.{key}"].trigger()
    claim = desk.items[0].claim
    assert claim is not None
    assert (claim.cue, claim.source) == ("said", "the owner")
    assert len(claim.segments) == 2


def test_an_article_that_is_gone_clears_the_desk(desk: Desk) -> None:
    project, article = desk.session.project, desk.article
    assert project is not None
    assert article is not None
    remove_articles(project, [article.id], desk.session.annotator)
    desk.refresh()
    assert desk.article is None
    assert desk.items == []
    desk.show(article.id)
    assert desk.article is None


def test_a_finished_article_can_be_reopened(desk: Desk) -> None:
    assert desk.finish()
    assert not desk.finish()
    assert desk.reading is not None
    assert desk.reading.finished_at == ""


def test_under_the_bias_guard_suggestions_wait_for_the_first_pass(window: MainWindow, desk: Desk) -> None:
    window.actions_by_key["suggest.guard"].trigger()
    assert (desk.hidden, desk.items) == (True, [])
    select(desk, "240 people")
    desk.label("reported")
    claim = desk.items[0].claim
    assert claim is not None
    assert not claim.suggestion_seen
    desk.activate("")
    desk.finish_first_pass()
    assert (desk.hidden, active(desk)[0]) == (False, WORDS[0])


def test_another_annotator_finds_everything_open(window: MainWindow, desk: Desk) -> None:
    desk.accept()
    window.session.annotate_as("Ben")
    assert [item.claim for item in desk.items] == [None] * len(WORDS)


def test_what_another_program_writes_is_shown_at_the_next_look(desk: Desk, qtbot: QtBot) -> None:
    assert desk.session.project is not None
    with open_project(desk.session.project.address) as other:
        reject_suggestions(other, [desk.items[0].id], desk.session.annotator)
    with qtbot.waitSignal(desk.session.changed_elsewhere):
        desk.session._look_for_others()
    assert [item.value.text for item in desk.items] == WORDS[1:]
    assert reading.newest_edit(desk.session.project) == desk.session._newest
