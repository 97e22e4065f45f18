from pathlib import Path

import pytest

from factdesk.store.backup_files import found_backups
from tests.command_line import Commands
from tests.projects import in_file


def test_a_backup_is_made_and_its_path_printed(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("backup", mill.with_suffix(""))
    assert (answer.code, answer.err) == (0, "")
    (backup,) = found_backups(mill)
    assert answer.lines == [str(backup.path)]
    assert backup.reason == "by hand"


def test_backups_are_listed_with_what_is_in_them(factdesk: Commands, mill: Path) -> None:
    factdesk("backup", mill)
    answer = factdesk("backup", mill, "--list")
    assert (answer.code, answer.err) == (0, "")
    head, line = answer.lines
    assert head.split()[2:6] == ["ARTICLES", "CLAIMS", "LABELS", "SIZE"]
    assert line.split()[2:5] == ["1", "0", "0"]
    assert line.endswith(found_backups(mill)[0].path.name)


def test_where_there_are_none_it_says_so(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("backup", mill, "--list")
    assert (answer.code, answer.out) == (0, "")
    assert answer.complaint.startswith("mill.factdesk has no backups yet in ")


def test_a_damaged_backup_fails_the_list(factdesk: Commands, mill: Path) -> None:
    factdesk("backup", mill)
    (backup,) = found_backups(mill)
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    answer = factdesk("backup", mill, "--list")
    assert answer.code == 1
    assert "damaged" in answer.lines[1]
    assert backup.path.name in answer.complaint


@pytest.mark.parametrize("by_name", [True, False])
def test_a_backup_is_restored_and_the_file_before_is_kept(
    factdesk: Commands, mill: Path, by_name: bool
) -> None:
    made = Path(factdesk("backup", mill).lines[0])
    in_file(mill, "UPDATE articles SET text = 'x'")
    damaged = mill.read_bytes()
    answer = factdesk("backup", mill, "--restore", made.name if by_name else made)
    assert (answer.code, answer.lines) == (0, [str(mill)])
    (kept,) = mill.parent.glob("mill.damaged-*.factdesk")
    assert str(kept) in answer.complaint
    assert kept.read_bytes() == damaged
    assert factdesk("check", mill).code == 0
    assert "Restore backup" in factdesk("history", mill).out


def test_one_thing_at_a_time(factdesk: Commands, mill: Path) -> None:
    answer = factdesk("backup", mill, "--list", "--restore", "x")
    assert answer.code == 2
    assert "one thing at a time" in answer.complaint


def test_a_damaged_project_is_not_backed_up(factdesk: Commands, mill: Path) -> None:
    in_file(mill, "UPDATE articles SET text = 'x'")
    answer = factdesk("backup", mill)
    assert (answer.code, answer.out) == (2, "")
    assert str(mill) in answer.complaint
    assert found_backups(mill) == []


def test_a_sound_project_is_salvaged_whole(factdesk: Commands, mill: Path, tmp_path: Path) -> None:
    answer = factdesk("salvage", mill, tmp_path / "new")
    assert (answer.code, answer.lines) == (0, [str(tmp_path / "new.factdesk")])
    assert answer.complaint.endswith("Nothing is missing.")
    assert factdesk("check", tmp_path / "new.factdesk").code == 0


def test_what_is_missing_is_said(factdesk: Commands, mill: Path, tmp_path: Path) -> None:
    in_file(mill, "UPDATE suggestions SET text = 'x' WHERE rowid = 1")
    answer = factdesk("salvage", mill, tmp_path / "new.factdesk")
    assert answer.code == 1
    assert "Missing: 1 suggestions." in answer.complaint


def test_salvage_replaces_nothing(factdesk: Commands, mill: Path, tmp_path: Path) -> None:
    (tmp_path / "new.factdesk").write_bytes(b"mine")
    answer = factdesk("salvage", mill, tmp_path / "new.factdesk")
    assert answer.code == 2
    assert "is there already" in answer.complaint
    assert (tmp_path / "new.factdesk").read_bytes() == b"mine"
