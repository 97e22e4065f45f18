"""What a person does in the article: reading, selecting, clicking marks, dragging their edges."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span, word_spans
from factdesk.gui.article_pointer import moved_edge, nearest_word_edge
from factdesk.gui.article_view import ArticleView, Heading
from factdesk.gui.mark_shapes import drawn_marks, handles
from factdesk.gui.marks import Mark

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


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
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


# Marks


def test_a_click_on_a_claim_makes_it_the_active_one(view: ArticleView) -> None:
    heard: list[str] = []
    view.mark_clicked.connect(lambda mark_id: heard.append(f"clicked {mark_id}"))
    view.mark_activated.connect(lambda mark_id: heard.append(f"activated {mark_id}"))
    click(view, span("lost its").start)
    assert heard == ["clicked rudder", "activated rudder"]
    assert view.active == "rudder"


def test_clicks_at_one_place_go_outwards_layer_by_layer(view: ArticleView) -> None:
    chosen: list[str] = []
    view.mark_activated.connect(chosen.append)
    for _ in range(3):
        click(view, span("fog").start + 1)
    assert chosen == ["fog", "collision", "fog"]


def test_a_click_beside_all_claims_changes_nothing(view: ArticleView, qtbot: QtBot) -> None:
    view.set_active("fog")
    with qtbot.assertNotEmitted(view.mark_clicked):
        click(view, span("No one was hurt").start + 3)
    assert view.active == "fog"


def test_selecting_over_a_claim_does_not_choose_it(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.mark_clicked):
        drag(view, place_of(view, span("two").start), place_of(view, span("collided").end), NONE)
    assert view.selected_span() is not None


def test_a_mark_that_is_taken_away_is_no_longer_active(view: ArticleView) -> None:
    view.set_active("fog")
    view.update_marks(removed=["fog"])
    assert view.active is None
    assert "fog" not in view.marks
    view.set_active("nobody")
    assert view.active is None


def test_an_edge_that_is_dragged_snaps_to_words(view: ArticleView, qtbot: QtBot) -> None:
    view.set_active("collision")
    target = span("Sunday").start + 4
    with qtbot.waitSignal(view.resize_requested) as heard:
        drag(view, knob(view, at_start=False), place_of(view, target), NONE)
    assert heard.args == ["collision", (Span(COLLISION.segments[0].start, span("Sunday").end),)]
    kept = view.marks.get("collision")
    assert kept == COLLISION, "the project decides"


def test_with_alt_an_edge_goes_to_any_character(view: ArticleView, qtbot: QtBot) -> None:
    view.set_active("collision")
    target = span("ferries").start + 2
    place = place_of(view, target)
    with qtbot.waitSignal(view.resize_requested) as heard:
        drag(view, knob(view, at_start=True), place - QPoint(2, 0), ALT)
    assert heard.args is not None
    (segment,) = heard.args[1]
    assert segment == Span(target, COLLISION.segments[0].end)


def test_an_edge_shows_where_it_would_go_and_escape_puts_it_back(view: ArticleView, qtbot: QtBot) -> None:
    view.set_active("collision")
    with qtbot.assertNotEmitted(view.resize_requested):
        drag(view, knob(view, at_start=False), place_of(view, span("Sunday").end - 1), NONE, let_go=False)
        shown = view.marks.get("collision")
        assert shown is not None
        assert shown.segments[0].end == span("Sunday").end
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert view.marks.get("collision") == COLLISION


def test_an_edge_dragged_past_the_other_leaves_one_character() -> None:
    segments = (Span(10, 20), Span(30, 40))
    assert moved_edge(segments, 0, 3, at_start=False) == (Span(10, 11), Span(30, 40))
    assert moved_edge(segments, 1, 99, at_start=True) == (Span(10, 20), Span(39, 40))
    assert moved_edge(segments, 0, 35, at_start=False) == (Span(10, 40),), "segments that meet become one"


@given(st.text(alphabet="ab -’é\u0301😀\n.", max_size=60), st.integers(0, 60))
def test_a_snapped_edge_never_cuts_a_word(text: str, offset: int) -> None:
    edge = nearest_word_edge(text, min(offset, len(text)))
    assert not any(word.start < edge < word.end for word in word_spans(text))


def test_the_active_claim_is_scrolled_into_view_with_lines_around_it(view: ArticleView) -> None:
    text = "\n\n".join(f"Paragraph {number} of a long article that goes on and on." for number in range(400))
    view.show_article(text, HEADING)
    view.set_marks([Mark("far", (span("Paragraph 300", text),), None, suggestion=True)])
    view.set_active("far")
    place = place_of(view, span("Paragraph 300", text).start)
    assert 0.2 * view.viewport().height() < place.y() < 0.5 * view.viewport().height()
    value = view.verticalScrollBar().value()
    view.set_active("far")
    assert view.verticalScrollBar().value() == value, "what is well in view stays where it is"


def test_only_the_lines_of_a_changed_mark_are_painted_anew(view: ArticleView, qtbot: QtBot) -> None:
    painted: list[int] = []

    class Watch(QWidget):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if isinstance(event, QPaintEvent):
                painted.append(event.region().boundingRect().height())
            return False

    QApplication.processEvents()
    watch = Watch()
    qtbot.addWidget(watch)
    view.viewport().installEventFilter(watch)
    view.update_marks([Mark("fog", FOG.segments, "confirmed", suggestion=False, letter="C")])
    QApplication.processEvents()
    assert painted
    assert max(painted) < view.viewport().height() / 4


def test_the_tooltip_names_label_cue_and_source_as_plain_words(view: ArticleView) -> None:
    tip = view.tip_of(RUDDER)
    assert "Reported" in tip
    assert "told" in tip
    assert "A pilot" in tip
    view.show_article("<b>said</b> so", Heading())
    assert "&lt;b&gt;" in view.tip_of(Mark("x", (Span(0, 3),), None, suggestion=True, cue=Span(0, 7)))


def test_the_menu_is_asked_for_with_the_mark_below_the_pointer(view: ArticleView, qtbot: QtBot) -> None:
    place = place_of(view, span("rudder").start)
    with qtbot.waitSignal(view.menu_requested) as heard:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
        QApplication.sendEvent(view.viewport(), event)
    assert heard.args is not None
    assert heard.args[1] == "rudder"


def test_the_strip_takes_the_reader_to_the_place_that_is_clicked(view: ArticleView) -> None:
    text = "\n".join(f"Line {number} of the article." for number in range(500))
    view.show_article(text, Heading())
    strip = view._strip
    middle = QPoint(strip.width() // 2, strip.height() // 2)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, NONE, middle)
    lines = view.shown_lines()
    assert lines[0].start < len(text) / 2 < lines[-1].end


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
