import json
import random
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy

from factdesk.domain.errors import FactDeskError, ProjectDamaged
from factdesk.store import Project, guard, reading, upgrading
from factdesk.store import engine as engines
from factdesk.store.fingerprint import state_digest
from factdesk.store.seals import SCHEMA_VERSION
from factdesk.store.tables import METADATA
from tests.faults.ledger import record
from tests.forks import Forks
from tests.projects import LONG, ROOT, TEXT, add_articles, in_file, make_article

KILLS = 300 if LONG else 60
ARTICLES = 1_500 if LONG else 300
GOLDEN = sorted((ROOT / "tests" / "golden").glob("schema_*.factdesk"))

NEXT = SCHEMA_VERSION + 1
NEXT_REVISION = f'''
"""A version to come: claims in stories."""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{NEXT:04d}", "{SCHEMA_VERSION:04d}", None, None


def upgrade():
    title = sa.Column("title", sa.Text)
    op.create_table("stories", sa.Column("id", sa.Text, primary_key=True), title, sqlite_strict=True)
    with op.batch_alter_table("articles") as batch:
        batch.add_column(sa.Column("story", sa.Text, nullable=False, server_default=""))
    op.execute("INSERT INTO stories SELECT id, title FROM articles")
    op.execute("UPDATE articles SET story = id")
'''  # noqa: S608


@pytest.fixture
def golden(tmp_path: Path) -> Path:
    return Path(shutil.copy(GOLDEN[-1], tmp_path / "mill.factdesk"))


@pytest.fixture
def revisions(tmp_path: Path) -> str:
    """Where Alembic finds our revisions and one to come."""
    folder = tmp_path / "migrations"
    shutil.copytree(ROOT / "factdesk" / "store" / "migrations", folder)
    (folder / "versions" / f"{NEXT:04d}_next.py").write_text(NEXT_REVISION, encoding="utf-8")
    return f":{folder}"


def schema_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return guard.schema_digest(connection)


