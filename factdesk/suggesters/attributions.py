"""Attributed claims of one text: direct and indirect speech, nouns and hedges, each with its rule in words."""

from __future__ import annotations

import re
from bisect import bisect_left

from factdesk.suggesters.contents import read_content
from factdesk.suggesters.cues import VerbPhrase, relative_pronoun, verb_phrases
from factdesk.suggesters.extents import QuotationIndex, Range, joined, tidied, without_opening
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.hedging import Hedges
from factdesk.suggesters.judging import content_label, is_detail, quoted_label
from factdesk.suggesters.leads import is_question, run_on, with_lead
from factdesk.suggesters.lexicon import Frame, Lexicon
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.plain_answers import plain_answers
from factdesk.suggesters.polls import poll_findings
from factdesk.suggesters.quotations import Quotation
from factdesk.suggesters.quoted import SENTENCE_END, Joined, Joiner, Speech
from factdesk.suggesters.scopes import Content, Scope
from factdesk.suggesters.sources import is_anonymous, phrase_source, source_range

_CITING = re.compile(r"\bciting\s+([^,.;\n]{3,80})")
_THAT = re.compile(
    r"that\s+(?=(?:the|an?|he|she|it|they|we|you|I|his|her|its|their|my|our|there|this|these|those|if|when|while|although"
    r"|some|many|most|all|no|in|on|by|for|after|before|both|each|every|more|[A-Z]\S*|[\d$]\S*)\s)"
)
"""A “that” before a word which it cannot be the determiner of."""
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_FRAMES_OF_NOUNS = ("claims", "object", "passive")
_LEXICON_FRAMES = {"noun": _FRAMES_OF_NOUNS, "object": _FRAMES_OF_NOUNS, "about": ("about", "of")}
"""Frames of the lexicon that a content can answer, where they have other names."""
_FOR_QUOTATION = 0.05
_FOR_CARRIED_ON = -0.2
_FOR_NOUN_PHRASE = -0.15
"""What the kind of content adds to the score of a cue's group."""


