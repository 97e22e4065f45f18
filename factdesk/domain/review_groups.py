"""What became of the claims of several people on one spot: agreed by rule, open, decided, and what holds there.

Nothing of this is stored. It is told from the claims as they stand, the decisions that no later one replaces, and the
answers to these; so whoever holds the same claims, decisions and comments sees the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from factdesk.domain.alignment import ClaimGroup, GroupKind
from factdesk.domain.claims import AnnotatorId, Claim, ClaimId
from factdesk.domain.errors import InvalidValue
from factdesk.domain.opinions import Kept, Said, claim_sayings, gold_claims_of, kept_opinions
from factdesk.domain.reviews import (
    ACCEPTED,
    ANSWERED,
    CONTESTED,
    EDITED,
    GAP,
    NO_CLAIM,
    REOPENED,
    SENT_BACK,
    TAKEN,
    Comment,
    Decision,
    DecisionId,
)

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


class Change(StrEnum):
    """Why a group that had been decided is open again."""

    NEW = "new"
    """Somebody has marked it since."""
    LABEL = "label"
    EXTENT = "extent"
    SOURCE = "source"
    WORDS = "words"
    """Something else that the claim says."""
    GONE = "gone"
    """An opinion was taken away since, or moved elsewhere."""
    ANSWERED = "answered"
    ACCEPTED = "accepted"
    REOPENED = "reopened"
    """A reviewer has lifted the decision."""
    DIVIDED = "divided"
    """Two reviewers have decided without either knowing of the other."""
    UNREADABLE = "unreadable"
    """The decision holds no claims that could be read."""


@dataclass(frozen=True, slots=True)
class News:
    """What happened to a group after it was decided."""

    change: Change
    annotator_id: AnnotatorId | None = None
    """Whose doing it was; None when that cannot be told any more."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was decided so, to choose from a short list."""

    key: str
    title: str


REASONS: tuple[Reason, ...] = (
    Reason("boundary", "Rule on where a claim begins and ends"),
    Reason("attribution", "Who says it"),
    Reason("label order", "Which label goes first"),
    Reason("context", "The rest of the article tells"),
    Reason("overlooked", "Overlooked"),
    Reason("guidelines", "The guidelines are unclear"),
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


# -- decisions -----------------------------------------------------------------------------------------------------


class Record:
    """What was decided in one article, and answered; decisions that a later one replaces are history."""

    def __init__(self, decisions: Iterable[Decision], comments: Iterable[Comment] = ()) -> None:
        found = sorted(decisions, key=lambda one: one.id)
        replaced = {old for one in found for old in one.replaces}
        self.standing = tuple(one for one in found if one.id not in replaced)
        self._on: dict[ClaimId, list[Decision]] = {}
        for one in self.standing:
            for claim in one.claims:
                self._on.setdefault(claim, []).append(one)
        self._responses: dict[str, list[Comment]] = {}
        for comment in comments:
            if comment.kind in (ACCEPTED, ANSWERED):
                self._responses.setdefault(comment.about, []).append(comment)

    def on(self, group: ClaimGroup) -> tuple[Decision, ...]:
        """The standing decisions on any claim of a group, by id."""
        if not self._on:
            return ()
        found = {one.id: one for claim in group.claims for one in self._on.get(claim.id, ())}
        return tuple(found[one] for one in sorted(found))

    def responses(self, decision: DecisionId) -> Sequence[Comment]:
        """How those concerned have answered a decision."""
        return self._responses.get(decision, ())


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
    news = _news(group, standing, record, outside)
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
    if _is_settled(group, gold):
        said = meaning(group.claims)
        return tuple(claim for claim in gold if meaning([claim]) <= said)
    leads = decision.opinions or min(decision.claims) in {claim.id for claim in group.claims}
    return gold if leads else ()


def _is_settled(group: ClaimGroup, gold: Sequence[Claim]) -> bool:
    """Whether everybody says what was decided."""
    return group.kind is GroupKind.SAME and meaning(group.claims) <= meaning(gold)


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


def meaning(claims: Iterable[Claim]) -> frozenset[tuple[object, ...]]:
    """What two people must share to say the same: extents, labels and sources, by the measure of the alignment."""
    return frozenset(
        (claim.segments, claim.label or "", " ".join(claim.source.casefold().split())) for claim in claims
    )


# -- news ----------------------------------------------------------------------------------------------------------


def _news(
    group: ClaimGroup, standing: Sequence[Decision], record: Record, outside: Collection[ClaimId]
) -> tuple[News, ...]:
    if len(standing) > 1:
        return tuple(News(Change.DIVIDED, one.annotator_id) for one in standing)
    [decision] = standing
    if decision.outcome == REOPENED:
        return (News(Change.REOPENED, decision.annotator_id),)
    try:
        gold = gold_claims_of(decision)
        kept = kept_opinions(decision)
    except InvalidValue:
        return (News(Change.UNREADABLE, decision.annotator_id),)
    if decision.outcome not in _STATES or (decision.outcome in (TAKEN, EDITED) and not gold):
        return (News(Change.UNREADABLE, decision.annotator_id),)
    found = list(_answers(decision, record))
    if kept and (decision.outcome == SENT_BACK or not _is_settled(group, gold)):
        known = [row for row in group.rows if row]
        for row in known:
            found += _since(row, kept, gold)
        if decision.outcome != NO_CLAIM:
            found += _taken_away(known, kept, outside)
    return tuple(dict.fromkeys(found))


def _answers(decision: Decision, record: Record) -> Iterable[News]:
    for one in record.responses(decision.id):
        if one.kind == ANSWERED:
            yield News(Change.ANSWERED, one.annotator_id)
        elif decision.outcome == SENT_BACK:
            yield News(Change.ACCEPTED, one.annotator_id)


def _since(row: Sequence[Claim], kept: Kept, gold: Sequence[Claim]) -> list[News]:
    """What one person has changed since a decision; to say what was decided is no news."""
    who = row[0].annotator_id
    ids = {claim.id for claim in row}
    earlier = next((one for one in kept if ids & one.keys()), None)
    if earlier is None:
        return [News(Change.NEW, who)]
    if gold and meaning(row) == meaning(gold):
        return []
    if ids != earlier.keys():
        return [News(Change.EXTENT, who)]
    return [
        News(change, who) for claim in row for change in _differences(earlier[claim.id], claim_sayings(claim))
    ]


def _differences(before: Said, after: Said) -> list[Change]:
    named = {"segments": Change.EXTENT, "label": Change.LABEL, "source": Change.SOURCE}
    fields = [name for name in after if before.get(name) != after[name]]
    found = [change for name, change in named.items() if name in fields]
    return found or ([Change.WORDS] if fields else [])


def _taken_away(rows: Sequence[Sequence[Claim]], kept: Kept, outside: Collection[ClaimId]) -> Iterable[News]:
    """Opinions of which nothing stands here any more; where there is to be no claim nobody needs one."""
    here = {claim.id for row in rows for claim in row}.union(outside)
    return [News(Change.GONE) for one in kept if not here & one.keys()]
