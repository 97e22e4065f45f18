"""The lines of the queue in their order, found by key, and counted as they change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from factdesk.domain.colleagues.review_groups import ReviewState
from factdesk.gui.review.histories import HistoryLine
from factdesk.usecases.review_queue import ReviewLine, ReviewQueue

QueueLine = ReviewLine | HistoryLine


@dataclass(frozen=True, slots=True)
class Replaced:
    """Which lines were put in the place of which."""

    first: int
    before: int
    """How many there were."""
    after: int


class Queue:
    """Keeps lines in order; the lines of one article stand together."""

    def __init__(self) -> None:
        self.lines: list[QueueLine] = []
        self.counts: Counter[ReviewState] = Counter()
        self.publishers: set[str] = set()
        """Those of all lines that were ever held."""
        self.articles = 0
        self.compared = 0
        self.left = 0
        self.is_read = False
        self._places: dict[str, int] = {}
        self._runs: dict[str, tuple[int, int]] = {}
        """Of each article, number of its first line, and how many there are."""

    def fill(self, found: ReviewQueue, histories: Sequence[HistoryLine] = ()) -> None:
        """Hold these lines and no others, claims with two histories first."""
        self.lines = [*histories, *found.lines]
        self.counts = Counter(found.counts)
        self.articles, self.compared = found.articles, found.compared
        self.publishers.update(line.publisher for line in found.lines)
        self.is_read = True
        self._count()

    def _count(self) -> None:
        self.left = sum(line.is_left for line in self.lines)
        self._places = {line.key: at for at, line in enumerate(self.lines)}
        self._runs = {}
        for at, line in enumerate(self.lines):
            if isinstance(line, ReviewLine):
                first, _ = self._runs.get(line.article_id, (at, 0))
                self._runs[line.article_id] = first, at + 1 - first

    def replace(self, article_id: str, lines: Sequence[ReviewLine]) -> Replaced:
        """Put the lines of one article in the place of those that it had."""
        first, before = self._runs.get(article_id, (len(self.lines), 0))
        old = self.lines[first : first + before]
        self.counts.subtract(line.state for line in old)
        self.counts.update(line.state for line in lines)
        self.lines[first : first + before] = lines
        if before != len(lines):
            self._count()
        else:  # the others stand where they stood: of a hundred thousand lines none is looked at
            self.left += sum(line.is_left for line in lines) - sum(line.is_left for line in old)
            for line in old:
                del self._places[line.key]
            self._places.update({line.key: first + at for at, line in enumerate(lines)})
        return Replaced(first, before, len(lines))

    def line(self, at: int) -> QueueLine | None:
        """The line of this number; None when there is none."""
        return self.lines[at] if 0 <= at < len(self.lines) else None

    def place(self, key: str) -> int | None:
        """Number of the line that goes by this key."""
        return self._places.get(key)

    def next_left(self, after: int) -> int | None:
        """Number of the next line that somebody has to look at, after this one and from the end to the beginning."""
        count = len(self.lines)
        for step in range(1, count + 1):
            at = (after + step) % count
            if self.lines[at].is_left:
                return at
        return None
