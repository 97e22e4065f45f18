"""Whom “he”, “she”, “they” and “it” stand for: who was spoken of last, and foremost.

Everybody named in the article's own words is weighed by what they do in their sentence (who speaks counts most, then
who acts, then who is merely mentioned), by how far back that is, and by what is known of their gender. Where two are
about equal nobody is named: a wrong name does more harm than none. Every “he” and “she” outside quotations is read in
order, so that who is spoken of over several sentences stays at hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from factdesk.suggesters.extents import QuotationIndex, Range
from factdesk.suggesters.name_words import FEMALE, MALE
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.people import GROUP, ORGANISATION, PERSON, UNKNOWN, Party, People

GENDERS = {
    "he": MALE,
    "him": MALE,
    "his": MALE,
    "himself": MALE,
    "she": FEMALE,
    "her": FEMALE,
    "hers": FEMALE,
}
PLURALS = frozenset({"they", "them", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAIN = frozenset({"ROOT", "conj", "parataxis"})
_ASIDE = frozenset({"poss", "compound", "nmod", "amod"})
_FOR_MAIN_SUBJECT, _FOR_SUBJECT, _FOR_OBJECT, _FOR_ASIDE = 3.0, 2.0, 1.0, 0.0
_FOR_SPEAKING = 1.0
_FOR_GENDER = 1.5
_A_SENTENCE = 1.4
"""What a mention loses by each sentence with a mention in it that lies between."""
_MARGIN = 0.8
"""By how much the first must be ahead of the second."""
_LEAST = 0.3
_FARTHEST = 4
"""Sentences back, counting those that mention somebody outside quotations."""
_MARK_AND_SPACE = 2
_REACH = 2500
"""Code points back."""


@dataclass(slots=True)
class Trace:
    """Somebody spoken of outside quotations."""

    sentence: int
    """How many sentences with traces came before."""
    token: int
    start: int
    party: Party
    weight: float | None = None
    """Found out when a pronoun nearby asks for it."""


class Pronouns:
    """Reads a text once in order, and answers for pronouns by what stands before them."""

    def __init__(
        self,
        parse: Parse,
        people: People,
        index: QuotationIndex,
        nouns: dict[int, Party],
        speaking: Mapping[int, Sequence[Range]],
    ) -> None:
        """`nouns` are parties without a name by the token at their head, `speaking` what each source's head says."""
        self.parse, self.people, self.index, self.speaking = parse, people, index, speaking
        self.traces: list[Trace] = []
        self.found: dict[int, Party | None] = {}
        """Party by the token of a pronoun outside quotations."""
        self._sentence, self._ordinal = -1, 0
        self._read(nouns)

    def _read(self, nouns: dict[int, Party]) -> None:
        parse = self.parse
        parties = {mention.head: mention.party for mention in self.people.mentions}
        parties |= {token: party for token, party in nouns.items() if token not in self.people.at}
        pronouns = set(parse.places({"he", "she"}))
        pronouns |= {token for token in self.speaking if parse.words[token] in GENDERS}
        for token in sorted(parties.keys() | pronouns):
            if self.index.at(parse.starts[token]) is not None:
                continue
            party = parties.get(token)
            if token in pronouns:
                party = self.found[token] = self.person(
                    token, GENDERS[parse.words[token]], self.speaking.get(token, ())
                )
            if party is not None:
                self._trace(token, party)

    def _trace(self, token: int, party: Party) -> None:
        if self.parse.sentences[token] != self._sentence:
            self._sentence = self.parse.sentences[token]
            self._ordinal += 1
        self.traces.append(Trace(self._ordinal, token, self.parse.starts[token], party))

    def _weight(self, trace: Trace) -> float:
        if trace.weight is None:
            trace.weight = self._weigh(trace.token)
        return trace.weight

    def _weigh(self, token: int) -> float:
        parse = self.parse
        speaks = _FOR_SPEAKING if token in self.speaking or self._follows_quotation(token) else 0.0
        noun = token
        if parse.deps[noun] == "appos":
            noun = parse.heads[noun]
            speaks = _FOR_SPEAKING if noun in self.speaking else speaks
        while parse.deps[noun] == "conj" and parse.tags[parse.heads[noun]][:2] == "NN":
            noun = parse.heads[noun]
        dep, head = parse.deps[noun], parse.heads[noun]
        if dep in _SUBJECTS:
            main = parse.deps[head] in _MAIN or speaks > 0
            return speaks + (_FOR_MAIN_SUBJECT if main else _FOR_SUBJECT)
        if speaks:
            return speaks + _FOR_SUBJECT
        if dep == "ROOT":
            return _FOR_SUBJECT
        return _FOR_ASIDE if dep in _ASIDE else _FOR_OBJECT

    def _follows_quotation(self, token: int) -> bool:
        """“…,” Lowe told reporters: whoever is named at once after a quotation speaks it, whatever the parser says."""
        start = self.parse.starts[token]
        return start > 1 and self.index.at(start - _MARK_AND_SPACE) is not None

    def person(self, token: int, gender: str, content: Sequence[Range] = ()) -> Party | None:
        """The person whom “he” or “she” stands for; what they say themselves, the `content`, counts for nothing."""

        def weigh(trace: Trace) -> float | None:
            party = trace.party
            if party.kind not in (PERSON, UNKNOWN) or (party.gender and party.gender != gender):
                return None
            if party.kind == UNKNOWN and not party.gender and not self._may_be_person(trace):
                return None
            return self._weight(trace) + (_FOR_GENDER if party.gender else 0.0)

        return self._foremost(token, weigh, content)

    def _may_be_person(self, trace: Trace) -> bool:
        """Whether a name that nothing is known of acts like a person; a lone word, like a town's, must speak."""
        return self._weight(trace) >= _FOR_SUBJECT and (
            len(trace.party.words) > 1 or trace.token in self.speaking
        )

    def several(self, token: int, content: Sequence[Range] = ()) -> Party | None:
        """The people whom “they” stands for."""

        def weigh(trace: Trace) -> float | None:
            plural = trace.party.kind == GROUP
            weight = self._weight(trace) if plural else 0.0
            return weight if weight >= _FOR_SUBJECT else None

        return self._foremost(token, weigh, content, farthest=2)

    def thing(self, token: int, content: Sequence[Range] = ()) -> Party | None:
        """The organisation or paper that “it” stands for: what was said or done by it just before."""

        def weigh(trace: Trace) -> float | None:
            weight = self._weight(trace) if trace.party.kind == ORGANISATION else 0.0
            return weight if weight > _FOR_SUBJECT else None

        return self._foremost(token, weigh, content, farthest=1)

    def _foremost(
        self,
        token: int,
        weigh: Callable[[Trace], float | None],
        content: Sequence[Range],
        farthest: int = _FARTHEST,
    ) -> Party | None:
        best: dict[Party, float] = {}
        here = self._ordinal_at(token)
        limit = self.parse.starts[token] - _REACH
        for trace in reversed(self.traces):
            if trace.token >= token:
                continue
            if trace.start < limit or here - trace.sentence > farthest:
                break
            weight = weigh(trace)
            if weight is None or any(start <= trace.start < end for start, end in content):
                continue
            weight -= _A_SENTENCE * (here - trace.sentence)
            if weight > best.get(trace.party, _LEAST):
                best[trace.party] = weight
        ranked = sorted(best.values(), reverse=True)
        if not ranked or (len(ranked) > 1 and ranked[0] - ranked[1] < _MARGIN):
            return None
        return max(best, key=lambda party: best[party])

    def _ordinal_at(self, token: int) -> int:
        """The number that a trace in this token's sentence has or would have."""
        sentence = self.parse.sentences[token]
        for trace in reversed(self.traces):
            number = self.parse.sentences[trace.token]
            if number <= sentence:
                return trace.sentence + (number < sentence)
        return 1
