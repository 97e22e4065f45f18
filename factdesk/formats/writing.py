"""Files out: the whole new file or the old one, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from factdesk.domain.errors import ExportFailed
from factdesk.paths import sync_folder

LONGEST_NAME = 100
"""Characters of a file name made from a title."""
_MOST_BYTES = 200  # file systems stop at 255, and an ending is still to come
_RESERVED = frozenset(("con", "prn", "aux", "nul", "conin$", "conout$")) | frozenset(
    f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"
)
_ATTEMPTS = 20
# Read once, while the program is still in one thread: asking for it means setting it.
_HIDDEN_FROM_OTHERS = os.umask(0o077)
os.umask(_HIDDEN_FROM_OTHERS)


@contextlib.contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write into and to read back; at the end of the block it stands at `path`, whole and on the disk.

    When the block raises or the program dies, `path` holds what it held before. A link is followed to the file it
    names; a file that is replaced keeps its permissions. The draft's path is the file's `name`. Raises ExportFailed.
    """
    target = _target(path)
    try:
        draft = _draft(target)
    except OSError as error:
        raise _failure(path, error) from error
    try:
        with draft:
            yield draft
            draft.flush()
            Path(draft.name).chmod(_mode(target))
            os.fsync(draft.fileno())
        Path(draft.name).replace(target)
    except OSError as error:
        raise _failure(path, error) from error
    finally:
        with contextlib.suppress(OSError):
            Path(draft.name).unlink()
    sync_folder(target.parent)


def safe_file_name(title: str) -> str:
    """A name, without ending, for a file about something of this title: one that every system takes in any folder.

    Letters, digits and . _ - stay, anything else becomes a hyphen; never empty, hidden, or the name of a device.
    """
    kept = "".join(character if character.isalnum() or character in "._-" else "-" for character in title)
    name = "-".join(part for part in kept.split("-") if part).lstrip(".-")[:LONGEST_NAME]
    name = name.encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore").rstrip(".-")
    if name.split(".", maxsplit=1)[0].lower() in _RESERVED:
        name = f"_{name}"
    return name or "untitled"


def _target(path: Path) -> Path:
    try:
        target = path.resolve()
        found = target.stat()
    except FileNotFoundError:
        if not target.parent.is_dir():
            raise ExportFailed(f"{path} cannot be written: there is no folder {target.parent}.") from None
        return target
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, or a NUL in the name
        raise ExportFailed(f"{path} cannot be written: its name leads nowhere ({error}).") from error
    if stat.S_ISDIR(found.st_mode):
        raise ExportFailed(f"{path} is a folder; give the name of a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise ExportFailed(f"{path} is a device, not a file; give the name of a file.")
    return target


def _draft(target: Path) -> BinaryIO:
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    for attempt in range(_ATTEMPTS):
        name = target.with_name(f".{target.name[:LONGEST_NAME]}.{secrets.token_hex(6)}.tmp")
        try:
            handle = os.open(name, flags, 0o600)
        except FileExistsError:
            if attempt + 1 < _ATTEMPTS:
                continue
            raise
        os.close(handle)
        return name.open("r+b")
    raise AssertionError("unreachable")


def _mode(target: Path) -> int:
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return 0o666 & ~_HIDDEN_FROM_OTHERS


def _failure(path: Path, error: OSError) -> ExportFailed:
    reason = (error.strerror or str(error)).lower()
    return ExportFailed(f"{path} could not be written: {reason}. What stood there before is unchanged.")
