"""The matrix of labels: how often two people gave which labels to the same claim. A cell opens its claims."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from factdesk.domain.agreement.figures import Confusion
from factdesk.domain.claims import AnnotatorId
from factdesk.domain.labels import LABEL_KEYS, label_of
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.theme import current_theme
from factdesk.gui.look.translation import title_of_label
from factdesk.gui.overview.sheets import Chart

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_ROW_PIXELS = 40
_LEAST_SHADE, _MOST_SHADE = 0.12, 0.62
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

translate = QCoreApplication.translate
"""Under this name Qt's lupdate finds the words."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One cell: who is compared, and the labels that they gave."""

    people: tuple[AnnotatorId, ...]
    first: str
    """Key of the label that the person of the rows gave."""
    second: str


@dataclass(frozen=True, slots=True)
class MatrixChart(Chart):
    """A matrix of two people; with more of them, added up over all pairs."""

    confusion: Confusion = field(default_factory=lambda: Confusion((), ()))
    people: tuple[AnnotatorId, ...] = ()
    rows: str = ""
    """Name of whose labels the rows are."""
    columns: str = ""

    @property
    def longest(self) -> float:
        """How many claims both have labelled."""
        return float(self.confusion.total)


def title_of_key(key: str) -> str:
    """The title of a label by its key; what is no label of ours is called by its key."""
    return title_of_label(label_of(key)) if key in LABEL_KEYS else key


class MatrixModel(QAbstractTableModel):
    """Counts, and their sums in the last row and column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart: MatrixChart | None = None

    def show_chart(self, chart: MatrixChart) -> None:
        """Take another matrix."""
        self.beginResetModel()
        self.chart = chart
        self.endResetModel()

    @property
    def labels(self) -> tuple[str, ...]:
        """Keys of the labels, of rows and columns alike."""
        return self.chart.confusion.labels if self.chart else ()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() or not self.labels else len(self.labels) + 1

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return self.rowCount(parent)

    def count(self, row: int, column: int) -> int:
        """The count of a cell, or the sum of a row, of a column, or of all."""
        counts = self.chart.confusion.counts if self.chart else ()
        rows = counts if row == len(self.labels) else counts[row : row + 1]
        return sum(sum(one) if column == len(self.labels) else one[column] for one in rows)

    def is_sum(self, row: int, column: int) -> bool:
        """Whether a cell is a sum of others."""
        return len(self.labels) in (row, column)

    def cell(self, row: int, column: int) -> MatrixCell | None:
        """What a cell stands for; None for sums and where there is nothing."""
        if self.chart is None or self.is_sum(row, column) or not self.count(row, column):
            return None
        return MatrixCell(self.chart.people, self.labels[row], self.labels[column])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        count = self.count(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return shown_number(count)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(index.row(), index.column(), count)
        return None

    def _words(self, row: int, column: int, count: int) -> str:
        chart = self.chart
        if chart is None:
            return ""
        first, second = self._title(row), self._title(column)
        words = translate("Agreement", "{0}: {1}; {2}: {3}; claims: {4}")
        return words.format(chart.rows, first, chart.columns, second, shown_number(count))

    def _title(self, at: int) -> str:
        return title_of_key(self.labels[at]) if at < len(self.labels) else translate("Agreement", "All")

    def headerData(
        self, section: int, _orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and section <= len(self.labels):
            return self._title(section)
        return None


class _Shade(QStyledItemDelegate):
    """Cells the darker, the more claims they hold; those of agreement in a frame."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, MatrixModel):
            return
        theme, place = current_theme(), option.rect.adjusted(1, 1, -1, -1)
        row, column = index.row(), index.column()
        count, most = (
            model.count(row, column),
            max(map(max, model.chart.confusion.counts)) if model.chart else 1,
        )
        ink = QColor(theme.muted)
        painter.save()
        if not model.is_sum(row, column):
            ground = QColor(theme.accent)
            share = _LEAST_SHADE + (_MOST_SHADE - _LEAST_SHADE) * count / max(1, most)
            ground.setAlphaF(share if count else 0.0)
            painter.fillRect(place, ground)
            ink = QColor(theme.ink if count else theme.muted)
            painter.setPen(QPen(QColor(theme.accent if row == column else theme.line), 1))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.setPen(ink)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter.value), str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.ink), 2))
            painter.drawRect(place.adjusted(1, 1, -2, -2))
        painter.restore()


class MatrixView(QTableView):
    """Shows a matrix; a click or Enter on a cell asks for its claims."""

    cell_chosen = Signal(object)
    """MatrixCell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = MatrixModel(self)
        self.setModel(self.matrix)
        self.setItemDelegate(_Shade(self))
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.horizontalHeader().setStyleSheet("QHeaderView::section { padding: 5px 1px; }")
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        self.clicked.connect(self._open)

    def show_chart(self, chart: MatrixChart) -> None:
        """Show another matrix."""
        self.matrix.show_chart(chart)
        high = self.horizontalHeader().sizeHint().height() + self.matrix.rowCount() * _ROW_PIXELS
        self.setFixedHeight(high + 4)
        self.setCurrentIndex(self.matrix.index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: AnyIndex) -> None:
        cell = self.matrix.cell(index.row(), index.column()) if index.isValid() else None
        if cell is not None:
            self.cell_chosen.emit(cell)
