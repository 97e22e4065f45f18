"""Checking a project from its first byte to its last quote."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.claims import Article
from factdesk.domain.errors import (
    FactDeskError,
    NotAProject,
    ProjectDamaged,
    ProjectHostile,
    ProjectReadOnly,
    QuoteMismatch,
    SchemaTooNew,
)
from factdesk.formats.project_checks import check_claim, check_suggestion
from factdesk.jobs import Job, Progress
from factdesk.store import Project, connection, guard, reading, verifying
from factdesk.store.quoting import BLOCK, Quoting, quoting

FAULTS = (NotAProject, ProjectDamaged, ProjectHostile, QuoteMismatch, SchemaTooNew)
"""Errors that speak of the project; any other, such as a file that is not there, keeps it from being checked."""


@dataclass(frozen=True, slots=True)
class Check:
    """One check: what holds when it passes, and the job that raises one of FAULTS when it does not."""

    title: str
    run: Callable[[Path], Job[None]]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, in order; after a fault nothing more is checked."""

    passed: tuple[str, ...]
    """Titles of the checks that the project passed."""
    failed: str = ""
    """Title of the check that it failed."""
    fault: str | None = None
    """The reason in one sentence; None when all is well."""


def check_project(path: Path) -> Job[CheckReport]:
    """Run every check on a project file.

    The file is not changed, but that a write which was cut off is rolled back, as at every opening. Raises
    ProjectMissing, ProjectLocked or ProjectReadOnly.
    """
    passed: list[str] = []
    for check in CHECKS:
        yield Progress(len(passed), len(CHECKS), check.title)
        try:
            yield from check.run(path)
        except FAULTS as fault:
            return CheckReport(tuple(passed), check.title, str(fault))
        passed.append(check.title)
    return CheckReport(tuple(passed))


def _check_opening(path: Path) -> Job[None]:
    try:
        yield from verifying.verify(path, read_only=True)
    except ProjectReadOnly:
        # A write that was cut off must be rolled back before anybody can read, and that is a write.
        yield from verifying.verify(path, read_only=False)


def _check_integrity(path: Path) -> Job[None]:
    yield Progress(0, None, "reading every page")
    with connection.driver_errors(path), connection.guarded(path, read_only=True) as opened:
        guard.check_integrity(opened, path)


def _check_history(path: Path) -> Job[None]:
    yield Progress(0, None, "reading the history")
    with connection.driver_errors(path), connection.guarded(path, read_only=True) as opened:
        guard.check_history(opened, path)


def _check_quotes(path: Path) -> Job[None]:
    opened = yield from Project.reopening(path)
    with opened as project:
        ids = reading.article_ids(project, "")
        for at in range(0, len(ids), BLOCK):
            yield Progress(at, len(ids), "comparing quotes")
            _check_articles(project, ids[at : at + BLOCK])


def _check_articles(project: Project, ids: Sequence[str]) -> None:
    try:
        found = quoting(project, ids)
    except ValueError as error:
        if len(ids) == 1:
            raise _damaged(project, reading.article(project, ids[0]), error) from error
        for article_id in ids:  # so that the article can be named
            _check_articles(project, [article_id])
    else:
        for one in found:
            _check_article(project, one)


def _check_article(project: Project, found: Quoting) -> None:
    article, claims, suggestions = found
    try:
        for claim in claims:
            check_claim(claim, article.text)
        for suggestion in suggestions:
            check_suggestion(suggestion, article.text)
    except FactDeskError as error:
        raise QuoteMismatch(f"{project.name}, “{article.title}”: {error}") from error
    except ValueError as error:
        raise _damaged(project, article, error) from error


def _damaged(project: Project, article: Article, error: ValueError) -> ProjectDamaged:
    return ProjectDamaged(f"{project.name} is damaged: of a claim in “{article.title}”, {error}.")


CHECKS: tuple[Check, ...] = (
    Check(
        "It is a sound project: identity, schema, pages, references, every row and text, the counts",
        _check_opening,
    ),
    Check("Every index entry is in place", _check_integrity),
    Check("The history is as it was written", _check_history),
    Check("Every claim and suggestion quotes what its article says", _check_quotes),
)
"""All checks, in the order in which they are made."""
