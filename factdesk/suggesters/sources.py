"""Whose words a claim gives: the source as written, the fuller name it stands for, and whether it stays unnamed."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from factdesk.suggesters.cues import VerbPhrase
from factdesk.suggesters.extents import QuotationIndex, Range, stretch, whole_quotations
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_LEFT_OUT = frozenset({"relcl", "acl", "advcl", "parataxis", "cc", "conj", "punct", "ccomp", "dep"})
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_DAYS = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
_NEAR = 8
"""Tokens within which a second name belongs to the first: “the mayor and her deputy”."""
_LONGEST_NAME = 3
"""Words of a source up to which a fuller name is looked for."""
_FARTHEST = 3000
"""Code points back to the person whom a pronoun may stand for."""
_MALE = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|spokesman|chairman|businessman)\b\.?")
_FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Lady|Queen|Princess|spokeswoman|chairwoman|businesswoman)\b\.?")


def source_range(
    parse: Parse, head: int, index: QuotationIndex, content: Sequence[Range] = ()
) -> Range | None:
    """The words that name a source, from the token at their head; clauses about it and `content` are left out."""
    holes = [c for c in parse.children[head] if _is_left_out(parse, head, c)]
    tokens = parse.subtree(head, without=holes)
    first, last = head, head
    members = set(tokens)
    while first - 1 in members or (first - 2 in members and parse.words[first - 1] in ("-", "’s", "'s")):
        first -= 1
    while last + 1 in members or (last + 2 in members and parse.words[last + 1] in (",", "-")):
        last += 1
    span = stretch(parse, first, last + 1)
    if span is None:
        return None
    if any(span[0] < end and start < span[1] for start, end in content):
        span = (parse.starts[head], parse.ends[head])
    return whole_quotations(parse.text, span, index)


def _is_left_out(parse: Parse, head: int, child: int) -> bool:
    dep = parse.deps[child]
    if dep == "conj" and parse.tags[child][:2] in ("NN", "PR") and child - head < _NEAR:
        return False
    if dep == "cc" and any(
        parse.deps[c] == "conj" and parse.tags[c][:2] in ("NN", "PR") for c in parse.children[head]
    ):
        return False
    if dep == "prep" and parse.words[child] in ("on", "in"):
        return any(parse.words[t] in _DAYS for t in parse.children[child])
    if dep == "npadvmod":
        return True
    if dep == "punct":
        return parse.words[child] in ("”", "“", '"', "''", "``", ".")
    return dep in _LEFT_OUT


def agent(parse: Parse, phrase: VerbPhrase) -> int | None:
    """The object of “by” under a passive cue."""
    by = parse.child(phrase.verb, "agent")
    if by is None:
        by = agent_of_as(parse, phrase.verb)
    return None if by is None else parse.child(by, "pobj")


def agent_of_as(parse: Parse, verb: int) -> int | None:
    """The “by” that closes “was described as a threat by many”, which the parser hangs below the “as”."""
    phrase = next((c for c in parse.children[verb] if c > verb and parse.words[c] == "as"), None)
    if phrase is None:
        return None
    own = parse.subtree(phrase)
    by = (t for t in own if parse.words[t] == "by" and parse.subtree(t)[-1] == own[-1])
    return next((t for t in by if parse.tags[t] == "IN"), None)


def phrase_source(parse: Parse, phrase: VerbPhrase) -> int | None:
    """The token that says who speaks through a cue verb."""
    named = parse.child(phrase.verb, "agent") is not None
    if named or (phrase.passive and parse.child(phrase.verb, "nsubjpass", "auxpass") is not None):
        return agent(parse, phrase)
    return phrase.subject


@dataclass(frozen=True, slots=True)
class _Mention:
    """A source that was named: what a later pronoun may stand for."""

    offset: int
    name: str
    plural: bool


class Names:
    """The names of a text in reading order, to say whom a short name or a pronoun refers to."""

    def __init__(self, parse: Parse, lexicon: Lexicon) -> None:
        self.parse, self.lexicon = parse, lexicon
        self._by_last: dict[str, list[tuple[int, str]]] = {}
        self._gather()

    def _gather(self) -> None:
        """Note runs of capitalised names; the last word of one is what later mentions keep."""
        parse, tags = self.parse, self.parse.tags
        end = 0
        for token in [token for token, tag in enumerate(tags) if tag in _NAME_TAGS]:
            if token < end:
                continue
            end = token + 1
            while end < len(tags) and tags[end] in _NAME_TAGS:
                end += 1
            first = token
            while first < end - 1 and not parse.text[parse.starts[first]].isupper():
                first += 1
            name = parse.text[parse.starts[first] : parse.ends[end - 1]]
            if "\n" not in name:
                self._by_last.setdefault(parse.words[end - 1], []).append((parse.starts[token], name))

    def resolve(self, findings: list[Finding]) -> dict[int, str]:
        """The display name of each finding's source, by identity of the finding."""
        names: dict[int, str] = {}
        recent: list[_Mention] = []
        sourced = [(finding.source, finding) for finding in findings if finding.source]
        for source, finding in sorted(sourced, key=lambda pair: pair[0]):
            words = self.parse.text[source[0] : source[1]]
            if words.lower() in self.lexicon.words["pronouns"]:
                names[id(finding)] = self._antecedent(finding, source[0], words.lower(), recent) or words
                continue
            name = self._fullest(source, words)
            names[id(finding)] = name
            recent.append(_Mention(source[0], name, self._is_plural(finding)))
        return names

    def _is_plural(self, finding: Finding) -> bool:
        return finding.source_head is not None and self.parse.tags[finding.source_head] in ("NNS", "NNPS")

    def _fullest(self, source: Range, words: str) -> str:
        """The longest earlier mention that ends in the same name."""
        bare = words.split()
        last = bare[-1].lower().rstrip(".,")
        if not bare[-1][:1].isupper() or len(bare) > _LONGEST_NAME:
            return words
        mentions = self._by_last.get(last, [])
        earlier = mentions[: bisect_right(mentions, (source[1], ""))]
        candidates = [name for _, name in earlier if len(name) > len(words) and name.lower().endswith(last)]
        first = bare[0].lower() if bare[0].lower() not in self.lexicon.words["honorifics"] else ""
        if len(bare) > 1 and first:
            candidates = [name for name in candidates if bare[0] in name.split()]
        return max(candidates, key=self._fullness, default=words)

    def _fullness(self, name: str) -> tuple[int, int]:
        """More names first, titles last: “Donald Trump” says more than “President Trump”."""
        titles = self.lexicon.words["honorifics"]
        return sum(word.lower() not in titles for word in name.split()), len(name)

    def _antecedent(self, finding: Finding, offset: int, pronoun: str, recent: list[_Mention]) -> str | None:
        """The nearest source before a pronoun that it can stand for; None for “it” and for the speaker's own “we”."""
        if pronoun in ("who", "which", "that"):
            return self._relative(finding.source_head) if finding.source_head is not None else None
        plural = pronoun in ("they", "them", "their")
        other = _FEMALE if pronoun in ("he", "him", "his") else _MALE if pronoun in ("she", "her") else None
        if not plural and other is None:
            return None
        for mention in reversed(recent):
            if offset - mention.offset > _FARTHEST:
                return None
            fits = other is None or (self._may_be_person(mention.name) and not other.search(mention.name))
            if mention.plural == plural and fits:
                return mention.name
        return None

    def _may_be_person(self, name: str) -> bool:
        """Whether “he” or “she” can stand for it: no article, no acronym, no organisation."""
        words = name.replace("’", "'").split()
        last = words[-1].lower().removesuffix("'s").strip(",.")
        if words[-1].isupper() and len(words[-1]) > 1:
            return False
        return words[0].lower() not in ("the", "a", "an") and last not in self.lexicon.words["organisations"]

    def _relative(self, head: int) -> str | None:
        """The noun that a relative pronoun stands for."""
        verb = self.parse.heads[head]
        for _ in range(3):
            if self.parse.deps[verb] in ("relcl", "acl"):
                noun = self.parse.heads[verb]
                span = source_range(self.parse, noun, QuotationIndex(()))
                if span is None:
                    return None
                return self._fullest(span, self.parse.text[span[0] : span[1]])
            verb = self.parse.heads[verb]
        return None


def is_anonymous(words: str, lexicon: Lexicon) -> bool:
    """Whether the words of a source keep its name back (“people familiar with the matter”)."""
    lowered = f" {' '.join(words.lower().split())} "
    # The marks are looked for bare at first, since hardly any source has one.
    marks = [mark for mark in lexicon.words["anonymous"] if mark in lowered]
    return any(f" {mark} " in lowered or f" {mark}," in lowered for mark in marks)
