"""The gold layer: what holds on each spot, told from everybody's claims and the decisions on them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from factdesk.domain.claims import ArticleId, Claim
from factdesk.domain.colleagues.review_groups import (
    UNCLEAR,
    GoldSource,
    GroupKey,
    ReviewGroup,
    ReviewState,
    meaning,
)
from factdesk.domain.colleagues.reviews import GAP, Decision
from factdesk.formats.labels_csv import GoldCells
from factdesk.jobs import Job, Progress
from factdesk.store import Project, reading
from factdesk.store.reading_agreement import BLOCK, ReadRow, read_rows
from factdesk.store.reading_reviews import finished_articles
from factdesk.usecases.review_queue import EVERYTHING, ReviewDesk, ReviewScope, fits

_YES_NO = ("false", "true")


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """One claim of the gold layer."""

    key: GroupKey
    """The spot that it stands on."""
    claim: Claim
    """Nobody's: its id is that of the claim that it was made from. A contested one has a label only when all agree."""
    source: GoldSource
    decided_by: str = ""
    """Name of the reviewer; empty when nobody needed to decide."""
    reason: str = ""
    """Key of one of REASONS, or empty; UNCLEAR wherever the guidelines have a gap."""
    note: str = ""
    """The reviewer's."""

    @property
    def is_gold(self) -> bool:
        """Whether its label holds: a contested one, or one that nobody has labelled, says only where there is one."""
        return self.source is not GoldSource.CONTESTED and self.claim.label is not None

    @property
    def cells(self) -> GoldCells:
        """What a row of it says."""
        return GoldCells(_YES_NO[self.is_gold], self.source.value, self.decided_by, self.reason)


@dataclass(slots=True)
class ArticleGold:
    """The gold layer of one article."""

    claims: list[GoldClaim] = field(default_factory=list)
    told: dict[str, GoldCells] = field(default_factory=dict)
    """What each annotator's claim has to do with it, by id."""
    states: Counter[ReviewState] = field(default_factory=Counter)
    """Spots in each state: those that are open, or sent back, have no gold yet."""


NO_GOLD_HERE = ArticleGold()


def gold_claims(project: Project, scope: ReviewScope = EVERYTHING) -> Job[tuple[GoldClaim, ...]]:
    """The gold layer of a project, in the order of the articles and of their texts."""
    desk = GoldDesk(project, scope)
    ids = reading.article_ids(project, "")
    found: list[GoldClaim] = []
    for at in range(0, len(ids), BLOCK):
        yield Progress(at, len(ids))
        block = ids[at : at + BLOCK]
        here = desk.of(block)
        found += [claim for one in block if one in here for claim in here[one].claims]
    return tuple(found)


class GoldDesk:
    """Tells the gold of articles, a block at a time."""

    def __init__(self, project: Project, scope: ReviewScope = EVERYTHING) -> None:
        self._project = project
        self._desk = ReviewDesk(project, scope)
        self._names = {one.id: one.name for one in reading.all_annotators(project)}
        self._read = finished_articles(project) if scope.finished_only else None

    def of(self, article_ids: Sequence[str]) -> Mapping[ArticleId, ArticleGold]:
        """By article; those that nobody has read, or whose work is outside of the scope, are left out."""
        wanted = [one for one in article_ids if self._read is None or one in self._read]
        found: dict[ArticleId, ArticleGold] = {}
        for rows in read_rows(self._project, wanted, self._desk.reading) if wanted else ():
            found.update((row.id, self._article(row)) for row in rows)
        return found

    def _article(self, row: ReadRow) -> ArticleGold:
        found = ArticleGold()
        text: str | None = None
        for group in self._desk.groups(row):
            gold = self._gold(group)
            if group.state is ReviewState.DECIDED and gold:
                text = text if text is not None else reading.article(self._project, row.id).text
                gold = gold if fits([one.claim for one in gold], text) else []
            found.states[group.state] += 1
            found.claims += gold
            found.told |= self._told(group)
        return found

    def _by(self, decision: Decision) -> tuple[str, str]:
        """Who decided, and why: of a gap that it is one, whatever reason was given, else it would read as contested."""
        reason = UNCLEAR if decision.outcome == GAP else decision.reason
        return self._names[decision.annotator_id], reason

    def _gold(self, found: ReviewGroup) -> list[GoldClaim]:
        gold = found.gold
        if gold.source is None:
            return []
        decision = gold.decision
        said = (*self._by(decision), decision.note) if decision else ("", "", "")
        claims = [replace(claim, note=said[2], confidence=None) for claim in gold.claims]
        if gold.source is GoldSource.CONTESTED and len({claim.label for claim in found.group.claims}) > 1:
            claims = [replace(claim, label=None) for claim in claims]
        return [GoldClaim(found.key, claim, gold.source, *said) for claim in claims]

    def _told(self, found: ReviewGroup) -> dict[str, GoldCells]:
        gold = found.gold
        if gold.source is None:
            return {claim.id: GoldCells("false") for claim in found.group.claims}
        who, reason = self._by(gold.decision) if gold.decision else ("", "")
        holds = meaning(gold.claims) if gold.source is not GoldSource.CONTESTED else frozenset()
        return {
            claim.id: GoldCells(
                _YES_NO[claim.label is not None and meaning([claim]) <= holds], gold.source.value, who, reason
            )
            for claim in found.group.claims
        }
