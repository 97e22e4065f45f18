"""The bar above everything that is worked on: what could not be saved, why, and what to do about it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from factdesk.gui.look.announcement import announce
from factdesk.gui.look.language import shown_number
from factdesk.gui.look.sentences import said
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.bar import Bar


class UnsavedBar(Bar):
    """Says how much waits to be saved and why, with a button for each action."""

    def __init__(self, actions: tuple[QAction, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.reason = self.said("fault"), self.said()
        self.buttons = [self._button(action) for action in actions]
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.head, 1)
        for button in self.buttons:
            row.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * GAP, GAP // 2, GAP, GAP)
        whole.setSpacing(GAP // 2)
        whole.addLayout(row)
        whole.addWidget(self.reason)

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text(), self)
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        return button

    def say(self, count: int, reason: str) -> None:
        """Say that so many edits wait, and why the first of them does; with none the bar goes away."""
        self.setVisible(bool(count))
        if not count:
            return
        head = self.tr("Not saved: {0}")
        known = (self.head.text(), self.reason.text())
        self.head.setText(head.format(shown_number(count)))
        self.reason.setText(said(reason))
        self.setAccessibleName(f"{self.head.text()} {self.reason.text()}")
        if known != (self.head.text(), self.reason.text()):
            announce(self, self.accessibleName())
