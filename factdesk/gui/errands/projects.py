"""Opening, making and naming projects: off the window's thread, and never two at once."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from factdesk.domain.claims import ArticleId
from factdesk.domain.errors import FactDeskError, ProjectLocked
from factdesk.domain.overview import ArticleFilter, ArticleOrder
from factdesk.gui.dialogs import messages
from factdesk.gui.errands.doubt import Doubt
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.faults import log_fault
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.late import import_late, late
from factdesk.gui.session import NOBODY
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job, Progress
from factdesk.paths import same_file

if TYPE_CHECKING:
    from factdesk.store import Project, reading
    from factdesk.usecases import article_lists, projects, readings, samples, sight, suggestions
    from factdesk.usecases.article_lists import ArticleLists
else:
    reading = late("factdesk.store.reading")
    article_lists = late("factdesk.usecases.article_lists")
    projects, samples = late("factdesk.usecases.projects"), late("factdesk.usecases.samples")
    readings, suggestions = late("factdesk.usecases.readings"), late("factdesk.usecases.suggestions")
    sight = late("factdesk.usecases.sight")

_UNNOTICED = 500
"""Milliseconds that an opening may take before anything is said about it."""
_FOR_LATER = frozenset(("factdesk.gui.errands.errands", "factdesk.gui.errands.imports"))
"""What a project that is shown needs next, imported beside the window: dialogs and all that they do."""
_ONLY_FOR_EDITS = frozenset(
    f"factdesk.usecases.{name}"
    for name in ("acceptance", "article_batches", "claim_batches", "claim_shapes", "history")
)
"""What shows nothing, imported beside the window as well: no key of the first second needs it."""
_LINES = 100
"""Lines of the list of articles that are read at once."""
_WAIT_FOR_DIALOG = 50
"""Milliseconds between two looks whether a dialog about the project before has been closed."""


class ProjectErrands(LongWork):
    """Opens projects. What is open stays so, and can be worked on, until the next one is checked and ready."""

    ended = Signal()
    """What was being opened is shown, or will not be."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._opener, self._preparer = JobRunner(self), JobRunner(self)
        self._address = ""
        self._told = False
        """Whether the status line shows this opening."""
        self._lists: ArticleLists | None = None
        self._made: Project | None = None
        """The project that is open and not yet shown."""
        self.doubt = Doubt(window, self.begin)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_UNNOTICED)
        self._patience.timeout.connect(self._tell)
        self._opener.progressed.connect(self._show_progress)
        self._opener.ended.connect(self._end_telling)
        window.status.cancel_wanted.connect(self._cancel)
        window.session.trust.lost.connect(self._close_lost)

    @property
    def opening(self) -> bool:
        """Whether a project is being opened, or waits for a dialog to be closed."""
        return self._opener.running or self._made is not None

    def new_project(self) -> None:
        """Ask for a place, make a project there and open it."""
        if not self._named(self.new_project):
            return
        suggestion = str(Path.home() / f"project{projects.SUFFIX}")
        if (path := messages.ask_new_project(self._window, suggestion)) is not None:
            self._begin(str(path), lambda: _creating(path))

    def open_project(self) -> None:
        """Ask for a project and open it."""
        if self._named(self.open_project) and (path := messages.ask_open_project(self._window)) is not None:
            self.open_address(str(path))

    def open_address(self, address: str) -> None:
        """Open a project by its path; with one that is open elsewhere, ask whether to read it or to open a copy."""
        if not self._is_here(address):
            self._begin(address, lambda: sight.opening_at_sight(address))

    def open_copy(self) -> None:
        """Open a copy of the project that is open, to be worked on where the project itself cannot be."""
        if (project := self._window.session.project) is not None:
            path = Path(project.address)
            self._begin(f"{path} copy", lambda: _copying(path))

    def open_sample_then(self, act: Callable[[], object]) -> None:
        """Open the sample project, made on the first time, and act when it is shown."""
        path = str(samples.sample_path())
        if not self._is_here(path):
            self._begin(path, samples.opening_sample_project, act)

    def begin(self, address: str, make: Callable[[], Job[Project]], then: Callable[[], object]) -> None:
        """Open what a job makes, and go on with `then` when it is shown; a project that is open is left."""
        self._begin(address, make, then)

    def stop_opening(self) -> None:
        """Drop the opening that is under way, if any, and wait until its thread has ended."""
        self._patience.stop()
        self._opener.shut_down()
        self._preparer.shut_down()
        self._close_made()

    # -- one opening -----------------------------------------------------------------------------------------------

    def _is_here(self, address: str) -> bool:
        project = self._window.session.project
        return project is not None and same_file(project.address, address)

    def _begin(
        self, address: str, make: Callable[[], Job[Project]], then: Callable[[], object] = lambda: None
    ) -> None:
        if self.opening:
            if not same_file(self._address, address):
                self._window.status.tell(
                    self.tr("A project is being opened; wait until that has ended, or cancel it.")
                )
            return
        if not self._named(lambda: self._begin(address, make, then)):
            return
        name = self._window.settings.get("annotator")
        self._start(address, make, lambda: self._opened(name, then))

    def _start(self, address: str, make: Callable[[], Job[Project]], done: Callable[[], None]) -> None:
        self._address = address
        self._patience.start()
        settings = self._window.settings
        wanted = _Wanted(settings.get("annotator"), settings.place_of, self._window.articles.order.order)
        self._opener.start("", lambda: self._keeping(make(), wanted), lambda _: done(), self._refused)

    def _keeping(self, job: Job[Project], wanted: _Wanted) -> Job[None]:
        # Kept here and not handed over by the runner, which would drop it with an opening that was stopped.
        self._made = yield from job
        # The window will need them the moment it shows the project, and must not stand still for them.
        for _ in import_late(_ONLY_FOR_EDITS):
            yield Progress(0, None)
        self._lists = yield from _asking_once(self._made, wanted)

    def _opened(self, name: str, then: Callable[[], object]) -> None:
        if QApplication.activeModalWidget() is not None or self._window.session.trust.wanted:
            # Whoever asks in it still means the project that is open now, and so does who waits to write.
            QTimer.singleShot(_WAIT_FOR_DIALOG, self, lambda: self._opened(name, then))
            return
        project, self._made = self._made, None
        if project is None:
            return
        try:
            project.announce(name)
        except ProjectLocked as error:
            project.close()
            self._share(Path(project.address), error, name)
            return
        if self._show(project, name):
            then()
        self.ended.emit()

    def _refused(self, error: Exception) -> None:
        self._close_made()
        self.ended.emit()
        if not self.doubt.ask(self._address, error):
            self._failed(error)

    def _close_lost(self, error: FactDeskError) -> None:
        """Close the project whose checks have found something, and say what."""
        if QApplication.activeModalWidget() is not None:
            QTimer.singleShot(_WAIT_FOR_DIALOG, self, lambda: self._close_lost(error))
        else:
            project = self._window.session.project
            address = project.address if project is not None else ""
            self._window.session.end()
            if not self.doubt.ask(address, error):
                self._failed(error)

    def _close_made(self) -> None:
        project, self._made = self._made, None
        if project is not None:
            project.close()

    def _show(self, project: Project, name: str) -> bool:
        lists, self._lists = self._lists, None
        if lists is not None:
            self._window.articles.finder.expect(lists)
        try:
            self._window.session.begin(project, name)
        except FactDeskError as error:
            project.close()
            messages.warn(self._window, str(error))
            return False
        self._window.settings.remember_project(project.address)
        if not all(name in sys.modules for name in _FOR_LATER):
            self._preparer.start("", _preparing, lambda _: linecache.clearcache(), log_fault)
        return True

    def _share(self, path: Path, error: ProjectLocked, name: str) -> None:
        answers = (self.tr("Open for Reading"), self.tr("Open a Copy"))
        chosen = messages.choose(self._window, str(error), *answers)
        if chosen == 0:
            read = partial(sight.opening_at_sight, path, read_only=True)
            self._start(str(path), read, lambda: self._show_made(name))
        elif chosen == 1:
            self._begin(str(path), lambda: _copying(path))

    def _show_made(self, name: str) -> None:
        project, self._made = self._made, None
        if project is not None:
            self._show(project, name)

    # -- what is said about it -------------------------------------------------------------------------------------

    def _tell(self) -> None:
        # While a job runs in the project that is open, the status line is taken, and shows that all is alive.
        if self._opener.running and not self._window.session.jobs.running:
            self._told = True
            self._window.status.begin_job(self.tr("Opening {0}").format(Path(self._address).stem))

    def _show_progress(self, progress: Progress) -> None:
        if self._told:
            self._window.status.show_progress(progress)

    def _end_telling(self) -> None:
        self._patience.stop()
        if self._told:
            self._told = False
            self._window.status.end_job()

    def _cancel(self) -> None:
        if self._told:
            self._opener.cancel()

    # -- names -----------------------------------------------------------------------------------------------------

    def _named(self, then: Callable[[], object]) -> bool:
        """Whether it is known who annotates; else the first page asks, and goes on with `then`."""
        settings = self._window.settings
        if not settings.get("annotator"):
            self._window.start.ask_name(settings.suggested_name(), then)
        return bool(settings.get("annotator"))

    def change_annotator(self) -> None:
        """Ask for another name and go on under it."""
        session = self._window.session
        if not session.writable:
            return
        question = self.tr("Who is annotating? Your labels carry this name.")
        found = messages.ask_text(self._window, self.tr("Annotate as"), question, session.annotator.name)
        if found and found.strip():
            try:
                session.annotate_as(found)
            except FactDeskError as error:
                self._window.status.show_failure(str(error))
                return
            self._window.settings.set("annotator", session.annotator.name)
            self._window.articles.reload()

    def rename_project(self) -> None:
        """Ask for another title of the project."""
        session = self._window.session
        title = messages.ask_text(self._window, self.tr("Rename project"), self.tr("Title"), session.title)
        if title is not None and title != session.title:
            done = session.do(projects.rename_project, title, session.annotator)
            if done is not None:
                undo = self._window.actions_by_key["undo"].trigger
                self._window.status.tell(self.tr("Project renamed."), self.tr("Undo"), undo)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the window will ask of a project that it shows."""

    name: str
    place: Callable[[str], str]
    """The article shown last, by address."""
    order: ArticleOrder


def _asking_once(project: Project, wanted: _Wanted) -> Job[ArticleLists]:
    """Ask here what the window will ask when it shows the project: a second time the answers come at once."""
    projects.describe_project(project)
    reading.setting_values(project)
    by = reading.annotator_named(project, wanted.name)
    if by is None:
        yield from project.being_checked()  # who is new is noted at once, and nothing is written before
        by = NOBODY
    reading.progress_of(project, by.id)
    yield Progress(0, None)
    lists = article_lists.ArticleLists(project)
    ids = lists.listed(by, ArticleFilter(), wanted.order)
    yield Progress(0, None)
    place = wanted.place(project.address)
    at = ids.index(ArticleId(place)) if place in ids else 0
    for article_id in ids[at : at + 1]:
        project.vouch_for([article_id])
        reading.article(project, article_id)
        reading.reading_of(project, article_id, by.id)
        reading.claims_of(project, article_id, by.id)
        suggestions.visible_suggestions(project, article_id, by)
        readings.suggestions_hidden(project, article_id, by)
        article_lists.article_lines(project, ids[at // _LINES * _LINES :][:_LINES], by)
    return lists


def _preparing() -> Job[None]:
    for _ in import_late():
        yield Progress(0, None)
    for name in sorted(_FOR_LATER):
        import_module(name)
        yield Progress(0, None)


def _creating(path: Path) -> Job[Project]:
    yield Progress(0, None)
    return projects.create_project(path)


def _copying(path: Path) -> Job[Project]:
    yield Progress(0, None)
    project = yield from sight.opening_at_sight(projects.copy_of_project(path))
    return project
