"""One figure of the evaluation, and the table of all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and what it is measured against."""

    section: str
    name: str
    value: float | None
    """None when it cannot be measured here; `note` says why."""
    wanted: float | None = None
    """What is to be reached; None where nothing is asked."""
    held: float | None = None
    """What may not be lost again: below it the evaluation fails."""
    places: int = 1
    most: bool = False
    """Whether it is to stay at or below what is wanted."""
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Whether it is what is wanted; None when nothing is, or nothing was measured."""
        if self.value is None or self.wanted is None:
            return None
        value = round(self.value, self.places)
        return value <= self.wanted if self.most else value >= self.wanted

    @property
    def lost(self) -> bool:
        """Whether it is worse than what is held."""
        if self.value is None or self.held is None:
            return False
        value = round(self.value, self.places)
        return value > self.held if self.most else value < self.held


_WIDE = 52


def table(figures: Iterable[Figure]) -> Iterator[str]:
    """The lines of the table, section after section."""
    yield f"{'':{_WIDE}}{'measured':>10}{'wanted':>10}"
    for section, members in groupby(figures, key=lambda figure: figure.section):
        yield ""
        yield section
        for figure in members:
            yield _line(figure)


def _line(figure: Figure) -> str:
    value = "–" if figure.value is None else f"{figure.value:.{figure.places}f}"
    wanted = (
        "" if figure.wanted is None else f"{'≤' if figure.most else '≥'} {figure.wanted:.{figure.places}f}"
    )
    mark = {True: "  reached", False: "  not reached", None: ""}[figure.reached]
    lost = f"  worse than {figure.held:.{figure.places}f}, which is held" if figure.lost else ""
    note = f"  ({figure.note})" if figure.note else ""
    return f"  {figure.name:{_WIDE - 2}}{value:>10}{wanted:>10}{mark}{lost}{note}".rstrip()