def test_a14_there_is_a_golden_project_for_every_schema() -> None:
    assert [path.stem for path in GOLDEN] == [f"schema_{version:04d}" for version in guard.SCHEMA_DIGESTS]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a14_a_golden_project_still_says_what_its_manifest_says(path: Path, tmp_path: Path) -> None:
    known = json.loads(path.with_suffix(".manifest.json").read_text(encoding="utf-8"))
    copy = Path(shutil.copy(path, tmp_path / "mill.factdesk"))
    with Project.open(copy) as project:
        found = reading.statistics(project)
        assert {name: getattr(found, name) for name in known if hasattr(found, name)} == {
            name: value for name, value in known.items() if hasattr(found, name)
        }
        if known["schema"] == SCHEMA_VERSION:
            assert state_digest(project) == known["state"]
            assert state_digest(project, history=True) == known["state_with_history"]
    tables = [str(name) for (name,) in in_file(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")]
    assert len(tables) > 8
    for table in tables:
        columns = [
            f'"{row[1]}"' for row in in_file(path, f"PRAGMA table_info({table})") if row[1] != "digest"
        ]
        query = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608
        assert set(in_file(path, query)) <= set(in_file(copy, query)), f"{table}: a row is not what it was"
    record("A14", tried=1, lost=0, note=f"{path.stem}: {len(tables)} tables hold the rows that they held")


def test_a_new_project_and_the_chain_of_revisions_have_the_same_schema(tmp_path: Path) -> None:
    made, led = tmp_path / "made", tmp_path / "led"
    for path in (made, led):
        path.touch()
        engine = engines.sqlite_engine(path, read_only=False)
        with engines.writing(engine, path) as connection:
            if path is made:
                METADATA.create_all(connection)
            else:
                for version in range(SCHEMA_VERSION):
                    start = upgrading.revision(version) if version else None
                    upgrading.run_revisions(connection, start, upgrading.revision(version + 1))
                    found = guard.schema_digest(connection.connection.driver_connection)  # type: ignore[arg-type]
                    assert found == guard.SCHEMA_DIGESTS[version + 1]
        engine.dispose()
    assert schema_of(made) == schema_of(led) == guard.SCHEMA_DIGESTS[SCHEMA_VERSION]


def test_every_table_is_strict_and_every_constraint_named() -> None:
    for table in METADATA.tables.values():
        assert table.dialect_options["sqlite"]["strict"]
        for constraint in table.constraints:
            assert constraint.name or isinstance(constraint, sqlalchemy.PrimaryKeyConstraint)


def test_a15_a_newer_version_is_reached_with_a_backup_before_it(golden: Path, revisions: str) -> None:
    before = golden.read_bytes()
    with Project.open(golden, read_only=True) as project:
        articles = reading.statistics(project).articles
    upgrading.upgrade(golden, SCHEMA_VERSION, NEXT, revisions)
    assert in_file(golden, "PRAGMA user_version") == [(NEXT,)]
    assert in_file(golden, "SELECT count(*) FROM stories JOIN articles ON articles.story = stories.id") == [
        (articles + 1,)
    ]
    assert in_file(golden, "PRAGMA foreign_key_check") == []
    assert in_file(golden, "PRAGMA integrity_check") == [("ok",)]
    (backup,) = golden.with_name("mill backups").iterdir()
    assert f"before version {NEXT}" in backup.name
    assert schema_of(backup) == guard.SCHEMA_DIGESTS[SCHEMA_VERSION]
    golden.write_bytes(before)
    with Project.open(golden) as project, Project.open(backup) as kept:
        assert state_digest(project, history=True) == state_digest(kept, history=True)


def test_nothing_is_done_to_a_project_of_the_right_version(golden: Path, revisions: str) -> None:
    before = golden.read_bytes()
    upgrading.upgrade(golden, SCHEMA_VERSION, SCHEMA_VERSION, revisions)
    assert golden.read_bytes() == before
    assert not golden.with_name("mill backups").exists()


def test_a_step_that_another_process_has_taken_is_not_taken_twice(golden: Path, revisions: str) -> None:
    upgrading.upgrade(golden, SCHEMA_VERSION, NEXT, revisions)
    after = in_file(golden, "SELECT * FROM stories ORDER BY id")
    upgrading.upgrade(golden, SCHEMA_VERSION, NEXT, revisions)
    assert in_file(golden, "SELECT * FROM stories ORDER BY id") == after


@pytest.mark.parametrize(
    "fault",
    [
        """op.execute("INSERT INTO rejections SELECT id, 'none', 'none', '', 1, 1, NULL, digest FROM articles")""",
        """op.execute("NONSENSE")""",
    ],
)
def test_a_migration_that_fails_leaves_the_project_as_it_was(
    golden: Path, revisions: str, fault: str
) -> None:
    file = Path(revisions[1:]) / "versions" / f"{NEXT:04d}_next.py"
    file.write_text(f"{NEXT_REVISION}    {fault}\n", encoding="utf-8")
    before = content(golden)
    with pytest.raises((FactDeskError, sqlalchemy.exc.DBAPIError)):
        upgrading.upgrade(golden, SCHEMA_VERSION, NEXT, revisions)
    assert content(golden) == before
    assert schema_of(golden) == guard.SCHEMA_DIGESTS[SCHEMA_VERSION]
    assert len(list(golden.with_name("mill backups").iterdir())) == 1
    with Project.open(golden):
        pass


def test_a_migration_that_ends_in_another_schema_than_it_should_is_taken_back(
    golden: Path, revisions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(guard.SCHEMA_DIGESTS, NEXT, "0" * 64)
    with pytest.raises(ProjectDamaged, match="could not be brought up to date"):
        upgrading.upgrade(golden, SCHEMA_VERSION, NEXT, revisions)
    assert schema_of(golden) == guard.SCHEMA_DIGESTS[SCHEMA_VERSION]


def content(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [*connection.iterdump(), str(connection.execute("PRAGMA user_version").fetchone())]


IMPORTS = """
import sys
from pathlib import Path
import alembic.script, alembic.runtime.migration, alembic.operations
from factdesk.store.upgrading import upgrade
"""
UPGRADE = """
print("ready", flush=True)
upgrade(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
"""


def test_a15_killed_at_any_moment_of_a_migration_the_project_is_old_or_new(
    golden: Path, revisions: str, tmp_path: Path
) -> None:
    # Large enough that a kill falls into the migration.
    with Project.open(golden) as project:
        add_articles(project, *(make_article(f"Text {number} of many. {TEXT}") for number in range(ARTICLES)))
    old = content(golden)
    reached = {"old": 0, "new": 0}
    chance = random.Random(15)  # noqa: S311
    written = 0
    with Forks(IMPORTS, UPGRADE) as forks:
        took = min(
            unharmed(forks, golden, tmp_path / f"timed {turn}.factdesk", revisions) for turn in range(3)
        )
        for number in range(KILLS):
            path = Path(shutil.copy(golden, tmp_path / f"{number}.factdesk"))
            forks.kill_after(chance.random() * 1.2 * took, path, SCHEMA_VERSION, NEXT, revisions)
            if path.with_name(f"{path.name}-journal").exists():
                written += 1
                assert list(path.with_name(f"{path.stem} backups").glob("[!.]*")), "written without a backup"
            (version,) = in_file(path, "PRAGMA user_version")[0]
            assert in_file(path, "PRAGMA integrity_check") == [("ok",)]
            reached["new" if version == NEXT else "old"] += 1
            check_killed(path, old, migrated=version == NEXT)
    assert reached["old"], "no kill came in time"
    assert reached["new"], "none ended"
    record(
        "A15",
        tried=KILLS,
        lost=0,
        note=f"{reached['old']} old ({written} killed within the write), {reached['new']} new",
    )


def unharmed(forks: Forks, golden: Path, path: Path, revisions: str) -> float:
    """Seconds that the migration takes when nobody kills it."""
    forks.start(shutil.copy(golden, path), SCHEMA_VERSION, NEXT, revisions)
    began = time.monotonic()
    assert forks.ended() == 0
    return time.monotonic() - began


def check_killed(path: Path, old: list[str], *, migrated: bool) -> None:
    """The project is wholly of the old version, or of the new one with a backup of the old beside it."""
    if not migrated:
        assert content(path) == old
        return
    assert in_file(path, "SELECT count(*) FROM articles WHERE story = ''") == [(0,)]
    assert in_file(path, "SELECT count(*) FROM stories") == in_file(path, "SELECT count(*) FROM articles")
    assert in_file(path, "SELECT count(*) FROM sqlite_schema WHERE name LIKE '_alembic%'") == [(0,)]
    (backup,) = path.with_name(f"{path.stem} backups").glob("[!.]*")
    assert content(backup) == old
