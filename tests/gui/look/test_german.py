"""The window in German and from the right: every sentence is said, none is cut, and dates are written as there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QGroupBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from factdesk.domain.errors import Cancelled
from factdesk.domain.labels import LABELS, label_of
from factdesk.gui.app import make_application
from factdesk.gui.keys.actions import ACTIONS
from factdesk.gui.keys.keys_window import KeysWindow
from factdesk.gui.look.edit_titles import title_of
from factdesk.gui.look.language import CHOICES, language_choice, language_of, shown_date, shown_number, speak
from factdesk.gui.look.theme import current_theme
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels import article_delegate
from factdesk.settings import UserSettings
from tests.gui.conftest import open_in
from tests.projects import ROOT, add_articles, make_article, make_project

FOLDER = ROOT / "resources" / "translations"
WORDS, COMPILED = FOLDER / "factdesk_de.ts", FOLDER / "factdesk_de.qm"
TITLES = ["Berichtet", "Dementiert", "Unbestätigt", "Bestätigt"]
MENU_TITLES = [
    *("Datei", "Bearbeiten", "Behauptung", "Artikel", "Vorschläge", "Projekt", "Ansicht", "Hilfe"),
]

SAME_IN_GERMAN = {
    *("English", "Deutsch", "Label", "Labels", "Annotator", "Filter", "in:", "JSON Lines (*.jsonl)"),
    *("Person", "Alpha", "F1", "N", "N {0}", " %", "{0} %", "{0} s", "{0} min", "{0} h {1} min"),
    *("MMM yyyy", "{0}: {1} → {2}", "{0}: {1}", "{0}: {1}.", "{0}; {1}."),
    *("{0}, {1}", "{0}, {1}: {2}.", "{0}, {1}: {2}. {3}"),
}
"""Words that German took over, figures, units, and signs between what is filled in."""


class Message(NamedTuple):
    context: str
    source: str
    translation: str
    state: str


def messages_of(file: Path) -> list[Message]:
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  our own file
        for message in context.iter("message"):
            said = message.find("translation")
            assert said is not None
            words = (message.findtext("source") or "", said.text or "", said.get("type", "finished"))
            found.append(Message(context.findtext("name") or "", *words))
    return found


@pytest.fixture(scope="module")
def german_messages() -> list[Message]:
    return messages_of(WORDS)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[QApplication]:
    """German words, dates and numbers for one test."""
    app = make_application()
    before, locale = set(app.findChildren(QTranslator)), QLocale()
    assert speak(app, "de") == "de"
    yield qapp
    for translator in set(app.findChildren(QTranslator)) - before:
        app.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(locale)


@pytest.fixture
def german_window(german: QApplication, make_window: Callable[[], MainWindow], mill: Path) -> MainWindow:  # noqa: ARG001
    window = make_window()
    window.resize(1280, 820)
    open_in(window, mill)
    return window


@pytest.fixture
def from_the_right(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


# -- the translation is whole ------------------------------------------------------------------------------------------


def test_every_sentence_is_translated(german_messages: list[Message]) -> None:
    assert len(german_messages) > 300
    assert not [said for said in german_messages if said.state != "finished" or not said.translation.strip()]


def test_no_sentence_of_the_window_is_missing_and_none_is_left_over(
    german_messages: list[Message], tmp_path: Path
) -> None:
    """After a change of words: make translations, then translate what is unfinished."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    if not tool.exists():
        pytest.skip("pyside6-lupdate is not installed")
    fresh = tmp_path / "factdesk_de.ts"
    sources = sorted((ROOT / "factdesk" / "gui").rglob("*.py"))
    subprocess.run([tool, *sources, "-ts", fresh], check=True, capture_output=True, timeout=120)
    wanted = {(said.context, said.source) for said in messages_of(fresh)}
    known = {(said.context, said.source) for said in german_messages}
    assert (wanted - known, known - wanted) == (set(), set())


def test_what_qt_reads_is_what_people_have_written(german_messages: list[Message]) -> None:
    translator = QTranslator()
    assert translator.load(str(COMPILED))
    wrong = [
        said
        for said in german_messages
        if translator.translate(said.context, said.source) != said.translation
    ]
    assert not wrong, "make translations compiles them"


