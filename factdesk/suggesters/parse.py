"""A parsed article as plain lists: what the rules read, without spaCy's objects in their loops."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(slots=True)
class Parse:
    """Tokens of a text in order, with their place in the dependency tree. Offsets are code points."""

    text: str
    words: list[str]
    """Lower-case forms."""
    tags: list[str]
    deps: list[str]
    heads: list[int]
    starts: list[int]
    ends: list[int]
    sentences: list[int]
    """For each token the number of its sentence."""
    children: list[Sequence[int]] = field(default_factory=list)
    """For each token those that hang on it, in order."""
    _bounds: dict[int, tuple[int, int]] = field(default_factory=dict)
    _subtrees: dict[int, list[int]] = field(default_factory=dict)
    _places: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Half of all tokens have no children: no list is made for them, since the collector of Python's garbage
        # would wake up the more often.
        below: dict[int, list[int]] = {}
        for token, head in enumerate(self.heads):
            if head != token:
                if head in below:
                    below[head].append(token)
                else:
                    below[head] = [token]
        self.children = [below.get(token, ()) for token in range(len(self.words))]
        start = 0
        for number, tokens in groupby(self.sentences):
            end = start + sum(1 for _ in tokens)
            self._bounds[number] = (start, end)
            start = end

    def __len__(self) -> int:
        return len(self.words)

    def places(self, words: Collection[str]) -> list[int]:
        """The tokens that are one of these words, in order; fast where `words` is a set or the keys of a table."""
        places = self._places
        if not places:
            for token, word in enumerate(self.words):
                if word in places:
                    places[word].append(token)
                else:
                    places[word] = [token]
        fewer, more = (words, places) if len(words) < len(places) else (places, words)
        return sorted(token for word in fewer if word in more for token in places[word])

    def child(self, token: int, *deps: str) -> int | None:
        """The first child of `token` with one of these relations."""
        known = self.deps
        for child in self.children[token]:
            if known[child] in deps:
                return child
        return None

    def children_by(self, token: int, deps: Iterable[str]) -> list[int]:
        """All children of `token` with one of these relations, in order."""
        return [child for child in self.children[token] if self.deps[child] in deps]

    def subtree(self, token: int, without: Collection[int] = ()) -> list[int]:
        """The token and all below it in order, leaving out the branches that begin at `without`; not to be changed."""
        if not without:
            known = self._subtrees.get(token)
            if known is None:
                known = self._subtrees[token] = self._walk(token, ())
            return known
        return self._walk(token, without)

    def _walk(self, token: int, without: Collection[int]) -> list[int]:
        children = self.children
        found = [token]
        for current in found:
            below = children[current]
            if below:
                found += [child for child in below if child not in without] if without else below
        found.sort()
        return found

    def ancestors(self, token: int) -> list[int]:
        """The heads above `token`, nearest first."""
        found = []
        while self.heads[token] != token:
            token = self.heads[token]
            found.append(token)
        return found

    def is_verb(self, token: int) -> bool:
        """Whether the tagger calls it a verb form."""
        return self.tags[token][:2] == "VB"

    def is_space(self, token: int) -> bool:
        """Whether the token is white space only."""
        return self.tags[token] == "_SP"

    def is_word(self, token: int) -> bool:
        """Whether the token holds a letter or digit."""
        return self.words[token][:1].isalnum() or any(map(str.isalnum, self.words[token]))

    def sentence_of(self, token: int) -> tuple[int, int]:
        """First token and end (exclusive) of the sentence that holds `token`."""
        return self._bounds[self.sentences[token]]


def parse_of(doc: Doc, text: str | None = None) -> Parse:
    """Read a parsed spaCy Doc; it needs heads, relations and fine-grained tags.

    `text` is the doc's own text, for who has it: spaCy joins it from the tokens anew at every asking.
    """
    if text is None:
        text = doc.text
    if not len(doc):
        return Parse(text, [], [], [], [], [], [], [])
    columns = doc.to_array(["IDX", "LENGTH", "HEAD", "DEP", "TAG", "SENT_START", "LOWER"]).astype("int64")
    starts = columns[:, 0].tolist()
    heads = (columns[:, 2] + range(len(doc))).tolist()
    strings = doc.vocab.strings
    return Parse(
        text=text,
        words=_names(columns[:, 6].astype("uint64").tolist(), strings),
        tags=_names(columns[:, 4].astype("uint64").tolist(), strings),
        deps=_names(columns[:, 3].astype("uint64").tolist(), strings),
        heads=heads,
        starts=starts,
        ends=(columns[:, 0] + columns[:, 1]).tolist(),
        sentences=(columns[:, 5] == 1).cumsum().tolist(),
    )


def _names(hashes: list[int], strings: Any) -> list[str]:
    names = {value: strings[value] for value in set(hashes)}
    return [names[value] for value in hashes]
