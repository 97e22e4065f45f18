"""What a text says of somebody beside the name: “President”, “Kremlin spokesman”, “a spokesman for the Kremlin”."""

from __future__ import annotations

from typing import NamedTuple

from factdesk.suggesters.name_words import NameWords, load_name_words
from factdesk.suggesters.parse import Parse

_NAMES = frozenset({"NNP", "NNPS"})
_BEFORE_NAME = frozenset({"NN", "NNP", "NNPS", "JJ", "HYPH", "POS", "VBN", "CD"})
"""Tags of the words before a name that can belong to an office: “former US vice president”."""
_NEVER_FIRST = frozenset({"POS", "HYPH", "VBN"})
_LONGEST = 70
"""Code points; what is longer says more than who somebody is."""
_SHORTEST = 3
_COMPARED = frozenset({"JJR", "JJS", "RBR", "RBS"})
_QUOTATION_MARKS = frozenset('“”"„«»`')
_POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_ARTICLES = frozenset({"the", "a", "an", "one", "another"})
_MARKS = frozenset({",", "(", "-", "–", "—"})
"""What may stand between a name and an office behind it."""
_CUT = frozenset({"relcl", "acl", "advcl", "appos", "conj", "cc", "punct", "parataxis", "advmod", "npadvmod"})
_TELLING_WHOSE = (" of ", "’s", "'s")


class Office(NamedTuple):
    """Words for what somebody is; none when the text has none here."""

    words: str
    first: int
    """Before a name the first token of the words, behind it the one at their head."""
    is_title: bool = False
    """Whether it is written like a part of the name: “President Obama”."""


class Offices:
    """Reads the words beside the names of one text."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.lists: NameWords = load_name_words()

    # -- before the name -------------------------------------------------------------------------------------------

    def stands_before(self, name: int) -> bool:
        """Whether a common noun for a person stands before the name: “spokesman Dmitry Peskov”."""
        parse, before = self.parse, name - 1
        if before < 0 or parse.tags[before] not in ("NN", "JJ"):
            return False
        return parse.sentences[before] == parse.sentences[name] and self._is_office(before)

    def before(self, first: int, name: int, end: int) -> Office:
        """What stands before the name at `name`; the run of capitalised words goes from `first` to `end`."""
        parse = self.parse
        if first == name and not (name and parse.tags[name - 1] in _BEFORE_NAME):
            return Office("", name)
        begins = self._begins(first, name, end)
        if begins == name or not self._is_office(name - 1):
            return Office("", begins)
        words = _plain(parse.text[parse.starts[begins] : parse.ends[name - 1]])
        is_title = parse.text[parse.starts[name - 1]].isupper()
        if not is_title and (self._says_nothing(name - 1, words) or self._is_compared(begins - 1)):
            words = ""
        if len(words) > _LONGEST:
            words = ""
        return Office(words, begins, is_title)

    def _is_compared(self, token: int) -> bool:
        """“He is the most able candidate Reed knows”: no office of Reed's."""
        return token >= 0 and self.parse.tags[token][:2] in ("RB", "JJ")

    def _is_office(self, token: int) -> bool:
        word = self.parse.words[token]
        return word in self.lists.people or word in self.lists.titles

    def _begins(self, first: int, name: int, end: int) -> int:
        """The first token of what stands before a name and hangs on it: “former US vice president”."""
        parse, token = self.parse, min(first, name)
        if first < name and parse.words[name - 1] in self.lists.forms_of_address:
            # Nothing is said before “Mr” that belongs to it but another title: “Lt. Gov.”.
            token = name - 1
            while token > first and (
                parse.words[token - 1] in self.lists.titles or parse.words[token - 1] == "."
            ):
                token -= 1
            return token
        while token and parse.tags[token - 1] in _BEFORE_NAME:
            above = parse.heads[token - 1]
            hangs = token <= above < end or parse.tags[token - 1] == "POS"
            if not hangs and token - 1 != parse.heads[end - 1]:
                break
            token -= 1
        while token < first and parse.words[token] in self.lists.relations:
            token += 1
        while token < name and parse.tags[token] in _NEVER_FIRST:
            token += 1
        return token

    # -- beside it -------------------------------------------------------------------------------------------------

    def beside(self, first: int, head: int) -> Office:
        """“Dmitry Peskov, a spokesman for the Kremlin,” and “the Kremlin’s spokesman, Dmitry Peskov,”."""
        noun = self._noun_beside(first, head)
        if noun is None or self.parse.tags[noun][:2] != "NN" or not self._is_close(noun, first, head):
            return Office("", head)
        return Office(self._phrase(noun, head), noun)

    def _noun_beside(self, first: int, head: int) -> int | None:
        parse, people = self.parse, self.lists.people
        for child in parse.children[head]:
            if child > head and parse.deps[child] == "appos" and parse.words[child] in people:
                return child if parse.words[head + 1] in _MARKS else None
        above = parse.heads[head]
        is_beside = parse.deps[head] == "appos" and above < first and parse.words[above] in people
        return above if is_beside else None

    def _is_close(self, noun: int, first: int, head: int) -> bool:
        """Whether no more than a mark stands between the name and the words of the office."""
        parse = self.parse
        holes = [child for child in parse.children[noun] if parse.deps[child] == "appos" or child == head]
        tokens = parse.subtree(noun, without=holes)
        if noun > head:
            gap = range(head + 1, tokens[0])
        else:
            gap = range(max(token for token in tokens if token < first) + 1, first)
        return len(gap) <= 1 and not any(map(parse.is_word, gap))

    def _phrase(self, noun: int, name: int) -> str:
        """A noun with what belongs to it, without article; empty when it leans on what was said before."""
        parse, tokens = self.parse, self._tokens(noun)
        if not tokens or name in tokens or any(map(self._is_foreign, tokens)):
            return ""
        words = _plain(parse.text[parse.starts[tokens[0]] : parse.ends[tokens[-1]]])
        if len(words) > _LONGEST or "''" in words or _QUOTATION_MARKS & set(words):
            words = _plain(parse.text[parse.starts[tokens[0]] : parse.ends[noun]])
        compared = any(parse.tags[token] in _COMPARED for token in tokens)
        if _QUOTATION_MARKS & set(words) or compared or self._says_nothing(noun, words):
            return ""
        return words if _SHORTEST <= len(words) <= _LONGEST else ""

    def _tokens(self, noun: int) -> list[int]:
        """The one stretch of tokens about a noun, clauses and asides left out."""
        parse = self.parse
        holes = [c for c in parse.children[noun] if parse.deps[c] in _CUT and parse.words[c] != "-"]
        members = set(parse.subtree(noun, without=holes))
        first = end = noun
        while first - 1 in members:
            first -= 1
        while end in members:
            end += 1
        if parse.words[first] in _ARTICLES:
            first += 1
        return list(range(first, end))

    def _says_nothing(self, noun: int, words: str) -> bool:
        """Whether it tells somebody by another who is not named with it: “son”, “friend”, “rival”."""
        return self.parse.words[noun] in self.lists.relations and not any(w in words for w in _TELLING_WHOSE)

    def _is_foreign(self, token: int) -> bool:
        """Whether a word of an office leans on what was said before, or begins another's name."""
        parse = self.parse
        if parse.words[token] in _POSSESSIVES:
            return True
        if parse.words[token] not in self.lists.given or parse.tags[token] not in _NAMES:
            return False
        after = next((t for t in range(token + 1, len(parse)) if parse.tags[t] not in _NAMES), token)
        return after > token + 1 and parse.tags[after] != "POS"


def _plain(words: str) -> str:
    return " ".join(words.split())
