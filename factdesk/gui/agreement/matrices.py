"""The sheets of the matrix: one for each pair of people, and one of all pairs added up."""

from __future__ import annotations

from PySide6.QtCore import QObject

from factdesk.domain.agreement.figures import Confusion
from factdesk.domain.claims import AnnotatorId
from factdesk.formats.tables_csv import Cell
from factdesk.gui.agreement.matrix import MatrixChart, title_of_key
from factdesk.gui.look.language import shown_number
from factdesk.gui.overview.sheets import Column, Measure, Sheet
from factdesk.usecases.agreement import ProjectAgreement


class Matrices(QObject):
    """Puts the matrices of one agreement into words."""

    def __init__(self, found: ProjectAgreement, empty: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found, self._empty = found, empty

    def sheets(self) -> tuple[Sheet, ...]:
        """All pairs added up first, where there are several; then each pair that has labels in common."""
        agreement, name = self._found.agreement, self._found.name
        pairs = [
            self._sheet((pair.first, pair.second), name(pair.first), name(pair.second), pair.label.confusion)
            for pair in agreement.pairs
            if pair.label.confusion.total
        ]
        if len(pairs) == 1:
            return tuple(pairs)
        whole = agreement.label.confusion
        everybody = self._sheet(agreement.people, self.tr("First"), self.tr("Second"), whole)
        return (everybody, *pairs)

    def _sheet(self, people: tuple[AnnotatorId, ...], first: str, second: str, confusion: Confusion) -> Sheet:
        every = people == self._found.agreement.people and len(self._found.agreement.pairs) != 1
        between = self.tr("{0} and {1}").format(first, second)
        return Sheet(
            "agreement-matrix",
            self.tr("All pairs") if every else between,
            self.tr("Which labels stand against which"),
            self._finding(confusion),
            self._note(first, second, every=every),
            self._empty,
            (
                Column(f"{first} / {second}", Measure.WORDS),
                *(Column(title_of_key(label)) for label in confusion.labels),
                Column(self.tr("All")),
            ),
            tuple(
                _row(label, counts) for label, counts in zip(confusion.labels, confusion.counts, strict=True)
            ),
            MatrixChart((), (), "", confusion=confusion, people=people, rows=first, columns=second),
        )

    def _note(self, first: str, second: str, *, every: bool) -> str:
        words = (
            self.tr("Rows: the label of the person who comes first in a pair; columns: of the other.")
            if every
            else self.tr("Rows: labels of {0}; columns: of {1}.").format(first, second)
        )
        return words + " " + self.tr("A click, or Enter, on a cell shows its claims in the review.")

    def _finding(self, confusion: Confusion) -> str:
        """What is taken for what most often."""
        apart = {
            (one, other): confusion.counts[i][j] + confusion.counts[j][i]
            for i, one in enumerate(confusion.labels)
            for j, other in enumerate(confusion.labels)
            if i < j
        }
        if not any(apart.values()):
            return self.tr("Whoever marked the same claim gave it the same label.") if confusion.total else ""
        one, other = max(apart, key=lambda pair: apart[pair])
        words = self.tr("Most often {0} stands against {1}: {2} of {3} claims.")
        count = shown_number(apart[one, other])
        return words.format(title_of_key(one), title_of_key(other), count, shown_number(confusion.total))


def _row(label: str, counts: tuple[int, ...]) -> tuple[Cell, ...]:
    return (title_of_key(label), *counts, sum(counts))
