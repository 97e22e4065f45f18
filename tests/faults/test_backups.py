"""Backups while everything goes wrong: killed, full, empty; the good ones are always there."""

import hashlib
import os
import random
import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factdesk.domain.backups import stamp_of
from factdesk.domain.errors import ProjectDamaged, StorageFull
from factdesk.jobs import run
from factdesk.store import Project, backup_files, backups, reading
from factdesk.store.backup_files import backup_folder, found_backups
from factdesk.store.backups import back_up, back_up_if_changed
from factdesk.store.fingerprint import state_digest
from factdesk.usecases.article_batches import remove_articles
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator
from tests.faults.conftest import LABELS
from tests.faults.ledger import record
from tests.forks import Forks
from tests.projects import (
    LONG,
    ROOT,
    add_articles,
    fill,
    in_file,
    make_article,
    make_project,
    problems,
    start_python,
)

KILLS = 50 if LONG else 5


def seals(path: Path) -> dict[str, str]:
    """The content of every backup, by its name."""
    return {one.path.name: hashlib.sha256(one.path.read_bytes()).hexdigest() for one in found_backups(path)}


# -- A21 ---------------------------------------------------------------------------------------------------------------

IMPORTS = """
import sys
from pathlib import Path
from factdesk.store.backups import back_up
"""
BACK_UP = """
print("ready", flush=True)
number = 0
while True:
    number += 1
    back_up(Path(sys.argv[1]), f"number {number}")
"""


def test_a21_killed_during_a_backup_the_earlier_ones_are_intact(path: Path) -> None:
    first = back_up(path, "first")
    chance = random.Random(21)  # noqa: S311
    with Forks(IMPORTS, BACK_UP) as forks:
        for number in range(KILLS):
            with Project.open(path) as project:
                add_articles(project, make_article(f"Text {number}."))
            before = seals(path)
            assert not forks.kill_after(chance.random() * 0.3, path)
            after = seals(path)
            assert {name: after[name] for name in after.keys() & before.keys()} == {
                name: before[name] for name in after.keys() & before.keys()
            }
            assert all(problems(one.path) == [] for one in found_backups(path))
            assert first.exists() or len(after) >= 10
    last = back_up(path, "last")
    assert list(last.parent.glob(".*")) == [], "what was killed leaves nothing behind"
    with Project.open(path) as project, Project.open(last) as copy:
        assert state_digest(copy, history=True) == state_digest(project, history=True)
    record("A21", tried=KILLS, lost=0, note=f"{KILLS} kills within a backup")


LABEL = """
import sys, time
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases import claims, projects
path = sys.argv[1]
with Project.open(path) as project:
    ana = projects.find_annotator(project, "Ana")
    article = reading.article_ids(project, ana.id)[0]
    print("ready", flush=True)
    for number in range(int(sys.argv[2])):
        claims.mark_claim(project, article, [Span(number % 40, number % 40 + 5)], ana, "denied")
        time.sleep(0.02)
print("done", flush=True)
"""


def test_a21_a_backup_made_while_somebody_labels_is_whole_and_refuses_no_label(path: Path) -> None:
    count = 300 if LONG else 40
    process = start_python(LABEL, path, count)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    made = []
    while process.poll() is None:
        made.append(back_up(path, "while working"))
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert out.split() == ["done"]
    with Project.open(path) as project:
        assert reading.statistics(project).claims == LABELS + count
    assert made
    assert all(problems(one.path) == [] for one in found_backups(path))
    record("A21", tried=count, lost=0, note=f"{count} labels beside {len(made)} backups, none refused")


# -- what is kept ----------------------------------------------------------------------------------------------------


def test_a_backup_of_another_project_of_that_name_is_neither_compared_nor_let_go(path: Path) -> None:
    back_up(path, "first")
    path.unlink()
    project, (ana,) = make_project(path, "Ana")
    with project:
        fill(project, ana, articles=1, claims=1)
        for number in range(14):
            back_up(path, f"number {number}")
    reasons = [one.reason for one in found_backups(path)]
    assert "first" in reasons


