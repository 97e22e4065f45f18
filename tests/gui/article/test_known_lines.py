"""The lines in view are found once, and anew whenever they may stand elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.article.geometry import ShownLine, lines_between
from factdesk.gui.article.view import ArticleView, Heading
from factdesk.gui.look.theme import DARK

TEXT = "\n\n".join(
    f"{number} The mill will close in May, the owner said on Monday. " * 6 for number in range(40)
)


def places(lines: object) -> list[tuple[int, int, float, float]]:
    return [(line.start, line.end, line.left, line.base) for line in lines if isinstance(line, ShownLine)]  # type: ignore[attr-defined]


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show_article(TEXT, Heading("A mill"))
    view.show()
    QApplication.processEvents()
    return view


CHANGES: dict[str, Callable[[ArticleView], object]] = {
    "scrolled": lambda view: view.verticalScrollBar().setValue(17),
    "made narrower": lambda view: view.resize(430, 500),
    "made lower": lambda view: view.resize(700, 300),
    "made larger": lambda view: view.set_zoom(1.6),
    "set in longer lines": lambda view: view.set_page(None, 90),
    "shown another text": lambda view: view.show_article("Short.", Heading("Other", "The Post")),
    "shown the same text under another heading": lambda view: view.show_article(TEXT, Heading()),
    "cleared": lambda view: view.clear("Nothing"),
    "scrolled by a mark": lambda view: view.reveal(len(TEXT) - 5),
    "dressed": lambda view: view.set_theme(DARK),
}


@pytest.mark.parametrize("what", CHANGES)
def test_lines_are_where_they_stand_when_the_page_is(view: ArticleView, what: str) -> None:
    assert view.shown_lines()
    for act in (CHANGES[what], CHANGES["scrolled"]):
        act(view)
        for _ in range(2):  # before and after it is painted
            height, margin = float(view.viewport().height()), view.near_margin
            assert places(view.shown_lines()) == places(lines_between(view, 0.0, height))
            assert places(view.near_lines()) == places(lines_between(view, -margin, height + margin))
            QApplication.processEvents()


def test_lines_are_looked_for_once_while_nothing_moves(view: ArticleView) -> None:
    assert view.shown_lines() is view.shown_lines()
    known = view.shown_lines()
    view.set_found([])
    QApplication.processEvents()
    assert view.shown_lines() is known
