"""What a project holds, counted block by block for its overview."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from factdesk.domain.time_spent import Moment, work_of
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading_overview
from factdesk.store.reading_overview import (
    ArticleRow,
    ClaimRow,
    EditMoment,
    ReadingRow,
    RejectionRow,
    SuggestionRow,
)

_HOUR_AND_TENS = len("2024-11-11T09:3")


Decision = tuple[str, bool, bool]
"""What an annotator made of a suggestion: its rule, whether it was changed, and whether it still stands.

A bare tuple, as the keys are: there are as many as a project has claims, and the collector of garbage, which halts
the window too, passes over tuples of plain values.
"""


@dataclass
class Tally:
    """Counts that grow with every block."""

    articles: list[ArticleRow] = field(default_factory=list)
    labels: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    """Claims by article, annotator and label."""
    marked: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Claims by the beginning of the time when they were marked, to ten minutes, and label."""
    readings: list[ReadingRow] = field(default_factory=list)
    accepted: dict[tuple[str, str], Decision] = field(default_factory=dict)
    """By annotator and suggestion; several claims from one suggestion are one decision, with changes."""
    rejected: dict[tuple[str, str], Decision] = field(default_factory=dict)
    """By annotator and suggestion, whether or not it was taken up after all."""
    undecided: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Suggestions that nobody has decided on, by article and rule."""
    suggestions: int = 0
    moments: dict[str, list[Moment]] = field(default_factory=lambda: defaultdict(list))
    """By annotator."""

    def work(self) -> dict[str, dict[str, float]]:
        """Seconds by annotator and article."""
        return {annotator: work_of(moments) for annotator, moments in self.moments.items()}

    def add_claims(self, rows: list[ClaimRow]) -> None:
        """Count claims."""
        for row in rows:
            self.labels[row.article_id, row.annotator_id, row.label] += 1
            self.marked[row.created_at[:_HOUR_AND_TENS], row.label] += 1
            if row.suggestion_id or row.rule:
                self._accept(row)

    def _accept(self, row: ClaimRow) -> None:
        # A claim that lost its suggestion on the way here is a decision of its own.
        key = (row.annotator_id, row.suggestion_id or f"alone {len(self.accepted)}")
        known = self.accepted.get(key)
        if known is None:
            self.accepted[key] = (row.rule, bool(row.changed), bool(row.suggestion_stands))
        else:
            self.accepted[key] = (known[0], True, known[2])

    def add_rejections(self, rows: list[RejectionRow]) -> None:
        """Count rejections."""
        for row in rows:
            key = (row.annotator_id, row.suggestion_id)
            self.rejected[key] = (row.rule, False, bool(row.suggestion_stands))

    def add_suggestions(self, rows: list[SuggestionRow]) -> None:
        """Count suggestions."""
        self.suggestions += len(rows)
        for row in rows:
            if not row.decided:
                self.undecided[row.article_id, row.rule] += 1

    def add_moments(self, rows: list[EditMoment]) -> None:
        """Note when somebody edited; a time that is none is passed over."""
        for row in rows:
            with suppress(ValueError):
                seconds = datetime.fromisoformat(row.at).timestamp()
                self.moments[row.annotator_id].append((seconds, row.article_id))


def tally_project(project: Project) -> Job[Tally]:
    """Go through the whole project once."""
    tally = Tally()
    passes: tuple[tuple[Callable[[Project], Iterator[list[Any]]], Callable[[list[Any]], None]], ...] = (
        (reading_overview.article_rows, tally.articles.extend),
        (reading_overview.claim_rows, tally.add_claims),
        (reading_overview.reading_rows, tally.readings.extend),
        (reading_overview.rejection_rows, tally.add_rejections),
        (reading_overview.suggestion_rows, tally.add_suggestions),
        (reading_overview.edit_moments, tally.add_moments),
    )
    for done, (read, add) in enumerate(passes):
        yield Progress(done, len(passes))
        for rows in read(project):
            add(rows)
            yield Progress(done, len(passes))
    return tally
