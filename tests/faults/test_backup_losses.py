"""A project that is damaged, or lacks labels that nobody took away, never takes the place of a good backup."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from factdesk.domain.backups import stamp_of
from factdesk.domain.changes import Kind
from factdesk.domain.claims import Claim
from factdesk.domain.errors import BackupRefused, FactDeskError, ProjectDamaged
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.backup_files import found_backups
from factdesk.store.backups import back_up
from factdesk.store.editing import BulkEdit
from factdesk.usecases.article_batches import remove_articles
from factdesk.usecases.backups import accept_loss, restore_backup
from factdesk.usecases.claims import label_claims, mark_claim, remove_claims
from factdesk.usecases.history import undo
from factdesk.usecases.projects import find_annotator
from tests.faults.test_backups import seals
from tests.projects import (
    make_claim,
)


def flip(path: Path) -> None:
    """One letter of a label, which SQLite's own check does not see."""
    content = path.read_bytes()
    at = content.rindex(b"denied")
    path.write_bytes(content[:at] + b"d" + content[at + 1 :].replace(b"enied", b"emied", 1))


def zero(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 5 : 4096 * 6] = bytes(4096)
    path.write_bytes(content)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def nulls(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def lose_magic(path: Path) -> None:
    path.write_bytes(b"x" * 16 + path.read_bytes()[16:])


def sql(*statements: str) -> Callable[[Path], None]:
    def act(path: Path) -> None:
        with closing(sqlite3.connect(path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)

    return act


def older(path: Path) -> None:
    """A synchronised folder has put an older state in place."""
    shutil.copy(path.with_name("older"), path)


def older_and_worked_on(path: Path) -> None:
    older(path)
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        article = reading.article_ids(project, ana.id)[0]
        for at in range(40):
            mark_claim(project, article, [Span(at, at + 5)], ana, "reported")


SEALED_AGAIN = (
    "DELETE FROM claims WHERE rowid IN (SELECT rowid FROM claims LIMIT 3)",
    "UPDATE ledger SET standing = standing - 3 WHERE kind = 'claims'",
)
FAULTS: dict[str, tuple[Callable[[Path], None], type[FactDeskError]]] = {
    "a letter of a label": (flip, ProjectDamaged),
    "a page": (zero, ProjectDamaged),
    "the end": (cut, ProjectDamaged),
    "everything": (empty, FactDeskError),
    "zeros": (nulls, FactDeskError),
    "the magic": (lose_magic, FactDeskError),
    "the mark of a project": (sql("PRAGMA application_id=7"), FactDeskError),
    "a newer version": (sql("PRAGMA user_version=99"), FactDeskError),
    "a trigger": (
        sql("CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM claims; END"),
        FactDeskError,
    ),
    "a view": (sql("CREATE VIEW v AS SELECT 1"), FactDeskError),
    "a table": (sql("DROP INDEX ix_claims_article_id_start"), FactDeskError),
    "a row that the ledger counts": (sql("DELETE FROM claims WHERE rowid = 1"), ProjectDamaged),
    "the ledger": (sql("UPDATE ledger SET standing = 3 WHERE kind = 'claims'"), ProjectDamaged),
    "an article under its claims": (sql("DELETE FROM articles WHERE rowid = 1"), ProjectDamaged),
    "a text": (sql("UPDATE articles SET text = text || '!' WHERE rowid = 1"), ProjectDamaged),
    "labels set to nothing": (sql("UPDATE claims SET label = NULL"), ProjectDamaged),
    "claims, counts put right": (sql(*SEALED_AGAIN), BackupRefused),
    "all claims, counts put right": (
        sql("DELETE FROM claims", "UPDATE ledger SET standing = 0 WHERE kind = 'claims'"),
        BackupRefused,
    ),
    "claims taken away by nobody": (
        sql(
            "UPDATE claims SET removed_edit = 9999 WHERE rowid < 5",
            "UPDATE ledger SET standing = (SELECT count(*) FROM claims WHERE removed_edit IS NULL)"
            " WHERE kind = 'claims'",
        ),
        BackupRefused,
    ),
    "an older state": (older, BackupRefused),
    "an older state that was worked on": (older_and_worked_on, BackupRefused),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a22_a_project_that_lacks_something_never_takes_a_good_backups_place(path: Path, fault: str) -> None:
    act, error = FAULTS[fault]
    shutil.copy(path, path.with_name("older"))
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        article = reading.article_ids(project, ana.id)[0]
        mark_claim(project, article, [Span(0, 30)], ana, "confirmed")
    made = back_up(path, "good")
    for number in range(12):  # so many that the next one would let one go
        at = stamp_of(datetime.now(UTC) - timedelta(minutes=number))
        shutil.copy(made, made.with_name(f"mill {at} good {number}.factdesk"))
    before = seals(path)
    act(path)
    with pytest.raises(error, match=r"mill\.factdesk"):
        back_up(path, "bad")
    assert seals(path) == before
    assert list(made.parent.glob(".*")) == []


def test_a22_labels_that_were_taken_away_by_somebody_are_no_fault(path: Path) -> None:
    back_up(path, "first")
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        ids = reading.article_ids(project, ana.id)
        mine = [claim.id for article in ids for claim in reading.claims_of(project, article, ana.id)]
        remove_claims(project, mine[:3], ana)
        label_claims(project, mine[4:6], None, ana)
        back_up(path, "second")
        undo(project, ana)
        undo(project, ana)
        back_up(path, "third")
        run(remove_articles(project, ids[:2], ana))
        back_up(path, "fourth")
    assert [one.reason for one in found_backups(path)] == [
        "fourth",
        "before removal",
        "third",
        "second",
        "first",
    ]


def test_a22_work_that_was_interrupted_and_taken_back_is_no_loss(path: Path) -> None:
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        article = reading.article(project, reading.article_ids(project, ana.id)[0])
        with pytest.raises(KeyboardInterrupt), project.bulk_edit("Import", ana) as edit:
            _import_half(edit, make_claim(article, ana, label="denied"), path)
    back_up(path, "after")
    assert len(found_backups(path)) == 2


def _import_half(edit: BulkEdit, claim: Claim, path: Path) -> None:
    edit.journal.insert(Kind.CLAIM, [claim])
    edit.commit()
    back_up(path, "while importing")
    raise KeyboardInterrupt


def test_a22_after_a_restore_backups_go_on(path: Path) -> None:
    first = back_up(path, "first")
    with Project.open(path) as project:
        ana = find_annotator(project, "Ana")
        mark_claim(project, reading.article_ids(project, ana.id)[0], [Span(0, 30)], ana, "confirmed")
    back_up(path, "second")
    run(restore_backup(path, first))
    back_up(path, "third")
    assert [one.reason for one in found_backups(path)] == ["third", "second", "first"]


def test_a22_who_says_that_fewer_labels_are_meant_gets_a_backup(path: Path) -> None:
    back_up(path, "first")
    sql(*SEALED_AGAIN)(path)
    with Project.open(path) as project:
        accept_loss(project, find_annotator(project, "Ana"))
        back_up(path, "second")
    assert len(found_backups(path)) == 2
