"""What windows of figures share: counted off the window's thread, a line that says so, and a board of cards."""

from __future__ import annotations

import time
from abc import abstractmethod
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTime, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.look.motion import show_busy
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP, theme_choice
from factdesk.gui.overview.sheets import Headline, Topic
from factdesk.gui.overview.taking_out import TakingOut
from factdesk.gui.panels.plain_note import plain_note
from factdesk.gui.session import Session
from factdesk.jobs import Job

if TYPE_CHECKING:
    from factdesk.gui.overview.board import Board
    from factdesk.gui.overview.picture import Drawer

PAUSE_MILLISECONDS = 1_500
"""How long nothing must have changed before the figures are worked out again."""


class FiguresWindow(QDialog):
    """Shows figures of the open project beside the window, and closes with it.

    What is worked out how, and when it is done again, is the affair of the windows made of it.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1240, 860)
        self.board: Board | None = None
        self._session = session
        self._runner = JobRunner(self)
        self._begun = 0.0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._out = TakingOut(session, self, self._drawer)
        self.state = plain_note(self, name="muted")
        self.state.setWordWrap(False)
        self.waiting = QProgressBar(self)
        self.waiting.setFixedWidth(160)
        self.waiting.setTextVisible(False)

    def _lay_out_figures(self, head: QWidget | None, *buttons: QPushButton) -> None:
        """Put the head at the top, the line of state at the foot, and leave room for the board between them."""
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, GAP)
        self._page.setSpacing(GAP)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        row.setSpacing(GAP)
        row.addWidget(self.state, 1)
        for widget in (self.waiting, *buttons):
            row.addWidget(widget)
        if head is not None:
            self._page.addWidget(head)
        self._room = self._page.count()
        self._page.addStretch(1)
        self._page.addLayout(row)

    def _connect_figures(self, again: QPushButton, work: Callable[[], None]) -> None:
        """Do this work on the button, the usual key, and after a pause; keep up with the project until it closes."""
        self._pause.timeout.connect(work)
        again.clicked.connect(work)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, work)
        session = self._session
        for changed in (session.changed, session.changed_elsewhere, session.annotator_changed):
            changed.connect(self._fall_behind)
        # Before the project is let go of: what is still being worked out must not ask a closed file.
        session.closing.connect(self._stop)
        session.closed.connect(self.close)
        self._runner.progressed.connect(self._show_progress)
        self._out.told.connect(self.state.setText)
        theme_choice().changed.connect(self._redress)

    # -- working out -----------------------------------------------------------------------------------------------

    def _begin(
        self, title: str, words: str, make: Callable[[], Job[Any]], done: Callable[[Any], None]
    ) -> None:
        self._pause.stop()
        self._begun = time.monotonic()
        show_busy(self.waiting)
        self.waiting.show()
        self.state.setText(words)
        self._runner.start(title, make, done, self._failed)

    @property
    def _took(self) -> float:
        """Seconds since the work was begun."""
        return time.monotonic() - self._begun

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end("")
        elif isinstance(error, FactDeskError):
            self._end(said(str(error)))
        else:
            self._end(self._fault())

    def _end(self, words: str) -> None:
        self.waiting.hide()
        self.state.setText(words)

    def _end_at(self, words: str) -> None:
        """End with words that have a place for the time of day."""
        self._end(words.format(QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)))

    def _stop(self) -> None:
        self._pause.stop()
        if self._runner.running:
            self._runner.shut_down()
            self._end("")

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    @abstractmethod
    def _fault(self) -> str:
        """What to say when something went wrong that should not."""

    @abstractmethod
    def _fall_behind(self, *_: object) -> None:
        """The project has changed."""

    @abstractmethod
    def _show_progress(self, progress: Any) -> None:
        """Show how far the work is."""

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _drawer(self) -> Drawer | None:
        """What draws the sheets; None for the picture of the overview."""
        return None

    def _show_findings(self, headlines: tuple[Headline, ...], topics: tuple[Topic, ...]) -> None:
        if self.board is None:
            from factdesk.gui.overview.board import Board

            drawer = self._drawer()
            self.board = Board(self, drawer) if drawer is not None else Board(self)
            self.board.save_wanted.connect(self._out.take_out)
            self._page.takeAt(self._room)
            self._page.insertWidget(self._room, self.board, 1)
        self.board.show_findings(headlines, topics)

    def _redress(self, *_: object) -> None:
        if self.board is not None:
            self.board.redress()
