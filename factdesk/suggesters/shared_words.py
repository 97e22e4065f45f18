"""Whether one claim negates another, told by the words that both hold.

The negative one turns on its verb, or after “have”, “take” and their like on their object. The other holds that word
without negating it, and names one of the same things. What is compared are base forms, found from the words alone,
since the model's lemmatiser is left out for speed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_SHARE = 3
"""One in so many of the other words is shared: what has much else to say is no mere answer."""
_NOBODY = frozenset({"nobody", "nothing", "none"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_COMPLEMENTS = frozenset({"dobj", "attr"})
_OBJECTS = ("dobj", "attr", "acomp", "oprd")
_CONTENT = frozenset({"NN", "VB", "JJ", "CD"})
_SHORTEST_STEM = 3
_MANY_WORDS = 20_000


def is_negated(parse: Parse, verb: int) -> bool:
    """Whether a verb's clause is negated: “did not go”, “never went”, “nobody went”, “took no money”."""
    for child in parse.children[verb]:
        word, dep = parse.words[child], parse.deps[child]
        if dep == "neg" or word in ("never", "neither"):
            return True
        if dep in _SUBJECTS and (word in _NOBODY or _has_no(parse, child)):
            return True
        if dep in _COMPLEMENTS and _has_no(parse, child):
            return True
    return False


def _has_no(parse: Parse, noun: int) -> bool:
    return any(
        parse.words[child] in ("no", "any") and parse.deps[child] == "det" for child in parse.children[noun]
    )


class SharedWords:
    """The words of one text by their base forms."""

    def __init__(self, parse: Parse, lexicon: Lexicon) -> None:
        self.parse, self.lexicon = parse, lexicon
        self._known: dict[str, str] = {}
        self._matters = _matters(lexicon)

    def of(self, token: int) -> str:
        """The base form of a word, or the number of the matter that it stands for; empty when it says little."""
        word = self.parse.words[token]
        base = self._known.get(word)
        if base is None:
            base = _base(self.lexicon, word)
            base = "" if self._is_light(word, base) else self._matters.get(base, base)
            self._known[word] = base
        return base

    def _is_light(self, word: str, base: str) -> bool:
        light = self.lexicon.words["light"]
        return word in light or base in light

    def content(self, tokens: Iterable[int]) -> list[int]:
        """The tokens that say something: nouns, names, verbs, adjectives, numbers."""
        tags = self.parse.tags
        return [token for token in tokens if tags[token][:2] in _CONTENT and self.of(token)]

    def answer(self, root: int, claims: Iterable[EarlierClaim]) -> bool:
        """Whether a negated verb says the contrary of one of these claims."""
        key = root
        if not self.of(root):
            objects = [c for c in self.parse.children_by(root, _OBJECTS) if c > root]
            if not objects or not self.content(objects[:1]):
                return False
            key = objects[0]
        rest = [
            self.of(token) for token in self.content(self.parse.subtree(root)) if token not in (key, root)
        ]
        base, common = self.of(key), self.parse.words[key] in self.lexicon.words["common"]
        return any(claim.is_contrary(base, rest, common=common) for claim in claims)


def _base(lexicon: Lexicon, word: str) -> str:
    return lexicon.bases.get(word) or stem(word)


@lru_cache(maxsize=8)
def _matters(lexicon: Lexicon) -> dict[str, str]:
    """What the words of a matter are compared as, by their base form."""
    return {_base(lexicon, word): f"#{number}" for word, number in lexicon.matters.items()}


@dataclass(slots=True)
class EarlierClaim:
    """A claim that can be answered. What it says is looked up when somebody seems to answer."""

    words: SharedWords
    tokens: list[int]
    end: int
    source: str
    _bases: frozenset[str] | None = field(default=None, repr=False)

    @property
    def bases(self) -> frozenset[str]:
        """Base forms of what the claim says."""
        if self._bases is None:
            tags, of = self.words.parse.tags, self.words.of
            bases = {of(token) for token in self.tokens if tags[token][:2] in _CONTENT}
            self._bases = frozenset(bases - {""})
        return self._bases

    def is_contrary(self, base: str, rest: list[str], *, common: bool) -> bool:
        """Whether the negation of `base`, of which `rest` is said, denies this claim."""
        if base not in self.bases or base in self._negated():
            return False
        shared = sum(other in self.bases for other in rest)
        if common:
            return shared > 1
        return (shared > 0 and shared * _SHARE >= len(rest)) or not rest

    def _negated(self) -> set[str]:
        """Base forms of what the claim negates itself."""
        parse, of = self.words.parse, self.words.of
        verbs = [token for token in self.tokens if parse.is_verb(token) and is_negated(parse, token)]
        return {of(token) for verb in verbs for token in (verb, *parse.children_by(verb, _OBJECTS))}


@lru_cache(maxsize=_MANY_WORDS)
def stem(word: str) -> str:
    """What the forms of a regular English word have in common, near enough to compare two of them."""
    for ending in ("ies", "ied"):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return f"{word[: -len(ending)]}y"
    for ending in ("ing", "ed", "es", "s"):
        left = word[: -len(ending)]
        if word.endswith(ending) and len(left) >= _SHORTEST_STEM and not word.endswith(("ss", "us", "is")):
            return _bare(left)
    return _bare(word) if len(word) > _SHORTEST_STEM else word


def _bare(word: str) -> str:
    """A stem as all its forms have it: “plann” and “plan”, “kill” and “kil”, “mov” and “move”."""
    return word[:-1] if word[-1] == "e" or (word[-1] == word[-2] and word[-1].isalpha()) else word