def test_old_backups_are_let_go_and_damaged_ones_are_left_to_their_owner(path: Path) -> None:
    made = back_up(path, "first")
    for hours in range(24 * 40):
        if hours % 6 == 0:
            at = stamp_of(datetime.now(UTC) - timedelta(hours=hours + 1))
            os.link(made, made.with_name(f"mill {at} while working.factdesk"))
    broken = made.with_name("mill 20200101T000000 while working.factdesk")
    broken.write_bytes(made.read_bytes()[:4096])
    strange = made.with_name("mill of mine.factdesk")
    strange.write_bytes(b"x")
    back_up(path, "last")
    assert len(found_backups(path)) <= 22
    assert broken.exists()
    assert strange.exists()


def test_nothing_is_backed_up_twice(path: Path) -> None:
    assert back_up_if_changed(path, "on closing") is not None
    assert back_up_if_changed(path, "on closing") is None
    with Project.open(path) as project:
        add_articles(project, make_article("A new text."))
    assert back_up_if_changed(path, "on closing") is not None


def test_a_full_disk_leaves_the_earlier_backups(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    back_up(path, "first")
    before = seals(path)

    def full(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_sync", full)
    with pytest.raises(StorageFull, match="No space left"):
        back_up(path, "second")
    assert seals(path) == before


def test_the_oldest_goes_only_after_the_newest_has_its_name(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(11):
        back_up(path, f"number {number}")
    before = seals(path)

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(backups, "_rotate", killed)
    with pytest.raises(KeyboardInterrupt):
        back_up(path, "new")
    after = seals(path)
    assert before.items() <= after.items()
    assert len(after) == len(before) + 1


def test_backups_can_lie_in_a_folder_of_the_users_own(path: Path, tmp_path: Path) -> None:
    from factdesk.settings import UserSettings

    UserSettings().set("backup_folder", str(tmp_path / "safe"))
    made = back_up(path, "first")
    assert made.parent == tmp_path / "safe" / "mill backups" == backup_folder(path)
    assert backup_files.described(found_backups(path)[0]).labels == LABELS


def test_the_check_of_a_backup_holds_no_lock_on_the_project(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check = backups._check_backup
    waited: list[float] = []

    def while_somebody_labels(*given: object) -> None:
        began = time.monotonic()
        in_file(
            path, "UPDATE edits SET state = state"
        )  # with SQLite's own patience it would wait five seconds
        waited.append(time.monotonic() - began)
        check(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(backups, "_check_backup", while_somebody_labels)
    back_up(path, "first")
    assert len(waited) == 1


@pytest.mark.parametrize("content", [b"", bytes(1), bytes(4096), bytes(300_000)])
def test_a12_an_empty_file_is_damaged_and_its_backups_are_left_alone(path: Path, content: bytes) -> None:
    back_up(path, "by hand")
    before = seals(path)
    path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(ProjectDamaged, match=r"mill\.factdesk is damaged: it is empty or overwritten"):
            Project.open(path, read_only=read_only)
    assert path.read_bytes() == content
    assert seals(path) == before


@pytest.mark.parametrize("before", ["merge", "removal", "format"])
def test_nothing_is_changed_where_there_can_be_no_backup(path: Path, tmp_path: Path, before: str) -> None:
    theirs, _ = make_project(tmp_path / "theirs.factdesk", "Ben")
    with theirs:
        fill(theirs, find_annotator(theirs, "Ben"), articles=1)
    with Project.open(path) as project:
        state = state_digest(project)
    if before == "format":
        shutil.copy(ROOT / "tests" / "golden" / "schema_0001.factdesk", path)
    backup_folder(path).write_text("in the way")
    content = path.read_bytes()
    with pytest.raises(StorageFull, match="No backup of"):
        _change(path, tmp_path / "theirs.factdesk", before)
    if before == "format":
        assert path.read_bytes() == content
    else:
        with Project.open(path) as project:
            assert state_digest(project) == state


def _change(path: Path, theirs: Path, before: str) -> None:
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        if before == "merge":
            run(merge_file(project, theirs, ana))
        else:
            run(remove_articles(project, reading.article_ids(project, ana.id), ana))
