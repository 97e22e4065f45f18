"""What has been done in a project, and taking it back."""

from __future__ import annotations

from factdesk.domain.changes import ChangeSet, EditRecord
from factdesk.domain.claims import Annotator
from factdesk.jobs import Job
from factdesk.store import Project, reading

AT_ONCE = 50
"""Rows that are undone or redone while a finger is still on the key; more are left to the jobs."""


def list_history(project: Project, limit: int = 200, before: int | None = None) -> list[EditRecord]:
    """The newest edits first, at most `limit`, by choice only those before number `before`."""
    return reading.history(project, limit, before)


def undo(project: Project, by: Annotator) -> ChangeSet:
    """Take back this annotator's newest edit that holds. Raises NothingToUndo or Conflict."""
    return project.undo(by)


def redo(project: Project, by: Annotator) -> ChangeSet:
    """Do again what this annotator undid last. Raises NothingToRedo or Conflict."""
    return project.redo(by)


def go_back_to(project: Project, seq: int, by: Annotator) -> list[ChangeSet]:
    """Undo every edit after number `seq`, whoever made it, at once. Raises NothingToUndo or Conflict."""
    return project.go_back_to(seq, by)


# -- what takes longer ---------------------------------------------------------------------------------------------


def undo_is_long(project: Project, by: Annotator) -> bool:
    """Whether what `undo` would take back is so much that `undoing` should do it."""
    return project.weight_of_undo(by, AT_ONCE) > AT_ONCE


def redo_is_long(project: Project, by: Annotator) -> bool:
    """Whether what `redo` would do again is so much that `redoing` should do it."""
    return project.weight_of_redo(by, AT_ONCE) > AT_ONCE


def going_back_is_long(project: Project, seq: int) -> bool:
    """Whether `go_back_to` would take back so much that `going_back_to` should do it. Raises NothingToUndo."""
    return project.weight_of_going_back(seq, AT_ONCE) > AT_ONCE


def undoing(project: Project, by: Annotator) -> Job[ChangeSet]:
    """As `undo`, in steps; closing the job leaves everything as it was."""
    return project.undoing(by)


def redoing(project: Project, by: Annotator) -> Job[ChangeSet]:
    """As `redo`, in steps; closing the job leaves everything as it was."""
    return project.redoing(by)


def going_back_to(project: Project, seq: int, by: Annotator) -> Job[list[ChangeSet]]:
    """As `go_back_to`, in steps; closing the job leaves everything as it was."""
    return project.going_back_to(seq, by)
