"""What keeps backups in a window."""

from __future__ import annotations

from factdesk.gui.errands.keeping import Keeping
from factdesk.gui.main_window import MainWindow


def keeping(window: MainWindow) -> Keeping:
    """The one of this window."""
    (found,) = window.findChildren(Keeping)
    return found
