"""What has been done in a project, and taking it back."""

from __future__ import annotations

from factdesk.domain.changes import ChangeSet, EditRecord
from factdesk.domain.claims import Annotator
from factdesk.store import Project, reading


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
