"""The cheat sheet: every key, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
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

from factdesk.gui.keys.actions import EVERY_ACTION, SECTIONS, Action, translated
from factdesk.gui.keys.menus import native_keys
from factdesk.gui.look.theme import GAP
from factdesk.gui.window_parts import WindowParts

_COLUMNS = (("claim", "edges", "help"), ("file", "edit", "suggestions", "project"))
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
            rows = [row for row in self._rows(menu) if row[0]]
            if rows:
                place = next((at for at, menus in enumerate(_COLUMNS) if menu in menus), len(_COLUMNS))
                sides[place].addWidget(self._group(translated(title).replace("&", ""), rows))
        for side in sides:
            side.addStretch(1)
        self._area.setWidget(self._body)  # which deletes the one before

    def _rows(self, menu: str) -> list[tuple[str, str]]:
        """Keys and titles of a section; a numbered row of actions takes one line.

        What a key means in the main window and in another one alike is said once.
        """
        rows: dict[str, tuple[str, str]] = {}
        listed = [action for action in EVERY_ACTION if action.menu == menu]
        known = {(one.title, self._keys(one)) for one in EVERY_ACTION if not one.scope}
        for action in listed:
            keys, title = self._keys(action), self._title(action)
            if action.scope and (action.title, keys) in known:
                continue
            run = action.key.rstrip("0123456789") if action.number else action.key
            if run in rows and keys:
                first = rows[run][0].split(" – ")[0]
                keys = f"{first} – {keys}" if first else keys
            if action.number:
                title = translated(action.title).format("…")
            rows[run] = (keys, title)
        return list(rows.values())

    def _keys(self, action: Action) -> str:
        return native_keys(self._actions[action.key])

    def _title(self, action: Action) -> str:
        return self._actions[action.key].text().removesuffix("…").rstrip()

    def _group(self, title: str, rows: list[tuple[str, str]]) -> QGroupBox:
        group = QGroupBox(title, self._body)
        form = QFormLayout(group)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        form.setVerticalSpacing(GAP // 2)
        for written, words in rows:
            keys = QLabel(written, group)
            keys.setObjectName("key")
            form.addRow(keys, QLabel(words, group))
        return group
