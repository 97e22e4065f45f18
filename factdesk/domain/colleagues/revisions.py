"""The history of one claim as a graph of revisions: how one is named, which are newest, and what they agree on.

A revision names those that it follows, so what two projects know of a claim is brought together by bringing together
their revisions. Times play no part in it: a clock may be wrong by years.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from factdesk.domain.claims import AnnotatorId, ArticleId, Claim, ClaimId
from factdesk.domain.colleagues.reviews import Revision, RevisionId
from factdesk.domain.errors import InvalidValue
from factdesk.domain.spans import Segments, Span

Graph = Mapping[RevisionId, Revision]
"""All that is known of one claim, by id."""
Frontier = tuple[RevisionId, ...]
"""Revisions in order of id: those that a project's own next edit of the claim follows."""
REMOVED = ""
"""What a revision says that takes the claim away."""
_FORM = "factdesk revision 1"
"""Stands before all that is hashed, so that another form of revisions can never share an id with this one."""
_SEAM = '},"made":{'
"""Parts what a claim says from how it came to be. No text in it can hold this: its quotation marks are escaped."""

_encode = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode

_WORDS, _MAYBE_WORDS, _YES_NO, _COUNT = (str,), (str, type(None)), (bool,), (int,)
_SAID: Mapping[str, tuple[type, ...]] = {
    "segments": (list,),
    "text": _WORDS,
    "prefix": _WORDS,
    "suffix": _WORDS,
    "label": _MAYBE_WORDS,
    "kind": _WORDS,
    "cue": _WORDS,
    "cue_span": (list, type(None)),
    "source": _WORDS,
    "source_span": (list, type(None)),
    "anonymous_source": _YES_NO,
    "note": _WORDS,
    "confidence": (int, type(None)),
}
"""What a claim says: when this differs, two revisions do."""
_MADE: Mapping[str, tuple[type, ...]] = {
    "origin": _WORDS,
    "suggestion_id": _MAYBE_WORDS,
    "suggestion_rule": _WORDS,
    "suggestion_label": _WORDS,
    "suggestion_score": (float, type(None)),
    "suggestion_seen": _YES_NO,
    "suggestion_changes": (list,),
    "guideline_version": _COUNT,
    "created_at": _WORDS,
    "updated_at": _WORDS,
}
"""How it came to be: no difference in this is a conflict."""


# -- one revision --------------------------------------------------------------------------------------------------


def payload_of(claim: Claim) -> str:
    """A claim as a revision keeps it: without article and annotator, which another project may know by other ids."""
    score = claim.suggestion_score
    said = {
        "segments": [[span.start, span.end] for span in claim.segments],
        "text": claim.text,
        "prefix": claim.prefix,
        "suffix": claim.suffix,
        "label": claim.label,
        "kind": claim.kind,
        "cue": claim.cue,
        "cue_span": span_pair(claim.cue_span),
        "source": claim.source,
        "source_span": span_pair(claim.source_span),
        "anonymous_source": bool(claim.anonymous_source),
        "note": claim.note,
        "confidence": claim.confidence,
    }
    made = {
        "origin": claim.origin,
        "suggestion_id": claim.suggestion_id,
        "suggestion_rule": claim.suggestion_rule,
        "suggestion_label": claim.suggestion_label,
        "suggestion_score": None if score is None else float(score),
        "suggestion_seen": bool(claim.suggestion_seen),
        "suggestion_changes": list(claim.suggestion_changes),
        "guideline_version": claim.guideline_version,
        "created_at": claim.created_at,
        "updated_at": claim.updated_at,
    }
    return _encode({"claim": said, "made": made})


