"""From the words of a cue, as they stand in an article, to the words of the lexicon behind them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from factdesk.paths import resource
from factdesk.suggesters.inflection import noun_forms, verb_forms
from factdesk.suggesters.lexicon import AddedCue

_WORDS = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_PHRASES = ("according", "open")
"""Phrases of the lexicon that are cues by themselves: “according to”, “unclear”."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A word of the lexicon as one of its forms can open it: “pointed” opens “point+out”, if “out” follows."""

    base: str
    follow: tuple[str, ...]
    word: str = ""
    """As the lexicon lists it; empty for a phrase that its rules know by themselves."""


def base_form(cue: str, added: Sequence[AddedCue] = ()) -> str:
    """The base form of a cue: “insist” of “has insisted”, “point+out” of “pointed out”.

    The last word decides, since what stands before it only governs it: “was first to report” is a form of “report”.
    Words that the lexicon does not list, such as “in the eyes of”, are their own base form, in small letters.
    """
    words = _WORDS.findall(cue.casefold())
    entries = _entries(tuple(added))
    found = [
        (at + len(entry.follow), len(entry.follow), entry.base)
        for at, word in enumerate(words)
        for entry in entries.get(word, ())
        if tuple(words[at + 1 : at + 1 + len(entry.follow)]) == entry.follow
    ]
    return max(found)[2] if found else " ".join(words)


def lexicon_words(base: str, added: Sequence[AddedCue] = ()) -> tuple[str, ...]:
    """The words of the lexicon that have this base form, as LexiconOverrides mutes them; empty when none has."""
    entries = _entries(tuple(added)).values()
    found = {entry.word for same in entries for entry in same if entry.base == base}
    return tuple(sorted(found - {""}))


def silent_bases(muted: Sequence[str], added: Sequence[AddedCue] = ()) -> frozenset[str]:
    """The base forms of which every word is among the muted words of a lexicon."""
    return _silent_bases(tuple(muted), tuple(added)) if muted else frozenset()


@lru_cache(maxsize=8)
def _silent_bases(muted: tuple[str, ...], added: tuple[AddedCue, ...]) -> frozenset[str]:
    words = frozenset(muted)
    bases = {entry.base for same in _entries(added).values() for entry in same if entry.word in words}
    return frozenset(base for base in bases if words.issuperset(lexicon_words(base, added)))


@lru_cache(maxsize=8)
def _entries(added: tuple[AddedCue, ...]) -> Mapping[str, tuple[_Entry, ...]]:
    with resource("lexicon/en.toml").open("rb") as file:
        data = tomllib.load(file)
    by_form: dict[str, dict[_Entry, None]] = {}
    for name in _PHRASES:
        for phrase in data["phrases"][name]:
            first, *follow = phrase.split()
            by_form.setdefault(first, {})[_Entry(phrase, tuple(follow))] = None
    for kind in ("verbs", "nouns", "hedges"):
        for group in data[kind]:
            extra = [cue.word for cue in added if cue.group == group["name"]]
            for word in (*group["words"], *extra):
                for form, entry in _forms(kind, word, data["irregular"]):
                    by_form.setdefault(form.casefold(), {})[entry] = None
    return {form: tuple(entries) for form, entries in by_form.items()}


def _forms(kind: str, word: str, irregular: Mapping[str, str]) -> list[tuple[str, _Entry]]:
    first, *more = word.split("+")
    if kind == "verbs":
        entry = _Entry(word, tuple(more), word)
        return [(form, entry) for form in verb_forms(first, irregular.get(first, ""))]
    if kind == "nouns":  # what joins a noun to its content is no part of the cue
        return [(form, _Entry(first, (), word)) for form in noun_forms(first)]
    parts = word.casefold().split()
    return [(parts[0], _Entry(word, tuple(parts[1:]), word))]