class Attributions:
    """Finds the attributed claims of one parsed text."""

    def __init__(self, parse: Parse, lexicon: Lexicon, index: QuotationIndex) -> None:
        self.parse, self.lexicon, self.index = parse, lexicon, index
        self.phrases = verb_phrases(parse, lexicon)
        self._citing = bool(parse.places({"citing"}))
        verbs = {phrase.verb for phrase in self.phrases}
        speaking = {phrase.verb for phrase in self.phrases if phrase.cue.speaks}
        self.scope = Scope(parse, lexicon, index, verbs, speaking)

    def find(self) -> list[Finding]:
        """All attributed claims in the order in which their rules fired."""
        joint = Joiner(self.parse, self.phrases, self.index).join()
        found = self._speeches(joint)
        taken: set[int] = set()
        speaking = {speech.phrase.verb for speech in joint.speeches}
        for phrase in self.phrases:
            content = read_content(self.scope, phrase) if phrase.verb not in speaking else None
            if content is None or self.scope.asks(phrase.verb):
                continue
            found.append(self._indirect(phrase, content))
            if content.noun is not None:
                taken.add(content.noun)
        found.extend(Hedges(self.scope).find(taken))
        found.extend(poll_findings(self.scope))
        found.extend(plain_answers(self.scope))
        return [self._worded(finding) for finding in found if finding is not None]

    def _speeches(self, joint: Joined) -> list[Finding | None]:
        self.scope.spoken = {q.start for speech in joint.speeches for q in speech.quotations}
        self.scope.spoken.update(quotation.start for _, quotation in joint.following)
        return [
            *(
                self._direct(speech, speech.quotations, "quotation", _FOR_QUOTATION)
                for speech in joint.speeches
            ),
            *(
                self._direct(speech, [q], "quotation that follows", _FOR_CARRIED_ON)
                for speech, q in joint.following
            ),
        ]

    def _direct(self, speech: Speech, quotations: list[Quotation], what: str, more: float) -> Finding | None:
        phrase, text = speech.phrase, self.parse.text
        asked = self.lexicon.attitudes
        spans = [(q.start, q.end) for q in quotations if asked or not is_question(text, q)]
        if not spans or phrase.wishing or (self.scope.asks(phrase.verb) and not asked):
            return None
        spans = joined(with_lead(text, run_on(text, spans, quotations), speech.clause, self.index))
        spans = self._with_clause(phrase, spans)
        frame = phrase.cue.frames["quote"]
        label = quoted_label(self.scope, phrase, frame, spans)
        finding = self._finding(phrase, spans, what)
        finding.label, finding.score = label, frame.score + more
        return finding

    def _with_clause(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """A quotation with the clause between it and its cue: She added that by May, “it will end”."""
        parse, text, after = self.parse, self.parse.text, phrase.last + 1
        first, end = spans[0]
        if after >= len(parse) or first <= parse.ends[phrase.last] or phrase.passive:
            return spans
        if parse.words[after] == "that":
            after += 1
        elif not any(parse.subtree(c)[0] == after for c in parse.children_by(phrase.verb, ("ccomp",))):
            return spans
        start = tidied(text, parse.starts[after], first)[0]
        gap = text[start:first].rstrip()
        if not gap or self.index.at(start) is not None or SENTENCE_END.search(text, start, first):
            return spans
        if any(start <= parse.starts[verb] < first for verb in self.scope.speaking):
            return spans
        if gap.endswith(":"):
            return [tidied(text, start, first), *spans]
        return [(start, end), *spans[1:]]

    def _indirect(self, phrase: VerbPhrase, content: Content) -> Finding | None:
        frame = self._frame(phrase, content)
        content.segments = self._within_quotation(phrase, self._without_opening(phrase, content.segments))
        content.segments = self._without_that(phrase, self._with_quotation(phrase, content.segments))
        if not content.segments or (phrase.wishing and not self.lexicon.attitudes):
            return None
        content.segments = self._with_pronoun(phrase, content)
        words = self.parse.text[content.segments[0][0] : content.segments[-1][1]]
        if is_detail(self.lexicon, phrase, content, frame, words):
            return None
        speaker = self.scope.taken_over.get(phrase.verb)
        if speaker is not None:
            phrase.subject = speaker.subject
        label = content_label(self.scope, phrase, content, frame, words)
        more = _FOR_NOUN_PHRASE if content.frame in ("object", "about", "noun") else 0.0
        finding = self._finding(phrase, content.segments, content.words, direct=False)
        finding.label, finding.score, finding.head = label, frame.score + more, content.head
        return finding

    def _frame(self, phrase: VerbPhrase, content: Content) -> Frame:
        frames = phrase.cue.frames
        names = _LEXICON_FRAMES.get(content.frame, (content.frame,))
        return next((frames[name] for name in names if name in frames), next(iter(frames.values())))

    def _within_quotation(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """What a quoted cue brings ends where its quotation ends."""
        quotation = self.index.at(self.parse.starts[phrase.verb])
        if quotation is None:
            return spans
        first, last = quotation.inner_start, quotation.inner_end
        clipped = (tidied(self.parse.text, max(start, first), min(end, last)) for start, end in spans)
        return [span for span in clipped if span[0] < span[1]]

    def _with_quotation(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """A clause that begins with a quotation right after its cue, together with all that is quoted."""
        if not spans or spans[0][0] < self.parse.ends[phrase.last]:
            return spans
        start, end = spans[0]
        quotation = self.index.at(start)
        if quotation is None or not quotation.closed or start > quotation.inner_start:
            return spans
        gap = self.parse.text[self.parse.ends[phrase.last] : quotation.start]
        if gap.strip(" ,") or "\n" in gap:
            return spans
        return [(quotation.start, max(end, quotation.end)), *(s for s in spans[1:] if s[0] >= quotation.end)]

    def _without_that(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """A clause after its cue without a “that” which the parser did not see as what joins them."""
        if not spans or spans[0][0] < self.parse.starts[phrase.verb]:
            return spans
        match = _THAT.match(self.parse.text, *spans[0])
        return [(match.end(), spans[0][1]), *spans[1:]] if match is not None else spans

    def _with_pronoun(self, phrase: VerbPhrase, content: Content) -> list[Range]:
        """A content without a subject of its own together with the pronoun that is it: “which … was unfair”."""
        parse, spans = self.parse, content.segments
        pronoun = relative_pronoun(parse, phrase) if content.frame in ("clause", "predicate") else None
        if pronoun is None or spans[0][0] < parse.ends[phrase.last]:
            return spans
        first = bisect_left(parse.starts, spans[0][0])
        own = parse.heads[pronoun] == content.head and parse.tags[pronoun] in ("WDT", "WP")
        lacks = parse.tags[first] in _FINITE or (content.frame == "predicate" and parse.words[first] == "as")
        if own or lacks:
            return [(parse.starts[pronoun], parse.ends[pronoun]), *spans]
        return spans

    def _without_opening(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """A clause before its cue without “In fact,” and without the place that opens an agency's story."""
        if spans[0][0] > self.parse.starts[phrase.first]:
            return spans
        return [without_opening(self.parse.text, spans[0]), *spans[1:]]

    def _finding(self, phrase: VerbPhrase, spans: list[Range], what: str, *, direct: bool = True) -> Finding:
        parse = self.parse
        head = phrase_source(parse, phrase)
        # A source that reaches into its own content was misread; direct speech is told apart by its marks.
        content = [] if direct else spans
        return Finding(
            segments=spans,
            cue=(parse.starts[phrase.first], parse.ends[phrase.last]),
            label="",
            score=0.0,
            rule=f"“{phrase.words}” + {what}",
            source=source_range(parse, head, self.index, content) if head is not None else None,
            source_head=head,
            anonymous=self._cites_anonymous(phrase.verb),
        )

    def _cites_anonymous(self, verb: int) -> bool:
        """Whether “citing unidentified sources” follows in the sentence."""
        if not self._citing:
            return False
        end = self.parse.sentence_of(verb)[1]
        match = _CITING.search(self.parse.text, self.parse.ends[verb], self.parse.ends[end - 1])
        return match is not None and is_anonymous(match.group(1), self.lexicon)

    def _worded(self, finding: Finding) -> Finding:
        """Complete the rule with its outcome, and say whether the source keeps its name back."""
        finding.rule = f"{finding.rule} → {finding.label} claim"
        if finding.source is not None and not finding.anonymous:
            words = self.parse.text[finding.source[0] : finding.source[1]]
            finding.anonymous = is_anonymous(words, self.lexicon)
        return finding