def claim_of(payload: str, claim_id: str, article_id: str, annotator_id: str) -> Claim:
    """The claim that a revision keeps. Raises InvalidValue when it keeps none, or something else."""
    try:
        found = json.loads(payload)
        said, made = found["claim"], found["made"]
        _check(said, _SAID)
        _check(made, _MADE)
        return Claim(
            ClaimId(claim_id),
            ArticleId(article_id),
            AnnotatorId(annotator_id),
            **{
                **said,
                "segments": _segments(said["segments"]),
                "cue_span": _span(said["cue_span"]),
                "source_span": _span(said["source_span"]),
                **made,
                "suggestion_changes": tuple(made["suggestion_changes"]),
            },
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise InvalidValue("A revision of a claim does not hold a claim.") from error


def _check(found: Any, wanted: Mapping[str, tuple[type, ...]]) -> None:
    if type(found) is not dict or found.keys() != wanted.keys():
        raise ValueError("fields are missing or unknown")
    for name, types in wanted.items():
        if type(found[name]) not in types:
            raise TypeError(f"{name} is of another type")


def span_pair(span: Span | None) -> list[int] | None:
    """A span as kept in JSON: start and end in code points; None where there is none."""
    return [span.start, span.end] if span else None


def _span(pair: Any) -> Span | None:
    return None if pair is None else _whole(pair)


def _whole(pair: Any) -> Span:
    start, end = pair
    if type(start) is not int or type(end) is not int:
        raise TypeError("a span is two whole numbers")
    return Span(start, end)


def _segments(pairs: Any) -> Segments:
    if not pairs:
        raise ValueError("a claim has at least one segment")
    return tuple(map(_whole, pairs))


def revision_id(revision: Revision) -> RevisionId:
    """What a revision is called, told by what it holds: who changes it changes its name."""
    hashed = (
        _FORM,
        revision.claim_id,
        sorted(revision.parents),
        revision.payload,
        revision.annotator_id,
        revision.device,
        revision.edit_id,
    )
    return RevisionId(hashlib.sha256(_encode(hashed).encode("ascii")).hexdigest())


def said(payload: str) -> str:
    """What a payload says, without how it came to be: equal for revisions between which nobody needs to decide."""
    return payload.partition(_SEAM)[0]


@dataclass(frozen=True, slots=True)
class History:
    """All that a project knows of how one claim came to be."""

    revisions: Graph
    current: Frontier
    """What the project's own row of the claim stands for, and its next edit will follow."""

    @property
    def heads(self) -> Frontier:
        """The revisions that no other one follows."""
        return heads(self.revisions)


UNKNOWN = History({}, ())
"""That of a claim of which a project has never heard."""


# -- all of one claim ----------------------------------------------------------------------------------------------


def heads(graph: Graph) -> Frontier:
    """The revisions that no other one follows, in order of id."""
    followed = {parent for revision in graph.values() for parent in revision.parents}
    return tuple(sorted(graph.keys() - followed))


def alike(graph: Graph, ids: Iterable[RevisionId]) -> bool:
    """Whether revisions say the same, be it by accident."""
    return len({said(graph[one].payload) for one in ids}) <= 1


def chosen(graph: Graph, ids: Collection[RevisionId]) -> RevisionId:
    """One of some revisions, the same on every computer: a claim rather than none, then the smallest id."""
    return min(ids, key=lambda one: (graph[one].payload == REMOVED, one))


def ancestors(graph: Graph, ids: Iterable[RevisionId]) -> set[RevisionId]:
    """Revisions with all that they follow."""
    found: set[RevisionId] = set()
    ahead = [one for one in ids if one in graph]
    while ahead:
        if (one := ahead.pop()) not in found:
            found.add(one)
            ahead += [parent for parent in graph[one].parents if parent in graph]
    return found


def common_ancestor(graph: Graph, ids: Collection[RevisionId]) -> RevisionId | None:
    """The newest revision that all of these follow; None when their histories share none."""
    shared = set.intersection(*(ancestors(graph, [one]) for one in ids)) if ids else set()
    followed = {parent for one in shared for parent in graph[one].parents}
    return min(shared - followed, default=None)


def adopted(graph: Graph, before: Frontier) -> Frontier:
    """What a project stands on after it has learnt of a claim's whole graph, having stood on `before`.

    When the newest revisions say the same, on all of them. Else on those of them that follow what it stood on, when
    these say the same; else where it stood: nothing of its own is overwritten. When it knew nothing, on one of them.
    """
    newest = heads(graph)
    if alike(graph, newest):
        return newest
    if not before:
        return (chosen(graph, newest),)
    standing = set(before)
    ours = tuple(one for one in newest if standing & ancestors(graph, [one]))
    return ours if ours and alike(graph, ours) else before
