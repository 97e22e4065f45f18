"""What is known of each word of an article, as columns of numbers: the parse, the quotations and what the rules found.

Every value is the checksum of a short word such as "VBD" or "B clause", so that a column needs no dictionary.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.suggesters.parse import Parse
from factdesk.suggesters.quotations import find_quotations

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint64]

_CLAUSES = frozenset(
    {"ROOT", "ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "pcomp", "csubj"}
)
_KIND = re.compile(r"” \+ ([\w ]+?) →")
_FAR = 3
"""Words from the edge of a claim after which the distance no longer counts."""
_STEPS = (9, 4, 2, 1)
"""Distances in the tree that are told apart."""
_LENGTHS = ((12, "long"), (6, "middle"), (0, "short"))
"""Lengths of quotations that are told apart, in words."""
_NONE = "-"


class _Coder(dict[str, int]):
    """Checksums of words, each computed once."""

    def __missing__(self, word: str) -> int:
        code = self[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        return code


@dataclass(frozen=True, slots=True)
class Found:
    """What the rules find in one text: as they are set, and with wishes and judgements."""

    plain: Sequence[SuggestedClaim]
    wide: Sequence[SuggestedClaim]


@dataclass(frozen=True, slots=True)
class Columns:
    """The words of one text. White space is no word here."""

    tokens: list[int]
    """The token of the parse behind each word."""
    starts: list[int]
    ends: list[int]
    paragraphs: list[tuple[int, int]]
    """First word and end of each paragraph."""
    codes: Mapping[str, Codes]


def columns_of(parse: Parse, found: Found) -> Columns:
    """The columns of one parsed text."""
    import numpy as np

    tokens = [token for token in range(len(parse)) if not parse.is_space(token)]
    starts = [parse.starts[token] for token in tokens]
    ends = [parse.ends[token] for token in tokens]
    words = _Words(parse, tokens, starts, ends)
    named = {
        **words.forms(),
        **words.tree(),
        **words.constituents(),
        **words.quotations(),
        **words.claims("r", found.plain),
        **words.claims("a", found.wide),
        **words.cues(found.wide),
    }
    coder = _Coder()
    codes = {
        name: np.fromiter((coder[value] for value in values), np.uint64, len(tokens))
        for name, values in named.items()
    }
    return Columns(tokens, starts, ends, _paragraphs(parse.text, starts), codes)


def _paragraphs(text: str, starts: Sequence[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    first, word = 0, 0
    for line in text.split("\n"):
        end = first + len(line) + 1
        stop = word
        while stop < len(starts) and starts[stop] < end:
            stop += 1
        if stop > word:
            found.append((word, stop))
        first, word = end, stop
    return found


class _Words:
    """Makes the columns of one text."""

    def __init__(self, parse: Parse, tokens: list[int], starts: list[int], ends: list[int]) -> None:
        self._parse, self._tokens, self._starts, self._ends = parse, tokens, starts, ends
        self._number = {token: number for number, token in enumerate(tokens)}

    def _each(self, value: Callable[[int], str]) -> list[str]:
        return [value(token) for token in self._tokens]

    def forms(self) -> dict[str, list[str]]:
        parse = self._parse
        text = parse.text
        return {
            "word": self._each(parse.words.__getitem__),
            "tag": self._each(parse.tags.__getitem__),
            "suffix": [parse.words[token][-3:] for token in self._tokens],
            "shape": [_shape(text[start:end]) for start, end in zip(self._starts, self._ends, strict=True)],
        }

    def tree(self) -> dict[str, list[str]]:
        parse = self._parse
        heads, deps, words, tags = parse.heads, parse.deps, parse.words, parse.tags
        clause = self._clauses()
        verb = self._near_verbs()
        sentence = []
        for token in self._tokens:
            first, end = parse.sentence_of(token)
            sentence.append("first" if token == first else "last" if token == end - 1 else _NONE)
        return {
            "dep": self._each(deps.__getitem__),
            "head": self._each(lambda token: words[heads[token]]),
            "head tag": self._each(lambda token: tags[heads[token]]),
            "head way": self._each(lambda token: _way(heads[token] - token)),
            "clause": self._each(lambda token: deps[clause[token]]),
            "above": self._each(
                lambda token: words[heads[clause[token]]] if deps[clause[token]] != "ROOT" else _NONE
            ),
            "above way": self._each(lambda token: _way(heads[clause[token]] - token)),
            "clause word": self._each(lambda token: words[clause[token]]),
            "verb before": verb,
            "sentence": sentence,
        }

    def _clauses(self) -> list[int]:
        """For each token the head of the smallest clause that holds it."""
        parse = self._parse
        found = [-1] * len(parse)
        for token in range(len(parse)):
            chain = []
            at = token
            while found[at] < 0:
                if parse.deps[at] in _CLAUSES or parse.heads[at] == at:
                    found[at] = at
                    break
                chain.append(at)
                at = parse.heads[at]
            for one in chain:
                found[one] = found[at]
        return found

    def _near_verbs(self) -> list[str]:
        """The last verb before each word in its sentence."""
        parse = self._parse
        found = []
        last, sentence = _NONE, -1
        for token in self._tokens:
            if parse.sentences[token] != sentence:
                last, sentence = _NONE, parse.sentences[token]
            found.append(last)
            if parse.is_verb(token):
                last = parse.words[token]
        return found

    def constituents(self) -> dict[str, list[str]]:
        """The largest part of the sentence that begins at each word, and the largest that ends there."""
        parse = self._parse
        left, right = list(range(len(parse))), list(range(len(parse)))
        for token in self._bottom_up():
            head = parse.heads[token]
            if head != token:
                left[head] = min(left[head], left[token])
                right[head] = max(right[head], right[token])
        opens: dict[int, tuple[int, int]] = {}
        closes: dict[int, tuple[int, int]] = {}
        for token in range(len(parse)):
            if parse.is_space(token):
                continue
            size = right[token] - left[token]
            for place, found in ((left[token], opens), (right[token], closes)):
                if place not in found or size > found[place][0]:
                    found[place] = (size, token)
        result: dict[str, list[str]] = {}
        for name, found in (("opens", opens), ("closes", closes)):
            heads = [found[token][1] if token in found else token for token in self._tokens]
            result[name] = [f"{parse.deps[h]} {parse.tags[h][:2]}" for h in heads]
            result[f"{name} below"] = [parse.words[parse.heads[h]] for h in heads]
        return result

    def _bottom_up(self) -> list[int]:
        """All tokens, each before its head."""
        parse = self._parse
        order = [token for token in range(len(parse)) if parse.heads[token] == token]
        for token in order:
            order.extend(parse.children[token])
        return order[::-1]

    def quotations(self) -> dict[str, list[str]]:
        state = [_NONE] * len(self._tokens)
        length = [_NONE] * len(self._tokens)
        depth = [_NONE] * len(self._tokens)
        for quotation in find_quotations(self._parse.text):
            inside = self._between(quotation.start, quotation.end)
            if quotation.depth:
                for word in inside:
                    depth[word] = "nested"
                continue
            marks = self._between(quotation.start, quotation.inner_start)
            size = len(inside)
            for word in inside:
                state[word] = "in"
                length[word] = _length(size)
            if len(inside):
                state[inside[-1]] = "last"
                state[inside[0]] = "open" if len(marks) else "goes on"
        return {"quoted": state, "quotation": length, "nested": depth}

    def claims(self, name: str, claims: Iterable[SuggestedClaim]) -> dict[str, list[str]]:
        """Where each word stands in what the rules found."""
        count = len(self._tokens)
        place, kind, from_start, to_end = ([_NONE] * count for _ in range(4))
        cue, score, inner = ([_NONE] * count for _ in range(3))
        for claim in claims:
            if claim.kind != ATTRIBUTED:
                continue
            for segment in claim.segments:
                inside = self._between(segment.start, segment.end)
                if claim.parent is not None:
                    for at, word in enumerate(inside):
                        inner[word] = "B" if not at else "I"
                    continue
                for at, word in enumerate(inside):
                    left = len(inside) - 1 - at
                    place[word] = "S" if len(inside) == 1 else "B" if not at else "E" if not left else "I"
                    kind[word] = _kind(claim)
                    from_start[word] = str(min(at, _FAR))
                    to_end[word] = str(min(left, _FAR))
                    score[word] = str(int(claim.score * 10))
                    cue[word] = (
                        claim.cue.of(self._parse.text).lower().rpartition(" ")[2] if claim.cue else _NONE
                    )
        return {
            f"{name} place": place,
            f"{name} kind": kind,
            f"{name} from": from_start,
            f"{name} to": to_end,
            f"{name} cue": cue,
            f"{name} score": score,
            f"{name} inner": inner,
        }

    def cues(self, claims: Iterable[SuggestedClaim]) -> dict[str, list[str]]:
        role = [_NONE] * len(self._tokens)
        for claim in claims:
            if claim.kind != ATTRIBUTED:
                continue
            outer = "" if claim.parent is None else "inner "
            for name, span in (("source", claim.source), ("cue", claim.cue)):
                if span is not None:
                    for word in self._between(span.start, span.end):
                        role[word] = outer + name
        return {"role": role}

    def _between(self, start: int, end: int) -> range:
        from bisect import bisect_left

        first = bisect_left(self._starts, start)
        return range(first, bisect_left(self._starts, end, first))


def _kind(claim: SuggestedClaim) -> str:
    match = _KIND.search(claim.rule)
    return match.group(1) if match else claim.rule.partition(" ")[0]


def _way(distance: int) -> str:
    if not distance:
        return "0"
    size = abs(distance)
    far = next(step for step in _STEPS if size >= step)
    return f"{'+' if distance > 0 else '-'}{far}"


def _length(size: int) -> str:
    return next(name for least, name in _LENGTHS if size >= least)


def _shape(word: str) -> str:
    if word[:1].isalpha():
        return "X" if word.isupper() else "Xx" if word[0].isupper() else "x"
    return "9" if word[:1].isdigit() else word[:1]
