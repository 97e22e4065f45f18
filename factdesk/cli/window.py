"""Opening the window, when there is a screen to open it on."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from factdesk.cli.main import OpenWindow
from factdesk.cli.opening import project_address
from factdesk.domain.errors import ProjectMissing, Usage

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_NO_DISPLAY = (
    "There is no display to open a window on; start FactDesk on a desktop, or use its commands, "
    "which “factdesk --help” lists."
)
_NO_LIBRARY = (
    "The window needs a library that this system lacks ({}); on Debian or Ubuntu install libegl1, libgl1, "
    "libxkbcommon0, libdbus-1-3 and libxcb-cursor0."
)


def open_window(given: Namespace, window: OpenWindow) -> int:
    """Open the window on a project, on the sample project, or on the start page."""
    if given.sample and given.project:
        raise Usage("Name a project or ask for the sample, not both.")
    if not has_display():
        raise Usage(_NO_DISPLAY)
    project = None
    if given.project is not None:
        path = project_address(given.project)
        if not path.exists():
            raise ProjectMissing(f"There is no project at {path}.")
        project = str(path)
    try:
        return window(project, sample=given.sample, annotator=given.annotator)
    except ImportError as error:
        if "cannot open shared object file" not in str(error):
            raise
        raise Usage(_NO_LIBRARY.format(str(error).partition(":")[0])) from error


def has_display() -> bool:
    """Whether a window can be opened, as far as that shows without asking Qt, which would end the program."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in _DISPLAYS)
