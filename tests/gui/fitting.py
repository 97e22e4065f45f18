"""Finds what does not fit into the window: run as python -m tests.gui.fitting LANGUAGE, with QT_SCALE_FACTOR by choice.

A process of its own, since the scale and the language of a program are settled when it starts. Prints a list of
faults as JSON.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from factdesk.gui.app import dress, make_application
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.gui.conftest import CLAIMS
from tests.projects import (
    add_articles,
    add_suggestions,
    find_span,
    make_article,
    make_project,
    make_suggestion,
)

SIZES = ((800, 520), (960, 540), (1024, 700), (1280, 820), (2560, 1440))
"""960 × 540 is what a screen of 1920 × 1080 has left at 200 %."""
_PATIENCE, _STEP, _SETTLED = 10_000, 10, 600
_NARROWEST, _WIDEST = 310, 420
"""Logical pixels that a column beside the article may always take, and never more than."""
_LONG = 340
"""Logical pixels: a button wider than this is a bar."""


def faults(window: QWidget) -> Iterator[str]:
    """What is cut off, lies over something else, cannot be reached or is drawn out, each in one sentence."""
    # What was written a moment ago gets its room first, as it does before anything is painted.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    if isinstance(window, MainWindow):
        yield from _menus(window)
    seen = [widget for widget in window.findChildren(QWidget) if _counts(widget, window)]
    for widget in seen:
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if not window.rect().contains(place):
            yield f"{_name(widget)} reaches out of the window"
        parent = widget.parentWidget()
        if parent is not None and not parent.rect().contains(widget.geometry()):
            yield f"{_name(widget)} reaches out of {_name(parent)}"
        yield from _words(widget)
    parents = {widget.parentWidget() for widget in seen}
    for parent in parents:
        children = [widget for widget in seen if widget.parentWidget() is parent]
        for one, other in combinations(children, 2):
            if one.geometry().intersects(other.geometry()):
                yield f"{_name(one)} lies over {_name(other)}"


def _counts(widget: QWidget, window: QWidget) -> bool:
    """Whether it is a control, or holds some, and no part that Qt or a control makes for itself."""
    inner = widget.parentWidget()
    while inner is not None and inner is not window:
        if isinstance(inner, QAbstractScrollArea | QComboBox):
            return False
        inner = inner.parentWidget()
    return (
        widget.isVisible()
        and widget.window() is window
        and widget.width() > 0
        and not widget.objectName().startswith("qt_")
    )


def _menus(window: MainWindow) -> Iterator[str]:
    bar = window.menuBar()
    for action in bar.actions():
        if not bar.rect().contains(bar.actionGeometry(action)):
            yield f"the menu {action.text()} cannot be reached"


def _words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and (widget.wordWrap() or not widget.pixmap().isNull()):
        if widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > widget.height():
            yield f"{_name(widget)} has more lines than it shows"
        return
    words, room = _line(widget)
    needed = widget.fontMetrics().horizontalAdvance(words)
    if needed > room:
        yield f"{_name(widget)} is cut: {words!r} needs {needed} and has {room}"
    if words and widget.height() < widget.fontMetrics().height() - 2:
        yield f"{_name(widget)} is {widget.height()} high"
    if isinstance(widget, QPushButton) and room > _LONG:
        yield f"{_name(widget)} is {room} wide"


def _line(widget: QWidget) -> tuple[str, int]:
    """What a control says in one line, and the room that there is for it."""
    if isinstance(widget, QLabel):
        return widget.text(), widget.width()
    if isinstance(widget, QAbstractButton):
        edges = 4 * isinstance(widget, QPushButton | QToolButton)
        return widget.text().replace("&", ""), widget.width() - edges
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        whole, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return widget.currentText(), widget.style().subControlRect(whole, option, part, widget).width()
    return "", widget.width()


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName() or words or widget.accessibleName()}"


def _wide(window: MainWindow) -> Iterator[str]:
    """Columns beside the article that take more than they can use, or a line too long to read."""
    for column in (window.articles, window.claims):
        if column.width() > max(_NARROWEST, 0.34 * window.width()) or column.width() > _WIDEST:
            yield f"{_name(column)} is {column.width()} of {window.width()} wide"
    line = max((line.text_line.naturalTextWidth() for line in window.view.shown_lines()), default=0.0)
    if line > 45 * window.view.scene.size:
        yield f"a line is {line:.0f} wide"


def _project(folder: Path) -> Path:
    path = folder / "mill.factdesk"
    project, _ = make_project(path)
    with project:
        title = (
            "A first mill, with a title that is so long that it takes more than two lines of a narrow list"
        )
        first, _ = add_articles(
            project,
            make_article(title=title, publisher="The Daily Lantern of the North", published_on="2024-11-04"),
            make_article("Another text.", title="Second"),
        )
        offered = [
            make_suggestion(
                first, find_span(first.text, words), label, source_name="a spokeswoman for the owner"
            )
            for words, label in CLAIMS
        ]
        add_suggestions(project, *offered)
    return path


def check(language: str, folder: Path) -> list[str]:
    """Every fault of the start page, and of an open article with and without a claim in hand, in every size."""
    settings = UserSettings()
    settings.set("annotator", "Ana")
    dress(make_application(language), settings)
    window = MainWindow(settings)
    window.show()
    found = [f"start {size}: {fault}" for size in SIZES for fault in _in_size(window, size)]
    window.projects.open_address(str(_project(folder)))
    waited = 0
    while window.desk.article is None and waited < _PATIENCE:
        QTest.qWait(_STEP)
        waited += _STEP
    steps = (("suggestion", "claim.next"), ("claim", "label.denied"), ("back", "claim.previous"))
    for name, key in steps:
        window.actions_by_key[key].trigger()
        for size in SIZES:
            found += [f"{name} {size}: {fault}" for fault in (*_in_size(window, size), *_wide(window))]
    window.close()
    return found


def _in_size(window: MainWindow, size: tuple[int, int]) -> list[str]:
    window.resize(*size)
    QTest.qWait(3 * _STEP)
    if (window.width(), window.height()) != size:
        return [f"the window is {window.width()} × {window.height()}"]
    waited = 0
    # Words that come from beside the window's thread are laid out at its next turn.
    while (found := list(faults(window))) and waited < _SETTLED:
        QTest.qWait(3 * _STEP)
        waited += 3 * _STEP
    return found


def main() -> None:
    """Print every fault."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTDESK_HOME"] = folder
        json.dump(check(sys.argv[1], Path(folder)), sys.stdout)


if __name__ == "__main__":
    main()
