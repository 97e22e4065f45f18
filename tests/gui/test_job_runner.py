"""Long work: told while it runs, taken back when it is cancelled, never the end of the window."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.errors import Cancelled, FactDeskError, StorageFull
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.main_window import MainWindow
from factdesk.jobs import Job, Progress
from factdesk.store import reading
from factdesk.usecases.importing import import_articles
from tests.gui.conftest import Told
from tests.projects import TEXT


class Results:
    """What a job came to."""

    def __init__(self) -> None:
        self.done: list[Any] = []
        self.failed: list[Exception] = []


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    runner = JobRunner(qapp)
    yield runner
    runner.shut_down()


@pytest.fixture
def results() -> Results:
    return Results()


def counting(upto: int) -> Job[int]:
    for number in range(upto):
        yield Progress(number, upto)
    return upto


def endless(closed: threading.Event) -> Job[None]:
    try:
        while True:
            closed.wait(0.002)
            yield Progress(0, None)
    finally:
        closed.set()


def failing(error: Exception) -> Job[None]:
    yield Progress(0, 1)
    raise error


def test_a_job_tells_how_far_it_is_and_hands_over_its_result(
    jobs: JobRunner, results: Results, qtbot: QtBot
) -> None:
    heard: list[Progress] = []
    jobs.progressed.connect(heard.append)
    with qtbot.waitSignal(jobs.ended):
        assert jobs.start("Count", lambda: counting(5), results.done.append, results.failed.append)
        assert jobs.running
    assert results.done == [5]
    assert [progress.done for progress in heard] == [0, 1, 2, 3, 4]
    assert not jobs.running


def test_a_second_job_is_refused_while_one_runs(jobs: JobRunner, results: Results) -> None:
    closed = threading.Event()
    assert jobs.start("One", lambda: endless(closed), results.done.append, results.failed.append)
    assert not jobs.start("Two", lambda: counting(1), results.done.append, results.failed.append)


def test_a_cancelled_job_is_closed_and_said_to_be_cancelled(
    jobs: JobRunner, results: Results, qtbot: QtBot
) -> None:
    closed, woken = threading.Event(), threading.Event()
    with qtbot.waitSignal(jobs.progressed):
        jobs.start("One", lambda: endless(closed), results.done.append, results.failed.append, woken.set)
    with qtbot.waitSignal(jobs.ended):
        jobs.cancel()
    assert closed.is_set()
    assert woken.is_set()
    assert [type(error) for error in results.failed] == [Cancelled]


@pytest.mark.parametrize("error", [StorageFull("The disk is full."), ZeroDivisionError("x")])
def test_what_goes_wrong_is_handed_over(
    error: Exception, jobs: JobRunner, results: Results, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(jobs.ended):
        jobs.start("Fail", lambda: failing(error), results.done.append, results.failed.append)
    assert results.failed == [error]
    assert bool(caplog.records) is not isinstance(error, FactDeskError)


def test_the_log_of_a_fault_holds_no_word_of_an_article(
    jobs: JobRunner, results: Results, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(jobs.ended):
        error = ValueError("The mill will close in May")
        jobs.start("Fail", lambda: failing(error), results.done.append, results.failed.append)
    assert "ValueError" in caplog.text
    assert "in failing" in caplog.text
    assert "The mill" not in caplog.text


def test_shutting_down_waits_and_tells_nobody(jobs: JobRunner, results: Results, qtbot: QtBot) -> None:
    closed = threading.Event()
    with qtbot.waitSignal(jobs.progressed):
        jobs.start("One", lambda: endless(closed), results.done.append, results.failed.append)
    jobs.shut_down()
    assert closed.is_set()
    qtbot.wait(20)
    assert results.done == results.failed == []


def test_the_end_of_an_old_job_is_not_taken_for_the_end_of_the_new_one(
    jobs: JobRunner, results: Results, qtbot: QtBot
) -> None:
    old, new = threading.Event(), threading.Event()
    jobs.start("Old", lambda: endless(old), results.done.append, results.failed.append)
    jobs.shut_down()
    jobs.start("New", lambda: endless(new), results.done.append, results.failed.append)
    qtbot.wait(30)
    assert jobs.running
    assert not new.is_set()


def test_a_cancelled_import_leaves_nothing(
    window: MainWindow, tmp_path: Any, told: Told, qtbot: QtBot
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number}.txt").write_text(f"{TEXT} Number {number}.", encoding="utf-8")
    project, by = window.session.project, window.session.annotator
    assert project is not None
    before = reading.article_ids(project, "")
    heard: list[Progress] = []

    def stop(progress: Progress) -> None:
        heard.append(progress)
        if progress.done > 200:
            window.session.jobs.cancel()

    window.session.jobs.progressed.connect(stop)
    with qtbot.waitSignal(window.session.jobs.ended, timeout=20_000):
        window.imports.run("Importing", lambda: import_articles(project, [folder], by), heard.append)
    assert reading.article_ids(project, "") == before
    assert "nothing was changed" in window.status.notice.text()
    assert not told


def test_closing_the_project_ends_what_is_running(window: MainWindow, qtbot: QtBot) -> None:
    closed = threading.Event()
    with qtbot.waitSignal(window.session.jobs.progressed):
        window.errands.run("Waiting", lambda: endless(closed), lambda _: None)
    assert window.status._working.isVisible()
    window.session.end()
    assert closed.is_set()
    assert not window.status._working.isVisible()
    assert not window.session.jobs.running
    assert all(thread.isFinished() for thread in window.findChildren(QThread))


def test_a_fault_in_a_job_becomes_a_notice_and_the_window_goes_on(
    window: MainWindow, told: Told, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(window.session.jobs.ended):
        window.errands.run("Fail", lambda: failing(ZeroDivisionError("secret")), lambda _: None)
    assert len(told) == 1
    assert "secret" not in told[0] + caplog.text
    window.desk.label("denied")
    assert "Saved" in window.status.saved.text()


def test_the_bar_shows_how_far_a_job_is(window: MainWindow) -> None:
    window.status.begin_job("Importing")
    window.status.show_progress(Progress(3, 12))
    assert (window.status.bar.value(), window.status.bar.maximum()) == (3, 12)
    assert window.status.job.text().startswith("Importing 3/12")
    window.status.show_progress(Progress(3, None))
    assert window.status.bar.maximum() == 0
    window.status.end_job()
    assert not window.status._working.isVisible()
