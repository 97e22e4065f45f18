"""Sentences that a screen reader tells at once, wherever the keyboard is."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(place: QWidget, sentence: str) -> None:
    """Let a screen reader tell a sentence that appears in a place; nothing is sent while none listens."""
    if sentence and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(place, sentence))
