import errno
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factdesk.domain.errors import ExportFailed
from factdesk.formats.writing import LONGEST_NAME, atomic_file, safe_file_name

posix = pytest.mark.skipif(os.name != "posix", reason="links and permissions as POSIX has them")


def _write(path: Path, data: bytes = b"new") -> None:
    with atomic_file(path) as file:
        file.write(data)


def test_a_file_appears_whole_at_the_end_of_the_block(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    with atomic_file(path) as file:
        file.write(b"new")
        assert not path.exists()
        file.flush()
        assert Path(file.name).read_bytes() == b"new"
    assert path.read_bytes() == b"new"
    assert [found.name for found in tmp_path.iterdir()] == ["labels.csv"]


@pytest.mark.parametrize("name", ["os.replace", "os.fsync", "os.chmod"])
def test_when_the_system_fails_the_old_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(name, fail)
        with pytest.raises(ExportFailed, match=r"labels\.csv could not be written: input/output error"):
            _write(path)
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["labels.csv"]


def test_when_the_block_fails_the_old_file_stays_and_the_error_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes(b"old")

    def fail_half_way() -> None:
        with atomic_file(path) as file:
            file.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a disk that is always full is a Linux device")
def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes(b"old")
    full = os.open("/dev/full", os.O_WRONLY)

    def fill() -> None:
        with atomic_file(path) as file:
            os.dup2(full, file.fileno())
            file.write(b"x" * 1_000_000)

    try:
        with pytest.raises(ExportFailed, match="no space left on device"):
            fill()
    finally:
        os.close(full)
    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


@posix
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    target = tmp_path / "shared" / "labels.csv"
    target.parent.mkdir()
    target.write_bytes(b"old")
    link = tmp_path / "labels.csv"
    link.symlink_to(target)
    _write(link)
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert [found.name for found in target.parent.iterdir()] == ["labels.csv"]


@posix
def test_a36_a_planted_link_at_the_name_of_the_draft_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    precious = tmp_path / "precious"
    precious.write_bytes(b"precious")
    (tmp_path / ".labels.csv.aaaa.tmp").symlink_to(precious)
    names = iter(["aaaa", "bbbb"])
    monkeypatch.setattr("secrets.token_hex", lambda _: next(names))
    _write(tmp_path / "labels.csv")
    assert precious.read_bytes() == b"precious"
    assert (tmp_path / "labels.csv").read_bytes() == b"new"


@posix
def test_when_every_name_for_a_draft_is_taken_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".labels.csv.aaaa.tmp").write_bytes(b"theirs")
    monkeypatch.setattr("secrets.token_hex", lambda _: "aaaa")
    with pytest.raises(ExportFailed, match="file exists"):
        _write(tmp_path / "labels.csv")
    assert (tmp_path / ".labels.csv.aaaa.tmp").read_bytes() == b"theirs"


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes(b"old")
    path.chmod(mode)
    _write(path)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_while_it_is_written_nobody_else_can_read_it(tmp_path: Path) -> None:
    with atomic_file(tmp_path / "labels.csv") as file:
        assert stat.S_IMODE(Path(file.name).stat().st_mode) == 0o600


def test_a_folder_a_device_and_a_missing_folder_are_refused(tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path, "is a folder"),
        (tmp_path / "none" / "labels.csv", "there is no folder"),
        (tmp_path / "nul\x00.csv", "leads nowhere"),
    ):
        with pytest.raises(ExportFailed, match=reason):
            _write(path)
    if os.name == "posix":
        with pytest.raises(ExportFailed, match="is a device"):
            _write(Path("/dev/null"))


@posix
def test_a36_a_program_that_is_killed_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "labels.csv"
    path.write_bytes(b"old" * 100_000)
    code = (
        "import os, signal, sys, threading, random, time\n"
        "from pathlib import Path\n"
        "from factdesk.formats.writing import atomic_file\n"
        "def kill():\n"
        "    time.sleep(random.random() * 0.02)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "threading.Thread(target=kill).start()\n"
        "while True:\n"
        "    with atomic_file(Path(sys.argv[1])) as file:\n"
        "        for _ in range(100):\n"
        "            file.write(b'new' * 1000)\n"
    )
    for _ in range(5):
        done = subprocess.run([sys.executable, "-c", code, str(path)], check=False, timeout=60)
        assert done.returncode == -9
        assert path.read_bytes() in (b"old" * 100_000, b"new" * 100_000)


HOSTILE = (
    *(
        "../../etc/passwd",
        "/etc/passwd",
        "..",
        ".",
        "",
        "...",
        "~root",
        "C:\\Windows\\system32",
        "a/b",
        "a\\b",
    ),
    *(
        "CON",
        "nul.txt",
        "LPT9",
        "com1.csv",
        "COM¹",
        "aux ",
        "prn.",
        " leading",
        "trailing. ",
        "-rf",
        "--help",
    ),
    *("a\x00b", "a\nb", "a\tb", "\u202egpj.exe", "name:stream", "a*?<>|", '"quoted"', "😀" * 90, "é" * 300),
    *("a" * 500, ".hidden", "-", "_", "%2e%2e%2f", "$(rm -rf)", "`id`", "&&", ";", "\ufeff", "\u2028"),
    *(
        "file:///etc/passwd",
        "\\\\server\\share",
        "//server/share",
        "a/../../b",
        "....//....//b",
        "~/x",
        "$HOME",
        "%APPDATA%",
    ),
    *("a\u2215b", "CONIN$"),
)


@pytest.mark.parametrize("title", HOSTILE)
def test_a36_a_hostile_title_makes_a_file_that_stays_in_its_folder(tmp_path: Path, title: str) -> None:
    path = tmp_path / f"{safe_file_name(title)}.csv"
    _write(path)
    assert path.resolve().parent == tmp_path.resolve()
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


@given(st.text())
def test_a_safe_name_is_short_visible_and_the_same_when_made_safe_again(title: str) -> None:
    name = safe_file_name(title)
    assert 0 < len(name) <= LONGEST_NAME + 1
    assert len(name.encode()) <= 201
    assert name[0] not in ".-"
    assert name[-1] not in ".- "
    assert all(character.isalnum() or character in "._-" for character in name)
    assert safe_file_name(name) == name


def test_words_of_any_language_stay_in_a_name() -> None:
    assert safe_file_name("Žluťoučký kůň: 中文, 2024!") == "Žluťoučký-kůň-中文-2024"
    assert safe_file_name("con") == "_con"
