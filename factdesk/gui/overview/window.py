"""The overview beside the window: counted off the window's thread, again after every pause in the work."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.domain.figures import Overview
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.look.motion import show_busy
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP, theme_choice
from factdesk.gui.overview.sheets import Headline, Topic
from factdesk.gui.overview.taking_out import TakingOut
from factdesk.gui.overview.topics import Topics
from factdesk.gui.session import Session
from factdesk.jobs import Job
from factdesk.usecases.overview import describe_overview

if TYPE_CHECKING:
    from factdesk.gui.overview.board import Board
    from factdesk.store import Project

PAUSE_MILLISECONDS = 1_500
"""How long nothing must have changed before the figures are counted again."""
_PATIENCE = 10
"""In a large project the pause is so many times as long as the counting took."""


class OverviewWindow(QDialog):
    """Shows the figures of the open project, keeps up with it, and closes with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Overview — {0}").format(session.title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1240, 860)
        self.setMinimumSize(480, 360)
        self.overview: Overview | None = None
        self.board: Board | None = None
        self._session = session
        self._runner = JobRunner(self)
        self._begun = 0.0
        self._stale = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.count)
        self._out = TakingOut(session, self)
        self.state = QLabel(self)
        self.state.setObjectName("muted")
        self.waiting = QProgressBar(self)
        self.waiting.setAccessibleName(self.tr("Counting"))
        self.again = QPushButton(self.tr("Count Again"), self)
        self.again.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self.count()

    def _lay_out(self) -> None:
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, GAP)
        self._page.setSpacing(GAP)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        row.addWidget(self.state, 1)
        row.addWidget(self.waiting)
        row.addWidget(self.again)
        self._page.addStretch(1)
        self._page.addLayout(row)
        self.waiting.setFixedWidth(160)
        self.waiting.setTextVisible(False)

    def _connect(self) -> None:
        self.again.clicked.connect(self.count)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self.count)
        session = self._session
        session.changed.connect(self._fall_behind)
        session.changed_elsewhere.connect(self._fall_behind)
        session.annotator_changed.connect(self._fall_behind)
        # Before the project is let go of: what still counts must not ask a closed file.
        session.closing.connect(self._stop)
        session.closed.connect(self.close)
        self._runner.progressed.connect(self._show_progress)
        self._out.told.connect(self.state.setText)
        theme_choice().changed.connect(self._redress)

    # -- counting --------------------------------------------------------------------------------------------------

    def count(self) -> None:
        """Count the project again, unless that is being done."""
        project = self._session.project
        if project is None:
            return
        if self._runner.running:
            self._stale = True
            return
        self._stale = False
        self._pause.stop()
        self._begun = time.monotonic()
        show_busy(self.waiting)
        self.waiting.show()
        self.again.setEnabled(False)
        self.state.setText(self.tr("Counting …"))
        self._runner.start(self.tr("Counting"), lambda: _count(project), self._counted, self._failed)

    def _fall_behind(self, *_: object) -> None:
        self._stale = True
        if not self._runner.running:
            self._pause.start()

    def _show_progress(self, progress: Any) -> None:
        if progress.total:
            self.waiting.setRange(0, progress.total)
        self.waiting.setValue(progress.done)

    def _counted(self, found: _Findings) -> None:
        took = time.monotonic() - self._begun
        self._pause.setInterval(max(PAUSE_MILLISECONDS, int(took * 1_000) * _PATIENCE))
        self.overview = found.overview
        self._shown_board().show_findings(found.headlines, found.topics)
        at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._end(self.tr("Counted at {0}.").format(at))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end("")
        elif isinstance(error, FactDeskError):
            self._end(said(str(error)))
        else:
            self._end(self.tr("The figures could not be counted. The log says more."))

    def _end(self, words: str) -> None:
        self.waiting.hide()
        self.again.setEnabled(True)
        self.state.setText(words)
        if self._stale:
            self._pause.start()

    def _stop(self) -> None:
        counting, self._stale = self._runner.running, False
        self._pause.stop()
        self._runner.shut_down()
        if counting:
            self._end("")

    def _shown_board(self) -> Board:
        if self.board is None:
            from factdesk.gui.overview.board import Board

            self.board = Board(self)
            self.board.save_wanted.connect(self._out.take_out)
            self._page.takeAt(0)
            self._page.insertWidget(0, self.board, 1)
        return self.board

    def _redress(self, *_: object) -> None:
        if self.board is not None:
            self.board.redress()

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)


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
