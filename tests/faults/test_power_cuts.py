"""Simulated power cuts: the disk keeps what was synced, and any part of what was not, torn at 512 bytes.

A killed process proves nothing about this, since the system keeps its pages; only the order of writes and syncs does.
"""

import hashlib
import importlib.util
import json
import random
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from factdesk.domain.spans import Span
from factdesk.store import engine as engines
from factdesk.usecases import claims, history, projects
from tests.faults.ledger import record
from tests.projects import LONG, add_articles, make_article

CUTS = 50_000 if LONG else 2_000
BITES = 500
"""Power cuts that are enough to see the simulation bite."""
SECTOR = 512
NAME = "mill.factdesk"

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("apsw") is None,
    reason="apsw, which records what SQLite writes, is not installed",
)


@dataclass
class Disk:
    """What surely is on the disk, and what may be."""

    files: dict[str, bytearray]
    doubtful: list[list[Any]] = field(default_factory=list)
    """Writes, truncations, creations and removals since the last sync that covers them."""

    def happen(self, what: list[Any]) -> None:
        kind, name, *_ = what
        if kind == "sync" or (kind == "delete" and what[2]):
            # A sync of a file also makes sure of its name in the folder; a synced removal of all names.
            whole_folder = kind == "delete"
            kept = []
            for earlier in self.doubtful:
                if earlier[1] == name or (whole_folder and earlier[0] == "delete"):
                    self.apply(earlier)
                else:
                    kept.append(earlier)
            self.doubtful = kept
            if whole_folder:
                self.apply(what)
        else:
            self.doubtful.append(what)

    def apply(self, what: list[Any], sectors: random.Random | None = None) -> None:
        kind, name = what[0], what[1]
        if kind == "delete":
            self.files.pop(name, None)
        elif kind == "create":
            self.files.setdefault(name, bytearray())
        elif kind == "truncate":
            if name in self.files:
                del self.files[name][what[2] :]
        else:
            self._write(name, what[2], bytes.fromhex(what[3]), sectors)

    def _write(self, name: str, offset: int, data: bytes, sectors: random.Random | None) -> None:
        content = self.files.setdefault(name, bytearray())
        for at in range(0, len(data), SECTOR):
            if sectors is None or sectors.random() < 0.5:
                part = data[at : at + SECTOR]
                if len(content) < offset + at:
                    content.extend(bytes(offset + at - len(content)))
                content[offset + at : offset + at + len(part)] = part

    def after_a_cut(self, chance: random.Random) -> dict[str, bytearray]:
        """One of the states in which the disk may be found."""
        found = Disk({name: bytearray(content) for name, content in self.files.items()})
        share = chance.choice([0.0, 0.5, 0.9, 1.0])
        still_there: set[str] = set()
        for what in self.doubtful:
            if what[1] in still_there:
                continue  # what follows was written to a new file of that name, of which the folder knows nothing
            if chance.random() < share:
                found.apply(what, chance if chance.random() < 0.5 else None)
            elif what[0] == "delete":
                still_there.add(what[1])
        return found.files


