"""Programs that are started very often, to be killed: one Python imports all they need and forks for each start."""

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from contextlib import suppress
from types import TracebackType
from typing import Self

import pytest

from tests.projects import ROOT

_TEMPLATE = """
import json, os, sys
{imports}
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        sys.argv = ["child", *json.loads(line)]
        print(os.getpid(), flush=True)
{code}
        os._exit(0)
    print("ended", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Forks:
    """Starts the same code again and again within milliseconds, each time in a process of its own.

    `imports` is run once, before anything is opened; `code` at each start, with its arguments in sys.argv. It
    prints “ready” when it begins with what is to be interrupted.
    """

    def __init__(self, imports: str, code: str) -> None:
        if not hasattr(os, "fork"):
            pytest.skip("processes are not forked here")
        source = _TEMPLATE.format(imports=imports, code=textwrap.indent(code, " " * 8))
        self._process = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", source],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self._process.kill()
        self._process.communicate()

    def kill_after(self, seconds: float, *arguments: object) -> bool:
        """Start once, kill so long after it is ready, and say whether it had ended by itself before."""
        pid = self.start(*arguments)
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        status = self.ended()
        assert status in (0, -signal.SIGKILL), "it failed before it was killed"
        return status == 0

    def start(self, *arguments: object) -> int:
        """Start once, wait until it is ready, and return the number of the process."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([*map(str, arguments)]) + "\n")
        self._process.stdin.flush()
        pid = int(self._read())
        assert self._read() == "ready"
        return pid

    def ended(self) -> int:
        """Wait until what was started last has ended; its exit code, negative when it was killed."""
        while not (line := self._read()).startswith("ended "):
            assert line, "the process that forks has ended"
        return int(line.split()[1])

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()
