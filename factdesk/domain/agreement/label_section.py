"""Which label: the columns and questions of the labels of claims that two people or more have marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from factdesk.domain.agreement.coefficients import (
    TWO,
    alpha_from,
    different_pairs,
    fleiss_from,
    kappa_from,
    share,
)
from factdesk.domain.agreement.counts import Labels, View
from factdesk.domain.agreement.resampling import Estimate, Sums
from factdesk.domain.agreement.sheet import (
    NOT_TWO,
    Contributions,
    Question,
    Questions,
    alpha_estimate,
    weighed,
)

ONE_LABEL = "Not defined: everyone used one label; raw agreement is 100 %."
ONE_LABEL_THERE = "Not defined: the claims with as many labels as most have were all given the same one."
NO_MATCH = "Not defined: no claim was marked by two people."
NO_LABELS = "Not defined: no claim that two people marked has a label from both."
NOBODY_GAVE = "Not defined: nobody gave this label to a claim that another has labelled too."


class LabelSection:
    """Labels of the claims that two people or more have marked."""

    def __init__(
        self, views: Sequence[View], labels: Sequence[str], people: int, *, by_label: bool, two: bool
    ) -> None:
        self._labels, self._people = list(labels), people
        patterns: Counter[Labels] = Counter()
        for view in views:
            patterns.update(view.labels)
        sizes: Counter[int] = Counter()
        for pattern, count in patterns.items():
            sizes[sum(map(bool, pattern))] += count
        self._sizes = sorted(size for size in sizes if size >= TWO)
        self._fleiss = max(self._sizes, key=lambda size: (sizes[size], size), default=0)
        self._by_label, self._two = by_label, two
        self._lay_out()
        self._contributions = Contributions(self.width, self._adds)

    def _lay_out(self) -> None:
        labels, sizes = len(self._labels), len(self._sizes)
        self._apart = labels
        self._counts = self._apart + sizes
        """Units, labels missing, equal pairs, pairs; units and squares for Fleiss."""
        self._fleiss_values = self._counts + 6
        self._table = self._fleiss_values + labels
        self._label_apart = self._table + (labels * labels if self._two else 0)
        self.width = self._label_apart + (labels * sizes if self._by_label else 0)

    def _adds(self, pattern: Labels) -> Counter[int]:
        given = [self._labels.index(label) for label in pattern if label]
        adds: Counter[int] = Counter({self._counts + 1: self._people - len(given)})
        if len(given) < TWO:
            return adds
        values, size = Counter(given), self._sizes.index(len(given))
        apart, pairs = different_pairs(values.values()), len(given) * (len(given) - 1)
        adds.update(values)
        adds.update({self._apart + size: apart, self._counts: 1})
        adds.update({self._counts + 2: pairs - apart, self._counts + 3: pairs})
        if len(given) == self._fleiss:
            adds.update({self._counts + 4: 1, self._counts + 5: sum(n * n for n in values.values())})
            adds.update({self._fleiss_values + label: count for label, count in values.items()})
        if self._two:
            adds[self._table + given[0] * len(self._labels) + given[1]] += 1
        if self._by_label:
            for label, count in values.items():
                adds[self._label_apart + label * len(self._sizes) + size] += 2 * count * (len(given) - count)
        return adds

    def row(self, view: View) -> list[int]:
        """Values by label, disagreements by number of labels, and what other coefficients need."""
        return self._contributions.row(view.labels)

    def questions(self, at: int) -> Questions:
        """Alpha, kappa, Fleiss' kappa, raw agreement; alpha and agreement of each label."""
        counts = at + self._counts
        values = slice(at, at + len(self._labels))
        alpha = alpha_estimate(values, slice(at + self._apart, counts), self._sizes)

        def reason(sums: Sums) -> str:
            if sums[counts]:
                return ONE_LABEL if alpha(sums) is None else ONE_LABEL_THERE
            return NO_LABELS if sums[counts + 1] else NO_MATCH

        def asked(value: Estimate, why: Callable[[Sums], str] = reason, units: int = counts) -> Question:
            return Question(value, why, lambda sums: sums[units], lambda sums: sums[counts + 1])

        found = {
            "label": asked(alpha),
            "raw": asked(lambda sums: share(sums[counts + 2], sums[counts + 3])),
            "fleiss": asked(self._fleiss_estimate(at), units=counts + 4),
            "kappa": asked(self._kappa(at)) if self._two else asked(lambda _: None, lambda _: NOT_TWO),
        }
        for number, label in enumerate(self._labels if self._by_label else ()):
            alone, same = self._of_label(at, number)
            gave = _gave(at + number)
            found[f"label {label}"] = asked(alone, gave)
            found[f"same {label}"] = asked(same, gave, at + number)
        return found

    def _fleiss_estimate(self, at: int) -> Estimate:
        units, squares, raters = at + self._counts + 4, at + self._counts + 5, self._fleiss
        values = slice(at + self._fleiss_values, at + self._fleiss_values + len(self._labels))
        return lambda sums: fleiss_from(sums[units], raters, sums[squares], sums[values])

    def _kappa(self, at: int) -> Estimate:
        width = len(self._labels)
        rows = [
            slice(first, first + width)
            for first in range(at + self._table, at + self._label_apart, width or 1)
        ]
        return lambda sums: kappa_from([sums[row] for row in rows])

    def _of_label(self, at: int, number: int) -> tuple[Estimate, Estimate]:
        """Alpha of one label against all others, and how often it was given when another gave it."""
        values = slice(at, at + len(self._labels))
        first = at + self._label_apart + number * len(self._sizes)
        apart = slice(first, first + len(self._sizes))

        def alone(sums: Sums) -> float | None:
            given = sums[at + number]
            return alpha_from([given, sum(sums[values]) - given], weighed(sums[apart], self._sizes))

        def same(sums: Sums) -> float | None:
            given = sums[at + number]
            return share(2 * given - weighed(sums[apart], self._sizes), 2 * given)

        return alone, same


def _gave(column: int) -> Callable[[Sums], str]:
    return lambda sums: ONE_LABEL if sums[column] else NOBODY_GAVE
