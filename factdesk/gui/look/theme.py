"""How the window looks: its faces, and the theme that the application takes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from factdesk.domain.labels import Label
from factdesk.gui.look.theme_colours import DARK, GAP, LIGHT, RADIUS, THEMES, Theme
from factdesk.gui.look.theme_sheet import palette_of, style_sheet
from factdesk.paths import resource

__all__ = [
    "DARK",
    "GAP",
    "LIGHT",
    "RADIUS",
    "THEMES",
    "Theme",
    "apply_theme",
    "body_font",
    "caption_font",
    "current_theme",
    "label_icon",
    "palette_of",
    "theme_choice",
]

BODY_FACES = (
    *("Source Serif 4", "Source Serif Pro", "Charter", "Bitstream Charter", "Georgia", "Noto Serif"),
    *("Cambria", "Iowan Old Style", "Gelasio", "Liberation Serif", "Times New Roman", "DejaVu Serif"),
)
"""Faces for an article's text, the best first; the first one installed is taken."""


class _ThemeChoice(QObject):
    """Which theme holds now, and whether the system or somebody chose it."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Theme | None = None
        self.heard: Qt.ColorScheme | None = None
        """What the system said last, once it is listened to."""
        self.listening = False

    def follow_system(self, scheme: Qt.ColorScheme) -> None:
        """Remember what the system asks for, and dress in it unless somebody chose otherwise."""
        self.heard = scheme
        app = QApplication.instance()
        if self.chosen is None and isinstance(app, QApplication):
            _dress(app, current_theme())
            self.changed.emit(current_theme())


_choice: list[_ThemeChoice] = []


def theme_choice() -> _ThemeChoice:
    """The one object whose `changed(Theme)` tells that another theme holds from now on."""
    if not _choice:
        _choice.append(_ThemeChoice())
    return _choice[0]


def current_theme() -> Theme:
    """The theme that was chosen, or else the one that suits the system's colour scheme."""
    choice = theme_choice()
    if choice.chosen is not None:
        return choice.chosen
    scheme = QGuiApplication.styleHints().colorScheme() if choice.heard is None else choice.heard
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def apply_theme(app: QApplication, theme: Theme | None = None) -> Theme:
    """Dress the application in `theme`, or in what the system asks for, now and when it changes its mind."""
    choice = theme_choice()
    choice.chosen = theme
    if not choice.listening:
        QGuiApplication.styleHints().colorSchemeChanged.connect(choice.follow_system)
        choice.listening = True
    _dress(app, current_theme())
    choice.changed.emit(current_theme())
    return current_theme()


def body_font(zoom: float = 1.0, face: str | None = None) -> QFont:
    """The face for an article's text at a size for long reading; `face` overrides the usual choice."""
    installed = set(QFontDatabase.families())
    wanted = (face, *BODY_FACES) if face else BODY_FACES
    family = next((name for name in wanted if name in installed), "")
    font = QFont(family) if family else QFont()
    if not family:
        font.setStyleHint(QFont.StyleHint.Serif)
    font.setPixelSize(max(6, round(18 * zoom)))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font


def caption_font(pixels: float) -> QFont:
    """The window's own face, for small letters beside the text."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(6, round(pixels)))
    return font


def label_icon(label: Label, theme: Theme) -> QIcon:
    """A label's mark in the colours of a theme: its shape tells it apart where colour does not."""
    drawing = resource(f"icons/{label.icon}").read_text(encoding="utf-8")
    drawing = drawing.replace("#ffffff", theme.page).replace(label.colour, theme.label_ink(label.key).name())
    # Drawn larger than it is shown, so that it stays sharp on dense screens.
    drawing = drawing.replace('width="16" height="16"', 'width="64" height="64"')
    return QIcon(QPixmap.fromImage(QImage.fromData(drawing.encode())))


def _dress(app: QApplication, theme: Theme) -> None:
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    app.setStyleSheet(style_sheet(theme))
