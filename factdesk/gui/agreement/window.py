"""How far everybody agrees, in a window beside the window: measured off its thread, and again when asked."""

from __future__ import annotations

import time
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.domain.labels import LABELS
from factdesk.domain.review_groups import ReviewState
from factdesk.gui.agreement.filters import FilterBar
from factdesk.gui.agreement.topics import AgreementTopics
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.look.motion import show_busy
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP, theme_choice
from factdesk.gui.overview.sheets import Headline, Topic
from factdesk.gui.overview.taking_out import TakingOut
from factdesk.gui.session import Session
from factdesk.jobs import Job
from factdesk.usecases.agreement import AgreementOptions, ProjectAgreement, describe_agreement
from factdesk.usecases.review_queue import ReviewScope

if TYPE_CHECKING:
    from factdesk.gui.agreement.matrix import MatrixCell
    from factdesk.gui.overview.board import Board
    from factdesk.gui.overview.picture import Drawer
    from factdesk.store import Project

PAUSE_MILLISECONDS = 1_500
"""How long nothing must have changed before the figures are measured again, where that is quick."""
_QUICK = 2.0
"""Seconds up to which measuring again of itself disturbs nobody."""


class AgreementWindow(QDialog):
    """Shows how far the people of the open project agree, and closes with it."""

    claims_wanted = Signal(object)
    """ReviewScope: the claims of a cell are wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement — {0}").format(session.title))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.resize(1240, 860)
        self.setMinimumSize(860, 420)
        self.found: ProjectAgreement | None = None
        self.board: Board | None = None
        self._session, self._runner = session, JobRunner(self)
        self._out = TakingOut(session, self, self._drawer)
        self._methods = ""
        self._begun = self._took = 0.0
        self._again = False
        """Whether something else is wanted by now than what is being measured."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.measure)
        self._make()
        self._lay_out()
        self._connect()
        self.measure()

    def _make(self) -> None:
        project = self._session.project
        if project is None:
            raise LookupError("agreement is told of an open project")
        self.filters = FilterBar(project, self)
        self.state = QLabel(self)
        self.state.setObjectName("muted")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.waiting = QProgressBar(self)
        self.waiting.setAccessibleName(self.tr("Measuring"))
        self.waiting.setFixedWidth(160)
        self.waiting.setTextVisible(False)
        self.copy = self._button(self.tr("Copy Methods Paragraph"))
        self.copy.setToolTip(
            self.tr("How the figures were come by, and the figures themselves, for a paper.")
        )
        self.copy.setEnabled(False)
        self.once_more = self._button(self.tr("Measure Again"))

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, GAP)
        self._page.setSpacing(GAP)
        row = QHBoxLayout()
        row.setContentsMargins(2 * GAP, 0, 2 * GAP, 0)
        row.setSpacing(GAP)
        row.addWidget(self.state, 1)
        for widget in (self.waiting, self.copy, self.once_more):
            row.addWidget(widget)
        self._page.addWidget(self.filters)
        self._page.addStretch(1)
        self._page.addLayout(row)

    def _connect(self) -> None:
        self.filters.changed.connect(self._turn)
        self.copy.clicked.connect(self._copy_methods)
        self.once_more.clicked.connect(self.measure)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Refresh), self, self.measure)
        session = self._session
        for changed in (session.changed, session.changed_elsewhere, session.annotator_changed):
            changed.connect(self._fall_behind)
        # Before the project is let go of: what still measures must not ask a closed file.
        session.closing.connect(self._stop)
        session.closed.connect(self.close)
        self._runner.progressed.connect(self._show_progress)
        self._out.told.connect(self.state.setText)
        theme_choice().changed.connect(self._redress)

    # -- measuring -------------------------------------------------------------------------------------------------

    def measure(self) -> None:
        """Measure as chosen; what is being measured otherwise is dropped."""
        project = self._session.project
        if project is None:
            return
        self._pause.stop()
        if self._runner.running:
            self._again = True
            self._runner.cancel()
            return
        self._again = False
        self._begun = time.monotonic()
        self.filters.offer(project)
        options = self.filters.options()
        show_busy(self.waiting)
        self.waiting.show()
        self.state.setText(self.tr("Measuring …"))
        self._runner.start(
            self.tr("Measuring"), lambda: _measure(project, options), self._measured, self._failed
        )

    def _turn(self) -> None:
        self.measure()

    def _fall_behind(self, *_: object) -> None:
        if self._took <= _QUICK:
            self._pause.start()
        elif not self._runner.running:
            self.state.setText(
                self.tr("The project has changed since; choose Measure Again when it suits you.")
            )

    def _show_progress(self, progress: Any) -> None:
        if progress.total and progress.done < progress.total:
            self.waiting.setRange(0, progress.total)
            self.waiting.setValue(progress.done)
        else:
            show_busy(self.waiting)  # all is read: resampling has no number that anybody would know

    def _measured(self, shown: _Shown) -> None:
        self._took = time.monotonic() - self._begun
        self.found, self._methods = shown.found, shown.methods
        self.copy.setEnabled(True)
        self._shown_board().show_findings(shown.headlines, shown.topics)
        at = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self._end(self.tr("Measured at {0}.").format(at))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            self._end("")
        elif isinstance(error, FactDeskError):
            self._end(said(str(error)))
        else:
            self._end(self.tr("Agreement could not be measured. The log says more."))

    def _end(self, words: str) -> None:
        self.waiting.hide()
        self.state.setText(words)
        if self._again:
            self.measure()

    def _stop(self) -> None:
        self._again = False
        self._pause.stop()
        if self._runner.running:
            self._runner.shut_down()
            self._end("")

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _shown_board(self) -> Board:
        if self.board is None:
            from factdesk.gui.overview.board import Board

            self.board = Board(self, self._drawer())
            self.board.save_wanted.connect(self._out.take_out)
            self._page.takeAt(1)
            self._page.insertWidget(1, self.board, 1)
        return self.board

    def _drawer(self) -> Drawer:
        from factdesk.gui.agreement.picture import AgreementPicture

        def draw(parent: QWidget) -> AgreementPicture:
            picture = AgreementPicture(parent)
            picture.cell_chosen.connect(self._open_cell)
            return picture

        return draw

    def _redress(self, *_: object) -> None:
        if self.board is not None:
            self.board.redress()

    def _open_cell(self, cell: MatrixCell) -> None:
        """Ask for the claims of a cell, agreed or not, decided or not."""
        wanted = self.filters.options()
        self.claims_wanted.emit(
            ReviewScope(
                annotators=cell.people,
                finished_only=wanted.reading.finished_only,
                labels=_ordered(cell.first, cell.second),
                publisher=wanted.reading.publisher,
                states=tuple(state for state in ReviewState if state is not ReviewState.SINGLE),
            )
        )

    def _copy_methods(self) -> None:
        QGuiApplication.clipboard().setText(self._methods)
        self.state.setText(self.tr("The paragraph is copied."))


def _ordered(*keys: str) -> tuple[str, ...]:
    """Two labels in their order, as the review offers them."""
    known = [label.key for label in LABELS]
    return tuple(sorted(keys, key=lambda key: (known.index(key) if key in known else len(known), key)))


@dataclass(frozen=True)
class _Shown:
    """Figures, and what is shown of them."""

    found: ProjectAgreement
    headlines: tuple[Headline, ...]
    topics: tuple[Topic, ...]
    methods: str


def _measure(project: Project, options: AgreementOptions) -> Job[_Shown]:
    # Here, since the plotting library takes a while to import, and this runs beside the window's thread.
    import_module("factdesk.gui.agreement.picture")
    import_module("factdesk.gui.overview.board")
    found = yield from describe_agreement(project, options)
    words = AgreementTopics(found)
    return _Shown(found, words.headlines(), words.topics(), words.methods())
