"""Starting the window, and the last door for what goes wrong in it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import factdesk.gui.plain_imports  # noqa: F401

# isort: split
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from factdesk import __version__, paths
from factdesk.gui.errands.looks import wish_of
from factdesk.gui.last_door import LastDoor
from factdesk.gui.look.language import language_choice, speak
from factdesk.gui.look.motion import motion
from factdesk.gui.look.theme import DARK, LIGHT, apply_theme, theme_choice
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings


def run_window(project: str | None, *, sample: bool = False, annotator: str | None = None) -> int:
    """Open the window, by choice on a project or the sample, and return the program's exit code when it is closed."""
    settings = UserSettings()
    app = make_application(language_choice(settings), guarded=False)
    if annotator:
        settings.set("annotator", annotator)
    dress(app, settings)
    window = MainWindow(settings, furnished=False)
    window.painted.connect(window.furnish)
    window.painted.connect(lambda: guard_keys(app))
    window.painted.connect(motion().listen)
    if sample:
        window.painted.connect(window.actions_by_key["project.sample"].trigger)
    elif project:
        address = str(Path(project).absolute())
        window.painted.connect(lambda: window.projects.open_address(address))
    window.painted.connect(lambda: _tidy_soon(window))
    window.show()
    with last_door(window):
        code = app.exec()
    window.let_go()
    return code


def _tidy_soon(window: MainWindow) -> None:
    """Begin to look for garbage, but not while the first project is being opened: what is imported for it is none."""
    if window.projects.opening:
        window.projects.ended.connect(lambda: _tidy(window), Qt.ConnectionType.SingleShotConnection)
    else:
        _tidy(window)


def _tidy(window: MainWindow) -> None:
    from factdesk.gui.tidying import Tidying

    Tidying(window.session).begin()


_SPEAKS = "speaks"
_TURN = 0.001
"""Seconds for which a thread may keep the window from running; with the usual five thousandths keys lag behind."""


def make_application(language: str = "en", *, guarded: bool = True) -> QApplication:
    """The application with its name, icon and language, and by choice the guard of its keys.

    An existing one keeps its language.
    """
    sys.setswitchinterval(_TURN)
    known = QApplication.instance()
    app = known if isinstance(known, QApplication) else QApplication([sys.argv[0]])
    app.setApplicationName("FactDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("factdesk")
    app.setWindowIcon(QIcon(str(paths.resource("icons/factdesk.svg"))))
    if app.property(_SPEAKS) is None:
        app.setProperty(_SPEAKS, language)
        speak(app, language)
    if guarded:
        guard_keys(app)
    return app


def guard_keys(app: QApplication) -> None:
    """Let a guard hear of every event: not before there are keys to press, since making a window makes thousands."""
    from factdesk.gui.keys.key_guard import KeyGuard

    if app.findChild(KeyGuard) is None:
        app.installEventFilter(KeyGuard(app))


def dress(app: QApplication, settings: UserSettings) -> None:
    """Put on the theme, contrast and motion that the user chose, or the system's."""
    motion().choose(wish_of(settings, "reduced_motion"))
    theme_choice().more = wish_of(settings, "contrast")
    apply_theme(app, {"light": LIGHT, "dark": DARK}.get(settings.get("theme")))


@contextmanager
def last_door(window: MainWindow) -> Iterator[LastDoor]:
    """Log what nothing else catches and say so in the window; the project is as it was after the last commit."""
    door = LastDoor(window)
    door.open()
    handler = _LateLog()
    logging.getLogger().addHandler(handler)
    try:
        yield door
    finally:
        door.close()
        logging.getLogger().removeHandler(handler)
        handler.close()


class _LateLog(logging.Handler):
    """Opens the log when there is something to write: most days there is nothing, and the window need not wait."""

    def __init__(self) -> None:
        super().__init__()
        self._file: logging.Handler | None = None
        self._tried = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self._tried:
            self._tried, self._file = True, _open_log()
        if self._file is not None:
            self._file.emit(record)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        super().close()


def _open_log() -> logging.Handler | None:
    from logging.handlers import RotatingFileHandler

    folder = paths.user_log_dir()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "factdesk.log", maxBytes=500_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return handler
