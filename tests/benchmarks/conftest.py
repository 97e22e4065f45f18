"""The large project and the window that benchmarks share."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from factdesk.gui.app import dress, make_application
from factdesk.gui.main_window import MainWindow
from factdesk.gui.tidying import Tidying
from factdesk.jobs import run
from factdesk.settings import UserSettings
from factdesk.store import Project
from factdesk.usecases.importing import import_articles
from factdesk.usecases.projects import find_annotator
from tests.benchmarks.corpus import write_corpus
from tests.projects import LONG

ARTICLES, CLAIMS_EACH = 10_000, 20 if LONG else 8


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten thousand articles and eighty thousand claims in the lossless format; 200,000 claims in the long form."""
    lines = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    write_corpus(lines, ARTICLES, CLAIMS_EACH)
    return lines


@pytest.fixture(scope="session")
def pristine(corpus: Path) -> Path:
    """The project of them, made once: to be read as it is, or copied."""
    path = corpus.with_suffix(".factdesk")
    with Project.create(path, "Corpus") as project:
        run(import_articles(project, [corpus], find_annotator(project, "Ana")))
    return path


@pytest.fixture
def large(pristine: Path, tmp_path: Path) -> Path:
    """A copy of it, for one test to write into."""
    return Path(shutil.copy(pristine, tmp_path / "large.factdesk"))


@pytest.fixture
def make_window(qtbot: QtBot) -> Callable[[], MainWindow]:
    """Makes a window of Ana's, of the size of a small screen, that looks for garbage as the program does."""

    def make() -> MainWindow:
        settings = UserSettings()
        settings.set("annotator", "Ana")
        dress(make_application(), settings)
        window = MainWindow(settings)
        qtbot.addWidget(window, before_close_func=lambda w: w.session.end())
        window.resize(1280, 820)
        window.show()
        qtbot.waitUntil(window.isActiveWindow)
        Tidying(window.session).begin()
        return window

    return make
