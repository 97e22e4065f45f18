"""What came back to an annotator: decisions that changed their claims, each to be accepted or answered once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import MANUAL, Annotator, Claim, ClaimId, new_id
from factdesk.domain.colleagues.opinions import gold_claims_of
from factdesk.domain.colleagues.review_groups import Record, meaning
from factdesk.domain.colleagues.reviews import (
    ACCEPTED,
    ANSWERED,
    EDITED,
    NO_CLAIM,
    SENT_BACK,
    TAKEN,
    Comment,
    Decision,
)
from factdesk.domain.errors import Conflict, InvalidValue, QuoteMismatch
from factdesk.domain.spans import overlap_ratio
from factdesk.domain.times import now
from factdesk.formats.project_checks import check_claim
from factdesk.store import Project, reading
from factdesk.store.editing import Edit
from factdesk.store.reading_reviews import (
    claims_by_id,
    comments_by_article,
    decided_on,
    decision,
    decisions_by_article,
    titles_by_article,
)
from factdesk.usecases.claims import compared, short
from factdesk.usecases.comments import make_comment, spoken_words

_CONCERNING = (TAKEN, EDITED, NO_CLAIM, SENT_BACK)


@dataclass(frozen=True, slots=True)
class InboxItem:
    """A decision that concerns somebody's claims and that they have not answered."""

    decision: Decision
    reviewer: str
    """Name."""
    claims: tuple[Claim, ...]
    """Their own claims that were decided on, as they stand, in reading order."""
    gold: tuple[Claim, ...]
    """What holds by the decision, or what the reviewer proposes; none when there is no claim here."""
    article_title: str

    @property
    def can_accept(self) -> bool:
        """Whether the decision says what to make of the claims; what was sent back without that can be answered."""
        return bool(self.gold) or self.decision.outcome == NO_CLAIM


def inbox(project: Project, annotator: Annotator) -> tuple[InboxItem, ...]:
    """What an annotator has not answered yet, by article and place."""
    decided = decisions_by_article(project)
    said = comments_by_article(project) if decided else {}
    concerning = {
        article: _concerning(found, said.get(article, ()), annotator) for article, found in decided.items()
    }
    ids = sorted({claim for found in concerning.values() for one in found for claim in one.claims})
    if not ids:
        return ()
    with project.reading() as connection:
        mine = claims_by_id(project, sorted(decided_on(connection, annotator.id, ids)))
    names = {one.id: one.name for one in reading.all_annotators(project)}
    titles = titles_by_article(project)
    items: list[InboxItem] = []
    for article_id in reading.article_ids(project, "", among=sorted(concerning)):
        title = titles.get(article_id, "")
        here = [_item(one, mine, names[one.annotator_id], title) for one in concerning[article_id]]
        items += sorted((one for one in here if one is not None), key=lambda one: _place(one.claims[0]))
    return tuple(items)


def accept(project: Project, decision_id: str, by: Annotator) -> ChangeSet:
    """Change one's own claims into what was decided, in one edit, and say so.

    Raises Conflict when the decision was answered or replaced meanwhile, InvalidValue when it says nothing to accept,
    QuoteMismatch when what it says does not fit the article, NotFound.
    """
    item = _waiting(project, decision_id, by)
    if not item.can_accept:
        raise InvalidValue("The reviewer proposes nothing to accept; answer instead.")
    text = reading.article(project, item.decision.article_id).text
    try:
        for claim in item.gold:
            check_claim(claim, text)
    except (ValueError, QuoteMismatch) as error:
        raise QuoteMismatch(
            "What was decided does not stand in the article so; answer, and say which words you mean."
        ) from error
    with project.edit("Accept decision", by, short(item.claims[0].text)) as edit:
        _become(project, edit, item, by)
        edit.insert(Kind.COMMENT, [_response(item, ACCEPTED, "", by)])
    return edit.changes


def answer(project: Project, decision_id: str, text: str, by: Annotator) -> ChangeSet:
    """Object to a decision, once; its spot returns to the queue. Raises Conflict, InvalidValue or NotFound."""
    item = _waiting(project, decision_id, by)
    words = spoken_words(text)
    with project.edit("Answer decision", by, short(words)) as edit:
        edit.insert(Kind.COMMENT, [_response(item, ANSWERED, words, by)])
    return edit.changes


