"""A person at the window: a story that is played while the program's own event loop runs."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any

from PySide6.QtCore import QKeyCombination, QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget

from factdesk.__main__ import main
from factdesk.domain.claims import ATTRIBUTED, SuggestedClaim
from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span
from factdesk.gui.main_window import MainWindow
from factdesk.suggesters.pool import SuggestionResult

PATIENCE = 30.0
"""Seconds that a person waits for one thing."""
Story = Generator[Callable[[], object], None, None]
"""Yields what it waits for; goes on when that is true."""


class Player:
    """Plays one story; what goes wrong in it ends the program and is raised by `play`."""

    def __init__(self, story: Callable[[MainWindow], Story]) -> None:
        self._write = story
        self._story: Story | None = None
        self._wanted: Callable[[], object] = lambda: True
        self._since = time.monotonic()
        self._playing = False
        self.error: BaseException | None = None
        self.ended = False
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._go_on)

    def _go_on(self) -> None:
        if self._playing or self.ended:
            return
        self._playing = True
        try:
            self._step()
        except StopIteration:
            self._end()
        except BaseException as error:
            self.error = error
            self._end()
        finally:
            self._playing = False

    def _step(self) -> None:
        if self._story is None:
            window = main_window()
            if window is None or not window.furnished:
                return
            self._story = self._write(window)
        if self._wanted():
            self._wanted, self._since = next(self._story), time.monotonic()
        elif time.monotonic() - self._since > PATIENCE:
            raise AssertionError("it never happened")

    def _end(self) -> None:
        self.ended = True
        self.timer.stop()
        while (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()
        if (window := main_window()) is not None:
            window.close()


def play(arguments: Iterable[object], story: Callable[[MainWindow], Story]) -> None:
    """Start the program by its own door, play the story in it, and wait until its window is closed."""
    if not isinstance(QApplication.instance(), QApplication):
        QApplication([])
    player = Player(story)
    player.timer.start()
    code = main([str(argument) for argument in arguments])
    player.timer.stop()
    if player.error is not None:
        raise player.error
    assert player.ended, "the window was closed in the middle of the story"
    assert code == 0
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            window.deleteLater()
    QApplication.processEvents()


def main_window() -> MainWindow | None:
    """The program's window once it can be seen."""
    found = (window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow))
    return next((window for window in found if window.isVisible()), None)


# -- hands ---------------------------------------------------------------------------------------------------------


def combined(keys: str) -> QKeyCombination:
    """The keys that are pressed together, as Qt knows them."""
    found = QKeySequence(keys)
    assert found.count() == 1, keys
    combination = found[0]  # type: ignore[index]
    assert isinstance(combination, QKeyCombination)
    return combination


def press(keys: str) -> None:
    """Press a combination of keys wherever the keyboard is."""
    combination = combined(keys)
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus is not None
    QTest.keyClick(focus, combination.key(), combination.keyboardModifiers())


def write(words: str) -> None:
    """Type words wherever the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def soon(act: Callable[[], object]) -> None:
    """Do what opens a dialog that waits: the story goes on beside it."""
    QTimer.singleShot(0, act)


def dialog() -> QWidget | None:
    """The dialog that waits for an answer."""
    found = QApplication.activeModalWidget()
    return found if found is not None and found.isVisible() and found.isActiveWindow() else None


def back_in(window: MainWindow) -> bool:
    """Whether the keyboard is in the window again after a dialog; without a window manager it must be taken there."""
    if QApplication.activeModalWidget() is None and not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


def words_of(widget: QWidget | None) -> str:
    """What a dialog says."""
    assert isinstance(widget, QDialog)
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def drop(window: MainWindow, *paths: object) -> None:
    """Drop files onto the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(100, 100), Qt.DropAction.CopyAction, data, buttons, keys)
    window.dropEvent(event)


# -- a suggester that is fast --------------------------------------------------------------------------------------


class QuickPool:
    """In place of spaCy's processes: suggests the first words of each paragraph, labels in turn."""

    identity, missing = "quick 1", None

    def __init__(self, *_: Any, **__: Any) -> None:
        self.cancelled = False

    def start(self) -> None:
        """Nothing needs to be loaded."""

    def suggest(self, items: Iterable[tuple[str, str]]) -> Iterator[SuggestionResult]:
        """Answer at once."""
        for key, text in items:
            yield SuggestionResult(key, tuple(self._claims(text)))

    @staticmethod
    def _claims(text: str) -> Iterator[SuggestedClaim]:
        start = 0
        for number, line in enumerate(text.split("\n")):
            words = line[:30].rstrip()
            if words:
                label = LABELS[number % len(LABELS)].key
                span = Span(start, start + len(words))
                yield SuggestedClaim(
                    f"c{number}", (span,), None, None, label, ATTRIBUTED, 0.7, "begins a line"
                )
            start += len(line) + 1

    def cancel(self) -> None:
        """There is nothing that could hang."""
        self.cancelled = True

    def close(self) -> None:
        """There is nothing to end."""
