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

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Claim, ClaimId, new_id
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span
from factdesk.domain.texts import quote
from factdesk.domain.times import now
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.rule_records import RuleRecords
from factdesk.usecases.projects import find_annotator
from tests.benchmarks import bare
from tests.benchmarks.conftest import ARTICLES, CLAIMS_EACH
from tests.faults.ledger import record
from tests.gui.conftest import open_in
from tests.projects import add_articles, make_article, make_project

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.timeout(600),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]
PRESSES = 200
KEYS = (Qt.Key.Key_D, Qt.Key.Key_R, Qt.Key.Key_U, Qt.Key.Key_C)


@pytest.fixture
def window(make_window: Callable[[], MainWindow], large: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    window = make_window()
    open_in(window, large)
    assert len(window.articles.model.ids) == ARTICLES
    # What is read once beside the window after opening is no part of what a key costs.
    qtbot.waitUntil(lambda: not window.articles.finder.sorting, timeout=60_000)
    qtbot.waitUntil(
        lambda: not any(record.counting for record in window.findChildren(RuleRecords)), timeout=60_000
    )
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
    p50, p95, p99 = (found[int(len(found) * share)] for share in (0.5, 0.95, 0.99))
    sys.stdout.write(f"\n{what}: p50 {p50:.1f} ms, p95 {p95:.1f} ms, p99 {p99:.1f} ms\n")


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


def test_a6_a_label_key_is_committed_and_painted_at_once(window: MainWindow, large: Path) -> None:
    keys = iter(KEYS * PRESSES)

    def press() -> None:
        QTest.keyClick(window.view, next(keys))
        QApplication.processEvents()

    labelled, plain = milliseconds(press), bare_commits(large)
    say("A label committed and painted", labelled)
    say("A bare commit", plain)
    middle, late = PRESSES // 2, PRESSES * 95 // 100
    note = (
        f"{ARTICLES * CLAIMS_EACH:,} labels: p95 {labelled[late]:.0f} ms, the longest {labelled[-1]:.0f} ms"
    )
    record("A6", tried=PRESSES, lost=0, note=f"{note}; a bare commit {plain[late]:.0f} ms")
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
    window.articles.list.choose_row(0)
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


WORDS, MANY_CLAIMS, FRAMES = 50_000, 1_000, 60
"""An article as long as a book, and how many steps it is scrolled by."""


@pytest.fixture
def book(make_window: Callable[[], MainWindow], tmp_path: Path) -> Iterator[MainWindow]:
    """The window on a project of a short article and one of fifty thousand words with a thousand claims."""
    project, _ = make_project(tmp_path / "book.factdesk")
    by = find_annotator(project, "Ana")
    sentence = "The mill will close in May, the owner said on Monday of his house. "
    times = WORDS // len(sentence.split())
    text = "\n\n".join(sentence * 10 for _ in range(times // 10))
    with project:
        short, long = add_articles(
            project,
            make_article(sentence * (450 // len(sentence.split())), title="Short", source_name="1.txt"),
            make_article(text, title="Long", source_name="2.txt"),
        )
        apart = len(long.text) // MANY_CLAIMS
        claims = [
            Claim(
                ClaimId(new_id()),
                long.id,
                by.id,
                (Span(at, at + 40),),
                *quoted(long.text, at, at + 40),
                LABELS[number % 4].key,
                created_at=now(),
                updated_at=now(),
            )
            for number, at in enumerate(range(0, apart * MANY_CLAIMS, apart))
        ]
        with project.edit("Mark", by) as edit:
            edit.insert(Kind.CLAIM, claims)
    window = make_window()
    open_in(window, tmp_path / "book.factdesk")
    assert window.desk.article is not None
    assert window.desk.article.id == short.id
    yield window
    window.session.end()


def quoted(text: str, start: int, end: int) -> tuple[str, str, str]:
    found = quote(text, (Span(start, end),))
    return found.text, found.prefix, found.suffix


def test_a_book_opens_at_once_and_scrolls_without_a_jerk(book: MainWindow) -> None:
    """What a frame costs must not depend on how long the article is: a short one is the measure."""
    view = book.view

    def scroll() -> None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + 3 if bar.value() < bar.maximum() - 3 else 0)
        QApplication.processEvents()

    def frame() -> None:
        view.viewport().repaint()
        QApplication.processEvents()

    def go_on() -> None:
        book.walk.step_article(1)
        QApplication.processEvents()

    short = milliseconds(frame, FRAMES)
    opened = milliseconds(go_on, 1)
    assert len(book.desk.items) == MANY_CLAIMS
    frames = milliseconds(scroll, FRAMES)
    say("A frame of a short article", short)
    sys.stdout.write(f"\nFifty thousand words with a thousand claims: {opened[0]:.0f} ms\n")
    say("A step of scrolling through them", frames)
    late = sum(frame > 33 for frame in frames)
    sys.stdout.write(f"\nsteps over 33 ms: {late}, the longest {frames[-1]:.1f} ms\n")
    middle = FRAMES // 2
    assert frames[middle] <= 25 * short[middle]
    assert opened[0] <= 400 * short[middle]
