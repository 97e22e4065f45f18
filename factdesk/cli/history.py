"""The commands undo, redo and history."""

from __future__ import annotations

from argparse import Namespace

from factdesk.cli import terminal
from factdesk.cli.main import DONE
from factdesk.cli.opening import asking, opened, opened_to_read
from factdesk.domain.changes import ChangeSet, EditRecord
from factdesk.domain.claim_history import Aspect, ClaimStep, Difference, StepKind
from factdesk.domain.errors import NotFound
from factdesk.store import Project, reading
from factdesk.usecases.claim_history import claim_history
from factdesk.usecases.history import list_history, redo, undo

_ASPECTS = {
    Aspect.EXTENT: "words",
    Aspect.ANONYMOUS: "anonymous source",
}
_YES_NO = {"": "no", "1": "yes"}
_CONFIDENCES = {"": "not said", "1": "unsure", "2": "fairly sure", "3": "sure"}
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
    """List the newest edits of a project, or of one claim."""
    with opened_to_read(given) as project:
        if given.claim is not None:
            return _list_steps(project, given)
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


def _list_steps(project: Project, given: Namespace) -> int:
    """List what became of one claim, the newest first."""
    found = claim_history(project, _claim_id(project, given.claim))
    rows = [
        (
            str(step.version.edit.seq),
            step.version.edit.at[:16].replace("T", " "),
            step.version.edit.annotator,
            _told(step),
        )
        for step in found.steps[: given.limit]
    ]
    terminal.say_table(("EDIT", "TIME (UTC)", "WHO", "WHAT"), rows)
    return DONE


def _claim_id(project: Project, beginning: str) -> str:
    """The claim whose id begins so; one that was taken away only by its whole id."""
    try:
        return reading.identified(project, beginning)
    except NotFound:
        if reading.article_of_claim(project, beginning) is None:
            raise
        return beginning


def _told(step: ClaimStep) -> str:
    """What was done, and what differs by it from what was before."""
    claim, parts = step.version.claim, [_difference(difference) for difference in step.differences]
    if step.kind is StepKind.MADE:
        parts = [f"“{claim.text}”", f"label: {claim.label or 'none'}"]
        if claim.suggestion_rule:
            score = claim.suggestion_score or 0
            parts.append(f"suggested by {claim.suggestion_rule} as {claim.suggestion_label}, {score:.2f}")
    words = "; ".join(parts)
    title = step.version.edit.title
    return terminal.plain(f"{title}: {words}" if words else title)


def _difference(difference: Difference) -> str:
    name = _ASPECTS.get(difference.aspect, difference.aspect.value)
    before, after = difference.before, difference.after
    if difference.aspect is Aspect.EXTENT:
        lost, gained = (f"without “{before}”" if before else ""), (f"with “{after}”" if after else "")
        return f"{name}: {', '.join(filter(None, (lost, gained))) or 'moved'}"
    known = {Aspect.ANONYMOUS: _YES_NO, Aspect.CONFIDENCE: _CONFIDENCES}.get(difference.aspect, {"": "none"})
    return f"{name}: {known.get(before, before)} → {known.get(after, after)}"
