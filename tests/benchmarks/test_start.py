"""How long it takes until the program answers, as a multiple of Python's own start."""

import os
import statistics
import subprocess
import sys
import time

import pytest

from tests.command_line import ROOT, START

PAIRS = 25
AT_MOST = 3.0


def seconds(*arguments: str) -> float:
    """How long one whole process takes."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    done = subprocess.run(
        [sys.executable, *arguments], stdout=subprocess.DEVNULL, env=environment, check=False
    )
    assert done.returncode == 0
    return time.perf_counter() - begun


@pytest.mark.parametrize(
    "command",
    [("-c", START, "--help"), ("-c", START, "--version"), ("-m", "factdesk", "--help")],
    ids=" ".join,
)
def test_a_quick_answer_takes_at_most_three_times_as_long_as_python_itself(command: tuple[str, ...]) -> None:
    seconds(*command)  # compiles what is not compiled yet
    # Pairs, since a busy machine is busy for both; the median, since it is not so in every pair.
    pairs = [(seconds("-c", "pass"), seconds(*command)) for _ in range(PAIRS)]
    ratio = statistics.median(ours / bare for bare, ours in pairs)
    print(f"\n{command[0]} … {command[-1]}: {ratio:.2f} times `python -c pass`")  # noqa: T201 - what a benchmark is for
    assert ratio <= AT_MOST
