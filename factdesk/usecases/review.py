"""Deciding on claims of several people: one spot in full, and a decision on it, which can be reopened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import Annotator, Article, ArticleId, Claim, ClaimId, new_id
from factdesk.domain.colleagues.opinions import gold_of, opinions_of
from factdesk.domain.colleagues.review_groups import (
    REASON_KEYS,
    REASONS,
    Change,
    Gold,
    News,
    ReviewGroup,
    ReviewState,
)
from factdesk.domain.colleagues.reviews import (
    CONTESTED,
    EDITED,
    GAP,
    NO_CLAIM,
    REOPENED,
    SENT_BACK,
    TAKEN,
    Decision,
    DecisionId,
)
from factdesk.domain.colleagues.threads import Thread, threads_from
from factdesk.domain.errors import InvalidValue, NotFound, QuoteMismatch
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Span, extent, segments_of
from factdesk.domain.texts import quote, storable
from factdesk.domain.times import now
from factdesk.formats.project_checks import check_claim
from factdesk.store import Project, reading
from factdesk.store.reading_reviews import comments_by_article
from factdesk.usecases.claims import LONGEST_NOTE, compared, short
from factdesk.usecases.review_queue import EVERYTHING, ReviewScope, fits, groups_of, letters

__all__ = [
    "REASONS",
    "ReviewedSpot",
    "SpotRow",
    "decide",
    "edited_claim",
    "reopen",
    "review_group",
    "send_back",
]

TITLES = {
    TAKEN: "Decide difference",
    EDITED: "Decide difference",
    NO_CLAIM: "Decide no claim",
    CONTESTED: "Leave contested",
    GAP: "Note gap in guidelines",
    SENT_BACK: "Send back",
    REOPENED: "Reopen decision",
}
"""Titles of the edits by outcome."""
_WITH_GOLD = (TAKEN, EDITED)


@dataclass(frozen=True, slots=True)
class SpotRow:
    """What one person says on a spot."""

    annotator: Annotator
    letter: str
    """A, B and so on, as in the queue."""
    claims: tuple[Claim, ...]
    """In reading order; none when they did not mark it."""
    threads: tuple[Thread, ...]
    """What was said about these claims."""


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision on a spot, with who made it and what was said about it."""

    decision: Decision
    reviewer: str
    """Name."""
    threads: tuple[Thread, ...]
    """Answers of those concerned are among them."""


@dataclass(frozen=True, slots=True)
class ReviewedSpot:
    """One spot in full."""

    review: ReviewGroup
    article: Article
    paragraph: Span
    """The paragraphs of the article in which the claims stand, in code points."""
    rows: tuple[SpotRow, ...]
    """One for each person compared, A first."""
    decisions: tuple[DecisionShown, ...]
    """Those that no later one replaces: two when reviewers have decided apart."""


def review_group(project: Project, key: str, scope: ReviewScope = EVERYTHING) -> ReviewedSpot:
    """One spot in full; only its article is read. `key` may be the id of any claim that stands there.

    Raises NotFound when the claim is gone, or outside of what is compared.
    """
    found = _group(project, key, scope)
    article = reading.article(project, found.group.article_id)
    if found.state is ReviewState.DECIDED and not fits(found.gold.claims, article.text):
        news = tuple(News(Change.UNREADABLE, one.annotator_id) for one in found.standing)
        found = ReviewGroup(found.group, ReviewState.OPEN, Gold(None), found.standing, news)
    people = {one.id: one for one in reading.all_annotators(project)}
    said = comments_by_article(project, [article.id]).get(article.id, [])
    called = letters(found.group.people)
    rows = tuple(
        SpotRow(people[one], called[one], claims, _threads(said, [claim.id for claim in claims]))
        for one, claims in zip(found.group.people, found.group.rows, strict=True)
    )
    decisions = tuple(
        DecisionShown(one, people[one.annotator_id].name, _threads(said, [one.id])) for one in found.standing
    )
    return ReviewedSpot(found, article, _paragraph(article.text, found.group.claims), rows, decisions)


def _threads(said: Iterable[Any], about: Sequence[str]) -> tuple[Thread, ...]:
    return threads_from(one for one in said if one.about in about)


def _paragraph(text: str, claims: Iterable[Claim]) -> Span:
    spans = [extent(claim.segments) for claim in claims]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    line_end = text.find("\n", end)
    return Span(text.rfind("\n", 0, start) + 1, len(text) if line_end < 0 else line_end)


def _group(project: Project, key: str, scope: ReviewScope) -> ReviewGroup:
    article_id = reading.article_of_claim(project, key)
    for found in groups_of(project, article_id, scope) if article_id else ():
        if any(claim.id == key for claim in found.group.claims):
            return found
    raise NotFound("Nobody has a claim there any more; the queue has changed since.")


# -- deciding ------------------------------------------------------------------------------------------------------


