"""What keeps backups in a window, and the window that lists them."""

from __future__ import annotations

from PySide6.QtTest import QTest

from factdesk.gui.dialogs.backups_window import BackupsWindow
from factdesk.gui.errands.keeping import Keeping
from factdesk.gui.main_window import MainWindow


def keeping(window: MainWindow) -> Keeping:
    """The one of this window."""
    (found,) = window.findChildren(Keeping)
    return found


def settle(found: BackupsWindow) -> None:
    """Wait until it has read what it lists."""
    for _ in range(2_000):
        QTest.qWait(2)
        if not found._reader.running:
            return
    raise AssertionError
