"""Letters are letters while somebody types, and actions everywhere else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.guidelines_window import GuidelinesWindow
from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.main_window import MainWindow
from tests.window_story import combined

PLAIN = [
    (action.key, combined(shortcut))
    for action in ACTIONS
    for shortcut in action.shortcuts
    if not combined(shortcut).keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier and shortcut != "F1"
]
"""Actions whose key is one that is typed."""


def note(window: MainWindow) -> QWidget:
    return window.inspector.note


FIELDS: dict[str, Callable[[MainWindow], QWidget]] = {
    "search": lambda window: window.articles.search,
    "state": lambda window: window.articles.state,
    "source": lambda window: window.inspector.source,
    "cue": lambda window: window.inspector.cue,
    "kind": lambda window: window.inspector.kind,
    "confidence": lambda window: window.inspector.confidence,
    "note": note,
}


@pytest.fixture
def pressed(window: MainWindow) -> Counter[str]:
    """How often each plain-key action was triggered; none of them acts. A claim is active."""
    window.desk.label("reported")
    window.desk.activate(window.desk.items[0].id)
    count: Counter[str] = Counter()
    for key, _ in PLAIN:
        window.actions_by_key[key].triggered.disconnect()
        window.actions_by_key[key].triggered.connect(lambda _=False, key=key: count.update([key]))
    return count


def test_there_are_plain_keys_to_guard() -> None:
    assert {"label.denied", "claim.reject", "claim.next", "search", "claim.remove"} < {
        key for key, _ in PLAIN
    }


@pytest.mark.parametrize("name", FIELDS)
def test_no_plain_key_is_an_action_in_a_field(name: str, window: MainWindow, pressed: Counter[str]) -> None:
    field = FIELDS[name](window)
    for _, combination in PLAIN:
        field.setFocus()
        assert field.hasFocus()
        QTest.keyClick(field, combination.key(), combination.keyboardModifiers())
        if isinstance(field, QComboBox):
            field.hidePopup()
    assert not pressed


def test_letters_typed_into_a_field_arrive_there(window: MainWindow, pressed: Counter[str]) -> None:
    letters = "rducxjknpfm[]{}/?"
    for field in (window.articles.search, window.inspector.source, window.inspector.cue):
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, letters)
        assert field.text() == letters
    window.inspector.note.setFocus()
    QTest.keyClicks(window.inspector.note, letters)
    assert window.inspector.note.toPlainText() == letters
    assert not pressed


def test_the_same_keys_are_actions_in_the_article_and_in_the_lists(
    window: MainWindow, pressed: Counter[str]
) -> None:
    for widget in (window.view, window.articles.list, window.claims.list):
        pressed.clear()
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_D)
        QTest.keyClick(widget, Qt.Key.Key_J)
        QTest.keyClick(widget, Qt.Key.Key_Return)
        assert pressed == {"label.denied": 1, "claim.next": 1, "claim.accept": 1}


def test_no_plain_key_is_an_action_in_a_dialog(
    window: MainWindow, pressed: Counter[str], qtbot: QtBot
) -> None:
    window.errands.show_guidelines()
    [dialog] = window.findChildren(GuidelinesWindow)
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.edit.click()
    fields: list[QWidget] = [*dialog.findChildren(QLineEdit), *dialog.findChildren(QPlainTextEdit)]
    assert fields
    for field in fields:
        for _, combination in PLAIN:
            field.setFocus()
            QTest.keyClick(field, combination.key(), combination.keyboardModifiers())
    assert not pressed
    dialog.text.document().setModified(False)
    dialog.close()


def test_space_and_enter_press_the_button_that_has_the_focus(
    window: MainWindow, pressed: Counter[str]
) -> None:
    button = window.inspector.labels.button(1)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    claim = window.desk.items[0].claim
    assert claim is not None
    assert claim.label == "denied"
    assert not pressed


@pytest.mark.usefixtures("pressed")
def test_escape_leads_from_any_field_back_to_the_article(window: MainWindow) -> None:
    for name, find in FIELDS.items():
        field = find(window)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Escape)
        assert window.view.hasFocus(), name


def test_undo_in_a_field_takes_back_what_was_typed_there(window: MainWindow) -> None:
    window.desk.label("reported")
    window.desk.activate(window.desk.items[0].id)
    for field in (window.inspector.note, window.inspector.source):
        field.setFocus()
        QTest.keyClicks(field, "abc")
        QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.inspector.note.toPlainText() == ""
    assert window.inspector.source.text() == "the owner"
    assert window.desk.items[0].claim is not None
