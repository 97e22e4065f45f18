"""The guidelines: read, searched, written as a new version."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.labels import LABELS
from factdesk.gui.dialogs.guidelines_window import GuidelinesWindow
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.projects import current_guidelines, open_project, write_guidelines


@pytest.fixture
def guidelines(window: MainWindow, qtbot: QtBot) -> GuidelinesWindow:
    found = GuidelinesWindow(window.desk, window.settings, window)
    qtbot.addWidget(found)
    found.show()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def stored(window: MainWindow) -> tuple[int, str]:
    assert window.session.project is not None
    found = current_guidelines(window.session.project)
    assert found is not None
    return found.version, found.text


def test_the_version_in_force_is_shown_and_cannot_be_changed_by_accident(
    guidelines: GuidelinesWindow,
) -> None:
    assert guidelines.page.toPlainText().endswith("Mark every claim.")
    assert guidelines.version.text() == "Version 1"
    assert guidelines.page.isReadOnly()
    assert not guidelines.save.isVisible()


def test_what_is_saved_is_a_new_version(guidelines: GuidelinesWindow, window: MainWindow) -> None:
    guidelines.edit.click()
    guidelines.text.setPlainText("Mark every claim twice.")
    guidelines.save.click()
    assert stored(window) == (2, "Mark every claim twice.")
    assert guidelines.version.text() == "Version 2"
    assert guidelines.page.toPlainText().endswith("Mark every claim twice.")
    window.walk.undo()
    assert stored(window) == (1, "Mark every claim.")
    assert guidelines.version.text() == "Version 1"


def test_what_was_written_is_not_lost_when_the_window_closes(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    guidelines.edit.click()
    QTest.keyClicks(guidelines.text, "Look twice. ")
    QTest.keyClick(guidelines.text, Qt.Key.Key_Escape)
    assert not guidelines.isVisible()
    assert stored(window) == (2, "Look twice. Mark every claim.")


def test_it_is_not_lost_when_the_project_closes_either(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    assert window.session.project is not None
    address = window.session.project.address
    guidelines.edit.click()
    QTest.keyClicks(guidelines.text, "Look twice. ")
    window.session.end()
    assert not guidelines.isVisible()
    with open_project(address) as project:
        found = current_guidelines(project)
    assert found is not None
    assert found.text.startswith("Look twice.")


def test_what_was_not_changed_makes_no_version(guidelines: GuidelinesWindow, window: MainWindow) -> None:
    guidelines.edit.click()
    guidelines.close()
    assert stored(window)[0] == 1


def test_what_is_searched_for_is_counted_and_enter_goes_from_place_to_place(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    window.session.do(write_guidelines, "FIRST PART\n\nzebra one, Zebra two", window.session.annotator)
    guidelines.search.setFocus()
    QTest.keyClicks(guidelines.search, "zebra")
    first = guidelines.page.textCursor().selectionStart()
    assert guidelines.count.text() == "1 of 2"
    assert len(guidelines.page.extraSelections()) == 2
    QTest.keyClick(guidelines.search, Qt.Key.Key_Return)
    assert guidelines.page.textCursor().selectionStart() == first + 11
    assert guidelines.count.text() == "2 of 2"
    QTest.keyClick(guidelines.search, Qt.Key.Key_Return)
    assert guidelines.count.text() == "1 of 2"
    QTest.keyClick(guidelines.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert guidelines.count.text() == "2 of 2"
    QTest.keyClicks(guidelines.search, "xyz")
    assert guidelines.count.text() == "Not found"
    guidelines.search.clear()
    assert guidelines.count.text() == ""
    assert guidelines.page.extraSelections() == []


def test_the_four_labels_stand_on_top_with_key_definition_and_example(guidelines: GuidelinesWindow) -> None:
    words = guidelines.page.toPlainText()
    for label in LABELS:
        assert f"{label.title} · {label.shortcut}" in words
        assert label.definition in words
    assert "The ministry denied that the talks had failed." in words


def test_the_contents_lead_to_their_sections(guidelines: GuidelinesWindow, window: MainWindow) -> None:
    words = "WHAT IT IS\n\nOne thing.\n\nHARD CASES\n\nMany."
    window.session.do(write_guidelines, words, window.session.annotator)
    shown = [guidelines.contents.item(row).text() for row in range(guidelines.contents.count())]
    assert shown == ["The four labels", "What it is", "Hard cases"]
    guidelines.contents.setFocus()
    guidelines.contents.setCurrentRow(2)
    assert guidelines.page.textCursor().block().text() == "Hard cases"


def test_it_opens_at_the_label_of_the_active_claim_and_stays_beside(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.activate(window.desk.items[1].id)
    QTest.keyClick(window.view, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    found = next(one for one in window.findChildren(GuidelinesWindow) if one.isVisible())
    assert not found.isModal()
    assert found.page.textCursor().block().text().strip().startswith("Denied")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.view, Qt.Key.Key_C)
    assert window.desk.items[1].label == "confirmed"
    window.desk.activate(window.desk.items[1].id)
    window.errands.show_guidelines()
    assert found.page.textCursor().block().text().strip().startswith("Confirmed")


def test_its_place_is_remembered(window: MainWindow, qtbot: QtBot, guidelines: GuidelinesWindow) -> None:
    guidelines.resize(512, 480)
    guidelines.close()
    again = GuidelinesWindow(window.desk, window.settings, window)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (512, 480)


def test_versions_say_who_wrote_them_what_they_changed_and_come_back(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    window.session.do(write_guidelines, "Mark every claim twice.", window.session.annotator)
    guidelines.look_back.click()
    shown = guidelines.versions
    assert shown.versions.count() == 2
    newest = shown.versions.item(0).text()
    assert newest.startswith("Version 2 · Ana · ")
    assert newest.endswith("in force")
    assert shown.difference.toPlainText().splitlines() == [
        "−  Mark every claim.",
        "+  Mark every claim twice.",
    ]
    assert not shown.restore.isEnabled()
    shown.versions.setCurrentRow(1)
    assert shown.other.currentText().startswith("Version 2")
    shown.restore.click()
    assert stored(window) == (3, "Mark every claim.")
    assert shown.versions.count() == 3
    shown.other.setCurrentIndex(1)
    shown.other.activated.emit(1)
    assert shown.difference.toPlainText().strip() == "Both say the same."
    window.walk.undo()
    assert stored(window)[0] == 2
    assert shown.versions.count() == 2


def test_what_is_being_written_survives_a_version_of_somebody_else(
    guidelines: GuidelinesWindow, window: MainWindow
) -> None:
    guidelines.edit.click()
    QTest.keyClicks(guidelines.text, "Look twice. ")
    window.session.do(write_guidelines, "Mark less.", window.session.annotator)
    assert guidelines.text.toPlainText() == "Look twice. Mark every claim."
    guidelines.drop.click()
    assert guidelines.page.toPlainText().endswith("Mark less.")
    assert stored(window) == (2, "Mark less.")


def test_in_a_project_open_for_reading_nothing_can_be_written(window: MainWindow, qtbot: QtBot) -> None:
    address = window.session.project.address if window.session.project else ""
    window.session.begin(open_project(address, read_only=True), "Ana")
    found = GuidelinesWindow(window.desk, window.settings, window)
    qtbot.addWidget(found)
    assert not found.edit.isEnabled()
