"""Whether the project that is shown has been checked to its last row; what wants to write waits until it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.gui.job_runner import JobRunner

if TYPE_CHECKING:
    from factdesk.store import Project


class Trust(QObject):
    """Follows the checks of one project after another."""

    lost = Signal(object)
    """The project is not what it should be: the error says why. Nothing was written, and nothing will be."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = JobRunner(self)
        self._checked: Project | None = None
        self._waiting: list[QEventLoop] = []
        self._runner.ended.connect(self._go_on)

    @property
    def wanted(self) -> bool:
        """Whether somebody waits to write."""
        return bool(self._waiting)

    def begin(self, project: Project) -> None:
        """Follow the checks of this project, if they have not ended."""
        if project.unchecked:
            self._checked = project
            self._runner.start("", project.being_checked, lambda _: None, self._lose)

    def wait(self) -> None:
        """Wait until the checks have ended. The window goes on meanwhile; keys and clicks come after it, in order."""
        if self._runner.running:
            loop = QEventLoop()
            self._waiting.append(loop)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def vouches(self, project: Project, article_ids: Sequence[str]) -> bool:
        """Whether these articles may be shown: with a look at them alone, while not all has been checked."""
        try:
            project.vouch_for(article_ids)
        except FactDeskError as error:
            lost = error
            QTimer.singleShot(0, self, lambda: self._lose(lost))  # whoever asks has something in hand
            return False
        return True

    def stop(self) -> None:
        """Give the checks up, if they have not ended."""
        checked, self._checked = self._checked, None
        if checked is not None:
            checked.stop_checking()
        self._runner.shut_down()

    def _go_on(self) -> None:
        waiting, self._waiting = self._waiting, []
        for loop in waiting:
            loop.quit()

    def _lose(self, error: Exception) -> None:
        if self._checked is not None and not isinstance(error, Cancelled):
            self._checked = None  # once is enough
            self.lost.emit(error)
