"""Colours that everybody can read and tell apart, and the theme that follows the system."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factdesk.domain.labels import LABELS
from factdesk.gui.look.theme import (
    DARK,
    LIGHT,
    STRONG_DARK,
    STRONG_LIGHT,
    THEMES,
    Theme,
    apply_contrast,
    apply_theme,
    body_font,
    current_theme,
    label_icon,
    theme_choice,
)

WCAG_AA = 4.5
"""Least contrast of text in Web Content Accessibility Guidelines 2.2, 1.4.3."""
WCAG_AA_GRAPHICS = 3.0
"""Least contrast of what is not text, 1.4.11."""
WCAG_AAA = 7.0

# G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color
# Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009): severity 1.0, linear RGB.
VISIONS = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
LEAST_DIFFERENCE = 18.0
"""In CIELAB, where 2.3 is just noticeable side by side; labels are seen apart and small."""


def linear(colour: QColor) -> tuple[float, ...]:
    return tuple(
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in colour.getRgbF()[:3]  # type: ignore[index]
    )


def contrast(one: QColor, other: QColor) -> float:
    weights = (0.2126, 0.7152, 0.0722)
    luminances = [sum(w * part for w, part in zip(weights, linear(c), strict=True)) for c in (one, other)]
    return (max(luminances) + 0.05) / (min(luminances) + 0.05)


def seen(colour: QColor, vision: str) -> tuple[float, ...]:
    parts = linear(colour)
    return tuple(
        min(1.0, max(0.0, sum(factor * part for factor, part in zip(row, parts, strict=True))))
        for row in VISIONS[vision]
    )


def cielab(parts: tuple[float, ...]) -> tuple[float, float, float]:
    """CIE 1976 L*a*b* of linear sRGB, white D65."""
    rows = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    white = (0.95047, 1.0, 1.08883)

    def bent(share: float) -> float:
        return share ** (1 / 3) if share > 216 / 24389 else (24389 / 27 * share + 16) / 116

    x, y, z = (
        bent(sum(f * p for f, p in zip(row, parts, strict=True)) / w)
        for row, w in zip(rows, white, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: QColor, other: QColor, vision: str) -> float:
    pairs = zip(cielab(seen(one, vision)), cielab(seen(other, vision)), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    theme_choice().chosen = theme_choice().heard = theme_choice().more = None
    theme_choice().more_heard = False
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_the_measure_of_contrast_is_the_published_one() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


def test_the_measure_of_difference_knows_red_from_green_only_with_usual_vision() -> None:
    red, green = QColor("#b33000"), QColor("#4d6b00")
    assert difference(red, green, "usual") > 2 * difference(red, green, "deuteranopia")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("label", [None, *(label.key for label in LABELS)])
def test_label_ink_can_be_read_on_the_page_and_on_its_own_fill(theme: Theme, label: str | None) -> None:
    ink = theme.label_ink(label)
    fill = theme.on_page(theme.label_fill(label))
    strong = theme.on_page(theme.label_fill(label, active=True))
    assert contrast(ink, QColor(theme.page)) >= WCAG_AA
    assert contrast(ink, fill) >= WCAG_AA
    assert contrast(ink, strong) >= WCAG_AA_GRAPHICS


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_can_be_read_wherever_it_stands(theme: Theme) -> None:
    for label in (None, *(label.key for label in LABELS)):
        for active in (False, True):
            fill = theme.on_page(theme.label_fill(label, active=active))
            assert contrast(QColor(theme.ink), fill) >= WCAG_AAA
    for ground in (theme.page, theme.desk, theme.raised, theme.hover):
        assert contrast(QColor(theme.ink), QColor(ground)) >= WCAG_AAA
        assert contrast(QColor(theme.muted), QColor(ground)) >= WCAG_AA
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= WCAG_AA
    for ground in (theme.page, theme.desk):
        assert contrast(QColor(theme.accent), QColor(ground)) >= WCAG_AA
    for ground in (theme.selection, theme.found):
        assert contrast(QColor(theme.ink), QColor(ground)) >= WCAG_AA


@pytest.mark.parametrize("theme", [STRONG_LIGHT, STRONG_DARK], ids=lambda theme: theme.name)
def test_with_more_contrast_all_text_reaches_the_highest_grade_and_every_edge_is_seen(theme: Theme) -> None:
    grounds = [QColor(ground) for ground in (theme.page, theme.desk, theme.raised, theme.hover)]
    for ground in grounds:
        assert contrast(QColor(theme.ink), ground) >= WCAG_AAA
        assert contrast(QColor(theme.muted), ground) >= WCAG_AAA
        assert contrast(QColor(theme.line), ground) >= WCAG_AA_GRAPHICS
        assert contrast(QColor(theme.accent), ground) >= WCAG_AA
    for marked in (theme.selection, theme.found):
        assert contrast(QColor(theme.ink), QColor(marked)) >= WCAG_AAA
    assert contrast(QColor(theme.on_accent), QColor(theme.accent)) >= WCAG_AAA
    assert contrast(QColor(theme.accent), QColor(theme.page)) >= WCAG_AAA
    for label in (None, *(label.key for label in LABELS)):
        ink = theme.label_ink(label)
        assert contrast(ink, QColor(theme.page)) >= WCAG_AAA
        for active in (False, True):
            assert contrast(ink, theme.on_page(theme.label_fill(label, active=active))) >= WCAG_AA


def test_more_contrast_is_given_in_whichever_theme_holds(app: QApplication) -> None:
    for theme, strong in ((LIGHT, STRONG_LIGHT), (DARK, STRONG_DARK)):
        apply_theme(app, theme)
        assert apply_contrast(app, True) is strong is current_theme()
        assert app.palette().color(QPalette.ColorRole.Window) == QColor(strong.desk)
        assert apply_contrast(app, False) is theme


def test_more_contrast_follows_the_system_until_somebody_chooses(app: QApplication) -> None:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        pytest.skip("this Qt does not say what the system asks for")
    wishes = hints.accessibility()
    apply_theme(app, LIGHT)
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert current_theme() is STRONG_LIGHT
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(STRONG_LIGHT.desk)
    apply_contrast(app, False)
    assert current_theme() is LIGHT
    apply_contrast(app, None)
    assert current_theme() is STRONG_LIGHT
    wishes.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert current_theme() is LIGHT


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
@pytest.mark.parametrize("vision", VISIONS)
def test_the_four_labels_are_told_apart_with_any_colour_vision(theme: Theme, vision: str) -> None:
    for one, other in combinations(LABELS, 2):
        apart = difference(theme.label_ink(one.key), theme.label_ink(other.key), vision)
        assert apart >= LEAST_DIFFERENCE, f"{one.title} and {other.title} are {apart:.1f} apart"


@pytest.mark.usefixtures("qapp")
def test_labels_differ_in_letter_and_in_the_shape_of_their_icon() -> None:
    assert len({label.letter for label in LABELS}) == len(LABELS)
    shapes = set()
    for label in LABELS:
        image = label_icon(label, LIGHT).pixmap(64, 64).toImage()
        assert image.size().width() == 64
        outline = [image.pixelColor(x, y).alpha() > 128 for y in range(0, 64, 4) for x in range(0, 64, 4)]
        assert any(outline)
        assert not all(outline)
        shapes.add(tuple(outline))
    assert len(shapes) == len(LABELS)


def test_a_chosen_theme_dresses_the_whole_application(app: QApplication) -> None:
    for theme in THEMES:
        assert apply_theme(app, theme) is theme is current_theme()
        assert app.palette().color(QPalette.ColorRole.Window) == QColor(theme.desk)
        assert theme.accent in app.styleSheet()


def test_the_theme_follows_the_system_until_somebody_chooses(app: QApplication, qtbot: QtBot) -> None:
    system = QGuiApplication.styleHints().colorSchemeChanged
    apply_theme(app)
    system.emit(Qt.ColorScheme.Light)
    assert current_theme() is LIGHT
    with qtbot.waitSignal(theme_choice().changed) as heard:
        system.emit(Qt.ColorScheme.Dark)
    assert heard.args == [DARK]
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(DARK.desk)
    apply_theme(app, LIGHT)
    system.emit(Qt.ColorScheme.Light)
    system.emit(Qt.ColorScheme.Dark)
    assert current_theme() is LIGHT
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.desk)


@pytest.mark.usefixtures("qapp")
def test_the_text_has_a_face_with_serifs_at_a_size_to_read() -> None:
    font = body_font()
    assert font.pixelSize() == 18
    assert body_font(2.0).pixelSize() == 36
    assert body_font(1.0, "No Such Face At All").family() == font.family()


def test_what_is_worn_already_is_not_laid_over_the_window_again(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    apply_theme(qapp, LIGHT)
    laid: list[str] = []
    monkeypatch.setattr(QApplication, "setStyleSheet", lambda _, sheet: laid.append(sheet))
    apply_theme(qapp, LIGHT)
    assert laid == []
    apply_theme(qapp, DARK)
    assert len(laid) == 1
    monkeypatch.undo()
    apply_theme(qapp, LIGHT)
    assert qapp.styleSheet() != laid[0]
