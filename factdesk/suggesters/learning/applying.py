"""From the extents that a model finds to suggestions: with the cue, source and rule of what the rules found there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from factdesk.domain.claims import ATTRIBUTED, STATEMENT, SuggestedClaim
from factdesk.domain.rules import learned_rule
from factdesk.domain.spans import Span, extent, segments_of, shared_length
from factdesk.suggesters.learning.attaching import Attacher
from factdesk.suggesters.learning.columns import Columns, Found, columns_of
from factdesk.suggesters.learning.labels import signs_of
from factdesk.suggesters.learning.model import Extent, Model
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_SAME = 0.5
"""What part of the shorter of two extents both must share to be about one claim."""


@dataclass(slots=True)
class _Draft:
    """A claim in the making: what the rules found there, and the model's extents of it."""

    rule: SuggestedClaim | None
    spans: list[Span]
    odds: float


def learned_claims(parse: Parse, lexicon: Lexicon, found: Found, model: Model) -> tuple[SuggestedClaim, ...]:
    """The suggestions in one text, in reading order, with ids that count from c1."""
    columns = columns_of(parse, found)
    drafts = drafted(columns, found, model.extents(columns))
    attacher = Attacher(parse, lexicon)
    claims = [_claim(draft, attacher, parse.text, model) for draft in drafts]
    nested = [claim for claim in found.plain if claim.kind == ATTRIBUTED and _is_inner(claim, claims)]
    statements = [claim for claim in found.plain if claim.kind == STATEMENT]
    return _numbered(claims, nested, statements)


def drafted(columns: Columns, found: Found, extents: Iterable[Extent]) -> list[_Draft]:
    """Extents gathered into claims: those of one split claim belong together."""
    outer = [claim for claim in found.wide if claim.kind == ATTRIBUTED and claim.parent is None]
    drafts: list[_Draft] = []
    by_rule: dict[str, _Draft] = {}
    for one in extents:
        span = Span(columns.starts[one.first], columns.ends[one.end - 1])
        rule = _rule_of(span, outer)
        draft = by_rule.get(rule.id) if rule is not None else None
        if rule is not None and draft is not None and _belongs(span, draft, rule):
            draft.spans.append(span)
            draft.odds = min(draft.odds, one.odds)
            continue
        draft = _Draft(rule, [span], one.odds)
        drafts.append(draft)
        if rule is not None:
            by_rule[rule.id] = draft
    return drafts


def _rule_of(span: Span, claims: Sequence[SuggestedClaim]) -> SuggestedClaim | None:
    """What the rules found there: the claim that shares the most with a span, unless the span takes its cue in."""
    outside = (claim for claim in claims if claim.cue is None or not span.contains(claim.cue))
    best = max(outside, key=lambda claim: shared_length((span,), claim.segments), default=None)
    if best is None:
        return None
    shared = max(
        shared_length((span,), (segment,)) / min(len(span), len(segment)) for segment in best.segments
    )
    return best if shared >= _SAME else None


def _belongs(span: Span, draft: _Draft, rule: SuggestedClaim) -> bool:
    """Whether a span is a further part of a claim: the rules split it too, or its cue stands in between."""
    between = rule.cue is not None and draft.spans[-1].end <= rule.cue.start and rule.cue.end <= span.start
    return len(rule.segments) > 1 or between


def _claim(draft: _Draft, attacher: Attacher, text: str, model: Model) -> SuggestedClaim:
    segments = segments_of(draft.spans)
    score = round(min(0.99, max(0.01, model.scale.score(draft.odds))), 2)
    decisions = model.facts.taught.decisions
    claim = replace(draft.rule, segments=segments) if draft.rule else attacher.claim(segments)
    label = model.labels.label(signs_of(claim, text), claim.label)
    kept = draft.rule is not None and draft.rule.segments == segments and label == draft.rule.label
    rule = claim.rule if kept else learned_rule(decisions, claim.rule)
    return replace(claim, label=label, score=score, rule=rule, parent=None)


def _numbered(
    outer: list[SuggestedClaim], nested: list[SuggestedClaim], statements: list[SuggestedClaim]
) -> tuple[SuggestedClaim, ...]:
    """All claims in reading order. A nested claim stays where one of the outer holds it, a statement where none is."""
    numbered = [replace(claim, id=f"c{number}") for number, claim in enumerate(outer, 1)]
    inner = []
    for claim in nested:
        parent = next((one for one in numbered if _holds(one, claim)), None)
        if parent is not None:
            inner.append(replace(claim, parent=parent.id))
    free = [
        one for one in statements if not any(shared_length(one.segments, known.segments) for known in outer)
    ]
    rest = [replace(claim, id=f"c{number}") for number, claim in enumerate([*inner, *free], len(outer) + 1)]
    return (*numbered, *rest)


def _is_inner(claim: SuggestedClaim, outer: list[SuggestedClaim]) -> bool:
    """Whether a claim of the rules stands in another one: by the rules, or since that one has taken its cue in."""
    cue = claim.cue
    if claim.parent is not None or cue is None:
        return claim.parent is not None
    return any(segment.contains(cue) for one in outer for segment in one.segments)


def _holds(outer: SuggestedClaim, inner: SuggestedClaim) -> bool:
    around = extent(outer.segments)
    return around.contains(extent(inner.segments)) and around != extent(inner.segments)
