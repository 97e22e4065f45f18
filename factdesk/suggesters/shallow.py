"""A parse without a model: cue words, the noun before them and the clause after “that”, from the words alone.

It fills the same lists as a model's parse, so that the rules for quotations, “according to”, reported clauses and
labels work on both; what cannot be read off the words is left flat.
"""

from __future__ import annotations

import re

from factdesk.domain.spans import sentence_starts
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_TOKEN = re.compile(
    r"''|``|[A-Z]\.(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St)\.|[\w%$€£]+(?:[’'.,-][\w]+)*|\S"
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "i", "we", "you"})
_AUXILIARIES = frozenset(
    [
        "has",
        "have",
        "had",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "did",
        "does",
        "do",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "should",
        "must",
    ]
)
_NEGATIONS = frozenset({"not", "never", "n’t", "n't", "no"})
_BREAKS = frozenset(
    {",", ";", ":", ".", "!", "?", "“", "”", '"', "(", ")", "that", "and", "but", "as", "while", "—", "–"}
)
_PREPOSITIONS = frozenset(
    [
        "of",
        "for",
        "in",
        "at",
        "from",
        "on",
        "with",
        "to",
        "by",
        "the",
        "a",
        "an",
        "these",
        "those",
        "his",
        "her",
        "its",
    ]
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|did|does|\w{3,}ed)\b"
)
_FARTHEST_SUBJECT = 12
_LONGEST_NAME = 8
_DETERMINERS = frozenset({"the", "a", "an", "there", "his", "her", "their", "its"})
_SAYING = frozenset({"said", "told", "says", "wrote"})


def shallow_parse(text: str, lexicon: Lexicon) -> Parse:
    """Tokens of a text with guessed tags and the few relations that the rules need."""
    matches = list(_TOKEN.finditer(text))
    words = [match.group().lower() for match in matches]
    starts, ends = [match.start() for match in matches], [match.end() for match in matches]
    sentences = _sentence_numbers(text, starts)
    tags = [_tag(match.group(), position, sentences) for position, match in enumerate(matches)]
    draft = _Draft(words, tags, sentences, lexicon)
    draft.relate()
    return Parse(text, words, draft.tags, draft.deps, draft.heads, starts, ends, sentences)


def _sentence_numbers(text: str, starts: list[int]) -> list[int]:
    begins = sentence_starts(text)
    numbers, number = [], 0
    for start in starts:
        while number + 1 < len(begins) and begins[number + 1] <= start:
            number += 1
        numbers.append(number)
    return numbers


def _tag(word: str, position: int, sentences: list[int]) -> str:
    lowered = word.lower()
    if lowered in _PRONOUNS:
        return "PRP"
    if not word[0].isalnum():
        return "."
    if word[0].isdigit():
        return "CD"
    opens = position == 0 or sentences[position - 1] != sentences[position]
    return "NNP" if word[0].isupper() and not (opens and lowered in _PREPOSITIONS) else "NN"


