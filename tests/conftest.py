"""What holds for every test: no display, nobody's own folders, and no noise."""

from __future__ import annotations

import atexit
import logging
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.ledger import Outcome, begin, number_of, table

if TYPE_CHECKING:
    from tests.checks import SlowChecks

# Before Qt is first imported, in this process and in those that tests start. HOME itself stays, since
# Python looks for packages there; where programs keep their files is told by these variables.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_FOLDERS = Path(tempfile.mkdtemp(prefix="factdesk-tests-"))
atexit.register(shutil.rmtree, _FOLDERS, ignore_errors=True)
_OF_THE_SYSTEM = (
    *("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"),
    *("APPDATA", "LOCALAPPDATA"),
)
for _name in _OF_THE_SYSTEM:
    os.environ[_name] = str(_FOLDERS / _name.lower())
os.environ["FACTDESK_HOME"] = str(_FOLDERS / "factdesk")
for _name in ("FACTDESK_ANNOTATOR", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "NO_COLOR", "FORCE_COLOR"):
    os.environ.pop(_name, None)

# Tests of these folders carry the mark of the same kind, so that `-m` finds them all.
_MARKS = {"benchmarks": pytest.mark.benchmark, "faults": pytest.mark.faults}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for part in item.path.parent.parts:
            if part in _MARKS:
                item.add_marker(_MARKS[part])
        if number_of(item.nodeid):  # a numbered promise, wherever it is tried
            item.add_marker(pytest.mark.faults)


def pytest_runtest_setup(item: pytest.Item) -> None:
    begin(item.user_properties)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print the table of the numbered promises when these were what was asked for."""
    if "faults" not in (config.option.markexpr or ""):
        return
    ways = (("passed", "passed"), ("failed", "failed"), ("error", "failed"), ("skipped", "skipped"))
    outcomes = [
        Outcome(
            report.nodeid,
            how,
            tuple(report.user_properties),
            report.longrepr[2].removeprefix("Skipped: ") if isinstance(report.longrepr, tuple) else "",
        )
        for key, how in ways
        for report in terminalreporter.stats.get(key, ())
        if isinstance(report, pytest.TestReport)
    ]
    terminalreporter.section("what is promised of reliability")
    for line in table(outcomes):
        terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def user_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data, preferences, cache and log of this one test: empty when it begins."""
    home = tmp_path / "user"
    monkeypatch.setenv("FACTDESK_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which FactDesk warned in its log, unless the test asks for `caplog` to look at it."""
    listener = BufferingHandler(capacity=100_000)
    listener.setLevel(logging.WARNING)
    logger = logging.getLogger("factdesk")
    logger.addHandler(listener)
    yield
    logger.removeHandler(listener)
    if listener.buffer and "caplog" not in request.fixturenames:
        heard = "; ".join(record.getMessage() for record in listener.buffer)
        pytest.fail(f"FactDesk warned in its log: {heard}")


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowChecks]:
    """Checks of projects that wait until they are let go on."""
    from tests.checks import SlowChecks

    made = SlowChecks(monkeypatch)
    yield made
    made.go()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if (
        os.name != "posix"
        or os.geteuid() != 0
        or subprocess.run(command, capture_output=True, check=False).returncode
    ):
        pytest.skip("only root can mount a small disk; the limit on file sizes is tried instead")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)
