"""Killed during a merge: the project is as before or as after, and the colleague's file is what it was."""

import hashlib
import random
import shutil
from pathlib import Path

from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases.claims import label_claims, mark_claim
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator
from tests.faults.ledger import record
from tests.forks import Forks
from tests.projects import LONG, add_articles, make_article, make_project, orphans, problems

KILLS = 100 if LONG else 10
ARTICLES = 300

IMPORTS = """
import sys
from pathlib import Path
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator
"""
MERGE = """
ours, theirs = map(Path, sys.argv[1:])
with Project.open(ours) as project:
    ana = find_annotator(project, "Ana")
    print("ready", flush=True)
    run(merge_file(project, theirs, ana))
"""


def _begin(tmp_path: Path) -> tuple[Path, Path]:
    """A project, and a copy of it in which a colleague has done a lot, some of it on the same claims."""
    ours, theirs = tmp_path / "ours.factdesk", tmp_path / "theirs.factdesk"
    project, (ana, _) = make_project(ours, "Ana", "Ben")
    with project:
        [mill] = add_articles(project, make_article(), by=ana)
        claims = [mark_claim(project, mill.id, [Span(at, at + 9)], ana, "reported")[0] for at in range(20)]
    shutil.copy(ours, theirs)
    with Project.open(theirs) as project:
        label_claims(project, claims, "denied", ana)
        ben = find_annotator(project, "Ben")
        made = add_articles(
            project, *(make_article(f"{n}: he denied all of it.") for n in range(ARTICLES)), by=ben
        )
        for article in made[:40]:
            mark_claim(project, article.id, [Span(0, 9)], ben, "denied")
    with Project.open(ours) as project:
        label_claims(project, claims[:5], "confirmed", ana)
    return ours, theirs


def _content(path: Path) -> tuple[object, ...]:
    """What a project says, but for the receipt and the times at which it came in."""
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        ids = reading.article_ids(project, ana.id)
        claims = tuple(
            (claim.id, claim.label) for one in sorted(ids) for claim in reading.claims_of(project, one)
        )
        return len(ids), claims


def test_a39_a_kill_during_a_merge_leaves_the_project_before_or_after_it(tmp_path: Path) -> None:
    ours, theirs = _begin(tmp_path)
    seal = hashlib.sha256(theirs.read_bytes()).hexdigest()
    with Project.open(ours) as project:
        before = state_digest(project)
    whole = Path(shutil.copy(ours, tmp_path / "whole.factdesk"))
    with Project.open(whole) as project:
        run(merge_file(project, theirs, find_annotator(project, "Ana")))
    after = _content(whole)
    chance = random.Random(3)  # noqa: S311
    ended = taken_back = 0
    with Forks(IMPORTS, MERGE) as forks:
        for number in range(KILLS):
            path = Path(shutil.copy(ours, tmp_path / f"killed {number}.factdesk"))
            forks.kill_after(chance.random() * 0.5, path, theirs)
            assert hashlib.sha256(theirs.read_bytes()).hexdigest() == seal
            with Project.open(path) as project:
                taken_back += any("taken back" in sentence for sentence in project.recovered)
                untouched = state_digest(project) == before
            assert untouched or _content(path) == after
            ended += not untouched
            assert problems(path) == []
            assert orphans(path) == 0
            with Project.open(path) as project:
                run(merge_file(project, theirs, find_annotator(project, "Ana")))
            assert _content(path) == after, "what was interrupted can be done anew"
            shutil.rmtree(path.with_name(f"{path.stem} backups"), ignore_errors=True)
            path.unlink()
    assert ended < KILLS or taken_back, "no kill came in time"
    assert sorted(path.name for path in tmp_path.glob("theirs*")) == ["theirs.factdesk"]
    record("A39", tried=KILLS, lost=0, note=f"{taken_back} taken back at the next opening, {ended} merged")