def decide(
    project: Project,
    key: str,
    outcome: str,
    by: Annotator,
    *,
    take: Sequence[str] = (),
    gold: Sequence[Claim] = (),
    reason: str = "",
    note: str = "",
    scope: ReviewScope = EVERYTHING,
) -> ChangeSet:
    """Decide on a spot, in one edit: a record of its own, beside the claims, which stay as they are.

    TAKEN needs in `take` the ids of the claims that hold as they are, EDITED in `gold` claims as `edited_claim` makes
    them; NO_CLAIM, CONTESTED and GAP neither. Earlier decisions on the spot are replaced by this one. `reason` is a
    key of REASONS, or empty. Raises InvalidValue or NotFound.
    """
    if outcome not in (TAKEN, EDITED, NO_CLAIM, CONTESTED, GAP):
        raise InvalidValue(f"“{outcome}” is no decision; use one of taken, edited, no claim, contested, gap.")
    return _record(project, _group(project, key, scope), outcome, by, take, gold, reason, note)


def send_back(
    project: Project,
    key: str,
    by: Annotator,
    *,
    take: Sequence[str] = (),
    gold: Sequence[Claim] = (),
    reason: str = "",
    note: str = "",
    scope: ReviewScope = EVERYTHING,
) -> ChangeSet:
    """Send a spot back to those who labelled it, by choice with what the reviewer proposes; raises as `decide`."""
    return _record(project, _group(project, key, scope), SENT_BACK, by, take, gold, reason, note)


def reopen(
    project: Project, key: str, by: Annotator, *, note: str = "", scope: ReviewScope = EVERYTHING
) -> ChangeSet:
    """Lift what was decided on a spot, or agreed by rule, so that it is open. Raises NotFound or InvalidValue."""
    found = _group(project, key, scope)
    if found.state in (ReviewState.OPEN, ReviewState.SINGLE):
        return NO_CHANGE
    return _record(project, found, REOPENED, by, (), (), "", note)


def edited_claim(
    project: Project,
    claim_id: str,
    *,
    segments: Iterable[Span] | None = None,
    label: str | None = None,
    source: str | Span | None = None,
    cue: str | Span | None = None,
) -> Claim:
    """A claim as the reviewer would have it, begun from somebody's: nothing is stored. What is None stays as it is.

    An empty label takes the label away. Raises InvalidSpan, InvalidValue or NotFound.
    """
    claim = reading.claim(project, claim_id)
    text = reading.article(project, claim.article_id).text
    fields: dict[str, Any] = {}
    if segments is not None:
        parts = segments_of(segments)
        words = quote(text, parts)
        fields.update(segments=parts, text=words.text, prefix=words.prefix, suffix=words.suffix)
    if label is not None:
        fields["label"] = label_of(label).key if label else None
    for name, given in (("cue", cue), ("source", source)):
        if isinstance(given, Span):
            fields.update({name: given.of(text), f"{name}_span": given})
        elif given is not None:
            fields.update({name: storable(" ".join(given.split())), f"{name}_span": None})
    return compared(project, replace(claim, **fields))


def _record(
    project: Project,
    found: ReviewGroup,
    outcome: str,
    by: Annotator,
    take: Sequence[str],
    gold: Sequence[Claim],
    reason: str,
    note: str,
) -> ChangeSet:
    if reason and reason not in REASON_KEYS:
        known = ", ".join(one.key for one in REASONS)
        raise InvalidValue(f"There is no reason “{reason}”; use one of {known}.")
    if len(note) > LONGEST_NOTE:
        raise InvalidValue(f"The note is too long: {len(note)} characters, where {LONGEST_NOTE} fit.")
    claims = (*_taken(found, take), *_checked(project, found, gold))
    _check_gold(outcome, claims, take)
    decision = Decision(
        DecisionId(new_id()),
        ArticleId(found.group.article_id),
        by.id,
        outcome,
        tuple(sorted(claim.id for claim in found.group.claims)),
        opinions_of(found.group),
        gold_of(claims),
        reason,
        storable(note),
        tuple(one.id for one in found.standing),
        now(),
    )
    with project.edit(TITLES[outcome], by, short(found.group.claims[0].text)) as edit:
        edit.insert(Kind.DECISION, [decision])
    return edit.changes


def _check_gold(outcome: str, claims: Sequence[Claim], take: Sequence[str]) -> None:
    if outcome in _WITH_GOLD and not claims:
        raise InvalidValue("Say which claim holds.")
    if outcome == TAKEN and len(claims) > len(set(take)):
        raise InvalidValue("A claim that is taken stays as it is; decide “edited” to change it.")
    if outcome in (NO_CLAIM, CONTESTED, GAP) and claims:
        raise InvalidValue(f"With “{outcome}” no claim holds, so none can be taken.")


def _taken(found: ReviewGroup, take: Sequence[str]) -> list[Claim]:
    here = {claim.id: claim for claim in found.group.claims}
    if missing := [one for one in take if one not in here]:
        raise NotFound(f"The claim {missing[0]} is not among those to decide on here.")
    return [here[ClaimId(one)] for one in dict.fromkeys(take)]


def _checked(project: Project, found: ReviewGroup, gold: Sequence[Claim]) -> list[Claim]:
    if not gold:
        return []
    text = reading.article(project, found.group.article_id).text
    for claim in gold:
        try:
            check_claim(claim, text)
        except (ValueError, QuoteMismatch) as error:
            raise InvalidValue(
                "The claim that was to hold does not fit the article; begin it anew from one of those that stand."
            ) from error
    return list(gold)
