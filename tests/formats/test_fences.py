import subprocess
import sys
from pathlib import Path

import pytest

ATTEMPTS = {
    "another file": "open(other)",
    "the file for writing": "open(let_in, 'r+')",
    "the file by another way": "os.open(let_in, os.O_RDWR)",
    "a new file": "open(other + '.new', 'w')",
    "a file beside the package": "open(root + '/pyproject.toml')",
    "a folder": "os.listdir(os.path.dirname(other))",
    "a folder entry by entry": "os.scandir(os.path.dirname(other))",
    "removing": "os.remove(let_in)",
    "renaming": "os.rename(let_in, other)",
    "a program": "__import__('subprocess').Popen(['true'])",
    "a program of the shell": "os.system('true')",
    "another self": "os.fork()",
    "a connection": "__import__('socket').create_connection(('127.0.0.1', 9))",
    "a database": "__import__('sqlite3').connect(':memory:')",
    "code of C": "__import__('ctypes').CDLL(None)",
    "a signal to its parent": "os.kill(os.getppid(), 0)",
}
CODE = """
import sys; sys.path.append(sys.argv[1])
import os, socket, sqlite3, ctypes
from factdesk.formats.fences import Fences
root, let_in, other = sys.argv[1:4]
fences = Fences(); fences.raise_up(); fences.let_in(let_in)
print(open(let_in).read())
import encodings.koi8_r, csv
try:
    {attempt}
except PermissionError as error:
    print("closed")
"""
ROOT = Path(__file__).resolve().parents[2]


def _inside(code: str, *arguments: object) -> str:
    command = [sys.executable, "-I", "-S", "-c", code, str(ROOT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60).stdout


@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS)
def test_a31_nothing_but_the_one_file_can_be_reached(attempt: str, tmp_path: Path) -> None:
    let_in, other = tmp_path / "let in.txt", tmp_path / "other.txt"
    let_in.write_text("Words.")
    other.write_text("Secret.")
    assert _inside(CODE.format(attempt=attempt), let_in, other).split() == ["Words.", "closed"]
    assert (let_in.read_text(), other.read_text()) == ("Words.", "Secret.")
    assert not (tmp_path / "other.txt.new").exists()


def test_a31_what_was_let_in_before_is_closed_again(tmp_path: Path) -> None:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("First.")
    second.write_text("Second.")
    attempt = "fences.let_in(other); print(open(other).read()); open(let_in)"
    assert _inside(CODE.format(attempt=attempt), first, second).split() == ["First.", "Second.", "closed"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to a limit of memory")
def test_a31_memory_comes_to_an_end() -> None:
    code = "import sys; sys.path.append(sys.argv[1])\nfrom factdesk.formats.fences import Fences, MEMORY\n"
    code += "Fences().raise_up()\ntry:\n    bytearray(MEMORY)\nexcept MemoryError:\n    print('no more')"
    assert _inside(code).strip() == "no more"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's time")
def test_a31_the_time_of_the_processor_comes_to_an_end_and_begins_anew_for_each_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words.")
    code = """
import sys; sys.path.append(sys.argv[1])
import resource, time
from factdesk.formats import fences
fences.SECONDS = 1
one = fences.Fences(); one.raise_up()
for _ in range(3):
    one.let_in(sys.argv[2])
    end = time.process_time() + 0.7
    while time.process_time() < end: pass
print("three files", flush=True)
while True: pass
"""
    command = [sys.executable, "-I", "-S", "-c", code, str(ROOT), str(tmp_path / "a.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.stdout.strip() == "three files"
    assert done.returncode < 0
