"""Answers to what stands in the article: “We did not poison the river” denies that the firm poisoned it.

A negative proposition is no denial by itself. It is one when an earlier claim, or a question that somebody was asked,
says just what it negates (`shared_words` tells), or when the sentence itself shows that it answers (`defences`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from factdesk.domain.labels import DENIED, REPORTED
from factdesk.suggesters.defences import is_defence
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.shared_words import EarlierClaim, SharedWords, is_negated

_LONGEST = 45
"""Words of what can as a whole be an answer; in more, a denial is one thought among others."""
_FARTHEST = 8_000
"""Code points before an answer that are searched for what it answers."""
_ROOTS = 2
"""Sentences of a quotation that are looked at."""
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_NEGATING = _NEGATIONS | {"no", "any", "neither", "nobody", "nothing", "none", "nt"}
_DOUBTING = frozenset({"may", "might", "should", "must", "ought", "can", "ca", "could", "need"})
_ASKING = frozenset({"asked", "pressed", "questioned"})
_QUESTIONS = frozenset({"whether", "if"})


def mark_contradictions(parse: Parse, lexicon: Lexicon, findings: list[Finding]) -> None:
    """Label those findings denied that are reported and negate what an earlier claim says."""
    negations = [parse.starts[token] for token in parse.places(_NEGATING)]
    negated = [
        (finding, roots)
        for finding in findings
        if finding.label == REPORTED.key
        and _holds_one(finding, negations)
        and (roots := _negated_roots(parse, lexicon, finding))
    ]
    if not negated:
        return
    words = SharedWords(parse, lexicon)
    claims = sorted(_claims(parse, words, findings), key=lambda claim: claim.end)
    ends = [claim.end for claim in claims]
    for finding, roots in negated:
        first, last = bisect_left(ends, finding.start - _FARTHEST), bisect_right(ends, finding.start)
        own = _source(parse, finding)
        earlier = [claim for claim in claims[first:last] if not own or claim.source != own]
        if any(is_defence(parse, lexicon, finding, r) or words.answer(r, earlier) for r in roots):
            finding.rule = finding.rule.removesuffix(f"{finding.label} claim") + f"{DENIED.key} claim"
            finding.label = DENIED.key


def _holds_one(finding: Finding, offsets: list[int]) -> bool:
    """Whether one of some offsets in order lies from the beginning to the end of a finding and its cue."""
    start, end = finding.start, finding.end
    if finding.cue is not None:
        start, end = min(start, finding.cue[0]), max(end, finding.cue[1])
    position = bisect_left(offsets, start)
    return position < len(offsets) and offsets[position] < end


def _tokens(parse: Parse, finding: Finding) -> list[int]:
    found: list[int] = []
    for start, end in finding.segments:
        found.extend(range(bisect_left(parse.starts, start), bisect_left(parse.starts, end)))
    return found


def _source(parse: Parse, finding: Finding) -> str:
    return parse.text[finding.source[0] : finding.source[1]].lower() if finding.source else ""


def _negated_roots(parse: Parse, lexicon: Lexicon, finding: Finding) -> list[int]:
    """The verbs of a short finding that its claim rests on, if they are negated."""
    tokens = _tokens(parse, finding)
    cue = _cue_words(parse, finding)
    # “I don't think that …” negates what is thought.
    raised = not cue.isdisjoint(_NEGATIONS) and not cue.isdisjoint(lexicon.words["holding"])
    if not raised and _NEGATING.isdisjoint(parse.words[token] for token in tokens):
        return []
    if sum(map(parse.is_word, tokens)) > _LONGEST:
        return []
    inside = set(tokens)
    roots = [t for t in tokens if (parse.heads[t] not in inside or parse.heads[t] == t) and parse.is_verb(t)]
    return [t for t in roots[:_ROOTS] if is_negated(parse, t) != raised and not _is_doubt(parse, t)]


def _cue_words(parse: Parse, finding: Finding) -> set[str]:
    if finding.cue is None:
        return set()
    first, last = (bisect_left(parse.starts, end) for end in finding.cue)
    return set(parse.words[first:last])


def _is_doubt(parse: Parse, root: int) -> bool:
    """“might not win” leaves open what it negates; “should not” says what ought to be."""
    return any(parse.words[child] in _DOUBTING for child in parse.children[root])


def _claims(parse: Parse, words: SharedWords, findings: list[Finding]) -> Iterator[EarlierClaim]:
    """What can be answered: the claims of the article, and what somebody was asked (“asked whether he had lied”)."""
    for finding in findings:
        yield EarlierClaim(words, _tokens(parse, finding), finding.end, _source(parse, finding))
    for token in parse.places(_ASKING):
        for child in parse.children_by(token, ("ccomp", "advcl", "prep", "xcomp")):
            tokens = parse.subtree(child)
            if child > token and parse.words[tokens[0]] in _QUESTIONS:
                yield EarlierClaim(words, tokens, parse.ends[tokens[-1]], "")
