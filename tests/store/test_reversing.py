"""Undoing, redoing and going back in several transactions: the same in the end, and nothing half done before it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import Conflict, NothingToRedo, NothingToUndo, ProjectLocked, ProjectReadOnly
from factdesk.domain.spans import Span
from factdesk.jobs import Job, run
from factdesk.store import Project, reading, reversing
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    LONG,
    add_articles,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
    orphans,
    problems,
    start_python,
)
from tests.store.test_journal_laws import ACTS

STEPS = 40


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """One row to a transaction, so that a small edit takes many."""
    monkeypatch.setattr(reversing, "_LONGEST", 0.0)
    monkeypatch.setattr(reversing, "_PAUSE", 0.0)
    monkeypatch.setattr(reversing, "_ROWS_AT_ONCE", 2)
    monkeypatch.setattr(reversing, "_CHANGES_AT_ONCE", 1)


Desk = tuple[Project, Annotator, Annotator]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    project, (ana, ben) = make_project(tmp_path / "mill.factdesk", "Ana", "Ben")
    with project:
        yield project, ana, ben
    path = tmp_path / "mill.factdesk"
    assert problems(path) == []
    assert orphans(path) == 0


def do_much(project: Project, by: Annotator) -> None:
    """One edit that brings, changes and removes."""
    old = add_articles(project, *(make_article(f"Old {n} of the day.") for n in range(3)), by=by)
    with project.edit("Mark", by) as edit:
        edit.insert(Kind.CLAIM, [make_claim(article, by, Span(0, 5)) for article in old])
    with project.bulk_edit("Much", by) as bulk:
        journal = bulk.journal
        new = [make_article(f"New {n} of the day.") for n in range(5)]
        journal.insert(Kind.ARTICLE, new)
        journal.insert(Kind.CLAIM, [make_claim(article, by, Span(1, 4)) for article in new])
        journal.insert(Kind.SUGGESTION, [make_suggestion(article, Span(2, 6)) for article in [*new, *old]])
        for article in old:
            journal.update(Kind.ARTICLE, article.id, title="Newer")
        bulk.commit()
        for kind, row_id in [*reading.belongings(project, old[0].id), (Kind.ARTICLE, old[0].id)]:
            bulk.journal.remove(kind, row_id)
        bulk.journal.update(Kind.ARTICLE, old[1].id, title="Newest")
        bulk.finish("all")


def whole(project: Project) -> str:
    return state_digest(project, history=True)


ROADS: dict[str, Callable[[Project, Annotator], Job[ChangeSet]]] = {
    "undo": Project.undoing,
    "redo": Project.redoing,
}


def prepared(project: Project, by: Annotator, road: str) -> None:
    do_much(project, by)
    if road == "redo":
        project.undo(by)


@pytest.mark.parametrize("road", ROADS)
def test_in_steps_it_comes_to_the_same(desk: Desk, tmp_path: Path, road: str) -> None:
    project, ana, _ = desk
    prepared(project, ana, road)
    copy = Path(shutil.copy(project.address, tmp_path / "copy.factdesk"))
    with Project.open(copy) as other:
        at_once = other.undo(ana) if road == "undo" else other.redo(ana)
        expected = state_digest(other)
        lines = [
            (line.kind, line.title, line.state, line.detail, line.target) for line in reading.history(other)
        ]
    progress = []
    job = ROADS[road](project, ana)
    while True:
        try:
            progress.append(next(job))
        except StopIteration as stop:
            change = stop.value
            break
    assert state_digest(project) == expected
    assert [(x.kind, x.title, x.state, x.detail, x.target) for x in reading.history(project)] == lines
    assert (change.edit, change.title, change.bulk) == (at_once.edit, at_once.title, at_once.bulk)
    assert sorted(map(repr, change.changes)) == sorted(map(repr, at_once.changes))
    assert len(progress) > 10
    assert progress[-1].done == progress[-1].total
    assert [one.done for one in progress] == sorted(one.done for one in progress)


@pytest.mark.parametrize("road", ROADS)
def test_closed_at_any_step_nothing_was_done(desk: Desk, road: str) -> None:
    project, ana, _ = desk
    prepared(project, ana, road)
    before = whole(project)
    for steps in range(1, STEPS):
        job = ROADS[road](project, ana)
        for _ in range(steps):
            if next(job, None) is None:
                assert steps > 10
                return
        job.close()
        assert whole(project) == before
    pytest.fail("it never came to its end")


@pytest.mark.parametrize("road", ROADS)
def test_killed_at_any_step_it_is_taken_back_on_opening(desk: Desk, tmp_path: Path, road: str) -> None:
    project, ana, _ = desk
    prepared(project, ana, road)
    before, copies = whole(project), []
    for number, _ in enumerate(ROADS[road](project, ana)):
        copies.append(Path(shutil.copy(project.address, tmp_path / f"{number}.factdesk")))
    assert len(copies) > 10
    for copy in copies[1:-1]:
        with Project.open(copy) as opened:
            (sentence,) = opened.recovered
            assert sentence.endswith("was interrupted and taken back.")
            assert whole(opened) == before
            run(ROADS[road](opened, ana))
        assert problems(copy) == []
        assert orphans(copy) == 0


def test_going_back_through_many_edits_is_all_or_nothing(desk: Desk, tmp_path: Path) -> None:
    project, ana, ben = desk
    add_articles(project, make_article("Then."), by=ana)
    point, then = reading.newest_edit(project), state_digest(project)
    for by in (ana, ben, ana):
        do_much_again(project, by)
    before, after = whole(project), state_digest(project)
    copies = []
    job = project.going_back_to(point, ben)
    for number, _ in enumerate(job):
        copies.append(Path(shutil.copy(project.address, tmp_path / f"{number}.factdesk")))
    assert state_digest(project) == then
    for copy in copies[1:-1:3]:
        with Project.open(copy) as opened:
            assert opened.recovered
            assert whole(opened) == before
    with Project.open(copies[len(copies) // 2]) as opened:
        job = opened.going_back_to(point, ben)
        for _ in range(len(copies) - 2):
            next(job)
        job.close()
        assert whole(opened) == before
    while state_digest(project) != after:
        for by in (ana, ben):
            try:
                project.redo(by)
            except (Conflict, NothingToRedo):
                continue


def do_much_again(project: Project, by: Annotator) -> None:
    made = add_articles(
        project, *(make_article(f"{by.name} {reading.newest_edit(project)} {n}.") for n in range(3)), by=by
    )
    with project.edit("Mark", by) as edit:
        edit.insert(Kind.CLAIM, [make_claim(article, by, Span(0, 3)) for article in made])


def test_what_cannot_be_undone_leaves_no_trace(desk: Desk) -> None:
    project, ana, ben = desk
    do_much(project, ana)
    article_id = reading.article_ids(project, ben.id)[-1]
    with project.edit("Mark", ben) as edit:
        edit.insert(Kind.CLAIM, [make_claim(reading.article(project, article_id), ben, Span(0, 3))])
    before = whole(project)
    with pytest.raises(Conflict, match="were made on it since"):
        run(project.undoing(ana))
    assert whole(project) == before
    with pytest.raises(Conflict):
        project.undo(ana)


def test_what_others_have_built_on_is_refused_before_anything_is_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, ana, ben = desk
    do_much(project, ana)
    article_id = reading.article_ids(project, ben.id)[-1]
    with project.edit("Mark", ben) as edit:
        edit.insert(Kind.CLAIM, [make_claim(reading.article(project, article_id), ben, Span(0, 3))])
    monkeypatch.setattr(reversing, "_LONGEST", 0.0)
    job = project.undoing(ana)
    assert next(job).done == 0
    with pytest.raises(Conflict, match="were made on it since"):
        next(job)


def test_what_others_do_meanwhile_stands_when_it_is_cancelled(desk: Desk) -> None:
    project, ana, ben = desk
    do_much(project, ana)
    job = project.undoing(ana)
    for _ in range(4):
        next(job)
    known = reading.article(project, reading.article_ids(project, ben.id)[0])
    with project.edit("Edit article", ben) as edit:
        edit.update(Kind.ARTICLE, known.id, title="Ben's")
    job.close()
    assert reading.article(project, known.id).title == "Ben's"
    assert all(line.state != "running" for line in reading.history(project))
    assert {line.title: line.state for line in reading.history(project)}["Much"] == "done"


def test_there_may_be_nothing_to_do(desk: Desk) -> None:
    project, ana, _ = desk
    for nothing in (project.undoing(ana), project.going_back_to(reading.newest_edit(project), ana)):
        with pytest.raises(NothingToUndo):
            run(nothing)
    with pytest.raises(NothingToRedo):
        run(project.redoing(ana))


def test_it_is_refused_while_other_long_work_runs_and_in_a_project_for_reading(desk: Desk) -> None:
    project, ana, _ = desk
    do_much(project, ana)
    job = project.undoing(ana)
    next(job)
    with pytest.raises(ProjectLocked), project.bulk_edit("Import", ana):
        pass
    with Project.open(project.address) as other, pytest.raises(ProjectLocked):
        run(other.undoing(ana))
    job.close()
    with Project.open(project.address, read_only=True) as looked_at, pytest.raises(ProjectReadOnly):
        run(looked_at.undoing(ana))


def test_the_weight_of_an_edit_tells_which_road_to_take(desk: Desk) -> None:
    project, ana, ben = desk
    assert project.weight_of_undo(ana, 50) == project.weight_of_redo(ana, 50) == 0
    articles = add_articles(project, *(make_article(f"Text {n}.") for n in range(8)), by=ana)
    assert project.weight_of_undo(ana, 50) == 8
    assert project.weight_of_undo(ana, 3) > 3
    assert project.weight_of_undo(ben, 50) == 0
    with project.edit("Title", ana) as edit:
        edit.update(Kind.ARTICLE, articles[0].id, title="Newer")
    assert project.weight_of_undo(ana, 50) == 1
    assert project.weight_of_going_back(0, 50) == 9
    project.undo(ana)
    assert project.weight_of_redo(ana, 50) == 1


UNDO = """
import sys
from factdesk.store import Project, reversing
from tests.projects import find_annotator
reversing._LONGEST, reversing._ROWS_AT_ONCE, reversing._CHANGES_AT_ONCE = 0.0, 2, 1
with Project.open(sys.argv[1]) as project:
    for number, _ in enumerate(project.undoing(find_annotator(project, "Ana"))):
        print(number, flush=True)
        if number == int(sys.argv[2]):
            sys.stdin.read()
