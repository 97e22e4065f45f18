"""Errands: projects opened and shared, articles brought in, suggestions asked for, long work told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from factdesk.domain.errors import SuggesterFailed
from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.article_dialogs import ArticleDetails, EncodingDialog, PasteDialog
from factdesk.gui.dialogs.export_dialog import ExportDialog, ExportResult
from factdesk.gui.dialogs.suggestion_dialogs import AcceptAboveDialog, LexiconDialog
from factdesk.gui.main_window import MainWindow
from factdesk.jobs import Job, Progress
from factdesk.store import reading
from factdesk.usecases import suggesting
from factdesk.usecases.lexicon import project_lexicon
from tests.gui.conftest import CLAIMS, Told, open_in
from tests.projects import make_project
from tests.window_story import QuickPool

Answer = Callable[[type[QDialog], Callable[[QDialog], bool]], None]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(suggesting, "SuggesterPool", QuickPool)


def done(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until nothing is running any more."""
    qtbot.waitUntil(lambda: not window.session.jobs.running, timeout=20_000)
    QApplication.processEvents()


def note(shown: list[QDialog]) -> Callable[[QDialog], bool]:
    """Remember a dialog and accept it."""

    def act(dialog: QDialog) -> bool:
        shown.append(dialog)
        return True

    return act


