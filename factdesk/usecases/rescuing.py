"""Going on elsewhere when a project's own place takes no more: a copy into which work that waits can be written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factdesk.domain.errors import ProjectLocked
from factdesk.store import Project
from factdesk.store.backups import copy_project
from factdesk.store.connection import is_open_here


@contextmanager
def copy_to_go_on_with(path: Path, target: Path) -> Iterator[Project]:
    """Write a verified copy of a project to `target`, and open it for as long as the block lasts.

    Raises ProjectExists when the target is the project itself, ProjectLocked when it is open here, ProjectDamaged or
    StorageFull.
    """
    if path.absolute() != target.absolute() and is_open_here(target):
        raise ProjectLocked(f"{target} is open; choose another name for the copy.")
    copy_project(path, target)
    with Project.open(target) as copy:
        yield copy
