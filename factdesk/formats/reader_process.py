"""The process that reads strangers' files as its parent sees it: started, asked, heard, killed."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import select
import signal
import sys
import threading
import time
from collections.abc import Iterable
from typing import IO, Any, Protocol

from factdesk.domain.errors import UnreadableArticle
from factdesk.formats.frames import Frame, Frames, WrongFrame
from factdesk.processes import start_alone

_MODULE = "factdesk.formats.reader"
_PIECE = 256 * 1024
_PIECES = 8
_NAP = 0.003
"""Seconds to let several answers come together: being woken for each small one would cost more than reading it."""
_NO_MORE_TIME = -getattr(signal, "SIGXCPU", 0)


class ReaderEnded(Exception):
    """The process is no more, or what it says is not understood. `late`: it had used up the processor's time."""

    def __init__(self, *, late: bool = False) -> None:
        super().__init__()
        self.late = late


class _Pieces(Protocol):
    """What comes out of a pipe, piece by piece."""

    def get(self, seconds: float) -> bytes | None:
        """The next piece; None when there is none within so many seconds, empty at the end."""

    def close(self) -> None:
        """Let go of whatever waits for the pipe, which has come to its end."""


class PolledPieces:
    """Asks the system whether there is something, and only then reads."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._number = pipe.fileno()
        self._poll = select.poll()
        self._poll.register(self._number, select.POLLIN)

    def get(self, seconds: float) -> bytes | None:
        """As the protocol says."""
        if not self._poll.poll(0):
            time.sleep(min(_NAP, seconds))
            if not self._poll.poll(seconds * 1000):
                return None
        return os.read(self._number, _PIECE)

    def close(self) -> None:
        """Nothing waits."""


class HeardPieces:
    """Lets a thread wait for a pipe, since Windows cannot tell whether there is something in it."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._number = pipe.fileno()
        self._pieces: queue.Queue[bytes] = queue.Queue(_PIECES)
        self._closed = False
        self._thread = threading.Thread(target=self._listen, name="reader", daemon=True)
        self._thread.start()

    def get(self, seconds: float) -> bytes | None:
        """As the protocol says."""
        try:
            return self._pieces.get(timeout=seconds)
        except queue.Empty:
            return None

    def close(self) -> None:
        """Wait for the thread, which the end of the pipe ends."""
        self._closed = True
        with contextlib.suppress(queue.Empty):
            while True:
                self._pieces.get_nowait()  # the thread may wait for room
        self._thread.join()

    def _listen(self) -> None:
        piece = b"first"
        while piece and not self._closed:
            try:
                piece = os.read(self._number, _PIECE)
            except OSError:
                piece = b""
            self._pieces.put(piece)


_KIND: type[PolledPieces | HeardPieces] = HeardPieces if sys.platform == "win32" else PolledPieces


class ReaderProcess:
    """A running reader, to be closed after use. Raises UnreadableArticle when no process can be started."""

    def __init__(self) -> None:
        try:
            self._process = start_alone(_MODULE)
        except OSError as error:
            raise cannot_start() from error
        if self._process.stdin is None or self._process.stdout is None:
            raise cannot_start()
        self._requests, self._answers = self._process.stdin, self._process.stdout
        self._frames = Frames()
        self._pieces: _Pieces = _KIND(self._answers)

    @property
    def pid(self) -> int:
        """Process id, for tests."""
        return self._process.pid

    def ask(self, requests: Iterable[bytes]) -> None:
        """Send requests. That nobody reads them any more is heard when an answer is waited for."""
        with contextlib.suppress(OSError):
            self._requests.write(b"".join(requests))
            self._requests.flush()

    def hear(self, seconds: float) -> Frame | None:
        """The next answer; None when it has not come whole within so many seconds. Raises ReaderEnded."""
        try:
            if (frame := self._frames.next()) is not None:
                return frame
            piece = self._pieces.get(seconds)
            if piece is None:
                return None
            if piece:
                self._frames.add(piece)
                return self._frames.next()
        except WrongFrame as error:
            raise ReaderEnded from error
        self._process.kill()
        raise ReaderEnded(late=self._process.wait() == _NO_MORE_TIME)

    def close(self) -> None:
        """End the process and leave nothing of it behind."""
        self._process.kill()
        self._process.wait()
        self._pieces.close()
        for pipe in (self._requests, self._answers):
            with contextlib.suppress(OSError):
                pipe.close()


def request(words: dict[str, Any]) -> bytes:
    """A request as it is sent."""
    return json.dumps(words).encode("ascii") + b"\n"


def cannot_start() -> UnreadableArticle:
    """The error for a process that did not come to work."""
    return UnreadableArticle(
        "Files are read in a process of their own, and it could not be started; close other programs and try again."
    )