@pytest.mark.parametrize("content", [b"", b"not a project at all", b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_project_is_refused_and_the_open_one_stays(
    content: bytes, window: MainWindow, told: Told, tmp_path: Path
) -> None:
    before = window.session.project
    path = tmp_path / "other.factdesk"
    path.write_bytes(content)
    open_in(window, path)
    assert len(told) == 1
    assert "other.factdesk" in told[0]
    assert window.session.project is before


def test_a_project_that_is_gone_is_named(bare: MainWindow, told: Told, tmp_path: Path) -> None:
    open_in(bare, tmp_path / "gone.factdesk")
    assert "gone.factdesk" in told[0]


def test_another_project_takes_the_place_of_the_open_one(window: MainWindow, tmp_path: Path) -> None:
    first = window.session.project
    project, _ = make_project(tmp_path / "other.factdesk")
    project.close()
    open_in(window, project.address)
    assert window.session.project is not first
    assert window.articles.model.ids == []
    assert window.settings.get("recent")[0] == project.address


def test_the_annotator_can_be_changed(
    window: MainWindow, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.desk.label("denied")
    for words, name in (("Ben", "Ben"), (None, "Ben"), ("  ", "Ben"), ("x" * 300, "Ben")):
        monkeypatch.setattr(messages, "ask_text", lambda *_, words=words: words)
        window.projects.change_annotator()
        assert window.session.annotator.name == window.status.who.text() == name
    assert told == []
    assert "1 to 200 characters" in window.status.notice.text()
    assert [item.claim for item in window.desk.items] == [None] * len(CLAIMS)
    assert window.settings.get("annotator") == "Ben"


def test_a_project_can_be_renamed(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "ask_text", lambda *_: "The works")
    window.projects.rename_project()
    assert window.windowTitle() == "The works — FactDesk"
    window.status.action.click()
    assert window.windowTitle() == "Mills — FactDesk", "a quiet notice offered to take it back"
    monkeypatch.setattr(messages, "ask_text", lambda *_: "  ")
    window.projects.rename_project()
    assert "A project needs a title." in window.status.notice.text()


def test_an_open_project_can_be_checked(window: MainWindow, told: Told, qtbot: QtBot) -> None:
    window.errands.check_project()
    done(window, qtbot)
    assert window.status.notice.text() == "All 4 checks passed."
    assert not told


def test_suggestions_are_asked_for_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    window.errands.suggest()
    done(window, qtbot)
    assert window.status.notice.text().startswith("Suggestions found: ")
    found = len(window.desk.items)
    assert found > 0
    window.errands.suggest()
    done(window, qtbot)
    assert window.status.notice.text() == "Every article has its suggestions already."
    window.walk.undo()
    assert [item.value.text for item in window.desk.items] == [words for words, _ in CLAIMS]


def test_a_suggester_that_fails_is_said(
    window: MainWindow, told: Told, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def fail(_: object) -> None:
        raise SuggesterFailed("The suggester could not be started.")

    monkeypatch.setattr(QuickPool, "start", fail)
    window.errands.suggest_here()
    done(window, qtbot)
    assert told == ["The suggester could not be started."]


def test_while_something_runs_something_else_has_to_wait(window: MainWindow, qtbot: QtBot) -> None:
    def waiting() -> Job[None]:
        while True:
            yield Progress(0, None)

    window.errands.run("Waiting", waiting, lambda _: None)
    window.errands.suggest()
    assert "Something else is being done" in window.status.notice.text()
    window.status.clear_notice()
    window.errands.suggest(quiet=True)
    assert window.status.notice.text() == ""
    window.status.cancel.click()
    done(window, qtbot)
    assert "Cancelled" in window.status.notice.text()


def test_all_above_a_score_are_accepted_in_one_edit(window: MainWindow, answer: Answer) -> None:
    answer(AcceptAboveDialog, lambda dialog: dialog.score.setValue(0.5) is None)  # type: ignore[attr-defined]
    window.errands.accept_above()
    assert window.desk.open_count == 0
    window.status.action.click()
    assert window.desk.open_count == len(CLAIMS)


def test_a_text_is_pasted_and_read_by_the_suggester(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("The bridge is closed, the mayor said.\nNobody may cross it.")
    seen: list[str] = []

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, PasteDialog)
        seen.append(dialog.text.toPlainText())
        dialog.title.setText(" The bridge ")
        return True

    answer(PasteDialog, act)
    window.imports.paste_article()
    done(window, qtbot)
    assert seen == ["The bridge is closed, the mayor said.\nNobody may cross it."]
    assert window.desk.article is not None
    assert window.desk.article.title == "The bridge"
    assert window.desk.items


def test_nothing_cannot_be_pasted(window: MainWindow, answer: Answer) -> None:
    QApplication.clipboard().setText("  \n ")
    answer(PasteDialog, lambda _: True)
    window.imports.paste_article()
    assert "Not done" in window.status.saved.text()
    assert len(window.articles.model.ids) == 3


def test_files_in_two_encodings_all_come_in(
    window: MainWindow, answer: Answer, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    names = {"a.txt": "cp1252", "b.txt": "cp1252", "c.txt": "cp1251"}
    texts = (
        "Das Café schließt, sagte der Bürgermeister.",
        "Die Mühle läuft, so heißt es.",
        "Мельница закроется, сказал мэр.",
    )
    for (name, encoding), text in zip(names.items(), texts, strict=True):
        (tmp_path / name).write_bytes(text.encode(encoding))
    asked: list[str] = []

    def choose(dialog: QDialog) -> bool:
        assert isinstance(dialog, EncodingDialog)
        name = ("a.txt", "b.txt", "c.txt")[len(asked)]
        asked.append(name)
        if dialog.encodings.findText(names[name]) < 0:
            dialog.encodings.addItem(names[name], "")
        dialog.encodings.setCurrentText(names[name])
        return True

    answer(EncodingDialog, choose)
    window.imports.take_in([tmp_path / name for name in names])
    qtbot.waitUntil(lambda: len(window.articles.model.ids) == 6, timeout=20_000)
    done(window, qtbot)
    assert len(asked) == 3
    assert not told
    project = window.session.project
    assert project is not None
    assert set(texts) <= {reading.article(project, one).text for one in window.articles.model.ids}


def test_an_encoding_that_is_not_chosen_brings_nothing(
    window: MainWindow, answer: Answer, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_bytes("Das Café schließt.".encode("cp1252"))
    answer(EncodingDialog, lambda _: False)
    window.imports.take_in([tmp_path / "a.txt"])
    done(window, qtbot)
    assert len(window.articles.model.ids) == 3


def test_details_are_asked_for_until_they_fit(window: MainWindow, answer: Answer, told: Told) -> None:
    dates = iter(("yesterday", "2024-11-11"))

    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, ArticleDetails)
        dialog.fields["published_on"].setText(next(dates))
        dialog.fields["publisher"].setText("The Lantern")
        return True

    answer(ArticleDetails, act)
    window.imports.edit_article()
    assert len(told) == 1
    assert "yesterday" in told[0]
    assert window.desk.article is not None
    assert (window.desk.article.publisher, window.desk.article.published_on) == ("The Lantern", "2024-11-11")


def test_details_that_are_cancelled_change_nothing(window: MainWindow, answer: Answer) -> None:
    before = window.desk.article
    answer(ArticleDetails, lambda _: False)
    window.imports.edit_article()
    assert window.desk.article == before


def test_the_lexicon_is_stored_with_the_project(window: MainWindow, answer: Answer, qtbot: QtBot) -> None:
    def act(dialog: QDialog) -> bool:
        assert isinstance(dialog, LexiconDialog)
        dialog.word.setText("leak")
        dialog.group.setCurrentIndex(1)
        dialog.add.click()
        dialog.word.setText("!?")
        dialog.add.click()
        assert dialog.complaint.text()
        dialog.word.setText("say")
        dialog.group.setCurrentIndex(0)
        dialog.add.click()
        assert dialog.cues.topLevelItemCount() == 2
        return True

    answer(LexiconDialog, act)
    window.errands.edit_lexicon()
    qtbot.waitUntil(lambda: not window.session.jobs.running)
    assert window.session.project is not None
    found = project_lexicon(window.session.project)
    assert [cue.word for cue in found.added] == ["leak"]
    assert found.muted == ("say",)
    answer(LexiconDialog, lambda dialog: dialog.cues.topLevelItemCount() == 2)  # type: ignore[attr-defined]
    window.errands.edit_lexicon()
    assert project_lexicon(window.session.project) == found


def test_labels_are_exported_and_the_result_is_shown(
    window: MainWindow, answer: Answer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "labels.csv"
    shown: list[QDialog] = []
    answer(ExportDialog, lambda _: True)
    answer(ExportResult, note(shown))
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    window.desk.label("denied")
    window.errands.export_labels()
    qtbot.waitUntil(lambda: "labels.csv" in window.status.notice.text(), timeout=20_000)
    assert shown == [], "the end of long work is told quietly"
    window.status.action.click()
    assert shown
    assert target.exists()
    assert target.with_suffix(".manifest.json").exists()


def test_a_whole_project_is_exported(
    window: MainWindow, answer: Answer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "whole.jsonl"
    shown: list[QDialog] = []
    answer(ExportResult, note(shown))
    monkeypatch.setattr(messages, "ask_target", lambda *_: target)
    window.errands.export_project()
    qtbot.waitUntil(lambda: "whole.jsonl" in window.status.notice.text(), timeout=20_000)
    window.status.action.click()
    assert shown
    assert target.read_text(encoding="utf-8").count("\n") > 5


def test_nothing_is_exported_when_no_file_is_named(
    window: MainWindow, answer: Answer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(ExportDialog, lambda _: True)
    monkeypatch.setattr(messages, "ask_target", lambda *_: None)
    window.errands.export_labels()
    window.errands.export_project()
    assert not window.session.jobs.running


def test_windows_beside_the_window_are_opened_once(window: MainWindow) -> None:
    for show in (window.errands.show_history, window.errands.show_guidelines, window.errands.show_keys):
        show()
        known = dict(window.errands._windows)
        show()
        assert window.errands._windows == known
    assert len(window.errands._windows) == 3


def test_about_tells_what_this_is(window: MainWindow, told: Told) -> None:
    window.errands.show_about()
    assert told[0].startswith("FactDesk ")
