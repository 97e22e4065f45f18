"""Attributed claims of one text: direct and indirect speech, nouns, hedges, each with its label and its rule in words."""

from __future__ import annotations

import re

from factdesk.domain.labels import CONFIRMED, DENIED, REPORTED, UNCONFIRMED
from factdesk.suggesters.contents import read_content
from factdesk.suggesters.cues import VerbPhrase, verb_phrases
from factdesk.suggesters.extents import QuotationIndex, Range, joined, segments, tidied, without_opening
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.hedging import Hedges
from factdesk.suggesters.lexicon import Frame, Lexicon
from factdesk.suggesters.objects import noun_content
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.quotations import Quotation
from factdesk.suggesters.quoted import Joiner, Speech
from factdesk.suggesters.scopes import Content, Scope
from factdesk.suggesters.sources import is_anonymous, phrase_source, source_range
from factdesk.suggesters.verdicts import (
    content_label,
    hedged,
    is_falsehood,
    turned_over,
    verb_label,
    without_evidence,
)

_CITING = re.compile(r"\bciting\s+([^,.;\n]{3,80})")
_LEAD_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\b[A-Z])[.!?:;][”’\"']*\s+|[”\"]\s+"
)
_LONGEST_LEAD = 40
"""Words that may stand before “she said” in a sentence whose end is quoted."""
_DETAILS = frozenset({"how", "what", "who", "when", "where", "why", "which", "whom", "whose"})
_EARLIER = 20_000
"""Code points before a mention that are searched for the claim it contradicts."""


