"""How often the annotator has accepted each rule: counted in idle moments, then kept up with every edit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from factdesk.domain.changes import ChangeSet
from factdesk.domain.decisions import Decisions
from factdesk.domain.errors import FactDeskError
from factdesk.gui.late import late
from factdesk.gui.session import Session

if TYPE_CHECKING:
    from factdesk.jobs import Job
    from factdesk.usecases import acceptance
    from factdesk.usecases.acceptance import RuleRecord
else:
    acceptance = late("factdesk.usecases.acceptance")

_QUIET_MILLISECONDS = 400
"""After opening a project, so that the article is painted and the first keys are answered before counting begins."""
_STEP_MILLISECONDS = 5
"""Between two pages, which are short themselves: a key that is pressed meanwhile goes first."""


class RuleRecords(QObject):
    """The record of the session's annotator. It is counted when somebody first asks for it, a page at a time."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record: RuleRecord | None = None
        self._job: Job[RuleRecord] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        session.changed.connect(self._keep_up)
        session.changed_elsewhere.connect(self._count_anew)
        session.annotator_changed.connect(self._ask_again)
        session.opened.connect(self._ask_again)
        session.closing.connect(self.forget)

    @property
    def counting(self) -> bool:
        """Whether somebody has asked and the record is still being counted."""
        return self._timer.isActive()

    def of(self, rule: str) -> Decisions | None:
        """What the annotator has decided on suggestions by this rule; None as long as it is being counted."""
        if self._record is None:
            if self._session.is_open and not self._timer.isActive():
                self._timer.start(_QUIET_MILLISECONDS)
            return None
        return self._record.of(rule)

    def forget(self) -> None:
        """Stop counting, and count anew when somebody asks."""
        self._timer.stop()
        if self._job is not None:
            self._job.close()
        self._record = self._job = None

    def _ask_again(self) -> None:
        self.forget()
        self.changed.emit()

    def _count_anew(self) -> None:
        wanted = self._record is not None or self._timer.isActive()
        self.forget()
        if wanted:
            self._timer.start(_QUIET_MILLISECONDS)

    def _step(self) -> None:
        session = self._session
        if session.project is None:
            self.forget()
            return
        try:
            if self._job is None:
                self._timer.setInterval(_STEP_MILLISECONDS)
                self._job = acceptance.count_decisions(session.project, session.annotator)
            next(self._job)
        except StopIteration as stop:
            self._timer.stop()
            self._record, self._job = stop.value, None
            self.changed.emit()
        except FactDeskError:  # somebody else is writing just now
            self._count_anew()

    def _keep_up(self, change: ChangeSet) -> None:
        project = self._session.project
        if self._record is None or project is None:
            if self._job is not None:
                self._count_anew()  # some of the pages behind may have been changed
        elif acceptance.is_countable(change):
            if more := acceptance.decisions_in(project, change, self._session.annotator):
                self._record.keep_up(more)
                self.changed.emit()
        else:
            self._count_anew()
