"""Everybody can work here: whoever hears the window, and whoever has only a keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.export_dialog import ExportDialog
from factdesk.gui.dialogs.suggestion_dialogs import AcceptAboveDialog, LexiconDialog
from factdesk.gui.keys.keys_page import KeysPage
from factdesk.gui.look.theme import THEMES, Theme, apply_theme, theme_choice
from factdesk.gui.main_window import MainWindow
from tests.gui.fitting import faults
from tests.gui.windows import controls, fault_of, look_into_all, wait_for_article

WINDOWS = 12
"""So many windows there are at the least, the main one included."""
SMALL = QSize(960, 500)
"""What a screen of 1920 × 1080 has left at 200 %, less a bar of the desktop and a title."""
TAB = Qt.FocusPolicy.TabFocus
_ROUND = 80


def shown(control: QWidget) -> str:
    return f"{type(control).__name__} {control.accessibleName() or control.objectName()}"


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    wait_for_article(window, qtbot)
    window.focus_article()
    return window


# -- names -------------------------------------------------------------------------------------------------------------


def test_every_control_of_every_window_says_what_it_is(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[str] = []
    faults: list[str] = []

    def look(name: str, top: QWidget) -> None:
        found = controls(top)
        seen.append(name)
        faults.extend(
            f"{name}: {shown(control)}: {fault_of(control)}" for control in found if fault_of(control)
        )

    look_into_all(opened, look, monkeypatch, tmp_path)
    assert len(seen) >= WINDOWS, seen
    assert not faults


def test_every_window_fits_onto_a_small_screen(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found: list[str] = []

    def look(name: str, top: QWidget) -> None:
        least = top.minimumSizeHint().expandedTo(top.minimumSize())
        if least.width() > SMALL.width() or least.height() > SMALL.height():
            found.append(f"{name} is at least {least.width()} × {least.height()}")
        found.extend(f"{name}: {fault}" for fault in faults(top) if isinstance(top, QDialog))

    look_into_all(opened, look, monkeypatch, tmp_path)
    assert not found


def test_every_control_of_the_start_page_says_what_it_is(bare: MainWindow) -> None:
    bare.start.show_recent([__file__])
    found = controls(bare)
    assert len(found) >= 4
    assert {control.objectName(): fault for control in found if (fault := fault_of(control))} == {}


def test_a_control_without_a_name_would_be_found(qtbot: QtBot) -> None:
    for nameless in (QPushButton(), QLineEdit(), QComboBox()):
        qtbot.addWidget(nameless)
        assert fault_of(nameless)


# -- the keyboard ------------------------------------------------------------------------------------------------------


def walk(window: MainWindow, key: Qt.Key) -> list[QWidget]:
    """The controls that have the keyboard one after the other, until the first one has it again."""
    first = QApplication.focusWidget()
    assert first is not None
    passed = [first]
    modifier = (
        Qt.KeyboardModifier.ShiftModifier if key is Qt.Key.Key_Backtab else Qt.KeyboardModifier.NoModifier
    )
    for _ in range(_ROUND):
        holder = QApplication.focusWidget()
        assert holder is not None
        QTest.keyClick(holder, key, modifier)
        now = QApplication.focusWidget()
        if now is first:
            return passed
        assert now is not None
        assert now not in passed, f"the keyboard is caught in {passed[passed.index(now) :]}"
        passed.append(now)
    raise AssertionError(f"it never comes back: {passed} in {window}")


def regions(window: MainWindow, passed: list[QWidget]) -> list[str]:
    """The parts of the window that are gone through, each named once in a row."""
    parts = {
        "articles": window.articles,
        "article": window.view,
        "claims": window.claims,
        "claim": window.inspector,
    }
    found: list[str] = []
    for widget in passed:
        name = next(
            (name for name, part in parts.items() if widget is part or part.isAncestorOf(widget)), "?"
        )
        if not found or found[-1] != name:
            found.append(name)
    return found


def test_the_tab_key_goes_through_the_window_as_it_is_read_and_comes_back(opened: MainWindow) -> None:
    forth = walk(opened, Qt.Key.Key_Tab)
    assert regions(opened, forth) == ["article", "claims", "claim", "articles"]
    back = walk(opened, Qt.Key.Key_Backtab)
    assert back[1:] == forth[:0:-1]


def test_within_each_part_the_tab_key_goes_downwards_and_in_the_direction_of_reading(
    opened: MainWindow,
) -> None:
    forth = walk(opened, Qt.Key.Key_Tab)
    for part in (opened.articles, opened.claims, opened.inspector):
        places = [widget.mapTo(opened, QPoint(0, 0)) for widget in forth if part.isAncestorOf(widget)]
        boxes = [QRect(place, widget.size()) for place, widget in zip(places, forth, strict=False)]
        assert len(boxes) == len(places)
        rows = [place.y() // 12 for place in places]
        assert rows == sorted(rows), [type(widget).__name__ for widget in forth if part.isAncestorOf(widget)]


def test_the_tab_key_reaches_every_control_of_a_dialog(opened: MainWindow, qtbot: QtBot) -> None:
    for dialog in (
        ExportDialog(opened.session, opened.settings, opened),
        KeysPage(opened.actions_by_key, opened.settings, opened),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        controls(dialog)[0].setFocus(Qt.FocusReason.TabFocusReason)
        wanted = {
            control.focusProxy() or control
            for control in controls(dialog)
            if control.isEnabled() and control.focusPolicy() & TAB
        }
        reached: set[QWidget] = set()
        for _ in range(_ROUND):
            holder = QApplication.focusWidget()
            assert holder is not None
            reached.add(holder)
            QTest.keyClick(holder, Qt.Key.Key_Tab)
        assert not [shown(missed) for missed in wanted - reached]
        dialog.close()


# -- where the keyboard is ---------------------------------------------------------------------------------------------


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def themed(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Theme]:
    theme: Theme = request.param
    yield apply_theme(qapp, theme)
    theme_choice().chosen = None
    apply_theme(qapp, None)


def picture(control: QWidget) -> QImage:
    return control.grab().toImage()


@pytest.fixture
def steady(qapp: QApplication) -> Iterator[None]:
    """No caret blinks."""
    period = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(period)


@pytest.mark.usefixtures("themed", "steady")
def test_whatever_has_the_keyboard_looks_different(opened: MainWindow, qapp: QApplication) -> None:
    stops = walk(opened, Qt.Key.Key_Tab)
    assert len(stops) > 8
    for control in stops:
        other = next(stop for stop in stops if stop is not control)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        without = picture(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        assert picture(control) != without, f"{type(control).__name__} {control.accessibleName()}"


@pytest.mark.usefixtures("themed")
def test_the_start_page_shows_where_the_keyboard_is(bare: MainWindow, qapp: QApplication) -> None:
    bare.start.show_recent([__file__])
    page = [bare.start.recent, bare.start.sample, bare.start.new, bare.start.open]
    for control in page:
        next(other for other in page if other is not control).setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        without = picture(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        assert picture(control) != without, control.accessibleName()


@pytest.mark.usefixtures("themed", "steady")
def test_dialogs_show_where_the_keyboard_is(opened: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    for dialog in (
        ExportDialog(opened.session, opened.settings, opened),
        AcceptAboveDialog(opened.desk, opened),
        LexiconDialog(opened.desk, opened),
        KeysPage(opened.actions_by_key, opened.settings, opened),
    ):
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        stops = [one for one in controls(dialog) if one.isEnabled() and one.focusPolicy() & TAB]
        assert len(stops) > 2
        for control in stops:
            next(stop for stop in stops if stop is not control).setFocus(Qt.FocusReason.TabFocusReason)
            qapp.processEvents()
            without = picture(control)
            control.setFocus(Qt.FocusReason.TabFocusReason)
            qapp.processEvents()
            assert picture(control) != without, f"{type(dialog).__name__}: {shown(control)}"
        dialog.close()


def test_what_is_told_in_the_status_line_is_heard(
    opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[QAccessibleAnnouncementEvent] = []
    monkeypatch.setattr("factdesk.gui.look.announcement.QAccessible.updateAccessibility", sent.append)
    opened.status.tell("Not heard by anybody.")
    QAccessible.setActive(True)
    try:
        opened.status.tell("Accepted.", "Undo")
        opened.status.show_failure("The disk is full.")
    finally:
        QAccessible.setActive(False)
    heard = [event.message() for event in sent]
    assert heard == ["Accepted. Undo", "The disk is full."]
