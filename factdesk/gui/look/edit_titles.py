"""The titles of edits in the user's language. The project file keeps them in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from factdesk.gui.look.translation import QT_TRANSLATE_NOOP

_CONTEXT = "Edits"
TITLES: tuple[str, ...] = (
    QT_TRANSLATE_NOOP("Edits", "New project"),
    QT_TRANSLATE_NOOP("Edits", "Add annotator"),
    QT_TRANSLATE_NOOP("Edits", "Rename project"),
    QT_TRANSLATE_NOOP("Edits", "Change setting"),
    QT_TRANSLATE_NOOP("Edits", "Write guidelines"),
    QT_TRANSLATE_NOOP("Edits", "Import articles"),
    QT_TRANSLATE_NOOP("Edits", "Paste article"),
    QT_TRANSLATE_NOOP("Edits", "Edit article"),
    QT_TRANSLATE_NOOP("Edits", "Remove article"),
    QT_TRANSLATE_NOOP("Edits", "Suggest claims"),
    QT_TRANSLATE_NOOP("Edits", "Mark claim"),
    QT_TRANSLATE_NOOP("Edits", "Label reported"),
    QT_TRANSLATE_NOOP("Edits", "Label denied"),
    QT_TRANSLATE_NOOP("Edits", "Label unconfirmed"),
    QT_TRANSLATE_NOOP("Edits", "Label confirmed"),
    QT_TRANSLATE_NOOP("Edits", "Remove label"),
    QT_TRANSLATE_NOOP("Edits", "Resize claim"),
    QT_TRANSLATE_NOOP("Edits", "Split claim"),
    QT_TRANSLATE_NOOP("Edits", "Join claims"),
    QT_TRANSLATE_NOOP("Edits", "Remove segment"),
    QT_TRANSLATE_NOOP("Edits", "Change cue"),
    QT_TRANSLATE_NOOP("Edits", "Change source"),
    QT_TRANSLATE_NOOP("Edits", "Change anonymous source"),
    QT_TRANSLATE_NOOP("Edits", "Change kind"),
    QT_TRANSLATE_NOOP("Edits", "Write note"),
    QT_TRANSLATE_NOOP("Edits", "Describe claim"),
    QT_TRANSLATE_NOOP("Edits", "Set confidence"),
    QT_TRANSLATE_NOOP("Edits", "Remove claim"),
    QT_TRANSLATE_NOOP("Edits", "Restore claim"),
    QT_TRANSLATE_NOOP("Edits", "Accept suggestion"),
    QT_TRANSLATE_NOOP("Edits", "Accept suggestions"),
    QT_TRANSLATE_NOOP("Edits", "Reject suggestion"),
    QT_TRANSLATE_NOOP("Edits", "Reject claim"),
    QT_TRANSLATE_NOOP("Edits", "Mute cue here"),
    QT_TRANSLATE_NOOP("Edits", "Mute cue"),
    QT_TRANSLATE_NOOP("Edits", "Change cue lexicon"),
    QT_TRANSLATE_NOOP("Edits", "Finish first pass"),
    QT_TRANSLATE_NOOP("Edits", "Finish article"),
    QT_TRANSLATE_NOOP("Edits", "Reopen article"),
    QT_TRANSLATE_NOOP("Edits", "Slip in second look"),
    QT_TRANSLATE_NOOP("Edits", "Merge"),
    QT_TRANSLATE_NOOP("Edits", "Decide conflict"),
    QT_TRANSLATE_NOOP("Edits", "Package"),
    QT_TRANSLATE_NOOP("Edits", "Prepare packages"),
    QT_TRANSLATE_NOOP("Edits", "Carry claims over"),
    QT_TRANSLATE_NOOP("Edits", "Restore backup"),
    QT_TRANSLATE_NOOP("Edits", "Go on with fewer labels"),
    QT_TRANSLATE_NOOP("Edits", "Recovered"),
    QT_TRANSLATE_NOOP("Edits", "Lost edit"),
    QT_TRANSLATE_NOOP("Edits", "Decide difference"),
    QT_TRANSLATE_NOOP("Edits", "Decide no claim"),
    QT_TRANSLATE_NOOP("Edits", "Leave contested"),
    QT_TRANSLATE_NOOP("Edits", "Note gap in guidelines"),
    QT_TRANSLATE_NOOP("Edits", "Send back"),
    QT_TRANSLATE_NOOP("Edits", "Reopen decision"),
    QT_TRANSLATE_NOOP("Edits", "Accept decision"),
    QT_TRANSLATE_NOOP("Edits", "Answer decision"),
    QT_TRANSLATE_NOOP("Edits", "Comment"),
    QT_TRANSLATE_NOOP("Edits", "Resolve comments"),
    QT_TRANSLATE_NOOP("Edits", "Reopen comments"),
)
"""Every title that a use case gives an edit; a test holds this against the use cases."""
_VERBS = (QT_TRANSLATE_NOOP("Edits", "Undo"), QT_TRANSLATE_NOOP("Edits", "Redo"))


def title_of(words: str) -> str:
    """A title as the journal keeps it, in the user's language."""
    for verb in _VERBS:
        if words.startswith(f"{verb}: "):
            return (
                f"{QCoreApplication.translate(_CONTEXT, verb)}: {title_of(words.removeprefix(f'{verb}: '))}"
            )
    return QCoreApplication.translate(_CONTEXT, words)
