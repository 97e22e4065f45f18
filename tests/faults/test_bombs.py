"""A31: files made to fill the memory, to take for ever or to hold the program up come to nothing but a sentence."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.faults.ledger import record
from tests.projects import LONG, start_python

pytestmark = pytest.mark.timeout(1200)

MEGA = 1_000_000
HEADER = b'{"factdesk":"project","schema_version":2}\n'


class Found(NamedTuple):
    """What the import of one file came to: articles, refusals, seconds, and megabytes of both processes."""

    imported: int
    refused: list[list[str]]
    seconds: float
    child: int
    growth: int


SECONDS, CHILD, GROWTH = 60, 1024, 50
"""What the import of one bomb may take: seconds, and megabytes of the process that reads and of the one that asked."""

IMPORT = """
import json, os, resource, sys, time
from pathlib import Path
from factdesk.jobs import run
from factdesk.store import Project
from factdesk.usecases.importing import import_articles
from factdesk.usecases.projects import find_annotator

def greatest():
    line = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024

def swell():
    # What was greatest is told from now on.
    open("/proc/self/clear_refs", "w").write("5")

project, names = Path(sys.argv[1]), json.loads(sys.argv[2])
with Project.create(project, "Bombs") as opened:
    by = find_annotator(opened, "Ana")
    warm = project.with_name("warm.txt"); warm.write_text("Words.")
    run(import_articles(opened, [warm], by))
    for name in names:
        swell()
        before, begun = greatest(), time.monotonic()
        report = run(import_articles(opened, [Path(name)], by))
        seconds = time.monotonic() - begun
        child = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        print(json.dumps([len(report.imported), report.refused, seconds, child, greatest() - before]), flush=True)
