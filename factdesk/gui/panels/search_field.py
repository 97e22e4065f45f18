"""The field above the list of articles."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit


def is_escape(event: QEvent) -> bool:
    """Whether the window is about to take Esc for its own: who accepts this gets the key instead."""
    return (
        event.type() == QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and event.key() == Qt.Key.Key_Escape
    )


class SearchField(QLineEdit):
    """Takes words to search for; Esc, Enter and the arrow down lead out of it."""

    left = Signal()
    """Esc was pressed."""
    taken = Signal()
    """Enter or the arrow down was pressed: the user wants what was found."""
    entered = Signal()
    """The keyboard has come into the field: somebody is about to search."""

    def event(self, event: QEvent) -> bool:
        if is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.taken.emit()
        else:
            super().keyPressEvent(event)
