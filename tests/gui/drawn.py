"""An article with claims in it, the view that shows it, and the mouse of a person."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.gui.article.mark_shapes import drawn_marks, handles
from factdesk.gui.article.marks import Mark
from factdesk.gui.article.view import ArticleView, Heading

TEXT = (
    "\n\n\nThe harbour office denied that two ferries had collided in fog on Sunday.\n\n\n\n"
    "“Nothing of the kind happened,” said its spokeswoman Ilse Brandt. A pilot, who would not give his name, "
    "told the local paper that one of them 🚢 had lost its rudder, and that the other 🛟 came close.\n"
    "\n \nNo one was hurt."
)
NONE, ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
HEADING = Heading("Ferries in the fog", "The Lantern", "4 May 2023")


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


COLLISION = Mark(
    "collision", (span("two ferries had collided in fog"),), "denied", suggestion=False, letter="D"
)
FOG = Mark("fog", (span("in fog"),), "reported", suggestion=True, letter="R")
RUDDER = Mark(
    "rudder",
    (span("one of them 🚢 had lost its rudder"),),
    "reported",
    suggestion=False,
    cue=span("told"),
    source=span("A pilot"),
    letter="R",
)


def open_view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.resize(860, 620)
    view.show_article(TEXT, HEADING)
    view.set_marks([COLLISION, FOG, RUDDER])
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    return view


def place_of(view: ArticleView, offset: int) -> QPoint:
    """The middle of the character at `offset`, in the viewport."""
    at = view.scene.text.position(offset)
    line = next(line for line in view.shown_lines() if line.start <= at < line.end)
    (stretch,) = line.stretches(at, at + 1, bidirectional=view.scene.bidirectional)
    return QPoint(round((stretch.left + stretch.right) / 2), round(line.base - 4))


def knob(view: ArticleView, *, at_start: bool, segment: int = 0) -> QPoint:
    found = handles(drawn_marks(view.scene, view.shown_lines()))
    return next(h.knob.toPoint() for h in found if h.at_start is at_start and h.segment == segment)


def drag(
    view: ArticleView, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier, *, let_go: bool = True
) -> None:
    types, left, none = QEvent.Type, Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = [(types.MouseButtonPress, start, left, left), (types.MouseMove, end, none, left)]
    if let_go:
        steps.append((types.MouseButtonRelease, end, left, none))
    for kind, place, button, buttons in steps:
        spot = QPointF(place)
        event = QMouseEvent(kind, spot, view.viewport().mapToGlobal(spot), button, buttons, modifiers)
        QApplication.sendEvent(view.viewport(), event)


def click(view: ArticleView, offset: int) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place_of(view, offset))
