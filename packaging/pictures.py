"""Takes the pictures of the README from the real window, run as: python packaging/pictures.py.

The window is driven with keys on a fresh sample project in a temporary folder, without a display.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
PICTURES = Path(__file__).with_name("pictures")
KEYS = "DUURX"
PATIENCE_MILLISECONDS = 120_000
STEP_MILLISECONDS = 50


def main() -> int:
    """Take one picture a theme."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["FACTDESK_HOME"] = home
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        from factdesk.gui.app import dress, make_application
        from factdesk.gui.main_window import MainWindow
        from factdesk.settings import UserSettings

        app = make_application()
        settings = UserSettings()
        settings.set("annotator", "Ana")
        dress(app, settings)
        window = MainWindow(settings)
        window.resize(1280, 800)
        window.show()
        window.errands.open_sample()
        window.errands.suggest()
        waited = 0
        while window.session.jobs.running and waited < PATIENCE_MILLISECONDS:
            QTest.qWait(STEP_MILLISECONDS)
            waited += STEP_MILLISECONDS
        for key in KEYS:
            QTest.keyClick(window.view, getattr(Qt.Key, f"Key_{key}"))
        PICTURES.mkdir(exist_ok=True)
        for theme in ("light", "dark"):
            window.errands.choose_theme(theme)
            QTest.qWait(4 * STEP_MILLISECONDS)
            window.status.clear_notice()
            window.grab().save(str(PICTURES / f"window-{theme}.png"))
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
