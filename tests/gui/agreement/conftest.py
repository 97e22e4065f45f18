"""What tests of agreement need: a window on a project in which several people have marked the same articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.changes import Kind
from factdesk.domain.claims import new_id
from factdesk.domain.projects import Reading
from factdesk.domain.spans import Span
from factdesk.gui.agreement.picture import AgreementPicture
from factdesk.gui.agreement.window import AgreementWindow
from factdesk.gui.main_window import MainWindow
from factdesk.gui.overview.card import Card
from tests.gui.conftest import open_in
from tests.projects import TEXT, add_articles, make_article, make_claim, make_project

Opened = Callable[..., AgreementWindow]
OPINIONS = (
    ((0, "reported", "reported"), (40, "denied", "unconfirmed"), (80, "denied", "denied")),
    ((0, "reported", "denied"), (40, "reported", "reported")),
    ((0, "confirmed", "confirmed"), (40, "denied", "unconfirmed")),
)
"""By article: where a claim begins, and the labels of Ana and of Ben."""


def marked(path: Path, *names: str) -> None:
    """A project in which Ana and Ben have finished three articles, and others the first of them as Ana did."""
    project, people = make_project(path, *names)
    with project:
        publishers = ("The Post", "The Post", "The Herald")
        articles = add_articles(
            project,
            *(
                make_article(f"{TEXT} Number {n}.", f"Mill {n}", publisher=p)
                for n, p in enumerate(publishers)
            ),
        )
        for at, (article, opinions) in enumerate(zip(articles, OPINIONS, strict=True)):
            readers = people if at == 0 else people[:2]
            with project.edit("Mark claims", people[0]) as edit:
                for number, by in enumerate(readers):
                    side = 2 if number == 1 else 1
                    for opinion in opinions:
                        start = int(opinion[0])
                        claim = make_claim(article, by, Span(start, start + 20), label=opinion[side])
                        edit.insert(Kind.CLAIM, [claim])
                    at_noon = f"2026-0{at + 1}-15T12:00:00.000Z"
                    edit.insert(Kind.READING, [Reading(new_id(), article.id, by.id, at_noon, at_noon)])


@pytest.fixture
def opened(bare: MainWindow, qtbot: QtBot, tmp_path: Path) -> Opened:
    """Open the page of agreement on a project of people with these names."""

    def open_page(*names: str) -> AgreementWindow:
        path = tmp_path / "marked.factdesk"
        marked(path, *names)
        open_in(bare, path)
        bare.actions_by_key["agreement"].trigger()
        [page] = bare.findChildren(AgreementWindow)
        settle(page, qtbot)
        return page

    return open_page


@pytest.fixture
def page(opened: Opened) -> AgreementWindow:
    """The page on the work of Ana and Ben."""
    return opened("Ana", "Ben")


def settle(page: AgreementWindow, qtbot: QtBot) -> None:
    """Wait until the page shows what is chosen."""
    qtbot.waitUntil(
        lambda: not page._runner.running and page.board is not None and page.board.complete, timeout=30_000
    )
    QApplication.processEvents()


def card(page: AgreementWindow, topic: str) -> Card:
    assert page.board is not None
    return page.board.cards[topic]


def picture(found: Card) -> AgreementPicture:
    assert isinstance(found.picture, AgreementPicture)
    return found.picture


def rows(found: Card) -> list[list[str]]:
    """The table of a card, as it is shown."""
    found.as_table.click()
    model = found.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
