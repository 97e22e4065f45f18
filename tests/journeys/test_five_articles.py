"""The whole job: five articles labelled by keyboard alone, handed on as CSV, and all of it undone again."""

from __future__ import annotations

import csv
import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.export_dialog import ExportDialog, ExportResult
from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.main_window import MainWindow
from factdesk.store import reading
from factdesk.usecases.projects import find_annotator, open_project
from factdesk.usecases.samples import sample_path
from tests.window_story import Story, back_in, dialog, play, press, soon, words_of, write

KEYS = ("D", "Return", "U", "X", "C", "R", "Return", "Return")
"""What Ana thinks of one suggestion after the other."""


def label_article(window: MainWindow) -> Story:
    """Decide on every suggestion of the article in hand."""
    for turn in range(500):
        if not window.desk.open_count:
            return
        left = window.desk.open_count
        press(KEYS[turn % len(KEYS)])
        assert window.desk.open_count == left - 1, "a key decides on one suggestion"
        assert "Saved" in window.status.saved.text()
        yield lambda: True
    pytest.fail("the article never came to an end")


def mark_by_hand(window: MainWindow) -> Story:
    """Mark the first two words of the article as a claim, with a note."""
    assert window.view.hasFocus(), "the keyboard is in the article from the beginning"
    for _ in range(2):
        press("Ctrl+Shift+Right")
    press("U")
    press("]")
    press("M")
    yield window.inspector.note.hasFocus
    write("reads like a rumour")
    press("Esc")
    assert window.view.hasFocus()
    press("Shift+J")


def first_day(target: Path) -> object:
    def story(window: MainWindow) -> Story:
        yield lambda: window.session.is_open
        yield lambda: window.desk.items and not window.session.jobs.running
        assert len(window.articles.model.ids) == 5
        yield from mark_by_hand(window)
        for number in range(5):
            yield from label_article(window)
            title = window.desk.article.title if window.desk.article else ""
            press("F")
            assert (window.desk.article.title if window.desk.article else "") != title or number == 4
        assert window.status.progress.text() == "5 of 5 articles finished"
        soon(lambda: press("Ctrl+E"))
        yield lambda: isinstance(dialog(), ExportDialog)
        soon(lambda: press("Return"))
        yield lambda: target.name in window.status.notice.text() and back_in(window)
        soon(window.status.action.click)
        yield lambda: isinstance(dialog(), ExportResult)
        assert str(target) in words_of(dialog())
        press("Return")
        yield lambda: back_in(window)
        soon(lambda: press("Ctrl+Q"))
        yield lambda: not window.isVisible()

    return story


def second_day(window: MainWindow) -> Story:
    """Take everything back, one key at a time."""
    yield lambda: window.session.is_open
    yield lambda: not window.session.jobs.running
    while "no edit that could be undone" not in window.status.notice.text():
        press("Ctrl+Z")
        yield lambda: True
    assert window.desk.items == []


@pytest.mark.usefixtures("qtbot")
def test_five_articles_are_labelled_exported_and_undone(
    ana: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "labels.csv"
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    play(["--sample"], first_day(target))  # type: ignore[arg-type]
    compare_with_project(target, ana)
    play([sample_path()], second_day)
    with open_project(sample_path()) as project:
        by = find_annotator(project, ana)
        for article_id in reading.article_ids(project, by.id):
            assert reading.claims_of(project, article_id) == []
            assert reading.open_suggestions(project, article_id, by.id) == []
            assert reading.reading_of(project, article_id, by.id) is None


def compare_with_project(target: Path, name: str) -> None:
    data = target.read_bytes()
    manifest = json.loads(target.with_suffix(".manifest.json").read_text(encoding="utf-8"))
    assert hashlib.sha256(data).hexdigest() in json.dumps(manifest)
    rows = {
        row["claim_id"]: row for row in csv.DictReader(data.decode("utf-8-sig").splitlines(keepends=True))
    }
    seen = 0
    with open_project(sample_path()) as project:
        by = find_annotator(project, name)
        for article_id in reading.article_ids(project, by.id):
            article = reading.article(project, article_id)
            state = reading.reading_of(project, article_id, by.id)
            assert state is not None
            assert state.finished_at
            for claim in reading.claims_of(project, article_id):
                seen += 1
                row = rows[claim.id]
                assert article.text[int(row["start"]) : int(row["end"])].startswith(
                    claim.segments[0].of(article.text)
                )
                assert row["text"].removeprefix("'") in (claim.text, claim.text.removeprefix("'"))
                assert (row["label"], row["annotator"], row["note"]) == (claim.label, name, claim.note)
                assert (row["article_sha256"], row["origin"]) == (article.sha256, claim.origin)
                assert (row["source"], row["cue"], row["suggestion_rule"]) == (
                    *(safe(claim.source), safe(claim.cue)),
                    safe(claim.suggestion_rule),
                )
    assert seen == len(rows)
    assert seen > 50
    labels = Counter(row["label"] for row in rows.values())
    assert set(labels) == {"reported", "denied", "unconfirmed", "confirmed"}
    [by_hand] = [row for row in rows.values() if row["origin"] == "manual"]
    assert by_hand["note"] == "reads like a rumour"
    assert by_hand["label"] == "unconfirmed"


def safe(words: str) -> str:
    """As a cell that no spreadsheet takes for a formula."""
    return f"'{words}" if words.startswith(("=", "+", "-", "@", "\t", "\r", "'")) else words


def test_the_keys_of_this_story_are_those_of_the_table() -> None:
    known = {QKeySequence(keys).toString() for action in ACTIONS for keys in action.shortcuts}
    assert {
        QKeySequence(keys).toString() for keys in (*KEYS, "F", "M", "]", "Ctrl+E", "Ctrl+Q", "Ctrl+Z")
    } <= known
