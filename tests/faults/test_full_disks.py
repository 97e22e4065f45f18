"""A disk without room: one sentence, everything acknowledged still there, and work goes on when there is room."""

import os
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.errors import StorageFull
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.store.backups import copy_project
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import claims, projects
from tests.faults.ledger import record
from tests.projects import add_articles, make_article, problems, run_python


def test_a7_a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room(small_disk: Path) -> None:
    path = small_disk / "mill.factdesk"
    ballast = small_disk / "ballast"
    with projects.create_project(path) as project:
        ana = projects.find_annotator(project, "Ana")
        (article,) = add_articles(project, make_article())
        ballast.write_bytes(bytes(1_200_000))
        made: list[str] = []
        with pytest.raises(StorageFull) as caught:  # noqa: PT012
            for number in range(10_000):
                claim_id, _ = claims.mark_claim(project, article.id, [Span(0, 9)], ana)
                claims.describe_claim(project, claim_id, ana, note=f"{number} " + "long " * 500)
                made.append(claim_id)
        assert str(path) in str(caught.value)
        assert "full" in str(caught.value)
        assert "Nothing was changed" in str(caught.value)
        assert len(made) > 5
        state = state_digest(project)
        assert {claim.id for claim in reading.claims_of(project, article.id)} >= set(made)
        with pytest.raises(StorageFull), project.bulk_edit("Import", ana) as edit:  # noqa: PT012
            for number in range(10_000):
                edit.journal.insert(Kind.ARTICLE, [make_article(f"{number} " + "long " * 2_000)])
                edit.commit()
        assert state_digest(project) == state, "a bulk edit that met a full disk was not taken back"
        with pytest.raises(StorageFull):
            copy_project(path, small_disk / "copy.factdesk")
        assert sorted(found.name for found in small_disk.iterdir()) == ["ballast", "mill.factdesk"]
        ballast.unlink()
        claim_id, _ = claims.mark_claim(project, article.id, [Span(0, 9)], ana, "denied")
        assert reading.claim(project, claim_id).label == "denied"
    with Project.open(path) as project:
        assert {claim.id for claim in reading.claims_of(project, article.id)} >= {*made, claim_id}
    assert problems(path) == []
    record("A7", tried=len(made), lost=0, note=f"{len(made)} edits below the window")


def test_a7_a_project_that_finds_no_room_is_not_made(small_disk: Path) -> None:
    (small_disk / "ballast").write_bytes(bytes(2_000_000))
    with pytest.raises(StorageFull, match="full"):
        projects.create_project(small_disk / "mill.factdesk")
    assert [found.name for found in small_disk.iterdir()] == ["ballast"]


LIMITED = """
import resource, signal, sys
from pathlib import Path
from factdesk.domain.errors import StorageFull
from factdesk.domain.spans import Span
from factdesk.store import reading
from factdesk.usecases import claims, projects
from tests.projects import add_articles, make_article
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
with projects.create_project(Path(sys.argv[1])) as project:
    ana = projects.find_annotator(project, "Ana")
    (article,) = add_articles(project, make_article())
    resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, resource.RLIM_INFINITY))
    made = 0
    try:
        while True:
            claim_id, _ = claims.mark_claim(project, article.id, [Span(0, 9)], ana)
            claims.describe_claim(project, claim_id, ana, note="long " * 500)
            made += 1
    except StorageFull as error:
        print(error)
    print(made)
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    claims.mark_claim(project, article.id, [Span(0, 9)], ana, "denied")
    print(len([claim for claim in reading.claims_of(project, article.id) if claim.note or claim.label]))
"""


@pytest.mark.skipif(os.name != "posix", reason="there is no limit on file sizes here")
def test_a7_a_limit_on_file_sizes_is_met_in_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    sentence, made, found = run_python(LIMITED, path).splitlines()
    assert str(path) in sentence
    assert "refused" in sentence or "full" in sentence
    assert int(made) > 5
    assert int(found) == int(made) + 1
    assert problems(path) == []
    record("A7", tried=int(made), lost=0, note=f"{made} edits below a limit on file sizes")


FAILING = """
import sqlite3, sys
from pathlib import Path
from factdesk.domain.errors import StorageFull
from factdesk.domain.spans import Span
from factdesk.store import Project, engine, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import claims, projects
from sqlalchemy import event
from tests.projects import add_articles, make_article
class Full(sqlite3.OperationalError):
    sqlite_errorname = "SQLITE_FULL"
with projects.create_project(Path(sys.argv[1])) as project:
    ana = projects.find_annotator(project, "Ana")
    (article,) = add_articles(project, make_article())
    for nth in range(1, 51):
        count = 0
        def fail(connection, cursor, statement, parameters, context, executemany):
            global count
            if statement.startswith(("INSERT", "UPDATE")):
                count += 1
                if count == nth:
                    raise Full("database or disk is full")
        event.listen(project._engine, "before_cursor_execute", fail)
        before, saved = state_digest(project), 0
        try:
            for start in range(20):
                claims.mark_claim(project, article.id, [Span(start, start + 5)], ana, "denied")
                saved += 1
        except StorageFull:
            pass
        event.remove(project._engine, "before_cursor_execute", fail)
        mine = reading.claims_of(project, article.id)
        assert len(mine) == saved, (len(mine), saved)
        claims.mark_claim(project, article.id, [Span(30, 40)], ana, "denied")  # trying again works
        claims.remove_claims(project, [claim.id for claim in reading.claims_of(project, article.id)], ana)
print("whole")
"""


def test_a5_whichever_write_fails_only_what_was_said_to_be_saved_is_saved(tmp_path: Path) -> None:
    assert run_python(FAILING, tmp_path / "mill.factdesk") == "whole\n"
    assert problems(tmp_path / "mill.factdesk") == []
    record("A5", tried=50, lost=0, note="the Nth write fails, N = 1 to 50")
