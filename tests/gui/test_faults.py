"""A44, A45: a bug anywhere in the window is told and logged without a word of an article, and nothing is half done."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk import paths
from factdesk.gui import last_door as last_doors
from factdesk.gui.app import last_door
from factdesk.gui.desk import Desk
from factdesk.gui.dialogs import messages
from factdesk.gui.errands.walking import Walk
from factdesk.gui.faults import report_of
from factdesk.gui.items import Item
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.claims_model import ClaimsModel
from factdesk.gui.panels.status import StatusLine
from factdesk.jobs import Progress
from factdesk.store import journal
from factdesk.store.editing import Edit
from factdesk.usecases import claims, history, suggestions
from tests.faults.ledger import record
from tests.gui.test_unsaved import labels_in_file, labels_on_screen
from tests.projects import TEXT, problems

HIDDEN = "The mill will close in May"
PLACES: tuple[tuple[object, str], ...] = (
    *((claims, name) for name in ("now", "compared", "short", "own_claim", "label_title", "_detail")),
    *((suggestions, name) for name in ("claim_from", "compared", "must_be_undecided", "short", "quote")),
    *((journal, name) for name in ("supersede_undone", "undoable", "reverse", "restore")),
    (Edit, "settle"),
    (Edit, "insert"),
    (Edit, "replace"),
    (Desk, "marks"),
    (Desk, "_settle"),
    (Desk, "_read"),
    (Desk, "_go_on"),
    (Item, "mark"),
    (ClaimsModel, "_words"),
    (MainWindow, "_progress"),
    (MainWindow, "_show_words"),
    (StatusLine, "show_saved"),
    (Walk, "_go_to_article"),
    (history, "undo"),
)
ACTS = ("label.denied", "label.confirmed", "claim.reject", "claim.accept", "claim.remove", "undo", "redo")


@pytest.fixture(autouse=True)
def _log_is_looked_at(caplog: pytest.LogCaptureFixture) -> None:
    """These tests log on purpose."""


def logged() -> str:
    file = paths.user_log_dir() / "factdesk.log"
    return file.read_text(encoding="utf-8") if file.exists() else ""


def raise_in_slot(window: MainWindow, error: BaseException, qtbot: QtBot) -> None:
    def slot() -> None:
        raise error

    QTimer.singleShot(0, window, slot)
    qtbot.wait(20)


def failing(real: Callable[..., Any], *, times: int = 1) -> tuple[Callable[..., Any], list[int]]:
    """Something that fails so many times before it does what it should, and a list of the times it did."""
    raised: list[int] = []

    def broken(*given: Any, **named: Any) -> Any:
        if len(raised) < times:
            raised.append(1)
            raise RuntimeError(HIDDEN)
        return real(*given, **named)

    return broken, raised


@pytest.mark.qt_log_ignore("Painter ended with", extend=True)
def test_a44_whatever_fails_in_the_window_nothing_is_half_done_and_it_goes_on(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, mill: Path
) -> None:
    raised, told = 0, 0
    with last_door(window) as door:
        for number, (owner, name) in enumerate(PLACES):
            for act in ACTS:
                door._clock.invalidate()
                broken, failed = failing(getattr(owner, name))
                while len(window.desk.items) < 3:
                    window.walk.undo()
                window.status.clear_notice()
                window.desk.activate(window.desk.items[number % len(window.desk.items)].id)
                with monkeypatch.context() as patched:
                    patched.setattr(owner, name, broken)
                    QTimer.singleShot(0, window, window.actions_by_key[act].trigger)
                    qtbot.wait(3)
                if not failed:
                    continue
                qtbot.wait(10)
                raised += len(failed)
                told += bool(failed) and "RuntimeError" in window.status.notice.text()
                assert labels_on_screen(window) == labels_in_file(window), (name, act)
        record("A44", tried=raised, lost=raised - told, note=f"{raised} faults put into slots, each told")
        assert raised >= 50
        assert told == raised
        window.desk.activate(window.desk.items[0].id)
        window.desk.label("unconfirmed")
        assert "Saved" in window.status.saved.text()
        assert problems(mill) == []
    words = logged()
    assert "unexpected RuntimeError" in words
    assert not [each for each in (HIDDEN, "gone", *TEXT.split(". ")) if len(each) > 8 and each in words]


def test_a44_a_notice_offers_a_report_that_can_be_copied(window: MainWindow, qtbot: QtBot) -> None:
    with last_door(window):
        raise_in_slot(window, KeyError(HIDDEN), qtbot)
        assert "KeyError" in window.status.notice.text()
        assert window.status.action.text() == "Copy Report"
        QTest.mouseClick(window.status.action, Qt.MouseButton.LeftButton)
        report = QGuiApplication.clipboard().text()
    assert report.startswith("FactDesk ")
    assert "Qt " in report
    assert "KeyError" in report
    assert "in slot" not in report
    assert ":" in report.splitlines()[-1]
    assert report.splitlines()[-1].endswith(" slot")


def test_a45_a_report_holds_no_message_and_no_folder_of_the_user(tmp_path: Path) -> None:
    module = tmp_path / "Ana Smith" / "notes.py"
    module.parent.mkdir()
    module.write_text(f"def fail():\n    raise ValueError({HIDDEN!r})\n", encoding="utf-8")
    sys.path.insert(0, str(module.parent))
    try:
        import notes  # type: ignore[import-not-found]

        try:
            try:
                notes.fail()
            except ValueError as error:
                raise KeyError(f"{HIDDEN} again") from error
        except KeyError as error:
            report = report_of(error)
    finally:
        sys.path.remove(str(module.parent))
        sys.modules.pop("notes", None)
    assert "KeyError" in report
    assert "ValueError" in report
    assert "notes.py:2 fail" in report
    for secret in (HIDDEN, "Ana Smith", str(tmp_path), "denied"):
        assert secret not in report


def test_a44_a_bug_in_long_work_offers_the_same_report(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, ...]] = []

    def answer(_parent: object, sentence: str, *answers: str) -> int:
        asked.append((sentence, *answers))
        return 0

    def fail() -> Iterator[Progress]:
        yield Progress(0, 1)
        raise KeyError(HIDDEN)

    monkeypatch.setattr(messages, "doubt", answer)
    window.errands.run("Failing", fail, lambda _: None)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: not window.session.jobs.running and bool(asked))
    [(sentence, *answers)] = asked
    assert "KeyError" in sentence
    assert answers == ["Copy Report"]
    report = QGuiApplication.clipboard().text()
    assert "KeyError" in report
    assert report.splitlines()[-1].endswith(" fail")
    assert HIDDEN not in report + sentence + logged()


def test_a44_an_error_in_another_thread_is_told_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    def work() -> None:
        raise LookupError(HIDDEN)

    with last_door(window):
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: "LookupError" in window.status.notice.text())
    assert "unexpected LookupError" in logged()
    assert HIDDEN not in logged()


def test_a44_an_error_that_python_cannot_raise_is_told_too(window: MainWindow, qtbot: QtBot) -> None:
    class Stubborn:
        def __del__(self) -> None:
            raise OSError(HIDDEN)

    with last_door(window):
        Stubborn()
        gc.collect()
        qtbot.waitUntil(lambda: "OSError" in window.status.notice.text())
    assert HIDDEN not in logged()


@pytest.mark.qt_log_ignore("QTest: nothing", extend=True)
def test_a45_what_qt_complains_of_is_logged_without_what_it_quotes(window: MainWindow) -> None:
    with last_door(window):
        qWarning(f"QTest: nothing “{HIDDEN}”")
    assert "Qt warning: QTest" in logged()
    assert HIDDEN not in logged()


def test_a44_what_fails_at_every_painting_is_read_again_no_more_than_every_other_second(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with last_door(window):
        read: list[int] = []
        window.session.changed_elsewhere.connect(lambda: read.append(1))
        broken, failed = failing(Desk._read, times=100)
        with monkeypatch.context() as patched:
            patched.setattr(Desk, "_read", broken)
            raise_in_slot(window, KeyError("x"), qtbot)
            qtbot.wait(200)
        assert len(read) == len(failed) == 1
        monkeypatch.setattr(last_doors, "_BREATH", 20)
        qtbot.waitUntil(lambda: len(window.desk.items) == 5)
    assert logged().count("unexpected") == 2


def test_a44_what_always_fails_is_given_up(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, failed = failing(Desk._read, times=100)
    with last_door(window), monkeypatch.context() as patched:
        patched.setattr(last_doors, "_BREATH", 50)
        patched.setattr(Desk, "_read", broken)
        raise_in_slot(window, KeyError("x"), qtbot)
        qtbot.wait(600)
    assert 1 < len(failed) < 10


def test_a44_the_same_fault_fills_no_log(window: MainWindow, qtbot: QtBot) -> None:
    with last_door(window):
        for _ in range(30):
            raise_in_slot(window, KeyError("x"), qtbot)
    assert logged().count("unexpected KeyError") == 5


KILLED = """
import os, sys
from pathlib import Path
from factdesk.domain.changes import Kind
from factdesk.store import Project
from factdesk.usecases.projects import find_annotator
from tests.projects import make_article
project = Project.open(sys.argv[1])
with project.bulk_edit("Import articles", find_annotator(project, "Ana")) as edit:
    edit.journal.insert(Kind.ARTICLE, [make_article("A half of what was to come in.")])
    edit.commit()
    os._exit(9)
"""


def test_a44_after_a_kill_the_next_start_says_what_was_recovered(bare: MainWindow, mill: Path) -> None:
    from tests.gui.conftest import open_in

    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(mill)], cwd=Path(__file__).parents[2], check=False
    )
    assert done.returncode == 9
    open_in(bare, mill)
    assert "Import articles" in bare.status.notice.text()
    assert "interrupted and taken back" in bare.status.notice.text()
    assert len(bare.articles.model.ids) == 3
    assert problems(mill) == []
