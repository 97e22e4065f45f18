"""Where a merge looks and writes: into one long edit, or nowhere while it is only planned."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from factdesk.domain.changes import Kind
from factdesk.store import Project
from factdesk.store.adopting import Look, bring, bring_gone
from factdesk.store.editing import BulkEdit
from factdesk.store.journal import Journal

COMMIT_AFTER = 2_000
"""Rows that are committed together."""


class Pen:
    """Writes what came in. Without an edit it writes nothing, so that a plan goes the same way as the merge."""

    def __init__(
        self, project: Project, edit: BulkEdit | None = None, before: Callable[[Journal], None] | None = None
    ) -> None:
        self._project, self._edit, self._before = project, edit, before
        self._rows = 0

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """The project as it is now, what was just written included."""
        if self._edit is not None:
            yield self._edit.journal.connection
            return
        with self._project.reading() as connection:
            yield connection

    def bring(self, kind: Kind, found: Sequence[Any]) -> None:
        """Store values under their own ids; what was taken away here comes back."""
        if found and (journal := self._journal(len(found))):
            bring(journal, kind, found)

    def bring_gone(self, kind: Kind, found: Sequence[Any]) -> None:
        """Store values that were taken away elsewhere."""
        if found and (journal := self._journal(len(found))):
            bring_gone(journal, kind, found)

    def put(self, kind: Kind, value: Any) -> None:
        """Store a value under its id, whatever stands or stood there."""
        if journal := self._journal(1):
            journal.put(kind, value)

    def remove(self, kind: Kind, row_id: str) -> None:
        """Take away a row that stands."""
        if journal := self._journal(1):
            journal.remove(kind, row_id)

    def _journal(self, rows: int) -> Journal | None:
        if self._edit is None:
            return None
        if self._before is not None:
            before, self._before = self._before, None
            before(self._edit.journal)
        self._rows += rows
        return self._edit.journal

    def rest(self) -> None:
        """Let others read and write in between, when there is much uncommitted or nothing at all."""
        if self._edit is not None and (self._rows >= COMMIT_AFTER or not self._rows):
            self._edit.commit()
            self._rows = 0
