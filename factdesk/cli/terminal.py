"""Talking to the terminal: data on standard output, remarks and progress on standard error."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shutil
import sys
import time
import unicodedata
from collections.abc import Sequence
from typing import TextIO

from factdesk.jobs import Job, Progress, Result, run

BROKEN_PIPE = 141
"""Exit code when nobody reads the output any more: what a shell reports for a program that the closed pipe ended."""
NOT_WRITTEN = 2
"""Exit code when the output cannot be written."""
_EVERY_SECONDS = 0.1
_WIDEST = 24
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))


class OutputClosed(Exception):
    """Standard output takes no more: mostly because whoever read it has stopped, as `head` does."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(str(reason))
        self.reason = reason


def speak_utf8() -> None:
    """Let output be UTF-8 with plain line feeds, whatever the locale says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say(line: str) -> None:
    """Print one line of data. Raises OutputClosed."""
    _to_output(line + "\n")


def flush() -> None:
    """Send what was printed on its way. Raises OutputClosed."""
    _to_output("")


def _to_output(words: str) -> None:
    if sys.stdout is None:  # started without a terminal, by a click
        return
    try:
        sys.stdout.write(words)
        if not words or sys.stdout.isatty():
            sys.stdout.flush()
    except OSError as error:
        raise OutputClosed(error) from error


def give_up(reason: OSError) -> int:
    """Drop what is still to be printed, and return the exit code; nothing is said when a reader has gone away."""
    # Python tries once more when it ends, and would complain.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    # Windows says EINVAL when a pipe is closed.
    if isinstance(reason, BrokenPipeError) or (os.name == "nt" and reason.errno == errno.EINVAL):
        return BROKEN_PIPE
    remark(f"The output could not be written: {(reason.strerror or str(reason)).lower()}.")
    return NOT_WRITTEN


def is_screen(stream: TextIO | None) -> bool:
    """Whether somebody sees what is written there."""
    return stream is not None and stream.isatty()


def remark(sentence: str) -> None:
    """Say something beside the data."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(f"factdesk: {sentence}\n")
        sys.stderr.flush()


def counted(count: int, thing: str) -> str:
    """A number with what it counts, such as “1 article” or “2,000 articles”."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def table_width() -> int | None:
    """Columns that a table may take; None when it goes to a file or a program, which cut it as they like."""
    if not is_screen(sys.stdout) and "COLUMNS" not in os.environ:
        return None
    return max(20, shutil.get_terminal_size().columns)


class ProgressLine:
    """One line on standard error that is written over and over; nothing when that is no terminal."""

    def __init__(self) -> None:
        self._shown = 0
        self._next = 0.0
        self._on = is_screen(sys.stderr)

    def show(self, progress: Progress) -> None:
        """Show how far a job is, at most ten times a second."""
        if not self._on or time.monotonic() < self._next:
            return
        self._next = time.monotonic() + _EVERY_SECONDS
        total = "" if progress.total is None else f"/{progress.total:,}"
        line = cut(f"{progress.done:,}{total} {progress.message}".rstrip(), self._room())
        self._write(f"\r{line}{' ' * (self._shown - display_width(line))}")
        self._shown = display_width(line)

    def wipe(self) -> None:
        """Leave the line as if nothing had been there."""
        if self._shown:
            self._write(f"\r{' ' * self._shown}\r")
            self._shown = 0

    @staticmethod
    def _room() -> int:
        return max(10, shutil.get_terminal_size().columns - 1)

    @staticmethod
    def _write(words: str) -> None:
        with contextlib.suppress(OSError):
            sys.stderr.write(words)
            sys.stderr.flush()


def finish(job: Job[Result]) -> Result:
    """Run a job to its end with progress; when it is interrupted, it is closed at once, which takes it back."""
    line = ProgressLine()
    try:
        with contextlib.closing(job):
            return run(job, line.show)
    finally:
        line.wipe()


def display_width(words: str) -> int:
    """Columns that words take in a terminal: wide characters two, marks on other characters none."""
    if words.isascii():
        return len(words)
    return sum(map(_columns, words))


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def plain(words: str) -> str:
    """Words on one line, with nothing in them that could steer a terminal or turn its text round."""
    joined = " ".join(words.split())
    return "".join(character for character in joined if unicodedata.category(character) not in _UNSEEN)


def cut(words: str, columns: int) -> str:
    """Words on one line, cut to so many columns."""
    line = plain(words)
    if display_width(line) <= columns:
        return line
    taken, used = 0, 0
    for taken, character in enumerate(line):  # noqa: B007 - where it stops is what is wanted
        used += _columns(character)
        if used > columns - 1:
            break
    return line[:taken].rstrip() + "…"


def say_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print aligned columns; each but the last is as wide as it must be within bounds, the last fills the line."""
    width = table_width()
    widest = max(12, min(_WIDEST, width // 6)) if width else _WIDEST
    cells = [[cut(cell, widest) for cell in row[:-1]] for row in rows]
    widths = [max(map(display_width, column)) for column in zip(heads[:-1], *cells, strict=True)]
    room = max(10, width - sum(widths) - 2 * len(widths)) if width else None
    for row, short in zip((heads, *rows), (heads[:-1], *cells), strict=True):
        last = plain(row[-1]) if room is None else cut(row[-1], room)
        left = (cell + " " * (wide - display_width(cell)) for cell, wide in zip(short, widths, strict=True))
        say("  ".join([*left, last]).rstrip())
