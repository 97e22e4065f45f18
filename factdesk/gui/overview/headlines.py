"""The large figures above the charts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from factdesk.gui.look.theme import GAP
from factdesk.gui.overview.sheets import Headline

_NARROWEST = 168
"""Logical pixels that a figure needs beside its neighbours."""


class Headlines(QWidget):
    """Figures side by side, in several rows where the window is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._tiles: list[_Tile] = []

    def show_figures(self, figures: Sequence[Headline]) -> None:
        """Show other figures."""
        while len(self._tiles) < len(figures):
            self._tiles.append(_Tile(self))
        for tile, figure in zip(self._tiles, figures, strict=True):
            tile.show_figure(figure)

    def arrange(self, width: int) -> None:
        """Put as many side by side as there is room for."""
        fitting = max(1, min(len(self._tiles), width // _NARROWEST))
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // fitting, at % fitting)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 1 if column < fitting else 0)


class _Tile(QFrame):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.figure, self.words = QLabel(self), QLabel(self)
        self.figure.setObjectName("figure")
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP + 4, 2 * GAP, GAP + 4)
        column.setSpacing(2)
        column.addWidget(self.figure)
        column.addWidget(self.words, 1)

    def show_figure(self, figure: Headline) -> None:
        self.figure.setText(figure.figure)
        self.words.setText(figure.words)
        self.setAccessibleName(f"{figure.figure} {figure.words}")
