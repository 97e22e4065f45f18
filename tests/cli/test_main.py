import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factdesk.cli import history, terminal
from factdesk.jobs import Progress
from tests.command_line import ROOT, START, Commands, run, start

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")
ASCII_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}


def a_bug(*_: object) -> int:
    raise RuntimeError("the bug\nin two lines")


def test_a_bug_is_said_to_be_one_without_a_traceback(
    factdesk: Commands, mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "list_edits", a_bug)
    monkeypatch.delenv("FACTDESK_DEBUG", raising=False)
    answer = factdesk("history", mill)
    assert answer.code == 70
    assert "bug" in answer.complaint
    assert "RuntimeError: the bug in two lines" in answer.complaint
    assert "report" in answer.complaint


def test_a_bug_shows_where_it_happened_when_asked(
    factdesk: Commands, mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "list_edits", a_bug)
    monkeypatch.setenv("FACTDESK_DEBUG", "1")
    answer = factdesk("history", mill)
    assert answer.code == 70
    assert "Traceback" in answer.err
    assert "in a_bug" in answer.err


def test_an_error_of_the_system_about_a_file_is_one_sentence(
    factdesk: Commands, mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> int:
        raise PermissionError(13, "Permission denied", "/media/mill.txt")

    monkeypatch.setattr(history, "list_edits", fail)
    answer = factdesk("history", mill)
    assert (answer.code, answer.complaint) == (2, "/media/mill.txt: permission denied.")


@pytest.mark.parametrize("words", ["stats", "claims", "history", "check", "undo", "redo", "suggest"])
def test_a_project_that_is_not_there_is_named(words: str, factdesk: Commands, tmp_path: Path) -> None:
    answer = factdesk(words, tmp_path / "gone")
    assert (answer.code, answer.out) == (2, "")
    assert answer.complaint == f"There is no project at {tmp_path / 'gone.factdesk'}."


@pytest.mark.parametrize(
    "words", [["stats"], ["claims"], ["history"], ["undo"], ["label", "{}", "1234", "denied"]]
)
def test_a_file_that_is_no_project_is_left_alone(
    words: list[str], factdesk: Commands, tmp_path: Path
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("Call the mayor.", encoding="utf-8")
    command, *rest = [word.format(notes) for word in words]
    answer = factdesk(command, *(rest or [str(notes)]))
    assert answer.code == 2
    assert "notes.txt is not a FactDesk project" in answer.complaint
    assert notes.read_text(encoding="utf-8") == "Call the mayor."


def test_output_is_utf_8_whatever_the_locale_says(mill: Path) -> None:
    answer = run("claims", mill, "--suggestions", environment=ASCII_LOCALE)
    assert answer.code == 0
    assert run("--help", environment=ASCII_LOCALE).out == run("--help").out
    assert "“gone”" in run("gone", environment=ASCII_LOCALE).err
    records = run("claims", mill, "--suggestions", "--format", "jsonl", environment=ASCII_LOCALE)
    assert len(records.records) == 3


@posix_only
@pytest.mark.parametrize("words", [["--help"], ["scan", "--help"], ["claims", "{mill}", "--suggestions"]])
def test_a_reader_that_stops_reading_is_no_reason_for_words(words: list[str], mill: Path) -> None:
    process = start(*(word.format(mill=mill) for word in words))
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == terminal.BROKEN_PIPE


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("words", [["--help"], ["stats", "{mill}"]])
def test_a_full_disk_for_the_output_is_told(words: list[str], mill: Path) -> None:
    command = [sys.executable, "-c", START, *(word.format(mill=mill) for word in words)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command,
            stdout=full,
            stderr=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == b"factdesk: The output could not be written: no space left on device.\n"


def test_an_interrupted_import_leaves_nothing(
    factdesk: Commands, mill: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"The mayor denied claim {number}.", encoding="utf-8")
    before = factdesk("history", mill).out
    shown: list[Progress] = []

    def interrupt(_: object, progress: Progress) -> None:
        shown.append(progress)
        if progress.done == 3:
            raise KeyboardInterrupt

    monkeypatch.setattr(terminal.ProgressLine, "show", interrupt)
    monkeypatch.setenv("FACTDESK_ANNOTATOR", "Ana")
    answer = factdesk("import", mill, folder)
    monkeypatch.undo()
    assert (answer.code, answer.out, answer.err) == (130, "", "")
    assert shown[-1].done == 3
    assert factdesk("history", mill).out.count("Import articles") == before.count("Import articles") == 1
    assert "Articles                   1\n" in factdesk("stats", mill).out
    assert factdesk("check", mill).code == 0


@posix_only
def test_ctrl_c_ends_a_scan_after_whole_lines_without_words(tmp_path: Path) -> None:
    articles = tmp_path / "articles.jsonl"
    line = '{"doc_id": "%d", "text": "The mayor denied that the mill will close. The owner said it would."}\n'
    articles.write_text("".join(line % number for number in range(20_000)), encoding="utf-8")
    process = start("scan", articles)
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b'{"doc_id": "0"')
    process.send_signal(signal.SIGINT)
    assert process.stderr is not None
    with process.stdout, process.stderr:
        out, err = process.stdout.read(), process.stderr.read()
    assert process.wait(timeout=60) == 130
    assert err == b""
    assert out.count(b"\n") < 20_000 - 1
    assert out == b"" or out.endswith(b"}\n")
