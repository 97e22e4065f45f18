"""One worker process as the parent sees it: started, asked, killed."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from typing import Any

from factdesk.domain.errors import SuggesterFailed
from factdesk.processes import start_python
from factdesk.suggesters.answers import SHORTEST_LIMIT, Nonsense, answer_of, greeting_of, longest_answer
from factdesk.suggesters.worker import ROOM, THREADS

Item = tuple[str, str]
"""Key and text of one article."""

_COMMAND = ("-P", "-m", "factdesk.suggesters.worker")
_PATIENCE = 300.0
"""Seconds that an answer may take, but for that to a long article."""
_SECONDS_FOR_EACH = 0.001
"""And for each character of it; a slow computer needs a twentieth of this."""
_LAST_WORDS = 4_000
"""Bytes of what a process wrote last that are looked at when it has ended."""
_LONGEST_WORD = 300


class WorkerDied(Exception):
    """The process ended before it had answered; its last words are the message."""


class WorkerProcess:
    """A running worker. Not to be used by two threads at once, but for `kill`."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        try:
            self._process = start_python(
                _COMMAND, stdin=subprocess.PIPE, stderr=self._errors, environment={**THREADS, **ROOM}
            )
        except OSError as error:
            self._errors.close()
            reason = (error.strerror or str(error)).lower()
            raise SuggesterFailed(f"The suggester could not be started: {reason}.") from error
        if self._process.stdin is None or self._process.stdout is None:
            raise SuggesterFailed("The suggester could not be started: its process has no input or output.")
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._settings = settings
        self.identity = ""
        self.missing: str | None = None

    @property
    def pid(self) -> int:
        """Process id, for tests and for the system monitor's reader."""
        return self._process.pid

    def greet(self) -> None:
        """Send the settings and wait until the model is loaded. Raises SuggesterFailed when that fails."""
        try:
            self._send(self._settings)
            greeting = greeting_of(self._receive())
        except (WorkerDied, Nonsense) as death:
            raise SuggesterFailed(f"The suggester could not be started: {death}") from death
        if greeting.error is not None:
            raise SuggesterFailed(greeting.error)
        self.identity, self.missing = greeting.identity, greeting.missing

    def ask(self, items: Sequence[Item]) -> Iterator[dict[str, Any]]:
        """Send articles and yield the record of each as it arrives.

        Raises WorkerDied when the process ends, and when its answers are out of step, unreadable or late.
        """
        self._send({"items": [{"key": key, "text": text} for key, text in items]})
        for key, text in items:
            record = self._receive(longest_answer(text), _PATIENCE + len(text) * _SECONDS_FOR_EACH)
            if record.get("doc_id") != key:
                raise WorkerDied("it answered for another article.")
            yield record

    def school(self, request: dict[str, Any]) -> Iterator[dict[str, Any]]:
        """Send lessons and yield what the process says of its progress; ends when it has learned.

        The last answer may be a refusal or a failure instead, with a sentence. Raises WorkerDied.
        """
        self._send(request)
        size = sum(len(lesson["text"]) for lesson in request["lessons"])
        while "done" not in (answer := self._receive(patience=_PATIENCE + size * _SECONDS_FOR_EACH)):
            yield answer
            if "progress" not in answer:
                return

    def kill(self) -> None:
        """End the process at once; may be called from any thread, and twice."""
        self._process.kill()

    def close(self) -> None:
        """End the process and leave nothing of it behind."""
        self.kill()
        self._process.wait()
        self._answers.close()
        with contextlib.suppress(BrokenPipeError):
            self._requests.close()
        self._errors.close()

    def _send(self, message: dict[str, Any]) -> None:
        try:
            self._requests.write(json.dumps(message).encode("ascii") + b"\n")
            self._requests.flush()
        except OSError:
            raise WorkerDied(self._last_words()) from None

    def _receive(self, limit: int = SHORTEST_LIMIT, patience: float = _PATIENCE) -> dict[str, Any]:
        """The next answer, of at most so many bytes, within so many seconds."""
        with self._killed_after(patience):
            line = self._answers.readline(limit)
        if not line.endswith(b"\n"):
            raise WorkerDied("it answered at too great length." if len(line) == limit else self._last_words())
        try:
            return answer_of(line)
        except Nonsense as nonsense:
            raise WorkerDied(str(nonsense)) from nonsense

    @contextlib.contextmanager
    def _killed_after(self, seconds: float) -> Iterator[None]:
        watch = threading.Timer(seconds, self.kill)
        watch.start()
        try:
            yield
        finally:
            watch.cancel()
            watch.join()

    def _last_words(self) -> str:
        """How the process ended: the last line it wrote, or its exit code."""
        self._process.kill()
        code = self._process.wait()
        end = self._errors.seek(0, os.SEEK_END)
        self._errors.seek(max(0, end - _LAST_WORDS))
        lines = self._errors.read(_LAST_WORDS).decode("utf-8", "replace").strip().splitlines()
        return lines[-1][:_LONGEST_WORD] if lines else f"its process ended with code {code}."
