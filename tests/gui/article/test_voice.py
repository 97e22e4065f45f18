"""What somebody hears who does not see the article: its claims as a list, and each change as a sentence."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.article.marks import Mark
from factdesk.gui.article.view import ArticleView, Heading
from factdesk.gui.main_window import MainWindow
from tests.gui.drawn import COLLISION, FOG, RUDDER, TEXT, open_view, span

Role, Words = QAccessible.Role, QAccessible.Text
NAMES = [
    "Claim 1 of 3: Denied. “two ferries had collided in fog”.",
    "Claim 2 of 3: Reported. “in fog”.",
    "Claim 3 of 3: Reported. “one of them 🚢 had lost its rudder”.",
]


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader is there."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def view(qtbot: QtBot, listening: None) -> ArticleView:  # noqa: ARG001
    return open_view(qtbot)


def interface(of: QObject) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(of)
    assert found is not None
    return found


def claim_list(view: ArticleView) -> QAccessibleInterface:
    """The list that hangs below the article in the tree."""
    article = interface(view)
    children = [article.child(number) for number in range(article.childCount())]
    (found,) = [child for child in children if child.role() is Role.List]
    return found


def rows(view: ArticleView, what: QAccessible.Text = Words.Name) -> list[str]:
    found = claim_list(view)
    return [found.child(number).text(what) for number in range(found.childCount())]


def selected(view: ArticleView) -> list[int]:
    found = claim_list(view)
    return [at for at in range(found.childCount()) if found.child(at).state().selected]


# -- the tree ----------------------------------------------------------------------------------------------------------


def test_the_article_is_a_text_that_can_be_read_and_not_changed(view: ArticleView) -> None:
    article = interface(view)
    assert article.role() is Role.EditableText
    assert article.text(Words.Name) == "Article"
    assert article.text(Words.Description)
    assert article.state().readOnly
    assert article.state().focusable
    words = article.textInterface()
    assert words.text(0, words.characterCount()) == view.toPlainText()
    assert "two ferries had collided" in words.text(0, words.characterCount())


def test_below_the_article_stands_the_list_of_its_claims(view: ArticleView) -> None:
    claims = claim_list(view)
    assert claims.text(Words.Name)
    assert claims.childCount() == 3
    assert {claims.child(number).role() for number in range(3)} == {Role.ListItem}
    assert rows(view) == NAMES
    assert not selected(view)


def test_each_claim_tells_source_cue_what_surrounds_it_and_whether_it_is_decided(view: ArticleView) -> None:
    assert rows(view, Words.Description) == [
        "",
        "Inside claim 1. Suggested, not yet decided.",
        "Source: A pilot. Cue: told.",
    ]
    view.update_marks([Mark("fog", FOG.segments, None, suggestion=False, says="the harbour master")])
    assert rows(view, Words.Description)[1] == "Source: the harbour master. Inside claim 1. Not yet decided."


def test_the_active_claim_is_the_selected_one(view: ArticleView) -> None:
    for at, mark in enumerate((COLLISION, FOG, RUDDER)):
        view.set_active(mark.id)
        assert selected(view) == [at]
    view.set_active(None)
    assert selected(view) == []


def test_after_labelling_the_list_is_another(view: ArticleView) -> None:
    view.set_active("fog")
    view.update_marks([Mark("made", FOG.segments, "confirmed", suggestion=False)], ["fog"])
    assert rows(view)[1] == "Claim 2 of 3: Confirmed. “in fog”."
    assert rows(view, Words.Description)[1] == "Inside claim 1."
    view.update_marks(removed=["collision"])
    assert rows(view)[0] == "Claim 1 of 2: Confirmed. “in fog”."
    assert rows(view, Words.Description)[0] == ""


def test_the_parts_of_a_claim_are_read_in_one_sentence(view: ArticleView) -> None:
    parts = (span("Nothing of the kind"), span("No one was hurt"))
    view.set_marks([Mark("x", parts, None, suggestion=False)])
    assert rows(view) == ["Claim 1 of 1: no label. “Nothing of the kind … No one was hurt”."]


def test_a_pointer_on_the_strip_finds_the_claim_that_lies_there(view: ArticleView) -> None:
    claims = claim_list(view)
    for at in range(3):
        place = claims.child(at).rect().center()
        found = claims.childAt(place.x(), place.y())
        assert found.text(Words.Name) == NAMES[at]


def test_another_article_brings_its_own_claims(view: ArticleView) -> None:
    view.show_article("Another one.", Heading("Another"))
    assert claim_list(view).childCount() == 0
    view.set_marks([Mark("y", (span("Another", "Another one."),), "denied", suggestion=False)])
    assert rows(view) == ["Claim 1 of 1: Denied. “Another”."]


# -- what is told ------------------------------------------------------------------------------------------------------


def test_the_title_then_the_active_claim_is_told(view: ArticleView) -> None:
    heard: list[str] = []
    view.voice.said.connect(heard.append)
    view.show_article(TEXT, Heading("Ferries in the fog"))
    view.set_marks([COLLISION, FOG, RUDDER])
    view.set_active("fog")
    view.set_active("fog")
    assert heard == ["Ferries in the fog", f"{NAMES[1]} Inside claim 1. Suggested, not yet decided."]


def test_what_becomes_of_the_active_claim_is_told(view: ArticleView) -> None:
    view.set_active("fog")
    heard: list[str] = []
    view.voice.said.connect(heard.append)
    made = Mark("made", FOG.segments, "confirmed", suggestion=False)
    view.update_marks([made], ["fog"])
    view.set_active("made")
    assert heard[0] == "Now a claim: Confirmed."
    heard.clear()
    view.update_marks([Mark("made", FOG.segments, "denied", suggestion=False)])
    view.update_marks([Mark("made", (span("collided in fog"),), "denied", suggestion=False)])
    view.update_marks([Mark("made", (span("collided in fog"),), "denied", suggestion=False, says="she")])
    view.update_marks(removed=["made"])
    assert heard == ["Denied.", "Now: “collided in fog”.", "Source: she. Inside claim 1.", "Taken away."]


def test_a_claim_that_goes_back_is_told_as_a_suggestion(view: ArticleView) -> None:
    view.update_marks([Mark("made", FOG.segments, "denied", suggestion=False)], ["fog"])
    view.set_active("made")
    heard: list[str] = []
    view.voice.said.connect(heard.append)
    view.update_marks([FOG], ["made"])
    assert heard == ["A suggestion again."]


@pytest.mark.usefixtures("listening")
def test_walking_and_labelling_by_key_is_heard(window: MainWindow) -> None:
    heard: list[str] = []
    window.view.voice.said.connect(heard.append)
    keys: list[Qt.Key] = [Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_D]
    for key in keys:
        QTest.keyClick(window.view, key)
    first = "Claim 1 of 5: Reported. “The mill will close in May”."
    second = "Claim 2 of 5: Denied. “any talks had failed”."
    told = "Source: the owner. Suggested, not yet decided."
    assert heard == [f"{second} {told}", f"{first} {told}", "Now a claim: Denied.", f"{second} {told}"]
    assert rows(window.view)[0] == "Claim 1 of 5: Denied. “The mill will close in May”."
    assert selected(window.view) == [1]
    QTest.keyClick(window.view, Qt.Key.Key_X)
    assert heard[-2:][0] == "Taken away."
    assert heard[-1].startswith("Claim 2 of 4: Reported.")


@pytest.mark.usefixtures("listening")
def test_the_list_beside_the_article_tells_the_same_claims(window: MainWindow) -> None:
    panel = interface(window.claims.list)
    assert panel.role() is Role.List
    assert [panel.child(at).role() for at in range(5)] == [Role.ListItem] * 5
    assert [panel.child(at).state().selected for at in range(5)] == [True] + [False] * 4
    QTest.keyClick(window.view, Qt.Key.Key_J)
    assert [panel.child(at).state().selected for at in range(5)] == [False, True] + [False] * 3


# -- for a long day ----------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("listening")
def test_hundreds_of_changes_and_views_leave_nothing_behind(qtbot: QtBot, qapp: QApplication) -> None:
    view = open_view(qtbot)
    for number in range(300):
        mark = Mark(f"m{number}", FOG.segments, "denied", suggestion=False)
        view.update_marks([mark], [f"m{number - 1}"])
        view.set_active(mark.id)
        assert rows(view)[1].startswith("Claim 2 of ")
    gone: list[int] = []
    for number in range(40):
        other = ArticleView()
        other.destroyed.connect(lambda _=None, number=number: gone.append(number))
        other.show_article(TEXT, Heading())
        other.set_marks([COLLISION, FOG])
        other.set_active("fog")
        assert claim_list(other).childCount() == 2
        other.deleteLater()
        del other
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone == list(range(40))


def test_nothing_is_worked_out_for_a_reader_who_is_not_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []
    view = open_view(qtbot)
    monkeypatch.setattr("factdesk.gui.look.announcement.QAccessible.updateAccessibility", sent.append)
    QAccessible.setActive(False)
    view.set_active("fog")
    assert not sent
    QAccessible.setActive(True)
    try:
        view.set_active("rudder")
    finally:
        QAccessible.setActive(False)
    assert [event.message() for event in sent] == [  # type: ignore[attr-defined]
        "Claim 3 of 3: Reported. “one of them 🚢 had lost its rudder”. Source: A pilot. Cue: told."
    ]


def test_a_reader_who_comes_later_finds_the_claims_as_they_are(
    qtbot: QtBot,
    make_window: Callable[[], MainWindow],  # noqa: ARG001
) -> None:
    view = open_view(qtbot)
    view.set_active("rudder")
    assert rows(view) == NAMES
    assert selected(view) == [2]
