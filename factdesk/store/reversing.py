"""Undoing and redoing what is long: in several transactions, so that a window can read between them.

While it lasts, the edit that undoes or redoes is marked as running, and its detail keeps the *front*: the changes of
its target before that position hold, those from there on are taken back. Each transaction moves the front together
with the rows. So whatever ends it early, a cancel, a conflict or a kill, what was done is taken back from the front.
Rows that the target made need no front: their own stamps tell.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Row,
    Select,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from factdesk.domain.changes import ChangeSet, Kind, RowChange
from factdesk.domain.errors import Conflict
from factdesk.jobs import Job, Progress
from factdesk.store.editing import begin
from factdesk.store.journal import (
    Journal,
    apply_change,
    list_ids,
    recorded_changes,
    refuse_touched,
    reword_edit,
)
from factdesk.store.references import refuse_foundation, refuse_orphans, refuse_returned
from factdesk.store.tables import CONTENT, REFERENCES, changes, edits

if TYPE_CHECKING:
    from factdesk.store.project import Project

_CHANGES_AT_ONCE = 20
_ROWS_AT_ONCE = 500
"""What is done between two looks at the clock."""
_LONGEST = 0.03
"""Seconds after which a transaction is committed: while it lasts, other programs cannot write."""
_PAUSE = 0.005
"""Seconds between two transactions, in which others find the file free."""


def reversing(project: Project, targets: list[int], by: str) -> Job[list[ChangeSet]]:
    """Undo these edits, the newest first; all of them, or none when the job is closed. Raises Conflict."""
    works = [_Reversal(target, by, "undo") for target in targets]
    yield from _carry_out(project, works)
    return [work.changes for work in works]


def restoring(project: Project, target: int, by: str) -> Job[ChangeSet]:
    """Do an undone edit again, or nothing when the job is closed. Raises Conflict."""
    work = _Reversal(target, by, "redo")
    yield from _carry_out(project, [work])
    return work.changes


def weight(connection: Connection, target: int, most: int) -> int:
    """How many rows undoing or redoing an edit touches, counted up to `most` of each kind."""
    return int(connection.execute(_weighing(), {"target": target, "most": most}).scalar() or 0)


@cache
def _weighing() -> Select[Any]:
    # Made once, since every press of Ctrl+Z asks it.
    target, most = bindparam("target", type_=Integer), bindparam("most", type_=Integer)
    recorded = select(changes.c.edit).where(changes.c.edit == target).limit(most)
    made = [
        select(table.c.id).where(table.c.created_edit == target).limit(most) for table in CONTENT.values()
    ]
    counts = [select(func.count()).select_from(one.subquery()).scalar_subquery() for one in (recorded, *made)]
    return select(sum(counts[1:], counts[0]))


def take_back(project: Project, seq: int) -> bool:
    """Take back an undo or redo that did not come to its end; False when others have worked on some of it since."""
    work = _Return(seq)
    for _ in _in_batches(project, [work], 0):
        pass
    return not work.skipped


def _carry_out(project: Project, works: list[_Reversal]) -> Job[None]:
    with project.reading() as connection:
        total = sum(_extent(connection, work.target) for work in works)
    try:
        yield from _in_batches(project, works, total)
        with project.writing() as connection:
            for work in works:
                work.connection = connection
                work.end()
    except BaseException:
        for work in reversed(works):
            if work.seq and _is_running(project, work.seq):
                take_back(project, work.seq)
        raise


def _in_batches(project: Project, works: list[Any], total: int) -> Job[None]:
    """Let pieces of work be done step by step, a few hundredths of a second in one transaction."""
    steps = (rows for work in works for rows in work.steps())
    done, ended = 0, False
    yield Progress(0, total)
    while not ended:
        with project.writing() as connection:
            for work in works:
                work.connection = connection
            until = time.monotonic() + _LONGEST
            while not ended:
                rows = next(steps, None)
                done += rows or 0
                ended = rows is None
                if time.monotonic() >= until:
                    break
            for work in works:
                work.settle()
        time.sleep(_PAUSE)
        yield Progress(min(done, total), total)


def _extent(connection: Connection, target: int) -> int:
    recorded = select(func.count()).where(changes.c.edit == target)
    made = (
        select(func.count()).select_from(table).where(table.c.created_edit == target)
        for table in CONTENT.values()
    )
    return sum(connection.execute(query).scalar() or 0 for query in (recorded, *made))


def _is_running(project: Project, seq: int) -> bool:
    # An edit whose first transaction was rolled back has left no line, and its number may be another's by now.
    with project.reading() as connection:
        query = select(edits.c.state).where(edits.c.seq == seq, edits.c.kind.in_(("undo", "redo")))
        return connection.execute(query).scalar() == "running"


class _Work:
    """What both directions share: moving the front of a target's changes, and the rows that it made."""

    connection: Connection
    """That of the transaction at hand."""
    target: int
    seq = 0
    title = ""
    strict = True
    """Whether a row that somebody else has changed since is refused; else it is passed over."""
    _journal: Journal | None = None

    def __init__(self) -> None:
        self.skipped = False
        self._returned: list[RowChange] = []

    @property
    def journal(self) -> Journal:
        """Where rows are counted, within the transaction at hand."""
        if self._journal is None:
            self._journal = Journal(self.connection, self.seq)
        self._journal.connection = self.connection
        return self._journal

    def settle(self) -> None:
        """Bring the ledger up to date before a commit."""
        if self._journal is not None:
            self.journal.settle()

    def _line(self, seq: int) -> Row[Any]:
        return self.connection.execute(select(edits).where(edits.c.seq == seq)).one()

    def _mark(self, front: int | None) -> None:
        reword_edit(self.connection, self.seq, "" if front is None else str(front))

    def _apply(self, change: RowChange) -> None:
        if self.strict:
            apply_change(self.connection, self.journal, change, self.title)
        else:
            try:
                with self.connection.begin_nested():
                    apply_change(self.connection, self.journal, change, self.title)
            except (Conflict, IntegrityError):
                self.skipped = True
        if (change.after or {}).get("removed_edit", 0) is None:
            self._returned.append(RowChange(change.kind, change.id, None, {"removed_edit": None}))

    def _changes_back(self, front: int | None) -> Iterator[int]:
        """Take back the target's changes before the front, the last first."""
        while found := recorded_changes(
            self.connection, self.target, _CHANGES_AT_ONCE, before=front, newest_first=True
        ):
            for _, change in found:
                self._apply(change.inverse())
            front = found[-1][0]
            self._mark(front)
            yield len(found)

    def _changes_forth(self, front: int) -> Iterator[int]:
        """Let the target's changes from the front on hold again."""
        while found := recorded_changes(self.connection, self.target, _CHANGES_AT_ONCE, since=front):
            for _, change in found:
                self._apply(change)
            front = found[-1][0] + 1
            self._mark(front)
            yield len(found)

    def _rows_go(self, removed_by: int) -> Iterator[int]:
        """Take away the rows that the target made, those that belong to others first."""
        for kind in reversed(CONTENT):
            table = CONTENT[kind]
            standing = (table.c.created_edit == self.target, table.c.removed_edit.is_(None))
            for within in self._ranges(kind):
                if self.strict:
                    refuse_touched(self.connection, kind, self.target, self.title, within)
                    which = [*standing, within]
                else:
                    untouched = table.c.changed_edit == self.target
                    which = [*standing, within, untouched, *_without_children(kind)]
                yield self._stamp(kind, which, removed_by, -1)

    def _rows_come(self, removed_by: int) -> Iterator[int]:
        """Bring back the rows that the target made and that this edit took away, in the other order."""
        for kind, table in CONTENT.items():
            gone = (table.c.created_edit == self.target, table.c.removed_edit == removed_by)
            for within in self._ranges(kind):
                which = [*gone, within, *(() if self.strict else _with_parents(kind))]
                yield self._stamp(kind, which, None, 1)

    def _stamp(self, kind: Kind, which: list[ColumnElement[bool]], removed_by: int | None, by: int) -> int:
        table, connection = CONTENT[kind], self.connection
        condition = and_(*which)
        stamped = update(table).values(removed_edit=removed_by)
        if self.strict:
            if count := list_ids(connection, self.journal, kind, condition, by):
                connection.execute(stamped.where(condition))
            return count
        ids = connection.execute(select(table.c.id).where(condition)).scalars().all()
        for row_id in ids:
            try:
                with connection.begin_nested():
                    connection.execute(stamped.where(table.c.id == row_id))
                self.journal.count(kind, by)
            except IntegrityError:  # the same thing has come in from elsewhere meanwhile
                self.skipped = True
        return len(ids)

    def _ranges(self, kind: Kind) -> Iterator[ColumnElement[bool]]:
        """The rows that the target made, some hundred of SQLite's numbers at a time."""
        table = CONTENT[kind]
        number = literal_column(f"{table.name}.rowid", Integer)
        low: int | None = 0
        while low is not None:
            following = (
                select(number)
                .select_from(table)
                .where(table.c.created_edit == self.target, number > low)
                .order_by(number)
            )
            high = self.connection.execute(following.limit(1).offset(_ROWS_AT_ONCE - 1)).scalar()
            if high is not None:
                yield (number > low) & (number <= high)
            elif self.connection.execute(following.limit(1)).scalar() is not None:
                yield number > low
            low = high


