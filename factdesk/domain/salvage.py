"""What could be read in a damaged project, and what could not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.changes import Kind


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How much of one kind of thing was brought over."""

    kind: Kind
    kept: int
    promised: int | None
    """How many there were, as the damaged file counted; None when that count is lost too."""

    @property
    def missing(self) -> int:
        """How many are known to be missing."""
        return max(0, (self.promised or 0) - self.kept)


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What a new project was made of."""

    source: Path
    target: Path
    kinds: tuple[Salvaged, ...]
    altered: int
    """Rows that were there, but not as they had been saved."""
    orphaned: int
    """Rows that belong to something that is lost, or do not quote their article."""
    unreadable: int
    """Rows of which not even the beginning made sense."""
    labels: int
    """Claims with a label that were brought over."""
    left_out: tuple[str, ...] = ()
    """Claims that were there and could not be believed: their words, as far as they can be read."""

    @property
    def whole(self) -> bool:
        """Whether nothing is known to be missing."""
        return (
            not (self.altered or self.orphaned or self.unreadable)
            and not self.missing
            and all(found.promised is not None for found in self.kinds)
        )

    @property
    def missing(self) -> str:
        """What is missing, by kind, such as “2 claims, 1 readings”; empty when nothing is known to be."""
        named = ((found.missing, found.kind.value.replace("_", " ")) for found in self.kinds)
        return ", ".join(f"{count:,} {name}" for count, name in named if count)

    @property
    def sentence(self) -> str:
        """All of it in one sentence."""
        counts = {found.kind: found.kept for found in self.kinds}
        words = (
            f"Recovered from {self.source.name}: {counts.get(Kind.ARTICLE, 0):,} articles, "
            f"{counts.get(Kind.CLAIM, 0):,} claims, {self.labels:,} of them with a label."
        )
        if self.whole:
            return f"{words} Nothing is missing."
        missing = self.missing
        told = f"{words} Missing: {missing}." if missing else f"{words} What is missing cannot be counted."
        if any(found.promised is None for found in self.kinds):
            return f"{told} The damaged file had lost its own counts, so more may be missing."
        return told
