"""What a person does in the article: reading, selecting, clicking marks, dragging their edges."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.gui.article.mark_shapes import drawn_marks
from factdesk.gui.article.marks import Mark
from factdesk.gui.article.view import ArticleView, Heading
from tests.gui.drawn import (
    COLLISION,
    FOG,
    HEADING,
    NONE,
    TEXT,
    click,
    drag,
    knob,
    place_of,
    span,
)

# Reading


def test_the_article_cannot_be_changed_by_typing_pasting_or_dropping(view: ArticleView) -> None:
    before = view.document().characterCount()
    QGuiApplication.clipboard().setText("forged")
    view.selectAll()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Delete, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    view.paste()
    view.cut()
    assert view.isReadOnly()
    assert not view.acceptDrops()
    assert view.document().characterCount() == before


def test_markup_in_an_article_is_shown_as_characters(view: ArticleView) -> None:
    text = "<img src='/etc/hostname'><b>bold</b> &amp; plain"
    view.show_article(text, Heading("<i>Title</i>"))
    view.select_span(Span(0, len(text)))
    assert view.createMimeDataFromSelection().text() == text
    assert not view.createMimeDataFromSelection().hasHtml()


def test_runs_of_blank_lines_take_no_room(view: ArticleView) -> None:
    tops = [line.slot for line in view.shown_lines()]
    pitch = tops[-1][1] - tops[-1][0]
    assert all(below[0] - above[1] <= 2 * pitch for above, below in pairwise(tops))
    shown = {line.start for line in view.shown_lines()}
    blank = view.scene.text.position(0)
    assert blank not in shown


def test_lines_are_set_with_leading_and_never_touch(view: ArticleView) -> None:
    body = [line for line in view.shown_lines() if line.start >= view.scene.text.base]
    assert len(body) > 4
    for above, below in pairwise(body):
        assert below.base - above.base >= 1.4 * view.scene.size


def test_a_line_holds_about_as_many_characters_as_are_read_well(view: ArticleView) -> None:
    view.show_article("The quick brown fox jumps over lazy dogs and runs. " * 30, Heading())
    for width in (900, 1400, 2500):
        view.resize(width, 700)
        lines = view.shown_lines()[1:-2]
        assert all(55 <= line.end - line.start <= 80 for line in lines)
        left = view.viewport().x()
        right = view.width() - view.viewport().geometry().right()
        assert abs(left - right) < 60, "the column stands in the middle"


def test_a_narrow_window_is_filled_by_the_column(view: ArticleView) -> None:
    view.resize(320, 400)
    assert view.viewport().width() > 270


def test_the_title_is_not_said_twice_when_the_text_begins_with_it(view: ArticleView) -> None:
    view.show_article("A title of its own\n\nAnd text.", Heading("A title of its own", "The Lantern"))
    assert view.scene.text.shown == "The Lantern\nA title of its own\n\nAnd text."
    view.show_article("A title. And text in one paragraph.", Heading("A title."))
    assert view.scene.text.shown == "A title. And text in one paragraph."
    view.show_article("A long first sentence that goes on.", Heading("A long first…"))
    assert view.scene.text.shown == "A long first sentence that goes on."
    view.show_article("Text.", Heading("Another title"))
    assert view.scene.text.shown == "Another title\nText."


def test_no_article_shows_the_reason(view: ArticleView) -> None:
    view.clear("Choose an article.")
    empty = view.viewport().grab().toImage()
    view.clear("")
    assert view.viewport().grab().toImage() != empty
    assert view.selected_span() is None
    assert len(view.marks) == 0


def test_an_article_of_nothing_but_blank_lines_can_be_shown(view: ArticleView) -> None:
    view.show_article("\n \n\n", Heading())
    view.selectAll()
    assert view.selected_span() == Span(0, 4)


# Selecting


def test_what_the_mouse_selects_is_counted_in_code_points(view: ArticleView) -> None:
    start, end = place_of(view, span("🚢").start), place_of(view, span(" came close").end)
    drag(view, start - QPoint(8, 0), end - QPoint(3, 0), NONE)
    selected = view.selected_span()
    assert selected is not None
    assert selected.of(TEXT).startswith("🚢")
    assert selected.of(TEXT).endswith("came close")


def test_a_drag_through_the_leading_selects_from_the_line_it_is_nearest_to(view: ArticleView) -> None:
    words = span("harbour office")
    start, end = place_of(view, words.start), place_of(view, words.end)
    drag(view, start + QPoint(-4, -10), end + QPoint(-4, 10), NONE)
    selected = view.selected_span()
    assert selected is not None
    assert abs(selected.start - words.start) <= 1
    assert abs(selected.end - words.end) <= 1


def test_text_is_selected_with_the_keyboard_alone(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.selection_changed):
        for _ in range(3):
            QTest.keyClick(
                view,
                Qt.Key.Key_Right,
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
            )
    selected = view.selected_span()
    assert selected is not None
    assert selected.of(TEXT) == "The harbour office "
    view.clear_selection()
    assert view.selected_span() is None


def test_the_keyboard_caret_steps_over_folded_lines(view: ArticleView) -> None:
    first, second = span("Sunday.").end, span("“Nothing").start
    view.select_span(Span(first - 1, first))
    view.clear_selection()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.scene.text.offset(view.textCursor().position(), forward=False) == second
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.scene.text.offset(view.textCursor().position(), forward=False) == first
    for _ in range(60):
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert view.textCursor().block().isVisible()
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.textCursor().block().isVisible()


def test_from_the_very_beginning_words_can_be_selected_though_blank_lines_are_folded(
    view: ArticleView,
) -> None:
    view.show_article("\n\n\nFirst words here.\n\nMore.", Heading())
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Right, both)
    selected = view.selected_span()
    assert selected is not None
    assert selected.of(view.article_text).strip() == "First"


def test_selecting_all_selects_the_text_and_not_its_heading(view: ArticleView) -> None:
    view.selectAll()
    assert view.selected_span() == Span(0, len(TEXT))
    assert view.createMimeDataFromSelection().text() == TEXT


@pytest.mark.usefixtures("qapp")
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_every_span_can_be_selected_and_is_read_back_the_same(data: st.DataObject) -> None:
    view = ArticleView()
    view.show_article(TEXT, HEADING)
    start = data.draw(st.integers(0, len(TEXT) - 1))
    wanted = Span(start, data.draw(st.integers(start + 1, len(TEXT))))
    view.select_span(wanted)
    assert view.selected_span() == wanted


def test_copied_text_is_the_articles_own(view: ArticleView) -> None:
    text = "a\u00a0b\u2028c\u2029d"
    view.show_article(text, Heading())
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == text


# Zoom, sizes, languages


def test_the_wheel_with_control_zooms_and_keeps_the_place(view: ArticleView, qtbot: QtBot) -> None:
    text = "\n".join(f"Line {number} of the article." for number in range(500))
    view.show_article(text, Heading())
    view.reveal(text.index("Line 200 "))
    top = view.shown_lines()[0].start
    wheel = QWheelEvent(
        QPointF(50, 50),
        view.mapToGlobal(QPointF(50, 50)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(view.zoom_changed) as heard:
        QApplication.sendEvent(view.viewport(), wheel)
    assert heard.args == [1.21]
    assert abs(view.shown_lines()[0].start - top) <= 30
    view.set_zoom(99)
    assert view.zoom == 3.0


HUGE = {
    "ten megabytes in paragraphs": "\n".join(["word " * 200] * 10_000),
    "a million characters with spaces in one line": "word " * 200_000,
    "a million characters in one line without a space": "x" * 1_000_000,
}


@pytest.mark.parametrize("kind", HUGE)
def test_a_huge_article_opens_and_can_be_worked_in(view: ArticleView, kind: str) -> None:
    text = HUGE[kind]
    view.show_article(text, HEADING)
    far = Span(len(text) // 2, len(text) // 2 + 40)
    view.set_marks([Mark("far", (far,), "reported", suggestion=False, letter="R")])
    view.set_active("far")
    view.select_span(far)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    selected = view.selected_span()
    assert selected == Span(far.start, far.end + 1)
    assert len(view.shown_lines()) < 60
    view.show_article(TEXT, HEADING)


def test_right_to_left_text_is_marked_where_its_letters_are(view: ArticleView) -> None:
    text = "הדובר הכחיש את הדיווח של Washington Post על שיחה ביום חמישי."
    words = span("הדיווח של Washington Post על", text)
    view.show_article(text, Heading())
    view.set_marks([Mark("x", (words,), "denied", suggestion=False, letter="D")])
    (line,) = view.shown_lines()
    for offset in range(len(text)):
        (stretch,) = line.stretches(offset, offset + 1, bidirectional=True)
        inside = any(
            box.contains((stretch.left + stretch.right) / 2, line.base - 3) for box in boxes(view, "x")
        )
        assert inside is (words.start <= offset < words.end), text[offset]
    click(view, words.start + 1)
    assert view.active == "x"
    assert knob(view, at_start=True).x() > knob(view, at_start=False).x()


def boxes(view: ArticleView, mark_id: str) -> list[QRectF]:
    drawn = next(one for one in drawn_marks(view.scene, view.shown_lines()) if one.mark.id == mark_id)
    return [box for segment in drawn.segments for box in segment.boxes]


def test_in_a_right_to_left_window_the_strip_stays_beside_the_scroll_bar(view: ArticleView) -> None:
    for direction in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        view.setLayoutDirection(direction)
        QApplication.processEvents()
        strip = view._strip.geometry()
        assert (strip.center().x() < view.width() / 2) is (direction == Qt.LayoutDirection.RightToLeft)
        assert not strip.intersects(view.viewport().geometry())


# Everybody, and afterwards


def test_a_screen_reader_is_told_what_the_view_is(view: ArticleView) -> None:
    assert view.accessibleName() == "Article"
    assert view.accessibleDescription()
    assert view._strip.accessibleName()
    assert view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_closed_view_leaves_no_widget_and_no_timer(qapp: QApplication) -> None:
    gc.collect()
    before = set(qapp.allWidgets())
    view = ArticleView()
    view.show_article(TEXT, HEADING)
    view.set_marks([COLLISION, FOG])
    view.show()
    gone: Callable[[], object] = weakref.ref(view)
    assert not [timer for timer in view.findChildren(QTimer) if timer.isActive()]
    view.close()
    view.deleteLater()
    del view
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
    assert set(qapp.allWidgets()) <= before
