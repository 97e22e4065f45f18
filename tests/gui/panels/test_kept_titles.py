"""Titles that were set once are drawn again as they would be set anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from factdesk.gui.look.language import shown_date
from factdesk.gui.look.theme import LIGHT
from factdesk.gui.panels import found_words_painting
from factdesk.gui.panels.found_words_painting import draw_found

TITLE = "The mill will close in May, the owner said on Monday, and nobody has been told"
pytestmark = pytest.mark.usefixtures("qapp")
RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight


def drawn(size: int, width: int, lines: int, direction: Qt.LayoutDirection) -> QImage:
    picture = QImage(300, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    option, font = QStyleOptionViewItem(), QFont(QApplication.font())
    option.direction = direction
    font.setPixelSize(size)
    painter = QPainter(picture)
    draw_found(painter, option, QRect(2, 2, width, 70), TITLE, (), font=font, lines=lines, theme=LIGHT)
    painter.end()
    return picture


def test_a_title_is_drawn_again_as_it_would_be_set_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    wishes = [
        (size, width, lines, direction)
        for size in (12, 17)
        for width in (120, 260)
        for lines in (1, 2)
        for direction in (LEFT, RIGHT)
    ]
    kept = [drawn(*wish) for _ in range(2) for wish in wishes][len(wishes) :]
    for wish, picture in zip(wishes, kept, strict=True):
        monkeypatch.setattr(found_words_painting, "_laid_out", {})
        assert drawn(*wish) == picture
    assert len({bytes(picture.constBits()) for picture in kept}) == len(wishes)


def test_no_more_titles_are_kept_than_some_windows_show() -> None:
    for width in range(50, 300):
        drawn(12, width, 2, LEFT)
    assert len(found_words_painting._laid_out) <= found_words_painting._KEPT


def test_a_date_follows_the_locale_that_is_in_force() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        german = shown_date("2024-11-03")
        QLocale.setDefault(QLocale("en_GB"))
        assert (german, shown_date("2024-11-03")) == ("03.11.2024", "03/11/2024")
        assert shown_date("some day") == "some day"
    finally:
        QLocale.setDefault(before)
