"""Who speaks in a direct quotation: quotations joined to the cue verbs beside them, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import QuotationIndex, Range
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.quotations import Quotation

_GAP_BEFORE_CUE = re.compile(r"[\s,—–-]{0,4}$")
_GAP_LIMIT = 160
"""Code points between a cue and its quotation."""
_CONTINUED = 200
"""Code points between the parts of one quotation."""
_CARRIED = 400
"""Code points between a cue and a quotation that follows its sentence."""
_NEAR = 4
"""Tokens after a verb among which the “that” of its clause stands."""
_NEAREST = 2
"""Cues before a quotation whose speakers are searched for it."""
_CLOSE = 3
"""Code points between a verb and the quotation that comes at once."""
_FEWEST_WORDS = 3
"""Words of a quotation that stands as a sentence of its own."""
SENTENCE_END = re.compile(
    r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bSen)(?<!\bGov)(?<!\bRep)(?<!\bSt)(?<!\bJr)(?<!\b[A-Z])[.!?][”’\"']*\s"
)
_LEAD = re.compile(r",\s+(?P<lead>(?:and|but|or|because|so|that)\b[^\n.;:,“”\"]{0,40}?)\s")
_NOTE = re.compile(r"(?: ?\(\(?[^()\n]{1,30}\)\)?)?")
"""A note in brackets after a quotation, such as “(in French)”."""
_MARKS = "“”„\"'‘’«»` "


@dataclass(slots=True)
class Speech:
    """A cue verb with the quotations that are its content."""

    phrase: VerbPhrase
    clause: Range
    """The words that introduce the quotation: speaker and verb."""
    quotations: list[Quotation] = field(default_factory=list)


@dataclass(slots=True)
class Joined:
    """All speeches of a text, and the quotations that merely follow one."""

    speeches: list[Speech]
    following: list[tuple[Speech, Quotation]]
    """Quotations of their own that go on after a cue whose content stands elsewhere."""


class Joiner:
    """Joins the quotations of one text to its cue verbs."""

    def __init__(self, parse: Parse, phrases: list[VerbPhrase], index: QuotationIndex) -> None:
        self.parse, self.text, self.index = parse, parse.text, index
        outside = [p for p in phrases if "quote" in p.cue.frames and index.at(parse.starts[p.verb]) is None]
        self.speeches = [Speech(phrase, self._clause(phrase)) for phrase in outside]
        self.starts = [speech.clause[0] for speech in self.speeches]
        self.all_cues = sorted(parse.starts[phrase.verb] for phrase in phrases)
        self.following: list[tuple[Speech, Quotation]] = []

    def join(self) -> Joined:
        """Give every quotation its cue where one can be found."""
        last: tuple[Speech, Quotation] | None = None
        for quotation in self.index.outer:
            if self._names_source(quotation):
                continue
            speech = self._before(quotation) or self._after(quotation) or self._far_before(quotation)
            if speech is not None:
                speech.quotations.append(quotation)
            elif last is not None and self._continues(last, quotation):
                speech = last[0]
                speech.quotations.append(quotation)
            elif last is not None and (lead := self._led_over(last, quotation)):
                speech = last[0]
                speech.quotations.append(replace(quotation, start=lead))
            else:
                speech = self._carried_on(quotation)
                if speech is not None:
                    self.following.append((speech, quotation))
            if speech is not None:
                last = (speech, quotation)
        return Joined([speech for speech in self.speeches if speech.quotations], self.following)

    def _names_source(self, quotation: Quotation) -> bool:
        """Whether a quotation stands within the words for a speaker, as the title of a book she wrote does."""
        position = bisect_right(self.starts, quotation.start)
        nearest = self.speeches[max(0, position - _NEAREST) : position]
        return any(quotation.end < speech.clause[1] for speech in nearest)

    def _clause(self, phrase: VerbPhrase) -> Range:
        parse = self.parse
        start, end = parse.starts[phrase.first], parse.ends[phrase.last]
        subject = phrase.subject
        if subject is None or self.index.at(parse.starts[subject]) is not None:
            subject = self._neighbour(phrase)
        if subject is not None and parse.sentences[subject] == parse.sentences[phrase.verb]:
            phrase.subject = subject
            tokens = [t for t in parse.subtree(subject) if self.index.at(parse.starts[t]) is None]
            if tokens and subject < phrase.verb and parse.ends[subject] <= start:
                start = min(start, parse.starts[tokens[0]])
            elif tokens and subject > phrase.verb:
                end = max(end, parse.ends[tokens[-1]])
        return start, end

    def _neighbour(self, phrase: VerbPhrase) -> int | None:
        """The noun or pronoun beside a verb whose subject the parser did not find."""
        parse = self.parse
        before = phrase.first - 1
        if (
            before >= 0
            and parse.tags[before][:2] in ("NN", "PR")
            and self.index.at(parse.starts[before]) is None
        ):
            return before
        for after in range(phrase.last + 1, min(phrase.last + 7, len(parse))):
            if parse.words[after] in (",", ".", ":", "that"):
                return None
            if parse.tags[after] in ("NNP", "NN", "NNS", "PRP", "NNPS") and parse.deps[after] not in (
                "compound",
                "npadvmod",
                "pobj",
            ):
                return after
        return None

    def _before(self, quotation: Quotation) -> Speech | None:
        """The cue clause that follows a quotation at once: “…,” she said."""
        position = bisect_left(self.starts, quotation.end)
        if position == len(self.speeches):
            return None
        speech = self.speeches[position]
        gap = self.text[quotation.end : speech.clause[0]]
        if len(gap) > _GAP_LIMIT or not _GAP_BEFORE_CUE.fullmatch(gap) or "\n" in gap:
            return None
        parse, phrase = self.parse, speech.phrase
        if parse.tags[phrase.verb] == "VBG" or phrase.passive or phrase.subject is None:
            return None
        if parse.starts[phrase.subject] < quotation.start or self._names_something(phrase):
            return None
        lone = not self._begins_sentence(quotation)
        if lone and (self._has_own_clause(phrase) or self._has_own_object(phrase)):
            return None
        final = self.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
        goes_on = final != "." or "," in gap or not self._has_own_content(phrase)
        return speech if goes_on else None

    def _far_before(self, quotation: Quotation) -> Speech | None:
        """“…,” Jo Reed, who runs the shelter in the old town, said: the verb comes late in the sentence."""
        position = bisect_left(self.all_cues, quotation.end)
        final = self.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
        if position == len(self.all_cues) or final not in ",!?" or not self._begins_sentence(quotation):
            return None
        start = self.all_cues[position]
        gap = self.text[quotation.end : start]
        if len(gap) > _GAP_LIMIT or "\n" in gap or SENTENCE_END.search(gap):
            return None
        speech = next((s for s in self.speeches if self.parse.starts[s.phrase.verb] == start), None)
        if (
            speech is None
            or self.parse.tags[speech.phrase.verb] == "VBG"
            or self._has_own_clause(speech.phrase)
        ):
            return None
        return speech

    def _begins_sentence(self, quotation: Quotation) -> bool:
        before = self.text[max(0, quotation.start - 3) : quotation.start].rstrip(" ")
        first = self.text[quotation.inner_start]
        return (not before or before[-1] in '\n.!?”":') and not first.islower()

    def _has_own_clause(self, phrase: VerbPhrase) -> bool:
        """Whether a clause outside of quotations follows the verb, so that the quotation before is not its content."""
        parse = self.parse
        clauses = [c for c in parse.children_by(phrase.verb, ("ccomp",)) if c > phrase.verb]
        # A clause may begin before the quotation that its verb stands in: She said his health was “failing fast.”
        firsts = (max(phrase.last + 1, parse.subtree(clause)[0]) for clause in clauses)
        return any(self.index.at(parse.starts[first]) is None and parse.is_word(first) for first in firsts)

    def _has_own_object(self, phrase: VerbPhrase) -> bool:
        """Whether a cue without hearers has an object, or its subject is “which”: “…,” which recounts the trade."""
        related = phrase.subject is not None and self.parse.tags[phrase.subject] in ("WDT", "WP")
        has_object = any(c > phrase.last for c in self.parse.children_by(phrase.verb, ("dobj",)))
        return related or (has_object and "hearer" not in phrase.cue.frames)

    def _names_something(self, phrase: VerbPhrase) -> bool:
        """Whether a cue such as “called” says what something is, so that no quotation before it is its content."""
        if "predicate" not in phrase.cue.frames:
            return False
        named = self.parse.children_by(phrase.verb, ("dobj", "oprd", "ccomp", "xcomp"))
        return any(child > phrase.last for child in named)

    def _has_own_content(self, phrase: VerbPhrase) -> bool:
        """Whether “that”, or another quotation, follows the verb, as in: He told me that it was late."""
        after = phrase.last + 1
        if "that" in self.parse.words[after : after + _NEAR]:
            return True
        end = self.parse.ends[phrase.last]
        position = self.index.index_from(end)
        return position < len(self.index.outer) and self.index.outer[position].start - end <= _CLOSE

    def _after(self, quotation: Quotation) -> Speech | None:
        """The cue clause that introduces a quotation, as in: She said: “…”."""
        position = bisect_right(self.starts, quotation.start) - 1
        if position < 0:
            return None
        speech = self.speeches[position]
        verb_end = self.parse.ends[speech.phrase.last]
        gap = self.text[verb_end : quotation.start]
        if verb_end > quotation.start or len(gap) > _GAP_LIMIT or self._blocked(verb_end, quotation.start):
            return None
        return speech if self._introduces(gap, quotation) else None

    def _introduces(self, gap: str, quotation: Quotation) -> bool:
        """Whether the words between a cue and a quotation lead over to it."""
        bare = gap.strip()
        if bare.endswith(":"):
            return True
        if "\n" in gap:
            return False
        large = self._begins_large(quotation)
        if bare.endswith(","):
            fits = large or (bare == "," and self._ends_sentence(quotation))
            exclaims = bare == "," and large and self.text[quotation.inner_end - 1] in ".!"
            return fits and (exclaims or _words(self.text, quotation) > 1)
        return not bare and large and self._ends_sentence(quotation)

    def _blocked(self, start: int, end: int) -> bool:
        """Whether a sentence ends, another cue stands or another quotation lies between two offsets."""
        if SENTENCE_END.search(self.text, start, end):
            return True
        position = bisect_left(self.all_cues, start)
        if position < len(self.all_cues) and self.all_cues[position] < end:
            return True
        if self.text[start:end].rstrip(" ").endswith((":\n", ":\n\n")):
            return False
        following = self.index.index_from(start)
        return following < len(self.index.outer) and self.index.outer[following].start < end

    def _ends_sentence(self, quotation: Quotation) -> bool:
        tail = self.text[_NOTE.match(self.text, quotation.end).end() :][:2]  # type: ignore[union-attr]
        final = self.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
        return not tail.strip() or tail[:1] in ".,\n;" or final in ".!?,"

    def _continues(self, last: tuple[Speech, Quotation], quotation: Quotation) -> bool:
        """Whether a quotation without a cue of its own goes on with what was quoted before."""
        speech, previous = last
        anchor = max(previous.end, speech.clause[1] if speech.clause[0] < quotation.start else 0)
        gap = self.text[anchor : quotation.start]
        if not gap.strip():
            return "\n" not in gap or quotation.continued or self._fills_paragraph(quotation)
        if len(gap) > _CONTINUED or speech.clause[0] < previous.start:
            return False
        if "\n" in gap:
            opens_next = gap.rstrip(" \n")[-1:] in ".:" and "\n" not in gap.strip()
            return (
                opens_next
                and gap.endswith("\n")
                and self._fills_paragraph(quotation)
                and not self._foreign_cue(anchor, quotation.start)
            )
        if self._foreign_cue(anchor, quotation.start) or len(SENTENCE_END.findall(gap)) > 1:
            return False
        # The sentence may end with the title of what it was said in: she said on “Talk of the Day.”
        final = gap.rstrip(_MARKS)[-1:]
        return final in ".,?!" and (final == "," or self._begins_large(quotation))

    def _led_over(self, last: tuple[Speech, Quotation], quotation: Quotation) -> int | None:
        """Where the words begin that lead over from a cue to its second quotation, as in: “…,” she said, but “…”."""
        speech, previous = last
        anchor = speech.clause[1]
        if speech.clause[0] < previous.end or not previous.end <= anchor <= quotation.start:
            return None
        match = _LEAD.fullmatch(self.text, anchor, quotation.start)
        if match is None or self._foreign_cue(anchor, quotation.start) or not self._ends_sentence(quotation):
            return None
        return match.start("lead")

    def _foreign_cue(self, start: int, end: int) -> bool:
        position = bisect_left(self.all_cues, start)
        return position < len(self.all_cues) and self.all_cues[position] < end

    def _begins_large(self, quotation: Quotation) -> bool:
        first = self.text[quotation.inner_start : quotation.inner_end].lstrip(_MARKS + "…. [(")[:1]
        return first.isupper() or first.isdigit()

    def _fills_paragraph(self, quotation: Quotation) -> bool:
        """Whether the paragraph is this quotation alone, so that its speaker is the one before."""
        line_end = self.text.find("\n", quotation.end)
        rest = self.text[quotation.end : line_end if line_end >= 0 else len(self.text)]
        return not rest.strip()

    def _carried_on(self, quotation: Quotation) -> Speech | None:
        """The cue of the sentence before, when a whole quoted sentence follows reported speech."""
        if (
            not self._begins_large(quotation)
            or _words(self.text, quotation) < _FEWEST_WORDS
            or not self._ends_sentence(quotation)
        ):
            return None
        position = bisect_right(self.starts, quotation.start) - 1
        if position < 0:
            return None
        speech = self.speeches[position]
        gap = self.text[speech.clause[1] : quotation.start]
        if len(gap) > _CARRIED or "\n" in gap or not gap.rstrip().endswith((".", ":", ".”", '."')):
            return None
        if len(SENTENCE_END.findall(gap)) != 1 and not gap.rstrip().endswith(":"):
            return None
        return speech


def _words(text: str, quotation: Quotation) -> int:
    return len(text[quotation.inner_start : quotation.inner_end].split())
