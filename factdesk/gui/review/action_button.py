"""A button for an action of the review that shows its key."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget


class ActionButton(QPushButton):
    """Says what its action is called and which key it has, and keeps in step with it."""

    def __init__(self, action: QAction, parent: QWidget | None = None, words: str = "") -> None:
        """`words` stand on it instead of the action's own title."""
        super().__init__(parent)
        self._action, self._words = action, words
        self.setAutoDefault(False)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Take over what the action is now."""
        action = self._action
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        title = self._words or action.text().removesuffix("…")
        # A tick, since a pressed button looks like any other in more than one theme.
        tick = "✓ " if action.isCheckable() and action.isChecked() else ""
        self.setText(f"{tick}{title}  {shown}" if shown else f"{tick}{title}")
        self.setAccessibleName(action.text())
        self.setToolTip(action.toolTip())
        self.setEnabled(action.isEnabled())
        if self.isCheckable() or action.isCheckable():
            self.setCheckable(action.isCheckable())
            self.setChecked(action.isChecked())
