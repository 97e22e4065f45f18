"""A whole project as JSON Lines, nothing lost: project, file, empty project gives the same project.

The first line says what the file is: {"factdesk": "project", "schema_version": 2, "made_by": …}. Then one line a
record: {"edit": {…}} for each edit of the history, {"article": {…}, "edits": [created, changed, removed]} and the like
for each value, in the order of Kind, {"change": {…}} for each recorded change. The last line, {"end": records}, tells a
whole file from one that was cut off.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from factdesk import __version__
from factdesk.domain.changes import ChangeEntry, EditEntry, Kind, ProjectRecord, StoredValue
from factdesk.domain.errors import ExportFailed, FactDeskError, UnreadableRecord
from factdesk.formats.json_lines import opened, parse_line, raw_lines, refusal
from factdesk.formats.project_checks import REVIEW_CHECKS, check_article, check_claim, check_suggestion
from factdesk.formats.project_records import (
    CHANGE,
    CHANGE_SHAPE,
    EDIT,
    EDIT_SHAPE,
    SHAPES,
    WORDS,
)

SCHEMA_VERSION = 2
"""Version of this format; a file of a later one is refused."""
FORMAT = "factdesk"
_EDITS = "edits"
_END = "end"
_STAMPS = 3
_PARTS = 2
_LONGEST_HEADER = 4_096
_EDIT_KINDS = frozenset(("origin", "edit", "undo", "redo"))
_EDIT_STATES = frozenset(("running", "done", "undone", "superseded"))
_BY_ANNOTATORS = frozenset((Kind.REJECTION, Kind.CLAIM, Kind.READING, Kind.DECISION, Kind.COMMENT))
_IN_ARTICLES = frozenset((Kind.READING, Kind.DECISION, Kind.COMMENT))
_KIND_OF = {word: kind for kind, word in WORDS.items()}
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


# -- writing -------------------------------------------------------------------------------------------------------


def write_records(file: BinaryIO, records: Iterable[ProjectRecord]) -> Iterator[int]:
    """Write a project's records into a file opened for bytes; yields how many so far, after each of them.

    Raises ExportFailed when a text cannot be written as UTF-8.
    """
    header = {FORMAT: "project", "schema_version": SCHEMA_VERSION, "made_by": f"FactDesk {__version__}"}
    file.write(_encode(header).encode("utf-8") + b"\n")
    written = 0
    for record in records:
        try:
            file.write(_encode(_object(record)).encode("utf-8") + b"\n")
        except UnicodeEncodeError as error:
            raise ExportFailed(
                "A text holds half of a surrogate pair, which no file can; correct it."
            ) from error
        written += 1
        yield written
    file.write(_encode({_END: written}).encode("utf-8") + b"\n")


def _object(record: ProjectRecord) -> dict[str, Any]:
    if isinstance(record, StoredValue):
        stamps = [record.created_edit, record.changed_edit, record.removed_edit]
        return {WORDS[record.kind]: SHAPES[record.kind].write(record.value), _EDITS: stamps}
    if isinstance(record, EditEntry):
        return {EDIT: EDIT_SHAPE.write(record)}
    return {CHANGE: CHANGE_SHAPE.write(record)}


# -- reading -------------------------------------------------------------------------------------------------------


def is_project_file(path: Path) -> bool:
    """Whether the first line of a file says that it is a project in this format. False when it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.readline(_LONGEST_HEADER)
        return parse_line(head.removeprefix(b"\xef\xbb\xbf"), path.name, 1).get(FORMAT) == "project"
    except (OSError, UnreadableRecord):
        return False


