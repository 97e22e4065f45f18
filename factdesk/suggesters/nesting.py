"""Findings put in order: the same claim found twice made one, and nested claims told what they stand in."""

from __future__ import annotations

from bisect import bisect_right

from factdesk.domain.labels import REPORTED, UNCONFIRMED
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.verdicts import PRIORITY

_SAME = 0.6
"""Intersection over union from which a hedge and an “according to” speak of one claim."""
_OPEN_OR_REPORTED = frozenset({REPORTED.key, UNCONFIRMED.key})
_FARTHEST = 20_000
"""Code points before a cue within which the claim that holds it begins."""


def settle(findings: list[Finding]) -> list[Finding]:
    """Findings without doubles, parents set, outermost first in reading order."""
    kept = _without_doubles(_merge_hedges(findings))
    _set_parents(kept)
    return _ordered(kept)


def _merge_hedges(findings: list[Finding]) -> list[Finding]:
    """“allegedly” inside “according to”: one claim, open, with the source named there."""
    by_head: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.head >= 0:
            by_head.setdefault(finding.head, []).append(finding)
    dropped: set[int] = set()
    for same in by_head.values():
        hedge = next(
            (f for f in same if f.source is None and f.rule.startswith("“") and f.label == UNCONFIRMED.key),
            None,
        )
        if hedge is not None:
            others = [f for f in same if f.label in _OPEN_OR_REPORTED and f.source is not None]
            dropped.update(id(_merged(hedge, other)) for other in others)
    return [finding for finding in findings if id(finding) not in dropped]


def _merged(hedge: Finding, other: Finding) -> Finding | None:
    """Give one of two findings of the same clause what the other knows; returns the one to drop."""
    if _brings(other, hedge):
        other.rule = other.rule.removesuffix(f"{other.label} claim") + f"{UNCONFIRMED.key} claim"
        other.label = UNCONFIRMED.key
        return hedge
    hedge.source, hedge.source_head = other.source, other.source_head
    hedge.anonymous |= other.anonymous
    return other if overlap(hedge, other) >= _SAME else None


def _brings(finding: Finding, hedge: Finding) -> bool:
    """Whether a hedge stands within one stretch that a cue verb brings: “claimed he allegedly left”.

    After “according to” it is the writer who hedges.
    """
    if hedge.cue is None or len(finding.segments) > 1 or finding.rule.startswith("“according to”"):
        return False
    start, end = finding.segments[0]
    return start <= hedge.cue[0] and hedge.cue[1] <= end


def overlap(one: Finding, other: Finding) -> float:
    """Intersection over union of two findings in code points."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one.segments for b in other.segments)
    return shared / (one.size + other.size - shared)


def _without_doubles(findings: list[Finding]) -> list[Finding]:
    best: dict[tuple[tuple[int, int], ...], Finding] = {}
    for finding in findings:
        key = tuple(finding.segments)
        rival = best.get(key)
        if rival is None or _rank(finding) > _rank(rival):
            if rival is not None and finding.source is None:
                finding.source, finding.source_head = rival.source, rival.source_head
            best[key] = finding
        elif rival.source is None:
            rival.source, rival.source_head = finding.source, finding.source_head
    return list(best.values())


def _rank(finding: Finding) -> tuple[int, float]:
    return PRIORITY[finding.label], finding.score


def _set_parents(findings: list[Finding]) -> None:
    """The parent of a claim is the smallest larger one that holds its cue, or all of it."""
    pieces = sorted(
        ((start, end, finding) for finding in findings for start, end in finding.segments),
        key=lambda p: (p[0], -p[1]),
    )
    starts = [piece[0] for piece in pieces]
    for finding in findings:
        anchor = finding.cue or finding.segments[0]
        for position in range(bisect_right(starts, anchor[0]) - 1, -1, -1):
            start, end, other = pieces[position]
            if anchor[0] - start > _FARTHEST:
                break
            if other is finding or end < anchor[1] or other.end - other.start < finding.end - finding.start:
                continue
            if other.size <= finding.size or _is_below(other, finding):
                continue
            if finding.parent is None or other.size < finding.parent.size:
                finding.parent = other


def _is_below(finding: Finding | None, ancestor: Finding) -> bool:
    while finding is not None:
        if finding is ancestor:
            return True
        finding = finding.parent
    return False


def _ordered(findings: list[Finding]) -> list[Finding]:
    below: dict[int, list[Finding]] = {}
    for finding in findings:
        below.setdefault(id(finding.parent) if finding.parent is not None else 0, []).append(finding)
    ordered: list[Finding] = []
    stack = sorted(below.get(0, []), key=_place, reverse=True)
    while stack:
        finding = stack.pop()
        ordered.append(finding)
        stack.extend(sorted(below.get(id(finding), []), key=_place, reverse=True))
    return ordered


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.start, -finding.end, finding.rule
