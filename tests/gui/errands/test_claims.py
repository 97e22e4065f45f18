"""Citing claims, and asking what became of one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.claim_history_window import ClaimHistoryWindow
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.articles import edit_article
from tests.gui.conftest import CLAIMS

CITE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def _clean_clipboard(qapp: QApplication) -> Iterator[None]:
    """Without a display, Qt lets go of the clipboard only after Python has ended, and falls over what Python made."""
    yield
    qapp.clipboard().setText("")


@pytest.fixture
def described(window: MainWindow) -> MainWindow:
    """The article has a publisher, an address and a date."""
    assert window.desk.article is not None
    window.session.do(
        edit_article,
        window.desk.article.id,
        window.session.annotator,
        publisher="The Courier",
        url="https://courier.example/mill",
        published_on="2024-11-11",
    )
    return window


def copied() -> tuple[str, str]:
    data = QGuiApplication.clipboard().mimeData()
    return data.text(), data.html()


def test_a_key_copies_the_claim_as_a_citation(described: MainWindow) -> None:
    QTest.keyClick(described.view, Qt.Key.Key_D)
    described.desk.activate(described.desk.items[0].id)
    QTest.keyClick(described.view, Qt.Key.Key_C, CITE)
    plain, rich = copied()
    opening, closing = QLocale().quoteString(" ").split(" ")
    assert plain.startswith(
        f"{opening}The mill will close in May{closing} — the owner, in: A first mill, The C"
    )
    assert plain.endswith(", https://courier.example/mill [Denied]")
    assert "2024-11-11" not in plain
    assert "2024" in plain
    assert '<a href="https://courier.example/mill">' in rich
    assert described.status.notice.text() == "Citation copied."


def test_several_are_copied_one_by_one(described: MainWindow) -> None:
    described.claims.list.setFocus()
    QTest.keyClick(described.claims.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(described.claims.list, Qt.Key.Key_C, CITE)
    first, second = copied()[0].split("\n\n")
    assert CLAIMS[0][0] in first
    assert CLAIMS[1][0] in second
    assert "2" in described.status.notice.text()


def test_without_a_claim_it_says_what_to_do(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("kept")
    window.desk.activate("")
    QTest.keyClick(window.view, Qt.Key.Key_C, CITE)
    assert QGuiApplication.clipboard().text() == "kept"
    assert "Choose a claim first" in window.status.notice.text()


def windows(window: MainWindow) -> list[ClaimHistoryWindow]:
    return [found for found in window.findChildren(ClaimHistoryWindow) if found.isVisible()]


def test_a_key_opens_the_history_of_the_active_claim_beside_the_window(
    window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_R)
    QTest.keyClick(window.view, Qt.Key.Key_R)
    first, second = (item.id for item in window.desk.items[:2])
    window.desk.activate(first)
    QTest.keyClick(window.view, Qt.Key.Key_H)
    [history] = windows(window)
    assert not history.isModal()
    assert CLAIMS[0][0] in history.state.paragraph.toPlainText()
    window.desk.activate(second)
    window.actions_by_key["claim.history"].trigger()
    assert windows(window) == [history]
    assert history.chosen is not None
    assert history.chosen.version.claim.id == second
    qtbot.waitUntil(history.isActiveWindow)
    QTest.keyClick(history, Qt.Key.Key_Escape)
    assert windows(window) == []
    window.actions_by_key["claim.history"].trigger()
    assert len(windows(window)) == 1


def test_a_suggestion_has_no_history_and_says_so(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_H)
    assert windows(window) == []
    assert "Only a claim has a history" in window.status.notice.text()


def test_the_history_closes_with_the_project(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_R)
    window.desk.activate(window.desk.items[0].id)
    window.actions_by_key["claim.history"].trigger()
    window.session.end()
    assert windows(window) == []
