"""Cue and source of a claim that no rule found: the verb that governs its words, and that verb's subject."""

from __future__ import annotations

from bisect import bisect_left

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.labels import REPORTED
from factdesk.domain.spans import Segments, Span
from factdesk.suggesters.extents import QuotationIndex
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.quotations import find_quotations
from factdesk.suggesters.sources import is_anonymous, source_range

_SUBJECTS = ("nsubj", "nsubjpass", "agent")
_NEAR = 6
"""Tokens beside a claim within which a verb that does not govern it may still bring it."""


class Attacher:
    """Finds cues and sources in one text."""

    def __init__(self, parse: Parse, lexicon: Lexicon) -> None:
        self._parse, self._lexicon = parse, lexicon
        self._index: QuotationIndex | None = None

    def claim(self, segments: Segments) -> SuggestedClaim:
        """A claim with these segments, and what is known of who says it and how; its id is still empty."""
        inside = self._tokens(segments[0])
        cue = self._governing(inside) if inside else None
        source = self._subject(cue, segments) if cue is not None else None
        words = source.of(self._parse.text) if source else ""
        return SuggestedClaim(
            id="",
            segments=segments,
            cue=Span(self._parse.starts[cue], self._parse.ends[cue]) if cue is not None else None,
            source=source,
            label=REPORTED.key,
            kind=ATTRIBUTED,
            score=0.5,
            rule=self._rule(cue),
            source_name=words,
            anonymous_source=bool(words) and is_anonymous(words, self._lexicon),
        )

    def _rule(self, cue: int | None) -> str:
        return f"“{self._parse.words[cue]}”" if cue is not None else ""

    def _tokens(self, span: Span) -> range:
        first = bisect_left(self._parse.starts, span.start)
        return range(first, bisect_left(self._parse.starts, span.end, first))

    def _governing(self, inside: range) -> int | None:
        """The nearest verb above the words or, when none is, one close by in the sentence; never one among them."""
        parse = self._parse
        root = next((t for t in inside if parse.heads[t] not in inside), inside[0])
        for token in parse.ancestors(root)[:3]:
            if token not in inside and parse.is_verb(token):
                return token
        first, end = parse.sentence_of(inside[0])
        before = range(inside[0] - 1, max(first, inside[0] - _NEAR) - 1, -1)
        after = range(inside[-1] + 1, min(end, inside[-1] + _NEAR))
        return next((token for token in (*after, *before) if parse.is_verb(token)), None)

    def _subject(self, verb: int, segments: Segments) -> Span | None:
        parse = self._parse
        head = parse.child(verb, *_SUBJECTS)
        if head is not None and parse.deps[head] == "agent":
            head = parse.child(head, "pobj")
        if head is None:
            return None
        if self._index is None:
            self._index = QuotationIndex(find_quotations(parse.text))
        found = source_range(parse, head, self._index, [(part.start, part.end) for part in segments])
        span = Span(*found) if found is not None else None
        return None if span is None or any(span.overlaps(part) for part in segments) else span
