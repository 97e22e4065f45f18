"""One file against another, without bringing them together: both are copied, and only the copies meet."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from factdesk.domain.claims import Annotator
from factdesk.domain.colleagues.merges import MergeReport
from factdesk.domain.errors import InvalidValue
from factdesk.jobs import Job
from factdesk.store import Project
from factdesk.store.receiving import is_same_file, named_as, private_copy
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator


@dataclass(slots=True)
class Comparison:
    """A passing project that holds what two files hold: ask it as any other; it goes when it is closed.

    What is decided in it goes with it; to keep decisions, merge.
    """

    project: Project
    report: MergeReport
    """What the other file would bring."""
    _copies: contextlib.ExitStack

    def close(self) -> None:
        """Let go of the copies."""
        self._copies.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()


def comparing(path: Path, other: Path, by: Annotator) -> Job[Comparison]:
    """Bring copies of two files together and open them; neither file is changed, nor needs to be closed elsewhere.

    Raises what opening and merging raise, and InvalidValue when both are one file.
    """
    if is_same_file(path, other):
        raise InvalidValue(f"{other} is this project itself; choose the file of a colleague.")
    with contextlib.ExitStack() as copies:
        copy = copies.enter_context(private_copy(path))
        with named_as(copy):
            project = yield from Project.opening(copy.path)
        copies.enter_context(project)
        report = yield from merge_file(project, other, find_annotator(project, by.name))
        return Comparison(project, report, copies.pop_all())
