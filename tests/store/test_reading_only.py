import hashlib
import os
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk.domain.errors import (
    ProjectReadOnly,
)
from factdesk.store import Project, reading, verifying
from factdesk.store.seals import SCHEMA_VERSION
from tests.projects import fill, make_project, run_python

IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """A project with content that nobody has open."""
    project, (ana,) = make_project(tmp_path / "mill.factdesk", "Ana")
    with project:
        fill(project, ana, articles=2, claims=2)
    return tmp_path / "mill.factdesk"


def seal(path: Path) -> tuple[str, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def test_a_project_open_for_reading_can_be_read_and_not_written(closed: Path) -> None:
    before = seal(closed)
    with Project.open(closed, read_only=True) as project:
        assert reading.statistics(project).claims == 4
        with pytest.raises(ProjectReadOnly, match="for reading only"), project.edit("Try"):
            pass
        with pytest.raises(ProjectReadOnly), project.bulk_edit("Try"):
            pass
        ana = reading.all_annotators(project)[0]
        for act in (project.undo, project.redo, lambda by: project.go_back_to(1, by)):
            with pytest.raises(ProjectReadOnly):
                act(ana)
        with pytest.raises(ProjectReadOnly, match="cannot be written"), project.reading() as connection:
            connection.exec_driver_sql("DELETE FROM claims")
    assert seal(closed) == before


def test_a8_a_project_in_a_folder_nobody_can_write_opens_for_reading(closed: Path) -> None:
    mode = closed.parent.stat().st_mode
    closed.chmod(stat.S_IRUSR)
    closed.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        with Project.open(closed, read_only=True) as project:
            assert reading.statistics(project).claims == 4
    finally:
        closed.parent.chmod(mode)


NOBODY = """
import os, sys
from factdesk.store import Project, reading
from factdesk.domain.errors import FactDeskError
import alembic, sqlalchemy.dialects.sqlite.pysqlite
os.setgid(65534); os.setuid(65534)
try:
    Project.open(sys.argv[1]).close()
    print("opened")
except FactDeskError as error:
    print(type(error).__name__)
with Project.open(sys.argv[1], read_only=True) as project:
    print(reading.statistics(project).claims)
"""


@pytest.mark.skipif(not IS_ROOT, reason="only root can become somebody else")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o444, 0o755), (0o666, 0o555), (0o444, 0o555)])
def test_a8_without_permission_to_write_opening_says_so_and_reading_works(
    file_mode: int, folder_mode: int
) -> None:
    folder = Path(tempfile.mkdtemp(prefix="factdesk-nobody-"))  # below a folder that everybody may enter
    try:
        project, (ana,) = make_project(folder / "mill.factdesk", "Ana")
        with project:
            fill(project, ana, articles=1, claims=2)
        (folder / "mill.factdesk").chmod(file_mode)
        folder.chmod(folder_mode)
        said = run_python(NOBODY, folder / "mill.factdesk").split()
        assert said == ["ProjectReadOnly", "2"]
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


@pytest.fixture
def sealed_disk(closed: Path, tmp_path: Path) -> Iterator[Path]:
    """The project on a medium that nobody can write."""
    folder = tmp_path / "medium"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)]
    if not IS_ROOT or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a medium")
    shutil.copy(closed, folder / "mill.factdesk")
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    yield folder / "mill.factdesk"
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a8_a_medium_that_cannot_be_written_is_read_and_said_so(sealed_disk: Path) -> None:
    with pytest.raises(ProjectReadOnly, match=r"mill\.factdesk"):
        Project.open(sealed_disk)
    with Project.open(sealed_disk, read_only=True) as project:
        assert reading.statistics(project).claims == 4
        with pytest.raises(ProjectReadOnly), project.edit("Try"):
            pass


