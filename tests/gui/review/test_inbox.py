"""What came back to an annotator, in the main window and in the inbox."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.claims import Annotator
from factdesk.gui.errands.reviewing import Reviewing
from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.inbox_window import InboxWindow
from factdesk.store import Project, reading
from factdesk.usecases.inbox import inbox
from tests.gui.review.conftest import open_review
from tests.gui.windows import controls, fault_of
from tests.window_story import press


def project_of(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


def person(window: MainWindow, name: str) -> Annotator:
    return next(one for one in reading.all_annotators(project_of(window)) if one.name == name)


@pytest.fixture
def returned(main: MainWindow, qtbot: QtBot) -> MainWindow:
    """Ana takes Cara's label of one claim and sends another spot back; then Ben sits down."""
    review = open_review(main, qtbot)
    names = [row.annotator.name for row in review.reviewer.spot.rows] if review.reviewer.spot else []
    press("Alt+3")
    press(str(names.index("Cara") + 1))
    press("S")
    review.close()
    main.activateWindow()
    main.session.annotate_as("Ben")
    return main


def banner(window: MainWindow) -> Reviewing:
    [found] = window.findChildren(Reviewing)
    return found


@pytest.fixture
def opened(returned: MainWindow, qtbot: QtBot) -> InboxWindow:
    qtbot.waitUntil(banner(returned).banner.isVisible)
    banner(returned).banner.button.click()
    [found] = returned.findChildren(InboxWindow)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def test_the_main_window_says_how_many_labels_were_changed(returned: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(banner(returned).banner.isVisible)
    assert (
        banner(returned).banner.words.text()
        == "One of your labels was changed. One of your labels was sent back."
    )


def test_each_shows_what_was_decided_and_why(opened: InboxWindow) -> None:
    assert [item.claims[0].text for item in opened.items] == [
        "any talks had failed",
        "Workers were told on Monday",
    ]
    assert opened.why.text() == "Ana: Taken (Which label goes first)"
    assert [one.claims[0].label for one in opened.rows.rows.opinions] == ["denied", "unconfirmed"]
    opened.list.setCurrentRow(1)
    assert opened.why.text() == "Ana: Sent back"
    assert not opened.accept_button.isEnabled()


def test_accepting_changes_the_claim_and_goes_on_to_the_next(
    returned: MainWindow, opened: InboxWindow
) -> None:
    claim = opened.items[0].claims[0]
    opened.accept_button.click()
    assert reading.claim(project_of(returned), claim.id).label == "unconfirmed"
    assert [item.claims[0].text for item in opened.items] == ["Workers were told on Monday"]
    returned.walk.undo()
    assert reading.claim(project_of(returned), claim.id).label == "denied"
    assert len(opened.items) == 2


def test_answering_returns_the_spot_to_the_queue(
    returned: MainWindow, opened: InboxWindow, qtbot: QtBot
) -> None:
    opened.list.setCurrentRow(1)
    assert not opened.answer_button.isEnabled()
    QTest.keyClicks(opened.field, "Monday is when they were told")
    opened.answer_button.click()
    assert len(inbox(project_of(returned), person(returned, "Ben"))) == 1
    opened.close()
    returned.session.annotate_as("Ana")
    returned.activateWindow()
    qtbot.waitUntil(returned.isActiveWindow)
    review = open_review(returned, qtbot)
    assert review.reviewer.queue.line(1) is not None
    review.reviewer.go(1)
    assert "has answered." in review.spot.news.text()


def test_when_all_is_answered_the_banner_goes(
    returned: MainWindow, opened: InboxWindow, qtbot: QtBot
) -> None:
    opened.accept_button.click()
    QTest.keyClicks(opened.field, "No")
    opened.answer_button.click()
    assert opened.told.text().endswith("Nothing is left to answer.")
    qtbot.waitUntil(banner(returned).banner.isHidden)


def test_every_control_of_the_inbox_says_what_it_is(opened: InboxWindow) -> None:
    assert {str(one): fault_of(one) for one in controls(opened) if fault_of(one)} == {}
