"""From a parsed text to its suggested claims: all the rules in their order."""

from __future__ import annotations

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.spans import Span
from factdesk.suggesters.attributions import Attributions
from factdesk.suggesters.contradictions import mark_contradictions
from factdesk.suggesters.extents import QuotationIndex
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.naming import Names
from factdesk.suggesters.nesting import settle
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.quotations import find_quotations
from factdesk.suggesters.speakers import named_speakers
from factdesk.suggesters.statements import statements

_NESTED = 0.15
"""What a claim inside another loses of its score."""


def find_claims(
    parse: Parse, lexicon: Lexicon, *, with_statements: bool = True
) -> tuple[SuggestedClaim, ...]:
    """The claims of a parsed text, outermost first, with ids that count from c1."""
    index = QuotationIndex(find_quotations(parse.text))
    attributed = Attributions(parse, lexicon, index).find()
    mark_contradictions(parse, lexicon, attributed)
    taken = [span for finding in attributed for span in finding.segments]
    findings = settle([*attributed, *named_speakers(parse.text, lexicon, index, taken)])
    names = Names(parse, index).resolve(findings)
    if with_statements:
        findings += statements(parse, findings, [(q.start, q.end) for q in index.outer])
    return as_claims(findings, parse.text, names)


def as_claims(findings: list[Finding], text: str, names: dict[int, str]) -> tuple[SuggestedClaim, ...]:
    """Findings as suggested claims; `names` gives the display name of a finding's source by identity."""
    ids = {id(finding): f"c{number}" for number, finding in enumerate(findings, 1)}
    return tuple(_claim(finding, text, names, ids) for finding in findings)


def _claim(finding: Finding, text: str, names: dict[int, str], ids: dict[int, str]) -> SuggestedClaim:
    source = Span(*finding.source) if finding.source else None
    score = finding.score - (_NESTED if finding.parent is not None else 0.0)
    return SuggestedClaim(
        id=ids[id(finding)],
        segments=tuple(Span(start, end) for start, end in finding.segments),
        cue=Span(*finding.cue) if finding.cue else None,
        source=source,
        label=finding.label,
        kind=finding.kind,
        score=round(min(0.99, max(0.01, score)), 2),
        rule=finding.rule,
        parent=ids[id(finding.parent)] if finding.parent is not None else None,
        source_name=names.get(id(finding), source.of(text) if source else ""),
        anonymous_source=finding.anonymous,
    )
