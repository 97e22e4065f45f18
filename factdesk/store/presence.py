"""Who has a project open, and whether a long piece of work is running in it.

This only tells people; that nothing is overwritten rests on SQLite's own locks. The locks are taken on hidden files
beside the project, never on the project itself, and die with the process that holds them.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from factdesk.domain.errors import ProjectLocked
from factdesk.domain.times import now


class Presence:
    """One window's mark beside a project file."""

    def __init__(self, lock: FileLock | None, card: Path) -> None:
        self._lock = lock
        self._card = card

    @classmethod
    def take(cls, path: Path, annotator: str) -> Presence:
        """Mark the project as open in this window. Raises ProjectLocked, saying who has it since when."""
        card = path.with_name(f".{path.name}.open")
        lock = _lock_beside(path, "lock")
        try:
            lock.acquire(blocking=False)
        except Timeout:
            raise ProjectLocked(_who(path, card)) from None
        except OSError:
            return cls(None, card)  # a folder that cannot be written: nobody else can be warned either
        with contextlib.suppress(OSError):
            card.write_text(
                json.dumps(
                    {
                        "annotator": annotator,
                        "computer": platform.node(),
                        "since": now(),
                        "process": os.getpid(),
                    }
                ),
                encoding="utf-8",
            )
        return cls(lock, card)

    def release(self) -> None:
        """Remove the mark."""
        if self._lock is None:
            return
        with contextlib.suppress(OSError):
            self._card.unlink(missing_ok=True)
        _drop(self._lock)
        self._lock = None

    @staticmethod
    @contextlib.contextmanager
    def job(path: Path) -> Iterator[None]:
        """Be the only long piece of work in the project. Raises ProjectLocked when one is running."""
        lock = _lock_beside(path, "work")
        try:
            lock.acquire(blocking=False)
        except Timeout:
            raise ProjectLocked(
                f"{path.name} is taking in articles or suggestions already; wait until that has ended."
            ) from None
        except OSError:
            yield
            return
        try:
            yield
        finally:
            _drop(lock)


def _lock_beside(path: Path, purpose: str) -> FileLock:
    return FileLock(path.with_name(f".{path.name}.{purpose}"), thread_local=False)


def _drop(lock: FileLock) -> None:
    # Removed while it is still held, so that nobody can lock a file that is about to go.
    if os.name == "posix":
        with contextlib.suppress(OSError):
            Path(lock.lock_file).unlink(missing_ok=True)
    lock.release()


def _who(path: Path, card: Path) -> str:
    try:
        found = json.loads(card.read_text(encoding="utf-8"))
        who = f"{found['annotator']} on {found['computer']}"
        since = f"{found['since'][:16].replace('T', ' ')} UTC"
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return f"{path.name} is open in another window; open it for reading, or open a copy."
    return f"{path.name} is open: {who}, since {since}. Open it for reading, or open a copy."
