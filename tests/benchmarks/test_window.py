"""What a key costs in a project of ten thousand articles and eighty thousand claims, against a bare commit there."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.app import dress, make_application
from factdesk.gui.main_window import MainWindow
from factdesk.jobs import run
from factdesk.settings import UserSettings
from factdesk.store import Project
from factdesk.usecases.importing import import_articles
from factdesk.usecases.projects import find_annotator
from tests.benchmarks import bare
from tests.benchmarks.corpus import write_corpus
from tests.gui.conftest import open_in

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
ARTICLES, CLAIMS_EACH = 10_000, 8
PRESSES = 200
LABELS = (Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_U, Qt.Key.Key_C)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "corpus.factdesk"
    write_corpus(path.with_suffix(".jsonl"), ARTICLES, CLAIMS_EACH)
    with Project.create(path, "Corpus") as project:
        run(import_articles(project, [path.with_suffix(".jsonl")], find_annotator(project, "Ana")))
    return path


@pytest.fixture
def window(corpus: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    settings = UserSettings()
    settings.set("annotator", "Ana")
    dress(make_application(), settings)
    window = MainWindow(settings)
    qtbot.addWidget(window, before_close_func=lambda w: w.session.end())
    window.resize(1280, 820)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    open_in(window, corpus)
    assert len(window.articles.model.ids) == ARTICLES
    QTest.keyClick(window.view, Qt.Key.Key_J)
    yield window
    window.session.end()


def milliseconds(act: Callable[[], object], count: int = PRESSES) -> list[float]:
    """How long each of many calls took, the shortest first."""
    found = []
    for _ in range(count):
        begun = time.perf_counter()
        act()
        found.append((time.perf_counter() - begun) * 1000)
    return sorted(found)


def say(what: str, found: list[float]) -> None:
    p50, p99 = found[len(found) // 2], found[int(len(found) * 0.99)]
    sys.stdout.write(f"\n{what}: p50 {p50:.1f} ms, p99 {p99:.1f} ms\n")


def bare_commits(corpus: Path) -> list[float]:
    """One row changed and committed in the same file, with the same care."""
    copy = corpus.with_name("bare.factdesk")
    shutil.copy(corpus, copy)
    with closing(bare.connect(copy)) as connection:
        ids = iter(connection.execute("SELECT id FROM claims LIMIT ?", (PRESSES,)).fetchall())

        def commit() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE claims SET note = 'x' WHERE id = ?", next(ids))
            connection.execute("COMMIT")

        return milliseconds(commit)


def test_a_label_key_is_committed_and_painted_at_once(window: MainWindow, corpus: Path) -> None:
    keys = iter(LABELS * PRESSES)

    def press() -> None:
        QTest.keyClick(window.view, next(keys))
        QApplication.processEvents()

    labelled, plain = milliseconds(press), bare_commits(corpus)
    say("A label committed and painted", labelled)
    say("A bare commit", plain)
    middle = PRESSES // 2
    assert "Saved" in window.status.saved.text()
    assert labelled[middle] <= 25 * plain[middle]


def test_the_next_article_costs_no_more_than_the_same_in_a_short_list(window: MainWindow) -> None:
    def press() -> None:
        QTest.keyClick(window.view, Qt.Key.Key_N)
        QApplication.processEvents()

    large = milliseconds(press)
    say("The next of ten thousand articles", large)
    half = window.articles.model.ids[: PRESSES + 1]
    window.articles.model.show_articles(half)
    window.articles._select(0)
    small = milliseconds(press, PRESSES - 1)
    say("The next of two hundred articles", small)
    assert large[PRESSES // 2] <= 2 * small[PRESSES // 2]


def test_a_row_that_has_changed_does_not_lay_out_the_whole_list(window: MainWindow) -> None:
    asked = 0
    model = window.articles.model
    known = type(model).rowCount

    def counted(self: object, parent: object = None) -> int:
        nonlocal asked
        asked += 1
        return known(self, parent)  # type: ignore[arg-type]

    type(model).rowCount = counted  # type: ignore[method-assign]
    try:
        QTest.keyClick(window.view, Qt.Key.Key_D)
        QApplication.processEvents()
    finally:
        type(model).rowCount = known  # type: ignore[method-assign]
    assert asked < 500
