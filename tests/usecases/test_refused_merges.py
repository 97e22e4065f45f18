"""Files that are not what they should be, and merges that do not end: nothing is half done."""

import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from factdesk.domain.changes import Kind
from factdesk.domain.colleagues.reviews import Revision
from factdesk.domain.colleagues.revisions import REMOVED, revision_id
from factdesk.domain.errors import (
    Conflict,
    FactDeskError,
    InvalidValue,
    NotAProject,
    ProjectDamaged,
    ProjectHostile,
)
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.store.revisions import Histories
from factdesk.store.rows import CODECS, COLUMNS, digest
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.merging import merge_file, plan_merge
from tests.projects import (
    ROOT,
    add_articles,
    in_file,
    make_article,
    make_claim,
    make_project,
    start_python,
)
from tests.usecases.colleagues import Two, sha256

KILLED = """
import os, sys
from pathlib import Path
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases import merge_pen
from factdesk.usecases.claims import mark_claim
from factdesk.usecases.merging import merge_file
from factdesk.usecases.projects import find_annotator
merge_pen.COMMIT_AFTER = 50
ours, theirs = map(Path, sys.argv[1:])
with Project.open(ours) as project:
    ana = find_annotator(project, "Ana")
    for progress in merge_file(project, theirs, ana):
        ids = reading.article_ids(project, ana.id)
        if len(ids) > 1:
            for one in ids:
                mark_claim(project, one, [Span(0, 9)], ana, "reported")
            print(len(ids), flush=True)
            os._exit(9)
"""


