"""The program as a person starts it: in this process, or in one of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
START = "import sys; from factdesk.__main__ import main; sys.exit(main())"
"""What the installed `factdesk` does."""
_HEARING = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
"""As in a terminal: what runs the tests in the background may have told all its processes to pass Ctrl+C by."""


@dataclass(frozen=True)
class Answer:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of its data."""
        return self.out.splitlines()

    @property
    def records(self) -> list[dict[str, Any]]:
        """Its data, when that is JSON Lines."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def complaint(self) -> str:
        """The one sentence it complained with."""
        assert self.err.count("\n") == 1, self.err
        assert self.err.startswith("factdesk: "), self.err
        assert self.err.endswith((".\n", "?\n")), self.err
        assert "Traceback" not in self.err
        return self.err.removeprefix("factdesk: ").strip()


Commands = Callable[..., Answer]


def start(
    *words: object, python: tuple[str, ...] = (), environment: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start the program in a process of its own."""
    return subprocess.Popen(
        [sys.executable, *python, "-c", _HEARING + START, *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run(*words: object, python: tuple[str, ...] = (), environment: Mapping[str, str] | None = None) -> Answer:
    """Run the program in a process of its own to its end."""
    process = start(*words, python=python, environment=environment)
    out, err = process.communicate(timeout=120)
    return Answer(process.returncode, out.decode("utf-8"), err.decode("utf-8"))
