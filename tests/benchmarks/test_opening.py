"""A16: what opening a large project with all its checks costs, against SQLite's own check of the same file."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.checking import check_project
from tests.benchmarks.conftest import ARTICLES, CLAIMS_EACH
from tests.faults.ledger import record

TURNS = 2


def seconds(act: Callable[[], object]) -> tuple[float, float]:
    """The shortest of some turns: on the clock, and computed, which is the same beside others who compute."""
    found = []
    for _ in range(TURNS):
        begun, computed = time.perf_counter(), time.process_time()
        act()
        found.append((time.perf_counter() - begun, time.process_time() - computed))
    return min(clock for clock, _ in found), min(computed for _, computed in found)


def bare_check(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a16_opening_with_all_checks_costs_a_small_multiple_of_sqlites_own_check(pristine: Path) -> None:
    bare = seconds(lambda: bare_check(pristine))
    opening = seconds(lambda: Project.open(pristine, read_only=True).close())
    checking = seconds(lambda: run(check_project(pristine)))
    size = f"{pristine.stat().st_size / 2**20:.0f} MB, {ARTICLES * CLAIMS_EACH:,} labels"
    note = f"{size}: opened in {opening[0]:.1f} s, the long check {checking[0]:.1f} s, SQLite's own {bare[0]:.1f} s"
    sys.stdout.write(f"\n{note}\n")
    record("A16", tried=TURNS, lost=0, note=note)
    assert opening[1] <= 12 * bare[1]
    assert checking[1] <= 25 * bare[1]
