"""A bar above the article that says one thing about the project and offers what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from factdesk.gui.look.announcement import announce
from factdesk.gui.look.theme import GAP
from factdesk.gui.panels.bar import Bar

Offer = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class OfferBar(Bar):
    """Says one sentence, with a button for each offer; it goes away when one is taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self.said()
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2 * GAP, GAP // 2, GAP, GAP // 2)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.words, 1)

    def say(self, words: str, offers: Sequence[Offer]) -> None:
        """Show this sentence with these offers, or nothing when there is no sentence."""
        for button in self.buttons:
            button.deleteLater()
        self.buttons = [self._button(*offer) for offer in offers]
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if words:
            announce(self, words)

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        def taken() -> None:
            self.hide()
            act()

        button = QPushButton(words, self)
        button.clicked.connect(taken)
        self._row.addWidget(button)
        return button
