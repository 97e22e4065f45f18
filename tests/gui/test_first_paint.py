"""What is done before the window can be seen, and what waits until then."""

from __future__ import annotations

import ast
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from factdesk.gui import first_paint
from factdesk.gui.first_paint import PaintedWindow
from factdesk.gui.late import LateObject, late
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings
from tests.gui.conftest import open_in
from tests.projects import run_python

ROOT = Path(__file__).resolve().parents[2]
LATE = ("factdesk.store", "factdesk.formats", "factdesk.suggesters")
UNSEEN = (
    "factdesk.gui.article.",
    "factdesk.gui.handlers",
    "factdesk.gui.panels.articles",
    "factdesk.gui.panels.claims",
)
"""What only a project has use for: with it the first picture would take twice as long."""
COSTLY = ("sqlalchemy", "alembic", "spacy", "thinc", "numpy", "pyqtgraph", "matplotlib", "asyncio")

SEEN = """
import sys
from PySide6.QtCore import QTimer
from factdesk.gui import app

class Looked(app.MainWindow):
    def __init__(self, settings, **how):
        super().__init__(settings, **how)
        self.painted.connect(self.look)

    def look(self):
        print(*sorted(sys.modules))
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.wait)
        self.timer.start(5)

    def wait(self):
        if self.session.is_open or not sys.argv[1:]:
            self.timer.stop()
            print(*sorted(sys.modules))
            self.close()

app.MainWindow = Looked
app.run_window(sys.argv[1] if sys.argv[1:] else None, annotator="Ana")
"""


def rooms(modules: set[str], names: tuple[str, ...]) -> set[str]:
    return {module for module in modules if module.startswith(names)}


@pytest.mark.parametrize("opened", [True, False], ids=["on a project", "on the first page"])
def test_the_window_is_seen_before_anything_behind_it_is_imported(opened: bool, mill: Path) -> None:
    first, last = run_python(SEEN, *([mill] if opened else [])).splitlines()[-2:]
    seen = set(first.split())
    assert not rooms(seen, COSTLY)
    assert not rooms(seen, LATE), f"imported at the top of {importers(seen)}; see factdesk/gui/late.py"
    assert not rooms(seen, UNSEEN)
    assert rooms(set(last.split()), UNSEEN)
    # The tools can find what they look for: a project cannot be shown without them.
    assert bool(rooms(set(last.split()), ("sqlalchemy", "factdesk.store"))) is opened
    assert not rooms(set(last.split()), ("spacy", "thinc", "numpy"))


@pytest.mark.parametrize("name", ["", "Ana"], ids=["who is new", "who is known"])
def test_the_first_picture_stays_when_the_rest_of_the_window_is_made(qtbot: QtBot, name: str) -> None:
    settings = UserSettings()
    settings.set("annotator", name)
    window = MainWindow(settings, furnished=False)
    qtbot.addWidget(window)
    window.resize(1024, 700)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    keyboard = window.focusWidget()
    window.start.who.field.setReadOnly(True)  # its caret blinks
    before = window.grab().toImage()
    window.furnish()
    qtbot.wait(20)
    assert window.grab().toImage() == before
    assert window.focusWidget() is keyboard
    window.close()


def test_a_window_that_is_closed_before_it_is_painted_has_nothing_to_let_go_of(qtbot: QtBot) -> None:
    window = MainWindow(UserSettings(), furnished=False)
    qtbot.addWidget(window)
    assert not any(
        action.isEnabled() for key, action in window.actions_by_key.items() if key == "label.denied"
    )
    window.show()
    assert window.close()


def test_the_keyboard_reaches_the_line_at_the_bottom_after_the_columns(window: MainWindow) -> None:
    chain = [window.nextInFocusChain()]
    while chain[-1] is not None and chain[-1] is not window:
        chain.append(chain[-1].nextInFocusChain())
    columns = [
        place
        for place, widget in enumerate(chain)
        if widget is not None
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and any(part.isAncestorOf(widget) for part in (window.articles, window.claims, window.inspector))
    ]
    assert max(columns) < chain.index(window.status.action) < chain.index(window.status.cancel)


def test_importing_reads_no_sources() -> None:
    """PySide would read that of every module, to look whether its own name is in it."""
    look = "import builtins as b; plain = b.__import__; import factdesk.gui.app; print(b.__import__ is plain)"
    assert run_python(look).split()[-1] == "True"


def importers(modules: set[str]) -> list[str]:
    """Modules of the window that import at their top what should come late."""
    found = []
    for name in sorted(rooms(modules, ("factdesk.gui.",))):
        path = ROOT / Path(*name.split("."))
        path = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        tops = [
            node.module
            for node in ast.parse(path.read_text("utf-8")).body
            if isinstance(node, ast.ImportFrom)
        ]
        found += [name for top in tops if top and top.startswith((*LATE, "factdesk.usecases"))]
    return found


def test_what_waits_for_the_first_paint_is_done_once(qtbot: QtBot) -> None:
    window = PaintedWindow()
    qtbot.addWidget(window)
    acts: list[bool] = []
    window.painted.connect(lambda: acts.append(window.isVisible()))
    qtbot.wait(20)
    assert acts == []
    window.show()
    qtbot.waitUntil(lambda: bool(acts))
    window.hide()
    window.show()
    window.update()
    qtbot.wait(20)
    assert acts == [True]


def test_a_window_that_is_not_painted_is_not_waited_for_for_ever(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_paint, "_UNSEEN", 10)
    window = PaintedWindow()
    qtbot.addWidget(window)
    acts: list[None] = []
    window.painted.connect(lambda: acts.append(None))
    window.showMinimized()
    qtbot.waitUntil(lambda: bool(acts))
    window.showNormal()
    qtbot.wait(20)
    assert acts == [None]


def test_a_late_module_is_the_module_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    module = late("colorsys")
    assert module.rgb_to_hsv(1, 1, 1) == (0.0, 0.0, 1)
    monkeypatch.setattr("colorsys.rgb_to_hsv", lambda *_: "patched")
    assert module.rgb_to_hsv(1, 1, 1) == "patched"
    with pytest.raises(AttributeError):
        module.nothing_of_the_kind  # noqa: B018


def test_a_late_object_is_made_by_the_first_call() -> None:
    made: list[list[int]] = []

    def make() -> list[int]:
        if not made:
            made.append([])
        return made[0]

    append = LateObject(make).append
    assert made == []
    append(1)
    append(2)
    assert made == [[1, 2]]


def test_the_article_shown_last_is_shown_again(window: MainWindow, mill: Path) -> None:
    window.walk.step_article(2)
    last = window.desk.article
    assert last is not None
    assert last.title == "A third mill"
    shown: list[str] = []
    window.desk.article_changed.connect(
        lambda: shown.append(window.desk.article.title if window.desk.article else "")
    )
    window.session.end()
    open_in(window, mill)
    assert window.desk.article == last
    assert window.articles.current == last.id
    assert shown == ["", "A third mill"]


def test_a_last_article_that_is_gone_gives_way_to_the_first(window: MainWindow, mill: Path) -> None:
    window.session.end()
    window.settings.remember_place(str(mill), "no such article")
    open_in(window, mill)
    assert window.desk.article is not None
    assert window.desk.article.title == "A first mill"


def test_another_window_begins_where_this_one_ended(
    window: MainWindow, mill: Path, make_window: Callable[[], MainWindow]
) -> None:
    window.walk.step_article(1)
    window.close()
    other = make_window()
    open_in(other, mill)
    assert other.desk.article is not None
    assert other.desk.article.title == "A second mill"
