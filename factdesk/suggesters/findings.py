"""What a rule finds, before it becomes a suggested claim."""

from __future__ import annotations

from dataclasses import dataclass, field

from factdesk.domain.claims import ATTRIBUTED
from factdesk.suggesters.extents import Range


@dataclass(slots=True)
class Finding:
    """A claim in the making. Ranges are code points."""

    segments: list[Range]
    cue: Range | None
    label: str
    score: float
    rule: str
    source: Range | None = None
    source_head: int | None = None
    """Token at the head of the source, for finding out whom it refers to."""
    kind: str = ATTRIBUTED
    head: int = -1
    """Token at the head of what is claimed; -1 when the content is a quotation."""
    anonymous: bool = False
    parent: Finding | None = field(default=None, repr=False)

    @property
    def start(self) -> int:
        """Where the first segment begins."""
        return self.segments[0][0]

    @property
    def end(self) -> int:
        """Where the last segment ends."""
        return self.segments[-1][1]

    @property
    def size(self) -> int:
        """How many code points the segments hold."""
        return sum(end - start for start, end in self.segments)
