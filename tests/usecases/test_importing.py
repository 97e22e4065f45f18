import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from factdesk import paths
from factdesk.domain.claims import Annotator
from factdesk.domain.errors import UnreadableArticle
from factdesk.formats.encodings import LARGEST_FILE
from factdesk.jobs import Progress, run
from factdesk.store import Project, reading
from factdesk.store.fingerprint import state_digest
from factdesk.usecases import importing
from factdesk.usecases.importing import LARGEST_KEPT, ImportReport, import_articles, paste_article
from tests.projects import in_file, make_project


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Project, Annotator]]:
    project, (ana,) = make_project(tmp_path / "mills.factdesk", "Ana")
    with project:
        yield project, ana


def _import(opened: tuple[Project, Annotator], *sources: Path, encoding: str | None = None) -> ImportReport:
    project, ana = opened
    return run(import_articles(project, sources, ana, encoding))


def _files(folder: Path, **texts: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        path = folder / name.replace("_", ".")
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def test_the_sample_articles_come_in_with_dates_sources_and_one_edit(
    opened: tuple[Project, Annotator],
) -> None:
    project, ana = opened
    before = reading.newest_edit(project)
    report = _import(opened, *paths.sample_articles())
    assert len(report.imported) == 5
    assert (report.duplicates, report.refused, report.skipped) == ((), (), ())
    assert report.changes.edit == reading.newest_edit(project) == before + 1
    article = reading.article(project, report.imported[0][0])
    assert (article.published_on, article.source_name) == ("2024-11-11", paths.sample_articles()[0].name)
    assert article.import_report == ("The header “date 2024-11-11” became the date of publication.",)
    project.undo(ana)
    assert reading.statistics(project).articles == 0


def test_a28_the_bytes_of_a_file_are_kept_up_to_a_limit(
    opened: tuple[Project, Annotator], tmp_path: Path
) -> None:
    data = "\ufeffOne.\r\nTwo.".encode()
    folder = _files(tmp_path / "in", small_txt=data, large_txt=b"word " * (LARGEST_KEPT // 5 + 1))
    _import(opened, folder)
    kept = in_file(tmp_path / "mills.factdesk", "SELECT name, encoding, data FROM source_files")
    assert [(name, encoding) for name, encoding, _ in kept] == [("small.txt", "utf-8")]
    assert zlib.decompress(kept[0][2]) == data  # type: ignore[arg-type]


def test_a_folder_is_walked_in_order_and_what_is_hidden_or_unknown_stays_out(
    opened: tuple[Project, Annotator], tmp_path: Path
) -> None:
    folder = _files(tmp_path / "in", b_txt="B.", a_md="# A", picture_png=b"\x89PNG", data_jsonl=b'{"a": 1}\n')
    _files(folder / "sub", c_txt="C.")
    _files(folder / ".git", d_txt="D.")
    (folder / ".hidden.txt").write_text("Hidden.")
    report = _import(opened, folder)
    assert [title for _, title in report.imported] == ["A", "B.", "C."]
    assert report.skipped == (str(Path("in/data.jsonl")), str(Path("in/picture.png")))


@pytest.mark.skipif(os.name != "posix", reason="links as POSIX has them")
def test_a_folder_that_links_to_itself_is_walked_once(
    opened: tuple[Project, Annotator], tmp_path: Path
) -> None:
    folder = _files(tmp_path / "in", a_txt="A.")
    (folder / "again").symlink_to(folder)
    (folder / "a2.txt").symlink_to(folder / "a.txt")
    report = _import(opened, folder, folder / "a.txt")
    assert len(report.imported) == 1
    assert report.duplicates == ()


def test_the_same_text_twice_is_one_article_and_said_so(
    opened: tuple[Project, Annotator], tmp_path: Path
) -> None:
    folder = _files(
        tmp_path / "in", a_txt="The mill.\r\nIt closes.", b_txt="The mill.\nIt closes.", c_txt="Other."
    )
    report = _import(opened, folder)
    assert len(report.imported) == 2
    assert report.duplicates == ((str(Path("in/b.txt")), "The mill."),)
    again = _import(opened, folder)
    assert again.imported == ()
    assert len(again.duplicates) == 3
    assert again.changes.edit == 0  # nothing happened, so nothing is in the history


def test_bad_files_are_listed_with_their_reason_and_the_others_go_in(
    opened: tuple[Project, Annotator], tmp_path: Path
) -> None:
    folder = _files(tmp_path / "in", a_txt="Good.", b_txt=b"Caf\xe9.", c_txt=b"", d_txt=bytes(range(256)) * 9)
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(LARGEST_FILE + 1)
    report = _import(opened, folder, tmp_path / "absent.txt", tmp_path / "note.docx")
    assert [title for _, title in report.imported] == ["Good."]
    reasons = {Path(name).name: reason for name, reason in report.refused}
    assert set(reasons) == {"b.txt", "c.txt", "d.txt", "huge.txt", "absent.txt", "note.docx"}
    assert "byte order mark" in reasons["b.txt"]
    assert "no words" in reasons["c.txt"]
    assert "not a text file" in reasons["d.txt"]
    assert "more than 50 MB" in reasons["huge.txt"]
    assert "is not there" in reasons["absent.txt"]
    ((path, asked),) = report.undecided
    assert (path, dict(asked.candidates)["cp1252"]) == (folder / "b.txt", "Café.")
    second = _import(opened, path, encoding="cp1252")
    assert [title for _, title in second.imported] == ["Café."]


@pytest.mark.skipif(os.name != "posix", reason="pipes as POSIX has them")
def test_a_pipe_is_not_waited_for(opened: tuple[Project, Annotator], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    report = _import(opened, tmp_path / "pipe.txt")
    assert "is not a file" in report.refused[0][1]


def test_many_files_come_in_batches_with_progress_for_each(
    opened: tuple[Project, Annotator], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "BATCH", 3)
    folder = _files(tmp_path / "in", **{f"a{number:02}_txt": f"Text {number}." for number in range(10)})
    progress: list[Progress] = []
    project, ana = opened
    report = run(import_articles(project, [folder], ana), progress.append)
    assert len(report.imported) == 10
    # While a file is waited for, the same is said again, so that a job can be cancelled at any time.
    assert list(dict.fromkeys(found.done for found in progress)) == [*range(10), 10]
    assert {found.total for found in progress} == {10}
    assert len(reading.article_ids(project, ana.id)) == 10


@pytest.mark.parametrize("steps", [1, 5, 9])
def test_closing_the_job_takes_everything_back(
    opened: tuple[Project, Annotator], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    monkeypatch.setattr(importing, "BATCH", 2)
    project, ana = opened
    before = state_digest(project, history=True)
    folder = _files(tmp_path / "in", **{f"a{number}_txt": f"Text {number}." for number in range(10)})
    job = import_articles(project, [folder], ana)
    for _ in range(steps):
        next(job)
    job.close()
    assert state_digest(project, history=True) == before


def test_pasted_text_becomes_an_article_with_a_title_of_choice(opened: tuple[Project, Annotator]) -> None:
    project, ana = opened
    report = paste_article(project, " date 2026-01-31 \nThe mill closes. It is sad.", ana)
    ((article_id, title),) = report.imported
    article = reading.article(project, article_id)
    assert (title, article.text, article.published_on) == (
        "The mill closes.",
        "The mill closes. It is sad.",
        "2026-01-31",
    )
    assert article.source_name == ""
    assert paste_article(project, "Other.", ana, "  My \n title ").imported[0][1] == "My title"
    again = paste_article(project, "Other.", ana)
    assert (again.imported, again.duplicates, again.changes.edit) == ((), (("Other.", "My title"),), 0)
    with pytest.raises(UnreadableArticle, match="holds no words"):
        paste_article(project, " \n", ana)
