"""The open project as the window sees it: who annotates, what is done, and what has changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal

from factdesk.domain.changes import ChangeSet, Kind, merged
from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.errors import (
    FactDeskError,
    NothingToRedo,
    NothingToUndo,
    ProjectLocked,
    ProjectReadOnly,
    StorageFull,
)
from factdesk.gui.job_runner import JobRunner
from factdesk.gui.late import late
from factdesk.gui.trust import Trust

if TYPE_CHECKING:
    from factdesk.gui.unsaved import Unsaved
    from factdesk.store import Project, reading
    from factdesk.usecases import history, projects, suggesting
else:
    reading = late("factdesk.store.reading")
    history, projects = late("factdesk.usecases.history"), late("factdesk.usecases.projects")
    suggesting = late("factdesk.usecases.suggesting")

_POLL_MILLISECONDS = 2_000
_log = logging.getLogger(__name__)
Given = ParamSpec("Given")
NOBODY = Annotator(AnnotatorId(""), "")


class Session(QObject):
    """One open project and one annotator. Every change goes through `do`, and comes back by `changed`."""

    opened = Signal()
    closing = Signal()
    """The project is about to be let go of: what is being typed can still be saved."""
    closed = Signal()
    changed = Signal(object)
    """ChangeSet: what an edit of this window has touched."""
    changed_elsewhere = Signal()
    """Another program has written into the project: read everything anew."""
    saving_failed = Signal(str)
    """Why something was not done, in one sentence."""
    nothing_done = Signal(str)
    """Why there was nothing to do, in one sentence."""
    annotator_changed = Signal()
    unsaved_changed = Signal()
    """Something waits to be saved, or what waited is saved or dropped: see `unsaved`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.annotator = NOBODY
        self.jobs, self.trust = JobRunner(self), Trust(self)
        self._suggesters: suggesting.SuggesterHost | None = None
        self._title = ""
        self._newest = 0
        self._own: set[int] = set()
        """Edits of this window that are newer than `_newest`."""
        self._reserved = ""
        self.unsaved: Unsaved | None = None
        """What was asked for and could not be committed; None as long as all that is shown is in the file."""
        self.jobs.ended.connect(self._release)
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MILLISECONDS)
        self._poll.timeout.connect(self._look_for_others)

    @property
    def is_open(self) -> bool:
        """Whether a project is open."""
        return self.project is not None

    @property
    def writable(self) -> bool:
        """Whether a project is open that can be changed."""
        return self.project is not None and not self.project.read_only

    @property
    def suggesters(self) -> suggesting.SuggesterHost | None:
        """What keeps the suggester of the open project warm; made when it is first asked for."""
        if self._suggesters is None and self.project is not None:
            self._suggesters = suggesting.SuggesterHost(self.project)
        return self._suggesters

    @property
    def title(self) -> str:
        """The project's title; empty when none is open."""
        return self._title

    def begin(self, project: Project, name: str) -> None:
        """Show this project, opened and checked, to the annotator of this name.

        Raises InvalidValue for a name that is none; the project that was open before then stays so.
        """
        annotator = projects.find_annotator(project, name)
        self.end()
        self.annotator, self.project = annotator, project
        self._suggesters = suggesting.SuggesterHost(project)
        self._title = projects.describe_project(project).title
        self._forget_edits(reading.newest_edit(project))
        self._poll.start()
        self.trust.begin(project)
        self.opened.emit()

    def end(self) -> None:
        """Let go of the project, and of all work on it."""
        if self._reserved:
            self.jobs.shut_down()  # so that what is being typed can be saved
        if self.project is not None:
            self.closing.emit()
        self.unsaved = None
        self._poll.stop()
        self.trust.stop()
        self.jobs.shut_down()
        if self._suggesters is not None:
            self._suggesters.close()
            self._suggesters = None
        if self.project is not None:
            self.project.close()
            self.project, self._title = None, ""
            self.closed.emit()

    def annotate_as(self, name: str) -> None:
        """Go on as another annotator. Raises ProjectLocked while the project is reserved."""
        self.trust.wait()
        if self.project is not None:
            self.must_be_free()
            self.closing.emit()
            self.annotator = projects.find_annotator(self.project, name)
            self._forget_edits(reading.newest_edit(self.project))
            self.annotator_changed.emit()

    def reserve(self, sentence: str) -> None:
        """Let nothing but the running job write, until it ends; the sentence says why not."""
        self._reserved = sentence if self.jobs.running else ""

    def must_be_free(self) -> None:
        """Make sure that no job has the project for itself and nothing waits to be saved. Raises ProjectLocked."""
        if self._reserved:
            raise ProjectLocked(self._reserved)
        if self.unsaved is not None and not self.save_waiting():
            raise ProjectLocked(self._in_order())

    def _release(self) -> None:
        self._reserved = ""

    def do(
        self, usecase: Callable[Concatenate[Project, Given], Any], *given: Given.args, **named: Given.kwargs
    ) -> Any | None:
        """Run a use case and spread what it changed; its result, or None when it could not be done.

        What is not done is said so by `saving_failed`. What is done to a claim and could not be committed waits in
        `unsaved`, with an answer as if it were done; all that follows it waits as well, or is not done.
        """
        self.trust.wait()
        if self.project is None:
            return None
        if self._reserved:
            self.nothing_done.emit(self._reserved)
            return None
        if self.unsaved is not None:
            return self._do_in_order(usecase, *given, **named)
        return self._do_now(self.project, usecase, *given, **named)

    def _do_now(self, project: Project, usecase: Callable[..., Any], *given: Any, **named: Any) -> Any | None:
        try:
            result = usecase(project, *given, **named)
        except (NothingToUndo, NothingToRedo) as error:
            self.nothing_done.emit(str(error))
            return None
        except (StorageFull, ProjectReadOnly, ProjectLocked) as error:
            return self._let_wait(error, usecase, *given, **named)
        except FactDeskError as error:
            self.saving_failed.emit(str(error))
            return None
        self.tell_all(_change_sets(result))
        return result

    # -- what could not be saved -----------------------------------------------------------------------------------

    def _let_wait(
        self, error: FactDeskError, usecase: Callable[..., Any], *given: Any, **named: Any
    ) -> Any | None:
        from factdesk.gui.unsaved import Unsaved

        unsaved = Unsaved(str(error))
        if (stand_in := unsaved.keep(usecase, given, named)) is None:
            self.saving_failed.emit(str(error))
            return None
        self.unsaved = unsaved
        self.unsaved_changed.emit()
        return stand_in

    def _do_in_order(self, usecase: Callable[..., Any], *given: Any, **named: Any) -> Any | None:
        """Put an edit behind those that wait; one that cannot wait is done if they can be saved before it."""
        if self.unsaved is not None and (stand_in := self.unsaved.keep(usecase, given, named)) is not None:
            self.unsaved_changed.emit()
            return stand_in
        if self.save_waiting():
            return self.do(usecase, *given, **named)
        self.nothing_done.emit(self._in_order())
        return None

    def _in_order(self) -> str:
        return self.tr("What waits to be saved comes first: save it again, or discard it.")

    def save_waiting(self) -> bool:
        """Try again to save what waits, in order; whether nothing waits any more."""
        project, unsaved = self.project, self.unsaved
        if project is None or unsaved is None:
            return True
        done = unsaved.save_into(project)
        if not done.left:
            self.unsaved = None
        self.unsaved_changed.emit()
        if done.changes:
            self.tell_all(done.changes)
        for sentence in done.refused:
            self.saving_failed.emit(sentence)
        return self.unsaved is None

    def drop_waiting(self, *, newest: bool = False) -> None:
        """Let go of all that waits, or of the newest alone."""
        if self.unsaved is not None:
            if newest:
                self.unsaved.take_back()
            if not newest or not self.unsaved.waiting:
                self.unsaved = None
            self.unsaved_changed.emit()

    def tell_all(self, changes: Sequence[ChangeSet]) -> None:
        """Spread what several edits have changed, at once."""
        self._own.update(change.edit for change in changes)
        self.tell(changes[0] if len(changes) == 1 else merged(changes))

    def tell(self, change: ChangeSet) -> None:
        """Spread a change that a job has made."""
        if change.edit and self.project is not None:
            self._own.add(change.edit)
            if change.touches(Kind.PROJECT):
                self._title = projects.describe_project(self.project).title
            self.changed.emit(change)

    def undo(self) -> ChangeSet | None:
        """Take back the newest edit of this annotator; one that waits to be saved is dropped."""
        if self.unsaved is not None:
            self.drop_waiting(newest=True)
            return None
        found: ChangeSet | None = self.do(history.undo, self.annotator)
        return found

    def redo(self) -> ChangeSet | None:
        """Do again what was undone last."""
        found: ChangeSet | None = self.do(history.redo, self.annotator)
        return found

    def _look_for_others(self) -> None:
        if self.project is None or self.jobs.running:
            return
        try:
            newest = reading.newest_edit(self.project)
        except FactDeskError as error:
            _log.warning("the project could not be read: %s", error)
            return
        # An edit of another program may stand between two of this window's.
        strange = newest < self._newest or not self._own.issuperset(range(self._newest + 1, newest + 1))
        self._forget_edits(newest)
        if strange:
            self._title = projects.describe_project(self.project).title
            self.changed_elsewhere.emit()

    def _forget_edits(self, newest: int) -> None:
        self._newest = newest
        self._own.clear()


def _change_sets(result: Any) -> list[ChangeSet]:
    if isinstance(result, ChangeSet):
        return [result]
    if isinstance(result, tuple | list):
        return [found for found in result if isinstance(found, ChangeSet)]
    return []


def touches_articles(change: ChangeSet) -> bool:
    """Whether the list of articles may look different after this change."""
    return any(
        change.touches(kind)
        for kind in (Kind.ARTICLE, Kind.CLAIM, Kind.SUGGESTION, Kind.REJECTION, Kind.READING, Kind.SETTING)
    )
