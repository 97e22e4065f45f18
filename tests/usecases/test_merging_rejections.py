"""One no to one suggestion, given and taken back on several devices: merging knows one answer in every order."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from factdesk.domain.claims import Annotator
from factdesk.domain.errors import Conflict, NothingToUndo
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.usecases import history
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator
from factdesk.usecases.suggestions import reject_suggestions
from tests.projects import (
    add_articles,
    add_suggestions,
    make_article,
    make_project,
    make_suggestion,
    problems,
)
from tests.store.replicas import FAST

COPIES = 3


def make(path: Path) -> None:
    project, (ana, _) = make_project(path, "Ana", "Ben")
    with project:
        [mill] = add_articles(project, make_article(), by=ana)
        add_suggestions(project, make_suggestion(mill, Span(0, 9)))


def ben(project: Project) -> Annotator:
    return find_annotator(project, "Ben")


def say_no(project: Project) -> None:
    [article] = reading.article_ids(project, "")
    offered = reading.open_suggestions(project, article, ben(project).id)
    if offered:
        reject_suggestions(project, [offered[0].id], ben(project))


def take_back(project: Project) -> None:
    with contextlib.suppress(NothingToUndo, Conflict):
        history.undo(project, ben(project))


def says_no(path: Path) -> bool:
    with Project.open(path) as project:
        [article] = reading.article_ids(project, "")
        return not reading.open_suggestions(project, article, ben(project).id)


def brought_together(folder: Path, first: Path, others: Sequence[Path]) -> Path:
    ours = Path(shutil.copy(first, folder / "ours.factdesk"))
    with Project.open(ours) as project:
        for theirs in others:
            run(merge_file(project, theirs, find_annotator(project, "Ana")))
    assert problems(ours) == []
    return ours


acts = st.lists(st.sampled_from([say_no, take_back]), max_size=5)


@settings(max_examples=12, deadline=None)
@given(st.lists(acts, min_size=COPIES, max_size=COPIES))
def test_what_somebody_says_in_the_end_does_not_depend_on_the_order_of_merging(
    told: list[list[object]],
) -> None:
    with tempfile.TemporaryDirectory(dir=FAST) as name:
        folder = Path(name)
        make(folder / "origin.factdesk")
        copies = [
            Path(shutil.copy(folder / "origin.factdesk", folder / f"{n}.factdesk")) for n in range(COPIES)
        ]
        for path, done in zip(copies, told, strict=True):
            with Project.open(path) as project:
                for act in done:
                    act(project)  # type: ignore[operator]
        answers = {
            says_no(brought_together(folder, first, others)) for first, *others in permutations(copies)
        }
        assert len(answers) == 1


def test_a_second_no_comes_home_although_the_first_was_taken_back(tmp_path: Path) -> None:
    home, away = tmp_path / "home.factdesk", tmp_path / "away.factdesk"
    make(home)
    with Project.open(home) as project:
        say_no(project)
    shutil.copy(home, away)
    with Project.open(away) as project:
        take_back(project)
        say_no(project)
    assert says_no(brought_together(tmp_path, home, [away]))


def test_the_same_no_on_two_devices_is_taken_back_by_either(tmp_path: Path) -> None:
    one, other = tmp_path / "one.factdesk", tmp_path / "other.factdesk"
    make(one)
    shutil.copy(one, other)
    for path in (one, other):
        with Project.open(path) as project:
            say_no(project)
    later = Path(shutil.copy(other, tmp_path / "later.factdesk"))
    with Project.open(later) as project:
        take_back(project)
    assert says_no(brought_together(tmp_path, one, [other]))
    assert not says_no(brought_together(tmp_path, one, [other, later]))
    assert not says_no(brought_together(tmp_path, later, [one, other]))
