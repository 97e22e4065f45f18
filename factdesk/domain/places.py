"""Where a project's file lies, as far as that can harm it: a drive of the network, or a folder that is synchronised."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import PurePath

NETWORK = "network"
SYNCED = "synced"

SERVICES = (
    ("OneDrive", r"onedrive( - .+)?"),
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("Google Drive", r"google ?drive(-.+)?|my drive"),
    ("iCloud", r"icloud ?drive|mobile documents|com~apple~clouddocs"),
    ("Nextcloud", r"nextcloud\d*"),
)
"""Services that put another file in place of one that is open, and what their folders are called in lower case."""
NETWORK_SYSTEMS = re.compile(
    r"(nfs\d?|cifs|smb\w*|9p|afs|ncpfs|davfs\d?|fuse\.?(sshfs|rclone|davfs\d?|s3fs|glusterfs)?)\Z"
)
"""File systems, as Linux names them, on which locks and the order of writes cannot be relied on."""

_CONFLICTED = (
    r" \([^()]*conflicted copy[^()]*\)",
    r"-(desktop|laptop|pc)-[a-z0-9]+(-\d+)?",
    r"\.sync-conflict-[0-9a-z-]+",
    r" \(\d+\)",
    r"[ _(-]+(case )?conflict-[^/]+",
)
"""What services append to a name when two computers have changed a file: Dropbox and Nextcloud, OneDrive, Syncthing,
Google Drive, ownCloud."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that can harm a project while it is worked on."""

    kind: str
    """NETWORK or SYNCED."""
    name: str
    """Of the service, or of the file system."""


def service_of(path: PurePath) -> str:
    """The service whose folder a path names; empty for none."""
    for part in path.parts[:-1]:
        for name, pattern in SERVICES:
            if re.fullmatch(pattern, part.casefold()):
                return name
    return ""


def is_conflicted_copy(name: str, of: str) -> bool:
    """Whether a file name is what a service makes of another one when two computers have changed it."""
    stem, suffix = PurePath(of).stem.casefold(), PurePath(of).suffix.casefold()
    given = name.casefold()
    if not given.startswith(stem) or not given.endswith(suffix) or given == of.casefold():
        return False
    added = given[len(stem) : len(given) - len(suffix)]
    return any(re.fullmatch(pattern, added) for pattern in _CONFLICTED)
