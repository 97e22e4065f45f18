"""Claims in the article's own voice: sentences that nobody is named for and that could be checked."""

from __future__ import annotations

from collections.abc import Iterable

from factdesk.domain.claims import STATEMENT
from factdesk.domain.labels import REPORTED
from factdesk.suggesters.extents import Range, stretch
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.parse import Parse

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FEWEST_WORDS = 5
_CLOSINGS = "”’\"')"


def statements(parse: Parse, findings: Iterable[Finding], quotations: Iterable[Range]) -> list[Finding]:
    """One finding for each sentence that states something checkable and has no attributed claim or quotation in it."""
    taken = sorted(
        [*(span for f in findings for span in (*f.segments, *([f.cue] if f.cue else []))), *quotations]
    )
    found: list[Finding] = []
    position, first = 0, 0
    while first < len(parse):
        _, end = parse.sentence_of(first)
        span = stretch(parse, first, end)
        if span is not None:
            while position < len(taken) and taken[position][1] <= span[0]:
                position += 1
            free = position == len(taken) or taken[position][0] >= span[1]
            if free and (score := _checkable(parse, first, end)):
                found.append(
                    Finding(
                        [span],
                        None,
                        REPORTED.key,
                        score,
                        "statement in the article’s own voice",
                        kind=STATEMENT,
                    )
                )
        first = end
    return found


def _checkable(parse: Parse, first: int, end: int) -> float:
    """How checkable a sentence is, from 0 (not at all): names, numbers and past events count."""
    tags = parse.tags[first:end]
    named, numbers = "NNP" in tags or "NNPS" in tags, "CD" in tags
    if not named and not numbers:
        return 0.0
    if sum(map(parse.is_word, range(first, end))) < _FEWEST_WORDS or not _ends_as_statement(
        parse, first, end
    ):
        return 0.0
    root = next((t for t in range(first, end) if parse.deps[t] == "ROOT" and not parse.is_space(t)), None)
    if (
        root is None
        or not _is_finite(parse, root)
        or parse.child(root, "nsubj", "nsubjpass", "csubj") is None
    ):
        return 0.0
    subject = parse.child(root, "nsubj", "nsubjpass")
    if subject is not None and parse.words[subject] in ("i", "you", "we"):
        return 0.0
    return 0.2 + 0.1 * named + 0.15 * numbers + 0.1 * (parse.tags[root] in ("VBD", "VBN"))


def _is_finite(parse: Parse, root: int) -> bool:
    return parse.tags[root] in _FINITE or any(
        parse.tags[child] in _FINITE
        for child in parse.children[root]
        if parse.deps[child] in ("aux", "auxpass")
    )


def _ends_as_statement(parse: Parse, first: int, end: int) -> bool:
    last = end - 1
    while last > first and (parse.is_space(last) or parse.words[last] in _CLOSINGS):
        last -= 1
    return parse.words[last] in (".", "!", ";") or parse.words[last].endswith(".")
