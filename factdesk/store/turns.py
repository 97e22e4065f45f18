"""Whose turn it is to write: a long edit lets a label through between its batches.

SQLite's own lock goes to whoever asks at the right moment, and a long edit asks again at once; a label would wait
until all of it had ended.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from factdesk.domain.errors import ProjectLocked

PATIENCE = 5.0
"""Seconds that a write waits for another one in this process."""
_SHARE = 0.1
_LONGEST_PAUSE = 0.05


class Turns:
    """The order of writes to one project within this process."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._writing = threading.Lock()
        self._waiting = 0
        self._count = threading.Lock()
        self._since = 0.0

    @contextmanager
    def turn(self) -> Iterator[None]:
        """One short write. Raises ProjectLocked when another one does not end."""
        self.take()
        try:
            yield
        finally:
            self.give()

    def take(self) -> None:
        """Wait for the turn and keep it until `give`. Raises ProjectLocked when another write does not end."""
        with self._count:
            self._waiting += 1
        try:
            if not self._writing.acquire(timeout=PATIENCE):
                raise ProjectLocked(
                    f"{self._address} is being written in another window; try again in a moment."
                )
        finally:
            with self._count:
                self._waiting -= 1
        self._since = time.monotonic()

    def give(self) -> None:
        """Let the next one write."""
        self._writing.release()

    def give_and_pause(self) -> None:
        """Let those who wait here write first, and give other processes a moment in which to find the file free."""
        held = time.monotonic() - self._since
        self._writing.release()
        time.sleep(min(held * _SHARE, _LONGEST_PAUSE))
        patience = time.monotonic() + PATIENCE
        while self._waiting and time.monotonic() < patience:
            time.sleep(0.001)
