"""Going back and forth through what was done when it was much: beside the window, with progress and cancel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from factdesk.domain.changes import ChangeSet
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.late import late
from factdesk.gui.look.edit_titles import title_of
from factdesk.jobs import Job

if TYPE_CHECKING:
    from factdesk.usecases import history
else:
    history = late("factdesk.usecases.history")


class Travel(LongWork):
    """What was small is left to the caller, who does it while the finger is still on the key."""

    def undo(self, then_redo: Callable[[], object]) -> bool:
        """Take back the newest edit, if that is long; whether it is, or cannot be asked for now."""
        project, by = self._window.session.project, self._window.session.annotator
        if project is None or self._window.session.unsaved or not history.undo_is_long(project, by):
            return False
        self._go(
            self.tr("Undoing"),
            lambda: history.undoing(project, by),
            self.tr("Undone: {0}"),
            then_redo,
            "redo",
        )
        return True

    def redo(self, then_undo: Callable[[], object]) -> bool:
        """Do again what was undone last, if that is long; whether it is, or cannot be asked for now."""
        project, by = self._window.session.project, self._window.session.annotator
        if project is None or self._window.session.unsaved or not history.redo_is_long(project, by):
            return False
        self._go(
            self.tr("Doing it again"),
            lambda: history.redoing(project, by),
            self.tr("Done again: {0}"),
            then_undo,
            "undo",
        )
        return True

    def go_back_to(self, seq: int) -> None:
        """Undo every edit after number `seq`."""
        session = self._window.session
        project, by = session.project, session.annotator
        if project is None:
            return

        def done(changes: Sequence[ChangeSet]) -> None:
            session.tell_all(changes)
            self._window.status.tell(self.tr("Gone back. Each edit can be redone."))

        self._alone(self.tr("Going back"), lambda: history.going_back_to(project, seq, by), done)

    def _go(
        self,
        title: str,
        make: Callable[[], Job[ChangeSet]],
        words: str,
        turn_round: Callable[[], object],
        direction: str,
    ) -> None:
        def done(change: ChangeSet) -> None:
            self._window.session.tell(change)
            action = self.tr("Redo") if direction == "redo" else self.tr("Undo")
            self._window.status.tell(words.format(title_of(change.title)), action, turn_round)

        self._alone(title, make, done)

    def _alone(self, title: str, make: Callable[[], Job[Any]], done: Callable[[Any], None]) -> None:
        """Run a job during which nothing else is written here: half of what it concerns is gone meanwhile."""
        self._window.inspector.save()
        if self.run(title, make, done):
            self._window.session.reserve(
                self.tr("Much is being undone or done again; wait until that has ended, or cancel it.")
            )
