"""The text of guidelines: its sections, and what differs between two versions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from factdesk.domain.labels import Label
from factdesk.domain.projects import Guideline
from factdesk.domain.spans import Span

_LONGEST_HEADING = 80
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MARKS_BEFORE = re.compile(r"^[\W\d]+")
_MOST_PAIRS = 250_000
_EXAMPLE = re.compile(r"\bExample:(?P<words>.+)")


@dataclass(frozen=True, slots=True)
class GuidelineVersion:
    """One version of the guidelines, with who wrote it."""

    guideline: Guideline
    author: str
    """Empty for the version that the project began with."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the guidelines under one heading."""

    title: str
    """As a table of contents shows it; empty for what stands before the first heading."""
    start: int
    """Where its heading begins in the text, in code points."""
    body: str
    """What stands below the heading, without empty lines around it."""


class Change(StrEnum):
    """What became of a line."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"
    PASSED_OVER = "passed over"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line of the earlier or the later version."""

    change: Change
    words: str
    changed: tuple[Span, ...] = ()
    """The words in it that are other ones, where its counterpart is a line much like it."""


def sections_of(text: str) -> list[Section]:
    """The sections of a text. A heading is a line in capital letters, or one that begins with “#”."""
    places: list[tuple[int, str]] = []
    at = 0
    lines = text.splitlines(keepends=True)
    for line in lines:
        places.append((at, line))
        at += len(line)
    headings = [(start, line) for start, line in places if _is_heading(line)]
    edges = [start for start, _ in headings] + [len(text)]
    found = []
    if text[: edges[0]].strip():
        found.append(Section("", 0, text[: edges[0]].strip()))
    for number, (start, line) in enumerate(headings):
        body = text[start + len(line) : edges[number + 1]].strip()
        found.append(Section(_title(line), start, body))
    return found


def example_of(text: str, label: Label) -> str:
    """The example that a text gives for a label: after “Example:”, in the line that begins with the label's title."""
    beginning = f"{label.title}:"
    # Cut off first: a pattern for marks, number and marks would try a long run of them in all ways.
    lines = (_MARKS_BEFORE.sub("", line, count=1) for line in text.split("\n"))
    line = next((line for line in lines if line.startswith(beginning)), "")
    found = _EXAMPLE.search(line)
    return found["words"].strip() if found else ""


def compare(before: str, after: str) -> list[ComparedLine]:
    """What was taken out of the earlier version and put into the later one, line by line."""
    old, new = before.splitlines(), after.splitlines()
    found: list[ComparedLine] = []
    for what, a, b, c, d in _matcher(old, new).get_opcodes():
        if what == "equal":
            found += [ComparedLine(Change.KEPT, line) for line in old[a:b]]
        else:
            found += _exchanged(old[a:b], new[c:d])
    return found


def condensed(lines: Sequence[ComparedLine], around: int = 1) -> list[ComparedLine]:
    """A comparison without the kept lines that are more than `around` lines away from a change."""
    near = {
        at + by
        for at, line in enumerate(lines)
        if line.change is not Change.KEPT
        for by in range(-around, around + 1)
    }
    found: list[ComparedLine] = []
    for at, line in enumerate(lines):
        if at in near:
            found.append(line)
        elif not found or found[-1].change is not Change.PASSED_OVER:
            found.append(ComparedLine(Change.PASSED_OVER, ""))
    return found


def _is_heading(line: str) -> bool:
    words = line.strip()
    if words.startswith("#"):
        return bool(words.strip("# "))
    return words.isupper() and len(words) <= _LONGEST_HEADING and words.count(" ") > 0


def _title(line: str) -> str:
    words = line.strip().lstrip("#").strip()
    return words.capitalize() if words.isupper() else words


def _exchanged(old: Sequence[str], new: Sequence[str]) -> Iterator[ComparedLine]:
    for before, after in zip_longest(old, new):
        differing = _differing(before, after) if before and after else ((), ())
        if before is not None:
            yield ComparedLine(Change.REMOVED, before, differing[0])
        if after is not None:
            yield ComparedLine(Change.ADDED, after, differing[1])


def _differing(before: str, after: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The words of two lines that differ; none when the lines have less than half in common."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    matcher = _matcher(old, new)
    if matcher.ratio() < 0.5:  # noqa: PLR2004  then they are two lines, not two forms of one
        return (), ()
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    return (
        tuple(_span(old, a, b) for _, a, b, _, _ in steps if a < b),
        tuple(_span(new, c, d) for _, _, _, c, d in steps if c < d),
    )


def _matcher(old: Sequence[str], new: Sequence[str]) -> SequenceMatcher[str]:
    """Compares what is of a usual length piece by piece; of more, what stands there very often is left out."""
    return SequenceMatcher(None, old, new, autojunk=len(old) * len(new) > _MOST_PAIRS)


def _span(words: Sequence[str], first: int, last: int) -> Span:
    start = sum(map(len, words[:first]))
    return Span(start, start + sum(map(len, words[first:last])))
