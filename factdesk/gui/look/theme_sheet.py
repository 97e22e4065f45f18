"""A theme in the words that Qt understands: a palette, and a few rules for its Fusion style."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor, QPalette

from factdesk.gui.look.theme_colours import RADIUS, Theme
from factdesk.paths import resource


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
QToolButton#menuButton { padding-right: 20px; }
QToolButton#menuButton::menu-indicator { subcontrol-origin: border; subcontrol-position: center right; right: 6px; }
QPushButton { background: $raised; border: 1px solid $line; border-radius: ${radius}px; padding: 5px 14px; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 13px; }
QPushButton:disabled { color: $muted; background: $desk; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:focus { border-color: $ink; }
QPushButton:default:disabled { background: $desk; color: $muted; border-color: $line; }
QLineEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateTimeEdit {
    background: $page; border: 1px solid $line; border-radius: ${radius}px; padding: 4px 7px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus {
    border: 2px solid $accent; padding: 3px 6px; }
QPlainTextEdit[readOnly="false"] {
    background: $page; border: 1px solid $line; border-radius: ${radius}px; padding: 2px; }
QPlainTextEdit[readOnly="false"]:focus { border: 2px solid $accent; padding: 1px; }
QDateTimeEdit::drop-down { border: none; width: 22px; }
QDateTimeEdit::down-arrow { image: url("$arrow"); width: 10px; height: 10px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 18px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 9px; height: 9px; }
QAbstractSpinBox::down-arrow { image: url("$arrow"); width: 9px; height: 9px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url("$arrow"); width: 10px; height: 10px; }
QGroupBox { border: 1px solid $line; border-radius: ${radius}px; margin-top: 10px; padding: 8px 6px 6px 6px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; padding: 0 4px; color: $muted; }
QLabel#muted { color: $muted; }
QLabel#fault { color: $fault; }
QFrame#card { background: $raised; border: 1px solid $line; border-radius: ${radius}px; }
QFrame#banner { background: $hover; border: none; border-bottom: 1px solid $line; }
QFrame#callout { background: $raised; border: 2px solid $accent; border-radius: ${radius}px; }
QLabel#calloutTitle { font-size: 15px; font-weight: 600; }
QLabel#keycap { background: $desk; border: 1px solid $line; border-bottom-width: 2px; border-radius: 4px;
    padding: 0 6px; font-weight: 600; }
QLabel#tick { color: $accent; font-weight: 600; }
QLabel#empty { color: $muted; padding: 24px; }
QLabel#panelTitle { font-weight: 600; }
QLabel#startTitle { font-size: 26px; font-weight: 600; }
QLabel#key { color: $muted; font-weight: 600; }
QStatusBar QLabel { color: $muted; padding: 0 8px; }
QStatusBar QPushButton { padding: 1px 10px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QListView, QTreeView, QTableView { background: $page; border: 1px solid transparent; outline: none; }
QListView:focus, QTreeView:focus, QTableView:focus { border-color: $accent; }
QListView#strip { border: none; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 4px; padding: 0 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QTreeView::indicator, QListView::indicator {
    width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $page;
}
QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$tick");
}
QCheckBox::indicator:disabled { background: $desk; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $muted; border-color: $muted; }
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

_STRONG_SHEET = """
QToolButton { border-color: $line; }
QToolButton:focus { border: 3px solid $accent; padding: 2px 6px; }
QPushButton { border: 2px solid $line; padding: 4px 13px; }
QPushButton:focus { border: 3px solid $accent; padding: 3px 12px; }
QPushButton:disabled { border-style: dashed; }
QLineEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateTimeEdit:focus {
    border: 3px solid $accent; padding: 2px 5px; }
QCheckBox:focus, QRadioButton:focus, QListView:focus, QTreeView:focus, QTableView:focus { border-color: $ink; }
QMenu { border: 2px solid $line; }
QProgressBar { border: 1px solid $line; }
QSplitter::handle, QMainWindow::separator { background: $line; }
QSplitter::handle:horizontal { width: 2px; }
"""
"""What is added for more contrast: edges where there was only another shade, and a wider focus."""


def style_sheet(theme: Theme) -> str:
    """The few rules by which the window differs from Qt's Fusion style."""
    names = ("raised", "ink", "line", "desk", "hover", "accent", "on_accent", "muted", "page")
    colours = {name: getattr(theme, name) for name in names}
    colours["fault"] = theme.label_ink("denied").name()
    scroll = "#55595f" if theme.dark else "#c3beb4"
    scroll = theme.muted if theme.strong else scroll
    ground = "dark" if theme.dark else "light"
    up = resource(f"icons/arrow-up-{ground}.svg").as_posix()
    arrow = resource(f"icons/arrow-{ground}.svg").as_posix()
    sheet = Template(_SHEET.template + _STRONG_SHEET) if theme.strong else _SHEET
    tick = resource(f"icons/tick-{ground}.svg").as_posix()
    return sheet.substitute(colours, radius=RADIUS, scroll=scroll, arrow=arrow, up=up, tick=tick)
