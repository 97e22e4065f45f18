"""A9: undo and redo in any order are what a list of states is, also when the program is killed in the middle."""

import random
from pathlib import Path

import pytest

from factdesk.domain.errors import NothingToRedo, NothingToUndo
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import history
from factdesk.usecases.projects import find_annotator
from tests.faults.ledger import record
from tests.forks import Forks
from tests.projects import LONG, add_articles, make_article, make_project, orphans, problems

ACTS = 2_000 if LONG else 200
IMPORTS = """
import random, sys
from factdesk.domain.errors import NothingToRedo, NothingToUndo
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import claims, history, projects
"""
WORK = """
path, log, seed = sys.argv[1:]
chance = random.Random(seed)
with Project.open(path) as project, open(log, "a", encoding="ascii") as told:
    ana = projects.find_annotator(project, "Ana")
    article = reading.article(project, reading.article_ids(project, ana.id)[0])
    print("ready", flush=True)
    while True:
        act = chance.choice(["mark", "mark", "label", "remove", "undo", "undo", "redo"])
        mine, before = reading.claims_of(project, article.id, ana.id), reading.newest_edit(project)
        start = chance.randrange(len(article.text) - 20)
        try:
            if act == "undo":
                history.undo(project, ana)
            elif act == "redo":
                history.redo(project, ana)
            elif act == "mark" or not mine:
                claims.mark_claim(project, article.id, [Span(start, start + 20)], ana, "denied")
            elif act == "label":
                label = chance.choice(["reported", "confirmed", None])
                claims.label_claims(project, [chance.choice(mine).id], label, ana)
            else:
                claims.remove_claims(project, [chance.choice(mine).id], ana)
        except (NothingToUndo, NothingToRedo):
            continue
        if reading.newest_edit(project) > before:
            told.write(f"{act if act in ('undo', 'redo') else 'edit'} {state_digest(project)}\\n")
            told.flush()
"""


class Model:
    """The states that there were, and which of them is shown."""

    def __init__(self, first: str) -> None:
        self.states, self.at = [first], 0

    @property
    def now(self) -> str:
        return self.states[self.at]

    def happen(self, act: str, state: str) -> None:
        """Do the same to the list; the state must be what the list says."""
        if act == "edit":
            self.states[self.at + 1 :] = [state]
        self.at += -1 if act == "undo" else 1
        assert self.now == state, f"{act} led to a state that never was there"


def test_a9_undo_and_redo_equal_a_list_of_states_through_every_kill(tmp_path: Path) -> None:
    path, log = tmp_path / "mill.factdesk", tmp_path / "told"
    project, _ = make_project(path, "Ana")
    with project:
        add_articles(project, make_article("The mill will close. " * 20))
        model = Model(state_digest(project))
    chance = random.Random(9)  # noqa: S311
    acts = kills = late = 0
    with Forks(IMPORTS, WORK) as forks:
        while acts < ACTS:
            log.write_text("", encoding="ascii")
            forks.kill_after(0.5 + chance.random(), path, log, chance.random())
            kills += 1
            for line in log.read_text(encoding="ascii").splitlines():
                model.happen(*line.split())
                acts += 1
            late += _catch_up(path, model)
            _walk(path, model, chance.randrange(1, 6))
    assert problems(path) == []
    assert orphans(path) == 0
    record("A9", tried=acts, lost=0, note=f"{kills} kills, {late} after the commit and before it was told")


def _catch_up(path: Path, model: Model) -> bool:
    """Whether one more act was committed before the kill than was told; the model takes it in."""
    with Project.open(path) as project:
        found = state_digest(project)
        (newest,) = reading.history(project, 1)
    if found == model.now:
        return False
    model.happen(newest.kind, found)
    return True


def _walk(path: Path, model: Model, most: int) -> None:
    """Undo some steps and redo them in the reopened project: each state is the one of the model."""
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        steps = min(model.at, most)
        for step in range(1, steps + 1):
            history.undo(project, ana)
            assert state_digest(project) == model.states[model.at - step]
        if model.at == steps:
            with pytest.raises(NothingToUndo):
                history.undo(project, ana)
        for step in range(steps - 1, -1, -1):
            history.redo(project, ana)
            assert state_digest(project) == model.states[model.at - step]
        if model.at == len(model.states) - 1:
            with pytest.raises(NothingToRedo):
                history.redo(project, ana)
