"""When Python looks for garbage: in a pause of its user, and never through everything while somebody works.

A look through all objects holds up every thread. After a large export or import it takes a fifth of a second, and it
would come at any moment. What is no cycle is freed at once without it.
"""

from __future__ import annotations

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

from factdesk.gui.session import Session

_EVERY = 300_000
_PAUSE = 2_000
"""Milliseconds between two looks at what is new, and from a project's end to the look at everything."""
_YOUNG, _GENERATIONS, _NEVER = 2_000, 20, 1_000_000_000


class Tidying(QObject):
    """Decides when to look; from `begin` on, until it is destroyed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._look_at_what_is_new)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._look_at_everything)

    def begin(self) -> None:
        """Take what is there now out of every look: it is the program itself."""
        gc.freeze()
        gc.set_threshold(_YOUNG, _GENERATIONS, _NEVER)
        gc.enable()
        linecache.clearcache()
        self._session.opened.connect(self._keep)
        self._session.closed.connect(self._pause.start)
        self._timer.start()

    def _keep(self) -> None:
        self._pause.stop()
        gc.freeze()

    def _look_at_what_is_new(self) -> None:
        if not self._session.jobs.running:
            gc.collect()
            gc.freeze()

    def _look_at_everything(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
