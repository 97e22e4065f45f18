"""Working beside a place that can harm a project: a copy on this computer's own disk."""

from __future__ import annotations

import hashlib
from pathlib import Path

from factdesk import paths
from factdesk.store.backups import copy_project
from factdesk.store.places import conflicted_copies, place_of

__all__ = ["conflicted_copies", "local_copy", "local_copy_path", "origin_of", "place_of"]


_ORIGIN = "origin.txt"
"""Beside a local copy: the path of the project that it was made of."""


def local_copy_path(path: Path) -> Path:
    """Where the copy of a project lies on this computer: always the same place for the same project."""
    mark = hashlib.sha256(str(path.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return paths.user_data_dir() / "local copies" / mark / path.name


def local_copy(path: Path) -> Path:
    """A verified copy of a project on this computer's own disk, made when there is none; returns its path.

    One that is there already stays as it is: it may hold work that has not been brought back. Raises ProjectDamaged
    or StorageFull.
    """
    target = local_copy_path(path)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.with_name(_ORIGIN).write_text(str(path.absolute()), encoding="utf-8", errors="surrogateescape")
        copy_project(path, target)
    return target


def origin_of(copy: Path) -> Path | None:
    """The project that a local copy was made of; None for what is no such copy."""
    try:
        known = copy.with_name(_ORIGIN).read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return None
    return Path(known) if local_copy_path(Path(known)) == copy.absolute() else None
