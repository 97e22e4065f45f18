"""What every test of the command line needs: the program itself, and a project to try it on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from factdesk.__main__ import main
from tests.command_line import Answer, Commands
from tests.projects import (
    TEXT,
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

WORDS = ("The mill will close in May", "any talks had failed", "240 people had signed the agreement")
LABELS = ("reported", "denied", "confirmed")


@pytest.fixture(autouse=True)
def _ana_is_working(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTDESK_ANNOTATOR", "Ana")
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture
def factdesk(capsys: pytest.CaptureFixture[str]) -> Commands:
    """Run a command in this process."""

    def run(*words: object) -> Answer:
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture
def mill(tmp_path: Path) -> Path:
    """A project with one article and three suggestions."""
    path = tmp_path / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        [article] = add_articles(project, make_article())
        offered = (
            make_suggestion(article, find_span(TEXT, words), label, source_name="the owner")
            for words, label in zip(WORDS, LABELS, strict=True)
        )
        add_suggestions(project, *offered)
    return path


@pytest.fixture
def suggested(mill: Path, factdesk: Commands) -> Callable[[str], str]:
    """The id of what is suggested with these words."""

    def find(words: str) -> str:
        [line] = [line for line in factdesk("claims", mill, "--suggestions").lines if words in line]
        return line.split()[0]

    return find
