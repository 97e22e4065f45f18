"""The commands undo, redo and history."""

from __future__ import annotations

from argparse import Namespace

from factdesk.cli import terminal
from factdesk.cli.main import DONE
from factdesk.cli.opening import asking, opened, opened_to_read
from factdesk.domain.changes import ChangeSet, EditRecord
from factdesk.store import Project
from factdesk.usecases.history import list_history, redo, undo

_STATES = {"undone": "undone", "superseded": "undone", "running": "running"}


def undo_edit(given: Namespace) -> int:
    """Take back the annotator's newest edit and say what it was."""
    with opened(given) as project:
        changes = undo(project, asking(project, given))
        terminal.say(f"Undone: {_what(project, changes)}")
    return DONE


def redo_edit(given: Namespace) -> int:
    """Do again what the annotator took back last and say what it was."""
    with opened(given) as project:
        changes = redo(project, asking(project, given))
        terminal.say(f"Redone: {_what(project, changes)}")
    return DONE


def _what(project: Project, changes: ChangeSet) -> str:
    """The line of the history for the edit that an undo or redo concerns."""
    [done] = list_history(project, 1, changes.edit + 1)
    [edit] = list_history(project, 1, (done.target or 0) + 1)
    return _titled(edit)


def _titled(edit: EditRecord) -> str:
    return terminal.plain(f"{edit.title}: {edit.detail}" if edit.detail else edit.title)


def list_edits(given: Namespace) -> int:
    """List the newest edits of a project."""
    with opened_to_read(given) as project:
        found = list_history(project, given.limit)
    rows = [
        (
            str(edit.seq),
            edit.at[:16].replace("T", " "),
            edit.annotator,
            _STATES.get(edit.state, ""),
            _titled(edit),
        )
        for edit in found
    ]
    terminal.say_table(("EDIT", "TIME (UTC)", "WHO", "STATE", "WHAT"), rows)
    return DONE
