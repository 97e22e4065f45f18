import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from factdesk.settings import SETTINGS, UserSettings, decode, encode, setting_of


def test_every_setting_is_described_once_and_its_default_is_of_its_kind() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert type(setting.default) is setting.kind
        assert setting.scope in {"user", "project"}
        assert setting.title[0].isupper()
        assert setting.help.endswith(".")
        assert decode(setting.key, encode(setting.default)) == setting.default


@pytest.mark.parametrize("words", [None, "", "{", "null", "[1", '"no"', "3"])
def test_a_stored_value_that_is_none_is_the_default(words: str | None) -> None:
    assert decode("bias_guard", words) is False


def test_a_whole_number_is_a_size_too() -> None:
    assert decode("zoom", "2") == 2.0
    assert isinstance(decode("zoom", "2"), float)
    assert decode("zoom", "true") == setting_of("zoom").default


def test_a_default_cannot_be_changed_by_who_reads_it() -> None:
    for words in (None, "3"):
        decode("lexicon", words)["added"] = 1
    UserSettings().get("recent").append("x")
    assert setting_of("lexicon").default == {}
    assert setting_of("recent").default == []


def test_what_is_set_is_there_the_next_time(user_folders: Path) -> None:
    UserSettings().set("theme", "dark")
    assert UserSettings().get("theme") == "dark"
    assert json.loads((user_folders / "config" / "settings.json").read_text(encoding="utf-8")) == {
        "theme": "dark"
    }
    with pytest.raises(KeyError):
        UserSettings().set("colour", "red")


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"theme": 3}', b"\xff\xfe"])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    settings = UserSettings(file)
    assert settings.get("theme") == "system"
    settings.set("theme", "light")
    assert UserSettings(file).get("theme") == "light"


def test_a_file_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings = UserSettings(tmp_path / "file" / "settings.json")
    settings.set("theme", "dark")
    assert settings.get("theme") == "dark"


def test_recent_projects_are_few_and_the_newest_is_first() -> None:
    settings = UserSettings()
    for number in range(20):
        settings.remember_project(f"/p{number}")
    settings.remember_project("/p15")
    settings.remember_project("/name that is no text \udcff")
    recent = UserSettings().get("recent")
    assert recent[:3] == ["/name that is no text \udcff", "/p15", "/p19"]
    assert len(recent) == 12


def test_the_place_in_each_project_is_kept_for_the_projects_closed_last() -> None:
    settings = UserSettings()
    for number in range(60):
        settings.remember_place(f"/p{number}", f"article {number}")
    settings.remember_place("/p20", "another")
    known = UserSettings()
    assert known.place_of("/p20") == "another"
    assert known.place_of("/p59") == "article 59"
    assert known.place_of("/p9") == ""
    assert len(known.get("places")) == 50
    settings.set("places", {"/p1": 7})
    assert settings.place_of("/p1") == ""


def test_somebody_is_suggested_by_their_full_name_where_the_system_knows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pwd = pytest.importorskip("pwd")
    monkeypatch.setattr("getpass.getuser", lambda: "aferreira")
    known = SimpleNamespace(pw_gecos="Ana Ferreira,Room 3,,")
    monkeypatch.setattr(pwd, "getpwnam", lambda _: known)
    assert UserSettings.suggested_name() == "Ana Ferreira"
    known.pw_gecos = ""
    assert UserSettings.suggested_name() == "aferreira"
    monkeypatch.setattr(pwd, "getpwnam", lambda name: {}[name])
    assert UserSettings.suggested_name() == "aferreira"
