"""The review window beside the window, and the annotator's inbox of labels that were sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.gui.review.window import ReviewWindow


class Reviewing(QObject):
    """Opens what concerns review. Each public method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._shown: ReviewWindow | None = None

    def show_review(self) -> None:
        """Open the review, or bring it to the front."""
        if self._shown is None:
            from factdesk.gui.review.window import ReviewWindow

            window = self._window
            self._shown = ReviewWindow(window.session, window.settings, window.review_actions, window)
            self._shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self._shown.destroyed.connect(self._forget)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def _forget(self) -> None:
        self._shown = None
