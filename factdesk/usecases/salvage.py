"""Salvage: a new project from what can still be read in a damaged one, with a word on what is missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from factdesk import settings
from factdesk.domain.changes import Kind
from factdesk.domain.claims import Article
from factdesk.domain.errors import FactDeskError, ProjectDamaged
from factdesk.domain.salvage import Salvaged, SalvageReport
from factdesk.formats.project_checks import check_claim, check_suggestion
from factdesk.jobs import Job
from factdesk.store.rebuilding import rebuild
from factdesk.store.rows import COLUMNS
from factdesk.store.salvaging import Remains, read_remains, standing
from factdesk.usecases.projects import free_name


def salvage_project(source: Path, target: Path) -> Job[SalvageReport]:
    """Make a new project at `target` of what can be read in the file at `source`, which is never changed.

    A row is taken only when it is, byte for byte, what was saved; claims and suggestions must quote their article.
    Raises ProjectDamaged when there is nothing to recover, ProjectExists when there is a file at the target,
    ProjectMissing, ProjectReadOnly or StorageFull.
    """
    remains = yield from read_remains(source, _fits)
    if not remains.content[Kind.ARTICLE] and not remains.content[Kind.PROJECT]:
        raise ProjectDamaged(f"{source} holds nothing that could be recovered; open a backup.")
    report = _report(remains, source, target)
    note = settings.encode(report.sentence)
    yield from rebuild(remains, target, _title(remains) or source.stem, report.sentence, note)
    return report


def free_target(source: Path) -> Path:
    """A name beside a damaged project that is free for the recovered one."""
    return free_name(source, " recovered")


def _fits(kind: Kind, value: Any, article: Article) -> bool:
    try:
        (check_claim if kind is Kind.CLAIM else check_suggestion)(value, article.text)
    except (FactDeskError, ValueError):
        return False
    return True


def _report(remains: Remains, source: Path, target: Path) -> SalvageReport:
    counts = standing(remains)
    counted: dict[Kind, int | None] = dict.fromkeys(Kind, 0 if remains.promised else None)
    counted.update(remains.promised)  # a project of an older version does not count what came later
    label = COLUMNS[Kind.CLAIM].index("label")
    claims = remains.content[Kind.CLAIM].values()
    return SalvageReport(
        source,
        target,
        tuple(Salvaged(kind, counts[kind], counted[kind]) for kind in Kind),
        remains.altered,
        remains.orphaned,
        remains.unreadable,
        sum(row[-2] is None and row[label] is not None for row in claims),
        tuple(remains.left_out),
    )


def _title(remains: Remains) -> str:
    standing_rows = (row for row in remains.content[Kind.PROJECT].values() if row[-2] is None)
    return next((str(row[COLUMNS[Kind.PROJECT].index("title")]) for row in standing_rows), "")