class ProjectFile:
    """A project in this format, being read; iterate over it to get its records, each checked.

    Raises UnreadableRecord, naming file and line, at the first line that is broken, unknown or in the wrong place, or
    whose quote is not what its article says there; and at the end when the file was cut off.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.done = 0
        """Bytes read so far."""
        try:
            self.size = path.stat().st_size
        except OSError as error:
            raise UnreadableRecord(
                f"{path} cannot be read: {(error.strerror or str(error)).lower()}."
            ) from error
        self.raw = b""
        """The line of the record that was read last, as it stands in the file."""
        self._places: dict[str, int] = {}
        self._annotators: set[str] = set()
        self._stamp_types: list[type] = []
        self._stamps: list[Any] = []
        """Those of the record before, which most often are those of the next."""
        self._text: tuple[str, str] = ("", "")
        self._edits = 0
        self._stage = 0
        self._number = 0

    def __iter__(self) -> Iterator[ProjectRecord]:
        name = self.path.name
        with opened(self.path) as file, opened(self.path) as again:
            # Texts are not kept but found again in the file: only the places of the lines stay in memory.
            self._again = again
            records = 0
            ended = False
            for number, raw in raw_lines(file, name):
                at, self.done, self._number, self.raw = self.done, file.tell(), number, raw
                found = parse_line(raw, name, number)
                if number == 1:
                    self._check_header(found)
                elif ended:
                    raise refusal(name, number, "stands after the end of the project")
                elif _END in found:
                    ended = self._check_end(found, records)
                else:
                    records += 1
                    yield self._record(found, at)
            if not ended:
                raise UnreadableRecord(f"{name} was cut off after line {self._number:,}; get the whole file.")

    def _check_header(self, found: dict[str, Any]) -> None:
        version = found.get("schema_version")
        if found.get(FORMAT) != "project" or type(version) is not int or version < 1:
            raise UnreadableRecord(f"{self.path.name} is not a project that FactDesk has written.")
        if version > SCHEMA_VERSION:
            raise UnreadableRecord(
                f"{self.path.name} was written by a newer FactDesk; update FactDesk to read it."
            )

    def _check_end(self, found: dict[str, Any], records: int) -> bool:
        if found != {_END: records}:
            raise refusal(
                self.path.name, self._number, f"counts other than the {records:,} records before it"
            )
        return True

    def _record(self, found: dict[str, Any], at: int) -> ProjectRecord:
        try:
            word = next(iter(found), "")
            kind = _KIND_OF.get(word)
            if kind is not None:
                return self._stored(kind, found, word, at)
            if len(found) != 1 or word not in (EDIT, CHANGE):
                raise ValueError(f"“{word[:40]}” is no kind of record")
            return self._edit(found[EDIT]) if word == EDIT else self._change(found[CHANGE])
        except (ValueError, TypeError, FactDeskError) as error:
            raise refusal(
                self.path.name, self._number, f"is not a valid record: {error}".rstrip(".")
            ) from error

    def _stored(self, kind: Kind, found: dict[str, Any], word: str, at: int) -> StoredValue:
        self._in_order(_STAGES[kind])
        stamps = found.get(_EDITS)
        # True is 1 to Python, but not to us.
        if stamps != self._stamps or len(found) != _PARTS or list(map(type, stamps)) != self._stamp_types:
            self._check_stamps(stamps, len(found))
        created, changed, removed = self._stamps
        value = SHAPES[kind].read(found[word])
        if not value.id:
            raise ValueError("its id is empty")
        self._check_references(kind, value)
        if kind in _QUOTING:
            self._check_quote(kind, value)
        elif kind in REVIEW_CHECKS:
            REVIEW_CHECKS[kind](value)
        elif kind is Kind.ARTICLE:
            check_article(value, new=value.id not in self._places)
            self._places[value.id] = at
        return StoredValue(kind, value, created, changed, removed)

    def _check_quote(self, kind: Kind, value: Any) -> None:
        _QUOTING[kind](value, self.text_of(value.article_id))

    def _check_stamps(self, stamps: Any, parts: int) -> None:
        if type(stamps) is not list or len(stamps) != _STAMPS or parts != _PARTS:
            raise ValueError("its edits are not [created, changed, removed]")
        for stamp in stamps if stamps[-1] is not None else stamps[:-1]:
            self._known(stamp)
        self._stamps = stamps
        self._stamp_types = list(map(type, stamps))

    def _check_references(self, kind: Kind, value: Any) -> None:
        if kind is Kind.ANNOTATOR:
            self._annotators.add(value.id)
        elif kind in _BY_ANNOTATORS and value.annotator_id not in self._annotators:
            raise ValueError("its annotator is not in the file")
        elif kind in _IN_ARTICLES and value.article_id not in self._places:
            raise ValueError("its article is not in the file")

    def _edit(self, found: Any) -> EditEntry:
        self._in_order(0)
        edit: EditEntry = EDIT_SHAPE.read(found)
        if edit.seq <= self._edits:
            raise ValueError("its number does not follow the edits before it")
        if edit.kind not in _EDIT_KINDS or edit.state not in _EDIT_STATES or not edit.id:
            raise ValueError("its kind or state is unknown")
        self._edits = edit.seq
        return edit

    def _change(self, found: Any) -> ChangeEntry:
        self._in_order(len(_STAGES) + 1)
        change: ChangeEntry = CHANGE_SHAPE.read(found)
        self._known(change.edit)
        if change.before.keys() != change.after.keys():
            raise ValueError("before and after do not hold the same fields")
        return change

    def _in_order(self, stage: int) -> None:
        if stage < self._stage:
            raise ValueError("it stands too late in the file")
        self._stage = stage

    def _known(self, edit: Any) -> None:
        if type(edit) is not int or not 0 < edit <= self._edits:
            raise ValueError("it names an edit that is not in the history")

    # -- what belongs together -------------------------------------------------------------------------------------

    def text_of(self, article_id: str) -> str:
        """The text of an article that has been read. Raises ValueError when there is none."""
        if self._text[0] == article_id:
            return self._text[1]
        if article_id not in self._places:
            raise ValueError(f"its article {article_id[:40]} is not in the file")
        self._again.seek(self._places[article_id])
        found = parse_line(self._again.readline(), self.path.name, self._number)
        self._text = (article_id, found[WORDS[Kind.ARTICLE]]["text"])
        return self._text[1]


_QUOTING: Mapping[Kind, Callable[[Any, str], None]] = {
    Kind.CLAIM: check_claim,
    Kind.SUGGESTION: check_suggestion,
}
_STAGES = {kind: stage for stage, kind in enumerate(Kind, 1)}