"""


def _sparse(path: Path, size: int, head: bytes = b"") -> None:
    with path.open("wb") as file:
        file.write(head)
        file.truncate(size)


def _project(*lines: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(HEADER + b"\n".join(lines))


def _edit(**fields: object) -> bytes:
    usual: dict[str, object] = {
        "seq": 1,
        "id": "e",
        "kind": "origin",
        "title": "",
        "detail": "",
        "annotator_id": None,
        "device": "",
        "at": "",
        "target": None,
        "state": "done",
        "reversed_by": None,
    }
    return json.dumps({"edit": {**usual, **fields}}).encode()


def _many_lists(path: Path) -> None:
    path.write_bytes(HEADER + b'{"article":[' + b"[[],[]]," * (7 * MEGA) + b"[]]}\n")


def _many_spans(path: Path) -> None:
    claim = b'{"claim":{"segments":[' + b"[0,1]," * (10 * MEGA) + b"[0,1]]}}\n"
    path.write_bytes(HEADER + claim)


def _many_edits(path: Path) -> None:
    with path.open("wb") as file:
        file.write(HEADER)
        for number in range(1, 400_000):
            file.write(_edit(seq=number, id=str(number)) + b"\n")


BOMBS: dict[str, tuple[Callable[[Path], object], str]] = {
    "deep objects.jsonl": (_project(b'{"a":' * 100_000 + b"1" + b"}" * 100_000), "nested too deeply"),
    "deep lists.jsonl": (
        _project(b'{"article":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
        "nested too deeply",
    ),
    "deep in a field.jsonl": (
        _project(_edit(title="x").replace(b'"x"', b"[" * 100_000)),
        "nested too deeply",
    ),
    "long line.jsonl": (lambda path: _sparse(path, 70 * MEGA, HEADER), "is longer than 64 MB"),
    "endless.jsonl": (lambda path: _sparse(path, 1 << 40, HEADER), "is longer than 64 MB"),
    "long number.jsonl": (_project(b'{"end":' + b"9" * 10 * MEGA + b"}"), "is not JSON"),
    "many lists.jsonl": (_many_lists, "takes more than 1024 MB"),
    "many spans.jsonl": (_many_spans, "takes more than 1024 MB"),
    "cut off after many edits.jsonl": (_many_edits, "was cut off"),
    "nulls.jsonl": (lambda path: _sparse(path, MEGA, HEADER), "is not JSON"),
    "too large.txt": (lambda path: _sparse(path, 1 << 40), "has more than 50 MB"),
    "nulls.txt": (lambda path: _sparse(path, 49 * MEGA), "is not a text file"),
    "nulls after words.txt": (lambda path: _sparse(path, 49 * MEGA, b"Words. "), "is not a text file"),
    "one line.txt": (lambda path: path.write_bytes(b"word " * (9 * MEGA)), "more than 10,000,000"),
    "widest letters.txt": (lambda path: path.write_bytes("😀".encode() * (12 * MEGA)), "10,000,000"),
    "no UTF-8.txt": (lambda path: path.write_bytes(b"caf\xe9 " * (9 * MEGA)), "choose its encoding"),
    "blank lines.txt": (
        lambda path: path.write_bytes(b"\r\n" * (24 * MEGA)),
        "more than 10,000,000",
    ),
    "only blank lines.txt": (lambda path: path.write_bytes(b"\n" * (9 * MEGA)), "holds no words"),
    "marks.txt": (lambda path: path.write_bytes("\ufeff".encode() * (9 * MEGA)), "holds no words"),
    "heading.md": (lambda path: path.write_bytes(b"# a" + b" " * (11 * MEGA) + b"b"), "10,000,000"),
    "tags.html": (lambda path: path.write_bytes(b"<b>" * MEGA), "is a web page"),
    "entities.docx": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(MEGA)), "office document"),
    "streams.pdf": (lambda path: path.write_bytes(b"%PDF-1.7\n" + bytes(MEGA)), "is a PDF file"),
    "pdf by another name.txt": (lambda path: path.write_bytes(b"%PDF-" + bytes(MEGA)), "a PDF file"),
    "zip by another name.md": (
        lambda path: path.write_bytes(b"PK\x03\x04" + bytes(9)),
        "a zip archive",
    ),
    "archive.zip": (lambda path: path.write_bytes(b"PK\x03\x04" + bytes(MEGA)), "a zip archive"),
    "one field.csv": (lambda path: _sparse(path, 1 << 30, b'id,"'), "a table or a data file"),
    "deep.json": (lambda path: path.write_bytes(b"[" * 100_000), "a table or a data file"),
}
"""How each bomb is made, and what the sentence says."""
QUICK = {name for name in BOMBS if not name.startswith(("many", "cut off", "widest", "no UTF-8"))}
SOUND = {"longest words.txt": b"word " * (2 * MEGA), "longest line.md": b"# a" + b" " * (9 * MEGA) + b"b"}
"""Not bombs, but the most that is taken in."""


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells a process its greatest size")
def test_a31_bombs_are_refused_in_time_in_little_memory_and_with_a_reason(tmp_path: Path) -> None:
    chosen = {name: BOMBS[name] for name in BOMBS if LONG or name in QUICK or name == "many lists.jsonl"}
    folder = tmp_path / "bombs"
    folder.mkdir()
    for name, (make, _) in chosen.items():
        make(folder / name)
    found = _imported(tmp_path, [folder / name for name in chosen])
    for (name, (_, words)), one in zip(chosen.items(), found, strict=True):
        assert not one.imported, name
        ((shown, reason),) = one.refused
        assert shown == name
        assert name in reason
        assert words in reason, reason
        assert reason.count("\n") == 0
        assert reason.endswith(".")
    seconds, child, growth = (max(most) for most in zip(*(one[2:] for one in found), strict=True))
    note = f"slowest {seconds:.0f} s, reader at most {child} MB, asker grew by {growth} MB"
    record("A31", tried=len(chosen), lost=0, note=note)
    assert (seconds <= SECONDS, child <= CHILD, growth <= GROWTH) == (True, True, True), note


def _imported(folder: Path, files: list[Path]) -> list[Found]:
    process = start_python(IMPORT, folder / "bombs.factdesk", json.dumps([str(file) for file in files]))
    out, err = process.communicate(timeout=SECONDS * len(files))
    assert process.returncode == 0, err
    return [Found(*json.loads(line)) for line in out.splitlines()]


@pytest.mark.skipif(sys.platform != "linux", reason="Linux tells a process its greatest size")
def test_a31_the_longest_article_comes_in(tmp_path: Path) -> None:
    for name, content in SOUND.items():
        (tmp_path / name).write_bytes(content[: 10 * MEGA])
    found = _imported(tmp_path, [tmp_path / name for name in SOUND])
    assert [(one.imported, one.refused) for one in found] == [(1, [])] * len(SOUND)
    assert max(one.seconds for one in found) <= SECONDS
    assert max(one.child for one in found) <= CHILD
    assert max(one.growth for one in found) >= 5, "what an article takes is not seen"


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")
def test_a31_pipes_and_devices_without_end_are_no_files(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("pipe.txt", "pipe.jsonl", "zero.txt", "zero.jsonl", "self.md")]
    for file in files[:2]:
        os.mkfifo(file)
    for file in files[2:4]:
        file.symlink_to("/dev/zero")
    files[4].symlink_to(files[4])
    for file, one in zip(files, _imported(tmp_path, files), strict=True):
        assert not one.imported
        ((shown, reason),) = one.refused
        assert shown == file.name
        assert file.name in reason
