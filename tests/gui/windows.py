"""Every window of the program, opened by its own actions, and the controls in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QKeySequenceEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.article_dialogs import EncodingDialog
from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.keys.palette import Palette
from factdesk.gui.main_window import MainWindow

_NO_WINDOW = frozenset(("quit", "project.close", "project.sample", "project.new", "project.open"))
_CHANGES = (
    "theme.",
    "language.",
    "face.",
    "zoom.",
    "width.",
    "label.",
    "look.",
    "edge.",
    "suggest.all",
    "claim.",
)
_WITHOUT_ROLE = (QScrollArea, QKeySequenceEdit)
"""What Qt itself gives no role: their names and descriptions are told all the same."""
Look = Callable[[str, QWidget], None]


def wait_for_article(window: MainWindow, qtbot: QtBot) -> None:
    """Until the project is open and its first article is on the desk."""
    qtbot.waitUntil(lambda: window.session.is_open and window.desk.article is not None)
    QTest.qWait(20)


def look_into_all(window: MainWindow, look: Look, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Open one window after the other and look into each, the window itself and what it opens."""
    _answer_file_dialogs(monkeypatch, folder)

    def seen(dialog: QDialog) -> int:
        dialog.show()
        QApplication.processEvents()
        look(f"{type(dialog).__name__} {dialog.windowTitle()}", dialog)
        dialog.close()
        return 0

    monkeypatch.setattr(QDialog, "exec", seen)
    look("window", window)
    seen(EncodingDialog("old.txt", (("cp1252", "The words"), ("utf-16", "Other words")), window))
    for action in ACTIONS:
        made = window.actions_by_key[action.key]
        if action.key in _NO_WINDOW or (action.key.startswith(_CHANGES) and not made.text().endswith("…")):
            continue
        before = set(_others(window))
        made.trigger()
        QApplication.processEvents()
        for other in [other for other in _others(window) if other not in before]:
            look(f"{action.key} {type(other).__name__}", other)
            other.close()
            QApplication.processEvents()


def _answer_file_dialogs(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(folder / "out.csv"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")


def _others(window: MainWindow) -> Iterator[QWidget]:
    """Windows beside the window, and what lies over it."""
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and isinstance(other, QDialog):
            yield other
    for palette in window.findChildren(Palette):
        if palette.isVisible():
            yield palette


def controls(top: QWidget) -> list[QWidget]:
    """What can have the keyboard or be clicked in a window, without the parts that Qt makes within a control."""
    return [
        found
        for found in top.findChildren(QWidget)
        if found.isVisibleTo(top)
        and found.window() is top.window()
        and not found.objectName().startswith("qt_")
        and not isinstance(found, QScrollBar)
        and (found.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(found, QAbstractButton))
    ]


def fault_of(control: QWidget) -> str:
    """What somebody who only hears this control misses; empty when nothing."""
    told = QAccessible.queryAccessibleInterface(control.focusProxy() or control)
    roles, words = QAccessible.Role, QAccessible.Text
    plain = told.role() in (roles.NoRole, roles.Client)
    if plain and not isinstance(control, _WITHOUT_ROLE):
        return "it has no role"
    if not told.text(words.Name).strip():
        return "it has no name"
    if isinstance(control, QComboBox):
        # On Linux the choice itself is told as the name; what is chosen there, by a label or in the description.
        labelled = bool(told.relations(QAccessible.RelationFlag.Label))
        if not control.accessibleName() or not (labelled or told.text(words.Description)):
            return "it does not say what is chosen"
    return ""
