"""Answers to what stands in the article: “We did not poison the river” denies that the firm poisoned it.

A negative proposition is no denial by itself. It is one when an earlier claim, or a question that somebody was asked,
says just what it negates: the same verb (or the same thing, after “have”, “take” and their like), of a thing that both
name. What is compared are base forms, found from the words alone, since the model's lemmatiser is left out for speed.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factdesk.domain.labels import DENIED, REPORTED
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

_LONGEST = 45
"""Words of what can as a whole be an answer; in more, a denial is one thought among others."""
_FARTHEST = 8_000
"""Code points before an answer that are searched for what it answers."""
_ROOTS = 2
"""Sentences of a quotation that are looked at."""
_SHARE = 3
"""One in so many of the other words is shared: what has much else to say is no mere answer."""
_NEGATIONS = frozenset({"not", "n't", "n’t", "never"})
_NOBODY = frozenset({"nobody", "nothing", "none"})
_DOUBTING = frozenset({"may", "might", "should", "must", "ought", "can", "ca", "could", "need"})
_PERSONS = frozenset({"i", "we", "he", "she", "they"})
_OBJECTS = ("dobj", "attr", "acomp", "oprd", "prep")
_CONTENT = ("NN", "VB", "JJ", "CD")
_QUESTIONS = frozenset({"whether", "if"})
_SHORTEST_STEM = 3


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim that can be answered."""

    end: int
    source: str
    bases: frozenset[str]
    negated: frozenset[str]


def mark_contradictions(parse: Parse, lexicon: Lexicon, findings: list[Finding]) -> None:
    """Label those findings denied that are reported and negate what an earlier claim says."""
    answers = [f for f in findings if f.label == REPORTED.key and f.size and _is_short(parse, f)]
    negated = [(f, list(_negated_roots(parse, f, lexicon.words["holding"]))) for f in answers]
    negated = [(finding, roots) for finding, roots in negated if roots]
    if not negated:
        return
    bases = _Bases(parse, lexicon)
    claims = sorted([*_claims(parse, bases, findings), *_asked(parse, bases)], key=lambda claim: claim.end)
    ends = [claim.end for claim in claims]
    for finding, roots in negated:
        first, last = bisect_left(ends, finding.start - _FARTHEST), bisect_right(ends, finding.start)
        own = _source(parse, finding)
        earlier = [claim for claim in claims[first:last] if not own or claim.source != own]
        if any(
            bases.denies_words(root)
            or _insists(parse, lexicon, finding, root)
            or _defends(parse, lexicon, finding, root)
            or any(bases.answers(root, claim) for claim in earlier)
            for root in roots
        ):
            finding.rule = finding.rule.removesuffix(f"{finding.label} claim") + f"{DENIED.key} claim"
            finding.label = DENIED.key


def _is_short(parse: Parse, finding: Finding) -> bool:
    return sum(len(parse.text[start:end].split()) for start, end in finding.segments) <= _LONGEST


def _tokens(parse: Parse, finding: Finding) -> list[int]:
    found: list[int] = []
    for start, end in finding.segments:
        found.extend(range(bisect_left(parse.starts, start), bisect_left(parse.starts, end)))
    return found


def _source(parse: Parse, finding: Finding) -> str:
    return parse.text[finding.source[0] : finding.source[1]].lower() if finding.source else ""


def _negated_roots(parse: Parse, finding: Finding, holding: frozenset[str]) -> Iterator[int]:
    """The verbs of a finding that its claim rests on, if they are negated."""
    tokens = _tokens(parse, finding)
    inside = set(tokens)
    roots = [t for t in tokens if (parse.heads[t] not in inside or parse.heads[t] == t) and parse.is_verb(t)]
    if not roots:
        return
    cue = (
        range(bisect_left(parse.starts, finding.cue[0]), bisect_left(parse.starts, finding.cue[1]))
        if finding.cue
        else ()
    )
    # “I don't think that …” negates what is thought.
    raised = any(parse.words[t] in holding for t in cue) and any(parse.words[t] in _NEGATIONS for t in cue)
    for root in roots[:_ROOTS]:
        if _is_negated(parse, root) != raised and not _is_doubt(parse, root):
            yield root


def _is_doubt(parse: Parse, root: int) -> bool:
    """“might not win” leaves open what it negates; “should not” says what ought to be."""
    return any(parse.words[child] in _DOUBTING for child in parse.children[root])


def _is_negated(parse: Parse, root: int) -> bool:
    for child in parse.children[root]:
        word, dep = parse.words[child], parse.deps[child]
        if dep == "neg" or word in ("never", "neither"):
            return True
        if dep in ("nsubj", "nsubjpass") and (word in _NOBODY or _has_no(parse, child)):
            return True
        if dep in ("dobj", "attr") and _has_no(parse, child):
            return True
    return False


def _has_no(parse: Parse, noun: int) -> bool:
    return any(
        parse.words[child] in ("no", "any") and parse.deps[child] == "det" for child in parse.children[noun]
    )


def _defends(parse: Parse, lexicon: Lexicon, finding: Finding, root: int) -> bool:
    """“She denied it. “I did not go,” she said”: somebody negates what he did right after a denial or an accusation."""
    subject = parse.child(root, "nsubj", "nsubjpass")
    if (
        subject is None
        or parse.words[subject] not in _PERSONS
        or parse.words[root] in lexicon.words["common"]
    ):
        return False
    anchor = min(finding.start, finding.cue[0] if finding.cue else finding.start)
    first = bisect_left(parse.starts, anchor)
    if first >= len(parse):
        return False
    start = parse.sentence_of(first)[0]
    before = range(parse.sentence_of(start - 1)[0] if start else 0, first)
    return any(_calls_for_defence(lexicon, parse.words[token]) for token in before)


