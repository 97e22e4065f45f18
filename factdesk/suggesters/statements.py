"""Claims in the article's own voice: sentences that nobody is named for, ranked by how far they could be checked.

What can be counted or looked up raises the rank: a number, who did it, that it is past, when it was, a comparison. What
is only possible, to come, or a matter of taste lowers it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factdesk.domain.checkability import ACTOR, COMPARISON, DATE, EVENT, NAME, NUMBER, statement_rule
from factdesk.domain.claims import STATEMENT
from factdesk.domain.labels import REPORTED
from factdesk.suggesters.extents import Range, stretch
from factdesk.suggesters.findings import Finding
from factdesk.suggesters.parse import Parse

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMES = frozenset({"NNP", "NNPS"})
_COMPARED = frozenset({"JJR", "JJS", "RBR", "RBS"})
_IN_ACTOR = frozenset({"compound", "poss", "nmod", "appos", "conj"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_FEWEST_WORDS = 5
_CLOSINGS = "”’\"')"
_WEIGHTS = {NUMBER: 0.25, ACTOR: 0.25, EVENT: 0.2, DATE: 0.15, COMPARISON: 0.1, NAME: 0.1}
_POSSIBLE = frozenset(
    ["will", "would", "could", "may", "might", "should", "shall", "must", "’ll", "'ll", "’d"]
)
_UNSURE = frozenset(
    [
        "perhaps",
        "maybe",
        "probably",
        "possibly",
        "likely",
        "unlikely",
        "if",
        "seem",
        "seems",
        "seemed",
        "apparently",
    ]
)
_TASTE = frozenset(
    {
        "good", "bad", "great", "terrible", "awful", "wonderful", "beautiful", "ugly", "brilliant", "stupid",
        "amazing", "horrible", "interesting", "boring", "nice", "sad", "happy", "best", "worst", "important",
        "remarkable", "disgraceful", "shameful", "fortunately", "unfortunately", "sadly", "hopefully",
        "clearly", "obviously"
    }
)  # fmt: skip
_FOR_POSSIBLE, _FOR_UNSURE, _FOR_TASTE = 0.25, 0.15, 0.15
"""What each of them takes from the rank."""
_LOWEST, _SPAN = 0.1, 0.5
"""Statements are fewer wanted than claims of others: the best stands where a doubtful one of those does."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_WHEN = frozenset(
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
        "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "yesterday", "today"
    }
)  # fmt: skip
_BEFORE_SPAN = frozenset({"last", "this", "past"})
_SPANS = frozenset(
    {"week", "month", "year", "decade", "summer", "winter", "autumn", "spring", "weekend", "night", "century"}
)
_VAGUE = frozenset({"one", "zero"})


@dataclass(frozen=True, slots=True)
class Rank:
    """How far a sentence could be checked, from 0 (nothing in it) to 1, and what there is to check."""

    value: float
    reasons: frozenset[str]


def statements(parse: Parse, findings: Iterable[Finding], quotations: Iterable[Range]) -> list[Finding]:
    """One finding for each sentence that states something checkable and has no attributed claim or quotation in it."""
    taken = sorted(
        [*(span for f in findings for span in (*f.segments, *([f.cue] if f.cue else []))), *quotations]
    )
    found: list[Finding] = []
    position, first = 0, 0
    while first < len(parse):
        _, end = parse.sentence_of(first)
        span = stretch(parse, first, end)
        if span is not None:
            while position < len(taken) and taken[position][1] <= span[0]:
                position += 1
            free = position == len(taken) or taken[position][0] >= span[1]
            if free and (rank := rank_of(parse, first, end)) is not None:
                score = _LOWEST + _SPAN * rank.value
                found.append(
                    Finding([span], None, REPORTED.key, score, statement_rule(rank.reasons), kind=STATEMENT)
                )
        first = end
    return found


