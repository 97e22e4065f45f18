"""A27: every character that Unicode has keeps its place from the file to the screen, into a claim and back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from factdesk.domain.changes import Kind
from factdesk.domain.claims import Annotator, Article
from factdesk.domain.spans import Span
from factdesk.domain.texts import check_quote
from factdesk.gui.article.offsets import DisplayText
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases.importing import import_articles
from tests.faults.ledger import record
from tests.projects import make_claim, make_project

EVERY = [chr(point) for point in range(0x110000) if not 0xD800 <= point <= 0xDFFF]
AT_A_TIME, STEP = 140_000, 64
CANNOT_BE_KEPT = {"\r": "\n", **dict.fromkeys("\x00\ufdd0\ufdd1\ufffe\uffff", "\ufffd")}
"""What Qt or SQLite would alter, and what stands in its place."""


def test_a27_every_character_keeps_its_place_from_import_to_store(tmp_path: Path, qtbot: QtBot) -> None:
    files, expected = [], {}
    for number, first in enumerate(range(0, len(EVERY), AT_A_TIME)):
        text = f"Part {number}. " + "".join(EVERY[first : first + AT_A_TIME])
        files.append(tmp_path / f"{number}.txt")
        files[-1].write_bytes(text.encode("utf-8"))
        expected[files[-1].name] = text
    editor = QPlainTextEdit()
    qtbot.addWidget(editor)
    project, (ana,) = make_project(tmp_path / "all.factdesk", "Ana")
    with project:
        assert run(import_articles(project, files, ana)).refused == ()
        articles = [reading.article(project, one) for one in reading.article_ids(project, ana.id)]
        for article in articles:
            written = expected[article.source_name]
            assert article.text == "".join(CANNOT_BE_KEPT.get(character, character) for character in written)
            _claim_all(project, ana, article, editor)
    tried = 0
    with Project.open(tmp_path / "all.factdesk") as again:
        for article in articles:
            text = reading.article(again, article.id).text
            for claim in reading.claims_of(again, article.id):
                check_quote(text, claim.segments, claim.text, claim.id)
                tried += len(claim.text)
    assert tried == sum(map(len, expected.values()))
    record("A27", tried=len(EVERY), lost=0, note="import, display, selection, store, reopened")


def _claim_all(project: Project, ana: Annotator, article: Article, editor: QPlainTextEdit) -> None:
    """Select the whole article on the screen, piece by piece, and make each piece a claim."""
    shown = DisplayText(article.text)
    editor.setPlainText(shown.shown)
    document = editor.document()
    # One more than the text: every document ends with a paragraph separator of its own.
    assert document.characterCount() == len(article.text.encode("utf-16-le")) // 2 + 1
    cursor = QTextCursor(document)
    spans = []
    for start in range(0, len(article.text), STEP):
        end = min(start + STEP, len(article.text))
        cursor.setPosition(shown.position(start))
        cursor.setPosition(shown.position(end), QTextCursor.MoveMode.KeepAnchor)
        span = shown.span(cursor.selectionStart(), cursor.selectionEnd())
        assert span == Span(start, end)
        # The character that Qt holds there is the one that was meant, where it is one unit long.
        if "\n" != shown.shown[start] <= "\uffff":
            assert document.characterAt(cursor.selectionStart()) == shown.shown[start]
        spans.append(span)
    with project.edit("Mark", ana) as edit:
        edit.insert(Kind.CLAIM, [make_claim(article, ana, span) for span in spans])
