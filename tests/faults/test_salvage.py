"""Salvage: most of a damaged project comes back, all of what comes back is as it was, and the source stays."""

import hashlib
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.errors import FactDeskError, ProjectDamaged, ProjectExists
from factdesk.domain.salvage import SalvageReport
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases.checking import check_project
from factdesk.usecases.history import undo
from factdesk.usecases.projects import find_annotator, project_setting
from factdesk.usecases.salvage import free_target, salvage_project
from tests.faults.ledger import record
from tests.projects import LONG, ROOT, add_articles, fill, in_file, make_article, make_project, problems

TRIALS = 60 if LONG else 10
ARTICLES, CLAIMS = 40, 8
PAGE = 4096


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("salvage") / "mill.factdesk"
    project, (ana,) = make_project(path, "Ana")
    with project:
        fill(project, ana, ARTICLES, CLAIMS)
        add_articles(project, make_article("The mill is large. " * 2_000, "A long one"))
        with project.edit("Label confirmed", ana) as edit:
            for claim in reading.claims_of(project, reading.article_ids(project, ana.id)[1], ana.id):
                edit.update(Kind.CLAIM, claim.id, label="confirmed")
        undo(project, ana)
    return path


def labels(path: Path) -> dict[object, object]:
    query = "SELECT id, label || text || start || article_id FROM claims WHERE removed_edit IS NULL"
    return dict(in_file(path, query))  # type: ignore[arg-type]


def salvage(source: Path) -> SalvageReport:
    return run(salvage_project(source, free_target(source)))


def test_a13_one_zeroed_page_costs_at_most_a_twentieth_of_the_labels_on_average(
    whole: Path, tmp_path: Path
) -> None:
    expected, content = labels(whole), whole.read_bytes()
    pages, chance = len(content) // PAGE, random.Random(13)  # noqa: S311
    shares = []
    for number in range(TRIALS):
        at = PAGE * (number if number < 2 else chance.randrange(pages))
        source = tmp_path / f"mill {number}.factdesk"
        source.write_bytes(content[:at] + bytes(PAGE) + content[at + PAGE :])
        seal = hashlib.sha256(source.read_bytes()).hexdigest()
        report = salvage(source)
        assert hashlib.sha256(source.read_bytes()).hexdigest() == seal
        found = labels(report.target)
        assert found.items() <= expected.items(), "what comes back is as it was"
        assert report.labels == len(found)
        lost = len(expected) - len(found)
        assert {one.missing for one in report.kinds if one.kind is Kind.CLAIM} <= {lost, 0}
        assert problems(report.target) == []
        with Project.open(report.target) as project:
            assert project_setting(project, "recovered") == report.sentence
            assert reading.history(project, 1)[0].title == "Recovered"
        assert run(check_project(report.target)).fault is None
        shares.append(len(found) / len(expected))
    average = sum(shares) / len(shares)
    record(
        "A13", tried=TRIALS, lost=0, note=f"{average:.1%} of the labels come back, {min(shares):.1%} at least"
    )
    assert average >= 0.95


