"""The overview beside the window: counted off the window's thread, again after every pause in the work."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QPushButton, QWidget

from factdesk.domain.figures import Overview
from factdesk.gui.overview.figures_window import PAUSE_MILLISECONDS, FiguresWindow
from factdesk.gui.overview.sheets import Headline, Topic
from factdesk.gui.overview.topics import Topics
from factdesk.gui.session import Session
from factdesk.jobs import Job
from factdesk.usecases.overview import describe_overview

if TYPE_CHECKING:
    from factdesk.store import Project

_PATIENCE = 10
"""In a large project the pause is so many times as long as the counting took."""


class OverviewWindow(FiguresWindow):
    """Shows the figures of the open project, keeps up with it, and closes with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("Overview — {0}").format(session.title))
        self.setMinimumSize(480, 360)
        self.overview: Overview | None = None
        self._stale = False
        self.waiting.setAccessibleName(self.tr("Counting"))
        self.again = QPushButton(self.tr("Count Again"), self)
        self.again.setAutoDefault(False)
        self._lay_out_figures(None, self.again)
        self._connect_figures(self.again, self.count)
        self.count()

    def count(self) -> None:
        """Count the project again, unless that is being done."""
        project = self._session.project
        if project is None:
            return
        if self._runner.running:
            self._stale = True
            return
        self._stale = False
        self.again.setEnabled(False)
        self._begin(self.tr("Counting"), self.tr("Counting …"), lambda: _count(project), self._counted)

    def _fall_behind(self, *_: object) -> None:
        self._stale = True
        if not self._runner.running:
            self._pause.start()

    def _show_progress(self, progress: Any) -> None:
        if progress.total:
            self.waiting.setRange(0, progress.total)
        self.waiting.setValue(progress.done)

    def _counted(self, found: _Findings) -> None:
        self._pause.setInterval(max(PAUSE_MILLISECONDS, int(self._took * 1_000) * _PATIENCE))
        self.overview = found.overview
        self._show_findings(found.headlines, found.topics)
        self._end_at(self.tr("Counted at {0}."))

    def _fault(self) -> str:
        return self.tr("The figures could not be counted. The log says more.")

    def _end(self, words: str) -> None:
        super()._end(words)
        self.again.setEnabled(True)
        if self._stale:
            self._pause.start()

    def _stop(self) -> None:
        self._stale = False
        super()._stop()


@dataclass(frozen=True)
class _Findings:
    """Figures, and what is shown of them."""

    overview: Overview
    headlines: tuple[Headline, ...]
    topics: tuple[Topic, ...]


def _count(project: Project) -> Job[_Findings]:
    # Here, since the plotting library takes a while to import, and this runs beside the window's thread.
    import_module("factdesk.gui.overview.board")
    with _no_collection():
        overview = yield from describe_overview(project)
        words = Topics(overview)
        return _Findings(overview, words.headlines(), words.topics())


@contextmanager
def _no_collection() -> Iterator[None]:
    """No search for garbage meanwhile: it halts the window too, and counting leaves nothing that needs it."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
