"""Dialogs about articles."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from factdesk.gui.dialogs.article_dialogs import ArticleDetails, EncodingDialog, PasteDialog, describe_import
from tests.projects import make_article

HOSTILE = '<img src="file:///etc/passwd">.txt'


def test_details_show_what_is_known(qtbot: QtBot) -> None:
    article = make_article(publisher="The Lantern", published_on="2024-11-11", source_name=HOSTILE)
    dialog = ArticleDetails(article)
    qtbot.addWidget(dialog)
    assert dialog.values() == {
        "title": article.title,
        "publisher": "The Lantern",
        "url": "",
        "byline": "",
        "published_on": "2024-11-11",
        "language": "en",
    }
    [origin] = [label for label in dialog.findChildren(QLabel) if HOSTILE in label.text()]
    assert origin.textFormat() == Qt.TextFormat.PlainText
    assert article.sha256[:16] in origin.text()


def test_a_pasted_text_can_be_looked_at_first(qtbot: QtBot) -> None:
    dialog = PasteDialog("<b>The mill</b>")
    qtbot.addWidget(dialog)
    assert dialog.text.toPlainText() == "<b>The mill</b>"


def test_an_encoding_is_chosen_by_how_it_reads(qtbot: QtBot) -> None:
    dialog = EncodingDialog(HOSTILE, (("cp1252", "Café"), ("cp1251", "Cafй")))
    qtbot.addWidget(dialog)
    assert (dialog.encoding, dialog.preview.toPlainText()) == ("cp1252", "Café")
    dialog.encodings.setCurrentIndex(1)
    assert (dialog.encoding, dialog.preview.toPlainText()) == ("cp1251", "Cafй")
    [question] = [label for label in dialog.findChildren(QLabel) if HOSTILE in label.text()]
    assert question.textFormat() == Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((1, 0, 0), "1 article imported."),
        ((5, 0, 0), "5 articles imported."),
        ((0, 2, 0), "0 articles imported, 2 already there."),
        ((5, 1, 3), "5 articles imported, 1 already there, 3 refused."),
    ],
)
def test_an_import_is_told_in_one_sentence(numbers: tuple[int, int, int], words: str) -> None:
    assert describe_import(*numbers) == words
