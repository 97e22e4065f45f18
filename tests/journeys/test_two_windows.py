"""Two people, one project: the second one learns who has it, and chooses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk.gui.main_window import MainWindow
from factdesk.store import reading
from factdesk.usecases.projects import open_project
from tests.projects import (
    add_articles,
    add_suggestions,
    make_article,
    make_project,
    make_suggestion,
    start_python,
)
from tests.window_story import Story, back_in, dialog, play, press, words_of

BEN = """
import sys, time
from factdesk.usecases.projects import open_project
project = open_project(sys.argv[1])
project.announce("Ben")
print("open", flush=True)
time.sleep(120)
"""


@pytest.fixture
def taken(tmp_path: Path) -> Iterator[Path]:
    """A project that Ben has open in a program of his own."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path, "Ana")
    with project:
        [article] = add_articles(project, make_article())
        add_suggestions(project, make_suggestion(article))
    ben = start_python(BEN, path)
    assert ben.stdout is not None
    assert ben.stdout.readline() == "open\n"
    yield path
    ben.kill()
    ben.communicate()


def asked(window: MainWindow) -> None:
    question = words_of(dialog())
    assert "Ben on " in question
    assert "since 20" in question
    assert not window.session.is_open


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_the_second_window_can_read(taken: Path) -> None:
    def story(window: MainWindow) -> Story:
        yield dialog
        asked(window)
        press("Return")
        yield lambda: back_in(window) and not window.projects.opening
        assert window.session.is_open
        assert window.status.saved.text() == "Read only"
        assert window.desk.items
        press("D")
        press("F")
        assert window.desk.items[0].claim is None

    play([taken], story)


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_the_second_window_can_work_on_a_copy(taken: Path) -> None:
    def story(window: MainWindow) -> Story:
        yield dialog
        asked(window)
        press("Tab")
        press("Space")
        yield lambda: back_in(window) and not window.projects.opening
        assert window.session.writable
        assert window.session.project is not None
        assert Path(window.session.project.address).name == "mill copy.factdesk"
        press("D")
        assert window.desk.items[0].label == "denied"

    play([taken], story)
    with open_project(taken, read_only=True) as project:
        [article_id] = reading.article_ids(project, "")
        assert reading.claims_of(project, article_id) == []


@pytest.mark.usefixtures("quick", "ana", "qtbot")
def test_who_cancels_opens_nothing(taken: Path) -> None:
    def story(window: MainWindow) -> Story:
        yield dialog
        press("Esc")
        yield lambda: back_in(window)
        assert not window.session.is_open

    play([taken], story)
