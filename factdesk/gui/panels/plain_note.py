"""A line of words as they are: nothing in them is taken for marks of a style."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


def plain_note(parent: QWidget, words: str = "", name: str = "", *, selectable: bool = False) -> QLabel:
    """A label that wraps; `name` is that of its style, and `selectable` whether its words can be copied."""
    label = QLabel(words, parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if selectable:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
