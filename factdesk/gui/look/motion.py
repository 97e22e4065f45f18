"""Less motion for those who ask for it: nothing blinks, fades or runs by itself.

Qt does not tell whether the system asks for that. On Linux the desktop's settings are asked for it over the session's
own bus; elsewhere the user's choice alone decides.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QProgressBar

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

_PORTAL = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_WISHES = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
"""Names of the desktop's settings, and the value by which each asks for less motion."""
_EFFECTS = Qt.UIEffect.UI_General


class Motion(QObject):
    """Whether things may move by themselves, as the user chose or else as the system asks."""

    changed = Signal(bool)
    """Motion is reduced from now on, or no longer is."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: bool | None = None
        """Whether the user asked for less motion, or against it; None as long as the system is followed."""
        self._asking: dict[tuple[str, str], bool] = {}
        """What each of the desktop's settings says."""
        self._usual: tuple[int, bool] | None = None
        """Period of the caret and Qt's effects before anything was reduced."""
        self._applied = False
        self._calls: list[QDBusPendingCallWatcher] = []

    @property
    def asked(self) -> bool:
        """Whether the system asks for less motion."""
        return any(self._asking.values())

    @property
    def reduced(self) -> bool:
        """Whether nothing is to move by itself."""
        return self.asked if self.chosen is None else self.chosen

    def choose(self, less: bool | None) -> None:
        """Reduce motion, or do not, or as the system asks."""
        self.chosen = less
        self._apply()

    def hear(self, group: str, name: str, value: object) -> None:
        """The desktop says how one of its settings stands."""
        for one, other, asking in _WISHES:
            if (one, other) == (group, name):
                self._asking[group, name] = value == asking
                self._apply()

    def _apply(self) -> None:
        if self.reduced == self._applied:
            return
        self._applied = self.reduced
        if self._usual is None:
            period = QGuiApplication.styleHints().cursorFlashTime()
            self._usual = period, QApplication.isEffectEnabled(_EFFECTS)
        period, effects = self._usual
        QApplication.setCursorFlashTime(0 if self.reduced else period)
        QApplication.setEffectEnabled(_EFFECTS, effects and not self.reduced)
        self.changed.emit(self.reduced)

    # -- the desktop's settings ------------------------------------------------------------------------------------

    def listen(self, bus: QDBusConnection | None = None) -> bool:
        """Ask the desktop, without waiting for it, and hear when it changes its mind; whether there is one to ask."""
        if sys.platform != "linux":
            return False
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = bus or QDBusConnection.sessionBus()
        if not bus.isConnected():
            return False
        service, path, face = _PORTAL
        slot = SLOT("on_setting_changed(QDBusMessage)")  # a str, whatever the stub of `connect` says
        bus.connect(service, path, face, "SettingChanged", self, slot)  # type: ignore[call-overload]
        for group, name, _ in _WISHES:
            question = QDBusMessage.createMethodCall(service, path, face, "ReadOne")
            question.setArguments([group, name])
            watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
            watcher.finished.connect(lambda done, group=group, name=name: self._answered(done, group, name))
            self._calls.append(watcher)
        return True

    @Slot("QDBusMessage")
    def on_setting_changed(self, message: QDBusMessage) -> None:
        """One of the desktop's settings, whichever, has another value."""
        group, name, value = message.arguments()
        self.hear(str(group), str(name), _plain(value))

    def _answered(self, call: QDBusPendingCallWatcher, group: str, name: str) -> None:
        from PySide6.QtDBus import QDBusMessage

        reply = call.reply()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage and reply.arguments():
            self.hear(group, name, _plain(reply.arguments()[0]))
        self._calls.remove(call)
        call.deleteLater()


def _plain(value: object) -> object:
    """A value out of the wrapping that the bus puts around it."""
    inner = getattr(value, "variant", None)
    return inner() if callable(inner) else value


_motion: list[Motion] = []


def motion() -> Motion:
    """The one object that knows whether things may move."""
    if not _motion:
        _motion.append(Motion())
    return _motion[0]


def show_busy(bar: QProgressBar) -> None:
    """Let a bar say that something is being done for which no measure is known: by running, or by standing empty."""
    bar.setRange(0, 1 if motion().reduced else 0)
    bar.setValue(0)