class _Draft:
    def __init__(self, words: list[str], tags: list[str], sentences: list[int], lexicon: Lexicon) -> None:
        self.words, self.tags, self.sentences, self.lexicon = words, tags, sentences, lexicon
        self.heads = list(range(len(words)))
        self.deps = ["dep"] * len(words)

    def relate(self) -> None:
        """Find the verbs and the phrases of every sentence and hang the rest on them."""
        start = 0
        while start < len(self.words):
            end = start + 1
            while end < len(self.words) and self.sentences[end] == self.sentences[start]:
                end += 1
            self._sentence(start, end)
            start = end

    def _sentence(self, start: int, end: int) -> None:
        for token in range(start, end):
            if self.heads[token] != token:
                continue
            if self.words[token] == "according" and token + 2 < end and self.words[token + 1] == "to":
                self._according(token, start, end)
            elif self._is_cue(token, start):
                self._cue(token, start, end)

    def _is_cue(self, token: int, start: int) -> bool:
        """Whether a word of the lexicon is used as a verb here, by the word before it."""
        word = self.words[token]
        if word not in self.lexicon.verbs or token == start or self.tags[token] == "NNP":
            return False
        before = self.words[token - 1]
        if before in _PREPOSITIONS:
            return False
        after_subject = before in _PRONOUNS | _AUXILIARIES | _NEGATIONS or self.tags[token - 1] == "NNP"
        return (
            after_subject
            or before in "”\"’',"
            or before.endswith("ly")
            or word.endswith("ed")
            or word in _SAYING
        )

    def _attach(self, token: int, head: int, dep: str) -> None:
        """Hang a token on another, unless the other hangs on it already: a tree has no circles."""
        above = head
        while above != token and self.heads[above] != above:
            above = self.heads[above]
        if above != token:
            self.heads[token], self.deps[token] = head, dep

    def _cue(self, verb: int, start: int, end: int) -> None:
        self.tags[verb], self.deps[verb] = "VBD", "ROOT"
        first = verb
        while first > start and (
            self.words[first - 1] in _AUXILIARIES | _NEGATIONS or self.words[first - 1].endswith("ly")
        ):
            first -= 1
            self._attach(first, verb, "neg" if self.words[first] in _NEGATIONS else "aux")
        if not self._subject_before(verb, first, start):
            self._subject_after(verb, end)
        self._clause(verb, end)

    def _subject_before(self, verb: int, first: int, start: int) -> bool:
        head = first - 1
        if head < start or self.words[head] in _BREAKS or self.tags[head] == ".":
            return False
        self._attach(head, verb, "nsubj")
        token = head - 1
        while (
            token >= max(start, head - _FARTHEST_SUBJECT)
            and self.words[token] not in _BREAKS
            and self.tags[token] != "."
        ):
            self._attach(token, head, "compound")
            token -= 1
        return True

    def _subject_after(self, verb: int, end: int) -> None:
        """“…,” said Jo Reed, the mayor."""
        taken: list[int] = []
        for token in range(verb + 1, min(end, verb + _LONGEST_NAME)):
            if self.tags[token] not in ("NNP", "PRP") and not (
                self.tags[token] == "NN"
                and self.words[token] in _PREPOSITIONS | {"spokesman", "spokeswoman"}
                and not taken
            ):
                break
            taken.append(token)
        if taken:
            self._attach(taken[-1], verb, "nsubj")
            for token in taken[:-1]:
                self._attach(token, taken[-1], "compound")

    def _clause(self, verb: int, end: int) -> None:
        opening = next((t for t in range(verb + 1, min(end, verb + 6)) if self.words[t] == "that"), None)
        first = opening + 1 if opening is not None else verb + 1
        if first >= end or self.heads[first] != first:
            return
        if opening is None:
            rest = " ".join(self.words[first:end])
            begins = self.tags[first] in ("NNP", "PRP") or self.words[first] in _DETERMINERS
            if not begins or not _FINITE.search(rest):
                return
        self.tags[first] = "VBD"
        self._attach(first, verb, "ccomp")
        if opening is not None:
            self._attach(opening, first, "mark")
        for token in range(first + 1, end):
            if self.words[token] == "according":
                break
            self._attach(token, first, "dep")

    def _according(self, token: int, start: int, end: int) -> None:
        source = token + 2
        while (
            source + 1 < end
            and self.tags[source + 1] in ("NNP", "NN", "CD")
            and self.words[source + 1] not in _BREAKS
        ):
            source += 1
        head = start if token > start else min(source + 2, end - 1)
        if not (source < head < end or start <= head < token):
            return
        self._attach(token + 1, token, "prep")
        self._attach(source, token + 1, "pobj")
        for part in range(token + 2, source):
            self._attach(part, source, "compound")
        self._attach(token, head, "prep")
        self.tags[head], self.deps[head] = "VBD", "ROOT"
        inside = range(head + 1, end) if head > token else range(start + 1, token)
        for part in inside:
            if self.heads[part] == part and part != head:
                self._attach(part, head, "dep")
