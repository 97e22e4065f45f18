"""Telling of bugs without a word of any article: in the log, and in a report that a user may hand on."""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Iterator
from pathlib import PurePath

_log = logging.getLogger("factdesk")
_QT_WORDS = re.compile(r"""[^"'“‘:]{0,120}""")
"""What Qt says before it names or quotes anything."""
_DEEPEST = 10
"""Causes of causes that are told."""


def log_fault(error: BaseException) -> None:
    """Log what kind of error it was and where it happened; its message may hold words of an article, so not that."""
    where = "".join(traceback.format_tb(error.__traceback__))
    _log.error("unexpected %s\n%s", type(error).__name__, where)


def log_qt_words(level: str, message: str) -> None:
    """Log the beginning of what Qt has to say, up to where it may quote something."""
    found = _QT_WORDS.match(message)
    _log.warning("Qt %s: %s", level, found.group().strip() if found else "")


def report_of(error: BaseException) -> str:
    """What somebody who mends the program needs to know: versions, the kinds of error, and where they came up.

    It holds no message of the error, no text, no label and no name of a file that is not the program's.
    """
    return "\n".join([*_versions(), "", *_told(error)])


def place_of(error: BaseException) -> str:
    """Where an error was raised, so that it can be known again."""
    last = traceback.extract_tb(error.__traceback__, limit=-1)
    return f"{type(error).__name__} {last[0].filename}:{last[0].lineno}" if last else type(error).__name__


def _versions() -> list[str]:
    import platform

    import PySide6
    from PySide6.QtCore import qVersion

    from factdesk import __version__

    python = f"Python {platform.python_version()}, PySide {PySide6.__version__}, Qt {qVersion()}"
    return [f"FactDesk {__version__}", python, platform.platform()]


def _told(error: BaseException) -> Iterator[str]:
    found: BaseException | None = error
    for _ in range(_DEEPEST):
        if found is None:
            return
        yield type(found).__name__
        for frame in traceback.extract_tb(found.__traceback__):
            yield f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        found = found.__cause__ or found.__context__
        if found is not None:
            yield "after"


def _short(filename: str) -> str:
    """The file within the package that it belongs to: the folders above it may bear the user's name."""
    parts = PurePath(filename).parts
    for root in ("site-packages", "factdesk"):
        if root in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(root) :])
    return parts[-1] if parts else filename
