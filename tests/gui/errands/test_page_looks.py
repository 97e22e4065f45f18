"""The page as its reader likes it: length of lines, face, and both remembered."""

from __future__ import annotations

from collections.abc import Callable
from statistics import mean

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from factdesk.gui.article.view import ArticleView, Heading
from factdesk.gui.look.faces import FACES, face_of, is_offered
from factdesk.gui.main_window import MainWindow
from factdesk.settings import UserSettings

LONG = " ".join(f"Nobody was hurt when ferry number {number} left the quay." for number in range(900))
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def line_lengths(view: ArticleView) -> list[int]:
    """Characters in each line in view that is filled."""
    return [line.end - line.start for line in view.shown_lines()[1:-1]]


def top_of(view: ArticleView) -> int:
    line = next(line for line in view.shown_lines() if line.slot[1] > 1)
    return view.scene.text.offset(line.start, forward=False)


@pytest.mark.parametrize("face", [None, "sans", "mono"])
@pytest.mark.parametrize("zoom", [0.6, 1.0, 1.5, 2.0])
def test_lines_hold_60_to_75_characters_at_every_zoom_where_there_is_room(
    window: MainWindow, zoom: float, face: str | None
) -> None:
    view = window.view
    for width in (1400, 2400):
        if width < 900 * zoom:
            continue
        window.resize(width + 700, 900)
        view.set_zoom(zoom)
        view.set_page(face)
        view.show_article(LONG, Heading())
        lengths = line_lengths(view)
        assert 60 <= mean(lengths) <= 75
        assert sum(58 <= length <= 76 for length in lengths) >= 0.9 * len(lengths)


def test_lines_are_made_longer_and_shorter_by_key_and_it_is_remembered(
    window: MainWindow, settings: UserSettings, make_window: Callable[[], MainWindow]
) -> None:
    window.resize(2400, 900)
    window.view.show_article(LONG, Heading())
    usual = mean(line_lengths(window.view))
    for _ in range(3):
        QTest.keyClick(window.view, Qt.Key.Key_Period, CONTROL | SHIFT)
    assert settings.get("line_width") == 84
    assert mean(line_lengths(window.view)) > usual + 8
    for _ in range(20):
        QTest.keyClick(window.view, Qt.Key.Key_Comma, CONTROL | SHIFT)
    assert settings.get("line_width") == 50
    assert mean(line_lengths(window.view)) < usual - 15
    assert mean(line_lengths(make_window().view) or [0]) < usual - 15
    for _ in range(20):
        QTest.keyClick(window.view, Qt.Key.Key_Period, CONTROL | SHIFT)
    assert settings.get("line_width") == 100
    window.actions_by_key["width.reset"].trigger()
    assert mean(line_lengths(window.view)) == pytest.approx(usual)


def test_another_face_is_taken_at_once_and_the_reader_keeps_the_place(
    window: MainWindow, settings: UserSettings
) -> None:
    view = window.view
    view.show_article(LONG, Heading())
    view.verticalScrollBar().setValue(200)
    place = top_of(view)
    for key, hint in (("mono", "Mono"), ("sans", "Sans"), ("serif", "Serif")):
        window.actions_by_key[f"face.{key}"].trigger()
        assert hint in view.font().family() or key not in ("mono", "sans")
        assert settings.get("face") == key
        assert window.actions_by_key[f"face.{key}"].isChecked()
        assert abs(top_of(view) - place) <= 90
    for key in ("width.wider", "width.narrower", "width.narrower"):
        window.actions_by_key[key].trigger()
        assert abs(top_of(view) - place) <= 90


def test_a_face_that_is_not_installed_is_not_chosen_but_told_of(
    window: MainWindow, settings: UserSettings
) -> None:
    legible = next(face for face in FACES if face.key == "legible")
    assert not is_offered(legible, {"Arial"})
    assert is_offered(legible, {"Arial", "Lexend"})
    if face_of("legible") is legible:
        pytest.skip("such a face is installed here")
    window.actions_by_key["face.legible"].trigger()
    assert settings.get("face") == "serif"
    assert window.actions_by_key["face.serif"].isChecked()
    assert "Atkinson Hyperlegible" in window.status.notice.text()


def test_unknown_settings_leave_the_usual_page(
    settings: UserSettings, make_window: Callable[[], MainWindow]
) -> None:
    settings.set("face", "gothic")
    settings.set("line_width", 9_000)
    window = make_window()
    assert window.actions_by_key["face.serif"].isChecked()
    window.actions_by_key["width.wider"].trigger()
    assert settings.get("line_width") == 100
