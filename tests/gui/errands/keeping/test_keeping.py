"""Backups as the user meets them: made by themselves, listed and restored."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.backups_window import BackupsWindow
from factdesk.gui.errands import keeping as keeping_errands
from factdesk.gui.main_window import MainWindow
from factdesk.store.backup_files import found_backups
from factdesk.store.backups import back_up
from tests.gui.backed_up import keeping, settle
from tests.gui.conftest import open_in, wait_for_opening
from tests.gui.test_unsaved import labels_on_screen, refusing
from tests.projects import in_file, problems, run_python


def reasons(path: Path) -> list[str]:
    return [one.reason for one in found_backups(path)]


def shown(window: MainWindow) -> BackupsWindow:
    window.actions_by_key["project.backups"].trigger()
    found = keeping(window)._shown
    assert found is not None
    settle(found)
    return found


# -- by themselves -----------------------------------------------------------------------------------------------------


def test_a_project_that_was_changed_is_backed_up_when_it_is_closed(window: MainWindow, mill: Path) -> None:
    window.desk.label("denied")
    window.session.end()
    keeping(window).wait()
    assert reasons(mill) == ["on closing"]
    open_in(window, mill)
    window.session.end()
    keeping(window).wait()
    assert reasons(mill) == ["on closing"], "nothing has changed"


def test_every_half_an_hour_what_has_changed_is_backed_up(
    window: MainWindow, mill: Path, qtbot: QtBot
) -> None:
    assert keeping(window)._timer.interval() == 1_800_000 == keeping_errands.EVERY
    with qtbot.waitSignal(keeping(window).kept):
        keeping(window)._timer.timeout.emit()
    assert reasons(mill) == ["while working"]


def test_who_wants_none_gets_none(window: MainWindow, mill: Path) -> None:
    window.settings.set("backups", False)
    keeping(window)._timer.timeout.emit()
    window.session.end()
    assert keeping(window)._thread is None
    assert reasons(mill) == []


def test_a_backup_that_could_not_be_made_is_told_with_a_way_to_the_list(
    window: MainWindow, mill: Path, qtbot: QtBot
) -> None:
    mill.with_name("mill backups").write_text("in the way")
    keeping(window)._timer.timeout.emit()
    qtbot.waitUntil(lambda: window.status.notice.text().startswith("No backup of"))
    assert window.status.action.text() == "Backups…"


END = """
import sys
from PySide6.QtCore import QTimer
from factdesk.gui.app import make_application, run_window
from factdesk.gui.main_window import MainWindow
app = make_application()
def end():
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow) and window.furnished and window.session.is_open:
            window.close() if sys.argv[2] == "close" else app.quit()
timer = QTimer()
timer.timeout.connect(end)
timer.start(50)
sys.exit(run_window(sys.argv[1], annotator="Ana"))
"""


@pytest.mark.parametrize("way", ["close", "quit"])
def test_the_program_ends_only_when_the_last_backup_is_in_place(mill: Path, way: str) -> None:
    run_python(END, mill, way)
    assert reasons(mill) == ["on closing"]
    assert problems(found_backups(mill)[0].path) == []


# -- the list ----------------------------------------------------------------------------------------------------------


def test_without_backups_the_window_says_when_they_are_made(window: MainWindow) -> None:
    found = shown(window)
    assert found.empty.isVisible()
    assert "every half an hour" in found.empty.text()
    assert not found.restore.isEnabled()
    assert found.make.hasFocus()
    found.close()


def test_a_backup_made_by_hand_is_listed_with_what_is_in_it(window: MainWindow, qtbot: QtBot) -> None:
    found = shown(window)
    QTest.mouseClick(found.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: found.list.topLevelItemCount() == 1)
    settle(found)
    item = found.list.topLevelItem(0)
    assert item is not None
    assert [item.text(column) for column in (1, 2, 3, 4, 6)] == ["By hand", "3", "0", "0", "Checked"]
    assert window.status.notice.text().startswith("Backed up, opened and checked: mill 2")
    found.close()


def test_a_damaged_backup_says_so_and_cannot_be_restored(window: MainWindow, mill: Path) -> None:
    made = back_up(mill, "by hand")
    in_file(made, "UPDATE articles SET text = 'x' WHERE rowid = 1")
    found = shown(window)
    item = found.list.topLevelItem(0)
    assert item is not None
    assert item.text(6) == "Damaged"
    assert made.name in found.fault.text()
    assert not found.restore.isEnabled()
    assert not found.copy.isEnabled()
    found.close()


def test_names_of_files_are_never_read_as_markup(window: MainWindow) -> None:
    found = shown(window)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in found.findChildren(QLabel))
    found.close()


def test_a_backup_takes_the_projects_place_and_what_was_there_is_kept(
    window: MainWindow, mill: Path, chosen: Callable[[int | None], list[list[str]]]
) -> None:
    back_up(mill, "by hand")
    window.desk.label("denied")
    asked = chosen(0)
    found = shown(window)
    found.restore.click()
    wait_for_opening(window)
    assert asked[0][1:] == ["Restore"]
    assert window.session.is_open
    assert in_file_labels(mill) == 0
    (kept,) = mill.parent.glob("mill.before-restore-*.factdesk")
    assert in_file_labels(kept) == 1
    assert kept.name in window.status.notice.text()
    assert reasons(mill)[0] == "before restoring"
    window.desk.label("denied")
    assert "Saved" in window.status.saved.text()
    found.close()


def test_a_backup_takes_no_place_before_it_is_said_what_becomes_of_what_is_not_saved(
    window: MainWindow, mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(mill, "by hand")
    asked: list[tuple[str, ...]] = []
    given: list[int | None] = [0, None, 0, 2]

    def answer(_parent: object, sentence: str, *answers: str, **_: str) -> int | None:
        asked.append((sentence, *answers))
        return given.pop(0)

    monkeypatch.setattr(messages, "choose", answer)
    found = shown(window)
    with refusing(window):
        window.desk.label("denied")
        found.restore.click()
        assert asked[-1][1:] == ("Retry", "Save a Copy…", "Discard")
        assert window.session.unsaved is not None, "who closes the question goes on where he was"
        found.restore.click()
    wait_for_opening(window)
    assert not given
    assert window.session.is_open
    assert labels_on_screen(window) == {}
    assert "Restored" in window.status.notice.text()
    found.close()


def in_file_labels(path: Path) -> int:
    return len(in_file(path, "SELECT id FROM claims WHERE removed_edit IS NULL"))


def test_a_copy_of_a_backup_is_opened_beside_the_project(window: MainWindow, mill: Path) -> None:
    back_up(mill, "by hand")
    before = mill.read_bytes()
    found = shown(window)
    found.copy.click()
    wait_for_opening(window)
    project = window.session.project
    assert project is not None
    assert project.name.startswith("mill 20")
    assert mill.read_bytes() == before
    found.close()


def test_labels_that_have_gone_are_asked_about_and_may_be_meant(
    window: MainWindow, mill: Path, chosen: Callable[[int | None], list[list[str]]], qtbot: QtBot
) -> None:
    window.desk.label("denied")
    back_up(mill, "by hand")
    in_file(mill, "DELETE FROM claims")
    in_file(mill, "UPDATE ledger SET standing = 0 WHERE kind = 'claims'")
    asked = chosen(0)
    found = shown(window)
    found.make.click()
    qtbot.waitUntil(lambda: len(reasons(mill)) == 2)
    assert "1 labels fewer" in asked[0][0]
    assert asked[0][1:] == ["Back Up All the Same"]
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    settle(found)
    found.close()
