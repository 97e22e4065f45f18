"""The cue lexicon: data from resources/lexicon/en.toml, with what a project adds to it or mutes."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from factdesk.domain.errors import InvalidValue
from factdesk.domain.labels import label_of
from factdesk.paths import resource
from factdesk.suggesters.inflection import noun_forms, verb_forms

FRAMES = frozenset(
    {
        "clause", "quote", "infinitive", "gerund", "object", "hearer", "accusation", "predicate", "passive", "about",
        "of", "as", "claims", "evidence", "impression", "question",
    }
)  # fmt: skip
"""What a cue verb can take as its content; the head of the lexicon file says what each means."""

ATTITUDE = "attitude"
"""Class of cues that report a wish or an opinion: no claims, so left out unless asked for."""

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*(?:\+[^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class AddedCue:
    """A word that a project adds to one of the lexicon's groups, such as "leak" to "reporting"."""

    word: str
    group: str


@dataclass(frozen=True, slots=True)
class LexiconOverrides:
    """A project's changes to the lexicon. Words are in their base form ("deny", "point+out")."""

    added: tuple[AddedCue, ...] = ()
    muted: tuple[str, ...] = ()
    attitudes: bool = False
    """Whether wishes and opinions are suggested too."""
    headlines: bool = False
    """Whether a text of one line is a headline: one claim, labelled by the words with which headlines hedge."""

    @property
    def digest(self) -> str:
        """Eight hex digits that tell these overrides from others; empty when nothing is overridden."""
        if self == LexiconOverrides():
            return ""
        canonical = json.dumps(self.to_record(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(canonical.encode()).hexdigest()[:8]

    def to_record(self) -> dict[str, Any]:
        """The overrides as plain JSON values."""
        record = {
            "added": [{"word": cue.word, "group": cue.group} for cue in self.added],
            "muted": list(self.muted),
            "attitudes": self.attitudes,
        }
        # Only where it is on: the digests of projects without it stay, and their articles need not be read anew.
        return record | {"headlines": True} if self.headlines else record

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> LexiconOverrides:
        """The inverse of `to_record`. Raises InvalidValue for a record of another shape."""
        try:
            added = tuple(AddedCue(str(cue["word"]), str(cue["group"])) for cue in record.get("added", ()))
            muted = tuple(str(word) for word in record.get("muted", ()))
            asked, headlines = bool(record.get("attitudes", False)), bool(record.get("headlines", False))
            return cls(added, muted, asked, headlines)
        except (TypeError, KeyError, AttributeError):
            raise InvalidValue("The changes to the cue lexicon are not in a form that can be read.") from None


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a cue takes content, with what it does to it."""

    label: str
    score: float
    group: str
    attitude: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class VerbCue:
    """A cue verb: its base form, the words that must follow it, and the frames it takes. Equal to itself alone."""

    lemma: str
    follow: tuple[str, ...]
    frames: Mapping[str, Frame]
    speaks: bool
    """Whether somebody who does this utters words: says, denies, predicts; not wants or talks about."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Everything the rules know about words, looked up by lower-case form.

    Each is equal to itself alone, so that what the rules derive from one is kept for the next text.
    """

    version: int
    verbs: Mapping[str, tuple[VerbCue, ...]]
    nouns: Mapping[str, Frame]
    joints: Mapping[str, frozenset[str]]
    """For a noun the words that join it to its content, beside the “that” which joins any: “plan to”, “support for”."""
    hedges: Mapping[str, Frame]
    words: Mapping[str, frozenset[str]]
    """Sets of forms and phrases by name, such as "refusing", "falsehood", "anonymous"."""
    matters: Mapping[str, int]
    """Number of the group of words that stand for one and the same matter."""
    bases: Mapping[str, str]
    """Base forms of irregular verb forms, for comparing what two claims say."""
    attitudes: bool = False
    headlines: bool = False
    """Whether a text of one line is read as a headline."""
    digest: str = ""
    """Tells the project's changes from those of other projects; empty when there are none."""


@dataclass(slots=True)
class _Draft:
    irregular: Mapping[str, str]
    muted: frozenset[str]
    verbs: dict[tuple[str, tuple[str, ...]], dict[str, Frame]] = field(default_factory=dict)
    nouns: dict[str, Frame] = field(default_factory=dict)
    joints: dict[str, set[str]] = field(default_factory=dict)
    hedges: dict[str, Frame] = field(default_factory=dict)

    def add(self, kind: str, group: Mapping[str, Any], words: Iterable[str]) -> None:
        attitude = group.get("class") == ATTITUDE
        frame = Frame(label_of(group["label"]).key, float(group["score"]), group["name"], attitude)
        for word in words:
            if word in self.muted:
                continue
            if kind == "verbs":
                self._add_verb(word, frame, group["takes"])
            elif kind == "nouns":
                self._add_noun(word, frame)
            else:
                self.hedges.setdefault(word, frame)

    def _add_noun(self, word: str, frame: Frame) -> None:
        lemma, *joints = word.split("+")
        for form in noun_forms(lemma):
            self.nouns.setdefault(form, frame)
            if joints:
                self.joints.setdefault(form, set()).update(joints)

    def _add_verb(self, word: str, frame: Frame, takes: Iterable[str]) -> None:
        lemma, *follow = word.split("+")
        frames = self.verbs.setdefault((lemma, tuple(follow)), {})
        for name in takes:
            frames.setdefault(name, frame)

    def verbs_by_form(self) -> dict[str, tuple[VerbCue, ...]]:
        by_form: dict[str, list[VerbCue]] = {}
        for (lemma, follow), frames in self.verbs.items():
            uttering = (frames[name] for name in ("clause", "quote") if name in frames)
            cue = VerbCue(lemma, follow, frames, speaks=any(not frame.attitude for frame in uttering))
            for form in dict.fromkeys(verb_forms(lemma, self.irregular.get(lemma, ""))):
                by_form.setdefault(form, []).append(cue)
        return {form: tuple(sorted(cues, key=lambda c: -len(c.follow))) for form, cues in by_form.items()}


@lru_cache(maxsize=8)
def load_lexicon(overrides: LexiconOverrides | None = None) -> Lexicon:
    """The shipped lexicon with a project's changes.

    Raises InvalidValue when an added word or its group cannot be used, or a muted word is not in the lexicon.
    """
    overrides = overrides or LexiconOverrides()
    with resource("lexicon/en.toml").open("rb") as file:
        data = tomllib.load(file)
    groups = {group["name"]: (kind, group) for kind in ("verbs", "nouns", "hedges") for group in data[kind]}
    _check(overrides, groups)
    draft = _Draft(data["irregular"], frozenset(overrides.muted))
    for added in overrides.added:
        kind, group = groups[added.group]
        draft.add(kind, group, [added.word])
    for kind, group in groups.values():
        if group.get("class") != ATTITUDE or overrides.attitudes:
            draft.add(kind, group, group["words"])
    return Lexicon(
        version=int(data["version"]),
        verbs=draft.verbs_by_form(),
        nouns=draft.nouns,
        joints={form: frozenset(joints) for form, joints in draft.joints.items()},
        hedges=draft.hedges,
        words=_word_sets(data),
        matters={word: number for number, same in enumerate(data["same"]) for word in same["words"]},
        bases={
            form: base
            for name in ("irregular", "forms")
            for base, forms in data[name].items()
            for form in forms.split()
        },
        attitudes=overrides.attitudes,
        headlines=overrides.headlines,
        digest=overrides.digest,
    )


def group_names() -> tuple[str, ...]:
    """Names of the groups that a project can add words to, in the order of the file."""
    with resource("lexicon/en.toml").open("rb") as file:
        data = tomllib.load(file)
    return tuple(group["name"] for kind in ("verbs", "nouns", "hedges") for group in data[kind])


def _check(overrides: LexiconOverrides, groups: Mapping[str, tuple[str, Mapping[str, Any]]]) -> None:
    for cue in overrides.added:
        if cue.group not in groups:
            raise InvalidValue(f"The cue lexicon has no group “{cue.group}”; use one of {', '.join(groups)}.")
        if not _WORD.fullmatch(cue.word) or cue.word != cue.word.lower():
            raise InvalidValue(
                f"“{cue.word}” cannot be a cue: write the base form in small letters, like “deny” or “point+out”."
            )
        if "+" in cue.word and groups[cue.group][0] != "verbs":
            raise InvalidValue(f"“{cue.word}” cannot be a cue: only verbs can have a word that follows them.")
    known = {word for _, group in groups.values() for word in group["words"]}
    known.update(cue.word for cue in overrides.added)
    for word in overrides.muted:
        if word not in known:
            raise InvalidValue(f"The cue lexicon has no word “{word}” to mute; write its base form.")


def _word_sets(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    sets: dict[str, frozenset[str]] = {}
    for table in ("phrases", "comparing", "subjects", "sources"):
        sets |= {name: frozenset(words) for name, words in data[table].items()}
    for name, lemmas in data["governors"].items():
        sets[name] = frozenset(
            form for lemma in lemmas for form in verb_forms(lemma, data["irregular"].get(lemma, ""))
        )
    return sets
