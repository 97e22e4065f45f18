"""Opening a project for somebody who waits for its last article: shown first, checked beside, and then written to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factdesk.jobs import Job, Progress
from factdesk.store import verdict

if TYPE_CHECKING:
    from factdesk.store import Project


def opening_at_sight(address: str | Path, *, read_only: bool = False) -> Job[Project]:
    """Open a project as a job; a large one may come back `unchecked`, to be read, while its rows are checked.

    Raises as `Project.opening` does. What is wrong with the rows of a large project is raised by
    `Project.being_checked`, and by whatever wants to write.
    """
    path = Path(address).absolute()
    # First of all, since it takes longest, and goes on while SQLAlchemy is imported here.
    checks = verdict.checks_of(path, read_only=read_only)
    try:
        yield Progress(0, None)
        from factdesk.store.project import Project

        project = yield from Project.opening_at_sight(path, checks, read_only=read_only)
    except BaseException:
        if checks is not None:
            checks.stop()
        raise
    if checks is not None and not project.unchecked:
        checks.stop()
    return project