def test_a39_the_colleagues_file_stays_as_it_is(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    two.theirs.close()
    before = (sha256(two.file), two.file.stat().st_mtime_ns, sorted(two.file.parent.iterdir()))
    run(plan_merge(two.ours, two.file))
    assert (sha256(two.file), two.file.stat().st_mtime_ns, sorted(two.file.parent.iterdir())) == before


def test_a_file_that_is_no_project_is_refused_in_one_sentence_that_names_it(two: Two, tmp_path: Path) -> None:
    wrong = tmp_path / "notes.factdesk"
    wrong.write_bytes(b"Nothing of the kind. " * 50)
    before = sha256(Path(two.ours.address))
    with pytest.raises(NotAProject) as refused:
        run(merge_file(two.ours, wrong, two.ana))
    assert str(refused.value).startswith(str(wrong))
    assert "factdesk-" not in str(refused.value)
    for path in (tmp_path / "nowhere.factdesk", tmp_path):
        with pytest.raises(FactDeskError, match=str(path)):
            run(merge_file(two.ours, path, two.ana))
    assert sha256(Path(two.ours.address)) == before


def test_a_project_is_not_merged_with_itself(two: Two) -> None:
    with pytest.raises(InvalidValue, match="this project itself"):
        run(merge_file(two.ours, Path(two.ours.address), two.ana))


def test_a_revision_that_was_altered_is_refused_with_its_file(two: Two) -> None:
    claim = two.mark(two.theirs, two.ben)
    with two.theirs.reading() as connection:
        [known] = Histories(connection).of([claim])[claim].revisions.values()  # type: ignore[index]
    forged = replace(
        known, payload=known.payload.replace("reported", "denied"), edit_id="another", parents=(known.id,)
    )
    for wrong, words in ((forged, "altered"), (_sealed(forged, "{}"), "no claim"), (_gap(forged), "history")):
        _forge(two, wrong)
        with pytest.raises(ProjectDamaged, match=words):
            two.come_home()
        _forget(two)
    assert reading.claims_of(two.ours, two.mill.id) == []


def _sealed(revision: Revision, payload: str) -> Revision:
    made = replace(revision, payload=payload)
    return replace(made, id=revision_id(made))


def _gap(revision: Revision) -> Revision:
    made = replace(revision, parents=("0" * 64,), payload=REMOVED)  # type: ignore[arg-type]
    return replace(made, id=revision_id(made))


def _forge(two: Two, revision: Revision) -> None:
    two.theirs.close()
    row = CODECS[Kind.REVISION].to_row(replace(revision, id=revision.id if len(revision.id) == 64 else "x"))  # type: ignore[arg-type]
    places = ", ".join("?" * (len(row) + 4))
    in_file(two.file, f"INSERT INTO revisions VALUES ({places})", *row, 5, 5, None, digest(row))  # noqa: S608
    in_file(two.file, "UPDATE ledger SET standing = standing + 1 WHERE kind = 'revisions'")


def _forget(two: Two) -> None:
    in_file(two.file, "DELETE FROM revisions")
    in_file(two.file, "UPDATE ledger SET standing = 0 WHERE kind = 'revisions'")


def test_a_claim_that_does_not_quote_its_article_stays_outside(two: Two) -> None:
    two.mark(two.theirs, two.ben)
    with two.theirs.edit("Wrong", two.ben) as edit:
        edit.insert(
            Kind.CLAIM, [replace(make_claim(two.mill, two.ben, Span(40, 50)), text="It never said so.")]
        )
    report = two.come_home()
    assert report.labels == (("Ben", 1),)
    assert len(report.refused) == 1
    with two.theirs.edit("Take it back", two.ben) as edit:
        for claim in reading.claims_of(two.theirs, two.mill.id):
            edit.remove(Kind.CLAIM, claim.id)


def test_another_text_under_the_id_of_an_article_is_refused(two: Two, tmp_path: Path) -> None:
    other, (cleo,) = make_project(tmp_path / "cleo.factdesk", "Cleo")
    with other:
        add_articles(other, replace(make_article("Quite another text."), id=two.mill.id), by=cleo)
        path = Path(other.address)
    with pytest.raises(Conflict, match="another text"):
        run(merge_file(two.ours, path, two.ana))


def test_a_merge_that_is_given_up_leaves_nothing(two: Two) -> None:
    for number in range(3):
        add_articles(
            two.theirs, *(make_article(f"Text {number} {n}, he said.") for n in range(120)), by=two.ben
        )
    before = state_digest(two.ours)
    job = merge_file(two.ours, two.file, two.ana)
    for progress in job:
        if progress.done >= 200:
            break
    job.close()
    assert state_digest(two.ours) == before
    assert two.come_home().articles


def test_an_older_file_is_brought_up_to_date_in_the_copy_alone(two: Two, tmp_path: Path) -> None:
    older = Path(shutil.copy(ROOT / "tests" / "golden" / "schema_0001.factdesk", tmp_path / "older.factdesk"))
    before = sha256(older)
    report = run(merge_file(two.ours, older, two.ana))
    assert report.articles
    assert report.labels
    assert sha256(older) == before
    assert not list(tmp_path.glob("older backups"))


def test_a_damaged_or_hostile_file_is_refused_and_nothing_of_it_comes_in(two: Two, tmp_path: Path) -> None:
    two.mark(two.theirs, two.ben)
    two.theirs.close()
    before = sha256(Path(two.ours.address))
    harms = {
        "altered": "UPDATE claims SET label = 'denied'",
        "longer history": "UPDATE edits SET title = 'Another'",
        "trigger": "CREATE TRIGGER t AFTER INSERT ON claims BEGIN DELETE FROM claims; END",
    }
    for name, harm in harms.items():
        path = Path(shutil.copy(two.file, tmp_path / f"{name}.factdesk"))
        in_file(path, harm)
        with pytest.raises((ProjectDamaged, ProjectHostile), match=str(path)):
            run(merge_file(two.ours, path, two.ana))
    assert sha256(Path(two.ours.address)) == before


def test_a_write_that_was_cut_off_in_the_file_is_rolled_back_in_the_copy_alone(
    two: Two, tmp_path: Path
) -> None:
    two.mark(two.theirs, two.ben)
    two.theirs.close()
    path = tmp_path / "cut off.factdesk"
    connection = sqlite3.connect(two.file, isolation_level=None)
    try:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE articles SET title = title || 'x'")
        connection.execute("UPDATE claims SET note = hex(zeroblob(100000))")
        for ending in ("", "-journal"):
            shutil.copy(f"{two.file}{ending}", f"{path}{ending}")
    finally:
        connection.rollback()
        connection.close()
    before = [sha256(path.with_name(path.name + ending)) for ending in ("", "-journal")]
    assert run(merge_file(two.ours, path, two.ana)).labels == (("Ben", 1),)
    assert [sha256(path.with_name(path.name + ending)) for ending in ("", "-journal")] == before


def test_what_was_interrupted_and_kept_can_be_merged_again(two: Two) -> None:
    """Somebody worked on what an interrupted merge had brought, so that it was not taken back."""
    made = add_articles(
        two.theirs, *(make_article(f"{n}: he denied all of it.") for n in range(500)), by=two.ben
    )
    for article in made[:5]:
        mark_claim(two.theirs, article.id, [Span(0, 9)], two.ben, "denied")
    two.theirs.close()
    two.ours.close()
    process = start_python(KILLED, two.ours.address, two.file)
    out, err = process.communicate(timeout=120)
    assert int(out) > 1, err
    two.ours = Project.open(two.ours.address)
    assert "kept" in two.ours.recovered[0]
    report = two.come_home()
    assert not report.nothing
    assert report.conflicts == ()
    assert len(reading.article_ids(two.ours, two.ana.id)) == 501
    assert sum(len(reading.claims_of(two.ours, one.id, two.ben.id)) for one in made) == 5


@pytest.mark.parametrize(
    ("column", "value"),
    [("segments", "[[1,2],[x]]"), ("start", -1), ("cue_span", "nowhere"), ("created_edit", 99)],
)
def test_a_row_that_was_written_by_hand_with_a_fitting_digest_is_refused(
    two: Two, column: str, value: object
) -> None:
    claim = two.mark(two.theirs, two.ben)
    two.theirs.close()
    whole = two.file.read_bytes()
    in_file(two.file, f"UPDATE claims SET {column} = ? WHERE id = ?", value, claim)  # noqa: S608
    names = ", ".join(f'"{name}"' for name in COLUMNS[Kind.CLAIM])
    [row] = in_file(two.file, f"SELECT {names} FROM claims WHERE id = ?", claim)  # noqa: S608
    in_file(two.file, "UPDATE claims SET digest = ? WHERE id = ?", digest(row), claim)  # type: ignore[arg-type]
    with pytest.raises(ProjectDamaged):
        two.come_home()
    two.file.write_bytes(whole)
    assert reading.claims_of(two.ours, two.mill.id) == []