def _insists(parse: Parse, lexicon: Lexicon, finding: Finding, root: int) -> bool:
    """“insisted that he had never been there”: nobody insists on what is not in question."""
    subject = parse.child(root, "nsubj", "nsubjpass")
    if finding.cue is None or subject is None or parse.words[subject] not in {*_PERSONS, "it"}:
        return False
    cue = range(bisect_left(parse.starts, finding.cue[0]), bisect_left(parse.starts, finding.cue[1]))
    past = parse.tags[root] in ("VBD", "VBN") or any(parse.words[c] == "did" for c in parse.children[root])
    return past and any(parse.words[token] in lexicon.words["insisting"] for token in cue)


def _calls_for_defence(lexicon: Lexicon, word: str) -> bool:
    if word in lexicon.words["charging"]:
        return True
    cues = lexicon.verbs.get(word, ())
    return any(frame.label == DENIED.key for cue in cues if not cue.follow for frame in cue.frames.values())


def _claims(parse: Parse, bases: _Bases, findings: Iterable[Finding]) -> Iterator[_Claim]:
    for finding in findings:
        yield bases.claim(_tokens(parse, finding), finding.end, _source(parse, finding))


def _asked(parse: Parse, bases: _Bases) -> Iterator[_Claim]:
    """What somebody was asked: “Asked whether he had lied, …”."""
    for token, word in enumerate(parse.words):
        if word not in ("asked", "pressed", "questioned"):
            continue
        for child in parse.children_by(token, ("ccomp", "advcl", "prep", "xcomp")):
            tokens = parse.subtree(child)
            if child > token and parse.words[tokens[0]] in _QUESTIONS:
                yield bases.claim(tokens, parse.ends[tokens[-1]], "")


class _Bases:
    """Base forms of the words of one text, as they are needed."""

    def __init__(self, parse: Parse, lexicon: Lexicon) -> None:
        self.parse, self.lexicon = parse, lexicon
        self._known: dict[str, str] = {}
        self._matters = {self._base(word): number for word, number in lexicon.matters.items()}

    def of(self, token: int) -> str:
        """The base form of a word, or the number of the matter that it stands for."""
        word = self.parse.words[token]
        base = self._known.get(word)
        if base is None:
            base = self._base(word)
            matter = self._matters.get(base)
            self._known[word] = base = base if matter is None else f"#{matter}"
        return base

    def _base(self, word: str) -> str:
        return self.lexicon.bases.get(word) or stem(word)

    def content(self, tokens: Iterable[int]) -> list[int]:
        """The tokens that say something: nouns, names, verbs, adjectives, numbers."""
        tags, words, light = self.parse.tags, self.parse.words, self.lexicon.words["light"]
        return [t for t in tokens if tags[t][:2] in _CONTENT and light.isdisjoint((words[t], self.of(t)))]

    def claim(self, tokens: list[int], end: int, source: str) -> _Claim:
        """A claim that can be answered, by the words it holds; those it negates itself apart."""
        negated = [t for t in tokens if self.parse.is_verb(t) and _is_negated(self.parse, t)]
        hidden = {self.of(t) for verb in negated for t in (verb, *self.parse.children_by(verb, _OBJECTS))}
        return _Claim(end, source, frozenset(map(self.of, self.content(tokens))), frozenset(hidden))

    def denies_words(self, root: int) -> bool:
        """“I never said that”: nobody says what he did not say unless somebody holds that he did."""
        parse, subject = self.parse, self.parse.child(root, "nsubj")
        if (
            subject is None
            or parse.tags[subject] != "PRP"
            or parse.words[root] not in self.lexicon.words["uttering"]
        ):
            return False
        past = parse.tags[root] in ("VBD", "VBN")
        return past or any(parse.words[child] == "did" for child in parse.children[root])

    def answers(self, root: int, claim: _Claim) -> bool:
        """Whether a negated verb says the contrary of a claim."""
        key, rest = self._key(root)
        if key is None or self.of(key) not in claim.bases or self.of(key) in claim.negated:
            return False
        shared = sum(self.of(token) in claim.bases for token in rest)
        if self.of(key) in self.lexicon.words["common"]:
            return shared > 1
        return (shared > 0 and shared * _SHARE >= len(rest)) or not rest

    def _key(self, root: int) -> tuple[int | None, list[int]]:
        """The word that a negated clause turns on, and the others that say something."""
        parse, key = self.parse, root
        if self.of(root) in self.lexicon.words["light"]:
            objects = [c for c in parse.children_by(root, ("dobj", "attr", "acomp", "oprd")) if c > root]
            key = objects[0] if objects and self.content(objects[:1]) else -1
        if key < 0:
            return None, []
        return key, [t for t in self.content(parse.subtree(root)) if t not in (key, root)]


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


def _bare(stem: str) -> str:
    """A stem as all its forms have it: “plann” and “plan”, “kill” and “kil”, “mov” and “move”."""
    return stem[:-1] if stem[-1] == "e" or (stem[-1] == stem[-2] and stem[-1].isalpha()) else stem
