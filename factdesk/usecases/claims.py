"""Marking claims and saying what they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from factdesk.domain.changes import NO_CHANGE, ChangeSet, Kind
from factdesk.domain.claims import (
    EDITED,
    KINDS,
    MANUAL,
    STATEMENT,
    SUGGESTED,
    Annotator,
    Article,
    Claim,
    ClaimId,
    Suggestion,
    new_id,
)
from factdesk.domain.errors import InvalidValue, NotFound, NotYours
from factdesk.domain.labels import label_of
from factdesk.domain.spans import Segments, Span, extent, overlap_ratio, segments_of
from factdesk.domain.texts import quote, storable
from factdesk.domain.times import now
from factdesk.store import Project, reading
from factdesk.usecases.projects import project_setting
from factdesk.usecases.readings import suggestions_hidden

_LINE = 80
_LONGEST_WORDS = 2_000
LONGEST_NOTE = 100_000
"""Characters that a claim's note may hold."""


def mark_claim(
    project: Project,
    article_id: str,
    segments: Iterable[Span],
    by: Annotator,
    label: str | None = None,
    *,
    suggestions_shown: bool = False,
    claim_id: str | None = None,
) -> tuple[ClaimId, ChangeSet]:
    """Mark a claim, by choice with its label, and return its id.

    `suggestions_shown` tells whether suggestions were visible beside the article, so that the claim can record
    whether one for these words had been seen. `claim_id` is for who may have to ask again: when a claim of that id is
    there already, nothing is done. Raises InvalidSpan or InvalidValue.
    """
    if claim_id is not None and _is_there(project, claim_id):
        return ClaimId(claim_id), NO_CHANGE
    article = reading.article(project, article_id)
    parts = segments_of(segments)
    words = quote(article.text, parts)
    if label is not None:
        label_of(label)
    seen = suggestions_shown and _suggested_there(project, article_id, by, parts)
    at = now()
    with project.edit("Mark claim", by, short(words.text)) as edit:
        claim = Claim(
            ClaimId(claim_id or new_id()),
            article.id,
            by.id,
            parts,
            words.text,
            words.prefix,
            words.suffix,
            label,
            suggestion_seen=seen,
            guideline_version=reading.guideline_version(edit.connection),
            created_at=at,
            updated_at=at,
        )
        edit.insert(Kind.CLAIM, [claim])
    return claim.id, edit.changes


def _is_there(project: Project, claim_id: str) -> bool:
    try:
        reading.claim(project, claim_id)
    except NotFound:
        return False
    return True


def _suggested_there(project: Project, article_id: str, by: Annotator, parts: Segments) -> bool:
    if suggestions_hidden(project, article_id, by):
        return False
    found = reading.open_suggestions(project, article_id, by.id)
    if not project_setting(project, "statements"):
        found = [suggestion for suggestion in found if suggestion.kind != STATEMENT]
    return any(overlap_ratio(parts, suggestion.segments) > 0 for suggestion in found)


def label_claims(project: Project, claim_ids: Sequence[str], label: str | None, by: Annotator) -> ChangeSet:
    """Give claims a label, or take it away with None, in one edit. Raises InvalidValue, NotFound or NotYours."""
    return _change_claims(
        project, claim_ids, label_title(label), by, lambda claim: replace(claim, label=label)
    )


def label_title(label: str | None) -> str:
    """Title of the edit that gives a label, or takes it away. Raises InvalidValue."""
    return f"Label {label_of(label).title.lower()}" if label is not None else "Remove label"


def resize_claim(project: Project, claim_id: str, segments: Iterable[Span], by: Annotator) -> ChangeSet:
    """Let a claim cover other words. Raises InvalidSpan, NotFound or NotYours."""
    parts = segments_of(segments)
    article = reading.article(project, reading.claim(project, claim_id).article_id)
    words = quote(article.text, parts)

    def resized(claim: Claim) -> Claim:
        return replace(claim, segments=parts, text=words.text, prefix=words.prefix, suffix=words.suffix)

    return _change_claims(project, [claim_id], "Resize claim", by, resized)


def describe_claim(
    project: Project,
    claim_id: str,
    by: Annotator,
    *,
    cue: str | Span | None = None,
    source: str | Span | None = None,
    anonymous_source: bool | None = None,
    kind: str | None = None,
    note: str | None = None,
    label: str | None = None,
) -> ChangeSet:
    """Say more about a claim in one edit; what is None stays as it is. An empty label takes the label away.

    Cue and source are given as words, or as a span of the article; words that stand near the claim are
    linked to where they stand. Raises InvalidValue, InvalidSpan, NotFound or NotYours.
    """
    claim = reading.claim(project, claim_id)
    fields: dict[str, Any] = {}
    if cue is not None or source is not None:
        article = reading.article(project, claim.article_id)
        for name, given in (("cue", cue), ("source", source)):
            if given is not None and (isinstance(given, Span) or given.strip() != getattr(claim, name)):
                fields[name], fields[f"{name}_span"] = _located(article, claim, given, name)
    if anonymous_source is not None:
        fields["anonymous_source"] = anonymous_source
    if kind is not None:
        fields["kind"] = _known_kind(kind)
    if note is not None and note != claim.note:
        fields["note"] = _bounded(note, LONGEST_NOTE, "note")
    if label is not None and label != (claim.label or ""):
        fields["label"] = label_of(label).key if label else None
    return _change_claims(project, [claim_id], _title(fields), by, lambda known: replace(known, **fields))


