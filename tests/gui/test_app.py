"""The last door: what nothing else has caught is logged without a word of an article, and the window goes on."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from factdesk import paths
from factdesk.domain.errors import ProjectLocked
from factdesk.gui.app import last_door, make_application
from factdesk.gui.keys.key_guard import KeyGuard
from factdesk.gui.main_window import MainWindow
from factdesk.usecases import claims
from tests.projects import run_python

WORDS = "The mill will close in May"


@pytest.fixture(autouse=True)
def _log_is_looked_at(caplog: pytest.LogCaptureFixture) -> None:
    """These tests log on purpose."""


def logged() -> str:
    """What the log holds; it is made when there is something to write."""
    file = paths.user_log_dir() / "factdesk.log"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def raise_in_slot(window: MainWindow, error: Exception, qtbot: QtBot) -> None:
    def slot() -> None:
        raise error

    QTimer.singleShot(0, window, slot)
    qtbot.wait(20)


def test_an_exception_in_a_slot_is_said_and_logged_and_the_window_goes_on(
    window: MainWindow, qtbot: QtBot
) -> None:
    with last_door(window):
        raise_in_slot(window, KeyError(WORDS), qtbot)
        assert "should not (KeyError)" in window.status.notice.text()
        assert "Saved" in window.status.saved.text(), "what was saved is saved"
        window.desk.label("denied")
        assert "Saved" in window.status.saved.text()
        assert window.status.notice.text() == ""
    log = logged()
    assert "unexpected KeyError" in log
    assert "in slot" in log
    assert WORDS not in log


def test_an_error_with_a_sentence_is_said_and_is_no_fault(window: MainWindow, qtbot: QtBot) -> None:
    with last_door(window):
        raise_in_slot(window, ProjectLocked("mill.factdesk is being written."), qtbot)
        assert window.status.notice.text() == "mill.factdesk is being written."
    assert logged() == ""


@pytest.mark.parametrize("fault", range(10))
def test_a_fault_in_the_middle_of_an_edit_leaves_nothing_half_done(
    fault: int, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = ("now", "quote", "compared", "short", "replace")
    before = list(window.desk.items)
    window.desk.label("denied")
    labelled = list(window.desk.items)

    def broken(*_: object, **__: object) -> object:
        raise RuntimeError(WORDS)

    with last_door(window):
        window.desk.activate(window.desk.items[0].id)
        acts: list[Callable[[], object]] = [
            lambda: window.desk.label("reported"),
            lambda: window.desk.describe(note="x"),
        ]
        with monkeypatch.context() as patched:
            patched.setattr(claims, places[fault % len(places)], broken)
            QTimer.singleShot(0, window, acts[fault // len(places)])
            qtbot.wait(20)
        if "RuntimeError" in window.status.notice.text():
            assert window.desk.items == labelled
        window.desk.label("confirmed")
        assert "Saved" in window.status.saved.text()
        window.walk.undo()
        while "no edit" not in window.status.notice.text():
            window.walk.undo()
    assert window.desk.items == before
    assert WORDS not in logged()


def test_the_door_is_closed_afterwards(window: MainWindow) -> None:
    before = sys.excepthook
    with last_door(window):
        assert sys.excepthook is not before
    assert sys.excepthook is before


def test_a_log_that_cannot_be_written_is_no_reason_not_to_start(window: MainWindow, qtbot: QtBot) -> None:
    folder = paths.user_log_dir()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.write_text("in the way", encoding="utf-8")
    with last_door(window):
        raise_in_slot(window, KeyError("x"), qtbot)
        assert "KeyError" in window.status.notice.text()


@pytest.mark.usefixtures("bare")
def test_the_application_has_one_guard_of_keys_however_often_it_is_made() -> None:
    app = make_application()
    make_application()
    assert len(app.findChildren(KeyGuard)) == 1


AUDITED = """
import os, sys
path = os.path.realpath(sys.argv[1])
opened, armed = [], False

def hook(event, given):
    if armed and event == "open" and isinstance(given[0], (str, bytes, os.PathLike)):
        if os.path.realpath(os.fsdecode(given[0])) == path:
            opened.append(given)

sys.addaudithook(hook)
from factdesk.usecases import suggesting
from tests.window_story import QuickPool, play, press
suggesting.SuggesterPool = QuickPool

def story(window):
    global armed
    yield lambda: window.session.is_open and window.isActiveWindow()
    armed = True
    press("D")
    press("Ctrl+Z")
    for errand in (window.errands.check_project, window.errands.suggest):
        errand()
        yield lambda: not window.session.jobs.running
    window.errands.open_address(path)
    press("N")
    window.session._look_for_others()
    armed = False

play([path, "--annotator", "Ana"], story)
print(opened)
print([name for name in ("PySide6.QtSql", "apsw", "pysqlite3") if name in sys.modules])
"""


def test_an_open_project_is_never_opened_behind_sqlites_back(mill: Path) -> None:
    assert run_python(AUDITED, mill).splitlines()[-2:] == ["[]", "[]"]