def rank_of(parse: Parse, first: int, end: int) -> Rank | None:
    """How far the sentence of tokens [first, end) could be checked; None when it states nothing that could be."""
    root = _statement_root(parse, first, end)
    if root is None:
        return None
    reasons = _reasons(parse, first, end, root)
    if not reasons & {NUMBER, ACTOR, NAME, DATE}:
        return None
    words = parse.words[first:end]
    value = sum(_WEIGHTS[reason] for reason in reasons)
    value -= _FOR_POSSIBLE * (not _POSSIBLE.isdisjoint(words))
    value -= _FOR_UNSURE * (not _UNSURE.isdisjoint(words))
    value -= _FOR_TASTE * (not _TASTE.isdisjoint(words))
    return Rank(min(1.0, max(0.0, round(value, 2))), reasons)


def _statement_root(parse: Parse, first: int, end: int) -> int | None:
    """The finite verb of a sentence that states something of somebody else than writer and reader."""
    if sum(map(parse.is_word, range(first, end))) < _FEWEST_WORDS or not _ends_as_statement(
        parse, first, end
    ):
        return None
    root = next((t for t in range(first, end) if parse.deps[t] == "ROOT" and not parse.is_space(t)), None)
    if root is None or not _is_finite(parse, root) or parse.child(root, *_SUBJECTS) is None:
        return None
    subject = parse.child(root, "nsubj", "nsubjpass")
    return None if subject is not None and parse.words[subject] in ("i", "you", "we") else root


def _reasons(parse: Parse, first: int, end: int, root: int) -> frozenset[str]:
    tags, words = parse.tags[first:end], parse.words[first:end]
    dates = {at for at, word in enumerate(words) if _is_date(words, tags, at, word)}
    found = {DATE} if dates else set()
    if any(tag == "CD" and at not in dates and words[at] not in _VAGUE for at, tag in enumerate(tags)):
        found.add(NUMBER)
    if any(tag in _NAMES and at not in dates for at, tag in enumerate(tags)):
        found.add(ACTOR if _names_actor(parse, root) else NAME)
    if _is_past(parse, root):
        found.add(EVENT)
    if not _COMPARED.isdisjoint(tags):
        found.add(COMPARISON)
    return frozenset(found)


def _is_date(words: list[str], tags: list[str], at: int, word: str) -> bool:
    if word in _WHEN or (tags[at] == "CD" and _YEAR.fullmatch(word)):
        return True
    if word == "may":
        return tags[at] == "NNP"
    if tags[at] == "CD":
        beside = words[max(0, at - 1) : at + 2]
        return any(
            other in _WHEN or (other == "may" and "NNP" in tags[max(0, at - 1) : at + 2]) for other in beside
        )
    return word in _SPANS and at > 0 and words[at - 1] in _BEFORE_SPAN


def _names_actor(parse: Parse, root: int) -> bool:
    """Whether the subject is named, or the agent of a passive: “Ferris”, “Ferris’s brother”, no “road in Oldtown”."""
    agent = parse.child(root, "agent")
    actors = [
        parse.child(root, "nsubj", "nsubjpass"),
        parse.child(agent, "pobj") if agent is not None else None,
    ]
    return any(
        parse.tags[token] in _NAMES
        for actor in actors
        if actor is not None
        for token in (actor, *parse.children_by(actor, _IN_ACTOR))
    )


def _is_past(parse: Parse, root: int) -> bool:
    """Whether it tells what happened: a past verb other than “was”, or a passive of the past."""
    auxiliaries = [child for child in parse.children[root] if parse.deps[child] in ("aux", "auxpass")]
    if parse.tags[root] == "VBD":
        return parse.words[root] not in ("was", "were", "had")
    past = any(parse.words[child] in ("was", "were", "had", "has", "have", "did") for child in auxiliaries)
    possible = any(parse.tags[child] == "MD" for child in auxiliaries)
    return past and not possible and parse.tags[root] in ("VBN", "VB")


def _is_finite(parse: Parse, root: int) -> bool:
    return parse.tags[root] in _FINITE or any(
        parse.tags[child] in _FINITE
        for child in parse.children[root]
        if parse.deps[child] in ("aux", "auxpass")
    )


def _ends_as_statement(parse: Parse, first: int, end: int) -> bool:
    last = end - 1
    while last > first and (parse.is_space(last) or parse.words[last] in _CLOSINGS):
        last -= 1
    return parse.words[last] in (".", "!", ";") or parse.words[last].endswith(".")
