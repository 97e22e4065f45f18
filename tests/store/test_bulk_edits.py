import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk.domain.changes import NO_CHANGE, Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import NothingToRedo, ProjectLocked
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from tests.projects import (
    add_articles,
    add_suggestions,
    in_file,
    make_article,
    make_claim,
    make_project,
    make_suggestion,
    orphans,
    problems,
    start_python,
    wait_until,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Project, Annotator, Annotator]]:
    project, (ana, ben) = make_project(tmp_path / "mill.factdesk", "Ana", "Ben")
    with project:
        yield project, ana, ben
    path = tmp_path / "mill.factdesk"
    assert problems(path) == []
    assert orphans(path) == 0
    assert in_file(path, "SELECT count(*) FROM edits WHERE state = 'running'") == [(0,)]


Desk = tuple[Project, Annotator, Annotator]


def test_batches_are_seen_at_once_and_undone_as_one(desk: Desk) -> None:
    project, ana, _ = desk
    before = state_digest(project)
    with project.bulk_edit("Import", ana) as edit:
        for batch in range(3):
            edit.journal.insert(Kind.ARTICLE, [make_article(f"Text {batch} {n}.") for n in range(4)])
            assert edit.commit().touches(Kind.ARTICLE)
            assert reading.statistics(project).articles == (batch + 1) * 4
        changes = edit.finish("12 articles")
    assert changes.bulk == {Kind.ARTICLE}
    assert changes.edit == edit.seq
    (line,) = reading.history(project, limit=1)
    assert (line.title, line.detail, line.state, line.annotator) == ("Import", "12 articles", "done", "Ana")
    after = state_digest(project)
    project.undo(ana)
    assert state_digest(project) == before
    project.redo(ana)
    assert state_digest(project) == after


def test_a_bulk_edit_of_one_batch_lists_what_it_did(desk: Desk) -> None:
    project, ana, _ = desk
    article = make_article()
    with project.bulk_edit("Import", ana) as edit:
        edit.journal.insert(Kind.ARTICLE, [article])
        assert edit.finish().ids(Kind.ARTICLE) == (article.id,)


def test_a_bulk_edit_that_touches_nothing_leaves_no_trace(desk: Desk) -> None:
    project, ana, _ = desk
    before = state_digest(project, history=True)
    with project.bulk_edit("Import", ana) as edit:
        assert edit.commit() is NO_CHANGE
        assert edit.journal.empty
        assert edit.finish() is NO_CHANGE
    with project.bulk_edit("Import", ana):
        pass
    assert state_digest(project, history=True) == before


def test_a_bulk_edit_that_raises_is_taken_back(desk: Desk) -> None:
    project, ana, _ = desk
    (article,) = add_articles(project, make_article(), by=ana)
    (old,) = add_suggestions(project, make_suggestion(article))
    before = state_digest(project, history=True)
    with pytest.raises(ZeroDivisionError), project.bulk_edit("Suggest", ana) as edit:  # noqa: PT012
        edit.journal.remove(Kind.SUGGESTION, old.id)
        edit.journal.insert(Kind.SUGGESTION, [make_suggestion(article)])
        edit.commit()
        edit.journal.update(Kind.ARTICLE, article.id, title="Newer")
        edit.journal.insert(Kind.ARTICLE, [make_article("Other.")])
        edit.commit()
        edit.journal.insert(Kind.ARTICLE, [make_article("A third.")])
        raise ZeroDivisionError
    assert state_digest(project, history=True) == before


def _job(project: Project, by: Annotator) -> Job[int]:
    with project.bulk_edit("Import", by) as edit:
        for number in range(100):
            edit.journal.insert(Kind.ARTICLE, [make_article(f"Text {number}.")])
            edit.commit()
            yield Progress(number, 100)
        edit.finish()
    return 100


def test_closing_a_job_takes_back_what_it_did(desk: Desk) -> None:
    project, ana, _ = desk
    before = state_digest(project, history=True)
    job = _job(project, ana)
    for _ in range(3):
        next(job)
    assert reading.statistics(project).articles == 3
    job.close()
    assert state_digest(project, history=True) == before
    assert project.recovered == ()


def test_a_cancelled_job_leaves_what_was_undone_to_be_redone(desk: Desk) -> None:
    project, ana, _ = desk
    add_articles(project, make_article("Undone."), by=ana)
    project.undo(ana)
    job = _job(project, ana)
    next(job)
    job.close()
    project.redo(ana)
    assert reading.statistics(project).articles == 1


def test_a_finished_bulk_edit_ends_what_could_be_redone(desk: Desk) -> None:
    project, ana, _ = desk
    add_articles(project, make_article("Undone."), by=ana)
    project.undo(ana)
    list(_job(project, ana))
    with pytest.raises(NothingToRedo):
        project.redo(ana)


