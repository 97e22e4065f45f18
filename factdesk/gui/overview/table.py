"""The table of a sheet: sortable by every column, walked by key, read out by screen readers, copied as text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from factdesk.formats.tables_csv import Cell
from factdesk.gui.overview.sheets import Column, Measure, Sheet, shown_cell

AnyIndex = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_SORTED_BY = Qt.ItemDataRole.UserRole
_ROW_PIXELS, _HIGHEST = 28, 380
_NARROWEST_NAMES, _NARROWEST_DAYS = 190, 110


class SheetModel(QAbstractTableModel):
    """The rows of a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[tuple[Cell, ...], ...] = ()

    def show_sheet(self, sheet: Sheet) -> None:
        """Take the rows of another sheet."""
        self.beginResetModel()
        self.columns, self.rows = sheet.columns, sheet.rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell, measure = self.rows[index.row()][index.column()], self.columns[index.column()].measure
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown_cell(cell, measure)
        if role == _SORTED_BY:
            return _order(cell)
        if role == Qt.ItemDataRole.TextAlignmentRole and measure.is_number:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = self.columns[section].measure.is_number
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def _order(cell: Cell) -> str | float:
    if cell is None:
        return -1.0
    return cell.casefold() if isinstance(cell, str) else float(cell)


class SheetTable(QTableView):
    """Shows the table of a sheet; Ctrl+C copies the chosen cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet_model = SheetModel(self)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.sheet_model)
        self.sorted.setSortRole(_SORTED_BY)
        self.setModel(self.sorted)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_PIXELS)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setMinimumSectionSize(60)
        self.setSortingEnabled(True)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the rows of a sheet, sorted as the rows before when it has the same columns."""
        same = self.sheet_model.columns == sheet.columns
        self.sheet_model.show_sheet(sheet)
        header = self.horizontalHeader()
        if not same:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        self._widen_first()
        high = header.sizeHint().height() + _ROW_PIXELS * len(sheet.rows) + 2
        self.setFixedHeight(min(high + self.horizontalScrollBar().sizeHint().height(), _HIGHEST))
        if sheet.rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self.sorted.index(0, 0))
        self.setAccessibleName(sheet.title)
        self.setAccessibleDescription(f"{sheet.finding} {sheet.note}".strip())

    def shown_rows(self) -> list[tuple[Cell, ...]]:
        """The rows as they are sorted now."""
        order = (
            self.sorted.mapToSource(self.sorted.index(row, 0)).row() for row in range(self.sorted.rowCount())
        )
        return [self.sheet_model.rows[row] for row in order]

    def _widen_first(self) -> None:
        """Give the names what the figures leave, and never so little that they cannot be read."""
        header = self.horizontalHeader()
        others = sum(header.sectionSize(at) for at in range(1, header.count()))
        if columns := self.sheet_model.columns:
            least = _NARROWEST_DAYS if columns[0].measure is Measure.DAY else _NARROWEST_NAMES
            header.resizeSection(0, max(least, self.viewport().width() - others))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._widen_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def _copy(self) -> None:
        lines: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes(), key=lambda one: (one.row(), one.column())):
            lines.setdefault(index.row(), []).append(str(index.data()))
        if lines:
            QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines.values()))
