"""Processes of our own interpreter, started in one way everywhere: no shell, and no stranger's modules."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO, Any

if sys.platform == "linux":
    import fcntl

Stream = int | IO[Any] | None

_ROOT = Path(__file__).resolve().parents[1]
_ALONE = (
    "import sys; from importlib import import_module; sys.path.append(sys.argv[1]); "
    "sys.exit(import_module(sys.argv[2]).main())"
)
_PIPE = 1024 * 1024
"""Bytes that wait in a pipe, where the system lets us choose: who writes seldom waits for who reads then."""
_QUIET = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Under Windows a process without a window of its own would otherwise open a black one."""


def start_python(
    arguments: Sequence[str],
    *,
    stdin: Stream = subprocess.DEVNULL,
    stdout: Stream = subprocess.PIPE,
    stderr: Stream = subprocess.DEVNULL,
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start our interpreter with these arguments, able to import this package and what it needs.

    `environment` is added to the one of this process. Raises OSError when no process can be started.
    """
    given = {**os.environ, **(environment or {}), "PYTHONUTF8": "1"}
    # -P keeps a stranger's modules in the current folder out; a checkout must then be named.
    if not {"site-packages", "dist-packages"} & set(_ROOT.parts):
        known = given.get("PYTHONPATH")
        given["PYTHONPATH"] = os.pathsep.join([str(_ROOT), *([known] if known else [])])
    return subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
        [sys.executable, *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env=given,
        creationflags=_QUIET,
    )


def start_alone(module: str) -> subprocess.Popen[bytes]:
    """Start the `main` of a module of ours that needs the standard library alone; talk to it through its pipes.

    The process reads no environment variable of Python's, no user's folder and no installed package, which also lets
    it start in a third of the time. Raises OSError when no process can be started.
    """
    arguments = ("-I", "-S", "-X", "utf8", "-c", _ALONE, str(_ROOT), module)
    process = start_python(arguments, stdin=subprocess.PIPE)
    if sys.platform == "linux" and process.stdout is not None:
        with contextlib.suppress(OSError):  # somebody's pipes may be counted, or made smaller
            fcntl.fcntl(process.stdout, fcntl.F_SETPIPE_SZ, _PIPE)
    return process
