"""Learning from a project: the lessons are read, a model is taught, and its worth is measured on held-out articles."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.errors import InvalidValue
from factdesk.domain.learning import HeldOut, LearnedModel, Lesson, taught
from factdesk.domain.offers import SAME
from factdesk.domain.spans import overlap_ratio
from factdesk.jobs import Progress
from factdesk.suggesters.learning.applying import learned_claims
from factdesk.suggesters.learning.columns import Found, columns_of
from factdesk.suggesters.learning.descent import PASSES, Example, teach
from factdesk.suggesters.learning.labels import LabelWeights, Taught, learn_labels, signs_of
from factdesk.suggesters.learning.lessons import allowed_states, taught_paragraphs
from factdesk.suggesters.learning.model import Model, Scale, fitted_scale, rows_of
from factdesk.suggesters.learning.templates import BITS, buckets
from factdesk.suggesters.lexicon import Lexicon
from factdesk.suggesters.parse import Parse

if TYPE_CHECKING:
    from factdesk.suggesters.learning.chain import Ids, Weights

FEWEST_CLAIMS = 20
FEWEST_ARTICLES = 5
MOST_ARTICLES = 300
"""Articles that one model is taught with, at about a megabyte of memory each."""
_PARTS = 3
"""Parts into which the articles fall; each is held out once."""
_RARE = 2
"""A feature must be seen so often to be known."""


@dataclass(slots=True)
class Read:
    """One lesson with what the rules read in it."""

    lesson: Lesson
    parse: Parse
    found: Found
    example: Example


def read_lesson(lesson: Lesson, parse: Parse, found: Found) -> Read:
    """Prepare a lesson: what is known of its words, and the buckets of what is seen at each."""
    columns = columns_of(parse, found)
    allowed = allowed_states(columns, lesson)
    example = Example(buckets(columns), taught_paragraphs(columns, allowed), allowed)
    return Read(lesson, parse, found, example)


def learn(
    reads: Sequence[Read], lexicon: Lexicon, number: int, made_at: str
) -> Generator[Progress, None, Model]:
    """Teach a model and measure it: a job. `reads` are changed and of no use afterwards.

    Raises InvalidValue when there are too few decisions to learn anything from.
    """
    enough(reads)
    known = _name_features(reads)
    turns = _Turns((_PARTS + 1) * PASSES)
    trial = _Trial()
    for part in range(_PARTS):
        others = [read for at, read in enumerate(reads) if at % _PARTS != part]
        weights = yield from turns.taught(others, len(known))
        labels = learn_labels(_label_examples(others))
        trial.measure(reads[part::_PARTS], lexicon, Model(known, weights, labels=labels))
    weights = yield from turns.taught(reads, len(known))
    labels = learn_labels(_label_examples(reads)) if trial.labels_help else LabelWeights()
    after = trial.after if trial.labels_help else replace(trial.after, labelled=trial.given)
    facts = LearnedModel(number, made_at, taught([read.lesson for read in reads]), trial.before, after)
    return Model(known, weights, facts, fitted_scale(trial.odds), labels)


def enough(reads: Sequence[Read]) -> None:
    """Make sure that there is something to learn from. Raises InvalidValue."""
    claims = sum(len(read.lesson.claims) for read in reads)
    if claims < FEWEST_CLAIMS or len(reads) < FEWEST_ARTICLES:
        raise InvalidValue(
            f"There is too little to learn from yet: {claims} claims in {len(reads)} articles are decided on, "
            f"and at least {FEWEST_CLAIMS} in {FEWEST_ARTICLES} are needed."
        )


def train_only(reads: Sequence[Read], passes: int = PASSES) -> Model:
    """A model taught with all lessons and not measured."""
    known = _name_features(reads)
    weights = list(teach([read.example for read in reads], len(known), passes))[-1]
    return Model(known, weights)


class _Turns:
    """Counts the passes through all lessons, for whoever waits."""

    def __init__(self, total: int) -> None:
        self._done, self._total = 0, total

    def taught(self, reads: Iterable[Read], features: int) -> Generator[Progress, None, Weights]:
        """Weights taught with these lessons."""
        taught: Weights | None = None
        for weights in teach([read.example for read in reads], features):
            taught = weights
            self._done += 1
            yield Progress(self._done, self._total, "Learning")
        if taught is None:
            raise InvalidValue("There is nothing to learn from.")
        return taught


def _name_features(reads: Sequence[Read]) -> Ids:
    """Put the rows of known features in place of the buckets, and return the known buckets."""
    import numpy as np

    counts = np.zeros(1 << BITS, np.int32)
    for read in reads:
        counts += np.bincount(read.example.ids.ravel(), minlength=1 << BITS).astype(np.int32)
    known = np.flatnonzero(counts >= _RARE).astype(np.int32)
    rows = rows_of(known)
    for read in reads:
        read.example = replace(read.example, ids=rows[read.example.ids])
    return known


def _label_examples(reads: Iterable[Read]) -> list[Taught]:
    found = []
    for read in reads:
        for claim in read.found.wide:
            label = _label_of(claim, read.lesson)
            if claim.kind == ATTRIBUTED and label is not None:
                found.append((signs_of(claim, read.lesson.text), claim.label, label))
    return found


def _label_of(claim: SuggestedClaim, lesson: Lesson) -> str | None:
    """The label that people gave to what a suggestion says."""
    said = (taken for taken in lesson.claims if overlap_ratio(taken.segments, claim.segments) >= SAME)
    return next((taken.label for taken in said), None)


class _Trial:
    """What rules and models find in articles that taught nothing."""

    def __init__(self) -> None:
        self.before, self.after = HeldOut(), HeldOut()
        self.odds: list[tuple[float, bool]] = []
        self.given = 0
        """How many of the found the rules alone, or the model without learned labels, label right."""

    @property
    def labels_help(self) -> bool:
        """Whether learned labels are right more often than those of the rules."""
        return self.after.labelled > self.given

    def measure(self, reads: Iterable[Read], lexicon: Lexicon, model: Model) -> None:
        plain = replace(model, labels=LabelWeights(), scale=Scale())
        for read in reads:
            learned = learned_claims(read.parse, lexicon, read.found, replace(model, scale=Scale()))
            self.before += compared(read.lesson, read.found.plain)
            self.after += compared(read.lesson, learned)
            unlabelled = learned_claims(read.parse, lexicon, read.found, plain)
            self.given += compared(read.lesson, unlabelled).labelled
            if read.lesson.complete:
                self.odds += [
                    (_odds(claim.score), _is_right(claim, read.lesson)) for claim in _outer(learned)
                ]


def compared(lesson: Lesson, claims: Iterable[SuggestedClaim]) -> HeldOut:
    """How suggestions compare with what people decided in an article."""
    outer = _outer(claims)
    found = labelled = 0
    for taken in lesson.claims:
        same = [claim for claim in outer if overlap_ratio(taken.segments, claim.segments) >= SAME]
        found += bool(same)
        labelled += any(claim.label == taken.label for claim in same)
    right = sum(_is_right(claim, lesson) for claim in outer) if lesson.complete else 0
    return HeldOut(len(lesson.claims), found, labelled, len(outer) if lesson.complete else 0, right)


def _outer(claims: Iterable[SuggestedClaim]) -> list[SuggestedClaim]:
    return [claim for claim in claims if claim.kind == ATTRIBUTED and claim.parent is None]


def _is_right(claim: SuggestedClaim, lesson: Lesson) -> bool:
    return any(overlap_ratio(taken.segments, claim.segments) >= SAME for taken in lesson.claims)


def _odds(score: float) -> float:
    import math

    return math.log(score / (1 - score))
