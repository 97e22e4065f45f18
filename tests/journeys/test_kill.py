"""The program is killed in the middle of labelling: what it showed as saved is there."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest

from factdesk.domain.spans import Span
from factdesk.store import reading
from factdesk.usecases.projects import find_annotator, open_project
from tests.projects import (
    LONG,
    add_articles,
    add_suggestions,
    make_article,
    make_project,
    make_suggestion,
    problems,
    start_python,
    wait_until,
)

ROUNDS = 20 if LONG else 4
LABELLING = """
import os, sys
from pathlib import Path
from factdesk.gui.main_window import MainWindow
from tests.window_story import Story, play, press

told = os.open(sys.argv[2], os.O_WRONLY | os.O_CREAT | os.O_APPEND)

def story(window):
    yield lambda: window.session.is_open and window.isActiveWindow()
    for turn in range(10_000):
        active = window.desk.active
        key = "DRUC"[turn % 4]
        press(key)
        if window.status.saved.text().endswith("Saved"):
            os.write(told, f"{active.id} {key}\\n".encode())
        if not window.desk.open_count:
            press("N")
        yield lambda: True

play([sys.argv[1], "--annotator", "Ana"], story)
"""
LETTERS = {"D": "denied", "R": "reported", "U": "unconfirmed", "C": "confirmed"}


@pytest.mark.faults
def test_a1_every_label_that_was_shown_as_saved_survives_a_kill(tmp_path: Path) -> None:
    path, told = tmp_path / "mill.factdesk", tmp_path / "told"
    project, _ = make_project(path)
    with project:
        for number in range(40):
            [article] = add_articles(project, make_article(f"{'word ' * 400}{number}", f"Mill {number:02}"))
            add_suggestions(
                project, *(make_suggestion(article, Span(at * 20, at * 20 + 14)) for at in range(80))
            )
    for _ in range(ROUNDS):
        told.unlink(missing_ok=True)
        window = start_python(LABELLING, path, told)
        wait_until(lambda: (told.exists() and told.stat().st_size > 0) or window.poll() is not None)  # noqa: B023  called at once
        assert window.poll() is None, window.communicate()[1]
        time.sleep(random.uniform(0.05, 0.6))  # noqa: S311
        os.kill(window.pid, signal.SIGKILL)
        window.communicate()
        compare(path, told.read_text(encoding="ascii"))


def compare(path: Path, told: str) -> None:
    claims = {}
    with open_project(path) as project:
        by = find_annotator(project, "Ana")
        for article_id in reading.article_ids(project, by.id):
            for claim in reading.claims_of(project, article_id, by.id):
                claims[claim.id] = claims[claim.suggestion_id or ""] = claim.label
    lines = [line.split() for line in told.splitlines()]
    last = {item: LETTERS[key] for item, key in lines}
    assert last
    # The very last one may have been labelled once more before the kill.
    newest = lines[-1][0]
    for item, label in last.items():
        assert claims[item] == label or item == newest
    assert problems(path) == []