class _Reversal(_Work):
    """Undoing or redoing one edit."""

    def __init__(self, target: int, by: str, kind: str) -> None:
        super().__init__()
        self.target, self._by, self._kind = target, by, kind

    def steps(self) -> Iterator[int]:
        """Do it, and yield after each small step how many rows it touched."""
        target = self._line(self.target)
        self.title = target.title
        if self._kind == "undo":
            refuse_foundation(self.connection, self.target, self.title)
        words = f"{'Undo' if self._kind == 'undo' else 'Redo'}: {self.title}"
        self.seq = begin(self.connection, self._kind, words, "", self._by, self.target, state="running")
        if self._kind == "undo":
            yield from self._changes_back(None)
            yield from self._rows_go(self.seq)
            refuse_orphans(self.connection, self.target, self.seq, self.title)
        else:
            yield from self._rows_come(target.reversed_by)
            yield from self._changes_forth(0)
        refuse_returned(self.connection, self.target, self._returned, self.title)
        self._returned.clear()
        if self._kind == "undo":
            self._note(state="undone", reversed_by=self.seq)
        yield 0

    def _note(self, **outcome: object) -> None:
        # What the target has come to stands beside an empty front, in the same transaction.
        self.connection.execute(update(edits).where(edits.c.seq == self.target).values(**outcome))
        self._mark(None)

    def end(self) -> None:
        """Let it count, in the transaction at hand."""
        if self._kind == "redo":
            self._note(state="done", reversed_by=None)
        self.connection.execute(update(edits).where(edits.c.seq == self.seq).values(state="done"))

    @property
    def changes(self) -> ChangeSet:
        """What was touched."""
        return self.journal.change_set(self.title)


