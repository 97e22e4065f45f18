"""Shows the tour over the window: places its card, follows what it points at, and lets go of all when it is left."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from factdesk.gui.look.key_names import key_names
from factdesk.gui.look.theme import GAP
from factdesk.gui.tour.callout import Callout, Pointer
from factdesk.gui.tour.steps import STEPS, Place, tour_words
from factdesk.gui.window_parts import WindowParts

if TYPE_CHECKING:
    from PySide6.QtCore import QMetaObject

_NARROWEST, _WIDEST = 270, 380
"""Pixels of the card's width."""
_MOVING = frozenset(
    (
        *(QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide),
        *(QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange, QEvent.Type.FontChange),
    )
)
"""Events after which what a step points at may stand elsewhere."""
_ESCAPING = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_LOOKS = 80
"""Places of a claim that are looked up to know where it stands."""


class Tour(QObject):
    """The tour in one window. While it runs, all keys go where they always go; only Esc is the tour's."""

    ended = Signal()

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self._window = window
        self._number = 0
        self.callout: Callout | None = None
        self.pointer: Pointer | None = None
        self._links: list[QMetaObject.Connection] = []
        self._placing = False
        window.session.closed.connect(self.leave)

    @property
    def running(self) -> bool:
        """Whether a step is shown."""
        return self.callout is not None

    @property
    def number(self) -> int:
        """The step that is shown, from 0."""
        return self._number

    def begin(self) -> None:
        """Show the first step; the keyboard stays in the article."""
        self.leave()
        window, app = self._window, QApplication.instance()
        self.pointer, self.callout = Pointer(window), Callout(window)
        self.callout.next_wanted.connect(self.next)
        self.callout.back_wanted.connect(self.back)
        self.callout.leave_wanted.connect(self.leave)
        for signal in (window.desk.active_changed, window.desk.items_changed, key_names().changed):
            self._links.append(signal.connect(self._show_again))
        self._links.append(window.view.verticalScrollBar().valueChanged.connect(self._place))
        for key in {action for step in STEPS for action in step.actions}:
            self._links.append(window.actions_by_key[key].triggered.connect(partial(self._tick, key)))
        if app is not None:
            app.installEventFilter(self)
        window.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show(0)

    def next(self) -> None:
        """Show the next step; after the last one, leave."""
        if self._number + 1 < len(STEPS):
            self._show(self._number + 1)
        else:
            self.leave()

    def back(self) -> None:
        """Show the step before."""
        self._show(max(0, self._number - 1))

    def leave(self) -> None:
        """Take the tour away, and everything that belongs to it."""
        callout, pointer = self.callout, self.pointer
        self.callout = self.pointer = None
        if callout is None or pointer is None:
            return
        if (app := QApplication.instance()) is not None:
            app.removeEventFilter(self)
        for link in self._links:
            QObject.disconnect(link)
        self._links.clear()
        inside = callout.isAncestorOf(QApplication.focusWidget() or self._window)
        for widget in (callout, pointer):
            widget.hide()
            widget.deleteLater()
        if inside:
            self._window.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ended.emit()

    # -- one step --------------------------------------------------------------------------------------------------

    def _show(self, number: int) -> None:
        self._number = number
        if self.callout is not None:
            step, window = STEPS[number], self._window
            keys = []
            for action in step.actions:
                name = key_names().of(action)
                title = window.actions_by_key[action].text().removesuffix("…").rstrip()
                keys.append((action, name.key or f"{name.menu} ›", title))
            self.callout.show_step(number, len(STEPS), tour_words(step.title), tour_words(step.words), keys)
        self._place()

    def _show_again(self) -> None:
        """What the step points at, or the keys it names, may have changed."""
        callout = self.callout
        if callout is None:
            return
        if self.sender() is key_names():
            self._show(self._number)
        self._place()

    def _tick(self, key: str, _checked: bool = False) -> None:
        if self.callout is not None:
            self.callout.tick(key)

    # -- where it stands -------------------------------------------------------------------------------------------

    def _place(self) -> None:
        callout, pointer, window = self.callout, self.pointer, self._window
        if callout is None or pointer is None or self._placing:
            return
        self._placing = True
        shown = window.view.isVisibleTo(window)
        target, card = self.target(), self._card(callout)
        pointer.setGeometry(window.rect())
        callout.setGeometry(card)
        for widget in (pointer, callout):
            widget.setVisible(shown)
            widget.raise_()
        pointer.point(target, card)
        self._placing = False

    def target(self) -> QRect:
        """What the step points at, in the window's pixels."""
        window, place = self._window, STEPS[self._number].place
        finish = window.bar.findChild(QToolButton, "article.finish")
        if place is Place.CLAIM and not (claim := self._claim()).isEmpty():
            return claim
        if place is Place.LABELS:
            return self._of(window.bar).adjusted(2, 2, -2, -2)
        if place is Place.FINISH and isinstance(finish, QToolButton):
            return self._of(finish)
        return self._of(window.view).adjusted(3, 3, -3, -3)

    def _of(self, widget: QWidget) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size())

    def _claim(self) -> QRect:
        """Where the active claim stands on the screen; empty when none is to be seen."""
        view = self._window.view
        mark = view.marks.get(view.active)
        found = QRect()
        if mark is None:
            return found
        span, cursor = mark.extent, QTextCursor(view.document())
        stride = max(1, (span.end - span.start) // _LOOKS)
        for offset in (*range(span.start, span.end, stride), span.end):
            cursor.setPosition(view.scene.text.position(offset))
            found |= view.cursorRect(cursor)
        seen = found.adjusted(-GAP, -4, GAP, 4) & view.viewport().rect()
        return seen.translated(view.viewport().mapTo(self._window, QPoint(0, 0)))

    def _card(self, callout: Callout) -> QRect:
        """The card's place: over the column of claims, so that the article stays free, and level with its target."""
        window = self._window
        column = self._of(window.claims) | self._of(window.inspector)
        width = min(max(column.width() - 2 * GAP, _NARROWEST), _WIDEST)
        height = max(callout.heightForWidth(width), callout.minimumSizeHint().height())
        left = column.center().x() - width // 2
        left = max(GAP, min(left, window.width() - width - GAP))
        lowest = max(column.top() + GAP, column.bottom() - height - GAP)
        top = max(column.top() + GAP, min(self.target().center().y() - height // 2, lowest))
        return QRect(QPoint(left, top), QSize(width, height))

    # -- Qt --------------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _ESCAPING and isinstance(event, QKeyEvent) and self._escapes(watched, event):
            event.accept()
            if kind == QEvent.Type.KeyPress:
                self.leave()
            return True
        if kind in _MOVING and not self._placing and isinstance(watched, QWidget):
            self._follow(watched)
        return False

    def _escapes(self, watched: QObject, event: QKeyEvent) -> bool:
        free = QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None
        here = isinstance(watched, QWidget) and watched.window() is self._window
        return free and here and event.key() == Qt.Key.Key_Escape

    def _follow(self, moved: QWidget) -> None:
        own = (self.callout, self.pointer)
        if moved.window() is self._window and not any(
            mine is not None and (moved is mine or mine.isAncestorOf(moved)) for mine in own
        ):
            self._place()
