"""Which label people give, where it differs from the rule's: a small model over the cue and what the rule said."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factdesk.domain.claims import SuggestedClaim
from factdesk.domain.labels import LABELS
from factdesk.domain.rules import rule_group

KEYS = tuple(label.key for label in LABELS)
_TRUST = 3.0
"""Head start of the label that the rule gives: what a few decisions say must be clear to be heard."""
_PASSES = 25
_RIDGE = 4.0
"""How much is held against a weight, in decisions: about three alike are needed to overrule the rule."""
Signs = tuple[str, ...]
Taught = tuple[Signs, str, str]
"""Signs of a claim, the label that the rule gives, and the one that people gave."""


@dataclass(frozen=True, slots=True)
class LabelWeights:
    """For each sign one weight for each label, in the order of KEYS."""

    by_sign: Mapping[str, Sequence[float]] = field(default_factory=dict)

    def label(self, signs: Signs, given: str) -> str:
        """The likeliest label of a claim whose rule gives it the label `given`."""
        scores = _scores(self.by_sign, signs, given)
        return max(zip(scores, KEYS, strict=True))[1]


def signs_of(claim: SuggestedClaim, text: str) -> Signs:
    """What the model looks at."""
    cue = claim.cue.of(text).casefold() if claim.cue else ""
    construction = rule_group(claim.rule).construction
    return (
        f"rule {claim.label}",
        f"cue {cue} {claim.label}",
        f"last {cue.rpartition(' ')[2]} {claim.label}",
        f"construction {construction} {claim.label}",
        f"unnamed {claim.anonymous_source} {claim.label}",
    )


def learn_labels(examples: Iterable[Taught]) -> LabelWeights:
    """Learn from claims that people labelled."""
    taught = list(examples)
    weights: dict[str, list[float]] = {sign: [0.0] * len(KEYS) for signs, _, _ in taught for sign in signs}
    seen = Counter(sign for signs, _, _ in taught for sign in signs)
    for _ in range(_PASSES):
        errors = {sign: [-_RIDGE * weight for weight in row] for sign, row in weights.items()}
        for signs, given, label in taught:
            likely = _likely(_scores(weights, signs, given))
            for number, key in enumerate(KEYS):
                error = (key == label) - likely[number]
                for sign in signs:
                    errors[sign][number] += error
        for sign, row in weights.items():
            pace = 1 / (_RIDGE + seen[sign])
            weights[sign] = [weight + pace * error for weight, error in zip(row, errors[sign], strict=True)]
    return LabelWeights(weights)


def _scores(weights: Mapping[str, Sequence[float]], signs: Signs, given: str) -> list[float]:
    scores = [_TRUST * (key == given) for key in KEYS]
    for sign in signs:
        if (row := weights.get(sign)) is not None:
            scores = [score + weight for score, weight in zip(scores, row, strict=True)]
    return scores


def _likely(scores: Sequence[float]) -> list[float]:
    peak = max(scores)
    shares = [math.exp(score - peak) for score in scores]
    return [share / sum(shares) for share in shares]
