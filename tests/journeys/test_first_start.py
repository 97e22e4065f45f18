"""The first minutes with the program: a name, a project, articles."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from factdesk.gui.dialogs import messages
from factdesk.gui.dialogs.article_dialogs import EncodingDialog
from factdesk.gui.main_window import MainWindow
from factdesk.gui.tour.tour import Tour
from factdesk.settings import UserSettings
from factdesk.store import reading
from factdesk.usecases.projects import create_project, open_project
from tests.window_story import Story, back_in, dialog, drop, play, press, soon, words_of, write


def shows(tour: Tour, number: int) -> bool:
    return tour.number == number


@pytest.mark.usefixtures("quick", "qtbot")
def test_the_first_start_asks_who_annotates_and_then_shows_the_sample_and_the_tour() -> None:
    def story(window: MainWindow) -> Story:
        yield window.isActiveWindow
        assert window.pages.currentWidget() is window.start
        assert QApplication.focusWidget() is window.start.who.field
        assert window.start.sample.isDefault()
        write("Ana Ferreira")
        press("Return")
        yield lambda: window.session.is_open
        assert window.status.who.text() == "Ana Ferreira"
        yield lambda: window.desk.items and not window.session.jobs.running
        assert dialog() is None
        tour = window.guide.tour
        assert tour.running
        first = window.desk.active_id
        press("J")
        assert window.desk.active_id != first
        for number in range(1, 4):
            press("Alt+N")
            yield partial(shows, tour, number)
        press("R")
        assert any(item.claim and item.claim.label == "reported" for item in window.desk.items)
        press("Alt+D")
        yield lambda: not tour.running
        press("F")
        assert window.status.progress.text() == "1 of 5 articles finished"

    play([], story)
    settings = UserSettings()
    assert settings.get("annotator") == "Ana Ferreira"
    assert settings.get("tour_seen")


@pytest.mark.usefixtures("quick", "qtbot")
def test_the_tour_comes_of_itself_only_once_and_is_left_with_esc() -> None:
    UserSettings().set("annotator", "Ana")

    def first(window: MainWindow) -> Story:
        yield lambda: window.session.is_open
        assert window.guide.tour.running
        press("Esc")
        assert not window.guide.tour.running

    def second(window: MainWindow) -> Story:
        yield lambda: window.session.is_open
        assert not window.guide.tour.running

    play(["--sample"], first)
    play(["--sample"], second)


@pytest.mark.usefixtures("quick", "qtbot")
def test_what_was_asked_for_at_the_start_waits_for_the_name() -> None:
    def story(window: MainWindow) -> Story:
        yield window.start.go_on.isVisible
        assert window.start.who.field.text() == UserSettings.suggested_name()
        assert window.start.who.field.selectedText() == UserSettings.suggested_name()
        press("Delete")
        press("Return")
        assert "a name of 1 to 200 characters" in window.start.who.hint.text()
        assert not window.session.is_open
        assert dialog() is None
        write("Ana")
        press("Return")
        yield lambda: window.session.is_open

    play(["--sample"], story)


@pytest.mark.usefixtures("quick", "qtbot")
def test_without_a_name_nothing_is_opened_or_written(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(messages, "ask_new_project", lambda *_: asked.append("new"))

    def story(window: MainWindow) -> Story:
        yield window.isActiveWindow
        press("Ctrl+N")
        assert window.start.go_on.isVisible()
        assert asked == []
        press("Return")
        assert asked == ["new"]

    play([], story)


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_from_the_start_page_a_project_is_made_and_articles_are_dropped_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mills.factdesk"
    monkeypatch.setattr(messages, "ask_new_project", lambda *_: path)
    good, latin, bad = tmp_path / "good.txt", tmp_path / "latin.txt", tmp_path / "bad.docx"
    good.write_text("The mill will close, the owner said.\nNobody knows when.", encoding="utf-8")
    latin.write_bytes(
        "Der Bürgermeister von Köln bestätigte, das Café schließe am Freitag.\n".encode("cp1252")
    )
    bad.write_bytes(b"PK\x03\x04 not an article")

    def story(window: MainWindow) -> Story:
        yield window.isActiveWindow
        press("Ctrl+N")
        yield lambda: window.session.is_open
        soon(lambda: drop(window, good, latin, bad, tmp_path / "not there.txt"))
        yield dialog
        refused = words_of(dialog())
        assert "1 article imported, 2 refused." in refused
        assert "bad.docx" in refused
        assert "not there.txt" in refused
        assert "latin.txt" not in refused
        press("Return")
        yield lambda: isinstance(dialog(), EncodingDialog)
        found = dialog()
        assert isinstance(found, EncodingDialog)
        assert "latin.txt" in words_of(found)
        assert "Bürgermeister" in found.preview.toPlainText()
        soon(lambda: press("Return"))
        yield lambda: len(window.articles.model.ids) == 2
        yield lambda: not window.session.jobs.running and back_in(window)
        yield lambda: all(
            reading.open_suggestions(window.session.project, one, window.session.annotator.id)  # type: ignore[arg-type]
            for one in window.articles.model.ids
        )
        assert window.desk.items

    play([], story)
    with open_project(path) as project:
        texts = [reading.article(project, one).text for one in reading.article_ids(project, "")]
    assert min(texts).startswith("Der Bürgermeister von Köln")
    assert len(texts) == 2


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_files_that_are_dropped_without_a_project_are_not_lost_silently(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("The mill will close.", encoding="utf-8")

    def story(window: MainWindow) -> Story:
        yield window.isActiveWindow
        drop(window, file)
        assert "Open a project first" in window.status.notice.text()

    play([], story)


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_a_project_that_is_dropped_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "mills.factdesk"
    create_project(path).close()

    def story(window: MainWindow) -> Story:
        yield window.isActiveWindow
        drop(window, path)
        yield lambda: not window.projects.opening
        assert window.session.title == "mills"

    play([], story)


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_the_sample_that_is_open_is_not_opened_a_second_time() -> None:
    def story(window: MainWindow) -> Story:
        yield lambda: window.desk.items and not window.session.jobs.running
        before = window.session.project
        window.actions_by_key["project.sample"].trigger()
        assert window.session.project is before
        assert dialog() is None

    play(["--sample"], story)


@pytest.mark.usefixtures("quick", "qtbot")
def test_the_bias_guard_hides_suggestions_until_the_first_pass_is_finished(ana: str) -> None:
    def story(window: MainWindow) -> Story:
        yield lambda: window.desk.items and not window.session.jobs.running
        window.actions_by_key["suggest.guard"].trigger()
        assert window.desk.items == []
        assert "hidden until you have finished a first pass" in window.claims.empty.text()
        for _ in range(3):
            press("Ctrl+Shift+Right")
        press("R")
        [item] = window.desk.items
        assert item.claim is not None
        assert not item.claim.suggestion_seen
        press("Shift+F")
        assert sum(item.suggestion is not None for item in window.desk.items) > 3
        press("Shift+J")
        press("D")
        accepted = [item.claim for item in window.desk.items if item.claim and item.claim.origin != "manual"]
        assert [claim.suggestion_seen for claim in accepted] == [True]
        press("N")
        assert window.desk.items == []

    play(["--sample"], story)
    with open_project(UserSettings().get("recent")[0]) as project:
        assert reading.annotator_named(project, ana) is not None
