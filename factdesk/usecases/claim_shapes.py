"""Changing what a claim consists of: two made of one, one made of several, a segment taken away."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.claims import MANUAL, Annotator, Claim, ClaimId, Suggestion, SuggestionId, new_id
from factdesk.domain.errors import InvalidSpan, InvalidValue, NotFound
from factdesk.domain.spans import Segments, Span, segments_of
from factdesk.domain.texts import quote
from factdesk.domain.times import now
from factdesk.domain.wording.graphemes import boundary_before
from factdesk.domain.wording.trimming import trim
from factdesk.store import Project, reading
from factdesk.usecases.claims import LONGEST_NOTE, compared, own_claim, short
from factdesk.usecases.suggestions import refuse


def split_claim(project: Project, claim_id: str, at: int, by: Annotator) -> ChangeSet:
    """Make two claims of one at an offset inside it; the second keeps label, cue, source and note.

    What only parted the two (spaces, a comma) belongs to neither. Raises InvalidSpan when the offset is not inside the
    claim, NotFound or NotYours.
    """
    claim = own_claim(project, claim_id, by)
    text = reading.article(project, claim.article_id).text
    left, right = _halves(text, claim.segments, boundary_before(text, at))
    second = replace(
        _cut(claim, text, right),
        id=ClaimId(new_id()),
        origin=MANUAL,
        suggestion_id=None,
        suggestion_rule="",
        suggestion_label="",
        suggestion_score=None,
        suggestion_changes=(),
        created_at=now(),
    )
    with project.edit("Split claim", by, short(claim.text)) as edit:
        edit.replace(Kind.CLAIM, compared(project, _cut(claim, text, left)), known=claim)
        edit.insert(Kind.CLAIM, [second])
    return edit.changes


def _halves(text: str, segments: Segments, at: int) -> tuple[Segments, Segments]:
    left = [Span(span.start, min(span.end, at)) for span in segments if span.start < at]
    right = [Span(max(span.start, at), span.end) for span in segments if span.end > at]
    before = trim(text, left[-1].start, left[-1].end) if left else None
    after = trim(text, right[0].start, right[0].end) if right else None
    if before is None or after is None:
        raise InvalidSpan("Place the caret inside the claim to split it there.")
    # Trimmed where the cut is; the outer edges are the annotator's own.
    left[-1], right[0] = Span(left[-1].start, before.end), Span(after.start, right[0].end)
    return tuple(left), tuple(right)


def _cut(claim: Claim, text: str, segments: Segments) -> Claim:
    words = quote(text, segments)
    return replace(
        claim, segments=segments, text=words.text, prefix=words.prefix, suffix=words.suffix, updated_at=now()
    )


def join_claims(project: Project, claim_ids: Sequence[str], by: Annotator) -> tuple[ClaimId, ChangeSet]:
    """Make one claim of several in one article, in one edit; its id is that of the first in reading order.

    It covers what they covered, and what lies between two parts where that is only spaces and punctuation; otherwise it
    stands in several segments. Label, kind, cue, source and link to a suggestion are those of the first that has one,
    notes are put one below the other, and of several confidences the lowest holds. Suggestions behind the other claims
    count as turned down, as they are part of another claim now. Raises InvalidValue for fewer than two claims, claims
    of different articles or notes too long to be joined; NotFound or NotYours.
    """
    found = [own_claim(project, claim_id, by) for claim_id in dict.fromkeys(claim_ids)]
    if len(found) < 2:  # noqa: PLR2004  one and one
        raise InvalidValue("Choose at least two claims to join them.")
    if len({claim.article_id for claim in found}) > 1:
        raise InvalidValue("Only claims of one article can be joined.")
    found.sort(key=lambda claim: (claim.segments[0].start, -claim.segments[-1].end, claim.id))
    text = reading.article(project, found[0].article_id).text
    joined = _cut(_united(found), text, joined_segments(text, [s for claim in found for s in claim.segments]))
    with project.edit("Join claims", by, short(joined.text)) as edit:
        edit.replace(Kind.CLAIM, compared(project, joined), known=found[0])
        for claim in found[1:]:
            edit.remove(Kind.CLAIM, claim.id)
        refuse(project, edit, list(_absorbed(project, found, joined.suggestion_id)), by)
    return joined.id, edit.changes


def joined_segments(text: str, spans: Sequence[Span]) -> Segments:
    """The spans as segments, two of them made one where only spaces and punctuation lie between."""
    parts = segments_of(spans)
    gaps = [Span(a.end, b.start) for a, b in pairwise(parts)]
    return segments_of(
        [*parts, *(gap for gap in gaps if all(_parts_only(letter) for letter in gap.of(text)))]
    )


def _parts_only(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter)[0] in "PZ"


def _united(found: Sequence[Claim]) -> Claim:
    first = found[0]
    linked = next((claim for claim in found if claim.suggestion_id is not None), first)
    sourced = next((claim for claim in found if claim.source), None)
    cued = next((claim for claim in found if claim.cue), first)
    return replace(
        first,
        label=next((claim.label for claim in found if claim.label is not None), None),
        cue=cued.cue,
        cue_span=cued.cue_span,
        source=sourced.source if sourced else "",
        source_span=sourced.source_span if sourced else None,
        anonymous_source=(sourced or first).anonymous_source,
        note=_notes(found),
        confidence=min((claim.confidence for claim in found if claim.confidence is not None), default=None),
        origin=linked.origin,
        suggestion_id=linked.suggestion_id,
        suggestion_rule=linked.suggestion_rule,
        suggestion_label=linked.suggestion_label,
        suggestion_score=linked.suggestion_score,
        suggestion_seen=any(claim.suggestion_seen for claim in found),
        suggestion_changes=linked.suggestion_changes,
    )


def _notes(found: Sequence[Claim]) -> str:
    joined = "\n".join(dict.fromkeys(claim.note for claim in found if claim.note))
    if len(joined) > LONGEST_NOTE:
        raise InvalidValue(f"The notes of these claims are too long for one: {len(joined)} characters.")
    return joined


def _absorbed(project: Project, found: Sequence[Claim], kept: SuggestionId | None) -> Iterator[Suggestion]:
    """Each suggestion that is still there behind a claim which is part of another one now."""
    for suggestion_id in dict.fromkeys(claim.suggestion_id for claim in found):
        if suggestion_id is None or suggestion_id == kept:
            continue
        try:
            yield reading.suggestion(project, suggestion_id)
        except NotFound:
            continue


def drop_segment(project: Project, claim_id: str, at: int | None, by: Annotator) -> ChangeSet:
    """Take one segment of a claim away: the one that holds or touches an offset, else the last one.

    Raises InvalidSpan when the claim has no other, NotFound or NotYours.
    """
    claim = own_claim(project, claim_id, by)
    if len(claim.segments) == 1:
        raise InvalidSpan("This claim has one segment only; delete the claim instead.")
    inside = (span for span in claim.segments if at is not None and span.start <= at <= span.end)
    gone = next(inside, claim.segments[-1])
    text = reading.article(project, claim.article_id).text
    left = _cut(claim, text, tuple(span for span in claim.segments if span != gone))
    with project.edit("Remove segment", by, short(gone.of(text))) as edit:
        edit.replace(Kind.CLAIM, compared(project, left), known=claim)
    return edit.changes
