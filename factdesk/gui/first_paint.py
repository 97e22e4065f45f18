"""A window that tells when it can be seen, for all that can wait until then."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow

_UNSEEN = 1_000
"""Milliseconds after which a window that is not painted, such as one that starts minimised, is not waited for."""


class PaintedWindow(QMainWindow):
    """A window that says once, in `painted`, that it has been painted with all its parts."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown = self._seen = False
        self._sight = QTimer(self)
        self._sight.setSingleShot(True)
        self._sight.timeout.connect(self.painted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self._sight.start(_UNSEEN)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            if self._sight.isActive():
                # The parts of the window are painted after it, before the event loop comes round again.
                self._sight.start(0)
