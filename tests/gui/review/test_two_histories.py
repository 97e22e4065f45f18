"""A claim that was changed in two places, in the queue of the review."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.histories import HistoryLine
from factdesk.gui.review.window import ReviewWindow
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases.claims import label_claims
from factdesk.usecases.merging import merge_file
from tests.gui.conftest import open_in
from tests.gui.review.conftest import MILL, open_review, settle
from tests.window_story import press

WORDS = "the mill will close in May"


@pytest.fixture
def forked(differing: Path, tmp_path: Path) -> Path:
    """Ben has changed one claim here, and in the copy that came back, differently."""
    copy = Path(shutil.copy(differing, tmp_path / "ben.factdesk"))
    for path, label in ((differing, "denied"), (copy, "confirmed")):
        with Project.open(path) as project:
            [ben] = [one for one in reading.all_annotators(project) if one.name == "Ben"]
            label_claims(project, [claim_of_ben(project)], label, ben)
    with Project.open(differing) as project:
        [ana] = [one for one in reading.all_annotators(project) if one.name == "Ana"]
        assert run(merge_file(project, copy, ana)).conflicts
    return differing


def claim_of_ben(project: Project) -> str:
    [ben] = [one for one in reading.all_annotators(project) if one.name == "Ben"]
    ids = reading.article_ids(project, "")
    [mill] = [one for one in ids if reading.article(project, one).text == MILL]
    return next(one.id for one in reading.claims_of(project, mill, ben.id) if one.text == WORDS)


@pytest.fixture
def review(make_window: Callable[[], MainWindow], forked: Path, qtbot: QtBot) -> ReviewWindow:
    window = make_window()
    open_in(window, forked)
    return open_review(window, qtbot)


def label_now(review: ReviewWindow) -> str | None:
    project = review.reviewer.session.project
    assert project is not None
    return reading.claim(project, claim_of_ben(project)).label


def test_it_stands_first_with_both_states_and_what_they_began_from(review: ReviewWindow) -> None:
    line = review.reviewer.queue.line(0)
    assert isinstance(line, HistoryLine)
    assert line.words == WORDS
    assert [(one.name, one.claims[0].label) for one in review.reviewer.opinions] == [
        ("Ben, here", "denied"),
        ("Ben, elsewhere", "confirmed"),
    ]
    assert review.spot.decided.text() == f"Both began from: Reported: {WORDS}"
    assert "changed in two places" in review.spot.news.text()


def test_only_a_state_can_be_taken(review: ReviewWindow) -> None:
    before = review.reviewer.queue.left
    for key in "B", "0", "C", "G", "S", "E":
        press(key)
    assert review.reviewer.queue.left == before
    assert label_now(review) == "denied"


def test_taking_one_by_its_number_decides_and_goes_on(review: ReviewWindow, qtbot: QtBot) -> None:
    press("2")
    settle(review, qtbot)
    assert label_now(review) == "confirmed"
    assert not isinstance(review.reviewer.queue.line(0), HistoryLine)
    assert review.reviewer.spot is not None
    press("Ctrl+Z")
    settle(review, qtbot)
    assert label_now(review) == "denied"
    assert isinstance(review.reviewer.queue.line(0), HistoryLine)


def test_space_and_backspace_pass_by_it(review: ReviewWindow) -> None:
    press("Space")
    assert review.reviewer.spot is not None
    press("Backspace")
    assert review.reviewer.history is not None


def choose_histories(review: ReviewWindow, qtbot: QtBot) -> None:
    """Choose the claims with two histories in the box of differences, by keys."""
    review.more.click()
    review.filters.kind.setFocus()
    press("End")
    settle(review, qtbot)


def test_the_filter_lists_claims_with_two_histories_alone(review: ReviewWindow, qtbot: QtBot) -> None:
    assert len(review.reviewer.queue.lines) > 1
    choose_histories(review, qtbot)
    assert review.filters.kind.currentText() == "Two histories"
    [line] = review.reviewer.queue.lines
    assert isinstance(line, HistoryLine)
    review.filters.kind.setFocus()
    press("Home")
    settle(review, qtbot)
    assert len(review.reviewer.queue.lines) > 1


def test_a_difference_leaves_claims_with_two_histories_out(review: ReviewWindow, qtbot: QtBot) -> None:
    review.more.click()
    review.filters.kind.setFocus()
    press("Down")
    settle(review, qtbot)
    assert review.filters.kind.currentText() == "Label differs"
    assert not any(isinstance(line, HistoryLine) for line in review.reviewer.queue.lines)


def test_person_and_publisher_narrow_claims_with_two_histories_too(
    review: ReviewWindow, qtbot: QtBot
) -> None:
    choose_histories(review, qtbot)
    for box, there, elsewhere in (
        (review.filters.person, "Ben", "Cara"),
        (review.filters.publisher, "The Echo", "Daily Post"),
    ):
        for name, count in ((there, 1), (elsewhere, 0)):
            box.setCurrentIndex(box.findText(name))
            box.activated.emit(box.currentIndex())
            settle(review, qtbot)
            assert len(review.reviewer.queue.lines) == count, name
        box.setCurrentIndex(0)
        box.activated.emit(0)
        settle(review, qtbot)


def test_when_the_last_of_them_is_decided_the_filter_says_that_nothing_is_left(
    review: ReviewWindow, qtbot: QtBot
) -> None:
    choose_histories(review, qtbot)
    review.spot.rows.setFocus()
    press("1")
    settle(review, qtbot)
    assert review.reviewer.queue.lines == []
    assert "Nothing is like that" in review.nothing.title.text()
