"""Dialogs of one sentence: plain text always, and files where they were asked for."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QLabel, QMessageBox, QPushButton

from factdesk.gui.dialogs import messages
from tests.projects import ROOT

pytestmark = pytest.mark.usefixtures("qapp")
HOSTILE = '<img src="file:///etc/passwd"> & co'


def meanwhile(act: Callable[[Any], object]) -> None:
    """Do something with the dialog that opens next."""

    def look() -> None:
        found = QApplication.activeModalWidget()
        if found is None or not found.isVisible():
            QTimer.singleShot(10, look)
        else:
            act(found)

    QTimer.singleShot(10, look)


@pytest.mark.parametrize("say", [messages.tell, messages.warn])
def test_a_message_shows_names_of_files_as_they_are(say: Callable[..., None]) -> None:
    seen: dict[str, Qt.TextFormat] = {}

    def look(box: QMessageBox) -> None:
        seen.update({label.text(): label.textFormat() for label in box.findChildren(QLabel) if label.text()})
        box.close()

    meanwhile(look)
    say(None, HOSTILE, f"{HOSTILE}: refused")
    assert seen[HOSTILE] == Qt.TextFormat.PlainText
    assert seen[f"{HOSTILE}: refused"] == Qt.TextFormat.PlainText


@pytest.mark.parametrize(("words", "number"), [("Read", 0), ("Copy", 1), (None, None)])
def test_a_choice_is_the_number_of_its_answer(words: str | None, number: int | None) -> None:
    def press(box: QMessageBox) -> None:
        buttons = {button.text().replace("&", ""): button for button in box.findChildren(QPushButton)}
        if words:
            buttons[words].click()
        else:
            box.reject()

    meanwhile(press)
    assert messages.choose(None, "It is open.", "Read", "Copy") == number


def test_a_line_of_text_is_asked_for() -> None:
    def write(dialog: QInputDialog) -> None:
        assert dialog.textValue() == "root"
        dialog.setTextValue("Ana")
        dialog.accept()

    meanwhile(write)
    assert messages.ask_text(None, "Your name", "Who?", "root") == "Ana"
    meanwhile(lambda dialog: dialog.reject())
    assert messages.ask_text(None, "Your name", "Who?") is None


def test_files_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("/a/mill.factdesk", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/a/1.txt", "/a/2.md"], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/a/new", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "/a")
    assert messages.ask_open_project(None) == Path("/a/mill.factdesk")
    assert messages.ask_articles(None, (".txt",)) == [Path("/a/1.txt"), Path("/a/2.md")]
    assert messages.ask_new_project(None) == Path("/a/new")
    assert messages.ask_folder(None) == Path("/a")
    assert messages.ask_target(None, "Export", "/b/labels.csv", "CSV") == Path("/a/new.csv")


def test_who_cancels_names_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    assert messages.ask_open_project(None) is None
    assert messages.ask_new_project(None) is None
    assert messages.ask_target(None, "Export", "/b/labels.csv", "CSV") is None
    assert messages.ask_articles(None, (".txt",)) == []
    assert messages.ask_folder(None) is None


def test_no_other_module_opens_boxes_of_its_own() -> None:
    for file in sorted((ROOT / "factdesk" / "gui").rglob("*.py")):
        names = {
            alias.name
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        assert file.stem == "messages" or not names & {"QMessageBox", "QFileDialog", "QInputDialog"}
