"""Colours, faces and measures of the window, light and dark, and how the application takes them on."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from factdesk.domain.labels import label_of

BODY_FACES = (
    *("Source Serif 4", "Source Serif Pro", "Charter", "Bitstream Charter", "Georgia", "Noto Serif"),
    *("Cambria", "Iowan Old Style", "Gelasio", "Liberation Serif", "Times New Roman", "DejaVu Serif"),
)
"""Faces for an article's text, the best first; the first one installed is taken."""

GAP = 8
"""Logical pixels between neighbouring controls; margins are multiples of it."""
RADIUS = 6
"""Logical pixels by which corners of controls are rounded."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One complete set of colours, each as #rrggbb."""

    name: str
    dark: bool
    page: str
    """Behind an article's text and in fields and lists."""
    desk: str
    """Behind everything else."""
    raised: str
    """Buttons and cards."""
    hover: str
    line: str
    """Hairlines between areas."""
    ink: str
    """Text: at least 7 : 1 against page and desk."""
    muted: str
    """Secondary text: at least 4.5 : 1 against page and desk."""
    accent: str
    """Focus, selection in lists, the one main button."""
    on_accent: str
    selection: str
    """Behind selected text of an article."""
    found: str
    """Behind what a search found."""
    fill: float
    """Share of a label's ink in the fill of its claims."""
    strong_fill: float
    """The same for the active claim."""

    def label_ink(self, label: str | None) -> QColor:
        """Colour of a label's letters, edges and underlines; muted for no label."""
        if label is None:
            return QColor(self.muted)
        found = label_of(label)
        return QColor(found.colour_dark if self.dark else found.colour)

    def label_fill(self, label: str | None, *, active: bool = False) -> QColor:
        """Translucent colour behind a claim with this label, to be laid over the page."""
        colour = self.label_ink(label)
        colour.setAlphaF(self.strong_fill if active else self.fill)
        return colour

    def on_page(self, colour: QColor) -> QColor:
        """What a translucent colour looks like on the page."""
        page, share = QColor(self.page), colour.alphaF()
        return QColor.fromRgbF(
            colour.redF() * share + page.redF() * (1 - share),
            colour.greenF() * share + page.greenF() * (1 - share),
            colour.blueF() * share + page.blueF() * (1 - share),
        )


LIGHT = Theme(
    name="light",
    dark=False,
    page="#fdfcfa",
    desk="#f3f1ed",
    raised="#ffffff",
    hover="#e9e6e0",
    line="#dad6ce",
    ink="#1d1e22",
    muted="#5d5f66",
    accent="#2457c5",
    on_accent="#ffffff",
    selection="#c9dcf8",
    found="#ffe48a",
    fill=0.12,
    strong_fill=0.22,
)
DARK = Theme(
    name="dark",
    dark=True,
    page="#1c1e22",
    desk="#15171a",
    raised="#272a2f",
    hover="#30343a",
    line="#363a41",
    ink="#e6e4df",
    muted="#a3a6ad",
    accent="#8ab0ff",
    on_accent="#10131a",
    selection="#33517f",
    found="#6a5a12",
    fill=0.16,
    strong_fill=0.28,
)
THEMES: tuple[Theme, ...] = (LIGHT, DARK)


class _ThemeChoice(QObject):
    """Which theme holds now, and whether the system or somebody chose it."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.chosen: Theme | None = None
        self.listening = False

    def follow_system(self, _scheme: Qt.ColorScheme) -> None:
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
    chosen = theme_choice().chosen
    if chosen is not None:
        return chosen
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


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


def _dress(app: QApplication, theme: Theme) -> None:
    app.setStyle("Fusion")
    app.setPalette(palette_of(theme))
    app.setStyleSheet(style_sheet(theme))


def palette_of(theme: Theme) -> QPalette:
    """Qt's palette for a theme, its disabled colours included."""
    roles = QPalette.ColorRole
    palette = QPalette()
    colours = {
        roles.Window: theme.desk,
        roles.WindowText: theme.ink,
        roles.Base: theme.page,
        roles.AlternateBase: theme.desk,
        roles.Text: theme.ink,
        roles.Button: theme.raised,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.on_accent,
        roles.ToolTipBase: theme.raised,
        roles.ToolTipText: theme.ink,
        roles.PlaceholderText: theme.muted,
        roles.Highlight: theme.accent,
        roles.HighlightedText: theme.on_accent,
        roles.Accent: theme.accent,
        roles.Link: theme.accent,
        roles.LinkVisited: theme.accent,
        roles.Light: theme.raised,
        roles.Midlight: theme.hover,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
        roles.Shadow: theme.line,
    }
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    return palette


_SHEET = Template("""
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 4px 6px; }
QMainWindow::separator, QSplitter::handle { background: $line; }
QSplitter::handle:horizontal, QMainWindow::separator:vertical { width: 1px; }
QSplitter::handle:vertical, QMainWindow::separator:horizontal { height: 1px; }
QMenuBar { background: $desk; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; color: $ink; }
QMenu { background: $raised; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 20px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolBar { background: $desk; border: none; border-bottom: 1px solid $line; spacing: 4px; padding: 4px 8px; }
QStatusBar { background: $desk; color: $muted; border-top: 1px solid $line; }
QStatusBar::item { border: none; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${radius}px; padding: 4px 8px; }
QToolButton:hover { background: $hover; }
QToolButton:checked, QToolButton:pressed { background: $hover; border-color: $line; }
QToolButton:focus { border-color: $accent; }
QPushButton { background: $raised; border: 1px solid $line; border-radius: ${radius}px; padding: 5px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $muted; background: $desk; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:focus { border-color: $ink; }
QPushButton:default:disabled { background: $desk; color: $muted; border-color: $line; }
QLineEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
    background: $page; border: 1px solid $line; border-radius: ${radius}px; padding: 4px 7px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateEdit:focus {
    border: 2px solid $accent; padding: 3px 6px; }
QListView, QTreeView, QTableView { background: $page; border: none; outline: none; }
QListView::item, QTreeView::item { padding: 4px 6px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; color: $ink; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $accent; color: $on_accent; }
QListView::item:selected:!active, QTreeView::item:selected:!active, QTableView::item:selected:!active {
    background: $hover; color: $ink; }
QHeaderView::section { background: $desk; color: $muted; border: none; border-bottom: 1px solid $line;
    padding: 5px 8px; }
QTabBar::tab { padding: 6px 14px; border: none; border-bottom: 2px solid transparent; color: $muted; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QProgressBar { background: $hover; border: none; border-radius: 3px; max-height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $scroll; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(theme: Theme) -> str:
    """The few rules by which the window differs from Qt's Fusion style."""
    names = ("raised", "ink", "line", "desk", "hover", "accent", "on_accent", "muted", "page")
    colours = {name: getattr(theme, name) for name in names}
    scroll = "#55595f" if theme.dark else "#c3beb4"
    return _SHEET.substitute(colours, radius=RADIUS, scroll=scroll)
