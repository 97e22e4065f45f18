"""Long work as the window does it: one job at a time, and a word about what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.gui.dialogs import messages
from factdesk.gui.faults import report_of
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job


class LongWork(QObject):
    """What all errands share: the window, and a way to let it do what takes a while."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window

    def run(
        self,
        title: str,
        make: Callable[[], Job[Any]],
        done: Callable[[Any], None],
        on_cancel: Callable[[], None] | None = None,
    ) -> bool:
        """Run a job and hand its result to `done`; while another one runs, only say so. Whether it was begun."""
        begun = self._window.session.jobs.start(title, make, done, self._failed, on_cancel)
        if not begun:
            self._window.status.tell(
                self.tr("Something else is being done; wait until it has ended, or cancel it.")
            )
        return begun

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._window.status.tell(self.tr("Cancelled; nothing was changed."))
        elif isinstance(error, FactDeskError):
            messages.warn(self._window, str(error))
        else:
            sentence = self.tr(
                "Something went wrong that should not; nothing was changed. The log says more."
            )
            copy = QCoreApplication.translate("LastDoor", "Copy Report")
            if messages.doubt(self._window, f"{sentence}\n\n{type(error).__name__}", copy) == 0:
                QGuiApplication.clipboard().setText(report_of(error))
