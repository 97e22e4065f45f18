"""A7 at the window: a disk without room loses nothing that was shown as saved, and what waits is saved later."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from factdesk.gui.errands.saving import Saving
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.unsaved_bar import UnsavedBar
from tests.faults.ledger import record
from tests.gui.conftest import open_in
from tests.gui.test_unsaved import labels_in_file, labels_on_screen, shown_as_saved
from tests.projects import problems

LABELS = ("denied", "confirmed", "reported", "unconfirmed")


def label_until_refused(window: MainWindow) -> int:
    """Label and describe claims until one cannot be saved; how many edits were acknowledged before."""
    done = 0
    while window.session.unsaved is None and done < 3_000:
        window.desk.activate(window.desk.items[done % len(window.desk.items)].id)
        window.desk.label(LABELS[done % 4])
        window.desk.describe(note=f"{done} " + "long " * 500)
        done += 1
        stored = labels_in_file(window) if done % 10 == 0 else {}
        assert all(shown_as_saved(window).get(words) == label for words, label in stored.items())
    assert window.session.unsaved is not None
    return done


def check_that_work_goes_on(window: MainWindow, path: Path) -> dict[str, str | None]:
    """With no room left: said with path and reason, what is saved is there, and more can be done; what is asked for."""
    bar = window.findChildren(UnsavedBar)[0]
    assert str(path) in bar.reason.text()
    assert "full" in bar.reason.text() or "refused" in bar.reason.text()
    stored = labels_in_file(window)
    assert all(stored[words] == label for words, label in shown_as_saved(window).items())
    window.desk.activate(window.desk.items[-1].id)
    window.desk.label("denied")
    assert not window.session.save_waiting()
    return labels_on_screen(window)


def test_a7_a_full_disk_loses_nothing_that_was_shown_as_saved(
    bare: MainWindow, mill: Path, small_disk: Path
) -> None:
    path = Path(shutil.copy(mill, small_disk / "mill.factdesk"))
    open_in(bare, path)
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(max(0, 1_700_000 - path.stat().st_size)))
    done = label_until_refused(bare)
    assert done > 3
    asked = check_that_work_goes_on(bare, path)
    ballast.unlink()
    assert bare.session.save_waiting()
    assert labels_in_file(bare) == asked == shown_as_saved(bare)
    bare.session.end()
    assert problems(path) == []
    record("A7", tried=done, lost=0, note=f"{done} labels of the window on a disk of two megabytes")


@pytest.mark.skipif(os.name != "posix", reason="there is no limit on file sizes here")
def test_a7_a_limit_on_file_sizes_is_met_in_the_same_way(window: MainWindow, mill: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (mill.stat().st_size + 60_000, before[1]))
    try:
        assert label_until_refused(window) > 3
        asked = check_that_work_goes_on(window, mill)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    window.findChildren(Saving)[0]._again.timeout.emit()  # what waits is tried again unasked
    assert window.session.unsaved is None
    assert labels_in_file(window) == asked == shown_as_saved(window)
    window.session.end()
    assert problems(mill) == []
