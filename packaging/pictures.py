"""Takes the pictures of the README and of the help from the real window, run as: python packaging/pictures.py.

The window is driven with keys on a fresh sample project in a temporary folder, without a display. Each language of the
help is taken by a program of its own, because a program speaks one: python packaging/pictures.py de.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from factdesk.gui.main_window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
README_PICTURES = ROOT / "packaging" / "pictures"
README_NAMES = ("window-light.png", "window-dark.png", "overview-light.png")
HELP = ROOT / "resources" / "help"
HELP_NAMES = ("window.png", "deciding.png", "keys.png", "export.png")
LANGUAGES = ("en", "de")
KEYS = "DUURX"
PATIENCE_MILLISECONDS = 120_000
STEP_MILLISECONDS = 50
COLOURS = 256
MOST_BYTES = 150_000
"""What one picture of the help may weigh, so that the package stays small."""


def wanted_pictures() -> tuple[Path, ...]:
    """Every picture that this script makes."""
    helping = (HELP / language / name for language in LANGUAGES for name in HELP_NAMES)
    return (*(README_PICTURES / name for name in README_NAMES), *helping)


def main(arguments: list[str]) -> int:
    """Take all pictures, or those of one language."""
    if not arguments:
        runs = [[sys.executable, __file__, language] for language in LANGUAGES]
        return max(subprocess.run(run, check=False).returncode for run in runs)  # noqa: S603  ourselves
    [language] = arguments
    if language not in LANGUAGES:
        raise SystemExit(f"Say nothing for all pictures, or one language: {', '.join(LANGUAGES)}.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ["FACTDESK_HOME"] = home
        window = labelled_window(language)
        if language == LANGUAGES[0]:
            take_readme(window)
        take_help(window, HELP / language)
        window.close()
    return 0


def labelled_window(language: str) -> MainWindow:
    """The window on the sample, with suggestions and the first decisions made."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from factdesk.gui.app import dress, make_application
    from factdesk.gui.main_window import MainWindow
    from factdesk.settings import UserSettings

    app = make_application(language)
    settings = UserSettings()
    for key, value in (("annotator", "Ana"), ("tour_seen", True), ("theme", "light")):
        settings.set(key, value)
    dress(app, settings)
    window = MainWindow(settings)
    window.resize(1280, 800)
    window.show()
    window.errands.open_sample()
    wait_until(lambda: bool(window.desk.items) and not window.session.jobs.running)
    for key in KEYS:
        QTest.keyClick(window.view, getattr(Qt.Key, f"Key_{key}"))
    window.status.clear_notice()
    return window


def wait_until(there: Callable[[], bool]) -> None:
    """Let the window work until something is there."""
    waited = 0
    while not there() and waited < PATIENCE_MILLISECONDS:
        wait(STEP_MILLISECONDS)
        waited += STEP_MILLISECONDS
    if not there():
        raise SystemExit("The window never came to be as the pictures need it.")


def wait(milliseconds: int) -> None:
    """Let the window's own loop run, which unlike QTest.qWait leaves other threads their turn."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take_readme(window: MainWindow) -> None:
    """The window in each theme, and the overview."""
    README_PICTURES.mkdir(exist_ok=True)
    for theme in ("dark", "light"):
        window.actions_by_key[f"theme.{theme}"].trigger()
        wait(4 * STEP_MILLISECONDS)
        window.status.clear_notice()
        window.grab().save(str(README_PICTURES / f"window-{theme}.png"))
    take_overview(window, README_PICTURES / "overview-light.png")


def take_overview(window: MainWindow, file: Path) -> None:
    """The project in charts."""
    from factdesk.gui.overview.window import OverviewWindow

    window.actions_by_key["overview"].trigger()
    [overview] = window.findChildren(OverviewWindow)
    wait_until(lambda: overview.board is not None and overview.board.complete)
    overview.resize(1280, 800)
    wait(4 * STEP_MILLISECONDS)
    overview.grab().save(str(file))
    overview.close()


def take_help(window: MainWindow, folder: Path) -> None:
    """The pictures of the help in the window's language."""
    from PySide6.QtCore import QPoint, QRect

    from factdesk.gui.dialogs.export_dialog import ExportDialog
    from factdesk.gui.keys.keys_page import KeysPage

    wait(4 * STEP_MILLISECONDS)
    keep(window.grab(), folder / "window.png")
    whole = window.size()
    window.resize(1180, 480)
    window.view.set_active(window.desk.active_id)
    wait(4 * STEP_MILLISECONDS)
    column = window.view.mapTo(window, QPoint(0, 0))
    keep(
        window.grab(QRect(column, window.bar.mapTo(window, window.bar.rect().bottomRight()))),
        folder / "deciding.png",
    )
    window.resize(whole)
    keys = KeysPage(window.actions_by_key, window.settings, window)
    keys.resize(560, 420)
    export = ExportDialog(window.session, window.settings, window)
    for dialog, name in ((keys, "keys.png"), (export, "export.png")):
        dialog.show()
        wait(4 * STEP_MILLISECONDS)
        keep(dialog.grab(), folder / name)
        dialog.close()
        dialog.deleteLater()


def keep(picture: QPixmap, file: Path) -> None:
    """Write a picture of the help in its most frequent colours, which weighs a third, and hold its weight."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage

    file.parent.mkdir(parents=True, exist_ok=True)
    whole = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(whole.constBits()).cast("B").cast("I")
    colours = [colour for colour, _ in Counter(pixels).most_common(COLOURS)]
    exactly = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    few = whole.convertToFormat(QImage.Format.Format_Indexed8, colours, exactly)
    few.save(str(file), quality=0)
    if file.stat().st_size > MOST_BYTES:
        raise SystemExit(f"{file.name} is too heavy: {file.stat().st_size} bytes, where {MOST_BYTES} may be.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
