"""A32: a settings file that somebody has damaged keeps nobody from starting."""

import json
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.app import dress, make_application
from factdesk.gui.main_window import MainWindow
from factdesk.settings import SETTINGS, UserSettings, setting_of

BROKEN: tuple[tuple[str, Any], ...] = (
    *(("recent", [1, None, ["x"]]), ("recent", ["\x00", "\ud800"])),
    *(("keys", {"undo": 5, "nothing": None, "label.denied": ["D"]}), ("places", {"a": 5})),
    *(("zoom", float("nan")), ("zoom", 1e308), ("zoom", -1.0), ("zoom", 10**400), ("line_width", 10**30)),
    *(("theme", "pink"), ("theme", "\ud800"), ("face", "nothing"), ("contrast", ""), ("reduced_motion", "x")),
    *(("language", "../x"), ("annotator", "\x00\ud800"), ("article_order", "backwards")),
    *(("window", "\x00zz"), ("window", "zz"), ("window", "AAAA"), ("window", "é")),
)


@pytest.mark.parametrize(("key", "value"), BROKEN, ids=lambda value: ascii(value)[:20])
def test_a32_the_window_opens_whatever_the_settings_file_holds(
    key: str, value: Any, tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({key: value}))
    settings = UserSettings(file)
    dress(make_application(), settings)
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    assert window.isVisible()
    assert not caplog.records


def test_a32_each_setting_keeps_a_default_that_fits() -> None:
    for setting in SETTINGS:
        assert setting.fits(setting_of(setting.key).default)
