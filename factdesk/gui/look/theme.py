"""How the window looks: its faces, and the theme that the application takes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from factdesk.domain.labels import Label
from factdesk.gui.look.faces import reading_font
from factdesk.gui.look.theme_colours import DARK, GAP, LIGHT, RADIUS, STRONG_DARK, STRONG_LIGHT, THEMES, Theme
from factdesk.gui.look.theme_sheet import palette_of, style_sheet
from factdesk.paths import resource

__all__ = [
    "DARK",
    "GAP",
    "LIGHT",
    "RADIUS",
    "STRONG_DARK",
    "STRONG_LIGHT",
    "THEMES",
    "Theme",
    "apply_contrast",
    "apply_theme",
    "body_font",
    "caption_font",
    "contrast_asked",
    "current_theme",
    "label_icon",
    "palette_of",
    "theme_choice",
]

_BODY_PIXELS = 18


class _ThemeChoice(QObject):
    """Which theme holds now, and whether the system or somebody chose it."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Theme | None = None
        self.heard: Qt.ColorScheme | None = None
        """What the system said last, once it is listened to."""
        self.more: bool | None = None
        """Whether somebody chose more contrast, or chose against it; None as long as the system is followed."""
        self.more_heard = False
        """Whether the system asks for more contrast."""
        self.listening = False

    def follow_system(self, scheme: Qt.ColorScheme) -> None:
        """Remember what the system asks for, and dress in it unless somebody chose otherwise."""
        self.heard = scheme
        if self.chosen is None:
            self._dress_anew()

    def follow_contrast(self, preference: object) -> None:
        """Remember whether the system asks for more contrast, and give it unless somebody chose otherwise."""
        self.more_heard = _asks_for_more(preference)
        if self.more is None:
            self._dress_anew()

    def _dress_anew(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            _dress(app, current_theme())
            self.changed.emit(current_theme())

    def listen(self) -> None:
        """Follow the system from now on."""
        if self.listening:
            return
        self.listening = True
        # The hints are kept: without them Python takes what they answered for deleted.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self.follow_system)
        if hasattr(self._hints, "accessibility"):  # since Qt 6.10
            self._wishes = self._hints.accessibility()
            self._wishes.contrastPreferenceChanged.connect(self.follow_contrast)
            self.more_heard = _asks_for_more(self._wishes.contrastPreference())


_choice: list[_ThemeChoice] = []


def theme_choice() -> _ThemeChoice:
    """The one object whose `changed(Theme)` tells that another theme holds from now on."""
    if not _choice:
        _choice.append(_ThemeChoice())
    return _choice[0]


def current_theme() -> Theme:
    """The theme that was chosen, or else the one that suits the system's colour scheme."""
    choice = theme_choice()
    theme = choice.chosen
    if theme is None:
        scheme = QGuiApplication.styleHints().colorScheme() if choice.heard is None else choice.heard
        theme = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    if choice.more or (choice.more is None and choice.more_heard):
        return STRONG_DARK if theme.dark else STRONG_LIGHT
    return theme


def contrast_asked() -> bool:
    """Whether the system asks for more contrast."""
    return theme_choice().more_heard


def apply_contrast(app: QApplication, more: bool | None) -> Theme:
    """Give more contrast, or do not, or as the system asks, in whichever theme holds."""
    theme_choice().more = more
    return apply_theme(app, theme_choice().chosen)


def _asks_for_more(preference: object) -> bool:
    return getattr(preference, "name", "") == "HighContrast"


def apply_theme(app: QApplication, theme: Theme | None = None) -> Theme:
    """Dress the application in `theme`, or in what the system asks for, now and when it changes its mind."""
    choice = theme_choice()
    choice.chosen = theme
    choice.listen()
    _dress(app, current_theme())
    choice.changed.emit(current_theme())
    return current_theme()


def body_font(zoom: float = 1.0, face: str | None = None) -> QFont:
    """The face for an article's text at a size for long reading; `face` is a key of FACES, None the usual one."""
    return reading_font(face, _BODY_PIXELS * zoom)


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
    palette, sheet = palette_of(theme), style_sheet(theme)
    # Laying a sheet over every widget takes a fifth of a second, and systems tell of one change several times.
    if app.styleSheet() == sheet and app.palette() == palette:
        return
    app.setStyle("Fusion")
    app.setPalette(palette)
    app.setStyleSheet(sheet)