class _Return(_Work):
    """Taking back an undo or redo that is half done. What somebody else has changed since stays as it is."""

    strict = False

    def __init__(self, seq: int) -> None:
        super().__init__()
        self.seq = seq

    def steps(self) -> Iterator[int]:
        """Do it, and yield after each small step how many rows it touched."""
        mine = self._line(self.seq)
        target = self._line(mine.target)
        self.target, self.title = mine.target, target.title
        front = int(mine.detail) if mine.detail else None
        if mine.kind == "undo":
            if target.reversed_by == self.seq:
                front = 0
                self._mark(front)
                held = update(edits).where(edits.c.seq == self.target)
                self.connection.execute(held.values(state="done", reversed_by=None))
            yield from self._rows_come(self.seq)
            if front is not None:
                yield from self._changes_forth(front)
        else:
            if front is not None:
                yield from self._changes_back(front)
            yield from self._rows_go(target.reversed_by)
        self.skipped = self.skipped or self._leaves_rows()
        if self.skipped:  # its number stands in rows, and must not become another's
            self._mark(None)
            self.connection.execute(update(edits).where(edits.c.seq == self.seq).values(state="undone"))
        else:
            self.connection.execute(edits.delete().where(edits.c.seq == self.seq))
        yield 0

    def _leaves_rows(self) -> bool:
        left = (
            select(table.c.id).where(table.c.created_edit == self.target, table.c.removed_edit == self.seq)
            for table in CONTENT.values()
        )
        return any(self.connection.execute(query.limit(1)).first() for query in left)


def _with_parents(kind: Kind) -> Iterator[ColumnElement[bool]]:
    for child, column, parent in REFERENCES:
        if child is kind:
            above = CONTENT[parent]
            yield exists().where(above.c.id == CONTENT[kind].c[column], above.c.removed_edit.is_(None))


def _without_children(kind: Kind) -> Iterator[ColumnElement[bool]]:
    for child, column, parent in REFERENCES:
        if parent is kind:
            below = CONTENT[child]
            yield ~exists().where(below.c[column] == CONTENT[kind].c.id, below.c.removed_edit.is_(None))
