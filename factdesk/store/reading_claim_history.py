"""The states that one claim went through, told from the journal.

The journal records what an edit changed in a row, but neither the row that an edit brings nor what an undo or redo
writes: the first is told by the row's own stamp, the others by the edit that they name. So the states are found by
doing once more, in order, all that ever touched the row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from sqlalchemy import Connection, Select, select

from factdesk.domain.changes import EditRecord, Kind, RowChange, Scalar
from factdesk.domain.claim_history import ClaimVersion
from factdesk.domain.errors import NotFound, ProjectDamaged
from factdesk.domain.projects import Rejection
from factdesk.store.journal import load_fields
from factdesk.store.project import Project
from factdesk.store.queries import one
from factdesk.store.rows import CODECS, COLUMNS, Row, digest
from factdesk.store.tables import annotators, changes, claims, edits, rejections

_REMOVED = "removed_edit"
_SEALED = ("edit", "position", "kind", "row_id", "before", "after")
Recorded = Mapping[int, Sequence[RowChange]]
"""What each edit changed in the row, by number of the edit."""


class Act(Protocol):
    """An edit, undo or redo, as far as doing it once more asks for it."""

    @property
    def seq(self) -> int:
        """Its number."""

    @property
    def kind(self) -> str:
        """What it is: "edit", "undo" or "redo"."""

    @property
    def target(self) -> int | None:
        """The edit that an undo or redo concerns."""


def claim_versions(project: Project, claim_id: str) -> list[ClaimVersion]:
    """All states of a claim, the oldest first, also of one that was taken away.

    Raises NotFound when there never was one, ProjectDamaged when its history was altered.
    """
    with project.reading() as connection:
        row = connection.execute(select(claims).where(claims.c.id == claim_id)).mappings().first()
        if row is None:
            raise NotFound(f"There never was a claim {claim_id} in {project.name}.")
        recorded = _changes_of(connection, claim_id)
        acts = _acts(connection, claim_id)
    return list(Replay(dict(row), recorded).versions(acts))


def rejection_of(project: Project, suggestion_id: str, annotator_id: str) -> Rejection | None:
    """This annotator's no to a suggestion, when it stands."""
    mine = (rejections.c.suggestion_id == suggestion_id, rejections.c.annotator_id == annotator_id)
    return one(project, Kind.REJECTION, *mine)


def _changes_of(connection: Connection, claim_id: str) -> Recorded:
    query = select(*(changes.c[name] for name in _SEALED), changes.c.digest)
    query = query.where(changes.c.row_id == claim_id, changes.c.kind == Kind.CLAIM.value)
    found: dict[int, list[RowChange]] = defaultdict(list)
    for *record, seal in connection.execute(query.order_by(changes.c.edit, changes.c.position)):
        if digest(record) != seal:
            raise ProjectDamaged("The history of this claim is damaged; open a backup of the project.")
        edit, _, kind, row_id, before, after = record
        found[edit].append(RowChange(Kind(kind), row_id, load_fields(before), load_fields(after)))
    return found


def _acts(connection: Connection, claim_id: str) -> list[EditRecord]:
    """The edits that touched a claim and the undos and redos of these, in order."""
    touched = (
        select(changes.c.edit)
        .where(changes.c.row_id == claim_id, changes.c.kind == Kind.CLAIM.value)
        .union(select(claims.c.created_edit).where(claims.c.id == claim_id))
    )
    # Named in the order of their index, so that only undos and redos are looked through, not every edit.
    turns = (
        edits.c.annotator_id.in_(select(annotators.c.id)),
        edits.c.kind.in_(("undo", "redo")),
        edits.c.target.in_(touched),
    )
    rows = [
        *connection.execute(_told().where(edits.c.seq.in_(touched))),
        *connection.execute(_told().where(*turns)),
    ]
    return [
        EditRecord(row.seq, row.title, row.detail, row.name or "", row.at, row.kind, row.state, row.target)
        for row in sorted(rows, key=lambda row: row.seq)
    ]


def _told() -> Select[Any]:
    return select(edits, annotators.c.name).outerjoin(annotators, annotators.c.id == edits.c.annotator_id)


class Replay:
    """One row, on which everything that happened to it is done once more."""

    def __init__(self, row: dict[str, Scalar], recorded: Recorded) -> None:
        self._recorded = recorded
        self._made_by = row["created_edit"]
        self._fields = row
        for number in sorted(recorded, reverse=True):
            for change in reversed(recorded[number]):
                row.update(change.before or {})
        if row[_REMOVED] != self._made_by:  # else it came in as one that had been taken away already
            row[_REMOVED] = None
        self._withdrawn_by: int | None = None
        """The undo that took the row away by taking back the edit that had made it."""

    def versions(self, acts: Sequence[EditRecord]) -> Iterator[ClaimVersion]:
        """The row after each act that made a difference to it."""
        shown: tuple[Any, ...] = ()
        for act in acts:
            self.repeat(act)
            if (now := (self.content, self.standing)) != shown:
                shown = now
                yield ClaimVersion(act, CODECS[Kind.CLAIM].from_row(self.content), self.standing)

    @property
    def content(self) -> Row:
        """The row as it is by now."""
        return tuple(self._fields[name] for name in COLUMNS[Kind.CLAIM])

    @property
    def standing(self) -> bool:
        """Whether the project holds it by now."""
        return self._fields[_REMOVED] is None

    def repeat(self, act: Act) -> None:
        """Do once more what one edit, undo or redo did to the row."""
        if act.kind == "undo":
            self._undo(act)
        elif act.kind == "redo":
            self._redo(act)
        else:
            self._apply(act.seq)

    def _apply(self, number: int) -> None:
        for change in self._recorded.get(number, ()):
            self._fields.update(change.after or {})

    def _undo(self, act: Act) -> None:
        for change in reversed(self._recorded.get(act.target or 0, ())):
            self._fields.update(change.before or {})
        if act.target == self._made_by:
            self._withdrawn_by = act.seq
            if self._fields[_REMOVED] is None:
                self._fields[_REMOVED] = act.seq

    def _redo(self, act: Act) -> None:
        if act.target == self._made_by and self._fields[_REMOVED] == self._withdrawn_by:
            self._fields[_REMOVED] = None
        self._apply(act.target or 0)
