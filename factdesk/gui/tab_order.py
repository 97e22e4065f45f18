"""The way that the keyboard takes through the window where that is not the order in which its parts are made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget


def end_tabs_with(window: QWidget, last: QWidget) -> None:
    """Let the Tab key reach the buttons of this part after all others of the window."""
    before = window.previousInFocusChain()
    while before is not None and (
        before.focusPolicy() == Qt.FocusPolicy.NoFocus or last.isAncestorOf(before)
    ):
        before = before.previousInFocusChain()
    for button in last.findChildren(QPushButton):
        if before is not None:
            QWidget.setTabOrder(before, button)
        before = button
