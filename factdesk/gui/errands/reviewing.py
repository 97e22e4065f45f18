"""The review window beside the window, and the annotator's inbox of labels that were decided otherwise."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QDialog

from factdesk.domain.changes import ChangeSet, Kind
from factdesk.domain.colleagues.reviews import SENT_BACK
from factdesk.domain.errors import FactDeskError
from factdesk.gui.late import late
from factdesk.gui.look.language import shown_number
from factdesk.gui.panels.banner import Banner
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from factdesk.gui.review.inbox_window import InboxWindow
    from factdesk.gui.review.window import ReviewWindow
    from factdesk.usecases import inbox
else:
    inbox = late("factdesk.usecases.inbox")

_log = logging.getLogger(__name__)
_PAUSE = 200
"""Milliseconds after a change before it is looked for what came back."""


class Reviewing(QObject):
    """Opens what concerns review, and says when something came back. Each public method belongs to one action."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._shown: ReviewWindow | None = None
        self._inbox: InboxWindow | None = None
        self._show = QAction(self.tr("Show"), self)
        self._show.setToolTip(self.tr("Show what was changed, and why."))
        self._show.triggered.connect(self.show_inbox)
        self.banner = Banner(window)
        middle = window.view.parentWidget()
        column = middle.layout() if middle is not None else None
        if isinstance(column, QBoxLayout):
            column.insertWidget(0, self.banner)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look)
        session = window.session
        session.changed.connect(self._hear)
        for signal in (session.opened, session.changed_elsewhere, session.annotator_changed):
            signal.connect(self._pause.start)
        session.closed.connect(self._fall_silent)

    # -- review ----------------------------------------------------------------------------------------------------

    def show_review(self) -> None:
        """Open the review, or bring it to the front."""
        if self._shown is None:
            from factdesk.gui.review.window import ReviewWindow

            window = self._window
            for other in window.findChildren(ReviewWindow):
                other.close()  # a comparison has the same keys
            self._shown = ReviewWindow(
                window.session, window.settings, window.review_actions, window.actions_by_key, window
            )
            self._shown.destroyed.connect(self._forget_review)
        _bring(self._shown)

    def _forget_review(self) -> None:
        self._shown = None

    # -- what came back --------------------------------------------------------------------------------------------

    def show_inbox(self) -> None:
        """Open what came back to the annotator, or bring it to the front."""
        if self._inbox is None:
            from factdesk.gui.review.inbox_window import InboxWindow

            self._inbox = InboxWindow(self._window.session, self._window)
            self._inbox.destroyed.connect(self._forget_inbox)
        _bring(self._inbox)

    def _forget_inbox(self) -> None:
        self._inbox = None

    def _hear(self, change: ChangeSet) -> None:
        if change.touches(Kind.DECISION) or change.touches(Kind.COMMENT):
            self._pause.start()

    def _look(self) -> None:
        project, by = self._window.session.project, self._window.session.annotator
        try:
            items = inbox.inbox(project, by) if project is not None else ()
        except FactDeskError as error:
            _log.warning("what came back could not be read: %s", error)
            return
        asked = [item for item in items if item.decision.outcome == SENT_BACK]
        changed = [item for item in items if item not in asked]
        words = [
            (
                inbox.own_claims(changed),
                self.tr("One of your labels was changed."),
                self.tr("{0} of your labels were changed."),
            ),
            (
                inbox.own_claims(asked),
                self.tr("One of your labels was sent back."),
                self.tr("{0} of your labels were sent back."),
            ),
        ]
        told = [
            (one if count == 1 else many).format(shown_number(count)) for count, one, many in words if count
        ]
        self.banner.say(" ".join(told), self._show)

    def _fall_silent(self) -> None:
        self._pause.stop()
        self.banner.say("")


def _bring(shown: QDialog) -> None:
    """Show a window beside the window, in front of all others."""
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.show()
    shown.raise_()
    shown.activateWindow()