MID_SESSION = """
import os, sys
from pathlib import Path
from factdesk.domain.errors import FactDeskError
from factdesk.domain.spans import Span
from factdesk.store import Project, reading
from factdesk.usecases import claims, projects
import alembic, sqlalchemy.dialects.sqlite.pysqlite
path = Path(sys.argv[1])
os.chown(path, 65534, 65534), os.chown(path.parent, 65534, 65534)
os.setgid(65534); os.setuid(65534)
with Project.open(path) as project:
    ana = projects.find_annotator(project, "Ana")
    article = reading.article_ids(project, ana.id)[0]
    claims.mark_claim(project, article, [Span(0, 9)], ana, "denied")
    path.chmod(0o444), path.parent.chmod(0o555)
    try:
        claims.mark_claim(project, article, [Span(1, 9)], ana, "denied")
        print("labelled")
    except FactDeskError as error:
        print(error)
    print(len(reading.claims_of(project, article)))
    path.chmod(0o644), path.parent.chmod(0o755)
    claims.mark_claim(project, article, [Span(1, 9)], ana, "denied")
    print(len(reading.claims_of(project, article)))
"""


@pytest.mark.skipif(not IS_ROOT, reason="only root can become somebody else")
def test_a8_a_permission_that_is_taken_away_meanwhile_is_said_and_nothing_is_lost() -> None:
    folder = Path(tempfile.mkdtemp(prefix="factdesk-nobody-"))
    try:
        project, (ana,) = make_project(folder / "mill.factdesk", "Ana")
        with project:
            fill(project, ana, articles=1, claims=2)
        said, without, again = run_python(MID_SESSION, folder / "mill.factdesk").splitlines()
        assert str(folder / "mill.factdesk") in said
        assert "cannot be written" in said
        assert (without, again) == ("3", "4")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_file_that_cannot_be_read_is_said_so(closed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ProjectReadOnly, match="cannot be read"):
        Project.open(closed)


def test_an_older_project_is_not_brought_up_to_date_while_only_reading(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifying, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    before = seal(closed)
    with pytest.raises(ProjectReadOnly, match="older FactDesk"):
        Project.open(closed, read_only=True)
    assert seal(closed) == before


AUDIT = """
import os, sys
from pathlib import Path
path = os.path.realpath(sys.argv[1])
opened = []
live = False
def listen(event, arguments):
    # A name without its folder is that of a private copy, whose folder is taken away as a whole.
    if live and event in {"open", "os.rename", "os.remove"} and not isinstance(arguments[0], int):
        if os.path.realpath(os.fsdecode(arguments[0])) == path:
            opened.append(event)
sys.addaudithook(listen)
from factdesk.store import Project, reading
from factdesk.store.backups import back_up, copy_project
from factdesk.store.fingerprint import state_digest
from factdesk.store.search import SearchIndex
from factdesk.domain.spans import Span
from factdesk.jobs import run
from factdesk.usecases.checking import check_project
from factdesk.usecases.claims import label_claims, mark_claim
from factdesk.usecases.exporting import ExportOptions, export_labels, export_project
from factdesk.usecases.merging import merge_file
from tests.projects import fill, make_project
folder = Path(path).parent
theirs, (ben,) = make_project(folder / "theirs.factdesk", "Ben")
with theirs:
    fill(theirs, ben, articles=1)
project, (ana,) = make_project(Path(path), "Ana")
live = True
with project:
    project.announce("Ana")
    fill(project, ana)
    again = Project.open(path)
    again.close()
    Project.open(path, read_only=True).close()
    back_up(Path(path), "now")
    copy_project(Path(path), Path(path).with_name("copy"))
    SearchIndex(project).find("mill")
    article = reading.article_ids(project, ana.id)[0]
    claim, _ = mark_claim(project, article, [Span(0, 9)], ana, "denied")
    label_claims(project, [claim], "confirmed", ana)
    run(export_labels(project, folder / "labels.csv", ExportOptions()))
    run(export_project(project, folder / "project.jsonl"))
    run(merge_file(project, folder / "theirs.factdesk", ana))
    run(check_project(Path(path)))
    project.undo(ana), project.redo(ana), state_digest(project)
live = False
print(opened)
print([name for name in ("apsw", "pysqlite3", "PySide6.QtSql") if name in sys.modules])
"""


def test_a19_nothing_but_sqlite_opens_the_file_of_an_open_project(tmp_path: Path) -> None:
    assert run_python(AUDIT, tmp_path / "mill.factdesk").splitlines() == ["[]", "[]"]


def test_a_project_whose_name_is_not_utf8_can_be_made_and_opened(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("names of files are always Unicode here")
    path = tmp_path / os.fsdecode(b"mill \xff ?#%.factdesk")
    Project.create(path, "Mills").close()
    with Project.open(path) as project:
        assert reading.is_empty(project)
