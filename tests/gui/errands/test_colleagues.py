"""Bringing a colleague's file home in the window, and handing work out."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from factdesk.domain.claims import ClaimId
from factdesk.domain.colleagues.merges import MergePlan, MergeReport
from factdesk.domain.spans import Span
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.receive_dialog import ReceiveDialog, counts_of
from factdesk.gui.errands.colleagues import merged_words
from factdesk.gui.main_window import MainWindow
from factdesk.store import Project, reading
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.projects import find_annotator, write_guidelines
from tests.gui.conftest import Told
from tests.projects import add_articles, make_article
from tests.window_story import drop

Answer = Callable[[type[QDialog], Callable[[QDialog], bool]], None]


@pytest.fixture
def bens(mill: Path, tmp_path: Path) -> Path:
    """What Ben has made of a copy of the mill: two labels, and one article more."""
    path = Path(shutil.copy(mill, tmp_path / "ben.factdesk"))
    with Project.open(path) as project:
        ben = find_annotator(project, "Ben")
        first = reading.article_ids(project, "")[0]
        for start, label in ((0, "reported"), (40, "denied")):
            mark_claim(project, first, [Span(start, start + 10)], ben, label)
        add_articles(project, make_article("The port stays open.", "The port"), by=ben)
    return path


def wait(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=30_000)
    QApplication.processEvents()


def receive(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Choose Receive… and these files."""
    monkeypatch.setattr(messages, "ask_colleagues_files", lambda *_: list(paths))
    window.actions_by_key["colleagues.receive"].trigger()
    for _ in range(4 * len(paths)):
        wait(window, qtbot)


class Seen(list[list[tuple[str, str]]]):
    """What reports told, one list each."""


@pytest.fixture
def reports(answer: Answer) -> Seen:
    """Reports are noted and agreed to."""
    seen = Seen()

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReceiveDialog)
        seen.append(counts_of(dialog.plan))
        return True

    answer(ReceiveDialog, act)
    return seen


def claims(window: MainWindow) -> int:
    project = window.session.project
    assert project is not None
    return sum(len(reading.claims_of(project, one)) for one in reading.article_ids(project, ""))


def test_a_report_comes_first_and_then_the_labels(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bens: Path, reports: Seen
) -> None:
    receive(window, qtbot, monkeypatch, bens)
    assert reports == [
        [
            ("+2", "labels by Ben"),
            ("1", "new articles"),
        ]
    ]
    assert claims(window) == 2
    assert window.articles.model.rowCount() == 4
    words = "Merged ben.factdesk: +2 labels, +1 article."
    assert window.status.notice.text() == words


def test_the_notice_takes_all_of_it_back(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bens: Path, reports: Seen
) -> None:
    receive(window, qtbot, monkeypatch, bens)
    assert len(reports) == 1
    QTest.mouseClick(window.status.action, Qt.MouseButton.LeftButton)
    wait(window, qtbot)
    assert claims(window) == 0
    assert window.articles.model.rowCount() == 3


def test_the_notice_shows_what_is_to_be_decided(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bens: Path, reports: Seen
) -> None:
    review = window.actions_by_key["review"]
    review.triggered.disconnect()
    with qtbot.waitSignal(review.triggered):
        receive(window, qtbot, monkeypatch, bens)
        assert window.status.other.text() == "Show"
        QTest.mouseClick(window.status.other, Qt.MouseButton.LeftButton)
    assert reports


def test_what_is_declined_changes_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bens: Path, answer: Answer
) -> None:
    answer(ReceiveDialog, lambda _: False)
    receive(window, qtbot, monkeypatch, bens)
    assert claims(window) == 0
    assert window.status.notice.text() == ""


def test_a_file_that_is_merged_already_is_said_to_be(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bens: Path, reports: Seen
) -> None:
    receive(window, qtbot, monkeypatch, bens)
    receive(window, qtbot, monkeypatch, bens)
    assert len(reports) == 1
    words = "ben.factdesk is merged already; there is nothing to do."
    assert window.status.notice.text() == words


