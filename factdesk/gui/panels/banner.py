"""One quiet line above the article about something that holds for all of it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.bar import Bar


class Banner(Bar):
    """Says one sentence, with a button for the one thing to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self.said()
        self.button = QPushButton(self)
        self.button.clicked.connect(self._act)
        self._action: QAction | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def say(self, words: str, action: QAction | None = None) -> None:
        """Show this sentence with this action, or nothing when there is no sentence."""
        self.setVisible(bool(words))
        self.setAccessibleName(words)
        self.words.setText(words)
        self._action = action
        self.button.setVisible(action is not None)
        if action is not None:
            self.button.setText(action.text())
            self.button.setToolTip(action.toolTip())

    def _act(self) -> None:
        if self._action is not None:
            self._action.trigger()
