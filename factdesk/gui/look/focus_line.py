"""A line along the top of an area that has the keyboard, where a frame around all of it would be in the way."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from factdesk.gui.look.theme import current_theme

_HEIGHT, _STRONG_HEIGHT = 2, 4
"""Logical pixels, usually and with more contrast."""


class FocusLine(QWidget):
    """Lies over the upper edge of a control and is seen while that has the keyboard."""

    def __init__(self, control: QWidget) -> None:
        super().__init__(control)
        self._control = control
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def fit(self) -> None:
        """Be as wide as the control is now."""
        height = _STRONG_HEIGHT if current_theme().strong else _HEIGHT
        self.setGeometry(0, 0, self._control.width(), height)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.setVisible(now is self._control)
        if now is self._control:
            self.fit()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(current_theme().accent))
