"""The second look: some finished articles are read again, the first reading out of sight, and both are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import FactDeskError
from factdesk.gui.errands.agreeing import show_agreement_of
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.panels.banner import Banner
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.store import reading
    from factdesk.usecases import second_look
    from factdesk.usecases.second_look import LookProgress
else:
    reading, second_look = late("factdesk.store.reading"), late("factdesk.usecases.second_look")


class SecondLooking(QObject):
    """Begins and ends second looks. One is under way whenever the annotator is the shadow of somebody."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._under_way: LookProgress | None = None
        self._put_off: set[str] = set()
        """Shadows of second looks that were ended before all was read, and are offered no more."""
        self._end = window.actions_by_key["second_look.end"]
        self._begin = QAction(self.tr("Begin"), self)
        self._begin.triggered.connect(self._go_on)
        self.banner = Banner(window)
        middle = window.view.parentWidget()
        column = middle.layout() if middle is not None else None
        if isinstance(column, QBoxLayout):
            column.insertWidget(0, self.banner)
        session = window.session
        session.changed.connect(self._hear)
        for signal in (session.opened, session.annotator_changed, session.changed_elsewhere):
            signal.connect(self._look)
        session.closed.connect(self._forget)

    # -- what is under way -----------------------------------------------------------------------------------------

    def _hear(self, change: ChangeSet) -> None:
        if any(change.touches(kind) for kind in (Kind.READING, Kind.SETTING, Kind.ANNOTATOR, Kind.ARTICLE)):
            self._look()

    def _look(self) -> None:
        project, by = self._window.session.project, self._window.session.annotator
        if project is None:
            return
        before = self._under_way
        try:
            self._under_way = second_look.second_look_of(project, by)
            waiting = second_look.waiting_look(project, by) if self._under_way is None else None
        except FactDeskError as error:
            self._window.session.saving_failed.emit(str(error))
            return
        self._narrow(before)
        if self._under_way is not None:
            self._show_progress(self._under_way)
        elif waiting is not None and not waiting.done and waiting.shadow.id not in self._put_off:
            words = self.tr("A second look waits for you. Articles to read again: {0}.")
            self.banner.say(words.format(shown_number(waiting.total)), self._begin)
        else:
            self.banner.say("")

    def _narrow(self, before: LookProgress | None) -> None:
        """List what is to be read again and nothing else."""
        articles, now = self._window.articles, self._under_way
        if now is not None and (before is None or before.look != now.look):
            articles.list_among(now.look.articles)
        elif now is None and before is not None:
            articles.list_among(None)

    def _show_progress(self, now: LookProgress) -> None:
        done, total = shown_number(now.done), shown_number(now.total)
        words = self.tr("Second look: {0} of {1} articles done.")
        if now.is_done:
            words = self.tr("Second look: all done.")
        self.banner.say(words.format(done, total), self._end)
        self._window.status.progress.setText(self.tr("{0} of {1} articles finished").format(done, total))

    def _forget(self) -> None:
        if self._under_way is not None:
            self._under_way = None
            self._window.articles.list_among(None)
        self._put_off.clear()
        self.banner.say("")

    # -- beginning -------------------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask whose articles are to be read again and how many; one's own second look begins at once."""
        from factdesk.gui.dialogs.second_look_dialog import SecondLookDialog

        window, session = self._window, self._window.session
        if self._under_way is not None:
            window.status.tell(self.tr("A second look is under way; end it first."))
            return
        if session.project is None:
            return
        dialog = SecondLookDialog(session.project, session.annotator, window)
        accepted, choice = dialog.exec(), dialog.choice()
        dialog.deleteLater()
        if not accepted or choice is None:
            return
        if choice.waiting is None:
            made = session.do(
                second_look.slip_in, choice.annotator, choice.share, session.annotator, days=choice.days
            )
            if made is None:
                return
            session.tell(made.changes)
        if choice.annotator.id == session.annotator.id:
            self._go_on()
        else:
            words = self.tr("Slipped in: {0} is asked when annotating here or in the next package.")
            window.status.tell(words.format(choice.annotator.name))

    def _go_on(self) -> None:
        """Begin the annotator's own second look, or go on with it."""
        session = self._window.session
        if session.project is not None and (
            waiting := second_look.waiting_look(session.project, session.annotator)
        ):
            self._annotate_as(waiting.shadow)

    # -- ending ----------------------------------------------------------------------------------------------------

    def end(self) -> None:
        """Go back to one's own name and to all articles, and compare both readings."""
        window, now = self._window, self._under_way
        project = window.session.project
        if now is None or project is None:
            window.status.tell(self.tr("No second look is under way."))
            return
        self._put_off.add(now.shadow.id)
        if not self._annotate_as(reading.annotator(project, now.look.annotator)):
            return
        if now.done:
            # Only once what the click began is done, so that the page is not hidden behind the window again.
            QTimer.singleShot(
                0, self, lambda: show_agreement_of(window, (now.look.annotator, now.look.shadow))
            )
        else:
            window.status.tell(self.tr("Second look ended; no article was finished a second time."))

    def _annotate_as(self, annotator: Annotator) -> bool:
        try:
            self._window.session.annotate_as(annotator.name)
        except FactDeskError as error:
            self._window.status.show_failure(str(error))
            return False
        return True
