"""What draws the sheets of agreement: dots with intervals, or the matrix of labels."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from factdesk.gui.agreement.dots import DotChart, DotView
from factdesk.gui.agreement.matrix import MatrixChart, MatrixView
from factdesk.gui.overview.picture import SheetPicture
from factdesk.gui.overview.sheets import Sheet


class AgreementPicture(SheetPicture):
    """Draws each sheet as its chart asks for."""

    cell_chosen = Signal(object)
    """MatrixCell: its claims are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dots, self.matrix = DotView(self), MatrixView(self)
        self.matrix.cell_chosen.connect(self.cell_chosen)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            for at, view in enumerate((self.dots, self.matrix)):
                column.insertWidget(at, view)
        for hidden in (self.legend, self.chart, self.dots, self.matrix):
            hidden.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self.matrix,)

    def show_sheet(self, sheet: Sheet) -> None:
        chart = sheet.chart
        self.dots.setVisible(isinstance(chart, DotChart))
        self.matrix.setVisible(isinstance(chart, MatrixChart))
        view: QWidget = self
        if isinstance(chart, DotChart):
            self.dots.show_chart(chart)
            view = self.dots
        elif isinstance(chart, MatrixChart):
            self.matrix.show_chart(chart)
            view = self.matrix
        view.setAccessibleName(sheet.title)
        view.setAccessibleDescription(f"{sheet.finding} {sheet.note}".strip())
