"""Suggestions from processes of their own: several at once, in order, stopped at any time."""

from __future__ import annotations

import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.errors import Cancelled, InvalidValue, SuggesterFailed
from factdesk.suggesters.lexicon import LexiconOverrides, load_lexicon
from factdesk.suggesters.records import from_record
from factdesk.suggesters.worker_process import Item, WorkerDied, WorkerProcess

_BATCH = 16
_BATCH_SIZE = 60_000
_AHEAD = 2
"""Batches in flight for each worker: one being read, one waiting, so that no worker idles."""


@dataclass(frozen=True, slots=True)
class SuggestionResult:
    """What came of one article: its claims, or why there are none."""

    key: str
    claims: tuple[SuggestedClaim, ...] | None
    error: str | None = None


class SuggesterPool:
    """Worker processes that suggest claims. Use it as a context manager; a cancelled pool is spent.

    `learned` is the file of a model that was taught with decisions; without it the rules suggest alone.
    Raises InvalidValue for overrides that do not fit the lexicon.
    """

    def __init__(
        self,
        workers: int = 1,
        overrides: LexiconOverrides | None = None,
        statements: bool = True,
        learned: Path | None = None,
    ) -> None:
        if workers < 1:
            raise InvalidValue(f"At least one worker is needed, not {workers}.")
        load_lexicon(overrides)
        self._count = workers
        self._settings = {
            "overrides": (overrides or LexiconOverrides()).to_record(),
            "statements": statements,
            "learned": str(learned) if learned is not None else None,
        }
        self._lock = threading.Lock()
        self._workers: set[WorkerProcess] = set()
        self._idle: queue.SimpleQueue[WorkerProcess | None] = queue.SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None
        self._cancelled = threading.Event()
        self.identity = ""
        """Name and version of rules and model; empty before `start`."""
        self.missing: str | None = None
        """One sentence on what is not installed, known after `start`."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the workers and wait until they are ready; does nothing when they are.

        Raises SuggesterFailed when a worker cannot be started, Cancelled after `cancel`.
        """
        self._started()

    def _started(self) -> ThreadPoolExecutor:
        if self._threads is not None:
            return self._threads
        self._threads = ThreadPoolExecutor(self._count, thread_name_prefix="suggester")
        try:
            workers = list(self._threads.map(lambda _: self._new_worker(), range(self._count)))
        except BaseException:
            self.close()
            raise
        self.identity, self.missing = workers[0].identity, workers[0].missing
        for worker in workers:
            self._idle.put(worker)
        return self._threads

    def suggest(self, items: Iterable[Item]) -> Iterator[SuggestionResult]:
        """One result for each (key, text), in order; items are taken only a few batches ahead.

        Raises Cancelled when `cancel` is called meanwhile, SuggesterFailed when workers can no longer be started.
        """
        threads = self._started()
        waiting: deque[Future[list[SuggestionResult]]] = deque()
        try:
            for batch in _batches(items):
                self._check()
                waiting.append(threads.submit(self._run, batch))
                if len(waiting) >= self._count * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
            self._check()
        finally:
            for future in waiting:
                future.cancel()

    def cancel(self) -> None:
        """Stop at once, from any thread: the workers are killed and `suggest` raises Cancelled."""
        self._cancelled.set()
        with self._lock:
            for worker in self._workers:
                worker.kill()

    def close(self) -> None:
        """End all workers and threads; may be called twice."""
        self._cancelled.set()
        with self._lock:
            for worker in self._workers:
                worker.kill()
        if self._threads is not None:
            # A thread may be waiting for an idle worker.
            for _ in range(self._count):
                self._idle.put(None)
            self._threads.shutdown(wait=True, cancel_futures=True)
        with self._lock:
            for worker in self._workers:
                worker.close()
            self._workers.clear()

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise Cancelled("The suggestions were stopped.")

    def _new_worker(self) -> WorkerProcess:
        with self._lock:
            self._check()
            worker = WorkerProcess(self._settings)
            self._workers.add(worker)
        try:
            worker.greet()
        except SuggesterFailed:
            self._drop(worker)
            self._check()
            raise
        return worker

    def _drop(self, worker: WorkerProcess) -> None:
        with self._lock:
            self._workers.discard(worker)
        worker.close()

    def _run(self, batch: Sequence[Item]) -> list[SuggestionResult]:
        """The results of a batch; when its worker dies, what is left is tried once more, one article at a time."""
        results = self._attempt(batch)
        for item in batch[len(results) :]:
            retried = self._attempt([item])
            reason = "The suggester broke down on this article twice, so it was left out."
            results.extend(retried or [SuggestionResult(item[0], None, reason)])
        return results

    def _attempt(self, items: Sequence[Item]) -> list[SuggestionResult]:
        """The results up to the point where the worker died, if it did."""
        place = self._idle.get()
        results: list[SuggestionResult] = []
        try:
            self._check()
            worker = place = place or self._new_worker()
            try:
                for (key, text), record in zip(items, worker.ask(items), strict=True):
                    results.append(_checked(key, text, record))
            except WorkerDied:
                # The place is given back empty: whoever takes it starts a fresh worker.
                place = None
                self._drop(worker)
                self._check()
        finally:
            self._idle.put(place)
        return results


def _checked(key: str, text: str, record: dict[str, Any]) -> SuggestionResult:
    try:
        return SuggestionResult(key, from_record(record, text))
    except InvalidValue as error:
        reason = f"What was suggested for it makes no sense and is not stored; have it read again. {error}"
        return SuggestionResult(key, None, reason)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        batch.append(item)
        size += len(item[1])
        if len(batch) >= _BATCH or size >= _BATCH_SIZE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
