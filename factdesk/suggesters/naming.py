"""The name behind each source: “he”, “Peskov” and “the spokesman” as “Dmitry Peskov, Kremlin spokesman”.

Where the text does not tell whom a source stands for, its own words stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from factdesk.suggesters.extents import QuotationIndex, Range
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.people import GROUP, ORGANISATION, PERSON, UNKNOWN, Party, People, described
from factdesk.suggesters.pronouns import GENDERS, PLURALS, Pronouns
from factdesk.suggesters.sources import source_range

_RELATIVES = frozenset({"who", "which", "that"})
_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_SELF = frozenset({"i", "we", "me", "us", "my", "our"})
_OTHERS = frozenset({"it", *PLURALS, *GENDERS})
_PRONOUNS = _RELATIVES | _SELF | _OTHERS
_LEANING = _RELATIVES | _OTHERS
"""What stands for somebody named before, so that all who are spoken of have to be read."""
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SINGULAR = frozenset({"NN", "NNP"})
_PLURAL = frozenset({"NNS", "NNPS"})
_EMPTY = frozenset({"the", "this", "that", "a", "an", "-", "’s", "'s", "’", "'"})
_PAPERS = frozenset(
    {
        "report",
        "study",
        "survey",
        "poll",
        "statement",
        "article",
        "paper",
        "story",
        "lawsuit",
        "document",
        "letter",
        "memo",
        "email",
        "website",
    }
)
"""What “it” can stand for beside organisations, when it says something."""
_ARTICLE_AND_NOUN = 2
_NAMES = frozenset({"NNP", "NNPS"})
_IN_NAME = frozenset({"NNP", "NNPS", "JJ", "NN", "POS"})
_CLIMB = 3


class Names:
    """Names the sources of one text."""

    def __init__(self, parse: Parse, index: QuotationIndex) -> None:
        self.parse, self.index = parse, index
        self._nouns: dict[str, Party] = {}

    def resolve(self, findings: list[Finding]) -> dict[int, str]:
        """The name to show for each finding's source, by identity of the finding."""
        sourced = [finding for finding in findings if finding.source]
        if not sourced:
            return {}
        self.people = People(self.parse)
        heads = {id(finding): self._head(finding) for finding in sourced}
        speaking: dict[int, list[Range]] = {}
        for finding in sourced:
            head = heads[id(finding)]
            if head is not None:
                speaking.setdefault(head, []).extend(finding.segments)
        words = self.parse.words
        if any(head is not None and words[head] in _LEANING for head in heads.values()):
            self.pronouns = Pronouns(self.parse, self.people, self.index, self._unnamed(speaking), speaking)
        parties: dict[int, Party | None] = {}
        # Who says “I” or “he” within another's words can be told when the other is known.
        inside = [finding for finding in sourced if self._is_quoted(finding)]
        quoted = {id(finding) for finding in inside}
        for finding in [f for f in sourced if id(f) not in quoted] + inside:
            parties[id(finding)] = self._party(finding, heads[id(finding)], parties)
        return {id(finding): self._shown(finding, parties[id(finding)]) for finding in sourced}

    def _unnamed(self, speaking: Iterable[int]) -> dict[int, Party]:
        """Those who speak or act without a name, by the token at their head."""
        parse, people = self.parse, self.people.lists.people
        acting = (t for t in parse.places(people) if parse.deps[t] in _SUBJECTS)
        found = {head: self._noun(head) for head in (*speaking, *acting)}
        return {head: party for head, party in found.items() if party is not None}

    def _is_quoted(self, finding: Finding) -> bool:
        return finding.source is not None and self.index.at(finding.source[0]) is not None

    def _head(self, finding: Finding) -> int | None:
        """The token at the head of a source; of a name before a colon its last one."""
        if finding.source_head is not None or finding.source is None:
            return finding.source_head
        first, end = self._tokens(finding.source)
        return end - 1 if first < end else None

    def _tokens(self, span: Range) -> tuple[int, int]:
        starts = self.parse.starts
        return max(0, bisect_right(starts, span[0]) - 1), bisect_left(starts, span[1])

    # -- whom it stands for ----------------------------------------------------------------------------------------

    def _party(self, finding: Finding, head: int | None, known: dict[int, Party | None]) -> Party | None:
        if head is None or finding.source is None:
            return None
        word = self.parse.words[head]
        if word in _SELF or word in _OTHERS:
            return self._by_pronoun(finding, head, known)
        if word in _RELATIVES:
            noun = self._relative(head)
            return None if noun is None else self._named(noun) or self._noun(noun)
        if self._is_shared(head, finding.source):
            return None
        return (
            self._named(head)
            or self._by_office(head, finding.source)
            or self._short_organisation(head, finding.source)
        )

    def _by_pronoun(self, finding: Finding, head: int, known: dict[int, Party | None]) -> Party | None:
        """Whom a pronoun stands for; within quoted words that is told of the speaker alone."""
        word = self.parse.words[head]
        if self._is_quoted(finding):
            return self._speaker(finding, known) if word in _SELF else None
        if word in GENDERS:
            return self.pronouns.found.get(head)
        if word in PLURALS:
            return self.pronouns.several(head, finding.segments)
        return self.pronouns.thing(head, finding.segments) if word == "it" else None

    def _speaker(self, finding: Finding, known: dict[int, Party | None]) -> Party | None:
        """Who says “I”: the source of the words that hold it."""
        outer = finding.parent
        while outer is not None:
            party = known.get(id(outer))
            if party is not None:
                return party
            outer = outer.parent
        return None

    def _relative(self, pronoun: int) -> int | None:
        """The noun that a relative pronoun stands for."""
        verb = self.parse.heads[pronoun]
        for _ in range(_CLIMB):
            if self.parse.deps[verb] in ("relcl", "acl"):
                return self.parse.heads[verb]
            verb = self.parse.heads[verb]
        return None

    def _is_shared(self, head: int, source: Range) -> bool:
        """Whether several are named: “the mayor and her deputy”."""
        parse = self.parse
        return any(
            parse.deps[c] == "conj" and parse.starts[c] < source[1] and parse.tags[c][:2] in ("NN", "PR")
            for c in parse.children[head]
        )

    def _named(self, head: int) -> Party | None:
        """The party whose name stands at the head of a source, or beside it: “the spokesman, Dmitry Peskov,”."""
        parse, at = self.parse, self.people.at
        if head in at:
            return at[head]
        if parse.words[head] in self.people.lists.people:
            beside = (c for c in parse.children[head] if parse.deps[c] == "appos" and c in at)
            return next((at[c] for c in beside if at[c].kind in (PERSON, UNKNOWN)), None)
        return None

    def _by_office(self, head: int, source: Range) -> Party | None:
        """Who holds an office that is named alone: “the spokesman”, “the Russian president”."""
        parse, lists = self.parse, self.people.lists
        word = parse.words[head]
        if parse.tags[head] not in _SINGULAR or word not in lists.people or not self._is_definite(head):
            return None
        first, end = self._tokens(source)
        words = frozenset(parse.words[first:end]) - _EMPTY
        before = [m.party for m in self.people.mentions if m.head < head and m.party.kind == PERSON]
        found = described(list(dict.fromkeys(before)), words)
        # Of those who hold no office there may be more than the text tells: “the actor” is whoever was named last.
        is_office = len(words) > 1 or word in lists.titles
        return found if is_office or (before and before[-1] is found) else None

    def _short_organisation(self, head: int, source: Range) -> Party | None:
        """“the ministry” as “the Defence Ministry”, “the campaign” as “the Trump campaign”, when there is but one."""
        lists, word = self.people.lists, self.parse.words[head]
        first, end = self._tokens(source)
        if word not in lists.organisations or word in lists.never_short or end - first > _ARTICLE_AND_NOUN:
            return None
        fuller = self._fuller_names(head) if self._is_definite(head) else {}
        if len(fuller) != 1:
            return None
        (words,) = fuller.values()
        article = "" if "’s " in words or "'s " in words else "The"
        return Party(tuple(words.split()), ORGANISATION, head=head, article=article)

    def _fuller_names(self, head: int) -> dict[str, str]:
        """What stood before with the same last word and a name: “Trump campaign”, by its small letters."""
        parse = self.parse
        found: dict[str, str] = {}
        for token in range(head):
            if parse.words[token] != parse.words[head] or parse.tags[token][:2] != "NN":
                continue
            first = token
            while (
                first
                and parse.sentences[first - 1] == parse.sentences[token]
                and parse.tags[first - 1] in _IN_NAME
            ):
                first -= 1
            if first < token and any(parse.tags[t] in _NAMES for t in range(first, token + 1)):
                words = _plain(parse.text[parse.starts[first] : parse.ends[token]])
                found.setdefault(words.lower(), words)
        return found

    def _is_definite(self, head: int) -> bool:
        parse = self.parse
        det = parse.child(head, "det")
        return det is not None and parse.words[det] == "the"

    def _noun(self, head: int) -> Party | None:
        """A party without a name: a source such as “a spokesman for the builder”, by the words for it."""
        parse, lists = self.parse, self.people.lists
        beside = self._named(head)
        if beside is not None:
            return beside
        kind = self._kind(head)
        span = source_range(parse, head, QuotationIndex(())) if kind else None
        if span is None:
            return None
        holder = self._by_office(head, span) if kind == PERSON else None
        if holder is not None:
            return holder
        words = _plain(parse.text[span[0] : span[1]])
        key = _ARTICLE.sub("", words.lower())
        if key not in self._nouns:
            gender = lists.telling.get(parse.words[head], "")
            self._nouns[key] = Party(tuple(words.split()), kind, gender, head=head)
        return self._nouns[key]

    def _kind(self, head: int) -> str:
        """Kind of the party that a common noun stands for; empty for what says nothing by itself."""
        word, lists = self.parse.words[head], self.people.lists
        if self.parse.tags[head] in _PLURAL:
            return GROUP
        if self.parse.tags[head] not in _SINGULAR:
            return ""
        if word in lists.people:
            return PERSON
        return ORGANISATION if word in lists.organisations or word in _PAPERS else ""

    # -- how it is shown -------------------------------------------------------------------------------------------

    def _shown(self, finding: Finding, party: Party | None) -> str:
        if finding.source is None:
            return ""
        words = self.parse.text[finding.source[0] : finding.source[1]]
        if party is None:
            return words
        if words.lower() in _PRONOUNS:
            return party.shown
        if party.kind == UNKNOWN and len(party.words) <= 1:
            return words
        # Other than a person's, whose mentions are all shown alike, a name is only shown where it says more.
        is_longer = len(party.shown) > len(words) and len(party.words) > 1
        return party.shown if party.kind in (PERSON, UNKNOWN) or is_longer else words


def _plain(words: str) -> str:
    return " ".join(words.split())
