import sys
from pathlib import Path
from types import ModuleType

import pytest

from factdesk.__main__ import main
from factdesk.cli import window
from tests.command_line import Commands, run

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
Opened = list[tuple[str | None, bool, str | None]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """What the window was asked to open; a stand-in for it answers at once."""
    calls: Opened = []
    stand_in = ModuleType("factdesk.gui.app")

    def run_window(project: str | None, *, sample: bool = False, annotator: str | None = None) -> int:
        calls.append((project, sample, annotator))
        return 5

    stand_in.run_window = run_window  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "factdesk.gui.app", stand_in)
    return calls


def test_no_words_open_the_start_page_and_return_the_window_s_code(
    opened: Opened, factdesk: Commands
) -> None:
    assert factdesk().code == 5
    assert opened == [(None, False, None)]


def test_a_project_is_opened_in_the_window(opened: Opened, factdesk: Commands, mill: Path) -> None:
    factdesk(mill)
    factdesk("--annotator", "Ben", mill)
    assert opened == [(str(mill), False, None), (str(mill), False, "Ben")]


def test_the_ending_of_a_project_may_be_left_out(
    opened: Opened, factdesk: Commands, mill: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(mill.parent)
    factdesk("mill")
    assert opened == [("mill.factdesk", False, None)]


def test_the_sample_is_opened_in_the_window(opened: Opened, factdesk: Commands) -> None:
    factdesk("--sample")
    assert opened == [(None, True, None)]


def test_a_project_and_the_sample_cannot_both_be_opened(
    opened: Opened, factdesk: Commands, mill: Path
) -> None:
    answer = factdesk(mill, "--sample")
    assert (answer.code, answer.complaint) == (2, "Name a project or ask for the sample, not both.")
    assert not opened


def test_a_project_that_is_not_there_opens_no_window(
    opened: Opened, factdesk: Commands, tmp_path: Path
) -> None:
    answer = factdesk(tmp_path / "gone.factdesk")
    assert answer.code == 2
    assert answer.complaint == f"There is no project at {tmp_path / 'gone.factdesk'}."
    assert not opened


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a display")
def test_without_a_display_it_says_so_and_imports_no_window() -> None:
    answer = run("--sample", environment=dict.fromkeys(DISPLAYS, ""), python=("-X", "importtime"))
    assert answer.code == 2
    times = [line for line in answer.err.splitlines(keepends=True) if line.startswith("import time:")]
    assert not any("PySide6" in line or "factdesk.gui" in line for line in times)
    said = "".join(line for line in answer.err.splitlines(keepends=True) if line not in times)
    assert said.startswith("factdesk: There is no display to open a window on; ")
    assert said.count("\n") == 1


@pytest.mark.parametrize("name", DISPLAYS)
def test_any_of_three_variables_promises_a_display(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for each in DISPLAYS:
        monkeypatch.delenv(each, raising=False)
    assert not window.has_display()
    monkeypatch.setenv(name, "something")
    assert window.has_display()


@pytest.mark.usefixtures("opened")
def test_a_missing_system_library_is_named_with_what_to_install(
    factdesk: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run_window(*_: object, **__: object) -> int:
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setattr(sys.modules["factdesk.gui.app"], "run_window", run_window)
    answer = factdesk()
    assert answer.code == 2
    assert "(libEGL.so.1)" in answer.complaint
    assert "libegl1" in answer.complaint


@pytest.mark.usefixtures("opened")
def test_the_window_can_be_started_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert main([]) == 5
