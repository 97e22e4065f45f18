"""How edits that wait to be saved look: which claims they would have made, and how they would have changed others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from factdesk.domain.changes import ChangeSet
from factdesk.domain.claims import Article, Claim, ClaimId, Suggestion
from factdesk.domain.spans import Segments, Span, segments_of
from factdesk.domain.texts import quote
from factdesk.gui.items import Item
from factdesk.usecases import claim_batches, claims, suggestions


@dataclass(frozen=True, slots=True)
class Said:
    """What a use case was given, by its own names, and ids for the claims that it would have made."""

    given: Mapping[str, Any]
    stand_ins: tuple[str, ...]


Lay = Callable[[Said, Article, list[Item]], list[Item]]


@dataclass(frozen=True, slots=True)
class Shown:
    """How one use case is shown while it waits."""

    lay: Lay
    claims_of: Callable[[Mapping[str, Any]], int] = lambda _: 0
    """How many claims it would make."""
    result_of: Callable[[Said, ChangeSet], Any] = lambda _, change: change
    """What it would answer."""


def _labelled(said: Said, _: Article, items: list[Item]) -> list[Item]:
    return _changed(items, said.given["claim_ids"], lambda claim: replace(claim, label=said.given["label"]))


def _resized(said: Said, article: Article, items: list[Item]) -> list[Item]:
    parts = segments_of(said.given["segments"])
    words = quote(article.text, parts)

    def resized(claim: Claim) -> Claim:
        return replace(claim, segments=parts, text=words.text, prefix=words.prefix, suffix=words.suffix)

    return _changed(items, [said.given["claim_id"]], resized)


def _described(said: Said, article: Article, items: list[Item]) -> list[Item]:
    fields: dict[str, Any] = {
        name: said.given[name]
        for name in ("anonymous_source", "kind", "note", "confidence")
        if said.given.get(name) is not None
    }
    for name in ("cue", "source"):
        value = said.given.get(name)
        if isinstance(value, Span):
            fields |= {name: value.of(article.text), f"{name}_span": value}
        elif value is not None:
            fields |= {name: value, f"{name}_span": None}
    if (label := said.given.get("label")) is not None:
        fields["label"] = label or None
    return _changed(items, [said.given["claim_id"]], lambda claim: replace(claim, **fields))


def _sure(said: Said, _: Article, items: list[Item]) -> list[Item]:
    sure = said.given["confidence"]
    return _changed(items, [said.given["claim_id"]], lambda claim: replace(claim, confidence=sure))


def _marked(said: Said, article: Article, items: list[Item]) -> list[Item]:
    if said.given["article_id"] != article.id:
        return items
    parts = segments_of(said.given["segments"])
    words = quote(article.text, parts)
    claim = Claim(
        ClaimId(said.stand_ins[0]),
        article.id,
        said.given["by"].id,
        parts,
        words.text,
        words.prefix,
        words.suffix,
        said.given["label"],
    )
    return [*items, Item(claim.id, claim, None, unsaved=True)]


def _accepted(said: Said, article: Article, items: list[Item]) -> list[Item]:
    given = said.given
    ids = given["suggestion_ids"] if "suggestion_ids" in given else [given["suggestion_id"]]
    by_id = dict(zip(ids, said.stand_ins, strict=True))

    def made(found: Suggestion) -> Item:
        claim = suggestions.claim_from(
            article, found, given["by"], 1, given.get("label"), _segments(given.get("segments"))
        )
        stand_in = ClaimId(by_id[found.id])
        return Item(stand_in, replace(claim, id=stand_in), None, unsaved=True)

    return [
        made(item.suggestion) if item.suggestion is not None and item.id in by_id else item for item in items
    ]


def _labelled_and_accepted(said: Said, article: Article, items: list[Item]) -> list[Item]:
    return _accepted(said, article, _labelled(said, article, items))


def _gone(said: Said, _: Article, items: list[Item]) -> list[Item]:
    given = said.given
    gone = {given.get("claim_id"), *given.get("claim_ids", ()), *given.get("suggestion_ids", ())}
    return [item for item in items if item.id not in gone]


def _segments(given: Iterable[Span] | None) -> Segments | None:
    return None if given is None else segments_of(given)


def _changed(items: list[Item], ids: Collection[str], change: Callable[[Claim], Claim]) -> list[Item]:
    return [
        replace(item, claim=change(item.claim), unsaved=True)
        if item.claim is not None and item.id in ids
        else item
        for item in items
    ]


def _one(_: Mapping[str, Any]) -> int:
    return 1


def _one_each(given: Mapping[str, Any]) -> int:
    return len(given["suggestion_ids"])


def _id(said: Said, change: ChangeSet) -> Any:
    return said.stand_ins[0], change


def _ids(said: Said, change: ChangeSet) -> Any:
    return list(said.stand_ins), change


SHOWN: dict[Callable[..., Any], Shown] = {
    claims.label_claims: Shown(_labelled),
    claims.mark_claim: Shown(_marked, _one, _id),
    claims.resize_claim: Shown(_resized),
    claims.describe_claim: Shown(_described),
    claims.set_confidence: Shown(_sure),
    claims.remove_claims: Shown(_gone),
    suggestions.accept_suggestion: Shown(_accepted, _one, _id),
    suggestions.reject_suggestions: Shown(_gone),
    suggestions.reject_claim: Shown(_gone),
    claim_batches.label_chosen: Shown(_labelled_and_accepted, _one_each, _ids),
    claim_batches.accept_chosen: Shown(_accepted, _one_each, _ids),
    claim_batches.reject_chosen: Shown(_gone),
}
"""What can wait: everything that is done to single claims and suggestions."""