def seal(path: Path) -> str:
    """All that the project says, as the stock SQLite reads it after rolling back."""
    with closing(sqlite3.connect(path)) as connection:
        try:
            if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return "damaged"
        except sqlite3.DatabaseError:
            return "damaged"
        rows = (row for table in ("claims", "edits", "changes", "ledger")
                for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"))  # noqa: S608  # fmt: skip
        return hashlib.sha256("\n".join(map(repr, rows)).encode()).hexdigest()


def label(folder: Path) -> list[str]:
    """Label in a project through the use cases, and return the SQL that this ran; START is the project before it."""
    statements: list[str] = []
    with projects.create_project(folder / NAME) as project:
        ana = projects.find_annotator(project, "Ana")
        (article,) = add_articles(project, make_article("The mill will close. " * 20))
        shutil.copy(folder / NAME, folder / "start")

        def listen(connection: Any, *_: object) -> None:
            connection.set_trace_callback(statements.append)

        event.listen(project._engine, "checkout", listen)
        for number in range(12):
            claim_id, _ = claims.mark_claim(project, article.id, [Span(number, number + 9)], ana, "denied")
            claims.describe_claim(project, claim_id, ana, note="long " * 300)
            if number % 3 == 0:
                history.undo(project, ana)
                claims.remove_claims(project, [claim_id], ana)
    writes = ("BEGIN IMMEDIATE", "COMMIT", "INSERT", "UPDATE", "DELETE")
    kept = [statement for statement in statements if statement.startswith(writes)]
    return [
        statement
        for at, statement in enumerate(kept)
        # A look at the project commits too; only the commit of a write counts.
        if statement != "COMMIT" or kept[at - 1] != "COMMIT"
    ]


def lost_or_torn(folder: Path, synchronous: str, cuts: int) -> tuple[int, int]:
    """How many of so many cuts lost something acknowledged, and how many left a state that never was."""
    statements = label(folder)
    pragmas = [f"PRAGMA {name}={value}" for name, value, _ in engines.PRAGMAS if name != "synchronous"]
    plan = {"pragmas": [*pragmas, "PRAGMA journal_mode=DELETE", f"PRAGMA synchronous={synchronous}"],
            "statements": statements}  # fmt: skip
    (folder / "plan").write_text(json.dumps(plan), encoding="utf-8")
    (folder / "run").mkdir()
    shutil.copy(folder / "start", folder / "run" / NAME)
    script = Path(__file__).with_name("record_writes.py")
    arguments = [
        sys.executable,
        str(script),
        str(folder / "run" / NAME),
        str(folder / "plan"),
        str(folder / "log"),
    ]
    subprocess.run(arguments, check=True, timeout=120)
    events = [json.loads(line) for line in (folder / "log").read_text(encoding="utf-8").splitlines()]
    states = known_states(folder, statements)
    assert sum(what[0] == "acknowledged" for what in events) == len(states) - 1
    return cut(folder, events, states, cuts)


def known_states(folder: Path, statements: list[str]) -> list[str]:
    """The project after each commit."""
    path = folder / "known"
    shutil.copy(folder / "start", path)
    states = [seal(path)]
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
            if statement == "COMMIT":
                states.append(seal(path))
    return states


def cut(folder: Path, events: list[list[Any]], states: list[str], cuts: int) -> tuple[int, int]:
    chance = random.Random(7)  # noqa: S311
    moments = sorted(chance.choices(range(len(events)), k=cuts))
    disk = Disk({NAME: bytearray((folder / "start").read_bytes())})
    lost = torn = acknowledged = 0
    place = folder / "after"
    for at, what in enumerate(events):
        if what[0] == "acknowledged":
            acknowledged += 1
        else:
            disk.happen(what)
        while moments and moments[0] == at:
            moments.pop(0)
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            for name, content in disk.after_a_cut(chance).items():
                (place / name).write_bytes(content)
            found = seal(place / NAME)
            if found not in states[max(0, acknowledged) : acknowledged + 2]:
                lost += found in states
                torn += found not in states
    return lost, torn


def test_a2_no_power_cut_loses_what_was_acknowledged_or_tears_an_edit(tmp_path: Path) -> None:
    (synchronous,) = (str(value) for name, value, _ in engines.PRAGMAS if name == "synchronous")
    lost, torn = lost_or_torn(tmp_path, synchronous, CUTS)
    record("A2", tried=CUTS, lost=lost + torn, note=f"synchronous={synchronous}, torn at {SECTOR} bytes")
    assert (lost, torn) == (0, 0)


def test_a3_the_simulation_bites_when_the_folder_is_not_synced(tmp_path: Path) -> None:
    lost, torn = lost_or_torn(tmp_path, "FULL", BITES)
    record("A3", tried=BITES, lost=0, note=f"synchronous=FULL loses something acknowledged in {lost} cuts")
    assert lost > 0
    assert torn == 0


def test_a3_the_simulation_bites_when_nothing_is_synced(tmp_path: Path) -> None:
    lost, torn = lost_or_torn(tmp_path, "OFF", BITES)
    record("A3", tried=BITES, lost=0, note=f"OFF loses or tears in {lost + torn}")
    assert lost + torn > 0
