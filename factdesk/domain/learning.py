"""What people's decisions teach, and what came of learning from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factdesk.domain.claims import EDITED, MANUAL, SUGGESTED
from factdesk.domain.spans import Segments


@dataclass(frozen=True, slots=True)
class TaughtClaim:
    """A claim that somebody stands by."""

    segments: Segments
    label: str | None
    """None when it was marked and not labelled."""
    origin: str = MANUAL
    """As in Claim: suggested, edited or manual."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One article with what was decided in it."""

    text: str
    claims: tuple[TaughtClaim, ...]
    rejected: tuple[Segments, ...] = ()
    complete: bool = True
    """Whether its annotator has finished it: then what is not claimed is no claim. Otherwise it is unknown."""


@dataclass(frozen=True, slots=True)
class Taught:
    """How many decisions a model was taught with."""

    articles: int = 0
    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    own: int = 0

    @property
    def decisions(self) -> int:
        """All of them."""
        return self.accepted + self.edited + self.rejected + self.own


def taught(lessons: Sequence[Lesson]) -> Taught:
    """Count the decisions in lessons."""
    origins = [claim.origin for lesson in lessons for claim in lesson.claims]
    return Taught(
        articles=len(lessons),
        accepted=origins.count(SUGGESTED),
        edited=origins.count(EDITED),
        rejected=sum(len(lesson.rejected) for lesson in lessons),
        own=origins.count(MANUAL),
    )


@dataclass(frozen=True, slots=True)
class HeldOut:
    """How suggestions compare with people's claims in articles that taught nothing."""

    claims: int = 0
    """Claims that people stand by."""
    found: int = 0
    """Those of them that a suggestion says, word for word or nearly so."""
    labelled: int = 0
    """Those of the found whose label is suggested right."""
    offered: int = 0
    """Suggestions in finished articles, where it is known what is none."""
    right: int = 0
    """Those of the offered that people stand by."""

    def __add__(self, other: HeldOut) -> HeldOut:
        return HeldOut(
            self.claims + other.claims,
            self.found + other.found,
            self.labelled + other.labelled,
            self.offered + other.offered,
            self.right + other.right,
        )

    @property
    def worth(self) -> float:
        """One figure for both: the harmonic mean of what share is found and what share of the offered is right."""
        total = self.claims + self.offered
        return (self.found + self.right) / total if total else 0.0


@dataclass(frozen=True, slots=True)
class LearnedModel:
    """One version of what was learned from a project's decisions, on this computer."""

    number: int
    """Counts from 1 within the project."""
    made_at: str
    """UTC."""
    taught: Taught = field(default_factory=Taught)
    before: HeldOut = field(default_factory=HeldOut)
    """What the rules alone find in held-out articles."""
    after: HeldOut = field(default_factory=HeldOut)
    """What is found there by models that were taught with the other articles alone."""
    is_on: bool = False
    """Whether suggestions in the project are made with it."""

    @property
    def helps(self) -> bool:
        """Whether it finds what people stand by better than the rules alone."""
        return self.after.worth > self.before.worth

    @property
    def name(self) -> str:
        """How the suggester names it among its versions."""
        return f"learned-{self.number}"
