"""The line at the bottom: notices come and go, failures stay until the next success."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.gui.panels.status import StatusLine
from factdesk.jobs import Progress


@pytest.fixture
def status(qtbot: QtBot) -> StatusLine:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    return line


def test_a_notice_goes_by_itself(status: StatusLine, qtbot: QtBot) -> None:
    status._timer.setInterval(20)
    status.tell("Finished.")
    assert status.notice.text() == "Finished."
    qtbot.waitUntil(lambda: status.notice.text() == "")


def test_a_notice_can_offer_something_to_do(status: StatusLine) -> None:
    done: list[int] = []
    status.tell("Removed.", "Undo", lambda: done.append(1))
    assert status.action.isVisible()
    status.action.click()
    assert done == [1]
    assert not status.action.isVisible()
    assert status.notice.text() == ""


def test_a_failure_stays_until_something_is_saved(status: StatusLine, qtbot: QtBot) -> None:
    status._timer.setInterval(10)
    status.show_saved()
    status.show_failure("The disk is full.")
    qtbot.wait(30)
    assert status.notice.text() == "The disk is full."
    assert status.saved.text() == "✗ Not done"
    status.show_saved()
    assert status.saved.text() == "✓ Saved"
    assert status.notice.text() == ""


def test_saving_does_not_take_a_notice_away(status: StatusLine) -> None:
    status.tell("Undone: Mark claim")
    status.show_saved()
    assert status.notice.text() == "Undone: Mark claim"


def test_who_annotates_can_be_clicked(status: StatusLine, qtbot: QtBot) -> None:
    status.who.setText("Ana")
    with qtbot.waitSignal(status.annotator_clicked):
        QTest.mouseClick(status.who, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("elapsed", "done", "words"),
    [
        (1.0, 50, "Importing 50/100"),
        (10.0, 1, "Importing 1/100"),
        (10.0, 50, "Importing 50/100, 10 s left"),
        (600.0, 50, "Importing 50/100, 10 min left"),
    ],
)
def test_what_remains_is_estimated_when_it_can_be(
    elapsed: float, done: int, words: str, status: StatusLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    status.begin_job("Importing")
    monkeypatch.setattr(status, "_clock", type("Clock", (), {"elapsed": lambda _: elapsed * 1000})())
    status.show_progress(Progress(done, 100))
    assert status.job.text() == words