def set_confidence(project: Project, claim_id: str, confidence: int | None, by: Annotator) -> ChangeSet:
    """Note how sure the annotator is: 1 unsure, 2 fairly sure, 3 sure, None not said."""
    if confidence not in (None, 1, 2, 3):
        raise InvalidValue("Confidence is 1 (unsure), 2 (fairly sure) or 3 (sure).")
    return _change_claims(
        project, [claim_id], "Set confidence", by, lambda claim: replace(claim, confidence=confidence)
    )


def remove_claims(project: Project, claim_ids: Sequence[str], by: Annotator) -> ChangeSet:
    """Remove claims; a suggestion that one was made from is open again. Raises NotFound or NotYours."""
    found = [own_claim(project, claim_id, by) for claim_id in dict.fromkeys(claim_ids)]
    if not found:
        return NO_CHANGE
    with project.edit("Remove claim", by, _detail(found)) as edit:
        for claim in found:
            edit.remove(Kind.CLAIM, claim.id)
    return edit.changes


def _change_claims(
    project: Project, claim_ids: Sequence[str], title: str, by: Annotator, change: Callable[[Claim], Claim]
) -> ChangeSet:
    known = [own_claim(project, claim_id, by) for claim_id in dict.fromkeys(claim_ids)]
    pairs = [(before, change(before)) for before in known]
    changed = [
        (before, replace(compared(project, after), updated_at=now()))
        for before, after in pairs
        if after != before
    ]
    if not changed:
        return NO_CHANGE
    with project.edit(title, by, _detail([after for _, after in changed])) as edit:
        for before, after in changed:
            edit.replace(Kind.CLAIM, after, known=before)
    return edit.changes


def own_claim(project: Project, claim_id: str, by: Annotator) -> Claim:
    """A claim that this annotator may change. Raises NotFound or NotYours."""
    claim = reading.claim(project, claim_id)
    if claim.annotator_id != by.id:
        owner = reading.annotator(project, claim.annotator_id).name
        raise NotYours(f"This claim belongs to {owner}; only {owner} can change it.")
    return claim


def compared(project: Project, claim: Claim) -> Claim:
    """The claim with its origin, and what it changed in the suggestion that it came from, be that still on offer."""
    if claim.suggestion_id is None:
        return replace(claim, origin=MANUAL)
    suggestion = reading.suggestion_behind(project, claim.suggestion_id)
    if suggestion is None:
        return claim
    changes = differences(claim, suggestion)
    edited = {"label", "extent"} & set(changes)
    return replace(claim, origin=EDITED if edited else SUGGESTED, suggestion_changes=changes)


def differences(claim: Claim, suggestion: Suggestion) -> tuple[str, ...]:
    """What a claim says otherwise than its suggestion: label, extent, kind, cue, source."""
    pairs = (
        ("label", claim.label, suggestion.label),
        ("extent", claim.segments, suggestion.segments),
        ("kind", claim.kind, suggestion.kind),
        ("cue", claim.cue_span, suggestion.cue),
        ("source", claim.source_span, suggestion.source),
    )
    return tuple(name for name, ours, theirs in pairs if ours != theirs)


def _located(article: Article, claim: Claim, given: str | Span, name: str) -> tuple[str, Span | None]:
    if isinstance(given, Span):
        return given.of(article.text), given
    words = _bounded(" ".join(given.split()), _LONGEST_WORDS, name)
    return words, nearest(article.text, words, extent(claim.segments))


def nearest(text: str, words: str, to: Span) -> Span | None:
    """Where `words` stand nearest to a span; None when the text does not have them."""
    if not words:
        return None
    before = text.rfind(words, 0, to.end)
    after = text.find(words, max(0, to.end - len(words) + 1))
    found = [at for at in (before, after) if at >= 0]
    if not found:
        return None
    best = min(found, key=lambda at: max(to.start - (at + len(words)), at - to.end, 0))
    return Span(best, best + len(words))


def _known_kind(kind: str) -> str:
    if kind not in KINDS:
        raise InvalidValue(f"There is no kind of claim “{kind}”; use one of {', '.join(KINDS)}.")
    return kind


def _bounded(words: str, longest: int, name: str) -> str:
    if len(words) > longest:
        raise InvalidValue(f"The {name} is too long: {len(words)} characters, where {longest} fit.")
    return storable(words)


_TITLES = {
    "cue": "Change cue",
    "source": "Change source",
    "anonymous_source": "Change anonymous source",
    "kind": "Change kind",
    "note": "Write note",
}


def _title(fields: dict[str, Any]) -> str:
    named = [title for name, title in _TITLES.items() if name in fields]
    if "label" in fields:
        named.append(label_title(fields["label"]))
    return named[0] if len(named) == 1 else "Describe claim"


def _detail(changed: Sequence[Claim]) -> str:
    return short(changed[0].text) if len(changed) == 1 else f"{len(changed)} claims"


def short(words: str) -> str:
    """Words cut to the length of a line in the history."""
    line = " ".join(words.split())
    return line if len(line) <= _LINE else line[: _LINE - 1] + "…"
