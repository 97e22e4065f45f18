"""The cheat sheet: every key, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QFormLayout, QGroupBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from factdesk.gui.actions import ACTIONS, MENUS, translated
from factdesk.gui.menus import title_of_action
from factdesk.gui.theme import GAP

_COLUMNS = (("claim",), ("file", "edit"))
"""Menus of each column; the last column takes the others. So it fits on a screen of 700 lines."""


class KeysWindow(QDialog):
    """Lists the actions that have keys, by menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        columns = QHBoxLayout(self)
        columns.setSpacing(2 * GAP)
        sides = [QVBoxLayout() for _ in range(len(_COLUMNS) + 1)]
        for side in sides:
            columns.addLayout(side, 1)
        for menu, title in MENUS:
            rows = [action for action in ACTIONS if action.menu == menu and action.shortcuts]
            if rows:
                group = QGroupBox(translated(title).replace("&", ""), self)
                form = QFormLayout(group)
                form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
                for action in rows:
                    form.addRow(
                        self._keys(action.shortcuts),
                        QLabel(title_of_action(action).removesuffix("…"), group),
                    )
                place = next((at for at, menus in enumerate(_COLUMNS) if menu in menus), len(_COLUMNS))
                sides[place].addWidget(group)
        for side in sides:
            side.addStretch(1)

    def _keys(self, shortcuts: tuple[str, ...]) -> QLabel:
        native = [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in shortcuts]
        label = QLabel("  ".join(dict.fromkeys(native)), self)
        label.setObjectName("key")
        return label
