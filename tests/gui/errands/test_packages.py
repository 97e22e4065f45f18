"""Handing work out in the window: who gets what, and what the dialog tells of it before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.package_dialog import PackageDialog
from factdesk.gui.main_window import MainWindow
from factdesk.store import Project, reading
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.projects import find_annotator
from tests.gui.conftest import Told
from tests.gui.errands.test_colleagues import Answer, wait


def prepared(window: MainWindow, qtbot: QtBot, answer: Answer, act: Callable[[PackageDialog], None]) -> None:
    """Choose Prepare Package…, do something in the dialog, and agree."""

    def answering(dialog: QDialog) -> bool:
        assert isinstance(dialog, PackageDialog)
        act(dialog)
        dialog.show()
        qtbot.waitUntil(dialog.prepare.isEnabled, timeout=5_000)
        QTest.mouseClick(dialog.prepare, Qt.MouseButton.LeftButton)
        return dialog.result() == QDialog.DialogCode.Accepted

    answer(PackageDialog, answering)
    window.actions_by_key["colleagues.package"].trigger()
    wait(window, qtbot)


def name(dialog: PackageDialog, words: str) -> None:
    """Type the name of somebody new."""
    QTest.keyClicks(dialog.name, words)
    QTest.mouseClick(dialog.add, Qt.MouseButton.LeftButton)


def test_everybody_named_gets_a_file_and_the_preview_tells_how_much(
    window: MainWindow,
    qtbot: QtBot,
    answer: Answer,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    out = tmp_path / "out"
    shown: list[str] = []
    opened: list[QUrl] = []
    monkeypatch.setattr(messages, "ask_target_folder", lambda *_: out)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    def act(dialog: PackageDialog) -> None:
        assert not dialog.prepare.isEnabled()
        name(dialog, "Ben")
        name(dialog, "  Cleo ")
        dialog.double.setValue(100)
        QTest.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)
        dialog.deal()
        shown.extend(dialog.preview.toPlainText().splitlines())

    prepared(window, qtbot, answer, act)
    assert shown == [f"{who}: articles 3, shared with somebody else 3" for who in ("Ben", "Cleo")]
    assert sorted(one.name for one in out.iterdir()) == ["Mills - Ben.factdesk", "Mills - Cleo.factdesk"]
    assert window.status.notice.text() == "Packages written to out: 2."
    QTest.mouseClick(window.status.action, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(out)]


def test_enter_in_the_field_of_names_adds_one_and_agrees_to_nothing(
    window: MainWindow, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    def act(dialog: PackageDialog) -> None:
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        for typed in ("Ben", "Cleo", ""):
            dialog.name.setFocus()
            QTest.keyClicks(dialog.name, typed)
            QTest.keyClick(dialog.name, Qt.Key.Key_Return)
            qtbot.wait(150)
            assert dialog.isVisible()
        assert dialog.prepare.isEnabled()
        assert dialog.names() == ["Ben", "Cleo"]

    prepared(window, qtbot, answer, act)
    assert len(list((tmp_path / "packages").iterdir())) == 2


def test_only_what_the_list_shows_is_handed_out_when_that_is_chosen(
    window: MainWindow, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    QTest.keyClicks(window.articles.search, "second")
    qtbot.waitUntil(lambda: window.articles.model.rowCount() == 1, timeout=5_000)

    def act(dialog: PackageDialog) -> None:
        name(dialog, "Ben")
        dialog.which.setCurrentIndex(dialog.which.findData("listed"))

    prepared(window, qtbot, answer, act)
    with Project.open(tmp_path / "packages" / "Mills - Ben.factdesk") as package:
        [only] = reading.article_ids(package, "")
        assert reading.article(package, only).title == "A second mill"


def test_a_sample_is_drawn_from_what_nobody_has_finished(
    window: MainWindow, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    article = window.desk.article
    assert article is not None
    window.actions_by_key["article.finish"].trigger()

    def act(dialog: PackageDialog) -> None:
        name(dialog, "Ben")
        dialog.which.setCurrentIndex(dialog.which.findData("unfinished"))
        assert dialog.sample.maximum() == 2
        dialog.sampled.click()
        dialog.sample.setValue(1)

    prepared(window, qtbot, answer, act)
    with Project.open(tmp_path / "packages" / "Mills - Ben.factdesk") as package:
        [only] = reading.article_ids(package, "")
        assert only != article.id


def test_a_package_that_is_there_already_is_said_in_one_sentence(
    window: MainWindow, qtbot: QtBot, answer: Answer, told: Told
) -> None:
    for _ in range(2):
        prepared(window, qtbot, answer, lambda dialog: _tick(dialog, "Ben"))
    assert len(told) == 1
    assert "Mills - Ben.factdesk is there already" in told[0]


def _tick(dialog: PackageDialog, who: str) -> None:
    if who not in dialog.names():
        name(dialog, who)


def test_those_who_labelled_are_ticked_but_not_oneself_nor_who_only_suggested(
    window: MainWindow, qtbot: QtBot, answer: Answer, tmp_path: Path
) -> None:
    project, ana = window.session.project, window.session.annotator
    assert project is not None
    first = reading.article_ids(project, "")[0]
    find_annotator(project, "FactDesk")
    for who in (ana, find_annotator(project, "Ben")):
        mark_claim(project, first, [Span(0, 10)], who, "reported")
    ticked: list[list[str]] = []

    def first_time(dialog: PackageDialog) -> None:
        ticked.append(dialog.names())
        name(dialog, "Cleo")

    def second_time(dialog: PackageDialog) -> None:
        ticked.append(dialog.names())
        dialog.folder = tmp_path / "elsewhere"

    prepared(window, qtbot, answer, first_time)
    prepared(window, qtbot, answer, second_time)
    assert ticked == [["Ben"], ["Ben", "Cleo"]]


def test_the_share_for_two_people_can_be_chosen_as_soon_as_there_are_two(
    window: MainWindow, qtbot: QtBot, answer: Answer
) -> None:
    def act(dialog: PackageDialog) -> None:
        name(dialog, "Ben")
        assert not dialog.double.isEnabled()
        name(dialog, "Cleo")
        assert dialog.double.isEnabled()
        dialog.people.item(0).setCheckState(Qt.CheckState.Unchecked)
        dialog.people.item(1).setCheckState(Qt.CheckState.Unchecked)
        assert not dialog.double.isEnabled()
        dialog.people.item(1).setCheckState(Qt.CheckState.Checked)

    prepared(window, qtbot, answer, act)
