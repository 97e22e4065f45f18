"""Help beside the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.help_pages import PAGES
from factdesk.gui.dialogs.help_window import HelpWindow
from factdesk.gui.keys.menus import DEFAULT_KEYS, give_keys
from factdesk.gui.look.theme import DARK, LIGHT, apply_theme
from factdesk.gui.main_window import MainWindow


@pytest.fixture
def pages(bare: MainWindow) -> HelpWindow:
    bare.actions_by_key["help.contents"].trigger()
    assert bare.guide.help is not None
    return bare.guide.help


def test_help_is_opened_once_and_forgotten_when_it_is_closed(
    bare: MainWindow, pages: HelpWindow, qtbot: QtBot
) -> None:
    bare.actions_by_key["help.contents"].trigger()
    assert bare.findChildren(HelpWindow) == [pages]
    with qtbot.waitSignal(pages.destroyed):
        pages.close()
    assert bare.guide.help is None
    bare.actions_by_key["help.contents"].trigger()
    assert bare.guide.help is not None


def test_the_pages_are_gone_through_by_key(pages: HelpWindow) -> None:
    assert "First steps" in pages.page.toPlainText()
    QTest.keyClick(pages.contents, Qt.Key.Key_Down)
    assert "Marking claims" in pages.page.toPlainText()
    QTest.keyClick(pages.contents, Qt.Key.Key_End)
    assert pages.contents.currentRow() == len(PAGES) - 1


def test_a_link_leads_to_its_page_and_to_nothing_else(pages: HelpWindow) -> None:
    pages.page.anchorClicked.emit(QUrl("marking.md"))
    assert pages.contents.currentRow() == PAGES.index("marking")
    for strange in ("https://example.org", "../../LICENSE", "file:///etc/passwd"):
        pages.page.anchorClicked.emit(QUrl(strange))
        assert pages.contents.currentRow() == PAGES.index("marking")


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_of_a_page_is_found_and_fits(name: str, pages: HelpWindow) -> None:
    pages.resize(700, 480)
    pages.show_page(name)
    document = pages.page.document()
    block, shown = document.begin(), 0
    while block.isValid():
        part = block.begin()
        while not part.atEnd():
            letters = part.fragment().charFormat()
            if letters.isImageFormat():
                picture = pages.page.loadResource(2, QUrl(letters.toImageFormat().name()))
                assert not picture.isNull()
                assert picture.deviceIndependentSize().width() <= pages.page.viewport().width()
                shown += 1
            part += 1
        block = block.next()
    assert pages.page.horizontalScrollBar().maximum() == 0
    assert shown == document.toPlainText().count("\ufffc")


@pytest.mark.parametrize("address", ["../../icons/factdesk.svg", "/etc/passwd", "https://example.org/a.png"])
def test_nothing_from_outside_is_loaded(address: str, pages: HelpWindow) -> None:
    found = pages.page.loadResource(2, QUrl(address))
    assert isinstance(found, QImage)
    assert found.isNull()


def test_the_help_names_the_keys_that_the_user_chose(bare: MainWindow, pages: HelpWindow) -> None:
    pages.show_page("first-steps")
    assert "finish the article with F." in pages.page.toPlainText()
    give_keys(bare.actions_by_key, DEFAULT_KEYS | {"article.finish": ("`",), "undo": ()})
    words = pages.page.toPlainText()
    assert "finish the article with `." in words
    assert "Edit › Undo takes it back" in words


def test_links_and_keys_are_drawn_in_the_colours_of_the_theme(pages: HelpWindow) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for theme in (DARK, LIGHT):
        apply_theme(app, theme)
        whole = QTextDocument.FindFlag.FindWholeWords | QTextDocument.FindFlag.FindCaseSensitively
        cursor = pages.page.document().find("F", 0, whole)
        assert cursor.charFormat().background().color().name() == theme.hover
        link = pages.page.document().find("marking claims", QTextCursor(pages.page.document()))
        assert link.charFormat().foreground().color().name() == theme.accent


def test_from_the_help_one_goes_on_to_the_tour_and_the_sheet_of_keys(
    bare: MainWindow, pages: HelpWindow
) -> None:
    heard: list[str] = []
    for key in ("help.tour", "help.keys"):
        bare.actions_by_key[key].triggered.disconnect()
        bare.actions_by_key[key].triggered.connect(lambda _=False, key=key: heard.append(key))
    for button in pages.buttons:
        button.click()
    assert heard == ["help.tour", "help.keys"]
