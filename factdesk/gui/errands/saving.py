"""What is done about edits that could not be committed: said, tried again, saved elsewhere, or let go of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout

from factdesk.domain.errors import FactDeskError
from factdesk.gui.dialogs import messages
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.panels.unsaved_bar import UnsavedBar
from factdesk.gui.window_parts import WindowParts

_AGAIN = 10_000
"""Milliseconds after which what waits is tried again unasked."""


class Saving(QObject):
    """Follows what the session could not save. As long as all is saved it does nothing and shows nothing."""

    def __init__(self, window: WindowParts, open_address: Callable[[str], object]) -> None:
        super().__init__(window)
        self._window, self._open = window, open_address
        self._bar: UnsavedBar | None = None
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN)
        self._again.timeout.connect(self._try_quietly)
        window.session.unsaved_changed.connect(self._show)
        window.session.closing.connect(self._settle)

    @property
    def bar(self) -> UnsavedBar:
        """The bar, made when it is first needed."""
        if self._bar is None:
            actions = self._window.actions_by_key
            self._bar = UnsavedBar((actions["saving.retry"], actions["saving.copy"]), self._window)
            middle = self._window.view.parentWidget()
            column = middle.layout() if middle is not None else None
            if isinstance(column, QVBoxLayout):
                column.insertWidget(0, self._bar)
        return self._bar

    def _show(self) -> None:
        unsaved = self._window.session.unsaved
        count = len(unsaved.waiting) if unsaved is not None else 0
        self.bar.say(count, unsaved.reason if unsaved is not None else "")
        self._window.status.show_unsaved(count)
        if unsaved is None:
            self._again.stop()
            self._window.removeEventFilter(self)
            self._window.status.show_saved()
        elif not self._again.isActive():
            self._again.start()
            self._window.installEventFilter(self)

    # -- what can be done ------------------------------------------------------------------------------------------

    def retry(self) -> None:
        """Try again to save all that waits, in order."""
        session, status = self._window.session, self._window.status
        if session.unsaved is None:
            status.tell(self.tr("Everything is saved."))
        elif session.save_waiting():
            status.tell(self.tr("Saved."))
        else:
            status.tell(self.tr("It could not be saved yet."))

    def _try_quietly(self) -> None:
        session = self._window.session
        if not session.jobs.running and not session.trust.wanted:
            session.save_waiting()

    def save_copy(self) -> None:
        """Ask for a place, write a copy with all that waits there, and go on in it."""
        if self._window.session.unsaved is None:
            self._window.status.tell(self.tr("Everything is saved."))
        elif (path := self._saved_copy()) is not None:
            self._open(str(path))

    def discard(self) -> None:
        """Let go of all that waits: what is shown is what is in the file again."""
        unsaved = self._window.session.unsaved
        if unsaved is None:
            self._window.status.tell(self.tr("Everything is saved."))
            return
        question = self.tr("Discard what is not saved: {0}?").format(shown_number(len(unsaved.waiting)))
        if messages.choose(self._window, question, self.tr("Discard")) == 0:
            self._window.session.drop_waiting()

    def _saved_copy(self) -> Path | None:
        """Where a copy with all that waits has been written; None when it was cancelled or did not work."""
        session = self._window.session
        project, unsaved = session.project, session.unsaved
        if project is None or unsaved is None:
            return None
        known = Path(project.address)
        words = self.tr("FactDesk projects (*.factdesk)")
        suggestion = str(Path.home() / f"{known.stem} copy{known.suffix}")
        path = messages.ask_target(self._window, self.tr("Save a copy elsewhere"), suggestion, words)
        if path is None:
            return None
        try:
            done = unsaved.save_copy(known, path)
        except FactDeskError as error:
            messages.warn(self._window, str(error))
            return None
        session.drop_waiting()
        self._window.status.tell(self.tr("All of it is saved in {0}.").format(path))
        if done.refused:
            messages.warn(self._window, done.refused[0], "\n".join(done.refused[1:20]))
        return path

    # -- leaving ---------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hears of the window while something waits: it is closed only when that has been settled."""
        if event.type() == QEvent.Type.Close and watched is self._window and not self.may_leave():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def may_leave(self) -> bool:
        """Ask what is to become of what waits, if anything does; whether the project can be left now."""
        while (unsaved := self._window.session.unsaved) is not None:
            question = self.tr("Not saved: {0}. What is to become of it?")
            answers = self.tr("Retry"), self.tr("Save a Copy…"), self.tr("Discard")
            count = shown_number(len(unsaved.waiting))
            chosen = messages.choose(
                self._window, question.format(count), *answers, detail=said(unsaved.reason)
            )
            if chosen is None:
                return False
            acts: tuple[Callable[[], object], ...] = (
                self._window.session.save_waiting,
                self._saved_copy,
                self._window.session.drop_waiting,
            )
            acts[chosen]()
        return True

    def close_project(self) -> None:
        """Close the project, when nothing waits or that has been settled."""
        if self.may_leave():
            self._window.session.end()

    def _settle(self) -> None:
        """The project is being left, and what was being typed may have joined what waits: it cannot be put off."""
        while not self.may_leave():
            pass
