import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factdesk.domain.errors import EncodingUnknown, UnreadableArticle, UnreadableRecord
from factdesk.formats import cage as cages
from factdesk.formats import reader_process
from factdesk.formats.articles import read_article
from factdesk.formats.cage import Cage, Read, Wanted
from factdesk.formats.reader_process import HeardPieces, PolledPieces
from tests.formats.liars import LIES, NOISE
from tests.projects import ROOT

KINDS = [HeardPieces] if sys.platform == "win32" else [HeardPieces, PolledPieces]


@pytest.fixture(autouse=True)
def _nothing_is_left() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    assert set(threading.enumerate()) <= before


@pytest.fixture(params=KINDS, ids=lambda kind: kind.__name__)
def cage(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Cage]:
    monkeypatch.setattr(reader_process, "_KIND", request.param)
    with Cage() as made:
        yield made
    assert made.pid is None


@pytest.fixture
def liars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let files be read by a process that goes wrong in many ways, after a short while."""
    monkeypatch.setattr(reader_process, "_MODULE", "tests.formats.liars")
    monkeypatch.setattr(cages, "SECONDS", 1)
    monkeypatch.setattr(cages, "_GRACE", 1)


def _wanted(folder: Path, *names: str, content: bytes = b"Words.") -> list[Wanted]:
    for name in names:
        (folder / name).write_bytes(content)
    return [Wanted(folder / name, name) for name in names]


def _reads(cage: Cage, files: list[Wanted]) -> list[Read]:
    return [read for read in cage.articles(files) if read is not None]


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_an_article_comes_out_as_it_is_read_here(cage: Cage, tmp_path: Path) -> None:
    data = "\ufeffdate 2024-11-11\r\nOne 😀.\r\nTwo.".encode()
    path = tmp_path / "mill.txt"
    path.write_bytes(data)
    (kept, left) = _reads(cage, [Wanted(path, "in/mill.txt", None, len(data)), Wanted(path, "mill.txt")])
    assert kept.article == left.article == read_article("mill.txt", data)
    assert (kept.data, left.data) == (data, b"")
    assert kept.wanted.name == "in/mill.txt"


def test_many_files_come_out_in_their_order(cage: Cage, tmp_path: Path) -> None:
    files = _wanted(tmp_path, *(f"{number}.txt" for number in range(200)))
    for number, wanted in enumerate(files):
        wanted.path.write_text(f"Number {number}. " * (1 + number % 7 * 5_000))
    found = _reads(cage, files)
    assert [read.wanted for read in found] == files
    assert [read.article.title if read.article else "" for read in found] == [
        f"Number {number}." for number in range(200)
    ]


def test_refusals_come_out_with_their_sentence_and_previews(cage: Cage, tmp_path: Path) -> None:
    files = [*_wanted(tmp_path, "a.txt", content=b" "), *_wanted(tmp_path, "b.txt", content=b"Caf\xe9.")]
    blank, doubtful = _reads(cage, files)
    assert str(blank.error) == "a.txt holds no words; there is nothing to label in it."
    assert type(blank.error) is UnreadableArticle
    assert isinstance(doubtful.error, EncodingUnknown)
    assert doubtful.error.candidates[0] == ("cp1252", "Café.")
    chosen = _reads(cage, [Wanted(tmp_path / "b.txt", "b.txt", "koi8-r")])
    assert chosen[0].article is not None
    assert chosen[0].article.encoding == "koi8-r"


@pytest.mark.usefixtures("liars")
@pytest.mark.parametrize("fault", [*LIES, *NOISE, "die"])
def test_a31_what_a_process_makes_up_is_not_believed_and_the_next_file_is_read(
    cage: Cage, fault: str, tmp_path: Path
) -> None:
    first, bad, last = _reads(cage, _wanted(tmp_path, "first.txt", f"{fault}.txt", "last.txt"))
    assert first.article is not None
    assert last.article is not None
    assert bad.article is None
    assert str(bad.error).startswith(f"{fault}.txt broke the process that read it and was left out;")


@pytest.mark.usefixtures("liars")
@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("hang", "took longer than 1 seconds"),
        ("used_up", "took longer"),
        ("memory", "takes more than 1024 MB"),
    ],
)
def test_a31_a_process_over_its_limits_is_ended_and_the_reason_told(
    cage: Cage, fault: str, reason: str, tmp_path: Path
) -> None:
    bad, last = _reads(cage, _wanted(tmp_path, f"{fault}.txt", "last.txt"))
    assert reason in str(bad.error)
    assert f"{fault}.txt" in str(bad.error)
    assert last.article is not None


@pytest.mark.usefixtures("liars")
@pytest.mark.parametrize("fault", ["hang", "die", "nothing", "huge_length", "other_name"])
@pytest.mark.parametrize(
    "read", [lambda cage, path: cage.project(path), lambda cage, path: cage.check_project(path)]
)
def test_a31_a_project_is_refused_when_its_process_breaks(
    cage: Cage, fault: str, read: Callable[[Cage, Path], Iterator[object]], tmp_path: Path
) -> None:
    (wanted,) = _wanted(tmp_path, f"{fault}.jsonl")
    with pytest.raises(UnreadableRecord, match=rf"^{fault}\.jsonl "):
        list(read(cage, wanted.path))


@pytest.mark.usefixtures("liars")
def test_a31_giving_up_while_a_file_is_read_ends_the_process(tmp_path: Path) -> None:
    with Cage() as cage:
        for read in cage.articles(_wanted(tmp_path, "hang.txt")):
            assert read is None
            pid = cage.pid
            break
        assert pid is not None
        assert _is_running(pid)
    assert not _is_running(pid)


def test_giving_up_in_the_middle_of_a_project_leaves_the_cage_fit_for_more(
    cage: Cage, tmp_path: Path
) -> None:
    lines = [b'{"factdesk":"project","schema_version":2}']
    setting = b'{"setting":{"id":"s%d","value":"%s"},"edits":[1,1,null]}'
    edit = (
        b'{"edit":{"seq":1,"id":"e","kind":"origin","title":"","detail":"","annotator_id":null,"device":"",'
    )
    lines.append(edit + b'"at":"","target":null,"state":"done","reversed_by":null}}')
    lines += [setting % (number, b"v" * 10_000) for number in range(2_000)]
    path = tmp_path / "large.jsonl"
    path.write_bytes(b"\n".join(lines))
    for _ in cage.project(path):
        break
    (read,) = _reads(cage, _wanted(tmp_path, "a.txt"))
    assert read.article is not None


def test_a_computer_without_room_for_a_process_is_told_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (wanted,) = _wanted(tmp_path, "a.txt")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with Cage() as cage, pytest.raises(UnreadableArticle, match="could not be started"):
        _reads(cage, [wanted])
    monkeypatch.undo()
    monkeypatch.setattr(reader_process, "_MODULE", "factdesk.formats.no_such_module")
    with Cage() as cage, pytest.raises(UnreadableArticle, match="could not be started"):
        _reads(cage, [wanted])


def test_the_process_needs_no_library_but_pythons_own() -> None:
    code = (
        f"import sys; sys.path.append({str(ROOT)!r}); import factdesk.formats.reader, factdesk.formats.project_jsonl; "
        "print(*{name.partition('.')[0] for name in sys.modules} - sys.stdlib_module_names)"
    )
    command = [sys.executable, "-I", "-S", "-c", code]
    found = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    assert set(found.split()) <= {"__main__", "factdesk"}
