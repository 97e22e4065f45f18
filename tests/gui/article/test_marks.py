"""What a person does with the claims in an article: clicking marks and dragging their edges."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from factdesk.domain.spans import Span
from factdesk.gui.article.mark_shapes import drawn_marks, placed_tags
from factdesk.gui.article.marks import Mark
from factdesk.gui.article.view import ArticleView, Heading
from tests.gui.drawn import (
    ALT,
    COLLISION,
    FOG,
    HEADING,
    NONE,
    RUDDER,
    click,
    drag,
    knob,
    place_of,
    span,
)

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


def test_a_click_on_a_letter_chooses_its_claim_even_where_several_begin_together(view: ArticleView) -> None:
    outer = Mark("outer", (span("in fog on Sunday"),), "denied", suggestion=False, letter="D")
    view.update_marks([outer])
    lines = view.shown_lines()
    boxes = {
        tag.mark.id: box
        for tag, box in placed_tags(view.scene, lines, drawn_marks(view.scene, lines))
        if tag.badge
    }
    for mark_id in ("outer", "fog", "outer", "outer", "fog"):
        place = boxes[mark_id].center().toPoint()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
        assert view.active == mark_id


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
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, NONE, middle)
    lines = view.shown_lines()
    assert lines[0].start < len(text) / 2 < lines[-1].end
