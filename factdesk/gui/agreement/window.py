"""How far everybody agrees, in a window beside the window: measured off its thread, and again when asked."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.domain.labels import LABELS
from factdesk.gui.agreement.filters import FilterBar
from factdesk.gui.agreement.topics import AgreementTopics
from factdesk.gui.look.motion import show_busy
from factdesk.gui.overview.figures_window import FiguresWindow
from factdesk.gui.overview.sheets import Headline, Topic
from factdesk.gui.session import Session
from factdesk.jobs import Job
from factdesk.usecases.agreement import AgreementOptions, ProjectAgreement, describe_agreement
from factdesk.usecases.review_queue import ReviewScope

if TYPE_CHECKING:
    from factdesk.gui.agreement.matrix import MatrixCell
    from factdesk.gui.overview.picture import Drawer
    from factdesk.store import Project

_QUICK = 2.0
"""Seconds up to which measuring again of itself disturbs nobody."""


class AgreementWindow(FiguresWindow):
    """Shows how far the people of the open project agree, and closes with it."""

    claims_wanted = Signal(object)
    """ReviewScope: the claims of a cell are wanted."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setWindowTitle(self.tr("Agreement — {0}").format(session.title))
        self.setMinimumSize(860, 420)
        if session.project is None:
            raise LookupError("agreement is told of an open project")
        self.found: ProjectAgreement | None = None
        self._methods = ""
        self._last = 0.0
        """Seconds that measuring took the last time."""
        self._again = False
        """Whether something else is wanted by now than what is being measured."""
        self.filters = FilterBar(session.project, self)
        self.waiting.setAccessibleName(self.tr("Measuring"))
        self.copy = self._button(self.tr("Copy Methods Paragraph"))
        self.copy.setToolTip(
            self.tr("How the figures were come by, and the figures themselves, for a paper.")
        )
        self.copy.setEnabled(False)
        self.once_more = self._button(self.tr("Measure Again"))
        self._lay_out_figures(self.filters, self.copy, self.once_more)
        self._connect_figures(self.once_more, self.measure)
        self.filters.changed.connect(self._turn)
        self.copy.clicked.connect(self._copy_methods)
        self.measure()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    # -- measuring -------------------------------------------------------------------------------------------------

    def measure(self) -> None:
        """Measure as chosen; what is being measured otherwise is dropped."""
        project = self._session.project
        if project is None:
            return
        if self._runner.running:
            self._pause.stop()
            self._again = True
            self._runner.cancel()
            return
        self._again = False
        self.filters.offer(project)
        options = self.filters.options()
        self._begin(
            self.tr("Measuring"), self.tr("Measuring …"), lambda: _measure(project, options), self._measured
        )

    def _turn(self) -> None:
        self.measure()

    def _fall_behind(self, *_: object) -> None:
        if self._last <= _QUICK:
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
        self._last = self._took
        self.found, self._methods = shown.found, shown.methods
        self.copy.setEnabled(True)
        self._show_findings(shown.headlines, shown.topics)
        self._end_at(self.tr("Measured at {0}."))

    def _fault(self) -> str:
        return self.tr("Agreement could not be measured. The log says more.")

    def _end(self, words: str) -> None:
        super()._end(words)
        if self._again:
            self.measure()

    def _stop(self) -> None:
        self._again = False
        super()._stop()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _drawer(self) -> Drawer:
        from factdesk.gui.agreement.picture import AgreementPicture

        def draw(parent: QWidget) -> AgreementPicture:
            picture = AgreementPicture(parent)
            picture.cell_chosen.connect(self._open_cell)
            return picture

        return draw

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
