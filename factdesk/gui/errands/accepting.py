"""Accepting all suggestions above a score: at once when they are few, beside the window when they are many."""

from __future__ import annotations

from factdesk.domain.changes import ChangeSet
from factdesk.gui.dialogs.suggestion_dialogs import AcceptAboveDialog
from factdesk.gui.errands.muting import Muting
from factdesk.usecases.offers import accept_suggestions_above, accepting_above

_AT_ONCE = 50


class Accepting(Muting):
    """The errands that concern suggestions. Each public method belongs to one action."""

    def accept_above(self) -> None:
        """Ask for a score and accept all suggestions above it."""
        session = self._window.session
        dialog = AcceptAboveDialog(self._window.desk, self._window)
        accepted = dialog.exec()
        dialog.stop()
        score, ids, count = dialog.score.value(), dialog.article_ids, dialog.chosen
        dialog.deleteLater()
        project, by = session.project, session.annotator
        if not accepted or project is None:
            return
        if ids is None or count > _AT_ONCE:
            self.run(self.tr("Accepting"), lambda: accepting_above(project, score, by, ids), self._accepted)
        elif (done := session.do(accept_suggestions_above, score, by, ids)) is not None:
            self._say_accepted(done)

    def _accepted(self, change: ChangeSet) -> None:
        self._window.session.tell(change)
        self._say_accepted(change)

    def _say_accepted(self, change: ChangeSet) -> None:
        if change.edit:
            self._window.status.tell(self.tr("Accepted."), self.tr("Undo"), self._undo)
        else:
            self._window.status.tell(self.tr("There was nothing to change."))
