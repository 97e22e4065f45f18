"""The titles of edits in the user's language. The project file keeps them in English."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "Edits"
N = QT_TRANSLATE_NOOP
TITLES: tuple[str, ...] = (
    N(_CONTEXT, "New project"),
    N(_CONTEXT, "Add annotator"),
    N(_CONTEXT, "Rename project"),
    N(_CONTEXT, "Change setting"),
    N(_CONTEXT, "Write guidelines"),
    N(_CONTEXT, "Import articles"),
    N(_CONTEXT, "Import project"),
    N(_CONTEXT, "Paste article"),
    N(_CONTEXT, "Edit article"),
    N(_CONTEXT, "Remove article"),
    N(_CONTEXT, "Suggest claims"),
    N(_CONTEXT, "Mark claim"),
    N(_CONTEXT, "Label reported"),
    N(_CONTEXT, "Label denied"),
    N(_CONTEXT, "Label unconfirmed"),
    N(_CONTEXT, "Label confirmed"),
    N(_CONTEXT, "Remove label"),
    N(_CONTEXT, "Resize claim"),
    N(_CONTEXT, "Split claim"),
    N(_CONTEXT, "Change cue"),
    N(_CONTEXT, "Change source"),
    N(_CONTEXT, "Change anonymous source"),
    N(_CONTEXT, "Change kind"),
    N(_CONTEXT, "Write note"),
    N(_CONTEXT, "Describe claim"),
    N(_CONTEXT, "Set confidence"),
    N(_CONTEXT, "Remove claim"),
    N(_CONTEXT, "Accept suggestion"),
    N(_CONTEXT, "Accept suggestions"),
    N(_CONTEXT, "Reject suggestion"),
    N(_CONTEXT, "Reject claim"),
    N(_CONTEXT, "Finish first pass"),
    N(_CONTEXT, "Finish article"),
    N(_CONTEXT, "Reopen article"),
)
"""Every title that a use case gives an edit; a test holds this against the use cases."""


def title_of(words: str) -> str:
    """A title as the journal keeps it, in the user's language."""
    for beginning in ("Undo: ", "Redo: "):
        if words.startswith(beginning):
            verb = QCoreApplication.translate(_CONTEXT, beginning.strip(": "))
            return f"{verb}: {title_of(words.removeprefix(beginning))}"
    return QCoreApplication.translate(_CONTEXT, words)
