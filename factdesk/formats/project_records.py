"""Domain values as JSON objects and back, every field and type checked: the words of the lossless format.

A value's fields keep the names of its dataclass. A span is [start, end], segments are a list of those, bytes are
base64. Nothing is left out and nothing else is taken.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from itertools import pairwise
from operator import attrgetter, itemgetter
from typing import Any

from factdesk.domain.changes import ChangeEntry, EditEntry, Kind, Scalar
from factdesk.domain.claims import Annotator, Article, Claim, Suggestion
from factdesk.domain.colleagues.reviews import Comment, Conflict, Decision, Receipt, Revision
from factdesk.domain.projects import Guideline, ProjectInfo, Reading, Rejection, SettingValue, SourceFile
from factdesk.domain.spans import Segments, Span

GREATEST = 2**63 - 1
"""The greatest whole number that every database takes."""
_BYTES = "$base64"
_MOST_FIELDS = 100


@dataclass(frozen=True, slots=True)
class FieldType:
    """What one field may be in JSON, and how it is turned about."""

    title: str
    json: tuple[type, ...]
    read: Callable[[Any], Any] | None = None
    """From JSON, for anything but null; raises ValueError or TypeError. None: as it stands."""
    write: Callable[[Any], Any] | None = None


def _read_count(number: int) -> int:
    if not 0 <= number <= GREATEST:
        raise ValueError(f"{number} is out of range")
    return number


def _read_pair(pair: Any) -> Span:
    start, end = pair
    if type(start) is not int or type(end) is not int or end > GREATEST:
        raise TypeError("a span is two whole numbers")
    return Span(start, end)


def _read_segments(pairs: list[Any]) -> Segments:
    found = tuple(map(_read_pair, pairs))
    if not found or (len(found) > 1 and any(one.end >= other.start for one, other in pairwise(found))):
        raise ValueError("segments must be in order and apart from each other")
    return found


def _read_words(words: list[Any]) -> tuple[str, ...]:
    if any(type(word) is not str for word in words):
        raise TypeError("a list of texts holds something else")
    return tuple(words)


def _read_bytes(words: str) -> bytes:
    return base64.b64decode(words, validate=True)


def _write_bytes(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _write_span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _write_segments(segments: Segments) -> list[list[int]]:
    return [[span.start, span.end] for span in segments]


def _read_scalars(found: dict[str, Any]) -> dict[str, Scalar]:
    if len(found) > _MOST_FIELDS:
        raise ValueError("too many fields")
    return {name: _read_scalar(value) for name, value in found.items()}


def _read_scalar(value: Any) -> Scalar:
    if isinstance(value, dict) and value.keys() == {_BYTES} and isinstance(value[_BYTES], str):
        return _read_bytes(value[_BYTES])
    if isinstance(value, int):
        return _read_count(value)
    if value is None or isinstance(value, str | float):
        return value
    raise TypeError("a field holds a list or an object")


def _write_scalars(found: Mapping[str, Scalar]) -> dict[str, Any]:
    return {
        name: {_BYTES: _write_bytes(value)} if isinstance(value, bytes) else value
        for name, value in found.items()
    }


_NOTHING = type(None)
_TEXT = FieldType("a text", (str,))
_MAYBE_TEXT = FieldType("a text or null", (str, _NOTHING))
_COUNT = FieldType("a whole number", (int,), _read_count)
_MAYBE_COUNT = FieldType("a whole number or null", (int, _NOTHING), _read_count)
_YES_NO = FieldType("true or false", (bool,))
_FRACTION = FieldType("a number", (float, int), float)
_MAYBE_FRACTION = FieldType("a number or null", (float, int, _NOTHING), float)
_SPAN = FieldType("[start, end] or null", (list, _NOTHING), _read_pair, _write_span)
_SEGMENTS = FieldType("a list of [start, end]", (list,), _read_segments, _write_segments)
_WORDS = FieldType("a list of texts", (list,), _read_words, list)
_DATA = FieldType("base64", (str,), _read_bytes, _write_bytes)
_KIND = FieldType("a kind", (str,), Kind, lambda kind: kind.value)
_SCALARS = FieldType("an object", (dict,), _read_scalars, _write_scalars)

_SPECIAL: Mapping[type, Mapping[str, FieldType]] = {
    Article: {"import_report": _WORDS},
    Suggestion: {
        "segments": _SEGMENTS,
        "score": _FRACTION,
        "cue": _SPAN,
        "source": _SPAN,
        "anonymous_source": _YES_NO,
        "parent_id": _MAYBE_TEXT,
    },
    Claim: {
        "segments": _SEGMENTS,
        "label": _MAYBE_TEXT,
        "cue_span": _SPAN,
        "source_span": _SPAN,
        "anonymous_source": _YES_NO,
        "confidence": _MAYBE_COUNT,
        "suggestion_id": _MAYBE_TEXT,
        "suggestion_score": _MAYBE_FRACTION,
        "suggestion_seen": _YES_NO,
        "suggestion_changes": _WORDS,
        "guideline_version": _COUNT,
    },
    Guideline: {"version": _COUNT},
    Revision: {"parents": _WORDS},
    Conflict: {"heads": _WORDS},
    Decision: {"claims": _WORDS, "replaces": _WORDS},
    SourceFile: {"data": _DATA},
    EditEntry: {
        "seq": _COUNT,
        "annotator_id": _MAYBE_TEXT,
        "target": _MAYBE_COUNT,
        "reversed_by": _MAYBE_COUNT,
    },
    ChangeEntry: {"edit": _COUNT, "position": _COUNT, "kind": _KIND, "before": _SCALARS, "after": _SCALARS},
}
"""The fields that are not plain texts."""


class Shape:
    """One kind of value: how it becomes a JSON object and comes back."""

    def __init__(self, made: type) -> None:
        special = _SPECIAL.get(made, {})
        self._made: Callable[..., Any] = made
        self._names = tuple(field.name for field in fields(made))
        self._types = tuple(special.get(name, _TEXT) for name in self._names)
        self._all_of: Callable[[Any], tuple[Any, ...]] = itemgetter(*self._names)
        self._all_from: Callable[[Any], tuple[Any, ...]] = attrgetter(*self._names)
        self._readers = tuple((at, kind.read) for at, kind in enumerate(self._types) if kind.read)
        self._writers = tuple((name, special[name].write) for name in self._names if name in special)
        # Most values of a kind have the same types in all fields: each such row of types is looked into once.
        self._fitting: set[tuple[type, ...]] = set()

    def read(self, found: Any) -> Any:
        """The value of a JSON object. Raises ValueError or TypeError, saying what does not fit."""
        if type(found) is not dict:
            raise TypeError("a value is not an object")
        try:
            values = self._all_of(found)
        except KeyError as error:
            raise ValueError(f"the field {error.args[0]} is missing") from None
        if len(found) != len(values):
            raise ValueError(
                f"the field {next(name for name in found if name not in self._names)} is unknown"
            )
        types = tuple(map(type, values))
        if types not in self._fitting:
            self._check(types)
        ready = list(values)
        for at, read in self._readers:
            if (given := values[at]) is None:
                continue
            try:
                ready[at] = read(given)
            except (ValueError, TypeError, binascii.Error) as error:
                raise ValueError(f"the field {self._names[at]} is wrong: {error}") from error
        return self._made(*ready)

    def _check(self, types: tuple[type, ...]) -> None:
        for name, kind, found in zip(self._names, self._types, types, strict=True):
            if found not in kind.json:
                raise TypeError(f"the field {name} is not {kind.title}")
        self._fitting.add(types)

    def write(self, value: Any) -> dict[str, Any]:
        """The JSON object of a value."""
        found: dict[str, Any] = dict(zip(self._names, self._all_from(value), strict=True))
        for name, write in self._writers:
            if write is not None:
                found[name] = write(found[name])
        return found


EDIT, CHANGE = "edit", "change"
EDIT_SHAPE, CHANGE_SHAPE = Shape(EditEntry), Shape(ChangeEntry)
WORDS: Mapping[Kind, str] = {
    Kind.PROJECT: "project",
    Kind.SETTING: "setting",
    Kind.GUIDELINE: "guideline",
    Kind.ANNOTATOR: "annotator",
    Kind.ARTICLE: "article",
    Kind.SOURCE_FILE: "source_file",
    Kind.SUGGESTION: "suggestion",
    Kind.REJECTION: "rejection",
    Kind.CLAIM: "claim",
    Kind.READING: "reading",
    Kind.REVISION: "revision",
    Kind.CONFLICT: "conflict",
    Kind.DECISION: "decision",
    Kind.COMMENT: "comment",
    Kind.RECEIPT: "receipt",
}
"""What each kind of value is called in a file."""
SHAPES: Mapping[Kind, Shape] = {
    Kind.PROJECT: Shape(ProjectInfo),
    Kind.SETTING: Shape(SettingValue),
    Kind.GUIDELINE: Shape(Guideline),
    Kind.ANNOTATOR: Shape(Annotator),
    Kind.ARTICLE: Shape(Article),
    Kind.SOURCE_FILE: Shape(SourceFile),
    Kind.SUGGESTION: Shape(Suggestion),
    Kind.REJECTION: Shape(Rejection),
    Kind.CLAIM: Shape(Claim),
    Kind.READING: Shape(Reading),
    Kind.REVISION: Shape(Revision),
    Kind.CONFLICT: Shape(Conflict),
    Kind.DECISION: Shape(Decision),
    Kind.COMMENT: Shape(Comment),
    Kind.RECEIPT: Shape(Receipt),
}
