"""Headlines as claims of their own: the whole line is one claim, labelled by the words with which headlines hedge.

A headline is no sentence that a parser could be trusted with (“Tour, agent: Star not banned”), and it is short, so its
words as they stand decide, asked in the order of the guidelines' questions:

    a question at its end                            unconfirmed
    neither confirms nor denies, yet to confirm      unconfirmed
    denies, debunks; slams a rumour; hoax; is fake   denied
    its own clause is negated (“is not dead”)        denied: it would not be news if nobody had said so
    confirms, admits                                 confirmed
    allegedly, rumoured, may, in talks               unconfirmed
    says, reportedly; “Police: …”, “… – report”      reported
    none of these                                    confirmed: the desk itself stands behind what it prints
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.labels import CONFIRMED, DENIED, REPORTED, UNCONFIRMED
from factdesk.domain.spans import Span
from factdesk.paths import resource
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.sources import is_anonymous

LONGEST_HEADLINE = 300
"""Code points; a longer line is an article whose line ends were lost."""
_BY_SIGN, _BY_SILENCE = 0.8, 0.6
"""Scores of a label given by a word, and of one given because no word speaks against it."""
_NEAR = 30
"""Code points behind a word within which the thing stands that it takes."""
_THAN = re.compile(r"\bthan\b[^,;:]*")
_QUESTION = re.compile(r"\?[\"'”’)\]]*")
_BREAK = re.compile(r"[,;:–—?]|\s-\s")
_NEGATION = re.compile(
    r"(?<![\w'])(?:not|never|no (?:longer|one)|nobody(?:'s)?"
    r"|(?:is|are|was|were|has|have|had|did|does|do|wo)n't)(?![\w'])"
)
_NO_NEGATION = re.compile(r"\s+(?:only|just|guilty|even|enough|so|a moment|yet)\b")
_JOINED = re.compile(r"(?:,|\b(?:and|but|or|if|why|whether))\s*\Z")
_ANSWERS_NO = re.compile(r"\W*no[,:—–-]\s*|.*[.:—–]\s+no,\s")
_COMMAND = re.compile(r"\W*(?:don't|never|do not|stop|what|why|how|when|where|who|if)\b")
_LED = re.compile(r"\W*(?P<source>[^:]{2,48}?):\s")
_TAIL = re.compile(r"(?:\s[-–—|]\s?|[:–—,]\s)(?P<source>(?:[\w.']+\s){0,3}[\w.']+)\W*\Z")
_SUBORDINATE = re.compile(
    r"\b(?:as|who|which|after|while|when|because|what|how|before|until|since|whose|where)\b"
)
_APOSTROPHES = str.maketrans("’‘`", "'''")


@dataclass(frozen=True, slots=True)
class HeadlineReading:
    """What a headline does with what it says."""

    label: str
    cue: Span | None = None
    """The words that decide; None when no word does."""
    source: Span | None = None


def is_headline(text: str) -> bool:
    """Whether a text is one line of at most LONGEST_HEADLINE code points, with a word in it."""
    line = text.strip()
    return (
        len(line) <= LONGEST_HEADLINE
        and not re.search(r"[\n\r\u2028\u2029]", line)
        and bool(re.search(r"\w", line))
    )


class Headlines:
    """Labels headlines. Made once, since its patterns are compiled from the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        with resource("lexicon/headlines_en.toml").open("rb") as file:
            words: dict[str, list[str]] = tomllib.load(file)
        one_of = {name: _alternatives(phrases) for name, phrases in words.items()}
        few = r"(?:\s+[\w'-]+){0,4}?\s+"
        self._leaving = re.compile(one_of["leaving"])
        self._asking = frozenset(words["asking"])
        self._withheld = re.compile(
            rf"{one_of['withholding']}{few}{one_of['withheld']}|{one_of['withholding']}\s+{one_of['withheld']}"
        )
        self._denials = (
            re.compile(rf"{one_of['denying']}(?!\s+(?:\w+\s+)?{one_of['refused']})"),
            re.compile(rf"{one_of['answering']}{few}{one_of['claims']}"),
            re.compile(rf"{one_of['claims']}(?:\s+(?!as\b|who\b)[\w'-]+){{0,4}}?\s+{one_of['answered']}"),
            re.compile(one_of["falsehood"]),
            re.compile(rf"{one_of['false']}\s+(?:\w+\s+)?{one_of['claims']}"),
            re.compile(
                rf"\b(?:is|are|was|were|as|'s|turns out|proves?)\s+(?:\w+ly\s+|just\s+|all\s+|an?\s+)?{one_of['false']}"
            ),
        )
        self._confirmations = re.compile(one_of["confirming"])
        self._hedges = re.compile(one_of["hedging"])
        self._modals = re.compile(rf"{one_of['modals']}(?!\s+\d)")
        self._reports = re.compile(one_of["reporting"])
        self._taking = re.compile(
            rf"claim(?:s|ed|ing)?\s+(?:[\d,.]+|(?:\w+\s+){{0,2}}?{one_of['claimed_things']})(?!\w)"
        )
        self._finding = re.compile(one_of["finding"])
        self._evidence = re.compile(rf"{one_of['evidence']}\s+(?:\w+\s+)?\Z")
        sources = {*words["sources"], *lexicon.words["people"], *lexicon.words["organisations"]}
        self._sources = frozenset(sources)

    def claim(self, headline: str) -> SuggestedClaim:
        """The headline as one claim. It counts as attributed, so that it is offered as such claims are."""
        reading = self.read(headline)
        cue = f"“{reading.cue.of(headline)}” + headline" if reading.cue else "headline"
        first, last = len(headline) - len(headline.lstrip()), len(headline.rstrip())
        source = reading.source.of(headline) if reading.source else ""
        return SuggestedClaim(
            id="c1",
            segments=(Span(first, last),),
            cue=reading.cue,
            source=reading.source,
            label=reading.label,
            kind=ATTRIBUTED,
            score=_BY_SIGN if reading.cue else _BY_SILENCE,
            rule=f"{cue} → {reading.label} claim",
            source_name=source,
            anonymous_source=bool(source) and is_anonymous(source, self._lexicon),
        )

    def read(self, headline: str) -> HeadlineReading:
        """The label of a headline, with the words that decide and the source that it names."""
        words = _plain(headline)
        questions = list(_QUESTION.finditer(words))
        if questions and not re.search(r"\w", words[questions[-1].end() :]):
            return HeadlineReading(UNCONFIRMED.key, Span(*questions[-1].span()))
        start = questions[-1].end() if questions else 0
        found = next(self._signs(words, start), None)
        if found is not None:
            return found
        if questions and words.split()[0].strip("\"'“‘") in self._asking:
            return HeadlineReading(UNCONFIRMED.key, Span(*questions[0].span()))
        return HeadlineReading(CONFIRMED.key)

    def _signs(self, words: str, start: int) -> Iterator[HeadlineReading]:
        """Readings by the words from `start` on, the one that decides first."""
        if match := self._withheld.search(words, start):
            yield HeadlineReading(UNCONFIRMED.key, Span(*match.span()))
        source = self._source(words, start)
        for match in self._deny(words, start):
            yield HeadlineReading(DENIED.key, Span(*match.span()), source)
        if match := self._confirmations.search(words, start):
            yield HeadlineReading(CONFIRMED.key, Span(*match.span()), source)
        if match := self._hedges.search(words, start) or self._own(self._modals, words, start):
            yield HeadlineReading(UNCONFIRMED.key, Span(*match.span()), source)
        if match := self._own(self._reports, words, start):
            yield HeadlineReading(REPORTED.key, Span(*match.span()), source)
        if source is not None:
            yield HeadlineReading(REPORTED.key, source, source)

    def _deny(self, words: str, start: int) -> Iterator[re.Match[str]]:
        for pattern in self._denials:
            # “blast claims 12 lives” answers nobody.
            yield from (
                m
                for m in pattern.finditer(words, start)
                if not self._taking.search(words, m.start(), m.end() + _NEAR)
            )
        if match := _ANSWERS_NO.match(words, start):
            yield match
        if not _COMMAND.match(words, start):
            yield from (m for m in _NEGATION.finditer(words, start) if self._negates(words, start, m))

    def _negates(self, words: str, start: int, match: re.Match[str]) -> bool:
        """Whether a negation stands in the clause that the headline asserts."""
        before = _clause_before(words, start, match.start())
        if _NO_NEGATION.match(words, match.end()) or _JOINED.search(words[start : match.start()]):
            return False
        return self._leaving.search(before) is None

    def _own(self, pattern: re.Pattern[str], words: str, start: int) -> re.Match[str] | None:
        """The first match that does not stand in a subordinate clause, after a witness, or in “claims two lives”."""
        for match in pattern.finditer(words, start):
            before = _clause_before(words, start, match.start())
            sees = self._finding.match(match.group()) and self._evidence.search(before)
            if not sees and not self._taking.match(words, match.start()) and not _SUBORDINATE.search(before):
                return match
        return None

    def _source(self, words: str, start: int) -> Span | None:
        """Who is named before a colon (“Police: …”) or at the end (“… – report”)."""
        led = _LED.match(words, start)
        if led is not None and self._is_source(led["source"]):
            return Span(*led.span("source"))
        tail = _TAIL.search(words, start)
        if tail is not None and self._is_source(tail["source"]):
            return Span(*tail.span("source"))
        return None

    def _is_source(self, words: str) -> bool:
        names = re.findall(r"[\w.]+", words)
        if not names or names[0] in self._lexicon.words["headings"] - self._sources:
            return False
        return names[-1].strip(".") in self._sources


def _plain(headline: str) -> str:
    """A headline in small letters and with straight apostrophes, of the same length, without what it compares with."""
    lowered = "".join(
        low if len(low := char.lower()) == 1 else char for char in headline.translate(_APOSTROPHES)
    )
    # “made it farther than reported” says nothing of who reported the headline's own matter.
    return _THAN.sub(lambda match: " " * len(match.group()), lowered)


def _clause_before(words: str, start: int, end: int) -> str:
    """What stands before a word since the last comma, colon or dash."""
    breaks = [match.end() for match in _BREAK.finditer(words, start, end)]
    return words[breaks[-1] if breaks else start : end]


def _alternatives(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    # “n't” ends a word, all others are words.
    parts = (r"\w+n't" if phrase == "n't" else re.escape(phrase).replace(r"\ ", r"\s+") for phrase in ordered)
    return rf"(?<![\w'-])(?:{'|'.join(parts)})(?![\w'-])"
