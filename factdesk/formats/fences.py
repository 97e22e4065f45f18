"""What a process that reads a stranger's file may do: read that one file, for a while, in so much memory.

Linux holds a process to the limits of memory and time. macOS knows them and keeps to that of time alone; Windows has
neither, and its job objects cannot be reached from Python without a library of their own. There, what stands in
for them is that no reader takes a file or a line above its size, and that whoever waits for an answer gives up after
`SECONDS` and ends the process.

That nothing else is opened, started or connected to is refused from within Python: what reads files here is Python's
own code and no library in C, which could go around that.
"""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

if sys.platform != "win32":
    import resource

MEMORY = 1024 * 1024 * 1024
"""Bytes that reading may take, the interpreter among them."""
SECONDS = 20
"""Seconds that one article, or a thousand lines of a project, may take, of the processor as of the clock."""
_LIMITS: Mapping[str, int] = MappingProxyType(
    {
        **dict.fromkeys(("RLIMIT_AS", "RLIMIT_DATA"), MEMORY),
        **dict.fromkeys(("RLIMIT_FSIZE", "RLIMIT_CORE", "RLIMIT_NPROC"), 0),
        "RLIMIT_NOFILE": 16,
    }
)
_SYSTEM = frozenset(
    (
        "os",
        "subprocess",
        "shutil",
        "ctypes",
        "tempfile",
        "mmap",
        "pty",
        "fcntl",
        "syslog",
        "_posixsubprocess",
        "winreg",
        "_winapi",
        "msvcrt",
    )
)
_NETWORK = frozenset(
    (
        "socket",
        "urllib",
        "http",
        "ftplib",
        "smtplib",
        "imaplib",
        "poplib",
        "nntplib",
        "telnetlib",
        "webbrowser",
    )
)
_FILES = frozenset(("sqlite3", "pickle", "glob", "pathlib"))
_CLOSED = _SYSTEM | _NETWORK | _FILES
"""Rooms of the standard library whose audited doors all lead out."""
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Fences:
    """The fences around this process. Once raised they stay: only the one file that may be read changes."""

    def __init__(self) -> None:
        self._file = ""
        # The last folder is the one our package lies in, among who knows what.
        *python, around = (f"{os.path.normpath(folder)}{os.sep}" for folder in sys.path)
        self._own = (*python, f"{Path(__file__).parents[1]}{os.sep}")
        self._listed = frozenset((*self._own, around))
        self._doors: Mapping[str, Callable[[Any], bool]] = MappingProxyType(
            {"open": self._may_open, "os.listdir": self._may_list}
        )

    def raise_up(self) -> None:
        """Hold this process to its limits from now on, for good."""
        sys.addaudithook(self._watch)
        for kind, most in _LIMITS.items():
            _limit(kind, most)

    def let_in(self, path: str) -> None:
        """Let this file be read from now on, instead of any that was let in before."""
        self._file = path
        self.go_on()

    def go_on(self) -> None:
        """Begin to count the time of the processor anew."""
        if sys.platform != "win32":
            used = resource.getrusage(resource.RUSAGE_SELF)
            limit = math.ceil(used.ru_utime + used.ru_stime) + SECONDS
            _, most = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, most))

    def _watch(self, event: str, given: tuple[Any, ...]) -> None:
        may = self._doors.get(event)
        if may is not None:
            if not may(given):
                raise PermissionError(f"{event} is closed here")
        elif event.partition(".")[0] in _CLOSED:
            raise PermissionError(f"{event} is closed here")

    def _may_open(self, given: tuple[Any, ...]) -> bool:
        path, _, flags = given
        if isinstance(path, int):
            return True
        name = os.fsdecode(path)
        return not flags & _WRITES and (name == self._file or self._is_own(name))

    def _may_list(self, given: tuple[Any, ...]) -> bool:
        name = f"{os.path.normpath(os.fsdecode(given[0] or '.'))}{os.sep}"
        return name in self._listed or name.startswith(self._own)

    def _is_own(self, name: str) -> bool:
        """Whether a file belongs to Python or to FactDesk: encodings are only loaded when a text asks for them."""
        return os.path.normpath(name).startswith(self._own)


def _limit(name: str, most: int) -> None:
    if sys.platform == "win32" or not hasattr(resource, name):
        return
    kind = getattr(resource, name)
    try:
        _, hard = resource.getrlimit(kind)
        resource.setrlimit(kind, (most, most if hard == resource.RLIM_INFINITY else min(most, hard)))
    except (ValueError, OSError):
        # This system does not know the limit, or keeps a stricter one already.
        return
