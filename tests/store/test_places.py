"""A23: network drives and synchronised folders are recognised, and so are the copies that such services make."""

from __future__ import annotations

from pathlib import Path

import pytest

from factdesk.domain.places import NETWORK, SYNCED, Place
from factdesk.store.places import conflicted_copies, place_of
from factdesk.usecases.places import local_copy, local_copy_path, origin_of
from factdesk.usecases.projects import open_project
from tests.projects import make_project

MOUNTS = r"""
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/team rw,relatime shared:2 - nfs4 server:/team rw
31 22 0:41 / /mnt/office\040share rw,relatime - cifs //server/office rw
32 22 0:42 / /home/ana/far rw,nosuid - fuse.sshfs ana@far:/ rw
33 30 8:2 / /mnt/team/disk rw - ext4 /dev/sdb1 rw
34 22 0:43 / /home/ana/stick rw - fuseblk /dev/sdc1 rw
"""

CASES = (
    ("/mnt/team/mill.factdesk", Place(NETWORK, "nfs4")),
    ("/mnt/office share/news/mill.factdesk", Place(NETWORK, "cifs")),
    ("/home/ana/far/mill.factdesk", Place(NETWORK, "fuse.sshfs")),
    ("/home/ana/OneDrive - The Paper/mill.factdesk", Place(SYNCED, "OneDrive")),
    ("/home/ana/Dropbox/mill.factdesk", Place(SYNCED, "Dropbox")),
    ("/home/ana/Google Drive/My Drive/mill.factdesk", Place(SYNCED, "Google Drive")),
    ("/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/mill.factdesk", Place(SYNCED, "iCloud")),
    ("/home/ana/Nextcloud/mill.factdesk", Place(SYNCED, "Nextcloud")),
)
SAFE = (
    "/home/ana/mill.factdesk",
    "/mnt/team/disk/mill.factdesk",
    "/mnt/teamwork/mill.factdesk",
    "/home/ana/stick/mill.factdesk",
    "/home/ana/Dropbox.factdesk",
    "/home/ana/about Nextcloud/mill.factdesk",
)
COPIES = (
    "mill (Ana's conflicted copy 2024-11-11).factdesk",
    "mill-DESKTOP-4F2K9QX.factdesk",
    "mill.sync-conflict-20241111-101112-ABCDEFG.factdesk",
    "mill (1).factdesk",
    "mill_conflict-20241111-101112.factdesk",
)
OTHERS = (
    "mill.factdesk",
    "mill copy.factdesk",
    "mill in May.factdesk",
    "windmill (1).factdesk",
    "mill (1).txt",
    "mill (draft).factdesk",
    "millwright.factdesk",
)


@pytest.mark.parametrize(("path", "place"), CASES)
def test_a23_a_place_that_can_harm_is_recognised(path: str, place: Place) -> None:
    assert place_of(Path(path), lambda: MOUNTS) == place


@pytest.mark.parametrize("path", SAFE)
def test_a23_a_place_that_cannot_is_left_in_peace(path: str) -> None:
    assert place_of(Path(path), lambda: MOUNTS) is None


def test_a23_drives_of_the_network_are_recognised_under_windows() -> None:
    drives = {"Z:\\": 4, "C:\\": 3}
    for path, place in (
        (r"\\server\office\mill.factdesk", Place(NETWORK, r"\\server\office")),
        (r"Z:\mill.factdesk", Place(NETWORK, "Z:")),
        (r"C:\mill.factdesk", None),
    ):
        assert place_of(Path(path), lambda: "", lambda root: drives[root]) == place


def test_a23_conflicted_copies_beside_a_project_are_found(tmp_path: Path) -> None:
    for name in (*COPIES, *OTHERS):
        (tmp_path / name).touch()
    found = conflicted_copies(tmp_path / "mill.factdesk")
    assert sorted(path.name for path in found) == sorted(COPIES)
    assert conflicted_copies(tmp_path / "gone" / "mill.factdesk") == []


def test_a23_a_local_copy_is_made_once_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "mill.factdesk"
    make_project(path)[0].close()
    copy = local_copy(path)
    assert copy == local_copy_path(path)
    assert copy.name == path.name
    assert origin_of(copy) == path
    assert origin_of(path) is None
    with open_project(copy) as project:
        assert not project.read_only
    before = copy.read_bytes()
    path.write_bytes(b"gone")
    assert local_copy(path) == copy
    assert copy.read_bytes() == before
    assert local_copy_path(tmp_path / "other" / "mill.factdesk") != copy
