"""The cheat sheet: every key, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from factdesk.gui.keys.actions import EVERY_ACTION, SECTIONS, translated
from factdesk.gui.keys.menus import native_keys
from factdesk.gui.look.theme import GAP
from factdesk.gui.window_parts import WindowParts

_COLUMNS = (("claim", "help"), ("file", "edit", "suggestions", "project"), ("review",))
"""Menus of each column; the last column takes the others. So it fits on a screen of 700 lines."""
_SCREEN = 0.9
"""Share of the screen that is taken at most."""


class KeysWindow(QDialog):
    """Lists the actions that have keys, by menu."""

    def __init__(self, window: WindowParts) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Keys"))
        self._actions = window.actions_by_key | window.review_actions
        # Scrolls on small screens and with large letters: no key is lost there.
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Keys"))
        whole = QVBoxLayout(self)
        whole.addWidget(self._area)
        self.show_keys()
        self._take_room(whole.contentsMargins())

    def _take_room(self, edges: QMargins) -> None:
        """Be as large as all keys need within these edges, or as the screen allows."""
        wanted = self._body.sizeHint() + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())
        self.resize(wanted.boundedTo(self.screen().availableSize() * _SCREEN))

    def show_keys(self) -> None:
        """Show the keys that the actions have now."""
        self._body = QWidget(self)
        columns = QHBoxLayout(self._body)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(2 * GAP)
        sides = [QVBoxLayout() for _ in range(len(_COLUMNS) + 1)]
        for side in sides:
            columns.addLayout(side, 1)
        for menu, title in SECTIONS:
            rows = [self._actions[action.key] for action in EVERY_ACTION if action.menu == menu]
            rows = [action for action in rows if action.shortcuts()]
            if rows:
                place = next((at for at, menus in enumerate(_COLUMNS) if menu in menus), len(_COLUMNS))
                sides[place].addWidget(self._group(translated(title).replace("&", ""), rows))
        for side in sides:
            side.addStretch(1)
        self._area.setWidget(self._body)  # which deletes the one before

    def _group(self, title: str, actions: list[QAction]) -> QGroupBox:
        group = QGroupBox(title, self._body)
        form = QFormLayout(group)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setVerticalSpacing(GAP // 2)
        for action in actions:
            keys = QLabel(native_keys(action), group)
            keys.setObjectName("key")
            form.addRow(keys, QLabel(action.text().removesuffix("…").rstrip(), group))
        return group
