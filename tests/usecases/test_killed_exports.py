"""A36: whoever kills an export finds the old file or the new one, and hostile titles lead nowhere else."""

import random
import time
from pathlib import Path

from factdesk.jobs import run
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
from tests.faults.ledger import record
from tests.forks import Forks
from tests.projects import LONG, fill, make_project

KILLS = 500 if LONG else 50
IMPORTS = """
import sys
from pathlib import Path
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
"""
EXPORT = """
folder = Path(sys.argv[2])
with Project.open(sys.argv[1], read_only=True) as project:
    print("ready", flush=True)
    run(export_labels(project, folder / "labels.csv", ExportOptions()))
    run(export_project(project, folder / "project.jsonl"))
"""
OLD = b"what was exported last week\n" * 1_000


def test_a36_killed_at_any_moment_an_export_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path, whole, folder = tmp_path / "mill.factdesk", tmp_path / "whole", tmp_path / "out"
    whole.mkdir()
    folder.mkdir()
    project, (ana,) = make_project(path, "Ana")
    with project:
        fill(project, ana, articles=20, claims=6)
        run(export_labels(project, whole / "labels.csv", ExportOptions()))
        run(export_project(project, whole / "project.jsonl"))
    names = ("labels.csv", "project.jsonl")
    new = {name: (whole / name).read_bytes() for name in names}
    chance = random.Random(36)  # noqa: S311
    replaced = within = 0
    with Forks(IMPORTS, EXPORT) as forks:
        took = min(_unharmed(forks, path, whole) for _ in range(3))
        for _ in range(KILLS):
            for name in names:
                (folder / name).write_bytes(OLD)
            within += not forks.kill_after(chance.random() * 1.3 * took, path, folder)
            for name in names:
                found = (folder / name).read_bytes()
                assert found in (OLD, new[name]), f"{name} is a part of an export"
                replaced += found != OLD
    assert within
    assert replaced
    record(
        "A36", tried=KILLS, lost=0, note=f"{within} of {KILLS} kills came in time, {replaced} files are new"
    )


def _unharmed(forks: Forks, path: Path, folder: Path) -> float:
    """Seconds that the exports take when nobody kills them."""
    forks.start(path, folder)
    began = time.monotonic()
    assert forks.ended() == 0
    return time.monotonic() - began
