"""What nothing else has caught, in whichever thread: logged and told quietly; the window goes on as the file has it."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication

from factdesk.domain.errors import FactDeskError
from factdesk.gui.faults import log_fault, log_qt_words, place_of, report_of

if TYPE_CHECKING:
    from factdesk.gui.main_window import MainWindow

_BREATH = 2_000
"""Milliseconds between two readings of everything: what fails in showing it must not fail for ever."""
_ENOUGH = 5
"""Times that the log tells of a fault at one place, and that everything is read again in vain."""
_LEVELS = {
    QtMsgType.QtWarningMsg: "warning",
    QtMsgType.QtCriticalMsg: "critical",
    QtMsgType.QtFatalMsg: "fatal",
}
_NO_FAULT = "This plugin does not support"
"""How Qt says that a platform, such as Wayland, has no way to raise a window or to hint at its size."""
Hooks = tuple[Callable[..., Any], Callable[..., Any], Callable[..., Any]]


class LastDoor(QObject):
    """Hears of errors from the moment it is opened until it is closed. An edit that raised has changed nothing."""

    heard = Signal(object)
    """An error, told in the window's thread wherever it was raised."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._times: Counter[str] = Counter()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._read_again)
        self._clock = QElapsedTimer()
        self._in_vain = 0
        """How often a reading of everything was followed by another fault at once."""
        self._hooks: Hooks | None = None
        self._qt: Callable[..., Any] | None = None
        self.report = ""
        """About the last fault."""
        # Not before what was being done has ended: what it still has to say would take the place of the notice.
        self.heard.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Take the place of Python's and Qt's own ways to tell of errors."""
        self._hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_error
        threading.excepthook = lambda told: self._on_error(told.exc_type, told.exc_value, told.exc_traceback)
        sys.unraisablehook = lambda told: self._on_error(told.exc_type, told.exc_value, told.exc_traceback)
        self._qt = qInstallMessageHandler(self._on_message)

    def close(self) -> None:
        """Give the places back."""
        if self._hooks is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
            self._hooks = None
            qInstallMessageHandler(self._qt)

    def _on_error(
        self, kind: type[BaseException], error: BaseException | None, at: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt) and error is not None:
            sys.__excepthook__(kind, error, at)
        elif error is not None and not issubclass(kind, SystemExit):
            if not isinstance(error, FactDeskError):
                self._log(error)
            self.heard.emit(error)

    def _log(self, error: BaseException) -> None:
        place = place_of(error)
        self._times[place] += 1
        if self._times[place] <= _ENOUGH:
            log_fault(error)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind in _LEVELS and not message.startswith(_NO_FAULT):
            log_qt_words(_LEVELS[kind], message)
        if self._qt is not None:
            self._qt(kind, context, message)
        elif sys.stderr is not None:
            sys.stderr.write(f"{message}\n")

    # -- in the window's thread ------------------------------------------------------------------------------------

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, FactDeskError):
            # Something outside went wrong while the window was reading: no bug, and its sentence is for the user.
            self._window.status.show_failure(str(error))
            return
        self.report = report_of(error)
        sentence = QCoreApplication.translate(
            "MainWindow",
            "Something went wrong that should not ({0}). What was saved is saved; the log says more.",
        )
        ways = [(self.tr("Copy Report"), self.copy_report)]
        self._window.status.show_fault(sentence.format(type(error).__name__), ways)
        if self._pause.isActive():
            return
        resting = self._clock.isValid() and not self._clock.hasExpired(_BREATH)
        self._in_vain = self._in_vain + 1 if resting else 0
        if self._in_vain < _ENOUGH:
            self._pause.start(_BREATH if resting else 0)

    def copy_report(self) -> None:
        """Put the report about the last fault on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)
        self._window.status.tell(self.tr("Report copied. It holds no word of any article, and no label."))

    def _read_again(self) -> None:
        """Show what is in the file: half of what was being shown may be missing."""
        self._clock.start()
        if self._window.furnished and self._window.session.is_open:
            self._window.session.changed_elsewhere.emit()
