"""Nothing moves by itself for those who ask for that, in the window or in their system."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant, QDBusVirtualObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from factdesk.gui.look import motion as motion_module
from factdesk.gui.look.motion import Motion, show_busy
from factdesk.gui.main_window import MainWindow
from tests.projects import ROOT

FREEDESKTOP = ("org.freedesktop.appearance", "reduced-motion")
GNOME = ("org.gnome.desktop.interface", "enable-animations")


@pytest.fixture
def own_motion(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Motion]:
    """A fresh one for this test; the caret blinks again afterwards."""
    period = QGuiApplication.styleHints().cursorFlashTime()
    found = Motion()
    monkeypatch.setattr(motion_module, "_motion", [found])
    yield found
    qapp.setCursorFlashTime(period)


def blinks() -> bool:
    return QGuiApplication.styleHints().cursorFlashTime() > 0


def test_the_caret_stands_still_and_effects_are_off_while_motion_is_reduced(
    own_motion: Motion, qapp: QApplication
) -> None:
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    try:
        assert blinks()
        own_motion.choose(True)
        assert not blinks()
        assert not qapp.isEffectEnabled(Qt.UIEffect.UI_General)
        own_motion.choose(None)
        assert blinks()
        assert qapp.isEffectEnabled(Qt.UIEffect.UI_General)
    finally:
        qapp.setEffectEnabled(Qt.UIEffect.UI_General, False)


@pytest.mark.parametrize(
    ("setting", "asks", "does_not"), [(FREEDESKTOP, 1, 0), (GNOME, False, True)], ids=["portal", "gnome"]
)
def test_the_system_is_followed_until_somebody_chooses(
    own_motion: Motion, setting: tuple[str, str], asks: object, does_not: object
) -> None:
    heard: list[bool] = []
    own_motion.changed.connect(heard.append)
    own_motion.hear(*setting, asks)
    own_motion.hear("org.gnome.desktop.interface", "cursor-size", 1)
    own_motion.choose(False)
    own_motion.hear(*setting, does_not)
    own_motion.hear(*setting, asks)
    own_motion.choose(None)
    own_motion.hear(*setting, does_not)
    assert heard == [True, False, True, False]


def test_a_bar_without_measure_runs_only_where_things_may_move(own_motion: Motion, qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    show_busy(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    own_motion.choose(True)
    show_busy(bar)
    assert (bar.maximum(), bar.value()) == (1, 0)


def test_the_status_line_does_not_run_while_motion_is_reduced(own_motion: Motion, bare: MainWindow) -> None:
    own_motion.choose(True)
    bare.status.begin_job("Suggesting")
    assert bare.status.bar.maximum() == 1
    assert bare.status.job.text().startswith("Suggesting")
    bare.status.end_job()


def test_nothing_in_the_window_is_animated_past_this_choice() -> None:
    moving = re.compile(
        r"Q(Property|Variant|Sequential|Parallel)\w*Animation|QTimeLine|QMovie|setAnimated\(True|setRange\(0, 0\)"
    )
    files = sorted((ROOT / "factdesk" / "gui").rglob("*.py"))
    found = {
        file.name
        for file in files
        if moving.search(file.read_text(encoding="utf-8")) and "motion" not in file.name
    }
    assert not found, "ask motion().reduced there, and let this test know"


# -- the desktop's own settings ----------------------------------------------------------------------------------------


class _Desktop(QDBusVirtualObject):
    """Answers as a desktop does."""

    def __init__(self, values: dict[tuple[str, str], object]) -> None:
        super().__init__()
        self.values = values

    def introspect(self, _path: str) -> str:
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        group, name = message.arguments()
        known = self.values.get((group, name))
        if known is None:
            answer = message.createErrorReply("org.freedesktop.portal.Error.NotFound", "no such setting")
        else:
            answer = message.createReply()
            answer.setArguments([QDBusVariant(known)])
        return connection.send(answer)


@pytest.fixture
def bus_address() -> Iterator[str]:
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("there is no dbus-daemon to make a session with")
    with subprocess.Popen(
        [program, "--session", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.mark.usefixtures("qapp")
def test_the_desktop_is_asked_and_heard_when_it_changes_its_mind(
    own_motion: Motion, bus_address: str, qtbot: QtBot
) -> None:
    server = QDBusConnection.connectToBus(bus_address, "desktop")
    client = QDBusConnection.connectToBus(bus_address, "window")
    service, path, face = motion_module._PORTAL
    desktop = _Desktop({GNOME: False})
    assert server.registerVirtualObject(path, desktop)
    assert server.registerService(service)
    assert own_motion.listen(client)
    qtbot.waitUntil(lambda: own_motion.reduced)
    changed = QDBusMessage.createSignal(path, face, "SettingChanged")
    changed.setArguments([*GNOME, QDBusVariant(True)])
    server.send(changed)
    qtbot.waitUntil(lambda: not own_motion.reduced)
    server.unregisterObject(path)
    for name in ("desktop", "window"):
        QDBusConnection.disconnectFromBus(name)


@pytest.mark.usefixtures("qapp")
def test_without_a_desktop_to_ask_motion_is_as_usual(own_motion: Motion) -> None:
    assert not own_motion.listen(QDBusConnection("nobody"))
    assert not own_motion.reduced
