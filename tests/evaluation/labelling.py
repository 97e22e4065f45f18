"""The suggester's labels against those of the labelled set, mention by mention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from factdesk.domain.claims import SuggestedClaim
from factdesk.suggesters import Suggester
from factdesk.suggesters.claims import find_claims
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.given_claims import label_of
from factdesk.suggesters.lexicon import Lexicon, load_lexicon
from factdesk.suggesters.parse import Parse
from tests.evaluation.articles import texts_of
from tests.evaluation.mentions import Mention, Range

LEAST_OVERLAP = 0.5
"""Intersection over union in code points from which a suggestion is taken to be the mention."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A mention with the label that the suggester gives it."""

    mention: Mention
    label: str
    found: bool
    """Whether a suggestion stands there; otherwise its words were given to the rules for labels."""
    rule: str = ""


def judge(suggester: Suggester, mentions: Sequence[Mention], folder: Path) -> list[Judged]:
    """The suggester's label for each mention, in the order of the mentions' articles."""
    by_article: dict[str, list[Mention]] = {}
    for mention in mentions:
        by_article.setdefault(mention.doc_id, []).append(mention)
    texts, lexicon, judged = texts_of(folder, set(by_article)), load_lexicon(), []
    parsed = suggester.parses(texts.values())
    for doc_id, text in texts.items():
        end = 0
        while end < len(text):
            piece, parse = next(parsed)
            first, end = piece.offset, piece.offset + len(piece.text)
            inside = [m for m in by_article[doc_id] if first <= m.segments[0][0] < end]
            judged += _judge(parse, lexicon, inside, first)
    return judged


def _judge(parse: Parse, lexicon: Lexicon, mentions: Sequence[Mention], offset: int) -> list[Judged]:
    claims = find_claims(parse, lexicon, with_statements=False)
    stood = [_finding(claim) for claim in claims]
    judged = []
    for mention in mentions:
        segments = [(start - offset, end - offset) for start, end in mention.segments]
        claim = best(segments, claims)
        if claim is not None:
            judged.append(Judged(mention, claim.label, found=True, rule=claim.rule))
            continue
        cue = (mention.cue[0] - offset, mention.cue[1] - offset) if mention.cue else None
        judged.append(Judged(mention, label_of(parse, lexicon, segments, cue, stood), found=False))
    return judged


def _finding(claim: SuggestedClaim) -> Finding:
    source = (claim.source.start, claim.source.end) if claim.source else None
    return Finding([(s.start, s.end) for s in claim.segments], None, claim.label, claim.score, "", source)


def best(segments: Sequence[Range], claims: Sequence[SuggestedClaim]) -> SuggestedClaim | None:
    """The claim that most nearly stands there; None when none overlaps these segments by half."""
    ranked = [(overlap(segments, [(s.start, s.end) for s in c.segments]), c) for c in claims]
    least = [(share, claim) for share, claim in ranked if share >= LEAST_OVERLAP]
    return max(least, key=lambda pair: pair[0])[1] if least else None


def overlap(one: Sequence[Range], other: Sequence[Range]) -> float:
    """Intersection over union in code points."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    size = sum(end - start for start, end in (*one, *other)) - shared
    return shared / size if size else 0.0
