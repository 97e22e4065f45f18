"""Killed while labelling, through the use cases: what was acknowledged is there, and nothing is half done."""

import json
import random
import shutil
import subprocess
from pathlib import Path

from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import history
from tests.faults.ledger import record
from tests.forks import Forks
from tests.projects import (
    LONG,
    add_articles,
    in_file,
    make_article,
    make_project,
    orphans,
    problems,
    start_python,
)

KILLS = 500 if LONG else 100
COPIES = 50 if LONG else 15
MOMENT = 0.3 if LONG else 0.12
"""Seconds within which it is killed."""

IMPORTS = """
import json, os, random, sys
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases import claims, history, projects
"""
LABEL = """
path, log, seed = sys.argv[1:]
chance = random.Random(seed)
with Project.open(path) as project, open(log, "a", encoding="utf-8") as acknowledged:
    ana = projects.find_annotator(project, "Ana")
    article = reading.article(project, reading.article_ids(project, ana.id)[0])
    def acknowledge(edit):
        if not edit[2]:
            return  # nothing needed to change
        acknowledged.write(json.dumps(edit) + "\\n")
        acknowledged.flush()
    print("ready", flush=True)
    while True:
        start = chance.randrange(len(article.text) - 20)
        act = chance.randrange(5)
        mine = reading.claims_of(project, article.id, ana.id)
        if act == 0 and mine:
            claim = chance.choice(mine)
            changes = claims.remove_claims(project, [claim.id], ana)
            acknowledge(["remove", claim.id, changes.edit])
        elif act == 1 and len(mine) > 3:
            changes = claims.label_claims(project, [claim.id for claim in mine[-3:]], "confirmed", ana)
            for claim in mine[-3:]:
                acknowledge(["label", claim.id, changes.edit])
        elif act == 2 and mine:
            undone = history.undo(project, ana)
            redone = history.redo(project, ana)
            acknowledge(["redo", "", redone.edit])
        else:
            claim_id, changes = claims.mark_claim(project, article.id, [Span(start, start + 20)], ana, "denied")
            acknowledge(["mark", claim_id, changes.edit])
"""


def test_a1_no_acknowledged_label_is_lost_and_none_half_done(tmp_path: Path) -> None:
    path, log = tmp_path / "mill.factdesk", tmp_path / "acknowledged"
    project, (ana,) = make_project(path, "Ana")
    with project:
        add_articles(project, make_article("The mill will close. " * 30))
    log.touch()
    chance = random.Random(1)  # noqa: S311
    acknowledged = journals = 0
    with Forks(IMPORTS, LABEL) as forks:
        for number in range(KILLS):
            forks.kill_after(chance.random() * MOMENT, path, log, number)
            journals += path.with_name(f"{path.name}-journal").exists()
            text = log.read_text(encoding="utf-8")
            lines = [json.loads(line) for line in text.splitlines() if line.endswith("]")]
            check(path, lines, kills=number + 1)
            acknowledged = len(lines)
    assert problems(path) == []
    assert orphans(path) == 0
    with Project.open(path) as project:
        end = state_digest(project)
        mine = [line for line in reading.history(project, 10**6) if line.annotator == "Ana"]
        depth = min(200, sum((line.kind, line.state) == ("edit", "done") for line in mine))
        for _ in range(depth):
            history.undo(project, ana)
        for _ in range(depth):
            history.redo(project, ana)
        assert state_digest(project) == end
    assert acknowledged > KILLS
    record(
        "A1",
        tried=KILLS,
        lost=0,
        note=f"{acknowledged:,} edits acknowledged, {journals} kills within a write",
    )


