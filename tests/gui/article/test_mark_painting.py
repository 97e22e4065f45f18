"""What is drawn for claims and suggestions, how they are layered, and that nothing covers the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.labels import LABELS
from factdesk.domain.spans import Span, segments_of
from factdesk.gui.article import mark_shapes
from factdesk.gui.article.geometry import ShownLine
from factdesk.gui.article.mark_shapes import Tag, drawn_marks, handles, placed_tags
from factdesk.gui.article.marks import Mark, Marks
from factdesk.gui.article.view import ArticleView, Heading
from factdesk.gui.look.theme import DARK, LIGHT, THEMES, Theme, apply_theme, theme_choice

TEXT = (
    "The mayor said the bridge was safe to cross and that the town had paid for every rivet in it. "
    "An engineer, speaking on Friday, called that claim false and pointed at the rust below the northern arch."
)
pairs = st.tuples(st.integers(0, 60), st.integers(1, 25)).map(lambda pair: (pair[0], pair[0] + pair[1]))
segment_lists = st.lists(pairs, min_size=1, max_size=3).map(segments_of)
mark_lists = st.lists(segment_lists, max_size=14).map(
    lambda lists: [
        Mark(f"m{number}", segments, None, suggestion=False) for number, segments in enumerate(lists)
    ]
)


def claim(mark_id: str, words: str, label: str | None = "reported", *, suggestion: bool = False) -> Mark:
    start = TEXT.index(words)
    letter = label[0].upper() if label else "?"
    mark = Mark(mark_id, (Span(start, start + len(words)),), label, suggestion=suggestion, letter=letter)
    assert mark.segments[0].of(TEXT) == words
    return mark


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    view = ArticleView()
    qtbot.addWidget(view)
    view.set_theme(LIGHT)
    view.resize(900, 400)
    view.show_article(TEXT, Heading())
    with qtbot.waitExposed(view):
        view.show()
    return view


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def boxes(view: ArticleView, mark_id: str) -> list[QRectF]:
    found = [one for one in drawn_marks(view.scene, view.shown_lines()) if one.mark.id == mark_id]
    return [box for one in found for segment in one.segments for box in segment.boxes]


def share_of(image: QImage, rect: QRectF, colour: QColor) -> float:
    inside = rect.toAlignedRect().intersected(image.rect())
    points = [
        (x, y)
        for x in range(inside.left(), inside.right() + 1)
        for y in range(inside.top(), inside.bottom() + 1)
    ]
    same = sum(_near(image.pixelColor(x, y), colour) for x, y in points)
    return same / max(1, len(points))


def _near(one: QColor, other: QColor) -> bool:
    return (
        max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))
        <= 3
    )


# Layers


@given(mark_lists)
def test_marks_that_share_a_character_never_share_a_layer(listed: list[Mark]) -> None:
    marks = Marks(listed)
    for one, other in combinations(marks, 2):
        if one.overlaps(other):
            assert marks.layer(one.id) != marks.layer(other.id)
            if one.extent.contains(other.extent) and one.extent != other.extent:
                assert marks.layer(other.id) > marks.layer(one.id)


@given(mark_lists, st.integers(0, 90))
def test_the_marks_at_a_place_are_those_that_cover_it_the_innermost_first(
    listed: list[Mark], offset: int
) -> None:
    marks = Marks(listed)
    found = marks.at(offset)
    assert {mark.id for mark in found} == {mark.id for mark in listed if mark.covers(offset)}
    lengths = [len(mark.extent) for mark in found]
    assert lengths == sorted(lengths)


@given(mark_lists, pairs)
def test_the_marks_within_a_range_are_found_without_missing_one(
    listed: list[Mark], pair: tuple[int, int]
) -> None:
    span = Span(*pair)
    assert {mark.id for mark in Marks(listed).within(*pair)} == {
        mark.id for mark in listed if mark.extent.overlaps(span)
    }


@given(mark_lists, mark_lists, st.data())
def test_marks_brought_up_to_date_are_as_if_made_anew(
    listed: list[Mark], changed: list[Mark], data: st.DataObject
) -> None:
    ids = [mark.id for mark in listed]
    removed = data.draw(st.lists(st.sampled_from(ids), unique=True)) if ids else []
    marks = Marks(listed)
    marks.update(changed, removed)
    anew = Marks({mark.id: mark for mark in [*(m for m in listed if m.id not in removed), *changed]}.values())
    assert list(marks) == list(anew)
    assert [marks.layer(mark.id) for mark in marks] == [anew.layer(mark.id) for mark in anew]


@given(mark_lists)
def test_stepping_forth_and_back_visits_every_mark_once(listed: list[Mark]) -> None:
    marks = Marks(listed)
    there: list[str] = []
    at = marks.next_after(None)
    while at:
        there.append(at.id)
        at = marks.next_after(at.id)
    back: list[str] = []
    at = marks.previous_before(None)
    while at:
        back.append(at.id)
        at = marks.previous_before(at.id)
    assert there == back[::-1] == [mark.id for mark in marks]


# Drawing


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("label", [label.key for label in LABELS])
def test_a_claim_is_filled_in_its_colour_and_a_suggestion_is_not(
    view: ArticleView, theme: Theme, label: str
) -> None:
    view.set_theme(theme)
    view.set_marks([claim("x", "the bridge was safe", label)])
    (box,) = boxes(view, "x")
    fill = theme.on_page(theme.label_fill(label))
    assert share_of(picture(view), box, fill) > 0.4
    view.set_marks([claim("x", "the bridge was safe", label, suggestion=True)])
    image = picture(view)
    assert share_of(image, box, fill) < 0.05
    assert share_of(image, box, theme.label_ink(label)) > 0.01, "it has an edge all the same"


def test_the_page_takes_on_another_theme_at_once(view: ArticleView, qapp: QApplication) -> None:
    sheet, palette = qapp.styleSheet(), qapp.palette()
    try:
        for theme in (DARK, LIGHT, DARK):
            apply_theme(qapp, theme)
            image = view.grab().toImage()
            assert image.pixelColor(3, 3) == QColor(theme.page), "beside the column"
            assert image.pixelColor(view.viewport().x() + 5, 5) == QColor(theme.page), "and in it"
            assert view.palette().color(QPalette.ColorRole.Text) == QColor(theme.ink)
    finally:
        theme_choice().chosen = None
        qapp.setStyleSheet(sheet)
        qapp.setPalette(palette)


def test_the_active_claim_stands_out_by_a_frame_and_a_stronger_fill(view: ArticleView) -> None:
    view.set_marks([claim("x", "the bridge was safe", "denied")])
    view.set_active("x")
    (box,) = boxes(view, "x")
    image = picture(view)
    assert share_of(image, box, LIGHT.on_page(LIGHT.label_fill("denied", active=True))) > 0.4
    side = QRectF(box.center().x() - 5, box.top() - 1, 10, 3)
    assert share_of(image, side, LIGHT.label_ink("denied")) > 0.3


def test_a_claim_inside_another_keeps_the_hue_of_its_own_label(view: ArticleView) -> None:
    view.set_marks(
        [
            claim("outer", "the bridge was safe to cross", "denied"),
            claim("inner", "safe to cross", "confirmed"),
        ]
    )
    (inner,), (outer,) = boxes(view, "inner"), boxes(view, "outer")
    assert outer.contains(inner.adjusted(0, 0, -1, 0))
    assert outer.height() > inner.height()
    assert share_of(picture(view), inner, LIGHT.on_page(LIGHT.label_fill("confirmed"))) > 0.4


def test_the_active_mark_names_its_cue_and_its_source(view: ArticleView) -> None:
    cue, source = claim("", "said").segments[0], claim("", "The mayor").segments[0]
    mark = Mark(
        "x", claim("", "the bridge was safe").segments, "reported", False, cue=cue, source=source, letter="R"
    )
    view.set_marks([mark])
    assert [tag.words for tag in tags(view)] == ["R"]
    before = picture(view)
    view.set_active("x")
    assert sorted(tag.words for tag in tags(view)) == ["R", "cue", "source"]
    assert picture(view) != before


def tags(view: ArticleView) -> list[Tag]:
    lines = view.shown_lines()
    return [tag for tag, _ in placed_tags(view.scene, lines, drawn_marks(view.scene, lines))]


def test_badges_stand_side_by_side_and_above_the_small_letters(view: ArticleView) -> None:
    words = ("the bridge was safe to cross and that the town", "the bridge was safe", "the bridge", "bridge")
    view.set_marks([claim(f"m{number}", part) for number, part in enumerate(words)])
    lines = view.shown_lines()
    placed = placed_tags(view.scene, lines, drawn_marks(view.scene, lines))
    assert len(placed) == len(words)
    for (_, one), (_, other) in combinations(placed, 2):
        assert not one.intersects(other)
    for tag, rect in placed:
        above = [line for line in lines if line.base < tag.line.base]
        assert all(rect.top() >= line.bottom - 1 for line in above), "it does not reach into the line above"
        assert rect.bottom() <= tag.line.base - view.scene.size * 0.62, "nor over the capitals below"


def test_a_claim_over_several_lines_is_open_where_it_goes_on(view: ArticleView) -> None:
    view.resize(420, 400)
    view.set_marks(
        [claim("x", "the bridge was safe to cross and that the town had paid for every rivet in it")]
    )
    (drawn,) = drawn_marks(view.scene, view.shown_lines())
    (segment,) = drawn.segments
    assert len(segment.pieces) >= 2
    assert [piece.opens for piece in segment.pieces] == [True] + [False] * (len(segment.pieces) - 1)
    assert [piece.closes for piece in segment.pieces] == [False] * (len(segment.pieces) - 1) + [True]


def test_every_segment_of_a_claim_is_drawn_and_has_its_own_handles(view: ArticleView) -> None:
    parts = segments_of([claim("", "safe to cross").segments[0], claim("", "false").segments[0]])
    view.set_marks([Mark("x", parts, "denied", suggestion=False)])
    view.set_active("x")
    drawn = drawn_marks(view.scene, view.shown_lines())
    assert [(handle.segment, handle.at_start) for handle in handles(drawn)] == [
        (0, True),
        (0, False),
        (1, True),
        (1, False),
    ]


def test_the_boxes_of_a_mark_hold_exactly_its_characters(view: ArticleView) -> None:
    words = claim("x", "rivet in it. An engineer, speaking")
    view.resize(500, 400)
    view.set_marks([words])
    around = boxes(view, "x")
    for line in view.shown_lines():
        for at in range(line.start, line.end):
            offset = view.scene.text.offset(at, forward=False)
            stretches = line.stretches(at, at + 1, bidirectional=False)
            if not stretches or TEXT[offset] == " ":
                continue
            middle = (stretches[0].left + stretches[0].right) / 2
            assert any(box.contains(middle, line.base - 3) for box in around) is words.covers(offset)


def test_what_a_search_found_and_what_is_selected_are_drawn(view: ArticleView) -> None:
    plain = picture(view)
    span = claim("", "rivet").segments[0]
    view.set_found([span])
    found = picture(view)
    assert found != plain
    view.set_found([])
    assert picture(view) == plain
    view.select_span(span)
    assert picture(view) not in (plain, found)


@pytest.mark.parametrize("zoom", [0.6, 1.0, 2.0])
def test_drawing_follows_the_zoom(view: ArticleView, zoom: float) -> None:
    view.set_zoom(zoom)
    view.set_marks([claim("x", "the bridge")])
    (box,) = boxes(view, "x")
    assert box.height() == pytest.approx(18 * zoom * 1.5, rel=0.25)


def test_a_thousand_marks_are_painted_at_the_cost_of_those_in_view(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "\n".join(f"Sentence number {number} holds a claim or two." for number in range(5_000))
    view.show_article(text, Heading())
    starts = [number * (len(text) // 1_001) for number in range(1_000)]
    view.set_marks(
        Mark(f"m{number}", (Span(start, start + 20),), "reported", suggestion=False)
        for number, start in enumerate(starts)
    )
    asked: list[Span] = []
    real = mark_shapes.pieces

    def counted(
        scene: mark_shapes.Scene, lines: Sequence[ShownLine], span: Span
    ) -> Iterator[mark_shapes.Piece]:
        asked.append(span)
        return real(scene, lines, span)

    monkeypatch.setattr(mark_shapes, "pieces", counted)
    picture(view)
    assert 0 < len(asked) < 60


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_strip_shows_where_claims_and_open_suggestions_lie(view: ArticleView, theme: Theme) -> None:
    view.set_theme(theme)
    view.set_marks(
        [claim("x", "The mayor", "denied"), claim("y", "northern arch", "confirmed", suggestion=True)]
    )
    image = view._strip.grab().toImage()
    top, bottom = QRectF(0, 0, image.width(), 40), QRectF(0, image.height() - 60, image.width(), 60)
    assert share_of(image, top, theme.label_ink("denied")) > 0.02
    assert share_of(image, bottom, theme.label_ink("confirmed")) > 0.005
