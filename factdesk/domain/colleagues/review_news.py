"""What happened to a spot after it was decided: whether a decision still says what to make of the claims there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factdesk.domain.claims import AnnotatorId, Claim, ClaimId
from factdesk.domain.colleagues.opinions import Kept, Said, claim_sayings, gold_claims_of, kept_opinions
from factdesk.domain.colleagues.reviews import (
    ACCEPTED,
    ANSWERED,
    EDITED,
    NO_CLAIM,
    OUTCOMES,
    REOPENED,
    SENT_BACK,
    TAKEN,
    Comment,
    Decision,
    DecisionId,
)
from factdesk.domain.comparison.alignment import ClaimGroup, GroupKind
from factdesk.domain.errors import InvalidValue


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


def meaning(claims: Iterable[Claim]) -> frozenset[tuple[object, ...]]:
    """What two people must share to say the same: extents, labels and sources, by the measure of the alignment."""
    return frozenset(
        (claim.segments, claim.label or "", " ".join(claim.source.casefold().split())) for claim in claims
    )


def is_settled(group: ClaimGroup, gold: Sequence[Claim]) -> bool:
    """Whether everybody says what was decided."""
    return group.kind is GroupKind.SAME and meaning(group.claims) <= meaning(gold)


def news_of(
    group: ClaimGroup, standing: Sequence[Decision], record: Record, outside: Collection[ClaimId]
) -> tuple[News, ...]:
    """What happened to a group since its standing decisions were made; nothing while the one there is holds.

    `outside` are claims that stand in the article but are not compared.
    """
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
    if decision.outcome not in OUTCOMES or (decision.outcome in (TAKEN, EDITED) and not gold):
        return (News(Change.UNREADABLE, decision.annotator_id),)
    found = list(_answers(decision, record))
    if kept and (decision.outcome == SENT_BACK or not is_settled(group, gold)):
        known = [row for row in group.rows if row]
        for row in known:
            # Who comes to say what was proposed has answered; who says what was decided has nothing new to say.
            found += _since(row, kept, gold if decision.outcome != SENT_BACK else ())
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