class Attributions:
    """Finds the attributed claims of one parsed text."""

    def __init__(self, parse: Parse, lexicon: Lexicon, index: QuotationIndex) -> None:
        self.parse, self.lexicon, self.index = parse, lexicon, index
        self.phrases = verb_phrases(parse, lexicon)
        self.scope = Scope(parse, lexicon, index, {phrase.verb for phrase in self.phrases})

    def find(self) -> list[Finding]:
        """All attributed claims in the order in which their rules fired."""
        found = []
        joint = Joiner(self.parse, self.phrases, self.index).join()
        speaking = {speech.phrase.verb for speech in joint.speeches}
        for speech in joint.speeches:
            found.append(self._direct(speech, speech.quotations))
        for speech, quotation in joint.following:
            found.append(self._direct(speech, [quotation], carried_on=True))
        self.scope.spoken = {q.start for s in joint.speeches for q in s.quotations} | {
            q.start for _, q in joint.following
        }
        taken: set[int] = set()
        for phrase in self.phrases:
            content = None if phrase.verb in speaking else read_content(self.scope, phrase)
            if content is not None:
                speaker = self.scope.taken_over.get(phrase.verb)
                if speaker is not None:
                    phrase.subject = speaker.subject
                found.append(self._indirect(phrase, content))
                if content.noun is not None:
                    taken.add(content.noun)
        found.extend(self._worded(finding) for finding in Hedges(self.scope).find(taken))
        return [finding for finding in found if finding is not None]

    def _direct(
        self, speech: Speech, quotations: list[Quotation], carried_on: bool = False
    ) -> Finding | None:
        phrase = speech.phrase
        frame = phrase.cue.frames["quote"]
        spans = [(q.start, q.end) for q in quotations if not self._is_question(q)]
        if not spans or phrase.wishing:
            return None
        spans[0] = (self._with_lead(spans[0][0], speech.clause), spans[0][1])
        spans = [*self._lead_before_cue(spans[0][0], speech.clause), *spans]
        words = " ".join(self.parse.text[start:end] for start, end in spans)
        label = verb_label(self.parse, self.lexicon, phrase, frame.label)
        label = self._by_content(label, words, spans[0][0])
        what = "quotation that follows" if carried_on else "quotation"
        score = frame.score + (0.05 if not carried_on else -0.2)
        return self._finding(phrase, joined(spans), label, score, what, direct=True)

    def _with_lead(self, start: int, clause: Range) -> int:
        """Where a sentence begins that goes over into its quotation: The plan “deserves a chance,” she said."""
        text = self.parse.text
        quotation = self.index.at(start)
        if quotation is None or clause[0] < start or not text[quotation.inner_start].islower():
            return start
        line = text.rfind("\n", 0, start) + 1
        lead = max([line, *(m.end() for m in _LEAD_END.finditer(text, line, start))])
        lead += len(text[lead:start]) - len(text[lead:start].lstrip())
        return lead if lead < start else start

    def _lead_before_cue(self, start: int, clause: Range) -> list[Range]:
        """The beginning of a sentence whose end is quoted: A downturn, she said, “could be a good time.”"""
        text = self.parse.text
        quotation = self.index.at(start)
        if quotation is None or clause[0] > start or not text[quotation.inner_start].islower():
            return []
        line = text.rfind("\n", 0, clause[0]) + 1
        lead = max([line, *(m.end() for m in _LEAD_END.finditer(text, line, clause[0]))])
        words = text[lead : clause[0]]
        if not words.rstrip().endswith(",") or len(words.split()) > _LONGEST_LEAD or len(words.strip()) < 3:
            return []
        lead += len(words) - len(words.lstrip())
        return [(lead, lead + len(words.strip().rstrip(",")))]

    def _is_question(self, quotation: Quotation) -> bool:
        words = self.parse.text[quotation.inner_start : quotation.inner_end].rstrip(" ,”’\"'")
        return words.endswith("?") and not re.search(r"[.!]\s", words)

    def _indirect(self, phrase: VerbPhrase, content: Content) -> Finding | None:
        frame = self._frame(phrase, content)
        if frame is None or (phrase.wishing and not self.lexicon.attitudes):
            return None
        content.segments = self._within_quotation(phrase, self._without_opening(phrase, content.segments))
        if not content.segments:
            return None
        first = content.segments[0]
        words = self.parse.text[first[0] : content.segments[-1][1]]
        if self._is_detail(phrase, content, frame, words):
            return None
        label = verb_label(self.parse, self.lexicon, phrase, frame.label)
        if content.frame == "noun" and content.noun is not None:
            label = self._by_noun(label, content.noun, phrase)
        elif content.frame == "predicate":
            label = self._by_predicate(label, content, words)
        label = self._by_content(label, words, first[0])
        label = self._held_open(label, phrase, content)
        score = frame.score - (0.15 if content.frame in ("object", "about", "noun") else 0.0)
        return self._finding(phrase, content.segments, label, score, content.words, head=content.head)

    def _within_quotation(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """What a quoted cue brings ends where its quotation ends."""
        quotation = self.index.at(self.parse.starts[phrase.verb])
        if quotation is None:
            return spans
        kept = []
        for start, end in spans:
            clipped = tidied(
                self.parse.text, max(start, quotation.inner_start), min(end, quotation.inner_end)
            )
            if clipped[0] < clipped[1]:
                kept.append(clipped)
        return kept

    def _without_opening(self, phrase: VerbPhrase, spans: list[Range]) -> list[Range]:
        """A clause before its cue without “In fact,” and without the place that opens an agency's story."""
        if not spans or spans[0][0] > self.parse.starts[phrase.first]:
            return spans
        return [without_opening(self.parse.text, spans[0]), *spans[1:]]

    def _frame(self, phrase: VerbPhrase, content: Content) -> Frame | None:
        frames = phrase.cue.frames
        names = {
            "noun": ("claims", "object", "passive"),
            "object": ("claims", "object", "passive"),
            "about": ("about", "of"),
        }
        for name in names.get(content.frame, (content.frame,)):
            if name in frames:
                return frames[name]
        return next(iter(frames.values()))

    def _is_detail(self, phrase: VerbPhrase, content: Content, frame: Frame, words: str) -> bool:
        """Whether what is left open is no claim but a detail, a question or a name."""
        if frame.group == "asking":
            return True
        first = words.split(None, 1)[0].lower().strip("“\"'‘") if words.strip() else ""
        if phrase.negated and frame.label == REPORTED.key:
            if content.frame in ("object", "predicate", "infinitive", "accusation", "passive"):
                return True
            if content.frame == "about":
                return (
                    phrase.cue.lemma not in ("comment", "respond", "speak", "talk") or len(words.split()) < 2
                )
            return first in _DETAILS
        return len(words) < 3

    def _by_noun(self, label: str, noun: int, phrase: VerbPhrase) -> str:
        """“reported allegations that …” leaves a claim open as the noun does; other verbs decide by themselves."""
        frame = self.lexicon.nouns[self.parse.words[noun]]
        if label == REPORTED.key and frame.label != REPORTED.key:
            return turned_over(frame.label) if phrase.negated else frame.label
        return label

    def _by_predicate(self, label: str, content: Content, words: str) -> str:
        """“called reports of a call pure fiction” denies the call: what the noun names is the claim, not the verdict."""
        if label != REPORTED.key or not is_falsehood(self.lexicon, words):
            return label
        noun = content.noun
        if noun is not None and self.parse.words[noun] in self.lexicon.nouns:
            inner = noun_content(self.scope, noun)
            verdict = set(self.parse.subtree(content.head)) if content.head != noun else set()
            tokens = [t for t in (inner[0] if inner else ()) if t not in verdict]
            spans = segments(self.parse, tokens, (), QuotationIndex(())) if tokens else []
            quotation = next(
                (q for q in self.index.outer if spans and spans[0][0] < q.start < spans[-1][1]), None
            )
            if quotation is not None:
                spans = [tidied(self.parse.text, spans[0][0], quotation.start)]
            content.segments = spans or content.segments
        return DENIED.key

    def _by_content(self, label: str, words: str, start: int) -> str:
        if label != REPORTED.key:
            return label
        return content_label(self.lexicon, label, words, self.parse.text[max(0, start - _EARLIER) : start])

    def _held_open(self, label: str, phrase: VerbPhrase, content: Content) -> str:
        """A claim made without evidence, or a noun phrase that the writer hedges, is left open."""
        if label != REPORTED.key:
            return label
        if content.frame == "object" and hedged(
            (self.parse.words[t] for t in self.parse.children[content.head]), self.lexicon
        ):
            return UNCONFIRMED.key
        if phrase.cue.lemma in ("claim", "assert", "allege", "accuse", "suggest", "charge", "say"):
            start, end = self.parse.sentence_of(phrase.verb)
            sentence = self.parse.text[self.parse.starts[start] : self.parse.ends[end - 1]]
            if without_evidence(self.lexicon, sentence):
                return UNCONFIRMED.key
        return label

    def _finding(
        self,
        phrase: VerbPhrase,
        spans: list[Range],
        label: str,
        score: float,
        what: str,
        head: int = -1,
        direct: bool = False,
    ) -> Finding:
        parse = self.parse
        source_head = phrase_source(parse, phrase)
        content = (spans[0][0], spans[-1][1]) if not direct else None
        source = source_range(parse, source_head, self.index, content) if source_head is not None else None
        cue = (parse.starts[phrase.first], parse.ends[phrase.last])
        finding = Finding(
            spans,
            cue,
            label,
            score,
            f"“{phrase.words}” + {what}",
            source,
            source_head,
            cue_token=phrase.verb,
            head=head,
            direct=direct,
        )
        finding.anonymous = self._is_anonymous(finding, phrase.verb)
        return self._worded(finding)

    def _worded(self, finding: Finding) -> Finding:
        finding.rule = f"{finding.rule} → {finding.label} claim"
        if finding.source is not None and not finding.anonymous:
            finding.anonymous = is_anonymous(
                self.parse.text[finding.source[0] : finding.source[1]], self.lexicon
            )
        return finding

    def _is_anonymous(self, finding: Finding, verb: int) -> bool:
        end = self.parse.sentence_of(verb)[1]
        match = _CITING.search(self.parse.text, self.parse.ends[verb], self.parse.ends[end - 1])
        return match is not None and is_anonymous(match.group(1), self.lexicon)


PRIORITY = {DENIED.key: 3, CONFIRMED.key: 2, UNCONFIRMED.key: 1, REPORTED.key: 0}
"""Which label stays when two rules find the same words: the first question of the guidelines that is answered yes."""
