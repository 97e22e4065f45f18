"""An open project: one file, read in consistent looks and written in journaled edits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, delete, select, update

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import Annotator, AnnotatorId
from factdesk.domain.errors import Conflict, NothingToRedo, NothingToUndo, ProjectLocked, ProjectReadOnly
from factdesk.jobs import Job, Progress
from factdesk.store import engine as engines
from factdesk.store import journal as journals
from factdesk.store import reversing
from factdesk.store.editing import BulkEdit, Edit, begin
from factdesk.store.opening import create_file
from factdesk.store.presence import Presence
from factdesk.store.seals import SCHEMA_VERSION
from factdesk.store.tables import CONTENT, changes, edits
from factdesk.store.turns import Turns
from factdesk.store.upgrading import upgrade
from factdesk.store.verdict import Verdict
from factdesk.store.verifying import glance, verify
from factdesk.store.vouching import check_articles

_LOOK = 0.05
"""Seconds between two looks of a job whether the verdict on a project is there."""


class Project:
    """A project that is open. Use `create` or `open`; close it with `close` or a with block."""

    def __init__(
        self, address: str, engine: Engine, *, read_only: bool, verdict: Verdict | None = None
    ) -> None:
        self.address = address
        self.read_only = read_only
        self.recovered: tuple[str, ...] = ()
        """One sentence for each interrupted piece of work that was taken back on opening."""
        self._engine = engine
        self._verdict = verdict
        self._vouched: set[str] = set()
        self._presence: Presence | None = None
        self._closed = False
        self._turns = Turns(address)
        engines.note_open(address)

    # -- coming and going ------------------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path, title: str, guidelines: str = "") -> Project:
        """Make a new project file, with its first guidelines, and open it. Raises ProjectExists or ProjectReadOnly."""
        path = path.absolute()
        create_file(path, title, guidelines)
        return cls.open(str(path))

    @classmethod
    def open(cls, address: str | Path, *, read_only: bool = False) -> Project:
        """Open a project by path, checked from top to bottom; see `opening` for what is raised."""
        job = cls.opening(address, read_only=read_only)
        while True:
            try:
                next(job)
            except StopIteration as stop:
                project: Project = stop.value
                return project

    @classmethod
    def opening(cls, address: str | Path, *, read_only: bool = False) -> Job[Project]:
        """Open a project as a job that shows its progress.

        An older schema is brought up to date after a verified backup. Raises ProjectMissing, NotAProject,
        ProjectDamaged, ProjectHostile, SchemaTooNew, ProjectLocked or ProjectReadOnly.
        """
        path = Path(address).absolute()
        version = yield from verify(path, read_only=read_only)
        if version < SCHEMA_VERSION:
            upgrade(path, version)
            yield from verify(path, read_only=read_only)
        project = cls(str(path), engines.sqlite_engine(path, read_only=read_only), read_only=read_only)
        if not read_only:
            project._recover()
        return project

    @classmethod
    def reopening(cls, address: str | Path) -> Job[Project]:
        """Open for reading what `verify` has passed a moment ago: its form is looked at again, not every row.

        Whatever has changed meanwhile in a way that form shows is opened as `opening` does, and raises the same.
        """
        path = Path(address).absolute()
        if glance(path, read_only=True) is None:
            return (yield from cls.opening(path, read_only=True))
        return cls(str(path), engines.sqlite_engine(path, read_only=True), read_only=True)

    @classmethod
    def opening_at_sight(
        cls, address: str | Path, verdict: Verdict | None, *, read_only: bool = False
    ) -> Job[Project]:
        """As `opening`, but a file whose form is right may be read while `verdict` is still out; see `unchecked`."""
        path = Path(address).absolute()
        state = glance(path, read_only=read_only) if verdict is not None else None
        if verdict is None or state is None:
            return (yield from cls.opening(path, read_only=read_only))
        verdict.hold_to(state)
        engine = engines.sqlite_engine(path, read_only=read_only, checked=verdict.passed)
        return cls(str(path), engine, read_only=read_only, verdict=verdict)

    @property
    def unchecked(self) -> bool:
        """Whether rows and pages are still being checked: until then nothing is written, and writes wait."""
        return self._verdict is not None and not self._verdict.passed()

    def being_checked(self) -> Job[None]:
        """Wait until all is checked. Raises what `opening` raises, or Cancelled when the project has been closed."""
        while self._verdict is not None and not self._verdict.wait(_LOOK):
            yield Progress(0, None)

    def vouch_for(self, article_ids: Sequence[str]) -> None:
        """Make sure that these articles, and all that belongs to them, are as they were written. Raises ProjectDamaged.

        Costs something while the project is unchecked, and nothing afterwards.
        """
        if self.unchecked and (new := [one for one in article_ids if one not in self._vouched]):
            with self.reading() as connection:
                check_articles(connection, self.address, new)
            self._vouched.update(new)

    def stop_checking(self) -> None:
        """Give the checks up, as before the end: who waits for them gets Cancelled, and nothing is written any more."""
        if self.unchecked and self._verdict is not None:
            self._verdict.stop()

    def close(self) -> None:
        """Let go of the file. Nothing needs saving: every edit was committed."""
        self.stop_checking()
        self._engine.dispose()
        if not self._closed:
            self._closed = True
            engines.note_closed(self.address)
        if self._presence:
            self._presence.release()
            self._presence = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self.close()

    @property
    def name(self) -> str:
        """The file's name without folders."""
        return Path(self.address).name

    def announce(self, annotator: str) -> None:
        """Say that a window of this annotator has the project open. Raises ProjectLocked, saying who has it."""
        self._presence = Presence.take(Path(self.address), annotator)

    # -- reading ---------------------------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent look, for store.reading."""
        with engines.reading(self._engine, self.address) as connection:
            yield connection

    # -- writing ---------------------------------------------------------------------------------------------------

    @contextmanager
    def edit(self, title: str, by: Annotator | AnnotatorId | None = None, detail: str = "") -> Iterator[Edit]:
        """One edit: a single transaction, recorded with who made it, committed at the end of the block.

        When the block raises, nothing has happened. When it changes nothing, no edit is recorded.
        """
        annotator_id = by.id if isinstance(by, Annotator) else by
        with self.writing() as connection:
            journals.supersede_undone(connection, annotator_id)
            edit = Edit(connection, begin(connection, "edit", title, detail, annotator_id), title)
            yield edit
            edit.settle()
            if edit.empty:
                connection.get_transaction().rollback()  # type: ignore[union-attr]

    @contextmanager
    def bulk_edit(self, title: str, by: Annotator | None = None) -> Iterator[BulkEdit]:
        """One edit in several transactions, so that a window can read and write between them.

        It counts when the block ends. When the block raises, or the program dies, what was already committed is
        taken back, at once or on the next opening. Raises ProjectLocked when another bulk edit is running.
        """
        self._must_be_writable()
        with Presence.job(Path(self.address)):
            edit = BulkEdit(self._engine, self.address, self._turns, title, by.id if by else None)
            try:
                with engines.storage_errors(self.address):
                    yield edit
            except BaseException:
                edit.roll_back()
                if edit.seq:
                    self._take_back(edit.seq)
                raise
            edit.finish()

    def undo(self, by: Annotator) -> ChangeSet:
        """Take back the newest edit of this annotator that holds. Raises NothingToUndo or Conflict."""
        with self.writing() as connection:
            return _undo_one(connection, _undoable(connection, by), by.id)

    def redo(self, by: Annotator) -> ChangeSet:
        """Do again what this annotator undid last. Raises NothingToRedo or Conflict."""
        with self.writing() as connection:
            target = _redoable(connection, by)
            title = _title(connection, target)
            seq = begin(connection, "redo", f"Redo: {title}", "", by.id, target)
            return journals.restore(connection, target, seq, title)

    def go_back_to(self, seq: int, by: Annotator) -> list[ChangeSet]:
        """Undo every edit after number `seq`, whoever made it, newest first, in one transaction.

        Edits that nobody made stay, such as the noting of an annotator: nobody could do them again.
        Each stays in the history and can be redone by its annotator. Raises Conflict.
        """
        with self.writing() as connection:
            return [_undo_one(connection, target, by.id) for target in _later(connection, seq)]

    def undoing(self, by: Annotator) -> Job[ChangeSet]:
        """As `undo`, in several transactions, for an edit that touched much; closing the job takes it back."""
        with self.reading() as connection:
            target = _undoable(connection, by)
        with self._long_reversal():
            (change,) = yield from reversing.reversing(self, [target], by.id)
        return change

    def redoing(self, by: Annotator) -> Job[ChangeSet]:
        """As `redo`, in several transactions, for an edit that touched much; closing the job takes it back."""
        with self.reading() as connection:
            target = _redoable(connection, by)
        with self._long_reversal():
            change = yield from reversing.restoring(self, target, by.id)
        return change

    def going_back_to(self, seq: int, by: Annotator) -> Job[list[ChangeSet]]:
        """As `go_back_to`, in several transactions; closing the job takes it back."""
        with self.reading() as connection:
            targets = _later(connection, seq)
        with self._long_reversal():
            changes = yield from reversing.reversing(self, targets, by.id)
        return changes

    @contextmanager
    def _long_reversal(self) -> Iterator[None]:
        self._must_be_writable()
        with Presence.job(Path(self.address)), engines.storage_errors(self.address):
            yield

    def weight_of_undo(self, by: Annotator, most: int) -> int:
        """About how many rows `undo` would touch, or more than `most`; 0 when there is nothing to undo."""
        return self._weight(lambda connection: [journals.undoable(connection, by.id)], most)

    def weight_of_redo(self, by: Annotator, most: int) -> int:
        """About how many rows `redo` would touch, or more than `most`; 0 when there is nothing to redo."""
        return self._weight(lambda connection: [journals.redoable(connection, by.id)], most)

    def weight_of_going_back(self, seq: int, most: int) -> int:
        """About how many rows `go_back_to` would touch, or more than `most`; 0 when there is nothing to undo."""
        return self._weight(lambda connection: _later(connection, seq), most)

    def _weight(self, targets: Callable[[Connection], Sequence[int | None]], most: int) -> int:
        heavy = 0
        with self.reading() as connection:
            for target in targets(connection):
                if target is not None and heavy <= most:
                    heavy += reversing.weight(connection, target, most + 1)
        return heavy

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction that writes past the journal, for store.transfer. Raises ProjectReadOnly or ProjectLocked."""
        self._must_be_writable()
        with self._turns.turn(), engines.writing(self._engine, self.address) as connection:
            yield connection

    def _must_be_writable(self) -> None:
        if self.read_only:
            raise ProjectReadOnly(f"{self.address} is open for reading only; open a copy to change it.")
        if self._verdict is not None:
            self._verdict.wait()

    # -- interrupted work ------------------------------------------------------------------------------------------

    def _recover(self) -> None:
        try:
            with Presence.job(Path(self.address)):
                running = select(edits.c.seq, edits.c.kind, edits.c.title, edits.c.at).where(
                    edits.c.state == "running"
                )
                with self.reading() as connection:
                    found = connection.execute(running.order_by(edits.c.seq.desc())).all()
                for seq, kind, title, at in found:
                    end = (
                        "taken back"
                        if (self._take_back(seq) if kind == "edit" else reversing.take_back(self, seq))
                        else "kept, since others have worked on what it brought"
                    )
                    self.recovered += (
                        f"“{title}” of {at[:16].replace('T', ' ')} UTC was interrupted and {end}.",
                    )
        except ProjectLocked:
            return  # it is being done right now by another process

    def _take_back(self, seq: int) -> bool:
        """Take an interrupted edit back, and tell whether that was possible."""
        try:
            with self.writing() as connection:
                _erase(connection, seq)
        except Conflict:
            # Somebody has already worked on what came in: that is worth more than tidiness.
            with self.writing() as connection:
                connection.execute(update(edits).where(edits.c.seq == seq).values(state="done"))
            return False
        return True


def _undoable(connection: Connection, by: Annotator) -> int:
    target = journals.undoable(connection, by.id)
    if target is None:
        raise NothingToUndo(f"{by.name} has made no edit that could be undone.")
    return target


def _redoable(connection: Connection, by: Annotator) -> int:
    target = journals.redoable(connection, by.id)
    if target is None:
        raise NothingToRedo(f"{by.name} has undone nothing that could be done again.")
    return target


def _later(connection: Connection, seq: int) -> list[int]:
    """The edits after number `seq` that somebody made and that hold, the newest first. Raises NothingToUndo."""
    later = select(edits.c.seq).where(
        edits.c.seq > seq,
        edits.c.kind == "edit",
        edits.c.state == "done",
        edits.c.annotator_id.is_not(None),
    )
    targets = list(connection.execute(later.order_by(edits.c.seq.desc())).scalars())
    if not targets:
        raise NothingToUndo("Nothing has been done since then.")
    return targets


def _title(connection: Connection, seq: int) -> str:
    return str(connection.execute(select(edits.c.title).where(edits.c.seq == seq)).scalar())


def _undo_one(connection: Connection, target: int, annotator_id: str) -> ChangeSet:
    title = _title(connection, target)
    seq = begin(connection, "undo", f"Undo: {title}", "", annotator_id, target)
    return journals.reverse(connection, target, seq, title)


def _erase(connection: Connection, seq: int) -> None:
    """Remove an interrupted edit without a trace. Raises Conflict when others have built on it."""
    journals.reverse(connection, seq, seq, "Interrupted work")
    for table in reversed([CONTENT[kind] for kind in CONTENT]):
        connection.execute(delete(table).where(table.c.created_edit == seq, table.c.removed_edit == seq))
    connection.execute(delete(changes).where(changes.c.edit == seq))
    connection.execute(delete(edits).where(edits.c.seq == seq))
