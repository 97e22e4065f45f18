"""What tests of the review need: a project in which two people differ in every way, and the review open on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.claims import Annotator, Article
from factdesk.gui.main_window import MainWindow
from factdesk.gui.review.window import ReviewWindow
from factdesk.store import Project
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.readings import finish_article
from tests.gui.conftest import open_in
from tests.projects import add_articles, find_span, make_article, make_project, orphans, problems

MILL = """The owner said the mill will close in May. He denied that any talks had failed.

Workers were told on Monday, the union reported. Nobody had asked the town, and grain had doubled in price.

According to the bank 240 people signed the agreement and went home, while the owner said that he was sorry."""
DAM = "The dam is safe, the minister said. Engineers confirmed that two gates had been stuck since 1990."
CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
BEN = (
    (MILL, "the mill will close in May", "reported"),
    (MILL, "any talks had failed", "denied"),
    (MILL, "Workers were told on Monday", "reported"),
    (MILL, "Nobody had asked the town", "reported"),
    (MILL, "240 people signed the agreement and went home", "confirmed"),
    (DAM, "The dam is safe", "reported"),
)
CARA = (
    (MILL, "the mill will close in May", "reported"),
    (MILL, "any talks had failed", "unconfirmed"),
    (MILL, "Workers were told", "reported"),
    (MILL, "he was sorry", "reported"),
    (MILL, "240 people signed the agreement", "confirmed"),
    (MILL, "went home", "confirmed"),
    (DAM, "The dam is safe", "confirmed"),
)
"""Same; label; boundary; only one; only the other; split; label again in another article."""


def label_all(project: Project, articles: list[Article], by: Annotator, said: object) -> None:
    for text, words, label in said:  # type: ignore[attr-defined]
        [article] = [one for one in articles if one.text == text]
        mark_claim(project, article.id, [find_span(text, words)], by, label)
    for article in articles:
        finish_article(project, article.id, by)


def make_differing(path: Path, *more: str) -> None:
    """A project that Ana reviews, and that Ben, Cara and by choice others have labelled."""
    project, (ana, ben, cara, *others) = make_project(path, "Ana", "Ben", "Cara", *more)
    with project:
        articles = add_articles(
            project,
            make_article(MILL, title="The mill", publisher="The Echo", source_name="1.txt"),
            make_article(DAM, title="The dam", publisher="Daily Post", source_name="2.txt"),
            by=ana,
        )
        label_all(project, articles, ben, BEN)
        label_all(project, articles, cara, CARA)
        for number, other in enumerate(others):
            label_all(project, articles, other, (BEN, CARA)[number % 2][1:])


@pytest.fixture
def differing(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "review.factdesk"
    make_differing(path)
    yield path
    assert problems(path) == []
    assert orphans(path) == 0


def open_review(window: MainWindow, qtbot: QtBot) -> ReviewWindow:
    """The review, opened by its key and read."""
    window.focus_article()
    QTest.keyClick(window.view, Qt.Key.Key_R, CONTROL | SHIFT)
    [found] = window.findChildren(ReviewWindow)
    qtbot.waitUntil(found.isActiveWindow)
    settle(found, qtbot)
    return found


def settle(review: ReviewWindow, qtbot: QtBot) -> None:
    """Until the queue is read."""
    qtbot.waitUntil(lambda: review.reviewer.queue.is_read and not review.reviewer.reading, timeout=20_000)


@pytest.fixture
def main(make_window: Callable[[], MainWindow], differing: Path) -> MainWindow:
    window = make_window()
    open_in(window, differing)
    return window


@pytest.fixture
def review(main: MainWindow, qtbot: QtBot) -> ReviewWindow:
    return open_review(main, qtbot)
