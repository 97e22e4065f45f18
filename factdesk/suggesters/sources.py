"""Whose words a claim gives: the source as written, and whether it stays unnamed."""

from __future__ import annotations

from collections.abc import Sequence

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import QuotationIndex, Range, stretch, whole_quotations
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_LEFT_OUT = frozenset({"relcl", "acl", "advcl", "parataxis", "cc", "conj", "punct", "ccomp", "dep"})
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_NEAR = 8
"""Tokens within which a second name belongs to the first: “the mayor and her deputy”."""


def source_range(
    parse: Parse, head: int, index: QuotationIndex, content: Sequence[Range] = ()
) -> Range | None:
    """The words that name a source, from the token at their head; clauses about it and `content` are left out."""
    holes = [c for c in parse.children[head] if _is_left_out(parse, head, c)]
    tokens = parse.subtree(head, without=holes)
    first, last = head, head
    members = set(tokens)
    while first - 1 in members or (first - 2 in members and parse.words[first - 1] in ("-", "’s", "'s")):
        first -= 1
    while last + 1 in members or (last + 2 in members and parse.words[last + 1] in (",", "-")):
        last += 1
    span = stretch(parse, first, last + 1)
    if span is None:
        return None
    if any(span[0] < end and start < span[1] for start, end in content):
        span = (parse.starts[head], parse.ends[head])
    return whole_quotations(parse.text, span, index)


def _is_left_out(parse: Parse, head: int, child: int) -> bool:
    dep = parse.deps[child]
    if dep == "conj" and parse.tags[child][:2] in ("NN", "PR") and child - head < _NEAR:
        return False
    if dep == "cc" and any(
        parse.deps[c] == "conj" and parse.tags[c][:2] in ("NN", "PR") for c in parse.children[head]
    ):
        return False
    if dep == "prep" and parse.words[child] in ("on", "in"):
        return any(parse.words[t] in _DAYS for t in parse.children[child])
    if dep == "npadvmod":
        return True
    if dep == "punct":
        return parse.words[child] in ("”", "“", '"', "''", "``", ".")
    return dep in _LEFT_OUT


def agent(parse: Parse, phrase: VerbPhrase) -> int | None:
    """The object of “by” under a passive cue."""
    by = parse.child(phrase.verb, "agent")
    if by is None:
        by = agent_of_as(parse, phrase.verb)
    return None if by is None else parse.child(by, "pobj")


def agent_of_as(parse: Parse, verb: int) -> int | None:
    """The “by” that closes “was described as a threat by many”, which the parser hangs below the “as”."""
    phrase = next((c for c in parse.children[verb] if c > verb and parse.words[c] == "as"), None)
    if phrase is None:
        return None
    own = parse.subtree(phrase)
    by = (t for t in own if parse.words[t] == "by" and parse.subtree(t)[-1] == own[-1])
    return next((t for t in by if parse.tags[t] == "IN"), None)


def phrase_source(parse: Parse, phrase: VerbPhrase) -> int | None:
    """The token that says who speaks through a cue verb."""
    named = parse.child(phrase.verb, "agent") is not None
    if named or (phrase.passive and parse.child(phrase.verb, "nsubjpass", "auxpass") is not None):
        return agent(parse, phrase)
    return phrase.subject


def is_anonymous(words: str, lexicon: Lexicon) -> bool:
    """Whether the words of a source keep its name back (“people familiar with the matter”)."""
    lowered = f" {' '.join(words.lower().split())} "
    # The marks are looked for bare at first, since hardly any source has one.
    marks = [*filter(lowered.__contains__, lexicon.words["anonymous"])]
    return bool(marks) and any(f" {mark} " in lowered or f" {mark}," in lowered for mark in marks)
