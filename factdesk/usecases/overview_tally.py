"""What a project holds, counted block by block for its overview."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from factdesk.domain.offers import Extent, Offers, OfferTerms
from factdesk.domain.time_spent import Moment, work_of
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading_overview
from factdesk.store.reading_looks import shadows
from factdesk.store.reading_overview import (
    ArticleRow,
    ClaimRow,
    EditMoment,
    ReadingRow,
    RejectionRow,
    SuggestionRow,
)
from factdesk.usecases.mutes import offer_terms

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
    """Suggestions that somebody is offered and nobody has decided on, by article and rule."""
    to_decide: Counter[str] = field(default_factory=Counter)
    """Suggestions on offer, by annotator."""
    claimed: dict[str, dict[str, list[Extent]]] = field(default_factory=dict)
    """Where claims stand, by annotator and article: under the empty id those of everybody."""
    passed: dict[str, set[str]] = field(default_factory=dict)
    """Articles gone through once, by annotator: under the empty id by anybody."""
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
            for who in ("", row.annotator_id):
                here = self.claimed.setdefault(who, {}).setdefault(row.article_id, [])
                here.append((row.start, row.end, row.segments))
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

    def add_readings(self, rows: list[ReadingRow]) -> None:
        """Note who has begun what."""
        self.readings += rows
        for row in rows:
            if row.passed:
                for who in ("", row.annotator_id):
                    self.passed.setdefault(who, set()).add(row.article_id)

    def add_rejections(self, rows: list[RejectionRow]) -> None:
        """Count rejections."""
        for row in rows:
            key = (row.annotator_id, row.suggestion_id)
            self.rejected[key] = (row.rule, False, bool(row.suggestion_stands))

    def offers_of(self, terms: OfferTerms, annotator_id: str = "") -> Offers:
        """What is on offer to an annotator; without one, what is left when everybody's claims are taken away."""
        return Offers(terms, self.claimed.get(annotator_id, {}), self.passed.get(annotator_id, ()))

    def add_suggestions(self, rows: list[SuggestionRow], anybody: Offers, each: Mapping[str, Offers]) -> None:
        """Count what is on offer: to anybody while nobody has decided on it, and to each annotator."""
        for row in rows:
            extent = (row.start, row.end, row.segments)
            if not row.decided and anybody.hold(row.article_id, extent, row.kind, row.rule, row.cue):
                self.undecided[row.article_id, row.rule] += 1
            for who, offers in each.items():
                if (who, row.id) in self.accepted or (who, row.id) in self.rejected:
                    continue
                if offers.hold(row.article_id, extent, row.kind, row.rule, row.cue):
                    self.to_decide[who] += 1

    def add_moments(self, rows: list[EditMoment]) -> None:
        """Note when somebody edited; a time that is none is passed over."""
        for row in rows:
            with suppress(ValueError):
                seconds = datetime.fromisoformat(row.at).timestamp()
                self.moments[row.annotator_id].append((seconds, row.article_id))


def people_of(project: Project) -> dict[str, str]:
    """The names of all annotators by id, but for second looks, which count nowhere."""
    aside = shadows(project)
    return {one: name for one, name in reading_overview.annotator_names(project).items() if one not in aside}


def tally_project(project: Project) -> Job[Tally]:
    """Go through the whole project once."""
    tally = Tally()
    passes: tuple[tuple[Callable[[Project], Iterator[list[Any]]], Callable[[list[Any]], None]], ...] = (
        (reading_overview.article_rows, tally.articles.extend),
        (reading_overview.claim_rows, tally.add_claims),
        (reading_overview.reading_rows, tally.add_readings),
        (reading_overview.rejection_rows, tally.add_rejections),
        (reading_overview.edit_moments, tally.add_moments),
    )
    aside = shadows(project)
    for done, (read, add) in enumerate(passes):
        yield Progress(done, len(passes) + 1)
        for rows in read(project):
            add([row for row in rows if getattr(row, "annotator_id", "") not in aside] if aside else rows)
            yield Progress(done, len(passes) + 1)
    terms = offer_terms(project)
    anybody = tally.offers_of(terms)
    each = {who: tally.offers_of(terms, who) for who in people_of(project)}
    for rows in reading_overview.suggestion_rows(project, anybody):
        tally.add_suggestions(rows, anybody, each)
        yield Progress(len(passes), len(passes) + 1)
    tally.claimed.clear()
    return tally
