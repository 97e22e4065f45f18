"""Checks of a project that take as long as a test wants, so that it can look at what happens meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from factdesk.jobs import Job, Progress
from factdesk.store import verdict, verifying


class SlowChecks:
    """Every project counts as large, and is checked in this process, but not before `go` is called."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun, self._open = threading.Event(), threading.Event()
        self._real = verifying.verify
        monkeypatch.setattr(verdict, "LARGE", 0)
        monkeypatch.setattr(verdict, "_start", lambda _path, **_how: None)
        monkeypatch.setattr(verifying, "verify", self._verify)

    def go(self) -> None:
        """Let checks go on, these and all that come."""
        self._open.set()

    def _verify(self, path: Path, *, read_only: bool) -> Job[int]:
        self.begun.set()
        while not self._open.wait(0.002):
            yield Progress(0, None)
        return (yield from self._real(path, read_only=read_only))
