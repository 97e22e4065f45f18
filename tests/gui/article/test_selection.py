"""Selecting words: by mouse, snapped to whole words, and with a caret that keys move."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.domain.wording.graphemes import is_boundary
from factdesk.gui.article.mark_painting import caret_room
from factdesk.gui.article.view import ArticleView, Heading
from tests.gui.drawn import ALT, COLLISION, NONE, TEXT, click, drag, place_of, span
from tests.strategies import scripts

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = "\n\n".join(f"Paragraph {number} of a long article that goes on and on." for number in range(300))
MIXED = "The mayor (إبراهيم) said “لا شيء صحيح” in שָׁלוֹם Street. 今日は天気がいい。 क्षति हुई 👩‍👩‍👧 there."


def selected(view: ArticleView) -> str:
    found = view.selected_span()
    return found.of(view.article_text) if found else ""


def caret(view: ArticleView) -> int:
    return view.scene.text.offset(view.textCursor().position(), forward=False)


def drag_over(view: ArticleView, words: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """Drag from inside the first character of these words to inside the last one."""
    start = view.article_text.index(words)
    first, last = place_of(view, start), place_of(view, start + len(words) - 1)
    drag(view, first - QPoint(2, 0), last + QPoint(2, 0), modifiers)


# -- with the mouse ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dragged", "taken"),
    [
        ("rries had coll", "ferries had collided"),
        ("office denied that ", "office denied that"),
        (" in fog on Sunday.", "in fog on Sunday"),
        ("othing of the kind happen", "Nothing of the kind happened"),
        ("“Nothing of the kind happened,”", "“Nothing of the kind happened,”"),
        (", who would not give his name,", "who would not give his name"),
    ],
)
def test_what_the_mouse_selects_snaps_to_words_and_is_trimmed_when_it_lets_go(
    view: ArticleView, dragged: str, taken: str
) -> None:
    view.set_active(None)
    drag_over(view, dragged)
    assert selected(view) == taken
    assert view.markable_span() == view.selected_span()


def test_with_alt_the_selection_stays_exact(view: ArticleView) -> None:
    drag_over(view, "rries had coll", ALT)
    assert selected(view) == "rries had coll"


def test_a_selection_drawn_backwards_keeps_its_caret_at_its_beginning(view: ArticleView) -> None:
    words = span("rries had coll")
    drag(view, place_of(view, words.end - 1) + QPoint(2, 0), place_of(view, words.start) - QPoint(2, 0), NONE)
    assert selected(view) == "ferries had collided"
    assert caret(view) == span("ferries").start
    QTest.keyClick(view, Qt.Key.Key_Left, CONTROL | SHIFT)
    assert selected(view) == "two ferries had collided"


def test_a_click_selects_nothing_and_puts_the_caret_there(view: ArticleView) -> None:
    click(view, span("spokeswoman").start + 3)
    assert selected(view) == ""
    assert abs(caret(view) - span("spokeswoman").start - 3) <= 1


def test_a_double_click_selects_a_word_with_its_apostrophe(view: ArticleView) -> None:
    view.show_article("The minister’s car, burnt.", Heading())
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place_of(view, 6))
    assert selected(view) == "minister’s"


def test_text_of_many_scripts_is_marked_by_whole_characters_and_not_swallowed(view: ArticleView) -> None:
    view.show_article(MIXED, Heading())
    for dragged, taken in (("天気", "天気"), ("ति हु", "क्षति हुई"), ("👩‍👩‍👧", "👩‍👩‍👧")):
        start = MIXED.index(dragged)
        view.select_span(Span(start, start + len(dragged)))
        view.snap_selection()
        assert selected(view) == taken


@given(scripts.filter(lambda text: bool(text.strip())), st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_whatever_is_selected_what_would_be_marked_cuts_no_character(
    view: ArticleView, text: str, data: st.DataObject
) -> None:
    view.show_article(text, Heading("A heading"))
    start = data.draw(st.integers(0, len(text) - 1))
    view.select_span(Span(start, data.draw(st.integers(start + 1, len(text)))))
    found = view.markable_span()
    if found is not None:
        assert is_boundary(text, found.start)
        assert is_boundary(text, found.end)
    view.snap_selection()
    assert found is None or view.markable_span() == view.selected_span()


# -- what is seen --------------------------------------------------------------------------------------------------


def test_what_of_a_selection_is_left_out_of_a_claim_is_drawn_fainter(view: ArticleView) -> None:
    words = span("on Sunday.\n\n\n\n“Nothing")
    view.select_span(Span(words.start, span("Sunday.").end))
    kept, left_out = place_of(view, span("Sunday").start), place_of(view, span("Sunday.").end - 1)
    picture, ratio = view.viewport().grab().toImage(), view.devicePixelRatioF()
    colours = [
        picture.pixelColor(round(place.x() * ratio), round((place.y() - 12) * ratio))
        for place in (kept, left_out)
    ]
    page, selection = view.scene.theme.page, view.scene.theme.selection
    assert colours[0] != colours[1]
    assert page not in {colour.name() for colour in colours}
    assert abs(colours[0].blue() - int(selection[5:], 16)) <= abs(colours[1].blue() - int(selection[5:], 16))


def test_the_caret_is_seen_only_while_the_article_has_the_keyboard(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.hasFocus)
    place = view.caret_place()
    assert place is not None
    room = caret_room(view.scene, place)
    focused = view.viewport().grab(room).toImage()
    view.clearFocus()
    assert view.caret_place() is None
    assert view.viewport().grab(room).toImage() != focused


def test_the_caret_is_seen_at_the_edge_of_the_active_claim(view: ArticleView, qtbot: QtBot) -> None:
    qtbot.waitUntil(view.hasFocus)
    view.set_active("collision")
    place = view.caret_place()
    assert place is not None
    assert caret(view) == COLLISION.extent.start
    frame = QRectF(caret_room(view.scene, place))
    focused = view.viewport().grab(frame.toAlignedRect()).toImage()
    view.clearFocus()
    assert view.viewport().grab(frame.toAlignedRect()).toImage() != focused


# -- with keys -----------------------------------------------------------------------------------------------------


def test_the_caret_goes_to_the_active_claim_unless_it_is_in_it_or_selects(view: ArticleView) -> None:
    view.set_active("rudder")
    assert caret(view) == span("one of them").start
    QTest.keyClick(view, Qt.Key.Key_Right, CONTROL)
    inside = caret(view)
    view.set_active(None)
    view.set_active("rudder")
    assert caret(view) == inside
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    chosen = view.selected_span()
    view.set_active("collision")
    assert view.selected_span() == chosen


def test_the_caret_is_always_in_view_however_far_keys_carry_it(view: ArticleView) -> None:
    view.show_article(LONG, Heading("A long one"))
    room = QRectF(view.viewport().rect())
    keys = Qt.Key
    for key, modifiers, times in (
        (keys.Key_Down, NONE, 40),
        (keys.Key_Right, CONTROL | SHIFT, 60),
        (keys.Key_End, CONTROL, 1),
        (keys.Key_Up, NONE, 40),
        (keys.Key_PageUp, NONE, 3),
        (keys.Key_Home, CONTROL, 1),
    ):
        for _ in range(times):
            QTest.keyClick(view, key, modifiers)
            assert room.contains(QRectF(view.cursorRect()).center())
            assert view.cursorRect().top() >= 0
            assert view.cursorRect().bottom() <= room.height()
    assert caret(view) == 0


def test_the_whole_article_is_walked_and_selected_by_key_and_never_its_heading(view: ArticleView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Home, CONTROL)
    assert view.textCursor().position() >= view.scene.text.base
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.textCursor().position() >= view.scene.text.base
    QTest.keyClick(view, Qt.Key.Key_End, CONTROL | SHIFT)
    found = view.markable_span()
    assert found is not None
    assert found.of(TEXT) == TEXT.strip().removesuffix(".")


def test_keys_select_by_character_and_the_claim_of_it_is_trimmed(view: ArticleView) -> None:
    words = span("fog on")
    view.select_span(Span(words.start, words.start + 1))
    view.clear_selection()
    QTest.keyClick(view, Qt.Key.Key_Left)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert selected(view) == "fog "
    found = view.markable_span()
    assert found is not None
    assert found.of(TEXT) == "fog"
