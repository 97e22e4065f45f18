"""Who appears in a text: people and organisations, each with the fullest name and the office that the text gives.

A run of capitalised names is a mention. Mentions that share their last word, and contradict each other in no other,
are one party: “Kremlin spokesman Dmitry Peskov”, “Mr Peskov”, “Peskov”. What stands before the name (“Kremlin
spokesman”) or behind it between commas (“a spokesman for the Kremlin”) is the office.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from factdesk.suggesters.name_words import NameWords, load_name_words
from factdesk.suggesters.offices import Offices
from factdesk.suggesters.parse import Parse

PERSON, ORGANISATION, GROUP, UNKNOWN = "person", "organisation", "group", "unknown"
"""Kinds of party; a name that nothing is known of may yet be a person's."""
_NAMES = frozenset({"NNP", "NNPS"})
_PLAIN = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})
"""Said only with a name that is not known in full."""
_AGAINST = frozenset({"v.", "vs.", "v", "vs"})
_LOOSE = frozenset({"-", "’s", "'s", "’", "'"})
_ARTICLES = frozenset({"the", "a", "an"})


@dataclass(slots=True, eq=False)
class Party:
    """Somebody who can say something."""

    words: tuple[str, ...]
    """The name without title, as written."""
    kind: str = UNKNOWN
    gender: str = ""
    title: str = ""
    """What stands before the name and is written like a part of it: “President”, “Mr”."""
    office: str = ""
    """What the text says of them: “Kremlin spokesman”."""
    article: str = ""
    """“The”, where an organisation's name is used with it."""
    head: int = -1
    """Token at the head of the first mention."""
    bare: bool = False
    """Whether the last word of the name was used alone."""
    lower: frozenset[str] = field(default=frozenset(), repr=False)
    """The words of the name in small letters, without initials."""

    @property
    def shown(self) -> str:
        """Name with title, and office behind a comma: “Dmitry Peskov, Kremlin spokesman”."""
        title = "" if len(self.words) > 1 and self.title.lower() in _PLAIN else self.title
        if title and title.split()[-1].lower() in self.office.lower():
            title = ""
        before = title or self.article
        named = " ".join((before, *self.words) if before else self.words)
        return f"{named}, {self.office}" if self.office else named


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a party is named."""

    first: int
    """First token of the name."""
    head: int
    """Its last token, on which the others hang."""
    party: Party


class People:
    """The parties of one text and their mentions, in reading order."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.lists: NameWords = load_name_words()
        self.mentions: list[Mention] = []
        self.by_last: dict[str, list[Party]] = {}
        self.at: dict[int, Party] = {}
        """The party by each token of a mention of its."""
        self._by_first: dict[str, list[Party]] = {}
        self._offices = Offices(parse)
        self._shared: set[str] = set()
        """Last words of names that several people bear."""
        runs = [(first, self._name_begins(first, end), end) for first, end in self._runs()]
        self._find_shared(runs)
        for first, name, end in runs:
            if name < end:  # else a title alone: “the President”
                self._mention(first, name, end)
        self._find_mistagged()

    def _find_shared(self, runs: list[tuple[int, int, int]]) -> None:
        given: dict[str, str] = {}
        for _, name, end in runs:
            if end - name > 1:
                last, first = self.parse.words[end - 1], self.parse.words[name]
                if given.setdefault(last, first) != first:
                    self._shared.add(last)

    def _runs(self) -> Iterator[tuple[int, int]]:
        """Token ranges of capitalised names, hyphens included; a possessive mark ends one."""
        parse, end = self.parse, 0
        tags, words, sentences = parse.tags, parse.words, parse.sentences
        for token in [token for token, tag in enumerate(tags) if tag in _NAMES]:
            if token < end or not parse.text[parse.starts[token]].isupper():
                continue
            end = token + 1
            while end < len(tags) and sentences[end] == sentences[token] and self._goes_on(end):
                end += 1
            while words[end - 1] in _LOOSE:
                end -= 1
            if end > token:
                yield token, end

    def _find_mistagged(self) -> None:
        """Last names that the tagger took for common nouns, as it does with “Sanders”."""
        parse = self.parse
        for token in parse.places(self.by_last.keys()):
            parties = self.by_last[parse.words[token]]
            if token in self.at or parse.tags[token][:2] != "NN":
                continue
            if len(parties) == 1 and parties[0].kind == PERSON and parse.text[parse.starts[token]].isupper():
                self.mentions.append(Mention(token, token, parties[0]))
                self.at[token] = parties[0]

    def _goes_on(self, token: int) -> bool:
        """Whether a name goes on with this token: another name, or a hyphen that stands close to it."""
        parse = self.parse
        if parse.tags[token] in _NAMES:
            return parse.words[token] not in _AGAINST
        if parse.words[token] == "-":
            return parse.starts[token] == parse.ends[token - 1]
        return parse.words[token] == "elect" and parse.words[token - 1] == "-"

    def _mention(self, first: int, name: int, end: int) -> None:
        words, lists = self.parse.words, self.lists
        last = end
        while last - 1 > name and words[last - 1] in lists.suffixes:
            last -= 1
        addressed = name > first or self._offices.stands_before(name)
        party = self._party(name, last, addressed=addressed, start=first)
        if party is None:
            return
        if last < end and len(party.words) == last - name:
            party.words = (*party.words, *self._written(last, end))
        self._learn(party, first, name, end)
        self.mentions.append(Mention(first, end - 1, party))
        for token in range(first, end):
            self.at[token] = party

    def _name_begins(self, first: int, end: int) -> int:
        """The token behind the titles of a run: “White House Press Secretary | Josh Earnest”."""
        words, lists = self.parse.words, self.lists
        is_given = words[first] in lists.given
        # “Patty Judge” is a judge's namesake.
        for token in range(end - 2 if is_given else end - 1, first - 1, -1):
            if words[token] in lists.titles and (words[token] not in lists.given or token == first):
                return token + 1
        for token in range(first + 1, end - 1):
            if words[token] not in lists.given or words[token - 1] in lists.given or words[token - 1] == "-":
                continue
            # After a whole name another begins: no name, but a headline, as in “Ada Lowe Meets Peter Hale”.
            return end if is_given and token > first + 1 else token
        return first

    def _written(self, first: int, end: int) -> tuple[str, ...]:
        parse = self.parse
        return tuple(parse.text[parse.starts[first] : parse.ends[end - 1]].split())

    def _party(self, name: int, end: int, *, addressed: bool, start: int) -> Party | None:
        parse = self.parse
        last = parse.words[end - 1]
        known = self._by_one_word(last, name, start) if end - name == 1 else None
        if known is not None:
            return known
        written = self._written(name, end)
        lower = frozenset(word.lower() for word in written if len(word.rstrip(".")) > 1)
        if "\n" in parse.text[parse.starts[name] : parse.ends[end - 1]]:
            return None
        if end - name > 1 and (known := self._by_several(last, lower)) is not None:
            if len(written) > len(known.words):
                self._rename(known, written, lower, parse.words[name])
            return known
        party = Party(written, lower=lower, head=end - 1, bare=len(written) == 1)
        party.kind = self._kind(name, end, addressed=addressed)
        if party.kind == ORGANISATION and name and parse.words[name - 1] == "the":
            party.article = "The"
        self._put(party, last, parse.words[name])
        return party

    def _put(self, party: Party, last: str, first: str) -> None:
        self.by_last.setdefault(last, []).append(party)
        if len(party.words) > 1:
            self._by_first.setdefault(first, []).append(party)

    def _rename(self, party: Party, written: tuple[str, ...], lower: frozenset[str], first: str) -> None:
        if len(party.words) == 1:
            self._by_first.setdefault(first, []).append(party)
        party.words, party.lower = written, lower
        if party.kind == UNKNOWN and first in self.lists.given:
            party.kind = PERSON
        party.gender = party.gender or self.lists.given.get(first, "")

    def _by_one_word(self, word: str, token: int, start: int) -> Party | None:
        """Whom a lone name stands for: whoever bore it first alone; nobody when two were named in full before."""
        own = self.by_last.get(word, [])
        if own and start < token:
            telling, before = self.lists.telling, self.parse.words[start:token]
            gender = next((telling[w] for w in before if w in telling), "")
            own = [party for party in own if not (gender and party.gender and party.gender != gender)]
        if word in self.lists.never_short:
            own = [party for party in own if len(party.words) == 1]
        if not own:
            named = [party for party in self._by_first.get(word, ()) if party.kind == PERSON]
            return named[0] if len(named) == 1 and word in self.lists.given else None
        known = [party for party in own if party.bare]
        found = own[0] if len(own) == 1 else known[0] if len(known) == 1 else None
        if found is not None:
            found.bare = True
        return found

    def _by_several(self, last: str, lower: frozenset[str]) -> Party | None:
        for party in self.by_last.get(last, ()):
            if len(party.words) == 1:
                if last not in self.lists.never_short | self._shared and party.kind != ORGANISATION:
                    return party
            elif lower <= party.lower or party.lower <= lower:
                return party
        return None

    def _kind(self, name: int, end: int, *, addressed: bool) -> str:
        words, lists = self.parse.words, self.lists
        if addressed:
            return PERSON
        last = words[end - 1]
        if last in lists.organisations or last in lists.not_people:
            return ORGANISATION
        if words[name] in lists.given and end - name > 1:
            return PERSON
        if self.parse.tags[end - 1] == "NNPS" and end - name == 1:
            return GROUP
        written = self.parse.text[self.parse.starts[end - 1] : self.parse.ends[end - 1]]
        if (written.isupper() and len(written) > 1 and "." not in written) or (
            name and words[name - 1] in _ARTICLES
        ):
            return ORGANISATION
        return UNKNOWN

    def _learn(self, party: Party, first: int, name: int, end: int) -> None:
        """Note what this mention says of a party: title, office and gender."""
        words, lists = self.parse.words, self.lists
        before = self._offices.before(first, name, end)
        if before.words:
            party.kind = PERSON
            if before.is_title:
                self._entitle(party, before.words)
            else:
                party.office = party.office or before.words
        for token in range(before.first, name):
            party.gender = party.gender or lists.telling.get(words[token], "")
        if party.kind not in (PERSON, UNKNOWN):
            return
        if not party.gender and len(party.words) > 1:
            party.gender = lists.given.get(party.words[0].lower(), "")
        if not party.office:
            beside = self._offices.beside(first, end - 1)
            if beside.words:
                party.office, party.kind = beside.words, PERSON
                party.gender = party.gender or lists.telling.get(words[beside.first], "")

    def _entitle(self, party: Party, title: str) -> None:
        """Keep the first title, but “President” rather than “Mr”."""
        plain = self.lists.forms_of_address
        if not party.title or (party.title.lower() in plain and title.lower() not in plain):
            party.title = title


def described(parties: Sequence[Party], words: frozenset[str]) -> Party | None:
    """The only party whose office or title holds all these words in small letters; None when there are more or none."""
    found = [
        party
        for party in parties
        if words
        <= frozenset(f"{party.title} {party.office}".lower().replace("’s", "").replace("'s", "").split())
    ]
    return found[0] if len(found) == 1 else None
