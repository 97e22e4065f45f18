"""The shell scripts of a checkout, tried as on machines that lack something."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for a POSIX shell")


class Stage:
    """Stand-ins for a system's commands, so that a script can be tried as on a machine unlike this."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        for name in ("sh", "awk", "cat", "cp", "diff", "dirname", "basename", "env", "find", "grep", "head"):
            self.link(name)
        for name in ("mktemp", "mkdir", "printf", "rm", "sed", "tr"):
            self.link(name)

    def link(self, name: str) -> None:
        found = shutil.which(name)
        assert found, f"{name} is needed to try the scripts"
        (self.folder / name).symlink_to(found)

    def command(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run(self, script: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        shell = shutil.which("sh")
        assert shell
        return subprocess.run(
            [shell, str(ROOT / "packaging" / script), *arguments],
            env={"PATH": str(self.folder), "HOME": str(self.folder), "LC_ALL": "C"} | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path / "bin")


def linux(stage: Stage, libraries: str, user: int) -> None:
    stage.command("uname", "echo Linux")
    stage.command("id", f"echo {user}")
    stage.command("ldconfig", f"printf '%b' '{libraries}'")
    # Both places of fonts are asked for; this stands for a system that has one.
    (stage.folder / "find").unlink()
    stage.command("find", "echo /usr/share/fonts/some.ttf")


def test_a_missing_library_is_named_in_one_line_to_copy(stage: Stage) -> None:
    linux(stage, "\\tlibz.so.1 (libc6) => /lib/libz.so.1\\n", user=1000)
    stage.command("apt-get", "exit 0")
    done = stage.run("system-libraries.sh", "tests")
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert "sudo apt-get install --yes libegl1 libgl1 " in line
    assert "zlib1g" not in line
    assert "libxcb-cursor0" not in line, "tests need no display"
    assert "libxcb-cursor0" in stage.run("system-libraries.sh", "window").stderr


def test_a_missing_library_is_installed_for_root_with_one_look_for_news(stage: Stage) -> None:
    linux(stage, "\\tlibz.so.1 (libc6) => /lib/libz.so.1\\n", user=0)
    log = stage.folder / "log"
    stage.command("apt-get", f'echo "$*" >>{log}; [ "$1" = update ] || [ $(grep -c install {log}) = 2 ]')
    done = stage.run("system-libraries.sh", "tests")
    assert done.returncode == 0, done.stderr
    first, second, third = log.read_text(encoding="utf-8").splitlines()
    assert first == third
    assert "libegl1" in first.split()
    assert second.startswith("update")


def test_another_distribution_is_told_the_names_of_the_libraries(stage: Stage) -> None:
    linux(stage, "\\tlibz.so.1 (libc6) => /lib/libz.so.1\\n", user=0)
    done = stage.run("system-libraries.sh", "window")
    assert done.returncode == 1
    assert "libEGL.so.1" in done.stderr
    assert "apt-get" not in done.stderr


def test_with_all_libraries_there_nothing_is_said(stage: Stage) -> None:
    script = (ROOT / "packaging" / "system-libraries.sh").read_text(encoding="utf-8")
    sonames = re.findall(r"^(lib\S+\.so\.\d+) ", script, flags=re.MULTILINE)
    linux(stage, "".join(f"\\t{name} (libc6) => /lib/{name}\\n" for name in sonames), user=1000)
    done = stage.run("system-libraries.sh", "window", WAYLAND_DISPLAY="wayland-0")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_machine_without_a_fitting_python_is_told_what_to_install(stage: Stage) -> None:
    stage.command("python3", "exit 1")
    done = stage.run("environment.sh", str(stage.folder / "venv"), "run")
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert "Python 3.11, 3.12 or 3.13" in line
    assert "python3-venv" in line


def test_a_python_that_cannot_make_environments_is_told_what_is_missing(stage: Stage) -> None:
    stage.command("python3", 'case "$2" in *ensurepip*) exit 1 ;; esac')
    done = stage.run("environment.sh", str(stage.folder / "venv"), "run")
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert "python3-venv" in line
    assert not (stage.folder / "venv").exists()


def test_a_lock_that_cannot_be_compared_fails_and_says_so(stage: Stage) -> None:
    stage.command("uv", "echo 'no route to the registry' >&2; exit 2")
    done = stage.run("lock.sh", "--check", UV=str(stage.folder / "uv"))
    assert done.returncode == 2
    assert "no route to the registry" in done.stderr
    assert "the network may be missing" in done.stderr


@pytest.mark.parametrize(("change", "status"), [("", 0), ("echo another==1.0 >>$file", 1)])
def test_a_lock_out_of_step_is_noticed_and_left_alone(stage: Stage, change: str, status: int) -> None:
    before = LOCK.read_bytes()
    stage.command("uv", f'while [ "$1" != --output-file ]; do shift; done; file=$2; {change or ":"}')
    done = stage.run("lock.sh", "--check", UV=str(stage.folder / "uv"), UV_INDEX_URL="elsewhere")
    assert done.returncode == status, done.stderr
    assert ("run: make lock" in done.stderr) == bool(status)
    assert LOCK.read_bytes() == before


def test_the_ci_run_can_be_started_by_name() -> None:
    script = ROOT / ".ci" / "run"
    assert script.read_text(encoding="utf-8").startswith("#!/usr/bin/env bash\n")
    assert os.access(script, os.X_OK)
