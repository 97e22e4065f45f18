"""A large project is shown before all of it is checked: keys work at once, and what they write waits."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.errors import ProjectLocked
from factdesk.gui.main_window import MainWindow
from factdesk.store import Project, reading
from factdesk.store.engine import is_open_here
from factdesk.usecases import projects
from tests.checks import SlowChecks
from tests.gui.conftest import Told, open_in, wait_for_opening
from tests.projects import in_file, make_project

SOON = 60
"""Milliseconds after which checks that are waited for are let go on."""


@pytest.fixture
def known(mill: Path) -> Path:
    """The mill, in which Ana has worked before."""
    with projects.open_project(mill) as project:
        projects.find_annotator(project, "Ana")
    return mill


@pytest.fixture
def shown(bare: MainWindow, known: Path, checks: SlowChecks) -> MainWindow:  # noqa: ARG001 - they come first
    """A window that shows the mill while it is being checked."""
    open_in(bare, known)
    assert unchecked(bare)
    return bare


def unchecked(window: MainWindow) -> bool:
    return window.session.project is not None and window.session.project.unchecked


def alter(path: Path, table: str, column: str, where: str) -> bytes:
    """Change a cell past its digest; returns the bytes of the file then."""
    in_file(path, f"UPDATE {table} SET {column} = {column} || ' not' WHERE {where}")  # noqa: S608
    return path.read_bytes()


def labels(path: Path) -> list[object]:
    return [
        label
        for (label,) in in_file(path, "SELECT label FROM claims WHERE removed_edit IS NULL ORDER BY start")
    ]


def soon(act: Callable[[], object]) -> None:
    QTimer.singleShot(SOON, act)


def wait_for_checks(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: not unchecked(window) and not window.session.trust._runner.running, timeout=20_000
    )


def test_reading_and_going_about_need_not_wait(shown: MainWindow) -> None:
    assert shown.desk.article is not None
    first, active = shown.desk.article.title, shown.desk.active_id
    QTest.keyClick(shown.view, Qt.Key.Key_J)
    assert shown.desk.active_id != active
    QTest.keyClick(shown.view, Qt.Key.Key_N)
    assert shown.desk.article.title == "A second mill"
    QTest.keyClick(shown.view, Qt.Key.Key_P)
    assert shown.desk.article.title == first
    assert unchecked(shown)


def test_a_key_pressed_while_the_project_is_checked_is_done_after_it(
    shown: MainWindow, known: Path, checks: SlowChecks, qtbot: QtBot
) -> None:
    before, then = known.read_bytes(), []

    def look() -> None:
        then.append((known.read_bytes() == before, unchecked(shown), shown.session.trust.wanted))
        checks.go()

    soon(look)
    QTest.keyClick(shown.view, Qt.Key.Key_D)
    wait_for_checks(shown, qtbot)
    assert then == [(True, True, True)]
    assert labels(known) == ["denied"]
    assert "Saved" in shown.status.saved.text()


def test_keys_that_follow_act_on_what_they_were_meant_for(
    shown: MainWindow, known: Path, checks: SlowChecks, qtbot: QtBot
) -> None:
    soon(checks.go)
    for key in (Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_U):
        QTest.keyClick(shown.view, key)
    wait_for_checks(shown, qtbot)
    assert labels(known) == ["denied", "reported", "unconfirmed"]


def test_the_window_goes_on_while_a_key_waits(shown: MainWindow, checks: SlowChecks, qtbot: QtBot) -> None:
    beats: list[bool] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(shown.session.trust.wanted))
    timer.start(2)
    soon(checks.go)
    QTest.keyClick(shown.view, Qt.Key.Key_D)
    timer.stop()
    wait_for_checks(shown, qtbot)
    assert sum(beats) > 5


@pytest.mark.parametrize("pressed", [False, True], ids=["untouched", "with a key that waits"])
def test_a_project_that_turns_out_damaged_is_closed_with_a_sentence_and_left_alone(
    pressed: bool, bare: MainWindow, known: Path, checks: SlowChecks, told: Told, qtbot: QtBot
) -> None:
    before = alter(known, "articles", "text", "title = 'A third mill'")
    open_in(bare, known)
    assert bare.desk.article is not None
    soon(checks.go)
    if pressed:
        QTest.keyClick(bare.view, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == [f"{known} is damaged: one of its articles was altered; open a backup."]
    assert not bare.session.is_open
    assert bare.articles.current is None
    assert not is_open_here(known)
    assert known.read_bytes() == before


@pytest.mark.parametrize(
    ("table", "column"), [("articles", "text"), ("suggestions", "text"), ("suggestions", "cue")]
)
def test_a_damaged_last_article_is_never_shown(
    bare: MainWindow, known: Path, checks: SlowChecks, told: Told, table: str, column: str
) -> None:
    number = "title = 'A first mill'" if table == "articles" else "rowid = 1"
    before = alter(known, table, column, number)
    seen: list[str] = []
    bare.desk.article_changed.connect(
        lambda: seen.append(bare.desk.article.title if bare.desk.article else "")
    )
    open_in(bare, known)
    assert told == [f"{known} is damaged: one of its {table} was altered; open a backup."]
    assert not any(seen)
    assert not bare.session.is_open
    checks.go()
    assert known.read_bytes() == before


def test_a_damaged_article_that_somebody_goes_to_is_not_shown(
    bare: MainWindow, known: Path, checks: SlowChecks, told: Told, qtbot: QtBot
) -> None:
    alter(known, "articles", "text", "title = 'A second mill'")
    open_in(bare, known)
    seen: list[str] = []
    bare.desk.article_changed.connect(
        lambda: seen.append(bare.desk.article.title if bare.desk.article else "")
    )
    QTest.keyClick(bare.view, Qt.Key.Key_N)
    assert "A second mill" not in seen
    qtbot.waitUntil(lambda: bool(told))
    assert told == [f"{known} is damaged: one of its articles was altered; open a backup."]
    assert not bare.session.is_open
    checks.go()


def test_closing_the_window_while_a_project_is_checked_leaves_nothing_behind(
    shown: MainWindow, known: Path, told: Told
) -> None:
    before = known.read_bytes()
    shown.close()
    assert not shown.session.is_open
    assert not is_open_here(known)
    assert known.read_bytes() == before
    assert list(known.parent.glob(f"*{known.name}*")) == [known]
    assert "verdict" not in {thread.name for thread in threading.enumerate()}
    assert told == []


def test_another_project_can_be_opened_while_the_first_is_checked(
    shown: MainWindow, known: Path, checks: SlowChecks, tmp_path: Path, qtbot: QtBot, told: Told
) -> None:
    other, _ = make_project(tmp_path / "other.factdesk", "Ana")
    other.close()
    open_in(shown, tmp_path / "other.factdesk")
    assert shown.session.project is not None
    assert shown.session.project.name == "other.factdesk"
    assert not is_open_here(known)
    checks.go()
    wait_for_checks(shown, qtbot)
    assert told == []


def test_a_project_that_is_checked_is_open_to_others_who_ask(
    shown: MainWindow, known: Path, checks: SlowChecks
) -> None:
    checks.go()
    with Project.open(known) as second, pytest.raises(ProjectLocked, match="Ana"):
        second.announce("Ben")
    assert shown.session.is_open


def test_who_is_new_in_a_project_is_noted_when_it_has_been_checked(
    bare: MainWindow, mill: Path, checks: SlowChecks
) -> None:
    before = mill.read_bytes()
    bare.projects.open_address(str(mill))
    assert checks.begun.wait(10)
    QTest.qWait(SOON)
    assert not bare.session.is_open
    assert mill.read_bytes() == before
    checks.go()
    wait_for_opening(bare)
    project = bare.session.project
    assert project is not None
    assert reading.annotator_named(project, "Ana") == bare.session.annotator


def test_articles_are_not_read_for_the_search_before_they_are_checked(
    shown: MainWindow, checks: SlowChecks, qtbot: QtBot
) -> None:
    shown.articles.search.setText("remembers")
    qtbot.waitUntil(lambda: not shown.articles.busy)
    assert shown.articles.finder.reading
    checks.go()
    qtbot.waitUntil(lambda: not shown.articles.finder.reading, timeout=20_000)
    qtbot.waitUntil(lambda: len(shown.articles.model.ids) == 1)