def test_several_files_come_in_one_after_the_other(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    bens: Path,
    tmp_path: Path,
    reports: Seen,
) -> None:
    cleos = tmp_path / "cleo.factdesk"
    shutil.copy(bens, cleos)
    with Project.open(cleos) as theirs:
        cleo = find_annotator(theirs, "Cleo")
        mark_claim(theirs, reading.article_ids(theirs, "")[1], [Span(0, 10)], cleo, "confirmed")
    receive(window, qtbot, monkeypatch, bens, cleos)
    assert [report[0] for report in reports] == [("+2", "labels by Ben"), ("+1", "labels by Cleo")]
    assert window.status.notice.text() == "Merged 2 files: +3 labels, +1 article."


def test_a_file_that_is_no_project_is_refused_in_one_sentence_and_the_next_one_comes_in(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    bens: Path,
    tmp_path: Path,
    reports: Seen,
    told: Told,
) -> None:
    broken = tmp_path / "broken.factdesk"
    broken.write_bytes(bens.read_bytes()[:3000])
    receive(window, qtbot, monkeypatch, broken, bens)
    assert len(told) == 1
    assert "broken.factdesk" in told[0]
    assert "\n" not in told[0]
    assert len(reports) == 1
    assert claims(window) == 2


def test_a_project_that_is_dropped_on_an_open_one_is_reported_and_can_be_opened_instead(
    window: MainWindow, qtbot: QtBot, bens: Path, answer: Answer
) -> None:
    def open_it(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReceiveDialog)
        assert not dialog.opener.isHidden()
        dialog.opener.click()
        return False

    answer(ReceiveDialog, open_it)
    drop(window, bens)
    wait(window, qtbot)
    qtbot.waitUntil(lambda: not window.projects.opening, timeout=20_000)
    assert window.session.project is not None
    assert window.session.project.address == str(bens)


def test_a_report_says_under_which_guidelines_the_work_was_done(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, bens: Path, answer: Answer
) -> None:
    project = window.session.project
    assert project is not None
    write_guidelines(project, "Mark every claim, also in headlines.", window.session.annotator)
    notes: list[str] = []

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReceiveDialog)
        notes.extend(note.text() for note in dialog.notes)
        assert "labels by Ben: +2" in dialog.accessibleDescription()
        return False

    answer(ReceiveDialog, act)
    receive(window, qtbot, monkeypatch, bens)
    assert notes == ["The guidelines differ: made under guidelines 1, yours are 2."]


def test_of_many_people_those_beyond_the_first_are_told_together(bens: Path) -> None:
    plan = MergePlan(bens.name, "", tuple((f"Reader {number}", number) for number in range(9)))
    told = counts_of(plan)
    assert told[5:7] == [("+5", "labels by Reader 5"), ("+21", "labels by 3 others")]


def test_claims_are_carried_over_to_a_corrected_article_when_that_is_wanted(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, answer: Answer
) -> None:
    window.desk.label("reported")
    theirs = tmp_path / "ben.factdesk"
    with Project.create(theirs, "Mills") as project:
        ben = find_annotator(project, "Ben")
        article = window.desk.article
        assert article is not None
        text = f"{article.text} Corrected on Tuesday."
        add_articles(project, make_article(text, article.title), by=ben)

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, ReceiveDialog)
        assert not dialog.carry.isHidden()
        dialog.carry.click()
        return True

    answer(ReceiveDialog, act)
    receive(window, qtbot, monkeypatch, theirs)
    assert claims(window) == 2


def test_a_long_name_of_a_file_leaves_room_for_the_buttons_beside_the_notice() -> None:
    report = MergeReport(
        f"{'mill ' * 30}.factdesk", "", (("Ben", 1),), conflicts=(ClaimId("a"), ClaimId("b"))
    )
    words = merged_words([report])
    assert words == "Merged mill mill mi…ll .factdesk: +1 label, 2 conflicts."
    assert merged_words([report, report]) == "Merged 2 files: +2 labels, 4 conflicts."
