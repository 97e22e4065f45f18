"""What became of one claim: the states it went through, and in what each differs from the one before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from factdesk.domain.changes import EditRecord
from factdesk.domain.claims import Claim
from factdesk.domain.spans import Segments, Span
from factdesk.domain.texts import GAP


@dataclass(frozen=True, slots=True)
class ClaimVersion:
    """A claim after one edit, undo or redo that touched it."""

    edit: EditRecord
    claim: Claim
    """As it was then; one that was taken away, as it was last."""
    standing: bool
    """Whether the project held it then."""


class StepKind(StrEnum):
    """What happened to a claim in one step."""

    MADE = "made"
    CHANGED = "changed"
    REMOVED = "removed"
    RETURNED = "returned"
    """It had been taken away and stands again."""


class Aspect(StrEnum):
    """In what two states of a claim can differ."""

    LABEL = "label"
    EXTENT = "extent"
    SOURCE = "source"
    ANONYMOUS = "anonymous_source"
    CUE = "cue"
    KIND = "kind"
    CONFIDENCE = "confidence"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect before and after, as words or keys; empty for none.

    Of an extent, `before` holds the words lost and `after` the words gained. Whether a source is anonymous is "1" or
    empty, confidence a figure from "1" to "3".
    """

    aspect: Aspect
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ClaimStep:
    """One line in the history of a claim."""

    kind: StepKind
    version: ClaimVersion
    differences: tuple[Difference, ...] = ()


def steps_of(versions: Sequence[ClaimVersion]) -> list[ClaimStep]:
    """What happened from each version to the next, the oldest first."""
    steps = []
    for number, version in enumerate(versions):
        before = versions[number - 1] if number else None
        steps.append(_step(before, version))
    return steps


def _step(before: ClaimVersion | None, version: ClaimVersion) -> ClaimStep:
    if before is None:
        return ClaimStep(StepKind.MADE, version)
    if not version.standing:
        return ClaimStep(StepKind.REMOVED, version)
    found = differences(before.claim, version.claim)
    return ClaimStep(StepKind.CHANGED if before.standing else StepKind.RETURNED, version, found)


def differences(before: Claim, after: Claim) -> tuple[Difference, ...]:
    """In what two states of one claim differ, in the order of Aspect."""
    found = []
    for aspect in Aspect:
        if aspect is Aspect.EXTENT:
            if before.segments != after.segments:
                found.append(_moved(before, after))
        elif (pair := (_said(before, aspect), _said(after, aspect)))[0] != pair[1]:
            found.append(Difference(aspect, *pair))
    return tuple(found)


def _said(claim: Claim, aspect: Aspect) -> str:
    value = getattr(claim, aspect.value)
    return str(value if value is not True else 1) if value else ""


def _moved(before: Claim, after: Claim) -> Difference:
    lost = words_at(before, only_in(before.segments, after.segments))
    gained = words_at(after, only_in(after.segments, before.segments))
    return Difference(Aspect.EXTENT, GAP.join(lost), GAP.join(gained))


def only_in(one: Segments, other: Segments) -> tuple[Span, ...]:
    """The parts of `one` that do not lie in `other`, in reading order."""
    parts = list(one)
    for cut in other:
        parts = [piece for part in parts for piece in _without(part, cut)]
    return tuple(parts)


def _without(part: Span, cut: Span) -> list[Span]:
    if not part.overlaps(cut):
        return [part]
    left = [Span(part.start, cut.start)] if part.start < cut.start else []
    right = [Span(cut.end, part.end)] if cut.end < part.end else []
    return left + right


def words_at(claim: Claim, spans: Sequence[Span]) -> list[str]:
    """The words of a claim that stand at some spans inside it, told by its own quote alone."""
    words, at = [], 0
    for segment in claim.segments:
        inside = (span for span in spans if segment.contains(span))
        words += [
            claim.text[at + span.start - segment.start : at + span.end - segment.start].strip()
            for span in inside
        ]
        at += len(segment) + len(GAP)
    return [found for found in words if found]
