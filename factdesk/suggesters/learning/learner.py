"""Learning in a process of its own, as its parent sees it: begun, watched, stopped."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.errors import Cancelled, InvalidValue, SuggesterFailed
from factdesk.domain.learning import Lesson
from factdesk.jobs import Job, Progress
from factdesk.suggesters.answers import Nonsense, progress_of, refusal_of
from factdesk.suggesters.learning.lesson_records import to_record
from factdesk.suggesters.lexicon import LexiconOverrides, load_lexicon
from factdesk.suggesters.worker_process import WorkerDied, WorkerProcess


@dataclass(frozen=True, slots=True)
class Assignment:
    """What is to be learned, and where to."""

    lessons: Sequence[Lesson]
    number: int
    made_at: str
    file: Path


class Learner:
    """A process that learns once. Raises InvalidValue for overrides that do not fit the lexicon."""

    def __init__(self, overrides: LexiconOverrides | None = None) -> None:
        overrides = overrides or LexiconOverrides()
        load_lexicon(overrides)
        self._settings = {"overrides": overrides.to_record(), "statements": False}
        self._lock = threading.Lock()
        self._process: WorkerProcess | None = None
        self._cancelled = False

    def learn(self, assignment: Assignment) -> Job[None]:
        """Let the process learn and write the model's file.

        Raises InvalidValue when there is too little to learn from, SuggesterFailed when the process fails, Cancelled
        after `cancel`. Closing the job ends the process, and nothing is written.
        """
        yield Progress(0, None, "Starting")
        process = self._started()
        try:
            process.greet()
            yield from _watched(process, assignment)
        except (WorkerDied, Nonsense, SuggesterFailed) as death:
            if self._cancelled:
                raise Cancelled("Learning was stopped.") from None
            raise SuggesterFailed(f"Learning broke down: {death}") from death
        finally:
            process.close()

    def cancel(self) -> None:
        """Stop at once, from any thread."""
        with self._lock:
            self._cancelled = True
            if self._process is not None:
                self._process.kill()

    def _started(self) -> WorkerProcess:
        with self._lock:
            if self._cancelled:
                raise Cancelled("Learning was stopped.")
            self._process = WorkerProcess(self._settings)
            return self._process


def _watched(process: WorkerProcess, assignment: Assignment) -> Job[None]:
    request = {
        "lessons": [to_record(lesson) for lesson in assignment.lessons],
        "number": assignment.number,
        "made_at": assignment.made_at,
        "file": str(assignment.file),
    }
    for answer in process.school(request):
        if "refused" in answer:
            raise InvalidValue(refusal_of(answer, "refused"))
        if "failed" in answer:
            raise SuggesterFailed(refusal_of(answer, "failed"))
        yield progress_of(answer)
