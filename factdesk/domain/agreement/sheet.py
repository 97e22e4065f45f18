"""How figures of agreement are made: columns of whole numbers for each article, their sums, and what is asked of them.

A section turns the view of an article into some numbers. Added up over all articles, or over a draw of them, they
answer the section's questions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from factdesk.domain.agreement.coefficients import TWO, alpha_from
from factdesk.domain.agreement.counts import View
from factdesk.domain.agreement.figures import Figure
from factdesk.domain.agreement.resampling import Estimate, Sums, add_up, intervals

NOT_TWO = "Not defined: it compares two people; see the pairs."

Count = Callable[[Sums], int]


@dataclass(frozen=True, slots=True)
class Question:
    """One figure, asked of sums."""

    value: Estimate
    reason: Callable[[Sums], str]
    """Why there is no value."""
    units: Count
    missing: Count


Questions = dict[str, Question]


class Section(Protocol):
    """Some columns, and the questions that they answer."""

    width: int

    def row(self, view: View) -> list[int]:
        """The numbers of one article."""
        ...

    def questions(self, at: int) -> Questions:
        """What can be asked when the columns begin at this one."""
        ...


def answers(
    sections: Iterable[Section], views: Sequence[View], resamples: int, seed: int, wanted: Sequence[str] = ()
) -> dict[str, Figure]:
    """Every figure of the sections, or those wanted, over some articles, of which there is at least one."""
    sections = list(sections)
    questions: Questions = {}
    at = 0
    for section in sections:
        questions |= section.questions(at)
        at += section.width
    asked = {name: questions[name] for name in wanted or questions}
    rows = [[number for section in sections for number in section.row(view)] for view in views]
    sums = add_up(rows)
    raters = len({reader for view in views for reader in view.readers})
    known = [question for question in asked.values() if question.value(sums) is not None]
    found = intervals(rows, [question.value for question in known], resamples, seed)
    within = dict(zip(map(id, known), found, strict=True))
    return {
        name: _figure(question, sums, within.get(id(question)), raters) for name, question in asked.items()
    }


def _figure(question: Question, sums: Sums, interval: tuple[float, float] | None, raters: int) -> Figure:
    value = question.value(sums)
    low, high = interval or (None, None)
    reason = question.reason(sums) if value is None else ""
    return Figure(value, reason, low, high, question.units(sums), raters, question.missing(sums))


class Contributions:
    """What each pattern adds to which column, worked out once for each pattern."""

    def __init__(self, width: int, of: Callable[[tuple[str, ...]], Counter[int]]) -> None:
        self._width = width
        self._of = of
        self._known: dict[tuple[str, ...], list[tuple[int, int]]] = {}

    def row(self, patterns: Counter[tuple[str, ...]]) -> list[int]:
        """The columns of all patterns of one article."""
        row = [0] * self._width
        for pattern, count in patterns.items():
            adds = self._known.get(pattern)
            if adds is None:
                adds = self._known[pattern] = list(self._of(pattern).items())
            for column, amount in adds:
                row[column] += amount * count
        return row


def alpha_estimate(values: slice, disagreements: slice, sizes: Sequence[int]) -> Estimate:
    """Alpha of columns that count values, and different pairs by the number of values in their units."""
    if sizes == [TWO]:
        return lambda sums: alpha_from(sums[values], sums[disagreements.start])
    return lambda sums: alpha_from(sums[values], weighed(sums[disagreements], sizes))


def weighed(pairs: Sequence[int], sizes: Sequence[int]) -> float:
    """Different pairs, each divided by the number of values of its unit less one."""
    return sum([count / (size - 1) for count, size in zip(pairs, sizes, strict=True)])
