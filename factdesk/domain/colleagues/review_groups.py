"""What became of the claims of several people on one spot: agreed by rule, open, decided, and what holds there.

Nothing of this is stored. It is told from the claims as they stand, the decisions that no later one replaces, and the
answers to these; so whoever holds the same claims, decisions and comments sees the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from factdesk.domain.claims import Claim, ClaimId
from factdesk.domain.colleagues.opinions import gold_claims_of
from factdesk.domain.colleagues.review_news import Change, News, Record, is_settled, meaning, news_of
from factdesk.domain.colleagues.reviews import CONTESTED, EDITED, GAP, NO_CLAIM, SENT_BACK, TAKEN, Decision
from factdesk.domain.comparison.alignment import ClaimGroup, GroupKind

__all__ = [
    "NOTHING_DECIDED",
    "REASONS",
    "REASON_KEYS",
    "UNCLEAR",
    "AgreedBy",
    "Change",
    "Gold",
    "GoldSource",
    "GroupKey",
    "News",
    "Reason",
    "Record",
    "ReviewGroup",
    "ReviewState",
    "group_key",
    "judge",
    "meaning",
]

GroupKey = NewType("GroupKey", str)
"""The smallest id of a group's claims: each claim is in one group alone, so it leads there whatever joins the group."""


class ReviewState(StrEnum):
    """Where a group stands."""

    OPEN = "open"
    """People differ and nobody has decided, or there is news since somebody did."""
    AGREED = "agreed"
    """By rule, without a decision."""
    DECIDED = "decided"
    CONTESTED = "contested"
    SENT_BACK = "sent back"
    """To those who labelled, and not yet answered."""
    WAITING = "waiting"
    """For clearer guidelines."""
    SINGLE = "single"
    """One person alone has read the article."""


class AgreedBy(StrEnum):
    """Which groups nobody needs to decide; where only some have marked a claim, somebody always does."""

    ALL = "all"
    TWO_THIRDS = "two of three"
    """Two thirds of the readers at least say the same."""
    OFF = "off"


class GoldSource(StrEnum):
    """Why a claim is gold."""

    UNANIMOUS = "unanimous"
    MAJORITY = "majority"
    ADJUDICATED = "adjudicated"
    CONTESTED = "contested"
    """It is not: the desk, or the guidelines, cannot tell."""
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided so, to choose from a short list."""

    key: str
    title: str


UNCLEAR = "guidelines"
"""Key of the reason that the guidelines do not tell."""
REASONS: tuple[Reason, ...] = (
    Reason("boundary", "Rule on where a claim begins and ends"),
    Reason("attribution", "Who says it"),
    Reason("label order", "Which label goes first"),
    Reason("context", "The rest of the article tells"),
    Reason("overlooked", "Overlooked"),
    Reason(UNCLEAR, "The guidelines are unclear"),
    Reason("other", "Other"),
)
REASON_KEYS = frozenset(reason.key for reason in REASONS)


@dataclass(frozen=True, slots=True)
class Gold:
    """What holds on one spot."""

    source: GoldSource | None
    """None while it is open."""
    claims: tuple[Claim, ...] = ()
    """As their annotators made them, or as the reviewer wrote them; a contested one stands for all there are."""
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class ReviewGroup:
    """A group of claims with what was decided on it."""

    group: ClaimGroup
    state: ReviewState
    gold: Gold
    standing: tuple[Decision, ...] = ()
    """Decisions on it that no later one replaces, by id: two when reviewers have decided apart."""
    news: tuple[News, ...] = ()
    """Why it is open again."""

    @property
    def key(self) -> GroupKey:
        """What it goes by."""
        return group_key(self.group)


def group_key(group: ClaimGroup) -> GroupKey:
    """What a group goes by, whoever comes first in it."""
    return GroupKey(min([claim.id for claim in group.claims]))


NOTHING_DECIDED = Record(())
_STATES: Mapping[str, ReviewState] = {
    TAKEN: ReviewState.DECIDED,
    EDITED: ReviewState.DECIDED,
    NO_CLAIM: ReviewState.DECIDED,
    CONTESTED: ReviewState.CONTESTED,
    GAP: ReviewState.WAITING,
    SENT_BACK: ReviewState.SENT_BACK,
}


def judge(
    group: ClaimGroup,
    record: Record = NOTHING_DECIDED,
    rule: AgreedBy = AgreedBy.ALL,
    outside: Collection[ClaimId] = frozenset(),
) -> ReviewGroup:
    """Tell where a group stands, and what holds there.

    `outside` are claims that stand in the article but are not compared: that they are not in the group is no news.
    """
    standing = record.on(group)
    if not standing:
        return _by_rule(group, rule)
    news = news_of(group, standing, record, outside)
    if not news:
        return _as_decided(group, standing[0])
    agreed = _by_rule(group, rule)
    if standing[0].outcome == SENT_BACK and len(standing) == 1 and agreed.state is ReviewState.AGREED:
        return ReviewGroup(group, agreed.state, agreed.gold, standing, news)
    return ReviewGroup(group, ReviewState.OPEN, Gold(None), standing, news)


def _as_decided(group: ClaimGroup, decision: Decision) -> ReviewGroup:
    state = _STATES[decision.outcome]
    gold = Gold(None)
    if state is ReviewState.DECIDED:
        gold = Gold(GoldSource.ADJUDICATED, _gold_here(group, decision), decision)
    elif state is not ReviewState.SENT_BACK:
        gold = Gold(GoldSource.CONTESTED, _chosen(group.rows), decision)
    return ReviewGroup(group, state, gold, (decision,))


def _gold_here(group: ClaimGroup, decision: Decision) -> tuple[Claim, ...]:
    """What a decision holds here: where it has become several spots, on each what people say there."""
    gold = gold_claims_of(decision)
    if is_settled(group, gold):
        said = meaning(group.claims)
        return tuple(claim for claim in gold if meaning([claim]) <= said)
    leads = decision.opinions or min(decision.claims) in {claim.id for claim in group.claims}
    return gold if leads else ()


def _by_rule(group: ClaimGroup, rule: AgreedBy) -> ReviewGroup:
    if len(group.people) == 1:
        return ReviewGroup(group, ReviewState.SINGLE, Gold(GoldSource.SINGLE, group.claims))
    if rule is not AgreedBy.OFF and group.kind is GroupKind.SAME:
        gold = Gold(GoldSource.UNANIMOUS, _chosen(group.rows))
        return ReviewGroup(group, ReviewState.AGREED, gold)
    if rule is AgreedBy.TWO_THIRDS and (most := _most(group)):
        return ReviewGroup(group, ReviewState.AGREED, Gold(GoldSource.MAJORITY, _chosen(most)))
    return ReviewGroup(group, ReviewState.OPEN, Gold(None))


def _most(group: ClaimGroup) -> list[tuple[Claim, ...]]:
    """The rows of the two thirds that say the same; none when there are no two thirds."""
    said = [meaning(row) for row in group.rows]
    best, count = Counter(said).most_common(1)[0]
    if not best or count * 3 < len(said) * 2:
        return []
    return [row for row, saying in zip(group.rows, said, strict=True) if saying == best]


def _chosen(rows: Iterable[tuple[Claim, ...]]) -> tuple[Claim, ...]:
    """Of some rows one, the same whatever their order."""
    return min([row for row in rows if row], key=lambda row: min([claim.id for claim in row]))
