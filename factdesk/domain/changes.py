"""What an edit did: the rows it touched, before and after, and how to turn it round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Scalar = str | int | float | bytes | None


class Kind(StrEnum):
    """The kinds of thing that an edit can touch: one for each table of content."""

    PROJECT = "projects"
    SETTING = "settings"
    GUIDELINE = "guidelines"
    ANNOTATOR = "annotators"
    ARTICLE = "articles"
    SOURCE_FILE = "source_files"
    SUGGESTION = "suggestions"
    REJECTION = "rejections"
    CLAIM = "claims"
    READING = "readings"
    REVISION = "revisions"
    CONFLICT = "conflicts"
    DECISION = "decisions"
    COMMENT = "comments"
    RECEIPT = "receipts"


@dataclass(frozen=True, slots=True)
class RowChange:
    """The fields of one row that changed. A row that came into being has before None, one removed after None."""

    kind: Kind
    id: str
    before: Mapping[str, Scalar] | None
    after: Mapping[str, Scalar] | None

    def inverse(self) -> RowChange:
        """The change that takes this one back."""
        return RowChange(self.kind, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """The result of one committed edit, for whoever shows the project."""

    edit: int
    """Number of the edit in this project; 0 when nothing needed to change."""
    title: str
    changes: tuple[RowChange, ...] = ()
    bulk: frozenset[Kind] = field(default_factory=frozenset)
    """Kinds of which so many rows changed that they are not listed: read them anew."""

    def touches(self, kind: Kind) -> bool:
        """Whether any row of this kind may have changed."""
        return kind in self.bulk or any(change.kind is kind for change in self.changes)

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """The listed rows of this kind, in order, each once."""
        return tuple(dict.fromkeys(change.id for change in self.changes if change.kind is kind))

    def inverse(self) -> ChangeSet:
        """The change set that takes this one back."""
        return ChangeSet(self.edit, self.title, tuple(c.inverse() for c in reversed(self.changes)), self.bulk)


NO_CHANGE = ChangeSet(0, "")
MOST_TOLD = 500
"""Rows that the change sets of several edits may list together."""


def merged(found: Sequence[ChangeSet]) -> ChangeSet:
    """What several edits did, as one for who shows the project: with the number and title of the last one.

    When they list much, only the kinds of thing are told that they touched.
    """
    listed = tuple(change for one in found for change in one.changes)
    bulk = frozenset[Kind]().union(*(one.bulk for one in found))
    if len(listed) > MOST_TOLD:
        bulk |= {change.kind for change in listed}
        listed = ()
    last = max(found, key=lambda one: one.edit, default=NO_CHANGE)
    return ChangeSet(last.edit, last.title, listed, bulk)


@dataclass(frozen=True, slots=True)
class EditRecord:
    """One line of the history: who did what, when, and whether it still holds."""

    seq: int
    title: str
    detail: str
    annotator: str
    at: str
    kind: str
    """"edit", "undo" or "redo"."""
    state: str
    """"running", "done", "undone", or "superseded" when undone and followed by other edits."""
    target: int | None
    """For an undo or redo: the edit it concerns."""


@dataclass(frozen=True, slots=True)
class EditEntry:
    """One edit exactly as the journal keeps it, for the lossless format."""

    seq: int
    id: str
    kind: str
    title: str
    detail: str
    annotator_id: str | None
    device: str
    at: str
    state: str
    target: int | None
    reversed_by: int | None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """One recorded change exactly as the journal keeps it, for the lossless format."""

    edit: int
    position: int
    kind: Kind
    row_id: str
    before: Mapping[str, Scalar]
    after: Mapping[str, Scalar]


@dataclass(frozen=True, slots=True)
class StoredValue:
    """A domain value with the numbers of the edits that made it, last wrote it and took it away."""

    kind: Kind
    value: Any
    created_edit: int
    changed_edit: int
    removed_edit: int | None


ProjectRecord = EditEntry | StoredValue | ChangeEntry
"""What a project consists of: edits first, then values in the order of Kind, then changes."""