def test_two_bulk_edits_at_once_are_refused(desk: Desk) -> None:
    project, ana, ben = desk
    job = _job(project, ana)
    next(job)
    with pytest.raises(ProjectLocked, match="already; wait until that has ended"):
        next(_job(project, ben))
    with Project.open(project.address) as other:
        assert other.recovered == ()
        with pytest.raises(ProjectLocked):
            next(_job(other, ben))
    job.close()
    assert sum(1 for _ in _job(project, ben)) == 100


def test_edits_made_meanwhile_survive_the_end_and_the_cancelling(desk: Desk) -> None:
    project, ana, ben = desk
    (article,) = add_articles(project, make_article(), by=ana)
    job = _job(project, ana)
    next(job)
    claim = make_claim(article, ben, label="denied")
    with project.edit("Mark", ben) as edit:
        edit.insert(Kind.CLAIM, [claim])
    next(job)
    job.close()
    assert reading.claims_of(project, article.id) == [claim]
    assert reading.statistics(project).articles == 1
    project.undo(ben)
    assert reading.claims_of(project, article.id) == []


def test_what_somebody_has_worked_on_meanwhile_stays_when_the_rest_is_cancelled(desk: Desk) -> None:
    project, ana, ben = desk
    job = _job(project, ana)
    next(job)
    article = reading.article(project, reading.article_ids(project, ben.id)[0])
    with project.edit("Mark", ben) as edit:
        edit.insert(Kind.CLAIM, [make_claim(article, ben, label="denied")] if len(article.text) > 26 else [])
        edit.update(Kind.ARTICLE, article.id, title="Worked on")
    job.close()
    assert reading.article(project, article.id).title == "Worked on"


def test_a_bulk_edit_in_a_thread_lets_others_label_meanwhile(desk: Desk) -> None:
    project, ana, ben = desk
    (article,) = add_articles(project, make_article(), by=ana)
    ended = threading.Event()

    def work() -> None:
        list(_job(project, ana))
        ended.set()

    thread = threading.Thread(target=work)
    thread.start()
    made = 0
    while not ended.is_set() or made < 5:
        with project.edit("Mark", ben) as edit:
            edit.insert(Kind.CLAIM, [make_claim(article, ben)])
        made += 1
    thread.join()
    assert reading.statistics(project).articles == 101
    assert reading.statistics(project).claims == made


IMPORT = """
import sys, time
from tests.projects import make_article, find_annotator
from factdesk.domain.changes import Kind
from factdesk.store import Project
with Project.open(sys.argv[1]) as project:
    ana = find_annotator(project, "Ana")
    with project.bulk_edit("Import articles", ana) as edit:
        for number in range(10**6):
            edit.journal.insert(Kind.ARTICLE, [make_article(f"Text {number}.")])
            edit.commit()
            print(number, flush=True)
"""


def test_a_bulk_edit_killed_in_the_middle_is_taken_back_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        add_articles(project, make_article(), by=ana)
        before = state_digest(project, history=True)
    process = start_python(IMPORT, path)
    assert process.stdout is not None
    for _ in range(4):
        process.stdout.readline()
    with Project.open(path) as meanwhile:
        assert meanwhile.recovered == ()
        assert reading.statistics(meanwhile).articles >= 4
    process.kill()
    process.communicate()
    with Project.open(path, read_only=True) as looked_at:
        assert looked_at.recovered == ()
    with Project.open(path) as project:
        (sentence,) = project.recovered
        assert sentence.startswith("“Import articles” of ")
        assert sentence.endswith("was interrupted and taken back.")
        assert state_digest(project, history=True) == before
    with Project.open(path) as project:
        assert project.recovered == ()
    assert problems(path) == []


def test_interrupted_work_that_others_built_on_is_kept_and_said_so(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ben,) = make_project(path, "Ben")
    project.close()
    process = start_python(IMPORT, path)
    assert process.stdout is not None
    process.stdout.readline()
    with Project.open(path) as project:
        wait_until(lambda: not reading.is_empty(project))
        first = reading.article_ids(project, ben.id)[0]
        with project.edit("Edit article", ben) as edit:
            edit.update(Kind.ARTICLE, first, title="Worked on")
    process.kill()
    process.communicate()
    with Project.open(path) as project:
        (sentence,) = project.recovered
        assert "taken back" not in sentence
        assert "kept" in sentence
        assert reading.article(project, first).title == "Worked on"
        states = {line.title: line.state for line in reading.history(project)}
        assert states["Import articles"] == "done"
    assert problems(path) == []