def test_compiling_again_gives_the_same_messages(german_messages: list[Message], tmp_path: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    if not tool.exists():
        pytest.skip("pyside6-lrelease is not installed")
    again = tmp_path / "again.qm"
    subprocess.run([tool, WORDS, "-qm", again], check=True, capture_output=True, timeout=60)
    old, new = QTranslator(), QTranslator()
    assert old.load(str(COMPILED))
    assert new.load(str(again))
    for said in german_messages:
        assert old.translate(said.context, said.source) == new.translate(said.context, said.source)


def test_translations_have_the_same_places_to_fill_and_the_same_last_sign(
    german_messages: list[Message],
) -> None:
    for said in german_messages:
        places = [sorted(re.findall(r"\{\w*\}", words)) for words in said[1:3]]
        assert places[0] == places[1], said
        ends = [re.sub(r"[^….:?]", "", words[-1]) for words in said[1:3]]
        assert ends[0] == ends[1], said
        assert said.source.count("&") == said.translation.count("&"), said


# -- the window in German ----------------------------------------------------------------------------------------------


def test_menus_labels_and_actions_are_german(german_window: MainWindow) -> None:
    bar = [action.text().replace("&", "") for action in german_window.menuBar().actions()]
    assert bar == MENU_TITLES
    assert [german_window.actions_by_key[f"label.{label.key}"].text() for label in LABELS] == TITLES
    assert [button.text() for button in german_window.inspector.labels.buttons()] == TITLES
    assert german_window.actions_by_key["undo"].text() == "Rückgängig"
    assert german_window.status.saved.text() == "✓ Gespeichert"
    assert german_window.status.progress.text() == "0 von 3 Artikeln abgeschlossen"


def test_only_words_that_german_has_too_are_the_same_in_german(german_messages: list[Message]) -> None:
    same = {said.source for said in german_messages if said.source == said.translation}
    assert same == SAME_IN_GERMAN


def test_what_a_class_inherits_is_german_too(german_window: MainWindow) -> None:
    german_window.errands._failed(Cancelled("no more"))
    assert german_window.status.notice.text() == "Abgebrochen; nichts wurde geändert."


def test_undoing_is_named_in_german(german_window: MainWindow) -> None:
    german_window.actions_by_key["claim.accept"].trigger()
    german_window.walk.undo()
    assert german_window.status.notice.text() == "Rückgängig gemacht: Vorschlag annehmen"
    assert title_of("Undo: Mark claim") == "Rückgängig: Behauptung markieren"


def test_tooltip_and_screen_reader_name_the_label_in_german(german_window: MainWindow) -> None:
    mark = next(iter(german_window.view.marks))
    assert "Berichtet (vorgeschlagen)" in german_window.view.tip_of(mark)
    index = german_window.claims.model.index(0)
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Vorschlag, Berichtet: ")


def test_the_cheat_sheet_names_labels_and_keys_in_german(german_window: MainWindow, qtbot: QtBot) -> None:
    sheet = KeysWindow(german_window)
    qtbot.addWidget(sheet)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    assert {*TITLES, "Umschalt+F", "Leertaste"} <= words
    assert "Behauptung" in {group.title() for group in sheet.findChildren(QGroupBox)}


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_menu_has_a_mnemonic_of_its_own(
    language: str, request: pytest.FixtureRequest, make_window: Callable[[], MainWindow]
) -> None:
    if language == "de":
        request.getfixturevalue("german")
    titles = [action.text() for action in make_window().menuBar().actions()]
    letters = Counter(found[1].lower() for title in titles if (found := re.search("&(.)", title)))
    assert letters.total() == len(titles)
    assert set(letters.values()) == {1}


def test_no_button_and_no_field_name_is_cut(german_window: MainWindow, qapp: QApplication) -> None:
    qapp.processEvents()
    assert (german_window.width(), german_window.height()) == (1280, 820)
    shown = [
        widget
        for panel in (german_window.bar, german_window.inspector)
        for widget in panel.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLabel) and widget.isVisible()
    ]
    assert len(shown) >= 16
    for widget in shown:
        words = widget.text() if not (isinstance(widget, QLabel) and widget.wordWrap()) else ""
        room = widget.width() - (4 if isinstance(widget, QPushButton) else 0)
        assert widget.fontMetrics().horizontalAdvance(words) <= room, words
        assert widget.height() >= widget.fontMetrics().height() * bool(words), words


