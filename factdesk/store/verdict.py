"""The checks of a large project file in a process of their own, while the window shows its last article already.

Nothing is written before they have passed: whoever wants to write waits for the verdict. The process is told nothing
but a path, and answers with one line of JSON: which file it has looked at, and what is wrong with it, if anything.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

from factdesk.domain import errors
from factdesk.domain.errors import Cancelled, FactDeskError
from factdesk.processes import start_python

LARGE = 8_000_000
"""Bytes from which on a file is worth a process; a smaller one is checked before another would have started."""
_YIELDING = 10
_COMMAND = ("-P", "-m", "factdesk.store.verdict")
State = tuple[int, int, int, int]
"""What tells a file from any other and from itself at another time: device, number, size, moment of the last write."""


def state_of(path: Path) -> State:
    """The state of a file; all zeros when there is none."""
    try:
        found = path.stat()
    except OSError:
        return (0, 0, 0, 0)
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns


class Verdict:
    """What the checks of one file find. They begin at once; `hold_to` says which state of the file it must be about."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self._path, self._read_only = path, read_only
        self._state: State | None = None
        self._known, self._ended = threading.Event(), threading.Event()
        self._stopped = False
        self._error: FactDeskError | None = None
        self._process = _start(path, read_only=read_only)
        self._thread = threading.Thread(target=self._find, name="verdict", daemon=True)
        self._thread.start()

    @property
    def ended(self) -> bool:
        """Whether it is known what the checks have found."""
        return self._ended.is_set()

    def passed(self) -> bool:
        """Whether the checks have ended and found nothing."""
        return self._ended.is_set() and self._error is None

    def hold_to(self, state: State) -> None:
        """Let the verdict count only for a file in this state; what was found of another is found anew."""
        self._state = state
        self._known.set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for the end of the checks; False when that takes longer. Raises what was found, or Cancelled."""
        if not self._ended.wait(seconds):
            return False
        if self._error is not None:
            raise self._error
        return True

    def stop(self) -> None:
        """Give up: who waits gets Cancelled, and no process or thread is left."""
        self._stopped = True
        self._known.set()
        if self._process is not None and self._process.poll() is None:
            with contextlib.suppress(OSError):
                self._process.kill()
        self._thread.join()

    def _find(self) -> None:
        try:
            state, error = self._hear()
            self._known.wait()
            if not self._stopped and (state is None or state != self._state):
                # It has crashed, could not be started, or somebody has written meanwhile.
                error = self._look()
            self._error = _cancelled() if self._stopped else error
        finally:
            self._ended.set()

    def _hear(self) -> tuple[State | None, FactDeskError | None]:
        if self._process is None:
            return None, None
        words, _ = self._process.communicate()
        return read_answer(words)

    def _look(self) -> FactDeskError | None:
        """The same checks in this process."""
        from factdesk.store.verifying import verify

        job = verify(self._path, read_only=self._read_only)
        try:
            for _ in job:
                if self._stopped:
                    break
        except FactDeskError as error:
            return error
        finally:
            job.close()
        return None


def checks_of(path: Path, *, read_only: bool) -> Verdict | None:
    """Begin to check a file; None for one that is small, or not there."""
    return Verdict(path, read_only=read_only) if state_of(path)[2] >= LARGE else None


def _cancelled() -> Cancelled:
    return Cancelled("Stopped; nothing was changed.")


def _start(path: Path, *, read_only: bool) -> subprocess.Popen[bytes] | None:
    try:
        return start_python([*_COMMAND, "read" if read_only else "write", str(path)])
    except OSError:
        return None


def read_answer(words: bytes) -> tuple[State | None, FactDeskError | None]:
    """The state and the error that a process has answered with; no state for an answer that is none."""
    try:
        found = json.loads(words)
        device, number, size, moment = map(int, found["file"])
        kind, sentence = found["error"] or (None, "")
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None, None
    state = device, number, size, moment
    if kind is None:
        return state, None
    error = vars(errors).get(kind) if isinstance(kind, str) else None
    if not (isinstance(error, type) and issubclass(error, FactDeskError)):
        return None, None
    return state, error(str(sentence))


def main(read_only: bool, path: Path) -> None:
    """Check a file and print the answer."""
    if hasattr(os, "nice"):
        os.nice(_YIELDING)  # whoever waits for the window comes first
    from factdesk.jobs import run
    from factdesk.store.verifying import verify

    before, error = state_of(path), None
    try:
        run(verify(path, read_only=read_only))
    except FactDeskError as found:
        error = (type(found).__name__, str(found))
    if state_of(path) != before:
        before = (0, 0, 0, 0)  # somebody has written: what was found is of neither state
    sys.stdout.write(json.dumps({"file": before, "error": error}))


if __name__ == "__main__":
    main(sys.argv[1] == "read", Path(sys.argv[2]))