def test_a_sound_project_comes_back_whole(whole: Path, tmp_path: Path) -> None:
    report = run(salvage_project(whole, tmp_path / "new.factdesk"))
    assert report.whole
    assert report.sentence.endswith("Nothing is missing.")
    with Project.open(whole, read_only=True) as before:
        history, ana = reading.history(before, 10_000), find_annotator(before, "Ana")
        expected = {table: in_file(whole, f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}  # noqa: S608
    assert {
        table: in_file(report.target, f"SELECT * FROM {table} WHERE {where} ORDER BY 1, 2")  # noqa: S608
        for table, where in TABLES.items()
    } == expected
    with Project.open(report.target) as project:
        assert reading.history(project, 10_000)[1:] == history
        for _ in range(5):
            undo(project, ana)


TABLES = {
    **{kind.value: "id <> 'recovered'" for kind in Kind},
    "edits": "title <> 'Recovered'",
    "changes": "1",
}


def flip_label(content: bytes) -> bytes:
    at = (
        content.rindex(b"reportedattributed")
        if b"reportedattributed" in content
        else content.rindex(b"denied")
    )
    return content[:at] + b"D" + content[at + 1 :]


def drop_schema(content: bytes) -> bytes:
    return bytes(PAGE) + content[PAGE:]


def cut(content: bytes) -> bytes:
    return content[: len(content) * 2 // 3 + 100]


def scatter(content: bytes) -> bytes:
    chance, new = random.Random(5), bytearray(content)  # noqa: S311
    for _ in range(200):
        new[chance.randrange(len(new))] = chance.randrange(256)
    return bytes(new)


def noise(content: bytes) -> bytes:
    new = random.Random(6).randbytes(len(content) // 2)  # noqa: S311
    return content[: len(content) // 2] + new


@pytest.mark.parametrize("damage", [flip_label, drop_schema, cut, scatter, noise])
def test_whatever_has_happened_nothing_comes_back_that_was_not_saved(
    whole: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    source = tmp_path / "mill.factdesk"
    source.write_bytes(damage(whole.read_bytes()))
    report = salvage(source)
    assert 0 < report.labels <= len(labels(whole))
    assert labels(report.target).items() <= labels(whole).items()
    assert problems(report.target) == []
    assert source.read_bytes() == damage(whole.read_bytes())


def test_a_label_whose_bytes_were_changed_is_left_out_and_named(whole: Path, tmp_path: Path) -> None:
    source = tmp_path / "mill.factdesk"
    source.write_bytes(whole.read_bytes())
    in_file(source, "UPDATE claims SET label = 'confirmed' WHERE id = (SELECT min(id) FROM claims)")
    ((words,),) = in_file(source, "SELECT text FROM claims WHERE id = (SELECT min(id) FROM claims)")
    report = salvage(source)
    assert not report.whole
    assert report.altered == 1
    assert report.left_out == (words,)
    assert report.missing == "1 claims"
    assert report.labels == len(labels(whole)) - 1


def test_a_claim_whose_article_is_lost_is_left_out(whole: Path, tmp_path: Path) -> None:
    source = tmp_path / "mill.factdesk"
    source.write_bytes(whole.read_bytes())
    in_file(source, "UPDATE articles SET text = 'x' WHERE title = 'Mill 3'")
    report = salvage(source)
    assert report.altered == 1
    assert report.orphaned == 2 * CLAIMS
    assert report.labels == len(labels(whole)) - CLAIMS


def test_a_hostile_file_is_read_and_nothing_of_it_is_run(whole: Path, tmp_path: Path) -> None:
    source = tmp_path / "mill.factdesk"
    source.write_bytes(whole.read_bytes())
    with closing(sqlite3.connect(source)) as connection, connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM claims; END")
        connection.execute("CREATE VIEW v AS SELECT 1")
    with pytest.raises(FactDeskError):
        Project.open(source)
    report = salvage(source)
    assert labels(report.target) == labels(whole)
    Project.open(report.target).close()


def test_a_write_that_was_cut_off_is_taken_back_in_the_copy_alone(whole: Path, tmp_path: Path) -> None:
    from tests.projects import run_python

    source = tmp_path / "mill.factdesk"
    source.write_bytes(whole.read_bytes())
    run_python(
        "import sqlite3, os, sys, shutil\n"
        "path = sys.argv[1]\n"
        "c = sqlite3.connect(path, isolation_level=None)\n"
        "c.execute('PRAGMA cache_size=1'); c.execute('PRAGMA cache_spill=1'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('UPDATE claims SET note = hex(randomblob(600))')\n"
        "shutil.copy(path, path + '.cut'); shutil.copy(path + '-journal', path + '.cut-journal')\n"
        "c.execute('ROLLBACK')\n",
        source,
    )
    torn = tmp_path / "mill.factdesk.cut"
    before = torn.read_bytes()
    assert before != whole.read_bytes()
    report = run(salvage_project(torn, tmp_path / "new.factdesk"))
    assert labels(report.target) == labels(whole)
    assert torn.read_bytes() == before
    assert (tmp_path / "mill.factdesk.cut-journal").exists()


@pytest.mark.parametrize("content", [b"", bytes(8192), b"SQLite format 3\x00", b"PNG" * 5_000])
def test_where_there_is_nothing_nothing_is_made(tmp_path: Path, content: bytes) -> None:
    source = tmp_path / "mill.factdesk"
    source.write_bytes(content)
    with pytest.raises(ProjectDamaged, match=r"mill\.factdesk holds nothing"):
        salvage(source)
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(("mill", ".mill"))] == [
        "mill.factdesk"
    ]


def test_a_file_that_is_there_is_never_replaced(whole: Path, tmp_path: Path) -> None:
    target = tmp_path / "new.factdesk"
    target.write_bytes(b"mine")
    for there in (target, whole):
        with pytest.raises(ProjectExists):
            run(salvage_project(whole, there))
    assert target.read_bytes() == b"mine"


def test_a_recovered_project_can_be_worked_in(whole: Path, tmp_path: Path) -> None:
    content = whole.read_bytes()
    source = tmp_path / "mill.factdesk"
    source.write_bytes(content[: 30 * PAGE] + bytes(10 * PAGE) + content[40 * PAGE :])
    report = salvage(source)
    with Project.open(report.target) as project:
        ana = find_annotator(project, "Ana")
        add_articles(project, make_article("What is written afterwards."), by=ana)
        digest = state_digest(project)
        undo(project, ana)
        assert state_digest(project) != digest
    assert problems(report.target) == []


def test_a_project_of_the_first_version_is_salvaged_too(tmp_path: Path) -> None:
    report = run(
        salvage_project(ROOT / "tests" / "golden" / "schema_0001.factdesk", tmp_path / "new.factdesk")
    )
    assert report.whole
    assert report.labels > 0
    Project.open(report.target).close()


def test_without_its_counts_a_file_says_that_more_may_be_missing(whole: Path, tmp_path: Path) -> None:
    source = tmp_path / "mill.factdesk"
    source.write_bytes(whole.read_bytes())
    in_file(source, "DELETE FROM ledger")
    report = salvage(source)
    assert not report.whole
    assert "more may be missing" in report.sentence
    assert report.labels == len(labels(whole))