# -- which language ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("choice", "wished", "spoken"),
    [
        ("system", ["de-AT", "en-US"], "de"),
        ("system", ["en-US", "de-DE"], "en"),
        ("system", ["fr-FR", "de_DE"], "de"),
        ("system", ["fr-FR"], "en"),
        ("system", ["C"], "en"),
        ("system", [], "en"),
        ("de", ["en-GB"], "de"),
        ("en", ["de-DE"], "en"),
    ],
)
def test_the_language_is_the_one_chosen_or_the_first_wish_that_is_spoken(
    choice: str, wished: list[str], spoken: str
) -> None:
    assert language_of(choice, wished) == spoken


def test_a_language_is_chosen_in_the_menu_and_spoken_from_the_next_start(
    bare: MainWindow, settings: UserSettings
) -> None:
    assert bare.actions_by_key["language.system"].isChecked()
    for name in ("de", "en", "system"):
        bare.actions_by_key[f"language.{name}"].trigger()
        assert settings.get("language") == name
        assert bare.actions_by_key[f"language.{name}"].isChecked()
        assert bare.actions_by_key["undo"].text() == "Undo"
        assert "next time" in bare.status.notice.text()


def test_the_menu_offers_every_choice_and_an_unknown_one_means_the_system(settings: UserSettings) -> None:
    offered = [action.key for action in ACTIONS if action.menu == "language"]
    assert offered == [f"language.{choice}" for choice in CHOICES]
    settings.set("language", "tlh")
    assert language_choice(settings) == "system"


# -- dates and numbers -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "date", "number"),
    [
        ("de_DE", "04.11.2024", "12.345"),
        ("en_GB", "04/11/2024", "12,345"),
        ("en_US", "11/4/2024", "12,345"),
        ("sv_SE", "2024-11-04", "12\u00a0345"),
    ],
)
def test_dates_and_numbers_are_written_as_in_the_locale(locale: str, date: str, number: str) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(locale))
        assert (shown_date("2024-11-04"), shown_number(12345)) == (date, number)
        assert shown_date("") == ""
        assert shown_date("last May") == "last May"
    finally:
        QLocale.setDefault(before)


def test_the_list_of_articles_and_the_heading_follow_the_locale(
    german: QApplication,
    make_window: Callable[[], MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "dated.factdesk"
    project, _ = make_project(path)
    with project:
        add_articles(project, make_article(title="Dated", publisher="The Lantern", published_on="2024-11-04"))
    drawn: list[str] = []
    monkeypatch.setattr(
        article_delegate, "draw_words", lambda _painter, _option, _area, words: drawn.append(words)
    )
    window = make_window()
    open_in(window, path)
    window.articles.list.grab()
    german.processEvents()
    assert "The Lantern · 04.11.2024" in drawn
    assert "04.11.2024" in window.view.toPlainText().split("\n")[0]
    assert window.inspector.tr("Sure") == "Sicher"


# -- from the right ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("from_the_right")
def test_a_window_read_from_the_right_is_mirrored(window: MainWindow) -> None:
    articles, claims = (widget.mapTo(window, QPoint(0, 0)).x() for widget in (window.articles, window.claims))
    assert articles > window.view.mapTo(window, QPoint(0, 0)).x() > claims
    accept, first = (
        window.bar._buttons[key].geometry().center().x() for key in ("claim.accept", "label.reported")
    )
    assert accept < first


@pytest.mark.parametrize("right", [False, True], ids=["left", "right"])
def test_the_rows_of_claims_begin_on_the_readers_side(right: bool, request: pytest.FixtureRequest) -> None:
    if right:
        request.getfixturevalue("from_the_right")
    window: MainWindow = request.getfixturevalue("window")
    viewport = window.claims.list.viewport()
    row = window.claims.list.visualRect(window.claims.model.index(1))
    picture = viewport.grab(row).toImage()
    ink = current_theme().label_ink(label_of("denied").key)
    edge = 36
    left, other = (
        sum(_near(picture.pixelColor(x, y), ink) for x in columns for y in range(picture.height()))
        for columns in (range(edge), range(picture.width() - edge, picture.width()))
    )
    near, far = (other, left) if right else (left, other)
    assert near > 20
    assert far == 0


def _near(one: QColor, other: QColor) -> bool:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) < 24 for a, b in pairs)
