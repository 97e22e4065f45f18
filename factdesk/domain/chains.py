"""Who passes a claim on: when one claim stands in another, the outer source tells what the inner one said.

“The Post reported …, citing unnamed officials” is a chain too, from the Post to the officials.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factdesk.domain.claims import STATEMENT, Claim, Suggestion
from factdesk.domain.spans import Span

Said = Claim | Suggestion
_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "it",
        "they",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "this",
        "him",
        "her",
        "his",
        "their",
    ]
)
"""What stands for somebody whom nobody has found out."""
_CITING = re.compile(r"\bciting\s+([^,.;\n]{3,80})")
_SENTENCE_END = re.compile(r"[.!?][”’\"']?\s|\n")


def source_name(value: Said, text: str) -> str:
    """Who says it: the name behind the source, or the source's own words in the article's text; empty for nobody."""
    if isinstance(value, Claim):
        return value.source
    return value.source_name or written_source(value, text)


def written_source(value: Said, text: str) -> str:
    """The source as it stands in the article; empty when it stands nowhere."""
    span = value.source_span if isinstance(value, Claim) else value.source
    return span.of(text) if span is not None else ""


def source_chain(value: Said, others: Iterable[Said], text: str) -> tuple[str, ...]:
    """The sources from the outermost to that of `value`; nothing when nobody passes it on.

    `others` are what is known in the same article. A claim lies in another when that is larger and one part of it
    holds its cue, or without a cue its beginning: so a chain is told of what a person marked too.
    """
    known = [other for other in others if other.id != value.id and other.kind != STATEMENT]
    chain, inner = [source_name(value, text)], value
    while (outer := _outer(inner, known)) is not None:
        name = source_name(outer, text)
        if name and name.casefold() not in (_PRONOUNS | {chain[-1].casefold()}):
            chain.append(name)
        known.remove(outer)
        inner = outer
    cited = _cited(value, text)
    if cited:
        chain = [cited, *(name for name in chain if name)]
    told = len(chain) > 1 and chain[0] and chain[0].casefold() not in _PRONOUNS
    return tuple(reversed(chain)) if told else ()


def _cited(value: Said, text: str) -> str:
    """The unnamed source that is cited in the rest of the sentence: “, citing unnamed officials”."""
    if not value.anonymous_source:
        return ""
    start = _anchor(value).end
    end = _SENTENCE_END.search(text, start)
    found = _CITING.search(text, start, end.start() if end is not None else len(text))
    return " ".join(found[1].split()) if found is not None else ""


def _outer(value: Said, others: Iterable[Said]) -> Said | None:
    """The smallest larger claim around one."""
    anchor = _anchor(value)
    size = _size(value)
    around = [
        other
        for other in others
        if _size(other) > size
        and any(span.start <= anchor.start and anchor.end <= span.end for span in other.segments)
    ]
    return min(around, key=_size, default=None)


def _anchor(value: Said) -> Span:
    cue = value.cue_span if isinstance(value, Claim) else value.cue
    return cue or value.segments[0]


def _size(value: Said) -> int:
    return sum(span.end - span.start for span in value.segments)
