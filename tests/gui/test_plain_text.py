"""A37: whatever stands in an article, a label or a name is shown as its own letters, in every window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QMessageBox,
    QTextEdit,
    QWidget,
)

from factdesk.gui.dialogs import messages
from factdesk.gui.main_window import MainWindow
from factdesk.usecases.projects import create_project, find_annotator
from tests.gui.conftest import open_in
from tests.gui.windows import look_into_all
from tests.projects import add_articles, add_suggestions, find_span, make_article, make_suggestion

FILE = "file:///etc/hostname"
PICTURE = f'<img src="{FILE}">'
BOLD = "<b>x</b>"
HOSTILE = f"{PICTURE}{BOLD}"
WORDS = "The mill will close in May"
NAME = f"{BOLD} Ana"


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A project in which every word of others looks like a web page."""
    path = tmp_path / "hostile.factdesk"
    with create_project(path, HOSTILE) as project:
        find_annotator(project, NAME)
        text = f"{WORDS}, {HOSTILE} said the owner. {HOSTILE} Nobody told us."
        articles = add_articles(
            project,
            *(
                make_article(
                    f"{text} {number}",
                    title=f"{HOSTILE} {number}",
                    publisher=HOSTILE,
                    byline=HOSTILE,
                    source_name=f"{BOLD} {number}.txt",
                )
                for number in range(3)
            ),
        )
        first = articles[0]
        add_suggestions(
            project,
            make_suggestion(first, find_span(first.text, WORDS), "reported", source_name=HOSTILE),
            make_suggestion(first, find_span(first.text, HOSTILE), "denied", source_name=HOSTILE),
        )
    return path


@pytest.fixture
def desk(bare: MainWindow, hostile: Path) -> MainWindow:
    """A window on that project, with a claim that is described in the same way."""
    bare.settings.set("annotator", NAME)
    open_in(bare, hostile)
    bare.desk.label("denied")
    bare.desk.activate(next(item.id for item in bare.desk.items if item.claim is not None))
    bare.desk.describe(source=HOSTILE, note=HOSTILE, cue=HOSTILE)
    return bare


def holds(words: str) -> bool:
    """Whether something is of others, and not made harmless."""
    return PICTURE in words or BOLD in words


def faults_of(top: QWidget) -> list[str]:
    """What in a window would be drawn as a web page though it is of others."""
    return [*_labels(top), *_tips(top), *_pages(top), *_tips_of_rows(top)]


def _labels(top: QWidget) -> list[str]:
    return [
        f"a label in {type(label.parent()).__name__}: {label.text()[:60]}"
        for label in top.findChildren(QLabel)
        if holds(label.text()) and label.textFormat() is not Qt.TextFormat.PlainText
    ]


def _tips(top: QWidget) -> list[str]:
    # Qt takes a tip for a web page when it looks like one.
    return [
        f"a tip of {type(widget).__name__}: {words[:60]}"
        for widget in [top, *top.findChildren(QWidget)]
        for words in (widget.toolTip(), widget.whatsThis(), widget.statusTip())
        if holds(words)
    ]


def _pages(top: QWidget) -> list[str]:
    return [
        f"a picture in {type(field).__name__}"
        for field in top.findChildren(QTextEdit)
        if f'src="{FILE}"' in field.document().toHtml()  # of letters it would be &quot;
    ]


def _tips_of_rows(top: QWidget) -> list[str]:
    models: list[QAbstractItemModel | None] = [view.model() for view in top.findChildren(QAbstractItemView)]
    return [
        f"a tip in {type(model).__name__}"
        for model in models
        for tip in (_told(model, QModelIndex()) if model is not None else ())
        if holds(tip)
    ]


def _told(model: QAbstractItemModel, above: QModelIndex) -> Iterator[str]:
    for row in range(min(model.rowCount(above), 50)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(above)):
            index = model.index(row, column, above)
            yield str(model.data(index, Qt.ItemDataRole.ToolTipRole) or "")
            if not isinstance(model, QAbstractListModel) and model.hasChildren(index):
                yield from _told(model, index)


def test_a37_every_window_shows_it_as_plain_text(
    desk: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    found: list[str] = []
    seen: list[str] = []

    def look(name: str, top: QWidget) -> None:
        seen.append(name)
        found.extend(f"{name}: {fault}" for fault in faults_of(top))

    look_into_all(desk, look, monkeypatch, tmp_path)
    assert not found, "\n".join(sorted(set(found)))
    assert len(seen) > 10


def test_a37_tips_in_the_article_and_in_lists_are_escaped(desk: MainWindow) -> None:
    told = [desk.view.tip_of(mark) for mark in desk.view.marks]
    told += [
        str(desk.claims.model.index(row).data(Qt.ItemDataRole.ToolTipRole) or "")
        for row in range(desk.claims.model.rowCount())
    ]
    assert any("&lt;img" in words for words in told)
    assert not [words for words in told if holds(words)]
    for words in told:
        document = QTextDocument()
        document.setHtml(words)
        assert "\ufffc" not in document.toPlainText()


@pytest.mark.parametrize("act", [messages.tell, messages.warn, lambda *words: messages.choose(*words, "Yes")])
def test_a37_message_boxes_show_it_as_plain_text(
    act: object, desk: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[list[str]] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: boxes.append(faults_of(box)))
    act(desk, f"{HOSTILE} could not be read.")  # type: ignore[operator]
    messages.warn(desk, "It could not be read.", f"{HOSTILE}.txt")
    assert boxes == [[], []]


def test_a37_notices_the_status_line_and_the_bar_of_the_unsaved_are_plain_text(desk: MainWindow) -> None:
    desk.status.tell(HOSTILE, "Undo")
    assert faults_of(desk.status) == []
    desk.status.show_failure(HOSTILE)
    assert faults_of(desk.status) == []
    assert holds(desk.status.notice.text())
    desk.status.begin_job(HOSTILE)
    assert holds(desk.status.job.text())
    assert faults_of(desk.status) == []
    desk.status.end_job()
    from factdesk.gui.panels.unsaved_bar import UnsavedBar

    bar = UnsavedBar((desk.actions_by_key["saving.retry"],), desk)
    bar.say(1, f"{HOSTILE} is full.")
    assert holds(bar.reason.text())
    assert faults_of(bar) == []


def test_a37_a_label_that_forgot_it_is_noticed(desk: MainWindow) -> None:
    careless = QWidget(desk)
    QLabel(HOSTILE, careless)
    careless.setToolTip(HOSTILE)
    assert len(faults_of(careless)) == 2
    careless.deleteLater()
    QApplication.processEvents()