def _waiting(project: Project, decision_id: str, by: Annotator) -> InboxItem:
    article_id = decision(project, decision_id).article_id
    found = decisions_by_article(project, [article_id])[article_id]
    said = comments_by_article(project, [article_id]).get(article_id, ())
    mine: dict[str, Claim] = {claim.id: claim for claim in reading.claims_of(project, article_id, by.id)}
    names = {one.id: one.name for one in reading.all_annotators(project)}
    title = reading.article(project, article_id).title
    for one in _concerning(found, said, by):
        if one.id == decision_id and (item := _item(one, mine, names[one.annotator_id], title)) is not None:
            return item
    raise Conflict("This was answered, or decided anew, meanwhile; look at what came back again.")


def _concerning(decided: Iterable[Decision], said: Iterable[Comment], annotator: Annotator) -> list[Decision]:
    """Decisions of others that hold and that somebody has not answered, nor any that they replace.

    One answer is all: what a reviewer decides after it is final.
    """
    found = {one.id: one for one in decided}
    answered = {
        one.about for one in said if one.annotator_id == annotator.id and one.kind in (ACCEPTED, ANSWERED)
    }

    def is_answered(one: Decision) -> bool:
        ahead, seen = [one], set()
        while ahead:
            here = ahead.pop()
            if here.id in answered:
                return True
            if here.id not in seen:
                seen.add(here.id)
                ahead += [found[old] for old in here.replaces if old in found]
        return False

    return [
        one
        for one in Record(found.values()).standing
        if one.outcome in _CONCERNING and one.annotator_id != annotator.id and not is_answered(one)
    ]


def _item(found: Decision, mine: dict[str, Claim], reviewer: str, title: str) -> InboxItem | None:
    claims = sorted((mine[one] for one in found.claims if one in mine), key=_place)
    if not claims:
        return None
    try:
        gold = gold_claims_of(found)
    except InvalidValue:
        return None
    if found.outcome != SENT_BACK and meaning(claims) == meaning(gold):
        return None
    return InboxItem(found, reviewer, tuple(claims), gold, title)


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.segments[0].start, -claim.segments[-1].end, claim.id


def _response(item: InboxItem, kind: str, words: str, by: Annotator) -> Comment:
    return make_comment(item.decision.article_id, item.decision.id, kind, words, by)


# -- accepting -----------------------------------------------------------------------------------------------------


def _become(project: Project, edit: Edit, item: InboxItem, by: Annotator) -> None:
    """Let each of one's claims become the decided one that it overlaps most; what is over goes, what lacks comes."""
    left = list(item.claims)
    for gold in item.gold:
        own = max(left, key=lambda claim: overlap_ratio(claim.segments, gold.segments), default=None)
        if own is None:
            edit.insert(Kind.CLAIM, [_made_of(edit, gold, by)])
            continue
        left.remove(own)
        changed = compared(project, _as_decided(own, gold))
        if changed != own:
            edit.replace(Kind.CLAIM, replace(changed, updated_at=now()), known=own)
    for claim in left:
        edit.remove(Kind.CLAIM, claim.id)


def _as_decided(own: Claim, gold: Claim) -> Claim:
    return replace(
        own,
        segments=gold.segments,
        text=gold.text,
        prefix=gold.prefix,
        suffix=gold.suffix,
        label=gold.label,
        kind=gold.kind,
        cue=gold.cue,
        cue_span=gold.cue_span,
        source=gold.source,
        source_span=gold.source_span,
        anonymous_source=gold.anonymous_source,
    )


def _made_of(edit: Edit, gold: Claim, by: Annotator) -> Claim:
    at = now()
    fresh = Claim(
        ClaimId(new_id()), gold.article_id, by.id, gold.segments, gold.text, gold.prefix, gold.suffix
    )
    return replace(
        _as_decided(fresh, gold),
        origin=MANUAL,
        guideline_version=reading.guideline_version(edit.connection),
        created_at=at,
        updated_at=at,
    )


def own_claims(items: Sequence[InboxItem]) -> int:
    """How many of somebody's claims came back."""
    return len({claim.id for item in items for claim in item.claims})
