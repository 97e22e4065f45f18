"""A list in columns and the row of buttons below it, as windows that list things share them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QPushButton, QTreeWidget, QWidget

from factdesk.gui.look.theme import GAP


def columned_list(parent: QWidget, name: str, columns: Sequence[str]) -> QTreeWidget:
    """A list of plain rows under these headings; `name` is what a screen reader calls it."""
    found = QTreeWidget(parent)
    found.setRootIsDecorated(False)
    found.setUniformRowHeights(True)
    found.setAccessibleName(name)
    found.setHeaderLabels(list(columns))
    found.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    found.header().setStretchLastSection(True)
    return found


def button_row(*buttons: tuple[QPushButton, Callable[[], object]]) -> QHBoxLayout:
    """Buttons with what they do: the first where lines begin, the others where they end; Enter presses the default."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for button, wanted in buttons:
        button.clicked.connect(lambda _=False, wanted=wanted: wanted())
        button.setAutoDefault(button.isDefault())
        row.addWidget(button)
    row.insertStretch(1, 1)
    return row
