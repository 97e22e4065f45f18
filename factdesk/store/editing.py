"""Edits while they are being made: in one transaction, or in batches."""

from __future__ import annotations

import platform

from sqlalchemy import Connection, Engine

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import AnnotatorId
from factdesk.domain.times import now
from factdesk.store import engine as engines
from factdesk.store.journal import Journal, begin_edit, end_edit, supersede_undone
from factdesk.store.turns import Turns


class Edit(Journal):
    """One edit being made; `changes` is its result once the block has ended."""

    def __init__(self, connection: Connection, seq: int, title: str) -> None:
        super().__init__(connection, seq)
        self.title = title

    @property
    def changes(self) -> ChangeSet:
        """What the edit did: NO_CHANGE when nothing."""
        return NO_CHANGE if self.empty else self.change_set(self.title)


class BulkEdit:
    """A long edit being made in batches. Between `commit`s it holds the right to write."""

    def __init__(
        self, engine: Engine, address: str, turns: Turns, title: str, annotator_id: AnnotatorId | None
    ) -> None:
        self.title = title
        self._turns = turns
        self.seq = 0
        """Number of the edit once its first batch is committed; 0 before."""
        self._engine, self._address, self._annotator_id = engine, address, annotator_id
        self._journal: Journal | None = None
        self._connection: Connection | None = None
        self._position = 0
        self._touched: set[Kind] = set()
        self._finished: ChangeSet | None = None

    @property
    def journal(self) -> Journal:
        """Where to write; begins a batch when none is open."""
        if self._journal is None:
            self._turns.take()
            with engines.storage_errors(self._address):
                self._connection = self._begun()
                self._journal = Journal(
                    self._connection, self.seq or self._begin(self._connection), self._position
                )
        return self._journal

    def _begun(self) -> Connection:
        try:
            return engines.begin_write(self._engine)
        except BaseException:
            self._turns.give()
            raise

    def _begin(self, connection: Connection) -> int:
        return begin(connection, "edit", self.title, "", self._annotator_id, state="running")

    def commit(self) -> ChangeSet:
        """Commit the batch, and let others write. Returns what the batch touched.

        A first batch that holds nothing is dropped, so that an edit which touches nothing leaves no trace.
        """
        if self._journal is None or self._connection is None:
            return NO_CHANGE
        journal = self._journal
        if journal.empty and not self.seq:
            self.roll_back()
            return NO_CHANGE
        with engines.storage_errors(self._address):
            journal.settle()
            self._connection.commit()
        self.seq = journal.seq
        self._position = journal.position
        self._release()
        found = journal.change_set(self.title)
        self._touched.update(change.kind for change in found.changes)
        self._touched.update(found.bulk)
        return found

    def finish(self, detail: str = "") -> ChangeSet:
        """Commit the last batch and let the edit count. An edit that touched nothing leaves no trace."""
        if self._finished is not None:
            return self._finished
        first = not self.seq
        journal = self.journal
        if journal.empty and first:
            self.roll_back()
            self._finished = NO_CHANGE
            return NO_CHANGE
        with engines.storage_errors(self._address):
            end_edit(journal.connection, journal.seq, detail)
            supersede_undone(journal.connection, self._annotator_id)
        found = self.commit()
        self._finished = found if first else ChangeSet(self.seq, self.title, (), frozenset(self._touched))
        return self._finished

    def roll_back(self) -> None:
        """Drop the batch that is not committed."""
        if self._connection is not None:
            self._connection.rollback()
            self._release()

    def _release(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._turns.give_and_pause()
        self._connection = self._journal = None


def begin(
    connection: Connection,
    kind: str,
    title: str,
    detail: str,
    annotator_id: str | None,
    target: int | None = None,
    state: str = "done",
) -> int:
    """Write a new line of the history, made on this computer now, and return its number."""
    return begin_edit(
        connection,
        kind=kind,
        title=title,
        detail=detail,
        annotator_id=annotator_id,
        device=platform.node(),
        at=now(),
        target=target,
        state=state,
    )
