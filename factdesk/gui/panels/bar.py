"""What the bars above the article have in common: a quiet ground, words that wrap, and no least width."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from factdesk.gui.panels.plain_note import plain_note


class Bar(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.hide()

    def said(self, name: str = "") -> QLabel:
        """A sentence in the bar, as wide as there is room."""
        label = plain_note(self, name=name)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        return label

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())
