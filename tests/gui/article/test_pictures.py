"""The article looks as it looked when somebody judged it good: each mark in its colour, place and layer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.gui.article import mark_painting, mark_shapes
from factdesk.gui.article.mark_strip import MarkStrip
from factdesk.gui.article.marks import Marks
from factdesk.gui.article.view import ArticleView
from factdesk.gui.look.theme import LIGHT, THEMES, Theme, apply_theme, theme_choice
from tests.gui.article_pictures import (
    STRAY,
    block_letters,
    differing,
    file_of,
    make_view,
    picture_of,
    smoothed,
)

AT_LEAST = 3 * STRAY
"""Pixels by which a mistake must differ to be far from what is let through."""


@pytest.fixture(autouse=True)
def _blocks(qapp: QApplication) -> Iterator[None]:
    with block_letters(qapp):
        yield
    theme_choice().chosen = None
    apply_theme(qapp, None)


@pytest.fixture
def take(qtbot: QtBot, qapp: QApplication) -> Callable[..., QImage]:
    """Take a picture of the article in a theme, by choice after something was done to the view."""

    def taken(theme: Theme = LIGHT, act: Callable[[ArticleView], object] = lambda _: None) -> QImage:
        apply_theme(qapp, theme)
        view = make_view(theme)
        qtbot.addWidget(view)
        with qtbot.waitExposed(view):
            view.show()
        act(view)
        return picture_of(view)

    return taken


def reference(theme: Theme = LIGHT) -> QImage:
    found = QImage(str(file_of(theme)))
    assert not found.isNull(), "python tests/golden/make_pictures.py takes it"
    return found


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_the_article_looks_as_it_did(theme: Theme, take: Callable[..., QImage]) -> None:
    image = take(theme)
    wrong = differing(image, reference(theme))
    assert wrong <= STRAY, f"{wrong} pixels; if this is meant, python tests/golden/make_pictures.py"


def test_the_four_themes_look_different() -> None:
    for theme in THEMES:
        assert [other for other in THEMES if differing(reference(theme), reference(other)) <= STRAY] == [
            theme
        ]


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("across", "down"), [(0.4, 0.0), (0.0, 0.4), (0.25, 0.25)])
def test_another_smoothing_of_edges_is_let_through(theme: Theme, across: float, down: float) -> None:
    picture = reference(theme)
    other = smoothed(picture, across, down)
    assert other != picture
    assert differing(other, picture) <= STRAY


# -- each mistake is noticed -------------------------------------------------------------------------------------------


def _other_ink(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Theme.label_ink
    swapped = {"denied": "unconfirmed"}

    def wrong(theme: Theme, label: str | None) -> QColor:
        return right(theme, swapped.get(label or "", label))

    monkeypatch.setattr(Theme, "label_ink", wrong)


def _other_fill(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Theme.label_fill

    def wrong(theme: Theme, label: str | None, *, active: bool = False) -> QColor:
        return right(theme, "reported" if label == "confirmed" else label, active=active)

    monkeypatch.setattr(Theme, "label_fill", wrong)


def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    right = mark_shapes._box

    def wrong(*given: Any) -> QRectF:
        return right(*given).translated(3, 0)

    monkeypatch.setattr(mark_shapes, "_box", wrong)


def _lower(monkeypatch: pytest.MonkeyPatch) -> None:
    right = mark_shapes._box
    monkeypatch.setattr(mark_shapes, "_box", lambda *given: right(*given).translated(0, 3))


def _layers_upside_down(monkeypatch: pytest.MonkeyPatch) -> None:
    right = Marks.layer
    paint = mark_painting.paint_below

    def wrong(*given: Any) -> None:
        # Only while painting: the boxes stay those of the right layers.
        with monkeypatch.context() as inner:
            inner.setattr(Marks, "layer", lambda marks, mark_id: -right(marks, mark_id))
            paint(*given)

    monkeypatch.setattr("factdesk.gui.article.view.paint_below", wrong)


def _without(name: str) -> Callable[[pytest.MonkeyPatch], None]:
    def leave_out(monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(mark_painting, name, lambda *_: None)

    return leave_out


def _over_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    above = mark_painting.paint_above

    def wrong(*given: Any) -> None:
        mark_painting.paint_below(*given)
        above(*given)

    monkeypatch.setattr("factdesk.gui.article.view.paint_above", wrong)


def _strip_of_one_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(strip: MarkStrip, _event: object) -> None:
        QPainter(strip.viewport()).fillRect(strip.rect(), Qt.GlobalColor.gray)

    monkeypatch.setattr(MarkStrip, "paintEvent", wrong)


MISTAKES = {
    "a label's ink is another one's": _other_ink,
    "a label's fill is another one's": _other_fill,
    "boxes stand beside their words": _elsewhere,
    "boxes stand below their words": _lower,
    "an outer claim covers the inner one": _layers_upside_down,
    "underlines are missing": _without("_paint_underline"),
    "frames are missing": _without("_paint_frame"),
    "cue and source are not underlined": _without("_paint_evidence"),
    "the selection is missing": _without("paint_selection"),
    "badges and captions are missing": _without("_paint_tag"),
    "marks cover the letters": _over_the_text,
    "the strip shows nothing": _strip_of_one_colour,
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_noticed(
    mistake: str, take: Callable[..., QImage], monkeypatch: pytest.MonkeyPatch
) -> None:
    MISTAKES[mistake](monkeypatch)
    assert differing(take(), reference()) > AT_LEAST


def test_an_active_claim_and_a_place_found_that_are_not_shown_are_noticed(
    take: Callable[..., QImage],
) -> None:
    assert differing(take(LIGHT, lambda view: view.set_active(None)), reference()) > AT_LEAST
    assert differing(take(LIGHT, lambda view: view.set_found([])), reference()) > AT_LEAST
