"""A claim changed where it stands in the list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from factdesk.domain.claims import Claim
from factdesk.gui.main_window import MainWindow
from factdesk.gui.panels.claim_editor import ClaimEditor
from factdesk.usecases.projects import open_project


@pytest.fixture
def editor(window: MainWindow) -> ClaimEditor:
    """The first suggestion is accepted, and open in the list."""
    window.desk.label("reported")
    window.desk.activate(window.desk.items[0].id)
    return opened(window)


def opened(window: MainWindow) -> ClaimEditor:
    window.claims.list.setFocus()
    QTest.keyClick(window.claims.list, Qt.Key.Key_F2)
    found = window.claims.list.editor
    assert found is not None
    return found


def claim(window: MainWindow) -> Claim:
    found = window.desk.items[0].claim
    assert found is not None
    return found


def edits(window: MainWindow) -> int:
    from factdesk.store import reading

    assert window.session.project is not None
    return reading.newest_edit(window.session.project)


def test_f2_opens_the_row_and_the_keyboard_is_in_the_label(window: MainWindow, editor: ClaimEditor) -> None:
    assert editor.isVisible()
    assert editor.label.hasFocus()
    assert editor.label.currentText() == "Reported"
    assert editor.source.text() == "the owner"
    row = window.claims.list.visualRect(window.claims.model.index(0))
    assert editor.geometry().height() == row.height() >= editor.minimumSizeHint().height()
    assert window.claims.list.viewport().rect().contains(editor.geometry().topLeft())


def test_what_is_typed_is_one_edit_that_can_be_undone(window: MainWindow, editor: ClaimEditor) -> None:
    before = edits(window)
    QTest.keyClicks(editor.label, "d")
    QTest.keyClick(editor.label, Qt.Key.Key_Tab)
    assert editor.source.hasFocus()
    QTest.keyClicks(editor.source, "Ms Rudx")
    QTest.keyClick(editor.source, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.cue, "said")
    QTest.keyClick(editor.cue, Qt.Key.Key_Tab)
    QTest.keyClicks(editor.note, "ask")
    QTest.keyClick(editor.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(editor.note, "again")
    QTest.keyClick(editor.note, Qt.Key.Key_Return)
    found = claim(window)
    assert (found.label, found.source, found.cue, found.note) == ("denied", "Ms Rudx", "said", "ask\nagain")
    assert edits(window) == before + 1
    assert window.claims.list.editor is None
    assert window.claims.list.hasFocus()
    window.walk.undo()
    assert (claim(window).label, claim(window).source, claim(window).note) == ("reported", "the owner", "")


def test_tab_goes_round_the_fields_in_both_directions(editor: ClaimEditor) -> None:
    order: list[QWidget] = [editor.source, editor.cue, editor.note, editor.label]
    field: QWidget = editor.label
    for following in order:
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert following.hasFocus()
        field = following
    QTest.keyClick(editor.label, Qt.Key.Key_Backtab)
    assert editor.note.hasFocus()


@pytest.mark.parametrize("name", ["label", "source", "cue", "note"])
def test_esc_leaves_the_claim_as_it_was(name: str, window: MainWindow, editor: ClaimEditor) -> None:
    before, known = edits(window), claim(window)
    field = getattr(editor, name)
    field.setFocus()
    QTest.keyClicks(field, "d")
    if isinstance(field, QComboBox):
        field.hidePopup()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (edits(window), claim(window)) == (before, known)
    assert window.claims.list.editor is None
    assert window.claims.list.hasFocus()


def test_no_key_is_an_action_while_one_types(window: MainWindow, editor: ClaimEditor) -> None:
    before = edits(window)
    for field in (editor.source, editor.cue):
        field.setFocus()
        field.clear()
        QTest.keyClicks(field, "rducxjknpfmh[]?")
        assert field.text() == "rducxjknpfmh[]?"
    editor.note.setFocus()
    QTest.keyClicks(editor.note, "rducxjknpfmh[]?")
    assert editor.note.toPlainText() == "rducxjknpfmh[]?"
    assert edits(window) == before


def test_nothing_changed_is_no_edit(window: MainWindow, editor: ClaimEditor) -> None:
    before = edits(window)
    QTest.keyClick(editor.source, Qt.Key.Key_Return)
    assert edits(window) == before
    assert window.claims.list.editor is None


def test_going_elsewhere_saves(window: MainWindow, editor: ClaimEditor) -> None:
    editor.source.setFocus()
    editor.source.selectAll()
    QTest.keyClicks(editor.source, "the mayor")
    window.view.setFocus()
    assert window.claims.list.editor is None
    assert claim(window).source == "the mayor"
    assert window.view.hasFocus()


def test_closing_the_project_saves(window: MainWindow, editor: ClaimEditor) -> None:
    assert window.session.project is not None
    address = window.session.project.address
    editor.source.selectAll()
    QTest.keyClicks(editor.source, "the mayor")
    window.session.end()
    window.session.begin(open_project(address), "Ana")
    window.articles.choose_article(window.articles.model.ids[0])
    assert claim(window).source == "the mayor"


def test_a_label_can_be_taken_away(window: MainWindow, editor: ClaimEditor) -> None:
    editor.label.setCurrentIndex(editor.label.findData(""))
    QTest.keyClick(editor.label, Qt.Key.Key_Return)
    assert claim(window).label is None


def test_a_double_click_opens_the_row_too(window: MainWindow) -> None:
    window.desk.label("reported")
    place = window.claims.list.visualRect(window.claims.model.index(0)).center()
    QTest.mouseClick(window.claims.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(window.claims.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.claims.list.editor is not None


def test_a_suggestion_says_that_it_is_to_be_accepted_first(window: MainWindow) -> None:
    window.claims.list.setFocus()
    QTest.keyClick(window.claims.list, Qt.Key.Key_F2)
    assert window.claims.list.editor is None
    assert "Accept the suggestion first" in window.status.notice.text()


def test_what_is_typed_outlasts_a_change_of_other_rows(window: MainWindow, editor: ClaimEditor) -> None:
    editor.source.setFocus()
    editor.source.clear()
    QTest.keyClicks(editor.source, "the mayor")
    window.session.changed_elsewhere.emit()
    assert window.claims.list.editor is editor
    assert editor.source.text() == "the mayor"
    QTest.keyClick(editor.source, Qt.Key.Key_Return)
    assert claim(window).source == "the mayor"


def test_in_a_project_open_for_reading_no_row_opens(window: MainWindow) -> None:
    window.desk.label("reported")
    assert window.session.project is not None
    window.session.begin(open_project(window.session.project.address, read_only=True), "Ana")
    window.claims.list.setFocus()
    QTest.keyClick(window.claims.list, Qt.Key.Key_F2)
    assert window.claims.list.editor is None


def test_the_action_lifts_a_filter_that_hides_the_claim(window: MainWindow) -> None:
    window.desk.label("reported")
    window.desk.activate(window.desk.items[0].id)
    window.claims.head.words.setText("agreement")
    window.actions_by_key["claim.edit"].trigger()
    assert window.claims.list.editor is not None
    assert window.claims.list.editor.claim_id == window.desk.items[0].id


def test_every_field_has_a_name_to_be_heard(editor: ClaimEditor) -> None:
    names = [field.accessibleName() for field in (editor.label, editor.source, editor.cue, editor.note)]
    assert names == ["Label", "Source", "Cue", "Note"]
    assert "The mill will close" in editor.accessibleName()
