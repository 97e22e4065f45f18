import io
import sys
import time
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.cli import terminal
from factdesk.jobs import Progress
from tests.strategies import any_text


class Screen(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Screen:
    found = Screen()
    # Not sys.stderr itself, which pytest sets anew between a fixture and its test.
    monkeypatch.setattr(terminal, "sys", SimpleNamespace(stdout=sys.stdout, stderr=found))
    monkeypatch.setattr(terminal, "_EVERY_SECONDS", 0)
    monkeypatch.setenv("COLUMNS", "40")
    return found


def shown(written: str) -> str:
    """What a terminal's line shows after all that was written to it."""
    line: list[str] = []
    for part in written.split("\r"):
        line[: len(part)] = part
    return "".join(line).rstrip()


def test_progress_is_one_line_written_over_and_wiped(screen: Screen) -> None:
    line = terminal.ProgressLine()
    line.show(Progress(1, 2_000, "a long name of an article"))
    assert shown(screen.getvalue()) == "1/2,000 a long name of an article"
    line.show(Progress(1_000, 2_000, "b"))
    assert shown(screen.getvalue()) == "1,000/2,000 b"
    line.wipe()
    assert shown(screen.getvalue()) == ""
    assert "\n" not in screen.getvalue()


def test_progress_fits_the_line_and_cannot_break_it(screen: Screen) -> None:
    terminal.ProgressLine().show(Progress(1, None, "x\n\x1b[2J" + "y" * 100))
    assert 30 < len(shown(screen.getvalue())) <= 39
    assert not set("\n\x1b") & set(screen.getvalue())


def test_progress_is_silent_when_nobody_sees_it(capsys: pytest.CaptureFixture[str]) -> None:
    line = terminal.ProgressLine()
    line.show(Progress(1, 2, "a"))
    line.wipe()
    assert capsys.readouterr() == ("", "")


def test_progress_is_shown_at_most_ten_times_a_second(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "_EVERY_SECONDS", 0.1)
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    line = terminal.ProgressLine()
    for step in range(1_000):
        line.show(Progress(step, None))
        now[0] += 0.001
    assert 9 <= screen.getvalue().count("\r") <= 11


@given(any_text, st.integers(2, 40))
def test_words_are_cut_to_a_width_on_one_plain_line(words: str, columns: int) -> None:
    line = terminal.cut(words, columns)
    assert terminal.display_width(line) <= columns
    assert line.isprintable() or set(line) <= set(terminal.plain(words)) | {"…"}
    assert len(line.splitlines()) <= 1
    if terminal.display_width(terminal.plain(words)) <= columns:
        assert line == terminal.plain(words)
    else:
        assert line.endswith("…")
        assert terminal.plain(words).startswith(line[:-1])


def test_wide_characters_keep_a_table_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say_table(("A", "B"), [("新聞", "x"), ("cafe\u0301", "y"), ("plain", "z")])
    assert capsys.readouterr().out == "A      B\n新聞   x\ncafe\u0301   y\nplain  z\n"


def test_a_table_without_rows_is_its_head(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.say_table(("A", "B"), [])
    assert capsys.readouterr().out == "A  B\n"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1_000, "1,000 rows")]
)
def test_things_are_counted_in_words(count: int, words: str) -> None:
    assert terminal.counted(count, "row") == words
