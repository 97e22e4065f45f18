"""Coefficients of agreement, each from whole counts; None where one is not defined.

None is never put into a number: an agreement that cannot be told from chance, because there is nothing to compare or
nothing could have differed, is neither 0 nor 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

TWO = 2
"""The fewest labels that can agree."""


def share(part: float, whole: float) -> float | None:
    """A part of a whole; None of nothing."""
    return part / whole if whole else None


def alpha_from(values: Sequence[int], disagreement: float) -> float | None:
    """Krippendorff's alpha for nominal data (Content Analysis, chapter on reliability).

    `values` counts the pairable values of each category; `disagreement` is the sum over all ordered pairs of different
    values of one unit, each divided by the unit's number of values less one. None when all values are equal.
    """
    total = sum(values)
    expected = total * total - sum([count * count for count in values])
    return 1 - (total - 1) * disagreement / expected if expected else None


def kappa_from(table: Sequence[Sequence[int]]) -> float | None:
    """Cohen's kappa (1960) from a square table, rows the one person's labels and columns the other's.

    None for an empty table, and when both used one label only.
    """
    total = sum(map(sum, table))
    agreed = sum([row[at] for at, row in enumerate(table)])
    by_chance = sum(
        [sum(row) * sum(column) for row, column in zip(table, zip(*table, strict=True), strict=True)]
    )
    possible = total * total - by_chance
    return (total * agreed - by_chance) / possible if possible else None


def fleiss_from(units: int, raters: int, squares: int, values: Sequence[int]) -> float | None:
    """Fleiss' kappa (1971): `raters` labels for each of some units.

    `squares` is the sum over units and categories of the squared number of labels, `values` counts the labels of each
    category. None without units, with one label a unit, and when all labels are equal.
    """
    total = units * raters
    if not units or raters < TWO:
        return None
    by_chance = sum([count * count for count in values])
    possible = total * total - by_chance
    agreed = (squares - total) * total - by_chance * (raters - 1)
    return agreed / (possible * (raters - 1)) if possible else None


# -- from labels ---------------------------------------------------------------------------------------------------

Unit = Sequence[Hashable | None]
"""The labels that several people gave to one thing; None where somebody gave none."""


def nominal_alpha(units: Iterable[Unit]) -> float | None:
    """Krippendorff's alpha of labels, by units; any number of people, any of whom may have left units out."""
    values: Counter[Hashable] = Counter()
    disagreement = 0.0
    for unit in units:
        counts = Counter(label for label in unit if label is not None)
        if (given := counts.total()) >= TWO:
            values.update(counts)
            disagreement += different_pairs(counts.values()) / (given - 1)
    return alpha_from(list(values.values()), disagreement)


def different_pairs(counts: Iterable[int]) -> int:
    """Ordered pairs of different labels in a unit, from how often each label stands in it."""
    given = list(counts)
    return sum(given) ** 2 - sum([count * count for count in given])


def cohen_kappa(units: Iterable[tuple[Hashable | None, Hashable | None]]) -> float | None:
    """Cohen's kappa of the labels of two people; what one of them left out does not count."""
    pairs = Counter((one, other) for one, other in units if one is not None and other is not None)
    labels = list(dict.fromkeys(label for pair in pairs for label in pair))
    return kappa_from([[pairs[one, other] for other in labels] for one in labels])


def fleiss_kappa(table: Sequence[Sequence[int]]) -> float | None:
    """Fleiss' kappa of a table that tells for each unit how many people gave each label.

    Raises ValueError when units have unequal numbers of labels: then the coefficient means nothing.
    """
    raters = {sum(row) for row in table}
    if len(raters) > 1:
        raise ValueError(sorted(raters))
    squares = sum(count * count for row in table for count in row)
    return fleiss_from(
        len(table), max(raters, default=0), squares, [sum(column) for column in zip(*table, strict=True)]
    )
