"""Runs one job at a time in a thread of its own and tells the window how far it is."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.gui.faults import log_fault
from factdesk.jobs import Job, Progress


class _Worker(QThread):
    # Each signal names its worker: one that was told to stop may still be heard when the next one works.
    progressed = Signal(object, object)
    succeeded = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, make: Callable[[], Job[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self.stop = threading.Event()

    def run(self) -> None:
        try:
            job = self._make()
            try:
                result = self._drive(job)
            finally:
                job.close()
        except FactDeskError as error:
            self.failed.emit(self, error)
        except Exception as error:  # a door: what is raised here would end the program without a word
            log_fault(error)
            self.failed.emit(self, error)
        else:
            self.succeeded.emit(self, result)

    def _drive(self, job: Job[Any]) -> Any:
        while not self.stop.is_set():
            try:
                self.progressed.emit(self, next(job))
            except StopIteration as stop:
                return stop.value
        job.close()
        raise Cancelled("Stopped; nothing was changed.")


class JobRunner(QObject):
    """The window's long work. One job runs at a time; a second one is refused by `start` returning False."""

    started = Signal(str)
    progressed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: _Worker | None = None
        self._on_cancel: Callable[[], None] | None = None
        self._done: Callable[[Any], None] | None = None
        self._failed: Callable[[Exception], None] | None = None

    @property
    def running(self) -> bool:
        """Whether a job is running."""
        return self._worker is not None

    def start(
        self,
        title: str,
        make: Callable[[], Job[Any]],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        on_cancel: Callable[[], None] | None = None,
    ) -> bool:
        """Run the job that `make` makes; `done` gets its result, `failed` its error, both in the window's thread.

        `on_cancel` is called on cancelling, to wake a job that waits for another process.
        """
        if self._worker is not None:
            return False
        self._done, self._failed, self._on_cancel = done, failed, on_cancel
        worker = _Worker(make, self)
        worker.progressed.connect(self._progress)
        worker.succeeded.connect(self._succeed)
        worker.failed.connect(self._fail)
        self._worker = worker
        self.started.emit(title)
        worker.start()
        return True

    def cancel(self) -> None:
        """Ask the job to stop; it takes back what it has begun."""
        if self._worker is not None:
            self._worker.stop.set()
            if self._on_cancel:
                self._on_cancel()

    def shut_down(self) -> None:
        """Cancel, and wait until the thread has ended."""
        worker = self._worker
        if worker is not None:
            self._done = self._failed = None
            self.cancel()
            worker.wait()
            self._forget()

    def _progress(self, worker: _Worker, progress: Progress) -> None:
        if worker is self._worker:
            self.progressed.emit(progress)

    def _succeed(self, worker: _Worker, result: Any) -> None:
        if worker is self._worker:
            done = self._done
            self._forget()
            if done is not None:
                done(result)

    def _fail(self, worker: _Worker, error: Exception) -> None:
        if worker is self._worker:
            failed = self._failed
            self._forget()
            if failed is not None:
                failed(error)

    def _forget(self) -> None:
        worker, self._worker = self._worker, None
        self._done = self._failed = self._on_cancel = None
        if worker is not None:
            worker.wait()
            worker.deleteLater()
            self.ended.emit()
