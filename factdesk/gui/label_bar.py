"""The bar under the article: the keys for the item in hand, to press or to learn."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from factdesk.domain.labels import LABELS
from factdesk.gui.theme import GAP, Theme, current_theme, theme_choice

_SHOWN = ("claim.accept", "claim.reject")


class LabelBar(QWidget):
    """Buttons for the actions of labelling, each with its key."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QToolButton] = {}
        self._short = {"claim.accept": self.tr("Accept"), "article.finish": self.tr("Finish")}
        self.progress = QLabel(self)
        self.progress.setObjectName("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        row.setSpacing(2)
        for label in LABELS:
            row.addWidget(self._button(f"label.{label.key}", actions, QFont.Weight.DemiBold))
        row.addSpacing(GAP)
        for key in _SHOWN:
            row.addWidget(self._button(key, actions))
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addSpacing(GAP)
        row.addWidget(self._button("article.finish", actions))
        theme_choice().changed.connect(self._dress)
        self._dress(current_theme())

    def _button(
        self, key: str, actions: dict[str, QAction], weight: QFont.Weight = QFont.Weight.Normal
    ) -> QToolButton:
        action = actions[key]
        keys = action.shortcut().toString().replace("Return", "↵")
        action.setIconText(f"{self._short.get(key, action.text())}  {keys}")
        button = QToolButton(self)
        # Before the words: a tool button keeps the width that it worked out for another weight.
        font = button.font()
        font.setWeight(weight)
        button.setFont(font)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setObjectName(key)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._buttons[key] = button
        return button

    def name_finish(self, words: str) -> None:
        """Say what the key for finishing does now."""
        self._buttons["article.finish"].defaultAction().setIconText(f"{words}  F")

    def _dress(self, theme: Theme) -> None:
        for label in LABELS:
            ink = theme.label_ink(label.key).name()
            self._buttons[f"label.{label.key}"].setStyleSheet(
                f"QToolButton {{ color: {ink}; }} QToolButton:disabled {{ color: {theme.muted}; }}"
            )
