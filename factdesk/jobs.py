"""Long work as generators: a job yields Progress and returns its result."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is."""

    done: int
    total: int | None
    """None while nobody knows how much there is."""
    message: str = ""


Result = TypeVar("Result")
Job = Generator[Progress, None, Result]
"""Closing the generator before its end cancels the job; it then leaves nothing half written."""


def run(job: Job[Result], on_progress: Callable[[Progress], None] | None = None) -> Result:
    """Run a job to its end in this thread and return its result."""
    while True:
        try:
            progress = next(job)
        except StopIteration as stop:
            result: Result = stop.value
            return result
        if on_progress:
            on_progress(progress)
