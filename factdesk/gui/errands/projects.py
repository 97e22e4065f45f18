"""Opening, making and naming projects: off the window's thread, and never two at once."""

from __future__ import annotations

import linecache
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.errors import FactDeskError, ProjectLocked
from factdesk.gui.dialogs import messages
from factdesk.gui.errands.long_work import LongWork
from factdesk.gui.faults import log_fault
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.late import import_late, late
from factdesk.gui.window_parts import WindowParts
from factdesk.jobs import Job, Progress
from factdesk.paths import same_file

if TYPE_CHECKING:
    from factdesk.store import Project, reading
    from factdesk.usecases import article_lists, projects, samples
else:
    reading = late("factdesk.store.reading")
    article_lists = late("factdesk.usecases.article_lists")
    projects, samples = late("factdesk.usecases.projects"), late("factdesk.usecases.samples")

_UNNOTICED = 500
"""Milliseconds that an opening may take before anything is said about it."""
_FOR_LATER = frozenset(("factdesk.gui.errands.errands", "factdesk.gui.errands.imports"))
"""What a project that is shown needs next, imported beside the window: dialogs and all that they do."""
_LINES = 100
"""Lines of the list of articles that are read at once."""
_WAIT_FOR_DIALOG = 50
"""Milliseconds between two looks whether a dialog about the project before has been closed."""


class ProjectErrands(LongWork):
    """Opens projects. What is open stays so, and can be worked on, until the next one is checked and ready."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._opener, self._preparer = JobRunner(self), JobRunner(self)
        self._address = ""
        self._told = False
        """Whether the status line shows this opening."""
        self._made: Project | None = None
        """The project that is open and not yet shown."""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_UNNOTICED)
        self._patience.timeout.connect(self._tell)
        self._opener.progressed.connect(self._show_progress)
        self._opener.ended.connect(self._end_telling)
        window.status.cancel_wanted.connect(self._cancel)

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
            self._begin(address, lambda: projects.opening_project(address))

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
        self._opener.start(
            "", lambda: self._keeping(make(), self._window.settings.place_of), lambda _: done(), self._refused
        )

    def _keeping(self, job: Job[Project], place: Callable[[str], str]) -> Job[None]:
        # Kept here and not handed over by the runner, which would drop it with an opening that was stopped.
        self._made = yield from job
        # The window will need them the moment it shows the project, and must not stand still for them.
        for _ in import_late():
            yield Progress(0, None)
        yield from _asking_once(self._made, place)

    def _opened(self, name: str, then: Callable[[], object]) -> None:
        if QApplication.activeModalWidget() is not None:
            # Whoever asks in it still means the project that is open now.
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

    def _refused(self, error: Exception) -> None:
        self._close_made()
        self._failed(error)

    def _close_made(self) -> None:
        project, self._made = self._made, None
        if project is not None:
            project.close()

    def _show(self, project: Project, name: str) -> bool:
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
            read = partial(projects.opening_project, path, read_only=True)
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


def _asking_once(project: Project, place: Callable[[str], str]) -> Job[None]:
    """Ask here what the window will ask when it shows the project: a second time the answers come at once."""
    nobody = AnnotatorId("")
    projects.describe_project(project)
    reading.annotator_named(project, "")
    reading.setting_values(project)
    reading.progress_of(project, nobody)
    yield Progress(0, None)
    ids = reading.article_ids(project, nobody)
    reading.reading_of(project, place(project.address), nobody)
    reading.claims_of(project, place(project.address), nobody)
    reading.open_suggestions(project, place(project.address), nobody)
    yield Progress(0, None)
    for article_id in ids[:1]:
        reading.article(project, article_id)
        article_lists.article_lines(project, ids[:_LINES], Annotator(nobody, ""))


def _preparing() -> Job[None]:
    for name in sorted(_FOR_LATER):
        import_module(name)
        yield Progress(0, None)


def _creating(path: Path) -> Job[Project]:
    yield Progress(0, None)
    return projects.create_project(path)


def _copying(path: Path) -> Job[Project]:
    yield Progress(0, None)
    project = yield from projects.opening_project(projects.copy_of_project(path))
    return project
