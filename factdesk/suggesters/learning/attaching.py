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

_BEFORE = frozenset({"aux", "auxpass", "neg", "advmod"})
_NEAR = 6
"""Tokens beside a claim within which a verb that does not govern it may still bring it."""
_STEPS = 3
"""Steps up the tree within which a verb is looked for."""


class Attacher:
    """Finds cues and sources in one text."""

    def __init__(self, parse: Parse, lexicon: Lexicon) -> None:
        self._parse, self._lexicon = parse, lexicon
        self._index: QuotationIndex | None = None

    def claim(self, segments: Segments) -> SuggestedClaim:
        """A claim with these segments, and what is known of who says it and how; its id is still empty."""
        inside = self._tokens(segments[0])
        verb = self._governing(inside) if inside else None
        cue = self._phrase(verb, inside) if verb is not None else None
        source = self._subject(verb, segments) if verb is not None else None
        words = source.of(self._parse.text) if source else ""
        return SuggestedClaim(
            id="",
            segments=segments,
            cue=cue,
            source=source,
            label=REPORTED.key,
            kind=ATTRIBUTED,
            score=0.5,
            rule=f"“{cue.of(self._parse.text)}”" if cue is not None else "",
            source_name=words,
            anonymous_source=bool(words) and is_anonymous(words, self._lexicon),
        )

    def _tokens(self, span: Span) -> range:
        first = bisect_left(self._parse.starts, span.start)
        return range(first, bisect_left(self._parse.starts, span.end, first))

    def _governing(self, inside: range) -> int | None:
        """The verb whose words run up to the claim, else one above it, else one close by; never one among its words."""
        parse = self._parse
        first, end = parse.sentence_of(inside[0])
        before = inside[0] - 1
        if first <= before and parse.is_word(before):
            for token in (before, *parse.ancestors(before)[:_STEPS]):
                if before - _NEAR <= token <= before and parse.is_verb(token):
                    return token
        root = next((t for t in inside if parse.heads[t] not in inside), inside[0])
        for token in parse.ancestors(root)[:_STEPS]:
            if token not in inside and parse.is_verb(token):
                return token
        behind = range(before, max(first, inside[0] - _NEAR) - 1, -1)
        after = range(inside[-1] + 1, min(end, inside[-1] + _NEAR))
        return next((token for token in (*after, *behind) if parse.is_verb(token)), None)

    def _phrase(self, verb: int, inside: range) -> Span:
        """A verb with what is said around it: “has” and “not” before it, and all words between it and the claim."""
        parse = self._parse
        first = last = verb
        while first - 1 in parse.children[verb] and parse.deps[first - 1] in _BEFORE:
            first -= 1
        if verb < inside[0] <= verb + _NEAR and all(map(parse.is_word, range(verb, inside[0]))):
            last = inside[0] - 1
        elif last + 1 in parse.children[verb] and parse.deps[last + 1] == "prt":
            last += 1
        return Span(parse.starts[first], parse.ends[last])

    def _subject(self, verb: int, segments: Segments) -> Span | None:
        """Who the verb says it of; of a verb without a subject, that of the verb that it hangs on."""
        parse = self._parse
        chain = (verb, *(token for token in parse.ancestors(verb)[:_STEPS] if parse.is_verb(token)))
        head = next((found for token in chain if (found := self._own_subject(token)) is not None), None)
        if head is None:
            return None
        if self._index is None:
            self._index = QuotationIndex(find_quotations(parse.text))
        words = source_range(parse, head, self._index, [(part.start, part.end) for part in segments])
        span = Span(*words) if words is not None else None
        return None if span is None or any(span.overlaps(part) for part in segments) else span

    def _own_subject(self, verb: int) -> int | None:
        head = self._parse.child(verb, "agent", "nsubj", "nsubjpass")
        if head is not None and self._parse.deps[head] == "agent":
            return self._parse.child(head, "pobj")
        return head