"""


@pytest.mark.faults
def test_a_real_kill_in_the_middle_leaves_what_was_before(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        do_much(project, ana)
        before = whole(project)
    for at in (1, 5, 9):
        process = start_python(UNDO, path, at)
        assert process.stdout is not None
        for _ in range(at + 1):
            process.stdout.readline()
        process.kill()
        process.communicate()
        with Project.open(path) as project:
            assert len(project.recovered) == 1
            assert whole(project) == before


@settings(
    max_examples=60 if LONG else 10,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(st.data())
def test_whatever_was_done_the_long_road_passes_through_every_state(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("laws") / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        states = [state_digest(project)]
        for act in (ACTS[0], *data.draw(st.lists(st.sampled_from(ACTS), max_size=6))):
            before = reading.newest_edit(project)
            act(project, ana, data)
            if reading.newest_edit(project) > before:
                states.append(state_digest(project))
        for road, passed in (("undo", states[-2::-1]), ("redo", states[1:])):
            for expected in passed:
                kept = whole(project)
                job = ROADS[road](project, ana)
                for _ in range(data.draw(st.integers(1, 3))):
                    next(job, None)
                job.close()
                if whole(project) == kept:
                    run(ROADS[road](project, ana))
                assert state_digest(project) == expected
    assert problems(path) == []