def check(path: Path, lines: list[tuple[str, str, int]], kills: int) -> None:
    """Each acknowledged edit stands in the history, and what it did stands, but for what was under way at a kill."""
    with Project.open(path) as project:
        assert project.recovered == ()
    edits = {seq for (seq,) in in_file(path, "SELECT seq FROM edits")}
    assert {edit for _, _, edit in lines} <= edits
    found = in_file(path, "SELECT id, removed_edit, label FROM claims")
    rows = {str(row_id): (removed, label) for row_id, removed, label in found}
    made = {claim_id for act, claim_id, _ in lines if act == "mark"}
    assert made <= set(rows)
    removed = {claim_id for act, claim_id, _ in lines if act == "remove"}
    standing = {row_id for row_id, (gone, _) in rows.items() if gone is None}
    assert len(removed & standing) <= kills
    assert len(made - removed - standing) <= kills
    labelled = {claim_id for act, claim_id, _ in lines if act == "label"}
    assert sum(rows[claim_id][1] != "confirmed" for claim_id in labelled) <= 3 * kills


COMMIT = """
import sys
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases import claims, projects
path, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
with Project.open(path) as project:
    me = projects.find_annotator(project, name)
    article = reading.article_ids(project, me.id)[0]
    print("ready", flush=True)
    for number in range(count):
        claims.mark_claim(project, article, [Span(number, number + 5)], me, "denied")
print("done", flush=True)
"""


def test_a18_two_processes_label_at_once_and_neither_is_refused(tmp_path: Path) -> None:
    count = 300 if LONG else 100
    path = tmp_path / "mill.factdesk"
    project, people = make_project(path, "Ana", "Ben")
    with project:
        (article,) = add_articles(project, make_article("The mill will close. " * 30))
    processes = [start_python(COMMIT, path, person.name, count) for person in people]
    told = [(*process.communicate(timeout=280), process.returncode) for process in processes]
    for out, err, code in told:
        assert code == 0, err
        assert out.split() == ["ready", "done"]
    with Project.open(path) as project:
        for person in people:
            assert len(reading.claims_of(project, article.id, person.id)) == count
        seqs = [line.seq for line in reading.history(project, 10_000)]
        assert seqs == list(range(len(seqs), 0, -1))
    assert problems(path) == []
    record("A18", tried=2 * count, lost=0, note=f"{2 * count} commits of two processes, none refused")


def test_a20_a_copy_of_the_file_of_an_open_project_is_the_project(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        for number in range(COPIES):
            add_articles(project, make_article(f"Text {number}."), by=ana)
            copy = tmp_path / f"copy {number}.factdesk"
            # Copied by another process, as a file manager would.
            subprocess.run(["cp", str(path), str(copy)], check=True)
            with Project.open(copy) as copied:
                assert state_digest(copied, history=True) == state_digest(project, history=True)
    record("A20", tried=COPIES, lost=0, note=f"{COPIES} copies of an idle project are whole")


def test_a20_a_copy_taken_while_somebody_labels_opens_whole_or_is_refused(tmp_path: Path) -> None:
    path, log = tmp_path / "mill.factdesk", tmp_path / "acknowledged"
    project, _ = make_project(path, "Ana")
    with project:
        add_articles(project, make_article("The mill will close. " * 30))
    log.touch()
    process = start_python(IMPORTS + LABEL, path, log, 1)
    assert process.stdout is not None
    process.stdout.readline()
    whole = refused = 0
    try:
        for number in range(COPIES):
            before = log.read_text(encoding="utf-8").splitlines()
            copy = Path(shutil.copy(path, tmp_path / f"copy {number}.factdesk"))
            try:
                Project.open(copy).close()
            except Exception as error:  # whatever it is, it must be a sentence of ours
                assert type(error).__module__ == "factdesk.domain.errors"  # noqa: PT017
                refused += 1
                continue
            whole += 1
            assert problems(copy) == []
            edits = {seq for (seq,) in in_file(copy, "SELECT seq FROM edits")}
            acknowledged = [json.loads(line) for line in before if line.endswith("]")]
            assert {edit for _, _, edit in acknowledged} <= edits, (
                "a copy silently lacks what had been labelled"
            )
    finally:
        process.kill()
        process.communicate()
    assert whole + refused == COPIES
    record("A20", tried=COPIES, lost=0, note=f"taken within commits: {whole} whole, {refused} refused")
