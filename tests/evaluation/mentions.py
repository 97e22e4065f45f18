"""The labelled mentions: where they stand, and what each of two passes called them."""

from __future__ import annotations

import csv
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("labelled_mentions.csv")
NONE = "none"
"""What was marked and is no claim by the guidelines."""

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention, by code points of its article's text."""

    doc_id: str
    segments: tuple[Range, ...]
    cue: Range | None
    first: str
    """What the first pass called it."""
    second: str
    settled: str

    @property
    def half(self) -> int:
        """0 or 1, by the article: rules were mended on half 0 first, and measured on half 1 before it was looked at."""
        _, _, seal = self.doc_id.rpartition("/")
        if self.doc_id.startswith("seeds/"):
            seal = hashlib.sha256(self.doc_id.encode()).hexdigest()
        return int(seal[:2], 16) % 2


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two passes over the same mentions agree."""

    mentions: int
    raw: float
    kappa: float
    by_label: dict[str, float]
    """For each label twice the shared mentions over the sum of both passes' mentions."""


def labelled_mentions(file: Path = FILE) -> tuple[Mention, ...]:
    """All mentions, in the order of their articles."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return tuple(_mention(row) for row in rows)


def _mention(row: dict[str, str]) -> Mention:
    segments = tuple(_range(words) for words in row["segments"].split())
    cue = _range(row["cue"]) if row["cue"] else None
    return Mention(row["doc_id"], segments, cue, row["pass_1"], row["pass_2"], row["settled"])


def _range(words: str) -> Range:
    start, end = words.split("-")
    return int(start), int(end)


def agreement(pairs: Sequence[tuple[str, str]]) -> Agreement:
    """Raw agreement, Cohen's kappa, and agreement on each label of two passes."""
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    same = Counter(one for one, other in pairs if one == other)
    raw = same.total() / len(pairs)
    chance = sum(first[label] * second[label] for label in first) / len(pairs) ** 2
    by_label = {name: 2 * same[name] / (first[name] + second[name]) for name in sorted(first | second)}
    return Agreement(len(pairs), raw, (raw - chance) / (1 - chance) if chance < 1 else 1.0, by_label)


@dataclass(frozen=True, slots=True)
class Scores:
    """How well one label fits another, over the same mentions."""

    mentions: int
    accuracy: float
    f1: dict[str, float]

    @property
    def macro(self) -> float:
        """Mean F1 of the labels."""
        return sum(self.f1.values()) / len(self.f1) if self.f1 else 0.0


def scores(pairs: Iterable[tuple[str, str]], labels: Sequence[str]) -> Scores:
    """Accuracy and F1 of labels; each pair is what is right and what was suggested."""
    pairs = list(pairs)
    right = Counter(wanted for wanted, given in pairs if wanted == given)
    wanted_n, given_n = Counter(wanted for wanted, _ in pairs), Counter(given for _, given in pairs)
    f1 = {label: 2 * right[label] / max(1, wanted_n[label] + given_n[label]) for label in labels}
    return Scores(len(pairs), right.total() / len(pairs) if pairs else 0.0, f1)
