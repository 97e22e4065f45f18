"""What the article view draws for each claim and suggestion, and how overlapping ones are layered."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from factdesk.domain.claims import ATTRIBUTED
from factdesk.domain.spans import Segments, Span, extent


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim or suggestion as it stands in the shown article. Offsets are code points."""

    id: str
    segments: Segments
    label: str | None
    """Key of its label; None while it has none."""
    suggestion: bool
    """Drawn as an outline when a suggestion, filled when somebody's claim."""
    kind: str = ATTRIBUTED
    cue: Span | None = None
    source: Span | None = None
    letter: str = "?"
    """Shown in the badge at its start."""
    note: str = ""
    """One line for the tooltip, such as the rule that fired and its score."""
    says: str = ""
    """Who says it, when that is known in words."""
    unsaved: bool = False
    """Drawn hatched: it stands on the screen alone, since it could not be saved."""

    @property
    def extent(self) -> Span:
        """From the first segment's start to the last one's end."""
        return extent(self.segments)

    def covers(self, offset: int) -> bool:
        """Whether the character at `offset` lies in one of its segments."""
        return any(span.start <= offset < span.end for span in self.segments)

    def overlaps(self, other: Mark) -> bool:
        """Whether both hold at least one character in common."""
        return any(one.overlaps(two) for one in self.segments for two in other.segments)


class Marks:
    """All marks of one article: in reading order, by id, by place, and in layers.

    Layer 0 is the outermost. Of two marks that share a character, one that lies inside the other has the
    higher layer, and no two have the same.
    """

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._by_id = {mark.id: mark for mark in marks}
        self._ordered: list[Mark]
        self._layers: dict[str, int]
        self._arrange()

    def __len__(self) -> int:
        return len(self._by_id)

    def __iter__(self) -> Iterator[Mark]:
        """In reading order: by start, the longer first."""
        return iter(self._ordered)

    def __contains__(self, mark_id: object) -> bool:
        return mark_id in self._by_id

    def get(self, mark_id: str | None) -> Mark | None:
        """The mark with this id, or None."""
        return self._by_id.get(mark_id) if mark_id is not None else None

    def layer(self, mark_id: str) -> int:
        """How deep the mark lies; 0 when nothing it shares characters with surrounds it."""
        return self._layers[mark_id]

    def row(self, mark_id: str | None) -> int:
        """How many marks stand before this one in reading order; -1 when it is not among them."""
        mark = self.get(mark_id)
        return -1 if mark is None else bisect_left(self._ordered, _reading_order(mark), key=_reading_order)

    def update(self, changed: Iterable[Mark] = (), removed: Iterable[str] = ()) -> list[Mark]:
        """Replace or add `changed`, take `removed` away; the marks as they were and are, to be redrawn."""
        touched: list[Mark] = []
        moved = False
        for mark_id in removed:
            if (gone := self._by_id.pop(mark_id, None)) is not None:
                touched.append(gone)
                moved = True
        for mark in changed:
            before = self._by_id.get(mark.id)
            self._by_id[mark.id] = mark
            touched.extend((before, mark) if before else (mark,))
            moved = moved or before is None or before.segments != mark.segments
        if moved:
            layers = self._layers
            self._arrange()
            touched.extend(
                m for m in self._ordered if layers.get(m.id, self._layers[m.id]) != self._layers[m.id]
            )
        elif touched:
            self._ordered = [self._by_id[mark.id] for mark in self._ordered]
        return touched

    def within(self, start: int, end: int) -> list[Mark]:
        """Marks whose extent shares a code point with [start, end), in reading order."""
        last = bisect_left(self._starts, end)
        first = bisect_right(self._furthest, start, 0, last)
        return [mark for mark in self._ordered[first:last] if mark.extent.end > start]

    def at(self, offset: int) -> list[Mark]:
        """Marks that cover the character at `offset`, the innermost first."""
        covering = [mark for mark in self.within(offset, offset + 1) if mark.covers(offset)]
        return sorted(covering, key=lambda mark: (len(mark.extent), -self._layers[mark.id]))

    def next_after(self, mark_id: str | None) -> Mark | None:
        """The next mark in reading order; the first one after none; None after the last."""
        return self._step(mark_id, 1)

    def previous_before(self, mark_id: str | None) -> Mark | None:
        """The mark before this one in reading order; the last one before none; None before the first."""
        return self._step(mark_id, -1)

    def _step(self, mark_id: str | None, step: int) -> Mark | None:
        if not self._ordered:
            return None
        mark = self.get(mark_id)
        if mark is None:
            return self._ordered[0 if step > 0 else -1]
        place = self._ordered.index(mark) + step
        return self._ordered[place] if 0 <= place < len(self._ordered) else None

    def _arrange(self) -> None:
        self._ordered = sorted(self._by_id.values(), key=_reading_order)
        self._starts = [mark.segments[0].start for mark in self._ordered]
        # The furthest end so far never falls, so it can be searched for the first mark that reaches a place.
        self._furthest = list(accumulate((mark.segments[-1].end for mark in self._ordered), max))
        self._layers = _layers(self._ordered)


def _reading_order(mark: Mark) -> tuple[int, int, str]:
    return mark.segments[0].start, -mark.segments[-1].end, mark.id


def _layers(ordered: list[Mark]) -> dict[str, int]:
    """The lowest layer for each that is free where it stands and higher than what surrounds it."""
    layers: dict[str, int] = {}
    reaching: list[Mark] = []
    for mark in ordered:
        whole = mark.extent
        reaching = [other for other in reaching if other.segments[-1].end > whole.start]
        rivals = [other for other in reaching if other.overlaps(mark)]
        taken = {layers[other.id] for other in rivals}
        layer = max((layers[other.id] + 1 for other in rivals if other.extent.contains(whole)), default=0)
        while layer in taken:
            layer += 1
        layers[mark.id] = layer
        reaching.append(mark)
    return layers
