from pathlib import Path

import pytest

from factdesk import paths

FOLDERS = (paths.user_data_dir, paths.user_config_dir, paths.user_cache_dir, paths.user_log_dir)


def test_a_resource_is_found_by_its_name() -> None:
    assert paths.resource("icons/factdesk.svg").read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("name", ["icons/no-such.svg", "../pyproject.toml", "/etc/hostname"])
def test_a_resource_that_is_not_ours_is_refused_by_name(name: str) -> None:
    with pytest.raises(FileNotFoundError, match=name):
        paths.resource(name)


def test_a_wheel_carries_its_data_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "factdesk"
    (package / "resources").mkdir(parents=True)
    (package / "seeds").mkdir()
    (package / "resources" / "a.toml").touch()
    (package / "seeds" / "b.txt").touch()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resource("a.toml") == package / "resources" / "a.toml"
    assert paths.sample_articles() == [package / "seeds" / "b.txt"]


def test_the_sample_articles_are_five_in_the_order_of_their_names() -> None:
    names = [path.name for path in paths.sample_articles()]
    assert len(names) == 5
    assert names == sorted(names)


def test_one_variable_moves_all_folders_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "elsewhere"))
    found = {folder() for folder in FOLDERS}
    assert len(found) == len(FOLDERS)
    assert {path.parent for path in found} == {tmp_path / "elsewhere"}


def test_a_folder_of_the_user_is_absolute_whatever_the_variable_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "~/desk")
    assert paths.user_data_dir() == Path.home() / "desk" / "data"
    monkeypatch.setenv(paths.HOME_VARIABLE, "desk")
    assert paths.user_data_dir() == Path.cwd() / "desk" / "data"


def test_without_the_variable_the_folders_are_where_the_system_keeps_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE)
    found = {folder() for folder in FOLDERS}
    assert len(found) == len(FOLDERS)
    assert all(path.is_absolute() and "factdesk" in path.parts for path in found)


def test_naming_a_folder_does_not_make_it(user_folders: Path) -> None:
    for folder in FOLDERS:
        assert not folder().exists()
    assert not user_folders.exists()
