"""Finding out where a file lies. Nothing here asks the drive itself, which might not answer."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path, PureWindowsPath

from factdesk.domain.places import (
    NETWORK,
    NETWORK_SYSTEMS,
    SYNCED,
    Place,
    is_conflicted_copy,
    service_of,
)

_MOUNTS = Path("/proc/self/mountinfo")
_REMOTE_DRIVE = 4
Mounts = Callable[[], str]
DriveType = Callable[[str], int]


def place_of(path: Path, mounts: Mounts | None = None, drive_type: DriveType | None = None) -> Place | None:
    """The place of a file when it can harm it, else None.

    `mounts` answers with what Linux lists as mounted, `drive_type` with what Windows calls a drive by its letter.
    """
    system = _network_drive(path, drive_type) or _network_mount(path, mounts or _read_mounts)
    if system:
        return Place(NETWORK, system)
    service = service_of(path)
    return Place(SYNCED, service) if service else None


def conflicted_copies(path: Path) -> list[Path]:
    """Files beside a project that a service has made of it when two computers changed it, by name."""
    try:
        beside = sorted(path.parent.iterdir())
    except OSError:
        return []
    return [found for found in beside if is_conflicted_copy(found.name, path.name)]


def _network_mount(path: Path, mounts: Mounts) -> str:
    """The file system of the innermost mount that holds a path, if it is one of the network."""
    whole, found, depth = str(path), "", -1
    for line in mounts().splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:  # noqa: PLR2004  as proc(5) has it
            continue
        mount = fields[4].encode().decode("unicode_escape")
        inside = whole == mount or whole.startswith(mount.rstrip("/") + "/")
        if inside and len(mount) >= depth:
            found, depth = after.split()[0], len(mount)
    return found if NETWORK_SYSTEMS.match(found) else ""


def _read_mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _network_drive(path: Path, drive_type: DriveType | None) -> str:
    drive = PureWindowsPath(path).drive
    if drive.startswith("\\\\"):
        return drive
    ask = drive_type or (_ask_windows if sys.platform == "win32" else None)
    return drive if drive and ask is not None and ask(f"{drive}\\") == _REMOTE_DRIVE else ""


def _ask_windows(root: str) -> int:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009  only Windows has it, and only there is it asked for
    return int(kernel.GetDriveTypeW(root))
