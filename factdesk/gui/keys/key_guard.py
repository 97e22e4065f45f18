"""Lets letters be letters: while somebody types in a field, no single key is an action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


def is_typing(widget: QWidget | None) -> bool:
    """Whether keys pressed now would be typed into a field."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    # A letter pressed in a box of choices chooses the one that begins with it.
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)


class KeyGuard(QObject):
    """Installed on the application: keeps plain keys from being shortcuts where they belong to the focused control."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if (
            # Asked first, since every event of the program comes by here, and asking for its type costs much more.
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._belongs(event)
        ):
            event.accept()
            return True
        return False

    @staticmethod
    def _belongs(event: QKeyEvent) -> bool:
        focus = QApplication.focusWidget()
        if event.modifiers() not in _PLAIN or focus is None:
            return False
        if is_typing(focus):
            return event.key() != Qt.Key.Key_Escape
        return isinstance(focus, QAbstractButton) and event.key() in _PRESSING
